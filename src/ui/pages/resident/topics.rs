//! Topics on a phone: name one, say where one will go, and whose report is due.

use super::late;
use crate::app::Saying;
use crate::domain::id::{SlotId, TopicId};
use crate::domain::topic::{Place, TopicConvene, TopicPropose, TopicSignup};
use crate::ui::boards::agenda::new_topic::PickPlace;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::begun::kept_text;
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::later::later;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::resident::topics::{MySlot, MyTopic, Told, Topics, topics};
use leptos::prelude::*;

/// Names a topic, and takes a place for it where one is free. Folded: only a button at first.
#[component]
pub fn NameTopic(#[prop(optional)] folded: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(!folded);
    view! {
        <Show
            when=move || open.get()
            fallback=move || {
                view! {
                    <div class="resident__act">
                        <button class="button" type="button" on:click=move |_| open.set(true)>
                            <Icon glyph=Glyph::Plus />
                            {move || tongue.t().planning().want_topic}
                        </button>
                    </div>
                }
            }
        >
            <TopicForm />
        </Show>
    }
}

#[component]
fn TopicForm() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let title = kept_text(app, "topic");
    let place = RwSignal::new(None::<Place>);
    let tried = RwSignal::new(false);
    // Whether it took a place.
    let named = RwSignal::new(None::<bool>);
    let handing = Handing::new(
        app,
        |lens| lens.who.map_or(0, |who| lens.state().topics.values().filter(|topic| topic.by == who).count()),
        move || {
            title.set(String::new());
            named.set(Some(place.get_untracked().is_some()));
            place.set(None);
            tried.set(false);
        },
    );
    let empty = move || title.with(|title| title.trim().is_empty());
    let error = move || if tried.get() && empty() { tongue.t().planning().topic_empty.to_owned() } else { String::new() };
    let propose = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        named.set(None);
        if !untrack(empty) {
            let place = place.get_untracked();
            handing.send(Saying::with(title.get_untracked().trim(), |title| TopicPropose {
                title,
                place,
                convener: None,
                convener_name: None,
            }));
        }
    };
    view! {
        <form class="resident__now" on:submit=propose novalidate>
            <Field
                label=move || tongue.t().planning().topic_label.to_owned()
                hint=move || tongue.t().planning().topic_hint.to_owned()
                error=error value=title id="topic"
            />
            <PickPlace place />
            {move || named.get().map(|placed| view! {
                <p class="note" role="status">
                    {move || if placed { tongue.t().planning().topic_placed } else { tongue.t().planning().topic_named }}
                </p>
            }.into_any())}
            <div class="resident__act">
                <button class="button button--accent button--wide" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().planning().topic_name}
                </button>
            </div>
        </form>
    }
}

/// All topics, slot by slot, with whether one comes.
#[component]
pub fn TopicList(
    /// Conveners are asked for their reports.
    #[prop(optional)]
    reports: bool,
) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, topics);
    let filing = RwSignal::new(None::<TopicId>);
    // The form stays once it was asked for.
    let files = Memo::new(move |before| before == Some(&true) || filing.with(Option::is_some));
    let slots = move || page.with(|page| page.slots.iter().map(|slot| slot.slot).collect::<Vec<_>>());
    view! {
        <Show
            when=move || page.with(|page| !page.slots.is_empty())
            fallback=move || {
                view! {
                    <div class="empty">
                        <p class="empty__what">{move || tongue.t().planning().no_topics}</p>
                        <p class="empty__how">{move || tongue.t().planning().no_topics_how}</p>
                    </div>
                }
            }
        >
            <div class="agenda-list">
                <For each=slots key=|at| *at let:at>
                    <TopicsAt page at reports filing />
                </For>
            </div>
        </Show>
        <Show when=move || files.get()>{later(late::reporting(), move |reporting| reporting(filing))}</Show>
    }
}

