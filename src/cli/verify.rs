//! `gongshi verify`: a record, or the record inside a published report, checked and counted again by whoever wants to.
//!
//! Exit codes: 0 all holds; 1 something is not what it claims to be; 2 nothing readable.

use std::fmt::Write as _;
use std::io::{Read, Write, stderr, stdin, stdout};
use std::path::{Path, PathBuf};

use super::{Finding, Unusable};
use crate::domain::erasure::Fate;
use crate::domain::id::SessionKeyId;
use crate::domain::tally::{Outcome, Tally};
use crate::record::SessionKey;
use crate::record::audit::{Audit, Problem, Recount, Unreadable, audit_report, audit_with};

/// Check a session's record and count every question again.
#[derive(clap::Args)]
pub struct Args {
    /// A record (JSONL), or a published report that carries its record (HTML); - reads standard input
    #[arg(value_name = "RECORD.jsonl|REPORT.html")]
    file: PathBuf,

    /// A key of a closed session, 64 hexadecimal digits; several where it was renewed
    #[arg(long, value_name = "KEY", value_parser = session_key)]
    key: Vec<SessionKey>,

    /// Print one JSON document and nothing else on standard output
    #[arg(long)]
    json: bool,
}

/// Most characters of an option that are shown.
const WORDING_CHARS: usize = 70;

/// Audits the file and says what was found.
pub fn run(args: &Args) -> Result<Finding, Unusable> {
    let name = args.file.display();
    let bytes = read(&args.file).map_err(|error| Unusable(format!("{name} cannot be read: {error}")))?;
    let found = match report_in(&bytes) {
        Some(html) => audit_report(html)
            .ok_or_else(|| Unusable(format!("{name} is a page without a record in it; verify the record file that it cites")))?,
        None => audit_with(&bytes, &args.key),
    };
    let audit = found.map_err(|unreadable| Unusable(nothing_readable(&name.to_string(), &unreadable)))?;
    if args.json {
        let document = serde_json::to_string_pretty(&audit).map_err(|error| Unusable(error.to_string()))?;
        say(&document);
        // The document is for programs; what is wrong is said to people too.
        audit.problems.iter().for_each(|problem| warn(&sentence(problem)));
    } else {
        say(&in_words(&audit));
    }
    Ok(if audit.problems.is_empty() { Finding::Done } else { Finding::NotAsClaimed })
}

fn session_key(text: &str) -> Result<SessionKey, String> {
    SessionKey::from_hex(text).ok_or_else(|| "a session key is 64 lower-case hexadecimal digits".to_owned())
}

fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(file)
}

/// The file as a page, where it is one: an event's line begins with a brace.
fn report_in(bytes: &[u8]) -> Option<&str> {
    let text = str::from_utf8(bytes).ok()?;
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    begins.starts_with('<').then_some(text)
}

fn nothing_readable(name: &str, unreadable: &Unreadable) -> String {
    match &unreadable.0 {
        Some(bad) => format!("{name}, line {}: {}. No line of it is an event of a record", bad.line, bad.why),
        None => format!("{name} is empty"),
    }
}

// A pipe that was closed has had enough; there is nobody to tell.
fn say(text: &str) {
    let _ = writeln!(stdout(), "{text}");
}

fn warn(text: &str) {
    let _ = writeln!(stderr(), "gongshi: {text}");
}

fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::Line(bad) => {
            format!("line {}, act {}: {}", bad.line, bad.id.as_deref().unwrap_or("unknown"), bad.why)
        }
        Problem::Locked { events, keys } => {
            let keys = keys.iter().map(SessionKeyId::hex).collect::<Vec<_>>().join(", ");
            format!("the session is closed: {events} events cannot be read without its key (--key); the keys are named by {keys}")
        }
        Problem::NoBeginning => "the act that convened the session is not in the record".to_owned(),
        Problem::CountDiffers { line, close, question } => {
            format!("line {line}, act {close}: the close of question {question} claims another count than its ballots give")
        }
        Problem::DecisionWaits { line, id, act } => {
            format!("line {line}, act {id}: {act} had seen acts that are missing from the record")
        }
        Problem::OtherDigest { cited } => format!("the report cites the state {cited}, its record folds to another"),
    }
}

fn in_words(audit: &Audit) -> String {
    let mut text = String::new();
    let session = audit.session.map(|id| id.hex()).unwrap_or_default();
    let title =
        audit.state.session.as_ref().map(|session| session.plan.title.as_str()).unwrap_or("(not convened in this record)");
    let rows = [
        ("session", format!("{title}\n{:14}{session}", "")),
        ("acts", audit.acts.to_string()),
        ("lines", format!("{} hold, {} do not", audit.valid, audit.invalid.len())),
        ("rejected", format!("{} by the session's own rules", audit.rejected.len())),
        ("waiting", format!("{} for {} that are missing", audit.waiting.len(), audit.missing.len())),
        ("words", format!("{} named and not in the record", audit.erased.len())),
        ("erased", erased_in_words(audit)),
        ("state digest", audit.state_digest.clone()),
    ];
    for (name, value) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:14}{value}");
    }
    for recount in &audit.questions {
        let _ = writeln!(text, "\n{}", question_in_words(audit, recount));
    }
    for refused in &audit.rejected {
        let _ = writeln!(text, "rejected      {}  {}", refused.id, refused.reason);
    }
    for problem in &audit.problems {
        let _ = writeln!(text, "WRONG         {}", sentence(problem));
    }
    let _ =
        write!(text, "{}", if audit.problems.is_empty() { "\nAll holds." } else { "\nThis record is not what it claims to be." });
    text
}

