//! What the breakouts, the news wall, the action groups and the closing circle say.

/// Words of the breakouts.
#[derive(Debug)]
pub struct Breakouts {
    /// Number of the slot, its time of day.
    pub slot: fn(u32, &str) -> String,
    pub talking: &'static str,
    pub to_come: &'static str,
    pub over: &'static str,
    pub ended_at: fn(&str) -> String,
    pub report_filed: &'static str,
    pub report_missing: &'static str,
    pub nobody_meets: &'static str,
    pub empty: &'static str,
    pub empty_how: &'static str,
    pub unplaced: &'static str,
    /// Time of the slot's end by the clock.
    pub start_slot: fn(u32) -> String,
}

/// Words of the news wall.
#[derive(Debug)]
pub struct News {
    pub discussion: &'static str,
    pub actions: &'static str,
    pub not_agreed: &'static str,
    pub nothing: &'static str,
    pub edit: &'static str,
    pub missing: fn(u32) -> String,
    pub missing_how: &'static str,
    pub not_held: &'static str,
    pub enter_for: fn(&str) -> String,
    pub enter: &'static str,
    pub empty: &'static str,
    pub empty_how: &'static str,

    // The form
    pub form: fn(&str) -> String,
    pub attendees: &'static str,
    pub attendees_hint: &'static str,
    pub attendees_wrong: &'static str,
    pub discussion_hint: &'static str,
    pub discussion_empty: &'static str,
    pub actions_hint: &'static str,
    pub not_agreed_hint: &'static str,
    pub file: &'static str,
    pub kept: &'static str,

    // Announcements
    pub announcements: &'static str,
    pub announce: &'static str,
    pub announce_label: &'static str,
    pub announce_hint: &'static str,
    pub announce_empty: &'static str,
    pub announce_now: &'static str,
}

/// Words of the convergence: dots, and action groups.
#[derive(Debug)]
pub struct Convergence {
    pub dots: &'static str,
    pub dots_how: &'static str,
    pub open_dots: &'static str,
    pub question: &'static str,
    pub teams: &'static str,
    pub teams_empty: &'static str,
    pub teams_empty_how: &'static str,
    pub form: &'static str,
    pub team: &'static str,
    pub team_hint: &'static str,
    pub team_empty: &'static str,
    pub team_topics: &'static str,
    pub first_step: &'static str,
    pub first_step_hint: &'static str,
    pub by_day: &'static str,
    pub by_day_wrong: &'static str,
    pub form_now: &'static str,
    pub join: &'static str,
    pub leave: &'static str,
    pub members: fn(u32) -> String,
    pub until: fn(&str) -> String,
    pub more_nameless: fn(u32) -> String,
}

/// Words of the closing circle.
#[derive(Debug)]
pub struct Closing {
    pub say: &'static str,
    pub say_hint: &'static str,
    pub say_empty: &'static str,
    pub name: &'static str,
    pub take_in: &'static str,
    pub no_phase: &'static str,
    pub words: fn(u32) -> String,
    pub empty: &'static str,
    pub empty_how: &'static str,

    pub ask: &'static str,
    /// Days, the day, and how many things want an answer.
    pub ask_means: fn(u32, &str, u32) -> String,
    pub ask_open: fn(u32) -> String,
    pub ask_after: &'static str,
    pub not_yet: &'static str,
    pub close: &'static str,
    /// The day by which answers are due.
    pub closed: fn(&str) -> String,
    /// Nobody from the office is here yet.
    pub closed_no_office: fn(&str) -> String,
    /// So many answers are overdue.
    pub closed_overdue: fn(u32) -> String,
    pub all_answered: &'static str,
    pub closed_how: &'static str,
    /// Days, and how many things want an answer.
    pub after: fn(u32, u32) -> String,
    pub after_title: &'static str,
}
