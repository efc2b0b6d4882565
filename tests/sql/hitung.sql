-- Capaian, kategori, E/I, serapan, means and rekap, reckoned anew from the tidy tables; one text for DuckDB and Spark.
--
-- Everything is reckoned in whole numbers of DECIMAL(38, 0), the widest exact type that both have: a capaian is a fraction
-- p / q, divided once. Units: figures in millionths (mikro), money in sen, a percentage that is summed in 1e-12 percent
-- (cut off, never rounded), E/I in 1e-10 rupiah. Shown figures are rounded half-up once, at the end.
--
-- That fits while a figure has at most 15 digits before and 6 after the dot (money 2), a bobot is below 100,000 and a
-- capaian below 100,000,000 %: p and q stay below 3e22, p * 1e14 below 3e36, A * p / q, taken in two steps, below 2e32.
-- What does not fit has no result and the reason 'lebih-38-digit', and a mean over it none either; nothing is cut silently.

-- The typed figures with the rules of their draft.
CREATE OR REPLACE TEMPORARY VIEW masukan AS
SELECT m.*,
  CASE WHEN polaritas IN ('rentang', 'rentang-turun') THEN CASE WHEN r > atas THEN atas ELSE bawah END END AS b,
  (target IS NOT NULL AND t IS NULL) OR (target_bawah IS NOT NULL AND bawah IS NULL) OR (target_atas IS NOT NULL AND atas IS NULL)
    OR (realisasi IS NOT NULL AND r IS NULL) OR (realisasi_terburuk IS NOT NULL AND w IS NULL) AS lebar
FROM (
  SELECT i.draf, i.indikator, i.unit, i.tahun, i.sasaran_id, i.polaritas, i.target, i.target_bawah, i.target_atas, i.realisasi,
    i.realisasi_terburuk, i.target_baca, i.realisasi_baca, i.bobot, d.rerata_jenis, d.target_nol, d.skala_desimal,
    mikro(i.target) AS t, mikro(i.realisasi) AS r, mikro(i.realisasi_terburuk) AS w, mikro(d.batas) AS batas,
    least(mikro(i.target_bawah), mikro(i.target_atas)) AS bawah, greatest(mikro(i.target_bawah), mikro(i.target_atas)) AS atas
  FROM indikator i JOIN draf d ON d.draf = i.draf
) m;

-- Why there is no capaian; nothing where there is one.
CREATE OR REPLACE TEMPORARY VIEW beralasan AS
SELECT m.*, CASE
  WHEN polaritas IS NULL THEN 'polaritas-asing'
  WHEN lebar THEN 'lebih-38-digit'
  WHEN target_baca = 'kosong' THEN 'belum-diisi'
  WHEN polaritas IN ('rentang', 'rentang-turun') AND target_baca IN ('angka', 'batas') THEN 'perlu-rentang'
  WHEN polaritas NOT IN ('rentang', 'rentang-turun') AND target_baca = 'rentang' THEN 'bukan-rentang'
  WHEN target_baca NOT IN ('angka', 'batas', 'rentang') THEN target_baca
  WHEN realisasi_baca = 'kosong' THEN 'belum-diisi'
  WHEN realisasi_baca = 'rentang' THEN 'bukan-rentang'
  WHEN realisasi_baca NOT IN ('angka', 'batas') THEN realisasi_baca
  WHEN polaritas IN ('rentang', 'rentang-turun') THEN CASE
    WHEN r >= bawah AND r <= atas THEN NULL
    WHEN b = 0 THEN 'target-nol'
    WHEN b < 0 THEN 'target-negatif' END
  WHEN t = 0 THEN CASE
    WHEN polaritas IN ('turun', 'turun-rasio') AND w > 0 THEN NULL
    WHEN target_nol IN ('seratus', 'nol') AND r = 0 THEN NULL
    ELSE 'target-nol' END
  WHEN polaritas = 'naik' THEN NULL
  WHEN t < 0 THEN 'target-negatif'
  WHEN polaritas = 'turun-rasio' AND r = 0 THEN 'realisasi-nol'
  WHEN polaritas = 'turun-rasio' AND r < 0 THEN 'realisasi-negatif' END AS alasan_isian
FROM masukan m;

