//! Who is in the session: removed with a public reason, readmitted.

use crate::domain::roster::{Readmit, Revoke, Target};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::rows::current;
use crate::ui::{App, Tongue};
use crate::view::settings::{PersonRow, Settings};
use leptos::prelude::*;

/// So many people at first, and so many more at a time.
const SHOWN: usize = 20;
const MORE: usize = 200;
/// Most characters of a reason.
const REASON_MAX: usize = 500;

/// Somebody or an invite about to be removed, and what they are called.
pub(super) type Removing = RwSignal<Option<(Target, String)>>;

/// The people of the session.
#[component]
pub fn People(page: Memo<Settings>) -> impl IntoView {
    let tongue = Tongue::get();
    let shown = RwSignal::new(SHOWN);
    let removing: Removing = RwSignal::new(None);
    let total = memo(move || page.with(|page| page.people.len()));
    let unaware = memo(move || page.with(|page| page.unaware));
    let rows = move || page.with(|page| page.people.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let head = move |word: fn(&crate::text::settings::Settings) -> &'static str| move || word(tongue.t().settings());
    view! {
        <section class="settings__section" aria-labelledby="people">
            <h2 id="people">{move || tongue.t().settings().people}" "<span class="number">{total}</span></h2>
            <table class="table table--stacked" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{head(|t| t.name)}</th>
                        <th scope="col" role="columnheader">{head(|t| t.role)}</th>
                        <th scope="col" role="columnheader">{head(|t| t.group)}</th>
                        <th scope="col" role="columnheader">{head(|t| t.standing)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup"><For each=rows key=|row| row.person let:row><One row page removing /></For></tbody>
            </table>
            <Show when=move || { total.get() > shown.get() }>
                <button class="button" type="button" on:click=move |_| shown.update(|shown| *shown += MORE)>{move || tongue.t().common().more}</button>
            </Show>
            <Show when=move || { unaware.get() > 0 }>
                <p class="note">{move || (tongue.t().settings().unaware)(unaware.get())}</p>
            </Show>
            <Remove removing />
        </section>
    }
}

#[component]
fn One(row: PersonRow, page: Memo<Settings>, removing: Removing) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let person = row.person;
    let row = current(page, row, |page| &page.people, move |row| row.person == person);
    let name = move || {
        row.with(|row| if row.name.trim().is_empty() { tongue.t().common().nobody_name.to_owned() } else { row.name.clone() })
    };
    let standing = move || {
        row.with(|row| match &row.removed {
            Some(reason) => (tongue.t().settings().removed)(reason),
            None if row.helper => tongue.t().settings().helper.to_owned(),
            None => tongue.t().settings().here.to_owned(),
        })
    };
    let offset = app.view(|lens| lens.offset());
    let last = move || {
        let t = tongue.t();
        row.with(|row| row.last).map(|at| (t.settings().last_entry)(&t.common().moment(at, offset.get())))
    };
    let act = move || {
        row.with(|row| match (&row.removed, &row.refused) {
            (_, Some(_)) => ().into_any(),
            (Some(_), None) => view! {
                <button
                    class="button button--quiet" type="button" aria-label=move || (tongue.t().settings().readmit_of)(&name())
                    on:click=move |_| app.act(Readmit { target: Target::Person(person) })
                >{move || tongue.t().settings().readmit}</button>
            }
            .into_any(),
            (None, None) => view! {
                <button
                    class="button button--quiet" type="button" aria-label=move || (tongue.t().settings().remove_of)(&name())
                    on:click=move |_| removing.set(Some((Target::Person(person), untrack(name))))
                >{move || tongue.t().settings().remove}</button>
            }
            .into_any(),
        })
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" data-label=move || tongue.t().settings().name>{name}</th>
            <td role="cell" data-label=move || tongue.t().settings().role>{move || row.with(|row| tongue.t().common().role(row.role))}</td>
            <td role="cell" data-label=move || tongue.t().settings().group>{move || row.with(|row| row.group.clone())}</td>
            <td role="cell" data-label=move || tongue.t().settings().standing>{standing}" "<span class="note">{last}</span>" "{act}</td>
        </tr>
    }
}

/// Asks for the public reason before somebody is removed or an invite ends.
#[component]
pub(super) fn Remove(removing: Removing) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(removing.with(Option::is_some)));
    Effect::new(move |_| {
        // Only where there is something to put away: setting what is set already would wake the other effect for ever.
        if !open.get() && removing.with_untracked(Option::is_some) {
            removing.set(None);
        }
    });
    let title = Signal::derive(move || {
        removing.with(|removing| match removing {
            Some((Target::Person(_), name)) => (tongue.t().settings().remove_title)(name),
            Some((Target::Invite(_), name)) => (tongue.t().settings().end_title)(name),
            None => String::new(),
        })
    });
    view! { <Dialog open title><Reason removing open /></Dialog> }
}

#[component]
fn Reason(removing: Removing, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let reason = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let is_person = move || removing.with(|removing| matches!(removing, Some((Target::Person(_), _))));
    let closed = app.view(|lens| lens.ledger.session_key().is_some());
    let empty = move || reason.with(|reason| reason.trim().is_empty());
    let error =
        Signal::derive(
            move || if tried.get() && empty() { tongue.t().settings().reason_empty.to_owned() } else { String::new() },
        );
    let remove = move |_| {
        tried.set(true);
        let target = removing.get_untracked().map(|(target, _)| target);
        if let Some(target) = target.filter(|_| !untrack(empty)) {
            let reason: String = reason.get_untracked().trim().chars().take(REASON_MAX).collect();
            app.act(Revoke { target, reason });
            open.set(false);
        }
    };
    view! {
        <p>{move || if is_person() { tongue.t().settings().remove_body } else { tongue.t().settings().end_body }}</p>
        <Show when=move || closed.get() && is_person()><p class="note">{move || tongue.t().settings().remove_closed}</p></Show>
        <Field
            label=Signal::derive(move || tongue.t().settings().reason.to_owned()) value=reason error long=true rows=2 limit=REASON_MAX
            hint=Signal::derive(move || tongue.t().settings().reason_hint.to_owned())
        />
        <div class="dialog__acts">
            <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
            <button class="button button--danger" type="button" on:click=remove>
                {move || if is_person() { tongue.t().settings().remove } else { tongue.t().settings().end }}
            </button>
        </div>
    }
}
