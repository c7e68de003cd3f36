//! Relays of the simulated network: sound ones of several makes, and such as a session must survive.

use super::chance::Dice;
use gongshi::domain::id::{hex, unhex};
use negentropy::{Id, Negentropy, NegentropyStorageVector};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How a relay behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// As NIP-01 and NIP-77 say; but like all that were tried, it loses live events of who lags.
    Sound,
    /// Knows no NIP-77 and says so in a notice; deletes nothing.
    Plain,
    /// Knows no NIP-77 and hangs up.
    HangsUp,
    /// Sends everything twice.
    Doubles,
    /// Takes a few events at a time.
    Limits,
    /// Never says where an answer ends.
    NeverEnds,
    /// Says that it took an event, and forgets it.
    Forgets,
    /// Changes events on their way.
    Forges,
    /// Refuses most of what it is sent.
    Refuses,
    /// Answers nonsense.
    Nonsense,
}

impl Manner {
    /// With these alone, everybody gets everything.
    pub const SOUND: [Manner; 5] = [Manner::Sound, Manner::Plain, Manner::HangsUp, Manner::Doubles, Manner::Limits];
    /// With these there must be a sound one beside them.
    pub const UNSOUND: [Manner; 5] = [Manner::NeverEnds, Manner::Forgets, Manner::Forges, Manner::Refuses, Manner::Nonsense];
}

/// What a relay answers, to whom.
pub enum Answer {
    Say(usize, String),
    HangUp(usize),
}

struct Listener {
    name: String,
    filters: Vec<Value>,
}

/// One relay.
pub struct Relay {
    pub manner: Manner,
    pub page_max: usize,
    kept: BTreeMap<String, Value>,
    listening: BTreeMap<usize, Vec<Listener>>,
    comparing: BTreeMap<(usize, String), Negentropy<'static, NegentropyStorageVector>>,
    /// What each connection may still send, with `Limits`.
    allowance: BTreeMap<usize, u32>,
}

impl Relay {
    pub fn new(manner: Manner, page_max: usize) -> Relay {
        Relay {
            manner,
            page_max,
            kept: BTreeMap::new(),
            listening: BTreeMap::new(),
            comparing: BTreeMap::new(),
            allowance: BTreeMap::new(),
        }
    }

    pub fn ids(&self) -> BTreeSet<String> {
        self.kept.keys().cloned().collect()
    }

    pub fn gone(&mut self, conn: usize) {
        self.listening.remove(&conn);
        self.comparing.retain(|(of, _), _| *of != conn);
        self.allowance.remove(&conn);
    }

    /// Time passes: whoever sent too much may send again.
    pub fn rest(&mut self) {
        self.allowance.clear();
    }

