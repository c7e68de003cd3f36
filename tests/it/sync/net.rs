//! The simulated network: virtual time, connections that delay and break, devices that are cut off.

use super::chance::Dice;
use super::peer::{Door, Peer};
use super::relay::{Answer, Manner, Relay};
use crate::script::{check, secret_of};
use gongshi::domain::id::{ActId, InviteId, SessionId};
use gongshi::record::{Ledger, Verified};
use gongshi::sync::{Command, Input, Millis, RelayNo, message};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

/// When the session begins, in Unix seconds.
const BEGIN_S: i64 = 1_772_449_600;
/// All must be well so long after the network has become calm.
const PATIENCE_MS: u64 = 3 * 3_600_000;

#[derive(Debug)]
enum Happening {
    Begins { peer: usize },
    Opens { conn: usize },
    NotOpened { conn: usize },
    PeerHears { conn: usize, text: String },
    RelayHears { conn: usize, text: String },
    Checked { peer: usize, relay: RelayNo, id: ActId, line: String },
    Wakes { peer: usize },
    Acts { peer: usize },
    Breaks { nth: usize },
    CutOff { peer: usize, until: u64 },
    Rests,
}

struct Conn {
    peer: usize,
    no: RelayNo,
    relay: usize,
    open: bool,
    latency: u64,
    /// What is sent arrives in the order it was sent.
    to_peer_at: u64,
    to_relay_at: u64,
}

/// The world of one seed.
pub struct Net {
    dice: Dice,
    now: u64,
    calm_at: u64,
    queue: BTreeMap<(u64, u64), Happening>,
    happened: u64,
    pub peers: Vec<Peer>,
    pub relays: Vec<Relay>,
    conns: Vec<Conn>,
    session: SessionId,
    door: Door,
    /// Everything that was made.
    made: BTreeSet<ActId>,
    verified: HashMap<String, Option<Verified>>,
    /// Messages of devices to relays.
    pub said: u64,
    log: bool,
}

/// The first events, and the key of the invite.
fn beginning() -> &'static [Verified] {
    static EVENTS: OnceLock<Vec<Verified>> = OnceLock::new();
    EVENTS.get_or_init(|| check("09:00 Host convenes\n09:01 Host invites resident as LINK").events().to_vec())
}

impl Net {
    /// A world of this seed: 2 to `most` devices, 1 to 4 relays, some of them unsound.
    pub fn of(seed: u64, most: usize, log: bool) -> Net {
        let mut dice = Dice::seeded(seed);
        let events = beginning();
        let session = events[0].session();
        let door = Door { id: InviteId::from(events[1].id()), secret: secret_of("LINK") };
        let calm_at = dice.between(20_000, 240_000);
        let sound = 1 + dice.below(2);
        let unsound = dice.below(3);
        let mut relays = Vec::new();
        for n in 0..sound + unsound {
            let manner = dice.pick(if n < sound { &Manner::SOUND } else { &Manner::UNSOUND });
            // Of one second, who cannot compare shows no more than a page: no relay's pages are small.
            let compares = !matches!(manner, Manner::Plain | Manner::HangsUp | Manner::NeverEnds);
            let page_max = dice.pick(if compares { &[3, 10, 50, 1_000] } else { &[50, 200, 500, 1_000] });
            relays.push(Relay::new(manner, page_max));
        }
        let mut net = Net {
            dice,
            now: 0,
            calm_at,
            queue: BTreeMap::new(),
            happened: 0,
            peers: Vec::new(),
            relays,
            conns: Vec::new(),
            session,
            door,
            made: events.iter().map(Verified::id).collect(),
            verified: HashMap::new(),
            said: 0,
            log,
        };
        net.people(sound, most);
        net.faults();
        net
    }

