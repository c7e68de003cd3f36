//! The one next act, with what to know before it. What cannot be taken back is asked first.

use crate::app::Intent;
use crate::app::route::Page;
use crate::domain::id::PhaseId;
use crate::domain::methods::Board;
use crate::domain::session::{PhaseEnter, SessionClose, TimerOf, TimerOp, TimerSet};
use crate::text::Messages;
use crate::ui::boards::closing::after_close;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::sealing::close_question;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::closing::closing;
use crate::view::console::{Console, Next, Why};
use leptos::prelude::*;

/// The next act at the foot of the board.
#[component]
pub fn NextAct(console: Memo<Console>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let next = memo(move || console.with(|console| console.next.clone()));
    let why = move || console.with(|console| why_words(&console.why, tongue.t()));
    let elsewhere = move || console.with(|console| matches!(console.why, Why::Elsewhere { .. }));
    // Where work on the board waits, going on is not the first thing to do.
    let first = move || console.with(|console| !matches!(console.why, Why::Goals { open: 1.., .. }));
    let sealing = RwSignal::new(false);
    let closing = RwSignal::new(false);
    let go = move |_| match next.get_untracked() {
        Next::Nothing => {}
        Next::Enter { phase, board, minutes, .. } => enter(app, phase, board, minutes),
        Next::StartSlot { slot, minutes, .. } => {
            app.act(TimerSet { of: TimerOf::Slot(slot), op: TimerOp::Start(u32::from(minutes) * 60) });
        }
        Next::EndSlot { slot, .. } => app.act(TimerSet { of: TimerOf::Slot(slot), op: TimerOp::End }),
        Next::CloseQuestion { .. } => sealing.set(true),
        Next::CloseSession { .. } => closing.set(true),
        Next::Report => app.go(Page::Report),
    };
    view! {
        <div class="console__next">
            <p class="console__next-why">{why}</p>
            <Show when=elsewhere>
                <a class="button" href=app.href(Page::Console(None)) aria-keyshortcuts="0">{move || tongue.t().console().back_to_now}</a>
            </Show>
            <Show when=move || next.with(|next| *next != Next::Nothing)>
                <button class="button" class:button--accent=first type="button" aria-keyshortcuts="n" on:click=go>
                    {move || next.with(|next| next_words(next, tongue.t()))}
                    <Icon glyph=Glyph::Arrow/>
                </button>
            </Show>
        </div>
        <SealDialog open=sealing next/>
        <CloseDialog open=closing/>
    }
}

/// Into a phase; its time box begins, and so the console shows the current phase again.
fn enter(app: App, phase: PhaseId, board: Board, minutes: u16) {
    let timed = board != Board::Breakouts && minutes > 0;
    let start = TimerSet { of: TimerOf::Phase(phase), op: TimerOp::Start(u32::from(minutes) * 60) };
    let mut acts = vec![PhaseEnter { phase }.into()];
    // A box that was left running by somebody else's act cannot be started again.
    if timed && !app.look(|model| model.opened().is_some_and(|open| lives(open, phase, model.now))) {
        acts.push(start.into());
    }
    app.run(Intent::Acts(acts));
    app.go(Page::Console(None));
}

fn lives(open: &crate::app::model::Open, phase: PhaseId, now: crate::domain::time::Time) -> bool {
    let session = open.ledger.state().session.as_ref();
    session.and_then(|session| session.timers.get(&TimerOf::Phase(phase))).is_some_and(|timer| timer.left_s(now).is_some())
}

fn phase_name(board: Board, name: &str, t: &Messages) -> String {
    if name.is_empty() { t.common().board(board).to_owned() } else { name.to_owned() }
}

