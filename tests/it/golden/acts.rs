//! An example of every act, with every field filled in somewhere and every choice made once.

use gongshi::domain::Act;
use gongshi::domain::ballot::{Answers, BallotCast, Consent, Stance};
use gongshi::domain::card::*;
use gongshi::domain::commitment::*;
use gongshi::domain::erasure::{EraseDecide, WordsErase};
use gongshi::domain::few::Few;
use gongshi::domain::goal::*;
use gongshi::domain::id::*;
use gongshi::domain::import::VotesImport;
use gongshi::domain::meeting::{Found, MeetingCall, MeetingMinutes};
use gongshi::domain::methods::{Board, Method};
use gongshi::domain::progress::*;
use gongshi::domain::question::*;
use gongshi::domain::response::*;
use gongshi::domain::roster::*;
use gongshi::domain::session::*;
use gongshi::domain::tally::{Tally, consent, dots, stances};
use gongshi::domain::team::{TeamForm, TeamJoin};
use gongshi::domain::theme::*;
use gongshi::domain::time::{Day, Time};
use gongshi::domain::topic::*;

fn id<T: From<ActId>>(n: u8) -> T {
    ActId([n; 32]).into()
}

/// Words' ids begin with 77, so that a test can tell them from others.
fn words(n: u8) -> WordsId {
    let mut bytes = [n; 32];
    bytes[0] = 0x77;
    WordsId(bytes)
}

