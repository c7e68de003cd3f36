//! What the public account says: the page, and the files made of it.

use crate::domain::question::Counting;

/// Words of the public account.
#[derive(Debug)]
pub struct Report {
    // The page and its files
    pub page: &'static str,
    pub save_page: &'static str,
    pub other_formats: &'static str,
    pub save_csv: &'static str,
    pub save_json: &'static str,
    pub save_record: &'static str,
    pub count_here: &'static str,
    pub address_label: &'static str,
    /// Of a list: shown, of how many.
    pub shown: fn(u32, u32) -> String,

    // The head
    /// From the session's title.
    pub title: fn(&str) -> String,
    pub version: fn(u32) -> String,
    pub unpublished: &'static str,
    pub contents: &'static str,
    pub digest: &'static str,
    /// Where it is (may be empty), and of how many acts it was made.
    pub foot: fn(&str, u32) -> String,

    // How complete it is
    pub state_empty: &'static str,
    pub state_empty_how: &'static str,
    pub state_open: &'static str,
    pub state_open_how: fn(u16) -> String,
    pub state_nothing: &'static str,
    pub state_nothing_how: &'static str,
    /// Blank, of how many.
    pub state_interim: fn(u32, u32) -> String,
    pub state_overdue: fn(u32) -> String,
    pub state_interim_how: &'static str,
    pub state_answered: fn(u32) -> String,
    pub state_answered_how: &'static str,
    pub state_complete: fn(u32) -> String,
    pub state_not_so: fn(u32) -> String,
    /// Who claims it, on which day, in which version.
    /// Who published, and their word with it.
    pub word: fn(&str, &str) -> String,
    pub claim: fn(&str, &str, u32) -> String,
    pub found_none: &'static str,
    pub found_blank: &'static str,
    pub state_newer: fn(u32) -> String,

    // In one breath
    pub breath: &'static str,
    /// From and to (may be the same), people, place (may be empty), cards.
    pub met: fn(&str, &str, u32, &str, u32) -> String,
    pub not_met: fn(u32) -> String,
    /// Goals agreed, matters not agreed.
    pub agreed_n: fn(u32, u32) -> String,
    pub answers_wait: fn(u16) -> String,
    /// Answered, of how many, overdue, milestones reached, of how many.
    pub answered_n: fn(u32, u32, u32, u32, u32) -> String,
    pub figure_came: &'static str,
    pub figure_cards: &'static str,
    pub figure_goals: &'static str,
    pub figure_answered: &'static str,
    pub figure_overdue: &'static str,
    pub of_invited: fn(u32) -> String,
    pub of_items: fn(u32) -> String,

    // Small words
    pub between_sentences: &'static str,
    pub between: &'static str,
    pub semicolon: &'static str,
    pub colon: &'static str,
    pub quotes: (&'static str, &'static str),
    /// People who gave no name; true: nobody else is listed.
    pub nameless: fn(u32, bool) -> String,
    pub goal_number: fn(u32) -> String,
    pub theme_number: fn(u32) -> String,
    pub card_number: fn(u32) -> String,
    pub topic_number: fn(u32) -> String,
    pub vote_number: fn(u32) -> String,
    pub number: &'static str,
    pub total: &'static str,
    pub how_counted: &'static str,

    // What was asked
    pub asked: &'static str,
    pub givens: &'static str,
    pub when: &'static str,
    pub place: &'static str,
    pub method: &'static str,
    /// The method's name, and how many topics.
    pub method_line: fn(&str, u32) -> String,
    pub hosts: &'static str,
    pub convened: &'static str,
    pub closed: &'static str,
    pub due: &'static str,
    pub due_days: fn(u16) -> String,
    pub changes: &'static str,
    /// Day, who, what.
    pub changed: fn(&str, &str, &str) -> String,

    // Who came
    pub came: &'static str,
    pub nobody_yet: &'static str,
    pub groups_present: &'static str,
    pub group: &'static str,
    pub invited: &'static str,
    pub said_yes: &'static str,
    pub here: &'static str,
    pub cards: &'static str,
    /// A group, invited, cards that came from it all the same.
    pub none_came: fn(&str, u32, u32) -> String,
    /// Cards, people they stand for.
    pub for_others: fn(u32, u32) -> String,
    pub unverified: fn(u32) -> String,
    /// What "came" means; facilitators, observers and removed people, who are not counted.
    pub came_means: fn(u32, u32, u32) -> String,
    pub maybe_no: fn(u32, u32) -> String,

