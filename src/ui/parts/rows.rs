//! Rows of a keyed list that read current data: `<For>` does not run a row again whose key is unchanged.

use leptos::prelude::*;

/// What a row shows now: found anew in the list whenever that changes. While the row is on its way out, what it showed last.
pub fn current<L, T>(
    list: Memo<L>,
    first: T,
    rows: impl Fn(&L) -> &[T] + Send + Sync + 'static,
    is_it: impl Fn(&T) -> bool + Send + Sync + 'static,
) -> Memo<T>
where
    L: Send + Sync + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |before: Option<&T>| {
        let found = list.with(|list| rows(list).iter().find(|row| is_it(row)).cloned());
        found.unwrap_or_else(|| before.unwrap_or(&first).clone())
    })
}
