//! One relay: the connection, and who of the three hears what it says: the rounds, the fetches, the offers.

mod fetches;
mod offers;
mod pages;
mod rounds;

use self::fetches::Fetches;
use self::offers::Offers;
use self::rounds::{Found, Rounds};
use super::Millis;
use super::chance::Chance;
use super::exchange::Index;
use super::message::{self, Glance, Heard};
use crate::domain::Order;
use crate::domain::few::Few;
use crate::domain::held::Held;
use crate::domain::id::{ActId, SessionId};
use std::collections::BTreeSet;

/// How long a connection may take to open, and an answer to come.
const PATIENCE_MS: u64 = 20_000;
/// The first pause before something is tried again; it doubles.
const RETRY_MS: u64 = 1_000;
const RETRY_MAX_MS: u64 = 60_000;
/// The pause where a relay has sent much that does not hold.
const MISTRUST_MS: u64 = 600_000;
/// Lines of one relay that do not hold before nothing is taken from it for a while.
const BAD_MAX: u32 = 100;

fn doubled(times: u32) -> u64 {
    RETRY_MS.checked_shl(times).unwrap_or(RETRY_MAX_MS).min(RETRY_MAX_MS)
}

/// How it stands with a relay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    Connecting,
    /// Not reached; tried again in so many milliseconds.
    Waiting {
        millis: u64,
    },
    /// Connected, and not yet known to have what this device has.
    CatchingUp,
    /// Connected, and it does not take all that this device has.
    Refusing,
    /// Both have the same, as far as this device can find out.
    Live,
}

/// What a relay does that it should not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// It sends events that do not hold.
    Forges,
    /// It acknowledges events and does not have them later.
    Forgets,
    /// It does not say where an answer ends, or does not acknowledge what it is sent.
    Silent,
    /// It says what cannot be understood.
    Nonsense,
    /// It takes only so much at a time.
    Limits,
    /// It does not take some events, or does not answer some questions.
    Refuses,
}

/// What a relay did that it should not, how often, and what it said.
#[derive(Debug, Default)]
struct Complaints {
    troubles: Few<Trouble, u32>,
    said: String,
}

impl Complaints {
    fn note(&mut self, trouble: Trouble) {
        *self.troubles.get_or_insert_with(trouble, || 0) += 1;
    }

    fn note_said(&mut self, trouble: Trouble, said: String) {
        self.note(trouble);
        self.said = said;
    }
}

/// What a link wants done.
#[derive(Debug)]
pub(super) enum Deed {
    Connect,
    HangUp,
    Say(String),
    Offer(ActId),
    Take(Glance, String),
    /// The relay has this event.
    Has(ActId),
    /// The relay does not have this event.
    Lacks(ActId),
    /// The relay has words that were erased.
    Keeps(ActId),
}

/// What a link looks at round itself, and what it wants done.
pub(super) struct Around<'a> {
    pub now: Millis,
    /// Seconds of Unix time by this device's clock.
    pub clock: u64,
    pub session: SessionId,
    pub index: &'a Index,
    /// Named by what is held, and not held.
    pub wants: &'a BTreeSet<ActId>,
    /// Lines that are being verified.
    pub checking: &'a Held<ActId, u64>,
    pub chance: &'a mut Chance,
    /// Subscriptions so far: some relays do not answer a name that they have heard before.
    pub subs: &'a mut u32,
    pub deeds: Vec<Deed>,
}

impl Around<'_> {
    fn say(&mut self, message: String) {
        self.deeds.push(Deed::Say(message));
    }

    fn next_sub(&mut self, what: &str) -> String {
        *self.subs += 1;
        format!("{what}{}", self.subs)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Waiting { until: Millis },
    Opening { until: Millis },
    Open,
}

/// One relay.
pub(super) struct Link {
    pub url: String,
    phase: Phase,
    /// Connections in a row that came to nothing.
    failures: u32,
    /// When it last said anything.
    heard: Millis,
    rounds: Rounds,
    fetches: Fetches,
    offers: Offers,
    /// Lines that did not hold, since it was last trusted.
    bad: u32,
    complaints: Complaints,
    /// Words it has that were erased.
    keeps: BTreeSet<ActId>,
}

impl Link {
    pub fn new(url: String) -> Link {
        Link {
            url,
            phase: Phase::Waiting { until: Millis::default() },
            failures: 0,
            heard: Millis::default(),
            rounds: Rounds::default(),
            fetches: Fetches::default(),
            offers: Offers::default(),
            bad: 0,
            complaints: Complaints::default(),
            keeps: BTreeSet::new(),
        }
    }

