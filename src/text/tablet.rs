//! The shared tablet.

/// The shared tablet.
#[derive(Debug)]
pub struct Tablet {
    pub title: &'static str,
    pub heading: &'static str,
    pub how: &'static str,
    /// Nobody is at the device.
    pub nobody: &'static str,
    /// Who is at the device, said once and clearly.
    pub here: fn(&str) -> String,
    pub go_on: &'static str,
    pub leave: &'static str,

    pub known: &'static str,
    pub find: &'static str,
    /// Of all who were, none has the name that is looked for.
    pub nobody_found: &'static str,
    /// The person's group or role, and how many cards they wrote.
    pub about: fn(&str, u32) -> String,
    pub works_here: &'static str,
    pub new_here: &'static str,
    pub new_how: &'static str,

    pub new_heading: &'static str,
    pub group_legend: &'static str,
    pub group_none: &'static str,
    pub group_missing: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    /// For somebody who answers for the office.
    pub office_name_hint: &'static str,
    pub office_name_missing: &'static str,
    pub pin: &'static str,
    pub pin_choose_hint: &'static str,
    pub pin_wrong_shape: &'static str,
    pub come_in: &'static str,
    pub coming_in: &'static str,
    pub as_other: &'static str,
    pub as_resident: &'static str,
    pub as_office: &'static str,
    pub as_observer: &'static str,
    pub as_facilitator: &'static str,
    pub role_legend: &'static str,

    pub no_door_happened: &'static str,
    pub no_door_safe: &'static str,
    pub no_door_do: &'static str,

    pub pin_heading: fn(&str) -> String,
    pub pin_hint: &'static str,
    /// For the facilitator and the office, whom nobody else can help.
    pub pin_hint_runs: &'static str,
    pub pin_wrong: &'static str,
    pub it_is_me: &'static str,
    pub somebody_else: &'static str,
}
