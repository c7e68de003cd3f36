//! A time box as it stands now.

use super::Lens;
use crate::domain::session::{Timer, TimerOf};
use crate::domain::time::Time;

/// The life of a time box, with what is left now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TimeBox {
    /// Not started yet.
    #[default]
    Idle,
    /// Negative seconds: over time.
    Running {
        left_s: i64,
        until: Time,
    },
    Paused {
        left_s: i64,
    },
    Ended {
        at: Time,
    },
}

impl TimeBox {
    /// Seconds left while it lives; negative is over time.
    pub fn left_s(self) -> Option<i64> {
        match self {
            TimeBox::Running { left_s, .. } | TimeBox::Paused { left_s } => Some(left_s),
            TimeBox::Idle | TimeBox::Ended { .. } => None,
        }
    }

    /// Whether it runs or rests in the middle.
    pub fn lives(self) -> bool {
        self.left_s().is_some()
    }
}

/// The time box of a phase or a slot.
pub fn time_box(lens: Lens, of: TimerOf) -> TimeBox {
    let timer = lens.session().and_then(|session| session.timers.get(&of));
    let closed = lens.session().and_then(|session| session.closed_at);
    match (timer, closed) {
        (None, _) => TimeBox::Idle,
        // Nothing runs on in a session that is closed.
        (Some(Timer::Running { .. } | Timer::Paused { .. }), Some(at)) => TimeBox::Ended { at },
        (Some(Timer::Running { until }), None) => TimeBox::Running { left_s: until.0.saturating_sub(lens.now.0), until: *until },
        (Some(Timer::Paused { left_s }), None) => TimeBox::Paused { left_s: *left_s },
        (Some(Timer::Ended { at }), _) => TimeBox::Ended { at: *at },
    }
}
