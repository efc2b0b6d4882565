//! Fields: what Word fills in by itself, with what stands there until it does; and bookmarks, which they lead to.

use super::teks::{Huruf, kata};
use super::xml::Xml;

/// The name of the bookmark of an id for links: hidden in Word's list, of letters that Word takes.
pub fn penanda(id: &str) -> String {
    format!("_{}", id.replace('-', "_"))
}

/// A field that stands within one paragraph.
pub fn sederhana(out: &mut Xml, perintah: &str, hasil: &str, huruf: Huruf) {
    mulai(out, perintah);
    kata(out, hasil, huruf);
    akhir(out);
}

/// The beginning of a field that may reach over paragraphs; what follows is its result until [`akhir`].
pub fn mulai(out: &mut Xml, perintah: &str) {
    tanda(out, "begin");
    out.el("w:r", &[], |run| {
        run.kata("w:instrText", &[("xml:space", "preserve")], perintah);
    });
    tanda(out, "separate");
}

/// The end of a field.
pub fn akhir(out: &mut Xml) {
    tanda(out, "end");
}

fn tanda(out: &mut Xml, kind: &str) {
    out.el("w:r", &[], |run| {
        run.kosong("w:fldChar", &[("w:fldCharType", kind)]);
    });
}

/// What stands between two marks of a bookmark with a number of its own.
pub fn bertanda(out: &mut Xml, nomor: usize, id: &str, content: impl FnOnce(&mut Xml)) {
    if id.is_empty() {
        return content(out);
    }
    let nomor = nomor.to_string();
    let name = penanda(id);
    out.kosong("w:bookmarkStart", &[("w:id", &nomor), ("w:name", &name)]);
    content(out);
    out.kosong("w:bookmarkEnd", &[("w:id", &nomor)]);
}
