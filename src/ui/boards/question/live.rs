//! An open question: the rule, how many have voted, what may be shown so far, and the close.

use super::results::OptionResults;
use super::rule::RuleWords;
use crate::domain::Rejection;
use crate::domain::id::QuestionId;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::sealing::close_question;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::{QuestionView, question};
use crate::view::results::results;
use leptos::prelude::*;

/// How an open question stands.
#[component]
pub fn QuestionLive(question: QuestionId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, move |lens| self::question(lens, question));
    let found = steady(app, move |lens| results(lens, question));
    let hidden = move || page.with(|page| page.rule.hidden);
    view! {
        <article class="question">
            <h3 class="question__text">{move || page.with(|page| page.title.clone())}</h3>
            <RuleWords rule=Signal::derive(move || page.with(|page| page.rule.clone()))/>
            <Turnout page/>
            <Show when=hidden fallback=move || view! { <OptionResults results=found/> }>
                <ol class="question__statements">
                    {move || page.with(|page| page.options.iter().map(|text| view! { <li class="question__statement">{text.clone()}</li> }).views())}
                </ol>
                <p>{move || tongue.t().question().hidden_now}</p>
                <p class="note">{move || page.with(|page| who_could_look(tongue, &page.rule.keepers))}</p>
            </Show>
            <Show when=move || page.with(|page| page.close_refused.is_none())><CloseButton question page/></Show>
            <Show when=move || page.with(|page| page.close_refused == Some(Rejection::WrongSecret))>
                <p class="note">{move || (tongue.t().refusals().refused)(&Rejection::WrongSecret)}</p>
            </Show>
        </article>
    }
}

/// What keeps the votes from being seen before the close, and from whom it does not.
fn who_could_look(tongue: Tongue, keepers: &[String]) -> String {
    let t = tongue.t();
    if keepers.is_empty() {
        t.question().hidden_facilitators.to_owned()
    } else {
        (t.question().locked_now)(&(t.common().list)(keepers))
    }
}

/// How many have voted of how many who may, in words and as a line.
#[component]
pub fn Turnout(page: Memo<QuestionView>) -> impl IntoView {
    let tongue = Tongue::get();
    let numbers = memo(move || page.with(|page| (page.voted, page.electorate)));
    let words = move || {
        let (voted, may) = numbers.get();
        (tongue.t().question().voted)(voted, may)
    };
    view! {
        <div class="progress-bar">
            <p class="progress-bar__words" role="status"><span>{words}</span></p>
            <progress
                class="progress-bar__line"
                max=move || numbers.get().1.max(1).to_string()
                value=move || numbers.get().0.to_string()
                aria-label=move || tongue.t().question().voted_label
            ></progress>
        </div>
    }
}

/// Closes the question, after saying what will be counted.
#[component]
fn CloseButton(question: QuestionId, page: Memo<QuestionView>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let open = RwSignal::new(false);
    let close = move |_| {
        close_question(app, question);
        open.set(false);
    };
    view! {
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| open.set(true)>
                <Icon glyph=Glyph::Lock/>
                {move || tongue.t().question().close}
            </button>
        </div>
        <Dialog open title=Signal::derive(move || tongue.t().question().close_title.to_owned())>
            {move || counted_words(tongue, &page.get()).into_iter().map(|line| view! { <p>{line}</p> }).views()}
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="button" on:click=close>{move || tongue.t().question().close_do}</button>
            </div>
        </Dialog>
    }
}

/// What the close will count, and what not.
fn counted_words(tongue: Tongue, page: &QuestionView) -> Vec<String> {
    let t = tongue.t().question();
    let missing = page.electorate.saturating_sub(page.voted);
    [
        Some((t.close_counts)(page.voted, page.electorate)),
        (missing > 0).then(|| (t.close_missing)(missing)),
        (page.waiting > 0).then(|| (t.close_waiting)(page.waiting)),
        Some(t.close_final.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
