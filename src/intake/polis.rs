//! A conversation held on Polis: its export (a folder of CSV files), or votes and statements as two plain tables.
//!
//! Which file is what is told by its header, never by its name:
//!
//! | header has | what it is |
//! | --- | --- |
//! | `comment-id`, `voter-id`, `vote` | every vote given, votes that were changed later among them |
//! | `participant`, `n-votes`, numbers | the matrix of participants and statements |
//! | `comment-id`, `comment-body` | the statements |
//! | `participant`, `statement`, `vote` | plain votes |
//! | `statement` and `moderated`, `is_meta` or `text` | plain statements |
//!
//! Everywhere agree = 1, disagree = -1, pass = 0, as in Polis' exports; its database and its API have agree = -1
//! (compdemocracy/polis issue 2554). A file taken from there would read the wrong way round without a sign of it, so the
//! totals in `comments.csv` are compared ([`Signs`]).
//!
//! Of several votes of one person on one statement the newest counts: by the time column where there is one (Polis sorts
//! its present exports by statement and person only), otherwise the last row. The list of votes is preferred to the matrix,
//! which keeps no times; where both are there, how far they differ is said ([`PolisImport::differing`]).

use nostr::hashes::Hash;
use nostr::hashes::sha256;

use super::{IntakeError, NotText, Skips, text_of};

mod files;
mod statements;
mod votes;

use files::{Kind, Layout, Source};
use statements::Statements;
use votes::Votes;

/// A statement as it would be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedStatement {
    /// The number it has in the file.
    pub number: u32,
    /// Empty where the files hold no words (votes alone, or a set published without them).
    pub text: String,
    /// 1 accepted, 0 not looked at, -1 rejected by Polis' moderators.
    pub moderated: i8,
    /// About the conversation itself, not its theme.
    pub is_meta: bool,
}

/// Why a row, or one cell of the matrix, gave no vote or no statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolisSkip {
    ShortRow {
        columns: usize,
        expected: usize,
    },
    /// A participant's or a statement's number is not a number.
    NotANumber(String),
    /// A vote that is none of 1, 0 and -1.
    NotAVote(String),
    /// A vote on a statement that the list of statements does not have.
    UnknownStatement(u32),
    /// The same person voted on the same statement again, later.
    Replaced {
        participant: u32,
        statement: u32,
    },
    RepeatedStatement(u32),
    /// A quotation mark opens here and never closes.
    OpenQuote,
}

/// Whether the votes point the way the export's own totals do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// Nothing to compare with.
    Unchecked,
    Agree,
    /// The totals fit far better with agree and disagree exchanged: most likely the votes come from Polis' database.
    Reversed,
}

/// All that was in the files, sorted by number; the same files in any order give the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolisImport {
    pub statements: Vec<ImportedStatement>,
    /// (participant, statement, vote), sorted; vote is 1 agree, -1 disagree, 0 pass; one for each pair.
    pub votes: Vec<(u32, u32, i8)>,
    /// How many people gave at least one of these votes.
    pub participants: usize,
    /// `file` is an index into `files`.
    pub skipped: Skips<PolisSkip>,
    /// Name and SHA-256 (hex) of each file that was read, sorted by name.
    pub files: Vec<(String, String)>,
    /// Names of the files that were not: a folder holds more than votes.
    pub ignored: Vec<String>,
    /// Where both a list of votes and the matrix are there: how many pairs differ between them.
    pub differing: Option<usize>,
    pub signs: Signs,
}

/// How far a reading has come, in bytes of the files that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub bytes_done: usize,
    pub bytes_all: usize,
}

impl Progress {
    pub fn is_done(self) -> bool {
        self.bytes_done >= self.bytes_all
    }
}

/// Reads an export in steps, so that a page can show how far it is and stay awake in between.
pub struct PolisReader {
    /// In the order of reading, one of a kind.
    sources: Vec<Source>,
    at: usize,
    statements: Statements,
    votes: Votes,
    matrix: Votes,
    skipped: Skips<PolisSkip>,
    files: Vec<(String, String)>,
    ignored: Vec<String>,
    bytes_before: usize,
    bytes_all: usize,
}

/// Reads all of it at once. `files`: name and content of each, in any order.
pub fn read(files: Vec<(String, Vec<u8>)>) -> Result<PolisImport, IntakeError> {
    let mut reader = PolisReader::open(files)?;
    while !reader.step(usize::MAX).is_done() {}
    Ok(reader.finish())
}

