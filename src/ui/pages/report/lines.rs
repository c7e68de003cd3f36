//! Lines of the account: spans one after the other.

use crate::app::route::Page;
use crate::domain::response::Disposition;
use crate::report::block::{Line, Mark, Span};
use crate::ui::App;
use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Form, Shape};
use crate::ui::pieces::disposition::form_of;
use crate::ui::pieces::slip::lang_tag;
use leptos::prelude::*;

/// One line.
pub fn line(line: Line) -> impl IntoView {
    line.into_iter().map(span).views()
}

/// Lines, each a paragraph.
pub fn paragraphs(lines: Vec<Line>, class: &'static str) -> impl IntoView {
    lines.into_iter().map(|one| view! { <p class=class>{line(one)}</p> }).views()
}

/// Plain lines, each a paragraph.
pub fn plain_lines(lines: &[String]) -> impl IntoView + use<> {
    lines.iter().map(|one| view! { <p>{one.clone()}</p> }).views()
}

fn span(span: Span) -> AnyView {
    match span {
        Span::Plain(words) => words.into_any(),
        Span::Strong(words) => view! { <strong>{words}</strong> }.into_any(),
        Span::Soft(words) => view! { <span class="note">{words}</span> }.into_any(),
        Span::Own(own) => view! { <span lang=lang_tag(own.lang)>{own.text}</span> }.into_any(),
        Span::Mark(what, word) => {
            let (class, form) = mark(what);
            view! { <span class=class><Shape form />" "{word}</span> }.into_any()
        }
        Span::Day(day, words) => view! { <time datetime=day.to_string()>{words}</time> }.into_any(),
        Span::Link { url, note } => {
            let href = url.clone();
            view! { <a href=href rel="noreferrer">{url}<span class="noted__mark">"["{note}"]"</span></a> }.into_any()
        }
        Span::Card { card, number } => view! { <a class="number" href=App::get().href(Page::Card(card))>{number}</a> }.into_any(),
        Span::Act(act) => view! { <code title=act.hex()>{act.short()}</code> }.into_any(),
        Span::Code(code) => view! { <code>{code}</code> }.into_any(),
    }
}

fn mark(mark: Mark) -> (&'static str, Form) {
    match mark {
        Mark::Blank => ("disposition disposition--blank", Form::Dotted),
        Mark::Disposition(disposition) => {
            let class = match disposition {
                Disposition::Adopted => "disposition disposition--adopted",
                Disposition::Partly => "disposition disposition--partly",
                Disposition::NotAdopted => "disposition disposition--not-adopted",
                Disposition::Deferred => "disposition disposition--deferred",
                Disposition::OutOfRemit => "disposition disposition--out-of-remit",
            };
            (class, form_of(disposition))
        }
    }
}
