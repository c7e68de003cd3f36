//! Statements and votes that were imported: a table that can be sorted, each row with its bar.

use crate::app::route::Page;
use crate::domain::ballot::Stance;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::pick::Pick;
use crate::ui::parts::tally_bar::{Fill, MadeOf, Share, TallyBar};
use crate::ui::pieces::slip::lang_tag;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::imported::{Imported, Order, Row, imported, sorted};
use leptos::prelude::*;

/// So many statements at a time.
const SHOWN: usize = 200;

/// All imported statements; nothing where nothing was imported.
#[component]
pub fn ImportedVotes() -> impl IntoView {
    let app = App::get();
    let page = steady(app, imported);
    let any = memo(move || page.with(|page| !page.sources.is_empty()));
    view! { <Show when=move || any.get()><Votes page /></Show> }
}

#[component]
fn Votes(page: Memo<Imported>) -> impl IntoView {
    let tongue = Tongue::get();
    let order = RwSignal::new(Order::Number);
    let shown = RwSignal::new(SHOWN);
    let rows = memo(move || page.with(|page| sorted(&page.rows, order.get())));
    let total = move || rows.with(Vec::len);
    let orders = Signal::derive(move || {
        Order::ALL.into_iter().zip(tongue.t().import().orders).map(|(order, words)| (order, words.to_owned())).collect::<Vec<_>>()
    });
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    view! {
        <section class="board-section imported" aria-labelledby="imported">
            <h2 id="imported">{move || tongue.t().import().imported}</h2>
            <p class="soft measure">{move || tongue.t().import().imported_lead}</p>
            <Sources page />
            <Pick label=Signal::derive(move || tongue.t().import().sort.to_owned()) options=orders value=order />
            <p class="note" role="status">{move || (tongue.t().import().shown)(number(total().min(shown.get())), number(total()))}</p>
            <div class="imported__scroll" role="region" tabindex="0" aria-label=move || tongue.t().import().counts>
                <table class="table table--stacked" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader" class="table__number imported__number">{move || tongue.t().import().number}</th>
                            <th scope="col" role="columnheader">{move || tongue.t().import().text}</th>
                            <th scope="col" role="columnheader" class="imported__counts">{move || tongue.t().import().counts}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For
                            each=move || rows.with(|rows| rows.iter().take(shown.get()).cloned().collect::<Vec<_>>())
                            key=|row| (row.source, row.number, row.agree, row.disagree, row.pass, row.text.len())
                            let:row
                        >
                            <One row />
                        </For>
                    </tbody>
                </table>
            </div>
            <Show when=move || { total() > shown.get() }>
                <button class="button" type="button" on:click=move |_| shown.update(|shown| *shown += SHOWN)>{move || tongue.t().common().more}</button>
            </Show>
        </section>
    }
}

#[component]
fn Sources(page: Memo<Imported>) -> impl IntoView {
    let tongue = Tongue::get();
    let source = move |source: crate::view::imported::Source| {
        let (name, digest) = (source.name.clone(), source.digest.clone());
        let line = move || (tongue.t().import().source)(&name, source.participants, source.statements, source.votes);
        view! {
            <li data-participants=source.participants data-statements=source.statements data-votes=source.votes>
                <p>{line}</p>
                <MadeOf summary=Signal::derive(move || tongue.t().import().digest.to_owned())><p class="digest">{digest.clone()}</p></MadeOf>
            </li>
        }
    };
    view! { <ul class="imported__sources">{move || page.with(|page| page.sources.iter().cloned().map(source).views())}</ul> }
}

#[component]
fn One(row: Row) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let (agree, disagree, pass, votes) = (row.agree, row.disagree, row.pass, row.votes());
    let shares = Signal::derive(move || {
        let share = |stance: Stance, count: u32, fill: Fill| Share { word: tongue.t().common().stance(stance), count, fill };
        vec![
            share(Stance::Agree, agree, Fill::Solid),
            share(Stance::Disagree, disagree, Fill::Hollow),
            share(Stance::Pass, pass, Fill::Dotted),
        ]
    });
    let base =
        Signal::derive(
            move || if votes == 0 { tongue.t().import().nobody.to_owned() } else { (tongue.t().import().voted)(votes) },
        );
    let lang = row.lang.map(lang_tag);
    let refused = row.moderated.is_some_and(|moderated| moderated < 0);
    let missing = row.text.is_empty();
    let text = row.text;
    let words = move || if missing { tongue.t().import().missing_text.to_owned() } else { text.clone() };
    view! {
        <tr role="row" data-statement=row.number data-agree=agree data-disagree=disagree data-pass=pass>
            <th scope="row" role="rowheader" class="table__number">
                {match row.card {
                    Some(card) => view! { <a href=app.href(Page::Card(card))>{row.number}</a> }.into_any(),
                    None => row.number.into_any(),
                }}
            </th>
            <td role="cell" lang=lang>
                {words}
                {refused.then(|| view! { " "<span class="chip chip--soft">{move || tongue.t().import().refused_there}</span> }.into_any())}
            </td>
            <td role="cell" class="imported__counts"><TallyBar shares base /></td>
        </tr>
    }
}
