//! The breakouts: slot by slot, what is being talked about where, and how each slot's time stands.

use super::Lens;
use super::agenda::{Slip, SlotHead, needs_days, slips, slot_heads};
use super::timebox::{TimeBox, time_box};
use crate::domain::id::SlotId;
use crate::domain::session::TimerOf;

/// All slots.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Breakouts {
    pub slots: Vec<BreakoutSlot>,
    /// Topics without a place: they are not held unless they get one.
    pub unplaced: Vec<Slip>,
    pub days: bool,
}

/// A slot with its groups.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakoutSlot {
    pub head: SlotHead,
    pub stage: Stage,
    /// In the order of the spaces.
    pub groups: Vec<Group>,
}

/// Where a slot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    ToCome,
    Now,
    Over,
}

/// A group that meets.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub space: String,
    pub topic: Slip,
}

/// All slots. Nothing in it ticks; the time that is left is [`time_box`]'s.
pub fn breakouts(lens: Lens) -> Breakouts {
    let Some(session) = lens.session() else { return Breakouts::default() };
    let slips = slips(lens);
    let groups = |slot: SlotId| {
        let here = session.plan.spaces.iter().flat_map(|space| {
            let here = slips.iter().filter(move |slip| slip.place.is_some_and(|p| p.slot == slot && p.space == space.id));
            here.map(|slip| Group { space: space.name.clone(), topic: slip.clone() })
        });
        here.collect()
    };
    let stage = |slot: SlotId| match time_box(lens, TimerOf::Slot(slot)) {
        TimeBox::Idle => Stage::ToCome,
        TimeBox::Running { .. } | TimeBox::Paused { .. } => Stage::Now,
        TimeBox::Ended { .. } => Stage::Over,
    };
    let heads = slot_heads(lens, session);
    Breakouts {
        days: needs_days(lens, session),
        slots: heads.into_iter().map(|head| BreakoutSlot { stage: stage(head.id), groups: groups(head.id), head }).collect(),
        unplaced: slips.iter().filter(|slip| slip.place.is_none()).cloned().collect(),
    }
}
