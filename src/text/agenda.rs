//! What the agenda wall, the market and a topic say.

/// Words of the agenda wall and the market.
#[derive(Debug)]
pub struct Agenda {
    pub grid: &'static str,
    pub space: &'static str,
    pub add: &'static str,
    /// Into a place, from its space and its time of day.
    pub add_to: fn(&str, &str) -> String,
    pub signed_up: fn(u32) -> String,
    pub unplaced: &'static str,
    pub place_clash: &'static str,
    /// Who, at which time of day, with how many topics.
    pub convener_clash: fn(&str, &str, u32) -> String,
    pub convener_clash_short: &'static str,
    pub convener_clash_how: &'static str,
    pub gone: &'static str,
    pub gone_into: fn(&str) -> String,
    pub gone_withdrawn: &'static str,
    pub empty: &'static str,
    pub empty_how: &'static str,
    pub no_grid: &'static str,
    pub no_grid_how: &'static str,
    pub to_settings: &'static str,

    // A new topic
    pub new_title: &'static str,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub title_empty: &'static str,
    pub convener: &'static str,
    pub convener_other: &'static str,
    pub convener_me: &'static str,
    pub convener_none: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    /// Who of those who came convenes it.
    pub person: &'static str,
    pub person_without_device: &'static str,
    pub hand_to: &'static str,
    pub hand_choose: &'static str,
    pub hand_now: &'static str,
    pub name_empty: &'static str,
    pub place: &'static str,
    pub no_place: &'static str,
    /// A space at a day (may be empty) and a time of day.
    pub place_name: fn(&str, &str, &str) -> String,
    pub taken: fn(&str) -> String,
    pub put_up: &'static str,

    // An opened topic
    pub open: fn(&str) -> String,
    pub names: &'static str,
    pub no_names: &'static str,
    pub move_now: &'static str,
    pub move_by_click: &'static str,
    /// The topic that is being moved.
    pub moving: fn(&str) -> String,
    pub moving_how: &'static str,
    /// Into a place, from its space and its time of day.
    pub move_here: fn(&str, &str) -> String,
    pub merge_into: &'static str,
    pub merge_choose: &'static str,
    pub merge_now: &'static str,
    pub merge_means: &'static str,
    pub withdraw: &'static str,
    pub withdraw_means: &'static str,
    pub come: &'static str,
    pub coming: &'static str,
    pub way: &'static str,
    pub way_named: &'static str,
    pub way_to: fn(&str) -> String,
    pub way_off: &'static str,
    pub way_joined: fn(&str) -> String,
    pub not_yours: &'static str,

    // The market
    pub market_how: &'static str,
}
