//! The resident's page: the one thing to do now, then what is theirs.

mod before;
mod goals;
mod judge;
mod late;
mod mine;
mod more;
mod neighbours;
mod objected;
mod parts;
mod topics;
mod vote;
mod write;

use crate::browser::page as screen;
use crate::domain::methods::Board;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::pieces::later::later;
use crate::ui::pieces::save_state::SaveState;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::time_box::TimeLeft;
use crate::ui::pieces::who::NobodyHere;
use crate::ui::{App, Tongue};
use crate::view::resident::{Now, Resident, resident};
use crate::view::timebox::room_time;
use before::{Closed, ReadOnly};
use leptos::prelude::*;
use mine::MySlips;
use more::WriteMore;
use vote::{OtherQuestions, vote_now};

/// The resident's page.
#[component]
pub fn MePage() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, resident);
    let now = memo(move || page.with(|page| page.now));
    // Something else is asked: it is shown from its head.
    let first = StoredValue::new(true);
    let here = move |now: Now| {
        if !first.get_value() {
            screen::to_head();
        }
        first.set_value(false);
        view! { <Here page now /> }.into_any()
    };
    view! {
        <Sheet class="resident" title=move || heading(now.get(), tongue).to_owned()>
            {move || match now.get() {
                Now::Nobody => view! { <NobodyHere /> }.into_any(),
                now => here(now),
            }}
        </Sheet>
    }
}

/// What the page asks for, in one sentence.
fn heading(now: Now, tongue: Tongue) -> &'static str {
    let t = tongue.t().resident();
    match now {
        Now::Nobody => tongue.t().reading().nobody,
        Now::Read => t.read_only,
        Now::Rsvp => t.rsvp,
        Now::Vote(_) => t.votes,
        Now::Voted => t.voted,
        Now::Phase(board) => (t.do_on)(board),
        Now::Done(Board::Goals) => t.goals_done,
        Now::Done(_) => t.vote_closed,
        Now::Judge(_) => t.judge,
        Now::Wait => t.wait,
    }
}

/// The page of somebody who is there.
#[component]
fn Here(page: Memo<Resident>, now: Now) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let phase = move || match now {
        Now::Phase(_) | Now::Done(_) | Now::Voted => page.with(|page| page.phase_name.clone()),
        Now::Nobody | Now::Read | Now::Rsvp | Now::Vote(_) | Now::Judge(_) | Now::Wait => String::new(),
    };
    let when = move || match phase() {
        none if none.is_empty() => tongue.t().resident().now.to_owned(),
        phase => phase,
    };
    let goals = app.view(|lens| !lens.state().goals.is_empty());
    view! {
        <section class="resident__now" aria-labelledby="now">
            <p class="resident__when">{when}</p>
            <h1 class="resident__do" id="now">{move || heading(now, tongue)}</h1>
            {match now {
                Now::Nobody => ().into_any(),
                Now::Read => view! { <ReadOnly /> }.into_any(),
                Now::Rsvp => {
                    view! { {later(late::answering(), move |answering| answering(page))} <WriteMore page /> }.into_any()
                }
                Now::Vote(question) => view! { {vote_now(page, question)} <WriteMore page /> }.into_any(),
                Now::Voted => {
                    view! { <p class="soft">{move || tongue.t().resident().voted_about}</p> <WriteMore page /> }.into_any()
                }
                Now::Phase(board) => view! { <OnBoard page board /> }.into_any(),
                Now::Done(_) => {
                    view! { <p class="soft">{move || tongue.t().resident().done_about}</p> <WriteMore page /> }.into_any()
                }
                Now::Judge(card) => {
                    view! { {later(late::judging(), move |judging| judging(card))} <WriteMore page /> }.into_any()
                }
                Now::Wait => view! { <Closed page /> <WriteMore page /> }.into_any(),
            }}
            <OtherQuestions page now />
        </section>
        <MySlips />
        <Show when=move || goals.get() && matches!(now, Now::Phase(Board::Goals | Board::Closing) | Now::Done(Board::Goals) | Now::Vote(_) | Now::Judge(_) | Now::Wait)>
            {later(late::parts(), |parts| parts())}
        </Show>
        <div class="resident__foot">
            <SaveState />
        </div>
    }
}

/// What the current phase is for.
#[component]
fn OnBoard(page: Memo<Resident>, board: Board) -> impl IntoView {
    let tongue = Tongue::get();
    let about = move || (tongue.t().resident().about)(board);
    let about = view! { <Show when=move || !about().is_empty()><p class="soft">{about}</p></Show> };
    let topics = move || later(late::topics(), move |topics| topics(board));
    let writing = move || later(late::writing(), move |writing| writing(page, board));
    match board {
        Board::Opening => view! { {about} <PhaseTime /> <WriteMore page /> }.into_any(),
        Board::Breakouts => view! { {about} <PhaseTime /> {topics()} <WriteMore page /> }.into_any(),
        Board::Agenda | Board::Market | Board::News => view! { {about} {topics()} <WriteMore page /> }.into_any(),
        Board::Cards | Board::Themes => view! { {about} {writing()} }.into_any(),
        Board::Statements | Board::Convergence => view! { {about} <WriteMore page /> }.into_any(),
        Board::Goals => view! { {about} {later(late::goals(), |goals| goals())} <WriteMore page /> }.into_any(),
        Board::Closing => view! { {about} {writing()} <WriteMore page /> }.into_any(),
    }
}

/// What is left of the current phase or slot, where its time runs.
#[component]
fn PhaseTime() -> impl IntoView {
    let app = App::get();
    let now = app.view(room_time);
    let time = Memo::new(move |_| now.get().0);
    // The minutes of what runs.
    let lives = memo(move || Some(now.get()).filter(|(time, _)| time.lives()).map(|(_, minutes)| minutes));
    move || lives.get().map(|minutes| view! { <TimeLeft time minutes /> }.into_any())
}
