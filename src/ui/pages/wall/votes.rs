//! Votes on the wall: counts in words, by nobody's name; what is hidden until the close stays hidden.

use super::boards::NothingYet;
use crate::domain::ballot::Stance;
use crate::domain::methods::Board;
use crate::domain::tally::stances::Count;
use crate::ui::boards::convergence::teams::TeamWords;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::tally_bar::{AmountBar, Fill, Share, TallyBar};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::teams::teams;
use crate::view::wall::{Seen, clipped, dots, statements};
use leptos::prelude::*;

/// Most characters of an option on the wall.
const OPTION_CHARS: usize = 80;

/// What is to be known of a result beside its numbers.
#[component]
fn SeenNote(seen: Memo<Seen>) -> impl IntoView {
    let tongue = Tongue::get();
    let note = move || match seen.get() {
        Seen::Hidden => Some(tongue.t().wall().hidden),
        Seen::Doubtful => Some(tongue.t().wall().doubtful),
        Seen::None | Seen::Live | Seen::Closed => None,
    };
    move || note().map(|note| view! { <p class="soft">{note}</p> }.into_any())
}

/// Statements with their counts.
#[component]
pub fn WallStatements() -> impl IntoView {
    let app = App::get();
    let page = steady(app, statements);
    let seen = memo(move || page.with(|page| page.seen));
    view! {
        <Show when=move || seen.get() != Seen::None fallback=|| view! { <NothingYet board=Board::Statements/> }>
            <SeenNote seen/>
            <ol class="question__statements">
                {move || page.with(|page| page.statements.clone()).into_iter().map(|(text, count, carried)| view! { <Statement text count carried/> }).views()}
            </ol>
        </Show>
    }
}

#[component]
fn Statement(text: String, count: Option<Count>, carried: Option<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let bar = move |count: Count| {
        let shares = move || {
            let t = tongue.t().common();
            vec![
                Share { word: t.stance(Stance::Agree), count: count.agree, fill: Fill::Solid },
                Share { word: t.stance(Stance::Disagree), count: count.disagree, fill: Fill::Hollow },
                Share { word: t.stance(Stance::Pass), count: count.pass, fill: Fill::Dotted },
            ]
        };
        let base = move || (tongue.t().wall().base)(count.seen());
        view! { <TallyBar shares=Signal::derive(shares) base=Signal::derive(base)/> }
    };
    view! {
        <li class="question__statement" data-turn="">
            <h2 class="topic__name">{clipped(&text, OPTION_CHARS)}</h2>
            {carried.map(|carried| {
                let word = move || if carried { tongue.t().wall().carried } else { tongue.t().wall().not_carried };
                view! { <p class="goal__from">{word}</p> }.into_any()
            })}
            {count.map(bar)}
        </li>
    }
}

/// Options by their dots, and the action groups that formed.
#[component]
pub fn WallDots() -> impl IntoView {
    let app = App::get();
    let page = steady(app, dots);
    let seen = memo(move || page.with(|page| page.seen));
    let most =
        move || page.with(|page| page.options.iter().filter_map(|(_, count)| count.map(|(dots, _)| dots)).max().unwrap_or(0));
    let options = move || {
        let most = most();
        let options = page.with(|page| page.options.clone());
        // Equal ones have one place.
        let dots: Vec<Option<u32>> = options.iter().map(|(_, count)| count.map(|(dots, _)| dots)).collect();
        let place = move |of: Option<u32>| 1 + dots.iter().filter(|dots| **dots > of).count();
        let one = move |(text, count): (String, Option<(u32, u32)>)| {
            view! { <Option_ place=place(count.map(|(dots, _)| dots)) text count most/> }
        };
        options.into_iter().map(one).views()
    };
    view! {
        <Show when=move || seen.get() != Seen::None fallback=|| view! { <NothingYet board=Board::Convergence/> }>
            <SeenNote seen/>
            <ol class="ranking">{options}</ol>
        </Show>
        <WallTeams/>
    }
}

#[component]
fn Option_(place: usize, text: String, count: Option<(u32, u32)>, most: u32) -> impl IntoView {
    let tongue = Tongue::get();
    let counted = move |(dots, people): (u32, u32)| {
        view! {
            <span class="number">{move || (tongue.t().wall().dots)(dots, people)}</span>
            <AmountBar amount=Signal::derive(move || dots) most=Signal::derive(move || most)/>
        }
    };
    view! {
        <li class="ranking__one" data-turn="">
            <span class="ranking__place number">{count.map(|_| place)}</span>
            <span>{clipped(&text, OPTION_CHARS)}</span>
            {count.map(counted)}
        </li>
    }
}

#[component]
fn WallTeams() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, teams);
    view! {
        <Show when=move || page.with(|page| !page.teams.is_empty())>
            <h2 class="wall__column-title" data-turn="new">{move || tongue.t().convergence().teams}</h2>
            <ul class="wall__places">
                {move || page.with(|page| page.teams.clone()).into_iter().map(|team| view! { <TeamWords team/> }).views()}
            </ul>
        </Show>
    }
}
