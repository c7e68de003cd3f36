//! Convergence: dots on topics, and the action groups that form round the top ones.

pub mod form;
pub mod teams;

use crate::domain::methods::Board;
use crate::ui::Tongue;
use leptos::prelude::*;
use teams::ActionGroups;

/// The convergence of the facilitator.
#[component]
pub fn ConvergenceBoard() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common.board(Board::Convergence)}</h2>
        </div>
        <ActionGroups/>
    }
}
