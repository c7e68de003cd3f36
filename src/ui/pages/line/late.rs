//! What an author does to their card, for those who do.

// What `late!` writes calls from one part of the program into another.
#![allow(unsafe_code)]

use super::change::Changing;
use crate::domain::id::CardId;
use crate::late;
use crate::view::line::Line;
use leptos::prelude::*;

late! {
    changing: changing: fn(Memo<Option<Line>>, CardId, [RwSignal<bool>; 2]) -> AnyView = |page, card, open| {
        view! { <Changing page card open /> }.into_any()
    }
}
