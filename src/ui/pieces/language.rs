//! The language somebody writes in.

use crate::domain::session::Lang;
use crate::intake;

/// The language of a text by its letters; where they do not tell, that of the screen.
pub fn written_in(text: &str, screen: Lang) -> Lang {
    intake::Lang::guess(text).map_or(screen, taken)
}

/// A language that came with a file.
pub fn taken(lang: intake::Lang) -> Lang {
    match lang {
        intake::Lang::Zh => Lang::Zh,
        intake::Lang::En => Lang::En,
        intake::Lang::Ru => Lang::Ru,
        intake::Lang::Ky => Lang::Ky,
    }
}
