//! Objections: the harm, what would resolve it, and the answer: how it was resolved, or why it stands.

use crate::domain::goal::{Handling, ObjectionAnswer};
use crate::domain::id::{BallotId, GoalId};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, Views};
use crate::ui::parts::icon::{Form, Shape};
use crate::ui::parts::pick::Choose;
use crate::ui::parts::rows::current;
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::kept::{handed_in, kept};
use crate::ui::{App, Tongue};
use crate::view::goals::{GoalView, ObjectionView};
use leptos::prelude::*;

/// All objections of a goal, from every round.
#[component]
pub fn Objections(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let may_answer = Signal::derive(move || page.with(|page| page.facilitates && page.settled.is_none()));
    let row = move |first: ObjectionView| {
        let ballot = first.ballot;
        let objection = current(page, first, |page: &GoalView| &page.objections, move |one: &ObjectionView| one.ballot == ballot);
        view! { <OneObjection goal objection may_answer/> }
    };
    view! { <For each=move || page.with(|page| page.objections.clone()) key=|one| one.ballot children=row/> }
}

#[component]
fn OneObjection(goal: GoalId, objection: Memo<ObjectionView>, may_answer: Signal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    let ballot = objection.with_untracked(|objection| objection.ballot);
    let state = move || {
        let t = tongue.t().goals();
        objection.with(|objection| match objection.answer.as_ref().map(|answer| answer.handling) {
            None => (Form::Dotted, t.objection_open),
            Some(Handling::Resolved) => (Form::Full, t.objection_resolved),
            Some(Handling::Stands) => (Form::Ring, t.objection_stands),
        })
    };
    let about = move || {
        let t = tongue.t().goals();
        objection.with(|objection| {
            let round = (t.objection_round)(objection.round);
            if objection.by.is_empty() { round } else { format!("{} · {round}", objection.by) }
        })
    };
    let end = move || {
        let t = tongue.t().goals();
        objection.with(|objection| {
            let remedy = (!objection.remedy.is_empty()).then(|| (t.would_resolve)(&objection.remedy));
            let answer = objection.answer.as_ref().map(|answer| match answer.handling {
                Handling::Resolved => (t.resolved_how)(&answer.how),
                Handling::Stands => (t.stands_why)(&answer.how),
            });
            [remedy, answer].into_iter().flatten().collect::<Vec<_>>()
        })
    };
    let words = move || {
        let t = tongue.t().goals();
        if objection.with(|objection| objection.answer.is_some()) { t.answer_again } else { t.answer }
    };
    view! {
        <div class="objection">
            <p class="objection__head">
                {move || {
                    let (form, words) = state();
                    view! { <Shape form/><strong>{words}</strong> }
                }}
                <span class="note">{about}</span>
            </p>
            <p class="slip__text">{move || objection.with(|objection| harm_words(tongue, objection))}</p>
            {move || end().into_iter().map(|line| view! { <p class="objection__end">{line}</p> }).views()}
            <Show when=move || may_answer.get()>
                <div class="button-row">
                    <button class="button" type="button" on:click=move |_| open.set(true)>{words}</button>
                </div>
            </Show>
            <Dialog open title=Signal::derive(move || tongue.t().goals().answer_title.to_owned())>
                <AnswerForm goal ballot objection open/>
            </Dialog>
        </div>
    }
}

fn harm_words(tongue: Tongue, objection: &ObjectionView) -> String {
    if objection.harm.is_empty() { tongue.t().common().words_missing.to_owned() } else { objection.harm.clone() }
}

#[component]
fn AnswerForm(goal: GoalId, ballot: BallotId, objection: Memo<ObjectionView>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let before = objection.with_untracked(|objection| objection.answer.clone());
    let handling = RwSignal::new(before.as_ref().map(|answer| answer.handling));
    let how = kept(format!("objection:{ballot}"), before.map(|answer| answer.how).unwrap_or_default());
    let act = move || {
        let how = how.get().trim().to_owned();
        handling.get().map(|handling| ObjectionAnswer { goal, objection: ballot, handling, how })
    };
    let refused = app.view(move |lens| act().is_none_or(|act| lens.admit(act).is_err()));
    let sent = Sent::watching(
        move || objection.with(|objection| objection.answer.clone()),
        move || {
            handed_in(&[how]);
            open.set(false);
        },
    );
    let options = move || {
        let t = tongue.t().goals();
        vec![
            (Some(Handling::Resolved), t.handling_resolved.to_owned(), t.handling_resolved_hint.to_owned()),
            (Some(Handling::Stands), t.handling_stands.to_owned(), t.handling_stands_hint.to_owned()),
        ]
    };
    let label = move || {
        let t = tongue.t().goals();
        match handling.get() {
            Some(Handling::Resolved) | None => t.how_resolved.to_owned(),
            Some(Handling::Stands) => t.why_stands.to_owned(),
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(act) = untrack(act) {
            sent.off();
            app.act(act);
        }
    };
    view! {
        <form class="form" on:submit=submit>
            <p class="slip__text">{move || objection.with(|objection| harm_words(tongue, objection))}</p>
            <Choose legend=Signal::derive(move || tongue.t().goals().handling.to_owned()) options=Signal::derive(options) value=handling/>
            <Field long=true label=Signal::derive(label) value=how limit=2_000/>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || refused.get()>
                    {move || tongue.t().goals().answer_do}
                </button>
            </div>
        </form>
    }
}
