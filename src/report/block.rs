//! What the document is built of: sections of blocks, blocks of lines, lines of spans. Formats and the page draw these and
//! know nothing of the session.

use crate::domain::id::{ActId, CardId};
use crate::domain::response::Disposition;
use crate::domain::session::Lang;
use crate::domain::time::Day;
use crate::view::report::Own;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Span {
    Plain(String),
    Strong(String),
    /// Less important.
    Soft(String),
    /// People's own words, in their language.
    Own(Own),
    /// What the office did with it, in a shape and a word.
    Mark(Mark, String),
    Day(Day, String),
    /// An address on the web, as numbered in the document's notes from 1.
    Link {
        url: String,
        note: usize,
    },
    /// A card's number, which leads to the card.
    Card {
        card: CardId,
        number: String,
    },
    /// An act, by the first digits of its id.
    Act(ActId),
    /// Something to type into a terminal.
    Code(String),
}

/// What an answer did, or that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Disposition(Disposition),
    Blank,
}

/// Spans one after the other.
pub type Line = Vec<Span>;

/// A line of plain words.
pub fn plain(words: impl Into<String>) -> Line {
    vec![Span::Plain(words.into())]
}

/// A cell of a table: its lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    pub lines: Vec<Line>,
    /// Set as a number: to the right, in tabular figures.
    pub number: bool,
}

impl Cell {
    /// A cell of lines.
    pub fn of(lines: Vec<Line>) -> Cell {
        Cell { lines: lines.into_iter().filter(|line| !line.is_empty()).collect(), number: false }
    }

    /// A cell of plain words.
    pub fn words(words: impl Into<String>) -> Cell {
        Cell::of(vec![plain(words)])
    }

    /// A cell with a number.
    pub fn number(number: impl ToString) -> Cell {
        Cell { lines: vec![plain(number.to_string())], number: true }
    }
}

/// How a table behaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableKind {
    /// Wider than its place, it scrolls by itself.
    #[default]
    Plain,
    /// On a phone each row becomes a small list.
    Stacked,
    /// The table of adoption: stacked, with columns of fixed shares.
    Adoption,
}

impl TableKind {
    /// Whether each row becomes a small list on a phone.
    pub fn stacked(self) -> bool {
        match self {
            TableKind::Plain => false,
            TableKind::Stacked | TableKind::Adoption => true,
        }
    }

    /// The sheet's name for it.
    pub fn class(self) -> &'static str {
        match self {
            TableKind::Plain => "table",
            TableKind::Stacked => "table table--stacked",
            TableKind::Adoption => "table table--stacked table--adoption",
        }
    }
}

/// A table. The first cell of each row heads it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    pub caption: String,
    /// Column heads, and whether the column holds numbers.
    pub head: Vec<(String, bool)>,
    pub rows: Vec<Vec<Cell>>,
    pub total: Option<Vec<Cell>>,
    pub kind: TableKind,
}

/// How a share of a bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    Solid,
    Hollow,
    Dotted,
}

/// A count as a bar, its words above it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub shares: Vec<(String, u32, Fill)>,
    /// Of how many.
    pub base: String,
}

/// A quantity among others, against the largest.
#[derive(Debug, Clone, PartialEq)]
pub struct Rank {
    /// Its place; equal ones have the same, and what is not compared has none.
    pub place: Option<u32>,
    pub words: Line,
    pub amount: String,
    pub n: u32,
    pub most: u32,
}

/// An objection.
#[derive(Debug, Clone, PartialEq)]
pub struct Objection {
    pub resolved: bool,
    pub head: String,
    pub by: String,
    pub harm: Line,
    pub ends: Vec<Line>,
}

/// A point of a test.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub met: Met,
    pub what: String,
    pub state: Line,
}

/// How a point of a test stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    Met,
    Unmet,
    /// Too early to say.
    Open,
    /// A legitimate end, whichever way it went.
    Free,
}

/// Something on a line of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    pub when: String,
    pub late: bool,
    pub lines: Vec<Line>,
}

/// A slip of paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    pub number: String,
    pub text: Line,
    pub meta: Vec<Line>,
}

/// One thing under another.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Words(Line),
    /// Less important.
    Note(Line),
    Heading(Line),
    Facts(Vec<(String, Vec<Line>)>),
    Table(Table),
    Ranking(Vec<Rank>),
    Voices(Vec<Line>),
    Bar(Bar),
    /// A goal or a topic: its number, its title, and everything about it.
    Article {
        number: String,
        title: Line,
        blocks: Vec<Block>,
    },
    Objection(Objection),
    /// A few slips that are read one by one.
    Papers(Vec<Paper>),
    /// A list that may be long: cards, acts.
    List(Vec<Line>),
    Timeline(Vec<Moment>),
    Checklist(Vec<Point>),
    /// What a number is made of, or what is long; closed at first on a screen.
    MadeOf {
        summary: String,
        /// Whether it is part of the account on paper, too.
        printed: bool,
        blocks: Vec<Block>,
    },
    /// Something that has to be known, as a notice.
    Notice {
        what: Line,
        more: Vec<Line>,
    },
    /// Where the account and the record are.
    Address {
        address: String,
        hint: String,
    },
    /// The place for the page's own acts on the record: take it away, count it here.
    Acts,
}

/// One part of the account.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub id: &'static str,
    pub heading: String,
    pub blocks: Vec<Block>,
}

/// A number of the first lines, with the section it opens to.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub label: String,
    pub value: String,
    pub of: String,
    pub section: &'static str,
}

/// How complete the account is, as a notice.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// Complete, and every reader finds the same.
    pub complete: bool,
    pub what: String,
    pub how: Vec<String>,
    /// What is blank although somebody says that nothing is.
    pub blank: Vec<Line>,
}

/// The account in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub lang: Lang,
    pub title: String,
    /// Issuing unit, day, version.
    pub issue: Vec<String>,
    pub state: State,
    pub breath_heading: String,
    /// Three sentences, as one paragraph.
    pub breath: String,
    /// Five numbers.
    pub figures: Vec<Figure>,
    pub contents_label: String,
    pub sections: Vec<Section>,
    pub sign: Vec<String>,
    /// What is long, after the signature.
    pub annex: Option<Section>,
    /// Addresses that the account links to, numbered from 1.
    pub notes: Vec<String>,
    pub digest_label: String,
    pub digest: String,
    pub foot: String,
}

impl Document {
    /// The sections and the annex, for the contents.
    pub fn parts(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().chain(&self.annex)
    }
}
