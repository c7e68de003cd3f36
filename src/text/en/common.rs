//! English: words that every page uses.

use crate::domain::Rejection;
use crate::domain::ballot::Stance;
use crate::domain::goal::Handling;
use crate::domain::methods::fidelity::Check;
use crate::domain::methods::{Board, Method};
use crate::domain::progress::{Status, Verdict};
use crate::domain::response::Disposition;
use crate::domain::roster::{Answer, Channel, Role};
use crate::domain::session::{Field, Lang};
use crate::text::common::Common;

fn plural(n: u32, one: &str, many: &str) -> String {
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
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    back: "Back",
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
    text_size: "Text size",
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
        Check::ConvergenceFree => "Ending without convergence is a good end too",
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
    field,
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
    days_left: |n| if n == 0 { "due today".to_owned() } else { format!("{} left", plural(n, "day", "days")) },
    of: |part, whole| format!("{part} of {whole}"),
    list: |items| match items {
        [] => String::new(),
        [one] => one.clone(),
        [many @ .., last] => format!("{} and {last}", many.join(", ")),
    },
    refused,
    refused_safe: "Everything that was there is still there; nothing is lost.",
};

fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Theme => "theme",
        Field::Why => "why",
        Field::When => "when",
        Field::Where => "where",
        Field::Givens => "what is given",
        Field::Hosts => "hosts",
        Field::Phases => "phases",
        Field::Groups => "stakeholder groups",
        Field::Spaces => "spaces",
        Field::Slots => "time slots",
        Field::Languages => "languages",
        Field::DueDays => "days until the answer",
        Field::Name => "name",
        Field::Reason => "reason",
        Field::Wording => "wording",
        Field::Options => "options",
        Field::Threshold => "threshold",
        Field::Quorum => "quorum",
        Field::Dots => "dots",
        Field::Answers => "answers",
        Field::Card => "card",
        Field::Topic => "topic",
        Field::Phase => "phase",
        Field::Group => "stakeholder group",
        Field::Space => "space",
        Field::Slot => "time slot",
        Field::Invite => "invite",
        Field::Person => "person",
        Field::Question => "question",
        Field::Goal => "goal",
        Field::Objection => "objection",
        Field::Commitment => "commitment",
        Field::Who => "who does it",
        Field::What => "what is done",
        Field::By => "by when",
        Field::Resources => "resources",
        Field::Items => "items",
        Field::Disposition => "disposition",
        Field::Unit => "responsible unit",
        Field::Contact => "contact",
        Field::Date => "date",
        Field::Evidence => "evidence",
        Field::Until => "deferred until",
        Field::HandedTo => "handed to",
        Field::Milestone => "milestone",
        Field::Meeting => "meeting",
        Field::Text => "text",
        Field::Minutes => "length",
        Field::Uses => "number of uses",
        Field::Votes => "votes",
        Field::Import => "source of the file",
        Field::People => "number of people",
        Field::Response => "answer",
        Field::Team => "action group",
        Field::Money => "money",
    }
}