fn next_words(next: &Next, t: &Messages) -> String {
    let c = t.console();
    match next {
        Next::Nothing => String::new(),
        Next::Enter { from: Some(from), board, name, .. } if name.is_empty() => {
            (c.done_begin)((c.done)(*from), (c.begin)(*board))
        }
        Next::Enter { from: Some(from), board, name, .. } => {
            (c.done_begin)((c.done)(*from), &(c.go_to)(&phase_name(*board, name, t)))
        }
        Next::Enter { from: None, board, name, begins: true, .. } => (c.begin_with)(&phase_name(*board, name, t)),
        Next::Enter { from: None, board, name, begins: false, .. } => (c.go_to)(&phase_name(*board, name, t)),
        Next::StartSlot { number, .. } => (c.start_slot)(*number),
        Next::EndSlot { number, .. } => (c.end_slot)(*number),
        Next::CloseQuestion { .. } => c.close_question.to_owned(),
        Next::CloseSession { .. } => c.close_session.to_owned(),
        Next::Report => c.see_report.to_owned(),
    }
}

fn why_words(why: &Why, t: &Messages) -> String {
    let c = t.console();
    match why {
        Why::Nothing => String::new(),
        Why::NotBegun => c.why_not_begun.to_owned(),
        Why::Elsewhere { current, name } => (c.why_elsewhere)(&phase_name(*current, name, t)),
        Why::Givens(givens) => (c.why_givens)(*givens),
        Why::Topics { topics, unclaimed } => (c.why_topics)(*topics, *unclaimed),
        Why::Signups { topics, people } => (c.why_signups)(*topics, *people),
        Why::Unreported(n) => (c.why_unreported)(*n),
        Why::Reports { filed, held } => (c.why_reports)(*filed, *held),
        Why::Cards { cards, waiting } => (c.why_cards)(*cards, *waiting),
        Why::Ungrouped(n) => (c.why_ungrouped)(*n),
        Why::Voting { voted, electorate } => (c.why_voting)(*voted, *electorate),
        Why::Teams(n) => (c.why_teams)(*n),
        Why::Goals { open, .. } if *open > 0 => (c.why_goals_open)(*open),
        Why::Goals { agreed, unowned, .. } => (c.why_goals)(*agreed, *unowned),
        Why::ClosingWords(n) => (c.why_closing)(*n),
        Why::Closed(closing) => after_close(closing, t),
    }
}

/// Before a vote closes: who has not voted, and that the count stands.
#[component]
fn SealDialog(open: RwSignal<bool>, next: Memo<Next>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let missing = move || match next.get() {
        Next::CloseQuestion { voted, electorate, .. } => electorate.saturating_sub(voted),
        Next::Nothing
        | Next::Enter { .. }
        | Next::StartSlot { .. }
        | Next::EndSlot { .. }
        | Next::CloseSession { .. }
        | Next::Report => 0,
    };
    let seal = move |_| {
        open.set(false);
        if let Next::CloseQuestion { question, .. } = next.get_untracked() {
            close_question(app, question);
        }
    };
    view! {
        <Dialog open title=Signal::derive(move || tongue.t().console().ask_close.to_owned())>
            <p>{move || (tongue.t().console().ask_close_missing)(missing())}</p>
            <p>{move || tongue.t().console().ask_close_means}</p>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().console().wait}</button>
                <button class="button button--accent" type="button" on:click=seal>{move || tongue.t().console().close_now}</button>
            </div>
        </Dialog>
    }
}

/// Before the session closes: what the close sets going, by when, for how much.
#[component]
fn CloseDialog(open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, closing);
    let means = move || {
        let t = tongue.t();
        page.with(|page| {
            let day = page.due.map(|due| t.common().day(due)).unwrap_or_default();
            (t.closing().ask_means)(page.due_days.into(), &day, page.to_answer)
        })
    };
    let close = move |_| {
        open.set(false);
        app.act(SessionClose {});
    };
    view! {
        <Dialog open title=Signal::derive(move || tongue.t().closing().ask.to_owned())>
            <p>{means}</p>
            <Show when=move || page.with(|page| page.open_questions > 0)>
                <p>{move || (tongue.t().closing().ask_open)(page.with(|page| page.open_questions))}</p>
            </Show>
            <p>{move || tongue.t().closing().ask_after}</p>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().closing().not_yet}</button>
                <button class="button button--accent" type="button" on:click=close>{move || tongue.t().closing().close}</button>
            </div>
        </Dialog>
    }
}
