//! Words that every page uses: buttons, names of kinds, days and clocks, and why something was refused or failed.

use crate::domain::ballot::Stance;
use crate::domain::goal::Handling;
use crate::domain::methods::fidelity::Check;
use crate::domain::methods::{Board, Method};
use crate::domain::progress::{Status, Verdict};
use crate::domain::response::Disposition;
use crate::domain::roster::{Answer, Channel, Role};
use crate::domain::session::Lang;
use crate::domain::time::{Day, Time};

/// An error in three parts: what happened, what is safe, what to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ThreeParts {
    pub happened: String,
    pub safe: String,
    pub to_do: String,
}

impl ThreeParts {
    /// From three texts.
    pub fn new(happened: impl Into<String>, safe: impl Into<String>, to_do: impl Into<String>) -> ThreeParts {
        ThreeParts { happened: happened.into(), safe: safe.into(), to_do: to_do.into() }
    }
}

/// Words that every page uses.
#[derive(Debug)]
pub struct Common {
    pub app_name: &'static str,
    pub home: &'static str,
    pub not_now: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub close: &'static str,
    pub back: &'static str,
    /// The way to a card or a slip of which one knows the number.
    pub look_up: &'static str,
    pub next: &'static str,
    pub add: &'static str,
    pub edit: &'static str,
    pub remove: &'static str,
    pub undo: &'static str,
    pub done: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub print: &'static str,
    pub more: &'static str,
    pub optional: &'static str,
    pub loading: &'static str,
    pub saved: &'static str,
    pub saving: &'static str,
    pub language: &'static str,
    pub read_to_me: &'static str,
    pub stop_reading: &'static str,
    pub skip_to_content: &'static str,
    pub nobody_name: &'static str,
    pub no_group: &'static str,
    pub hidden_card: &'static str,
    pub withdrawn_card: &'static str,
    pub words_missing: &'static str,

    pub board: fn(Board) -> &'static str,
    pub method: fn(Method) -> &'static str,
    /// What everybody may know of a method, one sentence each: for Open Space four principles and the law.
    pub principles: fn(Method) -> &'static [&'static str],
    pub check: fn(Check) -> &'static str,
    pub role: fn(Role) -> &'static str,
    pub channel: fn(Channel) -> &'static str,
    pub stance: fn(Stance) -> &'static str,
    pub disposition: fn(Disposition) -> &'static str,
    pub status: fn(Status) -> &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub answer: fn(Answer) -> &'static str,
    pub handling: fn(Handling) -> &'static str,
    pub lang_name: fn(Lang) -> &'static str,

    pub day: fn(Day) -> String,
    pub day_short: fn(Day) -> String,
    pub weekday: fn(Day) -> &'static str,
    pub people: fn(u32) -> String,
    pub cards: fn(u32) -> String,
    pub acts: fn(u32) -> String,
    /// Minutes where there is little room.
    pub minutes_short: fn(u32) -> String,
    pub minutes: fn(u32) -> String,
    pub days_overdue: fn(u32) -> String,
    /// Of how many: "38 of 44".
    pub of: fn(u32, u32) -> String,
    pub list: fn(&[String]) -> String,
}

impl Common {
    /// A day and a time of day, at a place so many minutes east of UTC.
    pub fn moment(&self, at: Time, offset_min: i16) -> String {
        format!("{} {}", (self.day)(at.day(offset_min)), self.clock_time(at, offset_min))
    }

    /// A time of day: 09:05.
    pub fn clock_time(&self, at: Time, offset_min: i16) -> String {
        let (hour, minute) = at.hour_minute(offset_min);
        format!("{hour:02}:{minute:02}")
    }

    /// Minutes after midnight as a time of day.
    pub fn minute_of_day(&self, minute: u16) -> String {
        format!("{:02}:{:02}", minute / 60, minute % 60)
    }

    /// Seconds as a timer shows them: 12:40, or -0:30 over time.
    pub fn clock(&self, seconds: i64) -> String {
        let sign = if seconds < 0 { "-" } else { "" };
        let seconds = seconds.unsigned_abs();
        match seconds / 3_600 {
            0 => format!("{sign}{}:{:02}", seconds / 60, seconds % 60),
            hours => format!("{sign}{hours}:{:02}:{:02}", seconds / 60 % 60, seconds % 60),
        }
    }

    /// The language's name for a kind of board.
    pub fn board(&self, board: Board) -> &'static str {
        (self.board)(board)
    }
    /// The name of a role.
    pub fn role(&self, role: Role) -> &'static str {
        (self.role)(role)
    }
    /// The name of a channel.
    pub fn channel(&self, channel: Channel) -> &'static str {
        (self.channel)(channel)
    }
    /// The word of a disposition.
    pub fn disposition(&self, disposition: Disposition) -> &'static str {
        (self.disposition)(disposition)
    }
    /// The word of a status.
    pub fn status(&self, status: Status) -> &'static str {
        (self.status)(status)
    }
    /// The word of a verdict.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        (self.verdict)(verdict)
    }
    /// The word of a stance.
    pub fn stance(&self, stance: Stance) -> &'static str {
        (self.stance)(stance)
    }
    /// A calendar day in full.
    pub fn day(&self, day: Day) -> String {
        (self.day)(day)
    }
}
