//! Agreeing, disagreeing or passing: one statement at a time, with big buttons and a way back.

use super::late;
use super::receipt::ReceiptWords;
use crate::domain::ballot::{Answers, BallotCast, Stance};
use crate::domain::id::{OptionId, QuestionId};
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::stances::{StanceChoice, Stances};
use crate::ui::pieces::later::later;
use crate::ui::pieces::slip::lang_tag;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::why::Why;
use crate::ui::{App, Tongue};
use crate::view::question::{Asked, Voting, voting};
use leptos::prelude::*;

const STANCES: [Stance; 3] = [Stance::Agree, Stance::Disagree, Stance::Pass];

/// A question of statements, for the person at the device. After the close: the receipt and the results.
#[component]
pub fn VoteStances(question: QuestionId) -> impl IntoView {
    view! { <Ballot question body=|question, voting| view! { <OneByOne question voting/> }.into_any()/> }
}

/// What all ballots have round them: the title, why somebody cannot vote, the receipt; after the close the results.
///
/// It is made anew for each person at the device, so that nobody finds another's half-made ballot.
#[component]
pub fn Ballot(question: QuestionId, body: fn(QuestionId, Memo<Voting>) -> AnyView) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let voting = steady(app, move |lens| voting(lens, question));
    let who = app.model(|model| model.opened().and_then(|open| open.who));
    let state = memo(move || voting.with(|voting| (voting.found, voting.open, voting.refused.clone())));
    let inside = move || {
        who.with(|_| ());
        match state.get() {
            (false, ..) => view! { <p>{move || tongue.t().ballot().gone}</p> }.into_any(),
            (true, false, _) => view! {
                <p>{move || tongue.t().ballot().is_closed}</p>
                <ReceiptWords receipt=Signal::derive(move || voting.with(|voting| voting.receipt))/>
                {later(late::results(), move |results| results(question))}
            }
            .into_any(),
            (true, true, Some(why)) => view! {
                <Notice
                    kind=NoticeKind::Plain
                    happened=Signal::derive(move || tongue.t().ballot().cannot.to_owned())
                >
                    <p class="notice__do"><Why refused=Signal::stored(Some(why)) /></p>
                </Notice>
            }
            .into_any(),
            (true, true, None) => view! {
                <p class="resident__question">{move || voting.with(|voting| voting.title.clone())}</p>
                <Show when=move || voting.with(|voting| voting.named)>
                    <p class="note">{move || tongue.t().ballot().named_warning}</p>
                </Show>
                {body(question, voting)}
                <ReceiptWords receipt=Signal::derive(move || voting.with(|voting| voting.receipt))/>
            }
            .into_any(),
        }
    };
    view! { <div class="resident__now">{inside}</div> }
}

/// What somebody has answered to a statement.
fn answer(voting: &Voting, option: OptionId) -> Option<Stance> {
    voting.stances.iter().find(|(of, _)| *of == option).map(|(_, stance)| *stance)
}

/// The first statement from `from` on that has no answer, going round once.
fn unanswered(voting: &Voting, from: usize) -> Option<usize> {
    let many = voting.asked.len();
    let open = |at: &usize| voting.asked.get(*at).is_some_and(|asked| answer(voting, asked.option).is_none());
    (from..many).chain(0..from.min(many)).find(open)
}

/// One statement at a time; all answered: the list of them.
#[component]
fn OneByOne(question: QuestionId, voting: Memo<Voting>) -> impl IntoView {
    // `None`: the list of all answers.
    let at = RwSignal::new(voting.with_untracked(|voting| unanswered(voting, 0)));
    let has_one = memo(move || at.get().is_some_and(|at| voting.with(|voting| at < voting.asked.len())));
    view! {
        <Progress voting at/>
        <Show when=move || has_one.get() fallback=move || view! { <AllAnswers voting at/> }>
            <OneStatement question voting at/>
        </Show>
    }
}

#[component]
fn Progress(voting: Memo<Voting>, at: RwSignal<Option<usize>>) -> impl IntoView {
    let tongue = Tongue::get();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let all = move || number(voting.with(|voting| voting.asked.len()));
    let done = move || number(voting.with(|voting| voting.stances.len()));
    let place = move || (tongue.t().ballot().place)(at.get().map_or_else(done, |at| number(at + 1)), all());
    view! {
        <div class="progress-bar">
            <p class="progress-bar__words"><span>{place}</span><span>{move || tongue.t().ballot().can_change}</span></p>
            <progress
                class="progress-bar__line"
                max=move || all().max(1).to_string()
                value=move || done().to_string()
                aria-label=move || tongue.t().ballot().answered_label
            ></progress>
        </div>
    }
}

