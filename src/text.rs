//! What is said on screen and in reports: one struct of messages a page, one folder a language with a file a page.
//!
//! Texts with a number in them are functions, so that each language keeps its own plural.

// One line a page: its struct of messages.
pub mod agenda;
pub mod ballot;
pub mod breakouts;
pub mod cards;
pub mod common;
pub mod console;
pub mod count;
pub mod desk;
pub mod everyone;
pub mod fate;
pub mod finding;
pub mod goals;
pub mod home;
pub mod import;
pub mod invitation;
pub mod join;
pub mod line;
pub mod new;
pub mod notices;
pub mod opening;
pub mod planning;
pub mod question;
pub mod reading;
pub mod refusals;
pub mod report;
pub mod resident;
pub mod settings;
pub mod slip;
pub mod tablet;
pub mod themes;
pub mod timer;
pub mod wall;
pub mod writing;

// One line a language.
pub mod en;
pub mod zh;

use crate::domain::session::Lang;

/// The messages of one language, page by page.
#[derive(Debug)]
pub struct Messages {
    pub lang: Lang,
    /// For the `lang` attribute.
    pub tag: &'static str,
    /// The language's own name.
    pub own_name: &'static str,
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

// A page's messages are reached by a function, so that a program without the page does not carry them.
macro_rules! pages {
    ($($page:ident: $room:ident::$Of:ident = $file:ident::$WORDS:ident,)*) => {
        impl Messages {
            $(
                pub fn $page(&self) -> &'static $room::$Of {
                    match self.lang {
                        Lang::Zh => &zh::$file::$WORDS,
                        Lang::En | Lang::Ru | Lang::Ky => &en::$file::$WORDS,
                    }
                }
            )*
        }
    };
}

// One line a page: its messages, and where each language keeps them.
pages! {
    common: common::Common = common::COMMON,
    goals: goals::Goals = goals::GOALS,
    desk: desk::Desk = desk::DESK,
    meeting: desk::Meeting = desk::MEETING,
    report: report::Report = report::REPORT,
    count: count::Count = count::COUNT,
    question: question::Question = question::QUESTION,
    themes: themes::Themes = themes::THEMES,
    everyone: everyone::Everyone = everyone::EVERYONE,
    line: line::Line = line::LINE,
    resident: resident::Resident = resident::RESIDENT,
    tablet: tablet::Tablet = tablet::TABLET,
    join: join::Join = join::JOIN,
    notices: notices::Notices = notices::NOTICES,
    home: home::Home = home::HOME,
    cards: cards::Cards = cards::CARDS,
    reading: reading::Reading = reading::READING,
    refusals: refusals::Refusals = refusals::REFUSALS,
    console: console::Console = console::CONSOLE,
    opening: opening::Opening = opening::OPENING,
    agenda: agenda::Agenda = agenda::AGENDA,
    breakouts: breakouts::Breakouts = breakouts::BREAKOUTS,
    news: breakouts::News = breakouts::NEWS,
    convergence: breakouts::Convergence = breakouts::CONVERGENCE,
    closing: breakouts::Closing = breakouts::CLOSING,
    wall: wall::Wall = wall::WALL,
    import: import::Import = import::IMPORT,
    invitation: invitation::Invitation = invitation::INVITATION,
    settings: settings::Settings = settings::SETTINGS,
    timer: timer::Timer = timer::TIMER,
    fate: fate::Fate = fate::FATE,
    finding: finding::Finding = finding::FINDING,
    ballot: ballot::Ballot = ballot::BALLOT,
    slip: slip::Slip = slip::SLIP,
    writing: writing::Writing = writing::WRITING,
    planning: planning::Planning = planning::PLANNING,
    convening: new::New = new::NEW,
}

/// A whole number with its thousands apart: 160,000.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A sentence that people wrote, without its stop, where another follows in the same line.
pub fn unstopped(sentence: &str) -> &str {
    sentence.trim_end().trim_end_matches(['。', '.'])
}