-- Capaian / 100 as p / q, q above 0: each polaritas with its variants and floors.
CREATE OR REPLACE TEMPORARY VIEW pecahan AS
SELECT s.*, CASE WHEN alasan_isian IS NULL AND abs(p) >= 1000000 * q THEN 'lebih-38-digit' ELSE alasan_isian END AS alasan
FROM (
  SELECT a.*,
    CASE WHEN alasan_isian IS NOT NULL THEN NULL
      WHEN polaritas IN ('rentang', 'rentang-turun') THEN CASE
        WHEN r >= bawah AND r <= atas THEN 1
        WHEN polaritas = 'rentang' THEN r
        ELSE greatest(2 * b - r, 0) END
      WHEN t = 0 THEN CASE
        WHEN polaritas IN ('turun', 'turun-rasio') AND w > 0 THEN greatest(w - r, 0)
        WHEN target_nol = 'seratus' THEN 1
        ELSE 0 END
      WHEN polaritas = 'naik' AND t > 0 THEN r
      WHEN polaritas = 'naik' THEN greatest(r - 2 * t, 0)
      WHEN polaritas = 'turun' THEN greatest(2 * t - r, 0)
      WHEN polaritas = 'turun-rasio' THEN t
      WHEN polaritas = 'tepat' THEN greatest(t - abs(r - t), 0)
      -- stabil: the base k / t, then 0 to 90 % becomes 0 to 100 %, and 90 to 100 % becomes 100 to 120 %
      WHEN 10 * k < 9 * t THEN 10 * k
      ELSE 10 * k - 4 * t END AS p,
    CASE WHEN alasan_isian IS NOT NULL THEN NULL
      WHEN polaritas IN ('rentang', 'rentang-turun') THEN CASE WHEN r >= bawah AND r <= atas THEN 1 ELSE b END
      WHEN t = 0 THEN CASE WHEN polaritas IN ('turun', 'turun-rasio') AND w > 0 THEN w ELSE 1 END
      WHEN polaritas = 'turun-rasio' THEN r
      WHEN polaritas = 'stabil' THEN CASE WHEN 10 * k < 9 * t THEN 9 * t ELSE 5 * t END
      ELSE abs(t) END AS q
  FROM (SELECT n.*, greatest(CASE WHEN r <= t THEN r ELSE 2 * t - r END, 0) AS k FROM beralasan n) a
) s;

-- The capaian; after the cap also as pd / qd, which kategori and means take.
CREATE OR REPLACE TEMPORARY VIEW dicapai AS
SELECT c.*, CASE WHEN pd < 0 THEN -bagi(-pd * 100000000000000, qd) ELSE bagi(pd * 100000000000000, qd) END AS cd12
FROM (
  SELECT f.*,
    CASE WHEN p < 0 THEN -bagi(-p * 100000000000000, q) ELSE bagi(p * 100000000000000, q) END AS c12,
    bulat(p * 10000, q) AS c2,
    CASE WHEN p * 100000000 > batas * q THEN batas ELSE p END AS pd,
    CASE WHEN p * 100000000 > batas * q THEN CAST(100000000 AS DECIMAL(38, 0)) ELSE q END AS qd
  FROM (
    SELECT draf, indikator, unit, tahun, sasaran_id, rerata_jenis, skala_desimal, bobot, batas, alasan,
      CAST(CASE WHEN alasan IS NULL THEN p END AS DECIMAL(38, 0)) AS p, CAST(CASE WHEN alasan IS NULL THEN q END AS DECIMAL(38, 0)) AS q
    FROM pecahan
  ) f
) c;

-- Money of the kegiatan, sen.
CREATE OR REPLACE TEMPORARY VIEW uang AS
SELECT draf, kegiatan, sumber_dana, sen(pagu_semula) AS semula, sen(pagu) AS a, sen(realisasi_anggaran) AS ra,
  dihitung_semula, dihitung_pagu, dihitung_realisasi,
  (pagu IS NOT NULL AND sen(pagu) IS NULL) OR (realisasi_anggaran IS NOT NULL AND sen(realisasi_anggaran) IS NULL) AS lebar
FROM kegiatan;

-- What each indikator cost: the sum over its kegiatan, all of them or none.
CREATE OR REPLACE TEMPORARY VIEW biaya AS
SELECT k.draf, k.indikator,
  CASE WHEN count(u.a) = count(*) THEN sum(u.a) END AS a, CASE WHEN count(u.ra) = count(*) THEN sum(u.ra) END AS ra
FROM kaitan k JOIN uang u ON u.draf = k.draf AND u.kegiatan = k.kegiatan
GROUP BY k.draf, k.indikator;

