//! Goals, objections, commitments.

use super::super::{Made, MadeAct, Step};
use super::{day, kind, reason, words};
use gongshi::domain::Act;
use gongshi::domain::ballot::{Answers, Consent};
use gongshi::domain::commitment::*;
use gongshi::domain::goal::*;
use gongshi::domain::id::*;
use gongshi::domain::question::About;

impl Made {
    pub(super) fn of_goals(&self, device: usize, step: Step) -> Option<Act> {
        let Step { a, b, .. } = step;
        let on = step.on();
        let card = |n| self.some::<CardId>(device, step, n, "card.add");
        let theme = |n| self.some::<ThemeId>(device, step, n, "theme.make");
        let goal = |n| self.some::<GoalId>(device, step, n, "goal.draft");
        Some(match kind(step) {
            "goal.draft" => GoalDraft {
                title: reason(step),
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
                reason: reason(step),
            }
            .into(),
            "commitment.make" => {
                CommitmentMake { goal: goal(a)?, who: "w".into(), what: reason(step), by_day: day(b), resources: String::new() }
                    .into()
            }
            "commitment.sign" => CommitmentSign { commitment: self.some(device, step, a, "commitment.make")? }.into(),
            "commitment.release" => {
                CommitmentRelease { commitment: self.some(device, step, a, "commitment.make")?, reason: reason(step) }.into()
            }
            _ => return None,
        })
    }

    fn answer_to_objection(&self, step: Step) -> Option<ObjectionAnswer> {
        let objects = |act: &&MadeAct| matches!(&act.act, Act::BallotCast(cast) if matches!(cast.answers, Answers::Consent(Consent::Object { .. })));
        let closed = |act: &&MadeAct| {
            let Act::BallotCast(cast) = &act.act else { return false };
            self.acts.iter().any(|other| matches!(&other.act, Act::QuestionClose(close) if close.question == cast.question))
        };
        let objections: Vec<&MadeAct> = self.acts.iter().filter(objects).filter(closed).collect();
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
}
