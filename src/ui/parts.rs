//! Parts that know no domain.
pub mod dialog;
pub mod dots;
pub mod field;
pub mod flow;
pub mod icon;
pub mod menu;
pub mod notice;
pub mod pick;
pub mod qr;
pub mod reading_tools;
pub mod rows;
pub mod sent;
pub mod stances;
pub mod tally_bar;
pub mod timer;
pub mod trace;
