//! A plan in the making: what is typed on the page for a new session and in the settings, and what is wrong with it yet.
//!
//! Numbers, days and times stay as they were typed until the whole is asked for, so that nothing typed is ever changed.

use crate::domain::Rejection;
use crate::domain::field::Field;
use crate::domain::id::*;
use crate::domain::methods::{Board, Method};
use crate::domain::ordered::Ordered;
use crate::domain::session::{Group, Lang, Openness, Phase, Plan, Slot, Space};
use crate::domain::time::Day;
use serde::{Deserialize, Serialize};

/// Most characters of each part, as the session's rules have it.
pub const TITLE_MAX: usize = 120;
pub const THEME_MAX: usize = 240;
pub const WHY_MAX: usize = 2_000;
pub const LINE_MAX: usize = 240;
pub const HOW_MAX: usize = 500;
pub const GIVEN_MAX: usize = 500;
pub const HOST_MAX: usize = 120;
pub const NAME_MAX: usize = 60;
const GIVENS_MOST: usize = 20;
const ROWS_MOST: usize = 40;
const SLOTS_MOST: usize = 60;
/// Minutes of a day: no time box is longer.
const DAY_MIN: u16 = 1_440;
const INVITED_MOST: u32 = 1_000_000;

/// A stakeholder group as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    pub id: u16,
    pub name: String,
    pub invited: String,
}

/// A space as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SpaceRow {
    pub id: u16,
    pub name: String,
}

/// A time slot as it is typed: `2026-03-20`, `09:00`, `40`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SlotRow {
    pub id: u16,
    pub day: String,
    pub start: String,
    pub minutes: String,
}

/// A phase as it is typed; a dropped one keeps its place until the plan is made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhaseRow {
    pub id: u16,
    pub board: Board,
    pub name: String,
    pub minutes: String,
    pub dropped: bool,
}

/// What slots are made from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SlotPattern {
    pub day: String,
    pub first: String,
    pub minutes: String,
    /// Minutes between two slots.
    pub pause: String,
    pub count: String,
}

/// A plan as it is typed. One line of `givens` and of `hosts` is one entry.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    pub title: String,
    pub theme: String,
    pub why: String,
    pub when: String,
    pub place: String,
    pub answer_how: String,
    pub givens: String,
    pub hosts: String,
    /// The convener's name, no part of a plan.
    pub name: String,
    /// Whether the name is needed: people are invited by somebody.
    pub convening: bool,
    pub groups: Vec<GroupRow>,
    pub spaces: Vec<SpaceRow>,
    pub slots: Vec<SlotRow>,
    pub pattern: SlotPattern,
    pub phases: Vec<PhaseRow>,
    pub languages: Vec<Lang>,
    pub look_first: bool,
    /// Only those who take part can read it. Chosen once: what was said in the open stays so.
    pub closed: bool,
    pub due_days: String,
}

/// Where on the form something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    Title,
    Theme,
    Why,
    Givens,
    Hosts,
    Name,
    When,
    Place,
    AnswerHow,
    Spaces,
    Space(u16),
    Slots,
    SlotDay(u16),
    SlotStart(u16),
    SlotMinutes(u16),
    Groups,
    Group(u16),
    Invited(u16),
    Languages,
    DueDays,
    Phases,
    Phase(u16),
}

/// A part of the form: a step of the new session, a section of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Theme,
    Place,
    Groups,
    Phases,
}

impl Part {
    pub const ALL: [Part; 4] = [Part::Theme, Part::Place, Part::Groups, Part::Phases];
}

impl Spot {
    /// The part of the form it is in.
    pub fn part(self) -> Part {
        match self {
            Spot::Title | Spot::Theme | Spot::Why | Spot::Givens | Spot::Hosts | Spot::Name => Part::Theme,
            Spot::When | Spot::Place | Spot::AnswerHow | Spot::Spaces | Spot::Space(_) => Part::Place,
            Spot::Slots | Spot::SlotDay(_) | Spot::SlotStart(_) | Spot::SlotMinutes(_) => Part::Place,
            Spot::Groups | Spot::Group(_) | Spot::Invited(_) | Spot::Languages | Spot::DueDays => Part::Groups,
            Spot::Phases | Spot::Phase(_) => Part::Phases,
        }
    }
}

/// What is wrong, and where.
pub type Problem = (Spot, Rejection);

