//! Made-up sessions for the laws: plausible and hostile acts of every kind by several people on several devices that branch,
//! with wrong clocks, from a list of plain numbers that proptest can shrink.
//!
//! Nothing is signed here: lines are taken as from a store, which is what keeps ten thousand sessions quick. What each act had
//! seen is kept as a set of bits, as naive as can be, to hold the record's graph against.

mod deed;

use gongshi::domain::act::{Locked, Unlocked};
use gongshi::domain::id::{ActId, PersonId, QuestionKey, QuestionSecret, SessionId};
use gongshi::domain::time::Time;
use gongshi::domain::{Act, Order, Past};
use gongshi::record::{Opener, SessionKey, Verified, wire};
use nostr::base64::Engine;
use nostr::base64::engine::general_purpose::STANDARD;
use nostr::nips::nip44::v2::{ConversationKey, encrypt_to_bytes_with_rng};
use nostr::secp256k1::rand::{self, RngCore};
use proptest::prelude::*;
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Most acts of a made-up session: a bit each.
const ACTS_MAX: usize = 120;
const DEVICES: usize = 11;

/// One step of a session, as numbers.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub device: u8,
    pub hears: u8,
    pub what: u16,
    pub a: u8,
    pub b: u8,
    pub c: u8,
}

impl Step {
    /// Yes or no: mostly yes.
    fn on(self) -> bool {
        self.b % 3 != 0
    }
}

/// A made-up session.
#[derive(Debug)]
pub struct Made {
    /// What is said is encrypted, but how one comes in.
    closed: bool,
    pub acts: Vec<MadeAct>,
    held: [u128; DEVICES],
}

/// One act with its ancestors as bits.
#[derive(Debug)]
pub struct MadeAct {
    pub id: ActId,
    pub by: PersonId,
    pub at: Time,
    pub act: Act,
    pub ancestors: u128,
    pub event: Verified,
}

/// Who sits at a device. Two people have two devices; the last one never got an invite.
fn person_at(device: usize) -> PersonId {
    const PEOPLE: [u8; DEVICES] = [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9];
    PersonId([PEOPLE[device % DEVICES]; 32])
}

/// Any session of up to so many steps; one in three is a quarrel.
pub fn sessions(steps: usize) -> impl Strategy<Value = Vec<Step>> {
    let of = move |what: BoxedStrategy<u16>| {
        let step = (any::<(u8, u8, u8, u8, u8)>(), what).prop_map(|((device, hears, a, b, c), what)| Step {
            device,
            hears,
            what,
            a,
            b,
            c,
        });
        prop::collection::vec(step, steps / 10..steps)
    };
    prop_oneof![2 => of(any::<u16>().boxed()), 1 => of(prop::sample::select(deed::quarrels()).boxed())]
}

impl Made {
    /// Plays the steps after a short beginning in which invites are made and some have joined.
    pub fn of(steps: &[Step]) -> Made {
        let closed = steps.first().is_some_and(|step| step.c % 8 == 0);
        let mut made = Made { closed, acts: Vec::new(), held: [0; DEVICES] };
        made.begin();
        for step in steps {
            made.play(*step);
        }
        made
    }

    fn play(&mut self, step: Step) {
        let device = self.actor(step);
        // It hears somebody first, or everybody, or everybody hears it, or it works alone.
        match step.hears {
            // Who joins has heard little, so that slips are used twice; so has the convener's second device, which removes people.
            _ if deed::kind(step) == "join" || (device == 1 && step.a % 4 != 0) => {}
            0..60 => self.held[device] |= self.held[usize::from(step.hears) % DEVICES],
            60..110 => self.held[device] = self.held.iter().fold(0, |all, held| all | held),
            110..160 => {
                let known = self.held[device];
                self.held.iter_mut().for_each(|held| *held |= known);
            }
            160.. => {}
        }
        if let Some(act) = self.deed(device, step) {
            self.add(device, step, act);
        }
    }

    /// Adds an act that has seen what its device holds.
    fn add(&mut self, device: usize, step: Step, act: Act) {
        if self.acts.len() >= ACTS_MAX {
            return;
        }
        let mut seen: Vec<usize> = self.tips(self.held[device]);
        // Some devices name less than they could.
        if step.c % 16 == 15 && seen.len() > 1 {
            seen.truncate(1);
        }
        seen.truncate(16);
        let ancestors = seen.iter().fold(0, |set, tip| set | self.acts[*tip].ancestors | 1 << tip);
        let n = self.acts.len();
        let id = mixed(n, step);
        let at = Time(1_770_000_000 + (n as i64 / 3) * 60 + clock_s(device, step));
        let tips: Vec<ActId> = seen.iter().map(|tip| self.acts[*tip].id).collect();
        let session = self.acts.first().map(|first| SessionId::from(first.id));
        // Some write in the clear, and some encrypt, where they should not; but for joins: their proofs are made up, and whatever is
        // opened is checked.
        let comes_in = matches!(act, Act::Invite(_) | Act::Join(_));
        let astray = step.c % 32 == 21 && !matches!(act, Act::Join(_));
        let sealed = (self.closed && !comes_in) != astray;
        let event = unsigned(id, person_at(device), at, session, &tips, &act, sealed);
        self.acts.push(MadeAct { id, by: person_at(device), at, act, ancestors, event });
        self.held[device] |= 1 << n | ancestors;
    }

    fn tips(&self, held: u128) -> Vec<usize> {
        let of = |n: &usize| held >> n & 1 == 1;
        let covered = (0..self.acts.len()).filter(of).fold(0, |set, n| set | self.acts[n].ancestors);
        (0..self.acts.len()).filter(of).filter(|n| covered >> n & 1 == 0).collect()
    }

