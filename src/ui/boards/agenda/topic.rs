//! A topic, opened: who comes, where it stands, how it came there; moved, joined to another, taken down.

use crate::domain::id::{PersonId, TopicId};
use crate::domain::topic::{TopicConvene, TopicMerge, TopicPlace, TopicSignup, TopicWithdraw};
use crate::text::Messages;
use crate::ui::boards::agenda::new_topic::{PickPerson, PickPlace};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Pick;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::topic::place_words;
use crate::ui::{App, Tongue};
use crate::view::agenda::{Moved, Opened, agenda, opened as opened_topic};
use leptos::prelude::*;

/// The dialog of a topic: open while one is named. With `lift` the topic can be taken into the hand and put down on the wall.
#[component]
pub fn TopicDialog(opened: RwSignal<Option<TopicId>>, #[prop(optional)] lift: Option<Callback<TopicId>>) -> impl IntoView {
    let app = App::get();
    let open = RwSignal::new(false);
    let topic = app.view(move |lens| opened.get().map(|id| opened_topic(lens, id)).unwrap_or_default());
    Effect::new(move |_| open.set(opened.get().is_some()));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            opened.set(None);
        }
        now
    });
    view! {
        <Dialog open title=Signal::derive(move || topic.with(|topic| topic.title.clone()))>
            {move || opened.get().map(|id| view! { <Inside id topic open lift/> }.into_any())}
        </Dialog>
    }
}

#[component]
fn Inside(id: TopicId, topic: Memo<Opened>, open: RwSignal<bool>, lift: Option<Callback<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let who = move || {
        let t = tongue.t();
        topic.with(|topic| match (topic.unclaimed, topic.convener.trim()) {
            (true, _) => t.planning().unclaimed.to_owned(),
            (false, "") => t.common().nobody_name.to_owned(),
            (false, name) => name.to_owned(),
        })
    };
    view! {
        <p class="soft">{who}</p>
        <Show when=move || topic.with(|topic| topic.unclaimed && topic.may_take)><Take id/></Show>
        <Names id topic/>
        <Show when=move || topic.with(|topic| topic.may_change && topic.standing) fallback=move || view! { <NotYours topic/> }>
            <MoveTo id topic open lift/>
            <HandTo id/>
            <JoinTo id topic open/>
            <TakeDown id open/>
        </Show>
        <Way topic/>
    }
}

#[component]
fn NotYours(topic: Memo<Opened>) -> impl IntoView {
    let tongue = Tongue::get();
    view! { <Show when=move || topic.with(|topic| topic.standing)><p class="note">{move || tongue.t().agenda().not_yours}</p></Show> }
}

/// The names under a topic, and one's own.
#[component]
fn Names(id: TopicId, topic: Memo<Opened>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let names = move || {
        let t = tongue.t();
        topic.with(|topic| names_in_words(&topic.names, t)).unwrap_or_else(|| t.agenda().no_names.to_owned())
    };
    let mine = move || topic.with(|topic| topic.signed_up);
    view! {
        <section class="board-section">
            <h3 class="board-section__title">{move || tongue.t().agenda().names}</h3>
            <p>{names}</p>
            <div class="button-row">
                <button
                    class="button"
                    type="button"
                    aria-pressed=move || mine().to_string()
                    on:click=move |_| app.act(TopicSignup { topic: id, on: !untrack(mine) })
                >
                    {move || if mine() { tongue.t().agenda().coming } else { tongue.t().agenda().come }}
                </button>
            </div>
        </section>
    }
}

/// Names in a line; those who gave none are counted. `None` where there are none at all.
pub fn names_in_words(names: &[String], t: &Messages) -> Option<String> {
    let mut said: Vec<String> = names.iter().filter(|name| !name.trim().is_empty()).cloned().collect();
    let nameless = names.len() - said.len();
    if nameless > 0 {
        said.push((t.convergence().more_nameless)(u32::try_from(nameless).unwrap_or(u32::MAX)));
    }
    (!said.is_empty()).then(|| (t.common().list)(&said))
}

#[component]
fn MoveTo(id: TopicId, topic: Memo<Opened>, open: RwSignal<bool>, lift: Option<Callback<TopicId>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let place = RwSignal::new(topic.with_untracked(|topic| topic.place));
    let same = move || place.get() == topic.with(|topic| topic.place);
    let refused = app.view(move |lens| lens.admit(TopicPlace { topic: id, place: place.get() }).err());
    let why = move || refused.get().filter(|_| !same()).map(|refused| (tongue.t().refusals().refused)(&refused));
    view! {
        <div class="field-row">
            <PickPlace place/>
            <button
                class="button"
                type="button"
                disabled=move || refused.with(Option::is_some)
                on:click=move |_| app.act(TopicPlace { topic: id, place: place.get_untracked() })
            >
                {move || tongue.t().agenda().move_now}
            </button>
        </div>
        <p class="button__why" role="status">{why}</p>
        {lift.map(|lift| {
            let take = move |_| {
                open.set(false);
                lift.run(id);
            };
            view! {
                <div class="button-row">
                    <button class="button" type="button" on:click=take>{move || tongue.t().agenda().move_by_click}</button>
                </div>
            }
        })}
    }
}

