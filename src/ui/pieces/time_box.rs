//! The time box of a phase or a slot, with what a facilitator can do with it.

use crate::domain::session::{TimerOf, TimerOp, TimerSet};
use crate::domain::time::Time;
use crate::ui::parts::flow::memo;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::timer::{Pace, Timer};
use crate::ui::{App, Tongue};
use crate::view::timebox::{TimeBox, time_box};
use leptos::prelude::*;

/// Seconds of one extension.
const MORE_S: u32 = 300;

/// Which of its lives a time box is in; changes seldom, unlike what is left of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Idle,
    Running,
    Paused,
    Ended,
}

impl Stage {
    fn of(time: TimeBox) -> Stage {
        match time {
            TimeBox::Idle => Stage::Idle,
            TimeBox::Running { .. } => Stage::Running,
            TimeBox::Paused { .. } => Stage::Paused,
            TimeBox::Ended { .. } => Stage::Ended,
        }
    }
}

/// How the number of a time box looks.
pub fn pace(time: TimeBox) -> Pace {
    match time {
        TimeBox::Paused { .. } => Pace::Paused,
        TimeBox::Running { left_s, .. } if left_s < 0 => Pace::Over,
        TimeBox::Running { .. } | TimeBox::Idle | TimeBox::Ended { .. } => Pace::Running,
    }
}

/// A time box with its buttons; `minutes` is what it starts with, `start` the word on the button that starts it.
#[component]
pub fn TimeBoxBar(
    of: TimerOf,
    minutes: u16,
    #[prop(into)] start: Signal<String>,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let app = App::get();
    let time = app.view(move |lens| time_box(lens, of));
    let stage = memo(move || Stage::of(time.get()));
    let begin = move |_| app.act(TimerSet { of, op: TimerOp::Start(u32::from(minutes) * 60) });
    move || match stage.get() {
        Stage::Idle | Stage::Ended => (minutes > 0)
            .then(|| {
                view! {
                    <div class="button-row">
                        <button class="button" type="button" aria-keyshortcuts="b" on:click=begin>
                            <Icon glyph=Glyph::Play/>
                            {move || start.get()}
                        </button>
                    </div>
                }
            })
            .into_any(),
        Stage::Running | Stage::Paused => view! { <Live of time minutes small/> }.into_any(),
    }
}

/// A time box that lives.
#[component]
fn Live(of: TimerOf, time: Memo<TimeBox>, minutes: u16, small: bool) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let paused = memo(move || matches!(time.get(), TimeBox::Paused { .. }));
    let act = move |op: TimerOp| app.act(TimerSet { of, op });
    let toggle = move |_| act(if paused.get_untracked() { TimerOp::Resume } else { TimerOp::Pause });
    view! {
        <TimeLeft time minutes small>
            <button class="button" type="button" aria-keyshortcuts="p" on:click=toggle>
                {move || view! { <Icon glyph=if paused.get() { Glyph::Play } else { Glyph::Pause }/> }}
                {move || if paused.get() { tongue.t().console().resume } else { tongue.t().console().pause }}
            </button>
            <button class="button" type="button" aria-keyshortcuts="x" on:click=move |_| act(TimerOp::Extend(MORE_S))>
                <Icon glyph=Glyph::Plus/>
                {move || tongue.t().console().extend}
            </button>
            <button class="button" type="button" aria-keyshortcuts="q" on:click=move |_| act(TimerOp::End)>
                <Icon glyph=Glyph::Stop/>
                {move || tongue.t().console().end_time}
            </button>
        </TimeLeft>
    }
}

/// What is left of a time box, in words; its buttons are its children.
#[component]
pub fn TimeLeft(
    time: Memo<TimeBox>,
    minutes: u16,
    #[prop(optional)] small: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let offset = app.view(|lens| lens.offset());
    let label = move || match (time.get(), pace(time.get())) {
        (TimeBox::Paused { .. }, _) => tongue.t().timer().paused,
        (_, Pace::Over) => tongue.t().timer().over_time,
        (_, Pace::Running | Pace::Paused) => tongue.t().timer().time_left,
    };
    let left = move || tongue.t().common().clock(time.get().left_s().map_or(0, without_sign(pace(time.get()))));
    let of = move || {
        let t = tongue.t();
        let clock = |at: Time| t.common().clock_time(at, offset.get());
        match time.get() {
            TimeBox::Running { until, .. } => (t.timer().of_until)(minutes.into(), &clock(until)),
            TimeBox::Paused { .. } | TimeBox::Idle | TimeBox::Ended { .. } => (t.timer().of)(minutes.into()),
        }
    };
    view! {
        <Timer
            label=Signal::derive(move || label().to_owned())
            left=Signal::derive(left)
            of=Signal::derive(of)
            pace=Signal::derive(move || pace(time.get()))
            small
            children=children.unwrap_or_else(|| Box::new(|| ().into_any()))
        />
    }
}

/// Over time is said in words beside the number, so it needs no sign.
fn without_sign(pace: Pace) -> impl Fn(i64) -> i64 {
    move |left_s| match pace {
        Pace::Over => left_s.saturating_abs(),
        Pace::Running | Pace::Paused => left_s,
    }
}
