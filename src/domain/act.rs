//! All acts in one list, and what a rule is given.

use super::id::*;
use super::rejection::Rejection;
use super::state::State;
use super::time::Time;

/// What acts had seen: the record's graph answers.
pub trait Past {
    /// Whether `later` had seen `earlier`: is `earlier` among its ancestors?
    fn had_seen(&self, later: ActId, earlier: ActId) -> bool;
}

/// Who acts, when by their clock, and what the act had seen.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub past: &'a dyn Past,
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

acts! {
    "convene" => session::Convene,
    "amend" => session::Amend,
    "phase.enter" => session::PhaseEnter,
    "timer" => session::TimerSet,
    "announce" => session::Announce,
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

    "topic.propose" => topic::TopicPropose,
    "topic.place" => topic::TopicPlace,
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
