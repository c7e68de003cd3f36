//! The card's way through the session: its own changes, merges, themes, questions, goals.

use super::{Asked, AskedAbout, Counts, GoalStep, Promise, Step};
use crate::domain::account::goals_of;
use crate::domain::card::Card;
use crate::domain::commitment::Commitment;
use crate::domain::goal::{Handling, Settlement, objections};
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::ordered::set;
use crate::domain::question::{About, Question};
use crate::domain::response::Item;
use crate::domain::tally::Tally;
use crate::domain::{Act, State};
use crate::view::Lens;
use crate::view::who::described;
use std::collections::BTreeSet;

/// The card and those it was merged into, one after the other.
pub(super) fn chain(state: &State, card: CardId) -> Vec<CardId> {
    let mut chain = vec![card];
    let mut at = card;
    while let Some(into) = state.cards.get(&at).and_then(|card| card.merged_into) {
        if chain.contains(&into) {
            break;
        }
        chain.push(into);
        at = into;
    }
    chain
}

/// The goals that hold the card or one it was merged into, in the order of their numbers.
fn goals(state: &State, chain: &[CardId]) -> Vec<GoalId> {
    let found = set(chain.iter().flat_map(|card| goals_of(state, *card)));
    let mut found: Vec<GoalId> = found.into_iter().collect();
    found.order_by(|goal| state.goals.get(goal).map(|goal| goal.number));
    found
}

/// The themes of the card and of those it was merged into.
pub(super) fn themes(state: &State, chain: &[CardId]) -> Vec<ThemeId> {
    let mut themes: Vec<ThemeId> = chain.iter().filter_map(|card| state.cards.get(card)?.theme).collect();
    themes.dedup();
    themes
}

/// The card and those it was merged into, and the goals that hold any of them.
pub(super) fn chain_and_goals(state: &State, card: CardId) -> (Vec<CardId>, Vec<GoalId>) {
    let chain = chain(state, card);
    let goals = goals(state, &chain);
    (chain, goals)
}

/// The theme it is in now; where it has none, that of the card it was merged into.
pub(super) fn theme_now(state: &State, chain: &[CardId]) -> Option<ThemeId> {
    chain.iter().find_map(|card| state.cards.get(card)?.theme)
}

/// Everything an answer, progress or a meeting may name when it speaks of this card.
pub(super) fn items(state: &State, chain: &[CardId], goals: &[GoalId]) -> Vec<Item> {
    let themes = themes(state, chain).into_iter().map(Item::Theme);
    chain.iter().copied().map(Item::Card).chain(themes).chain(goals.iter().copied().map(Item::Goal)).collect()
}

/// Nobody put it with others: it is answered by itself.
pub(super) fn alone(state: &State, chain: &[CardId], goals: &[GoalId]) -> bool {
    chain.len() == 1 && goals.is_empty() && themes(state, chain).is_empty()
}

/// What its author and the facilitators did to the card itself.
pub(super) fn own_steps(lens: Lens, _: CardId, card: &Card) -> Vec<Step> {
    let day = |at: crate::domain::time::Time| at.day(lens.offset());
    let revised = card.wordings.len().checked_sub(1).filter(|times| *times > 0).and_then(|times| {
        let last = card.wordings.last()?;
        Some(Step::Revised { day: day(last.at), times: u32::try_from(times).unwrap_or(u32::MAX) })
    });
    let hidden = card.hidden.as_ref().map(|hidden| Step::Hidden {
        by: described(lens, hidden.by),
        day: day(hidden.at),
        reason: hidden.reason.clone(),
    });
    let withdrawn = card.withdrawn_at.map(|at| Step::Withdrawn { day: day(at) });
    let waiting = card.waiting.then_some(Step::Waiting);
    [revised, waiting, hidden, withdrawn].into_iter().flatten().collect()
}

/// The card it was joined to.
pub(super) fn merge_step(lens: Lens, id: CardId, card: &Card) -> Option<Step> {
    let into = card.merged_into?;
    let other = lens.state().cards.get(&into)?;
    let merging = |act: &Act| matches!(act, Act::CardMerge(merge) if merge.card == id && merge.into == into);
    let at = lens.ledger.acts().filter(|placed| merging(&placed.act)).last().map(|placed| placed.at);
    Some(Step::Merged {
        into,
        number: other.number,
        text: lens.card_text(other),
        lang: other.lang,
        day: at.map(|at| at.day(lens.offset())),
    })
}

/// Every theme it was put into; where it has none, that of the card it was merged into.
pub(super) fn theme_steps(lens: Lens, card: &Card, chain: &[CardId]) -> Vec<Step> {
    let state = lens.state();
    let now = chain.iter().filter_map(|card| state.cards.get(card)).find(|card| card.theme.is_some());
    let mut steps: Vec<Step> = Vec::new();
    let moves = if card.theme.is_some() { &card.moves } else { now.map_or(&card.moves, |card| &card.moves) };
    for (at, theme) in moves {
        let Some(theme) = theme else { continue };
        let Some(known) = state.themes.get(theme) else { continue };
        let left = now.and_then(|card| card.theme) != Some(*theme);
        steps.retain(|step| !matches!(step, Step::Themed { theme: before, .. } if before == theme));
        let neighbours = if left { 0 } else { neighbours(state, *theme, card) };
        steps.push(Step::Themed { theme: *theme, title: known.title.clone(), neighbours, day: at.day(lens.offset()), left });
    }
    steps
}

