//! All relays of a session together: what this device holds, what it wants, what was made here and who has it.

use super::Millis;
use super::chance::Chance;
use super::link::{Around, Deed, Link, LinkState, Trouble};
use crate::domain::Order;
use crate::domain::held::Held;
use crate::domain::id::{ActId, SessionId};
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A relay by its place in the list of those that are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RelayNo(pub u8);

/// Most relays of a session.
pub const RELAYS_MAX: usize = 32;

/// An event that is durable here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub id: ActId,
    /// As the event says, in seconds.
    pub created_at: u64,
    /// Its place: what it needs comes before it. Words come after the `convene` and before the acts of their moment.
    pub order: Order,
    /// An act, or words.
    pub is_act: bool,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Use a relay, by its address. Added twice, it is one.
    Use(String),
    /// The connection is open.
    Opened(RelayNo),
    /// The relay said something.
    Said(RelayNo, String),
    /// The connection ended, or could not be opened.
    Closed(RelayNo),
    /// These are durable now. `made_here`: offer them at once; else whoever lacks them is found by comparing.
    Holds { events: Vec<Stored>, made_here: bool },
    /// All events that are named by what is held and not held themselves.
    Wants(Vec<ActId>),
    /// Words that were erased: not held, not wanted, not offered. They stay so.
    Gone(Vec<ActId>),
    /// What a relay sent as this event does not hold.
    Bad(RelayNo, ActId),
    /// The network is back, or the page is looked at again.
    Nudge,
    /// Time has passed.
    Woke,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    Connect(RelayNo, String),
    HangUp(RelayNo),
    Say(RelayNo, String),
    /// Send the event's line, as `message::offer` puts it.
    Offer(RelayNo, ActId),
    /// Verify a line and store it; then `Holds` or `Bad`.
    Take(RelayNo, ActId, String),
    /// Some relay has this event, which was made here.
    Sent(ActId),
    /// No relay has this event any more, which was made here.
    Unsent(ActId),
    /// The relay has words that were erased. Said after every round, as long as it has them.
    Keeps(RelayNo, ActId),
}

/// How it stands with a relay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub relay: RelayNo,
    pub url: String,
    pub state: LinkState,
    pub troubles: Vec<(Trouble, u32)>,
    /// What it said last about what it would not take.
    pub said: String,
    /// How many events it will never take.
    pub refused: usize,
    /// How many words it has that were erased, as far as is known.
    pub keeps: usize,
}

/// What is held, and who has what was made here.
#[derive(Debug, Default)]
pub struct Index {
    held: Held<ActId, Stored>,
    /// Of what was made here: the relays that have it, a bit each.
    made: Held<ActId, u32>,
    /// How many acts of them no relay has. Counted as it changes: there may be thousands, and it is asked for after every message.
    unsent_acts: usize,
    /// Words that were erased.
    gone: BTreeSet<ActId>,
}

impl Index {
    pub(super) fn gone(&self) -> &BTreeSet<ActId> {
        &self.gone
    }