    /// What it answers to a message.
    pub fn hear(&mut self, conn: usize, text: &str, dice: &mut Dice) -> Vec<Answer> {
        let said: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("a client said {text:?}: {error}"));
        let mut answers = Vec::new();
        match said[0].as_str().unwrap_or_default() {
            "EVENT" => self.hear_event(conn, &said[1], dice, &mut answers),
            "REQ" => self.hear_req(conn, &said, dice, &mut answers),
            "CLOSE" => {
                let name = said[1].as_str().unwrap_or_default();
                self.listening.entry(conn).or_default().retain(|sub| sub.name != name);
            }
            "NEG-OPEN" | "NEG-MSG" | "NEG-CLOSE" => self.hear_neg(conn, &said, &mut answers),
            other => panic!("a client said {other}"),
        }
        if self.manner == Manner::Nonsense && dice.one_in(4) {
            answers.push(Answer::Say(conn, ["{", "[]", "[1,2]", "[\"EVENT\"]", "[\"OK\",\"x\",true]"][dice.below(5)].to_owned()));
        }
        answers
    }

    fn hear_event(&mut self, conn: usize, event: &Value, dice: &mut Dice, answers: &mut Vec<Answer>) {
        let id = event["id"].as_str().unwrap_or_default().to_owned();
        let mut say = |taken: bool, why: &str| answers.push(Answer::Say(conn, json!(["OK", id, taken, why]).to_string()));
        match self.manner {
            Manner::Limits => {
                let left = self.allowance.entry(conn).or_insert(5);
                if *left == 0 {
                    return say(false, "rate-limited: slow down");
                }
                *left -= 1;
            }
            Manner::Refuses if !dice.one_in(4) => {
                return say(false, ["blocked: not today", "invalid: too late", "error: unknown", "restricted:"][dice.below(4)]);
            }
            Manner::Forgets if dice.one_in(2) => return say(true, ""),
            _ => {}
        }
        if event["kind"] == 5 {
            if self.manner == Manner::Plain {
                return say(false, "blocked: nothing is deleted here");
            }
            let named = event["tags"].as_array().into_iter().flatten().filter(|tag| tag[0] == "e");
            for words in named.filter_map(|tag| tag[1].as_str()) {
                if self.kept.get(words).is_some_and(|kept| kept["pubkey"] == event["pubkey"] && kept["kind"] == 9821) {
                    self.kept.remove(words);
                }
            }
            return say(true, "");
        }
        if self.kept.contains_key(&id) {
            return say(true, "duplicate: have it");
        }
        self.kept.insert(id.clone(), event.clone());
        say(true, "");
        let listening = &self.listening;
        for (to, subs) in listening {
            for sub in subs.iter().filter(|sub| sub.filters.iter().any(|filter| matches(filter, event))) {
                // Live events are lost in silence now and then.
                if !dice.one_in(7) {
                    send(self.manner, *to, &sub.name, event, dice, answers);
                }
            }
        }
    }

    fn hear_req(&mut self, conn: usize, said: &Value, dice: &mut Dice, answers: &mut Vec<Answer>) {
        let name = said[1].as_str().unwrap_or_default().to_owned();
        let Some([_, _, filters @ ..]) = said.as_array().map(Vec::as_slice) else { panic!("a question without filters") };
        assert!(!filters.is_empty(), "a question has a filter");
        let filters = filters.to_vec();
        let mut shown = BTreeSet::new();
        for filter in &filters {
            let mut found: Vec<&Value> = self.kept.values().filter(|event| matches(filter, event)).collect();
            found.sort_by_key(|event| std::cmp::Reverse(event["created_at"].as_u64()));
            let limit = filter["limit"].as_u64().map_or(self.page_max, |limit| self.page_max.min(limit as usize));
            found.truncate(limit);
            dice.shuffle(&mut found);
            for event in found {
                if shown.insert(event["id"].as_str().unwrap_or_default()) {
                    send(self.manner, conn, &name, event, dice, answers);
                }
            }
        }
        if self.manner != Manner::NeverEnds {
            answers.push(Answer::Say(conn, json!(["EOSE", name]).to_string()));
        }
        let subs = self.listening.entry(conn).or_default();
        assert!(subs.len() < 20, "a client leaves its subscriptions open");
        subs.push(Listener { name, filters });
    }

    fn hear_neg(&mut self, conn: usize, said: &Value, answers: &mut Vec<Answer>) {
        match self.manner {
            Manner::Plain | Manner::NeverEnds => {
                answers.push(Answer::Say(conn, json!(["NOTICE", "unknown command"]).to_string()));
                return;
            }
            Manner::HangsUp => {
                answers.push(Answer::HangUp(conn));
                return;
            }
            Manner::Nonsense => {
                answers.push(Answer::Say(conn, json!(["NEG-MSG", said[1], "61ffff"]).to_string()));
                return;
            }
            _ => {}
        }
        let name = said[1].as_str().unwrap_or_default().to_owned();
        let key = (conn, name.clone());
        if said[0] == "NEG-CLOSE" {
            self.comparing.remove(&key);
            return;
        }
        if said[0] == "NEG-OPEN" {
            let mut items = NegentropyStorageVector::new();
            for (id, event) in self.kept.iter().filter(|(_, event)| matches(&said[2], event)) {
                let id = Id::from_byte_array(unhex(id).expect("an id that was kept"));
                items.insert(event["created_at"].as_u64().unwrap_or_default(), id).expect("not sealed");
            }
            items.seal().expect("sealed once");
            self.comparing.insert(key.clone(), Negentropy::owned(items, 60_000).expect("a large frame"));
        }
        let message = said[if said[0] == "NEG-OPEN" { 3 } else { 2 }].as_str().unwrap_or_default();
        let message: Vec<u8> =
            (0..message.len()).step_by(2).map(|at| unhex::<1>(&message[at..at + 2]).expect("hexadecimal")[0]).collect();
        let Some(ours) = self.comparing.get_mut(&key) else { return };
        let answer = ours.reconcile(&message).expect("a client compares as the protocol says");
        answers.push(Answer::Say(conn, json!(["NEG-MSG", name, hex(&answer)]).to_string()));
    }
}

fn send(manner: Manner, to: usize, sub: &str, event: &Value, dice: &mut Dice, answers: &mut Vec<Answer>) {
    let mut event = event.clone();
    if manner == Manner::Forges && dice.one_in(2) {
        match dice.below(4) {
            0 => event["content"] = json!(event["content"].as_str().unwrap_or_default().replace("light", "dark")),
            1 => event["created_at"] = json!(event["created_at"].as_u64().unwrap_or_default() + 1),
            2 => event["sig"] = json!("0".repeat(128)),
            _ => event["kind"] = json!(1),
        }
    }
    let message = json!(["EVENT", sub, event]).to_string();
    let times = if manner == Manner::Doubles { 2 } else { 1 };
    answers.extend((0..times).map(|_| Answer::Say(to, message.clone())));
}

fn matches(filter: &Value, event: &Value) -> bool {
    let among = |list: &Value, value: &Value| list.as_array().is_none_or(|list| list.contains(value));
    let root = &event["tags"][0][1];
    let tagged = filter["#e"].as_array().is_none_or(|list| event["tags"][0][0] == "e" && list.contains(root));
    let at = event["created_at"].as_u64().unwrap_or_default();
    among(&filter["ids"], &event["id"])
        && among(&filter["kinds"], &event["kind"])
        && tagged
        && filter["since"].as_u64().is_none_or(|since| at >= since)
        && filter["until"].as_u64().is_none_or(|until| at <= until)
}