/// How many people other than the card's author are in the theme with theirs.
fn neighbours(state: &State, theme: ThemeId, card: &Card) -> u32 {
    let mut people = BTreeSet::new();
    let mut on_behalf = 0u32;
    for (_, other) in state.cards_of(theme).filter(|(_, other)| other.withdrawn_at.is_none() && other.number != card.number) {
        match &other.on_behalf {
            Some(others) => on_behalf = on_behalf.saturating_add(others.people),
            None => {
                people.insert(other.by);
            }
        }
    }
    if card.on_behalf.is_none() {
        people.remove(&card.by);
    }
    on_behalf.saturating_add(u32::try_from(people.len()).unwrap_or(u32::MAX))
}

/// Every question on the card, its theme or its goals, in the order they were opened.
pub(super) fn asked(lens: Lens, chain: &[CardId], themes: &[ThemeId], goals: &[GoalId]) -> Vec<Asked> {
    let state = lens.state();
    let about = |about: &About| match about {
        About::Card(card) if chain.contains(card) => Some(AskedAbout::Itself),
        About::Theme(theme) if themes.contains(theme) => {
            Some(AskedAbout::Theme(state.themes.get(theme).map(|theme| theme.title.clone()).unwrap_or_default()))
        }
        About::Goal(goal) if goals.contains(goal) => {
            let title = state.goals.get(goal).and_then(|goal| goal.wording()).map(|wording| wording.title.clone());
            Some(AskedAbout::Goal(title.unwrap_or_default()))
        }
        About::Card(_) | About::Theme(_) | About::Goal(_) | About::Topic(_) | About::Nothing => None,
    };
    let mut found: Vec<(u32, Asked)> = Vec::new();
    for (id, question) in &state.questions {
        for (place, option) in question.open.options.iter().enumerate() {
            let Some(about) = about(&option.about) else { continue };
            let at = question.close().map_or(question.at, |close| close.at);
            let asked = Asked {
                question: *id,
                title: question.open.title.clone(),
                about,
                counts: counts(question, place),
                day: at.day(lens.offset()),
                disputed: question.disputed(),
            };
            found.push((question.number, asked));
        }
    }
    found.order_by(|(number, _)| *number);
    found.into_iter().map(|(_, asked)| asked).collect()
}

fn counts(question: &Question, place: usize) -> Counts {
    let Some(close) = question.close() else { return Counts::Open };
    match &close.recount.tally {
        Tally::Stances(counts) => counts.get(place).map_or(Counts::Open, |count| Counts::Stances {
            agree: count.agree,
            disagree: count.disagree,
            pass: count.pass,
        }),
        Tally::Dots(counts) => counts.get(place).map_or(Counts::Open, |count| Counts::Dots {
            dots: count.dots,
            people: count.people,
            voters: close.recount.voters,
        }),
        Tally::Consent(count) => Counts::Consent { agree: count.agree, aside: count.aside, object: count.object },
    }
}

/// A goal the card is part of, with who does what.
pub(super) fn goal_step(lens: Lens, id: GoalId) -> Option<GoalStep> {
    let state = lens.state();
    let goal = state.goals.get(&id)?;
    let stands = |ballot: &BallotId| goal.answers.get(ballot).is_none_or(|answer| answer.handling == Handling::Stands);
    let standing = objections(state, id).iter().filter(|objection| stands(&objection.ballot)).count();
    let at = goal.settled.as_ref().map_or(goal.at, |(_, at, _)| *at);
    Some(GoalStep {
        goal: id,
        number: goal.number,
        title: goal.wording().map(|wording| wording.title.clone()).unwrap_or_default(),
        day: at.day(lens.offset()),
        agreed: goal.settled.as_ref().map(|(settlement, ..)| *settlement == Settlement::Agreed),
        standing: u32::try_from(standing).unwrap_or(u32::MAX),
        commitments: promises(state, id),
    })
}

/// Who does what for a goal, in the order it was said.
pub(super) fn promises(state: &State, goal: GoalId) -> Vec<Promise> {
    let mut commitments: Vec<_> = state.commitments.values().filter(|commitment| commitment.goal == goal).collect();
    commitments.order_by(|commitment| commitment.at);
    let promise = |commitment: &Commitment| Promise {
        who: commitment.who.clone(),
        what: commitment.what.clone(),
        by_day: commitment.by_day,
        signed: u32::try_from(commitment.signed.len()).unwrap_or(u32::MAX),
        released: commitment.released.as_ref().map(|(_, reason)| reason.clone()),
    };
    commitments.into_iter().map(promise).collect()
}
