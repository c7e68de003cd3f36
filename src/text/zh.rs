//! 中文.

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
    lang: Lang::Zh,
    tag: "zh-Hans",
    own_name: "中文",
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
