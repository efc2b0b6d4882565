//! Sentences of the tidy tables: the README in their ZIP.

/// Name of the README.
pub const NAMA_BACA_AKU: &str = "BACA-AKU.md";

/// What stands before the tables; `akhiran` is the ending of their files.
pub fn pengantar(akhiran: &str) -> String {
    let bentuk = match akhiran {
        "csv" => {
            "Berkas CSV: UTF-8, koma antarkolom, titik desimal, tanpa pemisah ribuan. Teks yang dapat dibaca lembar sebar sebagai \
            rumus diberi tanda petik tunggal di depannya; bentuk NDJSON memuat teks apa adanya."
        }
        _ => {
            "Berkas NDJSON: satu objek JSON per baris. Desimal ditulis sebagai teks agar tidak ada angka yang hilang."
        }
    };
    format!(
        "# Data rapi Kalkulator SAKIP\n\n{bentuk}\n\nYang belum diisi atau tidak dapat dihitung kosong (NULL), bukan 0; kolom alasan menyebut \
        sebabnya. Hasil yang tidak dibulatkan memuat paling banyak 28 angka; kolom *_tampil dibulatkan seperti di layar (setengah ke atas).\n\n\
        ## Menghitung ulang\n\nDuckDB, di dalam folder ini:\n\n    duckdb -c \".read duckdb.sql\" -c \".read hitung.sql\" -c \"SELECT * FROM hasil_gabungan\"\n\n\
        Apache Spark 4:\n\n    cat spark.sql hitung.sql > semua.sql\n    spark-sql -i semua.sql -e \"SELECT * FROM hasil_gabungan\"\n\n\
        Hasilnya: hasil_indikator, hasil_tahun, hasil_kegiatan, hasil_sasaran, hasil_unit, hasil_gabungan; selisih memuat angka yang berbeda dari \
        berkas ini dan seharusnya kosong. Pagu setiap sumber dana:\n\n    SELECT tahun, sumber_dana, sum(CAST(pagu AS DECIMAL(38, 2))) FROM kegiatan WHERE dihitung_pagu GROUP BY tahun, sumber_dana\n"
    )
}

/// The heading of a table.
pub fn judul_tabel(nama: &str, akhiran: &str, arti: &str, kunci: &str) -> String {
    format!(
        "\n## {nama}.{akhiran}\n\n{arti} Kunci: {kunci}.\n\n| Kolom | Jenis | Satuan | Arti |\n|---|---|---|---|\n"
    )
}

/// A column of a table.
pub fn kolom(nama: &str, jenis: &str, satuan: &str, arti: &str) -> String {
    format!("| {nama} | {jenis} | {satuan} | {arti} |\n")
}