impl PolisReader {
    /// Finds out which file is what, and that those that matter are text. Nothing fails after this.
    pub fn open(mut files: Vec<(String, Vec<u8>)>) -> Result<Self, IntakeError> {
        files.sort();
        let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
        let mut sources: Vec<Source> = Vec::new();
        let (mut digests, mut ignored) = (Vec::<(String, String)>::new(), Vec::new());
        let mut not_text: Option<(String, NotText)> = None;
        for (name, bytes) in files {
            let (digest, found) = (sha256::Hash::hash(&bytes).to_string(), text_of(&bytes).err());
            match (Source::recognise(digests.len(), bytes), found) {
                (Some(_), Some(found)) => return Err(IntakeError::NotText { file: name, found }),
                (Some(_), None) if digests.iter().any(|(_, known)| *known == digest) => ignored.push(name),
                (Some(source), None) => {
                    if let Some(other) = sources.iter().find(|other| other.layout.kind() == source.layout.kind()) {
                        return Err(IntakeError::TwoOfAKind { first: digests[other.file].0.clone(), second: name });
                    }
                    digests.push((name, digest));
                    sources.push(source);
                }
                (None, found) => {
                    not_text = not_text.or(found.map(|found| (name.clone(), found)));
                    ignored.push(name);
                }
            }
        }
        sources.sort_by_key(|source| source.layout.kind());
        let mut with_votes = sources.iter().filter(|source| source.layout.kind() != Kind::Statements).peekable();
        if with_votes.peek().is_none() {
            return Err(match not_text {
                Some((file, found)) => IntakeError::NotText { file, found },
                None => IntakeError::NoVotes { files: names },
            });
        }
        if with_votes.any(|source| source.rows.is_at_end()) {
            return Err(IntakeError::HeaderOnly);
        }
        let is_given = sources.iter().any(|source| source.layout.kind() == Kind::Statements);
        Ok(Self {
            bytes_all: sources.iter().map(|source| source.rows.bytes_all()).sum(),
            bytes_before: 0,
            at: 0,
            sources,
            statements: Statements::new(is_given),
            votes: Votes::default(),
            matrix: Votes::default(),
            skipped: Skips::default(),
            files: digests,
            ignored,
        })
    }

    /// Reads up to so many rows.
    pub fn step(&mut self, rows: usize) -> Progress {
        let mut left = rows;
        while left > 0 && self.at < self.sources.len() {
            if !self.read_row() {
                self.bytes_before += self.sources[self.at].rows.bytes_all();
                self.at += 1;
            }
            left -= 1;
        }
        let here = self.sources.get(self.at).map_or(0, |source| source.rows.bytes_done());
        Progress { bytes_done: self.bytes_before + here, bytes_all: self.bytes_all }
    }

    /// False where the present file has no more rows.
    fn read_row(&mut self) -> bool {
        let has_list = self.file_of(Kind::Votes).is_some();
        let source = &mut self.sources[self.at];
        let file = source.file;
        let Some(row) = source.rows.next() else {
            return false;
        };
        if row.is_open {
            self.skipped.add(file, row.line, PolisSkip::OpenQuote);
            return true;
        }
        let (line, skipped) = (row.line, &mut self.skipped);
        let taken = match &source.layout {
            Layout::Statements(columns) => self.statements.add(&row, columns),
            Layout::Votes(columns) => self.votes.add(&row, columns, &self.statements),
            // Beside a list of votes the matrix is only compared: what is wrong in it costs nothing.
            Layout::Matrix(columns) if has_list => self.matrix.add_row(&row, columns, &self.statements, |_| ()).or(Ok(())),
            Layout::Matrix(columns) => self.matrix.add_row(&row, columns, &self.statements, |why| skipped.add(file, line, why)),
        };
        if let Err(why) = taken {
            self.skipped.add(file, line, why);
        }
        true
    }

    /// The file of this kind, if there is one: its index in `files`.
    fn file_of(&self, kind: Kind) -> Option<usize> {
        self.sources.iter().find(|source| source.layout.kind() == kind).map(|source| source.file)
    }

    /// What was read so far; all of it once [`Progress::is_done`].
    pub fn finish(self) -> PolisImport {
        let (list, matrix) = (self.file_of(Kind::Votes), self.file_of(Kind::Matrix));
        let mut skipped = self.skipped;
        let (votes, differing) = match (list, matrix) {
            (Some(list), Some(matrix)) => {
                let votes = self.votes.settle(list, &mut skipped);
                let differing = differing(&votes, &self.matrix.settle(matrix, &mut Skips::default()));
                (votes, Some(differing))
            }
            (Some(list), None) => (self.votes.settle(list, &mut skipped), None),
            (None, matrix) => (self.matrix.settle(matrix.unwrap_or_default(), &mut skipped), None),
        };
        let mut participants: Vec<u32> = votes.iter().map(|vote| vote.0).collect();
        participants.dedup();
        PolisImport {
            signs: self.statements.signs(&votes),
            statements: self.statements.into_list(&votes),
            participants: participants.len(),
            votes,
            skipped,
            files: self.files,
            ignored: self.ignored,
            differing,
        }
    }
}

/// How many pairs are not the same in both; both sorted, one vote a pair.
fn differing(a: &[(u32, u32, i8)], b: &[(u32, u32, i8)]) -> usize {
    let other_or_missing = a.iter().filter(|vote| b.binary_search(vote).is_err()).count();
    let only_in_b = b.iter().filter(|vote| a.binary_search_by_key(&(vote.0, vote.1), |v| (v.0, v.1)).is_err()).count();
    other_or_missing + only_in_b
}
