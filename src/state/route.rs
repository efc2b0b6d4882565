//! Where the person is: the address after `#` mirrored into a small enum. A foreign address is the home page.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::document::RowId;

/// A page of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Identity of the office and report.
    Identitas,
    /// Tujuan, sasaran, indikator.
    Indikator,
    /// Program, kegiatan and money.
    IsianAnggaran,
    /// Output indicators of program and kegiatan.
    Keluaran,
    /// The strategic plan in two editions.
    Renstra,
    /// The performance agreements of all jabatan.
    Perjanjian,
    /// The office's own tables: the list of them, or one of them.
    Tabel(Option<RowId>),
    /// What the report says in words.
    Narasi,
    /// Scale, cap, means.
    Pengaturan,
    /// The dashboard.
    Rekap,
    /// Table of capaian.
    Capaian,
    /// This year against other years, the Renstra and standards.
    Perbandingan,
    /// Targets and realisasi per quarter.
    Triwulan,
    /// Table of efficiency.
    Efisiensi,
    /// Table of budgets.
    Anggaran,
    /// What does not add up, and why.
    Periksa,
    /// A table of a finished report, taken over from copied text.
    Tempel,
    /// Scenarios beside the draft, and goal seek.
    Andai,
    /// One result over a range of one entry, and what moves it most.
    Kepekaan,
    /// One indikator under every variant of the formula.
    BandingRumus,
    /// Preview and downloads.
    Laporan,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Page; 21] = [
        Page::Identitas,
        Page::Indikator,
        Page::IsianAnggaran,
        Page::Keluaran,
        Page::Renstra,
        Page::Perjanjian,
        Page::Tabel(None),
        Page::Narasi,
        Page::Pengaturan,
        Page::Rekap,
        Page::Capaian,
        Page::Perbandingan,
        Page::Triwulan,
        Page::Efisiensi,
        Page::Anggaran,
        Page::Periksa,
        Page::Tempel,
        Page::Andai,
        Page::Kepekaan,
        Page::BandingRumus,
        Page::Laporan,
    ];

    /// Its part of the address: `rekap`, `tabel`, `tabel/7`.
    pub fn path(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Page::Identitas => "isian/identitas",
            Page::Indikator => "isian/indikator",
            Page::IsianAnggaran => "isian/anggaran",
            Page::Keluaran => "isian/keluaran",
            Page::Renstra => "isian/renstra",
            Page::Perjanjian => "isian/perjanjian-kinerja",
            Page::Tabel(None) => "tabel",
            Page::Tabel(Some(id)) => return Cow::Owned(format!("tabel/{}", id.0)),
            Page::Narasi => "isian/narasi",
            Page::Pengaturan => "isian/pengaturan",
            Page::Rekap => "rekap",
            Page::Capaian => "capaian",
            Page::Perbandingan => "perbandingan",
            Page::Triwulan => "triwulan",
            Page::Efisiensi => "efisiensi",
            Page::Anggaran => "anggaran",
            Page::Periksa => "periksa",
            Page::Tempel => "periksa/tempel",
            Page::Andai => "andai",
            Page::Kepekaan => "andai/kepekaan",
            Page::BandingRumus => "andai/rumus",
            Page::Laporan => "laporan",
        })
    }

    /// The page of this part of an address.
    fn parse(path: &str) -> Option<Page> {
        let table = |id: &str| {
            let plain = !id.starts_with(['0', '+']);
            let id = id.parse().ok().filter(|id| plain && *id < RowId::RESERVED);
            id.map(|id| Page::Tabel(Some(RowId(id))))
        };
        match path.strip_prefix("tabel/") {
            Some(id) => table(id),
            None => Page::ALL.into_iter().find(|page| page.path() == path),
        }
    }

    /// The step of the navigation it belongs to: a table of the office's own belongs to their list, what is reckoned with
    /// other entries to the scenarios.
    pub const fn step(self) -> Page {
        match self {
            Page::Tabel(_) => Page::Tabel(None),
            Page::Kepekaan | Page::BandingRumus => Page::Andai,
            other => other,
        }
    }

    /// Its name in the navigation.
    pub const fn label(self) -> &'static str {
        match self {
            Page::Identitas => "Identitas",
            Page::Indikator => "Indikator",
            Page::IsianAnggaran => "Program dan kegiatan",
            Page::Keluaran => "Keluaran",
            Page::Renstra => "Renstra",
            Page::Perjanjian => "Perjanjian kinerja",
            Page::Tabel(_) => "Tabel lain",
            Page::Narasi => "Narasi",
            Page::Pengaturan => "Pengaturan",
            Page::Rekap => "Rekap",
            Page::Capaian => "Capaian",
            Page::Perbandingan => "Perbandingan",
            Page::Triwulan => "Triwulan",
            Page::Efisiensi => "Efisiensi",
            Page::Anggaran => "Anggaran",
            Page::Periksa => "Periksa",
            Page::Tempel => "Ambil tabel",
            Page::Andai => "Andai",
            Page::Kepekaan => "Kepekaan",
            Page::BandingRumus => "Bandingkan rumus",
            Page::Laporan => "Laporan",
        }
    }
}

