//! What the page may load, run and request. Everything else is blocked.

use anyhow::Result;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use super::digest::integrity;

/// The rules for every page of ours.
const ALWAYS: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// A page on a host: its own files, its inline scripts and styles, and one script address, the worker's.
pub fn hosted(html: &str) -> Result<String> {
    let (scripts, styles) = (digests(html, SCRIPTS)?, digests(html, "style")?);
    with_policy(
        html,
        &format!(
            "script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self' {styles}; \
             img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; {ALWAYS}; \
             trusted-types edgewise-worker"
        ),
    )
}

/// The one file: what is in it, and no request at all.
pub fn one_file(html: &str) -> Result<String> {
    let (scripts, styles) = (digests(html, SCRIPTS)?, digests(html, "style")?);
    with_policy(
        html,
        &format!(
            "script-src 'wasm-unsafe-eval' {scripts}; style-src {styles}; img-src data:; {ALWAYS}; \
             trusted-types 'none'"
        ),
    )
}

/// The inline scripts. Blocks of data are not run and need no digest.
const SCRIPTS: &str = "script:not([src]):not([type^='text/'])";

/// The policy comes before everything else, right after the charset.
fn with_policy(html: &str, rules: &str) -> Result<String> {
    let policy = format!(
        "\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {rules}\">"
    );
    let settings = RewriteStrSettings::new().append_element_content_handler(element!(
        "meta[charset]",
        |meta| {
            meta.after(&policy, ContentType::Html);
            Ok(())
        }
    ));
    Ok(rewrite_str(html, settings)?)
}

/// The digests of what is in the elements that a selector matches, quoted as a policy requires.
fn digests(html: &str, selector: &str) -> Result<String> {
    let (mut digests, mut content) = (Vec::new(), String::new());
    let settings =
        RewriteStrSettings::new().append_element_content_handler(text!(selector, |piece| {
            content += piece.as_str();
            if piece.last_in_text_node() {
                digests.push(format!("'{}'", integrity(content.as_bytes())));
                content.clear();
            }
            Ok(())
        }));
    rewrite_str(html, settings)?;
    Ok(digests.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_let_in_by_their_digests_and_data_is_not_run() {
        let html = "<meta charset=\"utf-8\"><script>a && b</script>\
                    <script type=\"text/base64\">x</script><script type=\"module\">\nlet a;\n</script>";
        let digest = |text: &str| format!("'{}'", integrity(text.as_bytes()));
        assert_eq!(
            digests(html, SCRIPTS).expect("a sound page"),
            [digest("a && b"), digest("\nlet a;\n")].join(" ")
        );
        let page = hosted(html).expect("a sound page");
        assert!(page.starts_with("<meta charset=\"utf-8\">\n<meta http-equiv="), "{page}");
        assert!(page.contains(&digest("a && b")));
    }
}
