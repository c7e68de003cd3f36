//! The facilitator's console: the phases as a rail, which board is shown, and the one next act.

use super::Lens;
use super::closing::{Closing, closing};
use super::timebox::{TimeBox, time_box};
use crate::domain::State;
use crate::domain::count::{count, may_vote};
use crate::domain::id::*;
use crate::domain::methods::{Board, Method};
use crate::domain::question::{Counting, Question};
use crate::domain::roster::Role;
use crate::domain::session::{Phase, Session, TimerOf};
use crate::domain::time::{Day, Time};
use std::collections::BTreeSet;

/// The console's frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Console {
    pub title: String,
    pub method: Option<Method>,
    pub seat: Seat,
    pub shown: Option<Shown>,
    pub next: Next,
    pub why: Why,
    pub closed: bool,
}

/// Who looks at the console.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Seat {
    /// Nobody has stepped up.
    #[default]
    Empty,
    Facilitator,
    Other,
}

/// One phase of the rail.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub phase: PhaseId,
    pub board: Board,
    /// The facilitator's own name for it; empty: the board's.
    pub name: String,
    pub state: StepState,
    pub time: StepTime,
    pub shown: bool,
}

/// Where a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Now,
    ToCome,
}

/// The time beside a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepTime {
    /// It was entered then.
    At(Time),
    /// It was entered on another day than today.
    On(Day),
    /// As things stand it begins about then.
    About(Time),
    /// Its time box in minutes.
    Minutes(u16),
}

/// The phase whose board is in the middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub phase: PhaseId,
    pub board: Board,
    pub name: String,
    pub minutes: u16,
    /// The session is in this phase.
    pub current: bool,
}

/// The one next act.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Next {
    /// None for who is here.
    #[default]
    Nothing,
    /// Into a phase; `from` is the board where something was done, and the very first phase begins the session.
    Enter {
        from: Option<Board>,
        begins: bool,
        phase: PhaseId,
        board: Board,
        name: String,
        minutes: u16,
    },
    StartSlot {
        slot: SlotId,
        number: u32,
        minutes: u16,
    },
    EndSlot {
        slot: SlotId,
        number: u32,
    },
    CloseQuestion {
        question: QuestionId,
        voted: u32,
        electorate: u32,
    },
    CloseSession {
        days: u16,
        due: Day,
    },
    /// The session is closed: the account is next.
    Report,
}

/// What to know before the next act.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Why {
    #[default]
    Nothing,
    NotBegun,
    /// Another phase than the current one is looked at.
    Elsewhere {
        current: Board,
        name: String,
    },
    Givens(u32),
    Topics {
        topics: u32,
        unclaimed: u32,
    },
    Signups {
        topics: u32,
        people: u32,
    },
    Unreported(u32),
    Reports {
        filed: u32,
        held: u32,
    },
    Cards {
        cards: u32,
        waiting: u32,
    },
    Ungrouped(u32),
    Voting {
        voted: u32,
        electorate: u32,
    },
    Teams(u32),
    Goals {
        agreed: u32,
        unowned: u32,
        /// Not settled yet.
        open: u32,
    },
    ClosingWords(u32),
    /// How it stands with the answers.
    Closed(Box<Closing>),
}

/// The console's frame; `looked_at` is the phase of the address.
pub fn console(lens: Lens, looked_at: Option<PhaseId>) -> Console {
    let Some(session) = lens.session() else { return Console::default() };
    let current = session.phase();
    let shown = shown(session, looked_at);
    let is_current = |phase: &Phase| current.is_some_and(|current| current.id == phase.id);
    Console {
        title: session.plan.title.clone(),
        method: Some(session.method),
        seat: match lens.role() {
            None => Seat::Empty,
            Some(Role::Facilitator) => Seat::Facilitator,
            Some(Role::Resident | Role::Office | Role::Observer) => Seat::Other,
        },
        shown: shown.map(|phase| Shown {
            phase: phase.id,
            board: phase.board,
            name: phase.name.clone(),
            minutes: phase.minutes,
            current: is_current(phase),
        }),
        next: next(lens, session, shown),
        why: why(lens, session, shown),
        closed: session.closed_at.is_some(),
    }
}

/// The phase to look at: the one asked for, else the current one, else the first.
fn shown(session: &Session, looked_at: Option<PhaseId>) -> Option<&Phase> {
    looked_at.and_then(|phase| session.plan.phase(phase)).or(session.phase()).or(session.plan.phases.first())
}

