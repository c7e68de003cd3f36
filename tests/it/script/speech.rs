//! From the words of a script to acts.

use super::line::Line;
use super::room::Room;
use super::{secret_of, session_key};
use gongshi::domain::Act;
use gongshi::domain::ballot::Answers;
use gongshi::domain::few::Few;
use gongshi::domain::id::{CardId, QuestionId, QuestionKey, QuestionSecret};
use gongshi::domain::methods::Method;
use gongshi::domain::question::Lock;
use gongshi::record::{Secret, wire};
use serde_json::{Map, Value, json};

/// Acts that a verb names by its first word.
pub fn name_of(line: &Line) -> Option<&str> {
    match line.verb.as_str() {
        "says" | "opens" => line.args.first().map(String::as_str),
        _ => None,
    }
}

impl Room {
    pub(super) fn speak(&mut self, line: &Line) -> Result<Act, String> {
        let mut content = self.content(line)?;
        for (field, value) in &line.fields {
            let value = self.value(line, value)?;
            let in_plan = content.get("plan").is_some_and(|plan| plan.get(field).is_some());
            let part = if in_plan { &mut content["plan"] } else { &mut content };
            part[field] = value;
        }
        content["v"] = 1.into();
        let text = content.to_string();
        wire::decode(&text).map_err(|bad| format!("not an act: {bad:?}\n  {text}"))
    }

    fn content(&mut self, line: &Line) -> Result<Value, String> {
        let arg = |n: usize| line.args.get(n).map(String::as_str).ok_or(format!("word {n} is missing"));
        let why = |n: usize| line.args.get(n).map_or("because", |text| text.trim_matches('"'));
        Ok(match line.verb.as_str() {
            "convenes" => {
                let closed = line.fields.iter().any(|(field, value)| field == "openness" && value == "closed");
                let key = closed.then(|| session_key("1").id());
                json!({ "act": "convene", "method": "open_space", "plan": plan(), "name": line.who, "nonce": "0", "key": key })
            }
            "renews" => json!({ "act": "key.renew", "key": session_key(arg(0)?).id() }),
            "invites" => {
                let invite = line.name.as_deref().ok_or("an invite needs a name")?;
                let key = secret_of(&format!("invite {invite}")).invite_key();
                json!({ "act": "invite", "key": key, "role": arg(0)?, "helper": false, "label": invite })
            }
            "joins" => {
                let (invite, secret, proof) = self.proof(arg(0)?, self.person(&line.who));
                json!({ "act": "join", "invite": invite, "key": secret.invite_key(), "proof": proof, "name": line.who })
            }
            "says" => {
                let words = self.write(&line.who, line.at_s, why(1))?;
                json!({ "act": "card.add", "words": words, "channel": "phone", "lang": "en" })
            }
            "opens" => {
                let lock =
                    (line.args.get(4).map(String::as_str) == Some("locked")).then(|| lock(&line.who, arg(0).unwrap_or_default()));
                json!({
                    "act": "question.open", "title": "What do you think?", "counting": counting(arg(1)?), "options": self.options(line)?,
                    "quorum_percent": 0, "threshold_percent": 50, "secrecy": "pseudonymous", "least_cell": 5,
                    "electorate": { "joined": "close", "groups": [], "unverified": true },
                    "hidden": lock.is_some(), "lock": lock,
                })
            }
            "votes" => {
                let answers = self.answers(line, arg(1)?)?;
                let question = QuestionId::from(self.id(arg(0)?));
                let known = self.ledger_of(&line.who).state().questions.get(&question);
                let key = known.and_then(|known| known.open.lock.as_ref()).map(|lock| lock.key);
                let locked = key.map(|key| lock_in(&line.who, key, line.at_s, &answers)).transpose()?;
                json!({ "act": "ballot.cast", "question": question, "answers": locked.unwrap_or(answers) })
            }
            "closes" => {
                let question = QuestionId::from(self.id(arg(0)?));
                let ledger = self.ledger_of(&line.who);
                let locked = ledger.state().questions.get(&question).is_some_and(|known| known.open.lock.is_some());
                let secret = locked.then(|| question_secret(arg(0).unwrap_or_default()));
                let seal = ledger
                    .close(question, secret)
                    .map_or(json!({ "ballots": 0, "voters": 0, "digest": "", "tally": { "stances": [] } }), |close| {
                        json!(close.seal)
                    });
                json!({ "act": "question.close", "question": question, "secret": secret, "seal": seal })
            }
            "erases" => {
                let card = CardId::from(self.id(arg(0)?));
                let state = self.ledger_of(&line.who).state();
                let known = state.cards.get(&card).ok_or("no such card here")?;
                let words: Vec<_> = known.wordings.iter().map(|wording| wording.words).collect();
                json!({ "act": "words.erase", "words": words, "author": known.by, "reason": why(1) })
            }
            "revokes" => json!({ "act": "revoke", "target": self.target(arg(0)?), "reason": why(1) }),
            "readmits" => json!({ "act": "readmit", "target": self.target(arg(0)?) }),
            "answers" => json!({
                "act": "response.give", "items": [self.item(arg(0)?)?], "disposition": arg(1)?, "reason": why(2), "unit": "Works",
                "contact": "0312 123456", "date": if matches!(arg(1)?, "adopted" | "partly") { "2026-06-01" } else { "2026-03-02" }, "evidence": "a photo", "handed_to": "",
            }),
            "publishes" => json!({ "act": "report.publish", "note": "", "complete": false }),
            name if Act::NAMES.contains(&name) => json!({ "act": name }),
            verb => return Err(format!("no such word: {verb}")),
        })
    }

