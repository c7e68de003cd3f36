//! What became of a card, drawn: its words, then a line downwards with a knot for each thing that happened.

pub mod change;
pub mod judge;
mod late;
pub mod steps;

use crate::domain::response::Item;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::trace::{Knot, Trace, TraceStep};
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::line::{Head, Line, line};
use change::OwnCard;
use judge::JudgeForm;
use leptos::prelude::*;
use steps::step;

/// What there is to tell of a card or a goal.
pub fn told(app: App, item: Item) -> Memo<Option<Line>> {
    steady(app, move |lens| line(lens, item))
}

/// The line of a card or a goal. `alone`: it is the page's only one, so its words are the page's heading.
#[component]
pub fn LineOf(item: Item, #[prop(optional)] alone: bool) -> impl IntoView {
    let app = App::get();
    let page = told(app, item);
    let head = move || page.with(|page| page.as_ref().map(|line| line.head.clone()));
    let all_steps = memo(move || page.with(|page| page.as_ref().map(|line| line.steps.clone()).unwrap_or_default()));
    let judge = Signal::derive(move || page.with(|page| page.as_ref().and_then(|line| line.judge.clone())));
    let offset = app.view(|lens| lens.offset());
    view! {
        <article class="become__card">
            {move || head().map(|head| view! { <LineHead head alone /> }.into_any())}
            <Trace>
                {move || all_steps.get().into_iter().map(|one| step(one, offset.get())).views()}
                <Show when=move || judge.with(Option::is_some)>
                    <JudgeStep judge />
                </Show>
            </Trace>
            {if let Item::Card(card) = item { view! { <OwnCard page card /> }.into_any() } else { ().into_any() }}
        </article>
    }
}

#[component]
fn JudgeStep(judge: Signal<Option<crate::view::line::Judge>>) -> impl IntoView {
    let tongue = Tongue::get();
    let said = move || judge.with(|judge| judge.as_ref().is_some_and(|judge| judge.mine.is_some() || judge.may.is_err()));
    let what = move || if said() { tongue.t().line().judged } else { tongue.t().line().judge };
    view! {
        <TraceStep knot=Knot::Waiting what=what>
            <JudgeForm judge />
        </TraceStep>
    }
}

/// Characters from which on a card's words are set as text and not as a heading.
const LONG: usize = 160;

/// The card's words, number, channel and day; the goal's title, number and day.
#[component]
fn LineHead(head: Head, alone: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let Head { item, number, text, erased, lang, by, for_name, mine, channel, day, .. } = head;
    let long = text.chars().count() > LONG;
    let words = move || match &erased {
        Some(erased) => erased.told(tongue.t().fate().erased),
        None if text.is_empty() => tongue.t().common().words_missing.to_owned(),
        None => text.clone(),
    };
    let about = move || {
        let t = tongue.t();
        let what = match item {
            Item::Goal(_) => (t.line().goal)(number),
            Item::Card(_) | Item::Theme(_) => (t.line().card)(&shown_number(number)),
        };
        let who = match (&for_name, channel) {
            (Some(name), _) => Some((t.line().for_somebody)(name)),
            (None, Some(_)) if !mine => Some(called(&by, t)),
            (None, _) => None,
        };
        [Some(what), who, channel.map(|channel| t.common().channel(channel).to_owned())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let inside = view! {
        <span class="become__words" class:become__words--long=long lang=lang.map(lang_tag)>{words}</span>
        <span>{about}</span>
        <time>{move || tongue.t().common().day(day)}</time>
    };
    if alone {
        view! { <h1 class="become__card-head">{inside}</h1> }.into_any()
    } else {
        view! { <h2 class="become__card-head">{inside}</h2> }.into_any()
    }
}
