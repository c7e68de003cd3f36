//! What a resident does, by the part of the program that draws it: the page opens with what is to be done now.

// What `late!` writes calls from one part of the program into another.
#![allow(unsafe_code)]

use super::before::AnswerInvitation;
use super::goals::SuggestWording;
use super::judge::JudgeNow;
use super::neighbours::Neighbours;
use super::objected::MyObjections;
use super::parts::Parts;
use super::topics::{NameTopic, TopicList};
use super::vote::Vote;
use super::write::{ClosingWords, WriteCard};
use crate::domain::id::{CardId, QuestionId, TopicId};
use crate::domain::methods::Board;
use crate::domain::question::Counting;
use crate::late;
use crate::ui::boards::news::form::ReportDialog;
use crate::view::resident::Resident;
use leptos::prelude::*;

late! {
    answering: answering: fn(Memo<Resident>) -> AnyView = |page| view! { <AnswerInvitation page /> }.into_any()
}

late! {
    saying: writing: fn(Memo<Resident>, Board) -> AnyView = |page, board| match board {
        Board::Closing => view! { <ClosingWords page /> }.into_any(),
        _ => view! { <WriteCard page /> }.into_any(),
    }
}

late! {
    planning: topics: fn(Board) -> AnyView = |board| match board {
        Board::Agenda => view! { <NameTopic /> <TopicList /> }.into_any(),
        Board::Market => view! { <TopicList /> <NameTopic folded=true /> }.into_any(),
        _ => view! { <TopicList reports=true /> }.into_any(),
    }
}

late! {
    reporting: reporting: fn(RwSignal<Option<TopicId>>) -> AnyView = |filing| view! { <ReportDialog filing /> }.into_any()
}

late! {
    voting: voting: fn(QuestionId, Counting) -> AnyView = |question, counting| view! { <Vote question counting /> }.into_any()
}

late! {
    wording: goals: fn() -> AnyView = || view! { <SuggestWording /> }.into_any()
}

late! {
    promising: parts: fn() -> AnyView = || view! { <MyObjections /> <Parts /> }.into_any()
}

late! {
    judging: judging: fn(CardId) -> AnyView = |card| view! { <JudgeNow card /> }.into_any()
}

late! {
    alike: neighbours: fn(RwSignal<String>, RwSignal<bool>) -> AnyView = |text, any| view! { <Neighbours text any /> }.into_any()
}
