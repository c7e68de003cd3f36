//! Which of the files is what.

use csv::StringRecord;

use super::super::rows::Rows;

/// In the order of reading: votes are checked against the statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Statements,
    Votes,
    Matrix,
}

/// What a file holds, with the places of its columns.
pub(super) enum Layout {
    Statements(StatementColumns),
    Votes(VoteColumns),
    Matrix(MatrixColumns),
}

pub(super) struct StatementColumns {
    pub number: usize,
    pub text: Option<usize>,
    pub moderated: Option<usize>,
    pub is_meta: Option<usize>,
    /// Polis' own totals: how many agreed, how many disagreed.
    pub totals: Option<(usize, usize)>,
}

pub(super) struct VoteColumns {
    pub participant: usize,
    pub statement: usize,
    pub vote: usize,
    /// Milliseconds or seconds since 1970; only their order matters.
    pub time: Option<usize>,
}

pub(super) struct MatrixColumns {
    pub participant: usize,
    /// Each column that is a statement, with the statement's number.
    pub statements: Vec<(usize, u32)>,
}

impl Layout {
    fn of(header: &StringRecord) -> Option<Self> {
        let names: Vec<String> = header.iter().map(|name| name.trim().to_lowercase().replace('_', "-")).collect();
        let place = |wanted: &str| names.iter().position(|name| name == wanted);
        let participant = place("participant").or_else(|| place("voter-id"));
        let statement = place("statement").or_else(|| place("comment-id"));
        let text = place("text").or_else(|| place("comment-body"));
        let (moderated, is_meta) = (place("moderated"), place("is-meta"));
        match (participant, statement, place("vote")) {
            (Some(participant), Some(statement), Some(vote)) => {
                Some(Self::Votes(VoteColumns { participant, statement, vote, time: place("timestamp") }))
            }
            // `participant-importance.csv` looks the same but for its counts, and holds no votes.
            (Some(participant), None, None) if place("n-votes").is_some() && place("n-agree").is_some() => {
                let statements = names.iter().enumerate().filter_map(|(at, name)| Some((at, name.parse().ok()?))).collect();
                Some(Self::Matrix(MatrixColumns { participant, statements }))
            }
            (None, Some(number), None) if text.or(moderated).or(is_meta).is_some() => {
                let totals = place("agrees").zip(place("disagrees"));
                Some(Self::Statements(StatementColumns { number, text, moderated, is_meta, totals }))
            }
            _ => None,
        }
    }

    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Statements(_) => Kind::Statements,
            Self::Votes(_) => Kind::Votes,
            Self::Matrix(_) => Kind::Matrix,
        }
    }
}

/// A file that was recognised, its header read.
pub(super) struct Source {
    /// Index into the import's list of files.
    pub file: usize,
    pub layout: Layout,
    pub rows: Rows<Vec<u8>>,
}

impl Source {
    /// None where the file's header says nothing to us.
    pub(super) fn recognise(file: usize, bytes: Vec<u8>) -> Option<Self> {
        let start = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let delimiter = [b',', b';', b'\t'].into_iter().find_map(|delimiter| {
            let mut rows = Rows::new(&bytes, start, delimiter);
            Layout::of(rows.next()?.fields).map(|_| delimiter)
        })?;
        let mut rows = Rows::new(bytes, start, delimiter);
        let layout = Layout::of(rows.next()?.fields)?;
        Some(Self { file, layout, rows })
    }
}
