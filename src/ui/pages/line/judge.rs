//! The residents' own judgement of what was answered and done.

use crate::app::Saying;
use crate::domain::progress::{Verdict, VerdictGive};
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::Form;
use crate::ui::parts::stances::{StanceChoice, Stances};
use crate::ui::pieces::begun::{kept_or, kept_text};
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::kept::forget;
use crate::ui::pieces::why::Why;
use crate::ui::{App, Tongue};
use crate::view::line::Judge;
use leptos::prelude::*;

/// Solved, partly, not; and a word on why. Only those who raised or backed it are asked; all see how many said what.
#[component]
pub fn JudgeForm(#[prop(into)] judge: Signal<Option<Judge>>) -> impl IntoView {
    let tongue = Tongue::get();
    let may = memo(move || judge.with(|judge| judge.as_ref().is_some_and(|judge| judge.may.is_ok())));
    let refused = memo(move || judge.with(|judge| judge.as_ref().and_then(|judge| judge.may.clone().err())));
    let counts = move || {
        judge.with(|judge| {
            let judge = judge.as_ref().filter(|judge| judge.solved + judge.partly + judge.not > 0)?;
            Some((tongue.t().line().judged_by)(judge.solved, judge.partly, judge.not))
        })
    };
    view! {
        <Show
            when=move || may.get()
            fallback=move || view! { <p class="note"><Why refused /></p> }
        >
            <JudgeChoices judge />
        </Show>
        {move || counts().map(|counts| view! { <p class="note">{counts}</p> }.into_any())}
    }
}

#[component]
fn JudgeChoices(judge: Signal<Option<Judge>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let mine = memo(move || judge.with(|judge| judge.as_ref().and_then(|judge| judge.mine.clone())));
    let item = move || judge.with_untracked(|judge| judge.as_ref().map(|judge| judge.item));
    // What is chosen and not handed in is kept, as its place among the three.
    let name = |part: &str| format!("verdict-{part}:{}", item().map(|item| item.to_string()).unwrap_or_default());
    let begun = kept_text(app, name("is"));
    let text = kept_or(app, name("words"), mine.get_untracked().map(|(_, words)| words).unwrap_or_default());
    let chosen = memo(move || {
        let place = begun.with(|place| place.parse::<usize>().ok());
        place.and_then(|place| Verdict::ALL.get(place).copied()).or(mine.with(|mine| mine.as_ref().map(|(verdict, _)| *verdict)))
    });
    let given = move |lens: crate::view::Lens| {
        let who = lens.who;
        let theirs =
            |placed: &&crate::domain::Placed| Some(placed.by) == who && matches!(placed.act, crate::domain::Act::VerdictGive(_));
        lens.ledger.acts().filter(theirs).count()
    };
    let words_kept = [name("words")];
    let handing = Handing::new(app, given, move || {
        begun.set(String::new());
        forget(app, &words_kept);
    });
    let choices = move || {
        let word = tongue.t().common().verdict;
        vec![
            StanceChoice::filled(Form::Full, word(Verdict::Solved)),
            StanceChoice::filled(Form::Half, word(Verdict::Partly)),
            StanceChoice::filled(Form::Ring, word(Verdict::Not)),
        ]
    };
    let place = move || chosen.get().and_then(|chosen| Verdict::ALL.iter().position(|verdict| *verdict == chosen));
    let hand_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(item), Some(verdict)) = (item(), chosen.get_untracked()) else { return };
        let said = text.get_untracked();
        handing.send(Saying::many(|name| VerdictGive { item, verdict, words: name(&said) }));
    };
    let differs = memo(move || mine.get() != chosen.get().map(|verdict| (verdict, text.get())));
    view! {
        <form class="resident__now" on:submit=hand_in novalidate>
            <Stances
                label=move || tongue.t().line().judge.to_owned() choices=Signal::derive(choices) chosen=Signal::derive(place)
                on_choose=Callback::new(move |place: usize| begun.set(place.to_string()))
            />
            <Show when=move || chosen.get().is_some()>
                <Field label=move || tongue.t().line().judge_words.to_owned() value=text long=true rows=2 limit=2_000 />
            </Show>
            <Show when=move || differs.get()>
                <button class="button button--accent button--wide" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().line().judge_do}
                </button>
            </Show>
            <Show when=move || !differs.get() && chosen.get().is_some()><p class="note" role="status">{move || tongue.t().line().judge_saved}</p></Show>
        </form>
    }
}
