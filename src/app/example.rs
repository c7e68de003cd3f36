//! Plays a script of acts: signs each step as its person and folds it, so that an example session is acts like any other.
//!
//! The script is JSON: people, and steps whose `act` is the wire's content with stand-ins, replaced here:
//! `{"zh": …, "en": …}` by the text of the language; `{"say": text}` by the id of words made of it; `"@ref"` by the id of an earlier
//! step; `"@person:id"` by a key; `{"date": n}` by the day n days from today; `{"time": [n, "14:00"]}` by that moment; `"@nonce"`,
//! `"@utc_offset_min"`, `"@invite:name"`, `"@proof:name"` and `"@seal"` by what only the player knows.

use crate::domain::Act;
use crate::domain::count::count;
use crate::domain::id::{ActId, PersonId, QuestionId, SessionId, hex};
use crate::domain::session::Lang;
use crate::domain::state::sha256_hex;
use crate::domain::time::{Day, Time};
use crate::record::{BadEvent, Draft, Ledger, Secret, Verified, wire};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;

/// Why a script cannot be played.
#[derive(Debug)]
pub enum BadScript {
    Json(serde_json::Error),
    /// A step, counted from 1, and what is wrong in it.
    Step {
        step: usize,
        why: String,
    },
}

impl fmt::Display for BadScript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadScript::Json(error) => write!(f, "{error}"),
            BadScript::Step { step, why } => write!(f, "step {step}: {why}"),
        }
    }
}

#[derive(Deserialize)]
struct Script {
    people: Vec<ScriptPerson>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct ScriptPerson {
    id: String,
}

#[derive(Deserialize)]
struct Step {
    day: i32,
    at: String,
    by: String,
    #[serde(rename = "ref")]
    name: Option<String>,
    act: Map<String, Value>,
}

/// A script that is being played.
pub struct Player {
    script: Script,
    lang: Lang,
    today: Day,
    now: Time,
    offset_min: i16,
    next: usize,
    people: BTreeMap<String, Secret>,
    invites: BTreeMap<String, Secret>,
    ids: BTreeMap<String, ActId>,
    events: Vec<Verified>,
    ledger: Option<Ledger>,
    last: Option<ActId>,
    last_at: Time,
}

/// A script that was played to its end.
pub struct Played {
    pub session: SessionId,
    pub events: Vec<Verified>,
    /// The keys of everybody, the convener's first.
    pub people: Vec<Secret>,
    pub invites: Vec<Secret>,
}

impl Player {
    /// Reads a script.
    pub fn new(script: &str, lang: Lang, now: Time, offset_min: i16) -> Result<Player, BadScript> {
        Ok(Player {
            script: serde_json::from_str(script).map_err(BadScript::Json)?,
            lang,
            today: now.day(offset_min),
            now,
            offset_min,
            next: 0,
            people: BTreeMap::new(),
            invites: BTreeMap::new(),
            ids: BTreeMap::new(),
            events: Vec::new(),
            ledger: None,
            last: None,
            last_at: Time(0),
        })
    }

    /// How many random seeds it needs: one a person.
    pub fn seeds(&self) -> usize {
        self.script.people.len()
    }

    /// How many steps it has.
    pub fn len(&self) -> usize {
        self.script.steps.len()
    }

    /// Whether it has no steps.
    pub fn is_empty(&self) -> bool {
        self.script.steps.is_empty()
    }

    /// Makes everybody's key.
    pub fn give_keys(&mut self, seeds: &[[u8; 32]]) -> Result<(), BadScript> {
        for (n, (person, seed)) in self.script.people.iter().zip(seeds).enumerate() {
            let secret = Secret::from_bytes(*seed).ok_or_else(|| BadScript::Step { step: n, why: "not a key".to_owned() })?;
            self.people.insert(person.id.clone(), secret);
        }
        Ok(())
    }

