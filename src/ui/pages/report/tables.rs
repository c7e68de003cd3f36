//! Tables, bars and rankings of the account.

use crate::report::block::{Bar, Cell, Fill, Rank, Table};
use crate::ui::pages::report::lines::{line, paragraphs};
use crate::ui::parts::flow::Views;
use crate::ui::parts::tally_bar::per_cent;
use leptos::prelude::*;

/// A table; what is wider than its place scrolls by itself, or becomes a list on a phone.
pub fn table(table: Table) -> impl IntoView {
    let stacked = table.kind.stacked();
    let role = move |role: &'static str| stacked.then_some(role);
    let labels: Vec<String> = table.head.iter().map(|(words, _)| words.clone()).collect();
    let head = table.head.into_iter().map(|(words, number)| {
        view! { <th scope="col" role=role("columnheader") class:table__number=number>{words}</th> }
    });
    let row = |cells: Vec<Cell>, total: bool| {
        let labels = labels.clone();
        let cells = cells.into_iter().enumerate().map(|(place, one)| cell(one, place, stacked, labels.get(place)).into_any());
        view! { <tr role=role("row") class:table__total=total>{cells.views()}</tr> }
    };
    let rows = table.rows.into_iter().map(|cells| row(cells, false)).views();
    let foot = table.total.map(|cells| view! { <tfoot role=role("rowgroup")>{row(cells, true)}</tfoot> }.into_any());
    let caption = table.caption.clone();
    let inside = view! {
        <table class=table.kind.class() role=role("table")>
            <caption>{table.caption}</caption>
            <thead role=role("rowgroup")><tr role=role("row")>{head.views()}</tr></thead>
            <tbody role=role("rowgroup")>{rows}</tbody>
            {foot}
        </table>
    };
    if stacked {
        inside.into_any()
    } else {
        view! { <div class="table-scroll" role="region" tabindex="0" aria-label=caption>{inside}</div> }.into_any()
    }
}

fn cell(cell: Cell, place: usize, stacked: bool, label: Option<&String>) -> impl IntoView + use<> {
    let number = cell.number;
    let mut lines = cell.lines;
    let inside = match (lines.len(), lines.pop()) {
        (1, Some(only)) => line(only).into_any(),
        (_, Some(last)) => {
            lines.push(last);
            paragraphs(lines, "").into_any()
        }
        (_, None) => ().into_any(),
    };
    if place == 0 {
        view! { <th scope="row" role=stacked.then_some("rowheader") class:table__number=number>{inside}</th> }.into_any()
    } else {
        let label = label.filter(|_| stacked).cloned();
        view! { <td role=stacked.then_some("cell") class:table__number=number data-label=label>{inside}</td> }.into_any()
    }
}

/// Things by how much of something each has.
pub fn ranking(ranks: Vec<Rank>) -> impl IntoView {
    let one = |rank: Rank| {
        view! {
            <li class="ranking__one">
                <span class="ranking__place number">{rank.place}</span>
                <span>{line(rank.words)}</span>
                <span class="number">{rank.amount}</span>
                <svg class="ranking__bar" width="100%" height="6" aria-hidden="true">
                    <rect class="tally-bar__amount" width=per_cent(rank.n, rank.most) height="100%"></rect>
                </svg>
            </li>
        }
    };
    view! { <ol class="ranking">{ranks.into_iter().map(one).views()}</ol> }
}

fn fill_class(fill: Fill) -> &'static str {
    match fill {
        Fill::Solid => "tally-bar__agree",
        Fill::Hollow => "tally-bar__disagree",
        Fill::Dotted => "tally-bar__pass",
    }
}

/// A count as a bar with its words.
pub fn bar(bar: Bar) -> impl IntoView {
    let whole: u32 = bar.shares.iter().map(|(_, n, _)| n).sum();
    let mut before = 0;
    let mut rects = Vec::new();
    for (_, n, fill) in bar.shares.iter().filter(|(_, n, _)| *n > 0) {
        let (from, width) = (per_cent(before, whole), per_cent(*n, whole));
        rects.push(view! { <rect class=fill_class(*fill) x=from y="0" width=width height="100%"></rect> });
        before += n;
    }
    let word = |(word, n, fill): (String, u32, Fill)| {
        view! {
            <li class="tally-bar__one">
                <svg class="tally-bar__swatch" viewBox="0 0 12 12" aria-hidden="true">
                    <rect class=fill_class(fill) x="1" y="1" width="10" height="10"></rect>
                </svg>
                {word}" "<strong class="number">{n}</strong>
            </li>
        }
    };
    view! {
        <div class="tally-bar">
            <ul class="tally-bar__key">
                {bar.shares.into_iter().map(word).views()}
                <li class="tally-bar__base">{bar.base}</li>
            </ul>
            <svg class="tally-bar__bar" width="100%" height="14" aria-hidden="true">{rects}</svg>
        </div>
    }
}
