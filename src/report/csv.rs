//! The table of adoption as CSV: UTF-8 with a byte-order mark, so that spreadsheets read it as it is. One row a matter, as in the
//! report's own table.

use super::write::{no_answer_words, three};
use crate::domain::response::Item;
use crate::text::Messages;
use crate::view::report::{Matter, Report, Row, Source};

/// The table. A cell that a spreadsheet would take for a formula is led in by an apostrophe.
pub fn csv(report: &Report, t: &'static Messages) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let rows = std::iter::once(head(t)).chain(report.answers.rows.iter().map(|row| cells(report, row, t)));
    for row in rows {
        let guarded: Vec<String> = row.iter().map(|cell| guarded(cell)).collect();
        // Writing into memory cannot fail.
        let _ = writer.write_record(&guarded);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

fn head(t: &'static Messages) -> Vec<String> {
    let w = t.report();
    let heads = [
        w.number,
        w.suggestion,
        w.cards,
        w.which_cards,
        w.raised,
        w.backed,
        w.disposition,
        w.reason,
        w.evidence,
        w.unit,
        w.contact,
        w.by_when,
        w.until,
        w.handed_to,
        w.progress,
    ];
    heads.iter().map(|head| head.trim().trim_end_matches([':', '：']).to_owned()).collect()
}

fn cells(report: &Report, row: &Row, t: &'static Messages) -> Vec<String> {
    let cards: Vec<String> = row
        .cards
        .of
        .iter()
        .filter_map(|source| match source {
            Source::Card { number, .. } => Some(three(*number)),
            Source::Person(_) | Source::Act(_) | Source::Item(_) => None,
        })
        .collect();
    let answer = row.answer.as_ref();
    let said = |of: fn(&crate::view::report::Answer) -> String| answer.map(of).unwrap_or_default();
    let progress =
        row.latest.as_ref().map(|latest| format!("{} ({}) {}", t.common().status(latest.status), latest.day, latest.text.text));
    vec![
        number(&row.matter, t),
        if row.matter.title.is_empty() { t.common().hidden_card.to_owned() } else { row.matter.title.text.clone() },
        row.cards.n.to_string(),
        cards.join(" "),
        row.raised.to_string(),
        row.backed.to_string(),
        answer.map_or(t.report().blank, |answer| t.common().disposition(answer.disposition)).to_owned(),
        answer.map_or_else(|| no_answer_words(t, report.asked.due_days, row), |answer| answer.reason.text.clone()),
        said(|answer| answer.evidence.text.clone()),
        said(|answer| answer.unit.clone()),
        said(|answer| answer.contact.clone()),
        answer.map_or_else(|| row.due.map(|due| due.to_string()).unwrap_or_default(), |answer| answer.date.to_string()),
        said(|answer| answer.until.map(|until| until.to_string()).unwrap_or_default()),
        said(|answer| answer.handed_to.clone()),
        progress.unwrap_or_default(),
    ]
}

fn number(matter: &Matter, t: &'static Messages) -> String {
    let w = t.report();
    match matter.item {
        Item::Goal(_) => (w.goal_number)(matter.number),
        Item::Theme(_) => (w.theme_number)(matter.number),
        Item::Card(_) => (w.card_number)(matter.number),
    }
}

/// A cell that no spreadsheet takes for a formula: <https://owasp.org/www-community/attacks/CSV_Injection>.
fn guarded(cell: &str) -> String {
    let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if starts { format!("'{cell}") } else { cell.to_owned() }
}
