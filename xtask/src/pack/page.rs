//! Trunk's page in its parts: the frame, the files that Trunk links from it, and the files that are
//! copied.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

use super::program::Program;

/// The page in its parts.
pub struct Page {
    /// `index.html` without what Trunk wrote into it for the files below, and without comments.
    pub frame: String,
    /// The style sheets of the first screen, in their order.
    pub styles: String,
    /// Those of views that come later.
    pub later_styles: String,
    /// The print-only style sheets, which no screen waits for.
    pub print_styles: String,
    /// The icon in the browser's tab, as SVG.
    pub icon: String,
    pub program: Program,
    /// The names of files that are copied unchanged.
    pub carried: Vec<String>,
}

/// The medium of sheets that are not enabled yet: browsers fetch them, but do not wait for them.
pub const LATER: &str = "not all";

/// A file that the page links to.
struct Link {
    rel: String,
    media: String,
    name: String,
}

impl Page {
    /// Reads the page out of Trunk's folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let html = fs::read_to_string(folder.join("index.html"))?;
        let (frame, links) = taken_apart(&html)?;
        let names = |rel: &str, media: &str| -> Vec<&String> {
            let is_asked = |link: &&Link| link.rel == rel && link.media == media;
            links.iter().filter(is_asked).map(|link| &link.name).collect()
        };
        let text = |name: &String| {
            fs::read_to_string(folder.join(name)).with_context(|| format!("Trunk wrote no {name}"))
        };
        let styles = |media| -> Result<String> {
            let sheets: Vec<_> =
                names("stylesheet", media).into_iter().map(text).collect::<Result<_>>()?;
            ensure!(!sheets.is_empty(), "Trunk's page has no sheet for the medium {media:?}");
            Ok(tidy(&without_comments(&sheets.concat())))
        };
        let one = |rel: &str| match names(rel, "")[..] {
            [name] => Ok(name),
            _ => bail!("Trunk's page does not have one link of the kind {rel}"),
        };
        let (glue, wasm) = (folder.join(one("modulepreload")?), folder.join(one("preload")?));
        Ok(Self {
            frame: tidy(&frame),
            styles: styles("")?,
            later_styles: styles(LATER)?,
            print_styles: styles("print")?,
            icon: text(one("icon")?)?,
            program: Program::read(&glue, &wasm)?,
            carried: carried(folder, &links)?,
        })
    }
}

/// Removes what Trunk wrote from its page: links to files with names by their bytes, and the script
/// that starts the program.
fn taken_apart(html: &str) -> Result<(String, Vec<Link>)> {
    const KEPT: [&str; 2] = ["manifest", "apple-touch-icon"];
    let (mut links, mut starts) = (Vec::new(), 0);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("link", |link| {
            let value = |name| link.get_attribute(name).unwrap_or_default();
            // Trunk writes a space in an attribute as a reference.
            let media = value("media").replace("&#x20;", " ");
            let (rel, href) = (value("rel"), value("href"));
            if !KEPT.contains(&rel.as_str()) {
                let name = href.trim_start_matches("./").to_owned();
                links.push(Link { rel, media, name });
                link.remove();
            }
            Ok(())
        }))
        .append_element_content_handler(element!("script[type=module]", |script| {
            starts += 1;
            script.remove();
            Ok(())
        }))
        .append_document_content_handler(doc_comments!(|comment| {
            comment.remove();
            Ok(())
        }));
    let frame = rewrite_str(html, settings)?;
    ensure!(starts == 1, "Trunk's page has {starts} scripts that start the program");
    Ok((frame, links))
}

/// The files that the page does not link to.
fn carried(folder: &Path, links: &[Link]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name != "index.html" && !links.iter().any(|link| link.name == name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// The text without indentation, empty lines, and script comments that fill a line. Line breaks stay,
/// since scripts rely on them; no string in our scripts spans several lines.
pub fn tidy(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// The text without anything between `/*` and `*/`.
fn without_comments(styles: &str) -> String {
    let mut parts = styles.split("/*");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |text, part| text + part.split_once("*/").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trunk_wrote_is_taken_out_and_what_is_ours_stays() {
        let html = "<head><!-- why --><link rel=\"stylesheet\" href=\"./a-1.css\"/>\
                    <link rel=\"stylesheet\" href=\"./b-2.css\" media=\"print\"/>\
                    <link rel=\"stylesheet\" href=\"./c-3.css\" media=\"not&#x20;all\"/>\
                    <link rel=\"manifest\" href=\"manifest.webmanifest\"><script>ours</script>\
                    <script type=\"module\">import init</script></head>";
        let (frame, links) = taken_apart(html).expect("a page of Trunk");
        assert_eq!(
            frame,
            "<head><link rel=\"manifest\" href=\"manifest.webmanifest\"><script>ours</script></head>"
        );
        let names: Vec<_> = links.iter().map(|link| (&*link.name, &*link.media)).collect();
        assert_eq!(names, [("a-1.css", ""), ("b-2.css", "print"), ("c-3.css", LATER)]);
        assert!(taken_apart("<head></head>").is_err());
    }

    #[test]
    fn scripts_and_styles_keep_their_lines_and_lose_what_only_people_read() {
        assert_eq!(tidy("a;\n\n    // why\n    b('//');\n"), "a;\nb('//');\n");
        assert_eq!(without_comments("/* a */b { c: d } /* e\nf */"), "b { c: d } ");
    }
}
