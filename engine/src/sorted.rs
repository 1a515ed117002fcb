//! Order in few bytes: one way to sort, and maps and sets that are sorted vectors.
//!
//! The standard library's sorts and trees are made anew for every type that they hold, which was
//! a tenth of the page's program. All that is put in order here are lists of some dozen entries.

mod map;
mod set;

pub use map::Map;
pub use set::Set;

/// Puts a list in order; those of which neither is before the other stay as they stand.
pub fn sort_by<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    let mut order = order(list.len(), &|one, other| is_before(&list[one], &list[other]));
    for place in 0..order.len() {
        // What was to come from a place that is filled by now has been swapped on to another.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        order[place] = from;
        list.swap(place, from);
    }
}

/// Puts a list in order of a key, the least first; those of the same key stay as they stand.
pub fn sort_by_key<T, K: PartialOrd>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one) < key(other));
}

/// The places of a list, in the order of what stands there.
#[inline(never)]
fn order(count: usize, is_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(count);
    for one in 0..count {
        let place = order.partition_point(|other| !is_before(one, *other));
        order.insert(place, one);
    }
    order
}
