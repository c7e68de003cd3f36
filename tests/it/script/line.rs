//! One line of a script, taken apart.

/// What the rules are expected to make of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Expectation {
    Done,
    /// Refused at the click and in the fold, by the rule of this name.
    Rejected(String),
    /// Let through at the click, without effect once everything is known.
    Void(String),
}

/// A line: when (seconds since the first day's midnight), who, what.
#[derive(Debug)]
pub struct Line {
    pub at_s: i64,
    pub who: String,
    pub verb: String,
    /// In order, without `field=value` and `as NAME`.
    pub args: Vec<String>,
    pub fields: Vec<(String, String)>,
    pub name: Option<String>,
    pub expectation: Expectation,
}

impl Line {
    /// None for a line with nothing on it.
    pub fn parse(text: &str) -> Result<Option<Line>, String> {
        let (said, comment) = match text.split_once(" # ") {
            Some((said, comment)) => (said, comment.trim()),
            None => (text, ""),
        };
        if said.trim().is_empty() || said.trim().starts_with('#') {
            return Ok(None);
        }
        let mut words = tokens(said)?.into_iter().peekable();
        let day = words.next_if(|word| word.starts_with('+')).map_or(Ok(0), |day| days(&day))?;
        let clock = words.next().unwrap_or_default();
        let (Some(who), Some(verb)) = (words.next(), words.next()) else { return Err("no time, who and what".to_owned()) };
        let mut line = Line {
            at_s: day * 86_400 + seconds(&clock)?,
            who,
            verb,
            args: Vec::new(),
            fields: Vec::new(),
            name: None,
            expectation: expectation(comment)?,
        };
        while let Some(word) = words.next() {
            match word.split_once('=') {
                Some((field, value)) if field.chars().all(|c| c.is_ascii_lowercase() || c == '_') => {
                    line.fields.push((field.to_owned(), value.to_owned()));
                }
                Some(_) | None if word == "as" => line.name = words.next(),
                Some(_) | None => line.args.push(word),
            }
        }
        Ok(Some(line))
    }
}

fn expectation(comment: &str) -> Result<Expectation, String> {
    match comment.split_once(':') {
        None if comment.is_empty() => Ok(Expectation::Done),
        Some(("rejected", rule)) => Ok(Expectation::Rejected(rule.trim().to_owned())),
        Some(("void", rule)) => Ok(Expectation::Void(rule.trim().to_owned())),
        Some(_) | None => Err(format!("not an expectation: {comment}")),
    }
}

/// `+2d` → 2.
pub fn days(text: &str) -> Result<i64, String> {
    let digits = text.trim_end_matches('d');
    digits.parse().map_err(|_| format!("not a number of days: {text}"))
}

fn seconds(clock: &str) -> Result<i64, String> {
    let number = |part: &str| part.parse::<i64>().map_err(|_| format!("not a time of day: {clock}"));
    match clock.split(':').collect::<Vec<_>>().as_slice() {
        [hour, minute] => Ok(number(hour)? * 3_600 + number(minute)? * 60),
        [hour, minute, second] => Ok(number(hour)? * 3_600 + number(minute)? * 60 + number(second)?),
        _ => Err(format!("not a time of day: {clock}")),
    }
}

/// Splits at white space outside quotation marks and brackets.
fn tokens(text: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let (mut quoted, mut depth, mut escaped) = (false, 0, false);
    for c in text.chars() {
        match c {
            '"' if !escaped => quoted = !quoted,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        if c.is_whitespace() && !quoted && depth == 0 {
            found.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        } else {
            word.push(c);
        }
    }
    found.extend((!word.is_empty()).then_some(word));
    if quoted || depth != 0 { Err("a quotation mark or bracket stays open".to_owned()) } else { Ok(found) }
}
