//! XLS made byte by byte: chains that run in circles, one text for many cells, how far it is.

use std::sync::mpsc::channel;
use std::time::Duration;

use kalkulator_sakip::berkas::baca::Buku;
use kalkulator_sakip::berkas::pesan::{Baca, Gagal, Sebab};

use super::buat::{baca, baris};

const SEKTOR: usize = 512;
const AKHIR: u32 = 0xffff_fffe;

/// What reading comes to; a file that is read without end fails the test.
#[track_caller]
pub fn segera(bytes: Vec<u8>) -> Result<Buku, Gagal> {
    let (said, heard) = channel();
    std::thread::spawn(move || said.send(baca(&bytes)));
    let heard = heard.recv_timeout(Duration::from_secs(30));
    heard.expect("an answer within half a minute")
}

/// A container: its directory, small sectors from a place on, the table of sectors, and the sectors that are filled.
fn ole(entries: &[(u8, &str, u32, u32)], mini: u32, fat: &[u32], sectors: &[u8]) -> Vec<u8> {
    let mut directory = Vec::new();
    for (kind, name, from, length) in entries {
        let mut entry = [0_u8; 128];
        for (at, unit) in name.encode_utf16().enumerate() {
            entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entry[64] = u8::try_from(name.len() * 2 + 2).expect("short");
        entry[66] = *kind;
        entry[116..120].copy_from_slice(&from.to_le_bytes());
        entry[120..124].copy_from_slice(&length.to_le_bytes());
        directory.extend(entry);
    }
    directory.resize(SEKTOR, 0);
    let tables = fat.len().div_ceil(SEKTOR / 4);
    let mut head = vec![0_u8; SEKTOR];
    head[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    head[30] = 9;
    let mut put = |at: usize, value: u32| head[at..at + 4].copy_from_slice(&value.to_le_bytes());
    // The directory is the first sector; the sectors given follow, then the table.
    put(48, 0);
    put(56, 4_096);
    put(60, mini);
    put(68, AKHIR);
    let first = 1 + sectors.len().div_ceil(SEKTOR);
    for at in 0..109 {
        let place = u32::try_from(first + at).expect("small");
        put(76 + at * 4, if at < tables { place } else { u32::MAX });
    }
    let mut out = head;
    out.extend(directory);
    out.extend(sectors);
    out.resize((first + 1) * SEKTOR, 0);
    out.extend(fat.iter().flat_map(|next| next.to_le_bytes()));
    out.resize((first + 1 + tables) * SEKTOR, 0xff);
    out
}

/// A workbook of one sheet with these records; it shares these texts.
pub fn buku(untai: &[&str], records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let put = |out: &mut Vec<u8>, kind: u16, data: &[u8]| {
        out.extend(kind.to_le_bytes());
        out.extend(u16::try_from(data.len()).expect("short").to_le_bytes());
        out.extend(data);
    };
    let part = |kind: u8| [0, 6, kind, 0, 0, 0, 0, 0];
    let mut shared = vec![0; 8];
    for text in untai {
        shared.extend(u16::try_from(text.len()).expect("short").to_le_bytes());
        shared.push(0);
        shared.extend(text.bytes());
    }
    let mut stream = Vec::new();
    put(&mut stream, 0x0809, &part(5));
    put(&mut stream, 0x00fc, &shared);
    // Place, state, kind, length of the name, how wide it is, the name; then the end.
    let from = u32::try_from(stream.len() + 4 + 12 + 4).expect("small");
    let sheet = [&from.to_le_bytes()[..], &[0, 0, 4, 0], b"Data"].concat();
    put(&mut stream, 0x0085, &sheet);
    put(&mut stream, 0x000a, &[]);
    put(&mut stream, 0x0809, &part(0x10));
    for (kind, data) in records {
        put(&mut stream, *kind, data);
    }
    put(&mut stream, 0x000a, &[]);
    let length = u32::try_from(stream.len()).expect("small");
    stream.resize(stream.len().max(4_096).next_multiple_of(SEKTOR), 0);
    let last = stream.len() / SEKTOR;
    let next = |at: usize| match at {
        0 => AKHIR,
        at if at == last => AKHIR,
        at => u32::try_from(at + 1).expect("small"),
    };
    let fat: Vec<u32> = (0..=last).map(next).collect();
    let entries = [
        (5, "Root Entry", AKHIR, 0),
        (2, "Workbook", 1, length.max(4_096)),
    ];
    ole(&entries, AKHIR, &fat, &stream)
}

/// A cell that holds a shared text.
pub fn teks(row: u16, column: u16, text: u32) -> (u16, Vec<u8>) {
    let place = [row, column, 0].map(u16::to_le_bytes).concat();
    (0x00fd, [place, text.to_le_bytes().to_vec()].concat())
}

/// A cell that holds a figure.
fn angka(row: u16, column: u16, value: f64) -> (u16, Vec<u8>) {
    let place = [row, column, 0].map(u16::to_le_bytes).concat();
    (0x0203, [place, value.to_le_bytes().to_vec()].concat())
}

#[test]
fn a_file_made_byte_by_byte_is_read() {
    let records = [
        teks(0, 0, 0),
        teks(0, 1, 1),
        teks(1, 0, 2),
        angka(1, 1, 12.5),
    ];
    let read = segera(buku(&["Uraian", "Target", "Ekspor"], &records)).expect("a workbook");
    assert_eq!(
        baris(&read.lembar[0].tabel[0]),
        ["Uraian|Target", "Ekspor|12,5"]
    );
}

#[test]
fn chains_that_run_in_circles_end() {
    let root = (5, "Root Entry", AKHIR, 0);
    let book = |from| (2, "Workbook", from, 9_000);
    // A sector that begins where the file ends gives nothing and goes on with itself.
    let fat = [AKHIR, AKHIR, 2];
    let found = segera(ole(&[root, book(2)], AKHIR, &fat, &[]));
    assert_eq!(found, Err(Sebab::Rusak.saja()));
    // One that is there goes on with itself.
    let found = segera(ole(&[root, book(1)], AKHIR, &[AKHIR, 1], &[]));
    assert_eq!(found, Err(Sebab::Mencurigakan.saja()));
    // The same in small sectors: none of them is filled, or one is.
    let small = |from| (2, "Workbook", from, 100);
    let table: Vec<u8> = [0_u32.to_le_bytes(); 128].concat();
    let fat = [AKHIR, AKHIR, AKHIR];
    let found = segera(ole(&[root, small(0)], 1, &fat, &table));
    assert_eq!(found, Err(Sebab::Rusak.saja()));
    let full = (5, "Root Entry", 2, 512);
    let both = [table, vec![0; SEKTOR]].concat();
    let fat = [AKHIR, AKHIR, AKHIR, AKHIR];
    let found = segera(ole(&[full, small(0)], 1, &fat, &both));
    assert_eq!(found, Err(Sebab::Mencurigakan.saja()));
}

#[test]
fn there_is_one_root() {
    let root = (5, "Root Entry", AKHIR, 0);
    // Were it followed, the file would be damaged: there is no such sector.
    let other = (5, "Root Entry", 9_999, 0);
    let found = segera(ole(&[root, other], AKHIR, &[AKHIR, AKHIR], &[]));
    assert_eq!(found, Err(Sebab::BukanTabel.saja()));
}

#[test]
fn how_far_it_is_is_said_within_a_sheet() {
    let records: Vec<_> = (0..3_000).map(|at| angka(at / 2, at % 2, 1.5)).collect();
    let mut heard = Vec::new();
    let read = kalkulator_sakip::berkas::baca::buku(
        &Baca::default(),
        &buku(&[], &records),
        &mut |at, of| heard.push((at, of)),
    );
    assert!(read.is_ok());
    assert!(heard.len() >= 4, "{heard:?}");
    assert!(heard.is_sorted() && heard.iter().all(|(at, of)| at <= of && *of == 100));
    assert!(heard.last().is_some_and(|(at, _)| *at > 50), "{heard:?}");
}
