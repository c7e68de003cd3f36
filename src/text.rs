//! What is said on screen and in reports: one struct of messages a page, one folder a language with a file a page.
//!
//! Texts with a number in them are functions, so that each language keeps its own plural.

// One line a page: its struct of messages.
pub mod agenda;
pub mod breakouts;
pub mod cards;
pub mod common;
pub mod console;
pub mod count;
pub mod desk;
pub mod everyone;
pub mod goals;
pub mod home;
pub mod import;
pub mod invitation;
pub mod line;
pub mod new;
pub mod notices;
pub mod opening;
pub mod question;
pub mod reading;
pub mod report;
pub mod resident;
pub mod settings;
pub mod tablet;
pub mod themes;
pub mod wall;

// One line a language.
pub mod en;
pub mod zh;

use crate::domain::session::Lang;

/// Every message of one language.
#[derive(Debug)]
pub struct Messages {
    pub lang: Lang,
    /// For the `lang` attribute.
    pub tag: &'static str,
    /// The language's own name.
    pub own_name: &'static str,

    pub common: &'static common::Common,
    pub goals: &'static goals::Goals,
    pub desk: &'static desk::Desk,
    pub meeting: &'static desk::Meeting,
    pub report: &'static report::Report,
    pub count: &'static count::Count,
    pub question: &'static question::Question,
    pub themes: &'static themes::Themes,
    pub everyone: &'static everyone::Everyone,
    pub line: &'static line::Line,
    pub resident: &'static resident::Resident,
    pub tablet: &'static tablet::Tablet,
    pub notices: &'static notices::Notices,
    pub home: &'static home::Home,
    pub cards: &'static cards::Cards,
    pub reading: &'static reading::Reading,
    pub console: &'static console::Console,
    pub opening: &'static opening::Opening,
    pub agenda: &'static agenda::Agenda,
    pub breakouts: &'static breakouts::Breakouts,
    pub news: &'static breakouts::News,
    pub convergence: &'static breakouts::Convergence,
    pub closing: &'static breakouts::Closing,
    pub wall: &'static wall::Wall,
    pub import: &'static import::Import,
    pub invitation: &'static invitation::Invitation,
    pub settings: &'static settings::Settings,
    pub new: &'static new::New,
}

impl Messages {
    /// The languages of the screen.
    pub const LANGS: &[Lang] = &[Lang::Zh, Lang::En];

    /// The messages of a language; those not written yet fall back to English.
    pub fn of(lang: Lang) -> &'static Messages {
        match lang {
            Lang::Zh => &zh::MESSAGES,
            Lang::En | Lang::Ru | Lang::Ky => &en::MESSAGES,
        }
    }
}
