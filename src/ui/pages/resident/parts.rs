//! Who does what of the goals: read it, and put one's name to it.

use crate::domain::commitment::CommitmentSign;
use crate::domain::id::CommitmentId;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::place::kept_place;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::resident::{Part, parts};
use leptos::prelude::*;

/// So many at a time.
const SHOWN: usize = 5;

/// Every part of a goal that somebody has taken on; nothing while there is none.
#[component]
pub fn Parts() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let all = steady(app, parts);
    let shown = RwSignal::new(SHOWN);
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="resident__mine" aria-labelledby="parts">
                <h2 id="parts">{move || tongue.t().planning().parts}</h2>
                <p class="soft">{move || tongue.t().planning().parts_about}</p>
                <ul class="resident__list">
                    <For each=move || all.get().into_iter().take(shown.get()) key=|part| part.commitment let:part>
                        <PartRow all id=part.commitment />
                    </For>
                </ul>
                <Show when=move || { all.with(Vec::len) > shown.get() }>
                    <button class="button" type="button" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                        {move || tongue.t().common().more}
                    </button>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn PartRow(all: Memo<Vec<Part>>, id: CommitmentId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let part = memo(move || all.with(|all| all.iter().find(|part| part.commitment == id).cloned()));
    let of = move |word: fn(&Part) -> String| part.with(|part| part.as_ref().map(word));
    let what = move || {
        let t = tongue.t();
        part.with(|part| part.as_ref().map(|part| (t.planning().part_by)(&part.what, &t.common().day(part.by_day))))
    };
    let with = move || of(|part| part.resources.clone()).filter(|with| !with.is_empty());
    let names = move || part.with(|part| part.as_ref().map(|part| (tongue.t().planning().part_names)(part.names)));
    // A name under a promise is given with two presses: what it means stands between them, also when the page asks for something
    // else meanwhile.
    let asked = kept_place::<bool>(app, &format!("signing/{id}"));
    let sign = move |_| {
        if asked.get_untracked() {
            app.act(CommitmentSign { commitment: id });
        }
        asked.set(true);
    };
    let mine = move || part.with(|part| part.as_ref().is_some_and(|part| part.mine));
    view! {
        <li class="resident__item">
            <p class="note">{move || of(|part| part.goal.clone())}</p>
            <h3>{move || of(|part| part.who.clone())}</h3>
            <p>{what}</p>
            <Show when=move || with().is_some()>
                <p class="note">{move || with().map(|with| (tongue.t().planning().part_with)(&with))}</p>
            </Show>
            <p class="note" role="status">{names}</p>
            <Show
                when=mine
                fallback=move || {
                    view! {
                        <Show when=move || asked.get()><p role="status">{move || tongue.t().planning().part_means}</p></Show>
                        <button class="button button--wide" class:button--accent=move || asked.get() type="button" on:click=sign>
                            <Icon glyph=Glyph::Pen/>
                            {move || if asked.get() { tongue.t().planning().part_sign_now } else { tongue.t().planning().part_sign }}
                        </button>
                    }
                }
            >
                <p class="resident__done"><Icon glyph=Glyph::Check/> {move || tongue.t().planning().part_signed}</p>
            </Show>
        </li>
    }
}