/// What a new session begins with: days and wording given, the rest from the method.
pub fn starting(method: Method, screen: Lang, today: Day, groups: &[&str], spaces: &[&str]) -> PlanForm {
    let rows = method.template().phases();
    let other = if screen == Lang::Zh { Lang::En } else { Lang::Zh };
    let mut form = PlanForm {
        // How many are invited only who invites knows: nothing stands there that nobody has said.
        groups: numbered(groups, |id, name| GroupRow { id, name: (*name).to_owned(), invited: String::new() }),
        spaces: numbered(spaces, |id, name| SpaceRow { id, name: (*name).to_owned() }),
        pattern: SlotPattern {
            day: today.plus(7).to_string(),
            first: "09:30".to_owned(),
            minutes: "40".to_owned(),
            pause: "10".to_owned(),
            count: "3".to_owned(),
        },
        phases: rows.iter().map(phase_row).collect(),
        languages: vec![screen, other],
        due_days: "30".to_owned(),
        convening: true,
        ..PlanForm::default()
    };
    form.make_slots();
    form
}

fn numbered<T, R>(list: &[T], row: impl Fn(u16, &T) -> R) -> Vec<R> {
    (1..).zip(list).map(|(id, one)| row(id, one)).collect()
}

fn phase_row(phase: &Phase) -> PhaseRow {
    PhaseRow { id: phase.id.0, board: phase.board, name: phase.name.clone(), minutes: phase.minutes.to_string(), dropped: false }
}

/// The form that says what a plan says.
pub fn of(plan: &Plan) -> PlanForm {
    let last = plan.slots.last();
    PlanForm {
        title: plan.title.clone(),
        theme: plan.theme.clone(),
        why: plan.why.clone(),
        when: plan.when.clone(),
        place: plan.place.clone(),
        answer_how: plan.answer_how.clone(),
        givens: plan.givens.join("\n"),
        hosts: plan.hosts.join("\n"),
        name: String::new(),
        convening: false,
        groups: plan
            .groups
            .iter()
            .map(|g| GroupRow {
                id: g.id.0,
                name: g.name.clone(),
                invited: if g.invited == 0 { String::new() } else { g.invited.to_string() },
            })
            .collect(),
        spaces: plan.spaces.iter().map(|s| SpaceRow { id: s.id.0, name: s.name.clone() }).collect(),
        slots: plan.slots.iter().map(|s| slot_row(s.id.0, s.day, s.start_min, s.minutes)).collect(),
        pattern: SlotPattern {
            day: last.map(|slot| slot.day.plus(1).to_string()).unwrap_or_default(),
            first: "09:30".to_owned(),
            minutes: "40".to_owned(),
            pause: "10".to_owned(),
            count: "3".to_owned(),
        },
        phases: plan.phases.iter().map(phase_row).collect(),
        languages: plan.languages.clone(),
        look_first: plan.look_first,
        closed: plan.openness == Openness::Closed,
        due_days: plan.due_days.to_string(),
    }
}

fn slot_row(id: u16, day: Day, start_min: u16, minutes: u16) -> SlotRow {
    SlotRow { id, day: day.to_string(), start: time_of_day(start_min), minutes: minutes.to_string() }
}

