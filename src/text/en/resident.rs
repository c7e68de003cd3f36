//! English: the resident's page.

use crate::domain::methods::Board;
use crate::text::resident::Resident;

pub static RESIDENT: Resident = Resident {
    now: "Now",
    do_on: |board| match board {
        Board::Opening => "Please listen for now",
        Board::Agenda => "What do you want to talk about?",
        Board::Market => "Which will you join?",
        Board::Breakouts => "Go, listen, speak",
        Board::News => "What the groups said",
        Board::Cards => "Write what you think",
        Board::Themes => "What is still missing?",
        Board::Statements => "The vote is about to open",
        Board::Convergence => "The dots are about to open",
        Board::Goals => "How should the goal be worded?",
        Board::Closing => "One last word",
    },
    about: |board| match board {
        Board::Opening => "The facilitator is giving the theme and the givens. This page changes when it is your turn.",
        Board::Agenda => "Whoever names a topic convenes it. One sentence is enough.",
        Board::Market => "Signing up binds you to nothing: go where you like.",
        Board::Breakouts => "If you neither learn nor help in one place, walk to another.",
        Board::News => "Conveners write down what was said, for everybody to read.",
        Board::Cards => "",
        Board::Themes => "The facilitator is grouping the cards. If something comes to mind, write it.",
        Board::Statements => "This page changes as soon as the facilitator opens it.",
        Board::Convergence => "This page changes as soon as the facilitator opens it.",
        Board::Goals => "If a sentence is not right, write yours.",
        Board::Closing => "One sentence: what do you take home?",
    },
    write: "Write what you think",
    write_first: "Something came to mind: write it now",
    votes: "Votes",
    voted: "You have voted",
    voted_about: "You can change your vote until it is closed. What comes next appears here by itself.",
    vote_done: "Your vote is saved. You can change it until the close.",
    vote_closed: "The vote is closed",
    goals_done: "The goals are settled",
    done_about: "The result is on the wall and in the report. What comes next appears here by itself.",
    change_vote: "Change my vote",
    vote_now: "Vote",
    teams: "Action groups",
    rsvp: "Will you come?",
    rsvp_when: "When",
    rsvp_where: "Where",
    rsvp_more: "Read the whole invitation",
    rsvp_legend: "Will you come?",
    rsvp_saved: "The facilitator knows. Changed your mind? Just tap again.",
    judge: "How was it done?",
    you_wrote: |text| format!("You wrote “{text}”"),
    wait: "Thank you for coming",
    wait_until: |day, overdue| {
        let by = if overdue {
            format!("The office was to answer by {day}; some answers are overdue.")
        } else {
            format!("The office answers by {day} at the latest.")
        };
        format!("{by} What became of each card is below.")
    },
    read_only: "You look and do not write",
    read_only_about: "You can read what everybody said and what the office answers.",
    to_report: "Read the report",
    left: "time left",
    mine: "My cards",
    wall: "The wall",
    became: "What became of mine",
    keep: "Find my way back",
    mine_empty: "What you write will be here",
    mine_empty_how: "What became of each card can be seen from here.",
};
