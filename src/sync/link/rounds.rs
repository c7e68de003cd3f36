//! Finding out what the relay has and this device lacks, and the other way round: at once when the connection opens, then from
//! time to time.

use super::fetches::FETCH_PAUSE_MS;
use super::pages::Pages;
use super::{Around, Complaints, PATIENCE_MS, Trouble};
use crate::domain::id::ActId;
use crate::domain::ordered::set;
use crate::sync::Millis;
use crate::sync::exchange::Stored;
use crate::sync::message::{self, Glance};
use crate::sync::reconcile::{Difference, Garbled, Reconcile, Turn};
use std::collections::BTreeSet;

/// Events on a page.
const PAGE: u64 = 500;
/// Whoever holds fewer asks for everything.
const FEW: usize = 32;
/// How often a relay that does not answer is asked to compare sets.
const COMPARE_TRIES: u32 = 2;
/// After so many readings of pages it is asked again.
const COMPARE_AGAIN: u32 = 8;
/// Pauses between comparisons: while something happens, and where nothing does.
const PAUSE_MS: u64 = 45_000;
const PAUSE_MAX_MS: u64 = 600_000;
/// The same where every round reads pages.
const PAGES_PAUSE_MS: u64 = 300_000;
/// So often all pages are read, not only the latest.
const WHOLE_EVERY: u32 = 6;
/// Pages begin so much before the last ones began to be read, in seconds: clocks differ.
const MARGIN_S: u64 = 600;

/// What a round found out.
#[derive(Debug, Default)]
pub struct Found {
    /// Of what was made here: the relay has it.
    pub there: Vec<ActId>,
    /// The relay lacks it.
    pub missing: Vec<ActId>,
    /// This device lacks it.
    pub to_fetch: Vec<ActId>,
    /// The relay has it, though it was erased.
    pub kept: Vec<ActId>,
    /// The round saw all that the relay has.
    pub saw_all: bool,
}

enum Round {
    /// Nothing under way; the next one comes then.
    Idle {
        next: Millis,
    },
    Pages {
        sub: String,
        pages: Pages,
        begun: u64,
        deadline: Millis,
    },
    Comparing {
        sub: String,
        with: Box<Reconcile>,
        answered: bool,
        deadline: Millis,
    },
}

/// The rounds of one relay.
pub struct Rounds {
    round: Round,
    /// A round has ended since it is open.
    caught_up: bool,
    /// Pages were read to their end since it is open.
    has_read: bool,
    pause: u64,
    /// Something came or was taken since the last round ended.
    lively: bool,
    /// How often it did not answer when sets were to be compared; how often pages were read since it was last asked.
    no_comparison: u32,
    readings: u32,
    /// From where on pages are read.
    since: u64,
    /// Since all pages were read.
    something_came: bool,
    readings_since_whole: u32,
    /// What it has shown in pages or acknowledged: of what is older than the next pages nothing else is known.
    shown: BTreeSet<ActId>,
}

impl Default for Rounds {
    fn default() -> Rounds {
        Rounds {
            round: Round::Idle { next: Millis::default() },
            caught_up: false,
            has_read: false,
            pause: PAUSE_MS,
            lively: false,
            no_comparison: 0,
            readings: 0,
            since: 0,
            something_came: false,
            readings_since_whole: 0,
            shown: BTreeSet::new(),
        }
    }
}

impl Rounds {
    /// The connection is gone.
    pub fn put_down(&mut self) {
        // Some relays answer a question they do not know by hanging up.
        if self.is_unanswered() {
            self.no_comparison += 1;
        }
        self.round = Round::Idle { next: Millis::default() };
        self.caught_up = false;
        self.has_read = false;
    }

    pub fn has_caught_up(&self) -> bool {
        self.caught_up
    }

    /// Whether a round is to begin now. While lines are being verified it is not: they would be asked for twice.
    pub fn is_due(&mut self, around: &Around<'_>) -> bool {
        match &mut self.round {
            Round::Idle { next } if *next <= around.now && !around.checking.is_empty() => {
                *next = around.now.after(FETCH_PAUSE_MS);
                false
            }
            Round::Idle { next } => *next <= around.now,
            Round::Pages { .. } | Round::Comparing { .. } => false,
        }
    }

