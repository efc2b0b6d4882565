//! Sentences about a draft that is open in more than one tab.

/// Another tab writes it.
pub const LAIN: &str = "Draf ini sedang disunting di tab lain. Anda dapat melihat dan menyalin.";
/// Becomes the one that writes.
pub const AMBIL_ALIH: &str = "Ambil alih";
/// The other tab is asked.
pub const MENGAMBIL: &str = "Mengambil alih dari tab lain…";
/// Another tab has become the one that writes.
pub const DIAMBIL: &str = "Draf ini diambil alih di tab lain. Anda dapat melihat dan menyalin.";
/// Becomes the one that writes again.
pub const AMBIL_KEMBALI: &str = "Ambil kembali";
/// Two tabs have changed it, and this one came too late.
pub const KONFLIK: &str = "Draf ini sudah disimpan dari tab lain, jadi isian terakhir di tab ini belum tersimpan. \
    Simpan isian tab ini sebagai draf baru, atau buka yang tersimpan tanpa isian itu.";
/// Keeps both.
pub const JADI_BARU: &str = "Simpan isian tab ini sebagai draf baru";
/// Lets go of what was not stored.
pub const BUKA_TERSIMPAN: &str = "Buka yang tersimpan";
/// A newer program has written it.
pub const USANG: &str = "Draf ini sudah disimpan oleh Kalkulator SAKIP yang lebih baru. Tab ini tidak menulisnya lagi: \
    muat ulang halaman untuk memperbarui aplikasi.";
/// The stored texts as they are.
pub const UNDUH_ISINYA: &str = "Unduh isinya";
/// The document of this tab as a file.
pub const UNDUH_CADANGAN: &str = "Unduh cadangan";
/// A draft that is open elsewhere is not removed under the hands of whoever writes it.
pub const TERBUKA: &str =
    "Draf ini sedang terbuka di tab lain, jadi belum dihapus. Tutup di sana, lalu hapus lagi.";
