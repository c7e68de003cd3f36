//! Opening a question: what is asked, the options, the rules; all of it is frozen from there on.

use super::options::{Line, Options};
use super::rules_form::{Rules, RulesForm};
use crate::domain::Rejection;
use crate::domain::field::Field as of;
use crate::domain::question::QuestionOpen;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::Show;
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{Candidate, Kind, Source, new_lock, opening};
use leptos::prelude::*;

/// The form of a new question.
///
/// `first` are the options it begins with; with `fixed` they are all there is (a goal that is tested). `on_close` is called once
/// the question is open, or when nobody wants it any more.
#[component]
pub fn OpenForm(
    kind: Kind,
    #[prop(optional)] first: Vec<Candidate>,
    #[prop(optional)] fixed: bool,
    #[prop(optional)] source: Source,
    /// What is asked, to begin with; empty: what such questions mostly ask.
    #[prop(optional, into)]
    asks: String,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let preset = if asks.is_empty() { preset(tongue, kind).to_owned() } else { asks };
    let title = RwSignal::new(preset);
    let lines = RwSignal::new(first.into_iter().map(Line::of).collect::<Vec<_>>());
    let rules = Rules::new(kind);
    let question = move || QuestionOpen {
        title: title.get().trim().to_owned(),
        counting: rules.counting(),
        options: lines.with(|lines| lines.iter().map(Line::choice).collect()),
        quorum_percent: rules.quorum.get(),
        threshold_percent: rules.threshold.get(),
        electorate: rules.electorate(),
        secrecy: rules.secrecy.get(),
        hidden: rules.hidden.get(),
        lock: None,
        least_cell: rules.least_cell,
    };
    let opening = app.view(move |lens| opening(lens, &question()));
    let questions = steady(app, |lens| lens.state().questions.len());
    let sent = Sent::watching(move || questions.get(), move || on_close.run(()));
    let why = move || {
        let (words, refusals) = (tongue.t().question(), tongue.t().refusals());
        opening.with(|opening| {
            opening.refused.as_ref().map(|refused| match refused {
                Rejection::Empty { field: of::Title } => (refusals.still_empty)(words.title),
                Rejection::Empty { field: of::Options } => (refusals.still_empty)(words.options),
                other => (refusals.refused)(other),
            })
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if opening.with_untracked(|opening| opening.refused.is_none()) {
            sent.off();
            let mut question = untrack(question);
            question.lock = app.look(|model| model.lens().and_then(|lens| new_lock(lens, &question)));
            app.act(question);
        }
    };
    view! {
        <form class="board-section form" on:submit=submit aria-labelledby="open-question">
            <h3 class="board-section__title" id="open-question">{move || tongue.t().question().open_title}</h3>
            <Field
                label=Signal::derive(move || tongue.t().question().title.to_owned())
                hint=Signal::derive(move || tongue.t().question().title_hint.to_owned())
                value=title
                limit=240
            />
            <Show when=move || !fixed><Options lines source/></Show>
            <RulesForm kind rules opening/>
            <p class="note">{move || tongue.t().question().freeze}</p>
            <p class="button__why" id="open-question-why" role="status">{why}</p>
            <div class="button-row button-row--end">
                <button class="button" type="button" on:click=move |_| on_close.run(())>{move || tongue.t().common().cancel}</button>
                <button
                    class="button button--accent"
                    type="submit"
                    aria-describedby="open-question-why"
                    disabled=move || opening.with(|opening| opening.refused.is_some())
                >
                    {move || tongue.t().question().open_do}
                </button>
            </div>
        </form>
    }
}

/// What questions of a kind mostly ask.
fn preset(tongue: Tongue, kind: Kind) -> &'static str {
    let words = untrack(move || tongue.t()).question();
    match kind {
        Kind::Stances => words.ask_stances,
        Kind::Dots => words.ask_dots,
        Kind::Consent => words.ask_consent,
    }
}
