//! Wire version 1: the shape of every act on the wire, field by field, and its way to and from the domain.
//!
//! Absent and `null` are the same to a reader here and are written as absent; the envelope takes only what is written so. Unknown fields are refused: what a signature covers and a reader
//! does not understand must not be passed over. Values such as ids, days and names of kinds are spelled as their types say.

use super::super::envelope::BadEvent;
use crate::domain::ballot::Answers;
use crate::domain::card::{OnBehalf, Origin};
use crate::domain::few::Few;
use crate::domain::goal::{Handling, Settlement};
use crate::domain::id::*;
use crate::domain::import::ImportedVote;
use crate::domain::meeting::Found;
use crate::domain::methods::Method;
use crate::domain::progress::{Status, Verdict};
use crate::domain::question::{Choice, Counting, Electorate, Lock, Seal, Secrecy};
use crate::domain::response::{Disposition, Item};
use crate::domain::roster::{Answer, Channel, Role, Target};
use crate::domain::session::{Group, Lang, Phase, Plan, Slot, Space, TimerOf, TimerOp};
use crate::domain::time::{Day, Time};
use crate::domain::topic::Place;
use crate::domain::{self, Act};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

macro_rules! shapes {
    ($($name:literal => $room:ident::$act:ident { $($field:ident: $type:ty),* $(,)? })+) => {
        fn shape(act: &Act) -> Map<String, Value> {
            let mut fields = Fields::default();
            match act {
                $(Act::$act(domain::$room::$act { $($field),* }) => { $(fields.put::<$type>(stringify!($field), $field);)* })+
            }
            fields.held
        }

        /// Nothing where no act has this name.
        fn unshape(name: &str, fields: &mut Fields) -> Option<Option<Act>> {
            match name {
                // All fields are taken before any is looked at: one way out, not one a field.
                $($name => {
                    $(let $field = fields.take::<$type>(stringify!($field));)*
                    match ($($field,)*) {
                        ($(Some($field),)*) => Some(Some(Act::$act(domain::$room::$act { $($field),* }))),
                        // An act without fields is always whole.
                        #[allow(unreachable_patterns)]
                        _ => Some(None),
                    }
                })+
                _ => None,
            }
        }
    };
}

/// An act's fields, one after the other: so the code that reads a kind of value is there once, and not once an act.
#[derive(Default)]
struct Fields {
    held: Map<String, Value>,
    /// What was wrong with the first that could not be read.
    wrong: Option<String>,
}

impl Fields {
    #[inline(never)]
    fn put<T: Serialize>(&mut self, name: &str, value: &T) {
        // Every field of an act can be written.
        let value = serde_json::to_value(value).unwrap_or_default();
        self.held.insert(name.to_owned(), value);
    }

    #[inline(never)]
    fn take<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = self.held.remove(name);
        let absent = value.is_none();
        match T::deserialize(value.unwrap_or_default()) {
            Ok(value) => Some(value),
            Err(error) => {
                self.note(name, absent, &error);
                None
            }
        }
    }

    #[inline(never)]
    fn note(&mut self, name: &str, absent: bool, error: &serde_json::Error) {
        let what = if absent { "missing field".to_owned() } else { error.to_string() };
        self.wrong.get_or_insert_with(|| format!("`{name}`: {what}"));
    }

    /// What is wrong with them after all that belong to the act were taken.
    fn wrong(self) -> Option<String> {
        self.wrong.or_else(|| self.held.into_iter().next().map(|(name, _)| format!("unknown field `{name}`")))
    }
}

