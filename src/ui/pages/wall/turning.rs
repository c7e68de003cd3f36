//! Pages that turn by themselves where there is more than fits.

use crate::browser::turning::{show, spread};
use crate::ui::App;
use leptos::html;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use std::time::Duration;

/// Seconds a page stays.
pub const TURN_S: u32 = 20;

/// How often the pages are laid out anew: what is shown may have grown, and so may the window.
const LAY_OUT: Duration = Duration::from_millis(1_500);

/// The pages of a frame and which one is shown.
#[derive(Clone, Copy)]
pub struct Turning {
    frame: NodeRef<html::Main>,
    page: RwSignal<u32>,
    pages: RwSignal<u32>,
    /// What turns them; begins anew with the first page, so that it stays as long as every other.
    turns: StoredValue<Option<IntervalHandle>>,
}

impl Turning {
    /// Turns what stands in a frame and is marked `data-turn`; ends with the component.
    pub fn over(frame: NodeRef<html::Main>) -> Turning {
        let turning = Turning { frame, page: RwSignal::new(0), pages: RwSignal::new(1), turns: StoredValue::new(None) };
        let version = App::get().model(|model| model.opened().map(|open| open.version));
        Effect::new(move |_| {
            version.with(|_| ());
            turning.frame.with(|_| ());
            turning.page.with(|_| ());
            request_animation_frame(move || turning.lay_out());
        });
        let laying_out = set_interval_with_handle(move || turning.lay_out(), LAY_OUT);
        on_cleanup(move || {
            laying_out.into_iter().for_each(|handle| handle.clear());
            turning.stop();
        });
        turning.to_first();
        turning
    }

    /// The page that is shown, from 0, and how many there are.
    pub fn at(self) -> (u32, u32) {
        (self.page.get(), self.pages.get())
    }

    /// Back to the first page.
    pub fn to_first(self) {
        self.page.set(0);
        self.stop();
        self.turns.set_value(set_interval_with_handle(move || self.turn(), Duration::from_secs(TURN_S.into())).ok());
    }

    fn stop(self) {
        if let Some(turns) = self.turns.try_update_value(Option::take).flatten() {
            turns.clear();
        }
    }

    fn turn(self) {
        let pages = self.pages.try_get_untracked().unwrap_or(1);
        if pages > 1 {
            self.page.try_update(|page| *page = (*page + 1) % pages);
        }
    }

    fn lay_out(self) {
        let Some(frame) = self.frame.try_get_untracked().flatten() else { return };
        let pages = spread(&frame);
        let page = self.page.get_untracked().min(pages - 1);
        show(&frame, page);
        if self.pages.get_untracked() != pages {
            self.pages.set(pages);
        }
        if self.page.get_untracked() != page {
            self.page.set(page);
        }
    }
}
