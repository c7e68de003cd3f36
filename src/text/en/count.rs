//! English: counting again.

use crate::domain::Rejection;
use crate::domain::question::Counting;
use crate::text::count::Count;

fn n(n: u32, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub static COUNT: Count = Count {
    heading: "Count again",
    open: "Open a record",
    open_hint: "A record file or a saved report. It is computed here and sent nowhere.",
    verifying: |done, all| {
        if all == 0 { "Verifying signatures…".to_owned() } else { format!("Verifying signatures, {done} of {all}") }
    },
    verifying_label: "Verifying signatures",

    finding: "Finding",
    all_holds: "Everything holds.",
    not_all: "Not everything holds.",
    nothing_yet: "There is nothing to count yet.",
    nothing_yet_how: "Once the session runs, every sealed vote is counted again here. You can also open a record above.",
    what_holds: |acts, closes, agree| {
        let acts = n(acts, "act: its signature holds", "acts: all signatures hold");
        match (closes, agree) {
            (0, _) => format!("{acts}; no vote has been sealed yet."),
            (closes, agree) if closes == agree => {
                format!("{acts}; {} counted again, the same as published.", n(closes, "sealed vote", "sealed votes"))
            }
            (closes, agree) => {
                format!("{acts}; {} counted again, {agree} the same as published.", n(closes, "sealed vote", "sealed votes"))
            }
        }
    },
    digest: "Digest of the result. Whoever computes it from the same record gets exactly this:",
    words_held: |words| format!("And {} of people's own words.", n(words, "piece", "pieces")),
    waiting: |waiting, missing| {
        format!("{} for earlier ones; {missing} of those are not here", n(waiting, "act waits", "acts wait"))
    },
    waiting_safe: "Everything that is here was counted; what waits is not in the count yet.",
    waiting_do: "Ask somebody with the whole record for their file and open it here. What is missing falls into place.",
    bad_lines: |lines| {
        format!("{} in the file that was opened {} not hold", n(lines, "line", "lines"), if lines == 1 { "does" } else { "do" })
    },
    bad_safe: |acts| format!("The other {} verified and good.", n(acts, "act is", "acts are")),
    bad_do: "Ask whoever gave you the file for it again. Which line and why is listed below.",
    more_bad: |lines| format!("{} more not listed.", n(lines, "line", "lines")),
    other_digest: "This report cites another digest than its own record gives",
    other_digest_safe: "Every act of the record was verified by itself. The numbers here are counted from the record, not taken from that report.",
    seal_differs: |closes| format!("{} what everybody counts", n(closes, "seal is not", "seals are not")),
    seal_safe: "Here and in the report stands what everybody counts.",
    seal_do: "Ask who sealed it; the vote should be held again.",

    closes: "Each close",
    question: "Question",
    rule: "Rule",
    counted: "Counted",
    missed: "Too late",
    agrees: "As published",
    same: "the same",
    differs: "not the same",
    open_still: "still open",
    contested: "ballots that came too late would change the result",
    disputed: "two closes differ",
    counting: |counting| match counting {
        Counting::Stances => "agree, disagree, pass",
        Counting::Dots { .. } => "dots",
        Counting::Consent => "consent",
    },
    no_closes: "There has been no vote yet.",
    behind: |title| format!("The acts behind “{title}”"),
    opened_by: |who, at| format!("opened {at} by {who}"),
    closed_by: |who, at| format!("sealed {at} by {who}"),
    seal_digest: "Digest that was sealed",
    own_digest: "Digest counted here",
    outcome: "Outcome",
    counted_acts: |ballots| format!("{} counted", n(ballots, "ballot", "ballots")),
    missed_acts: |ballots| format!("{} too late", n(ballots, "ballot", "ballots")),

    rejected: |acts| format!("{} that did not count, and why", n(acts, "act", "acts")),
    none_rejected: "Every act took effect.",
    more: |acts| format!("Show {acts} more"),
    missing: |acts| format!("{} not here", n(acts, "act is", "acts are")),
    waits: |acts| n(acts, "act waits", "acts wait"),

    why,
};

fn why(rejection: &Rejection) -> String {
    match rejection {
        Rejection::OtherSession => "belongs to another session".to_owned(),
        Rejection::AlreadyConvened => "the session had been convened already".to_owned(),
        Rejection::NotJoined => "its author had not joined by then".to_owned(),
        Rejection::AlreadyJoined => "its author had joined already".to_owned(),
        Rejection::NoSuchInvite { .. } => "there is no such invite".to_owned(),
        Rejection::WrongInviteProof { .. } => "the proof does not fit the invite".to_owned(),
        Rejection::InviteUsedUp { .. } => "the invite was used up".to_owned(),
        Rejection::Revoked { .. } => "the invite, or the person's part in the session, had been ended".to_owned(),
        Rejection::FacilitatorOnly => "only a facilitator may do this".to_owned(),
        Rejection::OfficeOnly => "only the office may do this".to_owned(),
        Rejection::ConvenerOnly => "only the convener may do this".to_owned(),
        Rejection::InTheClear => "not encrypted, in a closed session".to_owned(),
        Rejection::Encrypted => "encrypted where it must not be".to_owned(),
        Rejection::NotClosed => "a key, in a session that is not closed".to_owned(),
        Rejection::ObserverReadsOnly => "observers read and do not write".to_owned(),
        Rejection::NotYours => "neither who wrote it nor a facilitator".to_owned(),
        Rejection::Empty { .. } => "something that is needed was left empty".to_owned(),
        Rejection::TooLong { most, .. } => format!("too long: at most {most} characters"),
        Rejection::TooMany { most, .. } => format!("too many entries: at most {most}"),
        Rejection::Twice { .. } => "the same thing stood twice".to_owned(),
        Rejection::OutOfRange { .. } => "a number outside what it may be".to_owned(),
        Rejection::NoAddress { .. } => "what should be an address is none".to_owned(),
        Rejection::NoSuch { .. } => "speaks of something that is not in the session".to_owned(),
        Rejection::PhaseIsCurrent { .. } => "that was the phase already".to_owned(),
        Rejection::TimerNot { running: true } => "the timer was running already".to_owned(),
        Rejection::TimerNot { running: false } => "the timer was not running".to_owned(),
        Rejection::SessionClosed => "the session was closed already".to_owned(),
        Rejection::CardWithdrawn { .. } => "the card had been taken back".to_owned(),
        Rejection::CardMerged { .. } => "the card had been joined to another".to_owned(),
        Rejection::CardNotMerged { .. } => "the card was not joined to another".to_owned(),
        Rejection::MergeIntoItself => "nothing can be joined to itself".to_owned(),
        Rejection::NothingChanges => "it changed nothing".to_owned(),
        Rejection::OwnCard => "backed its author's own card".to_owned(),
        Rejection::TopicGone { .. } => "the topic had been taken down, or joined to another".to_owned(),
        Rejection::PlaceTaken { .. } => "the place and time were taken".to_owned(),
        Rejection::ThemeGone { .. } => "the theme had been dissolved".to_owned(),
        Rejection::BallotAfterClose { .. } => "a ballot after the close".to_owned(),
        Rejection::QuestionClosed { .. } => "the vote was closed already".to_owned(),
        Rejection::NoSuchOption { .. } => "a ballot for an option that does not exist".to_owned(),
        Rejection::TooManyDots { given, most } => format!("{given} dots, where everyone has {most}"),
        Rejection::TooManyDotsOnOne { given, most, .. } => format!("{given} dots on one, at most {most}"),
        Rejection::WrongBallot => "a ballot of another kind than the vote".to_owned(),
        Rejection::WrongSecret => "a close without the key of the vote".to_owned(),
        Rejection::NotInElectorate { .. } => "its author is not among those who vote here".to_owned(),
        Rejection::ObjectionsOpen { open, .. } => format!("{} no answer yet", n(*open, "objection had", "objections had")),
        Rejection::GoalUntested { .. } => "nobody had been asked for consent yet".to_owned(),
        Rejection::GoalInTest { .. } => "consent was being asked; the wording was frozen".to_owned(),
        Rejection::GoalSettled { .. } => "the goal was settled already".to_owned(),
        Rejection::NotAnObjection => "that is no objection to this goal".to_owned(),
        Rejection::CommitmentReleased => "the commitment had been released".to_owned(),
        Rejection::AlreadySigned => "signed already".to_owned(),
        Rejection::NothingToAnswer => "there is nothing to answer".to_owned(),
        Rejection::NoAnswerYet => "no answer had been published yet".to_owned(),
        Rejection::NotComplete { blank } => format!("called complete while {} no answer", n(*blank, "item had", "items had")),
        Rejection::NotRaisedByYou => "its author had neither raised nor backed the matter".to_owned(),
        Rejection::SecondNeeded => "whoever hid words cannot decide alone that they are destroyed".to_owned(),
    }
}
