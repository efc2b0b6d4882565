//! Charts as charts of Office, which people can restyle and whose figures they can open: each a part of its own, with a
//! small workbook inside. Labels are written as in the report, in every language of Word.

use rust_decimal::Decimal;

use super::buku::alamat;
use super::paket::{A, C, R};
use super::rupa::{GARIS, garis_tipis, huruf, isian, warna};
use super::xml::{Atribut, Xml};
use crate::report::chart::{Bentuk, Chart, Data, Seri, Titik};

/// A centimetre in the unit of drawings.
const CM: usize = 360_000;
/// Labels at the points of so few lines; more would lie on each other, and the table has them all.
const BERLABEL: usize = 3;

/// The relationship of the chart of this number, from 1.
pub fn hubungan(at: usize) -> String {
    format!("rIdGrafik{at}")
}

/// The chart in its line of the text.
pub fn gambar(out: &mut Xml, chart: &Chart, data: &Data, at: usize) {
    let wide = CM.saturating_mul(17).to_string();
    let high = tinggi(data).to_string();
    let id = at.to_string();
    out.el("w:r", &[], |run| {
        run.el("w:drawing", &[], |drawing| {
            let none = [
                ("distT", "0"),
                ("distB", "0"),
                ("distL", "0"),
                ("distR", "0"),
            ];
            drawing.el("wp:inline", &none, |inline| {
                inline.kosong("wp:extent", &[("cx", &wide), ("cy", &high)]);
                let named = [
                    ("id", id.as_str()),
                    ("name", &chart.number),
                    ("descr", &chart.description),
                ];
                inline.kosong("wp:docPr", &named);
                inline.kosong("wp:cNvGraphicFramePr", &[]);
                inline.el("a:graphic", &[A], |graphic| {
                    let (_, uri) = C;
                    graphic.el("a:graphicData", &[("uri", uri)], |inside| {
                        inside.kosong("c:chart", &[C, R, ("r:id", &hubungan(at))]);
                    });
                });
            });
        });
    });
}

/// How high the chart is: so much for each bar, or as a field for lines.
fn tinggi(data: &Data) -> usize {
    let rows = data.nama.len().clamp(1, 20);
    match data.bentuk {
        Bentuk::Garis => CM.saturating_mul(9),
        Bentuk::Batang => {
            // Nine millimetres for a bar, seven more for a second one.
            let tenths = data.seri.len().saturating_mul(5).saturating_add(5);
            CM.saturating_mul(rows.saturating_mul(tenths).saturating_add(14)) / 10
        }
    }
}

/// The part of the chart; its workbook stands beside it.
pub fn grafik(data: &Data) -> String {
    let mut out = Xml::bagian();
    out.el("c:chartSpace", &[C, A, R], |space| {
        space.kosong("c:roundedCorners", &[("val", "0")]);
        space.el("c:chart", &[], |chart| {
            chart.kosong("c:autoTitleDeleted", &[("val", "1")]);
            chart.el("c:plotArea", &[], |area| {
                letak(area, data);
                match data.bentuk {
                    Bentuk::Batang => batang(area, data),
                    Bentuk::Garis => garis(area, data),
                }
                sumbu(area, data);
            });
            if data.seri.len() > 1 {
                chart.el("c:legend", &[], |legend| {
                    legend.kosong("c:legendPos", &[("val", "b")]);
                    legend.kosong("c:overlay", &[("val", "0")]);
                });
            }
            chart.kosong("c:plotVisOnly", &[("val", "1")]);
            chart.kosong("c:dispBlanksAs", &[("val", "gap")]);
        });
        space.el("c:spPr", &[], |style| {
            style.kosong("a:noFill", &[]);
            style.el("a:ln", &[], |line| line.kosong("a:noFill", &[]));
        });
        huruf(space);
        space.el("c:externalData", &[("r:id", "rId1")], |data| {
            data.kosong("c:autoUpdate", &[("val", "0")]);
        });
    });
    out.selesai()
}

/// Where the bars stand: names have the left, labels a part of the right.
fn letak(out: &mut Xml, data: &Data) {
    if data.bentuk == Bentuk::Garis {
        return out.kosong("c:layout", &[]);
    }
    out.el("c:layout", &[], |layout| {
        layout.el("c:manualLayout", &[], |manual| {
            // A legend stands below.
            let high = if data.seri.len() > 1 { "0.9" } else { "0.96" };
            let all = [
                ("c:layoutTarget", "inner"),
                ("c:xMode", "edge"),
                ("c:yMode", "edge"),
                ("c:x", "0.34"),
                ("c:y", "0.02"),
                ("c:w", "0.4"),
                ("c:h", high),
            ];
            for (name, value) in all {
                manual.kosong(name, &[("val", value)]);
            }
        });
    });
}

