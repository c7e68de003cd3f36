//! One component per board of a method.
pub mod agenda;
pub mod breakouts;
pub mod cards;
pub mod closing;
pub mod convergence;
pub mod goals;
pub mod imported;
pub mod market;
pub mod news;
pub mod opening;
pub mod question;
pub mod statements;
pub mod themes;

use crate::domain::methods::Board;
use leptos::prelude::*;

/// The board of a phase, as the facilitator sees it.
#[component]
pub fn BoardOf(board: Board) -> impl IntoView {
    match board {
        Board::Opening => view! { <opening::OpeningBoard/> }.into_any(),
        Board::Agenda => view! { <agenda::AgendaBoard/> }.into_any(),
        Board::Market => view! { <market::MarketBoard/> }.into_any(),
        Board::Breakouts => view! { <breakouts::BreakoutsBoard/> }.into_any(),
        Board::News => view! { <news::NewsBoard/> }.into_any(),
        Board::Cards => view! { <cards::CardsBoard/> }.into_any(),
        Board::Themes => view! { <themes::ThemesBoard/> }.into_any(),
        Board::Statements => view! { <statements::StatementsBoard/> }.into_any(),
        Board::Convergence => view! { <convergence::ConvergenceBoard/> }.into_any(),
        Board::Goals => view! { <goals::GoalsBoard/> }.into_any(),
        Board::Closing => view! { <closing::ClosingBoard/> }.into_any(),
    }
}
