//! The public account: made from the guided example, its numbers counted again from the state by other ways.

mod example;

use example::{Example, play};
use gongshi::domain::session::Lang;

/// Where the files are left, for looking at.
fn leave(name: &str, content: &str) {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(path, content).unwrap();
}

#[test]
fn files_are_left_for_looking_at() {
    for (lang, name) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let example = play(lang);
        leave(&format!("report.{name}.html"), &example.html());
        leave(&format!("report.{name}.json"), &example.json());
        leave(&format!("report.{name}.csv"), &example.csv());
        let _: &Example = &example;
    }
}
