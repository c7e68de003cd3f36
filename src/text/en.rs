//! English.

mod common;
mod cards;
mod reading;
mod console;
mod agenda;
mod breakouts;
mod wall;

use super::Messages;
use crate::domain::session::Lang;

pub static MESSAGES: Messages = Messages {
    lang: Lang::En,
    tag: "en",
    own_name: "English",
    common: &common::COMMON,
    cards: &cards::CARDS,
    reading: &reading::READING,
    console: &console::CONSOLE,
    agenda: &agenda::AGENDA,
    breakouts: &breakouts::BREAKOUTS,
    news: &breakouts::NEWS,
    convergence: &breakouts::CONVERGENCE,
    closing: &breakouts::CLOSING,
    wall: &wall::WALL,
};
