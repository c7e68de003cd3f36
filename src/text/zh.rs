//! 中文.

pub(super) mod agenda;
pub(super) mod ballot;
pub(super) mod breakouts;
pub(super) mod cards;
pub(super) mod common;
pub(super) mod console;
pub(super) mod count;
pub(super) mod desk;
pub(super) mod everyone;
pub(super) mod fate;
pub(super) mod finding;
pub(super) mod goals;
pub(super) mod home;
pub(super) mod import;
pub(super) mod invitation;
pub(super) mod join;
pub(super) mod line;
pub(super) mod new;
pub(super) mod notices;
pub(super) mod opening;
pub(super) mod planning;
pub(super) mod question;
pub(super) mod reading;
pub(super) mod refusals;
pub(super) mod report;
pub(super) mod resident;
pub(super) mod settings;
pub(super) mod slip;
pub(super) mod tablet;
pub(super) mod themes;
pub(super) mod timer;
pub(super) mod wall;
pub(super) mod writing;

use super::Messages;
use crate::domain::session::Lang;

pub static MESSAGES: Messages = Messages { lang: Lang::Zh, tag: "zh-Hans", own_name: "中文" };
