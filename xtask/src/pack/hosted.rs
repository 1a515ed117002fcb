//! The page as a folder for any static host: few files, each named after its bytes, all addresses
//! relative.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::page::{Page, Place, tidy};
use super::program::Program;
use super::split::{BRING, Parts};
use super::{ICONS, Made, digest, policy};
use crate::repo;

/// Whether a script runs in WebKit, which gets the program in one piece.
pub const IS_WEBKIT: &str =
    "/AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent)";

/// Writes the folder; gives the names of the files that the page itself uses.
pub fn write(folder: &Path, page: &Page, one_file: &str, made: Made) -> Result<Vec<String>> {
    let program = Sent::of(&page.program)?;
    let mut own = program.files();
    let styles = Page::name(page.styles.as_bytes(), "css");
    let paper_styles = Page::name(page.paper_styles.as_bytes(), "paper.css");
    let icon = Page::name(page.icon.as_bytes(), "svg");
    own.push((styles.clone(), page.styles.as_bytes()));
    own.push((paper_styles.clone(), page.paper_styles.as_bytes()));
    own.push((icon.clone(), page.icon.as_bytes()));
    for (name, bytes) in &own {
        fs::write(folder.join(name), bytes)?;
    }
    let frame = repo::root().join("frame");
    let carried = ICONS.into_iter().chain(["manifest.webmanifest"]);
    for name in carried.clone() {
        fs::copy(frame.join(name), folder.join(name))?;
    }

    let offline = match made {
        Made::ForRelease => {
            let script = fs::read_to_string(frame.join("offline.js"))?;
            format!("\n    <script>\n{}</script>", tidy(&script))
        }
        Made::ForWork => String::new(),
    };
    let sheet = |name: &str, text: &str, more: &str| {
        let digest = digest::integrity(text.as_bytes());
        format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{digest}\"{more}>")
    };
    let styles = sheet(&styles, &page.styles, "")
        + "\n    "
        + &sheet(&paper_styles, &page.paper_styles, " media=\"print\"");
    let icon = program.early()
        + "\n    "
        + &format!("<link rel=\"icon\" href=\"./{icon}\" type=\"image/svg+xml\">");
    let told = format!("<meta name=\"edgewise-one-file\" content=\"{one_file}\">");
    let parts = [
        (Place::Icon, icon.as_str()),
        (Place::Styles, &styles),
        (Place::Program, &(program.start() + &offline)),
    ];
    let open = page.filled(&parts);
    let open = match program.divided {
        // Until `frame/rest.js` takes it away.
        Some(_) => once(&open, "<html ", "<html data-rest ")?,
        None => open,
    };
    let doors = match made {
        Made::ForRelease => policy::hosted(&open) + "\n    " + &told,
        Made::ForWork => told,
    };
    fs::write(folder.join("index.html"), open.replace(Place::Policy.mark(), &doors))?;
    let names = own.into_iter().map(|(name, _)| name);
    let others = carried.chain(["index.html"]).map(str::to_owned);
    Ok(names.chain(others).collect())
}

/// The program as a host sends it.
struct Sent<'a> {
    glue: String,
    /// What is loaded first.
    first: &'a [u8],
    divided: Option<Divided<'a>>,
}

/// What there is beside the first part.
struct Divided<'a> {
    rest: &'a [u8],
    /// All of it, for WebKit.
    whole: &'a [u8],
}

impl Divided<'_> {
    fn rest_name(&self) -> String {
        Page::name_of_program("rest", self.rest)
    }

    fn whole_name(&self) -> String {
        Page::name_of_program("whole", self.whole)
    }
}

impl<'a> Sent<'a> {
    fn of(program: &'a Program) -> Result<Self> {
        Ok(match &program.parts {
            Some(parts) => Self {
                glue: with_rest(&program.glue, parts)?,
                first: &parts.first,
                divided: Some(Divided { rest: &parts.rest, whole: &program.whole }),
            },
            None => Self { glue: program.glue.clone(), first: &program.whole, divided: None },
        })
    }