    /// Plays one step; `salt` is random and differs at each. False at the end.
    pub fn step(&mut self, salt: [u8; 16]) -> Result<bool, BadScript> {
        let number = self.next + 1;
        let Some(step) = self.script.steps.get(self.next) else { return Ok(false) };
        let (day, at, by, name) = (step.day, step.at.clone(), step.by.clone(), step.name.clone());
        let act = step.act.clone();
        self.next += 1;
        let failed = |why: String| BadScript::Step { step: number, why };
        self.play(day, &at, &by, name, act, salt).map_err(failed)?;
        Ok(true)
    }

    fn play(
        &mut self,
        day: i32,
        at: &str,
        by: &str,
        name: Option<String>,
        act: Map<String, Value>,
        salt: [u8; 16],
    ) -> Result<(), String> {
        // Steps of one minute follow each other, never backward, and none is later than now.
        let at = self.moment(day, at)?.max(self.last_at).min(self.now);
        self.last_at = at;
        let secret = self.people.get(by).cloned().ok_or_else(|| format!("nobody is called {by}"))?;
        let mut step = Playing { at, secret: &secret, salt, said: 0 };
        let content = self.fill(Value::Object(act), &mut step)?;
        let Value::Object(mut fields) = content else { return Err("not an object".to_owned()) };
        fields.insert("v".to_owned(), json!(1));
        let act = wire::decode(&Value::Object(fields).to_string()).map_err(|error| format!("{error:?}"))?;
        self.commit(&secret, at, act, name)
    }

    fn commit(&mut self, secret: &Secret, at: Time, act: Act, name: Option<String>) -> Result<(), String> {
        let session = self.ledger.as_ref().map(Ledger::session);
        let seen = self.last.into_iter().collect();
        let event = self.sign(&Draft::Act { session, seen, at, act: Box::new(act) }, secret)?;
        let id = event.id();
        let ledger = self.ledger.get_or_insert_with(|| Ledger::new(event.session()));
        ledger.add(event.clone());
        if let Some(reason) = ledger.rejection(id) {
            return Err(format!("{reason:?}"));
        }
        self.events.push(event);
        self.last = Some(id);
        if let Some(name) = name {
            self.ids.insert(name, id);
        }
        Ok(())
    }

    fn sign(&self, draft: &Draft, secret: &Secret) -> Result<Verified, String> {
        Verified::sign(draft, secret).map_err(|error: BadEvent| format!("{error:?}"))
    }

    fn moment(&self, day: i32, at: &str) -> Result<Time, String> {
        let (hour, minute) = at.split_once(':').ok_or("not a time of day")?;
        let hour: i64 = hour.parse().map_err(|_| "not an hour")?;
        let minute: i64 = minute.parse().map_err(|_| "not a minute")?;
        Ok(self.today.plus(day).start(self.offset_min).plus_s(hour * 3_600 + minute * 60))
    }

    fn fill(&mut self, value: Value, step: &mut Playing) -> Result<Value, String> {
        match value {
            Value::String(text) => match text.strip_prefix('@') {
                Some(name) => self.known(name, step),
                None => Ok(Value::String(text)),
            },
            Value::Array(items) => {
                items.into_iter().map(|item| self.fill(item, step)).collect::<Result<_, _>>().map(Value::Array)
            }
            Value::Object(fields) => self.fill_object(fields, step),
            plain @ (Value::Null | Value::Bool(_) | Value::Number(_)) => Ok(plain),
        }
    }

