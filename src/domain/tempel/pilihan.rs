//! What a person chose for a table, as a short text under the fingerprint of its headings: the next table of the same layout
//! begins with it.

use super::peran::{Peran, Tujuan};
use super::sel::lipat;
use super::titik::Titik;
use super::usulan::{Kolom, Usulan};
use crate::domain::sidik::sidik;

/// What was chosen for a column.
type Pilihan = (Peran, Option<Titik>);

impl Usulan {
    /// The fingerprint of the headings: 16 hexadecimal digits, the same for the same headings in the same order.
    pub fn sidik(&self) -> String {
        let words = self.kolom.iter().map(|kolom| lipat(&kolom.judul));
        let bytes = words.flat_map(|word| word.into_bytes().into_iter().chain([b'|']));
        let hash = sidik(bytes);
        format!("{hash:016x}")
    }

    /// The choices: where the table goes, what its columns are, what their dots mean.
    pub fn pilihan(&self) -> String {
        let column = |kolom: &Kolom| match kolom.titik {
            Some(titik) => format!("{}:{}", kolom.peran.id(), titik.id()),
            None => kolom.peran.id().to_string(),
        };
        let columns: Vec<String> = self.kolom.iter().map(column).collect();
        format!("{} {}", self.tujuan.id(), columns.join(","))
    }

    /// Takes choices over; says whether they fit. What does not fit changes nothing.
    pub fn pakai(&mut self, pilihan: &str) -> bool {
        let Some((tujuan, columns)) = self.baca_pilihan(pilihan) else {
            return false;
        };
        self.ubah_tujuan(tujuan);
        for (at, (peran, titik)) in columns.into_iter().enumerate() {
            if self.kolom.get(at).is_some_and(|kolom| kolom.peran != peran) {
                self.ubah_kolom(at, peran);
            }
            self.ubah_titik(at, titik);
        }
        true
    }

    fn baca_pilihan(&self, text: &str) -> Option<(Tujuan, Vec<Pilihan>)> {
        let (tujuan, columns) = text.split_once(' ')?;
        let tujuan = Tujuan::from_id(tujuan)?;
        let column = |text: &str| {
            let (peran, titik) = match text.split_once(':') {
                Some((peran, titik)) => (peran, Some(Titik::from_id(titik)?)),
                None => (text, None),
            };
            let peran = Peran::from_id(peran)?;
            tujuan.peran().contains(&peran).then_some((peran, titik))
        };
        let columns: Option<Vec<_>> = columns.split(',').map(column).collect();
        let columns = columns.filter(|columns| columns.len() == self.kolom.len())?;
        Some((tujuan, columns))
    }
}
