//! Calling a meeting: its name, when, where, and an agenda that begins with what hangs.

use super::why_words;
use crate::browser::page as screen;
use crate::domain::meeting::MeetingCall;
use crate::domain::response::Item;
use crate::domain::time::{Day, Time};
use crate::ui::pages::desk::titled;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::handing::Handing;
use crate::ui::{App, Tongue};
use crate::view::meeting::{Meetings as View, Proposed};
use leptos::prelude::*;

/// A day and a time as a browser's field has them, at a place so many minutes east of UTC.
pub fn moment(text: &str, offset_min: i16) -> Option<Time> {
    let (day, time) = text.split_once('T')?;
    let (hour, minute) = time.split_once(':')?;
    let day: Day = day.parse().ok()?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute);
    fits.then(|| day.start(offset_min).plus_s((hour * 60 + minute) * 60))
}

/// The form; what hangs is on the agenda from the beginning.
#[component]
pub fn CallForm(page: Memo<View>, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let title = RwSignal::new(untrack(move || tongue.t().meeting().title_default.to_owned()));
    let starts = RwSignal::new(String::new());
    let place = RwSignal::new(page.with_untracked(|page| page.place.clone()));
    let agenda = RwSignal::new(page.with_untracked(|page| page.proposed.iter().map(|one| one.named.item).collect::<Vec<Item>>()));
    let tried = RwSignal::new(false);
    let offset = move || page.with(|page| page.offset_min);
    let at = move || starts.with(|starts| moment(starts, offset()));
    let handing = Handing::new(app, |lens| lens.state().meetings.len(), move || open.set(false));
    let call = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (name, place, agenda) = (title.get_untracked(), place.get_untracked(), agenda.get_untracked());
        let starts = untrack(at).filter(|_| !name.trim().is_empty() && !place.trim().is_empty() && !agenda.is_empty());
        let Some(starts) = starts else {
            // To what is missing.
            request_animation_frame(|| screen::focus("dialog[open] :is([aria-invalid='true'], .choice__input)"));
            return;
        };
        handing.send(MeetingCall { title: name.trim().to_owned(), starts, place: place.trim().to_owned(), agenda });
    };
    let said = move |wrong: bool, words: &'static str| if tried.get() && wrong { words.to_owned() } else { String::new() };
    let empty = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
    view! {
        <form class="form" on:submit=call novalidate>
            <Field
                label=move || tongue.t().meeting().title.to_owned() value=title limit=240
                error=move || said(empty(title), tongue.t().meeting().title_empty)
            />
            <div class="field-row">
                <Field
                    label=move || tongue.t().meeting().starts.to_owned() value=starts kind=FieldKind::Moment
                    error=move || said(at().is_none(), tongue.t().meeting().starts_wrong)
                />
                <Field
                    label=move || tongue.t().meeting().place.to_owned() value=place limit=240
                    error=move || said(empty(place), tongue.t().meeting().place_empty)
                />
            </div>
            <Show when=move || tried.get() && agenda.with(Vec::is_empty)>
                <p class="field__error" role="alert"><Icon glyph=Glyph::Warning />{move || tongue.t().meeting().agenda_empty}</p>
            </Show>
            <Agenda page agenda />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().meeting().call_now}
                </button>
            </div>
        </form>
    }
}

/// What could be on the agenda, and why.
#[component]
fn Agenda(page: Memo<View>, agenda: RwSignal<Vec<Item>>) -> impl IntoView {
    let tongue = Tongue::get();
    let proposed = memo(move || page.with(|page| page.proposed.clone()));
    let others = memo(move || page.with(|page| page.others.clone()));
    let row = move |one: Proposed| {
        let item = one.named.item;
        let tick = move |event| {
            agenda.update(|agenda| {
                agenda.retain(|known| *known != item);
                if event_target_checked(&event) {
                    agenda.push(item);
                }
            });
        };
        let why = one.why.clone();
        let words = move || {
            let t = tongue.t();
            why.iter().map(|why| why_words(*why, t)).collect::<Vec<_>>().join(" · ")
        };
        view! {
            <label class="choice__row">
                <input
                    class="choice__input" type="checkbox" prop:checked=move || agenda.with(|agenda| agenda.contains(&item))
                    on:change=tick
                />
                <span class="choice__text">
                    <span>{move || titled(&one.named, tongue.t())}</span>
                    <span class="choice__hint">{words}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend class="choice__legend">{move || tongue.t().meeting().proposed}</legend>
            <Show when=move || proposed.with(Vec::is_empty)>
                <p class="soft">{move || tongue.t().meeting().none_proposed}</p>
            </Show>
            {move || proposed.get().into_iter().map(row).views()}
            {move || others.get().into_iter().map(|named| row(Proposed { named, why: Vec::new() })).views()}
        </fieldset>
    }
}
