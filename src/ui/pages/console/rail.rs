//! The method as a list of steps: done, now, to come. A step can be looked at without going there.

use crate::app::route::Page;
use crate::domain::session::TimerOf;
use crate::ui::parts::flow::{For, memo};
use crate::ui::parts::icon::{Form, Glyph, Icon, Shape};
use crate::ui::parts::rows::current;
use crate::ui::{App, Tongue};
use crate::view::console::{Step, StepState, StepTime};
use crate::view::timebox::time_box;
use leptos::prelude::*;

/// The phases of the session.
#[component]
pub fn Rail(rail: Memo<Vec<Step>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <nav class="phase-rail" aria-label=move || tongue.t().console().rail>
            <h2 class="phase-rail__title">{move || tongue.t().console().rail}</h2>
            <ol class="phase-rail__steps">
                <For each=move || rail.get() key=|step| step.phase let:step>
                    <RailStep rail step/>
                </For>
            </ol>
            <p><a class="button button--quiet" href=app.href(Page::Settings)>{move || tongue.t().console().edit_phases}</a></p>
        </nav>
    }
}

#[component]
fn RailStep(rail: Memo<Vec<Step>>, step: Step) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let phase = step.phase;
    let step = current(rail, step, |rail: &Vec<Step>| rail, move |step: &Step| step.phase == phase);
    let state = memo(move || step.with(|step| step.state));
    let name = move || {
        let t = tongue.t();
        step.with(|step| if step.name.is_empty() { t.common().board(step.board).to_owned() } else { step.name.clone() })
    };
    let mark = move || match state.get() {
        StepState::Done => view! { <Icon glyph=Glyph::Check/> }.into_any(),
        StepState::Now => view! { <Shape form=Form::Full/> }.into_any(),
        StepState::ToCome => view! { <Shape form=Form::Dotted/> }.into_any(),
    };
    let said = move || match state.get() {
        StepState::Done => tongue.t().console().step_done,
        StepState::Now => tongue.t().console().step_now,
        StepState::ToCome => tongue.t().console().step_to_come,
    };
    view! {
        <li>
            <a
                class="phase-rail__step"
                class:phase-rail__step--shown=move || step.with(|step| step.shown)
                href=app.href(Page::Console(Some(phase)))
                aria-current=move || (state.get() == StepState::Now).then_some("step")
            >
                {mark}
                <span>{name}<span class="visually-hidden">", "{said}</span></span>
                <StepClock step/>
            </a>
        </li>
    }
}

/// What is left of the current phase's time; when the others were or will be.
#[component]
fn StepClock(step: Memo<Step>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let offset = app.view(|lens| lens.offset());
    let left = app.view(move |lens| {
        let (phase, state) = step.with(|step| (step.phase, step.state));
        (state == StepState::Now).then(|| time_box(lens, TimerOf::Phase(phase)).left_s()).flatten()
    });
    let words = move || {
        let t = tongue.t();
        match (left.get(), step.with(|step| step.time)) {
            // In minutes, so that it is taken for no time of day.
            (Some(left), _) if left > 0 => (t.common().minutes_short)(u32::try_from((left + 59) / 60).unwrap_or(u32::MAX)),
            (Some(left), _) => t.common().clock(left),
            (None, StepTime::At(at)) => t.common().clock_time(at, offset.get()),
            (None, StepTime::On(day)) => (t.common().day_short)(day),
            (None, StepTime::About(at)) => (t.console().about)(&t.common().clock_time(at, offset.get())),
            (None, StepTime::Minutes(minutes)) => (t.common().minutes_short)(minutes.into()),
        }
    };
    view! { <span class="phase-rail__time">{words}</span> }
}
