//! Announcements: news for everybody, on the wall at once.

use crate::app::Saying;
use crate::domain::session::Announce;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::sent::Sent;
use crate::ui::{App, Tongue};
use crate::view::news::{News, Said};
use leptos::prelude::*;

/// What was announced, the latest first, and the button to announce more.
#[component]
pub fn Announcements(page: Memo<News>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let open = RwSignal::new(false);
    let offset = app.view(|lens| lens.offset());
    let row = move |said: Said| {
        let when = move || tongue.t().common().moment(said.at, offset.get());
        view! { <li class="row-list__one"><p class="said">{said.text.clone()}</p><time class="note">{when}</time></li> }
    };
    view! {
        <section class="board-section">
            <div class="board-head">
                <h3 class="board-section__title">{move || tongue.t().news().announcements}</h3>
                <Show when=move || page.with(|page| page.may_announce)>
                    <button class="button" type="button" aria-keyshortcuts="a" on:click=move |_| open.set(true)>
                        <Icon glyph=Glyph::Speak/>
                        {move || tongue.t().news().announce}
                    </button>
                </Show>
            </div>
            <ul class="row-list">
                <For each=move || page.with(|page| page.announcements.clone()) key=|said| said.id children=row/>
            </ul>
        </section>
        <Dialog open title=Signal::derive(move || tongue.t().news().announce.to_owned())>
            <Form page open/>
        </Dialog>
    }
}

#[component]
fn Form(page: Memo<News>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let text = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let sent = Sent::watching(move || page.with(|page| page.announcements.len()), move || open.set(false));
    let empty = move || text.with(|text| text.trim().is_empty());
    let announce = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if !untrack(empty) {
            sent.off();
            app.act(Saying::with(text.get_untracked().trim(), |words| Announce { words }));
        }
    };
    let error = move || if tried.get() && empty() { tongue.t().news().announce_empty } else { "" };
    view! {
        <form class="form" on:submit=announce novalidate>
            <Field
                label=move || tongue.t().news().announce_label.to_owned()
                hint=move || tongue.t().news().announce_hint.to_owned()
                error=move || error().to_owned()
                value=text
                long=true
                rows=2
                required=true
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().not_now}</button>
                <button class="button button--accent" type="submit">{move || tongue.t().news().announce_now}</button>
            </div>
        </form>
    }
}
