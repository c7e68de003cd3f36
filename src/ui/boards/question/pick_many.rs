//! Picking from what was said: cards, themes, topics, goals, statements that were carried.

use crate::domain::question::About;
use crate::text::Messages;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::For;
use crate::ui::parts::pick::Pick;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{Candidate, Source, candidates};
use leptos::prelude::*;

/// So many candidates are listed; the others are found by searching.
const LISTED: usize = 24;

fn source_word(t: &Messages, source: Source) -> &'static str {
    match source {
        Source::Cards => t.question().source_cards,
        Source::Themes => t.question().source_themes,
        Source::Topics => t.question().source_topics,
        Source::Goals => t.question().source_goals,
        Source::Carried => t.question().source_carried,
    }
}

/// Picking from what was said: a source, a search, and a row for each that is found.
#[component]
pub fn PickMany(
    sources: &'static [Source],
    source: Source,
    /// Whether something is picked.
    #[prop(into)]
    picked: Callback<About, bool>,
    /// Something is picked, or no longer.
    #[prop(into)]
    on_pick: Callback<(Candidate, bool)>,
) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let source = RwSignal::new(source);
    let search = RwSignal::new(String::new());
    let found = steady(app, move |lens| search.with(|search| candidates(lens, source.get(), search, LISTED)));
    let words = move || sources.iter().map(|source| (*source, source_word(tongue.t(), *source).to_owned())).collect::<Vec<_>>();
    let listed = move || u32::try_from(found.with(|(found, _)| found.len())).unwrap_or(u32::MAX);
    let total = move || found.with(|(_, total)| *total);
    view! {
        <MadeOf summary=Signal::derive(move || tongue.t().question().pick.to_owned())>
            <div class="field-row">
                <Pick label=Signal::derive(move || tongue.t().question().source.to_owned()) options=Signal::derive(words) value=source/>
                <Field label=Signal::derive(move || tongue.t().question().pick_search.to_owned()) value=search/>
            </div>
            <div class="choice">
                <For
                    each=move || found.with(|(found, _)| found.clone())
                    key=|candidate| (candidate.number, candidate.text.clone())
                    children=move |candidate: Candidate| view! { <OneCandidate candidate picked on_pick/> }
                />
            </div>
            <p class="note" role="status">
                {move || match (listed(), total()) {
                    (0, _) => tongue.t().question().pick_none.to_owned(),
                    (listed, total) if listed < total => (tongue.t().question().pick_shown)(listed, total),
                    _ => String::new(),
                }}
            </p>
        </MadeOf>
    }
}

#[component]
fn OneCandidate(candidate: Candidate, picked: Callback<About, bool>, on_pick: Callback<(Candidate, bool)>) -> impl IntoView {
    let about = candidate.about.clone();
    let lang = candidate.lang.map(lang_tag);
    let (number, text) = (candidate.number, candidate.text.clone());
    view! {
        <label class="choice__row">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=move || picked.run(about.clone())
                on:change=move |event| on_pick.run((candidate.clone(), event_target_checked(&event)))
            />
            <span class="choice__text">
                <span lang=lang>{text}</span>
                <span class="choice__hint number">{shown_number(number)}</span>
            </span>
        </label>
    }
}