    // What was said
    pub said: &'static str,
    pub nothing_said: &'static str,
    /// Cards, themes, in no theme.
    pub said_n: fn(u32, u32, u32) -> String,
    pub cards_n: fn(u32) -> String,
    pub loose: &'static str,
    pub backed_n: fn(u32) -> String,
    pub stands_for: fn(u32) -> String,
    pub merged_into: fn(&str) -> String,
    pub by_channel: &'static str,
    pub by_lang: &'static str,
    /// Hidden, withdrawn, waiting.
    pub off_wall_n: fn(u32, u32, u32) -> String,
    pub what_happened: &'static str,
    pub why_so: &'static str,
    pub hidden_by: fn(&str) -> String,
    pub waiting_card: &'static str,
    pub merged_n: fn(u32) -> String,
    pub cards_at_end: &'static str,
    /// The annex with every card.
    pub word_for_word: &'static str,
    pub was_called: fn(&str) -> String,
    pub closing_words: fn(u32) -> String,

    // The topics
    pub topics: &'static str,
    /// Topics, held, reported.
    pub topics_n: fn(u32, u32, u32) -> String,
    pub convened_by: fn(&str) -> String,
    pub attended: fn(u32) -> String,
    pub actions: &'static str,
    pub not_agreed_here: &'static str,
    pub signed_up: &'static str,
    pub signed_up_n: fn(u32) -> String,
    pub filed_by: fn(&str) -> String,
    pub other_topics: &'static str,
    pub unreported: &'static str,
    pub not_held: &'static str,
    pub topic_withdrawn: &'static str,
    pub topic_merged: fn(&str) -> String,
    pub teams: &'static str,
    pub team: &'static str,
    pub members: &'static str,
    pub first_step: &'static str,
    pub by_when: &'static str,
    pub who_is_in: &'static str,

    // The votes
    pub votes: &'static str,
    pub counting: fn(Counting) -> String,
    pub everybody_at_opening: &'static str,
    pub everybody_at_close: &'static str,
    pub only_groups: fn(&str) -> String,
    pub verified_only: &'static str,
    pub threshold: fn(u8) -> String,
    pub quorum: fn(u8) -> String,
    pub named: &'static str,
    pub pseudonymous: &'static str,
    /// Voted, of how many.
    pub vote_open: fn(u32, u32) -> String,
    pub voted_of: fn(u32, u32) -> String,
    pub statement: &'static str,
    pub result: &'static str,
    pub carried: &'static str,
    pub not_carried: &'static str,
    /// Dots, people.
    pub dots_n: fn(u32, u32) -> String,
    pub stance_counts: fn(u32, u32, u32) -> String,
    /// Consent, aside, object.
    pub consent_counts: fn(u32, u32, u32) -> String,
    /// What somebody chose, by its place (or the number of dots).
    pub named_choice: fn(Counting, u32) -> String,
    pub by_group: &'static str,
    pub least_cell: fn(u16) -> String,
    pub nobody_voted: &'static str,
    pub groups_later: &'static str,
    pub groups_too_few: &'static str,
    pub groups_one: &'static str,
    /// Voted, needed.
    pub no_quorum: fn(u32, u32) -> String,
    pub seal_differs: &'static str,
    pub disputed: &'static str,
    pub contested: &'static str,
    /// When, by whom, voters.
    pub sealed: fn(&str, &str, u32) -> String,
    pub missed: fn(u32) -> String,
    pub ballots_n: fn(u32) -> String,
    pub counted_ballots: &'static str,
    pub missed_ballots: &'static str,
    /// Source, votes, people, statements.
    pub imported: fn(&str, u32, u32, u32) -> String,
    pub file_digest: &'static str,

    // What was agreed
    pub agreed: &'static str,
    pub nothing_agreed: &'static str,
    pub still_open: &'static str,
    pub untested: &'static str,
    pub consents: &'static str,
    pub objects: &'static str,
    pub aside: &'static str,
    /// Answered, of how many who could.
    pub answered_of: fn(u32, u32) -> String,
    pub from_cards: fn(u32) -> String,
    pub which_of: fn(u32) -> String,
    pub from_themes: fn(&str) -> String,
    pub from_topics: fn(&str) -> String,
    pub who_consented: &'static str,
    pub rounds: fn(u32) -> String,
    pub round: fn(u32) -> String,
    pub earlier_wordings: fn(u32) -> String,
    pub settled_on: fn(&str) -> String,
    pub objection_resolved: &'static str,
    pub objection_stands: &'static str,
    pub objection_open: &'static str,
    pub remedy: &'static str,
    pub how_resolved: &'static str,
    pub why_stands: &'static str,
    pub who_does_what: &'static str,
    pub nobody_owns: &'static str,
    pub who: &'static str,
    pub what: &'static str,
    pub resources: &'static str,
    pub signed: &'static str,
    pub nobody_signed: &'static str,
    pub released: fn(&str) -> String,

