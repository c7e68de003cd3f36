//! The list of statements, and Polis' own totals for each.

use std::collections::BTreeMap;

use super::files::StatementColumns;
use super::votes::number;
use super::{ImportedStatement, PolisSkip, Signs};
use crate::intake::cards::clean;
use crate::intake::rows::Row;

pub(super) struct Statements {
    /// Whether there is a list at all; without one, every number that somebody voted on is a statement.
    is_given: bool,
    by_number: BTreeMap<u32, ImportedStatement>,
    /// Agreed and disagreed, as Polis counted them.
    totals: BTreeMap<u32, (u64, u64)>,
}

impl Statements {
    pub(super) fn new(is_given: bool) -> Self {
        Self { is_given, by_number: BTreeMap::new(), totals: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, row: &Row<'_>, columns: &StatementColumns) -> Result<(), PolisSkip> {
        let field = |at: usize| row.fields.get(at).map(str::trim);
        let short = || PolisSkip::ShortRow { columns: row.fields.len(), expected: columns.number + 1 };
        let number = number(field(columns.number).ok_or_else(short)?)?;
        if self.by_number.contains_key(&number) {
            return Err(PolisSkip::RepeatedStatement(number));
        }
        let optional = |at: Option<usize>| at.and_then(field).unwrap_or_default();
        let statement = ImportedStatement {
            number,
            text: clean(optional(columns.text)),
            moderated: optional(columns.moderated).parse::<i8>().unwrap_or(0).signum(),
            is_meta: matches!(optional(columns.is_meta).to_lowercase().as_str(), "1" | "true" | "t"),
        };
        self.by_number.insert(number, statement);
        if let Some((agrees, disagrees)) = columns.totals
            && let (Ok(agrees), Ok(disagrees)) = (optional(Some(agrees)).parse(), optional(Some(disagrees)).parse())
        {
            self.totals.insert(number, (agrees, disagrees));
        }
        Ok(())
    }

    pub(super) fn has(&self, number: u32) -> bool {
        !self.is_given || self.by_number.contains_key(&number)
    }

    /// Compares Polis' totals with the votes'. They never fit to the last vote (its older exports counted changed votes
    /// twice), so the question is only which way round they fit better.
    pub(super) fn signs(&self, votes: &[(u32, u32, i8)]) -> Signs {
        let mut counted: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
        for &(_, statement, vote) in votes {
            let (agrees, disagrees) = counted.entry(statement).or_default();
            *agrees += u64::from(vote == 1);
            *disagrees += u64::from(vote == -1);
        }
        let (mut straight, mut crossed) = (0u64, 0u64);
        for (number, (agrees, disagrees)) in &self.totals {
            let (a, d) = counted.get(number).copied().unwrap_or_default();
            straight = straight.saturating_add(agrees.abs_diff(a)).saturating_add(disagrees.abs_diff(d));
            crossed = crossed.saturating_add(agrees.abs_diff(d)).saturating_add(disagrees.abs_diff(a));
        }
        match (self.totals.is_empty(), crossed < straight / 2) {
            (true, _) => Signs::Unchecked,
            (false, false) => Signs::Agree,
            (false, true) => Signs::Reversed,
        }
    }

    /// All statements by number: the list's, or those somebody voted on.
    pub(super) fn into_list(mut self, votes: &[(u32, u32, i8)]) -> Vec<ImportedStatement> {
        if !self.is_given {
            for &(_, number, _) in votes {
                let unnamed = || ImportedStatement { number, text: String::new(), moderated: 0, is_meta: false };
                self.by_number.entry(number).or_insert_with(unnamed);
            }
        }
        self.by_number.into_values().collect()
    }
}
