//! One's own card: say it in other words, or take it back.

use super::late;
use crate::app::{Intent, Saying};
use crate::domain::card::{CardRevise, CardWithdraw};
use crate::domain::id::CardId;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, characters};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Tick;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::later::later;
use crate::ui::{App, Tongue};
use crate::view::erased::erase_card;
use crate::view::line::Line;
use crate::view::resident::CARD_MAX;
use leptos::prelude::*;

/// What an author can do with their card, and what it said before.
#[component]
pub fn OwnCard(page: Memo<Option<Line>>, card: CardId) -> impl IntoView {
    let tongue = Tongue::get();
    let may_revise = memo(move || page.with(|page| page.as_ref().is_some_and(|line| line.may_revise.is_ok())));
    let may_withdraw = memo(move || page.with(|page| page.as_ref().is_some_and(|line| line.may_withdraw.is_ok())));
    let may_erase = memo(move || page.with(|page| page.as_ref().is_some_and(|line| line.may_erase.is_ok())));
    let earlier = memo(move || page.with(|page| page.as_ref().map(|line| line.head.earlier.clone()).unwrap_or_default()));
    let revising = RwSignal::new(false);
    let withdrawing = RwSignal::new(false);
    // They stay once they were asked for.
    let wanted = Memo::new(move |before| before == Some(&true) || revising.get() || withdrawing.get());
    view! {
        <Show when=move || !earlier.with(Vec::is_empty)>
            <MadeOf summary=Signal::derive(move || tongue.t().line().earlier.to_owned())>
                {move || earlier.get().into_iter().map(|words| view! { <p class="said">{words}</p> }).views()}
            </MadeOf>
        </Show>
        <div class="button-row">
            <Show when=move || may_revise.get()>
                <button class="button button--quiet" type="button" on:click=move |_| revising.set(true)>
                    <Icon glyph=Glyph::Pen />
                    {move || tongue.t().line().revise}
                </button>
            </Show>
            <Show when=move || may_withdraw.get() || may_erase.get()>
                <button class="button button--quiet" type="button" on:click=move |_| withdrawing.set(true)>
                    <Icon glyph=Glyph::Undo />
                    {move || if may_withdraw.get() { tongue.t().line().withdraw } else { tongue.t().line().erase }}
                </button>
            </Show>
        </div>
        <Show when=move || wanted.get()>
            {later(late::changing(), move |changing| changing(page, card, [revising, withdrawing]))}
        </Show>
    }
}

/// The dialogs of the two buttons.
#[component]
pub fn Changing(page: Memo<Option<Line>>, card: CardId, open: [RwSignal<bool>; 2]) -> impl IntoView {
    let tongue = Tongue::get();
    let [revising, withdrawing] = open;
    let stands = memo(move || page.with(stands));
    view! {
        <Dialog open=revising title=Signal::derive(move || tongue.t().line().revise.to_owned())>
            <Revise page card open=revising />
        </Dialog>
        <Dialog open=withdrawing title=Signal::derive(move || if stands.get() { tongue.t().line().withdraw_title } else { tongue.t().line().erase_title }.to_owned())>
            <Withdraw page card open=withdrawing />
        </Dialog>
    }
}

#[component]
fn Revise(page: Memo<Option<Line>>, card: CardId, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let before = page.with_untracked(|page| page.as_ref().map(|line| line.head.text.clone()).unwrap_or_default());
    let text = RwSignal::new(before.clone());
    let tried = RwSignal::new(false);
    let wordings = move |lens: crate::view::Lens| lens.state().cards.get(&card).map_or(0, |card| card.wordings.len());
    let handing = Handing::new(app, wordings, move || open.set(false));
    let error = move || {
        let t = tongue.t().writing();
        match text.with(|text| characters(text.trim())) {
            0 if tried.get() => t.nothing_written.to_owned(),
            n if n > CARD_MAX => (t.too_long)(n, CARD_MAX),
            _ => String::new(),
        }
    };
    let revise = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let said = text.get_untracked().trim().to_owned();
        if said == before {
            open.set(false);
        } else if (1..=CARD_MAX).contains(&characters(&said)) {
            handing.send(Saying::with(said, |words| CardRevise { card, words }));
        }
    };
    view! {
        <form class="form" on:submit=revise novalidate>
            <Field
                label=move || tongue.t().line().revise_label.to_owned() hint=move || tongue.t().line().revise_hint.to_owned()
                error=error value=text long=true limit=CARD_MAX
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().line().revise_do}
                </button>
            </div>
        </form>
    }
}

/// Whether the card was not taken back yet.
fn stands(page: &Option<Line>) -> bool {
    page.as_ref().is_some_and(|line| line.may_withdraw.is_ok())
}

/// Takes the card back, deletes its words, or both.
#[component]
fn Withdraw(page: Memo<Option<Line>>, card: CardId, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let stood = page.with_untracked(stands);
    let also = RwSignal::new(!stood);
    let erasing = app.view(move |lens| lens.state().cards.get(&card).map(|card| erase_card(card, "")));
    let withdraw = move |_| {
        let back = stood.then_some(CardWithdraw { card }.into());
        let erase = erasing.get_untracked().filter(|_| also.get_untracked()).map(Saying::from);
        app.run(Intent::Acts(back.into_iter().chain(erase).collect()));
        open.set(false);
    };
    view! {
        <Show when=move || stood fallback=move || view! { <p>{move || tongue.t().line().erase_what}</p> }>
            <p>{move || tongue.t().line().withdraw_what}</p>
            <Show when=move || page.with(|page| page.as_ref().is_some_and(|line| line.may_erase.is_ok()))>
                <Tick
                    words=Signal::derive(move || tongue.t().line().erase_also.to_owned())
                    hint=Signal::derive(move || tongue.t().line().erase_what.to_owned()) value=also
                />
            </Show>
        </Show>
        <div class="dialog__acts">
            <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().line().keep_it}</button>
            <button class="button button--danger" type="button" on:click=withdraw>
                {move || if stood { tongue.t().line().withdraw_do } else { tongue.t().line().erase }}
            </button>
        </div>
    }
}
