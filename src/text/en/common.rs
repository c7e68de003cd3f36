//! English: words that every page uses.

use crate::domain::ballot::Stance;
use crate::domain::goal::Handling;
use crate::domain::methods::fidelity::Check;
use crate::domain::methods::{Board, Method};
use crate::domain::progress::{Status, Verdict};
use crate::domain::response::Disposition;
use crate::domain::roster::{Answer, Channel, Role};
use crate::domain::session::Lang;
use crate::text::common::Common;

pub(super) fn plural(n: u32, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month(month: u32) -> &'static str {
    MONTHS.get(month.saturating_sub(1) as usize).copied().unwrap_or_default()
}

pub static COMMON: Common = Common {
    app_name: "Gongshi",
    home: "Home",
    not_now: "Not now",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    back: "Back",
    look_up: "Look up a number",
    next: "Next",
    add: "Add",
    edit: "Edit",
    remove: "Remove",
    undo: "Undo",
    done: "Done",
    yes: "Yes",
    no: "No",
    print: "Print",
    more: "Show more",
    optional: "optional",
    loading: "Opening…",
    saved: "Saved",
    saving: "Saving…",
    language: "Language",
    read_to_me: "Read to me",
    stop_reading: "Stop reading",
    skip_to_content: "Skip to the page",
    nobody_name: "no name given",
    no_group: "not said",
    hidden_card: "This card is not on the wall",
    withdrawn_card: "Taken back by its author",
    words_missing: "(the words are not on this device)",
    board: |board| match board {
        Board::Opening => "Opening",
        Board::Agenda => "Agenda wall",
        Board::Market => "Sign-up",
        Board::Breakouts => "Breakouts",
        Board::News => "Reports",
        Board::Cards => "Cards",
        Board::Themes => "Themes",
        Board::Statements => "Statements",
        Board::Convergence => "Convergence",
        Board::Goals => "Goals",
        Board::Closing => "Closing",
    },
    method: |method| match method {
        Method::OpenSpace => "Open Space",
    },
    principles: |method| match method {
        Method::OpenSpace => &[
            "Whoever comes is the right people",
            "Whatever happens is the only thing that could have",
            "Whenever it starts is the right time",
            "When it is over, it is over",
            "The law of two feet: if you neither learn nor help here, walk to where you do",
        ],
    },
    check: |check| match check {
        Check::ThemeBeforeTopics => "The theme was stated before topics were named",
        Check::EveryTopicHasConvener => "Every topic has a convener",
        Check::EveryBreakoutReported => "Every breakout that was held has a report",
        Check::ConvergenceFree => "Convergence was free: ending without it would be a good end too",
    },
    role: |role| match role {
        Role::Facilitator => "Facilitator",
        Role::Resident => "Resident",
        Role::Office => "Office",
        Role::Observer => "Observer",
    },
    channel: |channel| match channel {
        Channel::Phone => "phone",
        Channel::Tablet => "shared tablet",
        Channel::Paper => "paper",
        Channel::Spoken => "spoken",
        Channel::File => "from a file",
    },
    stance: |stance| match stance {
        Stance::Agree => "Agree",
        Stance::Disagree => "Disagree",
        Stance::Pass => "Pass",
    },
    disposition: |disposition| match disposition {
        Disposition::Adopted => "Adopted",
        Disposition::Partly => "Partly adopted",
        Disposition::NotAdopted => "Not adopted",
        Disposition::Deferred => "Deferred",
        Disposition::OutOfRemit => "Out of remit",
    },
    status: |status| match status {
        Status::Planned => "Planned",
        Status::UnderWay => "Under way",
        Status::Done => "Done",
        Status::Delayed => "Delayed",
        Status::Broken => "Not kept",
    },
    verdict: |verdict| match verdict {
        Verdict::Solved => "Solved",
        Verdict::Partly => "Partly solved",
        Verdict::Not => "Not solved",
    },
    answer: |answer| match answer {
        Answer::Yes => "Yes",
        Answer::Maybe => "Maybe",
        Answer::No => "No",
    },
    handling: |handling| match handling {
        Handling::Resolved => "Resolved",
        Handling::Stands => "Stands",
    },
    lang_name: |lang| match lang {
        Lang::Zh => "Chinese",
        Lang::En => "English",
        Lang::Ru => "Russian",
        Lang::Ky => "Kyrgyz",
    },
    day: |day| {
        let (year, m, day) = day.civil();
        format!("{day} {} {year}", month(m))
    },
    day_short: |day| {
        let (_, m, day) = day.civil();
        format!("{day} {}", month(m))
    },
    weekday: |day| match day.weekday() {
        0 => "Monday",
        1 => "Tuesday",
        2 => "Wednesday",
        3 => "Thursday",
        4 => "Friday",
        5 => "Saturday",
        _ => "Sunday",
    },
    people: |n| plural(n, "person", "people"),
    cards: |n| plural(n, "card", "cards"),
    acts: |n| plural(n, "act", "acts"),
    minutes_short: |n| format!("{n} min"),
    minutes: |n| plural(n, "minute", "minutes"),
    days_overdue: |n| format!("{} overdue", plural(n, "day", "days")),
    of: |part, whole| format!("{part} of {whole}"),
    list: |items| match items {
        [] => String::new(),
        [one] => one.clone(),
        [many @ .., last] => format!("{} and {last}", many.join(", ")),
    },
};
