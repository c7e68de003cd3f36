//! Chinese: what is left of a time box.

use crate::text::timer::Timer;

pub static TIMER: Timer = Timer {
    time_left: "这一段还有",
    paused: "停着，还有",
    over_time: "已经超时",
    of_until: |minutes, until| format!("共 {minutes} 分钟，到 {until}"),
    of: |minutes| format!("共 {minutes} 分钟"),
};
