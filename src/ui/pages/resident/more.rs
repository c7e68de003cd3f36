//! The way to a card while something else is to be done.

use super::late;
use super::write::THOUGHT;
use crate::domain::methods::Board;
use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::begun::kept_under;
use crate::ui::pieces::later::later;
use crate::ui::{App, Tongue};
use crate::view::resident::Resident;
use leptos::prelude::*;

/// The way to write a card while something else is to be done; open where one was begun.
#[component]
pub fn WriteMore(page: Memo<Resident>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let open = RwSignal::new(kept_under(app, THOUGHT).is_some());
    view! {
        <Show
            when=move || open.get()
            fallback=move || {
                view! {
                    <div class="resident__act">
                        <button class="button" type="button" on:click=move |_| open.set(true)>
                            <Icon glyph=Glyph::Pen />
                            {move || tongue.t().resident().write_first}
                        </button>
                    </div>
                }
            }
        >
            <h2>{move || tongue.t().resident().write}</h2>
            {later(late::writing(), move |writing| writing(page, Board::Cards))}
        </Show>
    }
}
