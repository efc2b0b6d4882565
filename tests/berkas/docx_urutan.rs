//! The order of children, which Word is strict about (ECMA-376, part 1: wml.xsd, dml-chart.xsd, shared-math.xsd): a table
//! of every element that we write. An element or child that is not in it is an error.

use super::pohon::Simpul;

/// Content of any kind and number within a paragraph.
const DALAM_ALINEA: &str = "w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd|m:oMathPara";
const RUMUS: &str = "m:r|m:f|m:sSub";
const GARIS: &str = "a:noFill|a:solidFill a:prstDash";
const TITIK_LABEL: &str = "c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize";

/// Element, and its children in the order of the schema: groups apart by blanks, what may change places within a group by
/// `|`. A group may be left out; `*` after the name of a group lets it stand more than once.
const URUTAN: &[(&str, &str)] = &[
    ("w:document", "w:body"),
    ("w:body", "w:p|w:tbl* w:sectPr"),
    ("w:ftr", "w:p"),
    ("w:p", "w:pPr ALINEA*"),
    ("w:hyperlink", "ALINEA*"),
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:numPr w:pBdr w:tabs w:spacing w:ind w:jc w:outlineLvl w:sectPr",
    ),
    ("w:numPr", "w:ilvl w:numId"),
    ("w:pBdr", "w:top w:left w:bottom w:right"),
    ("w:tabs", "w:tab*"),
    ("w:sectPr", "w:footerReference w:type w:pgSz w:pgMar"),
    (
        "w:r",
        "w:rPr w:t|w:br|w:tab|w:fldChar|w:instrText|w:drawing*",
    ),
    (
        "w:rPr",
        "w:rFonts w:b w:bCs w:i w:iCs w:caps w:color w:spacing w:sz w:szCs w:vertAlign w:lang",
    ),
    ("w:tbl", "w:tblPr w:tblGrid w:tr*"),
    (
        "w:tblPr",
        "w:tblStyle w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook w:tblCaption",
    ),
    ("w:tblBorders", "w:top w:left w:bottom w:right w:insideH"),
    ("w:tblCellMar", "w:top w:left w:bottom w:right"),
    ("w:tblGrid", "w:gridCol*"),
    ("w:tr", "w:trPr w:tc*"),
    ("w:trPr", "w:cantSplit|w:tblHeader*"),
    ("w:tc", "w:tcPr w:p*"),
    ("w:tcPr", "w:tcW w:gridSpan w:tcBorders w:shd w:vAlign"),
    ("w:tcBorders", "w:top w:bottom"),
    ("w:drawing", "wp:inline"),
    (
        "wp:inline",
        "wp:extent wp:docPr wp:cNvGraphicFramePr a:graphic",
    ),
    ("a:graphic", "a:graphicData"),
    ("a:graphicData", "c:chart"),
    ("m:oMathPara", "m:oMathParaPr m:oMath"),
    ("m:oMathParaPr", "m:jc"),
    ("m:oMath", "RUMUS*"),
    ("m:f", "m:num m:den"),
    ("m:num", "RUMUS*"),
    ("m:den", "RUMUS*"),
    ("m:sSub", "m:e m:sub"),
    ("m:e", "RUMUS*"),
    ("m:sub", "RUMUS*"),
    ("m:r", "m:rPr w:rPr m:t"),
    ("m:rPr", "m:nor m:sty"),
    ("w:styles", "w:docDefaults w:style*"),
    ("w:docDefaults", "w:rPrDefault w:pPrDefault"),
    ("w:rPrDefault", "w:rPr"),
    ("w:pPrDefault", "w:pPr"),
    (
        "w:style",
        "w:name w:basedOn w:next w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:pPr w:rPr w:tblPr w:tblStylePr*",
    ),
    ("w:tblStylePr", "w:rPr w:tcPr"),
    (
        "w:settings",
        "w:zoom w:defaultTabStop w:characterSpacingControl w:compat m:mathPr w:themeFontLang w:decimalSymbol w:listSeparator",
    ),
    ("w:compat", "w:compatSetting"),
    ("m:mathPr", "m:mathFont m:defJc"),
    ("w:numbering", "w:abstractNum* w:num*"),
    ("w:abstractNum", "w:multiLevelType w:lvl*"),
    ("w:lvl", "w:start w:numFmt w:lvlText w:lvlJc w:pPr"),
    ("w:num", "w:abstractNumId w:lvlOverride"),
    ("w:lvlOverride", "w:startOverride"),
    (
        "c:chartSpace",
        "c:roundedCorners c:chart c:spPr c:txPr c:externalData",
    ),
    ("c:externalData", "c:autoUpdate"),
    (
        "c:chart",
        "c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
    ),
    (
        "c:plotArea",
        "c:layout c:barChart|c:lineChart c:catAx c:valAx",
    ),
    ("c:layout", "c:manualLayout"),
    (
        "c:manualLayout",
        "c:layoutTarget c:xMode c:yMode c:x c:y c:w c:h",
    ),
    ("c:legend", "c:legendPos c:overlay"),
    (
        "c:barChart",
        "c:barDir c:grouping c:varyColors c:ser* c:gapWidth c:overlap c:axId*",
    ),
    (
        "c:lineChart",
        "c:grouping c:varyColors c:ser* c:marker c:axId*",
    ),
    (
        "c:ser",
        "c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt* c:dLbls c:cat c:val c:smooth",
    ),
    ("c:marker", "c:symbol c:size c:spPr"),
    ("c:dPt", "c:idx c:invertIfNegative c:bubble3D c:spPr"),
    ("c:dLbls", "c:dLbl* LABEL"),
    ("c:dLbl", "c:idx c:tx LABEL"),
    ("c:tx", "c:strRef|c:rich"),
    ("c:rich", "a:bodyPr a:p*"),
    ("c:txPr", "a:bodyPr a:p*"),
    ("c:cat", "c:strRef"),
    ("c:val", "c:numRef"),
    ("c:strRef", "c:f c:strCache"),
    ("c:numRef", "c:f c:numCache"),
    ("c:strCache", "c:ptCount c:pt*"),
    ("c:numCache", "c:formatCode c:ptCount c:pt*"),
    ("c:pt", "c:v"),
    (
        "c:catAx",
        "c:axId c:scaling c:delete c:axPos c:majorGridlines c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:crossAx c:crosses",
    ),
    (
        "c:valAx",
        "c:axId c:scaling c:delete c:axPos c:majorGridlines c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:crossAx c:crosses c:crossBetween",
    ),
    ("c:scaling", "c:orientation c:max c:min"),
    ("c:majorGridlines", "c:spPr"),
    ("c:spPr", "a:noFill|a:solidFill|a:pattFill a:ln"),
    ("a:ln", "GARIS"),
    ("a:solidFill", "a:srgbClr"),
    ("a:pattFill", "a:fgClr a:bgClr"),
    ("a:fgClr", "a:srgbClr"),
    ("a:bgClr", "a:srgbClr"),
    ("a:p", "a:pPr a:r* a:endParaRPr"),
    ("a:pPr", "a:defRPr"),
    ("a:defRPr", "a:latin"),
    ("a:r", "a:rPr a:t"),
];

