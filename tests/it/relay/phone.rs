//! A client of a relay, as small as can be (NIP-01, <https://github.com/nostr-protocol/nips/blob/master/01.md>).

use super::serving::Serving;
use crate::script::secret_of;
use gongshi::domain::id::SessionId;
use nostr::{EventBuilder, JsonUtil, Keys, Kind, Tag, Timestamp};
use serde_json::{Value, json};
use std::net::TcpStream;
use std::time::Duration;
use tungstenite::{Message, WebSocket};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// One connection.
pub struct Phone {
    socket: WebSocket<TcpStream>,
    asked: u32,
}

impl Phone {
    pub fn at(serving: &Serving) -> Phone {
        let stream = TcpStream::connect(&serving.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (socket, _) = tungstenite::client(format!("ws://{}/", serving.address), stream).unwrap();
        Phone { socket, asked: 0 }
    }

    fn say(&mut self, message: &str) {
        self.socket.send(Message::text(message)).unwrap();
    }

    fn hear(&mut self) -> Value {
        loop {
            if let Message::Text(text) = self.socket.read().unwrap() {
                return serde_json::from_str(&text).unwrap();
            }
        }
    }

    /// Sends an event; what the relay says to it.
    pub fn publish(&mut self, line: &str) -> Result<(), String> {
        self.say(&format!(r#"["EVENT",{line}]"#));
        self.answer()
    }

    fn answer(&mut self) -> Result<(), String> {
        loop {
            let said = self.hear();
            if said[0] == "OK" {
                return if said[2] == true { Ok(()) } else { Err(said[3].as_str().unwrap().to_owned()) };
            }
        }
    }

    /// Sends many, some of them on their way at once; all are taken.
    pub fn publish_all(&mut self, lines: &[&str]) {
        for batch in lines.chunks(32) {
            batch.iter().for_each(|line| self.say(&format!(r#"["EVENT",{line}]"#)));
            batch.iter().for_each(|line| assert_eq!(self.answer(), Ok(()), "{line}"));
        }
    }

    /// One answer to a question.
    pub fn page(&mut self, filter: Value) -> Vec<Value> {
        self.asked += 1;
        let name = format!("q{}", self.asked);
        self.say(&json!(["REQ", name, filter]).to_string());
        let mut found = Vec::new();
        loop {
            let said = self.hear();
            match said[0].as_str() {
                Some("EVENT") if said[1] == name => found.push(said[2].clone()),
                Some("EOSE") if said[1] == name => break,
                _ => {}
            }
        }
        self.say(&json!(["CLOSE", name]).to_string());
        found
    }

    /// Everything of a session, page by page back in time; what stands in the same second as a page's end comes twice.
    pub fn everything(&mut self, session: SessionId) -> Vec<Value> {
        let mut found = self.page(json!({ "ids": [session.hex()] }));
        let mut until = i64::MAX >> 1;
        loop {
            let page = self.page(json!({ "#e": [session.hex()], "until": until, "limit": 1_000 }));
            let new: Vec<Value> = page.iter().filter(|event| !found.contains(event)).cloned().collect();
            let Some(oldest) = page.iter().filter_map(|event| event["created_at"].as_i64()).min() else { return found };
            if new.is_empty() {
                return found;
            }
            found.extend(new);
            until = oldest;
        }
    }

    /// Listens to a session from now on.
    pub fn listen(&mut self, session: SessionId) {
        self.say(&json!(["REQ", "live", { "#e": [session.hex()], "limit": 1 }]).to_string());
        while self.hear()[0] != "EOSE" {}
    }

    /// The next event that comes.
    pub fn hears(&mut self) -> Value {
        loop {
            let said = self.hear();
            if said[0] == "EVENT" {
                return said[2].clone();
            }
        }
    }
}

/// Any event at all, signed by somebody of a script.
pub fn signed(who: &str, kind: u16, tags: Vec<Vec<&str>>, content: &str) -> String {
    let keys = Keys::parse(&secret_of(who).reveal()).unwrap();
    let tags = tags.into_iter().map(|tag| Tag::parse(tag).unwrap());
    let event = EventBuilder::new(Kind::Custom(kind), content).tags(tags).custom_created_at(Timestamp::from_secs(1_772_449_600));
    event.sign_with_keys(&keys).unwrap().as_json()
}
