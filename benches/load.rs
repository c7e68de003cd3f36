//! A full room at a relay: 200 phones that publish 20 acts each in 15 seconds, somebody who comes late, a facilitator who brings
//! 5,000 acts at once, and a relay that is killed in the middle.
//!
//! `script/load [ws://RELAY | NOSTR-RS-RELAY]`: without one it starts `gongshi serve`, with the path of a nostr-rs-relay that; both are killed too.

mod load {
    pub mod phone;
    pub mod relay;
}

use load::phone::{Phone, Room};
use load::relay::{Measured, Relay};
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

const PHONES: usize = 200;
const ACTS_EACH: usize = 20;
const SPREAD: Duration = Duration::from_secs(15);
const BROUGHT: usize = 5_000;
/// How long all that was sent may take to be everywhere.
const PATIENCE: Duration = Duration::from_secs(30);

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut args = std::env::args().skip(1);
    let record = std::fs::read_to_string(args.next().ok_or("which record?")?)?;
    let lines: Vec<String> = record.lines().map(str::to_owned).collect();
    let mut relay = Relay::start(Measured::named(args.next()))?;
    let wanted = 400 + PHONES * ACTS_EACH + BROUGHT;
    if lines.len() < wanted {
        return Err(format!("the record has {} events, {wanted} are needed", lines.len()).into());
    }
    let (before, rest) = lines.split_at(400);
    let (said, brought) = rest.split_at(PHONES * ACTS_EACH);

    let took = Instant::now();
    let host = Phone::at(&relay.url).await?.bring(before).await?;
    println!("before: {} events in {}", before.len(), ms(took.elapsed()));

    room(&relay, before, said).await?;
    late(&relay, before.len() + said.len(), &lines).await?;
    upload(&relay, host, &lines, &brought[..BROUGHT]).await?;
    if relay.can_be_killed() {
        killed(&mut relay, &lines).await?;
        one_gone(&mut relay, &lines).await?;
    }
    Ok(())
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}

/// Everybody says their part; how long until the relay has it, and until everybody does.
async fn room(relay: &Relay, before: &[String], said: &[String]) -> Outcome<()> {
    let room = Room::of(said);
    let session = Room::session(before);
    let mut phones = Vec::new();
    for _ in 0..PHONES {
        phones.push(Phone::at(&relay.url).await?.listen(&session).await?);
    }
    let began = Instant::now();
    let mut tasks = Vec::new();
    for (n, phone) in phones.into_iter().enumerate() {
        let part: Vec<(usize, String)> = (0..ACTS_EACH).map(|k| n + k * PHONES).map(|at| (at, said[at].clone())).collect();
        let room = Arc::clone(&room);
        tasks.push(tokio::spawn(async move { phone.take_part(&room, part, SPREAD, PATIENCE).await }));
    }
    for task in tasks {
        task.await??;
    }
    let all = (PHONES * said.len()) as u64;
    println!(
        "room: {PHONES} phones, {} acts, {} of {all} receipts in {:.1} s",
        said.len(),
        room.receipts(),
        began.elapsed().as_secs_f64()
    );
    println!("  acknowledged {}: p50 {}, p99 {}", room.acknowledged(), room.ok.at(0.5), room.ok.at(0.99));
    println!("  publish to receipt: p50 {}, p99 {}, most {}", room.receipt.at(0.5), room.receipt.at(0.99), room.receipt.at(1.0));
    println!("  memory of the relay: {}", relay.memory());
    Ok(())
}

/// Somebody comes when all is said.
async fn late(relay: &Relay, events: usize, lines: &[String]) -> Outcome<()> {
    let began = Instant::now();
    let phone = Phone::at(&relay.url).await?;
    let found = phone.everything(&Room::session(lines)).await?;
    println!("late: {} of {events} events in {}", found.len(), ms(began.elapsed()));
    Ok(())
}

