//! The votes, as a list or as a matrix, and which of several on the same statement counts.

use super::files::{MatrixColumns, VoteColumns};
use super::statements::Statements;
use super::{PolisSkip, Skips};
use crate::intake::rows::Row;

#[derive(Default)]
pub(super) struct Votes {
    cast: Vec<Cast>,
}

struct Cast {
    participant: u32,
    statement: u32,
    vote: i8,
    time: i64,
    line: u64,
}

impl Votes {
    pub(super) fn add(&mut self, row: &Row<'_>, columns: &VoteColumns, statements: &Statements) -> Result<(), PolisSkip> {
        let expected = columns.participant.max(columns.statement).max(columns.vote) + 1;
        let short = || PolisSkip::ShortRow { columns: row.fields.len(), expected };
        let field = |at: usize| row.fields.get(at).map(str::trim);
        let participant = number(field(columns.participant).ok_or_else(short)?)?;
        let statement = number(field(columns.statement).ok_or_else(short)?)?;
        let vote = vote(field(columns.vote).ok_or_else(short)?)?;
        if !statements.has(statement) {
            return Err(PolisSkip::UnknownStatement(statement));
        }
        // A time that cannot be read is earlier than any other: it replaces nothing.
        let time = columns.time.and_then(field).and_then(|time| time.parse().ok()).unwrap_or(i64::MIN);
        self.cast.push(Cast { participant, statement, vote, time, line: row.line });
        Ok(())
    }

    /// One participant's row; a cell that cannot be taken leaves the others.
    pub(super) fn add_row(
        &mut self,
        row: &Row<'_>,
        columns: &MatrixColumns,
        statements: &Statements,
        mut skip: impl FnMut(PolisSkip),
    ) -> Result<(), PolisSkip> {
        let short = || PolisSkip::ShortRow { columns: row.fields.len(), expected: columns.participant + 1 };
        let participant = number(row.fields.get(columns.participant).ok_or_else(short)?.trim())?;
        for &(at, statement) in &columns.statements {
            let cell = row.fields.get(at).unwrap_or_default().trim();
            if cell.is_empty() {
                continue;
            }
            match vote(cell) {
                Ok(_) if !statements.has(statement) => skip(PolisSkip::UnknownStatement(statement)),
                Ok(vote) => self.cast.push(Cast { participant, statement, vote, time: i64::MIN, line: row.line }),
                Err(why) => skip(why),
            }
        }
        Ok(())
    }

    /// One vote for each pair, the newest, sorted; the others are named one by one.
    pub(super) fn settle(mut self, file: usize, skipped: &mut Skips<PolisSkip>) -> Vec<(u32, u32, i8)> {
        // Stable: of equal times the later row is the newer.
        self.cast.sort_by_key(|cast| (cast.participant, cast.statement, cast.time));
        let mut settled: Vec<(u32, u32, i8)> = Vec::with_capacity(self.cast.len());
        let mut line_of_last = 0;
        for Cast { participant, statement, vote, time: _, line } in self.cast {
            if let Some(last) = settled.last_mut().filter(|last| (last.0, last.1) == (participant, statement)) {
                skipped.add(file, line_of_last, PolisSkip::Replaced { participant, statement });
                last.2 = vote;
            } else {
                settled.push((participant, statement, vote));
            }
            line_of_last = line;
        }
        settled
    }
}

pub(super) fn number(field: &str) -> Result<u32, PolisSkip> {
    field.parse().map_err(|_| PolisSkip::NotANumber(excerpt(field)))
}

/// 1, 0 or -1; also `1.0`, as programs write that keep whole numbers as fractions where a cell is empty.
fn vote(field: &str) -> Result<i8, PolisSkip> {
    match field.strip_suffix(".0").unwrap_or(field) {
        "1" | "+1" => Ok(1),
        "0" | "-0" => Ok(0),
        "-1" => Ok(-1),
        _ => Err(PolisSkip::NotAVote(excerpt(field))),
    }
}

/// Enough of a wrong value to find it by.
fn excerpt(field: &str) -> String {
    field.chars().take(40).collect()
}
