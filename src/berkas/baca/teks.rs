//! Bytes as text: by their mark, else as UTF-8, else as what older programs write.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::berkas::pesan::Aksara;

fn sandi(aksara: Aksara) -> &'static Encoding {
    match aksara {
        Aksara::Utf8 => UTF_8,
        Aksara::Utf16Le => UTF_16LE,
        Aksara::Utf16Be => UTF_16BE,
        Aksara::Windows1252 => WINDOWS_1252,
    }
}

/// Which encoding the bytes are in.
pub fn aksara(isi: &[u8]) -> Aksara {
    match isi {
        [0xef, 0xbb, 0xbf, ..] => Aksara::Utf8,
        [0xff, 0xfe, ..] => Aksara::Utf16Le,
        [0xfe, 0xff, ..] => Aksara::Utf16Be,
        // Without a mark: every other byte of plain letters is zero.
        [first, 0, third, 0, ..] if *first != 0 && *third != 0 => Aksara::Utf16Le,
        [0, second, 0, fourth, ..] if *second != 0 && *fourth != 0 => Aksara::Utf16Be,
        _ if std::str::from_utf8(isi).is_ok() => Aksara::Utf8,
        _ => Aksara::Windows1252,
    }
}

/// The text, without its mark. What is no letter in this encoding becomes U+FFFD.
pub fn baca(isi: &[u8], aksara: Aksara) -> String {
    let (text, _) = sandi(aksara).decode_with_bom_removal(isi);
    text.into_owned()
}

/// The text of an entry of a workbook: UTF-8 as it stands, without a copy.
pub fn dari_xml(isi: Vec<u8>) -> String {
    match (aksara(&isi), isi) {
        (Aksara::Utf8, isi) if !isi.starts_with(b"\xef\xbb\xbf") => {
            String::from_utf8(isi).unwrap_or_default()
        }
        (aksara, isi) => baca(&isi, aksara),
    }
}
