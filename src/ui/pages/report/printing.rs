//! The account on its way to paper: what a screen keeps closed is drawn first.

use crate::browser::page;
use leptos::ev;
use leptos::prelude::*;

/// Whether the account is being printed.
#[derive(Debug, Clone, Copy)]
pub struct Printing(RwSignal<bool>);

impl Printing {
    /// Follows the browser, which may also be told to print by its own menu.
    pub fn provide() {
        let printing = RwSignal::new(false);
        let begun = window_event_listener(ev::beforeprint, move |_| printing.set(true));
        let ended = window_event_listener(ev::afterprint, move |_| printing.set(false));
        on_cleanup(move || {
            begun.remove();
            ended.remove();
        });
        provide_context(Printing(printing));
    }

    /// That of the page; outside one, nothing is ever printed.
    pub fn get() -> Printing {
        use_context().unwrap_or_else(|| Printing(RwSignal::new(false)))
    }

    pub fn is(self) -> bool {
        self.0.get()
    }

    /// Draws everything, then opens the browser's dialog.
    pub fn begin(self) {
        self.0.set(true);
        request_animation_frame(|| request_animation_frame(page::print));
    }
}
