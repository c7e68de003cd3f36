//! The results of a question, for those who come to its ballot after the close.

// What `late!` writes calls from one part of the program into another.
#![allow(unsafe_code)]

use super::results::QuestionResults;
use crate::domain::id::QuestionId;
use crate::late;
use leptos::prelude::*;

late! {
    results: results: fn(QuestionId) -> AnyView = |question| view! { <QuestionResults question /> }.into_any()
}