fn refused(rejection: &Rejection) -> String {
    match rejection {
        Rejection::OtherSession => "This belongs to another session.".to_owned(),
        Rejection::AlreadyConvened => "This session has been convened already.".to_owned(),
        Rejection::NotJoined => "You have not joined this session yet. Step up on the device first.".to_owned(),
        Rejection::AlreadyJoined => "You have joined already.".to_owned(),
        Rejection::NoSuchInvite { .. } => "This session has no such invite. Ask the facilitator for a new one.".to_owned(),
        Rejection::WrongInviteProof { .. } => "The invite does not fit. Ask the facilitator for a new one.".to_owned(),
        Rejection::InviteUsedUp { .. } => "This invite has been used up. Ask the facilitator for a new one.".to_owned(),
        Rejection::Revoked { .. } => "A facilitator ended this invite, or this person's part in the session.".to_owned(),
        Rejection::FacilitatorOnly => "This is for a facilitator to do.".to_owned(),
        Rejection::OfficeOnly => "This is for the office to do.".to_owned(),
        Rejection::ConvenerOnly => "Only the convener can remove a facilitator, and nobody can remove the convener.".to_owned(),
        Rejection::ObserverReadsOnly => "Observers read; they do not write.".to_owned(),
        Rejection::NotYours => "Only who wrote it, or a facilitator, can change it.".to_owned(),
        Rejection::Empty { field: f } => format!("Still to fill in: {}.", field(*f)),
        Rejection::TooLong { field: f, characters, most } => {
            format!("The {} has {characters} characters; at most {most} fit. Make it shorter, or split it.", field(*f))
        }
        Rejection::TooMany { field: f, most } => format!("Too many {}: at most {most}.", field(*f)),
        Rejection::Twice { field: f } => format!("Something stands twice among the {}. Keep one.", field(*f)),
        Rejection::OutOfRange { field: f } => format!("The number for {} is outside what it may be. Change it.", field(*f)),
        Rejection::NoSuch { field: f } => format!("There is no such {}, or it is still in use and cannot go.", field(*f)),
        Rejection::PhaseIsCurrent { .. } => "This is the current phase.".to_owned(),
        Rejection::TimerNot { running: true } => "The timer is running already.".to_owned(),
        Rejection::TimerNot { running: false } => "The timer is not running.".to_owned(),
        Rejection::SessionClosed => "The session is closed already.".to_owned(),
        Rejection::CardWithdrawn { .. } => "Its author has taken this card back.".to_owned(),
        Rejection::CardMerged { .. } => "This card has been joined to another.".to_owned(),
        Rejection::CardNotMerged { .. } => "This card is not joined to another.".to_owned(),
        Rejection::MergeIntoItself => "It cannot be joined to itself.".to_owned(),
        Rejection::NothingChanges => "Nothing would change.".to_owned(),
        Rejection::OwnCard => "This is your own card; it needs no backing by you.".to_owned(),
        Rejection::TopicGone { .. } => "This topic was taken down, or joined to another.".to_owned(),
        Rejection::PlaceTaken { .. } => "There is a topic at this place and time already. Take another.".to_owned(),
        Rejection::ThemeGone { .. } => "This theme was dissolved.".to_owned(),
        Rejection::BallotAfterClose { .. } => "The vote is closed; this ballot was not counted.".to_owned(),
        Rejection::QuestionClosed { .. } => "This vote is closed already.".to_owned(),
        Rejection::NoSuchOption { .. } => "There is no such option.".to_owned(),
        Rejection::TooManyDots { given, most } => format!("You put {given} dots; everyone has {most}. Take some off."),
        Rejection::TooManyDotsOnOne { given, most, .. } => format!("{given} dots on one; at most {most}. Give some to another."),
        Rejection::WrongBallot => "This ballot is of another kind than the vote.".to_owned(),
        Rejection::NotInElectorate { .. } => {
            "You are not among those who vote here. That was set when the vote opened and cannot change.".to_owned()
        }
        Rejection::ObjectionsOpen { open, .. } => {
            format!(
                "{} without an answer: say how each was resolved, or why it stands.",
                plural(*open, "objection is", "objections are")
            )
        }
        Rejection::GoalUntested { .. } => "Nobody has been asked yet whether they consent to this goal.".to_owned(),
        Rejection::GoalInTest { .. } => "Consent is being asked; the wording cannot change now.".to_owned(),
        Rejection::GoalSettled { .. } => "This goal is settled.".to_owned(),
        Rejection::NotAnObjection => "This is no objection to this goal.".to_owned(),
        Rejection::CommitmentReleased => "This commitment was released.".to_owned(),
        Rejection::AlreadySigned => "You have signed it already.".to_owned(),
        Rejection::NothingToAnswer => "There is nothing here to answer.".to_owned(),
        Rejection::NoAnswerYet => "No answer has been published yet, so there is nothing to judge.".to_owned(),
        Rejection::NotComplete { blank } => {
            format!(
                "{} no answer yet, so the report cannot be called complete. You can publish what is there.",
                plural(*blank, "item has", "items have")
            )
        }
        Rejection::NotRaisedByYou => "People who raised or backed this judge its answer.".to_owned(),
    }
}
