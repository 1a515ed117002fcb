//! The rest: edition, version, link, how the link was read, and the sources that were cited.

use super::case::Case;
use super::markup::{ours, phrase};
use super::sources::{Sources, address};
use super::{list, paragraphs};
use crate::link::Notice;
use crate::report::VERSION;

/// Where the record comes from and what it is based on.
pub fn more(case: &Case<'_>, notices: &[Notice], link: &str, sources: &Sources<'_>) -> String {
    paragraphs([
        "## More Information".into(),
        made(case, link),
        read(case, notices),
        cited(sources),
    ])
}

/// Where a shorter text comes from.
pub fn link_line(case: &Case<'_>, link: &str) -> String {
    paragraphs(["## More Information".into(), made(case, link)])
}

fn made(case: &Case<'_>, link: &str) -> String {
    format!(
        "{} Written by Edgewise {} from this scenario: {}",
        phrase(&case.it.say_facts()),
        VERSION,
        self::link(link)
    )
}

/// The link; an address can be opened, a fragment is for copying.
fn link(link: &str) -> String {
    let link = address(link);
    if link.starts_with("https://") || link.starts_with("http://") {
        format!("<{link}>")
    } else {
        format!("`{link}`")
    }
}

/// What was noticed while the link was read; unless that withheld the decision, in which case the
/// outcome says so.
fn read(case: &Case<'_>, notices: &[Notice]) -> String {
    if notices.is_empty() || case.is_withheld() {
        return String::new();
    }
    let lines = list(notices.iter().map(|notice| ours(&notice.to_string())));
    format!("Noticed while the link was read:\n\n{lines}")
}

fn cited(sources: &Sources<'_>) -> String {
    let list = sources.list();
    if list.is_empty() {
        list
    } else {
        format!("Sources, each with its date or version:\n\n{list}")
    }
}