shapes! {
    "convene" => session::Convene { method: Method, plan: Plan, name: String, nonce: String, key: Option<SessionKeyId> }
    "amend" => session::Amend {
        title: Option<String>, theme: Option<String>, why: Option<String>, when: Option<String>, place: Option<String>,
        answer_how: Option<String>, givens: Option<Vec<String>>, hosts: Option<Vec<String>>, groups: Option<Vec<Group>>,
        spaces: Option<Vec<Space>>, slots: Option<Vec<Slot>>, phases: Option<Vec<Phase>>, languages: Option<Vec<Lang>>,
        look_first: Option<bool>, due_days: Option<u16>,
    }
    "phase.enter" => session::PhaseEnter { phase: PhaseId }
    "timer" => session::TimerSet { of: TimerOf, op: TimerOp }
    "announce" => session::Announce { words: WordsId }
    "venue.set" => session::VenueSet { address: String, relays: Vec<String> }
    "key.renew" => session::KeyRenew { key: SessionKeyId }
    "session.close" => session::SessionClose {}
    "merge" => session::Merge {}

    "invite" => roster::Invite { key: InviteKey, role: Role, group: Option<GroupId>, uses: Option<u32>, helper: bool, label: String }
    "join" => roster::Join { invite: InviteId, key: InviteKey, proof: String, name: String, group: Option<GroupId> }
    "profile" => roster::Profile { name: String, group: Option<GroupId> }
    "settle" => roster::Settle { invite: InviteId, person: PersonId }
    "revoke" => roster::Revoke { target: Target, reason: String }
    "readmit" => roster::Readmit { target: Target }
    "rsvp" => roster::Rsvp { answer: Answer, group: Option<GroupId>, people: u32, channel: Channel }

    "card.add" => card::CardAdd {
        words: WordsId, channel: Channel, lang: Lang, phase: Option<PhaseId>, on_behalf: Option<OnBehalf>, origin: Option<Origin>,
    }
    "card.revise" => card::CardRevise { card: CardId, words: WordsId }
    "card.withdraw" => card::CardWithdraw { card: CardId }
    "card.hide" => card::CardHide { card: CardId, reason: String }
    "card.show" => card::CardShow { card: CardId }
    "card.merge" => card::CardMerge { card: CardId, into: CardId }
    "card.split" => card::CardSplit { card: CardId }
    "card.back" => card::CardBack { card: CardId, on: bool }

    "words.erase" => erasure::WordsErase { words: Vec<WordsId>, author: PersonId, reason: String }
    "erase.decide" => erasure::EraseDecide { erasure: ErasureId, destroy: bool }

    "topic.propose" => topic::TopicPropose {
        title: WordsId, place: Option<Place>, convener: Option<PersonId>, convener_name: Option<String>,
    }
    "topic.place" => topic::TopicPlace { topic: TopicId, place: Option<Place> }
    "topic.convene" => topic::TopicConvene { topic: TopicId, person: Option<PersonId> }
    "topic.merge" => topic::TopicMerge { topic: TopicId, into: TopicId }
    "topic.withdraw" => topic::TopicWithdraw { topic: TopicId }
    "topic.signup" => topic::TopicSignup { topic: TopicId, on: bool }
    "topic.report" => topic::TopicReport {
        topic: TopicId, attendees: u32, discussion: WordsId, actions: Option<WordsId>, not_agreed: Option<WordsId>,
    }

    "theme.make" => theme::ThemeMake { title: String, cards: Vec<CardId> }
    "theme.rename" => theme::ThemeRename { theme: ThemeId, title: String }
    "theme.put" => theme::ThemePut { cards: Vec<CardId>, theme: Option<ThemeId> }
    "theme.drop" => theme::ThemeDrop { theme: ThemeId, drop: bool }

    "question.open" => question::QuestionOpen {
        title: String, counting: Counting, options: Vec<Choice>, quorum_percent: u8, threshold_percent: u8, electorate: Electorate,
        secrecy: Secrecy, hidden: bool, lock: Option<Lock>, least_cell: u16,
    }
    "ballot.cast" => ballot::BallotCast { question: QuestionId, answers: Answers }
    "question.close" => question::QuestionClose { question: QuestionId, secret: Option<QuestionSecret>, seal: Seal }
    "votes.import" => import::VotesImport { source: String, digest: String, votes: Vec<ImportedVote> }

    "team.form" => team::TeamForm { title: String, topics: Vec<TopicId>, first_step: String, by_day: Option<Day> }
    "team.join" => team::TeamJoin { team: TeamId, on: bool }

    "goal.draft" => goal::GoalDraft {
        title: String, text: String, themes: Vec<ThemeId>, cards: Vec<CardId>, topics: Vec<TopicId>,
    }
    "goal.word" => goal::GoalWord { goal: GoalId, title: String, text: String }
    "goal.suggest" => goal::GoalSuggest { goal: GoalId, words: WordsId }
    "objection.answer" => goal::ObjectionAnswer { goal: GoalId, objection: BallotId, handling: Handling, how: String }
    "goal.settle" => goal::GoalSettle { goal: GoalId, settlement: Settlement, reason: String }
    "commitment.make" => commitment::CommitmentMake { goal: GoalId, who: String, what: String, by_day: Day, resources: String }
    "commitment.sign" => commitment::CommitmentSign { commitment: CommitmentId }
    "commitment.release" => commitment::CommitmentRelease { commitment: CommitmentId, reason: String }

    "response.give" => response::ResponseGive {
        items: Vec<Item>, disposition: Disposition, reason: String, unit: String, contact: String, date: Day, evidence: String,
        until: Option<Day>, handed_to: String,
    }
    "report.publish" => response::ReportPublish { note: String, complete: bool }
    "milestone.set" => progress::MilestoneSet { item: Item, title: String, due: Day, planned: Option<u64> }
    "progress.report" => progress::ProgressReport {
        item: Item, status: Status, text: String, milestone: Option<MilestoneId>, spent: Option<u64>, evidence: String,
    }
    "verdict.give" => progress::VerdictGive { item: Item, verdict: Verdict, words: Option<WordsId> }
    "meeting.call" => meeting::MeetingCall { title: String, starts: Time, place: String, agenda: Vec<Item> }
    "meeting.minutes" => meeting::MeetingMinutes { meeting: MeetingId, attended: u32, text: String, found: Vec<Found> }
}

