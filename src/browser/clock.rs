//! The device's clock.

use crate::domain::time::Time;

/// Now, as the device's clock says.
pub fn now() -> Time {
    Time((js_sys::Date::now() / 1000.0) as i64)
}