fn day() -> Day {
    "2026-03-20".parse().expect("a day")
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn plan() -> Plan {
    let phase = |(id, board): (u16, &Board)| Phase { id: PhaseId(id), board: *board, name: text("环节"), minutes: 20 };
    Plan {
        title: text("3号院"),
        theme: text("院子怎么用？"),
        why: text("Why"),
        when: text("Two Saturdays"),
        place: text("Hall"),
        answer_how: text("Say yes at the door"),
        givens: vec![text("The wall stays")],
        hosts: vec![text("Residents' committee")],
        groups: vec![Group { id: GroupId(1), name: text("租户"), invited: 40 }],
        spaces: vec![Space { id: SpaceId(1), name: text("Hall") }],
        slots: vec![Slot { id: SlotId(1), day: day(), start_min: 600, minutes: 60 }],
        phases: (1..).zip(Board::ALL).map(phase).collect(),
        languages: vec![Lang::Zh, Lang::En, Lang::Ru, Lang::Ky],
        openness: Openness::Open,
        look_first: true,
        due_days: 30,
        utc_offset_min: 480,
    }
}

/// At least one of every act.
pub fn examples() -> Vec<Act> {
    [session(), roster(), cards(), topics(), questions(), goals(), account()].concat()
}

fn session() -> Vec<Act> {
    let Plan { title, theme, why, when, place, answer_how, givens, hosts, groups, spaces, slots, phases, languages, .. } = plan();
    let timer = |of, op| TimerSet { of, op }.into();
    vec![
        Convene { method: Method::OpenSpace, plan: plan(), name: text("Host"), nonce: text("n"), key: None }.into(),
        Convene {
            method: Method::OpenSpace,
            plan: Plan { openness: Openness::Closed, ..plan() },
            name: text(""),
            nonce: text(""),
            key: Some(SessionKeyId([8; 32])),
        }
        .into(),
        KeyRenew { key: SessionKeyId([9; 32]) }.into(),
        Amend {
            title: Some(title),
            theme: Some(theme),
            why: Some(why),
            when: Some(when),
            place: Some(place),
            answer_how: Some(answer_how),
            givens: Some(givens),
            hosts: Some(hosts),
            groups: Some(groups),
            spaces: Some(spaces),
            slots: Some(slots),
            phases: Some(phases),
            languages: Some(languages),
            look_first: Some(false),
            due_days: Some(45),
        }
        .into(),
        Amend { look_first: Some(true), ..Amend::default() }.into(),
        PhaseEnter { phase: PhaseId(2) }.into(),
        timer(TimerOf::Phase(PhaseId(2)), TimerOp::Start(600)),
        timer(TimerOf::Slot(SlotId(1)), TimerOp::Pause),
        timer(TimerOf::Slot(SlotId(1)), TimerOp::Resume),
        timer(TimerOf::Slot(SlotId(1)), TimerOp::Extend(300)),
        timer(TimerOf::Slot(SlotId(1)), TimerOp::End),
        Announce { words: words(1) }.into(),
        VenueSet {
            address: text("https://gongshi.example/"),
            relays: vec![text("wss://relay.example"), text("ws://10.0.0.2:8484/")],
        }
        .into(),
        SessionClose {}.into(),
        Merge {}.into(),
    ]
}

fn roster() -> Vec<Act> {
    let key = InviteKey([5; 32]);
    let invite = |role, group, uses| Invite { key, role, group, uses, helper: false, label: text("slip 1") }.into();
    let rsvp = |answer, channel| Rsvp { answer, group: Some(GroupId(1)), people: 2, channel }.into();
    vec![
        invite(Role::Resident, Some(GroupId(1)), Some(1)),
        invite(Role::Facilitator, None, None),
        invite(Role::Office, None, None),
        Invite { key, role: Role::Observer, group: None, uses: None, helper: true, label: text("") }.into(),
        Join { invite: id(2), key, proof: "ab".repeat(64), name: text("Aida"), group: Some(GroupId(1)) }.into(),
        Join { invite: id(2), key, proof: "ab".repeat(64), name: text(""), group: None }.into(),
        Profile { name: text("Aida"), group: Some(GroupId(1)) }.into(),
        Profile { name: text(""), group: None }.into(),
        Settle { invite: id(2), person: PersonId([6; 32]) }.into(),
        Revoke { target: Target::Person(PersonId([6; 32])), reason: text("left") }.into(),
        Revoke { target: Target::Invite(id(2)), reason: text("leaked") }.into(),
        Readmit { target: Target::Person(PersonId([6; 32])) }.into(),
        Readmit { target: Target::Invite(id(2)) }.into(),
        rsvp(Answer::Yes, Channel::Phone),
        rsvp(Answer::Maybe, Channel::Paper),
        rsvp(Answer::No, Channel::Spoken),
        Rsvp { answer: Answer::Yes, group: None, people: 1, channel: Channel::File }.into(),
    ]
}

fn cards() -> Vec<Act> {
    let plain = CardAdd { words: words(1), channel: Channel::Tablet, lang: Lang::Zh, phase: None, on_behalf: None, origin: None };
    let on_behalf = OnBehalf { people: 3, group: Some(GroupId(1)), name: text("Grandmother Li") };
    let origin = Origin { source: text("cards.csv"), digest: "cd".repeat(32), number: 7, moderated: Some(-1) };
    vec![
        CardAdd { phase: Some(PhaseId(6)), on_behalf: Some(on_behalf.clone()), origin: Some(origin.clone()), ..plain.clone() }
            .into(),
        CardAdd {
            on_behalf: Some(OnBehalf { group: None, name: text(""), ..on_behalf }),
            origin: Some(Origin { moderated: None, ..origin }),
            ..plain.clone()
        }
        .into(),
        plain.into(),
        CardRevise { card: id(3), words: words(2) }.into(),
        CardWithdraw { card: id(3) }.into(),
        CardHide { card: id(3), reason: text("names a neighbour") }.into(),
        CardShow { card: id(3) }.into(),
        CardMerge { card: id(3), into: id(4) }.into(),
        CardSplit { card: id(3) }.into(),
        CardBack { card: id(3), on: true }.into(),
        WordsErase {
            words: vec![WordsId([41; 32]), WordsId([42; 32])],
            author: PersonId([6; 32]),
            reason: text("names a neighbour"),
        }
        .into(),
        EraseDecide { erasure: id(40), destroy: true }.into(),
        ThemeMake { title: text("Light"), cards: vec![id(3), id(4)] }.into(),
        ThemeRename { theme: id(8), title: text("Lamps") }.into(),
        ThemePut { cards: vec![id(3)], theme: Some(id(8)) }.into(),
        ThemePut { cards: vec![id(3)], theme: None }.into(),
        ThemeDrop { theme: id(8), drop: true }.into(),
    ]
}

fn topics() -> Vec<Act> {
    let place = Some(Place { space: SpaceId(1), slot: SlotId(1) });
    vec![
        TopicPropose { title: words(3), place, convener: None, convener_name: Some(text("Old Wang")) }.into(),
        TopicPropose { title: words(3), place: None, convener: None, convener_name: None }.into(),
        TopicPropose { title: words(3), place, convener: Some(PersonId([6; 32])), convener_name: Some(text("Old Wang")) }.into(),
        TopicPlace { topic: id(9), place }.into(),
        TopicPlace { topic: id(9), place: None }.into(),
        TopicConvene { topic: id(9), person: None }.into(),
        TopicConvene { topic: id(9), person: Some(PersonId([6; 32])) }.into(),
        TopicMerge { topic: id(9), into: id(10) }.into(),
        TopicWithdraw { topic: id(9) }.into(),
        TopicSignup { topic: id(9), on: false }.into(),
        TopicReport { topic: id(9), attendees: 7, discussion: words(4), actions: Some(words(5)), not_agreed: Some(words(6)) }
            .into(),
        TopicReport { topic: id(9), attendees: 0, discussion: words(4), actions: None, not_agreed: None }.into(),
        TeamForm { title: text("Lamp group"), topics: vec![id(9)], first_step: text("Ask"), by_day: Some(day()) }.into(),
        TeamForm { title: text("Lamp group"), topics: Vec::new(), first_step: text(""), by_day: None }.into(),
        TeamJoin { team: id(11), on: true }.into(),
    ]
}

fn open(counting: Counting, options: Vec<About>) -> Act {
    QuestionOpen {
        title: text("What first?"),
        counting,
        options: options.into_iter().map(|about| Choice { text: text("Lamps"), about }).collect(),
        quorum_percent: 20,
        threshold_percent: 60,
        electorate: Electorate { joined: JoinedBy::Opening, groups: vec![GroupId(1)], unverified: false },
        secrecy: Secrecy::Named,
        hidden: true,
        lock: None,
        least_cell: 5,
    }
    .into()
}

fn locked(mut open: Act) -> Act {
    let mut wrapped = Few::default();
    for person in [2, 1] {
        wrapped.insert(PersonId([person; 32]), text("the key's secret, encrypted"));
    }
    if let Act::QuestionOpen(open) = &mut open {
        open.lock = Some(Lock { key: QuestionKey([9; 32]), wrapped });
    }
    open
}

fn questions() -> Vec<Act> {
    let cast = |answers| BallotCast { question: id(12), answers }.into();
    let close_with = |secret, tally| {
        QuestionClose { question: id(12), secret, seal: Seal { ballots: 2, voters: 2, digest: "ef".repeat(32), tally } }.into()
    };
    let close = |tally| close_with(None, tally);
    let mut by_close = open(Counting::Consent, vec![About::Goal(id(13))]);
    if let Act::QuestionOpen(open) = &mut by_close {
        open.electorate = Electorate { joined: JoinedBy::Close, groups: Vec::new(), unverified: true };
        open.secrecy = Secrecy::Pseudonymous;
    }
    vec![
        open(Counting::Stances, vec![About::Card(id(3)), About::Nothing]),
        open(Counting::Dots { each: 3, most: 2 }, vec![About::Topic(id(9)), About::Theme(id(8))]),
        by_close,
        locked(open(Counting::Stances, vec![About::Nothing])),
        cast(Answers::Stances(vec![(OptionId(0), Stance::Agree), (OptionId(1), Stance::Disagree), (OptionId(2), Stance::Pass)])),
        cast(Answers::Dots(vec![(OptionId(0), 2), (OptionId(1), 1)])),
        cast(Answers::Locked("AgQ=".to_owned())),
        cast(Answers::Consent(Consent::Agree)),
        cast(Answers::Consent(Consent::Aside)),
        cast(Answers::Consent(Consent::Object { harm: words(7), remedy: Some(words(8)) })),
        cast(Answers::Consent(Consent::Object { harm: words(7), remedy: None })),
        close(Tally::Stances(vec![stances::Count { agree: 1, disagree: 1, pass: 0 }])),
        close(Tally::Dots(vec![dots::Count { dots: 3, people: 2 }])),
        close(Tally::Consent(consent::Count { agree: 1, aside: 0, object: 1 })),
        close_with(Some(QuestionSecret([8; 32])), Tally::Stances(vec![stances::Count { agree: 1, disagree: 1, pass: 0 }])),
        VotesImport { source: text("votes.csv"), digest: "01".repeat(32), votes: vec![(0, 3, 1), (1, 3, -1), (2, 4, 0)] }.into(),
    ]
}

fn goals() -> Vec<Act> {
    vec![
        GoalDraft { title: text("Lamps"), text: text("Six lamps"), themes: vec![id(8)], cards: vec![id(3)], topics: vec![id(9)] }
            .into(),
        GoalWord { goal: id(13), title: text("Lamps"), text: text("Seven lamps") }.into(),
        GoalSuggest { goal: id(13), words: words(9) }.into(),
        ObjectionAnswer { goal: id(13), objection: id(14), handling: Handling::Resolved, how: text("shades") }.into(),
        ObjectionAnswer { goal: id(13), objection: id(14), handling: Handling::Stands, how: text("no other way") }.into(),
        GoalSettle { goal: id(13), settlement: Settlement::Agreed, reason: text("") }.into(),
        GoalSettle { goal: id(13), settlement: Settlement::NotAgreed, reason: text("no money") }.into(),
        CommitmentMake { goal: id(13), who: text("Works"), what: text("Buy"), by_day: day(), resources: text("8,000") }.into(),
        CommitmentSign { commitment: id(15) }.into(),
        CommitmentRelease { commitment: id(15), reason: text("moved away") }.into(),
    ]
}

fn account() -> Vec<Act> {
    let items = vec![Item::Goal(id(13)), Item::Theme(id(8)), Item::Card(id(3))];
    let give = |disposition| {
        ResponseGive {
            items: items.clone(),
            disposition,
            reason: text("because"),
            unit: text("Works"),
            contact: text("0312"),
            date: day(),
            evidence: text("photo"),
            until: Some(day()),
            handed_to: text("the district"),
        }
        .into()
    };
    let progress = |status, milestone, spent| {
        ProgressReport { item: Item::Goal(id(13)), status, text: text("Dug"), milestone, spent, evidence: text("photo") }.into()
    };
    let verdict = |verdict, words| VerdictGive { item: Item::Card(id(3)), verdict, words }.into();
    let mut acts: Vec<Act> = Disposition::ALL.iter().copied().map(give).collect();
    acts.extend([
        ReportPublish { note: text("first"), complete: false }.into(),
        MilestoneSet { item: Item::Goal(id(13)), title: text("Poles"), due: day(), planned: Some(8_000) }.into(),
        MilestoneSet { item: Item::Goal(id(13)), title: text("Poles"), due: day(), planned: None }.into(),
        progress(Status::UnderWay, Some(id(16)), Some(500)),
        progress(Status::Planned, None, None),
        progress(Status::Done, None, None),
        progress(Status::Delayed, None, None),
        progress(Status::Broken, None, None),
        verdict(Verdict::Solved, Some(words(10))),
        verdict(Verdict::Partly, None),
        verdict(Verdict::Not, None),
        MeetingCall { title: text("A year on"), starts: Time(1_800_000_000), place: text("Hall"), agenda: items.clone() }.into(),
        MeetingMinutes {
            meeting: id(17),
            attended: 20,
            text: text("Said"),
            found: vec![Found { item: Item::Theme(id(8)), text: text("half done") }],
        }
        .into(),
    ]);
    acts
}
