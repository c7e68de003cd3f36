//! The breakouts on the wall: the time that is left, large; who talks where.

use super::boards::NothingYet;
use crate::domain::methods::Board;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::timer::Pace;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::time_box::pace;
use crate::ui::{App, Tongue};
use crate::view::breakouts::{BreakoutSlot, Breakouts, Group, Stage, breakouts};
use crate::view::timebox::{TimeBox, room_time};
use leptos::prelude::*;

/// The slot that runs; before and between slots the next one, at the end the last.
#[component]
pub fn WallBreakouts() -> impl IntoView {
    let app = App::get();
    let page = steady(app, breakouts);
    let slot = memo(move || page.with(shown));
    let groups = memo(move || slot.with(|slot| slot.as_ref().map(|slot| slot.groups.clone()).unwrap_or_default()));
    view! {
        <Show when=move || groups.with(|groups| !groups.is_empty()) fallback=|| view! { <NothingYet board=Board::Breakouts/> }>
            <div class="wall__split">
                <HugeTimer of=slot/>
                <ul class="wall__places">
                    <For each=move || groups.get() key=|group| (group.topic.id, group.topic.signups, group.space.clone()) let:group>
                        <Place group/>
                    </For>
                </ul>
            </div>
        </Show>
    }
}

fn shown(page: &Breakouts) -> Option<BreakoutSlot> {
    let slots = || page.slots.iter().filter(|slot| !slot.groups.is_empty());
    let running = slots().find(|slot| slot.stage == Stage::Now);
    running.or_else(|| slots().find(|slot| slot.stage == Stage::ToCome)).or_else(|| slots().next_back()).cloned()
}

/// The time that is left, or when the slot begins.
#[component]
fn HugeTimer(of: Memo<Option<BreakoutSlot>>) -> impl IntoView {
    let slot = of;
    let (app, tongue) = (App::get(), Tongue::get());
    let time = app.view(|lens| room_time(lens).0);
    let offset = app.view(|lens| lens.offset());
    let today = app.view(|lens| Some(lens.today()));
    let number = move || slot.with(|slot| slot.as_ref().map(|slot| (tongue.t().wall().slot)(slot.head.number)));
    let label = move || {
        let t = tongue.t().wall();
        match (time.get(), pace(time.get())) {
            (TimeBox::Idle, _) => match slot.with(|slot| slot.as_ref().map(|slot| slot.head.day)) {
                Some(day) if Some(day) != today.get() => format!("{} {}", t.planned, (tongue.t().common().day_short)(day)),
                Some(_) | None => t.planned.to_owned(),
            },
            (TimeBox::Ended { .. }, _) => String::new(),
            (TimeBox::Paused { .. }, _) => t.paused.to_owned(),
            (_, Pace::Over) => t.over.to_owned(),
            (_, Pace::Running | Pace::Paused) => t.left.to_owned(),
        }
    };
    let left = move || match time.get().left_s() {
        Some(left) => tongue.t().common().clock(left.saturating_abs()),
        None => {
            slot.with(|slot| slot.as_ref().map(|slot| tongue.t().common().minute_of_day(slot.head.start_min))).unwrap_or_default()
        }
    };
    let until = move || match time.get() {
        TimeBox::Running { until, .. } => (tongue.t().wall().until)(&tongue.t().common().clock_time(until, offset.get())),
        TimeBox::Idle | TimeBox::Paused { .. } | TimeBox::Ended { .. } => String::new(),
    };
    let class = move || if pace(time.get()) == Pace::Over { "wall__huge wall__huge--over" } else { "wall__huge" };
    view! {
        <div class="timer__words">
            <span class="timer__label">{number}" "{label}</span>
            <span class=class role="timer" aria-label=left>{left}</span>
            <span class="timer__of">{until}</span>
        </div>
    }
}

#[component]
fn Place(group: Group) -> impl IntoView {
    let tongue = Tongue::get();
    let signups = group.topic.signups;
    view! {
        <li class="wall__place" data-turn="">
            <span class="wall__place-space">{group.space}</span>
            <span>{group.topic.title}</span>
            <span class="number">{move || (signups > 0).then(|| (tongue.t().wall().people)(signups))}</span>
        </li>
    }
}
