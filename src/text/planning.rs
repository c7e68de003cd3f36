//! Topics, goals and who does what, on a resident's page.

/// Topics, goals and who does what, on a resident's page.
#[derive(Debug)]
pub struct Planning {
    pub topic_label: &'static str,
    pub topic_hint: &'static str,
    pub topic_name: &'static str,
    pub topic_placed: &'static str,
    /// It has no place yet.
    pub topic_named: &'static str,
    pub topic_empty: &'static str,
    pub want_topic: &'static str,
    pub signups: fn(u32) -> String,
    /// Nobody convenes it.
    pub unclaimed: &'static str,
    pub take: &'static str,
    pub come: &'static str,
    pub leave: &'static str,
    pub mine_topic: &'static str,
    pub no_topics: &'static str,
    pub no_topics_how: &'static str,
    pub no_place: &'static str,
    pub being_held: &'static str,
    pub report_due: &'static str,
    pub reported: &'static str,
    pub report_actions: &'static str,
    pub report_not_agreed: &'static str,
    pub report_edit: &'static str,
    pub file_report: &'static str,
    pub no_goals: &'static str,
    pub no_goals_how: &'static str,
    pub goal: fn(u32) -> String,
    pub suggest: &'static str,
    pub suggest_hint: &'static str,
    pub suggest_do: &'static str,
    pub suggested: fn(u32) -> String,
    pub suggest_empty: &'static str,
    pub parts: &'static str,
    pub objected: &'static str,
    pub objected_open: &'static str,
    pub objected_resolved: fn(&str) -> String,
    pub objected_stands: fn(&str) -> String,
    pub parts_about: &'static str,
    /// What, by which day.
    pub part_by: fn(&str, &str) -> String,
    pub part_with: fn(&str) -> String,
    pub part_names: fn(u32) -> String,
    pub part_sign: &'static str,
    /// What a signature means, before it is given.
    pub part_means: &'static str,
    pub part_sign_now: &'static str,
    pub part_signed: &'static str,
}
