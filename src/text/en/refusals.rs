//! Why the rules refuse something, in English.

use super::common::plural;
use crate::domain::Rejection;
use crate::domain::field::Field;
use crate::text::refusals::Refusals;

pub static REFUSALS: Refusals = Refusals {
    refused,
    still_empty: |label| format!("Still to fill in: “{label}”."),
    refused_safe: "Everything that was there is still there; nothing is lost.",
    field,
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
        Field::Wording => "what it means",
        Field::Options => "options",
        Field::Threshold => "threshold",
        Field::Quorum => "quorum",
        Field::Dots => "dots",
        Field::Answers => "answers",
        Field::Lock => "lock",
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
        Field::Erasure => "words to be removed",
        Field::Relays => "relays",
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
        Rejection::InTheClear => "This session is closed: what is said counts only encrypted.".to_owned(),
        Rejection::Encrypted => "This must not be encrypted.".to_owned(),
        Rejection::NotClosed => "Only a closed session has keys.".to_owned(),
        Rejection::ObserverReadsOnly => "Observers read; they do not write.".to_owned(),
        Rejection::NotYours => "Only who wrote it, or a facilitator, can change it.".to_owned(),
        Rejection::Empty { field: f } => format!("Still to fill in: {}.", field(*f)),
        Rejection::TooLong { field: f, characters, most } => {
            format!("The {} has {characters} characters; at most {most} fit. Make it shorter, or split it.", field(*f))
        }
        Rejection::TooMany { field: f, most } => format!("Too many {}: at most {most}.", field(*f)),
        Rejection::Twice { field: f } => format!("Something stands twice among the {}. Keep one.", field(*f)),
        Rejection::OutOfRange { field: f } => format!("The number for {} is outside what it may be. Change it.", field(*f)),
        Rejection::NoAddress { field: Field::Relays } => {
            "A relay’s address begins with ws:// or wss:// and has no spaces.".to_owned()
        }
        Rejection::NoAddress { .. } => "A page’s address begins with http:// or https:// and has no spaces.".to_owned(),
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
        Rejection::WrongSecret => "This vote opens with its key alone, which those have who facilitated when it began: ask one of them to close it. If their devices are lost, put the question again.".to_owned(),
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
        Rejection::SecondNeeded => "Somebody else must decide this: a second facilitator, or the office.".to_owned(),
    }
}
