//! Dragging: with a mouse by the card, with a pen or a finger by its grip, which the browser does not scroll by.

use super::hand::{Hand, Place};
use crate::view::themes::Tile;
use leptos::ev::PointerEvent;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use std::time::Duration;

/// A pointer that moved less, in px, only tapped.
const DRAG_MIN: f64 = 6.0;
/// So near to an edge of the window, in px, it scrolls; so far at a time, so often.
const EDGE: f64 = 72.0;
const SCROLL: f64 = 14.0;
const SCROLL_EVERY: Duration = Duration::from_millis(24);
/// The ghost hangs a little off the pointer, in px, so that one sees where it is.
const OFFSET: f64 = 12.0;

/// One pointer on one card.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Drag {
    #[default]
    Rests,
    /// Down here, not moved yet.
    Down(f64, f64),
    /// Off the board, and last seen here.
    Moves(f64, f64),
    /// Put down; the click that follows is not a tap.
    Over,
}

/// Dragging one card, and what is chosen with it.
#[derive(Clone, Copy)]
pub struct Dragging {
    hand: Hand,
    tile: Memo<Tile>,
    drag: StoredValue<Drag>,
    scrolling: StoredValue<Option<IntervalHandle>>,
}

impl Dragging {
    pub fn new(hand: Hand, tile: Memo<Tile>) -> Dragging {
        let dragging = Dragging { hand, tile, drag: StoredValue::default(), scrolling: StoredValue::new(None) };
        on_cleanup(move || dragging.stop_scrolling());
        dragging
    }

    pub fn down(self, event: &PointerEvent) {
        let on = |what: &str| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            target.is_some_and(|target| target.closest(what).ok().flatten().is_some())
        };
        let lifts = on(".slip__grip") || event.pointer_type() == "mouse" && !on("button, a, summary");
        if event.button() == 0 && lifts {
            self.drag.set_value(Drag::Down(f64::from(event.client_x()), f64::from(event.client_y())));
        }
    }

    pub fn moved(self, event: &PointerEvent) {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        match self.drag.get_value() {
            Drag::Down(from_x, from_y) if (x - from_x).hypot(y - from_y) >= DRAG_MIN => {
                if let Some(card) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
                    // Without it the pointer's way is heard only while it is over the card: then nothing is dragged, nothing is lost.
                    let _ = card.set_pointer_capture(event.pointer_id());
                }
                self.tile.with_untracked(|tile| self.hand.lift(tile, Some((x + OFFSET, y + OFFSET))));
                self.drag.set_value(Drag::Moves(x, y));
                self.start_scrolling();
            }
            Drag::Moves(..) => {
                self.drag.set_value(Drag::Moves(x, y));
                self.hand.lift.update(|lift| {
                    if let Some(lift) = lift {
                        lift.at = Some((x + OFFSET, y + OFFSET));
                    }
                });
                self.hand.over(place_at(x, y));
            }
            Drag::Rests | Drag::Over | Drag::Down(..) => {}
        }
    }

    pub fn up(self, event: &PointerEvent) {
        self.stop_scrolling();
        if let Drag::Moves(..) = self.drag.get_value() {
            self.drag.set_value(Drag::Over);
            self.hand.over(place_at(f64::from(event.client_x()), f64::from(event.client_y())));
            self.hand.put_down();
        } else {
            self.drag.set_value(Drag::Rests);
        }
    }

    pub fn cancel(self) {
        self.stop_scrolling();
        if let Drag::Moves(..) = self.drag.get_value() {
            self.hand.let_go();
        }
        self.drag.set_value(Drag::Rests);
    }

    /// Whether the click that is heard now only ends a drag.
    pub fn was_drag(self) -> bool {
        let was = self.drag.get_value() == Drag::Over;
        self.drag.set_value(Drag::Rests);
        was
    }

    fn start_scrolling(self) {
        let step = move || {
            let Drag::Moves(x, y) = self.drag.get_value() else { return };
            let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
            let by = if y < EDGE {
                -SCROLL
            } else if y > height - EDGE {
                SCROLL
            } else {
                return;
            };
            window().scroll_by_with_x_and_y(0.0, by);
            self.hand.over(place_at(x, y));
        };
        self.stop_scrolling();
        self.scrolling.set_value(set_interval_with_handle(step, SCROLL_EVERY).ok());
    }

    fn stop_scrolling(self) {
        if let Some(handle) = self.scrolling.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}

/// The place under a point of the window.
fn place_at(x: f64, y: f64) -> Option<Place> {
    let under = document().element_from_point(x as f32, y as f32)?;
    let holder = under.closest("[data-place]").ok().flatten()?;
    holder.get_attribute("data-place").and_then(|name| Place::of_name(&name))
}
