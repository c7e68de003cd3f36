//! English: the public account.

use crate::domain::question::Counting;
use crate::text::report::Report;

fn n(n: u32, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub static REPORT: Report = Report {
    page: "Report",
    save_page: "Save as one page",
    other_formats: "Other formats",
    save_csv: "Table of adoption (CSV)",
    save_json: "Data (JSON)",
    save_record: "Take the record",
    count_here: "Count it here",
    address_label: "QR code that opens this report",
    shown: |shown, all| format!("{shown} of {all} shown"),

    title: |title| format!("What was said and what was answered: {title}"),
    version: |n| format!("version {n}"),
    unpublished: "not published yet",
    contents: "Contents",
    digest: "Digest of the record",
    foot: |address, acts| {
        let at = if address.is_empty() { String::new() } else { format!("Address {address} · ") };
        format!("{at}computed from {}", n(acts, "signed act", "signed acts"))
    },

    state_empty: "There is nothing here yet",
    state_empty_how: "What is said, decided and done will stand here. It begins with the first card.",
    state_open: "The session is still going on",
    state_open_how: |days| {
        format!(
            "This is how things stand now. When the session closes, the office has {} to answer everything.",
            n(days.into(), "day", "days")
        )
    },
    state_nothing: "Nothing needs an answer",
    state_nothing_how: "The session left no goal and no card for the office to answer.",
    state_interim: |blank, of| format!("Interim: {blank} of {of} have no answer yet"),
    state_overdue: |late| format!("{} overdue.", n(late, "of them is", "of them are")),
    state_interim_how: "What is blank says so. When nothing is blank this will read “complete”.",
    state_answered: |of| format!("All {of} have an answer"),
    state_answered_how: "Nobody has called it complete yet. Checked against the record, nothing is blank.",
    state_complete: |of| format!("Complete: all {of} have an answer"),
    state_not_so: |blank| format!("Called complete, but {} no answer", n(blank, "item has", "items have")),
    word: |who, words| format!("{who}: “{words}”"),
    claim: |who, day, version| format!("{who} called it complete on {day}, in version {version}."),
    found_none: "When this report was made it was checked against the record: nothing was found blank. Whoever has the record can check again.",
    found_blank: "When this report was made it was checked against the record; these have no answer:",
    state_newer: |newer| format!("Since then {} come up and wait for an answer.", n(newer, "new item has", "new items have")),

    breath: "In one breath",
    met: |from, to, people, place, cards| {
        let when = if from == to { format!("On {from}") } else { format!("From {from} to {to}") };
        let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
        format!("{when}, {} talked{place} and wrote {}.", n(people, "person", "people"), n(cards, "card", "cards"))
    },
    not_met: |cards| match cards {
        0 => "The session has not begun.".to_owned(),
        cards => format!("The session has not begun; {} in already.", n(cards, "card is", "cards are")),
    },
    agreed_n: |agreed, not| match (agreed, not) {
        (0, 0) => "No goal is settled yet.".to_owned(),
        (0, not) => {
            format!("No goal is settled yet; {} not agreed, with the reasons below.", n(not, "matter was", "matters were"))
        }
        (agreed, 0) => format!("They agreed on {}.", n(agreed, "goal", "goals")),
        (agreed, not) => {
            format!(
                "They agreed on {}; {} not agreed, with the reasons below.",
                n(agreed, "goal", "goals"),
                n(not, "matter was", "matters were")
            )
        }
    },
    answers_wait: |days| format!("Answers are due within {} of the close.", n(days.into(), "day", "days")),
    answered_n: |answered, of, overdue, reached, milestones| {
        let late = if overdue > 0 { format!(", {overdue} overdue") } else { String::new() };
        let done = if milestones > 0 {
            format!("; {reached} of {} reached", n(milestones, "milestone", "milestones"))
        } else {
            String::new()
        };
        format!("The office has answered {answered} of {of}{late}{done}.")
    },
    figure_came: "Came",
    figure_cards: "Cards",
    figure_goals: "Goals",
    figure_answered: "Answered",
    figure_overdue: "Overdue",
    of_invited: |n| format!(" of {n} invited"),
    of_items: |n| format!(" of {n}"),

    between_sentences: " ",
    between: ", ",
    semicolon: "; ",
    colon: ": ",
    quotes: ("“", "”"),
    nameless: |people, alone| {
        if alone { n(people, "person without a name", "people without a name") } else { format!(" and {people} without a name") }
    },
    goal_number: |n| format!("Goal {n:02}"),
    theme_number: |n| format!("Theme {n:02}"),
    card_number: |n| format!("Card {n:03}"),
    topic_number: |n| format!("Topic {n:02}"),
    vote_number: |n| format!("Vote {n}"),
    number: "No.",
    total: "Total",
    how_counted: "What these numbers are made of",

    asked: "What was asked",
    givens: "Given",
    when: "When",
    place: "Where",
    method: "Method",
    method_line: |method, topics| {
        if topics > 0 { format!("{method}, {}", n(topics, "topic", "topics")) } else { method.to_owned() }
    },
    hosts: "Hosts",
    convened: "Convened",
    closed: "Closed",
    due: "Answers due",
    due_days: |days| format!("within {} of the close", n(days.into(), "day", "days")),
    changes: "Changed since",
    changed: |day, who, what| format!("{day}, {who}: {what}"),

    came: "Who came, and who did not",
    nobody_yet: "Nobody has joined yet.",
    groups_present: "Stakeholder groups",
    group: "Group",
    invited: "Invited",
    said_yes: "Said yes",
    here: "Came",
    cards: "Cards",
    none_came: |group, invited, cards| {
        let invited = if invited > 0 { format!("{invited} invited, ") } else { String::new() };
        let cards = if cards > 0 { format!(" They sent {} all the same.", n(cards, "card", "cards")) } else { String::new() };
        format!("{group}: {invited}nobody came.{cards}")
    },
    for_others: |cards, people| {
        format!(
            "{} written down for others, and {} for {} without a phone.",
            n(cards, "card was", "cards were"),
            if cards == 1 { "stands" } else { "stand" },
            n(people, "neighbour", "neighbours")
        )
    },
    unverified: |people| {
        format!(
            "{} in by the open link or on a shared device: nobody checked that they are different people.",
            n(people, "person came", "people came")
        )
    },
    came_means: |facilitators, observers, removed| {
        let mut out = Vec::new();
        if facilitators > 0 {
            out.push(n(facilitators, "facilitator", "facilitators"));
        }
        if observers > 0 {
            out.push(n(observers, "observer", "observers"));
        }
        if removed > 0 {
            out.push(n(removed, "person who was asked to leave", "people who were asked to leave"));
        }
        let out = if out.is_empty() { String::new() } else { format!(" Not counted: {}.", out.join(", ")) };
        format!("“Came” is everybody who joined the session.{out}")
    },
    maybe_no: |maybe, no| format!("{maybe} said maybe, {no} said no"),

    said: "What was said",
    nothing_said: "There are no cards yet.",
    said_n: |cards, themes, loose| match (themes, loose) {
        (0, _) => format!("{}, not yet grouped into themes.", n(cards, "card", "cards")),
        (themes, 0) => format!("{} in {}.", n(cards, "card", "cards"), n(themes, "theme", "themes")),
        (themes, loose) => format!("{} in {}; {loose} in none.", n(cards, "card", "cards"), n(themes, "theme", "themes")),
    },
    cards_n: |cards| n(cards, "card", "cards"),
    loose: "In no theme",
    backed_n: |people| format!("backed by {people}"),
    stands_for: |people| format!("for {} people", people),
    merged_into: |into| format!("joined to {into}"),
    by_channel: "How they came",
    by_lang: "In which language",
    off_wall_n: |hidden, withdrawn, waiting| {
        let parts = [(hidden, "hidden"), (withdrawn, "taken back"), (waiting, "not yet looked at")];
        let parts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, words)| format!("{n} {words}")).collect();
        format!("Cards that are not on the wall: {}", parts.join(", "))
    },
    what_happened: "What happened",
    why_so: "Why",
    hidden_by: |who| if who.is_empty() { "hidden by the facilitator".to_owned() } else { format!("hidden by {who}") },
    waiting_card: "not yet looked at by the facilitator",
    merged_n: |cards| {
        format!("{} joined to another that says the same; every wording is kept:", n(cards, "card was", "cards were"))
    },
    cards_at_end: "Every card, word for word, is at the end.",
    word_for_word: "Annex: every card, word for word",
    was_called: |names| format!("(once called {names})"),
    closing_words: |words| n(words, "closing word", "closing words"),

    topics: "Topics, and their reports",
    topics_n: |topics, held, reported| {
        format!("{} named, {held} talked about, {reported} reported on.", n(topics, "topic", "topics"))
    },
    convened_by: |name| format!("convened by {name}"),
    attended: |people| n(people, "person took part", "people took part"),
    actions: "Next",
    not_agreed_here: "Not agreed",
    signed_up: "Signed up: ",
    signed_up_n: |people| format!("{people} signed up"),
    filed_by: |who| format!("reported by {who}"),
    other_topics: "Topics without a report",
    unreported: "talked about, no report was filed",
    not_held: "not held",
    topic_withdrawn: "taken down by who named it",
    topic_merged: |into| format!("joined to {into}"),
    teams: "Action groups",
    team: "Group",
    members: "People",
    first_step: "First step",
    by_when: "By when",
    who_is_in: "Who is in which group",

    votes: "How people voted",
    counting: |counting| match counting {
        Counting::Stances => "agree, disagree or pass on each statement".to_owned(),
        Counting::Dots { each, most } => format!("{each} dots each, at most {most} on one"),
        Counting::Consent => "consent".to_owned(),
    },
    everybody_at_opening: "open to all residents who had joined by the opening",
    everybody_at_close: "open to all residents who joined by the close",
    only_groups: |groups| format!("open to {groups}"),
    verified_only: "not to people who came by the open link or on a shared device",
    threshold: |percent| format!("carried when at least {percent}% of those who took a side agree"),
    quorum: |percent| format!("at least {percent}% must vote"),
    named: "named",
    pseudonymous: "pseudonymous: keys in the record, anyone can recount",
    vote_open: |voted, of| format!("Still open; {voted} of {of} have voted. The result comes with the close."),
    voted_of: |voted, of| format!("{voted} of {of} voted"),
    statement: "Statement",
    result: "Result",
    carried: "carried",
    not_carried: "not carried",
    dots_n: |dots, people| format!("{} from {}", n(dots, "dot", "dots"), n(people, "person", "people")),
    stance_counts: |agree, disagree, pass| format!("{agree} agree, {disagree} disagree, {pass} pass"),
    consent_counts: |agree, aside, object| format!("{agree} consent, {aside} stand aside, {object} object"),
    named_choice: |counting, place| match (counting, place) {
        (Counting::Stances, 0) => "agrees".to_owned(),
        (Counting::Stances, 1) => "disagrees".to_owned(),
        (Counting::Stances, _) => "passes".to_owned(),
        (Counting::Consent, 0) => "consents".to_owned(),
        (Counting::Consent, 1) => "stands aside".to_owned(),
        (Counting::Consent, _) => "objects".to_owned(),
        (Counting::Dots { .. }, dots) => n(dots, "dot", "dots"),
    },
    by_group: "How each group voted",
    least_cell: |least| format!("Groups of fewer than {least} are shown together with others, so that nobody is pointed at."),
    nobody_voted: "nobody voted",
    groups_later: "Numbers by group come with the close.",
    groups_too_few: "Too few people for numbers by group: nobody should be pointed at.",
    groups_one: "All who voted are in one group, or named none.",
    no_quorum: |voted, needed| format!("Too few voted: {voted}, where {needed} were needed. The result does not count."),
    seal_differs: "The count that was sealed is not what everybody counts. Shown here is what everybody counts.",
    disputed: "Two closes differ, so this vote is disputed. It should be held again.",
    contested: "Ballots that came too late would change the result, so this vote is contested. It should be held again.",
    sealed: |at, by, voters| {
        let by = if by.is_empty() { String::new() } else { format!(" by {by}") };
        format!("Sealed {at}{by}: {} voted.", n(voters, "person", "people"))
    },
    missed: |ballots| format!("{} too late and not counted.", n(ballots, "ballot came", "ballots came")),
    ballots_n: |ballots| format!("The {} that were counted", n(ballots, "ballot", "ballots")),
    counted_ballots: "Counted",
    missed_ballots: "Too late",
    imported: |source, votes, people, statements| {
        format!(
            "{} imported from the file “{source}”: {} on {}.",
            n(votes, "vote", "votes"),
            n(people, "person", "people"),
            n(statements, "statement", "statements")
        )
    },
    file_digest: "Digest of the file (SHA-256): ",

    agreed: "What was agreed",
    nothing_agreed: "No goal is settled. Ending without one is a legitimate end.",
    still_open: "Still being worked on",
    untested: "Nobody has been asked for consent yet.",
    consents: "Consent",
    objects: "Object",
    aside: "Stand aside",
    answered_of: |answered, of| format!("{answered} of {of} answered"),
    from_cards: |cards| format!("from {}", n(cards, "card", "cards")),
    which_of: |cards| format!("Which {}", n(cards, "card", "cards")),
    from_themes: |themes| format!("themes: {themes}"),
    from_topics: |topics| format!("topics: {topics}"),
    who_consented: "How each group stood, and the ballots counted",
    rounds: |rounds| format!("asked in {rounds} rounds"),
    round: |n| format!("The result of round {n}"),
    earlier_wordings: |wordings| n(wordings, "earlier wording", "earlier wordings"),
    settled_on: |day| format!("Settled {day}: "),
    objection_resolved: "An objection, resolved",
    objection_stands: "An objection stands",
    objection_open: "An objection nobody has answered",
    remedy: "What would resolve it: ",
    how_resolved: "How it was resolved: ",
    why_stands: "Why it stands: ",
    who_does_what: "Who does what",
    nobody_owns: "Nobody has taken it on yet.",
    who: "Who",
    what: "What",
    resources: "With what",
    signed: "Signed",
    nobody_signed: "nobody yet",
    released: |day| format!("Released {day}: "),

    not_agreed: "What was not agreed",
    not_agreed_n: |matters| {
        format!("{} not agreed, in the words of those who were there.", n(matters, "matter was", "matters were"))
    },
    all_agreed: "Nothing is noted as not agreed.",
    why_not: "Why: ",
    from_topic: "From the breakout: ",
    standing_objections: "Objections that stand against settled goals",

    answers: "What the office answers",
    what_counts: |items, rows| {
        format!(
            "Every goal and every card gets an answer: {items} in all. Where one answer serves several cards they share a row, so there are {}.",
            n(rows, "row", "rows")
        )
    },
    kinds: |items| format!("How the {items} were answered"),
    disposition: "Disposition",
    items: "Items",
    blank: "No answer yet",
    adoption: "Table of adoption",
    suggestion: "Suggestion",
    reason: "Reason",
    unit: "Responsible unit",
    contact: "Contact",
    progress: "Progress",
    raised_backed: |raised, backed| format!("raised by {raised}, backed by {backed}"),
    raised: "Raised by",
    backed: "Backed by",
    one_answer_to: |cards| format!("one answer to {}", n(cards, "card", "cards")),
    cards_wait: |cards| n(cards, "card waits", "cards wait"),
    was: |what, day| format!("on {day}: {what}"),
    evidence: "Evidence: ",
    handed_to: "Handed to: ",
    same_answer: |others| format!("the same answer was given to {others}"),
    until: "deferred until ",
    decided: "decided ",
    was_due: "due ",
    no_answer_overdue: |days| format!("No answer, {} overdue", n(days, "day", "days")),
    no_answer_due: |day| format!("No answer; due {day}"),
    no_answer_yet: |days| format!("No answer; due within {} of the close", n(days.into(), "day", "days")),
    which_cards: "Which cards each row answers",
    answered_by: |who, day, version| format!("answered by {who}, published {day} in version {version}"),
    published_when: "When it was published",
    publication: |version, who, answers| {
        format!("Version {version}, published by {who}, with {}", n(answers, "answer", "answers"))
    },
    called_complete: ", called complete",

    done: "What has been done",
    nothing_done: "Nobody has reported on progress yet.",
    milestones_n: |all, reached, late| {
        let late = if late > 0 { format!(", {late} past the day and not reached") } else { String::new() };
        format!("{}, {reached} reached{late}.", n(all, "milestone", "milestones"))
    },
    milestone: "Milestone: ",
    reached: |planned, late| {
        if late { format!("reached late; planned {planned}") } else { format!("reached; planned {planned}") }
    },
    late: |planned| format!("{planned}, late"),
    not_reached: "not reached",
    to_come: "to come",
    set_by: |who| format!("set by {who}"),
    planned_money: |amount| format!("budget {amount}"),
    spent_money: |amount| format!("spent {amount}"),
    reaches: |title| format!("reaches “{title}”"),
    says: |who, status| format!("{who} says: {status}"),
    taken_back: "Taken back later: it was not done.",
    money: "Money (in the local currency)",
    matter: "Matter",
    planned: "Planned",
    spent: "Spent",
    who_says: "Who says so",
    total_money: "Total",
    said_spent: |who, day, amount| format!("{who}, {day}: {amount}"),

    verdicts: "What residents say of it",
    no_verdicts: "Nobody has judged an answer yet. Whoever raised or backed something can.",
    judged_n: |people| format!("{people} of those who raised or backed it"),
    office_says: |who, status, day| format!("{who} said “{status}” on {day}. "),
    solved_of: |solved, of| format!("{solved} of {of} say it is solved."),
    contradicted: |not, of| {
        format!("This does not fit: it is reported as done, and {not} of {of} say it is not, or only partly, solved.")
    },
    contradicted_by: |who, status, day| {
        format!("This does not fit: after it was reported as done, {who} said “{status}” on {day}.")
    },
    done_taken_back: |who, day| format!("It was reported as done and was not; {who} took that back on {day}."),

    meetings: "Follow-up meetings",
    attended_label: "Came",
    recorder: "Recorder",
    agenda: "Agenda",
    what_changed: "Point by point",
    found: "What was said, and what changes",
    no_minutes: "The day has passed; there are no minutes yet.",
    not_yet: "Not held yet.",

    method_heading: "Did we follow the method",
    met_point: "met",
    not_yet_point: "nothing to check yet",
    broken_point: "not met",
    broken_by: |topics| format!("not met; missing: {topics}"),
    free_end: |matters| {
        if matters > 0 {
            format!("{} not agreed, all listed above", n(matters, "matter", "matters"))
        } else {
            "nothing is noted as not agreed".to_owned()
        }
    },

    again: "Count it again",
    again_how: "This report is computed from the record. Whoever has the record can compute it again and get the same numbers.",
    address_hint: "Scan it to open this report; where it does not open, open the record file first",
    record: "Record",
    acts_and_words: |acts, words| {
        format!("{}, {} of people's own words", n(acts, "signed act", "signed acts"), n(words, "piece", "pieces"))
    },
    seals: "Sealed votes",
    closes: |all, agree| match (all, agree) {
        (0, _) => "none yet".to_owned(),
        (all, agree) if all == agree => format!("{all}, each counted again, the same as sealed"),
        (all, agree) => format!("{all}, each counted again; {agree} the same as sealed"),
    },
    incomplete: "Missing",
    erased: "Words erased",
    erased_n: |own, others| {
        format!(
            "{own} by who wrote them, {others} by a facilitator and a second person; numbers, places and counts stand as they were"
        )
    },
    waiting_missing: |waiting, missing| {
        format!("{} for earlier ones, of which {missing} are not here", n(waiting, "act waits", "acts wait"))
    },
    by_terminal: "In a terminal",
    verify_command: "gongshi verify report.html",
    rejected_n: |acts| format!("{} without effect, and why", n(acts, "act", "acts")),
};
