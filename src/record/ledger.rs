//! The ledger of one session: takes verified events in any order, any number of times, and keeps the folded state.

use super::envelope::{Body, SEEN_MAX, Verified};
use super::graph::{AtClick, Graph, Opener};
use super::lock;
use super::words::{Shelf, Words};
use crate::domain::act::{Act, Given};
use crate::domain::erasure::Fate;
use crate::domain::held::Held;
use crate::domain::id::{ActId, InviteId, PersonId, QuestionId, QuestionSecret, SessionId, SessionKeyId, WordsId};
use crate::domain::ordered::Ordered;
use crate::domain::question::QuestionClose;
use crate::domain::roster::Invite;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::{Fold, Order, Placed, Rejected, Rejection, State};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What became of an event that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// New, and in its place.
    Placed,
    /// New, and waiting for ancestors.
    Waiting,
    /// New words.
    Words,
    /// Words that were erased: not kept.
    Erased,
    /// Held already.
    Known,
    /// Of a closed session, and the key that opens it is not here.
    Sealed,
    /// A key for members of a closed session.
    Key,
    /// Of another session.
    OtherSession,
}

/// One session's acts, words, graph and state.
#[derive(Debug)]
pub struct Ledger {
    session: SessionId,
    graph: Graph,
    /// Every act that is held, placed or waiting.
    acts: BTreeMap<ActId, Arc<Placed>>,
    order: BTreeSet<Order>,
    fold: Fold,
    outcasts: BTreeSet<ActId>,
    last_by: Held<PersonId, ActId>,
    words: Shelf,
    /// Words that came or were held and are to be kept nowhere, since [`Ledger::swept`] was last asked.
    swept: Vec<WordsId>,
    /// What came encrypted of a closed session, with the key that opens it. Until it is opened it is as if it were not held, but nobody
    /// need be asked for it.
    sealed: Held<ActId, SessionKeyId>,
    /// Which session key was handed to whom, and by whom; sorted.
    handed: Vec<(SessionKeyId, PersonId, PersonId)>,
}

impl Ledger {
    /// An empty ledger of a session.
    pub fn new(session: SessionId) -> Ledger {
        Ledger::with(session, Some(lock::OPENER))
    }

    /// An empty ledger, with what opens locked ballots where it is at hand. Without, a question that was locked stays open.
    pub fn with(session: SessionId, opener: Option<Opener>) -> Ledger {
        Ledger {
            session,
            graph: Graph::with(opener),
            acts: BTreeMap::new(),
            order: BTreeSet::new(),
            fold: Fold::default(),
            outcasts: BTreeSet::new(),
            last_by: Held::default(),
            words: Shelf::default(),
            swept: Vec::new(),
            sealed: Held::default(),
            handed: Vec::new(),
        }
    }

    /// Takes one event.
    pub fn add(&mut self, event: Verified) -> Added {
        let mut added = Added::Known;
        self.extend([event], |_, what| added = what);
        added
    }

    /// Takes many events and folds once; `told` hears what became of each.
    pub fn extend(&mut self, events: impl IntoIterator<Item = Verified>, mut told: impl FnMut(ActId, Added)) {
        let mut fresh = Vec::new();
        for event in events {
            let id = event.id();
            let what = self.take(event, &mut fresh);
            told(id, what);
        }
        self.fold_in(fresh);
    }

    fn take(&mut self, event: Verified, fresh: &mut Vec<ActId>) -> Added {
        if event.session() != self.session {
            return Added::OtherSession;
        }
        let (id, words_id, by, at, key) = (event.id(), event.words_id(), event.by(), event.at(), event.key());
        match event.into_body() {
            Body::Words { .. } if self.is_destroyed(words_id, by) => {
                self.swept.push(words_id);
                Added::Erased
            }
            Body::Words { text } => {
                if self.words.put(words_id, Words { by, text }) {
                    Added::Words
                } else {
                    Added::Known
                }
            }
            Body::Act { .. } if self.graph.knows(id) => Added::Known,
            Body::Act { seen, act } => {
                let placed = self.graph.add(id, at, &seen);
                self.acts.insert(id, Arc::new(Placed { id, by, at, act: *act, key }));
                let what = if placed.is_empty() { Added::Waiting } else { Added::Placed };
                fresh.extend(placed);
                what
            }
            Body::Sealed(closed) => {
                // What was opened before may come again, as it is stored.
                if self.opened(id) || self.sealed.insert(id, closed.content.key).is_some() { Added::Known } else { Added::Sealed }
            }
            Body::Key(handed) => {
                let mut what = Added::Known;
                for to in handed.to.keys() {
                    let one = (handed.key, *to, by);
                    if let Err(place) = self.handed.binary_search(&one) {
                        self.handed.insert(place, one);
                        what = Added::Key;
                    }
                }
                what
            }
        }
    }

