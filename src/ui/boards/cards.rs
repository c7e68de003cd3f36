//! All cards: entering for somebody, what waits for a look, everything that came in, and bringing in a list.

mod enter;
mod filter;
mod import;
mod moderate;

use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::pieces::covered::Covered;
use crate::ui::pieces::slip::CardSlip;
use crate::ui::{App, Tongue};
use crate::view::cards::{self, Cards, Slip, Standing};
use enter::EnterCard;
use filter::{CardFilter, Controls};
use import::ImportCards;
use leptos::prelude::*;
use moderate::{CardTools, LookTools};

/// So many cards are shown at once; more on demand.
const SHOWN: usize = 100;

/// The board of all cards.
#[component]
pub fn CardsBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let controls = Controls::new();
    let most = RwSignal::new(SHOWN);
    let page = app.view(move |lens| cards::cards(lens, &controls.filter(), most.get()));
    let importing = RwSignal::new(false);
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || (tongue.t().cards().heading)(page.with(|page| page.total))}</h2>
            <Show when=move || page.with(|page| page.may_moderate)>
                <button class="button" type="button" on:click=move |_| importing.set(true)>
                    <Icon glyph=Glyph::Open/>
                    {move || tongue.t().cards().import.open}
                </button>
            </Show>
        </div>
        <Show when=move || page.with(|page| page.add_refused.is_none())><EnterCard page/></Show>
        <Covered/>
        <ToLookAt page/>
        <Show when=move || page.with(|page| page.total == 0) fallback=move || view! { <AllCards page controls most/> }>
            <div class="empty">
                <p class="empty__what">{move || tongue.t().cards().empty}</p>
                <p class="empty__how">{move || tongue.t().cards().empty_how}</p>
            </div>
        </Show>
        <Dialog open=importing title=Signal::derive(move || tongue.t().cards().import.title.to_owned())>
            <ImportCards page open=importing/>
        </Dialog>
    }
}

/// Cards that wait for a facilitator's look.
#[component]
fn ToLookAt(page: Memo<Cards>) -> impl IntoView {
    let tongue = Tongue::get();
    let row = move |first: Slip| {
        let id = first.card;
        let slip = current(page, first, |page: &Cards| &page.waiting, move |slip: &Slip| slip.card == id);
        view! { <CardSlip slip><LookTools slip/></CardSlip> }
    };
    view! {
        <Show when=move || page.with(|page| page.waiting_total > 0 && page.may_moderate)>
            <section class="board-section">
                <h3 class="board-section__title">{move || (tongue.t().cards().to_look_at)(page.with(|page| page.waiting_total))}</h3>
                <ul class="slips slips--many">
                    <For each=move || page.with(|page| page.waiting.clone()) key=|slip| slip.card children=row/>
                </ul>
            </section>
        </Show>
    }
}

/// Everything that came in, filtered, the newest first.
#[component]
fn AllCards(page: Memo<Cards>, controls: Controls, most: RwSignal<usize>) -> impl IntoView {
    let tongue = Tongue::get();
    let row = move |first: Slip| {
        let id = first.card;
        let slip = current(page, first, |page: &Cards| &page.slips, move |slip: &Slip| slip.card == id);
        view! { <CardSlip slip reveal=true><CardTools slip may_moderate=Signal::derive(move || page.with(|page| page.may_moderate))/></CardSlip> }
    };
    let shown = move || page.with(cards_shown);
    view! {
        <section class="board-section">
            <h3 class="board-section__title">{move || tongue.t().cards().newest}</h3>
            <CardFilter page controls/>
            <p class="note" role="status">
                {move || {
                    let (shown, all) = shown();
                    (tongue.t().cards().shown)(shown, all)
                }}
            </p>
            <ul class="slips slips--many">
                <For each=move || page.with(|page| page.slips.clone()) key=|slip| slip.card children=row/>
            </ul>
            <Show when=move || page.with(|page| page.matching == 0)>
                <div class="empty">
                    <p class="empty__what">{move || tongue.t().cards().none_match}</p>
                    <p class="empty__how">{move || tongue.t().cards().none_match_how}</p>
                    <button class="button" type="button" on:click=move |_| controls.clear()>
                        {move || tongue.t().cards().show_all}
                    </button>
                </div>
            </Show>
            <Show when=move || { let (shown, all) = shown(); shown < all }>
                <button class="button" type="button" on:click=move |_| most.update(|most| *most += SHOWN)>
                    {move || tongue.t().common().more}
                </button>
            </Show>
        </section>
    }
}

fn cards_shown(page: &Cards) -> (u32, u32) {
    (u32::try_from(page.slips.len()).unwrap_or(u32::MAX), page.matching)
}

/// Whether a card is on the wall, for the tools that stand on it.
fn on_wall(slip: &Slip) -> bool {
    slip.standing == Standing::OnWall
}