/// The phases with where they stand; reads the clock, since what is to come begins later the longer the current phase takes.
pub fn rail(lens: Lens, looked_at: Option<PhaseId>) -> Vec<Step> {
    let Some(session) = lens.session() else { return Vec::new() };
    let shown = shown(session, looked_at);
    let current = session.entered.last();
    let place = session.plan.phases.iter().position(|phase| current.is_some_and(|entered| entered.phase == phase.id));
    let when = |entered: Time| match entered.day(lens.offset()) {
        day if day == lens.today() => StepTime::At(entered),
        day => StepTime::On(day),
    };
    let mut clock = current.map(|entered| ends(lens, session, entered.phase, entered.at));
    let mut steps = Vec::new();
    for (n, phase) in session.plan.phases.iter().enumerate() {
        // A phase may be gone back to: while it is on it shows when it was entered last, afterwards when it first began.
        let entries = || session.entered.iter().filter(|entered| entered.phase == phase.id);
        let entered = entries().next();
        let last = entries().next_back();
        let (state, time) = match (entered, place) {
            (Some(entered), Some(place)) if n == place => (StepState::Now, when(last.unwrap_or(entered).at)),
            (Some(entered), _) => (StepState::Done, when(entered.at)),
            (None, Some(place)) if n > place && session.closed_at.is_none() => {
                let begins = clock.map_or(StepTime::Minutes(phase.minutes), StepTime::About);
                clock = clock.map(|clock| clock.plus_s(i64::from(phase.minutes) * 60));
                (StepState::ToCome, begins)
            }
            (None, _) => (StepState::ToCome, StepTime::Minutes(phase.minutes)),
        };
        steps.push(Step {
            phase: phase.id,
            board: phase.board,
            name: phase.name.clone(),
            state,
            time,
            shown: shown.is_some_and(|shown| shown.id == phase.id),
        });
    }
    steps
}

/// When the current phase ends as things stand, to the minute: never before now.
fn ends(lens: Lens, session: &Session, phase: PhaseId, entered: Time) -> Time {
    let minutes = session.plan.phase(phase).map_or(0, |phase| phase.minutes);
    let planned = match time_box(lens, TimerOf::Phase(phase)) {
        TimeBox::Running { until, .. } => until,
        TimeBox::Paused { left_s } => lens.now.plus_s(left_s),
        TimeBox::Idle | TimeBox::Ended { .. } => entered.plus_s(i64::from(minutes) * 60),
    };
    Time(planned.max(lens.now).0.div_euclid(60) * 60)
}

fn next(lens: Lens, session: &Session, shown: Option<&Phase>) -> Next {
    if lens.role() != Some(Role::Facilitator) {
        return Next::Nothing;
    }
    if session.closed_at.is_some() {
        return Next::Report;
    }
    let enter = |phase: &Phase, from: Option<Board>| Next::Enter {
        from,
        begins: session.entered.is_empty(),
        phase: phase.id,
        board: phase.board,
        name: phase.name.clone(),
        minutes: phase.minutes,
    };
    let Some(current) = session.phase() else { return shown.map_or(Next::Nothing, |phase| enter(phase, None)) };
    if let Some(other) = shown.filter(|shown| shown.id != current.id) {
        return enter(other, None);
    }
    let of_board = match current.board {
        Board::Breakouts => next_slot(lens, session),
        Board::Statements => close_open(lens.state(), is_stances),
        Board::Convergence => close_open(lens.state(), is_dots),
        Board::Goals => close_open(lens.state(), is_consent),
        Board::Opening | Board::Agenda | Board::Market | Board::News | Board::Cards | Board::Themes | Board::Closing => None,
    };
    let following = || session.plan.phases.iter().skip_while(|phase| phase.id != current.id).nth(1);
    of_board.unwrap_or_else(|| match following() {
        Some(phase) => enter(phase, Some(current.board).filter(|board| done(lens, session, *board))),
        None => Next::CloseSession { days: session.plan.due_days, due: lens.today().plus(session.plan.due_days.into()) },
    })
}

/// Whether what a phase is for was done at all, so that a button may say so.
fn done(lens: Lens, session: &Session, board: Board) -> bool {
    let state = lens.state();
    let topics = || state.topics.values().filter(|topic| topic.standing());
    match board {
        Board::Opening | Board::Closing => true,
        Board::Agenda => topics().next().is_some(),
        Board::Market => topics().any(|topic| !topic.signups.is_empty()),
        Board::Breakouts => topics().any(|topic| topic.held(session)),
        Board::News => topics().any(|topic| topic.report.is_some()),
        Board::Cards => state.cards.values().any(|card| card.on_wall()),
        Board::Themes => state.cards.values().any(|card| card.theme.is_some()),
        Board::Statements => state.asked(is_stances),
        Board::Convergence => state.asked(is_dots) || !state.teams.is_empty(),
        Board::Goals => state.goals.values().any(|goal| goal.settled.is_some()),
    }
}

