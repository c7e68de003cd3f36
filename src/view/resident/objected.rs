//! What became of one's own objections to goals.

use crate::domain::goal::{Handling, objections};
use crate::domain::ordered::Ordered;
use crate::view::Lens;

/// An objection of the person at the device that a closed test counted.
#[derive(Debug, Clone, PartialEq)]
pub struct MyObjection {
    /// The goal's title.
    pub goal: String,
    pub harm: String,
    /// How it was resolved or why it stands; none while nobody has responded to it.
    pub answer: Option<(Handling, String)>,
}

/// Their objections, by goal.
pub fn my_objections(lens: Lens) -> Vec<MyObjection> {
    let Some(who) = lens.who else { return Vec::new() };
    let mut goals: Vec<_> = lens.state().goals.iter().collect();
    goals.order_by(|(_, goal)| goal.number);
    let of_goal = |(id, goal): (&_, &crate::domain::goal::Goal)| {
        let title = goal.wording().map(|wording| wording.title.clone()).unwrap_or_default();
        let mine = objections(lens.state(), *id).into_iter().filter(|objection| objection.by == who);
        let one = |objection: crate::domain::goal::Objection| MyObjection {
            goal: title.clone(),
            harm: lens.words(objection.harm, who),
            answer: goal.answers.get(&objection.ballot).map(|answer| (answer.handling, answer.how.clone())),
        };
        mine.map(one).collect::<Vec<_>>()
    };
    goals.into_iter().flat_map(of_goal).collect()
}
