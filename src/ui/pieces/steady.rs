//! Views that look again only when there is something new to see.

use crate::ui::App;
use crate::ui::parts::flow::memo;
use crate::view::Lens;
use leptos::prelude::*;

/// A view of the open session that is made anew only when the record, the person at the device or the day has changed: for
/// views that cost more than each second's tick should. Nothing in it may show the time of day.
pub fn steady<T>(app: App, view: impl Fn(Lens) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Default + Send + Sync + 'static,
{
    steady_with(app, || (), move |lens, ()| view(lens))
}

/// The same, for a view that also depends on something that is no part of the record.
pub fn steady_with<T, E>(
    app: App,
    beside: impl Fn() -> E + Send + Sync + 'static,
    view: impl Fn(Lens, E) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Default + Send + Sync + 'static,
{
    let stamp = app.model(|model| {
        let open = model.opened()?;
        let today = Lens { ledger: &open.ledger, who: open.who, now: model.now }.today();
        Some((open.ledger.session(), open.version, open.who, today))
    });
    memo(move || {
        // Read, not only tracked: a memo that nobody reads does not follow its sources.
        stamp.with(|_| ());
        let beside = beside();
        app.look(|model| match model.opened() {
            Some(open) => view(Lens { ledger: &open.ledger, who: open.who, now: model.now }, beside),
            None => T::default(),
        })
    })
}
