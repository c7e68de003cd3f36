//! Questions: opening one, how it stands, what a person has answered, and the receipt of their ballot.

use super::Lens;
use super::cards::{count, is_closing, said};
use super::results::turnout;
use crate::domain::Rejection;
use crate::domain::act::Order;
use crate::domain::ballot::{Answers, BallotCast, Consent, Stance, add_stances};
use crate::domain::count::count as count_ballots;
use crate::domain::few::Few;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::question::*;
use crate::domain::roster::Role;
use crate::domain::session::Lang;
use crate::domain::tally::Outcome;
use crate::domain::time::Time;
use std::collections::BTreeSet;

/// The kind of a question: how its ballots are counted, without the numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Stances,
    Dots,
    Consent,
}

impl Kind {
    /// The kind of a rule.
    pub fn of(counting: Counting) -> Kind {
        match counting {
            Counting::Stances => Kind::Stances,
            Counting::Dots { .. } => Kind::Dots,
            Counting::Consent => Kind::Consent,
        }
    }
}

/// The session's questions of a kind, the newest first.
pub fn questions(lens: Lens, kind: Kind) -> Vec<QuestionId> {
    let of_kind = lens.state().questions.iter().filter(|(_, question)| Kind::of(question.open.counting) == kind);
    let mut found: Vec<(u32, QuestionId)> = of_kind.map(|(id, question)| (question.number, *id)).collect();
    found.order(|a, b| b.cmp(a));
    found.into_iter().map(|(_, id)| id).collect()
}

/// The frozen rule, for saying it in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleView {
    pub counting: Option<Counting>,
    pub quorum_percent: u8,
    pub threshold_percent: u8,
    /// Only these stakeholder groups; empty: everybody.
    pub groups: Vec<String>,
    /// Who joins before the close may still vote.
    pub joined_by_close: bool,
    pub unverified: bool,
    pub named: bool,
    pub hidden: bool,
    /// Ballots are locked until the close; the names of those who have the key.
    pub keepers: Vec<String>,
    pub least_cell: u16,
}

/// A question as the facilitator and the wall see it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionView {
    pub number: u32,
    pub title: String,
    /// What stands to be voted on, in its order.
    pub options: Vec<String>,
    pub kind: Kind,
    pub rule: RuleView,
    pub opened_at: Time,
    pub closed: bool,
    /// People who have voted, of how many who may.
    pub voted: u32,
    pub electorate: u32,
    /// Why the person at the device cannot close it.
    pub close_refused: Option<Rejection>,
    /// Acts held back for missing ancestors: the close will not have seen them.
    pub waiting: u32,
    /// There is such a question.
    pub found: bool,
}

/// A question.
pub fn question(lens: Lens, id: QuestionId) -> QuestionView {
    let Some(question) = lens.state().questions.get(&id) else { return QuestionView::default() };
    let (voted, electorate) = turnout(lens, question);
    let closed = question.close().is_some();
    QuestionView {
        number: question.number,
        title: question.open.title.clone(),
        options: question.open.options.iter().map(|choice| choice.text.clone()).collect(),
        kind: Kind::of(question.open.counting),
        rule: rule(lens, &question.open),
        opened_at: question.at,
        closed,
        voted,
        electorate,
        close_refused: close_refused(lens, id, question, closed),
        waiting: count(lens.ledger.waiting().len()),
        found: true,
    }
}

fn close_refused(lens: Lens, id: QuestionId, question: &Question, closed: bool) -> Option<Rejection> {
    if closed {
        return Some(Rejection::QuestionClosed { question: id });
    }
    if lens.role() != Some(Role::Facilitator) {
        return Some(Rejection::FacilitatorOnly);
    }
    let has_key = |lock: &Lock| lens.who.is_some_and(|who| lock.wrapped.get(&who).is_some());
    question.open.lock.as_ref().is_some_and(|lock| !has_key(lock)).then_some(Rejection::WrongSecret)
}

