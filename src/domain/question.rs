//! Questions: what is decided and by which rule. Opening freezes everything; the close seals what it had seen.

use super::act::{Given, Past, Rule};
use super::ballot::{Answers, Ballot, check_answers};
use super::count::{Count, count, may_vote};
use super::decision::Judged;
use super::few::Few;
use super::field::{Field, check_count, check_distinct, check_length, check_text};
use super::id::*;
use super::named::named;
use super::rejection::Rejection;
use super::state::State;
use super::tally::{Outcome, Tally};
use super::time::Time;
use crate::domain::held::Held;
use crate::domain::ordered::set;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The rule by which ballots are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Agree, disagree or pass on each statement.
    Stances,
    /// Everybody has `each` dots and puts at most `most` of them on one option.
    Dots { each: u32, most: u32 },
    /// Agreed when nobody who voted objects; an objection names the harm and what would resolve it.
    Consent,
}

/// Who may vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Electorate {
    pub joined: JoinedBy,
    /// Only these stakeholder groups; empty: everybody.
    pub groups: Vec<GroupId>,
    /// Whether people who came by an open link count.
    pub unverified: bool,
}

/// By when one must have joined to vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinedBy {
    Opening,
    Close,
}

named! { JoinedBy: Opening = "opening", Close = "close" }

/// Whether the count shows who voted what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    Named,
    Pseudonymous,
}

named! { Secrecy: Named = "named", Pseudonymous = "pseudonymous" }

/// What an option stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Card(CardId),
    Topic(TopicId),
    Theme(ThemeId),
    Goal(GoalId),
    Nothing,
}

/// One option; its number is its place in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The wording that is voted on, frozen here.
    pub text: String,
    pub about: About,
}

/// A lock on a question's ballots: nobody who has not the key reads one before the close makes it public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// Ballots are encrypted to this key.
    pub key: QuestionKey,
    /// The key's secret, encrypted (NIP-44) by whoever opened the question to each who may close it.
    pub wrapped: Few<PersonId, String>,
}

/// Stands for what is encrypted only when the act is signed.
pub const STAND_IN: &str = "…";

/// Most people who have the key of a question, and most characters of a wrapped key.
const WRAPPED_MAX: (usize, u32) = (40, 400);

/// The seal of a close: what was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    pub ballots: u32,
    pub voters: u32,
    /// SHA-256 of the counted ballots' ids, in ascending order, hexadecimal, each followed by a line feed.
    pub digest: String,
    pub tally: Tally,
}

/// A close in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Close {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    /// The question's key, made public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<QuestionSecret>,
    /// What the closer's device claimed.
    pub seal: Seal,
    /// What everybody's own count of the same ballots gives.
    pub recount: Seal,
    pub outcome: Outcome,
    /// People who could vote.
    pub electorate: u32,
    /// The ballots that count: of each person the last, and where statements are answered all.
    pub counted: BTreeSet<BallotId>,
    /// Who voted, and the stakeholder group they spoke from.
    pub voters: Held<PersonId, Option<GroupId>>,
    /// All ballots the close had seen.
    pub seen: BTreeSet<BallotId>,
}

/// What a close amounts to, judged on what it had seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    pub count: Count,
    pub seen: BTreeSet<BallotId>,
    /// The question, with the ballots that count and no other, unlocked.
    pub question: Question,
}

impl Close {
    /// Whether the closer's claim is what everybody counts.
    pub fn agrees(&self) -> bool {
        self.seal == self.recount
    }
}

/// A question in the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// 1, 2, 3 … in the order of the record.
    pub number: u32,
    pub by: PersonId,
    pub at: Time,
    pub open: QuestionOpen,
    /// Everything cast, counted or not.
    pub ballots: Held<BallotId, Ballot>,
    /// Who had joined by the opening and may vote, where that is the rule.
    pub roll: BTreeSet<PersonId>,
    /// Every close; usually one. Two that did not see each other and differ in outcome dispute the result.
    pub closes: Vec<Close>,
}

impl Question {
    /// The first close, whose count stands.
    pub fn close(&self) -> Option<&Close> {
        self.closes.first()
    }

    /// Closes that differ in outcome: a new vote is the remedy.
    pub fn disputed(&self) -> bool {
        self.closes.windows(2).any(|pair| pair[0].outcome != pair[1].outcome)
    }

    /// A copy without its closes.
    fn uncounted(&self) -> Question {
        Question { ballots: self.ballots.clone(), closes: Vec::new(), roll: self.roll.clone(), open: self.open.clone(), ..*self }
    }