    pub(super) fn get(&self, id: ActId) -> Option<&Stored> {
        self.held.get(&id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Stored> {
        self.held.values()
    }

    pub(super) fn len(&self) -> usize {
        self.held.len()
    }

    pub(super) fn made_here(&self) -> impl Iterator<Item = ActId> {
        self.made.keys().copied()
    }

    fn make(&mut self, event: &Stored) {
        if self.made.get(&event.id).is_none() {
            self.made.insert(event.id, 0);
            self.unsent_acts += usize::from(event.is_act);
        }
    }

    /// Changes which relays have something that was made here; which had it before, and which now.
    fn note(&mut self, id: ActId, becomes: impl Fn(u32) -> u32) -> Option<(u32, u32)> {
        let relays = self.made.get_mut(&id)?;
        let before = *relays;
        let now = becomes(before);
        *relays = now;
        if self.held.get(&id).is_some_and(|held| held.is_act) {
            self.unsent_acts += usize::from(now == 0);
            self.unsent_acts -= usize::from(before == 0);
        }
        Some((before, now))
    }
}

/// One session over its relays.
pub struct Exchange {
    session: SessionId,
    chance: Chance,
    now: Millis,
    /// This device's clock when it was last looked at. It may be set back; `now` never is.
    clock: Millis,
    index: Index,
    links: Vec<Link>,
    subs: u32,
    wants: BTreeSet<ActId>,
    /// Lines that are being verified, by what they say they are, and their hash: another line may say the same.
    checking: Held<ActId, u64>,
}

impl Exchange {
    /// Nothing held, no relay.
    pub fn new(session: SessionId, seed: u64) -> Exchange {
        Exchange {
            session,
            chance: Chance::seeded(seed),
            now: Millis::default(),
            clock: Millis::default(),
            index: Index::default(),
            links: Vec::new(),
            subs: 0,
            wants: BTreeSet::new(),
            checking: Held::default(),
        }
    }

    /// Takes what happened and says what is to be done. `clock`: this device's Unix time.
    pub fn step(&mut self, clock: Millis, input: Input) -> Vec<Command> {
        self.now = self.now.after(clock.0.saturating_sub(self.clock.0));
        self.clock = clock;
        let mut commands = Vec::new();
        match input {
            Input::Use(url) => {
                if let Some(relay) = self.place(url) {
                    self.with(relay, &mut commands, Link::connect);
                }
            }
            Input::Opened(relay) => self.with(relay, &mut commands, Link::opened),
            Input::Said(relay, text) => self.with(relay, &mut commands, |link, around| link.hear(&text, around)),
            Input::Closed(relay) => self.with(relay, &mut commands, Link::closed),
            Input::Holds { events, made_here } => self.hold(&events, made_here, &mut commands),
            Input::Wants(ids) => {
                self.wants = crate::domain::ordered::set(ids);
                self.wants.retain(|id| self.index.get(*id).is_none() && !self.index.gone.contains(id));
                self.with_all(&mut commands, Link::want);
            }
            Input::Gone(ids) => {
                for id in ids {
                    self.index.held.remove(&id);
                    self.index.made.remove(&id);
                    self.wants.remove(&id);
                    self.checking.remove(&id);
                    self.index.gone.insert(id);
                }
            }
            Input::Bad(relay, id) => {
                self.checking.remove(&id);
                self.with(relay, &mut commands, Link::was_bad);
                // Another relay may have the true one.
                self.with_all(&mut commands, Link::want);
            }
            Input::Nudge => self.with_all(&mut commands, Link::nudge),
            Input::Woke => self.with_all(&mut commands, Link::wake),
        }
        commands
    }

    /// In how many milliseconds from the last step it wants to be woken.
    pub fn due(&self) -> Option<u64> {
        let first = self.links.iter().filter_map(Link::due).min()?;
        Some(first.0.saturating_sub(self.now.0))
    }

    /// How it stands with each relay.
    pub fn standings(&self) -> Vec<Standing> {
        let standing = |(relay, link): (RelayNo, &Link)| Standing {
            relay,
            url: link.url.clone(),
            state: link.state(self.now),
            troubles: link.troubles(),
            said: link.said().to_owned(),
            refused: link.refused(),
            keeps: link.keeps(),
        };
        (0..).map(RelayNo).zip(&self.links).map(standing).collect()
    }

    /// What was made here and no relay has, as far as is known.
    pub fn unsent(&self) -> impl Iterator<Item = ActId> {
        self.index.made.iter().filter(|(_, relays)| **relays == 0).map(|(id, _)| *id)
    }

    /// How many acts were made here that no relay has, as far as is known.
    pub fn unsent_acts(&self) -> usize {
        self.index.unsent_acts
    }

    fn place(&mut self, url: String) -> Option<RelayNo> {
        let bare = url.trim_end_matches('/');
        let is_new = self.links.iter().all(|link| link.url.trim_end_matches('/') != bare);
        let place = u8::try_from(self.links.len()).ok().filter(|place| is_new && usize::from(*place) < RELAYS_MAX)?;
        self.links.push(Link::new(url));
        Some(RelayNo(place))
    }

    fn hold(&mut self, events: &[Stored], made_here: bool, commands: &mut Vec<Command>) {
        for event in events {
            if self.index.gone.contains(&event.id) {
                continue;
            }
            self.index.held.insert(event.id, *event);
            self.checking.remove(&event.id);
            self.wants.remove(&event.id);
            if made_here {
                self.index.make(event);
            }
        }
        if made_here {
            self.with_all(commands, |link, around| link.offer(events.iter().map(|event| event.order), around));
        }
    }

    fn with_all(&mut self, commands: &mut Vec<Command>, does: impl Fn(&mut Link, &mut Around<'_>)) {
        for place in 0..self.links.len() {
            if let Ok(relay) = u8::try_from(place) {
                self.with(RelayNo(relay), commands, &does);
            }
        }
    }

    fn with(&mut self, relay: RelayNo, commands: &mut Vec<Command>, does: impl FnOnce(&mut Link, &mut Around<'_>)) {
        let Some(link) = self.links.get_mut(usize::from(relay.0)) else { return };
        let mut around = Around {
            now: self.now,
            clock: self.clock.0 / 1_000,
            session: self.session,
            index: &self.index,
            wants: &self.wants,
            checking: &self.checking,
            chance: &mut self.chance,
            subs: &mut self.subs,
            deeds: Vec::new(),
        };
        does(link, &mut around);
        for deed in around.deeds {
            self.command(relay, deed, commands);
        }
    }

    fn command(&mut self, relay: RelayNo, deed: Deed, commands: &mut Vec<Command>) {
        let bit = 1u32.checked_shl(u32::from(relay.0)).unwrap_or(0);
        match deed {
            Deed::Connect => {
                let url = self.links.get(usize::from(relay.0)).map(|link| link.url.clone()).unwrap_or_default();
                commands.push(Command::Connect(relay, url));
            }
            Deed::HangUp => commands.push(Command::HangUp(relay)),
            Deed::Say(message) => commands.push(Command::Say(relay, message)),
            Deed::Offer(id) => commands.push(Command::Offer(relay, id)),
            Deed::Take(glance, line) => {
                let hash = hash(&line);
                if self.checking.get(&glance.id) != Some(&hash) {
                    self.checking.insert(glance.id, hash);
                    commands.push(Command::Take(relay, glance.id, line));
                }
            }
            Deed::Keeps(id) => commands.push(Command::Keeps(relay, id)),
            Deed::Has(id) => {
                if let Some((0, 1..)) = self.index.note(id, |relays| relays | bit) {
                    commands.push(Command::Sent(id));
                }
            }
            Deed::Lacks(id) => {
                if let Some((1.., 0)) = self.index.note(id, |relays| relays & !bit) {
                    commands.push(Command::Unsent(id));
                }
            }
        }
    }
}

fn hash(line: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    line.hash(&mut hasher);
    hasher.finish()
}