    // What was not agreed
    pub not_agreed: &'static str,
    pub not_agreed_n: fn(u32) -> String,
    pub all_agreed: &'static str,
    pub why_not: &'static str,
    pub from_topic: &'static str,
    pub standing_objections: &'static str,

    // The office's answers
    pub answers: &'static str,
    /// Items, rows of the table.
    pub what_counts: fn(u32, u32) -> String,
    pub kinds: fn(u32) -> String,
    pub disposition: &'static str,
    pub items: &'static str,
    pub blank: &'static str,
    pub adoption: &'static str,
    pub suggestion: &'static str,
    pub reason: &'static str,
    pub unit: &'static str,
    pub contact: &'static str,
    pub progress: &'static str,
    /// Raised by, backed by.
    pub raised_backed: fn(u32, u32) -> String,
    pub raised: &'static str,
    pub backed: &'static str,
    pub one_answer_to: fn(u32) -> String,
    pub cards_wait: fn(u32) -> String,
    /// An earlier answer: what it was, on which day.
    pub was: fn(&str, &str) -> String,
    pub evidence: &'static str,
    pub handed_to: &'static str,
    pub same_answer: fn(&str) -> String,
    pub until: &'static str,
    pub decided: &'static str,
    pub was_due: &'static str,
    pub no_answer_overdue: fn(u32) -> String,
    pub no_answer_due: fn(&str) -> String,
    pub no_answer_yet: fn(u16) -> String,
    pub which_cards: &'static str,
    /// Who, day, version.
    pub answered_by: fn(&str, &str, u32) -> String,
    pub published_when: &'static str,
    /// Version, who, how many answers it brought.
    pub publication: fn(u32, &str, u32) -> String,
    pub called_complete: &'static str,

    // What has been done
    pub done: &'static str,
    pub nothing_done: &'static str,
    /// Milestones, reached, late.
    pub milestones_n: fn(u32, u32, u32) -> String,
    pub milestone: &'static str,
    /// The planned day; whether it was late.
    pub reached: fn(&str, bool) -> String,
    pub late: fn(&str) -> String,
    pub not_reached: &'static str,
    pub to_come: &'static str,
    pub set_by: fn(&str) -> String,
    pub planned_money: fn(&str) -> String,
    pub spent_money: fn(&str) -> String,
    pub reaches: fn(&str) -> String,
    /// Who, status.
    pub says: fn(&str, &str) -> String,
    pub taken_back: &'static str,
    pub money: &'static str,
    pub matter: &'static str,
    pub planned: &'static str,
    pub spent: &'static str,
    pub who_says: &'static str,
    pub total_money: &'static str,
    /// Who, day, amount.
    pub said_spent: fn(&str, &str, &str) -> String,

    // What residents say
    pub verdicts: &'static str,
    pub no_verdicts: &'static str,
    pub judged_n: fn(u32) -> String,
    /// Who, status, day.
    pub office_says: fn(&str, &str, &str) -> String,
    pub solved_of: fn(u32, u32) -> String,
    /// Not solved, of how many.
    pub contradicted: fn(u32, u32) -> String,
    /// Who, status, day.
    pub contradicted_by: fn(&str, &str, &str) -> String,
    pub done_taken_back: fn(&str, &str) -> String,

    // Follow-up meetings
    pub meetings: &'static str,
    pub attended_label: &'static str,
    pub recorder: &'static str,
    pub agenda: &'static str,
    pub what_changed: &'static str,
    pub found: &'static str,
    pub no_minutes: &'static str,
    pub not_yet: &'static str,

    // The method
    pub method_heading: &'static str,
    pub met_point: &'static str,
    pub not_yet_point: &'static str,
    pub broken_point: &'static str,
    pub broken_by: fn(&str) -> String,
    pub free_end: fn(u32) -> String,

    // Count it again
    pub again: &'static str,
    pub again_how: &'static str,
    pub address_hint: &'static str,
    pub record: &'static str,
    pub acts_and_words: fn(u32, u32) -> String,
    pub seals: &'static str,
    /// Closes, of which agree.
    pub closes: fn(u32, u32) -> String,
    pub incomplete: &'static str,
    pub erased: &'static str,
    /// Texts erased by who wrote them, and by others.
    pub erased_n: fn(u32, u32) -> String,
    pub waiting_missing: fn(u32, u32) -> String,
    pub by_terminal: &'static str,
    pub verify_command: &'static str,
    pub rejected_n: fn(u32) -> String,
}
