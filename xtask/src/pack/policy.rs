//! The doors: what the page may load, run and ask for. Everything else is shut.

use super::inline;

/// What every page of ours is held to.
const ALWAYS: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// For a page on a host: its own files, its inline scripts, and one script address, the worker's.
pub fn hosted(html: &str) -> String {
    let scripts = inline::digests(html, "script").join(" ");
    meta(&format!(
        "script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self'; img-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; {ALWAYS}; \
         trusted-types edgewise-worker"
    ))
}

/// For the one file: what stands in it, and no request at all.
pub fn one_file(html: &str) -> String {
    let scripts = inline::digests(html, "script").join(" ");
    let styles = inline::digests(html, "style").join(" ");
    meta(&format!(
        "script-src 'wasm-unsafe-eval' {scripts}; style-src {styles}; img-src data:; {ALWAYS}; \
         trusted-types 'none'"
    ))
}

fn meta(rules: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {rules}\">")
}
