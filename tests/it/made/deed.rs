//! From the numbers of a step to an act: mostly about something the device holds, now and then about anything at all.

use super::{Made, Step, person_at};
use gongshi::domain::Act;
use gongshi::domain::ballot::{Answers, BallotCast, Consent, Stance};
use gongshi::domain::card::*;
use gongshi::domain::commitment::*;
use gongshi::domain::goal::*;
use gongshi::domain::id::*;
use gongshi::domain::import::VotesImport;
use gongshi::domain::meeting::{Found, MeetingCall, MeetingMinutes};
use gongshi::domain::methods::Method;
use gongshi::domain::progress::*;
use gongshi::domain::question::*;
use gongshi::domain::response::*;
use gongshi::domain::roster::*;
use gongshi::domain::session::*;
use gongshi::domain::tally::Tally;
use gongshi::domain::team::*;
use gongshi::domain::theme::*;
use gongshi::domain::time::{Day, Time};
use gongshi::domain::topic::*;

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
    ("merge", 4),
];

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
            | "announce" | "session.close" | "merge" => one_of(&[0, 1, 2]),
            "response.give" | "report.publish" | "milestone.set" | "progress.report" | "meeting.call" | "meeting.minutes" => {
                one_of(&[3, 3, 0])
            }
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
            Convene { method: Method::OpenSpace, plan: plan(), name: "Host".into(), nonce: String::new() }.into(),
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

    fn join(&self, n: usize, step: Step) -> Act {
        let invites: Vec<(ActId, InviteKey)> = self
            .acts
            .iter()
            .filter_map(|act| match &act.act {
                Act::Invite(invite) => Some((act.id, invite.key)),
                _ => None,
            })
            .collect();
        let (id, key) = invites[n % invites.len()];
        // Now and then with another invite's key.
        let key = if step.c % 16 == 7 { InviteKey([9; 32]) } else { key };
        Join { invite: id.into(), key, proof: String::new(), name: "N".into(), group: Some(GroupId(1 + u16::from(step.b % 2))) }
            .into()
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

    fn options_of(&self, question: QuestionId) -> Option<(Counting, usize)> {
        self.acts.iter().find_map(|act| match &act.act {
            Act::QuestionOpen(open) if act.id == question.into() => Some((open.counting, open.options.len())),
            _ => None,
        })
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
        let Step { a, b, c, .. } = step;
        let on = b % 3 != 0;
        let card = |n| self.some::<CardId>(device, step, n, "card.add");
        let topic = |n| self.some::<TopicId>(device, step, n, "topic.propose");
        let theme = |n| self.some::<ThemeId>(device, step, n, "theme.make");
        let goal = |n| self.some::<GoalId>(device, step, n, "goal.draft");
        let reason = || if c % 16 == 1 { String::new() } else { "because".to_owned() };
        Some(match kind(step) {
            // Cards and themes
            "card.add" => CardAdd {
                words: words(step),
                channel: Channel::Phone,
                lang: Lang::Zh,
                phase: Some(PhaseId((b % 12).into())),
                on_behalf: (c % 8 == 2).then(|| OnBehalf { people: b.into(), group: Some(GroupId(1)), name: String::new() }),
                origin: None,
            }
            .into(),
            "card.revise" => CardRevise { card: card(a)?, words: words(step) }.into(),
            "card.withdraw" => CardWithdraw { card: card(a)? }.into(),
            "card.hide" => CardHide { card: card(a)?, reason: reason() }.into(),
            "card.show" => CardShow { card: card(a)? }.into(),
            "card.merge" => CardMerge { card: card(a)?, into: card(b)? }.into(),
            "card.split" => CardSplit { card: card(a)? }.into(),
            "card.back" => CardBack { card: card(a)?, on }.into(),
            "theme.make" => ThemeMake { title: reason(), cards: card(a).into_iter().chain(card(b)).collect() }.into(),
            "theme.rename" => ThemeRename { theme: theme(a)?, title: format!("t{b}") }.into(),
            "theme.put" => ThemePut { cards: vec![card(a)?], theme: theme(b) }.into(),
            "theme.drop" => ThemeDrop { theme: theme(a)?, drop: on }.into(),
            // The agenda
            "topic.propose" => {
                let convener_name = (c % 8 == 2).then(String::new);
                let convener = (c % 8 == 3).then(|| person_at(usize::from(a) % super::DEVICES));
                TopicPropose { title: words(step), place: place(b), convener, convener_name }.into()
            }
            "topic.place" => TopicPlace { topic: topic(a)?, place: place(b) }.into(),
            "topic.convene" => {
                let person = (!on).then(|| person_at(usize::from(b) % super::DEVICES));
                TopicConvene { topic: topic(a)?, person }.into()
            }
            "topic.merge" => TopicMerge { topic: topic(a)?, into: topic(b)? }.into(),
            "topic.withdraw" => TopicWithdraw { topic: topic(a)? }.into(),
            "topic.signup" => TopicSignup { topic: topic(a)?, on }.into(),
            "topic.report" => {
                TopicReport { topic: topic(a)?, attendees: b.into(), discussion: words(step), actions: None, not_agreed: None }
                    .into()
            }
            "team.form" => TeamForm {
                title: reason(),
                topics: topic(a).into_iter().collect(),
                first_step: String::new(),
                by_day: Some(day(b)),
            }
            .into(),
            "team.join" => TeamJoin { team: self.some(device, step, a, "team.form")?, on }.into(),
            // Questions
            "question.open" => self.opening(device, step).into(),
            "ballot.cast" => self.ballot(device, step)?.into(),
            "question.close" => QuestionClose {
                question: self.open_question(device, step)?,
                seal: Seal { ballots: 0, voters: 0, digest: String::new(), tally: Tally::Stances(Vec::new()) },
            }
            .into(),
            "votes.import" => {
                VotesImport { source: "s".into(), digest: "d".into(), votes: vec![(a.into(), b.into(), (c % 4) as i8 - 1)] }
                    .into()
            }
            // Who is there
            // Mostly by slips that let in one or two, so that some are disputed.
            "join" => self.join(if a % 8 < 6 { [2, 2, 2, 2, 5, 1][usize::from(a % 8)] } else { a.into() }, step),
            "revoke" => Revoke { target: self.target(device, step)?, reason: reason() }.into(),
            "readmit" => Readmit { target: self.target(device, step)? }.into(),
            "settle" => self.settling(step)?.into(),
            "profile" => Profile { name: "M".into(), group: Some(GroupId((b % 4).into())) }.into(),
            "invite" => invite(
                [Role::Facilitator, Role::Resident, Role::Office, Role::Observer][usize::from(a % 4)],
                Some((b % 3).into()),
                a,
            ),
            "rsvp" => Rsvp { answer: Answer::Yes, group: None, people: (b % 3).into(), channel: Channel::Paper }.into(),
            // Goals
            "goal.draft" => GoalDraft {
                title: reason(),
                text: "t".into(),
                themes: theme(a).into_iter().collect(),
                cards: card(b).into_iter().collect(),
                topics: Vec::new(),
            }
            .into(),
            "goal.word" => GoalWord { goal: goal(a)?, title: "w".into(), text: "t".into() }.into(),
            "goal.suggest" => GoalSuggest { goal: goal(a)?, words: words(step) }.into(),
            "objection.answer" => self.answer_to_objection(step)?.into(),
            "goal.settle" => GoalSettle {
                goal: goal(a)?,
                settlement: if on { Settlement::Agreed } else { Settlement::NotAgreed },
                reason: reason(),
            }
            .into(),
            "commitment.make" => {
                CommitmentMake { goal: goal(a)?, who: "w".into(), what: reason(), by_day: day(b), resources: String::new() }
                    .into()
            }
            "commitment.sign" => CommitmentSign { commitment: self.some(device, step, a, "commitment.make")? }.into(),
            "commitment.release" => {
                CommitmentRelease { commitment: self.some(device, step, a, "commitment.make")?, reason: reason() }.into()
            }
            // The account
            "response.give" => self.answer(device, step)?.into(),
            "report.publish" => ReportPublish { note: String::new(), complete: on }.into(),
            "milestone.set" => {
                MilestoneSet { item: self.item(device, step)?, title: reason(), due: day(a), planned: None }.into()
            }
            "progress.report" => ProgressReport {
                item: self.item(device, step)?,
                status: Status::UnderWay,
                text: reason(),
                milestone: self.some(device, step, a, "milestone.set"),
                spent: Some(a.into()),
                evidence: String::new(),
            }
            .into(),
            "verdict.give" => VerdictGive { item: self.item(device, step)?, verdict: Verdict::Partly, words: None }.into(),
            "meeting.call" => MeetingCall {
                title: reason(),
                starts: Time(a.into()),
                place: "p".into(),
                agenda: self.item(device, step).into_iter().collect(),
            }
            .into(),
            "meeting.minutes" => MeetingMinutes {
                meeting: self.some(device, step, a, "meeting.call")?,
                attended: b.into(),
                text: reason(),
                found: self.item(device, step).into_iter().map(|item| Found { item, text: String::new() }).collect(),
            }
            .into(),
            // The session
            "amend" => Amend {
                look_first: Some(on),
                groups: Some((1..=1 + u16::from(b % 3)).map(group).collect()),
                ..Default::default()
            }
            .into(),
            "phase.enter" => PhaseEnter { phase: PhaseId((a % 13).into()) }.into(),
            "timer" => TimerSet {
                of: if on { TimerOf::Phase(PhaseId(1)) } else { TimerOf::Slot(SlotId(1)) },
                op: [TimerOp::Start(60), TimerOp::Pause, TimerOp::Resume, TimerOp::Extend(5), TimerOp::End][usize::from(a % 5)],
            }
            .into(),
            "announce" => Announce { words: words(step) }.into(),
            "session.close" => SessionClose {}.into(),
            _ => Merge {}.into(),
        })
    }

    /// Somebody who came by a slip keeps their place on it.
    fn settling(&self, step: Step) -> Option<Settle> {
        let slips = self
            .acts
            .iter()
            .filter(|act| matches!(&act.act, Act::Invite(invite) if invite.role == Role::Resident && invite.uses.is_some()));
        let slips: Vec<InviteId> = slips.map(|act| act.id.into()).collect();
        let joins: Vec<(InviteId, PersonId)> = self
            .acts
            .iter()
            .filter_map(|act| match &act.act {
                Act::Join(join) => Some((join.invite, act.by)),
                _ => None,
            })
            .filter(|(invite, _)| slips.contains(invite))
            .collect();
        let (invite, person) = *joins.get(usize::from(step.a) % joins.len().max(1))?;
        Some(Settle { invite, person })
    }

    fn answer_to_objection(&self, step: Step) -> Option<ObjectionAnswer> {
        let objects = |act: &&super::MadeAct| matches!(&act.act, Act::BallotCast(cast) if matches!(cast.answers, Answers::Consent(Consent::Object { .. })));
        let closed = |act: &&super::MadeAct| {
            let Act::BallotCast(cast) = &act.act else { return false };
            self.acts.iter().any(|other| matches!(&other.act, Act::QuestionClose(close) if close.question == cast.question))
        };
        let objections: Vec<&super::MadeAct> = self.acts.iter().filter(objects).filter(closed).collect();
        let objection = objections.get(usize::from(step.a) % objections.len().max(1))?;
        let Act::BallotCast(cast) = &objection.act else { return None };
        let goal = self.acts.iter().find_map(|act| match &act.act {
            Act::QuestionOpen(open) if act.id == cast.question.into() => {
                open.options.iter().find_map(|option| match option.about {
                    About::Goal(goal) => Some(goal),
                    About::Card(_) | About::Topic(_) | About::Theme(_) | About::Nothing => None,
                })
            }
            _ => None,
        });
        Some(ObjectionAnswer { goal: goal?, objection: objection.id.into(), handling: Handling::Stands, how: "h".into() })
    }

    fn target(&self, device: usize, step: Step) -> Option<Target> {
        match step.b % 4 {
            0 => self.some(device, step, step.a, "invite").map(Target::Invite),
            1 => Some(Target::Person(person_at(step.a.into()))),
            _ => Some(Target::Person(person_at(4 + usize::from(step.a % 5)))),
        }
    }

    fn opening(&self, device: usize, step: Step) -> QuestionOpen {
        let counting =
            [Counting::Stances, Counting::Dots { each: 3, most: 2 }, Counting::Consent][usize::from(step.a % 4).min(2)];
        let about = [
            self.some(device, step, step.b, "card.add").map(About::Card),
            self.some(device, step, step.b, "topic.propose").map(About::Topic),
            self.some(device, step, step.b, "goal.draft").map(About::Goal),
        ];
        let found: Vec<About> = about.into_iter().flatten().collect();
        let wanted = if counting == Counting::Consent { 1 } else { 2 };
        let mut options: Vec<Choice> =
            found.into_iter().rev().take(wanted).map(|about| Choice { text: "o".into(), about }).collect();
        options.resize(wanted, Choice { text: "o".into(), about: About::Nothing });
        let electorate = Electorate {
            joined: if step.c % 2 == 0 { JoinedBy::Opening } else { JoinedBy::Close },
            groups: if step.c % 3 == 0 { vec![GroupId(1)] } else { Vec::new() },
            unverified: step.c % 5 != 0,
        };
        QuestionOpen {
            title: "q".into(),
            counting,
            options,
            quorum_percent: step.c % 60,
            threshold_percent: 50,
            electorate,
            secrecy: Secrecy::Pseudonymous,
            hidden: false,
            least_cell: 5,
        }
    }

    /// Mostly one that the device does not know to be closed.
    fn open_question(&self, device: usize, step: Step) -> Option<QuestionId> {
        let held = |n: usize| self.held[device] >> n & 1 == 1;
        let closed = |id: ActId| {
            let closes = |act: &Act| matches!(act, Act::QuestionClose(close) if ActId::from(close.question) == id);
            self.acts.iter().enumerate().any(|(n, act)| held(n) && closes(&act.act))
        };
        let opened = self.acts.iter().enumerate().filter(|(n, act)| held(*n) && matches!(act.act, Act::QuestionOpen(_)));
        let open: Vec<ActId> = opened.map(|(_, act)| act.id).filter(|id| !closed(*id)).collect();
        match open.get(usize::from(step.a) % open.len().max(1)) {
            Some(id) if step.c % 16 != 4 => Some((*id).into()),
            Some(_) | None => self.some(device, step, step.a, "question.open"),
        }
    }

    fn ballot(&self, device: usize, step: Step) -> Option<BallotCast> {
        let question = self.open_question(device, step)?;
        let (counting, options) = self.options_of(question)?;
        let option = OptionId((usize::from(step.b) % (options + usize::from(step.c % 16 == 5))) as u16);
        let answers = match (counting, step.c % 16 == 6) {
            (Counting::Stances, false) | (Counting::Consent, true) => {
                Answers::Stances(vec![(option, [Stance::Agree, Stance::Disagree, Stance::Pass][usize::from(step.b / 3 % 3)])])
            }
            (Counting::Dots { .. }, _) => Answers::Dots(vec![(option, (step.b % 4).into())]),
            (Counting::Consent, false) | (Counting::Stances, true) => Answers::Consent(match step.b % 5 {
                0 | 2 => Consent::Object { harm: words(step), remedy: None },
                1 => Consent::Aside,
                _ => Consent::Agree,
            }),
        };
        Some(BallotCast { question, answers })
    }

    fn answer(&self, device: usize, step: Step) -> Option<ResponseGive> {
        Some(ResponseGive {
            items: vec![self.item(device, step)?],
            disposition: Disposition::ALL[usize::from(step.c) % 5],
            reason: "r".into(),
            unit: "u".into(),
            contact: "c".into(),
            date: day(step.a),
            evidence: "e".into(),
            until: Some(day(step.b)),
            handed_to: "h".into(),
        })
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
