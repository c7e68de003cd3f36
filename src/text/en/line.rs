//! English: what became of a card.

use crate::text::line::{Line, Sum};
use crate::text::{grouped, unstopped};

pub static LINE: Line = Line {
    title: "What became of mine",
    sum,
    nothing: "What you write will be here",
    nothing_how: "How each card was grouped and voted on, what the office answered and how far it has come: all from here.",
    write: "Write what you think",
    for_others: "I wrote down for others",
    backed: "I said “me too”",
    goals: "Goals I voted on or signed",
    goal: |number| format!("Goal {number:02}"),
    card: |number| format!("Card {number}"),
    for_somebody: |name| if name.is_empty() { "written for a neighbour".to_owned() } else { format!("written for {name}") },
    back_to_mine: "All my cards",
    no_such: "There is no such card here",
    no_such_do: "It may belong to another session, or not have reached this device yet.",

    waiting: "Received; it goes on the wall once the facilitator has looked at it",
    revised: |times| {
        if times == 1 { "The author reworded it".to_owned() } else { format!("The author reworded it {times} times") }
    },
    earlier: "What it said before",
    hidden: |by| {
        if by.is_empty() { "The facilitator took it off the wall".to_owned() } else { format!("{by} took it off the wall") }
    },
    hidden_reason: |reason| format!("Reason: {}. It stays in the record and is still owed an answer.", unstopped(reason)),
    withdrawn: "Taken back by its author. It stays in the record",
    merged: |number| format!("Says the same as card {number}; the two were joined"),
    themed: |title, neighbours| match neighbours {
        0 => format!("Grouped into “{title}”"),
        1 => format!("Grouped into “{title}”, with what 1 other said"),
        n => format!("Grouped into “{title}”, with what {n} others said"),
    },
    left_theme: |title| format!("Was grouped into “{title}”, then taken out"),
    alone: "Not grouped; answered by itself",
    asked_open: |title| format!("Being voted on: {title}"),
    asked_stances: |voters, agree, disagree, pass| {
        format!("Vote: of {voters}, {agree} agreed, {disagree} disagreed, {pass} passed")
    },
    asked_dots: |dots, people, voters| format!("Dots: {people} of {voters} gave it {dots} in all"),
    asked_consent: |voters, agree, aside, object| {
        format!("Consent: of {voters}, {agree} consented, {aside} stood aside, {object} objected")
    },
    about_theme: |title| format!("The question was about the theme “{title}”"),
    about_goal: |title| format!("The question was about the goal “{title}”"),
    disputed: "Two closes differ; the vote has to be held again.",
    how_counted: "See the count",
    agree: "Consent",
    aside: "Stand aside",
    object: "Object",
    goal_agreed: |title| format!("Became the goal “{title}”"),
    goal_not: |title| format!("Went into the goal “{title}”, which was not agreed"),
    goal_draft: |title| format!("Went into the goal “{title}”, still being worked on"),
    objections: |n| if n == 1 { "one objection stands".to_owned() } else { format!("{n} objections stand") },
    who_does: "Who does it",
    does: |what, day| format!("{what}, by {day}"),
    signed: |n| if n == 1 { "1 signed".to_owned() } else { format!("{n} signed") },
    released: |reason| format!("released: {reason}"),
    via_theme: |title| format!("This answers the theme “{title}”, and this card with it"),
    via_goal: |title| format!("This answers the goal “{title}”, and this card with it"),
    via_card: |number| format!("This answers card {number}, and this card with it"),
    replaced: "The answer was changed later, see below",
    unit: "Responsible",
    contact: "Whom to ask",
    by_day: "Date",
    evidence: "What will show it",
    until: "Deferred until",
    handed_to: "Handed to",
    due_then: |title| format!("Planned: {title}"),
    reached: |title| format!("Reached: {title}"),
    missed: |title| format!("Past its date: {title}"),
    said_by: |who| format!("said by {who}"),
    shows: |what| format!("Evidence: {what}"),
    spent: |money| format!("spent so far: {}", grouped(money)),
    meeting: |title| format!("Follow-up meeting: {title}"),
    meeting_at: |when, place| format!("{when}, {place}"),
    due: |day, left| match left {
        0 => format!("Waiting for the office; due today, {day}"),
        1 => "Waiting for the office, 1 day left".to_owned(),
        n => format!("Waiting for the office, {n} days left"),
    },
    overdue: "the office has not answered",
    due_day: |day| format!("due {day}"),
    not_due: "Waiting for the office. The time counts from the end of the session",
    promised: |day| format!("Waiting: promised for {day}"),
    promise_late: |days| {
        if days == 1 {
            "1 day past the promised date, not reported as done".to_owned()
        } else {
            format!("{days} days past the promised date, not reported as done")
        }
    },

    judge: "What do you say?",
    judged: "What you say",
    judge_words: "Anything to add?",
    judge_do: "Hand in",
    judge_saved: "Saved. You can change it any time.",
    judged_by: |solved, partly, not| {
        let all = solved + partly + not;
        let who = if all == 1 { "1 neighbour".to_owned() } else { format!("{all} neighbours") };
        format!("{who} judged it: {solved} solved, {partly} partly, {not} not solved")
    },

    revise: "Say it in other words",
    revise_label: "In other words",
    revise_hint: "What it said before is kept too.",
    revise_do: "Change it to this",
    withdraw: "Take it back",
    withdraw_title: "Take this card back?",
    withdraw_what: "It leaves the wall and asks for no answer any more. The record keeps it, and says that you took it back.",
    withdraw_do: "Take it back",
    keep_it: "Keep it",
    erase: "Delete the words",
    erase_title: "Delete what you wrote?",
    erase_what: "The words are deleted on every device, and from every file saved from now on. The card's number and its way stay, and say that you deleted the words. What was printed or copied before cannot be called back.",
    erase_also: "Delete the words as well",
};

fn sum(sum: &Sum) -> String {
    let [adopted, partly, not, deferred, out] = sum.answered;
    let parts = [
        (adopted, "adopted"),
        (partly, "partly adopted"),
        (not, "not adopted"),
        (deferred, "deferred"),
        (out, "out of remit and handed on"),
        (sum.overdue, "overdue without an answer"),
        (sum.waiting, "on the way"),
        (sum.withdrawn, "taken back"),
    ];
    let said: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let cards = if sum.cards == 1 { "1 card".to_owned() } else { format!("{} cards", sum.cards) };
    format!("You wrote {cards}: {}.", said.join(", "))
}
