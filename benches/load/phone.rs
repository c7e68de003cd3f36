//! A phone at a relay, and what all of them together measure.

use super::super::Outcome;
use futures::{SinkExt, StreamExt};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout, timeout_at};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Unanswered acts of one connection that brings many.
const ON_THEIR_WAY: usize = 32;
/// Events a relay gives at once.
const PAGE: usize = 500;

/// Times, in tenths of a millisecond.
pub struct Times(Vec<AtomicU64>);

impl Times {
    fn new() -> Times {
        Times((0..100_000).map(|_| AtomicU64::new(0)).collect())
    }

    fn add(&self, time: Duration) {
        let tenth = (time.as_micros() / 100).min(self.0.len() as u128 - 1);
        self.0[tenth as usize].fetch_add(1, Ordering::Relaxed);
    }

    fn count(&self) -> u64 {
        self.0.iter().map(|n| n.load(Ordering::Relaxed)).sum()
    }

    /// The time within which this share was.
    pub fn at(&self, share: f64) -> String {
        let wanted = (self.count() as f64 * share).ceil() as u64;
        let mut met = 0;
        let found = self.0.iter().position(|n| {
            met += n.load(Ordering::Relaxed);
            met >= wanted
        });
        found.map_or("none".to_owned(), |tenth| format!("{:.1} ms", tenth as f64 / 10.0))
    }
}

/// What is said in a room, when, and when it was heard.
pub struct Room {
    places: HashMap<String, usize>,
    began: Instant,
    /// When each was sent, in microseconds since the beginning.
    sent: Vec<AtomicU64>,
    pub ok: Times,
    pub receipt: Times,
}

impl Room {
    pub fn of(lines: &[String]) -> Arc<Room> {
        let places = lines.iter().enumerate().map(|(at, line)| (Room::id(line).to_owned(), at)).collect();
        let sent = lines.iter().map(|_| AtomicU64::new(0)).collect();
        Arc::new(Room { places, began: Instant::now(), sent, ok: Times::new(), receipt: Times::new() })
    }

    /// The id of an event in a line, or in a message that has one event.
    pub fn id(text: &str) -> &str {
        let at = text.find("\"id\":\"").map_or(0, |at| at + 6);
        text.get(at..at + 64).unwrap_or_default()
    }

    /// The session of a record: its first event.
    pub fn session(lines: &[String]) -> String {
        lines.first().map(|line| Room::id(line).to_owned()).unwrap_or_default()
    }

    pub fn receipts(&self) -> u64 {
        self.receipt.count()
    }

    pub fn acknowledged(&self) -> u64 {
        self.ok.count()
    }

    fn send(&self, place: usize) {
        self.sent[place].store(self.began.elapsed().as_micros() as u64, Ordering::Relaxed);
    }

    fn since(&self, place: usize) -> Duration {
        self.began.elapsed().saturating_sub(Duration::from_micros(self.sent[place].load(Ordering::Relaxed)))
    }
}

