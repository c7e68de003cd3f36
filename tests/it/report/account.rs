//! The numbers of the account against counts made from the acts alone.

use super::example::{Example, OFFICE, OFFSET_MIN, RESIDENT, convened, play};
use gongshi::domain::Act;
use gongshi::domain::account::unanswered;
use gongshi::domain::ballot::{Answers, Consent};
use gongshi::domain::card::CardAdd;
use gongshi::domain::goal::Settlement;
use gongshi::domain::id::*;
use gongshi::domain::methods::Board;
use gongshi::domain::question::{About, Counting};
use gongshi::domain::response::{Disposition, Item, ReportPublish, ResponseGive};
use gongshi::domain::roster::{Channel, Role};
use gongshi::domain::session::Lang;
use gongshi::view::report::{Source, Standing};
use std::collections::{BTreeMap, BTreeSet};

/// What the acts say of cards, told one after the other: which there are, their theme, what they were merged into.
#[derive(Default)]
struct Told {
    cards: BTreeSet<CardId>,
    closing: BTreeSet<CardId>,
    withdrawn: BTreeSet<CardId>,
    theme: BTreeMap<CardId, ThemeId>,
    into: BTreeMap<CardId, CardId>,
}

fn told(example: &Example) -> Told {
    let plan = &example.state().session.as_ref().unwrap().plan;
    let is_closing = |phase: Option<PhaseId>| phase.is_some_and(|id| plan.phase(id).is_some_and(|p| p.board == Board::Closing));
    let mut told = Told::default();
    for (id, act) in example.acts() {
        match act {
            Act::CardAdd(add) if is_closing(add.phase) => drop(told.closing.insert(id.into())),
            Act::CardAdd(_) => drop(told.cards.insert(id.into())),
            Act::CardWithdraw(act) => drop(told.withdrawn.insert(act.card)),
            Act::CardMerge(act) => drop(told.into.insert(act.card, act.into)),
            Act::ThemeMake(act) => told.theme.extend(act.cards.iter().map(|card| (*card, ThemeId::from(id)))),
            Act::ThemePut(act) => {
                for card in &act.cards {
                    match act.theme {
                        Some(theme) => drop(told.theme.insert(*card, theme)),
                        None => drop(told.theme.remove(card)),
                    }
                }
            }
            _ => {}
        }
    }
    told
}

impl Told {
    /// The theme of a card, or of the one it was merged into.
    fn theme_of(&self, card: CardId) -> Option<ThemeId> {
        self.theme.get(&card).copied().or_else(|| self.into.get(&card).and_then(|into| self.theme_of(*into)))
    }
}

#[test]
fn who_came_is_who_joined() {
    let example = play(Lang::Zh);
    let roles: BTreeMap<InviteId, (Role, Option<GroupId>)> = example
        .acts()
        .into_iter()
        .filter_map(|(id, act)| match act {
            Act::Invite(invite) => Some((InviteId::from(id), (invite.role, invite.group))),
            _ => None,
        })
        .collect();
    let mut came: BTreeMap<Option<GroupId>, u32> = BTreeMap::new();
    for (_, act) in example.acts() {
        if let Act::Join(join) = act {
            let (role, group) = roles[&join.invite];
            if !matches!(role, Role::Observer | Role::Facilitator) {
                *came.entry(group.or(join.group)).or_default() += 1;
            }
        }
    }
    let report = example.report();
    let shown: BTreeMap<Option<GroupId>, u32> =
        report.came.groups.iter().filter(|row| row.here.n > 0).map(|row| (row.group, row.here.n)).collect();
    assert_eq!(shown, came);
    let room = gongshi::view::room::room(example.lens());
    assert_eq!(report.came.sum(|row| row.here.n), room.here);
    assert_eq!(report.came.sum(|row| row.invited), room.invited);
}

#[test]
fn every_card_is_counted_once() {
    let example = play(Lang::Zh);
    let (told, report) = (told(&example), example.report());
    assert_eq!(report.said.cards.n as usize, told.cards.len());
    assert_eq!(report.said.closing.len(), told.closing.len());
    let mut by_theme: BTreeMap<Option<ThemeId>, usize> = BTreeMap::new();
    for card in &told.cards {
        *by_theme.entry(told.theme_of(*card)).or_default() += 1;
    }
    assert_eq!(report.said.loose.len(), by_theme.remove(&None).unwrap_or_default());
    let shown: BTreeMap<Option<ThemeId>, usize> =
        report.said.themes.iter().map(|theme| (Some(theme.theme), theme.cards.len())).collect();
    assert_eq!(shown, by_theme);
    let channels: u32 = report.said.channels.iter().map(|(_, number)| number.n).sum();
    assert_eq!(channels as usize, told.cards.len());
    assert_eq!(report.said.merged.len(), told.into.len());
    assert_eq!(report.came.sum(|row| row.cards.n) as usize, told.cards.len());
}

