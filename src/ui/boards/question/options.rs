//! The options of a new question: picked from what was said, or written; each can be worded anew, moved up, or removed.

use super::pick_many::PickMany;
use crate::domain::question::{About, Choice};
use crate::ui::Tongue;
use crate::ui::parts::field::{Field, fresh_id};
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::view::question::{Candidate, Source};
use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// The longest option, in characters, as the session's rules have it.
const OPTION_MAX: usize = 2_000;

/// One option in the making.
#[derive(Debug, Clone)]
pub struct Line {
    /// For telling lines apart while they move.
    key: u32,
    about: About,
    text: RwSignal<String>,
}

impl Line {
    fn new(about: About, text: String) -> Line {
        static MADE: AtomicU32 = AtomicU32::new(0);
        Line { key: MADE.fetch_add(1, Ordering::Relaxed), about, text: RwSignal::new(text) }
    }

    /// An option that stands for something that was said.
    pub fn of(candidate: Candidate) -> Line {
        Line::new(candidate.about, candidate.text.chars().take(OPTION_MAX).collect())
    }

    /// The option as the question will have it.
    pub fn choice(&self) -> Choice {
        Choice { text: self.text.get().trim().to_owned(), about: self.about.clone() }
    }
}

/// The options, and where more come from.
#[component]
pub fn Options(lines: RwSignal<Vec<Line>>, source: Source) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <fieldset class="form">
            <legend class="choice__legend">{move || tongue.t().question().options}</legend>
            <p class="field__hint">{move || tongue.t().question().options_hint}</p>
            <Show when=move || lines.with(Vec::is_empty)><p class="note">{move || tongue.t().question().options_none}</p></Show>
            <ol class="slips">
                <For each=move || lines.get() key=|line| line.key children=move |line: Line| view! { <OneLine line lines/> }/>
            </ol>
            <WriteOne lines/>
            <PickMany
                sources=Source::TO_VOTE
                source
                picked=move |about: About| lines.with(|lines| lines.iter().any(|line| line.about == about))
                on_pick=move |(candidate, wanted): (Candidate, bool)| {
                    lines.update(|lines| {
                        lines.retain(|line| line.about != candidate.about);
                        if wanted {
                            lines.push(Line::of(candidate));
                        }
                    });
                }
            />
        </fieldset>
    }
}

#[component]
fn OneLine(line: Line, lines: RwSignal<Vec<Line>>) -> impl IntoView {
    let tongue = Tongue::get();
    let key = line.key;
    let place = memo(move || lines.with(|lines| lines.iter().position(|line| line.key == key).unwrap_or(0)));
    let number = move || u32::try_from(place.get() + 1).unwrap_or(u32::MAX);
    let up = move |_| {
        lines.update(|lines| {
            if let Some(at) = lines.iter().position(|line| line.key == key).filter(|at| *at > 0) {
                lines.swap(at, at - 1);
            }
        });
    };
    let id = fresh_id("option");
    view! {
        <li class="question__line">
            <label class="visually-hidden" for=id.clone()>{move || (tongue.t().question().option_words)(number())}</label>
            <span class="soft number" aria-hidden="true">{number}</span>
            <textarea
                id=id
                class="field__input"
                rows="1"
                prop:value=line.text
                on:input=move |event| line.text.set(event_target_value(&event))
            ></textarea>
            <button
                class="button button--quiet button--icon"
                type="button"
                disabled=move || place.get() == 0
                aria-label=move || (tongue.t().question().option_up)(number())
                on:click=up
            >
                <Icon glyph=Glyph::Up/>
            </button>
            <button
                class="button button--quiet button--icon"
                type="button"
                aria-label=move || (tongue.t().question().option_remove)(number())
                on:click=move |_| lines.update(|lines| lines.retain(|line| line.key != key))
            >
                <Icon glyph=Glyph::Cross/>
            </button>
        </li>
    }
}

#[component]
fn WriteOne(lines: RwSignal<Vec<Line>>) -> impl IntoView {
    let tongue = Tongue::get();
    let text = RwSignal::new(String::new());
    let add = move || {
        let words = text.get_untracked().trim().to_owned();
        if !words.is_empty() {
            lines.update(|lines| lines.push(Line::new(About::Nothing, words)));
            text.set(String::new());
        }
    };
    // Enter adds the line; it does not open the question.
    let entered = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    view! {
        <div on:keydown=entered>
            <Field label=Signal::derive(move || tongue.t().question().write_one.to_owned()) value=text limit=OPTION_MAX/>
        </div>
        <div class="button-row">
            <button class="button" type="button" disabled=move || text.with(|text| text.trim().is_empty()) on:click=move |_| add()>
                <Icon glyph=Glyph::Plus/>
                {move || tongue.t().question().write_add}
            </button>
        </div>
    }
}
