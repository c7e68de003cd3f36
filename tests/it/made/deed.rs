//! From the numbers of a step to an act: mostly about something the device holds, now and then about anything at all.

mod account;
mod agenda;
mod cards;
mod goals;
mod questions;
mod roster;

use super::{Made, Step, person_at, session_key};
use gongshi::domain::Act;
use gongshi::domain::goal::GoalDraft;
use gongshi::domain::id::*;
use gongshi::domain::methods::Method;
use gongshi::domain::response::Item;
use gongshi::domain::roster::{Invite, Role};
use gongshi::domain::session::*;
use gongshi::domain::time::{Day, Time};
use gongshi::domain::topic::Place;

const HOST: usize = 0;

/// What is done, and how often beside the others.
const DEEDS: &[(&str, u8)] = &[
    ("card.add", 10),
    ("card.revise", 2),
    ("card.withdraw", 1),
    ("card.hide", 2),
    ("card.show", 2),
    ("card.merge", 4),
    ("card.split", 2),
    ("card.back", 3),
    ("theme.make", 4),
    ("theme.rename", 1),
    ("theme.put", 3),
    ("theme.drop", 2),
    ("topic.propose", 4),
    ("topic.place", 2),
    ("topic.convene", 2),
    ("topic.merge", 2),
    ("topic.withdraw", 1),
    ("topic.signup", 2),
    ("topic.report", 1),
    ("team.form", 1),
    ("team.join", 2),
    ("question.open", 6),
    ("ballot.cast", 75),
    ("question.close", 9),
    ("votes.import", 1),
    ("join", 8),
    ("revoke", 8),
    ("readmit", 6),
    ("settle", 7),
    ("profile", 4),
    ("invite", 2),
    ("rsvp", 1),
    ("goal.draft", 5),
    ("goal.word", 1),
    ("goal.suggest", 1),
    ("objection.answer", 6),
    ("goal.settle", 4),
    ("commitment.make", 5),
    ("commitment.sign", 3),
    ("commitment.release", 1),
    ("response.give", 9),
    ("report.publish", 7),
    ("milestone.set", 1),
    ("progress.report", 1),
    ("verdict.give", 5),
    ("meeting.call", 1),
    ("meeting.minutes", 2),
    ("amend", 1),
    ("phase.enter", 2),
    ("timer", 3),
    ("announce", 1),
    ("session.close", 1),
    ("venue.set", 1),
    ("key.renew", 2),
    ("merge", 4),
    ("words.erase", 2),
    ("erase.decide", 2),
];

/// What people do who fall out, and how often.
const QUARRELS: &[(&str, usize)] = &[
    ("revoke", 6),
    ("readmit", 6),
    ("join", 3),
    ("report.publish", 3),
    ("question.close", 3),
    ("question.open", 2),
    ("ballot.cast", 2),
    ("invite", 2),
    ("settle", 1),
    ("merge", 1),
];

/// The numbers ([`Step::what`]) that stand for a quarrel's deeds, each as often as it happens.
pub(super) fn quarrels() -> Vec<u16> {
    let number = |wanted: &str| {
        let of = |what: &u16| kind(Step { what: *what, device: 0, hears: 0, a: 0, b: 0, c: 0 }) == wanted;
        (0..).find(of).expect("every deed has a number")
    };
    QUARRELS.iter().flat_map(|(deed, often)| std::iter::repeat_n(number(deed), *often)).collect()
}

pub(super) fn kind(step: Step) -> &'static str {
    let total: usize = DEEDS.iter().map(|(_, weight)| usize::from(*weight)).sum();
    let mut left = usize::from(step.what) % total;
    let found = DEEDS.iter().find(|(_, weight)| match left.checked_sub(usize::from(*weight)) {
        Some(rest) => {
            left = rest;
            false
        }
        None => true,
    });
    found.map_or("merge", |(name, _)| name)
}

