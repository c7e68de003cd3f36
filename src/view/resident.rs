//! The resident's page: the one thing to do now, and what is theirs.

pub mod alike;
pub mod objected;
pub mod own;
pub mod topics;

use crate::domain::account::{needing_answers, published_answer};
use crate::domain::ballot::{Answers, Counted};
use crate::domain::card::CardAdd;
use crate::domain::commitment::Commitment;
use crate::domain::count::may_vote;
use crate::domain::goal::{Goal, Settlement};
use crate::domain::id::*;
use crate::domain::methods::Board;
use crate::domain::ordered::Ordered;
use crate::domain::question::{Counting, Question};
use crate::domain::response::{Disposition, Item};
use crate::domain::roster::{Answer, Channel, Role, Rsvp};
use crate::domain::session::Lang;
use crate::domain::time::Day;
use crate::domain::{Rejection, State};
use crate::view::Lens;

/// Most characters of a card: one thought fits easily, a pasted document does not.
pub const CARD_MAX: usize = 2_000;

/// The one thing to do now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Now {
    /// Nobody is at the device, or somebody who has not joined.
    #[default]
    Nobody,
    /// Observers read.
    Read,
    /// It has not begun: say whether you come.
    Rsvp,
    /// A question is open and has no answer, or not all, of theirs yet.
    Vote(QuestionId),
    /// All that is open has their answer, and the current phase is for nothing else.
    Voted,
    /// What the current phase is for.
    Phase(Board),
    /// What the current phase is for has been done: its vote is closed, its goals are settled. The next is on its way.
    Done(Board),
    /// The session is closed and something of theirs was answered: judge it.
    Judge(CardId),
    /// The session is closed; answers are on their way.
    Wait,
}

/// The resident's page, without what ticks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Resident {
    pub now: Now,
    /// The phase's own name; empty: the board's.
    pub phase_name: String,
    /// The phase that a thought is written in (a thought in the closing circle belongs to none: it needs an answer).
    pub thought_phase: Option<PhaseId>,
    /// The phase that closing words are written in.
    pub closing_phase: Option<PhaseId>,
    /// Why no card can be written.
    pub may_write: Option<Rejection>,
    /// Cards wait for a facilitator's look before they reach the wall.
    pub look_first: bool,
    /// Every open question this person may vote on, in the order they were opened.
    pub questions: Vec<OpenQuestion>,
    pub theme: String,
    pub when: String,
    pub place: String,
    /// What they answered to the invitation.
    pub rsvp: Option<Answer>,
    /// Their own stakeholder group.
    pub group: Option<GroupId>,
    /// The day by which the office answers, once the session is closed and while something has no answer.
    pub due: Option<Day>,
    /// That day has passed.
    pub overdue: bool,
    /// How many people have a key on this device is not known here; what they write is said to come this way.
    pub role: Option<Role>,
}

/// An open question.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenQuestion {
    pub question: QuestionId,
    pub title: String,
    pub counting: Counting,
    /// So many of the options have an answer of theirs.
    pub answered: u32,
    pub options: u32,
}

impl OpenQuestion {
    /// Whether nothing of it is left to do.
    pub fn done(&self) -> bool {
        match self.counting {
            Counting::Stances => self.answered >= self.options,
            Counting::Dots { .. } | Counting::Consent => self.answered > 0,
        }
    }
}

/// The resident's page.
pub fn resident(lens: Lens) -> Resident {
    let Some(session) = lens.session() else { return Resident::default() };
    let phase = session.phase();
    let closing = session.plan.phases.iter().find(|phase| phase.board == Board::Closing).map(|phase| phase.id);
    let questions = open_questions(lens);
    let due = session.closed_at.filter(|_| owes(lens.state())).and_then(|at| session.due(at));
    Resident {
        now: now(lens, &questions),
        phase_name: phase.map(|phase| phase.name.clone()).unwrap_or_default(),
        thought_phase: phase.filter(|phase| phase.board.needs_answers()).map(|phase| phase.id),
        closing_phase: closing,
        may_write: lens.admit(blank_card()).err(),
        look_first: session.plan.look_first && lens.role() != Some(Role::Facilitator),
        questions,
        theme: session.plan.theme.clone(),
        when: session.plan.when.clone(),
        place: session.plan.place.clone(),
        rsvp: own_rsvp(lens),
        group: lens.me().and_then(|me| me.group),
        overdue: due.is_some_and(|day| day < lens.today()),
        due,
        role: lens.role(),
    }
}

