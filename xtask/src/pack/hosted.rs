//! The page as a folder for any static host: few files, each named after its bytes, all addresses
//! relative.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::page::{Page, Place, tidy};
use super::split::{BRING, Parts};
use super::{ICONS, Made, digest, policy, split};
use crate::repo;

/// Writes the folder; gives the names of the files that the page itself uses.
pub fn write(folder: &Path, page: &Page, one_file: &str, made: Made) -> Result<Vec<String>> {
    let program = Program::of(page)?;
    let mut own = program.files();
    let styles = Page::name(page.styles.as_bytes(), "css");
    let icon = Page::name(page.icon.as_bytes(), "svg");
    own.push((styles.clone(), page.styles.as_bytes()));
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
    let styles_digest = digest::integrity(page.styles.as_bytes());
    let styles =
        format!("<link rel=\"stylesheet\" href=\"./{styles}\" integrity=\"{styles_digest}\">");
    let icon = format!("<link rel=\"icon\" href=\"./{icon}\" type=\"image/svg+xml\">");
    let told = format!("<meta name=\"edgewise-one-file\" content=\"{one_file}\">");
    let parts = [
        (Place::Icon, icon.as_str()),
        (Place::Styles, &styles),
        (Place::Program, &(program.start() + &offline)),
    ];
    let open = page.filled(&parts);
    let open = match program.rest {
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
struct Program<'a> {
    glue: String,
    first: &'a [u8],
    rest: Option<&'a [u8]>,
}

impl<'a> Program<'a> {
    fn of(page: &'a Page) -> Result<Self> {
        Ok(match &page.parts {
            Some(parts) => Self {
                glue: with_rest(&page.glue, parts)?,
                first: &parts.first,
                rest: Some(&parts.rest),
            },
            None => Self { glue: page.glue.clone(), first: &page.wasm, rest: None },
        })
    }

    fn files(&self) -> Vec<(String, &[u8])> {
        let glue = self.glue.as_bytes();
        let programs = [self.first].into_iter().chain(self.rest);
        let programs = programs.map(|wasm| (Page::name(wasm, "wasm"), wasm));
        [(Page::name(glue, "js"), glue)].into_iter().chain(programs).collect()
    }

    /// What loads and starts it.
    fn start(&self) -> String {
        let glue = Page::name(self.glue.as_bytes(), "js");
        let wasm = Page::name(self.first, "wasm");
        let (imports, begin) = match self.rest {
            Some(_) => ("{ begin }", "await begin(wasm);"),
            None => ("init", "await init({ module_or_path: wasm });"),
        };
        // Who follows a link waits for the rest as well: it is fetched beside the rest of the page.
        let early = self.rest.map_or_else(String::new, |rest| {
            format!(
                "<script>\n\
                 if (location.hash.length > 1 || location.search.indexOf('s=') > 0) {{\n\
                 var early = document.createElement('link');\n\
                 early.rel = 'preload'; early.as = 'fetch'; early.crossOrigin = '';\n\
                 early.href = './{}';\n\
                 document.head.appendChild(early);\n\
                 }}\n\
                 </script>\n    ",
                Page::name(rest, "wasm")
            )
        });
        early
            + &format!(
                "<link rel=\"modulepreload\" href=\"./{glue}\" integrity=\"{}\">\n    \
             <link rel=\"preload\" href=\"./{wasm}\" as=\"fetch\" type=\"application/wasm\" \
             crossorigin>\n    \
             <script type=\"module\">\n\
             import {imports} from './{glue}';\n\
             const named = why => {{ throw new TypeError('{wasm}: ' + why.message) }};\n\
             const wasm = fetch('./{wasm}', {{ integrity: '{}' }}).catch(named);\n\
             {begin}\n\
             </script>",
                digest::integrity(self.glue.as_bytes()),
                digest::integrity(self.first),
            )
    }
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
    let mut glue = once(glue, "\"./edgewise_bg.js\": import0,", &given)?;
    for (number, asked) in parts.asks.iter().enumerate() {
        let as_written = |name: &str| format!("\n{name}: function");
        glue = once(&glue, &as_written(asked), &as_written(&split::short(number)))?;
    }
    let script = fs::read_to_string(repo::root().join("frame/rest.js"))?;
    let digest = digest::integrity(&parts.rest);
    let name = Page::name(&parts.rest, "wasm");
    Ok(glue + &tidy(&script).replace("__NAME__", &name).replace("__DIGEST__", &digest))
}