/// Minutes after midnight as `09:05`.
pub fn time_of_day(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// `09:05` as minutes after midnight.
pub fn minute_of_day(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// A number no list of the plan has used: ids are never given twice.
fn next(ids: impl Iterator<Item = u16>) -> u16 {
    ids.max().unwrap_or(0).saturating_add(1)
}

fn minutes(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|minutes| (1..=DAY_MIN).contains(minutes))
}

/// Lines that say something.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl PlanForm {
    /// One more stakeholder group, still without a name.
    pub fn add_group(&mut self) {
        let id = next(self.groups.iter().map(|row| row.id));
        self.groups.push(GroupRow { id, ..GroupRow::default() });
    }

    /// One more space, still without a name.
    pub fn add_space(&mut self) {
        let id = next(self.spaces.iter().map(|row| row.id));
        self.spaces.push(SpaceRow { id, ..SpaceRow::default() });
    }

    /// One more slot, after the last one.
    pub fn add_slot(&mut self) {
        let id = next(self.slots.iter().map(|row| row.id));
        let row = match self.slots.last() {
            Some(last) => {
                let long = minutes(&last.minutes).unwrap_or(40);
                let pause: u16 = self.pattern.pause.trim().parse().unwrap_or(10);
                let start = minute_of_day(&last.start)
                    .map(|start| start.saturating_add(long).saturating_add(pause))
                    .filter(|m| *m < DAY_MIN);
                SlotRow {
                    id,
                    day: last.day.clone(),
                    start: start.map(time_of_day).unwrap_or_default(),
                    minutes: last.minutes.clone(),
                }
            }
            None => SlotRow {
                id,
                day: self.pattern.day.clone(),
                start: self.pattern.first.clone(),
                minutes: self.pattern.minutes.clone(),
            },
        };
        self.slots.push(row);
    }

    /// Adds the slots of the pattern that are not there yet; says how many were added, `None` where it cannot be read.
    pub fn make_slots(&mut self) -> Option<u32> {
        let day: Day = self.pattern.day.trim().parse().ok()?;
        let (first, long) = (minute_of_day(&self.pattern.first)?, minutes(&self.pattern.minutes)?);
        let pause: u16 = self.pattern.pause.trim().parse().ok().filter(|pause| *pause < DAY_MIN)?;
        let count: u16 = self.pattern.count.trim().parse().ok().filter(|count| (1..=24).contains(count))?;
        let mut added = 0;
        for n in 0..u32::from(count) {
            let start = u32::from(first) + n * (u32::from(long) + u32::from(pause));
            let Some(start) = u16::try_from(start).ok().filter(|start| *start < DAY_MIN) else { break };
            let row = slot_row(next(self.slots.iter().map(|row| row.id)), day, start, long);
            if self.slots.iter().all(|known| (&known.day, &known.start) != (&row.day, &row.start)) {
                self.slots.push(row);
                added += 1;
            }
        }
        self.slots.sort_by(|a, b| (&a.day, &a.start).cmp(&(&b.day, &b.start)));
        Some(added)
    }

    /// One more phase with a board, at the end.
    pub fn add_phase(&mut self, board: Board) {
        let id = next(self.phases.iter().map(|row| row.id));
        self.phases.push(PhaseRow { id, board, name: String::new(), minutes: "20".to_owned(), dropped: false });
    }

    /// Moves a phase one place up or down.
    pub fn move_phase(&mut self, id: u16, down: bool) {
        let Some(from) = self.phases.iter().position(|row| row.id == id) else { return };
        let to = if down { from + 1 } else { from.wrapping_sub(1) };
        if to < self.phases.len() {
            self.phases.swap(from, to);
        }
    }

    /// Minutes of all phases that stay.
    pub fn minutes(&self) -> u32 {
        self.phases.iter().filter(|row| !row.dropped).filter_map(|row| minutes(&row.minutes)).map(u32::from).sum()
    }

    /// All that is wrong with it yet, in the order of the form.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Problems::default();
        found.text(Spot::Title, Field::Title, &self.title, TITLE_MAX, true);
        found.text(Spot::Theme, Field::Theme, &self.theme, THEME_MAX, true);
        found.text(Spot::Why, Field::Why, &self.why, WHY_MAX, false);
        found.lines(Spot::Givens, Field::Givens, &self.givens, GIVEN_MAX);
        found.lines(Spot::Hosts, Field::Hosts, &self.hosts, HOST_MAX);
        found.text(Spot::Name, Field::Name, &self.name, NAME_MAX, self.convening);
        found.text(Spot::When, Field::When, &self.when, LINE_MAX, false);
        found.text(Spot::Place, Field::Where, &self.place, LINE_MAX, false);
        found.text(Spot::AnswerHow, Field::Invite, &self.answer_how, HOW_MAX, false);
        found.count(Spot::Spaces, Field::Spaces, self.spaces.len(), ROWS_MOST);
        self.spaces.iter().for_each(|row| found.text(Spot::Space(row.id), Field::Spaces, &row.name, NAME_MAX, true));
        found.count(Spot::Slots, Field::Slots, self.slots.len(), SLOTS_MOST);
        for row in &self.slots {
            found.range(Spot::SlotDay(row.id), Field::Date, row.day.trim().parse::<Day>().is_ok());
            found.range(Spot::SlotStart(row.id), Field::When, minute_of_day(&row.start).is_some());
            found.range(Spot::SlotMinutes(row.id), Field::Minutes, minutes(&row.minutes).is_some());
        }
        found.count(Spot::Groups, Field::Groups, self.groups.len(), ROWS_MOST);
        for row in &self.groups {
            found.text(Spot::Group(row.id), Field::Groups, &row.name, NAME_MAX, true);
            found.range(Spot::Invited(row.id), Field::People, invited(&row.invited).is_some());
        }
        found.range(Spot::Languages, Field::Languages, !self.languages.is_empty());
        found.range(Spot::DueDays, Field::DueDays, self.due().is_some());
        found.range(Spot::Phases, Field::Phases, self.phases.iter().any(|row| !row.dropped));
        for row in self.phases.iter().filter(|row| !row.dropped) {
            found.range(Spot::Phase(row.id), Field::Minutes, minutes(&row.minutes).is_some());
        }
        found.0
    }

    fn due(&self) -> Option<u16> {
        self.due_days.trim().parse().ok().filter(|days| (1..=366).contains(days))
    }

    /// The plan, once nothing is wrong with it. `offset_min` is minutes east of UTC.
    pub fn plan(&self, offset_min: i16) -> Option<Plan> {
        if !self.problems().is_empty() {
            return None;
        }
        Some(Plan {
            title: self.title.trim().to_owned(),
            theme: self.theme.trim().to_owned(),
            why: self.why.trim().to_owned(),
            when: self.when.trim().to_owned(),
            place: self.place.trim().to_owned(),
            answer_how: self.answer_how.trim().to_owned(),
            givens: lines(&self.givens),
            hosts: lines(&self.hosts),
            groups: self.groups_typed(),
            spaces: self.spaces_typed(),
            slots: self.slots_typed(),
            phases: self.phases_typed(),
            languages: self.languages.clone(),
            openness: if self.closed { Openness::Closed } else { Openness::Open },
            look_first: self.look_first,
            due_days: self.due()?,
            utc_offset_min: offset_min,
        })
    }

    fn groups_typed(&self) -> Vec<Group> {
        let group = |row: &GroupRow| Group {
            id: GroupId(row.id),
            name: row.name.trim().to_owned(),
            invited: invited(&row.invited).unwrap_or(0),
        };
        self.groups.iter().map(group).collect()
    }

    fn spaces_typed(&self) -> Vec<Space> {
        self.spaces.iter().map(|row| Space { id: SpaceId(row.id), name: row.name.trim().to_owned() }).collect()
    }

    fn slots_typed(&self) -> Vec<Slot> {
        let slot = |row: &SlotRow| {
            let (day, start_min, minutes) = (row.day.trim().parse().ok()?, minute_of_day(&row.start)?, minutes(&row.minutes)?);
            Some(Slot { id: SlotId(row.id), day, start_min, minutes })
        };
        let mut slots: Vec<Slot> = self.slots.iter().filter_map(slot).collect();
        slots.order_by(|slot| (slot.day, slot.start_min, slot.id));
        slots
    }

    fn phases_typed(&self) -> Vec<Phase> {
        let phase = |row: &PhaseRow| {
            let minutes = minutes(&row.minutes)?;
            Some(Phase { id: PhaseId(row.id), board: row.board, name: row.name.clone(), minutes })
        };
        self.phases.iter().filter(|row| !row.dropped).filter_map(phase).collect()
    }
}

/// How many are invited; nothing typed is none.
fn invited(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|people| *people <= INVITED_MOST) }
}

#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn text(&mut self, spot: Spot, field: Field, text: &str, most: usize, needed: bool) {
        let text = text.trim();
        let characters = text.chars().count();
        if needed && text.is_empty() {
            self.0.push((spot, Rejection::Empty { field }));
        } else if characters > most {
            self.0.push((spot, Rejection::TooLong { field, characters: short(characters), most: short(most) }));
        }
    }

    fn lines(&mut self, spot: Spot, field: Field, text: &str, most: usize) {
        let lines = lines(text);
        self.count(spot, field, lines.len(), GIVENS_MOST);
        if let Some(long) = lines.iter().find(|line| line.chars().count() > most) {
            self.text(spot, field, long, most, false);
        }
    }

    fn count(&mut self, spot: Spot, field: Field, count: usize, most: usize) {
        if count > most {
            self.0.push((spot, Rejection::TooMany { field, most: short(most) }));
        }
    }

    fn range(&mut self, spot: Spot, field: Field, holds: bool) {
        if !holds {
            self.0.push((spot, Rejection::OutOfRange { field }));
        }
    }
}

fn short(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
