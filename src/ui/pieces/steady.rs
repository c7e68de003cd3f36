//! Views that time alone does not change: looked at again only when the record grew or somebody else is at the device, not
//! with every tick of a timer.

use crate::domain::id::{PersonId, SessionId};
use crate::ui::App;
use crate::view::Lens;
use leptos::prelude::*;

/// A view like [`App::view`] that does not follow the clock.
pub fn steady<T>(app: App, view: impl Fn(Lens) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + Default + 'static,
{
    let state: Memo<Option<(SessionId, u64, Option<PersonId>)>> =
        app.model(|model| model.opened().map(|open| (open.ledger.session(), open.version, open.who)));
    Memo::new(move |_| {
        state.track();
        app.look(|model| match model.opened() {
            Some(open) => view(Lens { ledger: &open.ledger, who: open.who, now: model.now }),
            None => T::default(),
        })
    })
}