fn batang(out: &mut Xml, data: &Data) {
    out.el("c:barChart", &[], |chart| {
        chart.kosong("c:barDir", &[("val", "bar")]);
        chart.kosong("c:grouping", &[("val", "clustered")]);
        chart.kosong("c:varyColors", &[("val", "0")]);
        for (at, seri) in data.seri.iter().enumerate() {
            chart.el("c:ser", &[], |ser| {
                nama(ser, at, seri);
                let class = seri.titik.first().map_or("", |titik| titik.class);
                isian(ser, class, false);
                ser.kosong("c:invertIfNegative", &[("val", "0")]);
                for (index, titik) in seri.titik.iter().enumerate() {
                    let beyond = titik.nilai.is_some_and(|nilai| melampaui(data, nilai));
                    if !beyond && titik.class == class {
                        continue;
                    }
                    ser.el("c:dPt", &[], |point| {
                        point.kosong("c:idx", &[("val", &index.to_string())]);
                        point.kosong("c:invertIfNegative", &[("val", "0")]);
                        point.kosong("c:bubble3D", &[("val", "0")]);
                        isian(point, titik.class, beyond);
                    });
                }
                label(ser, &seri.titik, "outEnd");
                rujukan(ser, data, at, seri);
            });
        }
        let gap = if data.seri.len() > 1 { "40" } else { "60" };
        chart.kosong("c:gapWidth", &[("val", gap)]);
        chart.kosong("c:axId", &[("val", "1")]);
        chart.kosong("c:axId", &[("val", "2")]);
    });
}

fn garis(out: &mut Xml, data: &Data) {
    out.el("c:lineChart", &[], |chart| {
        chart.kosong("c:grouping", &[("val", "standard")]);
        chart.kosong("c:varyColors", &[("val", "0")]);
        for ((at, seri), [colour, dash]) in data.seri.iter().enumerate().zip(GARIS) {
            chart.el("c:ser", &[], |ser| {
                nama(ser, at, seri);
                ser.el("c:spPr", &[], |style| {
                    style.el("a:ln", &[("w", "22225")], |line| {
                        warna(line, colour);
                        line.kosong("a:prstDash", &[("val", dash)]);
                    });
                });
                ser.el("c:marker", &[], |marker| {
                    marker.kosong("c:symbol", &[("val", "square")]);
                    marker.kosong("c:size", &[("val", "5")]);
                    marker.el("c:spPr", &[], |style| warna(style, colour));
                });
                if data.seri.len() <= BERLABEL {
                    label(ser, &seri.titik, "t");
                }
                rujukan(ser, data, at, seri);
                ser.kosong("c:smooth", &[("val", "0")]);
            });
        }
        chart.kosong("c:marker", &[("val", "1")]);
        chart.kosong("c:axId", &[("val", "1")]);
        chart.kosong("c:axId", &[("val", "2")]);
    });
}

/// Whether a bar is longer than drawn.
fn melampaui(data: &Data, nilai: Decimal) -> bool {
    let (low, high) = data.skala;
    nilai > high || nilai < low
}

/// Place and name of a series.
fn nama(out: &mut Xml, at: usize, seri: &Seri) {
    let place = at.to_string();
    out.kosong("c:idx", &[("val", &place)]);
    out.kosong("c:order", &[("val", &place)]);
    out.el("c:tx", &[], |tx| {
        tx.el("c:strRef", &[], |of| {
            of.kata("c:f", &[], &alamat(at.saturating_add(1), 0..=0));
            of.el("c:strCache", &[], |cache| {
                isi(cache, &[Some(seri.nama.clone())])
            });
        });
    });
}

/// The names and the figures of a series, and where they stand in the workbook.
fn rujukan(out: &mut Xml, data: &Data, at: usize, seri: &Seri) {
    let last = data.nama.len();
    out.el("c:cat", &[], |cat| {
        cat.el("c:strRef", &[], |of| {
            of.kata("c:f", &[], &alamat(0, 1..=last));
            let names: Vec<_> = data.nama.iter().map(|nama| Some(nama.clone())).collect();
            of.el("c:strCache", &[], |cache| isi(cache, &names));
        });
    });
    out.el("c:val", &[], |val| {
        val.el("c:numRef", &[], |of| {
            of.kata("c:f", &[], &alamat(at.saturating_add(1), 1..=last));
            let points = seri.titik.iter();
            let points: Vec<_> = points
                .map(|titik| titik.nilai.map(|nilai| nilai.to_string()))
                .collect();
            of.el("c:numCache", &[], |cache| {
                cache.kata("c:formatCode", &[], "General");
                isi(cache, &points);
            });
        });
    });
}

