//! The office's answers, what was done since, meetings.

use super::super::{Made, Step};
use super::{day, kind, reason};
use gongshi::domain::Act;
use gongshi::domain::meeting::{Found, MeetingCall, MeetingMinutes};
use gongshi::domain::progress::*;
use gongshi::domain::response::*;
use gongshi::domain::time::Time;

impl Made {
    pub(super) fn of_account(&self, device: usize, step: Step) -> Option<Act> {
        let Step { a, b, .. } = step;
        let on = step.on();
        Some(match kind(step) {
            "response.give" => self.answer(device, step)?.into(),
            "report.publish" => ReportPublish { note: String::new(), complete: on }.into(),
            "milestone.set" => {
                MilestoneSet { item: self.item(device, step)?, title: reason(step), due: day(a), planned: None }.into()
            }
            "progress.report" => ProgressReport {
                item: self.item(device, step)?,
                status: Status::UnderWay,
                text: reason(step),
                milestone: self.some(device, step, a, "milestone.set"),
                spent: Some(a.into()),
                evidence: String::new(),
            }
            .into(),
            "verdict.give" => VerdictGive { item: self.item(device, step)?, verdict: Verdict::Partly, words: None }.into(),
            "meeting.call" => MeetingCall {
                title: reason(step),
                starts: Time(a.into()),
                place: "p".into(),
                agenda: self.item(device, step).into_iter().collect(),
            }
            .into(),
            "meeting.minutes" => MeetingMinutes {
                meeting: self.some(device, step, a, "meeting.call")?,
                attended: b.into(),
                text: reason(step),
                found: self.item(device, step).into_iter().map(|item| Found { item, text: String::new() }).collect(),
            }
            .into(),
            _ => return None,
        })
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
