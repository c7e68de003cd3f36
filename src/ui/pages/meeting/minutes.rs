//! The minutes of a meeting: how many came, what was said, and what was found on each item.

use crate::domain::id::MeetingId;
use crate::domain::meeting::{Found, MeetingMinutes};
use crate::domain::response::Item;
use crate::ui::pages::desk::titled;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::notice::Notice;
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::kept::{handed_in, kept};
use crate::ui::{App, Tongue};
use crate::view::meeting::Called;
use leptos::prelude::*;

/// The form; what is typed is kept until it is in the record.
#[component]
pub fn MinutesForm(meeting: Memo<Option<Called>>, id: MeetingId, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let before = meeting.get_untracked();
    let told = before.as_ref().and_then(|meeting| meeting.minutes.clone());
    let name = |field: &str| format!("minutes/{id}/{field}");
    let attended = kept(name("attended"), told.as_ref().map(|told| told.attended.to_string()).unwrap_or_default());
    let text = kept(name("text"), told.as_ref().map(|told| told.text.clone()).unwrap_or_default());
    let agenda = before.map(|meeting| meeting.agenda).unwrap_or_default();
    let found: Vec<(Item, RwSignal<String>)> = agenda
        .iter()
        .enumerate()
        .map(|(place, named)| {
            let said = told.as_ref().and_then(|told| told.found.iter().find(|(known, _)| known.item == named.item));
            (named.item, kept(name(&format!("found/{place}")), said.map(|(_, text)| text.clone()).unwrap_or_default()))
        })
        .collect();
    let found = StoredValue::new(found);
    let tried = RwSignal::new(false);
    let filed = move |lens: crate::view::Lens| {
        let of_meeting = |placed: &&crate::domain::Placed| matches!(&placed.act, crate::domain::Act::MeetingMinutes(minutes) if minutes.meeting == id);
        lens.ledger.acts().filter(of_meeting).count()
    };
    let handing = Handing::new(app, filed, move || {
        handed_in(&[attended, text]);
        found.with_value(|found| found.iter().for_each(|(_, text)| handed_in(&[*text])));
        open.set(false);
    });
    let came = move || attended.with(|text| if text.trim().is_empty() { Some(0) } else { text.trim().parse::<u32>().ok() });
    let empty = move || text.with(|text| text.trim().is_empty());
    let file = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let Some(attended) = untrack(came).filter(|_| !untrack(empty)) else { return };
        let said = found.with_value(|found| {
            let said = found.iter().map(|(item, text)| Found { item: *item, text: text.get_untracked().trim().to_owned() });
            said.filter(|found| !found.text.is_empty()).collect::<Vec<_>>()
        });
        handing.send(MeetingMinutes { meeting: id, attended, text: text.get_untracked().trim().to_owned(), found: said });
    };
    let rows = agenda.into_iter().enumerate().filter_map(|(place, named)| {
        let value = found.with_value(|found| found.get(place).map(|(_, text)| *text))?;
        Some(view! {
            <Field
                label=move || (tongue.t().meeting().found)(&titled(&named, tongue.t()))
                hint=move || tongue.t().meeting().found_hint.to_owned() value=value long=true rows=2 limit=1_000
            />
        })
    });
    let rows = rows.views();
    view! {
        <form class="form" on:submit=file novalidate>
            <Show when=move || meeting.with(|meeting| meeting.as_ref().is_some_and(|meeting| !meeting.over))>
                <Notice happened=move || tongue.t().meeting().not_yet.to_owned() />
            </Show>
            <Field
                label=move || tongue.t().meeting().attended.to_owned() value=attended kind=FieldKind::Number class="field__input--short"
                error=move || {
                    if tried.get() && came().is_none() { tongue.t().desk().number_wrong.to_owned() } else { String::new() }
                }
            />
            <Field
                label=move || tongue.t().meeting().text.to_owned() hint=move || tongue.t().meeting().text_hint.to_owned() value=text
                long=true limit=8_000
                error=move || if tried.get() && empty() { tongue.t().meeting().text_empty.to_owned() } else { String::new() }
            />
            {rows}
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().meeting().file}
                </button>
            </div>
        </form>
    }
}
