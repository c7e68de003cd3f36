//! Goals on the wall: the words, how they stand, how many consented. Nobody's name.

use super::boards::NothingYet;
use crate::domain::methods::Board;
use crate::domain::tally::consent::Count;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::tally_bar::{Fill, Share, TallyBar};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::wall::{GoalStage, WallGoal, clipped, goals};
use leptos::prelude::*;

/// Most characters of a goal's text on the wall.
const GOAL_CHARS: usize = 160;

/// All goals.
#[component]
pub fn WallGoals() -> impl IntoView {
    let app = App::get();
    let page = steady(app, goals);
    view! {
        <Show when=move || page.with(|page| !page.is_empty()) fallback=|| view! { <NothingYet board=Board::Goals/> }>
            {move || page.get().into_iter().map(|goal| view! { <Goal goal/> }).views()}
        </Show>
    }
}

#[component]
fn Goal(goal: WallGoal) -> impl IntoView {
    let tongue = Tongue::get();
    let WallGoal { number, title, text, stage, consent, objections, commitments, .. } = goal;
    let stands = move || {
        let t = tongue.t().wall();
        match stage {
            GoalStage::Draft => t.stage_draft.to_owned(),
            GoalStage::InTest => t.stage_in_test.to_owned(),
            GoalStage::Tested => t.stage_tested.to_owned(),
            GoalStage::Agreed => format!("{} · {}", t.stage_agreed, (t.taken_on)(commitments)),
            GoalStage::NotAgreed => t.stage_not_agreed.to_owned(),
        }
    };
    let bar = move |count: Count| {
        let shares = move || {
            let [agree, object, aside] = tongue.t().wall().consent;
            vec![
                Share { word: agree, count: count.agree, fill: Fill::Solid },
                Share { word: object, count: count.object, fill: Fill::Hollow },
                Share { word: aside, count: count.aside, fill: Fill::Dotted },
            ]
        };
        let base = move || (tongue.t().wall().base)(count.agree + count.object + count.aside);
        view! { <TallyBar shares=Signal::derive(shares) base=Signal::derive(base)/> }
    };
    view! {
        <article class="goal" data-turn="">
            <div class="goal__head">
                <h2 class="goal__text">{title}</h2>
                <p class="goal__number">{move || (tongue.t().wall().goal)(number)}</p>
            </div>
            <p>{clipped(&text, GOAL_CHARS)}</p>
            <p class="goal__from">{stands}</p>
            {consent.map(bar)}
            {(objections.total() > 0).then(|| view! { <p class="goal__from">{move || (tongue.t().wall().objections)(objections)}</p> }.into_any())}
        </article>
    }
}
