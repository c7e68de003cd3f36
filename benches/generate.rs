//! Writes a made-up session of so many acts as a record (JSONL) to standard output, the same for the same number.
//!
//! `cargo run --release --example generate -- 10000 > session.jsonl`

use gongshi::domain::Act;
use gongshi::domain::ballot::{Answers, BallotCast, Stance};
use gongshi::domain::card::{CardAdd, CardBack};
use gongshi::domain::id::*;
use gongshi::domain::methods::Method;
use gongshi::domain::question::{About, Choice, Counting, Electorate, JoinedBy, QuestionOpen, Secrecy};
use gongshi::domain::roster::{Channel, Invite, Join, Role};
use gongshi::domain::session::{Convene, Group, Lang, Openness, PhaseEnter, Plan, Slot, Space};
use gongshi::domain::theme::ThemeMake;
use gongshi::domain::time::{Day, Time};
use gongshi::domain::topic::{TopicPropose, TopicSignup};
use gongshi::record::{Draft, Secret, Verified};
use std::io::Write;

const PEOPLE: usize = 200;
const STATEMENTS: u16 = 30;
const SUBJECTS: [&str; 12] =
    ["停车", "路灯", "垃圾桶", "老树", "电动车充电", "小广场", "健身器材", "楼道杂物", "下水道", "快递柜", "宠物", "长椅"];
const WISHES: [&str; 8] = [
    "能不能挪个地方",
    "晚上看不清",
    "希望有人管",
    "应该先问问一楼",
    "孩子们很喜欢",
    "已经坏了两个月",
    "不要再收钱",
    "大家轮流来照看",
];

struct Writer<W> {
    out: W,
    session: Option<SessionId>,
    last: Vec<ActId>,
    clock: i64,
    made: usize,
}

impl<W: Write> Writer<W> {
    fn sign(&mut self, draft: &Draft, secret: &Secret) -> std::io::Result<Verified> {
        let event = Verified::sign(draft, secret).map_err(|error| std::io::Error::other(format!("{error:?}")))?;
        writeln!(self.out, "{}", event.line())?;
        Ok(event)
    }

    fn act(&mut self, secret: &Secret, act: impl Into<Act>) -> std::io::Result<ActId> {
        self.clock += 3;
        self.made += 1;
        let draft = Draft::Act {
            session: self.session,
            seen: std::mem::take(&mut self.last),
            at: Time(self.clock),
            act: Box::new(act.into()),
        };
        let event = self.sign(&draft, secret)?;
        self.session = Some(event.session());
        self.last = vec![event.id()];
        Ok(event.id())
    }

    fn words(&mut self, secret: &Secret, text: String) -> std::io::Result<WordsId> {
        let Some(session) = self.session else { return Err(std::io::Error::other("no session")) };
        let mut salt = [0; 16];
        salt[..8].copy_from_slice(&(self.made as u64).to_be_bytes());
        let draft = Draft::Words { session, at: Time(self.clock), salt, text };
        self.sign(&draft, secret).map(|event| event.words_id())
    }
}

fn secret(n: usize) -> Secret {
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&(n as u64 + 1).to_be_bytes());
    Secret::from_bytes(bytes).unwrap_or_else(|| secret(n + 1_000_000))
}

fn plan() -> Plan {
    let day = Day::from_civil(2026, 5, 16).unwrap_or_else(|| Time(0).day(480));
    Plan {
        title: "院子怎么改".to_owned(),
        theme: "我们的院子，怎么住得更好".to_owned(),
        why: String::new(),
        when: String::new(),
        place: String::new(),
        answer_how: String::new(),
        givens: Vec::new(),
        hosts: Vec::new(),
        groups: (1..=5).map(|n| Group { id: GroupId(n), name: format!("{n} 号楼"), invited: 40 }).collect(),
        spaces: (1..=4).map(|n| Space { id: SpaceId(n), name: format!("场地 {n}") }).collect(),
        slots: (1..=4).map(|n| Slot { id: SlotId(n), day, start_min: 540 + 60 * n, minutes: 50 }).collect(),
        phases: Method::OpenSpace.template().phases(),
        languages: vec![Lang::Zh],
        openness: Openness::Open,
        look_first: false,
        due_days: 30,
        utc_offset_min: 480,
    }
}

