//! The page as a folder for any static host: few files, each named after its bytes, all addresses
//! relative.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::page::{Page, Place, tidy};
use super::{ICONS, Made, digest, policy};
use crate::repo;

/// Writes the folder; gives the names of the files that the page itself uses.
pub fn write(folder: &Path, page: &Page, one_file: &str, made: Made) -> Result<Vec<String>> {
    let glue = Page::name(page.glue.as_bytes(), "js");
    let wasm = Page::name(&page.wasm, "wasm");
    let styles = Page::name(page.styles.as_bytes(), "css");
    let icon = Page::name(page.icon.as_bytes(), "svg");
    let own: [(&str, &[u8]); 4] = [
        (&glue, page.glue.as_bytes()),
        (&wasm, &page.wasm),
        (&styles, page.styles.as_bytes()),
        (&icon, page.icon.as_bytes()),
    ];
    for (name, bytes) in own {
        fs::write(folder.join(name), bytes)?;
    }
    let frame = repo::root().join("frame");
    let carried = ICONS.into_iter().chain(["manifest.webmanifest"]);
    for name in carried.clone() {
        fs::copy(frame.join(name), folder.join(name))?;
    }

    let glue_digest = digest::integrity(page.glue.as_bytes());
    let wasm_digest = digest::integrity(&page.wasm);
    let offline = match made {
        Made::ForRelease => {
            let script = fs::read_to_string(frame.join("offline.js"))?;
            format!("\n    <script>\n{}</script>", tidy(&script))
        }
        Made::ForWork => String::new(),
    };
    let program = format!(
        "<link rel=\"modulepreload\" href=\"./{glue}\" integrity=\"{glue_digest}\">\n    \
         <link rel=\"preload\" href=\"./{wasm}\" as=\"fetch\" type=\"application/wasm\" \
         crossorigin>\n    \
         <script type=\"module\">\n\
         import init from './{glue}';\n\
         const named = why => {{ throw new TypeError('{wasm}: ' + why.message) }};\n\
         const wasm = fetch('./{wasm}', {{ integrity: '{wasm_digest}' }}).catch(named);\n\
         await init({{ module_or_path: wasm }});\n\
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
        (Place::Program, &(program + &offline)),
    ];
    let open = page.filled(&parts);
    let doors = match made {
        Made::ForRelease => policy::hosted(&open) + "\n    " + &told,
        Made::ForWork => told,
    };
    fs::write(folder.join("index.html"), open.replace(Place::Policy.mark(), &doors))?;
    let names = own.iter().map(|(name, _)| *name).chain(carried).chain(["index.html"]);
    Ok(names.map(str::to_owned).collect())
}
