//! Words that somebody asks to delete, for a second person to decide.

use crate::domain::erasure::EraseDecide;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::slip::shown_number;
use crate::ui::pieces::why::Why;
use crate::ui::{App, Tongue};
use crate::view::erased::{Undecided, undecided};
use leptos::prelude::*;

/// What waits to be decided; nothing where nothing does.
#[component]
pub fn Covered() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let waiting = app.view(undecided);
    let some = memo(move || waiting.with(Vec::len));
    view! {
        <Show when=move || { some.get() > 0 }>
            <section class="board-section">
                <h2 class="board-section__title">
                    {move || (tongue.t().cards().to_decide)(u32::try_from(some.get()).unwrap_or(u32::MAX))}
                </h2>
                <ul class="slips slips--many">
                    <For each=move || waiting.get() key=|one| one.erasure let:one><One one /></For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn One(one: Undecided) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let Undecided { erasure, number, texts, by, reason, destroy } = one;
    let why = move || (tongue.t().cards().covered_by)(&by, &reason);
    let mine = destroy.is_err();
    let refused = Signal::stored(destroy.err());
    view! {
        <li class="slip slip--hidden">
            <p class="slip__number">{(number > 0).then(|| shown_number(number))}</p>
            <p class="slip__text">{why}</p>
            <MadeOf summary=Signal::derive(move || tongue.t().cards().read_covered.to_owned())>
                {texts.iter().map(|text| view! { <p class="said">{text.clone()}</p> }).views()}
            </MadeOf>
            <Show when=move || mine><p class="note"><Why refused /></p></Show>
            <div class="slip__tools">
                <button
                    class="button button--danger" type="button" disabled=mine
                    on:click=move |_| app.act(EraseDecide { erasure, destroy: true })
                >{move || tongue.t().cards().destroy}</button>
                <button class="button" type="button" on:click=move |_| app.act(EraseDecide { erasure, destroy: false })>
                    {move || tongue.t().cards().uncover}
                </button>
            </div>
        </li>
    }
}