#[component]
fn TopicsAt(page: Memo<Topics>, at: Option<SlotId>, reports: bool, filing: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let here = memo(move || page.with(|page| page.slots.iter().find(|one| one.slot == at).cloned()));
    let heading = move || {
        let t = tongue.t();
        let days = page.with(|page| page.days);
        here.with(|here| {
            let Some(MySlot { slot: Some(_), day: Some(day), start_min, .. }) = here else {
                return t.planning().no_place.to_owned();
            };
            let time = t.common().minute_of_day(*start_min);
            if days { format!("{} {time}", (t.common().day_short)(*day)) } else { time }
        })
    };
    let lives = move || here.with(|here| here.as_ref().is_some_and(|here| here.lives));
    let rows = move || here.with(|here| here.as_ref().map(|here| here.topics.clone()).unwrap_or_default());
    view! {
        <section class="agenda-list__slot">
            <h2>{heading}" "<Show when=lives><span class="chip chip--strong">{move || tongue.t().planning().being_held}</span></Show></h2>
            <ul class="slips">
                <For each=rows key=|topic| topic.topic let:topic>
                    <TopicRow here topic reports filing />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn TopicRow(here: Memo<Option<MySlot>>, topic: MyTopic, reports: bool, filing: RwSignal<Option<TopicId>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let id = topic.topic;
    let topic = Memo::new(move |before: Option<&MyTopic>| {
        let now = here.with(|here| here.as_ref().and_then(|here| here.topics.iter().find(|one| one.topic == id).cloned()));
        now.unwrap_or_else(|| before.unwrap_or(&topic).clone())
    });
    let signed_up = memo(move || topic.with(|topic| topic.signed_up));
    let mine = memo(move || topic.with(|topic| topic.mine));
    let toggle = move |_| app.act(TopicSignup { topic: id, on: !signed_up.get_untracked() });
    let over = memo(move || here.with(|here| here.as_ref().is_some_and(|here| here.over)));
    // Before a group has met there is nothing to ask for.
    let due = move || reports && over.get() && topic.with(|topic| topic.mine && topic.report.is_none());
    let report = memo(move || topic.with(|topic| topic.report.clone()));
    let unclaimed = memo(move || topic.with(|topic| topic.unclaimed));
    let convener = move || match topic.with(|topic| topic.convener.clone()) {
        _ if unclaimed.get() => tongue.t().planning().unclaimed.to_owned(),
        none if none.is_empty() => tongue.t().reading().nameless.to_owned(),
        name => name,
    };
    let take = move |_| app.act(TopicConvene { topic: id, person: None });
    let title = move || topic.with(|topic| topic.title.clone());
    view! {
        <li>
            <article class="topic" class:topic--mine=move || mine.get() || signed_up.get()>
                <h3 class="topic__name">{title}</h3>
                <p class="topic__meta">
                    <span>{convener}</span>
                    <span class="number">{move || (tongue.t().planning().signups)(topic.with(|topic| topic.signups))}</span>
                    <Show when=move || topic.with(|topic| !topic.space.is_empty())>
                        <span>{move || topic.with(|topic| topic.space.clone())}</span>
                    </Show>
                </p>
                {move || report.get().map(|told| view! { <ReportWords told/> }.into_any())}
                <div class="topic__acts">
                    <Show when=move || mine.get()><span class="note">{move || tongue.t().planning().mine_topic}</span></Show>
                    <Show when=move || mine.get() && reports>
                        <button class="button" class:button--accent=due type="button" on:click=move |_| filing.set(Some(id))>
                            <Icon glyph=Glyph::Pen />
                            {move || match (due(), report.with(Option::is_some)) {
                                (true, _) => tongue.t().planning().report_due,
                                (false, false) => tongue.t().planning().file_report,
                                (false, true) => tongue.t().planning().report_edit,
                            }}
                        </button>
                    </Show>
                    <Show when=move || unclaimed.get() && !over.get()>
                        <button class="button" type="button" on:click=take>
                            {move || tongue.t().planning().take}
                            <span class="visually-hidden">{title}</span>
                        </button>
                    </Show>
                    <Show when=move || !mine.get() && !over.get()>
                        <button class="button" type="button" aria-pressed=move || signed_up.get().to_string() on:click=toggle>
                            {move || view! { <Icon glyph=if signed_up.get() { Glyph::Check } else { Glyph::Plus } /> }}
                            {move || if signed_up.get() { tongue.t().planning().leave } else { tongue.t().planning().come }}
                            <span class="visually-hidden">{title}</span>
                        </button>
                    </Show>
                </div>
            </article>
        </li>
    }
}

/// What a group reported; it opens to be read.
#[component]
fn ReportWords(told: Told) -> impl IntoView {
    let tongue = Tongue::get();
    let Told { discussion, actions, not_agreed } = told;
    let part = move |heading: fn(&crate::text::planning::Planning) -> &'static str, words: String| {
        (!words.is_empty())
            .then(|| view! { <p class="note">{move || heading(tongue.t().planning())}</p><p class="said">{words}</p> }.into_any())
    };
    view! {
        <MadeOf summary=Signal::derive(move || tongue.t().planning().reported.to_owned())>
            <p class="said">{discussion}</p>
            {part(|t| t.report_actions, actions)}
            {part(|t| t.report_not_agreed, not_agreed)}
        </MadeOf>
    }
}
