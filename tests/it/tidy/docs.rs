//! The protocol's page against the code: every act with its fields, every rule by its name.

use super::{none_wrong, paper, papers};
use gongshi::domain::Act;
use serde_json::Value;

/// The rows of the page's tables of acts, by the name in their first cell.
fn row<'a>(page: &'a str, act: &str) -> Option<&'a str> {
    page.lines().find(|line| line.starts_with(&format!("| `{act}` |")))
}

/// `PhaseIsCurrent` → `phase_is_current`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// The rules' names, from the one enum that has them.
fn rules() -> Vec<String> {
    let text = paper("src/domain/rejection.rs").text;
    let body = text.split_once("pub enum Rejection {").map_or("", |(_, rest)| rest).split("\n}").next().unwrap_or_default();
    let variant = |line: &str| {
        let name: String = line.trim().chars().take_while(|c| c.is_alphanumeric()).collect();
        (line.starts_with("    ") && !line.starts_with("     ") && name.starts_with(char::is_uppercase)).then(|| snake(&name))
    };
    body.lines().filter_map(variant).collect()
}

#[test]
fn the_protocol_describes_every_act_and_field() {
    let page = paper("docs/protocol.md").text;
    let mut wrong = Vec::new();
    for act in Act::NAMES {
        let Some(row) = row(&page, act) else {
            wrong.push(format!("{act} has no row"));
            continue;
        };
        let golden = paper(&format!("tests/it/golden/v1/{act}.json")).text;
        let examples: Vec<Value> = serde_json::from_str(&golden).unwrap_or_default();
        let fields = examples.iter().filter_map(Value::as_object).flat_map(|example| example.keys());
        let unnamed = fields.filter(|field| !["act", "v"].contains(&field.as_str()) && !row.contains(&format!("`{field}`")));
        wrong.extend(unnamed.map(|field| format!("{act}: the field {field} is not in its row")));
    }
    none_wrong("docs/protocol.md does not say all", &wrong);
}

#[test]
fn the_protocol_names_every_rule() {
    let page = paper("docs/protocol.md").text;
    let rules = rules();
    assert!(rules.len() > 40, "only {} rules were found in src/domain/rejection.rs", rules.len());
    let wrong: Vec<String> = rules.into_iter().filter(|rule| !page.contains(&format!("`{rule}`"))).collect();
    none_wrong("docs/protocol.md does not name these rules", &wrong);
}

#[test]
fn every_rule_is_broken_in_a_script() {
    let scripts: String = papers("tests/it", &[".rs"]).into_iter().map(|file| file.text).collect();
    let broken = |rule: &str| ["rejected", "void"].iter().any(|what| scripts.contains(&format!(" {what}: {rule}\n")));
    let wrong: Vec<String> = rules().into_iter().filter(|rule| !broken(rule)).collect();
    none_wrong("no script in tests/it breaks these rules", &wrong);
}
