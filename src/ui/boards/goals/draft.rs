//! Drafting a goal from themes, statements that were carried, topics and cards.

use crate::domain::Rejection;
use crate::domain::field::Field as Of;
use crate::domain::goal::GoalDraft;
use crate::domain::id::*;
use crate::domain::question::About;
use crate::ui::boards::question::pick_many::PickMany;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::kept::{handed_in, kept};
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{Candidate, Source};
use leptos::prelude::*;

/// Names under which the draft is kept until it is in the record.
const KEPT: [&str; 2] = ["goal-title", "goal-text"];

/// What was picked, by its kind.
fn parts(picked: &[Candidate]) -> (Vec<ThemeId>, Vec<CardId>, Vec<TopicId>) {
    let (mut themes, mut cards, mut topics) = (Vec::new(), Vec::new(), Vec::new());
    for candidate in picked {
        match candidate.about {
            About::Theme(theme) => themes.push(theme),
            About::Card(card) => cards.push(card),
            About::Topic(topic) => topics.push(topic),
            About::Goal(_) | About::Nothing => {}
        }
    }
    (themes, cards, topics)
}

/// The form of a new goal.
#[component]
pub fn DraftForm(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let (title, text) = (kept(KEPT[0], ""), kept(KEPT[1], ""));
    let picked = RwSignal::new(Vec::<Candidate>::new());
    let draft = move || {
        let (themes, cards, topics) = picked.with(|picked| parts(picked));
        GoalDraft { title: title.get().trim().to_owned(), text: text.get().trim().to_owned(), themes, cards, topics }
    };
    let refused = app.view(move |lens| lens.admit(draft()).err());
    let goals = steady(app, |lens| lens.state().goals.len());
    let sent = Sent::watching(
        move || goals.get(),
        move || {
            handed_in(&[title, text]);
            on_close.run(());
        },
    );
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if refused.with_untracked(Option::is_none) {
            sent.off();
            app.act(untrack(draft));
        }
    };
    let why = move || {
        let (words, refusals) = (tongue.t().goals(), tongue.t().refusals());
        refused.with(|refused| {
            refused.as_ref().map(|refused| match refused {
                Rejection::Empty { field: Of::Title } => (refusals.still_empty)(words.title),
                other => (refusals.refused)(other),
            })
        })
    };
    view! {
        <form class="board-section form" on:submit=submit aria-labelledby="draft-goal">
            <h3 class="board-section__title" id="draft-goal">{move || tongue.t().goals().draft_title}</h3>
            <p class="note">{move || tongue.t().goals().draft_hint}</p>
            <GrowsFrom picked title/>
            <WordingFields title text/>
            <p class="button__why" id="draft-goal-why" role="status">
                {why}
            </p>
            <div class="button-row button-row--end">
                <button class="button" type="button" on:click=move |_| on_close.run(())>{move || tongue.t().common().cancel}</button>
                <button
                    class="button button--accent"
                    type="submit"
                    aria-describedby="draft-goal-why"
                    disabled=move || refused.with(Option::is_some)
                >
                    {move || tongue.t().goals().draft_do}
                </button>
            </div>
        </form>
    }
}

/// The goal in one sentence, and what it means.
#[component]
pub fn WordingFields(title: RwSignal<String>, text: RwSignal<String>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Field
            label=Signal::derive(move || tongue.t().goals().title.to_owned())
            hint=Signal::derive(move || tongue.t().goals().title_hint.to_owned())
            value=title
            limit=120
        />
        <Field
            long=true
            label=Signal::derive(move || tongue.t().goals().text.to_owned())
            hint=Signal::derive(move || tongue.t().goals().text_hint.to_owned())
            value=text
            limit=2_000
        />
    }
}

/// What the goal grows from, in sight while it is worded. The first theme names a goal that has no name yet.
#[component]
fn GrowsFrom(picked: RwSignal<Vec<Candidate>>, title: RwSignal<String>) -> impl IntoView {
    let tongue = Tongue::get();
    let turn = move |(candidate, wanted): (Candidate, bool)| {
        if wanted && matches!(candidate.about, About::Theme(_)) && title.with_untracked(|title| title.trim().is_empty()) {
            title.set(candidate.text.clone());
        }
        picked.update(|picked| {
            picked.retain(|one| one.about != candidate.about);
            if wanted {
                picked.push(candidate);
            }
        });
    };
    let one = move |candidate: Candidate| {
        let about = candidate.about.clone();
        view! {
            <li class="slip">
                <p class="slip__number">{shown_number(candidate.number)}</p>
                <p class="slip__text" lang=candidate.lang.map(lang_tag)>{candidate.text}</p>
                <div class="slip__tools">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| picked.update(|picked| picked.retain(|one| one.about != about))
                    >
                        {move || tongue.t().goals().unpick}
                    </button>
                </div>
            </li>
        }
    };
    view! {
        <fieldset class="form">
            <legend class="choice__legend">{move || tongue.t().goals().grows_from}</legend>
            <Show when=move || picked.with(Vec::is_empty)><p class="note">{move || tongue.t().goals().picked_none}</p></Show>
            <ul class="slips">
                <For each=move || picked.get() key=|one| (one.number, one.text.clone()) children=one/>
            </ul>
            <PickMany
                sources=Source::TO_GOAL
                source=Source::Themes
                picked=move |about: About| picked.with(|picked| picked.iter().any(|one| one.about == about))
                on_pick=turn
            />
        </fieldset>
    }
}
