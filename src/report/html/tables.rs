//! Tables, rankings and bars as HTML.

use super::draw::{escaped, line, lines};
use crate::report::block::{Bar, Cell, Fill, Rank, Table};
use std::fmt::Write;

/// A table; what is wider than its place scrolls by itself, or becomes a list on a phone.
pub(super) fn draw_table(out: &mut String, table: &Table) {
    let (class, stacked) = (table.kind.class(), table.kind.stacked());
    let role = if stacked { " role=\"table\"" } else { "" };
    let group = if stacked { " role=\"rowgroup\"" } else { "" };
    if !stacked {
        let _ =
            write!(out, "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">", escaped(&table.caption));
    }
    let _ = write!(
        out,
        "<table class=\"{class}\"{role}><caption>{}</caption><thead{group}><tr{}>",
        escaped(&table.caption),
        row_role(table)
    );
    for (words, number) in &table.head {
        let class = if *number { " class=\"table__number\"" } else { "" };
        let role = if stacked { " role=\"columnheader\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{role}{class}>{}</th>", escaped(words));
    }
    let _ = write!(out, "</tr></thead><tbody{group}>");
    for row in &table.rows {
        draw_row(out, table, row, "");
    }
    out.push_str("</tbody>");
    if let Some(total) = &table.total {
        let _ = write!(out, "<tfoot{group}>");
        draw_row(out, table, total, " class=\"table__total\"");
        out.push_str("</tfoot>");
    }
    out.push_str(if stacked { "</table>" } else { "</table></div>" });
}

fn row_role(table: &Table) -> &'static str {
    if table.kind.stacked() { " role=\"row\"" } else { "" }
}

fn draw_row(out: &mut String, table: &Table, row: &[Cell], class: &str) {
    let _ = write!(out, "<tr{}{class}>", row_role(table));
    for (place, cell) in row.iter().enumerate() {
        let (element, role) = match (place, table.kind.stacked()) {
            (0, true) => ("th scope=\"row\"", " role=\"rowheader\""),
            (0, false) => ("th scope=\"row\"", ""),
            (_, true) => ("td", " role=\"cell\""),
            (_, false) => ("td", ""),
        };
        let number = if cell.number { " class=\"table__number\"" } else { "" };
        let label = match table.head.get(place).filter(|_| table.kind.stacked() && place > 0) {
            Some((words, _)) => format!(" data-label=\"{}\"", escaped(words)),
            None => String::new(),
        };
        let _ = write!(out, "<{element}{role}{number}{label}>");
        match cell.lines.as_slice() {
            [one] => out.push_str(&line(one)),
            many => lines(out, many, "p", ""),
        }
        out.push_str(if place == 0 { "</th>" } else { "</td>" });
    }
    out.push_str("</tr>");
}

fn per_cent(part: u32, whole: u32) -> String {
    format!("{:.2}%", f64::from(part) * 100.0 / f64::from(whole.max(1)))
}

/// Things by how much of something each has.
pub(super) fn draw_ranking(out: &mut String, ranks: &[Rank]) {
    out.push_str("<ol class=\"ranking\">");
    for rank in ranks {
        let _ = write!(
            out,
            "<li class=\"ranking__one\"><span class=\"ranking__place number\">{}</span><span>{}</span><span class=\"number\">{}</span>",
            rank.place.map(|place| place.to_string()).unwrap_or_default(),
            line(&rank.words),
            escaped(&rank.amount)
        );
        let _ = write!(
            out,
            "<svg class=\"ranking__bar\" width=\"100%\" height=\"6\" aria-hidden=\"true\"><rect class=\"tally-bar__amount\" width=\"{}\" height=\"100%\"/></svg></li>",
            per_cent(rank.n, rank.most)
        );
    }
    out.push_str("</ol>");
}

fn fill_class(fill: Fill) -> &'static str {
    match fill {
        Fill::Solid => "tally-bar__agree",
        Fill::Hollow => "tally-bar__disagree",
        Fill::Dotted => "tally-bar__pass",
    }
}

/// A count as a bar with its words.
pub(super) fn draw_bar(out: &mut String, bar: &Bar) {
    out.push_str("<div class=\"tally-bar\"><ul class=\"tally-bar__key\">");
    for (word, n, fill) in &bar.shares {
        let _ = write!(
            out,
            "<li class=\"tally-bar__one\"><svg class=\"tally-bar__swatch\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect class=\"{}\" x=\"1\" y=\"1\" width=\"10\" height=\"10\"/></svg>{} <strong class=\"number\">{n}</strong></li>",
            fill_class(*fill),
            escaped(word)
        );
    }
    let _ = write!(
        out,
        "<li class=\"tally-bar__base\">{}</li></ul><svg class=\"tally-bar__bar\" width=\"100%\" height=\"14\" aria-hidden=\"true\">",
        escaped(&bar.base)
    );
    let whole: u32 = bar.shares.iter().map(|(_, n, _)| n).sum();
    let mut before = 0;
    for (_, n, fill) in bar.shares.iter().filter(|(_, n, _)| *n > 0) {
        let _ = write!(
            out,
            "<rect class=\"{}\" x=\"{}\" y=\"0\" width=\"{}\" height=\"100%\"/>",
            fill_class(*fill),
            per_cent(before, whole),
            per_cent(*n, whole)
        );
        before += n;
    }
    out.push_str("</svg></div>");
}