    fn target(&self, name: &str) -> Value {
        match self.named(name) {
            Some((id, _)) => json!({ "invite": id }),
            None => json!({ "person": self.person(name) }),
        }
    }

    /// A named act as what a question or an answer is about.
    fn item(&self, name: &str) -> Result<Value, String> {
        let (id, act) = self.named(name).ok_or(format!("nothing is named {name}"))?;
        match act.split('.').next() {
            Some(noun @ ("card" | "topic" | "theme" | "goal")) => Ok(json!({ noun: id })),
            Some(_) | None => Err(format!("{name} is a {act}")),
        }
    }

    fn options(&self, line: &Line) -> Result<Vec<Value>, String> {
        let named = line.args.get(3).ok_or("on what?")?.split(',');
        let option = |name: &str| match name.trim_matches('"') {
            text if text != name => Ok(json!({ "text": text, "about": "nothing" })),
            name => self.item(name).map(|about| json!({ "text": name, "about": about })),
        };
        named.map(option).collect()
    }

    fn answers(&mut self, line: &Line, said: &str) -> Result<Value, String> {
        let question = QuestionId::from(self.id(line.args.first().map_or("", String::as_str)));
        let harm = line.args.get(2).map(|text| text.trim_matches('"').to_owned());
        let state = self.ledger_of(&line.who).state();
        let counting = state.questions.get(&question).map(|known| json!(known.open.counting)).unwrap_or("stances".into());
        let entries = (0..).zip(said.split(',')).filter(|(_, word)| *word != "-");
        match (counting, said) {
            (Value::String(rule), "object") if rule == "consent" => {
                let harm = self.write(&line.who, line.at_s, &harm.unwrap_or("harm".to_owned()))?;
                Ok(json!({ "consent": { "object": { "harm": harm } } }))
            }
            (Value::String(rule), said) if rule == "consent" => Ok(json!({ "consent": said })),
            (Value::String(_), _) => Ok(json!({ "stances": entries.map(|(n, word)| json!([n, word])).collect::<Vec<Value>>() })),
            (_, _) => {
                let dots = entries.map(|(n, word)| word.parse::<u32>().map(|dots| json!([n, dots])));
                Ok(json!({ "dots": dots.collect::<Result<Vec<Value>, _>>().map_err(|_| "not a number of dots")? }))
            }
        }
    }

