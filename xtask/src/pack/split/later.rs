//! Which functions come later: by the modules and methods that stand in their names.

/// What nobody needs who opens the page, says what a site must have and what matters, and reads verdict
/// and matrix. What only these call goes with them. A name that is gone from the program costs bytes in
/// the first part and nothing else; the ledger shows it.
const LATER: [&str; 42] = [
    "edgewise::assessment::Assessment>::say_ask",
    "edgewise::assessment::Assessment>::say_for_whom",
    "edgewise::assessment::Assessment>::say_shares",
    "edgewise::assessment::Assessment>::why_not",
    "edgewise::assessment::Assessment>::withheld",
    "edgewise::assessment::acceptability",
    "edgewise::assessment::drift",
    "edgewise::assessment::why_not",
    "edgewise::catalog::criterion::Criterion as core::cmp::PartialEq",
    "edgewise::catalog::cut::Cut>::heirs",
    "edgewise::catalog::scale::Scale>::read",
    "edgewise::link::accept",
    "edgewise::link::list",
    "edgewise::link::notice",
    "edgewise::link::read",
    "edgewise::link::text::read",
    "edgewise::link::v1::read",
    "edgewise::report",
    "edgewise::scenario::Scenario>::moved",
    "edgewise::scenario::moved",
    "edgewise::web::ask_first",
    "edgewise::web::considered::list",
    "edgewise::web::details",
    "edgewise::web::drift",
    "edgewise::web::kept::list",
    "edgewise::web::kept::text",
    "edgewise::web::notices",
    "edgewise::web::open_link::use_open_link::inner_fn::{closure",
    "edgewise::web::paper::view",
    "edgewise::web::record::fields",
    "edgewise::web::take_away",
    "edgewise::web::value_field",
    "edgewise::web::verdict::asked",
    "edgewise::web::working::contest",
    "edgewise::web::working::shares",
    "edgewise::web::working::whole",
    "qrcodegen",
    "yew::dom_bundle::braw",
    "yew::suspense",
    "yew::virtual_dom::vportal",
    "yew::virtual_dom::vraw",
    "yew::virtual_dom::vsuspense",
];

/// What makes and shows a component, before and behind its name. Of the rest of its machinery, the
/// optimiser has merged much with that of others, under the name of any one of them.
const MACHINERY: [(&str, &str); 2] = [
    ("yew::html::component::lifecycle::CompStateInner<", "::view"),
    ("yew::html::component::lifecycle::CreateRunner<", "::run"),
];

/// Smaller functions may be merged ones as well, and a stand-in for one would be no smaller.
const BYTES_MIN: usize = 64;

/// Who reads data of the rest without being told its address by the rest: late texts, and the places of
/// panics. They must be there, however small, so that whoever reads waits for the rest.
pub const READERS: [&str; 2] = ["edgewise::catalog::text::late", "edgewise::web::crash::leave"];

/// Whether a function of that name and of that size comes later.
pub fn is_later(name: &str, bytes: usize) -> bool {
    let name = demangled(name);
    let own = name.trim_start_matches(['<', '&', '[']);
    let component = |(before, behind): &(&str, &str)| {
        own.strip_prefix(before).filter(|rest| rest.ends_with(behind))
    };
    let own = MACHINERY.iter().find_map(component).unwrap_or(own);
    READERS.contains(&&*name)
        || bytes >= BYTES_MIN && LATER.iter().any(|part| own.starts_with(part))
}

/// A name as people write it.
pub fn demangled(name: &str) -> String {
    plain(&format!("{:#}", rustc_demangle::demangle(name)))
}

/// A name without the numbers that tell one version of a crate from another.
fn plain(name: &str) -> String {
    let mut pieces = name.split('[');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |plain, piece| match piece.split_once(']') {
        Some((number, rest)) if number.len() >= 8 && u64::from_str_radix(number, 16).is_ok() => {
            plain + rest
        }
        _ => plain + "[" + piece,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_come_later_by_the_module_of_their_own_and_not_by_what_they_hold() {
        let later = |name: &str| is_later(name, 100);
        assert!(later("edgewise[fe60b096b2241198]::report::csv::write"));
        assert!(later("<edgewise::web::kept::list::Row>::shown"));
        assert!(!later("<edgewise::web::kept::shelf::Shelf>::read"));
        assert!(later(&format!(
            "<{}edgewise::web::details::Details> as Stateful>::view",
            MACHINERY[0].0
        )));
        assert!(!later(&format!(
            "<{}edgewise::web::details::Details> as Stateful>::destroy",
            MACHINERY[0].0
        )));
        assert!(!later("core::ptr::drop_in_place::<edgewise::web::details::Subject>"));
        assert!(!later("edgewise::assessment::assess"));
        assert!(!is_later("edgewise::report::csv::write", 20));
        assert!(is_later("edgewise[fe60b096b2241198]::catalog::text::late", 20));
    }

    #[test]
    fn a_name_loses_the_numbers_of_crates_and_keeps_its_lists() {
        assert_eq!(plain("<[a[0123456789abcdef]::B]>::c"), "<[a::B]>::c");
    }
}
