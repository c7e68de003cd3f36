//! One session over a network that delays, repeats, reorders, cuts, and relays that lie: everybody ends with the same.
//!
//! How many networks: `GONGSHI_CASES` / 10 (50 unless set; the full run has 1,000). One of them again, with all that happened:
//! `GONGSHI_SEED=17 cargo test --test it sync::whatever -- --nocapture`.

mod chance;
mod net;
mod peer;
mod relay;

use net::Net;

fn seed_asked_for() -> Option<u64> {
    std::env::var("GONGSHI_SEED").ok().and_then(|seed| seed.parse().ok())
}

/// How many devices a network of a seed has at most: few are large, since all of it is signed and verified.
fn size(seed: u64) -> usize {
    if seed % 25 == 7 { 30 } else { 8 }
}

fn converges(seed: u64, log: bool) -> Result<(), String> {
    let mut net = Net::of(seed, size(seed), log);
    net.run()?;
    let digests = net.digests();
    if digests.len() != 1 {
        return Err(format!("they hold the same and see {} different states", digests.len()));
    }
    // Once all have everything, hardly anything is said; but pages of three take many questions.
    if net.relays.iter().any(|relay| relay.page_max < 50) {
        return Ok(());
    }
    let said = net.said;
    net.pass(1_800_000)?;
    let links: usize = net.peers.iter().map(|peer| peer.relays.len()).sum();
    let more = net.said - said;
    if more > 60 * links as u64 {
        return Err(format!("{more} messages over {links} links in half an hour in which nothing happened"));
    }
    Ok(())
}

#[test]
fn whatever_the_network_does_all_end_with_the_same() {
    let (seeds, log) = match seed_asked_for() {
        Some(seed) => (seed..seed + 1, true),
        None => (0..u64::from(crate::laws::cases() / 10), false),
    };
    for seed in seeds {
        if let Err(why) = converges(seed, log) {
            panic!(
                "{why}\nAgain, with all that happened:\n  GONGSHI_SEED={seed} cargo test --test it sync::whatever -- --nocapture"
            );
        }
    }
}