    fn value(&mut self, line: &Line, text: &str) -> Result<Value, String> {
        let json = text.starts_with(['{', '[', '"']) || text.parse::<i64>().is_ok() || ["true", "false", "null"].contains(&text);
        let value =
            if json { serde_json::from_str(text).map_err(|e| format!("{e}: {text}"))? } else { Value::String(text.to_owned()) };
        self.resolve(line, value)
    }

    /// `@NAME` → an id or a key, `~text` → words.
    fn resolve(&mut self, line: &Line, value: Value) -> Result<Value, String> {
        Ok(match value {
            Value::String(text) => match (text.strip_prefix('@'), text.strip_prefix('~')) {
                (Some(name), _) => match self.named(name) {
                    Some((id, _)) => json!(id),
                    None => json!(self.person(name)),
                },
                (_, Some(words)) => json!(self.write(&line.who, line.at_s, words.trim_matches('"'))?),
                (None, None) => Value::String(text),
            },
            Value::Array(entries) => {
                Value::Array(entries.into_iter().map(|entry| self.resolve(line, entry)).collect::<Result<_, _>>()?)
            }
            Value::Object(fields) => {
                let fields: Result<Map<String, Value>, String> =
                    fields.into_iter().map(|(name, value)| Ok((name, self.resolve(line, value)?))).collect();
                Value::Object(fields?)
            }
            plain => plain,
        })
    }
}

fn counting(word: &str) -> Value {
    match word {
        "dots" => json!({ "dots": { "each": 3, "most": 2 } }),
        word => json!(word),
    }
}

/// The plan of every script, unless it says otherwise.
fn plan() -> Value {
    json!({
        "title": "The courtyard", "theme": "What should become of our courtyard?", "why": "", "when": "", "where": "", "answer_how": "",
        "givens": [], "hosts": [], "languages": ["en", "zh"], "openness": "open", "look_first": false, "due_days": 30, "utc_offset_min": 480,
        "groups": [{ "id": 1, "name": "Tenants", "invited": 40 }, { "id": 2, "name": "Shops", "invited": 9 }],
        "spaces": [{ "id": 1, "name": "Hall" }, { "id": 2, "name": "Yard" }],
        "slots": [
            { "id": 1, "day": "2026-03-02", "start_min": 600, "minutes": 60 },
            { "id": 2, "day": "2026-03-02", "start_min": 660, "minutes": 60 },
        ],
        "phases": Method::OpenSpace.template().phases(),
    })
}

/// The same, as its close makes it public.
fn question_secret(question: &str) -> QuestionSecret {
    lock_secret(question).reveal().parse().expect("a secret is revealed in hexadecimal")
}

/// The key of a locked question, by the question's name.
fn lock_secret(question: &str) -> Secret {
    secret_of(&format!("the lock of {question}"))
}

/// A lock, with its key wrapped to whoever opens the question.
fn lock(who: &str, question: &str) -> Option<Lock> {
    let (opener, secret) = (secret_of(person(who)), lock_secret(question));
    let mut wrapped = Few::default();
    wrapped.insert(opener.person(), gongshi::record::lock::wrap(&opener, opener.person(), [1; 32], &secret)?);
    Some(Lock { key: QuestionKey(secret.person().0), wrapped })
}

/// What somebody answers, locked; the nonce is other for every moment.
fn lock_in(who: &str, key: QuestionKey, at_s: i64, answers: &Value) -> Result<Value, String> {
    let mut nonce = [7; 32];
    nonce[..8].copy_from_slice(&at_s.to_be_bytes());
    let answers: Answers = serde_json::from_value(answers.clone()).map_err(|error| error.to_string())?;
    let text = gongshi::record::lock::lock(&secret_of(person(who)), key, nonce, &answers).ok_or("not to be locked")?;
    Ok(json!({ "locked": text }))
}

/// Of whom a device is: `Aida'` is Aida's second one.
fn person(device: &str) -> &str {
    device.trim_end_matches('\'')
}
