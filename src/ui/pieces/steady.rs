//! Views that look again only when there is something new to see.

use crate::domain::id::{PersonId, SessionId};
use crate::domain::time::Day;
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
    let stamp = stamp(app);
    memo(move || {
        // Read, not only tracked: a memo that nobody reads does not follow its sources.
        stamp.with(|_| ());
        let beside = beside();
        app.look(|model| model.lens().map(|lens| view(lens, beside))).unwrap_or_default()
    })
}

/// Session, version of the record, who is at the device, today.
type Stamp = (SessionId, u64, Option<PersonId>, Day);

/// What changes whenever there may be something new to see.
fn stamp(app: App) -> Memo<Option<Stamp>> {
    app.model(|model| {
        let open = model.opened()?;
        Some((open.ledger.session(), open.version, open.who, model.lens()?.today()))
    })
}
