//! English: the wall.

use super::common::plural;
use crate::domain::methods::Board;
use crate::text::wall::Wall;

pub static WALL: Wall = Wall {
    page: "Wall",
    welcome: "Welcome",
    welcome_how: "Scan this: no app, no phone number",
    welcome_paper: "No phone? Use the tablet here, or ask for a slip of paper; it counts the same.",
    not_here: "This session is not on this device",
    not_here_how: "Open the wall on the facilitator’s computer.",
    line: |board| match board {
        Board::Opening => "whoever comes is the right people",
        Board::Agenda => "step in, write it, put it up",
        Board::Market => "put your name where you want to be",
        Board::Breakouts => "move as you like: two feet",
        Board::News => "hear all first",
        Board::Cards => "one thought a card",
        Board::Themes => "what is alike, together",
        Board::Statements => "agree, disagree, pass",
        Board::Convergence => "which comes first",
        Board::Goals => "words you put your name to",
        Board::Closing => "one sentence each",
    },
    phase: |name, line| format!("{name}: {line}"),
    voting: |title, voted, of| format!("{title} · {voted} of {of} have voted"),
    voted: |title, voted, of| format!("{title} · closed, {voted} of {of} voted"),
    closed: "The session is closed",
    answered_by: |n, day| format!("{} a public answer by {day}", plural(n, "card or goal gets", "cards and goals get")),
    overdue: |n, day| {
        format!("Answers were due by {day}; {} none", plural(n, "card or goal still has", "cards and goals still have"))
    },
    answered: |done, of| format!("{done} of {of} have their answer. It is in the report."),
    scan_report: "Scan for the report",
    planned: "planned for",
    left: "Left",
    paused: "Paused, left",
    over: "Over time",
    until: |time| format!("until {time}"),
    scan_door: "Scan to take part",
    scan: "Scan for the invitation",
    scan_local: "This address opens on this computer only",
    turn: |page, pages, seconds| format!("Page {page} of {pages}\nturns every {seconds} s"),
    givens: "Givens",
    people: |n| plural(n, "person", "people"),
    nothing_yet: |board| match board {
        Board::Agenda | Board::Market => "The wall is empty. Who begins?",
        Board::Breakouts => "No groups yet.",
        Board::News => "Reports appear here.",
        Board::Cards => "What you write appears here.",
        Board::Themes => "Themes appear here.",
        Board::Statements | Board::Convergence => "The vote appears here once it opens.",
        Board::Goals => "Goals appear here.",
        Board::Opening | Board::Closing => "One sentence, if you wish.",
    },
    announcement: "News",
    cards: |n| plural(n, "card", "cards"),
    newest: |shown, of| format!("{of} cards; the newest {shown} turn here"),
    hidden: "The result is shown after the close",
    doubtful: "This result is contested; it needs a new vote",
    carried: "carried",
    not_carried: "not carried",
    dots: |dots, people| format!("{} · {}", plural(dots, "dot", "dots"), plural(people, "person", "people")),
    goal: |n| format!("Goal {n:02}"),
    stage_draft: "being worded",
    stage_in_test: "being tested for consent",
    stage_tested: "tested",
    stage_agreed: "settled",
    stage_not_agreed: "not agreed",
    consent: ["Consent", "Object", "Stand aside"],
    objections: |of| {
        let each = [
            (of.resolved, "resolved"),
            (of.standing, if of.standing == 1 { "stands" } else { "stand" }),
            (of.open, "still to answer"),
        ];
        let said: Vec<String> = each.into_iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        format!("{}: {}", plural(of.total(), "objection", "objections"), said.join(", "))
    },
    taken_on: |n| match n {
        0 => "taken on by nobody yet".to_owned(),
        n => format!("{} taken on", plural(n, "part", "parts")),
    },
    slot: |n| format!("Slot {n}"),
    column: |part, cards| if part == 1 { cards.to_string() } else { "…".to_owned() },
    base: |n| format!("{n} answered"),
};