fn main() -> std::io::Result<()> {
    let acts: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let mut w = Writer {
        out: std::io::BufWriter::new(std::io::stdout().lock()),
        session: None,
        last: Vec::new(),
        clock: 1_779_000_000,
        made: 0,
    };
    let host = secret(0);
    w.act(
        &host,
        Convene { method: Method::OpenSpace, plan: plan(), name: "主持人".to_owned(), nonce: "bench".to_owned(), key: None },
    )?;
    let door = secret(999_999);
    let invite: InviteId = w
        .act(
            &host,
            Invite { key: door.invite_key(), role: Role::Resident, group: None, uses: None, helper: false, label: String::new() },
        )?
        .into();
    w.act(&host, PhaseEnter { phase: PhaseId(1) })?;
    let Some(session) = w.session else { return Ok(()) };
    let people: Vec<Secret> = (1..=PEOPLE).map(secret).collect();
    for (n, person) in people.iter().enumerate() {
        let proof = door.prove(session, person.person());
        let group = Some(GroupId(1 + u16::try_from(n % 5).unwrap_or(0)));
        w.act(person, Join { invite, key: door.invite_key(), proof, name: format!("居民 {}", n + 1), group })?;
    }
    let mut topics: Vec<TopicId> = Vec::new();
    for n in 0..12 {
        let title = w.words(&people[n], SUBJECTS[n].to_owned())?;
        topics.push(w.act(&people[n], TopicPropose { title, place: None, convener: None, convener_name: None })?.into());
    }
    w.act(&host, PhaseEnter { phase: PhaseId(6) })?;
    let mut cards: Vec<CardId> = Vec::new();
    let third = acts * 3 / 10;
    while w.made < third {
        let n = cards.len();
        let by = &people[n * 7 % PEOPLE];
        let text = format!("{}{}（{}）", SUBJECTS[n % SUBJECTS.len()], WISHES[n * 5 % WISHES.len()], n + 1);
        let words = w.words(by, text)?;
        let card =
            CardAdd { words, channel: Channel::Phone, lang: Lang::Zh, phase: Some(PhaseId(6)), on_behalf: None, origin: None };
        cards.push(w.act(by, card)?.into());
    }
    for (n, subject) in SUBJECTS.iter().enumerate() {
        let of_subject = cards.iter().skip(n).step_by(SUBJECTS.len()).take(300).copied().collect();
        w.act(&host, ThemeMake { title: (*subject).to_owned(), cards: of_subject })?;
    }
    let options = cards
        .iter()
        .take(usize::from(STATEMENTS))
        .map(|card| Choice { text: "观点".to_owned(), about: About::Card(*card) })
        .collect();
    let question: QuestionId = w
        .act(
            &host,
            QuestionOpen {
                title: "您怎么看".to_owned(),
                counting: Counting::Stances,
                options,
                quorum_percent: 0,
                threshold_percent: 60,
                electorate: Electorate { joined: JoinedBy::Close, groups: Vec::new(), unverified: true },
                secrecy: Secrecy::Pseudonymous,
                hidden: false,
                lock: None,
                least_cell: 5,
            },
        )?
        .into();
    let mut n = 0;
    while w.made < acts {
        let person = &people[n % PEOPLE];
        let round = n / PEOPLE;
        match n % 3 {
            0 => {
                let card = cards[(n * 13 + round) % cards.len()];
                w.act(person, CardBack { card, on: true })?;
            }
            1 => {
                let stance = [Stance::Agree, Stance::Disagree, Stance::Pass, Stance::Agree][(n * 11 + round) % 4];
                let option = OptionId(u16::try_from(n % usize::from(STATEMENTS)).unwrap_or(0));
                w.act(person, BallotCast { question, answers: Answers::Stances(vec![(option, stance)]) })?;
            }
            _ => {
                let topic = topics[(n / 3) % topics.len()];
                w.act(person, TopicSignup { topic, on: round.is_multiple_of(2) })?;
            }
        }
        n += 1;
    }
    w.out.flush()
}