    /// Folds newly placed acts: step by step where they come last in the order, else everything anew.
    fn fold_in(&mut self, fresh: Vec<ActId>) {
        let last = self.order.last().copied();
        let mut keys: Vec<Order> = fresh.iter().filter_map(|id| self.graph.key(*id)).collect();
        keys.order_by(|key| *key);
        let comes_last = keys.first().is_none_or(|first| last.is_none_or(|last| last < *first));
        self.order.extend(&keys);
        if !comes_last || !keys.iter().all(|key| self.step(key.id)) {
            self.refold();
        }
        for (words, author) in self.fold.state().erasures.destroyed() {
            if self.words.forget(words, author) {
                self.swept.push(words);
            }
        }
    }

    /// Whether there are ballots that the close of a question would unlock, and nothing at hand that can.
    pub fn wants_opener(&self) -> bool {
        self.graph.opener.is_none() && self.state().questions.values().any(|question| question.open.lock.is_some())
    }

    /// Takes what opens locked ballots, and folds anew where there was none.
    pub fn take_opener(&mut self, opener: Opener) {
        if self.graph.opener.replace(opener).is_none() {
            self.fold = Fold::default();
            self.refold();
        }
    }

    /// The close of a question, made here now; with its key where it is locked.
    pub fn close(&self, question: QuestionId, secret: Option<QuestionSecret>) -> Result<QuestionClose, Rejection> {
        QuestionClose::of(question, secret, self.state(), &AtClick(&self.graph))
    }

    fn is_destroyed(&self, words: WordsId, author: PersonId) -> bool {
        self.state().erasures.of(words, author).is_some_and(|(fate, ..)| fate == Fate::Destroyed)
    }

    #[inline(never)]
    fn refold(&mut self) {
        let placed = self.order.iter().filter_map(|key| self.acts.get(&key.id)).cloned().collect();
        let judgements = std::mem::take(&mut self.fold).into_judgements();
        self.fold = Fold::of(placed, &self.graph, judgements);
        self.outcasts.clear();
        self.last_by = Held::default();
        for placed in self.fold.acts().to_vec() {
            self.note(&placed);
        }
    }

    /// Folds an act that comes last in the order; false where that takes a fold from the start.
    fn step(&mut self, id: ActId) -> bool {
        let Some(placed) = self.acts.get(&id).cloned() else { return true };
        let folded = self.fold.step(placed.clone(), &self.graph);
        if folded {
            self.note(&placed);
        }
        folded
    }

    fn note(&mut self, placed: &Placed) {
        if self.fold.rejection(placed.id).is_some_and(Rejection::is_outcast) {
            self.outcasts.insert(placed.id);
        } else {
            self.last_by.insert(placed.by, placed.id);
        }
    }

    /// The key to encrypt an act with, made here now: none in an open session, and none for how one comes in ([`Act::wordless`]).
    pub fn key_for(&self, act: &Act) -> Option<SessionKeyId> {
        match act {
            Act::Convene(convene) => convene.key,
            _ if act.wordless().is_some() => None,
            _ => self.session_key(),
        }
    }

    /// The key that acts are encrypted with now; none in an open session, or where it cannot be read.
    pub fn session_key(&self) -> Option<SessionKeyId> {
        self.state().session.as_ref().and_then(Session::key)
    }

    /// Would this act take effect, made here now by this person?
    pub fn admit(&self, by: PersonId, at: Time, act: &Act) -> Result<(), Rejection> {
        let past = AtClick(&self.graph);
        let given = Given { id: AtClick::next(0), by, at, past: &past, sealed: self.key_for(act).is_some(), judged: None };
        self.state().admit(act, &given)
    }

    /// Would these acts take effect, made here now in this order by this person? The first that would not, and why.
    pub fn rehearse(&self, by: PersonId, at: Time, acts: &[Act]) -> Result<(), (usize, Rejection)> {
        // A merge changes nothing for what comes after it.
        if acts.iter().filter(|act| !matches!(act, Act::Merge(_))).count() < 2 {
            let mut each = acts.iter().enumerate();
            return each.try_for_each(|(n, act)| self.admit(by, at, act).map_err(|reason| (n, reason)));
        }
        let past = AtClick(&self.graph);
        // Folded anew and not copied: what copies a state would be code that every phone loads.
        let done = self.fold.acts().to_vec();
        let mut state = Fold::of(done, &self.graph, self.fold.judgements().clone()).into_state();
        for (n, act) in acts.iter().enumerate() {
            let placed = Placed { id: AtClick::next(n), by, at, act: act.clone(), key: self.key_for(act) };
            state.step(placed, &past).map_err(|reason| (n, reason))?;
        }
        Ok(())
    }

