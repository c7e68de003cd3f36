//! All acts in one list, and what a rule is given.

use super::ballot::Answers;
use super::decision::Judged;
use super::id::*;
use super::rejection::Rejection;
use super::roster::wordless_label;
use super::state::State;
use super::time::Time;
use serde::Serialize;
use std::collections::HashSet;

/// An act's place in the one order that everybody shows: causal, never by clock alone.
///
/// The moment is the act's `created_at` or its ancestors' latest, whichever is later; the depth is the length of its longest line
/// of ancestors. So an act comes after all it has seen, and the order of two acts never depends on what else is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Order {
    pub moment: Time,
    pub depth: u32,
    pub id: ActId,
}

/// A locked ballot, by its author.
pub type Locked<'a> = (PersonId, &'a str);

/// What locked ballots say, one after the other; none in the place of one that cannot be read.
pub type Unlocked = Vec<Option<Answers>>;

/// What acts had seen: the record's graph answers.
pub trait Past {
    /// Whether `later` had seen `earlier`: is `earlier` among its ancestors?
    fn had_seen(&self, later: ActId, earlier: ActId) -> bool;
    /// Everything an act had seen.
    fn ancestry(&self, of: ActId) -> HashSet<ActId>;
    /// The act's place in the order.
    fn order(&self, of: ActId) -> Order;
    /// Reads ballots that were locked with a question's key, each by its author. None where the secret is not the key's.
    fn unlock(&self, key: QuestionKey, secret: QuestionSecret, locked: &[Locked]) -> Option<Unlocked>;
}

/// Who acts, when by their clock, and what the act had seen.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub past: &'a dyn Past,
    /// It was encrypted with a key of the session.
    pub sealed: bool,
    /// For a decision that takes effect: what it amounts to, judged on exactly what it had seen.
    pub judged: Option<&'a Judged>,
}

impl Given<'_> {
    /// Whether this act had seen another.
    pub fn saw(&self, earlier: impl Into<ActId>) -> bool {
        self.past.had_seen(self.id, earlier.into())
    }
}

/// The rule of one kind of act.
pub trait Rule {
    /// Do the session's rules allow this act now?
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection>;
    /// Do it. Called only after `admit` said yes.
    fn apply(self, state: &mut State, given: &Given);
}

macro_rules! acts {
    ($($name:literal => $room:ident::$act:ident),+ $(,)?) => {
        /// One signed thing that one person did.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Act { $($act(super::$room::$act)),+ }

        impl Act {
            /// Every act's name on the wire, in the order of a session's life.
            pub const NAMES: &[&str] = &[$($name),+];

            /// The act's name on the wire.
            pub fn name(&self) -> &'static str { match self { $(Act::$act(_) => $name),+ } }
        }

        impl Rule for Act {
            fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
                match self { $(Act::$act(act) => act.admit(state, given)),+ }
            }
            fn apply(self, state: &mut State, given: &Given) {
                match self { $(Act::$act(act) => act.apply(state, given)),+ }
            }
        }

        $(impl From<super::$room::$act> for Act { fn from(act: super::$room::$act) -> Act { Act::$act(act) } })+
    };
}

impl Act {
    /// Whether an act by which one comes in says no word; `None` for every other act.
    ///
    /// Such acts are never encrypted, since newcomers have no key yet. That is why in a closed session they may say no word.
    pub fn wordless(&self) -> Option<bool> {
        match self {
            Act::Invite(invite) => Some(wordless_label(&invite.label)),
            Act::Join(join) => Some(join.name.is_empty()),
            _ => None,
        }
    }
}