/// Whether the office still owes an answer.
fn owes(state: &State) -> bool {
    needing_answers(state).into_iter().any(|item| published_answer(state, item).is_none())
}

fn blank_card() -> CardAdd {
    let (channel, lang) = (Channel::Phone, Lang::Zh);
    CardAdd { words: WordsId::stand_in(0), channel, lang, phase: None, on_behalf: None, origin: None }
}

fn now(lens: Lens, questions: &[OpenQuestion]) -> Now {
    let Some((session, me)) = lens.session().zip(lens.me()) else { return Now::Nobody };
    if me.role == Role::Observer {
        return Now::Read;
    }
    if let Some(question) = questions.iter().find(|question| !question.done()) {
        return Now::Vote(question.question);
    }
    match (session.closed_at, session.phase()) {
        (Some(_), _) => to_judge(lens).map_or(Now::Wait, Now::Judge),
        (None, Some(phase)) if decides(phase.board) && !questions.is_empty() => Now::Voted,
        (None, Some(phase)) if is_done(lens.state(), phase.board) => Now::Done(phase.board),
        (None, Some(phase)) => Now::Phase(phase.board),
        (None, None) => Now::Rsvp,
    }
}

/// Whether a phase is for deciding: while its questions are open, they are all there is to do.
fn decides(board: Board) -> bool {
    board.votes() || board == Board::Goals
}

/// Whether what a phase decides is decided, as far as anything was put to it.
fn is_done(state: &State, board: Board) -> bool {
    match board {
        Board::Statements => state.asked(|counting| counting == Counting::Stances),
        Board::Convergence => state.asked(|counting| matches!(counting, Counting::Dots { .. })),
        Board::Goals => !state.goals.is_empty() && state.goals.values().all(|goal| goal.settled.is_some()),
        Board::Opening
        | Board::Agenda
        | Board::Market
        | Board::Breakouts
        | Board::News
        | Board::Cards
        | Board::Themes
        | Board::Closing => false,
    }
}

/// The first card of theirs that has an answer nobody has heard their judgement of.
fn to_judge(lens: Lens) -> Option<CardId> {
    let who = lens.who?;
    let mut mine: Vec<(u32, CardId)> =
        own_cards(lens.state(), who).filter(|id| answered(lens.state(), *id)).map(|id| (number(lens.state(), id), id)).collect();
    mine.order_by(|one| *one);
    mine.into_iter().map(|(_, id)| id).find(|id| super::line::may_still_judge(lens, *id))
}

/// Of what was not adopted there is nothing to see how it goes.
fn answered(state: &State, card: CardId) -> bool {
    published_answer(state, Item::Card(card)).is_some_and(|(_, answer, _)| answer.give.disposition != Disposition::NotAdopted)
}

fn number(state: &State, card: CardId) -> u32 {
    state.cards.get(&card).map_or(0, |card| card.number)
}

/// The cards somebody wrote as their own.
pub fn own_cards(state: &State, who: PersonId) -> impl Iterator<Item = CardId> + '_ {
    state.cards.iter().filter(move |(_, card)| card.by == who && card.on_behalf.is_none()).map(|(id, _)| *id)
}

fn open_questions(lens: Lens) -> Vec<OpenQuestion> {
    let Some(who) = lens.who else { return Vec::new() };
    let open = |question: &Question| question.close().is_none() && may_vote(lens.state(), question, who);
    let mut found: Vec<(u32, OpenQuestion)> = lens
        .state()
        .questions
        .iter()
        .filter(|(_, question)| open(question))
        .map(|(id, question)| (question.number, open_question(lens, *id, question, who)))
        .collect();
    found.order_by(|(number, _)| *number);
    found.into_iter().map(|(_, question)| question).collect()
}

