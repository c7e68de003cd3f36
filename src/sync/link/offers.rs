//! What a relay is offered: ancestors first, a few at a time, until it says that it has it.

use super::{Around, Complaints, Deed, PATIENCE_MS, Trouble, doubled};
use crate::domain::Order;
use crate::domain::held::Held;
use crate::domain::id::ActId;
use crate::sync::Millis;
use std::collections::BTreeSet;

/// Events under way to a relay at once: one that is sent more loses some of what it should tell others.
const OFFERED_MAX: usize = 32;
/// How often an event is offered to a relay that took it and no longer has it.
const FORGOTTEN_MAX: u8 = 3;

/// What a relay was offered, and what it made of that.
#[derive(Debug, Default)]
pub struct Offers {
    waiting: BTreeSet<Order>,
    /// Under way, and when the answer is overdue.
    under_way: Held<ActId, (Order, Millis)>,
    /// Refused for a reason that may pass, or not answered: offered again after the next round, or once others were taken.
    later: BTreeSet<Order>,
    /// Something was taken since `later` was last tried.
    taken_since: bool,
    not_before: Millis,
    /// How often in a row it said that this is too much.
    limited: u32,
    refused: Held<ActId, String>,
    /// How often it acknowledged an event.
    acknowledged: Held<ActId, u8>,
    /// What it acknowledged since it was last asked what it has.
    just_taken: BTreeSet<ActId>,
}

impl Offers {
    pub fn add(&mut self, events: impl IntoIterator<Item = Order>) {
        self.waiting.extend(events);
    }

    /// The connection is gone: what was under way waits again.
    pub fn put_down(&mut self) {
        let under_way: Vec<Order> = self.under_way.values().map(|(order, _)| *order).collect();
        self.waiting.extend(under_way);
        self.under_way = Held::default();
        self.not_before = Millis::default();
    }

    pub fn was_acknowledged(&self, id: ActId) -> bool {
        self.acknowledged.contains_key(&id)
    }

    /// It is being asked what it has: what it takes from now on may be missing in the answer.
    pub fn asks_what_is_there(&mut self) {
        self.just_taken.clear();
    }

    /// What it did with an event; whether it has it.
    pub fn heard(&mut self, id: ActId, taken: bool, why: String, around: &mut Around<'_>, complaints: &mut Complaints) -> bool {
        let Some((order, _)) = self.under_way.remove(&id) else { return false };
        let kind = why.split(':').next().unwrap_or_default();
        match kind {
            _ if taken => self.took(id, around),
            "duplicate" => self.took(id, around),
            "rate-limited" => {
                complaints.note(Trouble::Limits);
                self.waiting.insert(order);
                self.not_before = around.now.after(around.chance.about(doubled(self.limited)));
                self.limited = (self.limited + 1).min(16);
                return false;
            }
            "invalid" | "pow" => {
                self.refused.insert(id, why.clone());
                complaints.note_said(Trouble::Refuses, why);
                return false;
            }
            // Perhaps who wrote it has not come yet as far as the relay knows, or two phones sent it at once.
            _ => {
                self.later.insert(order);
                complaints.said = why;
                return false;
            }
        }
        true
    }

    fn took(&mut self, id: ActId, around: &mut Around<'_>) {
        self.just_taken.insert(id);
        *self.acknowledged.get_or_insert_with(id, || 0) += 1;
        self.taken_since = true;
        self.limited = 0;
        around.deeds.push(Deed::Has(id));
    }

    /// The relay was found to have these of what was made here.
    pub fn are_there(&mut self, ids: &[ActId], around: &mut Around<'_>) {
        let unsent = |id: ActId| {
            let waits = |order: &Order| self.waiting.contains(order) || self.later.contains(order);
            self.under_way.contains_key(&id)
                || self.refused.contains_key(&id)
                || around.index.get(id).is_none_or(|held| waits(&held.order))
        };
        let there: Vec<Deed> = ids.iter().copied().filter(|id| !unsent(*id)).map(Deed::Has).collect();
        around.deeds.extend(there);
    }

    /// The relay was found not to have these.
    pub fn are_missing(&mut self, ids: &[ActId], around: &mut Around<'_>, complaints: &mut Complaints) {
        for id in ids {
            if self.refused.contains_key(id) || self.under_way.contains_key(id) || self.just_taken.contains(id) {
                continue;
            }
            let times = self.acknowledged.get(id).copied().unwrap_or(0);
            if times > 0 {
                complaints.note(Trouble::Forgets);
                around.deeds.push(Deed::Lacks(*id));
            }
            if let Some(held) = around.index.get(*id).filter(|_| times < FORGOTTEN_MAX) {
                self.waiting.insert(held.order);
            }
        }
    }

    /// What was not taken is tried once more.
    pub fn try_again(&mut self) {
        self.waiting.append(&mut self.later);
        self.taken_since = false;
    }

    /// Offers what can be offered now.
    pub fn pump(&mut self, around: &mut Around<'_>) {
        if self.waiting.is_empty() && self.under_way.is_empty() && self.taken_since {
            self.try_again();
        }
        while self.under_way.len() < OFFERED_MAX && self.not_before <= around.now {
            let Some(order) = self.waiting.pop_first() else { break };
            let erased = around.index.get(order.id).is_none();
            if erased || self.under_way.contains_key(&order.id) || self.refused.contains_key(&order.id) {
                continue;
            }
            self.under_way.insert(order.id, (order, around.now.after(PATIENCE_MS)));
            around.deeds.push(Deed::Offer(order.id));
        }
    }

    /// What was not answered in time is offered later.
    pub fn give_up_waiting(&mut self, now: Millis) {
        let unanswered = self.under_way.iter().filter(|(_, (_, deadline))| *deadline <= now).map(|(id, _)| *id);
        for id in unanswered.collect::<Vec<ActId>>() {
            self.later.extend(self.under_way.remove(&id).map(|(order, _)| order));
        }
    }

    pub fn overdue(&self) -> Option<Millis> {
        self.under_way.values().map(|(_, deadline)| *deadline).min()
    }

    pub fn due(&self) -> Option<Millis> {
        (!self.waiting.is_empty() && self.under_way.len() < OFFERED_MAX).then_some(self.not_before)
    }

    /// Whether it did not take something, for now or for good.
    pub fn are_refused(&self) -> bool {
        !self.later.is_empty() || !self.refused.is_empty()
    }

    /// How many it will never take.
    pub fn refused(&self) -> usize {
        self.refused.len()
    }
}
