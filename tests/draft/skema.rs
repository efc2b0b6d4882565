//! The columns in the JSON Schema follow from the one list of fields: `UPDATE_EXPECT=1 cargo test --test draft skema`
//! writes them anew; the rest of the schema is written by hand.

use jsonschema::draft202012;
use kalkulator_sakip::domain::field::{Field, FieldKind, RowKind, Section};
use kalkulator_sakip::domain::outcome::Hasil;
use serde_json::{Map, Value, json};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/skema.json");

fn field(field: Field) -> Value {
    let text = json!({"$ref": "#/$defs/teks"});
    let mut value = text.as_object().unwrap().clone();
    match field.kind() {
        FieldKind::Choice(choices) => {
            let ids: Vec<_> = choices.iter().map(|choice| choice.id).collect();
            value.insert("examples".into(), json!(ids));
        }
        FieldKind::Link => {
            let meaning = "The indikator it serves: #id, its number or its name; several after ;";
            value.insert("description".into(), json!(meaning));
            value.insert("examples".into(), json!(["#2"]));
        }
        _ => {}
    }
    Value::Object(value)
}

fn kind(kind: RowKind) -> Value {
    let mut properties = Map::new();
    let single = kind.section().is_single();
    if !single {
        properties.insert("id".into(), json!({"$ref": "#/$defs/id"}));
        properties.insert("jenis".into(), json!({"const": kind.id()}));
    }
    for of in kind.fields() {
        properties.insert(of.id().into_owned(), field(*of));
    }
    let mut value = json!({"type": "object"});
    let members = value.as_object_mut().unwrap();
    if !single {
        members.insert("required".into(), json!(["id", "jenis"]));
    }
    members.insert("properties".into(), Value::Object(properties));
    if kind == RowKind::BarisTabel {
        let cells = json!({"^k[1-9][0-9]*$": {"$ref": "#/$defs/teks"}});
        members.insert("patternProperties".into(), cells);
    }
    value
}

fn section(section: Section) -> Value {
    let reference = |kind: &RowKind| json!({"$ref": format!("#/$defs/{}", kind.id())});
    match section.kinds() {
        [one] if section.is_single() => reference(one),
        [one] => json!({"type": "array", "items": reference(one)}),
        many => {
            let kinds: Vec<_> = many.iter().map(reference).collect();
            json!({"type": "array", "items": {"oneOf": kinds}})
        }
    }
}

/// The names of cells: a row, then a typed or a computed column.
fn places() -> String {
    let rows = |single: bool| {
        let kinds = RowKind::ALL.into_iter();
        let kinds = kinds.filter(move |kind| kind.section().is_single() == single);
        kinds.map(|kind| kind.id()).collect::<Vec<_>>().join("|")
    };
    format!(
        "^(({}|ringkasan)\\.[1-9][0-9]*|{}|rekap|total|total_apbd|sumber\\.[a-z-]+)\\.([a-z_]+[1-5]?|k[1-9][0-9]*)$",
        rows(false),
        rows(true)
    )
}

fn expected(mut schema: Value) -> Value {
    let definitions = schema["$defs"].as_object_mut().unwrap();
    for of in RowKind::ALL {
        definitions.insert(of.id().into(), kind(of));
    }
    definitions["tempat"]["pattern"] = json!(places());
    let names = Section::ALL.map(Section::id);
    let document = definitions["dokumen"].as_object_mut().unwrap();
    document["required"] = json!(names);
    let mut properties = Map::new();
    for of in Section::ALL {
        properties.insert(of.id().into(), section(of));
    }
    let next = document["properties"]["id_berikutnya"].clone();
    properties.insert("id_berikutnya".into(), next);
    document["properties"] = Value::Object(properties);
    schema
}

#[test]
fn the_schema_knows_every_column() {
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(PATH).unwrap()).unwrap();
    let expected = expected(schema.clone());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let text = serde_json::to_string_pretty(&expected).unwrap();
        std::fs::write(PATH, text + "\n").unwrap();
        return;
    }
    assert!(
        schema == expected,
        "renew it: UPDATE_EXPECT=1 cargo test --test draft skema"
    );
}

#[test]
fn the_schema_knows_the_name_of_every_result() {
    let pattern = draft202012::new(&json!({"pattern": places()})).unwrap();
    for hasil in Hasil::ALL {
        let name = format!("indikator.3.{}", hasil.id());
        assert!(pattern.is_valid(&json!(name)), "{hasil:?}");
    }
    for name in ["baris.41.k32", "ringkasan.30.k32", "narasi.ikhtisar"] {
        assert!(pattern.is_valid(&json!(name)), "{name}");
    }
    for name in [
        "baris.41.k0",
        "baris.k3",
        "ringkasan.k32",
        "entah.3.capaian",
    ] {
        assert!(!pattern.is_valid(&json!(name)), "{name}");
    }
}