/// A facilitator brings many acts at once while everybody watches; what the live stream lost is asked for again.
async fn upload(relay: &Relay, host: Phone, lines: &[String], brought: &[String]) -> Outcome<()> {
    let session = Room::session(lines);
    let room = Room::of(brought);
    let mut watching = Vec::new();
    for _ in 0..PHONES {
        let phone = Phone::at(&relay.url).await?.listen(&session).await?;
        let room = Arc::clone(&room);
        watching.push(tokio::spawn(async move { phone.watch(&room, Duration::from_secs(3)).await }));
    }
    let began = Instant::now();
    host.bring(brought).await?;
    let took = began.elapsed();
    let mut live = 0;
    let mut least = usize::MAX;
    for task in watching {
        let got = task.await??;
        live += got;
        least = least.min(got);
    }
    println!(
        "upload: {} acts acknowledged in {}; live {live} of {} receipts, at least {least} a phone",
        brought.len(),
        ms(took),
        PHONES * brought.len()
    );
    let began = Instant::now();
    let phone = Phone::at(&relay.url).await?;
    let found = phone.everything(&session).await?;
    let missing = brought.iter().filter(|line| !found.contains(Room::id(line))).count();
    println!("  asked again: {missing} missing after {}; memory of the relay: {}", ms(began.elapsed()), relay.memory());
    Ok(())
}

/// The relay is killed while acts are on their way; whoever had no answer sends again.
async fn killed(relay: &mut Relay, lines: &[String]) -> Outcome<()> {
    relay.fresh()?;
    let (before, rest) = lines.split_at(400);
    Phone::at(&relay.url).await?.bring(before).await?;
    let said: Vec<String> = rest[..PHONES * ACTS_EACH].to_vec();
    let mut tasks = Vec::new();
    for n in 0..PHONES {
        let part: Vec<String> = (0..ACTS_EACH).map(|k| said[n + k * PHONES].clone()).collect();
        let url = relay.url.clone();
        tasks.push(tokio::spawn(async move { Phone::until_acknowledged(url, part, Duration::from_secs(5), PATIENCE).await }));
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    relay.kill()?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    relay.again()?;
    let mut again = 0;
    for task in tasks {
        again += task.await??;
    }
    println!("killed: {again} acts sent again, {}", missing(relay, lines, &lines[..before.len() + said.len()]).await?);
    Ok(())
}

/// Everybody says their part at two relays, one of which goes for good in the middle.
async fn one_gone(relay: &mut Relay, lines: &[String]) -> Outcome<()> {
    relay.fresh()?;
    let mut other = relay.another()?;
    let (before, rest) = lines.split_at(400);
    let said = &rest[..PHONES * ACTS_EACH];
    for relay in [&*relay, &other] {
        Phone::at(&relay.url).await?.bring(before).await?;
    }
    let (mut stay, mut go) = (Vec::new(), Vec::new());
    for n in 0..PHONES {
        let part: Vec<String> = (0..ACTS_EACH).map(|k| said[n + k * PHONES].clone()).collect();
        let send = |relay: &Relay, patience| {
            tokio::spawn(Phone::until_acknowledged(relay.url.clone(), part.clone(), Duration::from_secs(5), patience))
        };
        stay.push(send(relay, PATIENCE));
        go.push(send(&other, Duration::ZERO));
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    other.kill()?;
    for task in stay {
        task.await??;
    }
    let mut cut_off = 0;
    for task in go {
        // Whoever was still sending there is not answered any more.
        cut_off += usize::from(task.await?.is_err());
    }
    let kept = missing(relay, lines, &lines[..before.len() + said.len()]).await?;
    println!("one of two gone for good: {cut_off} of {PHONES} phones cut off there; at the other {kept}");
    Ok(())
}

/// What of these a relay lacks, in words.
async fn missing(relay: &Relay, lines: &[String], wanted: &[String]) -> Outcome<String> {
    let found = Phone::at(&relay.url).await?.everything(&Room::session(lines)).await?;
    let missing = wanted.iter().filter(|line| !found.contains(Room::id(line))).count();
    Ok(format!("{missing} missing, {} events for {}", found.len(), wanted.len()))
}
