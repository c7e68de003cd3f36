//! The account as one HTML file that needs nothing else: no script, no font, no picture, no network. Its style is the app's own
//! sheets; it carries the whole record, so that whoever has the file can count again.

mod draw;
mod tables;

use super::block::{Document, Section};
use crate::text::Messages;
use draw::{blocks, escaped, figures, lines};
use std::fmt::Write;

/// The sheets the file is set with, in the order they apply.
const SHEETS: &[&str] = &[
    include_str!("../../style/layers.css"),
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/parts/icon.css"),
    include_str!("../../style/parts/facts.css"),
    include_str!("../../style/votes/table.css"),
    include_str!("../../style/parts/made-of.css"),
    include_str!("../../style/later/figures.css"),
    include_str!("../../style/later/goal.css"),
    include_str!("../../style/parts/tally-bar.css"),
    include_str!("../../style/votes/ranking.css"),
    include_str!("../../style/parts/disposition.css"),
    include_str!("../../style/parts/seal.css"),
    include_str!("../../style/parts/notice.css"),
    include_str!("../../style/parts/slip.css"),
    include_str!("../../style/later/checklist.css"),
    include_str!("../../style/later/report.css"),
    include_str!("../../style/print.css"),
    include_str!("../../style/later/on-paper.css"),
];

/// The file: the document, and the record's lines (one event a line, as they are stored); none where they do not leave their circle.
pub fn html(document: &Document, record: &str) -> String {
    let mut out = String::with_capacity(record.len() + 256 * 1024);
    let tag = Messages::of(document.lang).tag;
    let title = escaped(&document.title);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"gongshi {}\">\n\
         <title>{title}</title>\n<style>\n",
        env!("CARGO_PKG_VERSION"),
    );
    style(&mut out, document);
    out.push_str("</style>\n</head>\n<body>\n<div class=\"page\">\n<main class=\"report\" id=\"main\">\n");
    head(&mut out, document);
    breath(&mut out, document);
    contents(&mut out, document);
    document.sections.iter().for_each(|one| section(&mut out, one, "report__section"));
    sign(&mut out, document);
    document.annex.iter().for_each(|one| section(&mut out, one, "report__section report__annex"));
    foot(&mut out, document);
    out.push_str("</main>\n</div>\n");
    if !record.is_empty() {
        let _ = write!(
            out,
            "<script type=\"application/x-ndjson\" id=\"record\" data-state-digest=\"{}\">\n{}</script>\n",
            escaped(&document.digest.replace(' ', "")),
            embedded(record),
        );
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// The record as it can stand inside a `script` element: what would end the element or begin a comment is spelled with JSON's
/// own escapes, so that every line is still the same JSON.
fn embedded(record: &str) -> String {
    let mut lines = record.replace("</", "<\\/").replace("<!--", "<\\u0021--");
    if !lines.is_empty() && !lines.ends_with('\n') {
        lines.push('\n');
    }
    lines
}

fn style(out: &mut String, document: &Document) {
    for sheet in SHEETS {
        out.push_str(sheet);
        out.push('\n');
    }
    // Every printed page says which record it was computed from.
    let digest = document.digest.get(..19).unwrap_or(&document.digest);
    let _ = writeln!(out, "@layer print {{ {} }}", print_rule(digest));
}

/// The rule that puts the first digits of a digest at the foot of every printed page.
pub fn print_rule(digest: &str) -> String {
    let digits: String = digest.chars().filter(|c| c.is_ascii_hexdigit() || *c == ' ').collect();
    format!("@page {{ @bottom-left {{ content: \"{digits} …\"; font-size: 7.5pt; font-family: monospace; }} }}")
}

fn head(out: &mut String, document: &Document) {
    out.push_str("<header class=\"report__head\"><span class=\"seal seal--large\" aria-hidden=\"true\" lang=\"zh\">共识</span>");
    let _ = write!(out, "<h1 class=\"report__title\">{}</h1><p class=\"report__issue\">", escaped(&document.title));
    for part in &document.issue {
        let _ = write!(out, "<span>{}</span> ", escaped(part));
    }
    out.push_str("</p></header>\n");
    let state = &document.state;
    let kind = if state.complete { "notice--done" } else { "notice--plain" };
    let _ = write!(
        out,
        "<div class=\"report__state\"><div class=\"notice {kind}\">{}<div class=\"notice__body\">",
        draw::state_icon(state.complete)
    );
    let _ = write!(out, "<p class=\"notice__what\">{}</p>", escaped(&state.what));
    for how in &state.how {
        let _ = write!(out, "<p class=\"notice__do\">{}</p>", escaped(how));
    }
    if !state.blank.is_empty() {
        out.push_str("<ul>");
        lines(out, &state.blank, "li", "");
        out.push_str("</ul>");
    }
    out.push_str("</div></div></div>\n");
}

fn breath(out: &mut String, document: &Document) {
    let heading = escaped(&document.breath_heading);
    let _ = write!(out, "<section class=\"report__breath\" aria-labelledby=\"breath\"><h2 id=\"breath\">{heading}</h2>");
    let _ = write!(out, "<p class=\"report__breath-words\">{}</p>", escaped(&document.breath));
    figures(out, &document.figures);
    out.push_str("</section>\n");
}

fn contents(out: &mut String, document: &Document) {
    let label = escaped(&document.contents_label);
    let _ = write!(out, "<nav class=\"report__contents\" aria-label=\"{label}\"><ol class=\"report__contents-list\">");
    for section in document.parts() {
        let _ = write!(out, "<li><a href=\"#{}\">{}</a></li>", section.id, escaped(&section.heading));
    }
    out.push_str("</ol></nav>\n");
}

fn section(out: &mut String, section: &Section, class: &str) {
    let (id, heading) = (section.id, escaped(&section.heading));
    let _ = writeln!(out, "<section class=\"{class}\" id=\"{id}\" aria-labelledby=\"{id}-h\"><h2 id=\"{id}-h\">{heading}</h2>");
    blocks(out, &section.blocks);
    out.push_str("</section>\n");
}

fn sign(out: &mut String, document: &Document) {
    out.push_str("<div class=\"report__sign\"><div class=\"report__sign-row\"><div>");
    for line in &document.sign {
        let _ = write!(out, "<p>{}</p>", escaped(line));
    }
    out.push_str("</div><span class=\"seal seal--huge\" aria-hidden=\"true\" lang=\"zh\">共识</span></div></div>\n");
}

fn foot(out: &mut String, document: &Document) {
    if !document.notes.is_empty() {
        out.push_str("<ol class=\"notes\">");
        for note in &document.notes {
            let _ = write!(out, "<li>{}</li>", escaped(note));
        }
        out.push_str("</ol>\n");
    }
    let (label, digest) = (escaped(&document.digest_label), escaped(&document.digest));
    let _ = write!(out, "<footer class=\"report__foot\"><p>{label} <span class=\"sealed__digest\">{digest}</span></p>");
    let _ = writeln!(out, "<p>{}</p></footer>", escaped(&document.foot));
}