    fn people(&mut self, sound: usize, most: usize) {
        let number = 2 + self.dice.below(most - 1);
        for n in 0..number {
            let name = if n == 0 { "Host".to_owned() } else { format!("person {n}") };
            let clock_s = if self.dice.one_in(5) { self.dice.between(0, 172_800) as i64 - 86_400 } else { 0 };
            let seed = self.dice.draw();
            let mut peer = Peer::new(&name, self.session, seed, clock_s);
            // The host's device is at every relay, others at one sound one and perhaps more.
            let own = self.dice.below(sound);
            peer.relays = (0..self.relays.len()).filter(|relay| n == 0 || *relay == own || self.dice.one_in(3)).collect();
            self.peers.push(peer);
            // The last one comes when all is over.
            let begins = if n == 0 {
                0
            } else if n + 1 == number {
                self.calm_at
            } else {
                self.dice.between(0, self.calm_at / 2)
            };
            self.later(begins, Happening::Begins { peer: n });
            let acts = self.dice.below(6);
            for _ in 0..acts {
                let at = self.dice.between(begins, self.calm_at.max(begins + 10_000));
                self.later(at, Happening::Acts { peer: n });
            }
        }
    }

    fn faults(&mut self) {
        for _ in 0..self.dice.below(self.peers.len() * 3) {
            let (at, nth) = (self.dice.between(0, self.calm_at), self.dice.draw() as usize);
            self.later(at, Happening::Breaks { nth });
        }
        for _ in 0..self.dice.below(self.peers.len()) {
            let (at, peer) = (self.dice.between(0, self.calm_at), self.dice.below(self.peers.len()));
            let until = self.dice.between(at, self.calm_at);
            self.later(at, Happening::CutOff { peer, until });
        }
        self.later(1_000, Happening::Rests);
    }

    fn later(&mut self, at: u64, what: Happening) {
        self.happened += 1;
        self.queue.insert((at.max(self.now), self.happened), what);
    }

    /// Lets things happen until all is well, or for too long.
    pub fn run(&mut self) -> Result<(), String> {
        let mut looked = 0;
        while let Some(((at, _), what)) = self.queue.pop_first() {
            self.let_happen(at, what)?;
            if at > self.calm_at + 10_000 && at > looked + 1_000 {
                looked = at;
                if self.not_well().is_none() {
                    return Ok(());
                }
            }
            if at > self.calm_at + PATIENCE_MS {
                break;
            }
        }
        Err(self.not_well().unwrap_or_default())
    }

    /// Lets so much time pass.
    pub fn pass(&mut self, millis: u64) -> Result<(), String> {
        let until = self.now + millis;
        while let Some(entry) = self.queue.first_entry().filter(|entry| entry.key().0 <= until) {
            let ((at, _), what) = entry.remove_entry();
            self.let_happen(at, what)?;
        }
        Ok(())
    }

    fn let_happen(&mut self, at: u64, what: Happening) -> Result<(), String> {
        self.now = at;
        if self.log {
            println!("{at:9} {}", format!("{what:?}").chars().take(200).collect::<String>());
        }
        self.happen(what)
    }

    /// What is still wrong.
    fn not_well(&self) -> Option<String> {
        for (n, peer) in self.peers.iter().enumerate() {
            if peer.held != self.made {
                let lacks: Vec<String> = self.made.difference(&peer.held).map(ActId::short).collect();
                return Some(format!("device {n} lacks {lacks:?} of {}: {:?}", self.made.len(), peer.wire.standings()));
            }
            if peer.wire.unsent().next().is_some() || !peer.outbox.is_empty() {
                return Some(format!("device {n} thinks that it has something to send: {:?}", peer.wire.standings()));
            }
        }
        let all: BTreeSet<String> = self.made.iter().map(ActId::hex).collect();
        let sound = self.relays.iter().enumerate().filter(|(_, relay)| Manner::SOUND.contains(&relay.manner));
        let mut sound = sound.filter(|(n, _)| self.peers[0].relays.contains(n));
        let gone: BTreeSet<ActId> = self.peers.iter().flat_map(|peer| peer.gone.iter().copied()).collect();
        let may_keep = |n: usize, id: &ActId| {
            // Asked by who wrote them, or nobody asked.
            self.relays[n].manner == Manner::Plain
                || self.peers.iter().all(|peer| !peer.relays.contains(&n) || peer.asks_to_forget(*id, BEGIN_S).is_none())
        };
        sound.find_map(|(n, relay)| {
            let has = relay.ids();
            let lacks = all.difference(&has).count();
            let kept = gone.iter().filter(|id| has.contains(&id.hex()) && !may_keep(n, id)).count();
            let told =
                || format!("relay {n} ({:?}) lacks {lacks} of {}, and keeps {kept} that were erased", relay.manner, all.len());
            (lacks > 0 || kept > 0).then(told)
        })
    }

