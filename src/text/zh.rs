//! 中文.

mod common;

use super::Messages;
use crate::domain::session::Lang;

pub static MESSAGES: Messages = Messages {
    lang: Lang::Zh,
    tag: "zh-Hans",
    own_name: "中文",
    common: &common::COMMON,
};
