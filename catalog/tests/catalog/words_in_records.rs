//! The visitor's words in a record are marked as such and never become structure.

use edgewise_engine::assessment::assess;
use edgewise_engine::link;
use edgewise_engine::report::{Header, markdown};
use edgewise_engine::scenario::{Override, OwnOption};
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::madr::{SITE, cell, record, says};
use edgewise_testkit::fixture;

/// The structure of a text: all that a reader of Markdown finds in it but the words.
fn structure(record: &str) -> Vec<String> {
    let body = record.splitn(3, "---\n").last().unwrap_or_default();
    let mut found = Vec::new();
    for event in Parser::new_ext(body, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(_) => {}
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML in a record: {html}"),
            Event::Start(Tag::Heading { level, .. }) => found.push(format!("heading {level}")),
            other => found.push(format!("{other:?}")),
        }
    }
    found
}

/// A record with these words wherever a visitor may write.
fn written(words: &str) -> String {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let mut scenario = fixture::scenario(catalog, "m=ease:easy");
    scenario.title = words.into();
    scenario.notes = words.into();
    scenario.own.insert(1, OwnOption { name: words.into(), ..OwnOption::default() });
    scenario.overrides.insert(cell("beta", "cost"), Override { value: None, reason: words.into() });
    record(&facts, &scenario)
}

#[test]
fn no_words_of_the_visitor_become_structure() {
    let plain = structure(&written("Barn"));
    for words in [
        "# x",
        "Barn\n# x\n\n* y\n> z",
        "Barn\n---\n",
        "Barn\n===\n",
        "<script>alert(1)</script>",
        "<!-- x",
        "a | b\n--|--\n1 | 2",
        "`x` ``` ~~~",
        "**x** __y__ *z* ~~w~~",
        "[x](https://example.org) ![y](z) [^1] [1]: z",
        "https://example.org www.example.org <https://example.org>",
        "&lt;b&gt; &#60;",
        "$x$ $$y$$ :tada: {#id}",
        "”* x *“",
        "\\* \\",
        "1. x",
        "- x",
        "- [ ] x",
        "=x",
        "\t\tx",
        "]]>",
        "x*",
        "“",
    ] {
        assert_eq!(structure(&written(words)), plain, "{words}");
    }
}

/// Static site generators run such marks before Markdown is read (Liquid, Jinja, MDX) or after it
/// was made HTML (Vue).
#[test]
fn template_languages_find_nothing_to_run() {
    let marks =
        ["{{", "}}", "{%", "%}", "{#", "#}", "{{{{", "{{%", "${", "{\u{200b}{", "{\u{2060}%"];
    for mark in marks {
        let record = written(&format!("{mark} site.title {mark}x"));
        for raw in ["{{", "}}", "{%", "%}", "{#", "#}"] {
            assert!(!record.contains(raw), "{raw:?} of {mark:?} is in {record}");
        }
        let escaped = record.matches("\\{").count() + record.matches("\\}").count();
        assert_eq!(record.matches(['{', '}']).count(), escaped, "{mark:?} in {record}");
        assert!(escaped > 0, "the words are kept: {record}");
        let shown: String = Parser::new(&record)
            .filter_map(|event| match event {
                Event::Text(words) | Event::Code(words) => Some(words.into_string()),
                _ => None,
            })
            .collect();
        for raw in ["{{", "{%", "{#"] {
            assert!(!shown.contains(raw), "{raw:?} of {mark:?} is shown in {shown}");
        }
    }
}

#[test]
fn the_visitors_words_are_marked_and_kept() {
    let record = written("A <b>barn</b> & \\ 5*3");
    let marked = "*“A &lt;b&gt;barn&lt;/b&gt; &amp; \\\\ 5\\*3”*";
    assert!(record.matches(marked).count() >= 4, "{record}");
    says(&record, &["Words in *“italics”* are those of whoever made the scenario."]);
}

#[test]
fn nothing_steers_the_direction_of_writing() {
    let record = written("\u{202e}evil\u{2066}\u{200f}\u{7}\u{feff} words");
    says(&record, &["*“evil words”*"]);
    let steers = |letter: char| link::is_unwanted(letter) && letter != '\n';
    assert!(!record.contains(steers), "{record:?}");
}

#[test]
fn a_link_cannot_leave_its_place() {
    let facts = fixture::facts(SITE);
    let catalog = &facts.catalog;
    let scenario = fixture::scenario(catalog, "a=sites:2");
    let it = assess(catalog, &scenario);
    let with = |link: &str| {
        markdown::record(catalog, &facts.reasons, &scenario, &it, &[], link, &Header::default())
    };
    says(&with("https://x.org/> <script>\n# y"), &["<https://x.org/%3E%3Cscript%3E#y>\n"]);
    says(&with("file:///x`<b>"), &["`file:///x%60%3Cb%3E`\n"]);
    says(&with("#v1;t={{x}}{%y%}"), &["`#v1;t=%7B%7Bx%7D%7D%7B%y%%7D`\n"]);
}
