//! Questions, ballots and closes.

use super::super::{Made, Step};
use super::{kind, words};
use gongshi::domain::Act;
use gongshi::domain::ballot::{Answers, BallotCast, Consent, Stance};
use gongshi::domain::few::Few;
use gongshi::domain::id::*;
use gongshi::domain::import::VotesImport;
use gongshi::domain::question::*;
use gongshi::domain::tally::Tally;

impl Made {
    pub(super) fn of_questions(&self, device: usize, step: Step) -> Option<Act> {
        let Step { a, b, c, .. } = step;
        Some(match kind(step) {
            "question.open" => self.opening(device, step).into(),
            "ballot.cast" => self.ballot(device, step)?.into(),
            "question.close" => QuestionClose {
                question: self.open_question(device, step)?,
                secret: self.secret_of(device, step),
                seal: Seal { ballots: 0, voters: 0, digest: String::new(), tally: Tally::Stances(Vec::new()) },
            }
            .into(),
            "votes.import" => {
                VotesImport { source: "s".into(), digest: "d".into(), votes: vec![(a.into(), b.into(), (c % 4) as i8 - 1)] }
                    .into()
            }
            _ => return None,
        })
    }

    fn opened(&self, question: QuestionId) -> Option<&QuestionOpen> {
        self.acts.iter().find_map(|act| match &act.act {
            Act::QuestionOpen(open) if act.id == question.into() => Some(open),
            _ => None,
        })
    }

    /// The key of the question that is closed: mostly its own.
    fn secret_of(&self, device: usize, step: Step) -> Option<QuestionSecret> {
        let locked =
            self.open_question(device, step).and_then(|question| self.opened(question)).is_some_and(|open| open.lock.is_some());
        (locked != (step.b % 16 == 7)).then_some(QuestionSecret([if step.b % 16 == 8 { 8 } else { 7 }; 32]))
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
            hidden: step.b % 2 == 1,
            lock: (step.b % 2 == 1 && counting != Counting::Consent).then(made_lock),
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
        let open = self.opened(question)?;
        let (counting, options) = (open.counting, open.options.len());
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
        // Mostly locked where the question is; some that nobody can read, and some that are not allowed.
        let locked = (open.lock.is_some() != (step.c % 16 == 7)).then(|| match step.c % 16 {
            8 => "garbage".to_owned(),
            _ => format!("locked {}", serde_json::to_string(&answers).unwrap_or_default()),
        });
        Some(BallotCast { question, answers: locked.map_or(answers, Answers::Locked) })
    }
}

/// See `Naive::unlock`.
fn made_lock() -> Lock {
    let mut wrapped = Few::default();
    wrapped.insert(PersonId([1; 32]), "w".to_owned());
    Lock { key: QuestionKey([7; 32]), wrapped }
}