    fn fill_object(&mut self, mut fields: Map<String, Value>, step: &mut Playing) -> Result<Value, String> {
        let language = match self.lang {
            Lang::Zh => "zh",
            Lang::En | Lang::Ru | Lang::Ky => "en",
        };
        if fields.len() == 2 && fields.contains_key("zh") && fields.contains_key("en") {
            return fields.remove(language).ok_or_else(|| "no text".to_owned());
        }
        if fields.len() == 1 {
            if let Some(say) = fields.remove("say") {
                return self.say(say, step);
            }
            if let Some(days) = fields.remove("date") {
                let days = days.as_i64().and_then(|n| i32::try_from(n).ok()).ok_or("not a number of days")?;
                return Ok(self.today.plus(days).to_string().into());
            }
            if let Some(Value::Array(time)) = fields.get("time") {
                let (day, at) = (time.first().and_then(Value::as_i64), time.get(1).and_then(Value::as_str));
                let day = day.and_then(|n| i32::try_from(n).ok()).ok_or("not a number of days")?;
                return Ok(self.moment(day, at.ok_or("not a time of day")?)?.0.into());
            }
        }
        let mut filled = Map::new();
        for (key, value) in fields {
            filled.insert(key, self.fill(value, step)?);
        }
        if filled.get("seal").and_then(Value::as_str) == Some("@seal") {
            let seal = self.seal(filled.get("question"))?;
            filled.insert("seal".to_owned(), seal);
        }
        Ok(Value::Object(filled))
    }

    fn say(&mut self, text: Value, step: &mut Playing) -> Result<Value, String> {
        let Value::String(text) = self.fill(text, step)? else { return Err("words are not a text".to_owned()) };
        let session = self.ledger.as_ref().map(Ledger::session).ok_or("no session yet")?;
        step.said += 1;
        let mut salt = step.salt;
        salt[0] ^= step.said;
        let words = self.sign(&Draft::Words { session, at: step.at, salt, text }, step.secret)?;
        let id = words.words_id().hex();
        if let Some(ledger) = &mut self.ledger {
            ledger.add(words.clone());
        }
        self.events.push(words);
        Ok(id.into())
    }

    fn known(&mut self, name: &str, step: &Playing) -> Result<Value, String> {
        match name.split_once(':') {
            Some(("person", person)) => {
                self.people.get(person).map(|s| s.person().hex().into()).ok_or_else(|| format!("nobody is called {person}"))
            }
            Some(("invite", invite)) => self.invite(invite, step).map(|secret| secret.invite_key().hex().into()),
            Some(("proof", invite)) => {
                let session = self.ledger.as_ref().map(Ledger::session).ok_or("no session yet")?;
                let person: PersonId = step.secret.person();
                self.invite(invite, step).map(|secret| secret.prove(session, person).into())
            }
            Some(_) => Err(format!("@{name} is not understood")),
            None if name == "nonce" => Ok(hex(&step.salt).into()),
            None if name == "seal" => Ok("@seal".into()),
            None if name == "utc_offset_min" => Ok(self.offset_min.into()),
            None => self.ids.get(name).map(|id| id.hex().into()).ok_or_else(|| format!("@{name} is not an earlier step")),
        }
    }

    /// The key of an invite, made when it is first spoken of.
    fn invite(&mut self, name: &str, step: &Playing) -> Result<Secret, String> {
        if let Some(known) = self.invites.get(name) {
            return Ok(known.clone());
        }
        let seed = sha256_hex([step.salt.as_slice(), name.as_bytes()].concat().as_slice());
        let secret = Secret::from_hex(&seed).ok_or("not a key")?;
        self.invites.insert(name.to_owned(), secret.clone());
        Ok(secret)
    }

    fn seal(&self, question: Option<&Value>) -> Result<Value, String> {
        let id: QuestionId = question.and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or("no question")?;
        let state = self.ledger.as_ref().map(Ledger::state).ok_or("no session yet")?;
        let question = state.questions.get(&id).ok_or("no such question")?;
        let seal = count(state, question).seal;
        serde_json::to_value(seal).map_err(|error| error.to_string())
    }

    /// The session as it was played; `None` before the first step.
    pub fn played(self) -> Option<Played> {
        let session = self.ledger.as_ref().map(Ledger::session)?;
        let people = self.script.people.iter().filter_map(|person| self.people.get(&person.id).cloned()).collect();
        Some(Played { session, events: self.events, people, invites: self.invites.into_values().collect() })
    }

    /// The ledger so far.
    pub fn ledger(&self) -> Option<&Ledger> {
        self.ledger.as_ref()
    }
}

struct Playing<'a> {
    at: Time,
    secret: &'a Secret,
    salt: [u8; 16],
    said: u8,
}
