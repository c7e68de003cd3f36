//! Topics of the agenda, and action groups.

use super::super::{DEVICES, Made, Step, person_at};
use super::{day, kind, place, reason, words};
use gongshi::domain::Act;
use gongshi::domain::id::*;
use gongshi::domain::team::*;
use gongshi::domain::topic::*;

impl Made {
    pub(super) fn of_agenda(&self, device: usize, step: Step) -> Option<Act> {
        let Step { a, b, c, .. } = step;
        let on = step.on();
        let topic = |n| self.some::<TopicId>(device, step, n, "topic.propose");
        Some(match kind(step) {
            "topic.propose" => {
                let convener_name = (c % 8 == 2).then(String::new);
                let convener = (c % 8 == 3).then(|| person_at(usize::from(a) % DEVICES));
                TopicPropose { title: words(step), place: place(b), convener, convener_name }.into()
            }
            "topic.place" => TopicPlace { topic: topic(a)?, place: place(b) }.into(),
            "topic.convene" => {
                let person = (!on).then(|| person_at(usize::from(b) % DEVICES));
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
                title: reason(step),
                topics: topic(a).into_iter().collect(),
                first_step: String::new(),
                by_day: Some(day(b)),
            }
            .into(),
            "team.join" => TeamJoin { team: self.some(device, step, a, "team.form")?, on }.into(),
            _ => return None,
        })
    }
}
