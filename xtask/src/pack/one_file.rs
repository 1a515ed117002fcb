//! The whole page in one file, which opens from a disk, a USB stick or an email, and makes no
//! requests.

use std::io::Write as _;

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::page::{Page, tidy};
use super::{frame, policy};

/// What wasm-bindgen's script exports, which a script in a page cannot.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// The scenario in a downloaded file.
const SCENARIO: &str = "\n<meta name=\"edgewise-scenario\" content=\"\">";

/// The text of the file, with the licences in its foot.
pub fn html(page: &Page, name: &str) -> Result<String> {
    let glue = page.program.glue.replace(EXPORTS, "");
    ensure!(!glue.contains("\nexport "), "the glue of wasm-bindgen exports something new");
    ensure!(!glue.contains("</script"), "the glue would end its own element");
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&page.program.wasm)?;
    let wasm = BASE64_STANDARD.encode(gzip.finish()?);

    let last = format!(
        "<style>\n{}{}</style>\n<style media=\"print\">\n{}</style>\n\
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n\
         <script type=\"text/base64\" id=\"wasm\">{wasm}</script>\n\
         <script type=\"module\">\n{glue}\n{}</script>\n",
        page.styles,
        page.later_styles,
        page.print_styles,
        BASE64_STANDARD.encode(&page.icon),
        tidy(&frame("start-one-file.js")?),
    );
    let licences = format!(
        "<details><summary>Open-source licences</summary><pre class=\"licences\">\n{}</pre></details>",
        frame("licences.txt")?
            .trim_start_matches('\u{feff}')
            .replace('&', "&amp;")
            .replace('<', "&lt;")
    );
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("meta[charset]", |meta| {
            meta.after(SCENARIO, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("meta[name=edgewise-one-file]", |meta| {
            Ok(meta.set_attribute("content", name)?)
        }))
        .append_element_content_handler(element!("head", |head| {
            head.append(&last, ContentType::Html);
            Ok(())
        }))
        // There are no files next to it: no manifest, no icon for a home screen, no licences.
        .append_element_content_handler(element!("link", |link| {
            link.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("#licences", |element| {
            element.replace(&licences, ContentType::Html);
            Ok(())
        }));
    policy::one_file(&rewrite_str(&page.frame, settings)?)
}
