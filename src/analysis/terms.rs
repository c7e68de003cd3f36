//! A short text as a set of terms: single characters and pairs of neighbouring characters where a script has no spaces
//! (Chinese, Japanese, Korean), words with their endings folded where it has.
//!
//! Missing on purpose: a dictionary (word segmentation costs megabytes), traditional and simplified characters as one,
//! synonyms.

use std::collections::BTreeMap;

/// The terms of a text, each once: the folded form → the form that was written (the shortest of several).
pub(super) fn terms(text: &str) -> BTreeMap<String, String> {
    let mut terms = BTreeMap::new();
    let mut run = String::new();
    let mut script = None;
    for c in text.chars().filter_map(narrow).flat_map(char::to_lowercase) {
        // An apostrophe belongs to the word: "don't", "neighbour's".
        if matches!(c, '\'' | '’') && script == Some(Script::Spaced) {
            continue;
        }
        let next = Script::of(c);
        if next != script {
            take(&run, script, &mut terms);
            run.clear();
            script = next;
        }
        if next.is_some() {
            run.push(c);
        }
    }
    take(&run, script, &mut terms);
    terms
}

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

/// Adds the terms of one unbroken run of letters.
fn take(run: &str, script: Option<Script>, terms: &mut BTreeMap<String, String>) {
    match script {
        None => {}
        Some(Script::Spaced) => {
            if !is_stop_word(run) {
                let shortest = terms.entry(fold(run)).or_insert_with(|| run.to_owned());
                if run.len() < shortest.len() {
                    run.clone_into(shortest);
                }
            }
        }
        Some(Script::Unspaced) => {
            let mut add = |term: String| terms.insert(term.clone(), term);
            let chars: Vec<char> = run.chars().collect();
            for pair in chars.windows(2) {
                let pair: String = pair.iter().collect();
                if !STOP_PAIRS.contains(&pair.as_str()) {
                    add(pair);
                }
            }
            for c in chars.into_iter().filter(|c| !STOP_CHARS.contains(*c)) {
                add(c.to_string());
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

/// Latin and Cyrillic words that are on cards of every kind.
fn is_stop_word(word: &str) -> bool {
    ENGLISH.contains(&word) || RUSSIAN.contains(&word) || KYRGYZ.contains(&word)
}

/// Small words of English.
const ENGLISH: [&str; 108] = [
    "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "but", "by", "can",
    "could", "did", "do", "does", "dont", "even", "every", "for", "from", "get", "has", "have", "he", "her", "here", "him",
    "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "like", "make", "many", "me", "more", "most", "much",
    "must", "my", "need", "needs", "new", "no", "nobody", "not", "of", "often", "on", "one", "only", "or", "other", "our", "out",
    "over", "own", "please", "she", "should", "so", "some", "somebody", "such", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "through", "to", "too", "up", "us", "very", "want", "was", "we", "were", "what",
    "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
];

/// Small words of Russian.
const RUSSIAN: [&str; 85] = [
    "без",
    "бы",
    "был",
    "была",
    "были",
    "было",
    "быть",
    "в",
    "вам",
    "вас",
    "весь",
    "во",
    "вот",
    "все",
    "всех",
    "вы",
    "где",
    "да",
    "для",
    "до",
    "его",
    "ее",
    "если",
    "есть",
    "еще",
    "ещё",
    "же",
    "за",
    "здесь",
    "и",
    "из",
    "или",
    "им",
    "их",
    "к",
    "как",
    "когда",
    "кто",
    "ли",
    "мне",
    "много",
    "может",
    "можно",
    "мы",
    "на",
    "над",
    "надо",
    "нам",
    "нас",
    "наш",
    "не",
    "нет",
    "нечего",
    "ни",
    "но",
    "ну",
    "нужно",
    "нужны",
    "о",
    "об",
    "он",
    "она",
    "они",
    "от",
    "очень",
    "по",
    "под",
    "при",
    "с",
    "со",
    "так",
    "там",
    "то",
    "тоже",
    "только",
    "тут",
    "у",
    "уже",
    "хочу",
    "чем",
    "что",
    "чтобы",
    "это",
    "этот",
    "я",
];

/// Small words of Kyrgyz.
const KYRGYZ: [&str; 27] = [
    "а",
    "ал",
    "алар",
    "анан",
    "ар",
    "бар",
    "биз",
    "бир",
    "бул",
    "бүт",
    "да",
    "дагы",
    "деп",
    "жана",
    "жок",
    "керек",
    "кылуу",
    "мен",
    "менен",
    "ошол",
    "сиз",
    "ушул",
    "эле",
    "эмес",
    "эми",
    "үчүн",
    "өтө",
];

/// A word without its ending: light enough to keep different words apart, enough to bring one word's forms together.
fn fold(word: &str) -> String {
    match word.chars().next() {
        Some('a'..='z') => fold_latin(word),
        Some('\u{0400}'..='\u{052F}') => fold_cyrillic(word).to_owned(),
        _ => word.to_owned(),
    }
}

/// Plural, -ing, -ed, final -e: "spaces" and "space", "parked" and "parking".
fn fold_latin(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 {
        return word.to_owned();
    }
    let single = match word {
        w if w.ends_with("ies") && w.len() > 4 => format!("{}y", &w[..w.len() - 3]),
        w if ["sses", "xes", "ches", "shes"].iter().any(|end| w.ends_with(end)) => w[..w.len() - 2].to_owned(),
        w if w.ends_with('s') && !["ss", "us", "is"].iter().any(|end| w.ends_with(end)) => w[..w.len() - 1].to_owned(),
        w => w.to_owned(),
    };
    let has_vowel = |stem: &&str| stem.len() >= 3 && stem.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let stem = ["ing", "ed"].iter().find_map(|end| single.strip_suffix(end).filter(has_vowel)).unwrap_or(&single);
    let is_doubled = |stem: &str| {
        let bytes = stem.as_bytes();
        stem.len() < single.len()
            && bytes.len() > 3
            && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
            && !stem.ends_with(['l', 's', 'z'])
    };
    let stem = if is_doubled(stem) { &stem[..stem.len() - 1] } else { stem };
    stem.strip_suffix('e').filter(|stem| stem.len() >= 3).unwrap_or(stem).to_owned()
}

/// Case and number of Russian nouns and adjectives, the commonest ends of verbs, plural and case of Kyrgyz; the longest
/// that leaves four letters, twice at most (Kyrgyz puts case after plural).
fn fold_cyrillic(word: &str) -> &str {
    let mut stem = word;
    for _ in 0..2 {
        let shorter = ENDS.iter().filter_map(|end| stem.strip_suffix(end)).find(|rest| rest.chars().count() >= 4);
        stem = shorter.unwrap_or(stem);
    }
    stem
}

/// Longest first.
const ENDS: [&str; 89] = [
    "лардын",
    "лердин",
    "ется",
    "иями",
    "ться",
    "ются",
    "ает",
    "ами",
    "ать",
    "ают",
    "дан",
    "дар",
    "ден",
    "дер",
    "дин",
    "дор",
    "дын",
    "дөр",
    "его",
    "ему",
    "ими",
    "ите",
    "ить",
    "йте",
    "лар",
    "лер",
    "лор",
    "лөр",
    "нин",
    "нун",
    "нын",
    "нүн",
    "ого",
    "ому",
    "тар",
    "тер",
    "ыми",
    "яет",
    "ями",
    "ять",
    "яют",
    "ам",
    "ат",
    "ах",
    "ая",
    "га",
    "ге",
    "го",
    "гө",
    "да",
    "де",
    "до",
    "дө",
    "ев",
    "ее",
    "ей",
    "ем",
    "ет",
    "ие",
    "ий",
    "ит",
    "ла",
    "ли",
    "ло",
    "ов",
    "ое",
    "ой",
    "ом",
    "ть",
    "ут",
    "ую",
    "ые",
    "ый",
    "ют",
    "юю",
    "ям",
    "ят",
    "ях",
    "яя",
    "а",
    "е",
    "и",
    "й",
    "о",
    "у",
    "ы",
    "ь",
    "ю",
    "я",
];