/// A page that needs no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outside {
    /// The drafts and examples.
    Beranda,
    /// Many reports side by side.
    Gabungan,
    /// The course.
    Belajar,
    /// Exercises.
    Latihan,
    /// What is kept in this browser.
    Data,
}

impl Outside {
    /// Its name.
    pub const fn label(self) -> &'static str {
        match self {
            Outside::Beranda => "Beranda",
            Outside::Gabungan => "Gabungan laporan",
            Outside::Belajar => "Belajar",
            Outside::Latihan => "Latihan",
            Outside::Data => "Data",
        }
    }
}

/// Where the document comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A draft of this browser.
    Draft(String),
    /// A built-in example.
    Contoh(String),
}

/// What an address says after `?`: names and values, in the order of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query(pub Vec<(String, String)>);

impl Query {
    /// Pairs of an address at most, and letters of a name or value, for an address comes from anywhere.
    const MOST: (usize, usize) = (100, 200);

    /// Reads `A=100&RA=90`. What cannot be read is left out, what is too long is cut.
    pub fn parse(text: &str) -> Query {
        let (pairs, letters) = Query::MOST;
        let read = |part: &str| {
            let text = percent_decode_str(part).decode_utf8().ok()?;
            Some(text.chars().take(letters).collect::<String>())
        };
        let pairs = text.split('&').take(pairs).filter_map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((read(name)?, read(value)?)).filter(|(name, _)| !name.is_empty())
        });
        Query(pairs.collect())
    }

    /// `?A=100&RA=90`; empty without a value.
    pub fn text(&self) -> String {
        let write = |text: &str| utf8_percent_encode(text, RESERVED).to_string();
        let pairs = self.0.iter().map(|(name, value)| match value.is_empty() {
            true => write(name),
            false => format!("{}={}", write(name), write(value)),
        });
        match pairs.collect::<Vec<_>>().join("&") {
            none if none.is_empty() => none,
            some => format!("?{some}"),
        }
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The same with another value, or without one.
    pub fn with(mut self, name: &str, value: Option<&str>) -> Query {
        let at = self.0.iter().position(|(known, _)| known == name);
        match (at, value) {
            (Some(at), Some(value)) => self.0[at].1 = value.to_string(),
            (Some(at), None) => drop(self.0.remove(at)),
            (None, Some(value)) => self.0.push((name.to_string(), value.to_string())),
            (None, None) => {}
        }
        self
    }
}

/// What is written otherwise in an address: everything but letters, digits and what figures are made of.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b',');

/// Letters, digits and hyphens.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// An address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `#/`
    Beranda,
    /// `#/gabungan`
    Gabungan,
    /// `#/belajar`, `#/belajar/efisiensi?A=100&RA=90`: the course, or one lesson with the figures put in.
    Belajar(Option<String>, Query),
    /// `#/latihan?benih=7`: exercises.
    Latihan(Query),
    /// `#/data`
    Data,
    /// `#/draf/<id>/<page>`, `#/contoh/<id>/<page>`
    Document(Source, Page),
}

