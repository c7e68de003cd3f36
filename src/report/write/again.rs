//! Did the session follow its method; and how to count again.

use super::{Pen, Stamp, grouped_digest};
use crate::domain::methods::fidelity::Check;
use crate::report::block::*;
use crate::view::fidelity::Found;

pub(super) fn method(pen: &mut Pen) -> Section {
    let (w, t, report) = (pen.w, pen.t, pen.report);
    let point = |point: &crate::view::fidelity::Point| {
        let (met, state) = match (point.found, point.check) {
            (_, Check::ConvergenceFree) => (Met::Free, (w.free_end)(report.not_agreed())),
            (Found::Holds, _) => (Met::Met, w.met_point.to_owned()),
            (Found::NotYet, _) => (Met::Open, w.not_yet_point.to_owned()),
            (Found::Broken, _) if point.topics.is_empty() => (Met::Unmet, w.broken_point.to_owned()),
            (Found::Broken, _) => (Met::Unmet, (w.broken_by)(&(t.common().list)(&point.topics))),
        };
        Point { met, what: (t.common().check)(point.check).to_owned(), state: plain(state) }
    };
    let points: Vec<Point> = report.fidelity.iter().map(point).collect();
    let blocks = if points.is_empty() { Vec::new() } else { vec![Block::Checklist(points)] };
    Section { id: "method", heading: w.method_heading.to_owned(), blocks }
}

pub(super) fn again(pen: &mut Pen, stamp: &Stamp) -> Section {
    let (w, t, record) = (pen.w, pen.t, &pen.report.record);
    let mut blocks = vec![Block::Words(plain(w.again_how))];
    if !stamp.address.is_empty() {
        blocks.push(Block::Address { address: stamp.address.clone(), hint: w.address_hint.to_owned() });
    }
    blocks.push(Block::Acts);
    let mut facts = vec![
        (w.record.to_owned(), vec![plain((w.acts_and_words)(record.acts, record.words))]),
        (w.digest.to_owned(), vec![vec![Span::Code(grouped_digest(&stamp.digest))]]),
        (w.seals.to_owned(), vec![plain((w.closes)(record.closes, record.closes_agree))]),
    ];
    if record.erased != (0, 0) {
        facts.push((w.erased.to_owned(), vec![plain((w.erased_n)(record.erased.0, record.erased.1))]));
    }
    if record.waiting + record.missing > 0 {
        facts.push((w.incomplete.to_owned(), vec![plain((w.waiting_missing)(record.waiting, record.missing))]));
    }
    facts.push((w.by_terminal.to_owned(), vec![vec![Span::Code(w.verify_command.to_owned())]]));
    blocks.push(Block::Facts(facts));
    if !record.rejected.is_empty() {
        let why = |(act, reason): &(crate::domain::id::ActId, crate::domain::Rejection)| {
            vec![Span::Act(*act), Span::Plain(" ".to_owned()), Span::Plain((t.count().why)(reason))]
        };
        let list = record.rejected.iter().map(why).collect();
        blocks.push(pen.made_of((w.rejected_n)(super::count(record.rejected.iter())), vec![Block::List(list)]));
    }
    Section { id: "again", heading: w.again.to_owned(), blocks }
}