    /// Begins a round.
    pub fn begin(&mut self, around: &mut Around<'_>) {
        // Perhaps it only did not answer because the network broke.
        if self.readings >= COMPARE_AGAIN {
            (self.readings, self.no_comparison) = (0, COMPARE_TRIES - 1);
        }
        if self.compares() && (self.has_read || around.index.len() >= FEW) {
            self.compare(around);
        } else {
            self.read(around);
        }
    }

    /// The next round comes now.
    pub fn hurry(&mut self, now: Millis) {
        if let Round::Idle { next } = &mut self.round {
            *next = now;
        }
    }

    /// Something happens here: the next round comes soon.
    pub fn enliven(&mut self, around: &mut Around<'_>) {
        (self.lively, self.something_came) = (true, true);
        self.pause = self.shortest_pause();
        let soon = around.now.after(around.chance.about(self.pause));
        if let Round::Idle { next } = &mut self.round {
            *next = (*next).min(soon);
        }
    }

    /// It acknowledged an event.
    pub fn took(&mut self, id: ActId) {
        self.shown.insert(id);
    }

    // Comparing.

    /// Whether it can compare sets, as far as is known.
    fn compares(&self) -> bool {
        self.no_comparison < COMPARE_TRIES
    }

    pub fn is_unanswered(&self) -> bool {
        matches!(self.round, Round::Comparing { answered: false, .. })
    }

    pub fn is_comparing(&self, with_sub: &str) -> bool {
        matches!(&self.round, Round::Comparing { sub, .. } if sub == with_sub)
    }

    fn compare(&mut self, around: &mut Around<'_>) {
        let convene = ActId(around.session.0);
        let held = around.index.iter().filter(|held| held.id != convene).map(|held| (held.created_at, held.id));
        match Reconcile::begin(held) {
            Ok((with, first)) => {
                let sub = around.next_sub("compare");
                around.say(message::compare(&sub, around.session, &first));
                let deadline = around.now.after(PATIENCE_MS);
                self.round = Round::Comparing { sub, with: Box::new(with), answered: false, deadline };
            }
            Err(Garbled) => self.cannot_compare(around),
        }
    }

    /// Its turn in comparing; what was found, once that is over.
    pub fn hear_compared(
        &mut self,
        from: &str,
        said: &[u8],
        around: &mut Around<'_>,
        complaints: &mut Complaints,
    ) -> Option<Found> {
        let Round::Comparing { sub, with, answered, deadline } = &mut self.round else { return None };
        if sub != from {
            return None;
        }
        *answered = true;
        *deadline = around.now.after(PATIENCE_MS);
        (self.no_comparison, self.readings) = (0, 0);
        match with.hear(said) {
            Ok(Turn::Say(message)) => {
                around.say(message::compare_on(from, &message));
                None
            }
            Ok(Turn::Done(difference)) => {
                around.say(message::compared(from));
                self.end(around);
                Some(compared(difference, around))
            }
            Err(Garbled) => {
                complaints.note(Trouble::Nonsense);
                around.say(message::compared(from));
                self.no_comparison = COMPARE_TRIES;
                self.read(around);
                None
            }
        }
    }

    /// It will not compare: reads pages instead.
    pub fn cannot_compare(&mut self, around: &mut Around<'_>) {
        self.no_comparison += 1;
        self.read(around);
    }

    // Reading pages.

    fn read(&mut self, around: &mut Around<'_>) {
        // What a wrong clock dated earlier is not on the latest pages: when it becomes quiet, and now and then, all are read.
        let whole = (self.something_came && !self.lively) || self.readings_since_whole >= WHOLE_EVERY;
        let since = if whole { 0 } else { self.since };
        if since == 0 {
            (self.something_came, self.readings_since_whole) = (false, 0);
        }
        self.readings_since_whole += 1;
        let sub = around.next_sub("page");
        around.say(message::page(&sub, around.session, since, None, PAGE));
        let deadline = around.now.after(PATIENCE_MS);
        self.round = Round::Pages { sub, pages: Pages::since(since), begun: around.clock, deadline };
    }