    /// What each device has folded, from its own lines in the order they came.
    pub fn digests(&self) -> BTreeSet<String> {
        let digest = |peer: &Peer| {
            let mut ledger = Ledger::new(self.session);
            ledger.extend(peer.lines.iter().filter_map(|line| Verified::from_store(line).ok()), |_, _| {});
            assert_eq!((ledger.waiting().len(), ledger.missing().len()), (0, 0));
            ledger.state().digest()
        };
        self.peers.iter().map(digest).collect()
    }

    fn happen(&mut self, what: Happening) -> Result<(), String> {
        match what {
            Happening::Begins { peer } => {
                if peer == 0 {
                    beginning().iter().for_each(|event| self.keep(0, event, true));
                }
                for relay in self.peers[peer].relays.clone() {
                    self.tell(peer, Input::Use(format!("ws://relay-{relay}")));
                }
            }
            Happening::Opens { conn } => {
                let Conn { peer, no, .. } = self.conns[conn];
                self.conns[conn].open = true;
                if self.peers[peer].conns.get(&no.0) == Some(&conn) {
                    self.tell(peer, Input::Opened(no));
                }
            }
            Happening::NotOpened { conn } => {
                let Conn { peer, no, .. } = self.conns[conn];
                if self.peers[peer].conns.get(&no.0) == Some(&conn) {
                    self.tell(peer, Input::Closed(no));
                }
            }
            Happening::PeerHears { conn, text } if self.conns[conn].open => {
                let Conn { peer, no, .. } = self.conns[conn];
                self.tell(peer, Input::Said(no, text));
            }
            Happening::RelayHears { conn, text } if self.conns[conn].open => {
                let relay = self.conns[conn].relay;
                for answer in self.relays[relay].hear(conn, &text, &mut self.dice) {
                    match answer {
                        Answer::Say(to, text) => self.send_to_peer(to, text),
                        Answer::HangUp(to) => self.break_off(to),
                    }
                }
            }
            Happening::PeerHears { .. } | Happening::RelayHears { .. } => {}
            Happening::Checked { peer, relay, id, line } => self.checked(peer, relay, id, line),
            Happening::Wakes { peer } => {
                if self.peers[peer].woken_at.is_some_and(|at| at <= self.now) {
                    self.peers[peer].woken_at = None;
                    self.tell(peer, Input::Woke);
                }
            }
            Happening::Acts { peer } => {
                let now_s = BEGIN_S + self.now as i64 / 1_000;
                for event in self.peers[peer].make(self.session, &self.door, now_s) {
                    self.made.insert(event.id());
                    self.keep(peer, &event, true);
                    self.made = self.made.difference(&self.peers[peer].gone).copied().collect();
                }
            }
            Happening::Breaks { nth } => {
                let open: Vec<usize> = (0..self.conns.len()).filter(|conn| self.conns[*conn].open).collect();
                if !open.is_empty() {
                    self.break_off(open[nth % open.len()]);
                }
            }
            Happening::CutOff { peer, until } => {
                self.peers[peer].cut_off_until = until.max(self.peers[peer].cut_off_until);
                let open: Vec<usize> =
                    (0..self.conns.len()).filter(|conn| self.conns[*conn].open && self.conns[*conn].peer == peer).collect();
                open.into_iter().for_each(|conn| self.break_off(conn));
            }
            Happening::Rests => {
                self.relays.iter_mut().for_each(Relay::rest);
                self.later(self.now + 1_000, Happening::Rests);
            }
        }
        Ok(())
    }

    fn keep(&mut self, peer: usize, event: &Verified, made_here: bool) {
        for held in self.peers[peer].store(event, made_here) {
            self.tell(peer, held);
        }
        let wants = self.peers[peer].wants();
        self.tell(peer, wants);
    }

