//! What is said to a relay and heard from one (NIP-01, NIP-20, NIP-77).
//!
//! <https://github.com/nostr-protocol/nips>

use crate::domain::id::{ActId, SessionId, hex, unhex};
use crate::record::envelope::{KIND_ACT, KIND_KEY, KIND_WORDS, LINE_MAX};
use serde::Deserialize;
use serde_json::{Value, json};

/// Most bytes of a message that is looked at: an event, and what stands round it.
const MESSAGE_MAX: usize = LINE_MAX + 1_024;

/// What a relay said.
#[derive(Debug, PartialEq)]
pub enum Heard {
    /// An event for a subscription, not verified. The line is as it came, without line breaks.
    Event { sub: String, glance: Glance, line: String },
    /// That is all there is for this subscription.
    End { sub: String },
    /// What it did with an event.
    Took { id: ActId, taken: bool, why: String },
    /// It ended a subscription.
    Ended { sub: String, why: String },
    /// Its turn in comparing sets.
    Compared { sub: String, message: Vec<u8> },
    /// It will not compare.
    NotCompared { sub: String },
    /// Words for people.
    Notice,
    /// Nothing that can be understood, or too large to look at.
    Nonsense,
}

/// What can be seen of an event without verifying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Glance {
    pub id: ActId,
    pub created_at: u64,
    pub kind: u16,
}

impl Glance {
    /// Whether it may be an act or words at all.
    pub fn is_ours(&self) -> bool {
        matches!(self.kind, KIND_ACT | KIND_WORDS | KIND_KEY)
    }
}

/// Reads what a relay said.
pub fn read(text: &str) -> Heard {
    if text.len() > MESSAGE_MAX {
        return Heard::Nonsense;
    }
    understood(text).unwrap_or(Heard::Nonsense)
}

fn understood(text: &str) -> Option<Heard> {
    let (rest, line) = apart(text);
    let parts: Vec<Value> = serde_json::from_str(&rest).ok()?;
    let word = |n: usize| parts.get(n).and_then(Value::as_str);
    let sub = || word(1).map(str::to_owned);
    let why = |n: usize| word(n).unwrap_or_default().to_owned();
    Some(match word(0)? {
        "EVENT" => Heard::Event { sub: sub()?, glance: serde_json::from_str(&line).ok()?, line },
        "EOSE" => Heard::End { sub: sub()? },
        "OK" => Heard::Took { id: word(1)?.parse().ok()?, taken: parts.get(2)?.as_bool()?, why: why(3) },
        "CLOSED" => Heard::Ended { sub: sub()?, why: why(2) },
        "NEG-MSG" => Heard::Compared { sub: sub()?, message: unhex_any(word(2)?)? },
        "NEG-ERR" => Heard::NotCompared { sub: sub()? },
        "NOTICE" => Heard::Notice,
        _ => return None,
    })
}

/// A message without its event, and the event as it stands there: it is kept as it came. No name of ours has a brace in it.
fn apart(text: &str) -> (String, String) {
    match (text.find('{'), text.rfind('}')) {
        (Some(from), Some(to)) if from < to => {
            // Between the values of an event there may be line breaks; inside of them there are none.
            let line = text[from..=to].replace(['\n', '\r'], " ");
            (format!("{}null{}", &text[..from], &text[to + 1..]), line)
        }
        _ => (text.to_owned(), String::new()),
    }
}

fn unhex_any(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    digits.map(|pair| unhex::<1>(str::from_utf8(pair).ok()?).ok().map(|[byte]| byte)).collect()
}

/// Everything of a session but its `convene`, which names no session but its own id.
fn of_session(session: SessionId) -> Value {
    json!({ "kinds": [KIND_ACT, KIND_WORDS, KIND_KEY], "#e": [session.hex()] })
}

fn ask(sub: &str, filter: &Value) -> String {
    json!(["REQ", sub, filter]).to_string()
}

/// Offers an event.
pub fn offer(line: &str) -> String {
    format!(r#"["EVENT",{line}]"#)
}

/// Listens to what is new. One old event comes with it: a limit of nothing is not understood everywhere.
pub fn listen(sub: &str, session: SessionId) -> String {
    let mut filter = of_session(session);
    filter["limit"] = json!(1);
    ask(sub, &filter)
}

/// Asks for a page: the latest so many of a span of seconds, its ends among them.
pub fn page(sub: &str, session: SessionId, since: u64, until: Option<u64>, limit: u64) -> String {
    let mut filter = of_session(session);
    filter["limit"] = json!(limit);
    if since > 0 {
        filter["since"] = json!(since);
    }
    if let Some(until) = until {
        filter["until"] = json!(until);
    }
    ask(sub, &filter)
}

/// Asks for events by their ids.
pub fn fetch(sub: &str, ids: &[ActId]) -> String {
    let ids: Vec<String> = ids.iter().map(ActId::hex).collect();
    ask(sub, &json!({ "limit": ids.len(), "ids": ids }))
}

/// Ends a subscription.
pub fn close(sub: &str) -> String {
    json!(["CLOSE", sub]).to_string()
}

/// Begins to compare what both hold of a session.
pub fn compare(sub: &str, session: SessionId, message: &[u8]) -> String {
    json!(["NEG-OPEN", sub, of_session(session), hex(message)]).to_string()
}

/// Goes on comparing.
pub fn compare_on(sub: &str, message: &[u8]) -> String {
    json!(["NEG-MSG", sub, hex(message)]).to_string()
}

/// Ends comparing.
pub fn compared(sub: &str) -> String {
    json!(["NEG-CLOSE", sub]).to_string()
}