fn open_question(lens: Lens, id: QuestionId, question: &Question, who: PersonId) -> OpenQuestion {
    let own = question.ballots.iter().filter(|(_, ballot)| ballot.by == who && !ballot.struck);
    let counted = Counted::of(question.open.counting, own.map(|(id, ballot)| (*id, ballot)));
    let answered = match counted.voters.get(&who) {
        None => 0,
        Some(Answers::Stances(stances)) => stances.len(),
        Some(Answers::Locked(_)) if question.open.counting == Counting::Stances => match lens.remembered(id) {
            Some(Answers::Stances(stances)) => stances.len(),
            Some(Answers::Dots(_) | Answers::Consent(_) | Answers::Locked(_)) | None => 1,
        },
        Some(Answers::Dots(_) | Answers::Consent(_) | Answers::Locked(_)) => 1,
    };
    OpenQuestion {
        question: id,
        title: question.open.title.clone(),
        counting: question.open.counting,
        answered: u32::try_from(answered).unwrap_or(u32::MAX),
        options: u32::try_from(question.open.options.len()).unwrap_or(u32::MAX),
    }
}

fn own_rsvp(lens: Lens) -> Option<Answer> {
    let who = lens.who?;
    lens.state().roster.rsvps.values().rfind(|rsvp| rsvp.by == who && rsvp.people == 1).map(|rsvp| rsvp.answer)
}

/// The answer to the invitation, ready to be sent.
pub fn rsvp(answer: Answer, group: Option<GroupId>, channel: Channel) -> Rsvp {
    Rsvp { answer, group, people: 1, channel }
}

/// A goal whose wording can still change.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenGoal {
    pub goal: GoalId,
    pub number: u32,
    pub title: String,
    pub text: String,
    /// Suggestions so far, with who made them; names may be empty.
    pub suggestions: Vec<(String, String)>,
}

/// Goals that are being worded.
pub fn open_goals(lens: Lens) -> Vec<OpenGoal> {
    let mut goals: Vec<(&GoalId, &Goal)> = lens.state().goals.iter().filter(|(_, goal)| goal.settled.is_none()).collect();
    goals.order_by(|(_, goal)| goal.number);
    let open = |(id, goal): (&GoalId, &Goal)| {
        let wording = goal.wording();
        OpenGoal {
            goal: *id,
            number: goal.number,
            title: wording.map(|wording| wording.title.clone()).unwrap_or_default(),
            text: wording.map(|wording| wording.text.clone()).unwrap_or_default(),
            suggestions: goal.suggestions.iter().map(|said| (lens.name(said.by), lens.words(said.words, said.by))).collect(),
        }
    };
    goals.into_iter().map(open).collect()
}

/// Somebody's part of a goal, under which others may put their name.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub commitment: CommitmentId,
    /// The goal's title.
    pub goal: String,
    pub who: String,
    pub what: String,
    /// May be empty.
    pub resources: String,
    pub by_day: Day,
    /// Whether the reader's name is under it.
    pub mine: bool,
    /// How many names are under it.
    pub names: u32,
}

/// Who does what of the goals, in the order in which it was written down.
pub fn parts(lens: Lens) -> Vec<Part> {
    let state = lens.state();
    let stands = |goal: &Goal| !matches!(goal.settled, Some((Settlement::NotAgreed, ..)));
    let mut found: Vec<_> = state.commitments.iter().filter(|(_, commitment)| commitment.released.is_none()).collect();
    found.order_by(|(id, commitment)| (commitment.at, **id));
    let part = |(id, commitment): (&CommitmentId, &Commitment)| {
        let goal = state.goals.get(&commitment.goal).filter(|goal| stands(goal))?;
        Some(Part {
            commitment: *id,
            goal: goal.wording().map(|wording| wording.title.clone()).unwrap_or_default(),
            who: commitment.who.clone(),
            what: commitment.what.clone(),
            resources: commitment.resources.clone(),
            by_day: commitment.by_day,
            mine: lens.who.is_some_and(|who| commitment.signed.contains_key(&who)),
            names: u32::try_from(commitment.signed.len()).unwrap_or(u32::MAX),
        })
    };
    found.into_iter().filter_map(part).collect()
}
