//! The guided example, played with keys and salts that are the same at every run.

use gongshi::app::example::Player;
use gongshi::domain::id::{ActId, CardId};
use gongshi::domain::session::Lang;
use gongshi::domain::time::{Day, Time};
use gongshi::domain::{Act, State};
use gongshi::record::{Ledger, Verified};
use gongshi::report::{self, Document, Stamp};
use gongshi::text::Messages;
use gongshi::view::Lens;
use gongshi::view::report::Report;

/// A session with its record and the moment from which it is looked at.
pub struct Example {
    pub lang: Lang,
    pub now: Time,
    pub ledger: Ledger,
    /// The record's lines, each with its line feed.
    pub record: String,
}

/// Minutes east of UTC in the example.
pub const OFFSET_MIN: i16 = 480;

/// Noon of a day, where the example is.
pub fn noon(day: &str) -> Time {
    day.parse::<Day>().unwrap().start(OFFSET_MIN).plus_s(12 * 3_600)
}

/// Plays the example in a language.
pub fn play(lang: Lang) -> Example {
    let script = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/example.json")).unwrap();
    let now = noon("2026-06-15");
    let mut player = Player::new(&script, lang, now, OFFSET_MIN).unwrap();
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
    let events = player.played().unwrap().events;
    Example::of(lang, now, events)
}

impl Example {
    /// The session of these events.
    pub fn of(lang: Lang, now: Time, events: Vec<Verified>) -> Example {
        let record = events.iter().map(|event| format!("{}\n", event.line())).collect();
        let mut ledger = Ledger::new(events[0].session());
        ledger.extend(events, |_, _| {});
        Example { lang, now, ledger, record }
    }

    pub fn state(&self) -> &State {
        self.ledger.state()
    }

    pub fn lens(&self) -> Lens<'_> {
        Lens { ledger: &self.ledger, who: None, now: self.now }
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

    pub fn html(&self) -> String {
        report::html(&self.document(), &self.record)
    }

    pub fn json(&self) -> String {
        report::json(&self.report(), &self.stamp(), self.t())
    }

    pub fn csv(&self) -> String {
        report::csv(&self.report(), self.t())
    }

    /// Every act that took effect, in the order of the record.
    pub fn acts(&self) -> impl Iterator<Item = (ActId, &Act)> {
        self.ledger.acts().filter(|placed| self.ledger.rejection(placed.id).is_none()).map(|placed| (placed.id, &placed.act))
    }

    /// The words of a card.
    pub fn words(&self, card: CardId) -> String {
        self.lens().card_text(&self.state().cards[&card])
    }
}
