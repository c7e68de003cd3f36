//! Components that know the domain and are shared by pages: a card slip, a disposition, who is at the device.

pub mod disposition;
pub mod plain;
pub mod plan;
pub mod who;
pub mod masthead;
pub mod sheet;
pub mod save_state;
pub mod slip;
pub mod language;
pub mod fidelity;
pub mod kept;
pub mod time_box;
pub mod steady;
pub mod handing;
pub mod begun;
pub mod topic;
pub mod fate;
