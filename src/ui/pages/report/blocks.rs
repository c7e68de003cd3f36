//! Blocks of the account, as the page draws them.

use crate::app::Intent;
use crate::app::route::Page;
use crate::report::block::{Block, Line, Met, Moment, Objection, Paper, Point};
use crate::ui::pages::report::lines::{line, paragraphs};
use crate::ui::pages::report::printing::Printing;
use crate::ui::pages::report::tables::{bar, ranking, table};
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Form, Glyph, Icon, Shape};
use crate::ui::parts::qr::Qr;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// Lines of a long list that are drawn at once.
const DRAWN: usize = 200;

/// Blocks, one under the other.
pub fn blocks(blocks: Vec<Block>) -> AnyView {
    blocks.into_iter().map(block).views().into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Words(words) => view! { <p>{line(words)}</p> }.into_any(),
        Block::Note(words) => view! { <p class="note">{line(words)}</p> }.into_any(),
        Block::Heading(words) => view! { <h3>{line(words)}</h3> }.into_any(),
        Block::Facts(entries) => facts(entries).into_any(),
        Block::Table(one) => table(one).into_any(),
        Block::Ranking(ranks) => ranking(ranks).into_any(),
        Block::Voices(voices) => view! { <div class="voices">{paragraphs(voices, "voices__one")}</div> }.into_any(),
        Block::Bar(one) => bar(one).into_any(),
        Block::Article { number, title, blocks: inside } => view! {
            <article class="report__goal">
                <div class="goal__head"><h3 class="goal__text">{line(title)}</h3><p class="goal__number">{number}</p></div>
                {blocks(inside)}
            </article>
        }
        .into_any(),
        Block::Objection(one) => objection(one).into_any(),
        Block::Papers(all) => papers(all).into_any(),
        Block::List(lines) => view! { <LongList lines /> }.into_any(),
        Block::Timeline(moments) => timeline(moments).into_any(),
        Block::Checklist(points) => checklist(points).into_any(),
        Block::MadeOf { summary, printed, blocks } => view! { <Opens summary printed inside=blocks /> }.into_any(),
        Block::Notice { what, more } => view! {
            <div class="notice notice--error">
                <Icon glyph=Glyph::Warning />
                <div class="notice__body"><p class="notice__what">{line(what)}</p>{paragraphs(more, "notice__do")}</div>
            </div>
        }
        .into_any(),
        Block::Address { address, hint } => view! { <Address address hint /> }.into_any(),
        Block::Acts => view! { <Acts /> }.into_any(),
    }
}

fn facts(facts: Vec<(String, Vec<Line>)>) -> impl IntoView {
    let fact = |(label, values): (String, Vec<Line>)| {
        view! { <div class="facts__one"><dt>{label}</dt><dd>{paragraphs(values, "")}</dd></div> }
    };
    view! { <dl class="facts facts--ruled">{facts.into_iter().map(fact).views()}</dl> }
}

fn objection(objection: Objection) -> impl IntoView {
    let form = if objection.resolved { Form::Full } else { Form::Ring };
    let by = (!objection.by.is_empty()).then(|| view! { <span class="note">{objection.by}</span> }.into_any());
    view! {
        <div class="objection">
            <p class="objection__head"><Shape form /><strong>{objection.head}</strong>{by}</p>
            <p>{line(objection.harm)}</p>
            {paragraphs(objection.ends, "objection__end")}
        </div>
    }
}

fn papers(papers: Vec<Paper>) -> impl IntoView {
    let paper = |paper: Paper| {
        view! {
            <li class="slip">
                <p class="slip__number">{paper.number}</p>
                <p class="slip__text">{line(paper.text)}</p>
                {paragraphs(paper.meta, "slip__why")}
            </li>
        }
    };
    view! { <ul class="slips">{papers.into_iter().map(paper).views()}</ul> }
}

fn timeline(moments: Vec<Moment>) -> impl IntoView {
    let moment = |moment: Moment| {
        view! {
            <li class="milestones__one" class:milestones__one--late=moment.late>
                <span class="milestones__when">{moment.when}</span>
                <div>{paragraphs(moment.lines, "")}</div>
            </li>
        }
    };
    view! { <ol class="milestones">{moments.into_iter().map(moment).views()}</ol> }
}

fn checklist(points: Vec<Point>) -> impl IntoView {
    let point = |point: Point| {
        let (class, glyph) = match point.met {
            Met::Met => ("checklist__item checklist__item--met", Glyph::Check),
            Met::Unmet => ("checklist__item checklist__item--unmet", Glyph::Cross),
            Met::Open => ("checklist__item checklist__item--open", Glyph::Clock),
            Met::Free => ("checklist__item checklist__item--met", Glyph::Dash),
        };
        view! {
            <li class=class>
                <Icon glyph />
                <div><p class="checklist__what">{point.what}</p><p class="checklist__state">{line(point.state)}</p></div>
            </li>
        }
    };
    view! { <ul class="checklist">{points.into_iter().map(point).views()}</ul> }
}

/// What a number is made of, or what is long. Drawn when it is first opened, or printed: most readers open few.
#[component]
fn Opens(summary: String, printed: bool, inside: Vec<Block>) -> impl IntoView {
    let opened = RwSignal::new(false);
    let inside = StoredValue::new(inside);
    if printed {
        let on_paper = Printing::get();
        Effect::new(move |_| on_paper.is().then(|| opened.set(true)));
    }
    view! {
        <details class="made-of" class:made-of--printed=printed on:toggle=move |_| opened.set(true)>
            <summary><Icon glyph=Glyph::Right />{summary}</summary>
            <div class="made-of__body">{move || opened.get().then(|| blocks(inside.get_value()))}</div>
        </details>
    }
}

/// A list of which so many lines are drawn at once.
#[component]
fn LongList(lines: Vec<Line>) -> impl IntoView {
    let tongue = Tongue::get();
    let all = lines.len();
    let drawn = RwSignal::new(DRAWN);
    let on_paper = Printing::get();
    let lines = StoredValue::new(lines);
    let shown = memo(move || if on_paper.is() { all } else { drawn.get().min(all) });
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    view! {
        <ul class="report__list">
            <For each=move || 0..shown.get() key=|place| *place let:place>
                <li>{lines.with_value(|lines| lines.get(place).cloned()).map(line)}</li>
            </For>
        </ul>
        <Show when=move || { shown.get() < all }>
            <p class="note">{move || (tongue.t().report().shown)(count(shown.get()), count(all))}</p>
            <button class="button" type="button" on:click=move |_| drawn.update(|drawn| *drawn += DRAWN)>
                {move || tongue.t().common().more}
            </button>
        </Show>
    }
}

/// Where the account is, to scan and to type.
#[component]
fn Address(address: String, hint: String) -> impl IntoView {
    let tongue = Tongue::get();
    let text = address.clone();
    view! {
        <div class="qr qr--aside">
            <Qr text=Signal::stored(text) label=Signal::derive(move || tongue.t().report().address_label.to_owned()) />
            <p class="qr__address">{address}</p>
            <p class="qr__hint">{hint}</p>
        </div>
    }
}

/// Take the record away, or count it here.
#[component]
fn Acts() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    view! {
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| app.run(Intent::SaveRecord)>
                <Icon glyph=Glyph::Save />
                {move || tongue.t().report().save_record}
            </button>
            <a class="button" href=app.href(Page::Count)>
                <Icon glyph=Glyph::Check />
                {move || tongue.t().report().count_here}
            </a>
        </div>
    }
}
