//! What a relay is asked for by its id: what others name, and what a comparison found.

use super::{Around, PATIENCE_MS};
use crate::domain::id::ActId;
use crate::sync::{Millis, message};
use std::collections::BTreeSet;

/// Events asked for at once.
const FETCH_MAX: usize = 200;
/// An act that another names may be on its way already: so long it is waited for.
pub const FETCH_PAUSE_MS: u64 = 300;

/// What is still to be asked for, and what is being asked.
#[derive(Debug, Default)]
pub struct Fetches {
    wanted: BTreeSet<ActId>,
    not_before: Millis,
    under_way: Option<UnderWay>,
    /// Asked for since it last caught up; what of it did not come is asked again after the next time.
    asked: BTreeSet<ActId>,
}

#[derive(Debug)]
struct UnderWay {
    sub: String,
    deadline: Millis,
}

impl Fetches {
    pub fn put_down(&mut self) {
        *self = Fetches::default();
    }

    /// Asks for these at once.
    pub fn add(&mut self, ids: impl IntoIterator<Item = ActId>, now: Millis) {
        self.wanted.extend(ids);
        self.not_before = now;
    }

    /// Asks for what others name, each once a round, once what may be under way had its time.
    pub fn want(&mut self, around: &Around<'_>) {
        if self.wanted.is_empty() {
            self.not_before = around.now.after(FETCH_PAUSE_MS);
        }
        let known = |id: &&ActId| self.asked.contains(id) || around.checking.contains_key(id);
        let new: Vec<ActId> = around.wants.iter().filter(|id| !known(id)).copied().collect();
        self.wanted.extend(new);
    }

    /// A new round: what did not come may be asked for again.
    pub fn begin_anew(&mut self) {
        self.asked.clear();
    }

    pub fn pump(&mut self, around: &mut Around<'_>) {
        if self.under_way.is_some() || self.not_before > around.now {
            return;
        }
        let mut ids = Vec::new();
        while ids.len() < FETCH_MAX {
            let Some(id) = self.wanted.pop_first() else { break };
            if around.index.get(id).is_none() {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            return;
        }
        let sub = around.next_sub("ids");
        around.say(message::fetch(&sub, &ids));
        self.under_way = Some(UnderWay { sub, deadline: around.now.after(PATIENCE_MS) });
        self.asked.extend(ids);
    }

    /// Something came.
    pub fn hear(&mut self, sub: &str, now: Millis) {
        if let Some(under_way) = self.under_way.as_mut().filter(|under_way| under_way.sub == sub) {
            under_way.deadline = now.after(PATIENCE_MS);
        }
    }

    /// That was all.
    pub fn end(&mut self, sub: &str, around: &mut Around<'_>) {
        if self.under_way.as_ref().is_some_and(|under_way| under_way.sub == sub) {
            around.say(message::close(sub));
            self.under_way = None;
        }
    }

    pub fn give_up_waiting(&mut self, around: &mut Around<'_>) {
        if let Some(under_way) = self.under_way.take_if(|under_way| under_way.deadline <= around.now) {
            around.say(message::close(&under_way.sub));
        }
    }

    pub fn is_done(&self) -> bool {
        self.wanted.is_empty() && self.under_way.is_none()
    }

    pub fn overdue(&self) -> Option<Millis> {
        self.under_way.as_ref().map(|under_way| under_way.deadline)
    }

    pub fn due(&self) -> Option<Millis> {
        (self.under_way.is_none() && !self.wanted.is_empty()).then_some(self.not_before)
    }
}
