//! The only room with web-sys: storage (IndexedDB), tabs, files, the worker's client, and running effects.

pub mod clock;
pub mod run;

use crate::ui::App;

/// Starts the shell: opens the storage, listens to addresses and other tabs, tells the app that it has started.
pub fn start(_app: App) {}
