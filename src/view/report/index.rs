//! What belongs to what, found once: cards of themes and goals, merged cards, what was reported on each item.

use crate::domain::account::goals_of;
use crate::domain::goal::tests_of;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::progress::{Milestone, Progress};
use crate::domain::response::Item;
use crate::domain::{State, ballot};
use crate::view::Lens;
use crate::view::cards::count;
use crate::view::line::chain_of;
use std::collections::{BTreeMap, BTreeSet};

/// What belongs to what.
pub(super) struct Index<'a> {
    state: &'a State,
    merged: BTreeMap<CardId, Vec<CardId>>,
    by_theme: BTreeMap<ThemeId, Vec<CardId>>,
    by_goal: BTreeMap<GoalId, Vec<CardId>>,
    progress: BTreeMap<Item, Vec<&'a Progress>>,
    milestones: BTreeMap<Item, Vec<(MilestoneId, &'a Milestone)>>,
}

impl<'a> Index<'a> {
    pub(super) fn of(lens: Lens<'a>) -> Index<'a> {
        let state = lens.state();
        let mut index = Index {
            state,
            merged: BTreeMap::new(),
            by_theme: BTreeMap::new(),
            by_goal: BTreeMap::new(),
            progress: BTreeMap::new(),
            milestones: BTreeMap::new(),
        };
        for (id, card) in &state.cards {
            for into in chain_of(state, *id).into_iter().skip(1) {
                index.merged.entry(into).or_default().push(*id);
            }
            if let Some(theme) = card.theme {
                index.by_theme.entry(theme).or_default().push(*id);
            }
            for goal in goals_of(state, *id) {
                index.by_goal.entry(goal).or_default().push(*id);
            }
        }
        for entry in &state.progress {
            index.progress.entry(entry.report.item).or_default().push(entry);
        }
        for (id, milestone) in &state.milestones {
            index.milestones.entry(milestone.item).or_default().push((*id, milestone));
        }
        for of_item in index.milestones.values_mut() {
            of_item.order_by(|(id, milestone)| (milestone.due, *id));
        }
        index
    }

    /// The cards an item stands for, by number.
    pub(super) fn cards(&self, item: Item) -> Vec<CardId> {
        let mut cards = match item {
            Item::Card(card) => [vec![card], self.merged.get(&card).cloned().unwrap_or_default()].concat(),
            Item::Theme(theme) => self.by_theme.get(&theme).cloned().unwrap_or_default(),
            Item::Goal(goal) => self.by_goal.get(&goal).cloned().unwrap_or_default(),
        };
        cards.order_by(|card| self.state.cards.get(card).map(|card| card.number));
        cards
    }

    /// What was reported on exactly this item, in the order of the record.
    pub(super) fn progress(&self, item: Item) -> &[&'a Progress] {
        self.progress.get(&item).map(Vec::as_slice).unwrap_or_default()
    }

    /// What was due for exactly this item, by day.
    pub(super) fn milestones(&self, item: Item) -> &[(MilestoneId, &'a Milestone)] {
        self.milestones.get(&item).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every item that something was reported on or due for.
    pub(super) fn reported(&self) -> BTreeSet<Item> {
        self.progress.keys().chain(self.milestones.keys()).copied().collect()
    }

    /// How many people raised an item, and how many others stand behind it: said "me too", consented to the goal in its last
    /// closed test, or signed a commitment of it.
    pub(super) fn people(&self, item: Item) -> (u32, u32) {
        let cards = self.cards(item);
        let cards = || cards.iter().filter_map(|card| self.state.cards.get(card));
        let authors: BTreeSet<PersonId> = cards().filter(|card| card.on_behalf.is_none()).map(|card| card.by).collect();
        let others: u32 = cards().filter_map(|card| card.on_behalf.as_ref()).map(|other| other.people).sum();
        let mut behind: BTreeSet<PersonId> = cards().flat_map(|card| card.backers.iter().copied()).collect();
        if let Item::Goal(goal) = item {
            behind.extend(self.consented(goal));
            behind.extend(self.state.commitments.values().filter(|c| c.goal == goal).flat_map(|c| c.signed.keys().copied()));
        }
        (count(authors.len()).saturating_add(others), count(behind.difference(&authors).count()))
    }

    fn consented(&self, goal: GoalId) -> Vec<PersonId> {
        let tests = tests_of(self.state, goal);
        let Some((question, close)) = tests.iter().rev().find_map(|(_, question)| Some((question, question.close()?))) else {
            return Vec::new();
        };
        let agrees = |id: &&BallotId| {
            let answers = question.ballots.get(*id).map(|ballot| &ballot.answers);
            matches!(answers, Some(ballot::Answers::Consent(ballot::Consent::Agree)))
        };
        close.counted.iter().filter(agrees).filter_map(|id| question.ballots.get(id)).map(|ballot| ballot.by).collect()
    }
}
