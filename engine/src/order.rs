//! All lists are sorted by a single copy of the standard sort, whatever they contain.
//!
//! The compiler instantiates the standard sort for every element type and every comparison, at five
//! kilobytes each, and a program for browsers had dozens of copies. Here it sorts positions, and the
//! elements follow.

use std::cmp::Ordering;

/// Sorts a list; equal elements keep their order.
pub trait InOrder {
    /// The type of the elements.
    type Element;

    /// Sorts by a comparison.
    fn order_by(&mut self, compare: impl FnMut(&Self::Element, &Self::Element) -> Ordering);

    /// Sorts by a key.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&Self::Element) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Sorts by the elements' own order.
    fn order(&mut self)
    where
        Self::Element: Ord,
    {
        self.order_by(Ord::cmp);
    }
}

impl<T> InOrder for [T] {
    type Element = T;

    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let from = places(self.len(), &mut |one, other| compare(&self[one], &self[other]));
        follow(from, &mut |one, other| self.swap(one, other));
    }
}

/// A set or a map with these elements. They are added one by one: `collect` sorts them first, with
/// another copy of the sort for each element type.
pub fn filled<T, Sorted: Default + Extend<T>>(elements: impl IntoIterator<Item = T>) -> Sorted {
    let mut sorted = Sorted::default();
    sorted.extend(elements);
    sorted
}

/// The positions of a list, sorted by the elements there.
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// Moves the right element to each position, cycle by cycle.
fn follow(mut from: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut place = start;
        loop {
            let next = std::mem::replace(&mut from[place], place);
            if next == start || next == place {
                break;
            }
            swap(place, next);
            place = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_ordered_as_the_standard_sort_does_it() {
        let mut number = 1_u32;
        let mut next = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            number >> 28
        };
        for count in 0..60_u32 {
            let list: Vec<(u32, u32)> = (0..count).map(|place| (next(), place)).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            ours.order_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs, "equal ones stay as they were");
            ours.order_by(|one, other| other.cmp(one));
            theirs.sort_by(|one, other| other.cmp(one));
            assert_eq!(ours, theirs);
            ours.order();
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