    // What the device does.

    /// Connects, now.
    pub fn connect(&mut self, around: &mut Around<'_>) {
        self.phase = Phase::Opening { until: around.now.after(PATIENCE_MS) };
        around.deeds.push(Deed::Connect);
    }

    /// The network may be back: waits no longer.
    pub fn nudge(&mut self, around: &mut Around<'_>) {
        match self.phase {
            Phase::Waiting { .. } if self.bad < BAD_MAX => {
                self.failures = 0;
                self.connect(around);
            }
            // A phone that slept may hold a connection that is none: a question shows it.
            Phase::Open => {
                self.rounds.hurry(around.now);
                self.pump(around);
            }
            Phase::Waiting { .. } | Phase::Opening { .. } => {}
        }
    }

    /// Offers events that were made here.
    pub fn offer(&mut self, events: impl IntoIterator<Item = Order>, around: &mut Around<'_>) {
        self.offers.add(events);
        self.pump(around);
    }

    /// Asks for events that others name.
    pub fn want(&mut self, around: &mut Around<'_>) {
        if self.phase == Phase::Open {
            self.fetches.want(around);
            self.pump(around);
        }
    }

    /// An event of this relay does not hold.
    pub fn was_bad(&mut self, around: &mut Around<'_>) {
        self.bad += 1;
        self.complaints.note(Trouble::Forges);
        if self.bad >= BAD_MAX && self.phase == Phase::Open {
            around.deeds.push(Deed::HangUp);
            self.put_down();
            self.phase = Phase::Waiting { until: around.now.after(MISTRUST_MS) };
        }
    }

    // What the network does.

    /// The connection is open.
    pub fn opened(&mut self, around: &mut Around<'_>) {
        self.phase = Phase::Open;
        self.heard = around.now;
        self.bad = 0;
        let live = around.next_sub("live");
        around.say(message::listen(&live, around.session));
        // The `convene` is in no comparison: it names no session but its own id.
        let convene = ActId(around.session.0);
        match around.index.get(convene) {
            Some(_) if self.offers.was_acknowledged(convene) => {}
            Some(held) => self.offers.add([held.order]),
            None => self.fetches.add([convene], around.now),
        }
        self.begin_round(around);
        self.want(around);
    }

    /// The connection is gone, or never was.
    pub fn closed(&mut self, around: &mut Around<'_>) {
        if matches!(self.phase, Phase::Waiting { .. }) {
            return;
        }
        self.put_down();
        self.phase = Phase::Waiting { until: around.now.after(around.chance.about(doubled(self.failures))) };
        self.failures = (self.failures + 1).min(16);
    }

    fn put_down(&mut self) {
        self.rounds.put_down();
        self.fetches.put_down();
        self.offers.put_down();
    }

    /// The relay said something.
    pub fn hear(&mut self, text: &str, around: &mut Around<'_>) {
        if self.phase != Phase::Open {
            return;
        }
        self.heard = around.now;
        match message::read(text) {
            Heard::Event { sub, glance, line } => self.hear_event(&sub, glance, line, around),
            Heard::End { sub } => self.hear_end(&sub, around),
            Heard::Took { id, taken, why } => {
                if self.offers.heard(id, taken, why, around, &mut self.complaints) {
                    self.rounds.took(id);
                    self.rounds.enliven(around);
                }
            }
            Heard::Ended { sub, why } => {
                self.complaints.note_said(Trouble::Refuses, why);
                self.hear_end(&sub, around);
            }
            Heard::Compared { sub, message } => {
                let found = self.rounds.hear_compared(&sub, &message, around, &mut self.complaints);
                self.take_in(found, around);
            }
            Heard::NotCompared { sub } if self.rounds.is_comparing(&sub) => self.rounds.cannot_compare(around),
            Heard::Notice if self.rounds.is_unanswered() => self.rounds.cannot_compare(around),
            Heard::NotCompared { .. } | Heard::Notice => {}
            Heard::Nonsense => self.complaints.note(Trouble::Nonsense),
        }
        self.pump(around);
    }

    fn hear_event(&mut self, sub: &str, glance: Glance, line: String, around: &mut Around<'_>) {
        if !glance.is_ours() {
            self.was_bad(around);
            return;
        }
        self.rounds.show(sub, glance, around.now);
        self.fetches.hear(sub, around.now);
        if around.index.gone().contains(&glance.id) {
            self.keeps.insert(glance.id);
        } else if around.index.get(glance.id).is_none() {
            self.rounds.enliven(around);
            around.deeds.push(Deed::Take(glance, line));
        }
    }

