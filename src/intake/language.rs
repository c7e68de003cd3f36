//! Which of the four languages a short text is in, by its letters.

/// A language people write cards in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    Zh,
    En,
    Ru,
    Ky,
}

impl Lang {
    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
            Self::Ru => "ru",
            Self::Ky => "ky",
        }
    }

    /// What people write in a column named "language": codes with or without a region, and names.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let code = name.split(['-', '_']).next().unwrap_or_default();
        match code {
            "zh" | "cn" | "chinese" | "mandarin" | "中文" | "汉语" | "漢語" | "普通话" | "华语" | "китайский" | "кытайча" => {
                Some(Self::Zh)
            }
            "en" | "eng" | "english" | "英文" | "英语" | "英語" | "английский" | "англисче" => {
                Some(Self::En)
            }
            "ru" | "rus" | "russian" | "俄文" | "俄语" | "русский" | "орусча" => Some(Self::Ru),
            "ky" | "kg" | "kir" | "kyrgyz" | "柯尔克孜语" | "吉尔吉斯语" | "кыргызча" | "киргизский" | "кыргызский" => {
                Some(Self::Ky)
            }
            _ => None,
        }
    }

    /// The language of a text by its letters; none where there are too few to say (digits, emoji) or where most of them
    /// belong to another script. A Han character weighs as three letters, being nearer to a word.
    pub fn guess(text: &str) -> Option<Self> {
        let (mut han, mut latin, mut cyrillic, mut other) = (0usize, 0usize, 0usize, 0usize);
        for c in text.chars() {
            match c {
                '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}' => han += 3,
                'a'..='z' | 'A'..='Z' | 'À'..='ɏ' => latin += 1,
                '\u{0400}'..='\u{052F}' => cyrillic += 1,
                _ if c.is_alphabetic() => other += 1,
                _ => {}
            }
        }
        let most = han.max(latin).max(cyrillic).max(other);
        match most {
            0 => None,
            _ if most == other => None,
            _ if most == han => Some(Self::Zh),
            _ if most == cyrillic && is_kyrgyz(text) => Some(Self::Ky),
            _ if most == cyrillic => Some(Self::Ru),
            _ => Some(Self::En),
        }
    }
}

/// Kyrgyz has three letters that Russian lacks (ң, ө, ү); a short text without them is told by its commonest small words.
fn is_kyrgyz(text: &str) -> bool {
    const SMALL_WORDS: [&str; 14] =
        ["жана", "менен", "эмес", "деп", "керек", "бар", "жок", "биз", "бул", "болсун", "кылуу", "эле", "ошол", "кандай"];
    let text = text.to_lowercase();
    text.contains(['ң', 'ө', 'ү'])
        || text.split(|c: char| !c.is_alphabetic()).filter(|word| SMALL_WORDS.contains(word)).count() * 8
            > text.split_whitespace().count()
}
