//! English: the office's desk, and follow-up meetings.

use crate::text::desk::{AnswerPart, Desk, Meeting};

pub static DESK: Desk = Desk {
    title: "Answers",
    heading: |waiting, all| format!("{waiting} of {all} matters to answer"),
    nothing: "Nothing to answer yet",
    nothing_how: "Residents’ cards and the goals they agreed on appear here by themselves, by due date.",
    overdue: |n| format!("{n} overdue"),
    soon: |n| format!("{n} due within seven days"),
    drafts: |ready, begun| match begun {
        0 => format!("{ready} ready, not published"),
        n => format!("{ready} ready, {n} unfinished, none published"),
    },
    items: |answered, all| {
        format!("{} in them, {answered} answered", super::common::plural(all, "goal or card", "goals and cards"))
    },
    not_closed: "The session is not closed; due dates count from its close. You can write now.",
    published: |version, complete| {
        if complete { format!("Report version {version} is out, complete") } else { format!("Report version {version} is out") }
    },
    publish: |n| if n == 1 { "Publish this answer".to_owned() } else { format!("Publish these {n} answers") },
    publish_report: "Publish the report",
    publish_again: "Publish the report again",
    office_only: "You can read and publish the report; answers are the office’s to write.",

    list: "Matters, by due date",
    show: "Show",
    filter_waiting: |n| format!("To answer {n}"),
    filter_drafts: |n| format!("Drafts {n}"),
    filter_answered: |n| format!("Answered {n}"),
    filter_all: "All",
    filter_meetings: "Meetings",
    none_waiting: "Everything has an answer.",
    none_drafted: "No drafts yet. What you write is kept as a draft and published together.",
    none_answered: "Nothing has been answered yet.",
    goal: |n| format!("goal {n:02}"),
    theme: "theme",
    card: |number| format!("card {number}"),
    begun: "draft unfinished",
    ready: "draft ready",
    given: "answered, not published",
    no_date: "no due date yet",
    in_days: |n| match n {
        0 => "due today".to_owned(),
        1 => "in 1 day".to_owned(),
        n => format!("in {n} days"),
    },
    choose: "Choose one to answer",
    choose_how: "Begin with the most urgent. What you write is kept as a draft.",
    answered_how: "Report how things go",
    answered_then: "Choose a matter and write what was done; or call a follow-up meeting. What comes in later appears here.",
    written: "Everything that waits has its draft",
    written_how: "Publish the drafts together, with the button above. Until then nobody else sees them.",

    by_day: |day| format!("by {day}"),
    from_cards: |n| if n == 1 { "From 1 card".to_owned() } else { format!("From {n} cards") },
    alone_of: |n| format!("{n} of them answered by {}", if n == 1 { "itself" } else { "themselves" }),
    of_theme: |title| format!("theme “{title}”"),
    said: "What residents said",
    see_all: |n| format!("See all {n}"),
    objection_stands: "An objection stands",
    objection_resolved: "An objection, resolved",
    objection_open: "An objection without a response",
    remedy: |text| format!("What would resolve it: {text}"),
    alone: |number| format!("Answer card {number} by itself"),
    answer_alone: "Answer this one by itself",
    own_of: |number| format!("See the answer to card {number}"),
    answered_alone: "Answered by itself: see how",
    goal_not_agreed: |title| format!("The goal “{title}”, which came of this, was not agreed"),
    goal_open: |title| format!("The goal “{title}”, which came of this, is not settled"),

    answer: "Answer",
    answered: "Answers given",
    change: "Change the answer",
    public_since: |day| format!("published {day}"),
    not_public: "not published yet",
    also_given: |n| {
        if n == 1 {
            "the same answer goes to 1 other matter".to_owned()
        } else {
            format!("the same answer goes to {n} other matters")
        }
    },
    disposition: "Disposition",
    hint_deferred: "say until when",
    hint_out: "say to whom it was handed",
    reason: "Reason",
    reason_hint: "In words residents understand.",
    reason_hint_objected: "In words residents understand. Respond to the objection too.",
    unit: "Responsible unit",
    contact: "Contact and phone",
    date: "Done by",
    date_decided: "Decided on",
    evidence: "What evidence will show it",
    evidence_hint: "Such as photographs, an acceptance sheet.",
    until: "Deferred until",
    handed_to: "Handed to",
    needed: "needed",
    dated_ahead: "This day is still to come; a decision has the day on which it was made.",
    empty: |part| match part {
        AnswerPart::Disposition => "Nothing chosen yet.",
        AnswerPart::Reason => "Still empty. Residents need to know why.",
        AnswerPart::Unit => "Still empty. Residents need to know who is responsible.",
        AnswerPart::Contact => "Still empty. Residents need to know whom to ask.",
        AnswerPart::Date => "No date yet.",
        AnswerPart::Evidence => "Still empty. What is adopted, or partly, needs something that will show it.",
        AnswerPart::Until => "Still empty. What is deferred needs a day.",
        AnswerPart::HandedTo => "Still empty. Residents need to know where it went.",
    },
    also: "The same answer for other matters",
    also_how: "Only those without an answer and without a draft.",
    serves: |n| {
        if n == 1 {
            "This also answers the card under it, and says that it is one answer.".to_owned()
        } else {
            format!("This also answers the {n} cards under it, and says that it is one answer to many.")
        }
    },
    reach: |raised, told| {
        let find = if told == 1 { "1 person finds" } else { &format!("{told} people find") };
        format!("Raised by {raised}; {find} this answer on a page of their own")
    },
    draft_kept: "Draft kept",
    missing: |list| format!("Still missing: {list}"),
    previous: "Previous",
    next: "Done, next item",
    last: "Done",
    discard: "Discard this draft",
    discard_sure: "Discard it? Press once more",

    publish_title: "Publish the report",
    goes_out: |n| {
        if n == 1 {
            "This answer becomes public; residents see it at once:".to_owned()
        } else {
            format!("These {n} answers become public; residents see them at once:")
        }
    },
    goes_out_none: "No answer is ready to go out. The report becomes public as it stands, and says “no answer” where it is blank.",
    stays: |n| {
        if n == 1 {
            "1 draft is unfinished; it stays here.".to_owned()
        } else {
            format!("{n} drafts are unfinished; they stay here.")
        }
    },
    note: "A word with the report",
    note_hint: "You can leave it empty. It stands at the head of the report.",
    complete: "Call it complete",
    complete_hint: "It is complete when nothing is blank.",
    blank_happened: |n| {
        if n == 1 {
            "1 item is blank, so the report cannot call itself complete".to_owned()
        } else {
            format!("{n} items are blank, so the report cannot call itself complete")
        }
    },
    blank_safe: "Your drafts are kept. You can untick this and publish what there is.",
    blank_do: "These are blank; open one to write:",
    blank_of: |n| if n == 1 { "1 without an answer".to_owned() } else { format!("{n} without an answer") },
    publish_now: "Publish",
    publish_complete: "Publish as complete",

    since: "How far it has come",
    milestones: "Milestones",
    milestone: "What is to be reached",
    milestone_due: "By when",
    planned: "Budget",
    planned_is: |money| format!("budget {money}"),
    set_milestone: "Set this milestone",
    add_milestone: "Add a milestone",
    done_on: |day| format!("reached {day}"),
    late: "late",
    progress: "Progress",
    no_progress: "No progress has been reported yet.",
    add_progress: "Report progress",
    status: "How it stands",
    done_what: "What was done",
    reaches: "Which milestone it reaches",
    reaches_none: "None",
    spent: "Spent so far",
    shows: "Evidence",
    report: "Report it",
    number_wrong: "A whole number please, such as 12000.",
    date_wrong: "Choose a day please.",
    verdicts: "What residents say of it",
    no_verdicts: "No resident has judged it yet.",
    office_says: |status| format!("The office says: {status}"),
};

