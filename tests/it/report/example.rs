//! The guided example, played with keys and salts that are the same at every run, and acts added to it.

use gongshi::app::example::Player;
use gongshi::domain::id::{ActId, CardId, WordsId};
use gongshi::domain::session::Lang;
use gongshi::domain::time::{Day, Time};
use gongshi::domain::{Act, State};
use gongshi::record::{Draft, Ledger, Secret, Verified};
use gongshi::report::{self, Document, Stamp};
use gongshi::text::Messages;
use gongshi::view::Lens;
use gongshi::view::report::Report;
use std::sync::OnceLock;

/// A session with its record and the moment from which it is looked at.
pub struct Example {
    pub lang: Lang,
    pub now: Time,
    pub ledger: Ledger,
    events: Vec<Verified>,
    people: Vec<Secret>,
}

/// Minutes east of UTC in the example.
pub const OFFSET_MIN: i16 = 480;

/// People of the example by their place in its script.
pub const OFFICE: usize = 2;
pub const RESIDENT: usize = 10;

/// Noon of the day on which it is looked at, where the example is.
fn now() -> Time {
    "2026-06-15".parse::<Day>().unwrap().start(OFFSET_MIN).plus_s(12 * 3_600)
}

/// What was played, once for all tests.
struct Played {
    events: Vec<Verified>,
    people: Vec<Secret>,
}

/// The example in a language.
pub fn play(lang: Lang) -> Example {
    static PLAYED: [OnceLock<Played>; 2] = [const { OnceLock::new() }; 2];
    let place = if lang == Lang::Zh { 0 } else { 1 };
    let Played { events, people } = PLAYED[place].get_or_init(|| played(lang));
    let mut ledger = Ledger::new(events[0].session());
    ledger.extend(events.iter().cloned(), |_, _| {});
    Example { lang, now: now(), ledger, events: events.clone(), people: people.clone() }
}

fn played(lang: Lang) -> Played {
    let script = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/example.json")).unwrap();
    let mut player = Player::new(&script, lang, now(), OFFSET_MIN).unwrap();
    let seed = |n: usize| {
        let mut seed = [7; 32];
        seed[..8].copy_from_slice(&(n as u64 + 1).to_be_bytes());
        seed
    };
    let seeds: Vec<[u8; 32]> = (0..player.seeds()).map(seed).collect();
    player.give_keys(&seeds).unwrap();
    let mut n: u128 = 0;
    while player.step(n.to_be_bytes()).unwrap() {
        n += 1;
    }
    let played = player.played().unwrap();
    Played { events: played.events, people: played.people }
}

/// The example with its first act alone: convened, and nothing more.
pub fn convened(lang: Lang) -> Example {
    let mut example = play(lang);
    example.events.truncate(1);
    example.ledger = Ledger::new(example.events[0].session());
    example.ledger.extend(example.events.iter().cloned(), |_, _| {});
    example
}

impl Example {
    pub fn state(&self) -> &State {
        self.ledger.state()
    }

    pub fn lens(&self) -> Lens<'_> {
        Lens::new(&self.ledger, None, self.now)
    }

    pub fn t(&self) -> &'static Messages {
        Messages::of(self.lang)
    }

    pub fn report(&self) -> Report {
        gongshi::view::report::report(self.lens())
    }

    pub fn stamp(&self) -> Stamp {
        Stamp { digest: self.state().digest(), address: "https://gongshi.example/#/s/1/report".to_owned() }
    }

    pub fn document(&self) -> Document {
        report::document(&self.report(), &self.stamp(), self.t())
    }

    /// The record's lines, each with its line feed.
    pub fn record(&self) -> String {
        self.events.iter().map(|event| format!("{}\n", event.line())).collect()
    }

    pub fn html(&self) -> String {
        report::html(&self.document(), &self.record())
    }

    pub fn json(&self) -> String {
        report::json(&self.report(), &self.stamp(), self.t())
    }

    pub fn csv(&self) -> String {
        report::csv(&self.report(), self.t())
    }

    /// Every act that took effect, in the order of the record.
    pub fn acts(&self) -> Vec<(ActId, &Act)> {
        let placed = self.ledger.acts().filter(|placed| self.ledger.rejection(placed.id).is_none());
        placed.map(|placed| (placed.id, &placed.act)).collect()
    }

    /// The words of a card.
    pub fn words(&self, card: CardId) -> String {
        self.lens().card_text(&self.state().cards[&card])
    }

    /// The latest act: what the next one has seen.
    pub fn tip(&self) -> ActId {
        self.ledger.acts().last().unwrap().id
    }

    /// Adds an act of a person that has seen `seen`; its words, if any, travel beside it.
    pub fn add(&mut self, person: usize, seen: ActId, words: &str, act: impl FnOnce(WordsId) -> Act) -> ActId {
        let secret = self.people[person].clone();
        let (session, at) = (self.ledger.session(), self.now);
        let mut words_id = WordsId::stand_in(0);
        if !words.is_empty() {
            let draft = Draft::Words { session, at, salt: [9; 16], text: words.to_owned() };
            let event = Verified::sign(&draft, &secret).unwrap();
            words_id = event.words_id();
            self.take(event);
        }
        let draft = Draft::Act { session: Some(session), seen: vec![seen], at, act: Box::new(act(words_id)) };
        let event = Verified::sign(&draft, &secret).unwrap();
        let id = event.id();
        self.take(event);
        assert_eq!(self.ledger.rejection(id), None);
        id
    }

    fn take(&mut self, event: Verified) {
        self.ledger.add(event.clone());
        self.events.push(event);
    }
}