impl Route {
    /// Reads the address after `#`.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        match path {
            "gabungan" => return Route::Gabungan,
            "data" => return Route::Data,
            _ => {}
        }
        let (before, query) = path.split_once('?').unwrap_or((path, ""));
        let before = before.trim_end_matches('/');
        match before.split_once('/').unwrap_or((before, "")) {
            ("belajar", "") => return Route::Belajar(None, Query::parse(query)),
            ("belajar", id) if is_word(id) => {
                return Route::Belajar(Some(id.to_string()), Query::parse(query));
            }
            ("latihan", "") => return Route::Latihan(Query::parse(query)),
            _ => {}
        }
        let mut parts = path.splitn(3, '/');
        let (Some(head), Some(id)) = (parts.next(), parts.next()) else {
            return Route::Beranda;
        };
        let plain = is_word(id);
        let source = match head {
            "draf" if plain => Source::Draft(id.to_string()),
            "contoh" if plain => Source::Contoh(id.to_string()),
            _ => return Route::Beranda,
        };
        let page = parts.next().and_then(Page::parse);
        Route::Document(source, page.unwrap_or(Page::Rekap))
    }

    /// The address after `#`.
    pub fn hash(&self) -> String {
        match self {
            Route::Beranda => "/".into(),
            Route::Gabungan => "/gabungan".into(),
            Route::Data => "/data".into(),
            Route::Belajar(None, query) => format!("/belajar{}", query.text()),
            Route::Belajar(Some(id), query) => format!("/belajar/{id}{}", query.text()),
            Route::Latihan(query) => format!("/latihan{}", query.text()),
            Route::Document(Source::Draft(id), page) => format!("/draf/{id}/{}", page.path()),
            Route::Document(Source::Contoh(id), page) => format!("/contoh/{id}/{}", page.path()),
        }
    }

    /// The page, where no document is open.
    pub fn outside(&self) -> Option<Outside> {
        match self {
            Route::Beranda => Some(Outside::Beranda),
            Route::Gabungan => Some(Outside::Gabungan),
            Route::Data => Some(Outside::Data),
            Route::Belajar(..) => Some(Outside::Belajar),
            Route::Latihan(_) => Some(Outside::Latihan),
            Route::Document(..) => None,
        }
    }

    /// The page, where a document is open.
    pub fn page(&self) -> Option<Page> {
        match self {
            Route::Document(_, page) => Some(*page),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hash: &str, expected: &str) {
        assert_eq!(Route::parse(hash).hash(), expected);
    }

    #[test]
    fn addresses_are_read_and_foreign_ones_lead_home() {
        check("#/contoh/babel-2020", "/contoh/babel-2020/rekap");
        check("#/draf/a1/isian/indikator", "/draf/a1/isian/indikator");
        check("#/draf/a1/entah", "/draf/a1/rekap");
        check("#/draf/a1/tabel/7", "/draf/a1/tabel/7");
        check("#/draf/a1/tabel", "/draf/a1/tabel");
        for foreign in ["x", "-1", "+7", "07", "4294967295", "7/8"] {
            check(&format!("#/draf/a1/tabel/{foreign}"), "/draf/a1/rekap");
        }
        check("", "/");
        check("#/gabungan", "/gabungan");
        check("#/data", "/data");
        check("#/data/x", "/");
        check("#/belajar", "/belajar");
        check("#/belajar/", "/belajar");
        check(
            "#/belajar/efisiensi?A=1.000,5&R=%3C11",
            "/belajar/efisiensi?A=1.000,5&R=%3C11",
        );
        check(
            "#/belajar/efisiensi?A=%FF&T=1&=3&presentasi",
            "/belajar/efisiensi?T=1&presentasi",
        );
        check("#/belajar/<b>", "/");
        check("#/latihan?benih=7", "/latihan?benih=7");
        check("#/latihan/x", "/");
        let long = format!("#/belajar/capaian?R={}", "9".repeat(100_000));
        check(&long, &format!("/belajar/capaian?R={}", "9".repeat(200)));
        let many = format!("#/latihan?{}", "a=1&".repeat(100_000));
        check(&many, &format!("/latihan?{}", vec!["a=1"; 100].join("&")));
        check("#/gabungan/x", "/");
        check("#/draf/", "/");
        check("#/draf/<img src=x onerror=alert(1)>/rekap", "/");
        check("#/__proto__/x", "/");
        for page in Page::ALL {
            let route = Route::Document(Source::Draft("d1".into()), page);
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }
}
