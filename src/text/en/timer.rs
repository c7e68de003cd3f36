//! English: what is left of a time box.

use crate::text::timer::Timer;

pub static TIMER: Timer = Timer {
    time_left: "Time left",
    paused: "Paused, left",
    over_time: "Over time",
    of_until: |minutes, until| format!("of {minutes} minutes, until {until}"),
    of: |minutes| format!("of {minutes} minutes"),
};