/// What is wrong with the order of the children, from the element down.
pub fn keluhan(node: &Simpul, found: &mut Vec<String>) {
    let order = URUTAN.iter().find(|(name, _)| *name == node.nama);
    let groups = order.map_or("", |(_, groups)| groups);
    let groups = groups
        .replace("ALINEA", DALAM_ALINEA)
        .replace("RUMUS", RUMUS)
        .replace("GARIS", GARIS)
        .replace("LABEL", TITIK_LABEL);
    let groups: Vec<(&str, bool)> = groups
        .split_whitespace()
        .map(|group| (group.trim_end_matches('*'), group.ends_with('*')))
        .collect();
    let mut from = 0;
    for child in &node.anak {
        let fits = |(group, _): &(&str, bool)| group.split('|').any(|name| name == child.nama);
        match groups.iter().skip(from).position(fits) {
            Some(at) => {
                from += at;
                if !groups[from].1 {
                    from += 1;
                }
            }
            None => found.push(format!(
                "<{}> may not stand there in <{}>",
                child.nama, node.nama
            )),
        }
        keluhan(child, found);
    }
}

#[test]
fn a_wrong_order_is_seen() {
    #[track_caller]
    fn check(xml: &str, expected: usize) {
        let mut found = Vec::new();
        keluhan(&super::pohon::baca(xml), &mut found);
        assert_eq!(found.len(), expected, "{found:#?}");
    }
    let w = r#"xmlns:w="w""#;
    check(
        &format!("<w:p {w}><w:pPr><w:pStyle/><w:jc/></w:pPr><w:r/><w:r/></w:p>"),
        0,
    );
    check(
        &format!("<w:p {w}><w:pPr><w:jc/><w:pStyle/></w:pPr></w:p>"),
        1,
    );
    check(&format!("<w:p {w}><w:r/><w:pPr/></w:p>"), 1);
    check(&format!("<w:p {w}><w:pPr><w:jc/><w:jc/></w:pPr></w:p>"), 1);
    check(&format!("<w:p {w}><w:tbl/></w:p>"), 1);
    check(&format!("<w:tc {w}><w:tcPr/><w:p/><w:x/></w:tc>"), 1);
}