    fn checked(&mut self, peer: usize, relay: RelayNo, id: ActId, line: String) {
        let session = self.session;
        let event = self.verified.entry(line).or_insert_with_key(|line| Verified::parse(line).ok());
        match event.clone().filter(|event| event.session() == session) {
            Some(event) => self.keep(peer, &event, false),
            None => self.tell(peer, Input::Bad(relay, id)),
        }
    }

    /// Tells a device what happened, and does what it says is to be done.
    fn tell(&mut self, peer: usize, input: Input) {
        let clock = Millis(BEGIN_S as u64 * 1_000 + self.now);
        for command in self.peers[peer].wire.step(clock, input) {
            self.run_command(peer, command);
        }
        if let Some(due) = self.peers[peer].wire.due() {
            let at = self.now + due.max(1);
            if self.peers[peer].woken_at.is_none_or(|earlier| at < earlier) {
                self.peers[peer].woken_at = Some(at);
                self.later(at, Happening::Wakes { peer });
            }
        }
    }

    fn run_command(&mut self, peer: usize, command: Command) {
        match command {
            Command::Connect(no, url) => {
                let relay: usize = url.trim_start_matches("ws://relay-").parse().expect("a relay of this world");
                let latency = self.dice.between(1, 300);
                let conn = self.conns.len();
                self.conns.push(Conn { peer, no, relay, open: false, latency, to_peer_at: self.now, to_relay_at: self.now });
                self.peers[peer].conns.insert(no.0, conn);
                if self.peers[peer].cut_off_until > self.now || (self.now < self.calm_at && self.dice.one_in(6)) {
                    let at = self.now + self.dice.between(1, 5_000);
                    self.later(at, Happening::NotOpened { conn });
                } else {
                    self.later(self.now + latency, Happening::Opens { conn });
                }
            }
            Command::HangUp(no) => {
                if let Some(conn) = self.peers[peer].conns.remove(&no.0) {
                    self.conns[conn].open = false;
                    let relay = self.conns[conn].relay;
                    self.relays[relay].gone(conn);
                }
            }
            Command::Say(no, text) => self.send_to_relay(peer, no, text),
            Command::Offer(no, id) => {
                if let Some(text) = self.peers[peer].line(id).map(message::offer) {
                    self.send_to_relay(peer, no, text);
                }
            }
            Command::Take(relay, id, line) => {
                let at = self.now + self.dice.between(0, 40);
                self.later(at, Happening::Checked { peer, relay, id, line });
            }
            Command::Sent(id) => assert!(self.peers[peer].outbox.remove(&id), "sent twice"),
            Command::Unsent(id) => assert!(self.peers[peer].outbox.insert(id), "it was not sent"),
            Command::Keeps(no, id) => {
                let now_s = BEGIN_S + self.now as i64 / 1_000;
                if let Some(line) = self.peers[peer].asks_to_forget(id, now_s) {
                    self.send_to_relay(peer, no, message::offer(&line));
                }
            }
        }
    }

    fn send_to_relay(&mut self, peer: usize, no: RelayNo, text: String) {
        self.said += 1;
        let Some(conn) = self.peers[peer].conns.get(&no.0).copied() else { return };
        let delay = self.conns[conn].latency + self.dice.between(0, 20);
        let at = self.conns[conn].to_relay_at.max(self.now + delay);
        self.conns[conn].to_relay_at = at;
        self.later(at, Happening::RelayHears { conn, text });
    }

    fn send_to_peer(&mut self, conn: usize, text: String) {
        let delay = self.conns[conn].latency + self.dice.between(0, 20);
        let at = self.conns[conn].to_peer_at.max(self.now + delay);
        self.conns[conn].to_peer_at = at;
        self.later(at, Happening::PeerHears { conn, text });
    }

    /// A connection breaks: what was under way is lost.
    fn break_off(&mut self, conn: usize) {
        self.conns[conn].open = false;
        let relay = self.conns[conn].relay;
        self.relays[relay].gone(conn);
        self.later(self.now + self.conns[conn].latency, Happening::NotOpened { conn });
    }
}
