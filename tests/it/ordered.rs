//! The one sort of lists, and the small map, against the standard ones.

use gongshi::domain::few::Few;
use gongshi::domain::ordered::Ordered;
use proptest::prelude::*;
use std::collections::BTreeMap;

proptest! {
    #[test]
    fn any_list_comes_out_as_the_standard_sort_has_it(list in prop::collection::vec((0u8..6, any::<u16>()), 0..60)) {
        let mut ours = list.clone();
        ours.order_by(|(key, _)| *key);
        let mut standard = list;
        standard.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(ours, standard);
    }

    #[test]
    fn a_few_things_by_a_key_are_what_the_standard_map_has(acts in prop::collection::vec((0u8..5, 0u8..9, any::<u16>()), 0..60)) {
        let (mut ours, mut standard) = (Few::default(), BTreeMap::new());
        for (act, key, thing) in acts {
            match act {
                0 => prop_assert_eq!(ours.insert(key, thing), standard.insert(key, thing)),
                1 => prop_assert_eq!(ours.remove(&key), standard.remove(&key)),
                2 => {
                    *ours.at(key) ^= thing;
                    *standard.entry(key).or_default() ^= thing;
                }
                3 => {
                    ours.retain(|known, _| *known != key);
                    standard.retain(|known, _| *known != key);
                }
                _ => {
                    prop_assert_eq!((ours.get(&key), ours.contains_key(&key)), (standard.get(&key), standard.contains_key(&key)));
                    prop_assert!(ours.from(&key).eq(standard.range(key..)));
                }
            }
            prop_assert!(ours.iter().eq(standard.iter()));
        }
        let written = serde_json::to_string(&ours).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&written, &serde_json::to_string(&standard).map_err(|error| TestCaseError::fail(error.to_string()))?);
        let read: Few<u8, u16> = serde_json::from_str(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(read, ours);
    }
}
