//! Who does which part of a goal, by when, with what; and whose name is under it.

use crate::domain::commitment::{CommitmentMake, CommitmentRelease, CommitmentSign};
use crate::domain::goal::Settlement;
use crate::domain::id::{CommitmentId, GoalId};
use crate::domain::time::Day;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::kept::{handed_in, kept};
use crate::ui::{App, Tongue};
use crate::view::goals::{CommitmentView, GoalView};
use leptos::prelude::*;

/// The table of commitments, and the button for one more.
#[component]
pub fn Commitments(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let adding = RwSignal::new(false);
    let has_any = memo(move || page.with(|page| !page.commitments.is_empty()));
    let may_add =
        move || page.with(|page| page.commit_refused.is_none() && !matches!(page.settled, Some((Settlement::NotAgreed, _))));
    let is_agreed = move || page.with(|page| matches!(page.settled, Some((Settlement::Agreed, _))));
    let add = move || {
        view! {
            <Show when=may_add>
                <button class="button" type="button" on:click=move |_| adding.set(true)>
                    <Icon glyph=Glyph::Plus/>
                    {move || tongue.t().goals().commit}
                </button>
            </Show>
        }
    };
    view! {
        <Show when=move || has_any.get()>
            <CommitmentTable page/>
            <div class="button-row">{add()}</div>
        </Show>
        <Show when=move || !has_any.get() && is_agreed()>
            <div class="empty">
                <p class="empty__what">{move || tongue.t().goals().nobody}</p>
                <p class="empty__how">{move || tongue.t().goals().nobody_how}</p>
                {add()}
            </div>
        </Show>
        <Show when=move || !has_any.get() && !is_agreed()><div class="button-row">{add()}</div></Show>
        <Dialog open=adding title=Signal::derive(move || tongue.t().goals().commit_title.to_owned())>
            <CommitForm goal page open=adding/>
        </Dialog>
    }
}

#[component]
fn CommitmentTable(page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let head = move || {
        let t = tongue.t().goals();
        [t.who, t.what, t.by_when, t.with_what, t.signed]
            .map(|word| view! { <th scope="col" role="columnheader">{word}</th> })
            .views()
    };
    let row = move |first: CommitmentView| {
        let id = first.id;
        let one = current(page, first, |page: &GoalView| &page.commitments, move |one: &CommitmentView| one.id == id);
        view! { <CommitmentRow one/> }
    };
    view! {
        <table class="table table--stacked" role="table">
            <caption>{move || tongue.t().goals().who_does_what}</caption>
            <thead role="rowgroup"><tr role="row">{head}</tr></thead>
            <tbody role="rowgroup">
                <For each=move || page.with(|page| page.commitments.clone()) key=|one| one.id children=row/>
            </tbody>
        </table>
    }
}

#[component]
fn CommitmentRow(one: Memo<CommitmentView>) -> impl IntoView {
    let tongue = Tongue::get();
    let id = one.with_untracked(|one| one.id);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{move || one.with(|one| one.who.clone())}</th>
            <td role="cell" data-label=move || tongue.t().goals().what>{move || one.with(|one| one.what.clone())}</td>
            <td role="cell" class="table__nowrap" data-label=move || tongue.t().goals().by_when>
                {move || tongue.t().common().day(one.with(|one| one.by_day))}
            </td>
            <td role="cell" data-label=move || tongue.t().goals().with_what>{move || one.with(|one| one.resources.clone())}</td>
            <td role="cell" data-label=move || tongue.t().goals().signed><Signed one id/></td>
        </tr>
    }
}