/// What says nothing is absent, at any depth.
fn leave_out_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(leave_out_nulls);
            fields.retain(|_, value| !value.is_null());
        }
        Value::Array(entries) => entries.iter_mut().for_each(leave_out_nulls),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The content of an act's event in canonical form: keys sorted, no white space, absent where nothing is said.
pub fn encode(act: &Act) -> String {
    let mut fields = shape(act);
    fields.values_mut().for_each(leave_out_nulls);
    fields.retain(|_, value| !value.is_null());
    fields.insert("v".to_owned(), 1.into());
    fields.insert("act".to_owned(), act.name().into());
    Value::Object(fields).to_string()
}

pub(super) fn decode(mut fields: Map<String, Value>) -> Result<Act, BadEvent> {
    let Some(Value::String(name)) = fields.remove("act") else { return Err(BadEvent::Content { why: "no act".to_owned() }) };
    let mut fields = Fields { held: fields, wrong: None };
    let Some(act) = unshape(&name, &mut fields) else {
        return Err(BadEvent::UnknownAct { name: name.chars().take(60).collect() });
    };
    match (act, fields.wrong()) {
        (Some(act), None) => Ok(act),
        (_, why) => Err(BadEvent::Content { why: why.unwrap_or_default() }),
    }
}

/// How content that is encrypted begins, in canonical form.
pub const SEALED_BEGINS: &str = "{\"box\":";

/// Content of a closed session, encrypted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// NIP-44, version 2, with the session key in the place of the key that two would share.
    #[serde(rename = "box")]
    pub text: String,
    /// Which key opens it.
    pub key: SessionKeyId,
}

/// A session key, wrapped to some of its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handed {
    pub key: SessionKeyId,
    /// NIP-44, version 2, from the event's author to each.
    pub to: Few<PersonId, String>,
}

/// Whether content says which key opens it.
pub(super) fn is_sealed(fields: &Map<String, Value>) -> bool {
    fields.contains_key("box")
}

pub(super) fn decode_whole<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, BadEvent> {
    serde_json::from_value(Value::Object(fields)).map_err(|error| BadEvent::Content { why: error.to_string() })
}

/// In canonical form, with the version.
pub fn encode_whole(shape: &impl Serialize) -> String {
    // Every such shape can be written.
    let mut fields = serde_json::to_value(shape).unwrap_or_default();
    if let Value::Object(fields) = &mut fields {
        fields.insert("v".to_owned(), 1.into());
    }
    fields.to_string()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsShape {
    salt: String,
    text: String,
}

/// The content of words' event. The salt keeps short words from being guessed by their id after they were erased.
pub fn encode_words(salt: &[u8; 16], text: &str) -> String {
    let salt = hex(salt);
    serde_json::json!({ "v": 1, "salt": salt, "text": text }).to_string()
}

/// Whether words' content is spelled as [`encode_words`] does.
pub fn is_canonical_words(content: &str, text: &str) -> bool {
    let salt = content.strip_prefix("{\"salt\":\"").and_then(|rest| rest.get(..32)).and_then(|salt| unhex(salt).ok());
    salt.is_some_and(|salt| encode_words(&salt, text) == content)
}

pub(super) fn decode_words(fields: Map<String, Value>) -> Result<String, BadEvent> {
    let shape: WordsShape = decode_whole(fields)?;
    unhex::<16>(&shape.salt).map_err(|_| BadEvent::NotHex)?;
    Ok(shape.text)
}
