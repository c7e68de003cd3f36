//! Which board the wall shows.

use super::breakouts::WallBreakouts;
use super::cards::{WallCards, WallClosing, WallThemes};
use super::goals::WallGoals;
use super::votes::{WallDots, WallStatements};
use crate::domain::methods::Board;
use crate::ui::boards::agenda::grid::AgendaGrid;
use crate::ui::boards::opening::Principles;
use crate::ui::pages::wall::scan;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::qr::Qr;
use crate::ui::pieces::door::code;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::agenda::agenda;
use crate::view::news::{Report, news};
use crate::view::wall::{Wall, clipped};
use leptos::prelude::*;

/// Most columns of the agenda that are readable from ten metres; more turn.
const COLUMNS: usize = 4;

/// Most characters of what a group talked about, and of each other part of its report; the whole is on the news wall.
const TALK_CHARS: usize = 100;
const PART_CHARS: usize = 70;

/// A board as the room sees it; before the session begins, the welcome.
#[component]
pub fn WallBoard(board: Option<Board>, wall: Memo<Wall>) -> impl IntoView {
    let Some(board) = board else { return view! { <Welcome/> }.into_any() };
    match board {
        Board::Opening => view! { <WallOpening wall/> }.into_any(),
        Board::Agenda | Board::Market => view! { <WallAgenda board/> }.into_any(),
        Board::Breakouts => view! { <WallBreakouts/> }.into_any(),
        Board::News => view! { <WallNews/> }.into_any(),
        Board::Cards => view! { <WallCards/> }.into_any(),
        Board::Themes => view! { <WallThemes/> }.into_any(),
        Board::Statements => view! { <WallStatements/> }.into_any(),
        Board::Convergence => view! { <WallDots/> }.into_any(),
        Board::Goals => view! { <WallGoals/> }.into_any(),
        Board::Closing => view! { <WallClosing/> }.into_any(),
    }
}

/// Nothing there yet: what will be.
#[component]
pub fn NothingYet(board: Board) -> impl IntoView {
    let tongue = Tongue::get();
    view! { <p class="wall__nothing">{move || (tongue.t().wall().nothing_yet)(board)}</p> }
}

#[component]
fn Welcome() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let code = code(app);
    let address = move || code.with(|code| code.address.clone());
    let scan = move || scan(code, tongue);
    let how = move || {
        let t = tongue.t().wall();
        if code.with(|code| code.alone) { t.scan_local } else { t.welcome_how }
    };
    view! {
        <div class="wall__split">
            <div class="qr qr--large"><Qr text=Signal::derive(address) label=Signal::derive(move || scan().to_owned())/></div>
            <div>
                <p class="wall__column-title">{how}</p>
                <p>{move || tongue.t().wall().welcome_paper}</p>
            </div>
        </div>
    }
}

/// The principles and the law; what is given on the next page.
#[component]
fn WallOpening(wall: Memo<Wall>) -> impl IntoView {
    let tongue = Tongue::get();
    let method = memo(move || wall.with(|wall| wall.method));
    let givens = memo(move || wall.with(|wall| wall.givens.clone()));
    view! {
        {move || method.get().map(|method| view! { <Principles method/> }.into_any())}
        <Show when=move || givens.with(|givens| !givens.is_empty())>
            <section data-turn="new">
                <h2 class="wall__column-title">{move || tongue.t().wall().givens}</h2>
                <ul class="wall__givens">{move || givens.get().into_iter().map(|given| view! { <li>{given}</li> }).views()}</ul>
            </section>
        </Show>
    }
}

/// The agenda wall; many slots take several pages.
#[component]
fn WallAgenda(board: Board) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    // Who looks for where to go needs no empty rooms.
    let wall = steady(app, move |lens| if board == Board::Market { agenda(lens).in_use() } else { agenda(lens) });
    let slots = memo(move || wall.with(|wall| wall.slots.len()));
    let empty = memo(move || wall.with(|wall| wall.slots.is_empty() || wall.rows.is_empty()));
    let tables =
        move || (0..slots.get()).step_by(COLUMNS).map(|from| view! { <AgendaGrid wall columns=(from, COLUMNS)/> }).views();
    let unplaced = memo(move || wall.with(|wall| wall.unplaced.iter().map(|slip| slip.title.clone()).collect::<Vec<_>>()));
    view! {
        <Show when=move || !empty.get() fallback=move || view! { <NothingYet board/> }>{tables}</Show>
        <Show when=move || !unplaced.with(Vec::is_empty)>
            <section data-turn="">
                <h2 class="wall__column-title">{move || tongue.t().agenda().unplaced}</h2>
                <ul class="wall__givens">{move || unplaced.get().into_iter().map(|title| view! { <li>{title}</li> }).views()}</ul>
            </section>
        </Show>
    }
}

/// The news wall.
#[component]
fn WallNews() -> impl IntoView {
    let app = App::get();
    let page = steady(app, news);
    let reports = memo(move || page.with(|page| page.reports.clone()));
    view! {
        <Show when=move || reports.with(|reports| !reports.is_empty()) fallback=|| view! { <NothingYet board=Board::News/> }>
            <div class="news">
                <For each=move || reports.get() key=|report| (report.topic, report.version) let:report><WallReport report/></For>
            </div>
        </Show>
    }
}

#[component]
fn WallReport(report: Report) -> impl IntoView {
    let tongue = Tongue::get();
    let Report { title, convener, attendees, discussion, actions, not_agreed, .. } = report;
    let meta = move || {
        let people = (tongue.t().common().people)(attendees);
        if convener.is_empty() { people } else { format!("{convener} · {people}") }
    };
    let part = move |heading: fn(Tongue) -> &'static str, words: String| {
        (!words.is_empty()).then(|| {
            view! {
                <h3 class="topic__meta">{move || heading(tongue)}</h3>
                <p>{clipped(&words, PART_CHARS)}</p>
            }
        })
    };
    view! {
        <article class="news__report" data-turn="">
            <h2 class="topic__name">{title}</h2>
            <p class="topic__meta">{meta}</p>
            <p>{clipped(&discussion, TALK_CHARS)}</p>
            {part(|tongue| tongue.t().news().actions, actions)}
            {part(|tongue| tongue.t().news().not_agreed, not_agreed)}
        </article>
    }
}
