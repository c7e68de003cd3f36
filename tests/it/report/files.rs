//! The files of the account, read back.

use super::example::{Example, RESIDENT, play};
use gongshi::domain::card::CardAdd;
use gongshi::domain::response::Disposition;
use gongshi::domain::roster::Channel;
use gongshi::domain::session::Lang;
use gongshi::record::audit::{Problem, audit, audit_report};

/// A file is left under `target/tmp`, for looking at.
fn leave(name: &str, content: &str) {
    std::fs::write(std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), content).unwrap();
}

/// What stands in the page before the record.
fn shown(html: &str) -> &str {
    html.split_once("<script").unwrap().0
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

fn with_card(words: &str) -> Example {
    let mut example = play(Lang::En);
    let tip = example.tip();
    example.add(RESIDENT, tip, words, |words| {
        CardAdd { words, channel: Channel::Phone, lang: Lang::En, phase: None, on_behalf: None, origin: None }.into()
    });
    example
}

#[test]
fn the_page_says_every_goal_every_disposition_and_every_blank() {
    for (lang, name, overdue) in [(Lang::Zh, "zh", "没有答复，逾期 12 天"), (Lang::En, "en", "No answer, 12 days overdue")]
    {
        let example = play(lang);
        let html = example.html();
        leave(&format!("report.{name}.html"), &html);
        let page = shown(&html);
        for goal in example.state().goals.values() {
            let wording = goal.wording().unwrap();
            assert!(page.contains(&escaped(&wording.title)), "{}", wording.title);
            assert!(page.contains(&escaped(&wording.text)), "{}", wording.text);
        }
        for disposition in Disposition::ALL {
            assert!(page.contains(example.t().common().disposition(*disposition)), "{disposition:?}");
        }
        for response in example.state().responses.values() {
            assert!(page.contains(&escaped(&response.give.reason)), "{}", response.give.reason);
        }
        assert!(page.contains(overdue));
        assert!(page.contains(&format!("<html lang=\"{}\">", example.t().tag)));
    }
}

#[test]
fn the_page_needs_nothing_else() {
    let html = play(Lang::Zh).html();
    let page = shown(&html);
    for needs in ["<link", "<img", " src=", "url(", "@import", " style=", " onclick"] {
        assert!(!page.contains(needs), "{needs}");
    }
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("</script").count(), 1);
}

#[test]
fn the_record_in_the_page_gives_the_digest_that_it_cites() {
    let example = play(Lang::Zh);
    let audit = audit_report(&example.html()).unwrap().unwrap();
    assert_eq!(audit.problems, []);
    assert_eq!(audit.state_digest, example.state().digest());
    assert_eq!(audit.acts, example.ledger.len());
}

#[test]
fn a_page_that_was_changed_is_found_out() {
    let example = play(Lang::Zh);
    let html = example.html();
    let digest = example.state().digest();
    let other =
        html.replace(&format!("data-state-digest=\"{digest}\""), &format!("data-state-digest=\"{}\"", digest.replace('a', "b")));
    let audit = audit_report(&other).unwrap().unwrap();
    assert!(matches!(audit.problems.as_slice(), [Problem::OtherDigest { .. }]));
    let (page, record) = html.split_once("<script").unwrap();
    let audit =
        audit_report(&format!("{page}<script{}", record.replacen("\\\"adopted\\\"", "\\\"partly\\\"", 1))).unwrap().unwrap();
    assert!(audit.problems.iter().any(|problem| matches!(problem, Problem::Line(_))));
}

#[test]
fn what_people_write_is_never_markup() {
    let nasty = "</script><!--<script>alert('1')</script> <b onclick=\"x\">&amp;</b>";
    let example = with_card(nasty);
    let html = example.html();
    assert!(shown(&html).contains(&escaped(nasty)));
    assert!(!shown(&html).contains("<b onclick"));
    assert_eq!(html.matches("<script").count() - html.matches("\\u0021--<script").count(), 1);
    assert_eq!(html.matches("</script").count(), 1, "the record ends where the page ends it");
    let audit = audit_report(&html).unwrap().unwrap();
    assert_eq!(audit.problems, []);
    assert_eq!(audit.state_digest, example.state().digest());
}

#[test]
fn addresses_are_links_with_a_number_for_print() {
    let example = with_card("See https://example.org/plan?a=1&b=2. Also javascript:alert(1)");
    let html = example.html();
    let page = shown(&html);
    assert!(page.contains("<a href=\"https://example.org/plan?a=1&amp;b=2\" rel=\"noreferrer\">"));
    assert!(page.contains("<span class=\"noted__mark\">[1]</span>"));
    assert!(!page.contains("href=\"javascript"));
}

#[test]
fn the_table_of_adoption_has_a_row_for_each_matter() {
    for (lang, name) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let example = play(lang);
        let text = example.csv();
        leave(&format!("report.{name}.csv"), &text);
        assert!(text.starts_with('\u{feff}'));
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let columns = reader.headers().unwrap().len();
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        let report = example.report();
        assert_eq!(rows.len(), report.answers.rows.len());
        let cards: u32 = rows.iter().map(|row| row[2].parse::<u32>().unwrap()).sum();
        assert_eq!(cards, report.answers.rows.iter().map(|row| row.cards.n).sum::<u32>());
        for (row, shown) in rows.iter().zip(&report.answers.rows) {
            assert_eq!(row.len(), columns);
            assert_eq!(&row[6] == example.t().report().blank, shown.answer.is_none());
        }
    }
}

#[test]
fn no_cell_is_a_formula() {
    let example = with_card("=HYPERLINK(\"http://example.org\")");
    let text = example.csv();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert!(rows.iter().any(|row| &row[1] == "'=HYPERLINK(\"http://example.org\")"));
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn the_data_says_the_same() {
    for (lang, name) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let example = play(lang);
        let text = example.json();
        leave(&format!("report.{name}.json"), &text);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["format"], "gongshi.report");
        assert_eq!(value["v"], 1);
        assert_eq!(value["record"]["state_digest"], example.state().digest());
        assert_eq!(value["goals"].as_array().unwrap().len(), example.state().goals.len());
        assert_eq!(value["answers"]["rows"].as_array().unwrap().len(), example.report().answers.rows.len());
        assert_eq!(value["came"]["came"], example.report().came.sum(|row| row.here.n));
    }
}

#[test]
fn the_record_file_and_the_page_are_the_same_record() {
    let example = play(Lang::En);
    let alone = audit(example.record().as_bytes()).unwrap();
    let enclosed = audit_report(&example.html()).unwrap().unwrap();
    assert_eq!(alone.state_digest, enclosed.state_digest);
}

#[test]
fn both_languages_have_the_same_sections() {
    let sections = |lang: Lang| -> Vec<&'static str> { play(lang).document().parts().map(|section| section.id).collect() };
    assert_eq!(sections(Lang::Zh), sections(Lang::En));
    assert_eq!(sections(Lang::Zh).len(), 14);
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    assert!(play(Lang::Zh).html() == play(Lang::Zh).html());
}
