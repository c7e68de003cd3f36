//! When and where, in words, and the places where a group can sit down.

use super::{AddRow, Editing, Line, RemoveRow, Wrong};
use crate::ui::Tongue;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, memo};
use crate::view::new::{HOW_MAX, LINE_MAX, NAME_MAX, PlanForm, Spot};
use leptos::prelude::*;

/// When and where, as the invitation says it.
#[component]
pub fn PlaceFields(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let word = move |pick: fn(&crate::text::new::PlanWords) -> &'static str| {
        Signal::derive(move || pick(&tongue.t().convening().plan).to_owned())
    };
    view! {
        <Line editing spot=Spot::When field=|form| &mut form.when limit=LINE_MAX label=word(|w| w.when) hint=word(|w| w.when_hint) />
        <Line editing spot=Spot::Place field=|form| &mut form.place limit=LINE_MAX label=word(|w| w.place) />
        <Line editing spot=Spot::AnswerHow field=|form| &mut form.answer_how limit=HOW_MAX label=word(|w| w.answer_how) hint=word(|w| w.answer_how_hint) />
    }
}

/// The places of the agenda wall.
#[component]
pub fn SpaceRows(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let form = editing.form;
    let ids = memo(move || form.with(|form| form.spaces.iter().map(|row| row.id).collect::<Vec<_>>()));
    view! {
        <fieldset class="board-section">
            <legend class="choice__legend">{move || tongue.t().convening().plan.spaces}</legend>
            <Show when=move || ids.with(Vec::is_empty)><p class="note">{move || tongue.t().convening().plan.spaces_none}</p></Show>
            <ul class="row-list"><For each=move || ids.get() key=|id| *id let:id><SpaceLine editing id ids /></For></ul>
            <Wrong error=editing.error(Spot::Spaces) />
            <AddRow words=Signal::derive(move || tongue.t().convening().plan.add_space.to_owned()) add=move || form.update(PlanForm::add_space) />
        </fieldset>
    }
}

#[component]
fn SpaceLine(editing: Editing, id: u16, ids: Memo<Vec<u16>>) -> impl IntoView {
    let tongue = Tongue::get();
    let value = editing.text(move |form| form.spaces.iter_mut().find(|row| row.id == id).map(|row| &mut row.name));
    let place = move || ids.with(|ids| ids.iter().position(|known| *known == id)).unwrap_or_default() + 1;
    let label = Signal::derive(move || (tongue.t().convening().plan.space)(place()));
    view! {
        <li class="row-list__one">
            <div class="row-list__fields"><Field label value error=editing.error(Spot::Space(id)) limit=NAME_MAX /></div>
            <RemoveRow of=label remove=move || editing.form.update(|form| form.spaces.retain(|row| row.id != id)) />
        </li>
    }
}
