//! Lists in order, and the maps and sets that are sorted vectors, held against the standard ones.

use std::collections::{BTreeMap, BTreeSet};

use edgewise_engine::sorted::{Map, Set, sort_by, sort_by_key};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_list_is_sorted_as_a_stable_sort_does(list in proptest::collection::vec((0..9_u8, 0..9_u8), 0..60)) {
        let mut expected = list.clone();
        expected.sort_by_key(|(key, _)| *key);
        let mut sorted = list.clone();
        sort_by_key(&mut sorted, |(key, _)| *key);
        prop_assert_eq!(&sorted, &expected);
        expected = list.clone();
        expected.sort_by_key(|(key, _)| std::cmp::Reverse(*key));
        sorted = list;
        sort_by(&mut sorted, |one, other| one.0 > other.0);
        prop_assert_eq!(sorted, expected);
    }

    #[test]
    fn a_map_answers_as_a_tree_does(
        steps in proptest::collection::vec((0..3_u8, 0..12_u8, any::<u8>()), 0..60),
    ) {
        let (mut map, mut tree) = (Map::new(), BTreeMap::new());
        for (step, key, value) in steps {
            match step {
                0 => prop_assert_eq!(map.remove(&key), tree.remove(&key)),
                1 => prop_assert_eq!(map.or_default(key), tree.entry(key).or_default()),
                _ => prop_assert_eq!(map.insert(key, value), tree.insert(key, value)),
            }
            prop_assert_eq!(map.get(&key), tree.get(&key));
            prop_assert_eq!(map.get_mut(&key), tree.get_mut(&key));
            prop_assert!(map.iter().eq(tree.iter()) && map.len() == tree.len());
        }
        map.retain(|key, value| key < value);
        tree.retain(|key, value| key < value);
        prop_assert!(map.iter().eq(tree.iter()));
    }

    #[test]
    fn a_set_holds_each_member_once_and_in_order(members in proptest::collection::vec(0..9_u8, 0..30)) {
        let (mut set, mut tree) = (Set::new(), BTreeSet::new());
        for member in &members {
            prop_assert_eq!(set.insert(*member), tree.insert(*member));
        }
        prop_assert!(set.iter().eq(tree.iter()));
        for member in 0..9 {
            prop_assert_eq!(set.contains(&member), tree.contains(&member));
            prop_assert_eq!(set.remove(&member), tree.remove(&member));
        }
        prop_assert!(set.is_empty());
    }
}
