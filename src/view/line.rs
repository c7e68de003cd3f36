//! What became of a card or a goal: its line from the words to the residents' own judgement.

mod account;
mod fate;
mod way;

pub use fate::{Fate, fate_of};

use crate::domain::Rejection;
use crate::domain::card::{Card, CardRevise, CardWithdraw};
use crate::domain::id::*;
use crate::domain::progress::{Status, Verdict};
use crate::domain::response::{Disposition, Item};
use crate::domain::roster::Channel;
use crate::domain::session::Lang;
use crate::domain::time::{Day, Time};
use crate::view::Lens;
use crate::view::erased::{self, Erased};
use crate::view::named::Named;
use crate::view::who::{Who, described};

/// The line of a card or a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub head: Head,
    pub steps: Vec<Step>,
    /// Its residents' judgement, once there is an answer.
    pub judge: Option<Judge>,
    /// Why the person at the device cannot change its words or take it back; `Ok` for its author.
    pub may_revise: Result<(), Rejection>,
    pub may_withdraw: Result<(), Rejection>,
    /// Why they cannot delete its words.
    pub may_erase: Result<(), Rejection>,
}

/// A card as it was handed in; of a goal there are but number, title and day.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    pub item: Item,
    pub number: u32,
    /// The latest wording.
    pub text: String,
    pub erased: Option<Erased>,
    /// That of a card's words.
    pub lang: Option<Lang>,
    pub by: Who,
    /// For whom somebody else wrote it down; may be empty.
    pub for_name: Option<String>,
    /// Its author is at the device.
    pub mine: bool,
    pub channel: Option<Channel>,
    pub day: Day,
    /// Earlier wordings, the first first.
    pub earlier: Vec<String>,
    /// Who said "me too".
    pub backers: u32,
    /// Whether the person at the device did.
    pub backed: bool,
    pub may_back: Result<(), Rejection>,
}

/// One thing that happened to a card.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A facilitator looks at it before it reaches the wall.
    Waiting,
    Revised {
        day: Day,
        times: u32,
    },
    Hidden {
        by: Who,
        day: Day,
        reason: String,
    },
    Withdrawn {
        day: Day,
    },
    /// Joined to another card that says the same.
    Merged {
        into: CardId,
        number: u32,
        text: String,
        lang: Lang,
        day: Option<Day>,
    },
    /// Put into a theme with the cards of so many other people; `left`: it was taken out again.
    Themed {
        theme: ThemeId,
        title: String,
        neighbours: u32,
        day: Day,
        left: bool,
    },
    /// Received, and nobody has put it with others yet.
    Received,
    /// In no theme and in no goal: answered by itself.
    Alone,
    /// Words of the closing circle: everybody heard them, and nobody owes an answer.
    Closing,
    Asked(Asked),
    Goal(GoalStep),
    Answer(Box<AnswerStep>),
    Milestone {
        title: String,
        due: Day,
        done: Option<Day>,
        late: bool,
    },
    Progress {
        by: Who,
        day: Day,
        status: Status,
        text: String,
        evidence: String,
        spent: Option<u64>,
    },
    Meeting {
        title: String,
        starts: Time,
        place: String,
        over: bool,
        found: Option<String>,
    },
    /// An answer is due on this day, in so many days; negative: overdue.
    Due {
        day: Day,
        left: i32,
    },
    /// The session is not closed, so no answer is due yet.
    NotDueYet,
    /// The answer named this day, and nothing was reported as done yet; days left, negative: late.
    Promised {
        day: Day,
        left: i32,
    },
}

/// What a question on the card was about.
#[derive(Debug, Clone, PartialEq)]
pub enum AskedAbout {
    /// What the line is of.
    Itself,
    Theme(String),
    Goal(String),
}

/// How a question went for this card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    Stances {
        agree: u32,
        disagree: u32,
        pass: u32,
    },
    Dots {
        dots: u32,
        people: u32,
        voters: u32,
    },
    Consent {
        agree: u32,
        aside: u32,
        object: u32,
    },
    /// Still open, or hidden until the close.
    Open,
}

/// A question on the card, its theme or its goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub question: QuestionId,
    pub title: String,
    pub about: AskedAbout,
    pub counts: Counts,
    pub day: Day,
    /// Two closes differ in outcome.
    pub disputed: bool,
}

/// A goal the card is part of.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalStep {
    pub goal: GoalId,
    pub number: u32,
    pub title: String,
    pub day: Day,
    /// Agreed, not agreed, or not settled.
    pub agreed: Option<bool>,
    /// Objections that stand.
    pub standing: u32,
    pub commitments: Vec<Promise>,
}

/// Who does what for a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub who: String,
    pub what: String,
    pub by_day: Day,
    pub signed: u32,
    /// Why they were released from it.
    pub released: Option<String>,
}

/// The office's published answer.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerStep {
    /// What it was given to, where that is not the card itself.
    pub via: Option<Named>,
    pub disposition: Disposition,
    pub reason: String,
    pub unit: String,
    pub contact: String,
    /// By when it is done, or was decided.
    pub date: Day,
    pub evidence: String,
    pub until: Option<Day>,
    pub handed_to: String,
    /// When it was published.
    pub day: Day,
    /// Another answer took its place later.
    pub replaced: bool,
}

/// The judgement of those who raised or backed an answered item.
#[derive(Debug, Clone, PartialEq)]
pub struct Judge {
    pub item: Item,
    pub may: Result<(), Rejection>,
    pub mine: Option<(Verdict, String)>,
    /// How many said so.
    pub solved: u32,
    pub partly: u32,
    pub not: u32,
}

