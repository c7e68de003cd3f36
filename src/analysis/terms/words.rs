//! Words of spaced scripts: which say nothing, and which are forms of one another. English, Russian and Kyrgyz; words of
//! other languages are taken as they are.

use std::borrow::Cow;

/// Latin and Cyrillic words that are on cards of every kind.
pub(super) fn is_stop_word(word: &str) -> bool {
    ENGLISH.contains(&word) || RUSSIAN.contains(&word) || KYRGYZ.contains(&word)
}

/// Small words of English.
#[rustfmt::skip]
const ENGLISH: [&str; 108] = [
    "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "but", "by",
    "can", "could", "did", "do", "does", "dont", "even", "every", "for", "from", "get", "has", "have", "he", "her",
    "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "like", "make", "many", "me",
    "more", "most", "much", "must", "my", "need", "needs", "new", "no", "nobody", "not", "of", "often", "on", "one",
    "only", "or", "other", "our", "out", "over", "own", "please", "she", "should", "so", "some", "somebody", "such",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "too",
    "up", "us", "very", "want", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with",
    "would", "you", "your",
];

/// Small words of Russian.
#[rustfmt::skip]
const RUSSIAN: [&str; 85] = [
    "без", "бы", "был", "была", "были", "было", "быть", "в", "вам", "вас", "весь", "во", "вот", "все", "всех", "вы",
    "где", "да", "для", "до", "его", "ее", "если", "есть", "еще", "ещё", "же", "за", "здесь", "и", "из", "или", "им",
    "их", "к", "как", "когда", "кто", "ли", "мне", "много", "может", "можно", "мы", "на", "над", "надо", "нам", "нас",
    "наш", "не", "нет", "нечего", "ни", "но", "ну", "нужно", "нужны", "о", "об", "он", "она", "они", "от", "очень",
    "по", "под", "при", "с", "со", "так", "там", "то", "тоже", "только", "тут", "у", "уже", "хочу", "чем", "что",
    "чтобы", "это", "этот", "я",
];

/// Small words of Kyrgyz.
#[rustfmt::skip]
const KYRGYZ: [&str; 27] = [
    "а", "ал", "алар", "анан", "ар", "бар", "биз", "бир", "бул", "бүт", "да", "дагы", "деп", "жана", "жок", "керек",
    "кылуу", "мен", "менен", "ошол", "сиз", "ушул", "эле", "эмес", "эми", "үчүн", "өтө",
];

/// A word without its ending: light enough to keep different words apart, enough to bring one word's forms together.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    match word.chars().next() {
        Some('a'..='z') => fold_latin(word),
        Some('\u{0400}'..='\u{052F}') => Cow::Borrowed(fold_cyrillic(word)),
        _ => Cow::Borrowed(word),
    }
}

/// Plural, -ing, -ed, final -e: "spaces" and "space", "parked" and "parking".
fn fold_latin(word: &str) -> Cow<'_, str> {
    if !word.is_ascii() || word.len() < 4 {
        return Cow::Borrowed(word);
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return Cow::Owned(format!("{stem}y"));
    }
    let is_plural = word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    let single = match ["sses", "xes", "ches", "shes"].iter().any(|end| word.ends_with(end)) {
        true => &word[..word.len() - 2],
        false if is_plural => &word[..word.len() - 1],
        false => word,
    };
    let has_vowel = |stem: &&str| stem.len() >= 3 && stem.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let stem = match ["ing", "ed"].iter().find_map(|end| single.strip_suffix(end).filter(has_vowel)) {
        Some(stem) if is_doubled(stem) => &stem[..stem.len() - 1],
        Some(stem) => stem,
        None => single,
    };
    Cow::Borrowed(stem.strip_suffix('e').filter(|stem| stem.len() >= 3).unwrap_or(stem))
}

/// "planned" has an n too many once its ending is gone; "called", "passed" and "buzzed" have not.
fn is_doubled(stem: &str) -> bool {
    let mut ends = stem.bytes().rev();
    let (last, before) = (ends.next(), ends.next());
    stem.len() > 3 && last == before && !stem.ends_with(['l', 's', 'z'])
}

/// The plural of Kyrgyz with the case after it, then one ending of Russian: case and number of nouns and adjectives, the
/// commonest ends of verbs; the longest that leaves four letters. Cases of Kyrgyz in the singular are left alone: they look
/// like stems of Russian (-да, -га in погода, дорога).
fn fold_cyrillic(word: &str) -> &str {
    let stem = before_plural(word);
    let shorter = ENDS.iter().filter_map(|end| stem.strip_suffix(end)).find(|rest| is_stem(rest));
    shorter.unwrap_or(stem)
}

fn is_stem(rest: &str) -> bool {
    rest.chars().count() >= 4
}

/// Kyrgyz -лар, -дер, -тор and so on, with at most three letters of case after it.
fn before_plural(word: &str) -> &str {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let plural = letters.windows(3).enumerate().rev().find(|(at, window)| {
        matches!(window, [(_, 'л' | 'д' | 'т'), (_, 'а' | 'е' | 'о' | 'ө'), (_, 'р')]) && letters.len() - at <= 6
    });
    plural.map(|(_, window)| &word[..window[0].0]).filter(|rest| is_stem(rest)).unwrap_or(word)
}

/// Longest first.
#[rustfmt::skip]
const ENDS: [&str; 61] = [
    "ется", "ться", "ются", "ает", "ами", "ать", "ают", "его", "ему", "ими", "ите", "ить", "иях", "йте", "ого", "ому",
    "ыми", "яет", "ями", "ять", "яют", "ам", "ат", "ах", "ая", "ев", "ее", "ей", "ем", "ет", "ие", "ий", "ит", "ла",
    "ли", "ло", "ов", "ое", "ой", "ом", "ть", "ут", "ую", "ые", "ый", "ют", "юю", "ям", "ят", "ях", "яя", "а", "е", "и",
    "й", "о", "у", "ы", "ь", "ю", "я",
];