impl Made {
    /// Whose device a step is done on: mostly of somebody who may, now and then anybody's.
    pub(super) fn actor(&self, step: Step) -> usize {
        let anybody = usize::from(step.device) % super::DEVICES;
        let one_of = |devices: &[usize]| devices[usize::from(step.device) % devices.len()];
        let author_of = |noun: &str| {
            let made: Vec<PersonId> = self.acts.iter().filter(|act| act.act.name() == noun).map(|act| act.by).collect();
            let by = (!made.is_empty()).then(|| made[usize::from(step.a) % made.len()]);
            (0..super::DEVICES).find(|device| Some(person_at(*device)) == by).unwrap_or(anybody)
        };
        match kind(step) {
            _ if step.c % 8 == 1 => anybody,
            "card.hide" | "card.show" | "card.merge" | "card.split" | "theme.make" | "theme.rename" | "theme.put"
            | "theme.drop" | "question.open" | "question.close" | "votes.import" | "readmit" | "settle" | "invite"
            | "goal.draft" | "goal.word" | "objection.answer" | "goal.settle" | "amend" | "phase.enter" | "timer"
            | "announce" | "venue.set" | "session.close" | "merge" => one_of(&[0, 1, 2]),
            "response.give" | "report.publish" | "milestone.set" | "progress.report" | "meeting.call" | "meeting.minutes" => {
                one_of(&[3, 3, 0])
            }
            "erase.decide" => one_of(&[0, 1, 2, 3]),
            "ballot.cast" => one_of(&[4, 5, 6, 7, 7, 8]),
            "revoke" => one_of(&[0, 1, 1, 2]),
            "join" => one_of(&[8, 10, 8, 10, anybody]),
            "card.revise" | "card.withdraw" | "verdict.give" => author_of("card.add"),
            "topic.place" | "topic.merge" | "topic.withdraw" | "topic.report" => author_of("topic.propose"),
            _ => anybody,
        }
    }
}

fn invite(role: Role, uses: Option<u32>, n: u8) -> Act {
    Invite { key: InviteKey([n.wrapping_add(100); 32]), role, group: None, uses, helper: n == 2, label: String::new() }.into()
}

fn day(n: u8) -> Day {
    Time(1_770_000_000).day(0).plus(n.into())
}

/// Why, now and then left empty.
fn reason(step: Step) -> String {
    if step.c % 16 == 1 { String::new() } else { "because".to_owned() }
}

fn words(step: Step) -> WordsId {
    WordsId([step.b; 32])
}

impl Made {
    /// Convened, six invites made, and those of the first devices who have joined.
    pub(super) fn begin(&mut self) {
        let quiet = Step { device: 0, hears: 0, what: 0, a: 0, b: 0, c: 0 };
        self.add(
            HOST,
            quiet,
            Convene {
                method: Method::OpenSpace,
                plan: Plan { openness: if self.closed { Openness::Closed } else { Openness::Open }, ..plan() },
                name: "Host".into(),
                nonce: String::new(),
                key: self.closed.then(|| session_key(1).id()),
            }
            .into(),
        );
        let invites = [
            (Role::Facilitator, Some(2)),
            (Role::Resident, None),
            (Role::Resident, Some(1)),
            (Role::Office, Some(1)),
            (Role::Observer, None),
            (Role::Resident, Some(2)),
        ];
        for (n, (role, uses)) in (0..).zip(invites) {
            self.add(HOST, quiet, invite(role, uses, n));
        }
        let all = self.held[HOST];
        self.held.iter_mut().for_each(|held| *held |= all);
        self.add(
            HOST,
            quiet,
            GoalDraft { title: "g".into(), text: "t".into(), themes: Vec::new(), cards: Vec::new(), topics: Vec::new() }.into(),
        );
        for (device, invite) in [(2, 0), (3, 3), (4, 1), (6, 5), (7, 1), (9, 4)] {
            let join = self.join(invite, quiet);
            self.add(device, quiet, join);
            let known = self.held[device];
            self.held.iter_mut().for_each(|held| *held |= known);
        }
    }

