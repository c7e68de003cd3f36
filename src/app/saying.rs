//! An act with the texts it names, before signing.

use crate::domain::Act;
use crate::domain::ballot::Answers;
use crate::domain::id::{QuestionId, QuestionKey, WordsId};

/// An act whose words are [`WordsId::stand_in`]s for the texts beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Saying {
    pub act: Act,
    /// The n-th text is what `WordsId::stand_in(n)` stands for.
    pub texts: Vec<String>,
    /// A ballot that is to be locked; the act has a stand-in.
    pub lock: Option<Locking>,
}

/// What a ballot says that is to be locked, and with which key.
#[derive(Debug, Clone, PartialEq)]
pub struct Locking {
    pub key: QuestionKey,
    pub answers: Answers,
    pub question: QuestionId,
    /// What the device remembers of this person's ballots before, which nothing else can show: as it was kept.
    pub earlier: Option<String>,
}

impl Saying {
    /// An act that names one text: `Saying::with(text, |words| CardAdd { words, … })`.
    pub fn with<A: Into<Act>>(text: impl Into<String>, act: impl FnOnce(WordsId) -> A) -> Saying {
        Saying { act: act(WordsId::stand_in(0)).into(), texts: vec![text.into()], lock: None }
    }

    /// An act that may name several texts: `name` gives the stand-in of each non-empty text.
    pub fn many<A: Into<Act>>(act: impl FnOnce(&mut dyn FnMut(&str) -> Option<WordsId>) -> A) -> Saying {
        let mut texts: Vec<String> = Vec::new();
        let act = act(&mut |text: &str| {
            let text = text.trim();
            let n = u8::try_from(texts.len()).ok().filter(|_| !text.is_empty())?;
            texts.push(text.to_owned());
            Some(WordsId::stand_in(n))
        });
        Saying { act: act.into(), texts, lock: None }
    }
}

impl<A: Into<Act>> From<A> for Saying {
    fn from(act: A) -> Saying {
        Saying { act: act.into(), texts: Vec::new(), lock: None }
    }
}
