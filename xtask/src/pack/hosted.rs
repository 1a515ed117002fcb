//! The page as a folder for any static host: few files, each named after its bytes, all addresses
//! relative.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::page::{Page, Place, tidy};
use super::split::BRING;
use super::{ICONS, Made, digest, policy};
use crate::repo;

/// Writes the folder; gives the names of the files that the page itself uses.
pub fn write(folder: &Path, page: &Page, one_file: &str, made: Made) -> Result<Vec<String>> {
    let (wasm, rest) = match &page.parts {
        Some(parts) => (&parts.first, Some((Page::name(&parts.rest, "wasm"), &parts.rest))),
        None => (&page.wasm, None),
    };
    let script = match &rest {
        Some((name, bytes)) => with_rest(&page.glue, name, bytes)?,
        None => page.glue.clone(),
    };
    let glue = Page::name(script.as_bytes(), "js");
    let (wasm, program) = (Page::name(wasm, "wasm"), wasm);
    let styles = Page::name(page.styles.as_bytes(), "css");
    let icon = Page::name(page.icon.as_bytes(), "svg");
    let mut own: Vec<(&str, &[u8])> = vec![
        (&glue, script.as_bytes()),
        (&wasm, program),
        (&styles, page.styles.as_bytes()),
        (&icon, page.icon.as_bytes()),
    ];
    own.extend(rest.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    for (name, bytes) in &own {
        fs::write(folder.join(name), bytes)?;
    }
    let frame = repo::root().join("frame");
    let carried = ICONS.into_iter().chain(["manifest.webmanifest"]);
    for name in carried.clone() {
        fs::copy(frame.join(name), folder.join(name))?;
    }

    let glue_digest = digest::integrity(script.as_bytes());
    let wasm_digest = digest::integrity(program);
    let offline = match made {
        Made::ForRelease => {
            let script = fs::read_to_string(frame.join("offline.js"))?;
            format!("\n    <script>\n{}</script>", tidy(&script))
        }
        Made::ForWork => String::new(),
    };
    let (imports, begin) = match &rest {
        Some(_) => ("{ begin }", "await begin(wasm);"),
        None => ("init", "await init({ module_or_path: wasm });"),
    };
    let start = format!(
        "<link rel=\"modulepreload\" href=\"./{glue}\" integrity=\"{glue_digest}\">\n    \
         <link rel=\"preload\" href=\"./{wasm}\" as=\"fetch\" type=\"application/wasm\" \
         crossorigin>\n    \
         <script type=\"module\">\n\
         import {imports} from './{glue}';\n\
         const named = why => {{ throw new TypeError('{wasm}: ' + why.message) }};\n\
         const wasm = fetch('./{wasm}', {{ integrity: '{wasm_digest}' }}).catch(named);\n\
         {begin}\n\
         </script>",
    );
    let styles_digest = digest::integrity(page.styles.as_bytes());
    let styles =
        format!("<link rel=\"stylesheet\" href=\"./{styles}\" integrity=\"{styles_digest}\">");
    let icon = format!("<link rel=\"icon\" href=\"./{icon}\" type=\"image/svg+xml\">");
    let told = format!("<meta name=\"edgewise-one-file\" content=\"{one_file}\">");
    let parts = [
        (Place::Icon, icon.as_str()),
        (Place::Styles, &styles),
        (Place::Program, &(start + &offline)),
    ];
    let open = page.filled(&parts);
    let open = match &rest {
        Some(_) => open.replacen("<html ", "<html data-rest ", 1),
        None => open,
    };
    let doors = match made {
        Made::ForRelease => policy::hosted(&open) + "\n    " + &told,
        Made::ForWork => told,
    };
    fs::write(folder.join("index.html"), open.replace(Place::Policy.mark(), &doors))?;
    let names = own.iter().map(|(name, _)| *name).chain(carried).chain(["index.html"]);
    Ok(names.map(str::to_owned).collect())
}

/// The glue of a program in two parts.
fn with_rest(glue: &str, name: &str, rest: &[u8]) -> Result<String> {
    let imports = "\"./edgewise_bg.js\": import0,";
    ensure!(glue.contains(imports), "the glue of wasm-bindgen names its imports in a new way");
    let script = fs::read_to_string(repo::root().join("frame/rest.js"))?;
    let script = script.replace("__NAME__", name).replace("__DIGEST__", &digest::integrity(rest));
    let given = format!("\"./edgewise_bg.js\": Object.assign(import0, {{ {BRING} }}),");
    Ok(glue.replace(imports, &given) + &tidy(&script))
}
