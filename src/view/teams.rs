//! Action groups, and the topics they may take on.

use super::Lens;
use crate::domain::id::*;
use crate::domain::ordered::Ordered;
use crate::domain::team::{Team, TeamForm};
use crate::domain::time::Day;

/// All action groups.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Teams {
    pub teams: Vec<TeamSlip>,
    /// Topics that stand, in the order they were named.
    pub topics: Vec<(TopicId, String)>,
    pub may_form: bool,
}

/// One action group.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamSlip {
    pub id: TeamId,
    pub title: String,
    pub topics: Vec<String>,
    pub first_step: String,
    pub by_day: Option<Day>,
    /// Names; empty ones gave none.
    pub members: Vec<String>,
    /// The person at the device is in it.
    pub mine: bool,
}

/// All action groups.
pub fn teams(lens: Lens) -> Teams {
    let mut teams: Vec<(TeamId, &Team)> = lens.state().teams.iter().map(|(id, team)| (*id, team)).collect();
    teams.order_by(|(id, team)| (team.at, *id));
    let slip = |(id, team): (TeamId, &Team)| TeamSlip {
        id,
        title: team.title.clone(),
        topics: team.topics.iter().map(|topic| lens.topic_title(*topic)).collect(),
        first_step: team.first_step.clone(),
        by_day: team.by_day,
        members: team.members.iter().map(|person| lens.name(*person)).collect(),
        mine: lens.who.is_some_and(|who| team.members.contains(&who)),
    };
    let form = TeamForm { title: "…".to_owned(), topics: Vec::new(), first_step: String::new(), by_day: None };
    Teams {
        teams: teams.into_iter().map(slip).collect(),
        topics: super::agenda::slips(lens).into_iter().map(|slip| (slip.id, slip.title)).collect(),
        may_form: lens.admit(form).is_ok(),
    }
}
