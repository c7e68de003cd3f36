//! The account in words: facts in, a document out.

mod again;
mod answers;
mod goals;
mod head;
mod people;
mod said;
mod since;
mod votes;

pub(super) use answers::no_answer_words;

use super::block::*;
use crate::domain::response::Item;
use crate::domain::time::Day;
use crate::text::Messages;
use crate::text::report::Report as Words;
use crate::view::report::{Matter, Number, Own, Report, Source};
use crate::view::who::Who;

/// What the account says about the record it was made from, beside what the views find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The state's digest, hexadecimal.
    pub digest: String,
    /// Where the account is found; empty: not known.
    pub address: String,
}

/// The account in a language.
pub fn document(report: &Report, stamp: &Stamp, t: &'static Messages) -> Document {
    let mut pen = Pen { t, w: t.report(), report, notes: Vec::new() };
    let sections = vec![
        people::asked(&mut pen),
        people::came(&mut pen),
        said::said(&mut pen),
        said::topics(&mut pen),
        votes::votes(&mut pen),
        goals::agreed(&mut pen),
        goals::not_agreed(&mut pen),
        answers::answers(&mut pen),
        since::done(&mut pen),
        since::verdicts(&mut pen),
        since::meetings(&mut pen),
        again::method(&mut pen),
        again::again(&mut pen, stamp),
    ];
    let annex = said::word_for_word(&mut pen);
    let head = head::head(&pen);
    Document {
        lang: t.lang,
        title: head.title,
        issue: head.issue,
        state: head.state,
        breath_heading: t.report().breath.to_owned(),
        breath: head.breath.join(t.report().between_sentences),
        figures: head.figures,
        contents_label: t.report().contents.to_owned(),
        // What never happened has no section: the account of a session without a vote has no empty heading about votes.
        sections: sections.into_iter().filter(|section| !section.blocks.is_empty()).collect(),
        sign: head.sign,
        annex: Some(annex).filter(|annex| !annex.blocks.is_empty()),
        notes: pen.notes,
        digest_label: t.report().digest.to_owned(),
        digest: grouped_digest(&stamp.digest),
        foot: (t.report().foot)(&stamp.address, report.record.acts),
    }
}

/// A digest as people compare it: four digits and four digits.
pub(super) fn grouped_digest(digest: &str) -> String {
    let digits: Vec<char> = digest.chars().collect();
    digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// What writes: the words of the language, the facts, and the addresses met so far.
struct Pen<'a> {
    t: &'static Messages,
    w: &'static Words,
    report: &'a Report,
    notes: Vec<String>,
}

impl Pen<'_> {
    fn day(&self, day: Day) -> Span {
        Span::Day(day, self.t.common().day(day))
    }

    /// A day as a table has room for it: without the year where that is this year.
    fn near_day(&self, day: Day) -> Span {
        let this_year = self.report.head.today.is_some_and(|today| today.civil().0 == day.civil().0);
        if this_year { Span::Day(day, self.short_day(day)) } else { self.day(day) }
    }

    fn short_day(&self, day: Day) -> String {
        (self.t.common().day_short)(day)
    }

    /// Somebody as they are called: the name they chose, else what they are.
    fn who(&self, who: &Who) -> String {
        let name = who.name.trim();
        match (name.is_empty(), who.role) {
            (false, _) => name.to_owned(),
            (true, Some(role)) => self.t.common().role(role).to_owned(),
            (true, None) => self.t.common().nobody_name.to_owned(),
        }
    }

    /// People's own words, with the web addresses in them numbered for print.
    fn own(&mut self, own: &Own) -> Line {
        let mut line = Line::new();
        let mut rest = own.text.as_str();
        while let Some((before, url, after)) = next_address(rest) {
            if !before.is_empty() {
                line.push(Span::Own(Own { text: before.to_owned(), lang: own.lang }));
            }
            line.push(Span::Link { url: url.to_owned(), note: self.note(url) });
            rest = after;
        }
        if !rest.is_empty() {
            line.push(Span::Own(Own { text: rest.to_owned(), lang: own.lang }));
        }
        line
    }

    fn note(&mut self, url: &str) -> usize {
        match self.notes.iter().position(|known| known == url) {
            Some(place) => place + 1,
            None => {
                self.notes.push(url.to_owned());
                self.notes.len()
            }
        }
    }

    /// What kind of matter, and its number: "Goal 03".
    fn matter_number(&self, matter: &Matter) -> String {
        match matter.item {
            Item::Goal(_) => (self.w.goal_number)(matter.number),
            Item::Theme(_) => (self.w.theme_number)(matter.number),
            Item::Card(_) => (self.w.card_number)(matter.number),
        }
    }

    /// A matter's own words, or why they are not shown.
    fn matter_title(&mut self, matter: &Matter) -> Line {
        if matter.title.is_empty() { plain(self.t.common().hidden_card) } else { self.own(&matter.title) }
    }

    /// Number and words of a matter in one line.
    fn matter(&mut self, matter: &Matter) -> Line {
        let mut line = vec![Span::Soft(self.matter_number(matter)), Span::Plain(" ".to_owned())];
        line.extend(self.matter_title(matter));
        line
    }

    /// What a number is made of, one after the other.
    fn sources(&self, number: &Number) -> Line {
        let mut line = Line::new();
        let mut nameless = 0;
        for source in &number.of {
            let span = match source {
                Source::Card { card, number } => Span::Card { card: *card, number: three(*number) },
                Source::Person(name) if name.trim().is_empty() => {
                    nameless += 1;
                    continue;
                }
                Source::Person(name) => Span::Own(Own::of(name)),
                Source::Act(act) => Span::Act(*act),
                Source::Item(matter) => Span::Plain(self.matter_number(matter)),
            };
            if !line.is_empty() {
                line.push(Span::Plain(self.w.between.to_owned()));
            }
            line.push(span);
        }
        if nameless > 0 {
            line.push(Span::Soft((self.w.nameless)(nameless, line.is_empty())));
        }
        line
    }

    /// What a number is made of: to look up on a screen.
    fn made_of(&self, summary: impl Into<String>, blocks: Vec<Block>) -> Block {
        Block::MadeOf { summary: summary.into(), printed: false, blocks }
    }

    /// What is long: closed on a screen, open on paper.
    fn annex(&self, summary: impl Into<String>, blocks: Vec<Block>) -> Block {
        Block::MadeOf { summary: summary.into(), printed: true, blocks }
    }
}

/// A card's number as people read it: 001.
pub(super) fn three(number: u32) -> String {
    format!("{number:03}")
}

/// The next web address in a text: what stands before it, it, what stands after it.
fn next_address(text: &str) -> Option<(&str, &str, &str)> {
    let from = ["https://", "http://"].iter().filter_map(|scheme| text.find(scheme)).min()?;
    let rest = text.get(from..)?;
    // Addresses are ASCII; what follows one in a sentence is not part of it.
    let end = rest.find(|c: char| !c.is_ascii_graphic() || "<>\"'`{}|\\^".contains(c)).unwrap_or(rest.len());
    let url = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']']);
    let bare = url.trim_start_matches("https://").trim_start_matches("http://");
    if bare.is_empty() {
        return None;
    }
    Some((text.get(..from)?, url, text.get(from + url.len()..)?))
}

/// How many there are.
fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}