-- E/I = A * p / q - RA in 1e-10 rupiah (ei8), and A * p / q itself (n8). A is split at 1e9 sen, so that no product needs
-- more than 33 digits. The percentage of the PMK is pe / pn: the same two, with eight more digits where n8 has few.
CREATE OR REPLACE TEMPORARY VIEW efisiensi AS
SELECT z.*, n8 - ra * 100000000 AS ei8,
  CASE WHEN kecil THEN n16 - ra * 10000000000000000 ELSE n8 - ra * 100000000 END AS pe, CASE WHEN kecil THEN n16 ELSE n8 END AS pn
FROM (
  SELECT y.*, arah * m8 AS n8, abs(m8) < 10000000000000000 AND abs(ra) < 100000000000000000 AS kecil,
    CASE WHEN abs(m8) < 10000000000000000 THEN arah * (m8 * 100000000 + bagi(sisa8 % q * 100000000, q)) END AS n16
  FROM (
    SELECT w.*, sisa % q * 100000000 AS sisa8,
      (abs(a) * c0 + x1 * 1000000000 + bagi(sisa, q)) * 100000000 + bagi(sisa % q * 100000000, q) AS m8
    FROM (
      SELECT x.*, bagi(a1 * lebih, q) AS x1, a1 * lebih % q * 1000000000 + a0 * lebih AS sisa
      FROM (
        SELECT v.*, abs(p) - c0 * q AS lebih, bagi(abs(a), 1000000000) AS a1, abs(a) % 1000000000 AS a0
        FROM (
          SELECT d.*, b.a, b.ra, bagi(abs(d.p), d.q) AS c0, CASE WHEN (d.p < 0) = (b.a < 0) THEN 1 ELSE -1 END AS arah
          FROM dicapai d LEFT JOIN biaya b ON b.draf = d.draf AND b.indikator = d.indikator
        ) v
      ) x
    ) w
  ) y
) z;

-- Means and sums of each sasaran and of each draft: j / (b * 1e12) is the mean, b the number of indikator or their bobot.
CREATE OR REPLACE TEMPORARY VIEW kelompok AS
SELECT s.*, CASE WHEN b < 0 THEN -j ELSE j END AS mj, abs(b) AS mb
FROM (
  SELECT draf, sasaran_id, grouping(sasaran_id) AS seluruh, count(*) AS indikator, count(cd12) AS terhitung,
    sum(CASE WHEN alasan = 'lebih-38-digit' OR (bobot IS NOT NULL AND rerata_jenis = 'berbobot' AND bb IS NULL) THEN 1 ELSE 0 END) AS lebar,
    sum(cd12 * bb) AS j, sum(CASE WHEN cd12 IS NOT NULL THEN bb END) AS b, sum(cd12) AS j_sama,
    sum(ei8) AS ei8, sum(CASE WHEN ei8 IS NOT NULL THEN n8 END) AS n8, max(skala_desimal) AS skala_desimal
  FROM (
    SELECT e.*, CASE WHEN rerata_jenis <> 'berbobot' THEN CAST(1 AS DECIMAL(38, 0))
      WHEN abs(mikro(bobot)) < 100000000000 THEN mikro(bobot) END AS bb
    FROM efisiensi e
  ) w
  GROUP BY GROUPING SETS ((draf, sasaran_id), (draf))
) s
WHERE seluruh = 1 OR sasaran_id IS NOT NULL;

-- Everything that has a kategori, as kn / kd to be held against millionths of a percent; rounded first where the scale says so.
CREATE OR REPLACE TEMPORARY VIEW digolongkan AS
SELECT jenis, draf, baris,
  CASE WHEN skala_desimal IS NULL THEN kn ELSE bulat(kn * satu, kd * 1000000) * 1000000 END AS kn,
  CASE WHEN skala_desimal IS NULL THEN kd ELSE satu END AS kd
FROM (
  SELECT g.*, CAST(power(10, coalesce(skala_desimal, 0)) AS DECIMAL(38, 0)) AS satu
  FROM (
    SELECT 'indikator' AS jenis, draf, indikator AS baris, skala_desimal, pd * 100000000 AS kn, qd AS kd
    FROM dicapai WHERE pd IS NOT NULL
    UNION ALL
    SELECT CASE WHEN seluruh = 1 THEN 'draf' ELSE 'sasaran' END, draf, coalesce(sasaran_id, 0), skala_desimal, mj, mb * 1000000
    FROM kelompok WHERE mb > 0 AND lebar = 0
  ) g
) s;

