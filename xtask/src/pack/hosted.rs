//! The page as a folder for any static host: each file named after its bytes, all addresses relative.

use std::fs;
use std::path::Path;

use anyhow::Result;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::divided::Divided;
use super::page::{LATER, Page, tidy};
use super::{digest, frame, policy};

/// Writes the page and the files that it links to. The styles of a screen stand in the page itself, since
/// nothing can be painted before them.
pub fn write(folder: &Path, page: &Page, divided: &Divided, one_file: &str) -> Result<()> {
    let file = |kind: &str, end: &str, bytes: &[u8]| -> Result<Linked> {
        let name = format!("edgewise-{kind}{}.{end}", digest::short(bytes));
        fs::write(folder.join(&name), bytes)?;
        Ok(Linked { name, integrity: digest::integrity(bytes) })
    };
    let print_styles = file("print-", "css", page.print_styles.as_bytes())?;
    let later_styles = file("later-", "css", page.later_styles.as_bytes())?;
    let icon = file("", "svg", page.icon.as_bytes())?;
    let mut glue = divided.first.glue.clone();
    for part in &divided.parts {
        let later = file(&format!("{}-", part.name), "wasm", &part.wasm)?;
        let named = format!("[\"{}\", \"{}\"]", later.name, later.integrity);
        glue = glue.replace(&part.place(), &named);
    }
    let glue = file("", "js", glue.as_bytes())?;
    let wasm = file("", "wasm", &divided.first.wasm)?;
    let reasons = file("reasons-", "bin", edgewise_catalog::PACKED_REASONS)?;

    let first = format!(
        "\n<link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">",
        wasm.name, glue.name, glue.integrity
    );
    let start = tidy(&frame("start.js")?)
        .replace("__GLUE__", &glue.name)
        .replace("__PROGRAM__", &wasm.name)
        .replace("__DIGEST__", &wasm.integrity);
    let last = format!(
        "<style>\n{}</style>\n{}{}<link rel=\"icon\" href=\"./{}\" type=\"image/svg+xml\">\n\
         <script type=\"module\">\n{start}</script>\n",
        page.styles,
        print_styles.sheet("print"),
        later_styles.sheet(LATER),
        icon.name,
    );
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("meta[charset]", |meta| {
            meta.after(&first, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("meta[name=edgewise-one-file]", |meta| {
            Ok(meta.set_attribute("content", one_file)?)
        }))
        .append_element_content_handler(element!("meta[name=edgewise-reasons]", |meta| {
            meta.set_attribute("content", &format!("./{}", reasons.name))?;
            Ok(meta.set_attribute("data-digest", &reasons.integrity)?)
        }))
        .append_element_content_handler(element!("head", |head| {
            head.append(&last, ContentType::Html);
            Ok(())
        }));
    let html = policy::hosted(&rewrite_str(&page.frame, settings)?)?;
    Ok(fs::write(folder.join("index.html"), html)?)
}

/// A file that the page links to.
struct Linked {
    name: String,
    integrity: String,
}

impl Linked {
    fn sheet(&self, media: &str) -> String {
        let Self { name, integrity } = self;
        format!(
            "<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\" media=\"{media}\">\n"
        )
    }
}
