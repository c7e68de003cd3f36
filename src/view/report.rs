//! The public account as facts: what was asked, who came, what was said, agreed and not agreed, what the office answers, what
//! was done since, what residents say of it, and how to count again. No wording; every number carries what it is made of.

mod answers;
mod came;
mod goals;
mod index;
mod said;
mod since;
mod standing;
mod topics;
mod votes;

pub use answers::{Answer, Answers, Earlier, Latest, Published, Row};
pub use came::{Came, GroupRow};
pub use goals::{GoalFact, ObjectionFact, PromiseFact};
pub use said::{CardFact, CardState, Said, ThemeFact};
pub use since::{Account, Contradiction, Entry, Judged, MilestoneFact, Since, Spent};
pub use standing::Standing;
pub use topics::{Filed, TeamFact, TopicFact, TopicState, Topics};
pub use votes::{Imported, Vote, Votes};

use super::Lens;
use super::cards::count;
use super::fidelity::{Point, fidelity};
use super::named::named;
use super::who::{Who, described};
use crate::domain::Rejection;
use crate::domain::field::Field;
use crate::domain::id::*;
use crate::domain::methods::Method;
use crate::domain::ordered::Ordered;
use crate::domain::response::Item;
use crate::domain::session::Lang;
use crate::domain::time::{Day, Time};
use index::Index;

/// People's own words, with the language they seem to be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub text: String,
    pub lang: Lang,
}

impl Own {
    /// Words whose language nobody wrote down: told by their script.
    pub fn of(text: impl Into<String>) -> Own {
        let text = text.into();
        let lang = lang_of(&text);
        Own { text, lang }
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The language of a text by its script: Han, Cyrillic with or without the letters that only Kyrgyz has, else Latin.
fn lang_of(text: &str) -> Lang {
    let any = |of: fn(char) -> bool| text.chars().any(of);
    if any(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')) {
        Lang::Zh
    } else if any(|c| "ңөүҢӨҮ".contains(c)) {
        Lang::Ky
    } else if any(|c| matches!(c, '\u{400}'..='\u{4ff}')) {
        Lang::Ru
    } else {
        Lang::En
    }
}

/// A goal, a theme or a card, as the account calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub item: Item,
    /// 1, 2, 3 … among its kind.
    pub number: u32,
    /// Empty where the card is hidden or withdrawn, or where its words are not held.
    pub title: Own,
}

impl Matter {
    /// The order in which matters are listed: goals, themes, cards, each by number.
    pub fn place(&self) -> (u8, u32) {
        let kind = match self.item {
            Item::Goal(_) => 0,
            Item::Theme(_) => 1,
            Item::Card(_) => 2,
        };
        (kind, self.number)
    }
}

/// What the account calls an item.
fn matter(lens: Lens, item: Item) -> Matter {
    let named = named(lens, item);
    let card = match item {
        Item::Card(card) => lens.state().cards.get(&card),
        Item::Goal(_) | Item::Theme(_) => None,
    };
    let secret = card.is_some_and(|card| card.hidden.is_some() || card.withdrawn_at.is_some() || card.waiting);
    let title = if secret { String::new() } else { named.title };
    let title = named.lang.map_or_else(|| Own::of(&title), |lang| Own { text: title.clone(), lang });
    Matter { item, number: named.number, title }
}

/// One thing that a number is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    Card {
        card: CardId,
        number: u32,
    },
    /// By the name they chose; may be empty.
    Person(String),
    Act(ActId),
    Item(Matter),
}

/// A number with what it is made of; the list may be shorter where one thing stands for several people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Number {
    pub n: u32,
    pub of: Vec<Source>,
}

impl Number {
    /// As many as there are sources.
    pub fn of(of: Vec<Source>) -> Number {
        Number { n: count(of.len()), of }
    }
}

/// The notice's head.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    pub session: Option<SessionId>,
    pub title: String,
    /// Who invited; the first one issues the account.
    pub hosts: Vec<String>,
    /// The day of the latest publication, else today.
    pub day: Option<Day>,
    pub today: Option<Day>,
    /// The latest publication's number; 0: none yet.
    pub version: u32,
}

/// What people were called together for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    pub theme: String,
    pub why: String,
    pub when: String,
    pub place: String,
    pub givens: Vec<String>,
    pub method: Option<Method>,
    pub convener: String,
    pub convened: Option<Day>,
    /// The first and the last day on which people met.
    pub days: Option<(Day, Day)>,
    pub closed: Option<Day>,
    pub due_days: u16,
    /// What of the plan was changed later, by whom and when.
    pub changes: Vec<Change>,
}

/// A change of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub act: ActId,
    pub by: Who,
    pub day: Day,
    pub what: Vec<Field>,
}

/// A follow-up meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingFact {
    pub meeting: MeetingId,
    pub title: Own,
    pub starts: Time,
    pub place: String,
    pub agenda: Vec<Matter>,
    /// Its time has passed.
    pub over: bool,
    pub minutes: Option<MinutesFact>,
}

/// What a meeting came to.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesFact {
    pub by: Who,
    pub attended: u32,
    pub text: Own,
    pub found: Vec<(Matter, Own)>,
}

