//! Why an act has no effect: one variant per broken rule. The wording for people is in `text`.

use super::field::Field;
use super::id::*;
use serde::Serialize;

/// An act that stays in the record without effect, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Rejected {
    pub id: ActId,
    pub reason: Rejection,
}

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rejection {
    // Who may act at all
    /// The act's session is another one.
    OtherSession,
    /// A second `convene` inside a session.
    AlreadyConvened,
    /// Nothing that the author's join is among what the act had seen.
    NotJoined,
    /// The author has joined already.
    AlreadyJoined,
    /// The join names an invite that the session does not have.
    NoSuchInvite { invite: InviteId },
    /// The join's proof was not made with the invite's key for this person.
    WrongInviteProof { invite: InviteId },
    /// The invite had let in as many as it may.
    InviteUsedUp { invite: InviteId },
    /// The invite, or the person, was revoked and this was not among what the revoke had seen.
    Revoked { revoke: ActId },
    /// Only a facilitator may do this.
    FacilitatorOnly,
    /// Only the office may do this.
    OfficeOnly,
    /// Only the convener may remove a facilitator, and nobody the convener.
    ConvenerOnly,
    /// Observers read; they do not contribute.
    ObserverReadsOnly,
    /// Only the author of the thing, or a facilitator, may do this.
    NotYours,

    /// In a closed session only invites and joins stand in the clear, and without a word.
    InTheClear,
    /// Encrypted where it must stand in the clear: an invite, a join, or anything in an open session.
    Encrypted,
    /// A session's key, in a session that is not closed; or a closed one without.
    NotClosed,

    // What an act says
    /// Something that must be filled in is empty.
    Empty { field: Field },
    /// A text is longer than it may be.
    TooLong { field: Field, characters: u32, most: u32 },
    /// More entries than there may be.
    TooMany { field: Field, most: u32 },
    /// Two entries have the same number, or one number stands twice.
    Twice { field: Field },
    /// A number outside what it may be.
    OutOfRange { field: Field },
    /// A text that should be an address is none.
    NoAddress { field: Field },
    /// The thing named is not in the session.
    NoSuch { field: Field },

    // Where the session is
    /// The phase is the current one already.
    PhaseIsCurrent { phase: PhaseId },
    /// The timer cannot do this now (not running, or running already).
    TimerNot { running: bool },
    /// The session is closed already.
    SessionClosed,

    // Cards, topics, themes
    /// The card was withdrawn by its author.
    CardWithdrawn { card: CardId },
    /// The card is merged into another already.
    CardMerged { card: CardId },
    /// The card is not merged into another.
    CardNotMerged { card: CardId },
    /// A card cannot be merged into itself or into one merged into it.
    MergeIntoItself,
    /// Nothing would change.
    NothingChanges,
    /// One's own card needs no backing by oneself.
    OwnCard,
    /// The topic was withdrawn, or merged into another.
    TopicGone { topic: TopicId },
    /// The place and time on the agenda wall is taken.
    PlaceTaken { by: TopicId },
    /// The theme was dissolved.
    ThemeGone { theme: ThemeId },

    // Questions and ballots
    /// A ballot after the question's close.
    BallotAfterClose { question: QuestionId },
    /// The question is closed already.
    QuestionClosed { question: QuestionId },
    /// A ballot for an option that does not exist.
    NoSuchOption { option: OptionId },
    /// More dots than everyone has.
    TooManyDots { given: u32, most: u32 },
    /// More dots on one option than may be.
    TooManyDotsOnOne { option: OptionId, given: u32, most: u32 },
    /// The ballot is of another kind than the question.
    WrongBallot,
    /// A close that does not bring the question's own key, or brings one where there is none.
    WrongSecret,
    /// The author may not vote on this question.
    NotInElectorate { question: QuestionId },

    // Goals and commitments
    /// Objections to the goal have no answer yet.
    ObjectionsOpen { goal: GoalId, open: u32 },
    /// The goal was tested by no question yet.
    GoalUntested { goal: GoalId },
    /// A question on the goal is open; its wording is frozen.
    GoalInTest { goal: GoalId },
    /// The goal is settled; its wording stays.
    GoalSettled { goal: GoalId },
    /// The ballot is not an objection to this goal.
    NotAnObjection,
    /// The commitment was released.
    CommitmentReleased,
    /// The author has signed it already.
    AlreadySigned,

    // The account
    /// The item needs no answer, or is not part of the session.
    NothingToAnswer,
    /// The item has no published answer yet.
    NoAnswerYet,
    /// `complete` was claimed while items have no answer.
    NotComplete { blank: u32 },
    /// Only people who raised or backed an item judge its answer.
    NotRaisedByYou,
    /// Somebody else than who hid the words must decide that they are destroyed.
    SecondNeeded,
}

impl Rejection {
    /// The rule's name, as in `docs/protocol.md`.
    pub fn name(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        value.get("rule").and_then(|rule| rule.as_str()).unwrap_or_default().to_owned()
    }

    /// Whether the act's author has no place in the session, so that no act of others should name it.
    pub fn is_outcast(&self) -> bool {
        matches!(
            self,
            Rejection::OtherSession
                | Rejection::NotJoined
                | Rejection::NoSuchInvite { .. }
                | Rejection::WrongInviteProof { .. }
                | Rejection::InviteUsedUp { .. }
                | Rejection::Revoked { .. }
        )
    }
}
