//! One matter: what it is, what residents said, what was answered, the answer being written, what was done since.

use super::answer::AnswerForm;
use super::kind;
use super::since::Since;
use crate::domain::goal::Handling;
use crate::domain::response::Item;
use crate::ui::pages::line::steps::{Promises, counted};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Form, Shape};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::begun::begun;
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::slip::{CardSlip, lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::desk::Desk;
use crate::view::desk::matter::{Answered, Detail, ObjectionView, SourceCard, Tried, detail};
use leptos::prelude::*;

/// Most cards that are drawn.
const CARDS: usize = 200;

/// Cards shown before the rest is opened.
const CARDS_FIRST: usize = 4;

/// One matter.
#[component]
pub fn MatterArticle(page: Memo<Desk>, item: Item, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let app = App::get();
    let detail = steady(app, move |lens| detail(lens, item, CARDS));
    let there = memo(move || detail.with(Option::is_some));
    let may_answer = memo(move || detail.with(|d| d.as_ref().is_some_and(|d| d.may_answer.is_none())));
    let tongue = Tongue::get();
    view! {
        <Show when=move || there.get()>
            <article class="desk__item" aria-labelledby="item">
                <MatterHead detail />
                <Source detail item chosen />
                <Given detail />
                <Show
                    when=move || may_answer.get()
                    fallback=move || view! { <p class="note">{move || tongue.t().desk().office_only}</p> }
                >
                    <Writing page detail item chosen />
                </Show>
                <Since detail item />
            </article>
        </Show>
    }
}

#[component]
fn MatterHead(detail: Memo<Option<Detail>>) -> impl IntoView {
    let tongue = Tongue::get();
    let head = memo(move || {
        detail.with(|d| {
            d.as_ref().map(|d| (d.named.clone(), d.text.clone(), d.due, d.left, d.themes.clone(), (d.cards_all, d.alone)))
        })
    });
    let first = move || {
        let t = tongue.t();
        head.with(|head| {
            let (named, _, due, left, ..) = head.as_ref()?;
            let by = due.map(|day| (t.desk().by_day)(&(t.common().day_short)(day)));
            let days = left.map(|left| match left {
                left if left < 0 => (t.common().days_overdue)(left.unsigned_abs()),
                left => (t.desk().in_days)(left.unsigned_abs()),
            });
            Some([Some(kind(named, t)), days, by].into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    let from = move || {
        let t = tongue.t();
        head.with(|head| {
            let (named, _, _, _, themes, (cards, alone)) = head.as_ref()?;
            let cards = (!matches!(named.item, Item::Card(_))).then(|| (t.desk().from_cards)(*cards));
            let alone = (*alone > 0).then(|| (t.desk().alone_of)(*alone));
            let themes = themes.iter().filter(|theme| **theme != named.title).map(|theme| (t.desk().of_theme)(theme));
            Some(cards.into_iter().chain(alone).chain(themes).collect::<Vec<_>>().join(" · "))
        })
    };
    let asked = memo(move || detail.with(|d| d.as_ref().map(|d| d.asked.clone()).unwrap_or_default()));
    let lang = move || head.with(|head| head.as_ref().and_then(|(named, ..)| named.lang).map(lang_tag));
    let text = move || head.with(|head| head.as_ref().map(|(_, text, ..)| text.clone()).unwrap_or_default());
    view! {
        <header class="desk__item-head">
            <p class="note">{first}</p>
            <h2 id="item" tabindex="-1" lang=lang>
                {move || head.with(|head| head.as_ref().map(|(named, ..)| super::titled(named, tongue.t())))}
            </h2>
            <Show when=move || !text().is_empty()><p class="said">{text}</p></Show>
            <p class="soft">{from}</p>
            {move || asked.get().iter().map(|asked| view! { <p class="soft">{counted(asked.clone())}</p> }).views()}
        </header>
    }
}

/// The line back to the people's words.
#[component]
fn Source(detail: Memo<Option<Detail>>, item: Item, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let tongue = Tongue::get();
    let cards = memo(move || detail.with(|d| d.as_ref().map(|d| d.cards.clone()).unwrap_or_default()));
    let objections = memo(move || detail.with(|d| d.as_ref().map(|d| d.objections.clone()).unwrap_or_default()));
    let tried = memo(move || detail.with(|d| d.as_ref().map(|d| d.tried.clone()).unwrap_or_default()));
    let commitments = memo(move || detail.with(|d| d.as_ref().map(|d| d.commitments.clone()).unwrap_or_default()));
    let count = move || u32::try_from(cards.with(Vec::len)).unwrap_or(u32::MAX);
    let alone = !matches!(item, Item::Card(_));
    let slips = move |from: usize, to: usize| {
        cards.get().into_iter().skip(from).take(to - from).map(|card| source_slip(card, alone, chosen)).views()
    };
    view! {
        <section class="desk__source" aria-labelledby="src">
            <h3 id="src">{move || tongue.t().desk().said}</h3>
            {move || objections.get().into_iter().map(objection).views()}
            {move || tried.get().into_iter().map(goal_tried).views()}
            <ul class="slips slips--many">{move || slips(0, CARDS_FIRST)}</ul>
            <Show when=move || { cards.with(Vec::len) > CARDS_FIRST }>
                <MadeOf summary=Signal::derive(move || (tongue.t().desk().see_all)(count()))>
                    <ul class="slips slips--many">{move || slips(CARDS_FIRST, CARDS)}</ul>
                </MadeOf>
            </Show>
            {move || {
                let commitments = commitments.get();
                (!commitments.is_empty()).then(|| view! { <Promises commitments /> }.into_any())
            }}
        </section>
    }
}

/// A card of the matter; it can be answered by itself, or has been.
fn source_slip(card: SourceCard, alone: bool, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let tongue = Tongue::get();
    let SourceCard { slip, own } = card;
    let (card, number) = (slip.card, shown_number(slip.number));
    let choose = move |_| chosen.set(Some(Item::Card(card)));
    let label =
        memo(move || if own.is_some() { (tongue.t().desk().own_of)(&number) } else { (tongue.t().desk().alone)(&number) });
    let word = move || if own.is_some() { tongue.t().desk().answered_alone } else { tongue.t().desk().answer_alone };
    view! {
        <CardSlip slip=Signal::stored(slip) reveal=true>
            {own.map(|disposition| view! { <DispositionMark disposition /> })}
            {alone.then(|| {
                view! { <button class="button button--quiet" type="button" on:click=choose aria-label=label>{word}</button> }
            })}
        </CardSlip>
    }
}

/// A goal that came of the matter and is not agreed, with what was said against it.
fn goal_tried(goal: Tried) -> impl IntoView {
    let tongue = Tongue::get();
    let Tried { title, ended, objections } = goal;
    let over = ended.is_some();
    let what = move || if over { (tongue.t().desk().goal_not_agreed)(&title) } else { (tongue.t().desk().goal_open)(&title) };
    let why = ended.filter(|why| !why.is_empty()).map(|why| view! { <p class="said">{why}</p> });
    view! {
        <div class="objection">
            <p class="objection__head"><Shape form=Form::Ring /><strong>{what}</strong></p>
            {why}
        </div>
        {objections.into_iter().map(objection).views()}
    }
}

fn objection(objection: ObjectionView) -> impl IntoView {
    let tongue = Tongue::get();
    let handling = objection.handled.as_ref().map(|(handling, _)| *handling);
    let what = move || match handling {
        Some(Handling::Resolved) => tongue.t().desk().objection_resolved,
        Some(Handling::Stands) => tongue.t().desk().objection_stands,
        None => tongue.t().desk().objection_open,
    };
    let form = match handling {
        Some(Handling::Resolved) => Form::Full,
        Some(Handling::Stands) | None => Form::Ring,
    };
    let remedy = (!objection.remedy.is_empty()).then(|| {
        let remedy = objection.remedy.clone();
        view! { <p class="note">{move || (tongue.t().desk().remedy)(&remedy)}</p> }
    });
    let how = objection.handled.map(|(_, how)| view! { <p class="note">{how}</p> }.into_any());
    view! {
        <div class="objection">
            <p class="objection__head"><Shape form=form /><strong>{what}</strong></p>
            <p>{objection.harm}</p>
            {remedy}
            {how}
        </div>
    }
}

/// Answers that were given, the latest last.
#[component]
fn Given(detail: Memo<Option<Detail>>) -> impl IntoView {
    let tongue = Tongue::get();
    let answers = memo(move || detail.with(|d| d.as_ref().map(|d| d.answers.clone()).unwrap_or_default()));
    view! {
        <Show when=move || !answers.with(Vec::is_empty)>
            <section class="desk__source">
                <h3>{move || tongue.t().desk().answered}</h3>
                {move || answers.get().into_iter().map(given).views()}
            </section>
        </Show>
    }
}

fn given(answer: Answered) -> impl IntoView {
    let tongue = Tongue::get();
    let Answered { disposition, reason, unit, contact, date, evidence, until, handed_to, public, also, .. } = answer;
    let about = move || {
        let t = tongue.t();
        let public =
            public.map_or_else(|| t.desk().not_public.to_owned(), |day| (t.desk().public_since)(&(t.common().day_short)(day)));
        let until = until.map(|day| format!("{} {}", t.desk().until, t.common().day(day)));
        let handed = (!handed_to.is_empty()).then(|| format!("{} {handed_to}", t.desk().handed_to));
        let shows = (!evidence.is_empty()).then(|| (t.line().shows)(&evidence));
        let also = (also > 0).then(|| (t.desk().also_given)(also));
        let parts =
            [Some(unit.clone()), Some(contact.clone()), Some(t.common().day(date)), until, handed, shows, Some(public), also];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <div class="answer">
            <p class="answer__head"><DispositionMark disposition /></p>
            <p class="answer__text said">{reason}</p>
            <p class="answer__reach">{about}</p>
        </div>
    }
}

/// The answer being written: at once where one waits or was begun, else when it is to be changed.
#[component]
fn Writing(page: Memo<Desk>, detail: Memo<Option<Detail>>, item: Item, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let answered = memo(move || detail.with(|d| d.as_ref().is_some_and(|d| !d.answers.is_empty())));
    let changing = RwSignal::new(begun(app).answer_for(item).is_some());
    view! {
        <Show
            when=move || !answered.get() || changing.get()
            fallback=move || {
                view! {
                    <div class="button-row">
                        <button class="button" type="button" on:click=move |_| changing.set(true)>{move || tongue.t().desk().change}</button>
                    </div>
                }
            }
        >
            <AnswerForm page detail item chosen changing />
        </Show>
    }
}
