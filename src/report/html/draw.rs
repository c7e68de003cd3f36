//! Blocks, lines and spans as HTML. Every text goes through [`escaped`].

use super::tables::{draw_bar, draw_ranking, draw_table};
use crate::domain::response::Disposition;
use crate::domain::session::Lang;
use crate::report::block::*;
use std::fmt::Write;

const CHECK: &str = r#"<path d="m4.5 12.5 5 5 10-11"/>"#;
const CROSS: &str = r#"<path d="m6 6 12 12M18 6 6 18"/>"#;
const DASH: &str = r#"<path d="M6 12h12"/>"#;
const CLOCK: &str = r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"#;
const RIGHT: &str = r#"<path d="m9 5 7 7-7 7"/>"#;
const INFO: &str = r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.01"/>"#;
const WARNING: &str = r#"<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.01"/>"#;

const FULL: &str = r#"<circle class="shape__fill" cx="8" cy="8" r="7"/>"#;
const HALF: &str = r#"<circle cx="8" cy="8" r="6"/><path class="shape__fill" d="M8 2a6 6 0 0 0 0 12z"/>"#;
const RING: &str = r#"<circle cx="8" cy="8" r="6"/>"#;
const QUARTER: &str = r#"<circle cx="8" cy="8" r="6"/><path class="shape__fill" d="M8 8V2a6 6 0 0 1 6 6z"/>"#;
const OUT: &str = r#"<path d="M3 13 13 3M6 3h7v7"/>"#;
const DOTTED: &str = r#"<circle cx="8" cy="8" r="6" stroke-dasharray="2 3"/>"#;

/// A text as it can stand anywhere in HTML, in an attribute too.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Characters that HTML has no place for.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

fn icon(drawing: &str) -> String {
    format!("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{drawing}</svg>")
}

fn shape(drawing: &str) -> String {
    format!("<svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{drawing}</svg>")
}

pub(super) fn state_icon(complete: bool) -> String {
    icon(if complete { CHECK } else { INFO })
}

fn tag_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
        Lang::Ru => "ru",
        Lang::Ky => "ky",
    }
}

fn mark(mark: Mark, word: &str) -> String {
    let (class, drawing) = match mark {
        Mark::Disposition(Disposition::Adopted) => ("adopted", FULL),
        Mark::Disposition(Disposition::Partly) => ("partly", HALF),
        Mark::Disposition(Disposition::NotAdopted) => ("not-adopted", RING),
        Mark::Disposition(Disposition::Deferred) => ("deferred", QUARTER),
        Mark::Disposition(Disposition::OutOfRemit) => ("out-of-remit", OUT),
        Mark::Blank => ("blank", DOTTED),
    };
    format!("<span class=\"disposition disposition--{class}\">{} {}</span>", shape(drawing), escaped(word))
}

fn span(span: &Span) -> String {
    match span {
        Span::Plain(words) => escaped(words),
        Span::Strong(words) => format!("<strong>{}</strong>", escaped(words)),
        Span::Soft(words) => format!("<span class=\"note\">{}</span>", escaped(words)),
        Span::Own(own) => format!("<span lang=\"{}\">{}</span>", tag_of(own.lang), escaped(&own.text)),
        Span::Mark(what, word) => mark(*what, word),
        Span::Day(day, words) => format!("<time datetime=\"{day}\">{}</time>", escaped(words)),
        Span::Link { url, note } => {
            let url = escaped(url);
            format!("<a href=\"{url}\" rel=\"noreferrer\">{url}<span class=\"noted__mark\">[{note}]</span></a>")
        }
        Span::Card { number, .. } => format!("<a class=\"number\" href=\"#card-{0}\">{0}</a>", escaped(number)),
        Span::Act(act) => format!("<code title=\"{act}\">{}</code>", act.short()),
        Span::Code(code) => format!("<code>{}</code>", escaped(code)),
    }
}

pub(super) fn line(line: &Line) -> String {
    line.iter().map(span).collect()
}

/// Lines, each in an element of its own.
pub(super) fn lines(out: &mut String, all: &[Line], element: &str, class: &str) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    for one in all {
        let _ = write!(out, "<{element}{class}>{}</{element}>", line(one));
    }
}

pub(super) fn figures(out: &mut String, figures: &[Figure]) {
    out.push_str("<dl class=\"figures\">");
    for figure in figures {
        let (label, section, value, of) = (escaped(&figure.label), figure.section, escaped(&figure.value), escaped(&figure.of));
        let _ = write!(
            out,
            "<div class=\"figures__one\"><dt class=\"figures__label\">{label}</dt><dd><a class=\"figures__number\" href=\"#{section}\">{value}</a><span class=\"figures__of\">{of}</span></dd></div>"
        );
    }
    out.push_str("</dl>");
}