/// How many texts were erased, by whom and why.
fn erased_in_words(audit: &Audit) -> String {
    let (own, others) = audit.state.erasures.totals();
    let name = |person| audit.state.roster.people.get(person).map(|person| person.name.as_str()).unwrap_or_default();
    let texts = |n: usize| if n == 1 { "1 text".to_owned() } else { format!("{n} texts") };
    let mut text = match own + others {
        1 => "1 text was erased".to_owned(),
        n => format!("{n} texts were erased"),
    };
    if own + others > 0 {
        let _ = write!(text, ": {own} by who wrote it, {others} by others");
    }
    for (id, erasure) in audit.state.erasures.all() {
        let state = match erasure.fate() {
            Some(Fate::Destroyed) => "erased",
            Some(Fate::Hidden) => "covered, not decided",
            None => "shown again",
        };
        let _ = write!(
            text,
            "\n{:14}{id}  {}, {state}, by {:?}: {:?}",
            "",
            texts(erasure.words.len()),
            name(&erasure.by),
            erasure.reason
        );
    }
    text
}

fn question_in_words(audit: &Audit, recount: &Recount) -> String {
    let title = audit.state.questions.get(&recount.id).map(|question| question.open.title.as_str()).unwrap_or_default();
    let mut text = format!("question      {title}\n{:14}{}\n", "", recount.id);
    let count = format!("{} ballots counted, {} missed", recount.counted, recount.missed);
    let Some(result) = &recount.result else { return text + &format!("{:14}open; {count}", "") };
    let agrees = if recount.agrees_with_close == Some(true) { "as its close says" } else { "NOT as its close says" };
    let _ = writeln!(text, "{:14}{count}, {agrees}; {} of {} people voted", "", result.voters, result.electorate);
    let _ = write!(
        text,
        "{:14}{}{}",
        "",
        outcome_in_words(&result.outcome),
        tally_in_words(&result.tally, &wordings(audit, recount))
    );
    for (said, is_so) in [
        ("contested: the ballots missed would have changed this", result.contested),
        ("disputed: two closes differ", result.disputed),
    ] {
        if is_so {
            let _ = write!(text, "\n{:14}{said}", "");
        }
    }
    text
}

fn outcome_in_words(outcome: &Outcome) -> String {
    match outcome {
        Outcome::NoQuorum { voted, needed } => format!("no quorum: {voted} voted, {needed} needed"),
        Outcome::Carried(options) => format!("{} carried", options.len()),
        Outcome::Ranked(tiers) => format!("{} ranked", tiers.iter().map(Vec::len).sum::<usize>()),
        Outcome::Agreed => "agreed".to_owned(),
        Outcome::ObjectionsStand(1) => "1 objection".to_owned(),
        Outcome::ObjectionsStand(objections) => format!("{objections} objections"),
    }
}

/// The options' wordings, as far as they stand in the question.
fn wordings(audit: &Audit, recount: &Recount) -> Vec<String> {
    let options = audit.state.questions.get(&recount.id).map(|question| question.open.options.as_slice()).unwrap_or_default();
    let short = |text: &str| text.chars().take(WORDING_CHARS).collect::<String>();
    options
        .iter()
        .map(|option| short(option.text.trim()))
        .map(|text| if text.is_empty() { text } else { format!("  {text}") })
        .collect()
}

fn tally_in_words(tally: &Tally, wordings: &[String]) -> String {
    let wording = |n: usize| wordings.get(n).map(String::as_str).unwrap_or_default();
    let lines: Vec<String> = match tally {
        Tally::Stances(counts) => {
            let line = |(n, c): (usize, &crate::domain::tally::stances::Count)| {
                format!("option {n}: {} agree, {} disagree, {} pass{}", c.agree, c.disagree, c.pass, wording(n))
            };
            counts.iter().enumerate().map(line).collect()
        }
        Tally::Dots(counts) => counts
            .iter()
            .enumerate()
            .map(|(n, c)| format!("option {n}: {} dots by {} people{}", c.dots, c.people, wording(n)))
            .collect(),
        Tally::Consent(c) => vec![format!("{} agree, {} stand aside, {} object", c.agree, c.aside, c.object)],
    };
    lines.iter().map(|line| format!("\n{:14}{line}", "")).collect()
}
