//! A schema that would accept anything helps nobody: a document with one name more, one name less or one value
//! of another type is refused.

use serde_json::{Value, json};

use super::{schema, validator};

/// A name that no document has and that is no id.
const UNKNOWN: &str = "No such name";

/// A place in a document, as a path of names and numbers.
type Place = Vec<String>;

/// Changes the document at each place in turn; the schema must refuse all of it.
#[track_caller]
pub fn refused_when_changed(name: &str, document: &Value, of: &str) {
    let validator = validator(name);
    let mut places = Vec::new();
    places_of(document, &mut Vec::new(), &mut places);
    let mut changed = 0;
    for place in places {
        let mut other = document.clone();
        let found = at(&mut other, &place);
        let was = found.clone();
        if let Value::Object(fields) = found {
            fields.insert(UNKNOWN.into(), Value::Null);
            assert!(!validator.is_valid(&other), "{of}: a name more at {place:?}");
        }
        *at(&mut other, &place) = json!([[[UNKNOWN]]]);
        assert!(!validator.is_valid(&other), "{of}: {was} may be anything at {place:?}");
        changed += 1;
    }
    assert!(changed > 0, "{of} is empty");
}

/// Every place of a document; of the items of a list, the first and the last are enough.
fn places_of(value: &Value, place: &mut Place, places: &mut Vec<Place>) {
    places.push(place.clone());
    let mut inner = |name: String, value: &Value| {
        place.push(name);
        places_of(value, place, places);
        place.pop();
    };
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                inner(name.clone(), field);
            }
        }
        Value::Array(items) => {
            let last = items.len().saturating_sub(1);
            for (at, item) in items.iter().enumerate().filter(|(at, _)| *at == 0 || *at == last) {
                inner(at.to_string(), item);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn at<'v>(value: &'v mut Value, place: &[String]) -> &'v mut Value {
    place.iter().fold(value, |value, name| match value {
        Value::Object(fields) => fields.get_mut(name).expect("it was there"),
        Value::Array(items) => &mut items[name.parse::<usize>().expect("a number")],
        _ => panic!("nothing is inside {value}"),
    })
}

#[test]
fn every_object_of_a_schema_names_all_that_it_may_hold() {
    let names = [
        "assess",
        "board",
        "catalog",
        "check",
        "compare",
        "effort",
        "fleet",
        "catalogue/criteria",
        "catalogue/editions",
        "catalogue/families",
        "catalogue/groups",
        "catalogue/option",
        "catalogue/questions",
        "catalogue/renamed",
        "catalogue/sources",
        "catalogue/starts",
    ];
    let is_json = |name: &str| !name.contains('/') && name != "board";
    for name in names {
        let schema = schema(name);
        let mut objects = 0;
        each_object(&schema, &mut |object| {
            objects += 1;
            let listed = object.get("properties").and_then(Value::as_object);
            if object.get("additionalProperties") != Some(&json!(false)) {
                let is_map = object.get("propertyNames").is_some()
                    && object.get("additionalProperties").is_some_and(|of| *of != json!({}));
                assert!(is_map && listed.is_none(), "{name}: {object:?} accepts any name");
                return;
            }
            let listed = listed.expect("it names what it may hold");
            if is_json(name) {
                let required = object["required"].as_array().expect("a list");
                assert_eq!(required.len(), listed.len(), "{name}: what is printed is all there");
            }
        });
        assert!(objects > 0, "{name} describes no object");
    }
}

#[test]
fn a_name_that_is_missing_is_refused() {
    for command in crate::golden_json::commands() {
        let (json, _) = crate::golden_json::run(&command);
        let name = match command.split(' ').nth(1) {
            Some("report") | None => "assess",
            Some(name) => name,
        };
        let validator = validator(name);
        let root = if json.is_array() { json!([json[0]]) } else { json.clone() };
        let fields = root.get(0).unwrap_or(&root).as_object().expect("an object").clone();
        for field in fields.keys() {
            let mut other = root.clone();
            let object = if other.is_array() { &mut other[0] } else { &mut other };
            object.as_object_mut().expect("an object").remove(field);
            assert!(!validator.is_valid(&other), "{command}: without {field}");
        }
    }
}

/// Every part of a schema that describes an object.
fn each_object(schema: &Value, found: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    match schema {
        Value::Object(fields) => {
            if fields.get("type") == Some(&json!("object")) {
                found(fields);
            }
            for field in fields.values() {
                each_object(field, found);
            }
        }
        Value::Array(items) => {
            for item in items {
                each_object(item, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
