//! The projector's wall, read from ten metres: the theme, the phase, its time, the board, the code. Nothing else, and nothing
//! that says who voted what.

mod boards;
mod breakouts;
mod cards;
mod goals;
mod turning;
mod votes;

use crate::browser::page::set_title;
use crate::domain::methods::Board;
use crate::ui::app::Loaded;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::qr::Qr;
use crate::ui::parts::timer::{Pace, Timer};
use crate::ui::pieces::door::{Code, Leads, code};
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::time_box::pace;
use crate::ui::{App, Tongue};
use crate::view::timebox::{TimeBox, room_time};
use crate::view::wall::{Wall, latest_announcement, wall};
use boards::WallBoard;
use cards::WhatFollows;
use leptos::html;
use leptos::prelude::*;
use turning::{TURN_S, Turning};

/// The wall of the session that the address names.
#[component]
pub fn WallPage() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let loaded = app.loaded();
    let wall = steady(app, wall);
    Effect::new(move |_| set_title(&format!("{} · {}", tongue.t().wall().page, wall.with(|wall| wall.theme.clone()))));
    view! {
        <div class="wall">
            {move || match loaded.get() {
                Loaded::Loading | Loaded::Fetching => view! { <main id="main" class="wall__board"><p role="status">{tongue.t().common().loading}</p></main> }.into_any(),
                Loaded::Missing => view! { <NotHere/> }.into_any(),
                Loaded::Ready => view! { <Projected wall/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn NotHere() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <main id="main" class="wall__board wall__board--middle">
            <h1 class="wall__theme">{move || tongue.t().wall().not_here}</h1>
            <p>{move || tongue.t().wall().not_here_how}</p>
        </main>
    }
}

#[component]
fn Projected(wall: Memo<Wall>) -> impl IntoView {
    let tongue = Tongue::get();
    let frame = NodeRef::<html::Main>::new();
    let turning = Turning::over(frame);
    let board = memo(move || wall.with(|wall| wall.board));
    let closed = memo(move || wall.with(|wall| wall.closed));
    // Another board begins at its first page.
    Effect::new(move |_| {
        board.with(|_| ());
        turning.to_first();
    });
    let middle = move || matches!(board.get(), None | Some(Board::Opening | Board::Breakouts));
    let class = move || if middle() { "wall__board wall__board--middle" } else { "wall__board" };
    view! {
        <header class="wall__head">
            <div class="wall__words">
                <h1 class="wall__theme">{move || wall.with(|wall| wall.theme.clone())}</h1>
                <p class="wall__phase">{move || wall.with(|wall| phase_line(wall, tongue))}</p>
            </div>
            <Show when=move || board.get() != Some(Board::Breakouts)><Clock/></Show>
        </header>
        <main class=class id="main" node_ref=frame>
            <Show when=move || closed.get()><WhatFollows/></Show>
            {move || view! { <WallBoard board=board.get() wall/> }}
        </main>
        <Foot turning begun=Signal::derive(move || board.get().is_some())/>
    }
}

/// What is going on, in a line.
fn phase_line(wall: &Wall, tongue: Tongue) -> String {
    let t = tongue.t();
    let Some(board) = wall.board else { return t.wall().welcome.to_owned() };
    let name = if wall.name.is_empty() { t.common().board(board) } else { &wall.name };
    match (&wall.vote, wall.closed) {
        (_, true) => t.wall().closed.to_owned(),
        (Some(vote), false) if vote.open => (t.wall().voting)(&vote.title, vote.voted, vote.electorate),
        (Some(vote), false) => (t.wall().voted)(&vote.title, vote.voted, vote.electorate),
        (None, false) => (t.wall().phase)(name, (t.wall().line)(board)),
    }
}

/// What is left of the phase's time, while it runs.
#[component]
fn Clock() -> impl IntoView {
    let app = App::get();
    let time = app.view(|lens| room_time(lens).0);
    let lives = memo(move || time.get().lives());
    view! { <Show when=move || lives.get()><div class="wall__time"><WallTimer time/></div></Show> }
}

/// A time box on the wall.
#[component]
fn WallTimer(time: Memo<TimeBox>) -> impl IntoView {
    let tongue = Tongue::get();
    let label = move || match (time.get(), pace(time.get())) {
        (TimeBox::Paused { .. }, _) => tongue.t().wall().paused,
        (_, Pace::Over) => tongue.t().wall().over,
        (_, Pace::Running | Pace::Paused) => tongue.t().wall().left,
    };
    let left = move || tongue.t().common().clock(time.get().left_s().map_or(0, i64::saturating_abs));
    view! {
        <Timer
            label=Signal::derive(move || label().to_owned())
            left=Signal::derive(left)
            pace=Signal::derive(move || pace(time.get()))
        />
    }
}

/// What the code is for.
fn scan(code: Memo<Code>, tongue: Tongue) -> &'static str {
    let t = tongue.t().wall();
    match code.with(|code| (code.leads, code.alone)) {
        (_, true) => t.scan_local,
        (Leads::In, false) => t.scan_door,
        (Leads::Invitation, false) => t.scan,
        (Leads::Report, false) => t.scan_report,
    }
}

/// The corner: which page is shown, what was announced lately, and the code.
#[component]
fn Foot(turning: Turning, begun: Signal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let news = app.view(latest_announcement);
    let code = code(app);
    let address = move || code.with(|code| code.address.clone());
    let scan = move || scan(code, tongue);
    let turn = move || {
        let (page, pages) = turning.at();
        (pages > 1).then(|| (tongue.t().wall().turn)(page + 1, pages, TURN_S))
    };
    view! {
        <footer class="wall__foot">
            <p class="wall__turn">{turn}</p>
            {move || news.get().map(|words| view! {
                <div class="wall__news" role="status">
                    <p class="wall__news-head">{move || tongue.t().wall().announcement}</p>
                    <p>{words}</p>
                </div>
            }.into_any())}
            // The welcome has the code in the middle already.
            <Show when=move || begun.get()>
                <div class="qr wall__join">
                    {move || view! { <Qr text=address() label=Signal::derive(move || scan().to_owned())/> }.into_any()}
                    <p class="qr__hint">{scan}</p>
                </div>
            </Show>
        </footer>
    }
}
