//! Parts that know no domain.
pub mod field;
pub mod icon;
pub mod notice;
pub mod trace;
pub mod dialog;
pub mod qr;
pub mod timer;
pub mod reading_tools;
pub mod dots;
pub mod rows;
pub mod stances;
pub mod tally_bar;
pub mod pick;
pub mod sent;
