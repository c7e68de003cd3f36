//! The device's clock.

use crate::domain::time::Time;

/// Now, as the device's clock says.
pub fn now() -> Time {
    Time((js_sys::Date::now() / 1000.0) as i64)
}

/// Minutes east of UTC where the device is.
pub fn utc_offset_min() -> i16 {
    -(js_sys::Date::new_0().get_timezone_offset() as i16)
}

/// Milliseconds since the page began, for measuring.
pub fn elapsed_ms() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