    /// The session as a reader would want it told: number, who, what, and the numbers of what it had not seen.
    pub fn told(&self) -> String {
        let line = |(n, act): (usize, &MadeAct)| {
            let unseen: Vec<usize> = (0..n).filter(|before| act.ancestors >> before & 1 == 0).collect();
            format!("{n:3} {} {} {:?} not seen: {unseen:?}\n", act.by.0[0], act.id.short(), act.act)
        };
        self.acts.iter().enumerate().map(line).collect()
    }

    /// The events, in the order they were made.
    pub fn events(&self) -> impl Iterator<Item = Verified> {
        self.acts.iter().map(|act| act.event.clone())
    }

    /// What the acts had seen, looked up in the bits.
    pub fn past(&self) -> Naive {
        let index = self.acts.iter().enumerate().map(|(n, act)| (act.id, n)).collect();
        let mut orders: Vec<Order> = Vec::new();
        for act in &self.acts {
            let before = || orders.iter().enumerate().filter(|(n, _)| act.ancestors >> n & 1 == 1).map(|(_, order)| order);
            let moment = before().map(|order| order.moment).max().unwrap_or(act.at).max(act.at);
            let depth = before().map(|order| order.depth + 1).max().unwrap_or(0);
            orders.push(Order { moment, depth, id: act.id });
        }
        Naive { index, ancestors: self.acts.iter().map(|act| act.ancestors).collect(), orders }
    }
}

/// The record's graph, done the plain way.
pub struct Naive {
    index: HashMap<ActId, usize>,
    ancestors: Vec<u128>,
    orders: Vec<Order>,
}

impl Past for Naive {
    fn had_seen(&self, later: ActId, earlier: ActId) -> bool {
        let place = |id| self.index.get(&id).copied();
        matches!((place(later), place(earlier)), (Some(later), Some(earlier)) if self.ancestors[later] >> earlier & 1 == 1)
    }
    fn ancestry(&self, of: ActId) -> HashSet<ActId> {
        self.index.keys().copied().filter(|id| self.had_seen(of, *id)).collect()
    }
    fn order(&self, of: ActId) -> Order {
        self.orders[self.index[&of]]
    }
    fn unlock(&self, key: QuestionKey, secret: QuestionSecret, locked: &[Locked]) -> Option<Unlocked> {
        open(key, secret, locked)
    }
}

/// Of a lock that anybody could open: the key is its own secret, and what is locked can be read.
fn open(key: QuestionKey, secret: QuestionSecret, locked: &[Locked]) -> Option<Unlocked> {
    let read = |(_, text): &Locked| text.strip_prefix("locked ").and_then(|text| serde_json::from_str(text).ok());
    (key.0 == secret.0).then(|| locked.iter().map(read).collect())
}

/// What opens the locked ballots of made-up sessions.
pub const OPENER: Opener = Opener(open);

/// Some devices' clocks are a day wrong, either way, and none is quite right.
fn clock_s(device: usize, step: Step) -> i64 {
    let wrong = match device {
        5 => -86_400,
        7 => 86_400,
        _ => 0,
    };
    wrong + i64::from(step.c % 4) * 30
}

/// Ids in no order that has to do with time.
fn mixed(n: usize, step: Step) -> ActId {
    let seed = (n as u64) << 32 | u64::from(step.a) << 16 | u64::from(step.b) << 8 | u64::from(step.what);
    let mut bytes = [0; 32];
    for (part, chunk) in (1u64..).zip(bytes.chunks_mut(8)) {
        // SplitMix64 (G. Steele, D. Lea, C. Flood 2014).
        let mut z = seed.wrapping_add(part.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        chunk.copy_from_slice(&(z ^ z >> 31).to_be_bytes());
    }
    ActId(bytes)
}

/// A key of a closed session.
pub fn session_key(n: u8) -> SessionKey {
    SessionKey::from_bytes([n; 32])
}

/// Gives always the same.
struct Same;

impl RngCore for Same {
    fn next_u32(&mut self) -> u32 {
        0
    }
    fn next_u64(&mut self) -> u64 {
        0
    }
    fn fill_bytes(&mut self, into: &mut [u8]) {
        into.fill(0);
    }
    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), rand::Error> {
        into.fill(0);
        Ok(())
    }
}

/// Content as it is encrypted in a closed session, by NIP-44 alone.
fn encrypted(content: &str) -> String {
    let key = ConversationKey::new([1; 32]);
    let payload = encrypt_to_bytes_with_rng(&mut Same, &key, content.as_bytes()).expect("it is not too long");
    json!({ "box": STANDARD.encode(payload), "key": session_key(1).id(), "v": 1 }).to_string()
}

/// A line as a store would hold it, with no signature to check.
fn unsigned(id: ActId, by: PersonId, at: Time, session: Option<SessionId>, seen: &[ActId], act: &Act, sealed: bool) -> Verified {
    let seen: Vec<String> = std::iter::once("seen".to_owned()).chain(seen.iter().map(ActId::hex)).collect();
    let root = session.map(|id| vec!["e".to_owned(), id.hex(), String::new(), "root".to_owned()]);
    let tags: Vec<Vec<String>> = root.into_iter().chain([seen]).collect();
    let clear = wire::v1::encode(act);
    let content = if sealed { encrypted(&clear) } else { clear };
    let line = json!({ "id": id, "pubkey": by, "created_at": at, "kind": 9820, "tags": tags, "content": content, "sig": "" });
    let read = Verified::from_store(&line.to_string()).and_then(|event| event.open(&session_key(1)));
    read.unwrap_or_else(|bad| panic!("{bad}: {line}"))
}
