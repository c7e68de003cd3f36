//! The one sort of lists against the standard one.

use gongshi::domain::ordered::Ordered;
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_list_comes_out_as_the_standard_sort_has_it(list in prop::collection::vec((0u8..6, any::<u16>()), 0..60)) {
        let mut ours = list.clone();
        ours.order_by(|(key, _)| *key);
        let mut standard = list;
        standard.sort_by_key(|(key, _)| *key);
        prop_assert_eq!(ours, standard);
    }
}
