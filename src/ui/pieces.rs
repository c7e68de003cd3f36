//! Components that know the domain and are shared by pages: a card slip, a disposition, who is at the device.

pub mod back;
pub mod begun;
pub mod covered;
pub mod disposition;
pub mod door;
pub mod fate;
pub mod fidelity;
pub mod handing;
pub mod kept;
pub mod language;
pub mod later;
pub mod masthead;
pub mod pin;
pub mod place;
pub mod plain;
pub mod plan;
pub mod save_state;
pub mod sealing;
pub mod sheet;
pub mod slip;
pub mod steady;
pub mod time_box;
pub mod topic;
pub mod who;
pub mod why;
pub mod work_bar;
