//! One device of the simulated network: what it stores, what it makes, and its end of the wire.

use crate::script::secret_of;
use gongshi::domain::Act;
use gongshi::domain::Order;
use gongshi::domain::card::CardAdd;
use gongshi::domain::erasure::WordsErase;
use gongshi::domain::id::{ActId, InviteId, SessionId, WordsId};
use gongshi::domain::roster::{Channel, Join};
use gongshi::domain::session::Lang;
use gongshi::domain::time::Time;
use gongshi::record::graph::Graph;
use gongshi::record::words::named_by;
use gongshi::record::{Body, Draft, Secret, Verified, forget_request};
use gongshi::sync::{Exchange, Input, Stored};
use std::collections::{BTreeMap, BTreeSet};

/// The invite that everybody has.
pub struct Door {
    pub id: InviteId,
    pub secret: Secret,
}

/// One device.
pub struct Peer {
    pub wire: Exchange,
    /// Every event it holds, in the order it came.
    pub lines: Vec<String>,
    pub held: BTreeSet<ActId>,
    /// As storage keeps it: what was made here and no relay has.
    pub outbox: BTreeSet<ActId>,
    /// The relay's number here → its place in the world.
    pub relays: Vec<usize>,
    /// The connection to each.
    pub conns: BTreeMap<u8, usize>,
    /// No network before this moment.
    pub cut_off_until: u64,
    pub woken_at: Option<u64>,
    secret: Secret,
    clock_s: i64,
    graph: Graph,
    by_id: BTreeMap<ActId, usize>,
    words_wanted: BTreeSet<ActId>,
    /// Words that were erased.
    pub gone: BTreeSet<ActId>,
    /// The words of its cards.
    wrote: Vec<WordsId>,
    last: Option<ActId>,
    made: u8,
}

impl Peer {
    pub fn new(name: &str, session: SessionId, seed: u64, clock_s: i64) -> Peer {
        Peer {
            wire: Exchange::new(session, seed),
            lines: Vec::new(),
            held: BTreeSet::new(),
            outbox: BTreeSet::new(),
            relays: Vec::new(),
            conns: BTreeMap::new(),
            cut_off_until: 0,
            woken_at: None,
            secret: secret_of(name),
            clock_s,
            graph: Graph::default(),
            by_id: BTreeMap::new(),
            words_wanted: BTreeSet::new(),
            gone: BTreeSet::new(),
            wrote: Vec::new(),
            last: None,
            made: 0,
        }
    }

    /// None where it was erased meanwhile.
    pub fn line(&self, id: ActId) -> Option<&str> {
        self.by_id.get(&id).map(|place| self.lines[*place].as_str())
    }

    /// Stores an event: what its end of the wire is told.
    pub fn store(&mut self, event: &Verified, made_here: bool) -> Vec<Input> {
        let id = event.id();
        if self.gone.contains(&id) {
            return Vec::new();
        }
        if self.held.insert(id) {
            self.by_id.insert(id, self.lines.len());
            self.lines.push(event.line().to_owned());
        }
        if made_here {
            self.outbox.insert(id);
        }
        if let Body::Act { seen, act } = event.body() {
            self.graph.add(id, event.at(), seen);
            self.words_wanted.extend(named_by(act).into_iter().map(|words| ActId(words.0)));
            if event.by() == self.secret.person() {
                self.last = Some(id);
            }
        }
        let mut inputs = Vec::new();
        if let Body::Act { act, .. } = event.body()
            && let Act::WordsErase(erase) = act.as_ref()
        {
            let gone: Vec<ActId> = erase.words.iter().map(|words| ActId(words.0)).collect();
            gone.iter().for_each(|id| self.forget(*id));
            inputs.push(Input::Gone(gone));
        }
        self.words_wanted = self.words_wanted.difference(&self.held).filter(|id| !self.gone.contains(id)).copied().collect();
        let order = self.graph.key(id).unwrap_or(Order { moment: event.at(), depth: 1, id });
        let is_act = matches!(event.body(), Body::Act { .. });
        inputs.push(Input::Holds { events: vec![Stored { id, created_at: event.at().0 as u64, order, is_act }], made_here });
        inputs
    }

    fn forget(&mut self, words: ActId) {
        self.gone.insert(words);
        self.held.remove(&words);
        self.outbox.remove(&words);
        if let Some(place) = self.by_id.remove(&words) {
            self.lines[place].clear();
        }
    }

    /// What a relay is sent that has words which were erased: only who wrote them can ask.
    pub fn asks_to_forget(&self, words: ActId, now_s: i64) -> Option<String> {
        let words = self.wrote.iter().find(|wrote| wrote.0 == words.0)?;
        forget_request(*words, Time(now_s + self.clock_s), &self.secret).ok()
    }

    /// What is named and not held.
    pub fn wants(&self) -> Input {
        Input::Wants(self.graph.missing().chain(self.words_wanted.iter().copied()).collect())
    }

    /// What this person does next: comes, then writes cards. Nothing where they have not heard of the invite.
    pub fn make(&mut self, session: SessionId, door: &Door, now_s: i64) -> Vec<Verified> {
        if !self.graph.placed(ActId::from(door.id)) {
            return Vec::new();
        }
        let at = Time(now_s + self.clock_s);
        self.made = self.made.wrapping_add(1);
        if self.last.is_none() {
            let person = self.secret.person();
            let proof = door.secret.prove(session, person);
            let key = door.secret.invite_key();
            let act: Act = Join { invite: door.id, key, proof, name: String::new(), group: None }.into();
            return vec![self.sign(session, at, act)];
        }
        // Every fourth time they think better of what they wrote first.
        if let (3, Some(words)) = (self.made % 4, self.wrote.get(usize::from(self.made / 4))) {
            let act: Act = WordsErase { words: vec![*words], author: self.secret.person(), reason: String::new() }.into();
            return vec![self.sign(session, at, act)];
        }
        let text = format!("More light, for the {}th time", self.made);
        let draft = Draft::Words { session, at, salt: [self.made; 16], text };
        let words = Verified::sign(&draft, &self.secret).expect("words can be signed");
        self.wrote.push(words.words_id());
        let act: Act = CardAdd {
            words: words.words_id(),
            channel: Channel::Phone,
            lang: Lang::En,
            phase: None,
            on_behalf: None,
            origin: None,
        }
        .into();
        let card = self.sign(session, at, act);
        vec![words, card]
    }

    fn sign(&self, session: SessionId, at: Time, act: Act) -> Verified {
        let mut seen = self.graph.tips(&BTreeSet::new());
        seen.truncate(15);
        if let Some(last) = self.last.filter(|last| !seen.contains(last)) {
            seen.push(last);
        }
        let draft = Draft::Act { session: Some(session), seen, at, act: Box::new(act) };
        Verified::sign(&draft, &self.secret).expect("an act can be signed")
    }
}