fn rule(lens: Lens, open: &QuestionOpen) -> RuleView {
    RuleView {
        counting: Some(open.counting),
        quorum_percent: open.quorum_percent,
        threshold_percent: open.threshold_percent,
        groups: open.electorate.groups.iter().map(|group| lens.group_name(Some(*group))).collect(),
        joined_by_close: open.electorate.joined == JoinedBy::Close,
        unverified: open.electorate.unverified,
        named: open.secrecy == Secrecy::Named,
        hidden: open.hidden,
        keepers: keepers(lens, open),
        least_cell: open.least_cell,
    }
}

fn keepers(lens: Lens, open: &QuestionOpen) -> Vec<String> {
    open.lock.iter().flat_map(|lock| lock.wrapped.keys()).map(|person| lens.name(*person)).collect()
}

// Opening

/// Something that can be put to the vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub about: About,
    /// Its number, as people know it.
    pub number: u32,
    pub text: String,
    pub lang: Option<Lang>,
}

/// Where candidates come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Source {
    #[default]
    Cards,
    Themes,
    Topics,
    Goals,
    /// Cards that were put to the vote as statements and carried.
    Carried,
}

impl Source {
    /// What can be put to the vote.
    pub const TO_VOTE: &[Source] = &[Source::Cards, Source::Themes, Source::Topics, Source::Goals];
    /// What a goal can grow from.
    pub const TO_GOAL: &[Source] = &[Source::Themes, Source::Carried, Source::Topics, Source::Cards];
}

/// Candidates of a source whose words have `search` in them, by number, at most `most`; and how many there are.
pub fn candidates(lens: Lens, source: Source, search: &str, most: usize) -> (Vec<Candidate>, u32) {
    let search = search.trim().to_lowercase();
    let fits = |number: u32, text: &str| {
        search.is_empty() || search.trim_start_matches('0') == number.to_string() || text.to_lowercase().contains(&search)
    };
    let state = lens.state();
    let mut found: Vec<(u32, About)> = match source {
        Source::Cards => {
            let open = state.cards.iter().filter(|(_, card)| card.on_wall() && !is_closing(lens, card));
            let open = open.filter(|(_, card)| search.is_empty() || said(lens, card, &search));
            open.map(|(id, card)| (card.number, About::Card(*id))).collect()
        }
        Source::Themes => {
            let open = state.themes.iter().filter(|(_, theme)| !theme.dropped && fits(theme.number, &theme.title));
            open.map(|(id, theme)| (theme.number, About::Theme(*id))).collect()
        }
        Source::Topics => {
            let open = state.topics.iter().filter(|(id, topic)| topic.standing() && fits(topic.number, &lens.topic_title(**id)));
            open.map(|(id, topic)| (topic.number, About::Topic(*id))).collect()
        }
        Source::Goals => {
            let open = state.goals.iter().filter(|(_, goal)| goal.wording().is_some_and(|w| fits(goal.number, &w.title)));
            open.map(|(id, goal)| (goal.number, About::Goal(*id))).collect()
        }
        Source::Carried => carried(lens)
            .into_iter()
            .filter(|(_, card)| state.cards.get(card).is_some_and(|card| search.is_empty() || said(lens, card, &search)))
            .map(|(number, card)| (number, About::Card(card)))
            .collect(),
    };
    let total = count(found.len());
    found.order_by(|(number, _)| *number);
    found.truncate(most);
    (found.into_iter().map(|(number, about)| candidate(lens, number, about)).collect(), total)
}

/// Cards that were statements of a closed question and reached its threshold.
fn carried(lens: Lens) -> BTreeSet<(u32, CardId)> {
    let state = lens.state();
    let of_question = |question: &Question| {
        let Some(Outcome::Carried(options)) = question.close().map(|close| &close.outcome) else { return Vec::new() };
        let choices = options.iter().filter_map(|option| question.open.options.get(usize::from(option.0)));
        let card = |choice: &Choice| match choice.about {
            About::Card(card) => state.cards.get(&card).map(|known| (known.number, card)),
            About::Topic(_) | About::Theme(_) | About::Goal(_) | About::Nothing => None,
        };
        choices.filter_map(card).collect()
    };
    state.questions.values().flat_map(of_question).collect()
}