/// Whose names are under it, and the buttons for one's own name.
#[component]
fn Signed(one: Memo<CommitmentView>, id: CommitmentId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let releasing = RwSignal::new(false);
    let words = move || {
        let t = tongue.t();
        one.with(|one| match (&one.released, one.signed.is_empty()) {
            (Some(why), _) => (t.goals().released)(why),
            (None, true) => t.goals().nobody_signed.to_owned(),
            (None, false) => {
                let name = |name: &String| if name.is_empty() { t.common().nobody_name.to_owned() } else { name.clone() };
                (t.common().list)(&one.signed.iter().map(name).collect::<Vec<_>>())
            }
        })
    };
    view! {
        <p>{words}</p>
        <div class="button-row">
            <Show when=move || one.with(|one| one.may_sign)>
                <button class="button" type="button" on:click=move |_| app.act(CommitmentSign { commitment: id })>
                    <Icon glyph=Glyph::Pen/>
                    {move || tongue.t().goals().sign}
                </button>
            </Show>
            <Show when=move || one.with(|one| one.may_release)>
                <button class="button button--quiet" type="button" on:click=move |_| releasing.set(true)>
                    {move || tongue.t().goals().release}
                </button>
            </Show>
        </div>
        <Dialog open=releasing title=Signal::derive(move || tongue.t().goals().release_title.to_owned())>
            <ReleaseForm id open=releasing/>
        </Dialog>
    }
}

#[component]
fn ReleaseForm(id: CommitmentId, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let reason = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.act(CommitmentRelease { commitment: id, reason: reason.get_untracked().trim().to_owned() });
        open.set(false);
    };
    view! {
        <form class="form" on:submit=submit>
            <p class="note">{move || tongue.t().goals().release_hint}</p>
            <Field label=Signal::derive(move || tongue.t().goals().reason.to_owned()) value=reason limit=500/>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || reason.with(|reason| reason.trim().is_empty())>
                    {move || tongue.t().goals().release_do}
                </button>
            </div>
        </form>
    }
}

/// Who, what, by when, with what. What is typed is kept until the record has it.
#[component]
fn CommitForm(goal: GoalId, page: Memo<GoalView>, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let [who, what, by, with] = ["who", "what", "by", "with"].map(|part| kept(format!("commit-{part}:{goal}"), ""));
    let tried = RwSignal::new(false);
    let act = move |by_day: Day| CommitmentMake {
        goal,
        who: who.get().trim().to_owned(),
        what: what.get().trim().to_owned(),
        by_day,
        resources: with.get().trim().to_owned(),
    };
    let day = move || by.with(|by| by.trim().parse::<Day>().ok());
    let refused = app.view(move |lens| lens.admit(act(day().unwrap_or(lens.today()))).err());
    let sent = Sent::watching(
        move || page.with(|page| page.commitments.len()),
        move || {
            handed_in(&[who, what, by, with]);
            open.set(false);
        },
    );
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if let Some(by_day) = untrack(day).filter(|_| refused.with_untracked(Option::is_none)) {
            sent.off();
            app.act(untrack(move || act(by_day)));
        }
    };
    let day_error =
        move || if tried.get() && day().is_none() { tongue.t().goals().by_when_missing.to_owned() } else { String::new() };
    let why = move || refused.with(|why| why.as_ref().filter(|_| tried.get()).map(tongue.t().refusals().refused));
    view! {
        <form class="form" on:submit=submit>
            <p class="note">{move || tongue.t().goals().commit_hint}</p>
            <Field
                label=Signal::derive(move || tongue.t().goals().who.to_owned())
                hint=Signal::derive(move || tongue.t().goals().who_hint.to_owned())
                value=who
                limit=120
            />
            <Field
                label=Signal::derive(move || tongue.t().goals().what.to_owned())
                hint=Signal::derive(move || tongue.t().goals().what_hint.to_owned())
                value=what
                limit=500
            />
            <Field
                label=Signal::derive(move || tongue.t().goals().by_when.to_owned())
                value=by
                kind=FieldKind::Date
                error=Signal::derive(day_error)
            />
            <Field
                label=Signal::derive(move || tongue.t().goals().with_what.to_owned())
                hint=Signal::derive(move || tongue.t().goals().with_what_hint.to_owned())
                value=with
                limit=500
            />
            <p class="button__why" role="status">{why}</p>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit">{move || tongue.t().goals().commit_do}</button>
            </div>
        </form>
    }
}