/// One connection.
pub struct Phone(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Phone {
    pub async fn at(url: &str) -> Outcome<Phone> {
        let (socket, _) = connect_async(url).await?;
        Ok(Phone(socket))
    }

    async fn say(&mut self, text: String) -> Outcome<()> {
        Ok(self.0.send(Message::text(text)).await?)
    }

    async fn hear(&mut self) -> Outcome<String> {
        loop {
            match self.0.next().await.ok_or("the relay hung up")?? {
                Message::Text(text) => return Ok(text.to_string()),
                Message::Ping(_) | Message::Pong(_) | Message::Binary(_) | Message::Frame(_) => {}
                Message::Close(_) => return Err("the relay hung up".into()),
            }
        }
    }

    /// Sends many, some of them on their way at once, until all are taken.
    pub async fn bring(mut self, lines: &[String]) -> Outcome<Phone> {
        let mut to_send = lines.iter();
        let mut unanswered = 0;
        loop {
            while unanswered < ON_THEIR_WAY {
                let Some(line) = to_send.next() else { break };
                self.say(format!("[\"EVENT\",{line}]")).await?;
                unanswered += 1;
            }
            if unanswered == 0 {
                return Ok(self);
            }
            let said = self.hear().await?;
            if said.starts_with("[\"OK\"") {
                unanswered -= 1;
                if !said.contains(",true,") {
                    return Err(format!("refused: {said}").into());
                }
            }
        }
    }

    /// Listens to a session from now on.
    pub async fn listen(mut self, session: &str) -> Outcome<Phone> {
        self.say(format!("[\"REQ\",\"live\",{{\"#e\":[\"{session}\"],\"limit\":1}}]")).await?;
        while !self.hear().await?.starts_with("[\"EOSE\"") {}
        Ok(self)
    }

    /// Says its part at even times from its own beginning on, and hears everything of everybody.
    pub async fn take_part(self, room: &Room, part: Vec<(usize, String)>, spread: Duration, patience: Duration) -> Outcome<()> {
        let all = room.places.len();
        let each = spread / u32::try_from(part.len())?;
        let first = part.first().map_or(0, |(place, _)| *place);
        // Everybody begins at another moment.
        let offset = each * u32::try_from(first % 200)? / 200;
        let began = tokio::time::Instant::now() + offset;
        let end = began + spread + patience;
        let (mut out, mut heard) = self.0.split();
        let sending = async {
            for (n, (place, line)) in (0..).zip(part) {
                tokio::time::sleep_until(began + each * n).await;
                room.send(place);
                out.send(Message::text(format!("[\"EVENT\",{line}]"))).await?;
            }
            Ok::<(), Box<dyn std::error::Error + Send + Sync>>(())
        };
        let hearing = async {
            let mut met = HashSet::new();
            let mut answers = 0;
            while met.len() < all || answers < 20 {
                let Ok(next) = timeout_at(end, heard.next()).await else { break };
                let Message::Text(text) = next.ok_or("the relay hung up")?? else { continue };
                if text.starts_with("[\"EVENT\"") {
                    if let Some(place) = room.places.get(Room::id(&text)).filter(|place| met.insert(**place)) {
                        room.receipt.add(room.since(*place));
                    }
                } else if text.starts_with("[\"OK\"") {
                    answers += 1;
                    if let Some(place) = text.get(7..71).and_then(|id| room.places.get(id)).filter(|_| text.contains(",true,")) {
                        room.ok.add(room.since(*place));
                    }
                }
            }
            Ok::<(), Box<dyn std::error::Error + Send + Sync>>(())
        };
        let (sent, heard) = tokio::join!(sending, hearing);
        sent.and(heard)
    }

    /// Hears until nothing came for a while; how many different acts.
    pub async fn watch(mut self, room: &Room, quiet: Duration) -> Outcome<usize> {
        let mut met = HashSet::new();
        let mut begun = false;
        // Before the first there may be a longer while.
        while let Ok(said) = timeout(if begun { quiet } else { quiet * 4 }, self.hear()).await {
            begun = true;
            met.extend(room.places.get(Room::id(&said?)).copied());
        }
        Ok(met.len())
    }

    /// Everything of a session, page by page back in time.
    pub async fn everything(mut self, session: &str) -> Outcome<HashSet<String>> {
        let mut found = HashSet::from([session.to_owned()]);
        let mut until = None;
        for n in 0.. {
            let until_is = until.map(|until: u64| format!(",\"until\":{until}")).unwrap_or_default();
            self.say(format!("[\"REQ\",\"page{n}\",{{\"#e\":[\"{session}\"],\"limit\":{PAGE}{until_is}}}]")).await?;
            let (mut new, mut oldest) = (0, u64::MAX);
            loop {
                let said = self.hear().await?;
                if said.starts_with("[\"EOSE\"") {
                    break;
                }
                let at = said.find("\"created_at\":").and_then(|at| said.get(at + 13..)).unwrap_or_default();
                let digits: String = at.chars().take_while(char::is_ascii_digit).collect();
                oldest = oldest.min(digits.parse().unwrap_or(u64::MAX));
                new += usize::from(found.insert(Room::id(&said).to_owned()));
            }
            self.say(format!("[\"CLOSE\",\"page{n}\"]")).await?;
            if new == 0 {
                break;
            }
            until = Some(oldest);
        }
        Ok(found)
    }

    /// Sends its part until every act has its answer, over as many connections as it takes; how many were sent again.
    pub async fn until_acknowledged(url: String, part: Vec<String>, spread: Duration, patience: Duration) -> Outcome<usize> {
        let each = spread / u32::try_from(part.len())?;
        let end = Instant::now() + spread + patience;
        let mut again = 0;
        let mut phone = Phone::at(&url).await.ok();
        for line in part {
            loop {
                if Instant::now() > end {
                    return Err("the relay did not come back".into());
                }
                let said = match &mut phone {
                    Some(phone) => phone.publish(&line).await,
                    None => Err("no connection".into()),
                };
                if said.is_ok() {
                    break;
                }
                again += 1;
                sleep(Duration::from_millis(200)).await;
                phone = Phone::at(&url).await.ok();
            }
            sleep(each).await;
        }
        Ok(again)
    }

    async fn publish(&mut self, line: &str) -> Outcome<()> {
        self.say(format!("[\"EVENT\",{line}]")).await?;
        loop {
            let said = self.hear().await?;
            if said.starts_with("[\"OK\"") {
                return if said.contains(",true,") { Ok(()) } else { Err(said.into()) };
            }
        }
    }
}
