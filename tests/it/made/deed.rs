//! From the numbers of a step to an act: mostly about something the device holds, now and then about anything at all.

use super::{Made, Step, person_at};
use gongshi::domain::Act;
use gongshi::domain::act::Act::*;
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

/// Whose device a step is done on: mostly of somebody who may, now and then anybody's.
pub(super) fn actor(step: Step) -> usize {
    let anybody = usize::from(step.device) % super::DEVICES;
    let one_of = |devices: &[usize]| devices[usize::from(step.device) % devices.len()];
    match step.what {
        _ if step.c % 8 == 1 => anybody,
        74..80 | 83..89 | 93..95 | 99..107 | 138..153 | 165..192 | 196..198 | 199..205 | 206..213 | 239.. => one_of(&[0, 1, 2]),
        96 | 216..236 => one_of(&[3, 3, 0]),
        107..138 | 236..239 => one_of(&[4, 5, 6, 7, 8]),
        _ => anybody,
    }
}

fn invite(role: Role, uses: Option<u32>, n: u8) -> Act {
    Act::Invite(gongshi::domain::roster::Invite { key: InviteKey([n.wrapping_add(100); 32]), role, group: None, uses, helper: n == 2, label: String::new() })
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
        let quiet = Step { device: 0, what: 0, a: 0, b: 0, c: 0 };
        self.add(HOST, quiet, Convene(gongshi::domain::session::Convene { method: Method::OpenSpace, plan: plan(), name: "Host".into(), nonce: String::new() }));
        let invites = [(Role::Facilitator, Some(2)), (Role::Resident, None), (Role::Resident, Some(1)), (Role::Office, Some(1)), (Role::Observer, None), (Role::Resident, Some(2))];
        for (n, (role, uses)) in (0..).zip(invites) {
            self.add(HOST, quiet, invite(role, uses, n));
        }
        let all = self.held[HOST];
        self.held.iter_mut().for_each(|held| *held |= all);
        for (device, invite) in [(2, 0), (3, 3), (4, 1), (6, 2)] {
            let join = self.join(device, invite, quiet);
            self.add(device, quiet, join);
            let known = self.held[device];
            self.held.iter_mut().for_each(|held| *held |= known);
        }
    }

    fn join(&self, _device: usize, n: usize, step: Step) -> Act {
        let invites: Vec<(ActId, InviteKey)> = self.acts.iter().filter_map(|act| match &act.act {
            Act::Invite(invite) => Some((act.id, invite.key)),
            _ => None,
        }).collect();
        let (id, key) = invites[n % invites.len()];
        // Now and then with another invite's key.
        let key = if step.c % 16 == 7 { InviteKey([9; 32]) } else { key };
        Act::Join(gongshi::domain::roster::Join { invite: id.into(), key, proof: String::new(), name: "N".into(), group: Some(GroupId(1 + u16::from(step.b % 2))) })
    }

    /// One of the acts of a kind that the device holds; for hostile steps one it may never have heard of.
    fn some<T: From<ActId>>(&self, device: usize, step: Step, n: u8, kind: &str) -> Option<T> {
        let anything = step.c % 16 == 3;
        let of_kind = |(place, act): &(usize, &super::MadeAct)| {
            act.act.name() == kind && (anything || self.held[device] >> place & 1 == 1)
        };
        let known: Vec<ActId> = self.acts.iter().enumerate().filter(of_kind).map(|(_, act)| act.id).collect();
        let len = known.len();
        (len > 0).then(|| known[usize::from(n) % len].into())
    }

    fn options_of(&self, question: QuestionId) -> Option<(Counting, usize)> {
        self.acts.iter().find_map(|act| match &act.act {
            QuestionOpen(open) if act.id == question.into() => Some((open.counting, open.options.len())),
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
        Some(match step.what {
            0..60 => return None,
            // Cards and themes
            60..72 => CardAdd(gongshi::domain::card::CardAdd {
                words: words(step), channel: Channel::Phone, lang: Lang::Zh, phase: Some(PhaseId((b % 12).into())),
                on_behalf: (c % 8 == 2).then(|| OnBehalf { people: b.into(), group: Some(GroupId(1)), name: String::new() }), origin: None,
            }),
            72 => CardRevise(gongshi::domain::card::CardRevise { card: card(a)?, words: words(step) }),
            73 => CardWithdraw(gongshi::domain::card::CardWithdraw { card: card(a)? }),
            74 => CardHide(gongshi::domain::card::CardHide { card: card(a)?, reason: reason() }),
            75 => CardShow(gongshi::domain::card::CardShow { card: card(a)? }),
            76..79 => CardMerge(gongshi::domain::card::CardMerge { card: card(a)?, into: card(b)? }),
            79 => CardSplit(gongshi::domain::card::CardSplit { card: card(a)? }),
            80..83 => CardBack(gongshi::domain::card::CardBack { card: card(a)?, on }),
            83..86 => ThemeMake(gongshi::domain::theme::ThemeMake { title: reason(), cards: card(a).into_iter().chain(card(b)).collect() }),
            86 => ThemeRename(gongshi::domain::theme::ThemeRename { theme: theme(a)?, title: format!("t{b}") }),
            87 => ThemePut(gongshi::domain::theme::ThemePut { cards: vec![card(a)?], theme: theme(b) }),
            88 => ThemeDrop(gongshi::domain::theme::ThemeDrop { theme: theme(a)?, drop: on }),
            // The agenda
            89..92 => TopicPropose(gongshi::domain::topic::TopicPropose { title: words(step), place: place(b), convener_name: (c % 8 == 2).then(String::new) }),
            92 => TopicPlace(gongshi::domain::topic::TopicPlace { topic: topic(a)?, place: place(b) }),
            93 => TopicMerge(gongshi::domain::topic::TopicMerge { topic: topic(a)?, into: topic(b)? }),
            94 => TopicWithdraw(gongshi::domain::topic::TopicWithdraw { topic: topic(a)? }),
            95 => TopicSignup(gongshi::domain::topic::TopicSignup { topic: topic(a)?, on }),
            96 => TopicReport(gongshi::domain::topic::TopicReport { topic: topic(a)?, attendees: b.into(), discussion: words(step), actions: None, not_agreed: None }),
            97 => TeamForm(gongshi::domain::team::TeamForm { title: reason(), topics: topic(a).into_iter().collect(), first_step: String::new(), by_day: Some(day(b)) }),
            98 => TeamJoin(gongshi::domain::team::TeamJoin { team: self.some(device, step, a, "team.form")?, on }),
            // Questions
            99..107 => QuestionOpen(self.opening(device, step)),
            107..138 => BallotCast(self.ballot(device, step)?),
            138..152 => QuestionClose(gongshi::domain::question::QuestionClose {
                question: self.some(device, step, a, "question.open")?,
                seal: Seal { ballots: 0, voters: 0, digest: String::new(), tally: Tally::Stances(Vec::new()) },
            }),
            152 => VotesImport(gongshi::domain::import::VotesImport { source: "s".into(), digest: "d".into(), votes: vec![(a.into(), b.into(), (c % 4) as i8 - 1)] }),
            // Who is there
            153..165 => self.join(device, a.into(), step),
            165..178 => Revoke(gongshi::domain::roster::Revoke { target: self.target(device, step)?, reason: reason() }),
            178..188 => Readmit(gongshi::domain::roster::Readmit { target: self.target(device, step)? }),
            188..192 => Settle(gongshi::domain::roster::Settle { invite: self.some(device, step, a, "invite")?, person: person_at(b.into()) }),
            192..196 => Profile(gongshi::domain::roster::Profile { name: "M".into(), group: Some(GroupId((b % 4).into())) }),
            196..198 => invite([Role::Facilitator, Role::Resident, Role::Office, Role::Observer][usize::from(a % 4)], Some((b % 3).into()), a),
            198 => Rsvp(gongshi::domain::roster::Rsvp { answer: Answer::Yes, group: None, people: (b % 3).into(), channel: Channel::Paper }),
            // Goals
            199..204 => GoalDraft(gongshi::domain::goal::GoalDraft { title: reason(), text: "t".into(), themes: theme(a).into_iter().collect(), cards: card(b).into_iter().collect(), topics: Vec::new() }),
            204 => GoalWord(gongshi::domain::goal::GoalWord { goal: goal(a)?, title: "w".into(), text: "t".into() }),
            205 => GoalSuggest(gongshi::domain::goal::GoalSuggest { goal: goal(a)?, words: words(step) }),
            206..209 => ObjectionAnswer(gongshi::domain::goal::ObjectionAnswer { goal: goal(a)?, objection: self.some(device, step, b, "ballot.cast")?, handling: Handling::Stands, how: reason() }),
            209..213 => GoalSettle(gongshi::domain::goal::GoalSettle { goal: goal(a)?, settlement: if on { Settlement::Agreed } else { Settlement::NotAgreed }, reason: reason() }),
            213 => CommitmentMake(gongshi::domain::commitment::CommitmentMake { goal: goal(a)?, who: "w".into(), what: reason(), by_day: day(b), resources: String::new() }),
            214 => CommitmentSign(gongshi::domain::commitment::CommitmentSign { commitment: self.some(device, step, a, "commitment.make")? }),
            215 => CommitmentRelease(gongshi::domain::commitment::CommitmentRelease { commitment: self.some(device, step, a, "commitment.make")?, reason: reason() }),
            // The account
            216..226 => ResponseGive(self.answer(device, step)?),
            226..234 => ReportPublish(gongshi::domain::response::ReportPublish { note: String::new(), complete: on }),
            234 => MilestoneSet(gongshi::domain::progress::MilestoneSet { item: self.item(device, step)?, title: reason(), due: day(a), planned: None }),
            235 => ProgressReport(gongshi::domain::progress::ProgressReport { item: self.item(device, step)?, status: Status::UnderWay, text: reason(), milestone: self.some(device, step, a, "milestone.set"), spent: Some(a.into()), evidence: String::new() }),
            236..239 => VerdictGive(gongshi::domain::progress::VerdictGive { item: self.item(device, step)?, verdict: Verdict::Partly, words: None }),
            239 => MeetingCall(gongshi::domain::meeting::MeetingCall { title: reason(), starts: Time(a.into()), place: "p".into(), agenda: self.item(device, step).into_iter().collect() }),
            240 => MeetingMinutes(gongshi::domain::meeting::MeetingMinutes { meeting: self.some(device, step, a, "meeting.call")?, attended: b.into(), text: reason(), found: self.item(device, step).into_iter().map(|item| Found { item, text: String::new() }).collect() }),
            // The session
            241 => Amend(gongshi::domain::session::Amend { look_first: Some(on), groups: Some((1..=1 + u16::from(b % 3)).map(group).collect()), ..Default::default() }),
            242..244 => PhaseEnter(gongshi::domain::session::PhaseEnter { phase: PhaseId((a % 13).into()) }),
            244..247 => TimerSet(gongshi::domain::session::TimerSet { of: if on { TimerOf::Phase(PhaseId(1)) } else { TimerOf::Slot(SlotId(1)) }, op: [TimerOp::Start(60), TimerOp::Pause, TimerOp::Resume, TimerOp::Extend(5), TimerOp::End][usize::from(a % 5)] }),
            247 => Announce(gongshi::domain::session::Announce { words: words(step) }),
            248 => SessionClose(gongshi::domain::session::SessionClose {}),
            249.. => Merge(gongshi::domain::session::Merge {}),
        })
    }

    fn target(&self, device: usize, step: Step) -> Option<Target> {
        match step.b % 4 {
            0 => self.some(device, step, step.a, "invite").map(Target::Invite),
            _ => Some(Target::Person(person_at(step.a.into()))),
        }
    }

    fn opening(&self, device: usize, step: Step) -> gongshi::domain::question::QuestionOpen {
        let counting = [Counting::Stances, Counting::Dots { each: 3, most: 2 }, Counting::Consent][usize::from(step.a % 3)];
        let about = [
            self.some(device, step, step.b, "card.add").map(About::Card),
            self.some(device, step, step.b, "topic.propose").map(About::Topic),
            self.some(device, step, step.b, "goal.draft").map(About::Goal),
        ];
        let found: Vec<About> = about.into_iter().flatten().collect();
        let wanted = if counting == Counting::Consent { 1 } else { 2 };
        let mut options: Vec<Choice> = found.into_iter().rev().take(wanted).map(|about| Choice { text: "o".into(), about }).collect();
        options.resize(wanted, Choice { text: "o".into(), about: About::Nothing });
        let electorate = Electorate {
            joined: if step.c % 2 == 0 { JoinedBy::Opening } else { JoinedBy::Close },
            groups: if step.c % 3 == 0 { vec![GroupId(1)] } else { Vec::new() },
            unverified: step.c % 5 != 0,
        };
        gongshi::domain::question::QuestionOpen {
            title: "q".into(), counting, options, quorum_percent: step.c % 60, threshold_percent: 50, electorate,
            secrecy: Secrecy::Pseudonymous, hidden: false, least_cell: 5,
        }
    }

    fn ballot(&self, device: usize, step: Step) -> Option<gongshi::domain::ballot::BallotCast> {
        let question: QuestionId = self.some(device, step, step.a, "question.open")?;
        let (counting, options) = self.options_of(question)?;
        let option = OptionId((usize::from(step.b) % (options + usize::from(step.c % 16 == 5))) as u16);
        let answers = match (counting, step.c % 16 == 6) {
            (Counting::Stances, false) | (Counting::Consent, true) => {
                Answers::Stances(vec![(option, [Stance::Agree, Stance::Disagree, Stance::Pass][usize::from(step.b / 3 % 3)])])
            }
            (Counting::Dots { .. }, _) => Answers::Dots(vec![(option, (step.b % 4).into())]),
            (Counting::Consent, false) | (Counting::Stances, true) => Answers::Consent(match step.b % 4 {
                0 => Consent::Object { harm: words(step), remedy: None },
                1 => Consent::Aside,
                _ => Consent::Agree,
            }),
        };
        Some(BallotCast { question, answers })
    }

    fn answer(&self, device: usize, step: Step) -> Option<gongshi::domain::response::ResponseGive> {
        Some(gongshi::domain::response::ResponseGive {
            items: vec![self.item(device, step)?],
            disposition: Disposition::ALL[usize::from(step.c) % 5],
            reason: "r".into(), unit: "u".into(), contact: "c".into(), date: day(step.a), evidence: "e".into(),
            until: Some(day(step.b)), handed_to: "h".into(),
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
        title: "t".into(), theme: "t".into(), why: String::new(), when: String::new(), place: String::new(), answer_how: String::new(),
        givens: Vec::new(), hosts: Vec::new(), groups: vec![group(1), group(2)],
        spaces: vec![Space { id: SpaceId(1), name: "s".into() }, Space { id: SpaceId(2), name: "s".into() }],
        slots: vec![slot(1), slot(2)], phases: Method::OpenSpace.template().phases(), languages: vec![Lang::Zh],
        openness: Openness::Open, look_first: false, due_days: 30, utc_offset_min: 0,
    }
}
