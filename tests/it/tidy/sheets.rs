//! Colours and sizes come from one place; nothing is styled where it stands.

use super::{none_wrong, papers, places};

/// A colour written out: `#a1b2c3`, `rgb(…)` and its like.
fn raw_colour(line: &str) -> bool {
    let hex = line.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = !rest.chars().nth(digits).is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_');
        matches!(digits, 3 | 4 | 6 | 8) && ends
    });
    hex || ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch("].iter().any(|name| line.contains(name))
}

fn without_comments(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        plain.push_str(&"\n".repeat(comment.matches('\n').count()));
        rest = after;
    }
    plain + rest
}

#[test]
fn colours_are_written_out_in_the_tokens_alone() {
    let sheets = papers("style", &[".css"]).into_iter().filter(|sheet| sheet.path != "style/tokens.css");
    // What a rule is for (`#id { … }`) is not a colour.
    let values = |line: &str| line.split_once(':').is_some_and(|(_, value)| !line.trim_end().ends_with('{') && raw_colour(value));
    let wrong: Vec<String> = sheets.flat_map(|sheet| places(&sheet, &without_comments(&sheet.text), values)).collect();
    none_wrong("these write a colour out; style/tokens.css names them all", &wrong);
    let wrong: Vec<String> = papers("src/ui", &[".rs"]).iter().flat_map(|file| places(file, &file.code(), raw_colour)).collect();
    none_wrong("these write a colour out where it stands", &wrong);
}

#[test]
fn nothing_is_styled_where_it_stands() {
    let wrong: Vec<String> =
        papers("src/ui", &[".rs"]).iter().flat_map(|file| places(file, &file.code(), |line| line.contains("style=\""))).collect();
    none_wrong("these carry a style of their own", &wrong);
}

#[test]
fn the_check_itself_sees_a_colour() {
    for colour in ["color: #a1b2c3;", "#fff", "background: rgb(1 2 3)", "oklch(0.5 0.1 20)", "#12345678;"] {
        assert!(raw_colour(colour), "{colour}");
    }
    for other in ["#main", "url(#id-1)", "#12345", "href=\"#/s/abc\"", "--color-ink"] {
        assert!(!raw_colour(other), "{other}");
    }
    assert_eq!(without_comments("a /* #fff\n */ b"), "a \n b");
}
