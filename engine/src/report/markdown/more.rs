//! The rest: edition, version, link, how the link was read, and the sources that were cited.

use super::case::Case;
use super::sources::{Sources, address};
use super::words::{ours, phrase};
use super::{list, paragraphs};
use crate::link::Notice;
use crate::phrase::{Part, Phrase};

/// Where the record comes from and what it rests on.
pub fn more(case: &Case<'_>, notices: &[Notice], link: &str, sources: &Sources<'_>) -> String {
    let foot = case.it.explain(case.catalog).foot;
    // Own ratings are listed in the context.
    let facts = foot.0.into_iter().filter(|part| !matches!(part, Part::Visitor(_))).collect();
    let made = format!(
        "{} Written by Edgewise {} from this scenario: {}",
        phrase(&Phrase(facts)),
        env!("CARGO_PKG_VERSION"),
        self::link(link)
    );
    paragraphs(["## More Information".into(), made, read(case, notices), cited(sources)])
}

/// The link; an address opens, a fragment is there to be copied.
fn link(link: &str) -> String {
    let link = address(link);
    if link.starts_with("https://") || link.starts_with("http://") {
        format!("<{link}>")
    } else {
        format!("`{link}`")
    }
}

/// What was noticed while the link was read; where that kept the decision back, it is said there.
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