pub static MEETING: Meeting = Meeting {
    heading: "Follow-up meetings",
    how: "Call everybody back and say face to face what was done, what was not, and why.",
    call: "Call a follow-up meeting",
    proposed: "Proposed for the agenda",
    none_proposed: "Nothing is late, and nothing was judged unsolved. Choose at least one thing to talk about.",
    not_yet: "This meeting lies ahead. Write its minutes once it was held: the report gives the day for which it is called.",
    unanswered: "no answer",
    overdue: |days| if days == 1 { "answer 1 day overdue".to_owned() } else { format!("answer {days} days overdue") },
    contradicted: |not_solved, of| format!("reported as done; {not_solved} of {of} say it is not solved"),
    delayed: "delayed",
    broken: "not kept",
    late: |day| format!("past the promised {day}"),
    title: "Its name",
    title_default: "Follow-up meeting",
    starts: "When",
    place: "Where",
    agenda_empty: "The agenda is empty. Choose at least one.",
    title_empty: "Still empty.",
    starts_wrong: "Choose a day and a time please.",
    place_empty: "No place yet.",
    call_now: "Call it",
    called: "Called",
    none_called: "No follow-up meeting yet",
    none_called_how: "It helps most about a month after the report.",
    agenda: "Agenda",
    minutes: "Minutes",
    write_minutes: "Write the minutes",
    change_minutes: "Change the minutes",
    attended: "How many came",
    attended_were: |n| if n == 1 { "1 came".to_owned() } else { format!("{n} came") },
    text: "What was said",
    text_hint: "What people cared about most comes first.",
    text_empty: "Nothing written yet.",
    found: |title| format!("On “{title}”: what was said, what changes"),
    found_hint: "You can leave it empty. Whoever raised it will read it.",
    file: "Put it in the record",
};