CREATE OR REPLACE TEMPORARY VIEW tergolong AS
SELECT g.jenis, g.draf, g.baris, k.label AS kategori, g.peringkat
FROM (
  SELECT d.jenis, d.draf, d.baris, coalesce(min(CASE
      WHEN d.kn > k.batas * d.kd OR (k.inklusif AND d.kn = k.batas * d.kd) THEN k.peringkat END), max(k.peringkat)) AS peringkat
  FROM digolongkan d
  JOIN (SELECT draf, peringkat, inklusif, greatest(least(mikro(batas), 10000000000000000), -10000000000000000) AS batas FROM kelas) k
    ON k.draf = d.draf
  GROUP BY d.jenis, d.draf, d.baris
) g JOIN kelas k ON k.draf = g.draf AND k.peringkat = g.peringkat;

-- RESULT: one row per indikator and year.
CREATE OR REPLACE TEMPORARY VIEW hasil_indikator AS
SELECT e.draf, e.indikator, e.unit, e.tahun, duabelas(e.c12) AS capaian, dua(e.c2) AS capaian_tampil, e.alasan,
  duabelas(e.cd12) AS capaian_dihitung, t.kategori, dua(e.a) AS pagu, dua(e.ra) AS realisasi_anggaran,
  CASE WHEN e.a < 0 THEN dua(bulat(-e.ra * 10000, -e.a)) ELSE dua(bulat(e.ra * 10000, e.a)) END AS serapan_tampil,
  sepuluh(e.ei8) AS ei, CAST(bulat(e.ei8, 10000000000) AS DECIMAL(34, 0)) AS ei_tampil,
  dua(bulat(CASE WHEN e.pn < 0 THEN -e.pe ELSE e.pe END * 10000, abs(e.pn))) AS efisiensi_pmk_tampil,
  -- 50 + 2.5 E, E held within -20 to 20
  CASE WHEN e.pn = 0 THEN NULL WHEN e.arah * 5 * e.pe > abs(e.pn) THEN 100 WHEN e.arah * 5 * e.pe < -abs(e.pn) THEN 0
    ELSE dua(bulat(5000 * abs(e.pn) + e.arah * 25000 * e.pe, abs(e.pn))) END AS nilai_efisiensi_tampil,
  CASE WHEN e.ei8 IS NULL OR e.a = 0 THEN NULL WHEN e.ei8 > 0 THEN 'efisien' WHEN e.ei8 < 0 THEN 'inefisien' ELSE 'impas' END AS simpulan
FROM efisiensi e LEFT JOIN tergolong t ON t.jenis = 'indikator' AND t.draf = e.draf AND t.baris = e.indikator;

-- RESULT: one row per indikator and year that a draft names, with the growth on the year before it. `lebar` says that 38
-- digits do not hold its realisasi.
CREATE OR REPLACE TEMPORARY VIEW deret AS
SELECT draf, indikator, urutan, unit, tahun, CAST(jarak AS INT) AS jarak, realisasi, capaian, mikro(realisasi) AS r,
  realisasi IS NOT NULL AND mikro(realisasi) IS NULL AS lebar
FROM indikator_tahun;

CREATE OR REPLACE TEMPORARY VIEW hasil_tahun AS
SELECT n.draf, n.indikator, n.urutan, n.unit, n.tahun, n.jarak, n.lebar, n.realisasi, n.capaian,
  CASE WHEN l.r < 0 THEN dua(bulat((l.r - n.r) * 10000, -l.r)) ELSE dua(bulat((n.r - l.r) * 10000, l.r)) END AS pertumbuhan_tampil
FROM deret n LEFT JOIN deret l ON l.draf = n.draf AND l.indikator = n.indikator AND l.jarak = n.jarak - 1;

-- RESULT: one row per kegiatan.
CREATE OR REPLACE TEMPORARY VIEW hasil_kegiatan AS
SELECT draf, kegiatan, sumber_dana, dua(semula) AS pagu_semula, dua(a) AS pagu, dua(ra) AS realisasi_anggaran,
  CASE WHEN a < 0 THEN dua(bulat(-ra * 10000, -a)) ELSE dua(bulat(ra * 10000, a)) END AS serapan_tampil
FROM uang;

