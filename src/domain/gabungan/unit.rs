//! The offices with their years: how the mean capaian and the serapan moved from one year to the next.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::{Angka, Beda, Laporan, polos};
use crate::domain::document::Text;
use crate::domain::number;
use crate::domain::order::PutInOrder;

/// An office.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its name, as the newest year has it; empty where the report names none.
    pub instansi: Text,
    /// Its years, the first one first.
    pub tahun: Vec<TahunUnit>,
}

/// One year of an office.
#[derive(Clone, Debug, PartialEq)]
pub struct TahunUnit {
    /// The report of the year.
    pub laporan: Arc<Laporan>,
    /// Change of the mean capaian against the year before it, where both years have one.
    pub rerata: Option<Perubahan>,
    /// Change of the serapan.
    pub serapan: Option<Perubahan>,
}

/// A change between two years.
#[derive(Clone, Debug, PartialEq)]
pub struct Perubahan {
    /// The change, points.
    pub poin: Decimal,
    /// The earlier year, which need not be the year before.
    pub sejak: Text,
    /// In what the rules of the two years differ, so that the change is not only one of the work.
    pub beda: Vec<Beda>,
}

/// The offices of these reports by name; each report without a name is an office of its own.
pub(super) fn unit(members: &[Arc<Laporan>]) -> Vec<Unit> {
    let mut named: BTreeMap<String, Vec<&Arc<Laporan>>> = BTreeMap::new();
    let mut nameless = Vec::new();
    for laporan in members {
        let name = polos(&laporan.ringkas.instansi);
        if name.is_empty() {
            nameless.push(vec![laporan]);
        } else {
            named.entry(name).or_default().push(laporan);
        }
    }
    named
        .into_values()
        .chain(nameless)
        .map(with_changes)
        .collect()
}

fn with_changes(mut laporan: Vec<&Arc<Laporan>>) -> Unit {
    // What is no year stands behind the years, in the order in which it came.
    laporan.put_in_order_by_key(|laporan| (year(laporan).is_none(), year(laporan)));
    let mut before: Option<&Arc<Laporan>> = None;
    let mut tahun = Vec::with_capacity(laporan.len());
    for now in &laporan {
        let earlier = before.filter(|_| year(now).is_some());
        let change = |of: fn(&Laporan) -> &Angka, matter: &[Beda]| {
            let earlier = earlier?;
            let poin = number::sub(of(now).angka()?, of(earlier).angka()?).ok()?;
            let mut beda = beda(now, earlier);
            beda.retain(|beda| matter.contains(beda));
            Some(Perubahan {
                poin,
                sejak: earlier.ringkas.tahun.clone(),
                beda,
            })
        };
        tahun.push(TahunUnit {
            laporan: Arc::clone(now),
            rerata: change(
                |laporan| &laporan.ringkas.rerata,
                &[Beda::Batas, Beda::TargetNol, Beda::Rerata, Beda::Posisi],
            ),
            serapan: change(|laporan| &laporan.ringkas.serapan, &[Beda::Posisi]),
        });
        if year(now).is_some() {
            before = Some(now);
        }
    }
    let newest = before.or(laporan.first().copied());
    Unit {
        instansi: newest.map_or_else(|| "".into(), |laporan| laporan.ringkas.instansi.clone()),
        tahun,
    }
}

fn beda(now: &Laporan, earlier: &Laporan) -> Vec<Beda> {
    let of = &earlier.ringkas;
    super::beda(
        &now.ringkas,
        &of.pengaturan,
        of.pengaturan.rerata,
        of.posisi,
    )
}

/// The year, where four digits say so.
fn year(laporan: &Laporan) -> Option<u16> {
    let text = &laporan.ringkas.tahun;
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