    /// Puts what locked ballots say in their place. One that cannot be read stays as it is, and says nothing.
    pub fn unlock(&mut self, secret: Option<QuestionSecret>, past: &dyn Past) -> Result<(), Rejection> {
        let (lock, secret) = match (&self.open.lock, secret) {
            (None, None) => return Ok(()),
            (Some(lock), Some(secret)) => (lock.key, secret),
            (Some(_), None) | (None, Some(_)) => return Err(Rejection::WrongSecret),
        };
        let (mut ids, mut locked) = (Vec::new(), Vec::new());
        for (id, ballot) in &self.ballots {
            if let Answers::Locked(text) = &ballot.answers {
                ids.push(*id);
                locked.push((ballot.by, text.as_str()));
            }
        }
        let said = past.unlock(lock, secret, &locked).ok_or(Rejection::WrongSecret)?;
        for (id, answers) in ids.into_iter().zip(said) {
            let answers = answers.filter(|answers| check_answers(&self.open, answers).is_ok());
            if let (Some(ballot), Some(answers)) = (self.ballots.get_mut(&id), answers) {
                ballot.answers = answers;
            }
        }
        Ok(())
    }

    /// Unlocks what came after the close, or what it had not counted.
    pub(super) fn unlock_missed(&mut self, past: &dyn Past) {
        let secret = self.close().and_then(|close| close.secret);
        if secret.is_some() {
            // The close was judged with this very secret.
            let _ = self.unlock(secret, past);
        }
    }

    /// Ballots the close had not seen.
    pub fn missed(&self) -> impl Iterator<Item = BallotId> + '_ {
        let close = self.close();
        let missed = move |(id, ballot): &(&BallotId, &Ballot)| close.is_some_and(|c| !c.seen.contains(*id)) && !ballot.struck;
        self.ballots.iter().filter(missed).map(|(id, _)| *id)
    }

    /// Whether the ballots that were missed would have changed the outcome.
    pub fn contested(&self, state: &State) -> bool {
        let Some(close) = self.close() else { return false };
        let missed: BTreeSet<BallotId> = set(self.missed());
        let voted = |id: &BallotId, ballot: &Ballot| {
            close.counted.contains(id) || (missed.contains(id) && may_vote(state, self, ballot.by))
        };
        let ballots = self.ballots.iter().filter(|(id, ballot)| voted(id, ballot)).map(|(id, ballot)| (*id, ballot));
        !missed.is_empty() && super::count::outcome(self, ballots, close.electorate) != close.outcome
    }
}

pub(super) fn find(state: &State, question: QuestionId) -> Result<&Question, Rejection> {
    state.questions.get(&question).ok_or(Rejection::NoSuch { field: Field::Question })
}

/// Opens a question. All of this is frozen from here on. A decision: judged on what it had seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionOpen {
    pub title: String,
    pub counting: Counting,
    pub options: Vec<Choice>,
    /// At least so many percent of the electorate must vote; 0: no quorum.
    pub quorum_percent: u8,
    /// At least so many percent of those who agree or disagree must agree (stances), or have put a dot (dots).
    pub threshold_percent: u8,
    pub electorate: Electorate,
    pub secrecy: Secrecy,
    /// Results are not shown before the close.
    pub hidden: bool,
    /// Nor can anybody count them who has not the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
    /// In pseudonymous questions no number by group is shown under this size.
    pub least_cell: u16,
}