fn candidate(lens: Lens, number: u32, about: About) -> Candidate {
    let state = lens.state();
    let (text, lang) = match &about {
        About::Card(id) => state.cards.get(id).map(|card| (lens.card_text(card), Some(card.lang))).unwrap_or_default(),
        About::Topic(id) => (lens.topic_title(*id), None),
        About::Theme(id) => (state.themes.get(id).map(|theme| theme.title.clone()).unwrap_or_default(), None),
        About::Goal(id) => {
            (state.goals.get(id).and_then(|goal| goal.wording()).map(|w| w.title.clone()).unwrap_or_default(), None)
        }
        About::Nothing => (String::new(), None),
    };
    Candidate { about, number, text, lang }
}

/// What the form of a new question shows beside its fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    /// Why it cannot be opened as it stands.
    pub refused: Option<Rejection>,
    /// How many could vote if it opened now.
    pub electorate: u32,
    /// How many residents came by a link that many hold.
    pub unverified: u32,
    pub groups: Vec<(GroupId, String)>,
}

/// What a question would be if it opened now.
pub fn opening(lens: Lens, open: &QuestionOpen) -> Opening {
    let state = lens.state();
    let people = &state.roster.people;
    let trial = Question {
        number: 0,
        by: lens.who.unwrap_or(PersonId([0; 32])),
        at: lens.now,
        open: open.clone(),
        ballots: Default::default(),
        roll: people.keys().copied().collect(),
        closes: Vec::new(),
    };
    Opening {
        refused: lens.admit(open.clone()).err(),
        electorate: count_ballots(state, &trial).electorate,
        unverified: count(people.values().filter(|person| person.role == Role::Resident && !person.verified).count()),
        groups: super::cards::groups(lens),
    }
}

// Answering

/// What a ballot has become.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Receipt {
    /// Nothing cast.
    #[default]
    None,
    /// Kept, and in the count when it closes.
    Kept,
    /// In the count.
    Counted,
    /// The close had not seen it.
    Missed,
    /// The close had not seen the latest change; what was cast before it is in the count.
    LateChange,
    /// The close had seen it, and it does not count: its voter had no place in the electorate.
    NotCounted,
}

/// One thing to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub option: OptionId,
    pub text: String,
    pub lang: Option<Lang>,
}

/// A question as somebody answers it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voting {
    pub found: bool,
    pub title: String,
    pub kind: Kind,
    pub open: bool,
    pub asked: Vec<Asked>,
    /// Dots each, and at most on one.
    pub dots: (u32, u32),
    pub named: bool,
    pub hidden: bool,
    /// Why the person at the device cannot vote.
    pub refused: Option<Rejection>,
    pub stances: Vec<(OptionId, Stance)>,
    pub given: Vec<(OptionId, u32)>,
    pub consent: Option<Consented>,
    pub receipt: Receipt,
    /// The wording of the goal that is tested.
    pub goal: Option<(String, String)>,
}

/// How somebody received a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consented {
    Agree,
    Aside,
    Object { harm: String, remedy: String },
}

/// A question as the person at the device answers it.
pub fn voting(lens: Lens, id: QuestionId) -> Voting {
    let Some(question) = lens.state().questions.get(&id) else { return Voting::default() };
    let mine = mine(lens, question);
    let mut voting = Voting {
        found: true,
        title: question.open.title.clone(),
        kind: Kind::of(question.open.counting),
        open: question.close().is_none(),
        asked: asked(lens, question),
        dots: match question.open.counting {
            Counting::Dots { each, most } => (each, most),
            Counting::Stances | Counting::Consent => (0, 0),
        },
        named: question.open.secrecy == Secrecy::Named,
        hidden: question.open.hidden,
        refused: vote_refused(lens, id, question),
        receipt: receipt(question, &mine),
        goal: goal(lens, question),
        ..Voting::default()
    };
    for own in &mine {
        let Some(ballot) = question.ballots.get(own) else { continue };
        match &ballot.answers {
            Answers::Stances(stances) => {
                add_stances(&mut voting.stances, stances);
            }
            Answers::Dots(dots) => voting.given.clone_from(dots),
            Answers::Consent(consent) => voting.consent = Some(consented(lens, ballot.by, consent)),
            Answers::Locked(_) => match lens.remembered(id) {
                Some(Answers::Stances(stances)) => voting.stances = stances,
                Some(Answers::Dots(dots)) => voting.given = dots,
                Some(Answers::Consent(_) | Answers::Locked(_)) | None => {}
            },
        }
    }
    voting
}

