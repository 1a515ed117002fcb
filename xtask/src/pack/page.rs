//! Trunk's page taken apart: its frame with a place for each part, and the parts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::program::Program;
use super::{Made, digest, glance};

/// Where a part goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// First of all, before anything is loaded.
    Policy,
    /// The sign of the page.
    Icon,
    /// The style sheets.
    Styles,
    /// The script that starts the program.
    Program,
}

impl Place {
    /// What stands there until it is filled.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Policy => "<pack-policy>",
            Self::Icon => "<pack-icon>",
            Self::Styles => "<pack-styles>",
            Self::Program => "<pack-program>",
        }
    }
}

/// The page in its parts.
pub struct Page {
    frame: String,
    /// The sign of the page, as SVG.
    pub icon: String,
    /// All style sheets, in their order.
    pub styles: String,
    /// Those that are for paper alone, for which no screen has to wait.
    pub paper_styles: String,
    /// What it runs.
    pub program: Program,
}

impl Page {
    /// Takes the page out of Trunk's folder; the files that it consisted of are gone afterwards.
    pub fn take(folder: &Path, made: Made) -> Result<Self> {
        let mut frame = fs::read_to_string(folder.join("index.html"))?;
        let read = |name: &str| {
            fs::read_to_string(folder.join(name)).with_context(|| format!("no {name} from Trunk"))
        };
        let (mut styles, mut paper_styles) = (String::new(), String::new());
        let mut gone = Vec::new();
        while let Some(tag) = cut(&mut frame, "<link rel=\"stylesheet\"", ">", Place::Styles) {
            let name = between(&tag, "href=\"./", "\"")?;
            let is_for_paper = tag.contains("media=\"print\"");
            *(if is_for_paper { &mut paper_styles } else { &mut styles }) += &read(name)?;
            gone.push(name.to_owned());
        }
        let tag = cut(&mut frame, "<link rel=\"icon\"", ">", Place::Icon).context("no icon")?;
        let icon = between(&tag, "href=\"./", "\"")?.to_owned();
        let start =
            cut(&mut frame, "<script type=\"module\">\nimport init", "</script>", Place::Program)
                .context("no script from Trunk that starts the program")?;
        let glue = between(&start, "from './", "'")?.to_owned();
        let wasm = between(&start, "module_or_path: './", "'")?.to_owned();
        let mut preloads = 0;
        for rel in ["<link rel=\"modulepreload\"", "<link rel=\"preload\""] {
            preloads += usize::from(cut_out(&mut frame, rel, ">").is_some());
        }
        ensure!(preloads == 2, "Trunk preloads something else than glue and wasm");
        while cut_out(&mut frame, "<!--", "-->").is_some() {}
        // Of scripts that follow each other, one: the policy has a digest for each. Remarks begin a line.
        let frame =
            frame.replace("</script>\n    <script>", "\n").replace("<script>//", "<script>\n//");
        let charset = "<meta charset=\"utf-8\">";
        ensure!(frame.contains(charset), "index.html says no charset");
        let frame = frame.replace(charset, &format!("{charset}\n    {}", Place::Policy.mark()));
        let app = "<div id=\"app\"></div>";
        ensure!(frame.contains(app), "index.html has no empty place for the app");
        let frame =
            tidy(&frame).replace(app, &format!("<div id=\"app\">\n{}</div>", glance::html()?));
        let script = read(&glue)?;
        ensure!(!has_long_texts(&script), "the glue of wasm-bindgen has texts over several lines");
        let program = Program::of(&fs::read(folder.join(&wasm))?, tidy(&script), made)?;
        let page = Self {
            icon: read(&icon)?,
            program,
            styles: tidy(&uncommented(&styles)),
            paper_styles: tidy(&uncommented(&paper_styles)),
            frame,
        };
        gone.extend([icon, glue, wasm]);
        for name in gone {
            fs::remove_file(folder.join(name))?;
        }
        Ok(page)
    }

    /// The frame with its places filled.
    pub fn filled(&self, parts: &[(Place, &str)]) -> String {
        parts
            .iter()
            .fold(self.frame.clone(), |text, (place, part)| text.replace(place.mark(), part))
    }

    /// A name for a part that no other bytes will ever have.
    pub fn name(bytes: &[u8], kind: &str) -> String {
        format!("edgewise-{}.{kind}", digest::short(bytes))
    }

    /// The same for a program that is not the first to be loaded.
    pub fn name_of_program(what: &str, wasm: &[u8]) -> String {
        format!("edgewise-{what}-{}.wasm", digest::short(wasm))
    }
}

/// Takes away the first piece of `text` from `start` to `end`, leaving the mark of a place there
/// unless it stands there already.
fn cut(text: &mut String, start: &str, end: &str, place: Place) -> Option<String> {
    let at = text.find(start)?;
    let piece = cut_out(text, start, end)?;
    if !text.contains(place.mark()) {
        text.insert_str(at, place.mark());
    }
    Some(piece)
}

fn cut_out(text: &mut String, start: &str, end: &str) -> Option<String> {
    let from = text.find(start)?;
    let to = from + text[from..].find(end)? + end.len();
    Some(text.drain(from..to).collect())
}

/// What stands between two words.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Result<&'a str> {
    let rest = text.split_once(before).map(|(_, rest)| rest);
    rest.and_then(|rest| rest.split_once(after))
        .map(|(found, _)| found)
        .with_context(|| format!("nothing between {before} and {after} in: {text}"))
}

/// Without indentation, empty lines, and the comments that fill a line of a script.
///
/// Line breaks stay: scripts may rely on them. No text of ours goes over several lines, which
/// [`Page::take`] checks for the one script that we do not write.
pub fn tidy(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// Without what stands between `/*` and `*/`.
fn uncommented(styles: &str) -> String {
    let mut styles = styles.to_owned();
    while cut_out(&mut styles, "/*", "*/").is_some() {}
    styles
}

/// Whether a text in backticks goes over several lines, where indentation would count.
fn has_long_texts(script: &str) -> bool {
    script.lines().any(|line| line.matches('`').count() % 2 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_leave_one_mark_where_the_first_of_them_stood() {
        let mut text = "a<x 1>b<x 2>c".to_owned();
        assert_eq!(cut(&mut text, "<x", ">", Place::Styles).as_deref(), Some("<x 1>"));
        assert_eq!(cut(&mut text, "<x", ">", Place::Styles).as_deref(), Some("<x 2>"));
        assert_eq!(cut(&mut text, "<x", ">", Place::Styles), None);
        assert_eq!(text, "a<pack-styles>bc");
    }

    #[test]
    fn what_is_not_there_is_named() {
        assert_eq!(between("href='a'", "href='", "'").ok(), Some("a"));
        assert!(between("href=a", "src=", " ").is_err());
    }

    #[test]
    fn a_script_keeps_its_lines_and_loses_what_only_people_read() {
        assert_eq!(tidy("a;\n\n    // why\n    b('//');\n"), "a;\nb('//');\n");
        assert_eq!(uncommented("/* a */b { c: d } /* e\nf */"), "b { c: d } ");
        assert!(has_long_texts("x = `a\n  b`;"));
        assert!(!has_long_texts("x = `a` + `b`;\n"));
    }
}
