//! Budgets and efficiency.

use super::*;

/// An indikator with two kegiatan.
fn lines(polaritas: &str, [t, r]: [Decimal; 2], pagu: [Decimal; 2], spent: [Decimal; 2]) -> String {
    let [a, b] = pagu.map(typed);
    let [c, d] = spent.map(typed);
    format!(
        "indikator 1 satuan=Rp|polaritas={polaritas}|target={}|realisasi={}
         program 2 uraian=P
         kegiatan 3 pagu_semula={a}|realisasi_anggaran={c}|indikator=#1
         kegiatan 4 pagu_semula={b}|realisasi_anggaran={d}|indikator=#1",
        typed(t),
        typed(r),
    )
}

/// E/I, E, NE and the points against the exact ones for a capaian given as a ratio.
#[track_caller]
fn efficiency(lines: &str, c: &BigRational, pagu: [Decimal; 2], spent: [Decimal; 2]) {
    let [a, ra] = [pagu, spent].map(|pair| exact(pair[0]) + exact(pair[1]));
    let worth = &a * c;
    let ei = &worth - &ra;
    let size = worth.abs().max(ra.clone());
    check(lines, "indikator.1.ei", &ei, &size);
    if !worth.is_zero() {
        let e = &ei / &worth * hundred();
        check(lines, "indikator.1.efisiensi_pmk", &e, &e);
        let held = e.clone().clamp(whole(-20), whole(20));
        check(
            lines,
            "indikator.1.nilai_efisiensi",
            &(whole(50) + held / whole(20) * whole(50)),
            &e,
        );
    }
    if !a.is_zero() {
        let serapan = ra / a * hundred();
        check(lines, "indikator.1.serapan", &serapan, &hundred());
        let points = c * hundred() - &serapan;
        check(
            lines,
            "indikator.1.selisih_serapan",
            &points,
            &serapan.max(c * hundred()),
        );
    }
}

fn pair() -> impl Strategy<Value = [Decimal; 2]> {
    [money(), money()]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn efficiency_of_naik([t, r] in performance(), pagu in pair(), spent in pair()) {
        efficiency(&lines("naik", [t, r], pagu, spent), &(exact(r) / exact(t)), pagu, spent);
    }

    #[test]
    fn efficiency_of_turun([t, r] in performance(), pagu in pair(), spent in pair()) {
        let c = floor(whole(2) - exact(r) / exact(t));
        efficiency(&lines("turun", [t, r], pagu, spent), &c, pagu, spent);
    }

    #[test]
    fn efficiency_of_turun_by_ratio([t, r] in performance(), pagu in pair(), spent in pair()) {
        prop_assume!(!r.is_zero());
        efficiency(&lines("turun-rasio", [t, r], pagu, spent), &(exact(t) / exact(r)), pagu, spent);
    }

    #[test]
    fn sums_and_their_percentages(rows in prop::collection::vec((money(), money(), money()), 1..15)) {
        let line = |(at, (before, after, spent)): (usize, &(Decimal, Decimal, Decimal))| {
            let (before, after, spent) = (typed(*before), typed(*after), typed(*spent));
            format!("kegiatan {} pagu_semula={before}|pagu_perubahan={after}|realisasi_anggaran={spent}\n", at + 10)
        };
        let lines: String = rows.iter().enumerate().map(line).collect();
        let lines = format!("program 1 uraian=P\n{lines}");
        let sum = |of: fn(&(Decimal, Decimal, Decimal)) -> Decimal| rows.iter().map(|row| exact(of(row))).sum::<BigRational>();
        let (before, after, spent) = (sum(|row| row.0), sum(|row| row.1), sum(|row| row.2));
        for row in ["program.1", "sumber.apbd", "total_apbd", "total"] {
            let at = |hasil: &str| format!("{row}.{hasil}");
            check(&lines, &at("pagu"), &after, &after);
            check(&lines, &at("sisa"), &(&after - &spent), &after);
            check(&lines, &at("perubahan"), &(&after - &before), &after);
            if !after.is_zero() {
                check(&lines, &at("serapan"), &(&spent / &after * hundred()), &hundred());
            }
            if !before.is_zero() {
                let change = (&after - &before) / &before * hundred();
                check(&lines, &at("perubahan_persen"), &change, &hundred());
            }
        }
    }

    #[test]
    fn e_i_of_all_indikator(rows in prop::collection::vec((performance(), money(), money()), 1..8)) {
        let line = |(at, ([t, r], a, ra)): (usize, &([Decimal; 2], Decimal, Decimal))| {
            let (t, r, a, ra) = (typed(*t), typed(*r), typed(*a), typed(*ra));
            let id = at + 1;
            format!(
                "indikator {id} satuan=Rp|target={t}|realisasi={r}\n\
                 kegiatan {} pagu_semula={a}|realisasi_anggaran={ra}|indikator=#{id}\n",
                id + 100,
            )
        };
        let lines: String = rows.iter().enumerate().map(line).collect();
        let worth = |([t, r], a, _): &([Decimal; 2], Decimal, Decimal)| exact(*a) * exact(*r) / exact(*t);
        let total: BigRational = rows.iter().map(worth).sum();
        let spent: BigRational = rows.iter().map(|row| exact(row.2)).sum();
        let ei = &total - &spent;
        check(&lines, "rekap.ei", &ei, &total.clone().max(spent));
        if !total.is_zero() {
            let e = ei / &total * hundred();
            check(&lines, "rekap.efisiensi_pmk", &e, &e);
        }
    }
}