    fn hear_end(&mut self, sub: &str, around: &mut Around<'_>) {
        self.failures = 0;
        self.fetches.end(sub, around);
        let found = self.rounds.end_of_page(sub, around);
        self.take_in(found, around);
    }

    /// A round has ended.
    fn take_in(&mut self, found: Option<Found>, around: &mut Around<'_>) {
        let Some(found) = found else { return };
        self.failures = 0;
        self.offers.are_there(&found.there, around);
        self.offers.are_missing(&found.missing, around, &mut self.complaints);
        self.offers.try_again();
        self.fetches.begin_anew();
        self.fetches.want(around);
        self.fetches.add(found.to_fetch, around.now);
        if found.saw_all {
            self.keeps.clear();
        }
        // After every round: somebody who has not heard yet that they were erased may have brought them back.
        around.deeds.extend(found.kept.iter().map(|id| Deed::Keeps(*id)));
        self.keeps.extend(found.kept);
    }

    fn begin_round(&mut self, around: &mut Around<'_>) {
        self.offers.asks_what_is_there();
        self.rounds.begin(around);
    }

    /// Says what can be said now.
    fn pump(&mut self, around: &mut Around<'_>) {
        if self.phase != Phase::Open {
            return;
        }
        if self.rounds.is_due(around) {
            self.begin_round(around);
        }
        self.fetches.pump(around);
        self.offers.pump(around);
    }

    // Time.

    /// Looks at what has taken too long, and at what is due.
    pub fn wake(&mut self, around: &mut Around<'_>) {
        match self.phase {
            Phase::Waiting { until } if until <= around.now => self.connect(around),
            Phase::Opening { until } if until <= around.now => self.give_up(around),
            Phase::Waiting { .. } | Phase::Opening { .. } => {}
            Phase::Open => {
                if self.overdue().is_some_and(|deadline| deadline <= around.now) {
                    self.give_up_waiting(around);
                }
                self.pump(around);
            }
        }
    }

    fn give_up(&mut self, around: &mut Around<'_>) {
        around.deeds.push(Deed::HangUp);
        self.closed(around);
    }

    /// Nothing at all has come: the connection is none. Else whatever is not answered counts as answered.
    fn give_up_waiting(&mut self, around: &mut Around<'_>) {
        self.complaints.note(Trouble::Silent);
        if self.heard.after(PATIENCE_MS) <= around.now {
            self.give_up(around);
            return;
        }
        self.fetches.give_up_waiting(around);
        self.offers.give_up_waiting(around.now);
        let found = self.rounds.give_up_waiting(around);
        self.take_in(found, around);
    }

    /// When the first answer is overdue.
    fn overdue(&self) -> Option<Millis> {
        [self.rounds.overdue(), self.fetches.overdue(), self.offers.overdue()].into_iter().flatten().min()
    }

    /// When it wants to be woken.
    pub fn due(&self) -> Option<Millis> {
        match self.phase {
            Phase::Waiting { until } | Phase::Opening { until } => Some(until),
            Phase::Open => {
                let due = [self.overdue(), self.rounds.due(), self.fetches.due(), self.offers.due()];
                due.into_iter().flatten().min()
            }
        }
    }

    // How it stands.

    pub fn state(&self, now: Millis) -> LinkState {
        match self.phase {
            Phase::Opening { .. } => LinkState::Connecting,
            Phase::Waiting { until } => LinkState::Waiting { millis: until.0.saturating_sub(now.0) },
            Phase::Open if self.offers.are_refused() => LinkState::Refusing,
            Phase::Open if self.rounds.has_caught_up() && self.fetches.is_done() => LinkState::Live,
            Phase::Open => LinkState::CatchingUp,
        }
    }

    /// What it does that it should not, and how often.
    pub fn troubles(&self) -> Vec<(Trouble, u32)> {
        self.complaints.troubles.iter().map(|(trouble, times)| (*trouble, *times)).collect()
    }

    /// What it said last about what it would not take.
    pub fn said(&self) -> &str {
        &self.complaints.said
    }

    /// How many words it has that were erased.
    pub fn keeps(&self) -> usize {
        self.keeps.len()
    }

    /// How many events it will never take.
    pub fn refused(&self) -> usize {
        self.offers.refused()
    }
}
