//! Moments and calendar days, as numbers. Nothing here reads a clock.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Seconds since 1970-01-01 UTC, as the author's clock said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    /// The end of the year 9999: no clock is right that says a later moment.
    pub const LAST: Time = Time(253_402_300_799);

    /// This moment and so many seconds.
    pub fn plus_s(self, seconds: i64) -> Time {
        Time(self.0.saturating_add(seconds))
    }

    /// The calendar day at a place so many minutes east of UTC.
    pub fn day(self, utc_offset_min: i16) -> Day {
        Day(self.local_s(utc_offset_min).div_euclid(86_400).clamp(Day::FIRST.0.into(), Day::LAST.0.into()) as i32)
    }

    /// Hour and minute of the day at a place so many minutes east of UTC.
    pub fn hour_minute(self, utc_offset_min: i16) -> (u8, u8) {
        let minute = self.local_s(utc_offset_min).rem_euclid(86_400) / 60;
        ((minute / 60) as u8, (minute % 60) as u8)
    }

    fn local_s(self, utc_offset_min: i16) -> i64 {
        self.0.saturating_add(i64::from(utc_offset_min) * 60)
    }
}

/// A calendar day, as days since 1970-01-01; written `2026-03-20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    const FIRST: Day = Day(-719_162); // 0001-01-01
    const LAST: Day = Day(2_932_896); // 9999-12-31

    /// The day so many days later, kept between the years 1 and 9999.
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days).clamp(Day::FIRST.0, Day::LAST.0))
    }

    /// How many days this day is after another (negative: before).
    pub fn since(self, other: Day) -> i32 {
        self.0 - other.0
    }

    /// The moment this day begins at a place so many minutes east of UTC.
    pub fn start(self, utc_offset_min: i16) -> Time {
        Time(i64::from(self.0) * 86_400 - i64::from(utc_offset_min) * 60)
    }

    /// Year, month (1 to 12), day (1 to 31) of the proleptic Gregorian calendar.
    ///
    /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    pub fn civil(self) -> (i32, u32, u32) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let of_era = z.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year as i32, month as u32, day as u32)
    }

    /// The day of a year, month (1 to 12) and day of the month; `None` where the calendar has no such day.
    pub fn from_civil(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let shifted_year = i64::from(year) - i64::from(month <= 2);
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let shifted_month = i64::from((month + 9) % 12);
        let day_of_year = (153 * shifted_month + 2) / 5 + i64::from(day) - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Day((era * 146_097 + of_era - 719_468) as i32);
        (found.civil() == (year, month, day)).then_some(found)
    }

    /// Day of the week, Monday = 0.
    pub fn weekday(self) -> u8 {
        (self.0 + 3).rem_euclid(7) as u8
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A string that is not a day of the calendar written as `2026-03-20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDay;

impl fmt::Display for BadDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day written as 2026-03-20")
    }
}

impl FromStr for Day {
    type Err = BadDay;

    fn from_str(text: &str) -> Result<Day, BadDay> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        if !shape {
            return Err(BadDay);
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().map_err(|_| BadDay);
        Day::from_civil(number(0..4)? as i32, number(5..7)?, number(8..10)?).ok_or(BadDay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Day, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}