/// Convening what nobody convenes yet.
#[component]
fn Take(id: TopicId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| app.act(TopicConvene { topic: id, person: None })>
                {move || tongue.t().planning().take}
            </button>
        </div>
    }
}

/// Somebody else convenes it from now on.
#[component]
fn HandTo(id: TopicId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let person = RwSignal::new(None::<PersonId>);
    let refused =
        app.view(move |lens| person.get().and_then(|to| lens.admit(TopicConvene { topic: id, person: Some(to) }).err()));
    let hand = move |_| {
        if let Some(to) = person.get_untracked() {
            app.act(TopicConvene { topic: id, person: Some(to) });
            person.set(None);
        }
    };
    view! {
        <div class="field-row">
            <PickPerson person none=|t| t.hand_choose label=|t| t.hand_to/>
            <Show when=move || person.get().is_some()>
                <button class="button" type="button" disabled=move || refused.with(Option::is_some) on:click=hand>
                    {move || tongue.t().agenda().hand_now}
                </button>
            </Show>
        </div>
        <p class="button__why" role="status">{move || refused.with(|refused| refused.as_ref().map(tongue.t().refusals().refused))}</p>
    }
}

#[component]
fn JoinTo(id: TopicId, topic: Memo<Opened>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let into = RwSignal::new(None::<TopicId>);
    let options = move || {
        let none = (None, tongue.t().agenda().merge_choose.to_owned());
        let others = topic.with(|topic| topic.others.clone()).into_iter().map(|(id, title)| (Some(id), title));
        std::iter::once(none).chain(others).collect::<Vec<_>>()
    };
    let join = move |_| {
        if let Some(into) = into.get_untracked() {
            open.set(false);
            app.act(TopicMerge { topic: id, into });
        }
    };
    view! {
        <Show when=move || topic.with(|topic| !topic.others.is_empty())>
            <div class="field-row">
                <Pick label=move || tongue.t().agenda().merge_into.to_owned() options=Signal::derive(options) value=into/>
                <button class="button" type="button" disabled=move || into.get().is_none() on:click=join>
                    <Icon glyph=Glyph::Merge/>
                    {move || tongue.t().agenda().merge_now}
                </button>
            </div>
            <p class="note">{move || tongue.t().agenda().merge_means}</p>
        </Show>
    }
}

#[component]
fn TakeDown(id: TopicId, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let take_down = move |_| {
        open.set(false);
        app.act(TopicWithdraw { topic: id });
    };
    view! {
        <div class="button-row">
            <button class="button button--danger" type="button" on:click=take_down>{move || tongue.t().agenda().withdraw}</button>
            <span class="note">{move || tongue.t().agenda().withdraw_means}</span>
        </div>
    }
}

/// How a topic came where it is.
#[component]
fn Way(topic: Memo<Opened>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let offset = app.view(|lens| lens.offset());
    let days = steady(app, |lens| agenda(lens).days);
    let step = move |(n, moved): (usize, Moved)| {
        let t = tongue.t();
        let what = match (&moved.to, n) {
            (Some(to), _) => (t.agenda().way_to)(&place_words(to, days.get(), t)),
            (None, 0) => t.agenda().way_named.to_owned(),
            (None, _) => t.agenda().way_off.to_owned(),
        };
        let who = if moved.by.is_empty() { t.common().nobody_name } else { &moved.by };
        let when = format!("{} · {who}", t.common().moment(moved.at, offset.get()));
        view! { <li class="trace__step"><p class="trace__what">{what}</p><p class="trace__when">{when}</p></li> }
    };
    let joined = move |title: String| {
        let what = (tongue.t().agenda().way_joined)(&title);
        view! { <li class="trace__step"><p class="trace__what">{what}</p></li> }
    };
    view! {
        <section class="board-section">
            <h3 class="board-section__title">{move || tongue.t().agenda().way}</h3>
            <ol class="trace">
                {move || topic.with(|topic| topic.moves.clone()).into_iter().enumerate().map(step).views()}
                {move || topic.with(|topic| topic.joined.clone()).into_iter().map(joined).views()}
            </ol>
        </section>
    }
}
