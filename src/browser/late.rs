//! Parts of the program that are fetched when they are first needed, so that a page opens with what it shows and no more.
//!
//! The build cuts the program at these functions (`script/bundle.mjs`). Each gives what its part can do; what only that part
//! uses is in no other.

// What the macro writes calls from one part of the program into another.
#![allow(unsafe_code)]

use super::Teller;
use crate::app::event::Failure;
use crate::app::{Sign, Task, Wire};
use crate::domain::id::{PersonId, QuestionKey, QuestionSecret, SessionId, WordsId};
use crate::record::{Opener, Secret};
use crate::sync::Standing;
use futures::future::LocalBoxFuture;

/// A part could not be fetched: no network, or the server has a newer app by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> NotLoaded {
        NotLoaded
    }
}

impl From<NotLoaded> for Failure {
    fn from(_: NotLoaded) -> Failure {
        Failure::NotLoaded
    }
}

/// What a part of the program can do: `late!(part: name: Type = what it gives)` becomes `async fn name() -> Result<Type, NotLoaded>`.
#[macro_export]
macro_rules! late {
    ($(#[$doc:meta])* $part:ident: $name:ident: $of:ty = $gives:expr) => {
        $(#[$doc])*
        #[wasm_split_helpers::wasm_split($part, fallible)]
        pub fn $name() -> Result<$of, $crate::browser::late::NotLoaded> {
            Ok($gives)
        }
    };
}

/// Does what is asked for and tells the app what came of it.
pub type Doing<T> = fn(Teller, T) -> LocalBoxFuture<'static, Result<(), Failure>>;

late! {
    /// Keys and signatures.
    signing: signing: Doing<Sign> = super::signing::signing
}

late! {
    /// What verifies and stores what relays send.
    signing: taking: super::taking::Taking = super::taking::taking
}

late! {
    /// Opening what is stored of a closed session.
    signing: opening: super::closed::Opening = super::closed::opening
}

late! {
    /// Hearing what another tab stored of a closed session.
    signing: hearing: super::closed::Hearing = super::closed::hearing
}

/// Keeps the secret of an invite by which somebody comes in, and the relays that the link names.
pub type Entering = fn(SessionId, String, Vec<String>) -> LocalBoxFuture<'static, Result<(), Failure>>;

late! {
    /// Coming in by a link.
    signing: entering: Entering = super::signing::entering
}

/// The line of a request to forget erased words (NIP-09), where the key of who wrote them is here.
pub type Forgetting = fn(SessionId, PersonId, WordsId) -> LocalBoxFuture<'static, Option<String>>;

late! {
    /// Asking relays to forget.
    signing: forgetting: Forgetting = super::signing::forgetting
}

/// The key of a locked question, as it was wrapped to somebody by who opened the question.
#[derive(Debug)]
pub struct Wrapped {
    pub session: SessionId,
    pub by: PersonId,
    pub opener: PersonId,
    pub key: QuestionKey,
    /// Encrypted (NIP-44).
    pub secret: String,
}

/// Takes out the key of a locked question, and with it what opens its ballots.
pub type TakingKey = fn(Wrapped) -> LocalBoxFuture<'static, Result<(QuestionSecret, Opener), Failure>>;

late! {
    /// Taking out keys of locked questions.
    signing: taking_key: TakingKey = super::signing::taking_key
}

/// What locks the key of somebody who has it here, for a link; and what opens the one that the page's address carries, where the PIN
/// does.
pub type Sealing = (
    fn(SessionId, PersonId, String) -> LocalBoxFuture<'static, Result<String, Failure>>,
    fn(SessionId, PersonId, String) -> LocalBoxFuture<'static, Option<Secret>>,
);

late! {
    /// Locking a key, and opening it.
    sealing: sealing: Sealing = (super::sealing::sealing, super::sealing::unsealing)
}

late! {
    /// The exchange with relays.
    wire: wire: fn(Teller, Wire) = super::wire::wire
}

late! {
    /// How it stands with the relays.
    wire: standings: fn() -> Vec<Standing> = super::wire::standings
}

late! {
    /// What whoever runs a session asks for, and what reads all of one.
    work: work: Doing<Task> = super::work::work
}
