//! Testing a goal by consent, round after round.

use crate::domain::id::GoalId;
use crate::domain::question::{About, Counting};
use crate::ui::boards::question::live::QuestionLive;
use crate::ui::boards::question::open_form::OpenForm;
use crate::ui::boards::question::results::{QuestionResults, shares};
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::{MadeOf, TallyBar};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::goals::{GoalView, TestView};
use crate::view::question::{Candidate, Kind};
use crate::view::results::results;
use leptos::prelude::*;

/// The longest option of a question, in characters, as the session's rules have it.
const OPTION_MAX: usize = 2_000;

/// The latest result, the test that is open, earlier rounds, and the button for the next.
#[component]
pub fn Tests(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let asking = RwSignal::new(false);
    let testing = memo(move || page.with(|page| page.testing().map(|test| test.question)));
    // The form is gone with the test that it opened, and does not come back when that closes.
    Effect::new(move |_| {
        if testing.with(Option::is_some) {
            asking.set(false);
        }
    });
    let tested = memo(move || page.with(|page| page.tested().cloned()));
    let closed = memo(move || page.with(|page| page.tests.iter().filter(|test| test.closed).cloned().collect::<Vec<_>>()));
    let may_test = move || page.with(|page| page.facilitates && page.settled.is_none() && page.testing().is_none());
    let words = move || {
        let t = tongue.t().goals();
        if tested.with(Option::is_some) { t.test_again } else { t.test }
    };
    view! {
        {move || tested.get().map(|test| view! { <Latest test/> }.into_any())}
        <For
            each=move || closed.get()
            key=|test| test.question
            children=move |test: TestView| view! {
                <MadeOf summary=Signal::derive(move || (tongue.t().goals().round_results)(test.round))>
                    <QuestionResults question=test.question/>
                </MadeOf>
            }
        />
        {move || testing.get().map(|question| view! { <QuestionLive question/> }.into_any())}
        <Show when=move || may_test() && !asking.get()>
            <div class="button-row">
                <button class="button" type="button" on:click=move |_| asking.set(true)>
                    <Icon glyph=Glyph::People/>
                    {words}
                </button>
            </div>
        </Show>
        <Show when=move || may_test() && asking.get()>
            <AskConsent goal page on_close=move || asking.set(false)/>
        </Show>
    }
}

/// The latest result as a bar.
#[component]
fn Latest(test: TestView) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let question = test.question;
    let found = steady(app, move |lens| results(lens, question).options.into_iter().next().unwrap_or_default());
    let base = move || {
        let t = tongue.t();
        format!("{} · {}", (t.goals().round)(test.round), (t.question().consented)(found.with(|found| found.people)))
    };
    view! {
        <TallyBar
            shares=Signal::derive(move || shares(tongue.t(), Counting::Consent, found.with(|found| found.parts)))
            base=Signal::derive(base)
        />
    }
}

/// Opens a test: the goal's wording is the one option, frozen.
#[component]
fn AskConsent(goal: GoalId, page: Memo<GoalView>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let tongue = Tongue::get();
    let (number, title, text) = page.with_untracked(|page| {
        let wording = page.wording();
        let of = |part: fn(&crate::view::goals::WordingView) -> &String| wording.map(|w| part(w).clone()).unwrap_or_default();
        (page.number, of(|w| &w.title), of(|w| &w.text))
    });
    let whole = format!("{title}\n{text}");
    let wording = if whole.chars().count() <= OPTION_MAX { whole } else { text };
    let first = vec![Candidate { about: About::Goal(goal), number, text: wording, lang: None }];
    let asks = (untrack(move || tongue.t()).goals().test_asks)(&title);
    view! { <OpenForm kind=Kind::Consent first fixed=true asks on_close/> }
}
