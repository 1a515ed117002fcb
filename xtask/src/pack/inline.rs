//! The scripts and style sheets that stand in a page itself, by whose digests the policy lets them in.

use super::digest;

/// The digests of all inline elements of that name, quoted as a policy wants them.
///
/// Blocks of data (`<script type="text/…">`) are not run and need none.
pub fn digests(html: &str, element: &str) -> Vec<String> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((piece, after)) = after.split_once(&close) else { break };
        rest = after;
        let Some((attributes, content)) = piece.split_once('>') else { continue };
        let is_data = attributes.contains("type=\"text/");
        if !is_data && !attributes.contains("src=") {
            found.push(format!("'{}'", digest::integrity(content.as_bytes())));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_count_and_data_does_not() {
        let html = "<script></script><script type=\"text/plain\">x</script><script type=\"module\" id=\"a\">\nlet a;\n</script>";
        assert_eq!(
            digests(html, "script"),
            [
                format!("'{}'", digest::integrity(b"")),
                format!("'{}'", digest::integrity(b"\nlet a;\n")),
            ]
        );
        assert_eq!(digests(html, "style"), Vec::<String>::new());
    }
}
