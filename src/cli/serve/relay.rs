//! The relay on the app's port: what one phone sends is on disk before it is acknowledged, and goes to all others at once.
//!
//! The engine is nostr-relay-builder over LMDB. Ours is what it takes in ([`admission`]), and its place beside the app's files:
//! a request that asks for a WebSocket is the relay's, wherever it goes.

mod admission;

use std::fs::{self, File, TryLockError};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ACCEPT, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONNECTION, CONTENT_TYPE, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY,
    SEC_WEBSOCKET_VERSION, UPGRADE, VARY,
};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use hyper_util::rt::TokioIo;
use nostr_lmdb::NostrLMDB;
use nostr_relay_builder::LocalRelay;
use nostr_relay_builder::builder::{RateLimit, RelayBuilder};
use tungstenite::handshake::derive_accept_key;

use self::admission::Admission;
use crate::cli::Unusable;
use crate::record::envelope::LINE_MAX;

/// Connections at once: a full room, each phone with a tab or two that it left open.
const CONNECTIONS_MAX: usize = 2_000;
/// Events that one connection may send in a minute: a facilitator brings 5,000 at once.
const EVENTS_A_MINUTE: u32 = 12_000;
/// Subscriptions of one connection.
const SUBSCRIPTIONS_MAX: usize = 32;
/// Events that one question is answered with: whoever wants more asks on from there.
const PAGE_MAX: usize = 1_000;
const PAGE_DEFAULT: usize = 500;
/// The form in which a relay says what it is.
const NOSTR: &str = "application/nostr+json";

/// The relay and the directory it has to itself.
pub struct Relay {
    local: LocalRelay,
    /// Held for as long as the relay runs: two relays in one directory would not hear of each other's events.
    _lock: File,
}

impl Relay {
    /// Opens what is kept in a directory, which is made where there is none.
    pub fn open(dir: &Path) -> Result<Relay, Unusable> {
        let unusable = |error: &dyn std::fmt::Display| Unusable(format!("cannot keep events in {}: {error}", dir.display()));
        fs::create_dir_all(dir).map_err(|error| unusable(&error))?;
        let lock = File::create(dir.join("lock")).map_err(|error| unusable(&error))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(unusable(&"another gongshi is using it; stop that one, or choose another directory with --data"));
            }
            Err(TryLockError::Error(error)) => return Err(unusable(&error)),
        }
        let events = Arc::new(NostrLMDB::open(dir.join("events")).map_err(|error| unusable(&error))?);
        let builder = RelayBuilder::default()
            .max_connections(CONNECTIONS_MAX)
            .rate_limit(RateLimit { max_reqs: SUBSCRIPTIONS_MAX, notes_per_minute: EVENTS_A_MINUTE })
            .max_filter_limit(PAGE_MAX)
            .default_filter_limit(PAGE_DEFAULT)
            .write_policy(Admission::over(Arc::clone(&events)))
            .database(events);
        Ok(Relay { local: LocalRelay::new(builder), _lock: lock })
    }

    /// Takes over the connection of a request that asks for a WebSocket (RFC 6455, 4.2).
    pub fn take(&self, request: Request, from: SocketAddr) -> Response {
        let header = |name: HeaderName| request.headers().get(name);
        if header(SEC_WEBSOCKET_VERSION).is_none_or(|version| version.as_bytes() != b"13") {
            return (StatusCode::UPGRADE_REQUIRED, [(SEC_WEBSOCKET_VERSION, "13")]).into_response();
        }
        let Some(key) = header(SEC_WEBSOCKET_KEY) else { return StatusCode::BAD_REQUEST.into_response() };
        let accept = derive_accept_key(key.as_bytes());
        let relay = self.local.clone();
        tokio::spawn(async move {
            // A connection that breaks off is nobody's fault: the phone comes back and asks for what it missed.
            if let Ok(stream) = hyper::upgrade::on(request).await {
                let _ = relay.take_connection(TokioIo::new(stream), from).await;
            }
        });
        let answer = Response::builder()
            .status(StatusCode::SWITCHING_PROTOCOLS)
            .header(CONNECTION, "Upgrade")
            .header(UPGRADE, "websocket")
            .header(SEC_WEBSOCKET_ACCEPT, accept);
        answer.body(Body::empty()).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
    }

    /// Says goodbye to every connection.
    pub fn stop(&self) {
        self.local.shutdown();
    }
}

/// What the relay is and takes, for who asks (NIP-11).
pub fn about() -> Response {
    let about = serde_json::json!({
        "name": "gongshi",
        "description": "Acts and words of the sessions that are held here, and nothing else.",
        "software": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "supported_nips": [1, 9, 11, 45, 77],
        "limitation": {
            "max_message_length": LINE_MAX,
            "max_subscriptions": SUBSCRIPTIONS_MAX,
            "max_limit": PAGE_MAX,
            "default_limit": PAGE_DEFAULT,
            "auth_required": false,
            "payment_required": false,
            "restricted_writes": true,
        },
    });
    let anybody =
        [(CONTENT_TYPE, NOSTR), (ACCESS_CONTROL_ALLOW_ORIGIN, "*"), (VARY, ACCEPT.as_str()), (CACHE_CONTROL, "no-cache")];
    (anybody, about.to_string()).into_response()
}

/// Whether a request asks what the relay is.
pub fn is_asked_about(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|form| form.trim().eq_ignore_ascii_case(NOSTR))
}

/// Whether a request asks for a WebSocket.
pub fn is_asked(headers: &HeaderMap) -> bool {
    let names = |header: HeaderName, token: &str| {
        let values = headers.get_all(header).iter().filter_map(|value| value.to_str().ok());
        values.flat_map(|value| value.split(',')).any(|known| known.trim().eq_ignore_ascii_case(token))
    };
    names(CONNECTION, "upgrade") && names(UPGRADE, "websocket")
}
