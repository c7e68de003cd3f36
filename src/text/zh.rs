//! 中文.

mod common;
mod question;
mod themes;
mod everyone;
mod line;
mod resident;
mod tablet;
mod notices;
mod home;
mod cards;
mod reading;
mod console;
mod opening;
mod agenda;
mod breakouts;
mod wall;

use super::Messages;
use crate::domain::session::Lang;

pub static MESSAGES: Messages = Messages {
    lang: Lang::Zh,
    tag: "zh-Hans",
    own_name: "中文",
    common: &common::COMMON,
    question: &question::QUESTION,
    themes: &themes::THEMES,
    everyone: &everyone::EVERYONE,
    line: &line::LINE,
    resident: &resident::RESIDENT,
    tablet: &tablet::TABLET,
    notices: &notices::NOTICES,
    home: &home::HOME,
    cards: &cards::CARDS,
    reading: &reading::READING,
    console: &console::CONSOLE,
    opening: &opening::OPENING,
    agenda: &agenda::AGENDA,
    breakouts: &breakouts::BREAKOUTS,
    news: &breakouts::NEWS,
    convergence: &breakouts::CONVERGENCE,
    closing: &breakouts::CLOSING,
    wall: &wall::WALL,
};
