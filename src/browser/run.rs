//! Runs effects.

use crate::app::Effect;
use crate::ui::App;

/// Runs one effect and tells the app what came of it.
pub fn run(_app: App, _effect: Effect) {}
