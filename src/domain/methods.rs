//! Methods are data: phases with their boards and time boxes, roles, and a test of whether the session followed it.
//!
//! Source: H. Owen, *Open Space Technology: A User's Guide*. A new method is one more [`Template`] and, where it needs one, one
//! more [`Board`] with its component.

pub mod fidelity;
pub mod open_space;

use super::id::PhaseId;
use super::named::named;
use super::session::Phase;
use fidelity::Check;
use serde::Serialize;

/// The template a session follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    OpenSpace,
}

named! { Method: OpenSpace = "open_space" }

impl Method {
    pub const ALL: &[Method] = &[Method::OpenSpace];

    /// The method's template.
    pub fn template(self) -> &'static Template {
        match self {
            Method::OpenSpace => &open_space::TEMPLATE,
        }
    }
}

/// What a phase shows and lets people do. Each is a component of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Board {
    /// Theme, givens, principles and law.
    Opening,
    /// Spaces × time slots; anyone names a topic.
    Agenda,
    /// Names under topics; moves and merges.
    Market,
    /// Several groups at once, timers per slot.
    Breakouts,
    /// A report for each topic, and announcements.
    News,
    /// Cards from anyone.
    Cards,
    /// Cards grouped into themes.
    Themes,
    /// Agree, disagree or pass on statements.
    Statements,
    /// Dots, and action groups round the top ones.
    Convergence,
    /// Goals worded together, tested by consent, with commitments.
    Goals,
    /// One sentence each.
    Closing,
}

named! { Board: Opening = "opening", Agenda = "agenda", Market = "market", Breakouts = "breakouts", News = "news", Cards = "cards", Themes = "themes", Statements = "statements", Convergence = "convergence", Goals = "goals", Closing = "closing" }

impl Board {
    pub const ALL: &[Board] = &[
        Board::Opening,
        Board::Agenda,
        Board::Market,
        Board::Breakouts,
        Board::News,
        Board::Cards,
        Board::Themes,
        Board::Statements,
        Board::Convergence,
        Board::Goals,
        Board::Closing,
    ];

    /// Whether questions are what it is for.
    pub fn votes(self) -> bool {
        matches!(self, Board::Statements | Board::Convergence)
    }

    /// Whether cards written here are thoughts that need an answer (closing words do not).
    pub fn needs_answers(self) -> bool {
        self != Board::Closing
    }
}

/// Somebody's part in a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Host,
    Facilitator,
    Convener,
    NoteTaker,
    Participant,
}

/// One phase of a template.
#[derive(Debug)]
pub struct Step {
    pub board: Board,
    /// Time box in minutes.
    pub minutes: u16,
}

/// A method as data.
#[derive(Debug)]
pub struct Template {
    pub method: Method,
    pub parts: &'static [Part],
    pub steps: &'static [Step],
    pub checks: &'static [Check],
    /// How many principles and laws `text` has for the wall.
    pub principles: usize,
}

impl Template {
    /// The phases of a new session, numbered from 1.
    pub fn phases(&self) -> Vec<Phase> {
        (1..)
            .zip(self.steps)
            .map(|(id, step)| Phase { id: PhaseId(id), board: step.board, name: String::new(), minutes: step.minutes })
            .collect()
    }
}
