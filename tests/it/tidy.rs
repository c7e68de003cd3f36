//! The house kept in order: which room may know which, and what must never be found in a file. Each test says in words what is
//! wrong and where.

mod docs;
mod rooms;
mod sheets;

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project, by its path from the root.
pub struct Paper {
    pub path: String,
    pub text: String,
}

impl Paper {
    /// The text without comments and without the tests at its end.
    pub fn code(&self) -> String {
        let code = self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        code.lines().map(|line| line.split_once("//").map_or(line, |(code, _)| code)).collect::<Vec<&str>>().join("\n")
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file below a folder with one of these endings, in the order of their paths.
pub fn papers(folder: &str, endings: &[&str]) -> Vec<Paper> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<Paper>) {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            walk(&path, endings, found);
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && let Ok(text) = fs::read_to_string(&path)
        {
            let path = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().into_owned();
            found.push(Paper { path, text });
        }
    }
}

/// One file of the root folder; empty where it is not there.
pub fn paper(path: &str) -> Paper {
    Paper { path: path.to_owned(), text: fs::read_to_string(root().join(path)).unwrap_or_default() }
}

#[track_caller]
pub fn none_wrong(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

/// Where a text stands in a file: `path:line: the line`.
pub fn places(paper: &Paper, text: &str, found: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| found(line));
    lines.map(|(number, line)| format!("{}:{number}: {}", paper.path, line.trim())).collect()
}

#[test]
fn every_file_says_at_its_head_what_it_is() {
    let files = papers("src", &[".rs"]).into_iter().chain(papers("tests/it", &[".rs"]));
    let wrong: Vec<String> = files.filter(|file| !file.text.starts_with("//!")).map(|file| file.path).collect();
    none_wrong("these begin without a `//!` sentence", &wrong);
}

#[test]
fn no_module_hides_in_a_mod_rs() {
    let files = papers("src", &["mod.rs"]).into_iter().chain(papers("tests/it", &["mod.rs"]));
    let wrong: Vec<String> = files.filter(|file| file.path.ends_with("/mod.rs")).map(|file| file.path).collect();
    none_wrong("these should be a `name.rs` beside their folder", &wrong);
}

#[test]
fn nothing_gives_up_with_a_panic() {
    let giving_up = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    let files = papers("src", &[".rs"]);
    let wrong: Vec<String> = files
        .iter()
        .flat_map(|file| places(file, &file.code(), |line| giving_up.iter().any(|call| line.contains(call))))
        .collect();
    none_wrong("outside tests these would end the program", &wrong);
}

/// Lines a file may have before it should be two.
const LINES_MAX: usize = 600;

#[test]
fn no_file_is_longer_than_one_can_read() {
    let files = papers("src", &[".rs"]).into_iter().chain(papers("tests/it", &[".rs"])).chain(papers("style", &[".css"]));
    let long = files.map(|file| (file.text.lines().count(), file.path)).filter(|(lines, _)| *lines > LINES_MAX);
    let wrong: Vec<String> = long.map(|(lines, path)| format!("{path}: {lines} lines")).collect();
    none_wrong("these have more than 600 lines", &wrong);
}

#[test]
fn nothing_speaks_of_where_it_was_written() {
    // Put together here, so that this file does not speak of them itself.
    let places_of_ours =
        [["..", "/shared"].concat(), ["/wo", "rk/"].concat(), ["/ro", "ot/"].concat(), ["/tmp/", "plan"].concat()];
    let data = ["..", "/shared/data"].concat();
    let endings = &[".rs", ".css", ".md", ".html", ".js", ".mjs", ".json", ".toml", ".sh", ".svg"];
    let mut files: Vec<Paper> =
        ["src", "tests", "docs", "style", "public", "benches"].iter().flat_map(|folder| papers(folder, endings)).collect();
    files.extend(papers("script", &[""]));
    files.extend(["README.md", "Cargo.toml", "index.html", "Trunk.toml", "package.json"].map(paper));
    let wrong: Vec<String> = files
        .iter()
        .flat_map(|file| {
            // Tests may look for reference data beside the checkout; they skip where there is none.
            let names = |line: &str| places_of_ours.iter().any(|place| line.replace(&data, "").contains(place));
            places(file, &file.text, names)
        })
        .collect();
    none_wrong("these name a place that a stranger does not have", &wrong);
}
