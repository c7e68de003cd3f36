//! A count as a bar with its words above it, and the table behind it. Numbers in, SVG out; readable without any colour.

use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;

/// How a share of the bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    Solid,
    Hollow,
    Dotted,
}

impl Fill {
    fn class(self) -> &'static str {
        match self {
            Fill::Solid => "tally-bar__agree",
            Fill::Hollow => "tally-bar__disagree",
            Fill::Dotted => "tally-bar__pass",
        }
    }
}

/// One share: its word, its count and how it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub word: &'static str,
    pub count: u32,
    pub fill: Fill,
}

/// A part of a whole as a length, to the tenth of a per cent: "12.5%".
pub fn per_cent(part: u32, whole: u32) -> String {
    let tenths = u64::from(part) * 1_000 / u64::from(whole.max(1));
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Where a share lies on the bar: what comes before it, and its own.
fn laid_out(shares: &[Share]) -> Vec<(Fill, u32, u32)> {
    let mut before = 0u32;
    let mut place = |share: &Share| {
        let from = before;
        before = before.saturating_add(share.count);
        (share.fill, from, share.count)
    };
    shares.iter().filter(|share| share.count > 0).map(&mut place).collect()
}

/// A bar with its words. `base` says of how many: "39 voted".
#[component]
pub fn TallyBar(#[prop(into)] shares: Signal<Vec<Share>>, #[prop(into)] base: Signal<String>) -> impl IntoView {
    let word = |share: &Share| {
        view! {
            <li class="tally-bar__one">
                <svg class="tally-bar__swatch" viewBox="0 0 12 12" aria-hidden="true">
                    <rect class=share.fill.class() x="1" y="1" width="10" height="10"></rect>
                </svg>
                {share.word}
                " "
                <strong class="number">{share.count}</strong>
            </li>
        }
    };
    let whole = move || shares.with(|shares| shares.iter().fold(0, |sum: u32, share| sum.saturating_add(share.count)));
    let rect = move |(fill, from, width): (Fill, u32, u32)| {
        let whole = untrack(whole);
        view! { <rect class=fill.class() x=per_cent(from, whole) y="0" width=per_cent(width, whole) height="100%"></rect> }
    };
    view! {
        <div class="tally-bar">
            <ul class="tally-bar__key">
                {move || shares.with(|shares| shares.iter().map(word).views())}
                <li class="tally-bar__base">{move || base.get()}</li>
            </ul>
            <svg class="tally-bar__bar" width="100%" height="14" aria-hidden="true">
                {move || shares.with(|shares| laid_out(shares).into_iter().map(rect).views())}
            </svg>
        </div>
    }
}

/// One quantity against the most there is, as a thin line.
#[component]
pub fn AmountBar(
    #[prop(into)] amount: Signal<u32>,
    #[prop(into)] most: Signal<u32>,
    #[prop(default = "ranking__bar")] class: &'static str,
) -> impl IntoView {
    let width = move || per_cent(amount.get(), most.get());
    view! {
        <svg class=class width="100%" height="6" aria-hidden="true">
            <rect class="tally-bar__rest" width="100%" height="100%"></rect>
            <rect class="tally-bar__amount" width=width height="100%"></rect>
        </svg>
    }
}

/// One row of a table of counts: what it is, and its cells as they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    pub name: String,
    pub cells: Vec<String>,
    /// The sum of the others.
    pub total: bool,
}

/// A table of counts: the first column names, the others are numbers. It scrolls by itself where it is wider than its place.
#[component]
pub fn TallyTable(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] head: Signal<Vec<String>>,
    #[prop(into)] rows: Signal<Vec<TallyRow>>,
) -> impl IntoView {
    let heading = |(place, word): (usize, String)| {
        view! { <th scope="col" class=if place == 0 { "" } else { "table__number" }>{word}</th> }
    };
    let row = |row: TallyRow| {
        let cells = row.cells.into_iter().map(|cell| view! { <td class="table__number">{cell}</td> }).views();
        view! { <tr class:table__total=row.total><th scope="row">{row.name}</th>{cells}</tr> }
    };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=move || label.get()>
            <table class="table">
                <thead><tr>{move || head.get().into_iter().enumerate().map(heading).views()}</tr></thead>
                <tbody>{move || rows.get().into_iter().map(row).views()}</tbody>
            </table>
        </div>
    }
}

/// A line that opens to what is behind it: a number's table, a card's words.
#[component]
pub fn MadeOf(#[prop(into)] summary: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <details class="made-of">
            <summary><Icon glyph=Glyph::Right/>{move || summary.get()}</summary>
            <div class="made-of__body">{children()}</div>
        </details>
    }
}