-- RESULT: one row per sasaran.
CREATE OR REPLACE TEMPORARY VIEW hasil_sasaran AS
SELECT k.draf, k.sasaran_id, k.indikator, k.terhitung, CASE WHEN k.lebar = 0 THEN dua(bulat(k.mj * 100, k.mb * 1000000000000)) END AS rerata_tampil,
  t.kategori, CAST(bulat(k.ei8, 10000000000) AS DECIMAL(34, 0)) AS ei_tampil
FROM kelompok k LEFT JOIN tergolong t ON t.jenis = 'sasaran' AND t.draf = k.draf AND t.baris = k.sasaran_id
WHERE k.seluruh = 0;

-- Sums of each draft, sen and 1e-12 percent; m12 is the mean.
CREATE OR REPLACE TEMPORARY VIEW jumlah_draf AS
SELECT d.draf, d.unit, d.tahun, d.ikut, coalesce(k.indikator, 0) AS indikator, coalesce(k.terhitung, 0) AS terhitung,
  coalesce(k.lebar, 0) + coalesce(u.lebar, 0) AS lebar, k.mj, k.mb, k.j_sama,
  CASE WHEN k.lebar > 0 OR k.mb = 0 THEN NULL WHEN k.mj < 0 THEN -bagi(-k.mj, k.mb) ELSE bagi(k.mj, k.mb) END AS m12,
  u.semula, u.a, u.ra, k.ei8, k.n8
FROM draf d
LEFT JOIN (SELECT * FROM kelompok WHERE seluruh = 1) k ON k.draf = d.draf
LEFT JOIN (
  SELECT draf, sum(CASE WHEN lebar THEN 1 ELSE 0 END) AS lebar, sum(CASE WHEN dihitung_semula THEN semula END) AS semula,
    sum(CASE WHEN dihitung_pagu THEN a END) AS a, sum(CASE WHEN dihitung_realisasi THEN ra END) AS ra
  FROM uang GROUP BY draf
) u ON u.draf = d.draf;

-- RESULT: one row per draft, that is per unit and year. `lebar` counts what 38 digits do not hold.
CREATE OR REPLACE TEMPORARY VIEW hasil_unit AS
SELECT j.draf, j.unit, j.tahun, j.ikut, j.indikator, j.terhitung, j.lebar,
  CASE WHEN j.m12 IS NOT NULL THEN dua(bulat(j.mj * 100, j.mb * 1000000000000)) END AS rerata_tampil, t.kategori,
  dua(j.a) AS pagu, dua(j.ra) AS realisasi_anggaran,
  CASE WHEN j.a < 0 THEN dua(bulat(-j.ra * 10000, -j.a)) ELSE dua(bulat(j.ra * 10000, j.a)) END AS serapan_tampil,
  CAST(bulat(j.ei8, 10000000000) AS DECIMAL(34, 0)) AS ei_tampil,
  CASE WHEN j.n8 < 0 THEN dua(bulat(-j.ei8 * 10000, -j.n8)) ELSE dua(bulat(j.ei8 * 10000, j.n8)) END AS efisiensi_pmk_tampil
FROM jumlah_draf j LEFT JOIN tergolong t ON t.jenis = 'draf' AND t.draf = j.draf;

-- RESULT: all units together, per year and, with tahun empty and semua_tahun 1, over all years.
CREATE OR REPLACE TEMPORARY VIEW hasil_gabungan AS
SELECT tahun, semua_tahun, laporan, indikator, terhitung, lebar,
  CASE WHEN lebar = 0 THEN dua(bulat(m12 * 100, m_banyak * CAST(1000000000000 AS DECIMAL(38, 0)))) END AS rerata_laporan_tampil,
  CASE WHEN lebar = 0 THEN dua(bulat(j_sama * 100, terhitung * CAST(1000000000000 AS DECIMAL(38, 0)))) END AS rerata_indikator_tampil,
  dua(a) AS pagu, dua(ra) AS realisasi_anggaran, dua(bulat(ra_dua * 10000, a_dua)) AS serapan_tampil, CAST(bulat(ei8, 10000000000) AS DECIMAL(34, 0)) AS ei_tampil
FROM (
  SELECT tahun, grouping(tahun) AS semua_tahun, count(*) AS laporan, CAST(sum(indikator) AS BIGINT) AS indikator,
    CAST(sum(terhitung) AS BIGINT) AS terhitung, CAST(sum(lebar) AS BIGINT) AS lebar, sum(m12) AS m12, count(m12) AS m_banyak,
    sum(j_sama) AS j_sama, sum(a) AS a, sum(ra) AS ra, sum(ei8) AS ei8,
    sum(CASE WHEN ra IS NOT NULL THEN a END) AS a_dua, sum(CASE WHEN a IS NOT NULL THEN ra END) AS ra_dua
  FROM jumlah_draf WHERE ikut
  GROUP BY GROUPING SETS ((tahun), ())
) g;

