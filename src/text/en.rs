//! English.

mod common;

use super::Messages;
use crate::domain::session::Lang;

pub static MESSAGES: Messages = Messages {
    lang: Lang::En,
    tag: "en",
    own_name: "English",
    common: &common::COMMON,
};