impl Rule for QuestionOpen {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        check_text(Field::Title, &self.title, 240)?;
        check_count(Field::Options, &self.options, 400)?;
        if self.options.is_empty() {
            return Err(Rejection::Empty { field: Field::Options });
        }
        self.options.iter().try_for_each(|choice| match choice.about {
            About::Nothing => check_text(Field::Options, &choice.text, 2_000),
            About::Card(_) | About::Topic(_) | About::Theme(_) | About::Goal(_) => {
                check_length(Field::Options, &choice.text, 2_000)
            }
        })?;
        check_distinct(Field::Groups, self.electorate.groups.iter())?;
        self.check_lock()?;
        if self.electorate.groups.iter().any(|group| state.known_group(Some(*group)).is_err()) {
            return Err(Rejection::NoSuch { field: Field::Group });
        }
        for (field, percent) in [(Field::Quorum, self.quorum_percent), (Field::Threshold, self.threshold_percent)] {
            if percent > 100 {
                return Err(Rejection::OutOfRange { field });
            }
        }
        let known = self.options.iter().all(|choice| match choice.about {
            About::Card(card) => state.cards.contains_key(&card),
            About::Topic(topic) => state.topics.contains_key(&topic),
            About::Theme(theme) => state.themes.contains_key(&theme),
            About::Goal(goal) => state.goals.contains_key(&goal),
            About::Nothing => true,
        });
        match self.counting {
            _ if !known => Err(Rejection::NoSuch { field: Field::Options }),
            Counting::Dots { each, most } if each == 0 || most == 0 || most > each || each > 1_000 => {
                Err(Rejection::OutOfRange { field: Field::Dots })
            }
            Counting::Consent if self.options.len() != 1 => Err(Rejection::TooMany { field: Field::Options, most: 1 }),
            Counting::Consent | Counting::Dots { .. } | Counting::Stances => Ok(()),
        }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(Judged::Opened { roll }) = given.judged else { return };
        let (number, roll) = (number(state), roll.clone());
        let question =
            Question { number, by: given.by, at: given.at, open: self, ballots: Held::default(), roll, closes: Vec::new() };
        state.questions.insert(given.id.into(), question);
    }
}

impl QuestionOpen {
    /// Objections are there to be heard: consent is not locked.
    fn check_lock(&self) -> Result<(), Rejection> {
        let Some(lock) = &self.lock else { return Ok(()) };
        let (people, characters) = WRAPPED_MAX;
        if !self.hidden || self.counting == Counting::Consent || lock.wrapped.len() > people {
            return Err(Rejection::OutOfRange { field: Field::Lock });
        }
        if lock.wrapped.is_empty() {
            return Err(Rejection::Empty { field: Field::Lock });
        }
        lock.wrapped.values().try_for_each(|wrapped| check_text(Field::Lock, wrapped, characters))
    }
}

fn number(state: &State) -> u32 {
    u32::try_from(state.questions.len()).unwrap_or(u32::MAX).saturating_add(1)
}

/// Closes a question: what this act had seen is what was counted. A decision.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionClose {
    pub question: QuestionId,
    /// The key of a locked question, so that everybody can count.
    pub secret: Option<QuestionSecret>,
    pub seal: Seal,
}

impl Rule for QuestionClose {
    fn admit(&self, state: &State, given: &Given) -> Result<(), Rejection> {
        state.facilitator(given)?;
        let question = find(state, self.question)?;
        let knew_closed = question.closes.iter().any(|close| given.saw(close.id));
        if knew_closed { Err(Rejection::QuestionClosed { question: self.question }) } else { Ok(()) }
    }

    fn apply(self, state: &mut State, given: &Given) {
        let Some(Judged::Closed(closing)) = given.judged else { return };
        // What was counted stays even where the question's opener or a voter was removed by somebody whom this close did not know of.
        let number = number(state);
        let question = state.questions.get_or_insert_with(self.question, || Question { number, ..closing.question.clone() });
        for (id, ballot) in &closing.question.ballots {
            let held = question.ballots.get_or_insert_with(*id, || Ballot { struck: true, ..ballot.clone() });
            held.answers.clone_from(&ballot.answers);
        }
        let Count { seal: recount, outcome, electorate, counted, voters } = closing.count.clone();
        let (id, by, at, seal, seen) = (given.id, given.by, given.at, self.seal, closing.seen.clone());
        let secret = self.secret;
        question.closes.push(Close { id, by, at, secret, seal, recount, outcome, electorate, counted, voters, seen });
        question.unlock_missed(given.past);
    }
}

impl QuestionClose {
    /// Counts the question on the state that the closer's device showed.
    pub(super) fn count(&self, knew: &State, past: &dyn Past) -> Result<Closing, Rejection> {
        let mut question = find(knew, self.question)?.uncounted();
        question.unlock(self.secret, past)?;
        let count = count(knew, &question);
        let seen = set(question.ballots.keys().copied());
        question.ballots.retain(|id, _| count.counted.contains(id));
        Ok(Closing { count, seen, question })
    }

    /// The close of a question as it stands: with the seal that its own count gives.
    pub fn of(question: QuestionId, secret: Option<QuestionSecret>, state: &State, past: &dyn Past) -> Result<Self, Rejection> {
        let mut counted = find(state, question)?.uncounted();
        counted.unlock(secret, past)?;
        Ok(QuestionClose { question, secret, seal: count(state, &counted).seal })
    }
}