#[component]
fn OneStatement(question: QuestionId, voting: Memo<Voting>, at: RwSignal<Option<usize>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let asked = memo(move || at.get().and_then(|at| voting.with(|voting| voting.asked.get(at).cloned())));
    let choices = move || {
        let t = tongue.t();
        STANCES.map(|stance| StanceChoice::line(glyph(stance), t.common().stance(stance))).to_vec()
    };
    let chosen = move || {
        let option = asked.get()?.option;
        let stance = voting.with(|voting| answer(voting, option))?;
        STANCES.iter().position(|one| *one == stance)
    };
    let choose = move |place: usize| {
        let (Some(asked), Some(stance)) = (asked.get_untracked(), STANCES.get(place).copied()) else { return };
        if voting.with_untracked(|voting| answer(voting, asked.option)) != Some(stance) {
            app.act(BallotCast { question, answers: Answers::Stances(vec![(asked.option, stance)]) });
        }
        go_on(voting, at, asked.option);
    };
    let step = move |by: isize| {
        let many = voting.with_untracked(|voting| voting.asked.len());
        at.update(|at| *at = at.and_then(|at| at.checked_add_signed(by)).filter(|at| *at < many));
    };
    let is_first = move || at.get() == Some(0);
    view! {
        <div class="resident__statement" aria-live="polite">
            <p lang=move || asked.with(|asked| lang(asked.as_ref()))>
                {move || asked.with(|asked| asked.as_ref().map(|asked| asked.text.clone()))}
            </p>
        </div>
        <div class="resident__act">
            <Stances
                label=Signal::derive(move || tongue.t().ballot().your_stance.to_owned())
                choices=Signal::derive(choices)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
            <div class="button-row">
                <button class="button button--quiet" type="button" disabled=is_first on:click=move |_| step(-1)>
                    <Icon glyph=Glyph::Back/>
                    {move || tongue.t().ballot().back}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| step(1)>
                    {move || tongue.t().ballot().skip}
                    <Icon glyph=Glyph::Right/>
                </button>
            </div>
        </div>
    }
}

fn lang(asked: Option<&Asked>) -> Option<&'static str> {
    asked.and_then(|asked| asked.lang).map(lang_tag)
}

/// To the next statement without an answer, as if this one had its answer already: the ballot is on its way.
fn go_on(voting: Memo<Voting>, at: RwSignal<Option<usize>>, answered: OptionId) {
    let next = voting.with_untracked(|voting| {
        let mut voting = voting.clone();
        voting.stances.push((answered, Stance::Pass));
        unanswered(&voting, at.get_untracked().map_or(0, |at| at + 1))
    });
    at.set(next);
}

fn glyph(stance: Stance) -> Glyph {
    match stance {
        Stance::Agree => Glyph::Check,
        Stance::Disagree => Glyph::Cross,
        Stance::Pass => Glyph::Dash,
    }
}

/// All statements with their answers; tapping one leads back to it.
#[component]
fn AllAnswers(voting: Memo<Voting>, at: RwSignal<Option<usize>>) -> impl IntoView {
    let tongue = Tongue::get();
    let is_done = move || voting.with(|voting| unanswered(voting, 0).is_none());
    let one = move |(place, asked): (usize, Asked)| {
        let option = asked.option;
        let said = move || {
            let t = tongue.t();
            voting.with(|voting| answer(voting, option)).map_or(t.ballot().not_answered, |stance| t.common().stance(stance))
        };
        view! {
            <li class="slip">
                <p class="slip__text" lang=asked.lang.map(lang_tag)>{asked.text.clone()}</p>
                <div class="slip__tools">
                    <strong>{said}</strong>
                    <button class="button" type="button" on:click=move |_| at.set(Some(place))>
                        <Icon glyph=Glyph::Pen/>
                        {move || tongue.t().ballot().change}
                        <span class="visually-hidden">": "{asked.text}</span>
                    </button>
                </div>
            </li>
        }
    };
    view! {
        <Show when=is_done>
            <p role="status"><strong>{move || tongue.t().ballot().all_answered}</strong></p>
        </Show>
        <p class="note">{move || tongue.t().ballot().all_answered_how}</p>
        <ul class="slips">
            <For
                each=move || voting.with(|voting| voting.asked.clone()).into_iter().enumerate()
                key=|(place, _)| *place
                children=one
            />
        </ul>
    }
}
