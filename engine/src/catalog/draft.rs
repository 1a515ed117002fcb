//! What an author may write: tables of fields, read one by one so that every defect is found.

// Not derived with serde, which gives up on a file at its first value of the wrong type and loses the
// places of fields that are flattened in order to name misspelled ones.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::defect::{Defects, Place, Sheet};

/// A scalar as spelled, and its place.
#[derive(Clone, Debug)]
pub struct Spelled<'a> {
    /// The value as text, whatever its TOML type.
    pub text: String,
    /// Its place in the file.
    pub place: Place<'a>,
}

/// The fields of one table that nobody has asked for yet.
#[derive(Clone, Debug)]
pub struct Fields<'a> {
    /// The table's place in the file.
    pub place: Place<'a>,
    rest: BTreeMap<String, Spanned<DeValue<'a>>>,
}

impl<'a> Fields<'a> {
    /// The fields of a whole file; what cannot be parsed is a defect.
    pub fn of_sheet(sheet: Sheet<'a>, defects: &mut Defects) -> Self {
        let (table, errors) = DeTable::parse_recoverable(sheet.text);
        for error in errors {
            let place = Place { sheet, span: error.span().unwrap_or(0..0) };
            defects.at(&place, format!("not TOML: {}", error.message()));
        }
        Self::of_table(Place { sheet, span: 0..0 }, table.into_inner())
    }

    fn of_table(place: Place<'a>, table: DeTable<'a>) -> Self {
        let rest =
            table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), value)).collect();
        Self { place, rest }
    }

    fn take(&mut self, key: &str) -> Option<(Place<'a>, DeValue<'a>)> {
        let value = self.rest.remove(key)?;
        let place = Place { sheet: self.place.sheet, span: value.span() };
        Some((place, value.into_inner()))
    }

    /// A scalar, if present.
    pub fn scalar(&mut self, key: &str, defects: &mut Defects) -> Option<Spelled<'a>> {
        let (place, value) = self.take(key)?;
        spelled(place, &value, key, defects)
    }

    /// A required scalar.
    pub fn required(&mut self, key: &str, defects: &mut Defects) -> Option<Spelled<'a>> {
        if !self.rest.contains_key(key) {
            defects.at(&self.place, format!("`{key}` is missing"));
        }
        self.scalar(key, defects)
    }

    /// A required text that must not be empty.
    pub fn sentence(&mut self, key: &str, defects: &mut Defects) -> String {
        let Some(found) = self.required(key, defects) else {
            return String::new();
        };
        if found.text.trim().is_empty() {
            defects.at(&found.place, format!("`{key}` is empty"));
        }
        found.text
    }

    /// One scalar or a list of them; `None` if absent.
    pub fn list(&mut self, key: &str, defects: &mut Defects) -> Option<Vec<Spelled<'a>>> {
        let (place, value) = self.take(key)?;
        match value {
            DeValue::Array(items) => Some(
                items
                    .into_iter()
                    .filter_map(|item| {
                        let place = Place { sheet: place.sheet, span: item.span() };
                        spelled(place, item.get_ref(), key, defects)
                    })
                    .collect(),
            ),
            value => spelled(place, &value, key, defects).map(|one| vec![one]),
        }
    }

    /// All scalars of a table with arbitrary keys, by key.
    pub fn all(mut self, defects: &mut Defects) -> Vec<(String, Spelled<'a>)> {
        let keys: Vec<String> = self.rest.keys().cloned().collect();
        let scalar = |key: String| Some((key.clone(), self.scalar(&key, defects)?));
        keys.into_iter().filter_map(scalar).collect()
    }

    /// A boolean; `false` if absent.
    pub fn flag(&mut self, key: &str, defects: &mut Defects) -> bool {
        match self.take(key) {
            None | Some((_, DeValue::Boolean(false))) => false,
            Some((_, DeValue::Boolean(true))) => true,
            Some((place, _)) => {
                defects.at(&place, format!("`{key}` is true or false"));
                false
            }
        }
    }

    /// Whether the field is present and `false`; takes it only in that case.
    pub fn is_refused(&mut self, key: &str) -> bool {
        let refused = self
            .rest
            .get(key)
            .is_some_and(|value| matches!(value.get_ref(), DeValue::Boolean(false)));
        if refused {
            self.rest.remove(key);
        }
        refused
    }

    /// Whether the field is present and a table.
    pub fn is_table(&self, key: &str) -> bool {
        self.rest.get(key).is_some_and(|value| matches!(value.get_ref(), DeValue::Table(_)))
    }

    /// A table, if present.
    pub fn table(&mut self, key: &str, defects: &mut Defects) -> Option<Self> {
        let (place, value) = self.take(key)?;
        if let DeValue::Table(table) = value {
            return Some(Self::of_table(place, table));
        }
        defects.at(&place, format!("`{key}` is a table"));
        None
    }

    /// A list of tables; empty if absent.
    pub fn tables(&mut self, key: &str, defects: &mut Defects) -> Vec<Self> {
        let Some((place, value)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value else {
            defects.at(&place, format!("`{key}` is a list of tables"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let place = Place { sheet: place.sheet, span: item.span() };
            match item.into_inner() {
                DeValue::Table(table) => tables.push(Self::of_table(place, table)),
                _ => defects.at(&place, format!("`{key}` is a list of tables")),
            }
        }
        tables
    }

    /// All remaining fields, each a scalar or a list of scalars: for tables with keys chosen by the
    /// author.
    pub fn lists(mut self, defects: &mut Defects) -> Vec<(String, Vec<Spelled<'a>>)> {
        let keys: Vec<String> = self.rest.keys().cloned().collect();
        keys.into_iter()
            .filter_map(|key| {
                let values = self.list(&key, defects)?;
                Some((key, values))
            })
            .collect()
    }

    /// All remaining fields, as key and scalar: for tables with keys chosen by the author.
    pub fn pairs(mut self, defects: &mut Defects) -> Vec<(String, Spelled<'a>)> {
        let keys: Vec<String> = self.rest.keys().cloned().collect();
        keys.into_iter()
            .filter_map(|key| {
                let value = self.scalar(&key, defects)?;
                Some((key, value))
            })
            .collect()
    }

    /// Notes every field that nobody asked for: a misspelled name must not be lost silently.
    pub fn finish(self, defects: &mut Defects) {
        for (key, value) in self.rest {
            let place = Place { sheet: self.place.sheet, span: value.span() };
            defects.at(&place, format!("there is no field `{key}` here"));
        }
    }
}

fn spelled<'a>(
    place: Place<'a>,
    value: &DeValue<'a>,
    key: &str,
    defects: &mut Defects,
) -> Option<Spelled<'a>> {
    let text = match value {
        DeValue::String(text) => text.to_string(),
        // With its base: 0x10 is not ten.
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        DeValue::Array(_) | DeValue::Table(_) => {
            defects.at(&place, format!("`{key}` is one value, not a list or a table"));
            return None;
        }
    };
    Some(Spelled { text, place })
}