    /// What the next act of this person names as seen: their own last act and the latest tips, at most `most`.
    pub fn seen_for(&self, by: PersonId, most: usize) -> Vec<ActId> {
        let mut seen = self.graph.tips(&self.outcasts);
        seen.truncate(most);
        if let Some(own) = self.last_by.get(&by).copied()
            && !seen.iter().any(|tip| *tip == own || self.had_seen(*tip, own))
        {
            seen.truncate(most.saturating_sub(1));
            seen.push(own);
        }
        seen
    }

    /// Whether there are more tips than an act names, so that a facilitator's device should gather them.
    pub fn wants_merge(&self) -> bool {
        self.graph.tips(&self.outcasts).len() > SEEN_MAX
    }

    /// Whether one act had seen another.
    pub fn had_seen(&self, later: ActId, earlier: ActId) -> bool {
        use crate::domain::Past;
        self.graph.had_seen(later, earlier)
    }

    /// The session's id.
    pub fn session(&self) -> SessionId {
        self.session
    }
    /// The folded state.
    pub fn state(&self) -> &State {
        self.fold.state()
    }
    /// The text an act of `by` names; none where it is not held, or was taken down.
    pub fn words(&self, id: WordsId, by: PersonId) -> Option<&str> {
        self.words.get(id, by).filter(|_| self.state().erasures.of(id, by).is_none())
    }
    /// The text an act of `by` names, also where it was taken down and nobody has decided yet.
    pub fn words_held(&self, id: WordsId, by: PersonId) -> Option<&str> {
        self.words.get(id, by)
    }
    /// Words that came or were held here and are to be kept nowhere, since this was last asked: whoever stores events removes them.
    pub fn swept(&mut self) -> Vec<WordsId> {
        std::mem::take(&mut self.swept)
    }
    /// Acts without effect, in the order of their ids.
    pub fn rejected(&self) -> Vec<Rejected> {
        self.fold.rejected().iter().map(|(id, reason)| Rejected { id: *id, reason: reason.clone() }).collect()
    }
    /// Why an act had no effect.
    pub fn rejection(&self, id: ActId) -> Option<&Rejection> {
        self.fold.rejection(id)
    }
    /// Acts that wait for an ancestor.
    pub fn waiting(&self) -> Vec<ActId> {
        self.graph.waiting().collect()
    }
    /// Ancestors that are not held.
    pub fn missing(&self) -> Vec<ActId> {
        self.graph.missing().filter(|id| !self.sealed.contains_key(id)).collect()
    }
    /// What is held here and cannot be read, each with the key that would open it.
    pub fn locked(&self) -> impl Iterator<Item = (ActId, SessionKeyId)> {
        self.sealed.iter().filter(|(id, _)| !self.opened(**id)).map(|(id, key)| (*id, *key))
    }
    /// A closed session of which nothing can be read here.
    pub fn shut(&self) -> bool {
        self.state().session.is_none() && self.locked().next().is_some()
    }
    /// Whether what came encrypted was opened.
    fn opened(&self, id: ActId) -> bool {
        self.graph.knows(id) || self.words.holds(WordsId(id.0))
    }
    /// Who handed a session key to somebody. Anybody can say they did: whether it is the key shows to that person alone.
    pub fn handed_by(&self, key: SessionKeyId, to: PersonId) -> impl Iterator<Item = PersonId> {
        let first = self.handed.partition_point(|(of, whom, _)| (*of, *whom) < (key, to));
        let theirs = self.handed[first..].iter().take_while(move |(of, whom, _)| (*of, *whom) == (key, to));
        theirs.map(|(_, _, by)| *by)
    }
    /// Invites among what is held, readable session or not.
    pub fn invites(&self) -> impl Iterator<Item = (InviteId, &Invite)> {
        self.acts.values().filter_map(|placed| match &placed.act {
            Act::Invite(invite) => Some((placed.id.into(), invite)),
            _ => None,
        })
    }
    /// An act that is held.
    pub fn act(&self, id: ActId) -> Option<&Placed> {
        self.acts.get(&id).map(Arc::as_ref)
    }
    /// All placed acts in the one order.
    pub fn acts(&self) -> impl Iterator<Item = &Placed> {
        self.fold.acts().iter().map(Arc::as_ref)
    }
    /// How many acts are held, placed or waiting.
    pub fn len(&self) -> usize {
        self.acts.len()
    }
    /// Whether no act is held.
    pub fn is_empty(&self) -> bool {
        self.acts.is_empty()
    }
    /// How many words are held.
    pub fn words_len(&self) -> usize {
        self.words.len()
    }
    /// The act's place among all placed acts, for a log.
    pub fn key(&self, id: ActId) -> Option<Order> {
        self.graph.key(id)
    }
}
