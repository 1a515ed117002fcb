//! What `index.html` shows before the program is there is made of the catalogue: its questions and its
//! examples.
//!
//! `EDGEWISE_RENEW=1 cargo test first_paint::` writes it anew after a question or an example has changed.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use edgewise_catalog::shipped;
use edgewise_engine::catalog::{Catalog, Question, Takes};

const BEGIN: &str = "<!-- first paint -->\n";
const END: &str = "        <!-- end of the first paint -->";

#[test]
fn the_page_before_the_program_asks_what_the_catalogue_asks() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../index.html");
    let page = fs::read_to_string(&path).expect("the page is committed");
    let (before, rest) = page.split_once(BEGIN).expect("the first paint begins");
    let (there, after) = rest.split_once(END).expect("the first paint ends");
    let made = first_paint(&shipped());
    if std::env::var_os("EDGEWISE_RENEW").is_some() {
        let page = [before, BEGIN, &made, END, after].concat();
        fs::write(&path, page).expect("the repository can be written to");
        return;
    }
    assert!(there == made, "index.html is behind: EDGEWISE_RENEW=1 cargo test first_paint::");
}

#[test]
fn the_foot_of_the_page_says_which_version_and_edition_it_is() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../index.html");
    let page = fs::read_to_string(&page).expect("the page is committed");
    let edition = shipped().today().id.clone();
    assert_eq!(edgewise_catalog::EDITION, edition.as_str());
    let line = format!("<p>Edgewise {}, facts of {edition}</p>", env!("CARGO_PKG_VERSION"));
    assert!(page.contains(&line), "the foot of index.html should say {line}");
}

fn first_paint(catalog: &Catalog) -> String {
    let cut = catalog.cut(&catalog.today().id).expect("today's edition is there");
    let count = cut.options.len();
    let starts: Vec<_> =
        catalog.starts.iter().filter(|one| one.edition == catalog.today().id).collect();
    let mut html = String::new();
    let mut line = |text: &str| {
        let _ = writeln!(html, "        {text}");
    };
    line("<div class=\"site-part\"><section class=\"card site-card\">");
    line("<div class=\"site-head\"><h1>Which Kubernetes fits your edge site?</h1>");
    line(&format!(
        "<p class=\"hint\"><span>Answer what you know: {count} of {count} options match. The number at each answer is how many would.</span></p></div>"
    ));
    line("<div class=\"example-chips arriving\"><p class=\"hint\">Examples</p><ul>");
    for start in starts.iter().take(4) {
        line(&format!(
            "<li><button class=\"example-chip\" type=\"button\" disabled>{}</button></li>",
            plain(&start.name)
        ));
    }
    line("</ul></div><div class=\"questions\">");
    let asked = || catalog.questions.asked.iter().filter(|one| one.is_asked(&cut));
    for question in asked().filter(|one| one.takes != Takes::Typed) {
        line(&chosen(question));
    }
    line("<div class=\"typed-questions\">");
    for question in asked().filter(|one| one.takes == Takes::Typed) {
        line(&format!(
            "<div class=\"typed-answer\"><label for=\"before-{0}\">{1}</label><input id=\"before-{0}\" class=\"field\" type=\"text\" disabled></div>",
            question.id,
            plain(&question.text)
        ));
    }
    line("</div></div></section></div>");
    line("<div class=\"answer-part\"><section class=\"card overview\">");
    line("<h2>Describe your site, or start from an example</h2>");
    line(&format!(
        "<p class=\"lead\">{count} options, {} facts about each, every one with its source.</p>",
        cut.criteria.len()
    ));
    line(
        "<noscript><p>Your browser runs no scripts. With them, this page works out an answer in your browser; nothing you say leaves it.</p></noscript>",
    );
    line("<ul class=\"examples\">");
    for start in &starts {
        line(&format!(
            "<li><button class=\"example\" type=\"button\" disabled><b>{}</b><span>{}</span></button></li>",
            plain(&start.name),
            plain(&start.summary)
        ));
    }
    // What each option is comes with the prose, as it does on the page.
    line("</ul></section></div>");
    html
}

fn chosen(question: &Question) -> String {
    let name = &question.id;
    let (kind, unsaid) = if question.takes == Takes::Several {
        ("checkbox", String::new())
    } else {
        (
            "radio",
            format!(
                "<label class=\"unsaid\"><input type=\"radio\" name=\"before-{name}\" checked disabled><span>Not said</span></label>"
            ),
        )
    };
    let is_counted = !question.criteria().is_empty();
    let count =
        if is_counted { "<small class=\"count\" aria-hidden=\"true\"></small>" } else { "" };
    let answers: Vec<String> = question
        .answers
        .iter()
        .map(|answer| format!("<label class=\"choice\"><input type=\"{kind}\" name=\"before-{name}\" disabled><span class=\"choice-words\">{}</span>{count}</label>", plain(&answer.label)))
        .collect();
    let answers = answers.concat();
    let note = question
        .note
        .as_ref()
        .map_or(String::new(), |note| format!("<p class=\"remark\">{}</p>", plain(note)));
    format!(
        "<fieldset class=\"question arriving\" data-answered=\"false\"><legend>{}</legend>{unsaid}<div class=\"choices\">{answers}</div>{note}</fieldset>",
        plain(&question.text)
    )
}

/// Text as HTML.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