/// The running slot is ended first; then the next one with topics is begun.
fn next_slot(lens: Lens, session: &Session) -> Option<Next> {
    let slots = || (1u32..).zip(&session.plan.slots);
    let state_of = |slot: SlotId| time_box(lens, TimerOf::Slot(slot));
    if let Some((number, slot)) = slots().find(|(_, slot)| state_of(slot.id).lives()) {
        return Some(Next::EndSlot { slot: slot.id, number });
    }
    let used: BTreeSet<SlotId> =
        lens.state().topics.values().filter(|t| t.standing()).filter_map(|t| t.place.map(|place| place.slot)).collect();
    let fresh = |slot: SlotId| state_of(slot) == TimeBox::Idle && used.contains(&slot);
    slots().find(|(_, slot)| fresh(slot.id)).map(|(number, slot)| Next::StartSlot {
        slot: slot.id,
        number,
        minutes: slot.minutes,
    })
}

/// The first question of a kind that is open, and its turnout.
fn open_question(state: &State, of: impl Fn(Counting) -> bool) -> Option<(QuestionId, u32, u32)> {
    let open = state.questions.iter().filter(|(_, question)| question.close().is_none() && of(question.open.counting));
    let (id, question) = open.min_by_key(|(_, question)| question.number)?;
    let (voted, electorate) = turnout(state, question);
    Some((*id, voted, electorate))
}

fn close_open(state: &State, of: impl Fn(Counting) -> bool) -> Option<Next> {
    open_question(state, of).map(|(question, voted, electorate)| Next::CloseQuestion { question, voted, electorate })
}

/// How many of those who may vote have voted, and how many may.
pub fn turnout(state: &State, question: &Question) -> (u32, u32) {
    let voters: BTreeSet<PersonId> = question.ballots.values().map(|ballot| ballot.by).collect();
    let voted = voters.into_iter().filter(|person| may_vote(state, question, *person)).count();
    (number(voted), count(state, question).electorate)
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn why(lens: Lens, session: &Session, shown: Option<&Phase>) -> Why {
    if session.closed_at.is_some() {
        return Why::Closed(Box::new(closing(lens)));
    }
    let Some(current) = session.phase() else { return Why::NotBegun };
    if shown.is_some_and(|shown| shown.id != current.id) {
        return Why::Elsewhere { current: current.board, name: current.name.clone() };
    }
    let state = lens.state();
    let topics = || state.topics.values().filter(|topic| topic.standing());
    match current.board {
        Board::Opening => Why::Givens(number(session.plan.givens.len())),
        Board::Agenda => Why::Topics {
            topics: number(topics().count()),
            unclaimed: number(topics().filter(|topic| topic.convener.is_none()).count()),
        },
        Board::Market => {
            let people: BTreeSet<PersonId> = topics().flat_map(|topic| topic.signups.iter().copied()).collect();
            Why::Signups { topics: number(topics().count()), people: number(people.len()) }
        }
        Board::Breakouts if topics().any(|topic| topic.held(session)) => {
            Why::Unreported(number(topics().filter(|topic| topic.held(session) && topic.report.is_none()).count()))
        }
        Board::Breakouts | Board::News => Why::Reports {
            filed: number(topics().filter(|topic| topic.held(session) && topic.report.is_some()).count()),
            held: number(topics().filter(|topic| topic.held(session)).count()),
        },
        Board::Cards => Why::Cards {
            cards: number(state.cards.values().filter(|card| card.on_wall()).count()),
            waiting: number(state.cards.values().filter(|card| card.waiting && card.withdrawn_at.is_none()).count()),
        },
        Board::Themes => {
            let loose = |card: &&crate::domain::card::Card| card.on_wall() && card.needs_answer && card.theme.is_none();
            Why::Ungrouped(number(state.cards.values().filter(loose).count()))
        }
        Board::Statements => voting(state, is_stances).unwrap_or_default(),
        Board::Convergence => voting(state, is_dots).unwrap_or(Why::Teams(number(state.teams.len()))),
        Board::Goals => voting(state, is_consent).unwrap_or_else(|| goals_so_far(state)),
        Board::Closing => {
            let said = state.cards.values().filter(|card| card.phase == Some(current.id) && card.on_wall());
            Why::ClosingWords(number(said.count()))
        }
    }
}

fn goals_so_far(state: &State) -> Why {
    let owned: BTreeSet<GoalId> =
        state.commitments.values().filter(|c| c.released.is_none()).map(|commitment| commitment.goal).collect();
    let agreed = || state.goals.iter().filter(|(_, goal)| goal.agreed());
    Why::Goals {
        agreed: number(agreed().count()),
        unowned: number(agreed().filter(|(id, _)| !owned.contains(id)).count()),
        open: number(state.goals.values().filter(|goal| goal.settled.is_none()).count()),
    }
}

fn voting(state: &State, of: impl Fn(Counting) -> bool) -> Option<Why> {
    open_question(state, of).map(|(_, voted, electorate)| Why::Voting { voted, electorate })
}

fn is_stances(counting: Counting) -> bool {
    counting == Counting::Stances
}

fn is_consent(counting: Counting) -> bool {
    counting == Counting::Consent
}

fn is_dots(counting: Counting) -> bool {
    matches!(counting, Counting::Dots { .. })
}