-- RESULT: what comes out otherwise than it stands in the files; empty where all is well.
CREATE OR REPLACE TEMPORARY VIEW selisih AS
SELECT tabel, draf, baris, angka, di_berkas, CAST(dihitung AS VARCHAR(60)) AS dihitung FROM (
  SELECT 'indikator' AS tabel, i.draf, i.indikator AS baris, n.angka,
    CASE n.angka WHEN 'capaian' THEN i.capaian_tampil WHEN 'ei' THEN i.ei_tampil WHEN 'serapan' THEN i.serapan_tampil
      WHEN 'efisiensi_pmk' THEN i.efisiensi_pmk_tampil ELSE i.nilai_efisiensi_tampil END AS di_berkas,
    CASE n.angka WHEN 'capaian' THEN h.capaian_tampil WHEN 'ei' THEN h.ei_tampil WHEN 'serapan' THEN h.serapan_tampil
      WHEN 'efisiensi_pmk' THEN h.efisiensi_pmk_tampil ELSE h.nilai_efisiensi_tampil END AS dihitung
  FROM indikator i JOIN hasil_indikator h ON h.draf = i.draf AND h.indikator = i.indikator
  CROSS JOIN (SELECT 'capaian' AS angka UNION ALL SELECT 'ei' UNION ALL SELECT 'serapan' UNION ALL SELECT 'efisiensi_pmk'
    UNION ALL SELECT 'nilai_efisiensi') n
  UNION ALL
  SELECT 'kegiatan', k.draf, k.kegiatan, 'serapan', k.serapan_tampil, h.serapan_tampil
  FROM kegiatan k JOIN hasil_kegiatan h ON h.draf = k.draf AND h.kegiatan = k.kegiatan
  UNION ALL
  SELECT 'indikator_tahun', t.draf, t.indikator, 'pertumbuhan', t.pertumbuhan_tampil, h.pertumbuhan_tampil
  FROM indikator_tahun t JOIN hasil_tahun h ON h.draf = t.draf AND h.indikator = t.indikator AND h.urutan = t.urutan
  WHERE h.jarak = 0
  UNION ALL
  SELECT 'draf', d.draf, 0, n.angka,
    CASE n.angka WHEN 'rerata' THEN d.rerata_tampil WHEN 'pagu' THEN d.pagu WHEN 'realisasi_anggaran' THEN d.realisasi_anggaran
      WHEN 'serapan' THEN d.serapan_tampil WHEN 'ei' THEN d.ei_tampil ELSE d.efisiensi_pmk_tampil END,
    CASE n.angka WHEN 'rerata' THEN h.rerata_tampil WHEN 'pagu' THEN h.pagu WHEN 'realisasi_anggaran' THEN h.realisasi_anggaran
      WHEN 'serapan' THEN h.serapan_tampil WHEN 'ei' THEN h.ei_tampil ELSE h.efisiensi_pmk_tampil END
  FROM draf d JOIN hasil_unit h ON h.draf = d.draf
  CROSS JOIN (SELECT 'rerata' AS angka UNION ALL SELECT 'pagu' UNION ALL SELECT 'realisasi_anggaran' UNION ALL SELECT 'serapan'
    UNION ALL SELECT 'ei' UNION ALL SELECT 'efisiensi_pmk') n
) s
WHERE CAST(di_berkas AS DECIMAL(38, 2)) IS DISTINCT FROM CAST(dihitung AS DECIMAL(38, 2))
UNION ALL
SELECT 'indikator', i.draf, i.indikator, n.angka, CASE n.angka WHEN 'kategori' THEN i.kategori ELSE i.capaian_alasan END,
  CASE n.angka WHEN 'kategori' THEN h.kategori ELSE h.alasan END
FROM indikator i JOIN hasil_indikator h ON h.draf = i.draf AND h.indikator = i.indikator
CROSS JOIN (SELECT 'kategori' AS angka UNION ALL SELECT 'alasan') n
WHERE CASE n.angka WHEN 'kategori' THEN i.kategori ELSE i.capaian_alasan END
  IS DISTINCT FROM CASE n.angka WHEN 'kategori' THEN h.kategori ELSE h.alasan END;