/// What everybody can count again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    pub acts: u32,
    pub words: u32,
    /// Texts that were erased: by who wrote them, by others.
    pub erased: (u32, u32),
    /// Acts without effect, and why.
    pub rejected: Vec<(ActId, Rejection)>,
    pub waiting: u32,
    pub missing: u32,
    /// Closed questions, and how many of their seals are what everybody counts.
    pub closes: u32,
    pub closes_agree: u32,
}

/// The public account.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    pub head: Head,
    pub standing: Standing,
    pub asked: Asked,
    pub came: Came,
    pub said: Said,
    pub topics: Topics,
    pub votes: Votes,
    /// By number; agreed, not agreed and not settled.
    pub goals: Vec<GoalFact>,
    pub answers: Answers,
    pub since: Since,
    pub meetings: Vec<MeetingFact>,
    pub fidelity: Vec<Point>,
    pub record: Record,
    pub offset_min: i16,
}

impl Report {
    /// The goals of the session.
    pub fn agreed(&self) -> impl Iterator<Item = &GoalFact> {
        self.goals.iter().filter(|goal| goal.agreed())
    }

    /// How many matters were not agreed: goals, and what topics' reports say.
    pub fn not_agreed(&self) -> u32 {
        count(self.goals.iter().filter(|goal| goal.refused()).count() + self.topics.disagreements().count())
    }
}

/// The public account, as it stands now.
pub fn report(lens: Lens) -> Report {
    let Some(session) = lens.session() else { return Report::default() };
    let index = Index::of(lens);
    let answers = answers::answers(lens, &index);
    let latest = lens.state().publications.values().max_by_key(|publication| publication.version);
    let day = latest.map_or(lens.today(), |publication| publication.at.day(lens.offset()));
    Report {
        head: Head {
            session: Some(session.id),
            title: session.plan.title.clone(),
            hosts: session.plan.hosts.clone(),
            day: Some(day),
            today: Some(lens.today()),
            version: latest.map_or(0, |publication| publication.version),
        },
        standing: standing::standing(lens, &answers),
        asked: asked(lens),
        came: came::came(lens),
        said: said::said(lens),
        topics: topics::topics(lens),
        votes: votes::votes(lens),
        goals: goals::goals(lens, &index),
        since: since::since(lens, &index, &answers),
        answers,
        meetings: meetings(lens),
        fidelity: fidelity(lens),
        record: record(lens),
        offset_min: lens.offset(),
    }
}

fn asked(lens: Lens) -> Asked {
    let Some(session) = lens.session() else { return Asked::default() };
    let day = |at: Time| at.day(lens.offset());
    let change = |amendment: &crate::domain::session::Amendment| Change {
        act: amendment.id,
        by: described(lens, amendment.by),
        day: day(amendment.at),
        what: amendment.changed.clone(),
    };
    Asked {
        theme: session.plan.theme.clone(),
        why: session.plan.why.clone(),
        when: session.plan.when.clone(),
        place: session.plan.place.clone(),
        givens: session.plan.givens.clone(),
        method: Some(session.method),
        convener: lens.name(session.convener),
        convened: Some(day(session.convened_at)),
        days: days(lens),
        closed: session.closed_at.map(day),
        due_days: session.plan.due_days,
        changes: session.amendments.iter().map(change).collect(),
    }
}

/// The first and the last day on which people met: phases that were entered, and the close.
fn days(lens: Lens) -> Option<(Day, Day)> {
    let session = lens.session()?;
    let first = session.entered.first()?.at;
    let last = session.entered.last().map_or(first, |entered| entered.at);
    let last = session.closed_at.unwrap_or(last);
    Some((first.day(lens.offset()), last.day(lens.offset())))
}

fn meetings(lens: Lens) -> Vec<MeetingFact> {
    let mut called: Vec<_> = lens.state().meetings.iter().collect();
    called.order_by(|(id, meeting)| (meeting.call.starts, **id));
    let minutes = |minutes: &crate::domain::meeting::Minutes| MinutesFact {
        by: described(lens, minutes.by),
        attended: minutes.attended,
        text: Own::of(&minutes.text),
        found: minutes.found.iter().map(|found| (matter(lens, found.item), Own::of(&found.text))).collect(),
    };
    let fact = |(id, meeting): (&MeetingId, &crate::domain::meeting::Meeting)| MeetingFact {
        meeting: *id,
        title: Own::of(&meeting.call.title),
        starts: meeting.call.starts,
        place: meeting.call.place.clone(),
        agenda: meeting.call.agenda.iter().map(|item| matter(lens, *item)).collect(),
        over: meeting.call.starts < lens.now,
        minutes: meeting.minutes.as_ref().map(minutes),
    };
    called.into_iter().map(fact).collect()
}

fn record(lens: Lens) -> Record {
    let closes = || lens.state().questions.values().filter_map(|question| question.close());
    Record {
        acts: count(lens.ledger.len()),
        words: count(lens.ledger.words_len()),
        erased: lens.state().erasures.totals(),
        rejected: lens.ledger.rejected().into_iter().map(|rejected| (rejected.id, rejected.reason)).collect(),
        waiting: count(lens.ledger.waiting().len()),
        missing: count(lens.ledger.missing().len()),
        closes: count(closes().count()),
        closes_agree: count(closes().filter(|close| close.agrees()).count()),
    }
}
