//! The parts of a plan as they are typed: used by the new session and by the settings.

pub mod groups;
pub mod phases;
pub mod places;
pub mod slots;
pub mod words;

use crate::domain::Rejection;
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::view::new::{Part, PlanForm, Problem, Spot};
use leptos::prelude::*;

/// A form being filled in, and which parts of it have been tried: only there errors are said.
#[derive(Clone, Copy)]
pub struct Editing {
    pub form: RwSignal<PlanForm>,
    pub tried: RwSignal<Vec<Part>>,
    pub problems: Memo<Vec<Problem>>,
}

impl Editing {
    /// A form that begins as given.
    pub fn new(form: PlanForm) -> Editing {
        let form = RwSignal::new(form);
        let problems = memo(move || form.with(PlanForm::problems));
        Editing { form, tried: RwSignal::new(Vec::new()), problems }
    }

    /// A field's text, both ways.
    pub fn text(self, field: impl Fn(&mut PlanForm) -> Option<&mut String> + Send + Sync + 'static) -> RwSignal<String> {
        let form = self.form;
        let first = form.with_untracked(|form| field(&mut form.clone()).cloned().unwrap_or_default());
        let value = RwSignal::new(first);
        Effect::new(move |before: Option<String>| {
            let now = value.get();
            // The first run only listens: what the form says stands already.
            if before.is_some_and(|before| before != now) {
                form.update(|form| {
                    if let Some(text) = field(form) {
                        text.clone_from(&now);
                    }
                });
            }
            now
        });
        value
    }

    /// What is wrong at a spot, in words; empty before its part was tried.
    pub fn error(self, spot: Spot) -> Signal<String> {
        let tongue = Tongue::get();
        Signal::derive(move || {
            if !self.tried.with(|tried| tried.contains(&spot.part())) {
                return String::new();
            }
            let found = self.problems.with(|problems| problems.iter().find(|(at, _)| *at == spot).map(|(_, why)| why.clone()));
            found.map(|why| said(tongue.t(), spot, &why)).unwrap_or_default()
        })
    }

    /// Says what is wrong in a part from now on; whether nothing is.
    pub fn try_part(self, part: Part) -> bool {
        self.tried.update(|tried| {
            if !tried.contains(&part) {
                tried.push(part);
            }
        });
        self.problems.with_untracked(|problems| problems.iter().all(|(spot, _)| spot.part() != part))
    }
}

/// What is wrong at a spot, in words.
fn said(t: &'static Messages, spot: Spot, why: &Rejection) -> String {
    let words = &t.convening().plan;
    match (spot, why) {
        (Spot::SlotDay(_), _) => words.bad_day.to_owned(),
        (Spot::SlotStart(_), _) => words.bad_time.to_owned(),
        (Spot::SlotMinutes(_) | Spot::Phase(_), _) => words.bad_minutes.to_owned(),
        (Spot::Invited(_), _) => words.bad_people.to_owned(),
        (Spot::DueDays, _) => words.bad_due.to_owned(),
        (Spot::Languages, _) => words.no_language.to_owned(),
        (Spot::Phases, Rejection::OutOfRange { .. }) => words.no_phase.to_owned(),
        (_, why) => (t.refusals().refused)(why),
    }
}

/// A line under a group of fields that says what is wrong with it as a whole.
#[component]
pub fn Wrong(#[prop(into)] error: Signal<String>) -> impl IntoView {
    view! {
        <Show when=move || !error.with(String::is_empty)>
            <p class="field__error" role="alert"><Icon glyph=Glyph::Warning />{error}</p>
        </Show>
    }
}

/// For fields without a limit of their own: more than anybody types.
const NO_LIMIT: usize = 1_000_000;

/// A field of the plan.
#[component]
pub fn Line(
    editing: Editing,
    spot: Spot,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    field: fn(&mut PlanForm) -> &mut String,
    #[prop(optional)] limit: Option<usize>,
    #[prop(optional)] long: bool,
    #[prop(optional)] needed: bool,
    #[prop(default = "")] class: &'static str,
) -> impl IntoView {
    let tongue = Tongue::get();
    let value = editing.text(move |form| Some(field(form)));
    let need = Signal::derive(move || if needed { tongue.t().convening().plan.needed.to_owned() } else { String::new() });
    view! {
        <Field label value hint error=editing.error(spot) long rows=3 limit=limit.unwrap_or(NO_LIMIT) need required=needed class />
    }
}

/// The button that removes a row.
#[component]
pub fn RemoveRow(#[prop(into)] of: Signal<String>, remove: impl Fn() + 'static) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <button
            class="button button--quiet button--icon" type="button"
            aria-label=move || of.with(|of| (tongue.t().convening().plan.remove_row)(of))
            on:click=move |_| remove()
        >
            <Icon glyph=Glyph::Cross />
        </button>
    }
}

/// The button that adds a row.
#[component]
pub fn AddRow(#[prop(into)] words: Signal<String>, add: impl Fn() + 'static) -> impl IntoView {
    view! {
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| add()><Icon glyph=Glyph::Plus />{words}</button>
        </div>
    }
}
