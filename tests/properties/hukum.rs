//! Laws: editing can be taken back, the order of rows does not matter to a mean, and better is never worse.

use kalkulator_sakip::domain::document::{CellRef, Document, Row, Rows};
use kalkulator_sakip::domain::edit::Edit;
use kalkulator_sakip::domain::field::Section;

use super::dokumen::{example, show};
use super::*;

/// Everything typed, in order.
fn rows(doc: &Document) -> Vec<Rows> {
    Section::ALL
        .into_iter()
        .map(|section| doc.rows(section).clone())
        .collect()
}

/// Any edit, mostly one that fits.
fn any_edit(doc: &Document, [what, section, index, other]: [usize; 4]) -> Edit {
    let section = Section::ALL[section % Section::ALL.len()];
    let length = doc.rows(section).len();
    let index = index % (length + 2);
    match what % 5 {
        0 | 1 => match doc.rows(section).get(index) {
            Some(row) => {
                let fields = row.kind.fields();
                let text = ["", "5", "x", "1.258"][other % 4];
                Edit::set(CellRef::new(row.id, fields[other % fields.len()]), text)
            }
            None => Edit::Batch(Vec::new()),
        },
        2 => {
            let kinds = section.kinds();
            let rows = vec![Row::new(doc.next_id(), kinds[other % kinds.len()]).into()];
            Edit::Insert {
                section,
                index,
                rows,
            }
        }
        3 => Edit::Remove {
            section,
            index,
            count: other % 4,
        },
        _ => Edit::Move {
            section,
            from: index,
            count: other % 4,
            to: other % (length + 2),
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..config() })]

    #[test]
    fn an_edit_and_its_inverse_leave_nothing(
        steps in prop::collection::vec(prop::array::uniform4(0_usize..9999), 1..30),
        batch in any::<bool>(),
    ) {
        let mut doc = example("babel-2020");
        let before = rows(&doc);
        let mut undo = Vec::new();
        if batch {
            let edits = steps.iter().map(|step| any_edit(&doc, *step)).collect();
            undo.extend(doc.apply(Edit::Batch(edits)));
        } else {
            for step in &steps {
                let here = rows(&doc);
                let edit = any_edit(&doc, *step);
                match doc.apply(edit) {
                    Ok(inverse) => undo.push(inverse),
                    Err(_) => prop_assert_eq!(rows(&doc), here),
                }
            }
        }
        let after = rows(&doc);
        let mut redo = Vec::new();
        for inverse in undo.into_iter().rev() {
            redo.push(doc.apply(inverse).expect("an inverse fits"));
        }
        prop_assert_eq!(rows(&doc), before);
        for again in redo.into_iter().rev() {
            doc.apply(again).expect("an inverse of an inverse fits");
        }
        prop_assert_eq!(rows(&doc), after);
    }

    #[test]
    fn the_change_between_two_documents_makes_the_one_of_the_other(
        steps in prop::collection::vec(prop::array::uniform4(0_usize..9999), 0..12),
    ) {
        let before = example("babel-2020");
        let mut after = before.clone();
        for step in &steps {
            // What does not fit changes nothing.
            let _ = after.apply(any_edit(&after, *step));
        }
        let mut doc = before.clone();
        let change = Edit::between(&before, &after);
        prop_assert_eq!(change.is_none(), rows(&before) == rows(&after));
        let back = change.map(|edit| doc.apply(edit).expect("it fits"));
        prop_assert_eq!(rows(&doc), rows(&after));
        back.map(|edit| doc.apply(edit).expect("it fits"));
        prop_assert_eq!(rows(&doc), rows(&before));
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        figures in prop::collection::vec((positive(), figure(), money()), 2..10),
        swaps in prop::collection::vec((0_usize..10, 0_usize..10), 1..10),
    ) {
        let lines = |order: &[usize]| -> String {
            let line = |at: &usize| {
                let (t, r, a) = &figures[*at];
                let (t, r, a, id) = (typed(*t), typed(*r), typed(*a), at + 1);
                format!(
                    "indikator {id} satuan=Rp|target={t}|realisasi={r}|bobot={id}\n\
                     kegiatan {} pagu_semula={a}|realisasi_anggaran={a}|indikator=#{id}\n",
                    id + 100,
                )
            };
            order.iter().map(line).collect()
        };
        let mut order: Vec<usize> = (0..figures.len()).collect();
        let before = lines(&order);
        for (a, b) in swaps {
            order.swap(a % figures.len(), b % figures.len());
        }
        let after = lines(&order);
        for head in ["", "pengaturan rerata=berbobot\n"] {
            let [before, after] = [&before, &after].map(|lines| outcome(&format!("{head}{lines}")));
            for id in ["rekap.rerata", "rekap.kategori", "total.pagu", "total.serapan"] {
                prop_assert_eq!(show(&before, id), show(&after, id), "{}", id);
            }
        }
    }

    #[test]
    fn better_is_never_worse(t in positive(), a in figure(), b in figure()) {
        let (less, more) = (a.min(b), a.max(b));
        for (polaritas, rising) in [("naik", true), ("turun", false), ("turun-rasio", false)] {
            prop_assume!(polaritas != "turun-rasio" || !less.is_zero());
            let capaian = |r: Decimal| {
                let line = format!("indikator 1 satuan=Rp|polaritas={polaritas}|target={}|realisasi={}", typed(t), typed(r));
                number(&outcome(&line), "indikator.1.capaian")
            };
            let (low, high) = (capaian(less), capaian(more));
            prop_assert!(if rising { low <= high } else { low >= high }, "{} {} {}", polaritas, low, high);
        }
    }

    #[test]
    fn nearer_is_never_worse(t in positive(), a in figure(), b in figure()) {
        let (near, far) = if (a - t).abs() <= (b - t).abs() { (a, b) } else { (b, a) };
        for polaritas in ["tepat", "stabil"] {
            let capaian = |r: Decimal| {
                let line = format!("indikator 1 satuan=Rp|polaritas={polaritas}|target={}|realisasi={}", typed(t), typed(r));
                round(number(&outcome(&line), "indikator.1.capaian"), 20)
            };
            prop_assert!(capaian(near) >= capaian(far), "{}", polaritas);
        }
    }

    #[test]
    fn spending_more_never_looks_more_efficient([t, r] in performance(), pagu in money(), a in money(), b in money()) {
        let ei = |spent: Decimal| {
            let lines = format!(
                "indikator 1 satuan=Rp|target={}|realisasi={}\n\
                 kegiatan 2 pagu_semula={}|realisasi_anggaran={}|indikator=#1",
                typed(t), typed(r), typed(pagu), typed(spent),
            );
            number(&outcome(&lines), "indikator.1.ei")
        };
        prop_assert!(ei(a.min(b)) >= ei(a.max(b)));
    }

    #[test]
    fn a_cap_only_lowers_and_a_category_never_falls_with_capaian(a in figure(), b in figure()) {
        let class = |r: Decimal| {
            let lines = format!("pengaturan batas=120\nindikator 1 satuan=Rp|target=100|realisasi={}", typed(r));
            let outcome = outcome(&lines);
            let (c, counted) = (number(&outcome, "indikator.1.capaian"), number(&outcome, "indikator.1.capaian_dihitung"));
            assert_eq!(counted, c.min(Decimal::from(120)));
            match dokumen::sel(&outcome, "indikator.1.kategori").nilai {
                kalkulator_sakip::domain::outcome::Nilai::Kelas(rank, _) => rank,
                ref other => panic!("{other:?}"),
            }
        };
        prop_assert!(class(a.min(b)) >= class(a.max(b)));
    }
}