    fn files(&self) -> Vec<(String, &[u8])> {
        let glue = self.glue.as_bytes();
        let mut files = vec![(Page::name(glue, "js"), glue), (self.first_name(), self.first)];
        if let Some(divided) = &self.divided {
            files.push((divided.rest_name(), divided.rest));
            files.push((divided.whole_name(), divided.whole));
        }
        files
    }

    fn first_name(&self) -> String {
        Page::name(self.first, "wasm")
    }

    /// What asks for the program before anything else does: for the first part, and where somebody
    /// follows a link for the rest as well. WebKit, whose allocator failed with two programs in one
    /// memory, takes all of it in one, and not before it is asked for.
    fn early(&self) -> String {
        let first = self.first_name();
        let Some(divided) = &self.divided else { return preload(&first) };
        format!(
            "<script>\n\
             (function () {{\n\
             var wanted = ['{first}'], page = document.documentElement;\n\
             if ({IS_WEBKIT}) {{\n\
             wanted = [];\n\
             page.removeAttribute('data-rest');\n\
             }} else if (location.hash.length > 1 || location.search.indexOf('s=') > 0) {{\n\
             wanted.push('{}');\n\
             page.setAttribute('data-rest', 'link');\n\
             }}\n\
             wanted.forEach(function (name) {{\n\
             var early = document.createElement('link');\n\
             early.rel = 'preload'; early.as = 'fetch'; early.crossOrigin = '';\n\
             early.href = './' + name;\n\
             document.head.appendChild(early);\n\
             }});\n\
             }})();\n\
             </script>",
            divided.rest_name(),
        )
    }

    /// What loads and starts it.
    fn start(&self) -> String {
        let glue = Page::name(self.glue.as_bytes(), "js");
        let digest = digest::integrity(self.first);
        let first = format!("['{}', '{digest}']", self.first_name());
        let (imports, what, begin) = match &self.divided {
            Some(divided) => (
                "{ begin }",
                format!(
                    "document.documentElement.hasAttribute('data-rest') ? {first} : ['{}', '{}']",
                    divided.whole_name(),
                    digest::integrity(divided.whole)
                ),
                "await begin(wasm);",
            ),
            None => ("init", first, "await init({ module_or_path: wasm });"),
        };
        format!(
            "<link rel=\"modulepreload\" href=\"./{glue}\" integrity=\"{}\">\n    \
             <script type=\"module\">\n\
             import {imports} from './{glue}';\n\
             const [name, integrity] = {what};\n\
             const named = why => {{ throw new TypeError(name + ': ' + why.message) }};\n\
             const wasm = fetch('./' + name, {{ integrity }}).catch(named);\n\
             {begin}\n\
             </script>",
            digest::integrity(self.glue.as_bytes()),
        )
    }
}

fn preload(name: &str) -> String {
    format!(
        "<link rel=\"preload\" href=\"./{name}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
    )
}

/// A text with something in it replaced that stands there once.
fn once(text: &str, old: &str, new: &str) -> Result<String> {
    let times = text.matches(old).count();
    ensure!(times == 1, "`{}` stands {times} times where it should once", old.trim());
    Ok(text.replace(old, new))
}

/// The glue of a program in two parts.
fn with_rest(glue: &str, parts: &Parts) -> Result<String> {
    let given = format!("\"./edgewise_bg.js\": Object.assign(import0, {{ {BRING} }}),");
    let glue = once(glue, "\"./edgewise_bg.js\": import0,", &given)?;
    let script = fs::read_to_string(repo::root().join("frame/rest.js"))?;
    let digest = digest::integrity(&parts.rest);
    let name = Page::name_of_program("rest", &parts.rest);
    Ok(glue + &tidy(&script).replace("__NAME__", &name).replace("__DIGEST__", &digest))
}