acts! {
    "convene" => session::Convene,
    "amend" => session::Amend,
    "phase.enter" => session::PhaseEnter,
    "timer" => session::TimerSet,
    "announce" => session::Announce,
    "venue.set" => session::VenueSet,
    "key.renew" => session::KeyRenew,
    "session.close" => session::SessionClose,
    "merge" => session::Merge,

    "invite" => roster::Invite,
    "join" => roster::Join,
    "profile" => roster::Profile,
    "settle" => roster::Settle,
    "revoke" => roster::Revoke,
    "readmit" => roster::Readmit,
    "rsvp" => roster::Rsvp,

    "card.add" => card::CardAdd,
    "card.revise" => card::CardRevise,
    "card.withdraw" => card::CardWithdraw,
    "card.hide" => card::CardHide,
    "card.show" => card::CardShow,
    "card.merge" => card::CardMerge,
    "card.split" => card::CardSplit,
    "card.back" => card::CardBack,

    "words.erase" => erasure::WordsErase,
    "erase.decide" => erasure::EraseDecide,

    "topic.propose" => topic::TopicPropose,
    "topic.place" => topic::TopicPlace,
    "topic.convene" => topic::TopicConvene,
    "topic.merge" => topic::TopicMerge,
    "topic.withdraw" => topic::TopicWithdraw,
    "topic.signup" => topic::TopicSignup,
    "topic.report" => topic::TopicReport,

    "theme.make" => theme::ThemeMake,
    "theme.rename" => theme::ThemeRename,
    "theme.put" => theme::ThemePut,
    "theme.drop" => theme::ThemeDrop,

    "question.open" => question::QuestionOpen,
    "ballot.cast" => ballot::BallotCast,
    "question.close" => question::QuestionClose,
    "votes.import" => import::VotesImport,

    "team.form" => team::TeamForm,
    "team.join" => team::TeamJoin,

    "goal.draft" => goal::GoalDraft,
    "goal.word" => goal::GoalWord,
    "goal.suggest" => goal::GoalSuggest,
    "objection.answer" => goal::ObjectionAnswer,
    "goal.settle" => goal::GoalSettle,
    "commitment.make" => commitment::CommitmentMake,
    "commitment.sign" => commitment::CommitmentSign,
    "commitment.release" => commitment::CommitmentRelease,

    "response.give" => response::ResponseGive,
    "report.publish" => response::ReportPublish,
    "milestone.set" => progress::MilestoneSet,
    "progress.report" => progress::ProgressReport,
    "verdict.give" => progress::VerdictGive,
    "meeting.call" => meeting::MeetingCall,
    "meeting.minutes" => meeting::MeetingMinutes,
}

impl WordsId {
    /// A stand-in for the n-th text of an act that is not signed yet; the id is known once the words are.
    pub const fn stand_in(n: u8) -> WordsId {
        let mut bytes = [0; 32];
        bytes[31] = n;
        WordsId(bytes)
    }
}

impl Act {
    /// The words an act names, for putting real ids in the place of stand-ins.
    pub fn words_mut(&mut self) -> Vec<&mut WordsId> {
        use super::ballot::Consent;
        match self {
            Act::Announce(act) => vec![&mut act.words],
            Act::CardAdd(act) => vec![&mut act.words],
            Act::CardRevise(act) => vec![&mut act.words],
            Act::TopicPropose(act) => vec![&mut act.title],
            Act::TopicReport(act) => {
                [Some(&mut act.discussion), act.actions.as_mut(), act.not_agreed.as_mut()].into_iter().flatten().collect()
            }
            Act::GoalSuggest(act) => vec![&mut act.words],
            Act::VerdictGive(act) => act.words.as_mut().into_iter().collect(),
            Act::BallotCast(act) => match &mut act.answers {
                Answers::Consent(Consent::Object { harm, remedy }) => std::iter::once(harm).chain(remedy.as_mut()).collect(),
                Answers::Consent(Consent::Agree | Consent::Aside)
                | Answers::Stances(_)
                | Answers::Dots(_)
                | Answers::Locked(_) => Vec::new(),
            },
            Act::Convene(_)
            | Act::Amend(_)
            | Act::PhaseEnter(_)
            | Act::TimerSet(_)
            | Act::VenueSet(_)
            | Act::KeyRenew(_)
            | Act::SessionClose(_)
            | Act::Merge(_)
            | Act::Invite(_)
            | Act::Join(_)
            | Act::Profile(_)
            | Act::Settle(_)
            | Act::Revoke(_)
            | Act::Readmit(_)
            | Act::Rsvp(_)
            | Act::CardWithdraw(_)
            | Act::CardHide(_)
            | Act::CardShow(_)
            | Act::CardMerge(_)
            | Act::CardSplit(_)
            | Act::CardBack(_)
            | Act::WordsErase(_)
            | Act::EraseDecide(_)
            | Act::TopicPlace(_)
            | Act::TopicConvene(_)
            | Act::TopicMerge(_)
            | Act::TopicWithdraw(_)
            | Act::TopicSignup(_)
            | Act::ThemeMake(_)
            | Act::ThemeRename(_)
            | Act::ThemePut(_)
            | Act::ThemeDrop(_)
            | Act::QuestionOpen(_)
            | Act::QuestionClose(_)
            | Act::VotesImport(_)
            | Act::TeamForm(_)
            | Act::TeamJoin(_)
            | Act::GoalDraft(_)
            | Act::GoalWord(_)
            | Act::ObjectionAnswer(_)
            | Act::GoalSettle(_)
            | Act::CommitmentMake(_)
            | Act::CommitmentSign(_)
            | Act::CommitmentRelease(_)
            | Act::ResponseGive(_)
            | Act::ReportPublish(_)
            | Act::MilestoneSet(_)
            | Act::ProgressReport(_)
            | Act::MeetingCall(_)
            | Act::MeetingMinutes(_) => Vec::new(),
        }
    }
}
