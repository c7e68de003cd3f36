//! English: breakouts, reports, convergence, closing.

use super::common::plural;
use crate::text::breakouts::{Breakouts, Closing, Convergence, News};

pub static BREAKOUTS: Breakouts = Breakouts {
    slot: |n, time| format!("Slot {n} · {time}"),
    talking: "talking",
    to_come: "to come",
    over: "over",
    ended_at: |time| format!("ended {time}"),
    report_filed: "report filed",
    report_missing: "no report yet",
    nobody_meets: "No topic in this slot.",
    empty: "No time slots yet",
    empty_how: "Add slots and spaces in the settings; once topics stand there, their time is kept here.",
    unplaced: "Topics without a place",
    start_slot: |n| format!("Start slot {n}"),
};

pub static NEWS: News = News {
    discussion: "Discussion",
    actions: "Actions",
    not_agreed: "Not agreed",
    nothing: "nothing written",
    edit: "Edit",
    missing: |n| format!("{} to come", plural(n, "report", "reports")),
    missing_how: "The convener can write it on their own page, or tell you and you enter it.",
    not_held: "Topics that were not held; if somebody talked all the same, they can report",
    enter_for: |name| format!("Enter it for {name}"),
    enter: "Enter a report",
    empty: "No reports yet",
    empty_how: "After each breakout a few lines: how many came, what was said, what is to be done, what was not agreed.",

    form: |title| format!("Report: {title}"),
    attendees: "How many came",
    attendees_hint: "Roughly is enough.",
    attendees_wrong: "A number, please.",
    discussion_hint: "A few lines that somebody who was not there understands.",
    discussion_empty: "Nothing written about the discussion yet.",
    actions_hint: "Who does what by when. Leave it empty if there is nothing.",
    not_agreed_hint: "Where you did not agree, and each side’s reasons. It stays in the report.",
    file: "File the report",
    kept: "What is not filed yet is kept for you; close it and it is still here.",

    announcements: "Announcements",
    announce: "Announce something",
    announce_label: "To everybody",
    announce_hint: "It appears on the wall: when lunch is, when we go on.",
    announce_empty: "Nothing written yet.",
    announce_now: "Announce",
};

pub static CONVERGENCE: Convergence = Convergence {
    dots: "Dots",
    dots_how: "Everybody has a few dots for what should be taken further first. Many dots come first; few are not lost.",
    open_dots: "Ask for dots",
    question: "Which should be taken further first?",
    teams: "Action groups",
    teams_empty: "No action groups yet",
    teams_empty_how: "Ask who would lend a hand with what. Two or three people make a group. None is fine too.",
    form: "Form an action group",
    team: "Name of the group",
    team_hint: "One sentence: what it does.",
    team_empty: "The group has no name yet.",
    team_topics: "Round which topics",
    first_step: "First step",
    first_step_hint: "The first small thing after the meeting.",
    by_day: "Done by",
    by_day_wrong: "Please choose a day.",
    form_now: "Form it",
    join: "I join",
    leave: "In the group; tap to leave",
    members: |n| plural(n, "person", "people"),
    until: |day| format!("by {day}"),
    more_nameless: |n| format!("{n} more without a name"),
};

pub static CLOSING: Closing = Closing {
    say: "Write a sentence down for somebody",
    say_hint: "As they say it, then Enter.",
    say_empty: "Nothing written yet.",
    name: "Who said it",
    take_in: "Take it in",
    no_phase: "This session has no closing phase. To add one, change the phases in the settings.",
    words: |n| plural(n, "sentence", "sentences"),
    empty: "Nobody has spoken yet",
    empty_how: "In a circle, one sentence each: on their own page, or you write it down for them.",

    ask: "Close the session?",
    ask_means: |days, day, n| match n {
        0 => format!("From now on the clock of the answers runs: {days} days, until {day}. Nothing wants an answer yet."),
        n => format!(
            "From now on the clock of the answers runs: {} to answer within {days} days, by {day}.",
            plural(n, "thing", "things")
        ),
    },
    ask_open: |n| format!("{} still open. Closing the session does not close it for you.", plural(n, "vote is", "votes are")),
    ask_after: "Cards and reports can still be added afterwards, but the close itself cannot be taken back.",
    not_yet: "Not yet",
    close: "Close the session",
    closed: |day| format!("The session is closed; answers are due by {day}."),
    closed_no_office: |day| format!("The session is closed; answers are due by {day}. Next, seat the office: in the settings."),
    closed_overdue: |n| format!("The session is closed. {} overdue.", plural(n, "goal or card is", "goals and cards are")),
    all_answered: "The session is closed; nothing is left to answer.",
    closed_how: "Everybody can see in the report how far the answers are.",
    after: |days, n| {
        format!("Answers are due within {days} days after the close. {} so far.", plural(n, "thing wants one", "things want one"))
    },
    after_title: "After the close",
};