#[test]
fn words_that_were_hidden_or_taken_back_are_not_shown() {
    let example = play(Lang::Zh);
    let html = example.html();
    let shown = html.split("<script").next().unwrap();
    let off: Vec<_> = example.report().said.off_wall;
    assert_eq!(off.len(), 3);
    for card in off {
        let words = example.words(card.card);
        assert!(!words.is_empty());
        assert!(!shown.contains(&words), "card {} is shown: {words}", card.number);
    }
}

#[test]
fn support_of_a_goal_is_each_persons_last_ballot() {
    let example = play(Lang::Zh);
    for goal in example.report().goals {
        let Some(test) = goal.test() else { continue };
        let about = |question: QuestionId| {
            let open = &example.state().questions[&question].open;
            open.counting == Counting::Consent && open.options.iter().any(|option| option.about == About::Goal(goal.goal))
        };
        assert!(about(test.question));
        let mut last: BTreeMap<PersonId, &Consent> = BTreeMap::new();
        for placed in example.ledger.acts() {
            match &placed.act {
                Act::BallotCast(cast) if cast.question == test.question => match &cast.answers {
                    Answers::Consent(consent) => drop(last.insert(placed.by, consent)),
                    Answers::Stances(_) | Answers::Dots(_) | Answers::Locked(_) => {}
                },
                _ => {}
            }
        }
        let parts = test.results.options[0].parts;
        let count = |is: fn(&Consent) -> bool| last.values().filter(|consent| is(consent)).count() as u32;
        assert_eq!(parts.first, count(|c| *c == Consent::Agree), "goal {}", goal.number);
        assert_eq!(parts.second, count(|c| *c == Consent::Aside), "goal {}", goal.number);
        assert_eq!(parts.third, count(|c| matches!(c, Consent::Object { .. })), "goal {}", goal.number);
        assert_eq!(test.results.voted as usize, last.len());
    }
}

/// Items with an answer that a publication has brought, told from the acts: the answer may be to the item, its theme, a goal made
/// of it, or the card it was merged into.
fn answered(example: &Example, told: &Told, item: Item) -> bool {
    let (mut given, mut public): (BTreeSet<Item>, BTreeSet<Item>) = Default::default();
    let mut goals: Vec<(GoalId, &gongshi::domain::goal::GoalDraft)> = Vec::new();
    for (id, act) in example.acts() {
        match act {
            Act::ResponseGive(give) => given.extend(give.items.iter().copied()),
            Act::ReportPublish(_) => public.extend(given.iter().copied()),
            Act::GoalDraft(draft) => goals.push((id.into(), draft)),
            _ => {}
        }
    }
    let Item::Card(card) = item else { return public.contains(&item) };
    let theme = told.theme.get(&card).copied();
    let of_goal = |draft: &gongshi::domain::goal::GoalDraft| {
        draft.cards.contains(&card) || theme.is_some_and(|theme| draft.themes.contains(&theme))
    };
    public.contains(&item)
        || theme.is_some_and(|theme| public.contains(&Item::Theme(theme)))
        || goals.iter().any(|(id, draft)| of_goal(draft) && public.contains(&Item::Goal(*id)))
        || told.into.get(&card).is_some_and(|into| answered(example, told, Item::Card(*into)))
}

#[test]
fn every_item_stands_in_one_row_with_its_answer() {
    let example = play(Lang::Zh);
    let (told, report) = (told(&example), example.report());
    let agreed = example.acts().into_iter().filter_map(|(_, act)| match act {
        Act::GoalSettle(settle) if settle.settlement == Settlement::Agreed => Some(Item::Goal(settle.goal)),
        _ => None,
    });
    let cards = told.cards.difference(&told.withdrawn).map(|card| Item::Card(*card));
    let items: Vec<Item> = agreed.chain(cards).collect();
    let with_answer = items.iter().filter(|item| answered(&example, &told, **item)).count();
    let answers = &report.answers;
    assert_eq!(answers.items.n as usize, items.len());
    assert_eq!(answers.answered.n as usize, with_answer);
    assert!(with_answer < items.len(), "the example has blanks");
    assert_eq!(answers.rows.iter().map(|row| row.items).sum::<u32>(), answers.items.n);
    assert_eq!(answers.dispositions.iter().map(|(_, n)| n).sum::<u32>(), answers.answered.n);
    let mut met: BTreeSet<CardId> = BTreeSet::new();
    for row in &answers.rows {
        for source in &row.cards.of {
            let Source::Card { card, .. } = source else { panic!("a row's cards are cards") };
            assert!(met.insert(*card), "card in two rows");
            assert_eq!(row.answer.is_some(), answered(&example, &told, Item::Card(*card)));
        }
    }
    assert_eq!(met.len(), told.cards.len() - told.withdrawn.len());
}

