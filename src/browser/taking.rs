//! What comes from relays: verified, stored, then shown; what does not hold goes no further.

use super::signing::keep;
use super::verifying::verify;
use super::{Teller, closed};
use crate::app::event::{Failure, From};
use crate::domain::id::{ActId, SessionId, WordsId};
use crate::record::words::named_by;
use crate::record::{Body, Verified};
use futures::future::LocalBoxFuture;

/// What came of lines.
pub struct Taken {
    /// For each line whether it holds.
    pub holds: Vec<bool>,
    /// The words that acts among them name.
    pub words: Vec<ActId>,
}

/// Takes lines of a session in; answers once those that hold are durable and shown.
pub type Taking = fn(Teller, SessionId, Vec<String>) -> LocalBoxFuture<'static, Result<Taken, Failure>>;

/// Takes lines in.
pub fn taking(app: Teller, session: SessionId, lines: Vec<String>) -> LocalBoxFuture<'static, Result<Taken, Failure>> {
    Box::pin(async move {
        let verified = verify(&lines).await;
        let holds = verified.iter().map(|event| event.as_ref().is_some_and(|event| event.session() == session)).collect();
        let mut events: Vec<_> = verified.into_iter().flatten().filter(|event| event.session() == session).collect();
        let mut learnt = false;
        if events.iter().any(|event| matches!(event.body(), Body::Sealed(_) | Body::Key(_))) {
            (events, learnt) = closed::opened(session, events).await?;
        }
        let words = events.iter().flat_map(named).map(|words| ActId(words.0)).collect();
        if !events.is_empty() {
            keep(app, events, Vec::new(), false, From::Relay).await?;
        }
        if learnt {
            closed::open_again(app, session).await?;
        }
        Ok(Taken { holds, words })
    })
}

fn named(event: &Verified) -> Vec<WordsId> {
    match event.body() {
        Body::Act { act, .. } => named_by(act),
        Body::Words { .. } | Body::Sealed(_) | Body::Key(_) => Vec::new(),
    }
}