pub(super) fn blocks(out: &mut String, all: &[Block]) {
    for one in all {
        block(out, one);
        out.push('\n');
    }
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Words(words) => drop(write!(out, "<p>{}</p>", line(words))),
        Block::Note(words) => drop(write!(out, "<p class=\"note\">{}</p>", line(words))),
        Block::Heading(words) => drop(write!(out, "<h3>{}</h3>", line(words))),
        Block::Facts(facts) => draw_facts(out, facts),
        Block::Table(table) => draw_table(out, table),
        Block::Ranking(ranks) => draw_ranking(out, ranks),
        Block::Voices(voices) => {
            out.push_str("<div class=\"voices\">");
            lines(out, voices, "p", "voices__one");
            out.push_str("</div>");
        }
        Block::Bar(bar) => draw_bar(out, bar),
        Block::Article { number, title, blocks: inside } => {
            let _ = write!(
                out,
                "<article class=\"report__goal\"><div class=\"goal__head\"><h3 class=\"goal__text\">{}</h3><p class=\"goal__number\">{}</p></div>",
                line(title),
                escaped(number)
            );
            blocks(out, inside);
            out.push_str("</article>");
        }
        Block::Objection(objection) => draw_objection(out, objection),
        Block::Papers(papers) => draw_papers(out, papers),
        Block::List(list) => draw_list(out, list),
        Block::Timeline(moments) => draw_timeline(out, moments),
        Block::Checklist(points) => draw_checklist(out, points),
        Block::MadeOf { summary, printed, blocks: inside } => {
            let class = if *printed { "made-of made-of--printed" } else { "made-of" };
            let _ = write!(
                out,
                "<details class=\"{class}\"><summary>{}{}</summary><div class=\"made-of__body\">",
                icon(RIGHT),
                escaped(summary)
            );
            blocks(out, inside);
            out.push_str("</div></details>");
        }
        Block::Notice { what, more } => {
            let _ = write!(
                out,
                "<div class=\"notice notice--error\">{}<div class=\"notice__body\"><p class=\"notice__what\">{}</p>",
                icon(WARNING),
                line(what)
            );
            lines(out, more, "p", "notice__do");
            out.push_str("</div></div>");
        }
        Block::Address { address, hint } => {
            let (address, hint) = (escaped(address), escaped(hint));
            // Only an address on the web is a link.
            let place = if address.starts_with("https://") || address.starts_with("http://") {
                format!("<a href=\"{address}\">{address}</a>")
            } else {
                address
            };
            let _ = write!(out, "<p class=\"report__address\">{hint}: {place}</p>");
        }
        // The page's own acts: a file has none.
        Block::Acts => {}
    }
}

fn draw_facts(out: &mut String, facts: &[(String, Vec<Line>)]) {
    out.push_str("<dl class=\"facts facts--ruled\">");
    for (label, values) in facts {
        let _ = write!(out, "<div class=\"facts__one\"><dt>{}</dt><dd>", escaped(label));
        lines(out, values, "p", "");
        out.push_str("</dd></div>");
    }
    out.push_str("</dl>");
}

fn draw_objection(out: &mut String, objection: &Objection) {
    let drawing = if objection.resolved { FULL } else { RING };
    let _ = write!(
        out,
        "<div class=\"objection\"><p class=\"objection__head\">{}<strong>{}</strong>",
        shape(drawing),
        escaped(&objection.head)
    );
    if !objection.by.is_empty() {
        let _ = write!(out, "<span class=\"note\">{}</span>", escaped(&objection.by));
    }
    let _ = write!(out, "</p><p>{}</p>", line(&objection.harm));
    lines(out, &objection.ends, "p", "objection__end");
    out.push_str("</div>");
}

fn draw_papers(out: &mut String, papers: &[Paper]) {
    out.push_str("<ul class=\"slips\">");
    for paper in papers {
        let _ = write!(
            out,
            "<li class=\"slip\"><p class=\"slip__number\">{}</p><p class=\"slip__text\">{}</p>",
            escaped(&paper.number),
            line(&paper.text)
        );
        lines(out, &paper.meta, "p", "slip__why");
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

/// A list; a line that begins with a card is where links to that card lead.
fn draw_list(out: &mut String, list: &[Line]) {
    out.push_str("<ul class=\"report__list\">");
    for one in list {
        let id = match one.first() {
            Some(Span::Card { number, .. }) => format!(" id=\"card-{}\"", escaped(number)),
            _ => String::new(),
        };
        // A card does not lead to itself.
        let words: String = one
            .iter()
            .enumerate()
            .map(|(place, part)| match part {
                Span::Card { number, .. } if place == 0 => format!("<strong class=\"number\">{}</strong>", escaped(number)),
                part => span(part),
            })
            .collect();
        let _ = write!(out, "<li{id}>{words}</li>");
    }
    out.push_str("</ul>");
}

fn draw_timeline(out: &mut String, moments: &[Moment]) {
    out.push_str("<ol class=\"milestones\">");
    for moment in moments {
        let late = if moment.late { " milestones__one--late" } else { "" };
        let _ = write!(
            out,
            "<li class=\"milestones__one{late}\"><span class=\"milestones__when\">{}</span><div>",
            escaped(&moment.when)
        );
        lines(out, &moment.lines, "p", "");
        out.push_str("</div></li>");
    }
    out.push_str("</ol>");
}

fn draw_checklist(out: &mut String, points: &[Point]) {
    out.push_str("<ul class=\"checklist\">");
    for point in points {
        let (class, drawing) = match point.met {
            Met::Met => ("met", CHECK),
            Met::Unmet => ("unmet", CROSS),
            Met::Open => ("open", CLOCK),
            Met::Free => ("met", DASH),
        };
        let _ = write!(
            out,
            "<li class=\"checklist__item checklist__item--{class}\">{}<div><p class=\"checklist__what\">{}</p><p class=\"checklist__state\">{}</p></div></li>",
            icon(drawing),
            escaped(&point.what),
            line(&point.state)
        );
    }
    out.push_str("</ul>");
}
