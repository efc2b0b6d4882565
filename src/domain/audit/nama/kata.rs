//! The words of names: which of them say something, and when two of them are the same.

use rust_decimal::Decimal;

/// Words that join others and say nothing by themselves.
const SAMBUNG: &str = "yang yg dan dengan dari pada untuk terhadap oleh serta atau secara para the";

/// Other spellings of a word.
const EJAAN: [(&str, &str); 6] = [
    ("persentasi", "persentase"),
    ("prosentase", "persentase"),
    ("presentase", "persentase"),
    ("industry", "industri"),
    ("sector", "sektor"),
    ("jml", "jumlah"),
];

/// Words that turn a name into that of another thing, so that one more of them is no variant of the same name.
const PEMBEDA: &str = "tidak non bukan tanpa belum luar dalam kecil besar menengah mikro baru lama laki perempuan semula \
                       lainnya";

/// Words of a unit in brackets.
const SATUAN: &str = "rp rupiah us usd idr dolar persen ribu juta miliar milyar triliun orang unit buah ton kg ha km kali \
                      kasus dokumen indeks nilai poin angka skor hari jam bulan tahun paket produk barang sarana \
                      prasarana";

/// Words that say what kind of figure it is, not of what.
const UKURAN: &str = "jumlah persentase nilai indeks indek jenis tingkat rasio rata meningkatnya peningkatan meningkatkan \
                      terlaksananya tersedianya terbentuk terwujudnya";

/// Amount words and what they multiply by, as a power of ten.
const BESARAN: [(&str, u32); 5] = [
    ("ribu", 3),
    ("juta", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("triliun", 12),
];

/// Words of a name beyond these are not looked at.
const MOST_WORDS: usize = 60;
/// A shorter name says too little to be known by most of its words.
const LONG: usize = 5;

fn is_one_of(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Whether a word says of what a figure is, not only what kind of figure.
pub(super) fn berisi(word: &str) -> bool {
    !is_one_of(UKURAN, word)
}

/// The words that say something.
pub(super) fn words(text: &str) -> Vec<String> {
    // Hyphens join: `non-migas` and `nonmigas` are the same.
    let joined = text.replace(['-', '‐', '–', '’', '\''], "").to_lowercase();
    let mut words: Vec<String> = Vec::new();
    let mut ahead = String::new();
    for word in joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
    {
        // `di awasi` for `diawasi`.
        if word == "di" && ahead.is_empty() {
            ahead.push_str(word);
            continue;
        }
        let spelled = EJAAN
            .iter()
            .find(|(other, _)| *other == word)
            .map_or(word, |(_, usual)| usual);
        if !is_one_of(SAMBUNG, word) {
            words.push(format!("{ahead}{spelled}"));
        }
        ahead.clear();
    }
    words
}

/// Whether the text of a bracket tells a thing from others. Units, abbreviations (TTG) and notes with figures do not.
pub(super) fn tells(text: &str) -> bool {
    let note = text.contains(|c: char| c.is_ascii_digit() || "=%$,;*".contains(c));
    let short = !text.contains(char::is_whitespace) && !text.contains(char::is_lowercase);
    let unit = words(text).iter().all(|word| is_one_of(SATUAN, word));
    !(note || short || unit)
}

pub(super) fn besaran(text: &str) -> Option<Decimal> {
    let words = words(text);
    let (_, power) = BESARAN
        .iter()
        .find(|(word, _)| words.iter().any(|known| known == word))?;
    10_i64.checked_pow(*power).map(Decimal::from)
}

/// The same words in the same order, with few slips among many equal ones.
pub(super) fn mirip(a: &[String], b: &[String]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let slips: Vec<_> = a.iter().zip(b).filter(|(a, b)| a != b).collect();
    let equal = a.len().saturating_sub(slips.len());
    // A short word is soon another one (kota, kotak): more of the rest has to speak for it.
    let enough = |a: &str, b: &str| {
        let long = a.chars().count().max(b.chars().count());
        equal
            >= if long >= 8 {
                1
            } else if long >= 6 {
                2
            } else {
                3
            }
    };
    slips.len() <= a.len().div_ceil(4) && slips.iter().all(|(a, b)| slip(a, b) && enough(a, b))
}

/// A long name that lacks one word or has one more, or both at different places, and none that tells things apart.
pub(super) fn longgar(a: &[String], b: &[String]) -> bool {
    // Most names have nothing in common: they are told apart before anything is compared.
    if a.len().min(b.len()) < LONG {
        return false;
    }
    fn left(of: &[String], from: usize) -> &[String] {
        of.get(from..).unwrap_or(&[])
    }
    let plain = |word: Option<&String>| word.is_none_or(|word| !is_one_of(PEMBEDA, word));
    let same = |a: &[String], b: &[String]| {
        let both = a.iter().zip(b);
        both.take_while(|(a, b)| serupa(a, b)).count()
    };
    let one_more = |a: &[String], b: &[String]| {
        let first = same(a, b);
        let (rest_a, rest_b) = (left(a, first.saturating_add(1)), left(b, first));
        let second = same(rest_a, rest_b);
        let (end_a, end_b) = (left(rest_a, second), left(rest_b, second));
        let common = first.saturating_add(second);
        match (end_a.is_empty(), end_b) {
            _ if !plain(a.get(first)) || a.len() <= first => false,
            (true, []) => common >= LONG,
            // One more here, and another one there, but not one in the place of the other.
            (_, [extra, tail @ ..]) if second > 0 && plain(Some(extra)) => {
                tail.len() == end_a.len()
                    && same(end_a, tail) == tail.len()
                    && common.saturating_add(tail.len()) >= LONG
            }
            _ => false,
        }
    };
    one_more(a, b) || one_more(b, a)
}

/// Equal, or a slip of a longer word.
pub(super) fn serupa(a: &str, b: &str) -> bool {
    a == b || (a.chars().count().max(b.chars().count()) >= 6 && slip(a, b))
}

/// One letter missing, one too many, or two neighbours in each other's place. Figures are never slips.
pub(super) fn slip(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 4
        || [a, b]
            .iter()
            .any(|word| word.contains(|c: char| c.is_ascii_digit()))
    {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(head..).unwrap_or(&[]), b.get(head..).unwrap_or(&[]));
    let tail = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let cut = |of: &[char]| {
        of.get(..of.len().saturating_sub(tail))
            .unwrap_or(&[])
            .to_vec()
    };
    match (cut(a).as_slice(), cut(b).as_slice()) {
        ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

/// The words of a unit: `US$`, `Juta US$`, `%`; no words where none is said.
pub fn satuan(text: &str) -> Vec<String> {
    words(&text.replace('%', " persen "))
}

/// Whether figures in two units may be held against each other: one unit is not said, or says no more than the other,
/// as *Nilai* and *Nilai Indeks*. An amount word has to stand in both.
pub fn sesatuan(a: &[String], b: &[String]) -> bool {
    let amount = |of: &[String]| of.iter().find(|word| is_amount(word)).cloned();
    let within = |a: &[String], b: &[String]| a.iter().all(|word| b.contains(word));
    a.is_empty() || b.is_empty() || (amount(a) == amount(b) && (within(a, b) || within(b, a)))
}

fn is_amount(word: &str) -> bool {
    BESARAN.iter().any(|(amount, _)| *amount == word)
}