/// The points of a cache; a gap has none.
fn isi(out: &mut Xml, points: &[Option<String>]) {
    out.kosong("c:ptCount", &[("val", &points.len().to_string())]);
    for (at, point) in points.iter().enumerate() {
        let Some(point) = point else { continue };
        out.el("c:pt", &[("idx", &at.to_string())], |pt| {
            pt.kata("c:v", &[], point);
        });
    }
}

/// The words at each point, as they are written in the report.
fn label(out: &mut Xml, points: &[Titik], letak: &str) {
    out.el("c:dLbls", &[], |labels| {
        for (at, titik) in points.iter().enumerate() {
            labels.el("c:dLbl", &[], |one| {
                one.kosong("c:idx", &[("val", &at.to_string())]);
                one.el("c:tx", &[], |tx| {
                    tx.el("c:rich", &[], |rich| {
                        rich.kosong("a:bodyPr", &[("wrap", "none")]);
                        rich.el("a:p", &[], |p| {
                            p.el("a:r", &[], |run| {
                                run.kosong(
                                    "a:rPr",
                                    &[("lang", "id-ID"), ("sz", "800"), ("b", "1")],
                                );
                                run.kata("a:t", &[], &titik.label);
                            });
                        });
                    });
                });
                tampil(one, letak);
            });
        }
        tampil(labels, letak);
    });
}

fn tampil(out: &mut Xml, letak: &str) {
    out.kosong("c:dLblPos", &[("val", letak)]);
    let shown = [
        ("c:showLegendKey", "0"),
        ("c:showVal", "1"),
        ("c:showCatName", "0"),
        ("c:showSerName", "0"),
        ("c:showPercent", "0"),
        ("c:showBubbleSize", "0"),
    ];
    for (name, value) in shown {
        out.kosong(name, &[("val", value)]);
    }
}

/// The axes: names from above to below or from left to right, and the scale of the report.
fn sumbu(out: &mut Xml, data: &Data) {
    let bars = data.bentuk == Bentuk::Batang;
    let one = |value| -> [Atribut<'static>; 1] { [("val", value)] };
    out.el("c:catAx", &[], |axis| {
        axis.kosong("c:axId", &one("1"));
        axis.el("c:scaling", &[], |scaling| {
            scaling.kosong(
                "c:orientation",
                &one(if bars { "maxMin" } else { "minMax" }),
            );
        });
        axis.kosong("c:delete", &one("0"));
        axis.kosong("c:axPos", &one(if bars { "l" } else { "b" }));
        axis.kosong(
            "c:numFmt",
            &[("formatCode", "General"), ("sourceLinked", "0")],
        );
        axis.kosong("c:majorTickMark", &one("none"));
        axis.kosong("c:minorTickMark", &one("none"));
        axis.kosong("c:tickLblPos", &one("low"));
        axis.el("c:spPr", &[], |style| garis_tipis(style, "000000"));
        axis.kosong("c:crossAx", &one("2"));
        axis.kosong("c:crosses", &one("autoZero"));
    });
    let (low, high) = data.skala;
    out.el("c:valAx", &[], |axis| {
        axis.kosong("c:axId", &one("2"));
        axis.el("c:scaling", &[], |scaling| {
            scaling.kosong("c:orientation", &one("minMax"));
            scaling.kosong("c:max", &[("val", &high.to_string())]);
            scaling.kosong("c:min", &[("val", &low.to_string())]);
        });
        // Every bar says its figure; an axis would write it as the language of the machine does.
        axis.kosong("c:delete", &one(if bars { "1" } else { "0" }));
        axis.kosong("c:axPos", &one(if bars { "b" } else { "l" }));
        axis.el("c:majorGridlines", &[], |lines| {
            lines.el("c:spPr", &[], |style| garis_tipis(style, "D5D5D5"));
        });
        axis.kosong(
            "c:numFmt",
            &[("formatCode", "General"), ("sourceLinked", "0")],
        );
        axis.kosong("c:majorTickMark", &one("none"));
        axis.kosong("c:minorTickMark", &one("none"));
        axis.kosong("c:tickLblPos", &one("nextTo"));
        axis.kosong("c:crossAx", &one("1"));
        axis.kosong("c:crosses", &one(if bars { "max" } else { "autoZero" }));
        axis.kosong("c:crossBetween", &one("between"));
    });
}
