//! Handing something in: what was typed is let go of only once it is durable.

use crate::app::{Intent, Saying};
use crate::ui::App;
use crate::ui::pieces::steady::steady;
use crate::view::Lens;
use leptos::prelude::*;

/// An act on its way.
#[derive(Clone, Copy)]
pub struct Handing {
    app: App,
    count: Memo<usize>,
    /// What was counted before; `None`: nothing is on its way.
    before: RwSignal<Option<usize>>,
}

impl Handing {
    /// `count` grows with each such act of this person; `accepted` is told once one is stored.
    pub fn new(app: App, count: impl Fn(Lens) -> usize + Send + Sync + 'static, accepted: impl Fn() + 'static) -> Handing {
        let count = steady(app, count);
        let before = RwSignal::new(None);
        let saving = app.model(|model| model.opened().map_or(0, |open| open.saving));
        Effect::new(move |_| {
            let (now, waiting, Some(was)) = (count.get(), saving.get() > 0, before.get()) else { return };
            if now > was {
                before.set(None);
                accepted();
            } else if !waiting {
                // Refused or failed: a notice says why, and what was typed stays.
                before.set(None);
            }
        });
        Handing { app, count, before }
    }

    /// Sends an act, unless one is on its way already: a second tap is not a second act.
    pub fn send(self, saying: impl Into<Saying>) {
        self.run(Intent::Act(Box::new(saying.into())));
    }

    /// Sends an intent that ends in such an act.
    pub fn run(self, intent: Intent) {
        if self.before.get_untracked().is_none() {
            self.before.set(Some(self.count.get_untracked()));
            self.app.run(intent);
        }
    }

    /// Whether something is on its way.
    pub fn busy(self) -> bool {
        self.before.get().is_some()
    }
}
