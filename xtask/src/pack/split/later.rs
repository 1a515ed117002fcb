//! Which functions come later: by the modules and methods that stand in their names.

mod names;

use names::{FUNCTIONS, MODULES, SHARED};

/// How the name of a function ends that shows something to whoever reads the words of a panic.
const WORDS_OF_CRASH: &str = " as core::fmt::Debug>::fmt";

/// Smaller functions may be merged ones as well, and a stand-in for one would be no smaller.
const BYTES_MIN: usize = 64;

/// Who reads data of the rest without being told its address by the rest: late texts, and the places of
/// panics. They must be there, however small, so that whoever reads waits for the rest.
pub const READERS: [&str; 2] = ["edgewise::catalog::text::late", "edgewise::web::crash::leave"];

/// Whether a function of that name and of that size comes later.
pub fn is_later(name: &str, bytes: usize) -> bool {
    let name = demangled(name);
    READERS.contains(&&*name) || bytes >= BYTES_MIN && (is_rare(&name) || is_of_module(&name))
}

/// Those names of the lists that no function of a program has any more.
pub fn unheard<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
    let names = names.map(demangled).collect::<Vec<_>>();
    let begins = |part: &str| names.iter().any(|name| own(name).starts_with(part));
    let holds = |part: &str| names.iter().any(|name| name.contains(part));
    let functions = FUNCTIONS.into_iter().filter(|part| !begins(part));
    functions.chain(MODULES.into_iter().chain(SHARED).filter(|part| !holds(part))).collect()
}

fn is_rare(name: &str) -> bool {
    let own = own(name);
    own.ends_with(WORDS_OF_CRASH) || FUNCTIONS.iter().any(|part| own.starts_with(part))
}

fn is_of_module(name: &str) -> bool {
    let is_shared = SHARED.iter().any(|part| name.contains(part));
    MODULES
        .iter()
        .any(|module| own(name).starts_with(module) || !is_shared && name.contains(module))
}

/// A name without the brackets around what it is implemented for.
fn own(name: &str) -> &str {
    name.trim_start_matches(['<', '&', '['])
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
    fn functions_come_later_with_their_module_and_with_what_is_made_for_it() {
        let later = |name: &str| is_later(name, 100);
        assert!(later("edgewise[fe60b096b2241198]::report::csv::write"));
        assert!(later("<edgewise::web::starts::list::Row>::shown"));
        assert!(!later("<edgewise::web::starts::Starts>::shown"));
        assert!(later("core::ptr::drop_in_place::<edgewise::web::details::Subject>"));
        assert!(!later("<alloc::rc::Rc<dyn Any>>::downcast::<edgewise::web::details::Subject>"));
        assert!(later("<core::ops::range::Range<usize> as core::fmt::Debug>::fmt"));
        assert!(!later("edgewise::assessment::assess"));
        assert!(!is_later("edgewise::report::csv::write", 20));
        assert!(is_later("edgewise[fe60b096b2241198]::catalog::text::late", 20));
    }

    #[test]
    fn a_name_loses_the_numbers_of_crates_and_keeps_its_lists() {
        assert_eq!(plain("<[a[0123456789abcdef]::B]>::c"), "<[a::B]>::c");
    }
}
