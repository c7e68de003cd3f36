//! The facilitator's console: the method on the left, the board in the middle, people and safety on the right, and one next act.

mod hand_over;
mod keyboard;
mod next;
mod rail;
mod side;

use crate::app::Route;
use crate::app::route::Page;
use crate::browser::page;
use crate::domain::methods::Board;
use crate::domain::session::TimerOf;
use crate::ui::app::Loaded;
use crate::ui::boards::BoardOf;
use crate::ui::boards::imported::ImportedVotes;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::masthead::Masthead;
use crate::ui::pieces::sheet::{MissingSession, SkipLink};
use crate::ui::pieces::steady::steady_with;
use crate::ui::pieces::time_box::TimeBoxBar;
use crate::ui::pieces::who::WhoAmI;
use crate::ui::{App, Tongue};
use crate::view::console::{Console, Seat, Shown, Step, console, rail};
use hand_over::HandOver;
use keyboard::{Keyboard, KeysHelp};
use leptos::prelude::*;
use next::NextAct;
use rail::Rail;
use side::Side;

/// The console of the session that the address names.
#[component]
pub fn ConsolePage() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let looked_at = app.model(|model| match model.route {
        Route::Session(_, Page::Console(phase)) => phase,
        Route::Session(..) | Route::Home | Route::New | Route::Import => None,
    });
    let console = steady_with(app, move || looked_at.get(), console);
    let rail = app.view(move |lens| rail(lens, looked_at.get()));
    let seat = memo(move || console.with(|console| console.seat));
    let loaded = app.loaded();
    let help = RwSignal::new(false);
    Effect::new(move |_| page::set_title(&format!("{} · {}", tongue.t().console().page, console.with(|c| c.title.clone()))));
    view! {
        <div class="page">
            <SkipLink/>
            <WhoAmI/>
            <Masthead><Show when=move || seat.get() == Seat::Facilitator><HeadTools help/></Show></Masthead>
            {move || match (loaded.get(), seat.get()) {
                (Loaded::Loading | Loaded::Fetching, _) => {
                    view! { <main id="main" class="console console--shut"><p role="status">{move || tongue.t().common().loading}</p></main> }.into_any()
                }
                (Loaded::Missing, _) => view! { <main id="main" class="console console--shut"><MissingSession/></main> }.into_any(),
                (Loaded::Ready, Seat::Facilitator) => view! { <Desk console rail help/> }.into_any(),
                (Loaded::Ready, Seat::Empty | Seat::Other) => view! { <NotForYou seat/> }.into_any(),
            }}
            <KeysHelp open=help/>
        </div>
    }
}

/// The wall in a window of its own, and the keys.
#[component]
fn HeadTools(help: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <a
            class="button button--quiet"
            href=app.href(Page::Wall)
            target="_blank"
            title=move || tongue.t().console().wall_opens
            aria-keyshortcuts="w"
        >
            <Icon glyph=Glyph::Screen/>
            {move || tongue.t().console().wall}
            <span class="visually-hidden">{move || tongue.t().console().wall_opens}</span>
        </a>
        <a class="button button--quiet" href=app.href(Page::Settings)>{move || tongue.t().settings().page}</a>
        <button class="button button--quiet console__keys" type="button" aria-keyshortcuts="?" on:click=move |_| help.set(true)>
            <kbd aria-hidden="true">"?"</kbd>
            {move || tongue.t().console().keys}
        </button>
    }
}

/// Somebody else, or nobody, is at the device.
#[component]
fn NotForYou(seat: Memo<Seat>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let to = move || match seat.get() {
        Seat::Other => (Page::Me, tongue.t().console().to_my_page),
        Seat::Empty | Seat::Facilitator => (Page::Tablet, tongue.t().console().step_up),
    };
    view! {
        <main id="main" class="console console--shut">
            <div class="empty">
                <h1 class="empty__what">{move || tongue.t().console().for_facilitators}</h1>
                <p class="empty__how">{move || tongue.t().console().for_facilitators_how}</p>
                <a class="button button--accent" href=move || app.href(to().0)>{move || to().1}</a>
            </div>
        </main>
    }
}

/// The console itself.
#[component]
fn Desk(console: Memo<Console>, rail: Memo<Vec<Step>>, help: RwSignal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let shown = memo(move || console.with(|console| console.shown.clone()));
    let board = memo(move || shown.with(|shown| shown.as_ref().map(|shown| (shown.phase, shown.board))));
    let closed = memo(move || console.with(|console| console.closed));
    let timed = memo(move || shown.get().filter(|shown| shown.current && shown.board != Board::Breakouts && !closed.get()));
    let handing = RwSignal::new(false);
    let heading = move || format!("{} · {}", console.with(|console| console.title.clone()), tongue.t().console().page);
    view! {
        <Keyboard rail help/>
        <div class="console">
            <div class="console__rail"><Rail rail/></div>
            <main class="console__board" id="main">
                <h1 class="visually-hidden">{heading}</h1>
                {move || timed.get().map(|shown| view! { <PhaseTime shown/> }.into_any())}
                <ImportedVotes/>
                {move || board.get().map(|(_, board)| view! { <BoardOf board/> }.into_any())}
                <NextAct console/>
            </main>
            <Side console handing/>
        </div>
        <HandOver open=handing/>
    }
}

/// The time box of the phase the session is in. Breakouts have one for each slot instead.
#[component]
fn PhaseTime(shown: Shown) -> impl IntoView {
    let tongue = Tongue::get();
    let start = move || (tongue.t().console().start_time)(shown.minutes.into());
    view! { <TimeBoxBar of=TimerOf::Phase(shown.phase) minutes=shown.minutes start=Signal::derive(start) small=true/> }
}
