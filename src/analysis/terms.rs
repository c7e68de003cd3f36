//! A short text as a set of terms: single characters and pairs of neighbouring characters where a script has no spaces
//! (Chinese, Japanese, Korean), words with their endings folded where it has.
//!
//! Missing on purpose: a dictionary (word segmentation costs megabytes), traditional and simplified characters as one,
//! synonyms.

mod words;

/// Calls `each` with the terms of a text in their order, repeats and all: the folded form, and the form that was written.
pub(super) fn each_term(text: &str, mut each: impl FnMut(&str, &str)) {
    let mut run = String::new();
    let mut script = None;
    for c in text.chars().take(CHARS_MAX).filter_map(narrow).flat_map(char::to_lowercase) {
        // An apostrophe belongs to the word: "don't", "neighbour's".
        if matches!(c, '\'' | '’') && script == Some(Script::Spaced) {
            continue;
        }
        let next = Script::of(c);
        if next != script {
            terms_of_run(&run, script, &mut each);
            run.clear();
            script = next;
        }
        if next.is_some() {
            run.push(c);
        }
    }
    terms_of_run(&run, script, &mut each);
}

/// What somebody wants stands in the first lines of even the longest letter.
const CHARS_MAX: usize = 400;

/// How much a term says, beside how rare it is. One character of Chinese is half a word at most.
pub(super) fn worth(term: &str) -> f32 {
    let mut chars = term.chars();
    match (chars.next().and_then(Script::of), chars.next()) {
        (Some(Script::Unspaced), None) => 0.5,
        _ => 1.0,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Written without spaces between words.
    Unspaced,
    Spaced,
}

impl Script {
    /// None for what parts terms: spaces, signs, and the small words of Chinese that only hold others together, across
    /// which a pair says nothing.
    pub(super) fn of(c: char) -> Option<Self> {
        match c {
            '的' | '了' | '吗' | '呢' | '吧' | '啊' | '呀' | '嘛' | '很' | '太' | '也' | '都' | '就' | '和' | '与' | '及'
            | '或' => None,
            '\u{3040}'..='\u{30FF}'
            | '\u{3400}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7AF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3134F}' => Some(Self::Unspaced),
            _ if c.is_alphanumeric() => Some(Self::Spaced),
            _ => None,
        }
    }
}

/// Full-width Latin letters and digits, as Chinese keyboards type them, made narrow.
fn narrow(c: char) -> Option<char> {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0),
        _ => Some(c),
    }
}

/// The terms of one unbroken run of letters.
fn terms_of_run(run: &str, script: Option<Script>, each: &mut impl FnMut(&str, &str)) {
    match script {
        None => {}
        Some(Script::Spaced) if words::is_stop_word(run) => {}
        Some(Script::Spaced) => each(&words::fold(run), run),
        Some(Script::Unspaced) => {
            for (at, c) in run.char_indices() {
                let end = at + c.len_utf8();
                let single = &run[at..end];
                if !STOP_CHARS.contains(c) {
                    each(single, single);
                }
                let Some(next) = run[end..].chars().next() else { break };
                let pair = &run[at..end + next.len_utf8()];
                if !STOP_PAIRS.contains(&pair) {
                    each(pair, pair);
                }
            }
        }
    }
}

/// Characters that are in every second card, whatever it is about.
const STOP_CHARS: &str =
    "在是有不我你他她它这那个没人要请能把给到上下里可以希望应该建议大家一为们会说从对得着过还再又被让等之其所";

/// Words with which people open a card, and pronouns: on every second card, whatever it is about.
const STOP_PAIRS: [&str; 53] = [
    "我们", "你们", "他们", "咱们", "大家", "希望", "建议", "应该", "应当", "可以", "能够", "能不", "不能", "需要", "这个",
    "那个", "一个", "没有", "就是", "不是", "还是", "但是", "因为", "所以", "如果", "什么", "怎么", "为什", "多少", "自己",
    "现在", "已经", "有的", "有人", "没人", "比较", "非常", "进行", "对于", "关于", "以及", "并且", "而且", "或者", "不要",
    "最好", "是不", "是否", "能否", "请问", "意见", "问题", "经常",
];