    /// An event of a page.
    pub fn show(&mut self, from: &str, glance: Glance, now: Millis) {
        if let Round::Pages { sub, pages, deadline, .. } = &mut self.round
            && sub == from
        {
            *deadline = now.after(PATIENCE_MS);
            pages.show(glance);
        }
    }

    /// The end of a page: asks for the next one; what was found, once that was the last.
    pub fn end_of_page(&mut self, from: &str, around: &mut Around<'_>) -> Option<Found> {
        match &self.round {
            Round::Pages { sub, .. } if sub == from => self.turn(around),
            _ => None,
        }
    }

    fn turn(&mut self, around: &mut Around<'_>) -> Option<Found> {
        let Round::Pages { sub, pages, deadline, begun } = &mut self.round else { return None };
        around.say(message::close(sub));
        if pages.turn() {
            let (since, until) = pages.span();
            *sub = around.next_sub("page");
            *deadline = around.now.after(PATIENCE_MS);
            let page = message::page(sub, around.session, since, until, PAGE);
            around.say(page);
            return None;
        }
        self.since = begun.saturating_sub(MARGIN_S);
        self.has_read = true;
        self.readings += 1;
        self.shown.extend(pages.shown());
        let found = self.read_all(around);
        self.end(around);
        // What a relay does not show in pages a comparison finds.
        if self.compares() {
            self.round = Round::Idle { next: around.now.after(around.chance.about(FETCH_PAUSE_MS)) };
        }
        found
    }

    fn read_all(&self, around: &Around<'_>) -> Option<Found> {
        let Round::Pages { pages, .. } = &self.round else { return None };
        let there = around.index.made_here().filter(|id| pages.shown().contains(id)).collect();
        let is_missing = |held: &&Stored| {
            let shown = if pages.covers(held) { pages.shown() } else { &self.shown };
            held.id.0 != around.session.0 && !shown.contains(&held.id)
        };
        let missing = around.index.iter().filter(is_missing).map(|held| held.id).collect();
        let kept = around.index.gone().intersection(pages.shown()).copied().collect();
        Some(Found { there, missing, to_fetch: Vec::new(), kept, saw_all: pages.span().0 == 0 })
    }

    // Both.

    fn end(&mut self, around: &mut Around<'_>) {
        self.caught_up = true;
        self.pause = if self.lively { self.shortest_pause() } else { (self.pause * 2).min(PAUSE_MAX_MS) };
        self.lively = false;
        self.round = Round::Idle { next: around.now.after(around.chance.about(self.pause)) };
    }

    fn shortest_pause(&self) -> u64 {
        if self.compares() { PAUSE_MS } else { PAGES_PAUSE_MS }
    }

    /// An answer did not come in time, though others did.
    pub fn give_up_waiting(&mut self, around: &mut Around<'_>) -> Option<Found> {
        match &self.round {
            Round::Comparing { deadline, .. } if *deadline <= around.now => {
                self.cannot_compare(around);
                None
            }
            Round::Pages { deadline, .. } if *deadline <= around.now => self.turn(around),
            Round::Comparing { .. } | Round::Pages { .. } | Round::Idle { .. } => None,
        }
    }

    pub fn overdue(&self) -> Option<Millis> {
        match &self.round {
            Round::Comparing { deadline, .. } | Round::Pages { deadline, .. } => Some(*deadline),
            Round::Idle { .. } => None,
        }
    }

    pub fn due(&self) -> Option<Millis> {
        match &self.round {
            Round::Idle { next } => Some(*next),
            Round::Pages { .. } | Round::Comparing { .. } => None,
        }
    }
}

fn compared(difference: Difference, around: &Around<'_>) -> Found {
    let missing = set(difference.to_offer.iter().copied());
    let there = around.index.made_here().filter(|id| !missing.contains(id)).collect();
    let (kept, to_fetch) = difference.to_fetch.into_iter().partition(|id| around.index.gone().contains(id));
    Found { there, missing: difference.to_offer, to_fetch, kept, saw_all: true }
}
