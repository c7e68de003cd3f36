//! Time slots: a whole day made at once, then each as it should be.

use super::{AddRow, Editing, RemoveRow, Wrong};
use crate::ui::Tongue;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{For, Show, memo};
use crate::view::new::{PlanForm, SlotPattern, SlotRow, Spot};
use leptos::prelude::*;

/// The time slots of the agenda wall.
#[component]
pub fn SlotRows(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let form = editing.form;
    let ids = memo(move || form.with(|form| form.slots.iter().map(|row| row.id).collect::<Vec<_>>()));
    view! {
        <fieldset class="board-section">
            <legend class="choice__legend">{move || tongue.t().convening().plan.slots}</legend>
            <MakeSlots editing />
            <Show when=move || ids.with(Vec::is_empty)><p class="note">{move || tongue.t().convening().plan.slots_none}</p></Show>
            <ul class="row-list"><For each=move || ids.get() key=|id| *id let:id><SlotLine editing id ids /></For></ul>
            <Wrong error=editing.error(Spot::Slots) />
            <AddRow words=Signal::derive(move || tongue.t().convening().plan.add_slot.to_owned()) add=move || form.update(PlanForm::add_slot) />
        </fieldset>
    }
}

/// Makes the slots of a day from when it begins, how long each is and how many.
#[component]
fn MakeSlots(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let made = RwSignal::new(None::<Option<u32>>);
    let field = move |part: fn(&mut SlotPattern) -> &mut String| editing.text(move |form| Some(part(&mut form.pattern)));
    let word = move |pick: fn(&crate::text::new::PlanWords) -> &'static str| {
        Signal::derive(move || pick(&tongue.t().convening().plan).to_owned())
    };
    let make = move |_| {
        let mut outcome = None;
        editing.form.update(|form| outcome = form.make_slots());
        made.set(Some(outcome));
    };
    let outcome = move || {
        made.get().map(|made| match made {
            Some(added) => (tongue.t().convening().plan.made)(added),
            None => tongue.t().convening().plan.not_made.to_owned(),
        })
    };
    view! {
        <details class="made-of">
            <summary><crate::ui::parts::icon::Icon glyph=crate::ui::parts::icon::Glyph::Right />{move || tongue.t().convening().plan.make_slots}</summary>
            <div class="made-of__body new__make">
                <p class="note">{move || tongue.t().convening().plan.make_hint}</p>
                <div class="row-list__fields">
                    <Field label=word(|w| w.day) value=field(|p| &mut p.day) kind=FieldKind::Date />
                    <Field label=word(|w| w.first) value=field(|p| &mut p.first) kind=FieldKind::Time />
                    <Field label=word(|w| w.minutes) value=field(|p| &mut p.minutes) kind=FieldKind::Number />
                    <Field label=word(|w| w.pause) value=field(|p| &mut p.pause) kind=FieldKind::Number />
                    <Field label=word(|w| w.count) value=field(|p| &mut p.count) kind=FieldKind::Number />
                </div>
                <div class="button-row">
                    <button class="button" type="button" on:click=make>{move || tongue.t().convening().plan.make}</button>
                    <span class="note" role="status">{outcome}</span>
                </div>
            </div>
        </details>
    }
}

#[component]
fn SlotLine(editing: Editing, id: u16, ids: Memo<Vec<u16>>) -> impl IntoView {
    let tongue = Tongue::get();
    let field = move |part: fn(&mut SlotRow) -> &mut String| {
        editing.text(move |form| form.slots.iter_mut().find(|row| row.id == id).map(part))
    };
    let word = move |pick: fn(&crate::text::new::PlanWords) -> &'static str| {
        Signal::derive(move || pick(&tongue.t().convening().plan).to_owned())
    };
    let place = move || ids.with(|ids| ids.iter().position(|known| *known == id)).unwrap_or_default() + 1;
    let name = Signal::derive(move || (tongue.t().convening().plan.slot)(place()));
    view! {
        <li class="row-list__one">
            <div class="row-list__fields" role="group" aria-label=name>
                <Field label=word(|w| w.day) value=field(|s| &mut s.day) kind=FieldKind::Date error=editing.error(Spot::SlotDay(id)) />
                <Field label=word(|w| w.start) value=field(|s| &mut s.start) kind=FieldKind::Time error=editing.error(Spot::SlotStart(id)) />
                <Field label=word(|w| w.minutes) value=field(|s| &mut s.minutes) kind=FieldKind::Number error=editing.error(Spot::SlotMinutes(id)) />
            </div>
            <RemoveRow of=name remove=move || editing.form.update(|form| form.slots.retain(|row| row.id != id)) />
        </li>
    }
}
