//! The whole page in one file, which opens from a disk, a stick or a mail, and asks for nothing.

use std::io::Write as _;

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::page::{Page, Place};
use super::{Made, policy};

/// What the file says before its policy: its name, and the scenario that it may carry.
fn told(name: &str) -> String {
    format!(
        "<meta name=\"edgewise-one-file\" content=\"{name}\">\n    \
         <meta name=\"edgewise-scenario\" content=\"\">"
    )
}

/// Unpacks the program and starts it; the carried scenario counts where the address holds none.
const START: &str = "
const carried = document.querySelector('[name=edgewise-scenario]').content;
if (carried && location.hash.length < 2) history.replaceState(null, '', '#' + carried);
async function unpacked() {
    if (typeof DecompressionStream !== 'function') throw new Error('This browser cannot unpack the file (no DecompressionStream). Edgewise needs Chrome 80, Firefox 113, Safari 16.4 or a later one.');
    const packed = Uint8Array.from(atob(document.getElementById('wasm').textContent.trim()), letter => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
}
await __wbg_init({ module_or_path: unpacked() });
";

/// The text of the file.
pub fn html(page: &Page, name: &str, licences: &str, made: Made) -> Result<String> {
    let exports = "export { initSync, __wbg_init as default };";
    ensure!(page.program.glue.contains(exports), "the glue of wasm-bindgen exports something new");
    let glue = page.program.glue.replace(exports, "");
    ensure!(!glue.contains("\nexport "), "the glue of wasm-bindgen exports something new");
    ensure!(!glue.contains("</script"), "the glue would end its own element");
    let sheets = [&page.styles, &page.paper_styles];
    ensure!(!sheets.iter().any(|one| one.contains("</style")), "a sheet would end its own element");

    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&page.program.whole)?;
    let wasm = BASE64_STANDARD.encode(gzip.finish()?);
    let program = format!(
        "<script type=\"text/base64\" id=\"wasm\">{wasm}</script>\n    \
         <script type=\"module\">\n{glue}{START}</script>"
    );
    let styles = format!(
        "<style>\n{}</style>\n    <style media=\"print\">\n{}</style>",
        page.styles, page.paper_styles
    );
    let icon = format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">",
        BASE64_STANDARD.encode(&page.icon)
    );
    let open =
        page.filled(&[(Place::Icon, &icon), (Place::Styles, &styles), (Place::Program, &program)]);
    let open = with_licences(&open, licences)?;
    // Nothing beside it: no manifest, no sign for a home screen.
    let beside = |line: &&str| !line.contains("rel=\"manifest\"") && !line.contains("rel=\"apple-");
    let open = open.lines().filter(beside).fold(String::new(), |text, line| text + line + "\n");
    let told = told(name);
    let doors = match made {
        Made::ForRelease => policy::one_file(&open) + "\n    " + &told,
        Made::ForWork => told,
    };
    Ok(open.replace(Place::Policy.mark(), &doors))
}

/// What stands in `licences.txt` beside a hosted page stands here in the foot itself.
fn with_licences(html: &str, licences: &str) -> Result<String> {
    let link = "<a href=\"licences.txt\">Licences of what is inside</a>";
    ensure!(html.contains(link), "the foot of index.html has no link to licences.txt");
    let text = licences.trim_start_matches('\u{feff}').replace('&', "&amp;").replace('<', "&lt;");
    let folded = format!(
        "</p>\n      <details><summary>Licences of what is inside</summary><pre class=\"licences\">\n{text}</pre></details>\n      <p>"
    );
    Ok(html.replace(link, &folded))
}
