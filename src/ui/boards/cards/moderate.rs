//! What a facilitator does with a card: lets it onto the wall, hides it with a public reason, puts it back; what an author does
//! with their own: words it anew, takes it back.

use super::on_wall;
use crate::app::{Intent, Saying};
use crate::domain::card::{CardHide, CardRevise, CardShow, CardSplit, CardWithdraw};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Tick;
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::slip::shown_number;
use crate::ui::{App, Tongue};
use crate::view::cards::{Slip, Standing, hide_refused};
use crate::view::erased::erase_card;
use leptos::prelude::*;

/// The two ways of a card that waits for a look.
#[component]
pub fn LookTools(slip: Memo<Slip>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <button class="button" type="button" on:click=move |_| app.act(CardShow { card: slip.with(|slip| slip.card) })>
            <Icon glyph=Glyph::Check/>
            {move || tongue.t().cards().to_wall}
        </button>
        <HideButton slip/>
    }
}

/// What can be done with a card, as it stands and by whom.
#[component]
pub fn CardTools(slip: Memo<Slip>, #[prop(into)] may_moderate: Signal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let card = move || slip.with(|slip| slip.card);
    let is_hidden = move || slip.with(|slip| matches!(slip.standing, Standing::Hidden { .. }));
    let is_merged = move || slip.with(|slip| matches!(slip.standing, Standing::Merged { .. }));
    let is_mine = move || slip.with(|slip| slip.mine && slip.source.is_empty() && slip.standing != Standing::Withdrawn);
    view! {
        <Show when=move || may_moderate.get() && is_hidden()>
            <button class="button" type="button" on:click=move |_| app.act(CardShow { card: card() })>
                <Icon glyph=Glyph::Undo/>
                {move || tongue.t().cards().put_back}
            </button>
        </Show>
        <Show when=move || may_moderate.get() && is_merged()>
            <button class="button" type="button" on:click=move |_| app.act(CardSplit { card: card() })>
                <Icon glyph=Glyph::Merge/>
                {move || tongue.t().cards().split}
            </button>
        </Show>
        <Show when=move || may_moderate.get() && slip.with(on_wall)><HideButton slip quiet=true/></Show>
        <Show when=is_mine><OwnTools slip/></Show>
    }
}

/// Hides a card, after asking for the reason that everybody will read.
#[component]
fn HideButton(slip: Memo<Slip>, #[prop(optional)] quiet: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    let title = move || (tongue.t().cards().hide_title)(&shown_number(slip.with(|slip| slip.number)));
    view! {
        <button class="button" class:button--quiet=quiet type="button" on:click=move |_| open.set(true)>
            <Icon glyph=Glyph::Hide/>
            {move || tongue.t().cards().hide}
        </button>
        <Dialog open title=Signal::derive(title)><HideForm slip open/></Dialog>
    }
}

#[component]
fn HideForm(slip: Memo<Slip>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let card = move || slip.with(|slip| slip.card);
    let erase = RwSignal::new(false);
    let refused = app.view(move |lens| reason.with(|reason| hide_refused(lens, card(), reason)));
    let erasing =
        app.view(move |lens| reason.with(|reason| lens.state().cards.get(&card()).map(|card| erase_card(card, reason))));
    let error = move || match refused.get().filter(|_| tried.get()) {
        Some(why) => (tongue.t().refusals().refused)(&why),
        None => String::new(),
    };
    let hide = move |_| {
        tried.set(true);
        if refused.with(Option::is_none) {
            let hide = CardHide { card: card(), reason: reason.get().trim().to_owned() };
            let erase = erasing.get().filter(|_| erase.get()).map(Saying::from);
            app.run(Intent::Acts(std::iter::once(hide.into()).chain(erase).collect()));
            open.set(false);
        }
    };
    let common = move || {
        let one = |words: &'static str| {
            view! { <button class="button" type="button" on:click=move |_| reason.set(words.to_owned())>{words}</button> }
        };
        tongue.t().cards().hide_reasons.iter().map(|words| one(words)).views()
    };
    view! {
        <p class="note">{move || tongue.t().cards().hide_hint}</p>
        <Field label=Signal::derive(move || tongue.t().cards().hide_reason.to_owned()) value=reason error=Signal::derive(error) limit=500/>
        <div class="button-row">{common}</div>
        <Tick
            words=Signal::derive(move || tongue.t().cards().erase.to_owned())
            hint=Signal::derive(move || tongue.t().cards().erase_hint.to_owned()) value=erase
        />
        <div class="dialog__acts">
            <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
            <button class="button button--accent" type="button" on:click=hide>{move || tongue.t().cards().hide_do}</button>
        </div>
    }
}

/// Words one's own card anew, or takes it back.
#[component]
fn OwnTools(slip: Memo<Slip>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let open = RwSignal::new(false);
    let title = move || (tongue.t().cards().reword_title)(&shown_number(slip.with(|slip| slip.number)));
    view! {
        <button class="button button--quiet" type="button" on:click=move |_| open.set(true)>
            <Icon glyph=Glyph::Pen/>
            {move || tongue.t().cards().reword}
        </button>
        <button
            class="button button--quiet"
            type="button"
            on:click=move |_| app.act(CardWithdraw { card: slip.with(|slip| slip.card) })
        >
            <Icon glyph=Glyph::Cross/>
            {move || tongue.t().cards().withdraw}
        </button>
        <Dialog open title=Signal::derive(title)><RewordForm slip open/></Dialog>
    }
}

#[component]
fn RewordForm(slip: Memo<Slip>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let text = RwSignal::new(slip.with_untracked(|slip| slip.text.clone()));
    let sent = Sent::watching(move || slip.with(|slip| slip.revised), move || open.set(false));
    let changed = move || text.with(|text| !text.trim().is_empty() && slip.with(|slip| slip.text != text.trim()));
    let reword = move |_| {
        let card = slip.with_untracked(|slip| slip.card);
        sent.off();
        app.act(Saying::with(text.get_untracked().trim(), |words| CardRevise { card, words }));
    };
    view! {
        <Field
            long=true
            label=Signal::derive(move || tongue.t().cards().reword.to_owned())
            hint=Signal::derive(move || tongue.t().cards().reword_hint.to_owned())
            value=text
            limit=2_000
        />
        <div class="dialog__acts">
            <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
            <button class="button button--accent" type="button" disabled=move || !changed() on:click=reword>
                {move || tongue.t().cards().reword_do}
            </button>
        </div>
    }
}