/// One's own ballots, in the order of the record.
fn mine(lens: Lens, question: &Question) -> Vec<BallotId> {
    let own = question.ballots.iter().filter(|(_, ballot)| Some(ballot.by) == lens.who);
    let mut own: Vec<(Order, BallotId)> = own.map(|(id, ballot)| (ballot.order, *id)).collect();
    own.order(Ord::cmp);
    own.into_iter().map(|(_, id)| id).collect()
}

fn asked(lens: Lens, question: &Question) -> Vec<Asked> {
    let lang = |about: &About| match about {
        About::Card(card) => lens.state().cards.get(card).map(|card| card.lang),
        About::Topic(_) | About::Theme(_) | About::Goal(_) | About::Nothing => None,
    };
    let options = (0u16..).zip(&question.open.options);
    options.map(|(n, choice)| Asked { option: OptionId(n), text: choice.text.clone(), lang: lang(&choice.about) }).collect()
}

fn vote_refused(lens: Lens, id: QuestionId, question: &Question) -> Option<Rejection> {
    let answers = match question.open.counting {
        Counting::Stances => Answers::Stances(vec![(OptionId(0), Stance::Pass)]),
        Counting::Dots { .. } => Answers::Dots(Vec::new()),
        Counting::Consent => Answers::Consent(Consent::Aside),
    };
    let answers = if question.open.lock.is_some() { Answers::Locked(STAND_IN.to_owned()) } else { answers };
    lens.admit(BallotCast { question: id, answers }).err()
}

fn receipt(question: &Question, mine: &[BallotId]) -> Receipt {
    match (question.close(), mine.last()) {
        (_, None) => Receipt::None,
        (None, Some(_)) => Receipt::Kept,
        (Some(close), Some(last)) if close.counted.contains(last) => Receipt::Counted,
        (Some(close), Some(last)) if close.seen.contains(last) => Receipt::NotCounted,
        (Some(close), Some(_)) if mine.iter().any(|ballot| close.counted.contains(ballot)) => Receipt::LateChange,
        (Some(_), Some(_)) => Receipt::Missed,
    }
}

fn goal(lens: Lens, question: &Question) -> Option<(String, String)> {
    let id = question.open.options.iter().find_map(|choice| match choice.about {
        About::Goal(goal) => Some(goal),
        About::Card(_) | About::Topic(_) | About::Theme(_) | About::Nothing => None,
    })?;
    // The wording is frozen while it is tested; later ones are another test's.
    let wordings = &lens.state().goals.get(&id)?.wordings;
    let tested = wordings.iter().rev().find(|wording| wording.at <= question.at).or(wordings.first())?;
    Some((tested.title.clone(), tested.text.clone()))
}

fn consented(lens: Lens, by: PersonId, consent: &Consent) -> Consented {
    match consent {
        Consent::Agree => Consented::Agree,
        Consent::Aside => Consented::Aside,
        Consent::Object { harm, remedy } => Consented::Object {
            harm: lens.words(*harm, by),
            remedy: remedy.map(|remedy| lens.words(remedy, by)).unwrap_or_default(),
        },
    }
}

/// The lock of a question about to be opened, where its results are not shown before the close, with stand-ins for what is made when
/// it is signed: whoever facilitates now will have the key.
pub fn new_lock(lens: Lens, open: &QuestionOpen) -> Option<Lock> {
    let roster = &lens.state().roster;
    let mut wrapped = Few::default();
    for (person, _) in roster.people.iter().filter(|(id, known)| known.role == Role::Facilitator && roster.counts(**id)) {
        wrapped.insert(*person, STAND_IN.to_owned());
    }
    (open.hidden && open.counting != Counting::Consent).then_some(Lock { key: QuestionKey([0; 32]), wrapped })
}
