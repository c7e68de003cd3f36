//! The phases of the method: kept, dropped, moved, re-timed.

use super::{Editing, Wrong};
use crate::domain::methods::Board;
use crate::ui::Tongue;
use crate::ui::parts::field::fresh_id;
use crate::ui::parts::flow::{For, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Pick;
use crate::view::new::{PhaseRow, PlanForm, Spot};
use leptos::prelude::*;

/// The phases in their order.
#[component]
pub fn PhaseRows(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let form = editing.form;
    let ids = memo(move || form.with(|form| form.phases.iter().map(|row| row.id).collect::<Vec<_>>()));
    let board = RwSignal::new(Board::Cards);
    let boards = Signal::derive(move || {
        Board::ALL.iter().map(|board| (*board, tongue.t().common().board(*board).to_owned())).collect::<Vec<_>>()
    });
    view! {
        <p class="soft measure">{move || tongue.t().convening().plan.phases_lead}</p>
        <ol class="phase-plan"><For each=move || ids.get() key=|id| *id let:id><PhaseLine editing id ids /></For></ol>
        <Wrong error=editing.error(Spot::Phases) />
        <p class="note" role="status">{move || (tongue.t().convening().plan.total)(form.with(PlanForm::minutes))}</p>
        <div class="phase-plan__add">
            <Pick label=Signal::derive(move || tongue.t().convening().plan.board.to_owned()) options=boards value=board />
            <button class="button" type="button" on:click=move |_| form.update(|form| form.add_phase(board.get_untracked()))>
                <Icon glyph=Glyph::Plus />
                {move || tongue.t().convening().plan.add_phase}
            </button>
        </div>
    }
}

#[component]
fn PhaseLine(editing: Editing, id: u16, ids: Memo<Vec<u16>>) -> impl IntoView {
    let tongue = Tongue::get();
    let form = editing.form;
    let row = move |look: fn(&PhaseRow) -> bool| form.with(|form| form.phases.iter().find(|row| row.id == id).is_some_and(look));
    let dropped = memo(move || row(|row| row.dropped));
    let first = form.with_untracked(|form| form.phases.iter().find(|row| row.id == id).cloned());
    let (board, own) = first.map_or((Board::Cards, String::new()), |row| (row.board, row.name));
    let name = Signal::derive(move || if own.is_empty() { tongue.t().common().board(board).to_owned() } else { own.clone() });
    let say = move |word: fn(&crate::text::new::PlanWords) -> fn(&str) -> String| {
        name.with(|name| word(&tongue.t().convening().plan)(name))
    };
    let at = move || ids.with(|ids| ids.iter().position(|known| *known == id));
    let drop_it = move |_| {
        form.update(|form| form.phases.iter_mut().filter(|row| row.id == id).for_each(|row| row.dropped = !row.dropped));
    };
    view! {
        <li class="phase-plan__one" class:phase-plan__one--dropped=dropped>
            <span class="phase-plan__place number" aria-hidden="true">{move || at().map(|at| at + 1)}</span>
            <span class="phase-plan__name">{name}" "<span class="note">{move || (tongue.t().wall().line)(board)}</span></span>
            <div class="phase-plan__acts">
                <Minutes editing id label=Signal::derive(move || say(|w| w.phase_minutes)) />
                <button
                    class="button button--quiet button--icon" type="button" aria-label=move || say(|w| w.up)
                    disabled=move || at() == Some(0) on:click=move |_| form.update(|form| form.move_phase(id, false))
                >
                    <Icon glyph=Glyph::Up />
                </button>
                <button
                    class="button button--quiet button--icon" type="button" aria-label=move || say(|w| w.down)
                    disabled=move || at().map(|at| at + 1) == Some(ids.with(Vec::len)) on:click=move |_| form.update(|form| form.move_phase(id, true))
                >
                    <Icon glyph=Glyph::Down />
                </button>
                <button
                    class="button button--quiet" type="button" on:click=drop_it
                    aria-label=move || if dropped.get() { say(|w| w.put_back_of) } else { say(|w| w.drop_of) }
                >
                    {move || if dropped.get() { tongue.t().convening().plan.put_back } else { tongue.t().convening().plan.drop }}
                </button>
            </div>
            <Wrong error=editing.error(Spot::Phase(id)) />
        </li>
    }
}

#[component]
fn Minutes(editing: Editing, id: u16, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let tongue = Tongue::get();
    let value = editing.text(move |form| form.phases.iter_mut().find(|row| row.id == id).map(|row| &mut row.minutes));
    let error = editing.error(Spot::Phase(id));
    let field = fresh_id("minutes");
    view! {
        <label class="visually-hidden" for=field.clone()>{label}</label>
        <input
            class="field__input phase-plan__minutes" id=field type="number" inputmode="numeric" min="1" max="1440"
            aria-invalid=move || (!error.with(String::is_empty)).then_some("true")
            prop:value=value on:input=move |event| value.set(event_target_value(&event))
        />
        <span class="note">{move || tongue.t().convening().plan.minute_mark}</span>
    }
}
