//! The plan, part by part, each with its own button that saves it.

use crate::app::Intent;
use crate::app::Saying;
use crate::domain::session::Plan;
use crate::ui::parts::flow::{Views, memo};
use crate::ui::pieces::plan::Editing;
use crate::ui::pieces::plan::groups::{GroupRows, RuleFields};
use crate::ui::pieces::plan::phases::PhaseRows;
use crate::ui::pieces::plan::places::{PlaceFields, SpaceRows};
use crate::ui::pieces::plan::slots::SlotRows;
use crate::ui::pieces::plan::words::ThemeFields;
use crate::ui::{App, Tongue};
use crate::view::new::{Part, of};
use crate::view::settings::amendment;
use leptos::prelude::*;

/// The plan's four parts.
#[component]
pub fn PlanSections() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let plan = app.view(|lens| lens.session().map(|session| session.plan.clone()));
    let first = plan.with_untracked(|plan| plan.as_ref().map(of)).unwrap_or_default();
    let editing = Editing::new(first);
    view! {
        <section class="settings__section" aria-labelledby="plan">
            <h2 id="plan">{move || tongue.t().settings().plan}</h2>
            <p class="measure">{move || tongue.t().settings().plan_lead}" "{move || tongue.t().settings().in_use}</p>
            {Part::ALL.map(|part| view! { <Section editing part plan /> }.into_any()).into_iter().views()}
        </section>
    }
}

#[component]
fn Section(editing: Editing, part: Part, plan: Memo<Option<Plan>>) -> impl IntoView {
    let tongue = Tongue::get();
    let heading = move || {
        let place = Part::ALL.iter().position(|known| *known == part).unwrap_or_default();
        tongue.t().settings().parts.get(place).copied().unwrap_or_default()
    };
    let fields = match part {
        Part::Theme => view! { <ThemeFields editing /> }.into_any(),
        Part::Place => view! { <PlaceFields editing /> <SpaceRows editing /> <SlotRows editing /> }.into_any(),
        Part::Groups => view! { <GroupRows editing /> <RuleFields editing /> }.into_any(),
        Part::Phases => view! { <PhaseRows editing /> }.into_any(),
    };
    view! {
        <details class="made-of settings__part">
            <summary>
                <crate::ui::parts::icon::Icon glyph=crate::ui::parts::icon::Glyph::Right />
                <h3>{heading}</h3>
            </summary>
            <div class="made-of__body new__step">
                {fields}
                <Save editing part plan />
            </div>
        </details>
    }
}

/// Saves one part: what is wrong in it is said at its fields.
#[component]
fn Save(editing: Editing, part: Part, plan: Memo<Option<Plan>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let change = move || editing.form.with(|form| plan.with(|plan| plan.as_ref().and_then(|plan| amendment(part, form, plan))));
    let wrong = memo(move || editing.problems.with(|problems| problems.iter().any(|(spot, _)| spot.part() == part)));
    let changed = memo(move || change().is_some());
    let save = move |_| {
        if !editing.try_part(part) {
            return;
        }
        if let Some(amend) = untrack(change) {
            app.run(Intent::Act(Box::new(Saying::from(amend))));
        }
    };
    let tried = move || editing.tried.with(|tried| tried.contains(&part));
    let note = move || match (wrong.get(), changed.get()) {
        (true, _) if tried() => tongue.t().settings().look_again,
        (true, _) | (false, true) => "",
        (false, false) => tongue.t().settings().unchanged,
    };
    view! {
        <div class="button-row">
            <button class="button" type="button" disabled=move || !changed.get() && !wrong.get() on:click=save>{move || tongue.t().common().save}</button>
            <span class="note" role="status">{note}</span>
        </div>
    }
}
