//! Each question counted again, and the acts behind it.

use crate::domain::id::ActId;
use crate::domain::tally::{Outcome, Tally};
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::pages::count::rest::ActList;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::MadeOf;
use crate::view::count::{Count, Recount, Sealed};
use crate::view::who::Who;
use leptos::prelude::*;

/// Every question in a table, then each with its acts.
#[component]
pub fn Closes(page: Memo<Count>) -> impl IntoView {
    let tongue = Tongue::get();
    let none = move || page.with(|page| page.questions.is_empty());
    let rows = move || page.with(|page| page.questions.iter().map(|one| row(tongue.t(), one)).views());
    let behind = move || {
        page.with(|page| {
            page.questions.iter().map(|one| view! { <Behind question=one.clone() offset=page.offset_min /> }).views()
        })
    };
    view! {
        <section class="count__section">
            <h2>{move || tongue.t().count().closes}</h2>
            <Show when=move || !none() fallback=move || view! { <p class="soft">{move || tongue.t().count().no_closes}</p> }>
                <div class="table-scroll" role="region" tabindex="0" aria-label=move || tongue.t().count().closes>
                    <table class="table table--stacked" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{move || tongue.t().count().question}</th>
                                <th scope="col" role="columnheader">{move || tongue.t().count().rule}</th>
                                <th scope="col" role="columnheader" class="table__number">{move || tongue.t().count().counted}</th>
                                <th scope="col" role="columnheader" class="table__number">{move || tongue.t().count().missed}</th>
                                <th scope="col" role="columnheader">{move || tongue.t().count().agrees}</th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{rows}</tbody>
                    </table>
                </div>
                {behind}
            </Show>
        </section>
    }
}

fn row(t: &'static Messages, one: &Recount) -> impl IntoView + use<> {
    let agrees = match &one.sealed {
        None => view! { <td role="cell" data-label=t.count().agrees>{t.count().open_still}</td> }.into_any(),
        Some(sealed) => {
            let (glyph, word) = if sealed.agrees { (Glyph::Check, t.count().same) } else { (Glyph::Cross, t.count().differs) };
            let wrong = [sealed.contested.then_some(t.count().contested), sealed.disputed.then_some(t.count().disputed)];
            let wrong = wrong.into_iter().flatten().map(|words| view! { <p><strong>{words}</strong></p> }).views();
            view! { <td role="cell" data-label=t.count().agrees><Icon glyph />{word}{wrong}</td> }.into_any()
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{one.title.clone()}</th>
            <td role="cell" data-label=t.count().rule>{(t.count().counting)(one.counting)}</td>
            <td role="cell" class="table__number" data-label=t.count().counted>{one.counted.len()}</td>
            <td role="cell" class="table__number" data-label=t.count().missed>{one.missed.len()}</td>
            {agrees}
        </tr>
    }
}

fn name(t: &'static Messages, who: &Who) -> String {
    match (who.name.trim(), who.role) {
        ("", Some(role)) => t.common().role(role).to_owned(),
        ("", None) => t.common().nobody_name.to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// One question: who opened and sealed it, both digests, its result, its ballots.
#[component]
fn Behind(question: Recount, offset: i16) -> impl IntoView {
    let tongue = Tongue::get();
    let title = question.title.clone();
    let facts = StoredValue::new(question);
    let fact = |label: &'static str, value: String| {
        view! { <div class="facts__one"><dt>{label}</dt><dd class="sealed__digest">{value}</dd></div> }
    };
    let sealed = move || {
        facts.with_value(|one| {
            let t = tongue.t();
            one.sealed.as_ref().map(|sealed| {
                view! {
                    <p>{(t.count().closed_by)(&name(t, &sealed.by), &t.common().moment(sealed.at, offset))}</p>
                    <dl class="facts facts--small">
                        {fact(t.count().seal_digest, sealed.claimed.clone())}
                        {fact(t.count().own_digest, sealed.found.clone())}
                    </dl>
                    <p>{t.count().outcome}</p>
                    <ul>{results(t, one.options.as_slice(), sealed)}</ul>
                }
            })
        })
    };
    let opened = move || {
        facts.with_value(|one| {
            let (who, at) = &one.opened;
            (tongue.t().count().opened_by)(&name(tongue.t(), who), &tongue.t().common().moment(*at, offset))
        })
    };
    let acts = move |of: fn(&Recount) -> &Vec<ActId>| facts.with_value(|one| of(one).clone());
    let missed = acts(|one| &one.missed);
    let counted = acts(|one| &one.counted);
    let (missed_n, counted_n) = (number(missed.len()), number(counted.len()));
    let (missed, counted) = (StoredValue::new(missed), StoredValue::new(counted));
    view! {
        <MadeOf summary=Signal::derive(move || (tongue.t().count().behind)(&title))>
            <p>{opened}</p>
            {sealed}
            <p>{move || (tongue.t().count().counted_acts)(counted_n)}</p>
            <ActList acts=counted.get_value() />
            <Show when=move || { missed_n > 0 }>
                <p>{move || (tongue.t().count().missed_acts)(missed_n)}</p>
                <ActList acts=missed.get_value() />
            </Show>
        </MadeOf>
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What was counted, option by option, and what follows from it.
fn results(t: &'static Messages, options: &[String], sealed: &Sealed) -> impl IntoView + use<> {
    let w = t.report();
    let with = |counts: Vec<String>| -> Vec<String> {
        options.iter().zip(counts).map(|(option, count)| format!("{option}{}{count}", w.colon)).collect()
    };
    let mut lines = match &sealed.tally {
        Tally::Stances(counts) => {
            with(counts.iter().map(|count| (w.stance_counts)(count.agree, count.disagree, count.pass)).collect())
        }
        Tally::Dots(counts) => with(counts.iter().map(|count| (w.dots_n)(count.dots, count.people)).collect()),
        Tally::Consent(count) => vec![(w.consent_counts)(count.agree, count.aside, count.object)],
    };
    if let Outcome::NoQuorum { voted, needed } = sealed.outcome {
        lines.push((w.no_quorum)(voted, needed));
    }
    lines.push((w.voted_of)(sealed.voters, sealed.electorate));
    lines.into_iter().map(|line| view! { <li>{line}</li> }).views()
}