/// The line of a card or a goal; `None` where the session does not have it. A theme's is that of its cards.
pub fn line(lens: Lens, item: Item) -> Option<Line> {
    match item {
        Item::Card(card) => card_line(lens, card),
        Item::Goal(goal) => goal_line(lens, goal),
        Item::Theme(_) => None,
    }
}

fn card_line(lens: Lens, id: CardId) -> Option<Line> {
    let card = lens.state().cards.get(&id)?;
    let (chain, goals) = way::chain_and_goals(lens.state(), id);
    let mut steps = way::own_steps(lens, id, card);
    steps.extend(way::merge_step(lens, id, card));
    steps.extend(way::theme_steps(lens, card, &chain));
    steps.extend(way::asked(lens, &chain, &way::themes(lens.state(), &chain), &goals).into_iter().map(Step::Asked));
    steps.extend(goals.iter().filter_map(|goal| way::goal_step(lens, *goal)).map(Step::Goal));
    let stands = way::alone(lens.state(), &chain, &goals) && card.withdrawn_at.is_none() && !card.waiting;
    let answered = || crate::domain::account::published_answer(lens.state(), Item::Card(id)).is_some();
    steps.extend(stands.then(|| match (card.needs_answer, answered()) {
        (_, true) => Step::Alone,
        (true, false) => Step::Received,
        (false, false) => Step::Closing,
    }));
    let about = way::items(lens.state(), &chain, &goals);
    steps.extend(account::steps(lens, Item::Card(id), &about, card.needs_answer && card.withdrawn_at.is_none()));
    Some(Line {
        head: head(lens, id, card),
        steps,
        judge: account::judge_shown(lens, Item::Card(id), &about),
        may_revise: own(lens, card).and_then(|()| lens.admit(CardRevise { card: id, words: WordsId::stand_in(0) })),
        may_withdraw: own(lens, card).and_then(|()| lens.admit(CardWithdraw { card: id })),
        may_erase: own(lens, card).and_then(|()| lens.admit(erased::erase_card(card, ""))),
    })
}

/// The line of a goal, for those who had a part in it without a card of theirs.
fn goal_line(lens: Lens, id: GoalId) -> Option<Line> {
    let goal = lens.state().goals.get(&id)?;
    let (item, made) = (Item::Goal(id), way::goal_step(lens, id)?);
    let nobodys = || Err(Rejection::NotYours);
    let head = Head {
        item,
        number: made.number,
        text: made.title.clone(),
        erased: None,
        lang: None,
        by: Who::default(),
        for_name: None,
        mine: false,
        channel: None,
        day: made.day,
        earlier: Vec::new(),
        backers: 0,
        backed: false,
        may_back: nobodys(),
    };
    let tests = way::asked(lens, &[], &[], &[id]).into_iter();
    let mut steps: Vec<Step> = tests.map(|test| Step::Asked(Asked { about: AskedAbout::Itself, ..test })).collect();
    steps.push(Step::Goal(made));
    steps.extend(account::steps(lens, item, &[item], goal.agreed()));
    let judge = account::judge_shown(lens, item, &[item]);
    Some(Line { head, steps, judge, may_revise: nobodys(), may_withdraw: nobodys(), may_erase: nobodys() })
}

/// The card and those it was merged into, one after the other.
pub fn chain_of(state: &crate::domain::State, card: CardId) -> Vec<CardId> {
    way::chain(state, card)
}

/// The goals that hold the card or one it was merged into.
pub fn goals_with(state: &crate::domain::State, card: CardId) -> Vec<GoalId> {
    way::chain_and_goals(state, card).1
}

/// The questions on any of these, in the order they were opened.
pub fn asked_about(lens: Lens, cards: &[CardId], themes: &[ThemeId], goals: &[GoalId]) -> Vec<Asked> {
    way::asked(lens, cards, themes, goals)
}

/// Who does what for a goal.
pub fn promises(state: &crate::domain::State, goal: GoalId) -> Vec<Promise> {
    way::promises(state, goal)
}

fn own(lens: Lens, card: &Card) -> Result<(), Rejection> {
    if lens.who == Some(card.by) { Ok(()) } else { Err(Rejection::NotYours) }
}

fn head(lens: Lens, id: CardId, card: &Card) -> Head {
    let earlier = card.wordings.iter().rev().skip(1).rev();
    let backed = lens.who.is_some_and(|who| card.backers.contains(&who));
    Head {
        item: Item::Card(id),
        number: card.number,
        text: lens.card_text(card),
        erased: erased::of_card(lens, card),
        lang: Some(card.lang),
        by: described(lens, card.by),
        for_name: card.on_behalf.as_ref().map(|on_behalf| on_behalf.name.clone()),
        mine: lens.who == Some(card.by),
        channel: Some(card.channel),
        day: card.at.day(lens.offset()),
        earlier: earlier.map(|wording| lens.words(wording.words, card.by)).filter(|words| !words.is_empty()).collect(),
        backers: u32::try_from(card.backers.len()).unwrap_or(u32::MAX),
        backed,
        may_back: lens.admit(crate::domain::card::CardBack { card: id, on: !backed }),
    }
}

/// Whether the person at the device may judge what answered the card, has not, and it is time to.
pub fn may_still_judge(lens: Lens, id: CardId) -> bool {
    let item = Item::Card(id);
    let (chain, goals) = way::chain_and_goals(lens.state(), id);
    let to_come = || account::is_to_come(lens, item, &way::items(lens.state(), &chain, &goals));
    account::judge(lens, item).is_some_and(|judge| judge.may.is_ok() && judge.mine.is_none()) && !to_come()
}
