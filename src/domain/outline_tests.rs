//! Pasting, adding, removing and moving rows, each with its undo.

use super::*;

/// `S1 i1 i2 S2 i3`: kind by letter, id by number.
fn document(rows: &str) -> Document {
    let mut document = Document::default();
    let rows = rows.split_whitespace().map(|word| {
        let kind = match &word[..1] {
            "T" => RowKind::Tujuan,
            "S" => RowKind::Sasaran,
            _ => RowKind::Indikator,
        };
        Arc::new(Row::new(RowId(word[1..].parse().unwrap()), kind))
    });
    let rows = rows.collect();
    document
        .apply(Edit::Insert {
            section: Section::Kinerja,
            index: 0,
            rows,
        })
        .unwrap();
    document
}

fn outline(document: &Document) -> String {
    let word = |row: &Arc<Row>| {
        let kind = match row.kind {
            RowKind::Tujuan => "T",
            RowKind::Sasaran => "S",
            _ => "i",
        };
        format!("{kind}{}", row.id.0)
    };
    document
        .rows(Section::Kinerja)
        .iter()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

#[track_caller]
fn check(before: &str, proposal: impl Fn(&Document) -> Option<Proposal>, expected: &str) {
    let mut document = document(before);
    let Some(proposal) = proposal(&document) else {
        assert_eq!(before, expected, "nothing was proposed");
        return;
    };
    let inverse = document.apply(proposal.edit).unwrap();
    assert_eq!(outline(&document), expected);
    document.apply(inverse).unwrap();
    assert_eq!(outline(&document), before);
}

#[test]
fn rows_are_added_where_a_person_expects_them() {
    let after = |id, kind| {
        move |document: &Document| Some(add(document, Scope::KINERJA, kind, Some(RowId(id))))
    };
    check(
        "S1 i2 S3 i4",
        after(1, RowKind::Indikator),
        "S1 i5 i2 S3 i4",
    );
    check(
        "S1 i2 S3 i4",
        after(2, RowKind::Indikator),
        "S1 i2 i5 S3 i4",
    );
    check("S1 i2 i3 S4", after(2, RowKind::Sasaran), "S1 i2 i3 S5 S4");
    check("S1 i2 S3 i4", after(1, RowKind::Sasaran), "S1 i2 S5 S3 i4");
    check(
        "S1 i2",
        |document| Some(add(document, Scope::KINERJA, RowKind::Indikator, None)),
        "S1 i2 i3",
    );
}

#[test]
fn headings_are_removed_with_what_belongs_to_them() {
    let without = |ids: &'static [u32]| {
        move |document: &Document| {
            remove(
                document,
                Section::Kinerja,
                &ids.iter().map(|id| RowId(*id)).collect::<Vec<_>>(),
            )
        }
    };
    check("S1 i2 i3 S4 i5", without(&[1]), "S4 i5");
    check("S1 i2 i3 S4 i5", without(&[2, 5]), "S1 i3 S4");
    check("S1 i2", without(&[9]), "S1 i2");
    check("T1 S2 i3 T4 S5 i6", without(&[4, 3]), "T1 S2");
}

#[test]
fn rows_move_past_their_sisters_and_between_headings() {
    let moved = |id, direction| {
        move |document: &Document| shift(document, Section::Kinerja, RowId(id), direction)
    };
    check("S1 i2 i3", moved(3, Direction::Up), "S1 i3 i2");
    check("S1 i2 S3 i4", moved(4, Direction::Up), "S1 i2 i4 S3");
    check("S1 i2 S3 i4", moved(2, Direction::Down), "S1 S3 i2 i4");
    check("S1 i2 S3 i4", moved(3, Direction::Up), "S3 i4 S1 i2");
    check("S1 i2 S3 i4", moved(1, Direction::Down), "S3 i4 S1 i2");
    check("S1 i2", moved(1, Direction::Up), "S1 i2");
    check("S1 i2", moved(2, Direction::Down), "S1 i2");
}

#[test]
fn a_block_fills_row_on_row_and_adds_what_is_missing() {
    let mut document = document("S1 i2 S3 i4");
    let block: Vec<Vec<String>> = ["80|85", "90|95", "70|75"]
        .iter()
        .map(|row| row.split('|').map(String::from).collect())
        .collect();
    let columns = [Some(Field::Target), Some(Field::Realisasi)];
    let proposal = paste(&document, Scope::KINERJA, RowId(2), &columns, &block, None).unwrap();
    assert_eq!(proposal.unplaced, 0);
    document.apply(proposal.edit).unwrap();
    assert_eq!(outline(&document), "S1 i2 S3 i4 i5");
    for (id, target, realisasi) in [(2, "80", "85"), (4, "90", "95"), (5, "70", "75")] {
        assert_eq!(
            document.text(CellRef::new(RowId(id), Field::Target)),
            target
        );
        assert_eq!(
            document.text(CellRef::new(RowId(id), Field::Realisasi)),
            realisasi
        );
    }
    // Rows that are not seen are stepped over.
    let shown = HashSet::from([RowId(2), RowId(5)]);
    let block = vec![vec!["1".to_string()], vec!["2".to_string()]];
    let seen = paste(
        &document,
        Scope::KINERJA,
        RowId(2),
        &columns,
        &block,
        Some(&shown),
    );
    let mut after = document.clone();
    after.apply(seen.unwrap().edit).unwrap();
    for (id, target) in [(2, "1"), (4, "90"), (5, "2")] {
        assert_eq!(after.text(CellRef::new(RowId(id), Field::Target)), target);
    }
    let block: Vec<Vec<String>> = vec![vec!["80".into(), "85".into()]; 3];
    let narrow = paste(
        &document,
        Scope::KINERJA,
        RowId(2),
        &columns[..1],
        &block,
        None,
    )
    .unwrap();
    assert_eq!(narrow.unplaced, 3);
}
