//! Time boxes of phases and of slots.

use crate::domain::act::{Given, Rule};
use crate::domain::field::Field;
use crate::domain::id::*;
use crate::domain::rejection::Rejection;
use crate::domain::state::State;
use crate::domain::time::Time;
use serde::{Deserialize, Serialize};

/// What a timer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerOf {
    Phase(PhaseId),
    Slot(SlotId),
}

/// What happens to a timer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerOp {
    /// Start with so many seconds.
    Start(u32),
    Pause,
    Resume,
    /// So many seconds more.
    Extend(u32),
    End,
}

/// A time box: exclusive phases of one life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Over at this moment.
    Running {
        until: Time,
    },
    /// So many seconds are left (negative: over time).
    Paused {
        left_s: i64,
    },
    Ended {
        at: Time,
    },
}

impl Timer {
    /// Seconds left at a moment; negative is over time, `None` when ended.
    pub fn left_s(&self, now: Time) -> Option<i64> {
        match self {
            Timer::Running { until } => Some(until.0.saturating_sub(now.0)),
            Timer::Paused { left_s } => Some(*left_s),
            Timer::Ended { .. } => None,
        }
    }

    fn after(timer: Option<&Timer>, op: TimerOp, now: Time) -> Result<Timer, Rejection> {
        match (timer, op) {
            (None | Some(Timer::Ended { .. }), TimerOp::Start(seconds)) => {
                Ok(Timer::Running { until: now.plus_s(seconds.into()) })
            }
            (Some(Timer::Running { until }), TimerOp::Pause) => Ok(Timer::Paused { left_s: until.0.saturating_sub(now.0) }),
            (Some(Timer::Paused { left_s }), TimerOp::Resume) => Ok(Timer::Running { until: now.plus_s(*left_s) }),
            (Some(Timer::Running { until }), TimerOp::Extend(seconds)) => {
                Ok(Timer::Running { until: until.plus_s(seconds.into()) })
            }
            (Some(Timer::Paused { left_s }), TimerOp::Extend(seconds)) => {
                Ok(Timer::Paused { left_s: left_s.saturating_add(seconds.into()) })
            }
            (Some(Timer::Running { .. } | Timer::Paused { .. }), TimerOp::End) => Ok(Timer::Ended { at: now }),
            (timer, _) => Err(Rejection::TimerNot { running: !matches!(timer, Some(Timer::Running { .. })) }),
        }
    }
}

/// Starts, pauses, resumes, extends or ends the timer of a phase or of a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct TimerSet {
    pub of: TimerOf,
    pub op: TimerOp,
}

impl Rule for TimerSet {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let session = state.session()?;
        let known = match self.of {
            TimerOf::Phase(phase) => session.plan.phase(phase).is_some(),
            TimerOf::Slot(slot) => session.plan.slot(slot).is_some(),
        };
        if !known {
            return Err(Rejection::NoSuch { field: Field::Slot });
        }
        if let TimerOp::Start(seconds) | TimerOp::Extend(seconds) = self.op
            && !(1..=86_400).contains(&seconds)
        {
            return Err(Rejection::OutOfRange { field: Field::Minutes });
        }
        Timer::after(session.timers.get(&self.of), self.op, given.at).map(|_| ())
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(session) = &mut state.session else { return };
        if let Ok(timer) = Timer::after(session.timers.get(&self.of), self.op, given.at) {
            session.timers.insert(self.of, timer);
        }
    }
}