#[test]
fn blanks_are_overdue_by_the_calendar() {
    let example = play(Lang::Zh);
    let session = example.state().session.as_ref().unwrap();
    let due = session.closed_at.unwrap().day(OFFSET_MIN).plus(session.plan.due_days.into());
    let days = example.now.day(OFFSET_MIN).since(due);
    assert!(days > 0);
    let report = example.report();
    let blanks: Vec<_> = report.answers.blanks().collect();
    assert!(!blanks.is_empty());
    for row in blanks {
        assert_eq!(row.overdue_days, days as u32);
    }
    assert_eq!(report.answers.overdue.n as usize, unanswered(example.state()).len());
}

#[test]
fn money_and_promises_are_what_the_acts_say() {
    let example = play(Lang::Zh);
    let report = example.report();
    let planned: u64 =
        example.acts().iter().filter_map(|(_, act)| if let Act::MilestoneSet(set) = act { set.planned } else { None }).sum();
    assert_eq!(report.since.accounts.iter().filter_map(|account| account.planned).sum::<u64>(), planned);
    let promises = example.acts().iter().filter(|(_, act)| matches!(act, Act::CommitmentMake(_))).count();
    assert_eq!(report.goals.iter().map(|goal| goal.promises.len()).sum::<usize>(), promises);
    let signed = example.acts().iter().filter(|(_, act)| matches!(act, Act::CommitmentSign(_))).count();
    let shown: u32 = report.goals.iter().flat_map(|goal| &goal.promises).map(|promise| promise.signed.n).sum();
    assert_eq!(shown as usize, signed);
    let judged: BTreeSet<(PersonId, Item)> = example
        .ledger
        .acts()
        .filter_map(|placed| if let Act::VerdictGive(give) = &placed.act { Some((placed.by, give.item)) } else { None })
        .collect();
    // In the example nobody judges both a card and what serves it.
    assert_eq!(report.since.judged.iter().map(|judged| judged.of).sum::<u32>() as usize, judged.len());
}

#[test]
fn before_anything_is_said_nobody_is_missing_and_nothing_is_late() {
    for lang in [Lang::Zh, Lang::En] {
        let example = convened(lang);
        assert_eq!(example.report().standing, Standing::Empty);
        let document = example.document();
        let sections: Vec<_> = document.sections.iter().map(|section| section.id).collect();
        assert_eq!(sections, ["asked", "came", "said", "agreed", "not", "method", "again"]);
        assert_eq!(document.annex, None, "no card, no annex");
        let html = example.html();
        let group = &example.state().session.as_ref().unwrap().plan.groups[0];
        assert!(!html.contains(&(example.t().report().none_came)(&group.name, group.invited, 0)));
        assert!(document.figures.iter().all(|figure| figure.value == "0"));
    }
}

fn answer(items: Vec<Item>) -> Act {
    let give = ResponseGive {
        items,
        disposition: Disposition::NotAdopted,
        reason: "写不下去了，先这样。".to_owned(),
        unit: "望河街道".to_owned(),
        contact: "一楼 3 号窗口".to_owned(),
        date: "2026-06-15".parse().unwrap(),
        evidence: String::new(),
        until: None,
        handed_to: String::new(),
    };
    give.into()
}

fn card(words: WordsId) -> Act {
    CardAdd { words, channel: Channel::Phone, lang: Lang::Zh, phase: None, on_behalf: None, origin: None }.into()
}

#[test]
fn complete_is_a_claim_and_every_readers_own_finding() {
    let mut example = play(Lang::Zh);
    let blank = unanswered(example.state());
    assert!(matches!(example.report().standing, Standing::Interim { blank: n, .. } if n as usize == blank.len()));
    let before = example.tip();
    let seen = example.add(OFFICE, before, "", |_| answer(blank));
    assert!(matches!(example.report().standing, Standing::Interim { .. }), "an answer counts once it is published");
    let publish = ReportPublish { note: "谢谢大家等了这么久。".to_owned(), complete: true };
    let published = example.add(OFFICE, seen, "", |_| publish.into());
    let Standing::Claimed { found, since, .. } = example.report().standing else { panic!("called complete") };
    assert!(found.is_empty());
    assert_eq!(since, 0);
    let head = example.document().state;
    assert!(head.complete);
    assert!(
        head.how.iter().any(|line| line.contains("谢谢大家等了这么久")),
        "the office's word stands at the head: {:?}",
        head.how
    );

    // Said in knowledge of the publication: it is complete, and something new waits.
    example.add(RESIDENT, published, "井盖又响了。", card);
    let Standing::Claimed { found, since, .. } = example.report().standing else { panic!("called complete") };
    assert!(found.is_empty());
    assert_eq!(since, 1);

    // Said without knowledge of it, by somebody the office had not heard: the reader finds a blank.
    let unheard = example.add(RESIDENT, before, "楼道的灯没有人管。", card);
    let Standing::Claimed { found, .. } = example.report().standing else { panic!("called complete") };
    assert_eq!(found.iter().map(|matter| matter.item).collect::<Vec<_>>(), [Item::Card(unheard.into())]);
    assert!(!example.document().state.complete);
    assert_eq!(example.document().state.blank.len(), 1);
}
