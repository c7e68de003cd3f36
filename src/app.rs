//! The app without a browser: what people want ([`Intent`]), what happened ([`Event`]), what is to be done ([`Effect`]),
//! what is known ([`Model`]), and [`update()`], the only place where it changes.
//!
//! What is absent: no clock (time comes with events), no randomness, no secret key (the shell signs), no socket, no storage.

pub mod drafts;
pub mod effect;
pub mod event;
pub mod example;
pub mod import;
pub mod intent;
pub mod model;
pub mod route;
pub mod saying;
pub mod undo;
pub mod update;

pub use effect::{Effect, Sign, Task, Wire};
pub use event::Event;
pub use intent::Intent;
pub use model::Model;
pub use route::Route;
pub use saying::Saying;
pub use update::update;
