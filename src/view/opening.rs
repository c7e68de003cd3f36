//! The opening: what the session is about.

use super::Lens;
use crate::domain::methods::Method;

/// What the session is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Opening {
    pub theme: String,
    pub method: Option<Method>,
    pub givens: Vec<String>,
    pub hosts: Vec<String>,
    pub due_days: u16,
}

/// What the session is about.
pub fn opening(lens: Lens) -> Opening {
    let Some(session) = lens.session() else { return Opening::default() };
    Opening {
        theme: session.plan.theme.clone(),
        method: Some(session.method),
        givens: session.plan.givens.clone(),
        hosts: session.plan.hosts.clone(),
        due_days: session.plan.due_days,
    }
}
