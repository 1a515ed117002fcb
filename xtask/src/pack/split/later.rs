//! Which functions come later: by the modules and methods that stand in their names.

/// What nobody needs who opens the page, says what a site must have and what matters, and reads verdict
/// and matrix. What only these call goes with them. A name that is gone from the program costs bytes in
/// the first part and nothing else; the ledger shows it.
const LATER: [&str; 92] = [
    "alloc::raw_vec::RawVecInner>::shrink",
    "alloc::rc::Rc<core::cell::RefCell<yew::dom_bundle::subtree_root",
    "alloc::rc::Rc<yew::dom_bundle::subtree_root::SubtreeData>>::drop_slow",
    "alloc::rc::Rc<yew::virtual_dom::vportal",
    "alloc::rc::Rc<yew::virtual_dom::vsuspense",
    "alloc::sync::Arc<edgewise::catalog::",
    "alloc::vec::Vec<(u8, edgewise::scenario::OwnOption)>",
    "alloc::vec::Vec<edgewise::scenario::edit::Edit>",
    "alloc::vec::drain::Drain<yew::virtual_dom",
    "char>::escape_debug_ext",
    "console_error_panic_hook",
    "core::cell::RefCell<yew::functional::HookContext>",
    "core::fmt::builders",
    "core::panicking::assert_failed_inner",
    "core::ptr::drop_in_place::<edgewise::assessment::acceptability",
    "core::ptr::drop_in_place::<edgewise::assessment::drift",
    "core::ptr::drop_in_place::<edgewise::catalog::Catalog>",
    "core::ptr::drop_in_place::<edgewise::scenario::edit::Edit",
    "core::slice::index::slice_index_fail",
    "core::str::count",
    "core::str::slice_error_fail_rt",
    "core::unicode",
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
    "edgewise::catalog::start::Start as core::clone::Clone",
    "edgewise::link::Reading as core::clone::Clone",
    "edgewise::link::accept",
    "edgewise::link::list",
    "edgewise::link::notice",
    "edgewise::link::read",
    "edgewise::link::text::read",
    "edgewise::link::v1::read",
    "edgewise::report",
    "edgewise::scenario::Scenario>::moved",
    "edgewise::scenario::edit::Edit as core::clone::Clone",
    "edgewise::scenario::moved",
    "edgewise::sorted::map::Map<(edgewise::id::OptionId, edgewise::id::CriterionId), edgewise::scenario::Override>>::insert",
    "edgewise::sorted::map::Map<edgewise::id::CriterionId, u32>>",
    "edgewise::sorted::map::Map<u8, edgewise::scenario::OwnOption>>",
    "edgewise::sorted::set::Set<edgewise::id::FamilyId>>",
    "edgewise::web::answer",
    "edgewise::web::ask_first",
    "edgewise::web::column",
    "edgewise::web::considered::list",
    "edgewise::web::crash::leave",
    "edgewise::web::details",
    "edgewise::web::drift",
    "edgewise::web::kept::list",
    "edgewise::web::kept::text",
    "edgewise::web::kept::use_kept::inner_fn::{closure",
    "edgewise::web::matrix",
    "edgewise::web::model::Opened",
    "edgewise::web::model::State>::acted",
    "edgewise::web::model::State>::answered",
    "edgewise::web::must_haves::members::list",
    "edgewise::web::notices",
    "edgewise::web::now",
    "edgewise::web::open_link::form",
    "edgewise::web::paper::view",
    "edgewise::web::record::fields",
    "edgewise::web::shares::Search>::go_on_in::{closure",
    "edgewise::web::starts::list",
    "edgewise::web::storage::keep",
    "edgewise::web::take_away",
    "edgewise::web::value_field",
    "edgewise::web::verdict::WhyNotChoice as yew::functional::FunctionProvider>::run::inner::{closure",
    "edgewise::web::verdict::asked",
    "edgewise::web::working",
    "hashbrown::raw::RawTable<(alloc::string::String, web_sys::features::gen_Element::Element)>>::reserve_rehash",
    "hashbrown::raw::RawTable<(yew::dom_bundle::blist::KeyedEntry, ())>>::reserve_rehash",
    "hashbrown::raw::RawTableInner>::rehash_in_place",
    "qrcodegen",
    "std::panic::",
    "std::panicking::panic",
    "yew::dom_bundle::bnode::BNode as yew::dom_bundle::traits::ReconcileTarget>::shift",
    "yew::dom_bundle::braw",
    "yew::functional::HookContext>::drain_states",
    "yew::html::component::lifecycle::DestroyRunner",
    "yew::html::component::scope::AnyScope>::find_parent_scope",
    "yew::suspense",
    "yew::virtual_dom::vportal",
    "yew::virtual_dom::vraw",
    "yew::virtual_dom::vsuspense",
];

/// Modules of ours that nothing at first touches: what is made for their types and closures is later too,
/// whoever has it made.
const MODULES: [&str; 26] = [
    "edgewise::assessment::acceptability",
    "edgewise::assessment::drift",
    "edgewise::assessment::why_not",
    "edgewise::link::v1::read",
    "edgewise::report",
    "edgewise::scenario::moved",
    "edgewise::web::answer",
    "edgewise::web::ask_first",
    "edgewise::web::column",
    "edgewise::web::considered::list",
    "edgewise::web::details",
    "edgewise::web::drift",
    "edgewise::web::kept::list",
    "edgewise::web::kept::text",
    "edgewise::web::matrix",
    "edgewise::web::must_haves::members::list",
    "edgewise::web::notices",
    "edgewise::web::now::Now",
    "edgewise::web::open_link::form",
    "edgewise::web::starts::list",
    "edgewise::web::take_away",
    "edgewise::web::value_field",
    "edgewise::web::verdict::asked",
    "edgewise::web::working",
    "yew::suspense",
    "yew::virtual_dom::vcomp::Mountable>::mountable_eq",
];

/// But for what the optimiser has made one with its like for other types, and what only holds such a type.
const AT_FIRST: [&str; 7] = [
    "::downcast::<",
    "::grow_one",
    "UseStateHandle<",
    "edgewise::web::shares",
    "gloo_render::",
    "members_of",
    "vcomp::PropsWrapper<edgewise::web::masthead",
];

/// How the name of a function ends that shows something to whoever reads the words of a panic.
const WORDS_OF_CRASH: &str = " as core::fmt::Debug>::fmt";

/// What makes and shows a component, before and behind its name. Of the rest of its machinery, the
/// optimiser has merged much with that of others, under the name of any one of them.
const MACHINERY: [(&str, &str); 6] = [
    ("yew::html::component::lifecycle::CompStateInner<", "::props_changed"),
    ("yew::html::component::lifecycle::CompStateInner<", "::view"),
    ("yew::html::component::lifecycle::CreateRunner<", "::run"),
    ("yew::virtual_dom::vcomp::PropsWrapper<", "::mount"),
    ("yew::virtual_dom::vcomp::PropsWrapper<", "::mountable_eq"),
    ("yew::virtual_dom::vcomp::PropsWrapper<", "::reuse"),
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
        || bytes >= BYTES_MIN
            && (own.ends_with(WORDS_OF_CRASH)
                || LATER.iter().any(|part| own.starts_with(part))
                || MODULES.iter().any(|module| name.contains(module))
                    && !AT_FIRST.iter().any(|part| name.contains(part)))
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
