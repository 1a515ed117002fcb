//! A JSON value and how it is written: two spaces a level, in the order in which it was made.
//!
//! Why by hand? The page writes the same bytes as the command line, and the usual crate weighs more
//! in it than all that is written here; the tests read it back with that crate.

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// Nothing there.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A count.
    Count(u32),
    /// Words.
    Text(String),
    /// Values one after the other.
    List(Vec<Json>),
    /// Values by name, in the order of their writing.
    Object(Vec<(String, Json)>),
}

/// Values by their fixed names.
pub fn object<const COUNT: usize>(fields: [(&str, Json); COUNT]) -> Json {
    named(fields.into())
}

/// The same for any number of fields, so that it stands in the program once.
fn named(fields: Vec<(&str, Json)>) -> Json {
    Json::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// A list of whatever can be a value.
pub fn list<T: Into<Json>>(items: impl IntoIterator<Item = T>) -> Json {
    Json::List(items.into_iter().map(Into::into).collect())
}

impl Json {
    /// The text, with a line break at its end.
    pub fn print(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(true) => out.push_str("true"),
            Self::Bool(false) => out.push_str("false"),
            Self::Count(number) => out.push_str(&number.to_string()),
            Self::Text(words) => quote(out, words),
            Self::List(items) => {
                let write = |out: &mut String, item: &Self| item.write(out, depth + 1);
                fence(out, ['[', ']'], items, depth, write);
            }
            Self::Object(fields) => {
                let write = |out: &mut String, (name, value): &(String, Self)| {
                    quote(out, name);
                    out.push_str(": ");
                    value.write(out, depth + 1);
                };
                fence(out, ['{', '}'], fields, depth, write);
            }
        }
    }
}

/// Items between two brackets, a line each; nothing stands between them when there are none.
fn fence<T>(
    out: &mut String,
    [open, close]: [char; 2],
    items: &[T],
    depth: usize,
    write: impl Fn(&mut String, &T),
) {
    out.push(open);
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        indent(out, depth + 1);
        write(out, item);
    }
    if !items.is_empty() {
        indent(out, depth);
    }
    out.push(close);
}

fn indent(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(core::iter::repeat_n("  ", depth));
}

/// Words in quotation marks; what JSON does not allow in them is escaped.
fn quote(out: &mut String, words: &str) {
    out.push('"');
    for letter in words.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let hex = |digit: u32| char::from_digit(digit, 16).unwrap_or('0');
                let code = u32::from(letter);
                out.push_str("\\u00");
                out.extend([hex(code / 16), hex(code % 16)]);
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

impl From<&str> for Json {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl From<String> for Json {
    fn from(words: String) -> Self {
        Self::Text(words)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Count(number)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        list(items)
    }
}
