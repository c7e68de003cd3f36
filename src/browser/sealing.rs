//! Keys that a PIN locks, on their way in a link from one device to another.

use super::{keys, page};
use crate::app::Route;
use crate::app::event::Failure;
use crate::domain::id::{PersonId, SessionId};
use crate::record::{Secret, seal};
use futures::future::LocalBoxFuture;

/// Locks the key of somebody who has it here.
pub fn sealing(session: SessionId, person: PersonId, pin: String) -> LocalBoxFuture<'static, Result<String, Failure>> {
    Box::pin(async move {
        let secret = keys::of_person(session, person).await?;
        breath().await;
        seal::seal(&secret, &pin, keys::random()?).ok_or(Failure::NoKey)
    })
}

/// The key of this person that the page's address carries, where the PIN opens it.
pub fn unsealing(session: SessionId, person: PersonId, pin: String) -> LocalBoxFuture<'static, Option<Secret>> {
    Box::pin(async move {
        let address = page::address();
        let sealed = Route::sealed(&address).filter(|(of, whose, _)| (*of, *whose) == (session, person))?.2;
        breath().await;
        seal::unseal(sealed, &pin).filter(|secret| secret.person() == person)
    })
}

/// A lock takes some tenths of a second in which nothing is drawn: what is under way is shown before.
async fn breath() {
    gloo_timers::future::TimeoutFuture::new(50).await;
}
