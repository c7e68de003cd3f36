//! English: the facilitator's console.

use super::common::plural;
use crate::domain::methods::Board;
use crate::text::console::Console;

pub static CONSOLE: Console = Console {
    page: "Console",
    for_facilitators: "This page is the facilitator’s",
    for_facilitators_how: "To write, sign up or vote, please use your own page.",
    to_my_page: "To my page",
    step_up: "Facilitator, please step up",

    rail: "Phases",
    step_done: "done",
    step_now: "now",
    step_to_come: "to come",
    about: |time| format!("~{time}"),
    edit_phases: "Change the phases",
    wall: "Wall",
    wall_opens: "opens a new window, for the projector",
    keys: "Keys",
    pause: "Pause",
    resume: "Go on",
    extend: "5 minutes more",
    end_time: "End it now",
    start_time: |minutes| format!("Start {minutes} minutes"),

    begin_with: |name| format!("Begin: {name}"),
    go_to: |name| format!("Go to: {name}"),
    done: |board| match board {
        Board::Opening => "All said",
        Board::Agenda => "The agenda stands",
        Board::Market => "Names are up",
        Board::Breakouts => "Talks are over",
        Board::News => "Reports read",
        Board::Cards => "All in",
        Board::Themes => "Grouped",
        Board::Statements => "Voted",
        Board::Convergence => "Focus found",
        Board::Goals => "Done with goals",
        Board::Closing => "All said",
    },
    begin: |board| match board {
        Board::Opening => "open the session",
        Board::Agenda => "ask for topics",
        Board::Market => "start sign-ups",
        Board::Breakouts => "start the breakouts",
        Board::News => "ask for reports",
        Board::Cards => "start collecting cards",
        Board::Themes => "start grouping",
        Board::Statements => "put it to the vote",
        Board::Convergence => "find what comes first",
        Board::Goals => "word the goals",
        Board::Closing => "go to closing",
    },
    done_begin: |done, begin| format!("{done}: {begin}"),
    start_slot: |n| format!("Start slot {n}"),
    end_slot: |n| format!("End slot {n}, ask for reports"),
    close_question: "Close and seal",
    close_session: "Close the session",
    see_report: "See the report",

    why_not_begun: "The session has not begun. Once it does, the wall follows.",
    why_elsewhere: |name| format!("You are looking at another phase. The session is in “{name}”."),
    back_to_now: "Back to the current phase",
    why_givens: |n| match n {
        0 => "The theme is stated; no givens are listed.".to_owned(),
        n => format!("Theme and {} stated.", plural(n, "given are", "givens are")),
    },
    why_topics: |topics, unclaimed| match (topics, unclaimed) {
        (0, _) => "No topic yet. Silence is fine; somebody will stand up.".to_owned(),
        (topics, 0) => format!("{}, each with a convener.", plural(topics, "topic", "topics")),
        (topics, unclaimed) => format!("{}, {unclaimed} of them without a convener.", plural(topics, "topic", "topics")),
    },
    why_signups: |topics, people| {
        let topics = plural(topics, "topic", "topics");
        format!("{topics}, {} under them. One may come without a name on the wall.", plural(people, "name", "names"))
    },
    why_unreported: |n| match n {
        0 => "Every breakout that was held has its report.".to_owned(),
        1 => "1 group has no report yet. It can file it afterwards.".to_owned(),
        n => format!("{n} groups have no report yet. They can file it afterwards."),
    },
    why_reports: |filed, held| match held {
        0 => "No breakout has been held yet.".to_owned(),
        held => format!("{filed} of {} reported.", plural(held, "group has", "groups have")),
    },
    why_cards: |cards, waiting| match waiting {
        0 => format!("{} on the wall. More can be added at any time.", plural(cards, "card", "cards")),
        waiting => format!("{} on the wall, {waiting} for you to look at.", plural(cards, "card", "cards")),
    },
    why_ungrouped: |n| match n {
        0 => "Every card is grouped.".to_owned(),
        1 => "1 card is not grouped. It will be answered all the same.".to_owned(),
        n => format!("{n} cards are not grouped. They will be answered all the same."),
    },
    why_voting: |voted, of| format!("{voted} of {of} who may vote have voted. Nothing is added after the close."),
    why_teams: |n| match n {
        0 => "No action group yet. You can go on without one.".to_owned(),
        n => format!("{} formed.", plural(n, "action group", "action groups")),
    },
    why_goals_open: |open| match open {
        1 => "1 goal is not settled yet: test it, answer its objections, then settle it, or leave it as it is.".to_owned(),
        open => format!(
            "{open} goals are not settled yet: test them, answer the objections, then settle them, or leave them as they are."
        ),
    },
    why_goals: |agreed, unowned| match (agreed, unowned) {
        (0, _) => "No goal is settled. You can close all the same; the report will say so.".to_owned(),
        (agreed, 0) => format!("{} settled; for each it says who does what.", plural(agreed, "goal", "goals")),
        (agreed, unowned) => {
            format!("{} settled, {unowned} without anybody who does it; the report will say so.", plural(agreed, "goal", "goals"))
        }
    },
    why_closing: |n| match n {
        0 => "One sentence each, for those who wish to speak.".to_owned(),
        n => format!("{} written down.", plural(n, "sentence", "sentences")),
    },

    ask_close: "Close the vote now?",
    ask_close_missing: |n| match n {
        0 => "Everybody who may vote has voted.".to_owned(),
        1 => "1 person has not voted.".to_owned(),
        n => format!("{n} people have not voted."),
    },
    ask_close_means: "What the close has seen is the result: nothing is added to it and nothing changed.",
    wait: "Wait",
    close_now: "Close and seal",

    side: "People and record",
    here: "Here",
    nobody_yet: "nobody yet",
    none_came: "none came",
    unsaid: "group not said",
    coming: |n| format!("{n} said they will come"),
    here_of: |here, invited| format!("{here} here of {invited} invited"),
    invite: "Invite",
    door_hint: "Scan to take part with your own phone",
    invite_hint: "Scan to read the invitation; or hand this device to the next person",
    hand_over: "Lock and hand over",
    invite_people: "Invite more people",
    safe: "Safe",
    acts_saved: |n| format!("{} stored", plural(n, "act", "acts")),
    acts_saving: "Storing…",
    not_kept: "This browser keeps nothing: all is lost when the window closes. Export the record now",
    acts_waiting: |n| format!("{} waiting for earlier ones", plural(n, "act", "acts")),
    no_network: "No network, none needed",
    line_off: "Not connected: all goes on here and is sent later",
    line_busy: "Connected, fetching what others did",
    line_sending: "Connected, but not everything has got through yet",
    line_live: "Connected: everybody has the same",
    unsent: |n| format!("{n} still to be sent"),
    export: "Export the record",
    words: "What to say",
    script: |board| match board {
        Board::Opening => {
            "Hold a silence, then read the theme. “Whoever comes is the right people. There is no plan: what you cannot let go of is today’s agenda.”"
        }
        Board::Agenda => {
            "“What can’t you let go of? Step into the middle, write it down, say your name, put it on the wall. No raising hands, no queue.”"
        }
        Board::Market => {
            "“Look at the wall and put your name where you want to be. It binds you to nothing; change your mind when you like.”"
        }
        Board::Breakouts => {
            "“Remember the law of two feet: if you are neither learning nor contributing, go where you can. Nobody minds.”"
        }
        Board::News => "“No comments yet; hear all first. And tell us what you did not agree on.”",
        Board::Cards => "“One thought a card, whatever comes to mind. If writing is hard, I will write for you.”",
        Board::Themes => "“Do those who wrote them agree? If not, the card stands alone.”",
        Board::Statements => {
            "“Agree, disagree, pass: each is an answer. If you have not voted, now is the time. Not voting is your right too.”"
        }
        Board::Convergence => "“Many dots mean first, few do not mean unimportant. For which will you lend a hand?”",
        Board::Goals => {
            "“Would you put your name under this sentence? If you see a harm, say whom it hurts and what would resolve it.”"
        }
        Board::Closing => {
            "“In a circle, one sentence each: what do you take with you? Then the meeting is over and the work begins.”"
        }
    },

    hand_title: "Hand the device over",
    hand_why: "Your console locks once it is out of your hands. With four digits of your own, nobody else can facilitate in your name.",
    hand_with_pin: "Lock and hand over",
    hand_without: "Hand over unlocked",

    fidelity: "The method’s own test",
    hold_of: |hold, all| format!("{hold} of {all} points hold"),
    holds: "holds",
    not_yet: "nothing to check yet",
    broken: "not met yet",
    broken_by: |topics| format!("not met yet: {topics}"),

    keys_title: "Facilitate from the keyboard",
    keys_how: "One key is enough while you are not writing. In a field, keys only write.",
    keys_on: "Single letters act",
    keys_head: ["Key", "What it does"],
    keys_list: &[
        ("N", "the next act (the red button)"),
        ("B", "start the time, or the slot"),
        ("P", "pause, or go on"),
        ("X", "5 minutes more"),
        ("Q", "end the time now"),
        ("T", "add a topic"),
        ("R", "enter a report"),
        ("A", "announce something"),
        ("G", "form an action group"),
        ("C", "write a card, or a closing word"),
        ("V", "open a vote"),
        ("H", "hand the device to the next person"),
        ("W", "open the wall"),
        ("S", "export the record"),
        ("[  ]", "look at the phase before, after"),
        ("0", "back to the current phase"),
        ("Ctrl Z", "undo"),
        ("?", "this table"),
        ("Esc", "close a dialog"),
    ],
};