    /// One of the acts of a kind that the device holds; for hostile steps one it may never have heard of.
    fn some<T: From<ActId>>(&self, device: usize, step: Step, n: u8, kind: &str) -> Option<T> {
        let anything = step.c % 16 == 3;
        let of_kind =
            |(place, act): &(usize, &super::MadeAct)| act.act.name() == kind && (anything || self.held[device] >> place & 1 == 1);
        let known: Vec<ActId> = self.acts.iter().enumerate().filter(of_kind).map(|(_, act)| act.id).collect();
        let len = known.len();
        (len > 0).then(|| known[usize::from(n) % len].into())
    }

    fn item(&self, device: usize, step: Step) -> Option<Item> {
        match step.b % 4 {
            0 => self.some(device, step, step.a, "goal.draft").map(Item::Goal),
            1 => self.some(device, step, step.a, "theme.make").map(Item::Theme),
            _ => self.some(device, step, step.a, "card.add").map(Item::Card),
        }
    }

    /// The act of a step; none where there is nothing yet to act on.
    pub(super) fn deed(&self, device: usize, step: Step) -> Option<Act> {
        let family = kind(step).split('.').next().unwrap_or_default();
        match family {
            "card" | "theme" | "words" | "erase" => self.of_cards(device, step),
            "topic" | "team" => self.of_agenda(device, step),
            "question" | "ballot" | "votes" => self.of_questions(device, step),
            "join" | "revoke" | "readmit" | "settle" | "profile" | "invite" | "rsvp" => self.of_roster(device, step),
            "goal" | "objection" | "commitment" => self.of_goals(device, step),
            "response" | "report" | "milestone" | "progress" | "verdict" | "meeting" => self.of_account(device, step),
            _ => Some(of_session(step)),
        }
    }
}

fn of_session(step: Step) -> Act {
    let Step { a, b, .. } = step;
    let on = step.on();
    match kind(step) {
        "amend" => {
            Amend { look_first: Some(on), groups: Some((1..=1 + u16::from(b % 3)).map(group).collect()), ..Default::default() }
                .into()
        }
        "phase.enter" => PhaseEnter { phase: PhaseId((a % 13).into()) }.into(),
        "timer" => TimerSet {
            of: if on { TimerOf::Phase(PhaseId(1)) } else { TimerOf::Slot(SlotId(1)) },
            op: [TimerOp::Start(60), TimerOp::Pause, TimerOp::Resume, TimerOp::Extend(5), TimerOp::End][usize::from(a % 5)],
        }
        .into(),
        "announce" => Announce { words: words(step) }.into(),
        "session.close" => SessionClose {}.into(),
        "key.renew" => KeyRenew { key: session_key(1 + b % 4).id() }.into(),
        "venue.set" => VenueSet { address: String::new(), relays: vec![format!("wss://relay-{b}.example")] }.into(),
        _ => Merge {}.into(),
    }
}

fn place(n: u8) -> Option<Place> {
    (n % 4 != 0).then(|| Place { space: SpaceId((n % 3).into()), slot: SlotId(1 + u16::from(n / 3 % 2)) })
}

fn group(n: u16) -> Group {
    Group { id: GroupId(n), name: format!("g{n}"), invited: 0 }
}

fn plan() -> Plan {
    let slot = |n| Slot { id: SlotId(n), day: day(0), start_min: 0, minutes: 60 };
    Plan {
        title: "t".into(),
        theme: "t".into(),
        why: String::new(),
        when: String::new(),
        place: String::new(),
        answer_how: String::new(),
        givens: Vec::new(),
        hosts: Vec::new(),
        groups: vec![group(1), group(2)],
        spaces: vec![Space { id: SpaceId(1), name: "s".into() }, Space { id: SpaceId(2), name: "s".into() }],
        slots: vec![slot(1), slot(2)],
        phases: Method::OpenSpace.template().phases(),
        languages: vec![Lang::Zh],
        openness: Openness::Open,
        look_first: false,
        due_days: 30,
        utc_offset_min: 0,
    }
}
