//! A time box as it stands now.

use super::Lens;
use crate::domain::methods::Board;
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

/// Over time for longer than this, a time box was forgotten.
const FORGOTTEN_S: i64 = 12 * 3_600;

/// The time box that the room goes by, and how many minutes it has: the running slot's during breakouts, else the phase's. One that
/// nobody ended for half a day is none.
pub fn room_time(lens: Lens) -> (TimeBox, u16) {
    let forgotten = |(time, _): &(TimeBox, u16)| time.left_s().is_some_and(|left| left < -FORGOTTEN_S);
    Some(running(lens)).filter(|time| !forgotten(time)).unwrap_or_default()
}

fn running(lens: Lens) -> (TimeBox, u16) {
    let session = lens.session().filter(|session| session.closed_at.is_none());
    let Some((session, phase)) = session.and_then(|session| Some((session, session.phase()?))) else { return Default::default() };
    let slots = session.plan.slots.iter().filter(|_| phase.board == Board::Breakouts);
    let slot = slots.map(|slot| (time_box(lens, TimerOf::Slot(slot.id)), slot.minutes)).find(|(time, _)| time.lives());
    slot.unwrap_or_else(|| (time_box(lens, TimerOf::Phase(phase.id)), phase.minutes))
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
