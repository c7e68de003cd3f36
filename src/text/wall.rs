//! What the projector's wall says. Few words: it is read from ten metres.

use crate::domain::goal::Handled;
use crate::domain::methods::Board;

/// Words of the wall.
#[derive(Debug)]
pub struct Wall {
    pub page: &'static str,
    pub welcome: &'static str,
    pub welcome_how: &'static str,
    pub welcome_paper: &'static str,
    pub not_here: &'static str,
    pub not_here_how: &'static str,
    /// What the room does now, beside the phase's name.
    pub line: fn(Board) -> &'static str,
    /// The phase's name and what the room does.
    pub phase: fn(&str, &str) -> String,
    /// The question, voted, of those who may.
    pub voting: fn(&str, u32, u32) -> String,
    /// The question, voted, of those who might.
    pub voted: fn(&str, u32, u32) -> String,
    pub closed: &'static str,
    /// How many cards and goals get an answer, and by which day.
    pub answered_by: fn(u32, &str) -> String,
    pub overdue: fn(u32, &str) -> String,
    /// So many of how many have theirs.
    pub answered: fn(u32, u32) -> String,
    pub scan_report: &'static str,
    /// Before a time of the plan.
    pub planned: &'static str,
    pub left: &'static str,
    pub paused: &'static str,
    pub over: &'static str,
    pub until: fn(&str) -> String,
    pub scan: &'static str,
    /// The code lets people in.
    pub scan_door: &'static str,
    /// Where the address leads to this computer alone.
    pub scan_local: &'static str,
    /// Page, of how many, seconds each.
    pub turn: fn(u32, u32, u32) -> String,
    pub givens: &'static str,
    pub people: fn(u32) -> String,
    pub nothing_yet: fn(Board) -> &'static str,
    pub announcement: &'static str,
    pub cards: fn(u32) -> String,
    /// So many of how many.
    pub newest: fn(u32, u32) -> String,
    pub hidden: &'static str,
    pub doubtful: &'static str,
    pub carried: &'static str,
    pub not_carried: &'static str,
    pub dots: fn(u32, u32) -> String,
    pub goal: fn(u32) -> String,
    pub stage_draft: &'static str,
    pub stage_in_test: &'static str,
    pub stage_tested: &'static str,
    pub stage_agreed: &'static str,
    pub stage_not_agreed: &'static str,
    pub consent: [&'static str; 3],
    /// What became of a goal's objections.
    pub objections: fn(Handled) -> String,
    pub taken_on: fn(u32) -> String,
    pub slot: fn(u32) -> String,
    /// Beside a theme's title: how many cards it has, or that the column goes on. Which of its columns, its cards.
    pub column: fn(u32, u32) -> String,
    pub base: fn(u32) -> String,
}
