//! What an export holds, what was left out and why; and the button that makes it a session.

use super::Reading;
use crate::app::Intent;
use crate::app::import::{PolisBatch, polis_sayings};
use crate::browser::clock;
use crate::domain::ballot::Stance;
use crate::domain::methods::{Board, Method};
use crate::domain::session::Lang;
use crate::intake::{PolisImport, PolisSkip};
use crate::text::Messages;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::Views;
use crate::ui::parts::pick::Pick;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::{App, Tongue};
use crate::view::new::{NAME_MAX, PlanForm, THEME_MAX, TITLE_MAX, starting};
use leptos::prelude::*;
use std::sync::Arc;

/// So many rows are shown.
const SHOWN: usize = 8;
/// Most characters of words that the record holds, and of a source's name.
const WORDS_MAX: usize = 8_000;
const SOURCE_MAX: usize = 200;

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A look at an export before it becomes a session.
#[component]
pub fn Preview(import: Arc<PolisImport>, reading: RwSignal<Reading>) -> impl IntoView {
    let tongue = Tongue::get();
    let (people, statements, votes) = (number(import.participants), number(import.statements.len()), number(import.votes.len()));
    let wordless = number(import.statements.iter().filter(|statement| statement.text.trim().is_empty()).count());
    let differing = import.differing.map(number);
    let shared = StoredValue::new(import);
    view! {
        <section class="import__section" aria-labelledby="look">
            <h2 id="look">{move || tongue.t().import().look}</h2>
            <p role="status" data-participants=people data-statements=statements data-votes=votes>
                <strong>{move || (tongue.t().import().found)(people, statements, votes)}</strong>
            </p>
            {(wordless > 0).then(|| view! { <p class="note">{move || (tongue.t().import().no_words)(wordless)}</p> }.into_any())}
            {differing.map(|n| view! { <p class="note">{move || (tongue.t().import().differing)(n)}</p> }.into_any())}
            <FirstStatements import=shared.get_value() />
            <FirstVotes import=shared.get_value() />
            <LeftOut import=shared.get_value() />
            <Sources import=shared.get_value() />
        </section>
        <Take import=shared.get_value() reading />
    }
}

#[component]
fn FirstStatements(import: Arc<PolisImport>) -> impl IntoView {
    let tongue = Tongue::get();
    let rows: Vec<_> = import.statements.iter().take(SHOWN).cloned().collect();
    let shown = number(rows.len());
    let row = move |statement: crate::intake::ImportedStatement| {
        let moderated = statement.moderated;
        view! {
            <tr>
                <td class="table__number">{statement.number}</td>
                <td lang="">{statement.text}</td>
                <td>{move || (tongue.t().import().moderated)(moderated)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=move || (tongue.t().import().statements)(shown)>
            <table class="table">
                <caption>{move || (tongue.t().import().statements)(shown)}</caption>
                <thead><tr>
                    <th scope="col" class="table__number">{move || tongue.t().import().number}</th>
                    <th scope="col">{move || tongue.t().import().text}</th>
                    <th scope="col"><span class="visually-hidden">{move || tongue.t().settings().standing}</span></th>
                </tr></thead>
                <tbody>{rows.into_iter().map(row).views()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn FirstVotes(import: Arc<PolisImport>) -> impl IntoView {
    let tongue = Tongue::get();
    let rows: Vec<_> = import.votes.iter().take(SHOWN).copied().collect();
    let shown = number(rows.len());
    let row = move |(participant, statement, vote): (u32, u32, i8)| {
        let stance = match vote {
            1.. => Stance::Agree,
            0 => Stance::Pass,
            ..0 => Stance::Disagree,
        };
        view! {
            <tr><td class="table__number">{participant}</td><td class="table__number">{statement}</td><td>{move || tongue.t().common().stance(stance)}</td></tr>
        }
    };
    view! {
        <MadeOf summary=Signal::derive(move || (tongue.t().import().first_rows)(shown))>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || (tongue.t().import().first_rows)(shown)>
                <table class="table">
                    <thead><tr lang="en">
                        <th scope="col" class="table__number">"participant"</th>
                        <th scope="col" class="table__number">"statement"</th>
                        <th scope="col">"vote"</th>
                    </tr></thead>
                    <tbody>{rows.iter().copied().map(row).views()}</tbody>
                </table>
            </div>
        </MadeOf>
    }
}

/// Rows that were left out, each with its line and why.
#[component]
fn LeftOut(import: Arc<PolisImport>) -> impl IntoView {
    let tongue = Tongue::get();
    let total = number(import.skipped.total);
    if total == 0 {
        return view! { <p class="note">{move || tongue.t().import().skipped_none}</p> }.into_any();
    }
    let lines = move || {
        let line = |skip: &crate::intake::Skipped<PolisSkip>| {
            let file = import.files.get(skip.file).map(|(name, _)| name.as_str()).unwrap_or_default();
            ((tongue.t().import().line)(file, skip.line), why(tongue.t(), &skip.why))
        };
        let rows = import.skipped.listed.iter().take(SHOWN * 3).map(line).collect::<Vec<_>>();
        rows.into_iter().map(|(line, why)| view! { <tr><th scope="row">{line}</th><td>{why}</td></tr> }).views()
    };
    let rest = total.saturating_sub(number(SHOWN * 3));
    view! {
        <MadeOf summary=Signal::derive(move || (tongue.t().import().skipped)(total))>
            <table class="table"><tbody>{lines.clone()}</tbody></table>
            {(rest > 0).then(|| view! { <p class="note">{move || (tongue.t().import().more)(rest)}</p> }.into_any())}
        </MadeOf>
    }
    .into_any()
}

fn why(t: &'static Messages, skip: &PolisSkip) -> String {
    let words = t.import();
    match skip {
        PolisSkip::ShortRow { columns, expected } => (words.short_row)(number(*columns), number(*expected)),
        PolisSkip::NotANumber(text) => (words.not_a_number)(text),
        PolisSkip::NotAVote(text) => (words.not_a_vote)(text),
        PolisSkip::UnknownStatement(statement) => (words.unknown_statement)(*statement),
        PolisSkip::Replaced { participant, statement } => (words.replaced)(*participant, *statement),
        PolisSkip::RepeatedStatement(statement) => (words.repeated)(*statement),
        PolisSkip::OpenQuote => words.open_quote.to_owned(),
    }
}

/// Names and digests of the files.
#[component]
fn Sources(import: Arc<PolisImport>) -> impl IntoView {
    let tongue = Tongue::get();
    let row = |(name, digest): &(String, String)| view! { <tr><th scope="row">{name.clone()}</th><td class="digest">{digest.clone()}</td></tr> };
    let rows = import.files.iter().map(row).views();
    let ignored = import.ignored.clone();
    view! {
        <MadeOf summary=Signal::derive(move || tongue.t().import().sources.to_owned())>
            <div class="table-scroll" role="region" tabindex="0" aria-label=move || tongue.t().import().sources>
                <table class="table">
                    <thead><tr><th scope="col">{move || tongue.t().import().file}</th><th scope="col">{move || tongue.t().import().digest}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(!ignored.is_empty()).then(|| view! { <p class="note">{move || (tongue.t().import().ignored)(&(tongue.t().common().list)(&ignored))}</p> }.into_any())}
        </MadeOf>
    }
}

/// What the session is called, and the button that makes it.
#[component]
fn Take(import: Arc<PolisImport>, reading: RwSignal<Reading>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let t = untrack(move || tongue.t());
    let [title, theme] = std::array::from_fn(|_| RwSignal::new(t.import().theme_default.to_owned()));
    let name = RwSignal::new(String::new());
    let lang = RwSignal::new(lang_of(&import));
    let (tried, sent) = (RwSignal::new(false), RwSignal::new(false));
    let import = StoredValue::new(import);
    let notices = app.model(|model| model.notices_made);
    Effect::new(move |before: Option<u64>| {
        let now = notices.get();
        if before.is_some_and(|before| before != now) {
            sent.set(false);
        }
        now
    });
    let langs = Signal::derive(move || {
        [Lang::Zh, Lang::En, Lang::Ru, Lang::Ky].map(|lang| (lang, (tongue.t().common().lang_name)(lang).to_owned())).to_vec()
    });
    let take = move |_| {
        tried.set(true);
        let form = session_of(t, title.get_untracked(), theme.get_untracked());
        let Some(plan) = form.plan(clock::utc_offset_min()).filter(|_| !sent.get_untracked()) else { return };
        sent.set(true);
        let batch = import.with_value(|import| batch(tongue.t(), import, lang.get_untracked()));
        let name = name.get_untracked().trim().chars().take(NAME_MAX).collect();
        app.run(Intent::Convene { method: Method::OpenSpace, plan: Box::new(plan), name, then: polis_sayings(&batch) });
    };
    let missing = move |text: RwSignal<String>, field: crate::domain::field::Field| {
        Signal::derive(move || {
            let empty = tried.get() && text.with(|text| text.trim().is_empty());
            if empty { (tongue.t().refusals().refused)(&crate::domain::Rejection::Empty { field }) } else { String::new() }
        })
    };
    let word = move |pick: fn(&Messages) -> &'static str| Signal::derive(move || pick(tongue.t()).to_owned());
    view! {
        <section class="import__section form" aria-labelledby="take">
            <h2 id="take">{move || tongue.t().import().take}</h2>
            <Field label=word(|t| t.convening().plan.title) value=title limit=TITLE_MAX error=missing(title, crate::domain::field::Field::Title) />
            <Field label=word(|t| t.convening().plan.theme) value=theme limit=THEME_MAX error=missing(theme, crate::domain::field::Field::Theme) />
            <Field label=word(|t| t.convening().plan.name) value=name limit=NAME_MAX />
            <Pick label=word(|t| t.import().lang) options=langs value=lang />
            <p class="note">{move || tongue.t().import().signed}</p>
            <div class="button-row">
                <button class="button button--accent" type="button" disabled=move || sent.get() on:click=take>
                    {move || if sent.get() { tongue.t().import().taking } else { tongue.t().import().take }}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| reading.set(Reading::Nothing)>{move || tongue.t().import().discard}</button>
            </div>
        </section>
    }
}

/// The language most of the statements are in.
fn lang_of(import: &PolisImport) -> Lang {
    let han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let zh = import.statements.iter().filter(|statement| han(&statement.text)).count();
    if zh * 2 > import.statements.len() { Lang::Zh } else { Lang::En }
}

/// A session for what was said elsewhere: no wall of topics, but all that comes after it. Nobody is invited to it, so whoever
/// takes it in may stay without a name.
fn session_of(t: &'static Messages, title: String, theme: String) -> PlanForm {
    let today = clock::now().day(clock::utc_offset_min());
    let mut form =
        PlanForm { title, theme, slots: Vec::new(), convening: false, ..starting(Method::OpenSpace, t.lang, today, &[], &[]) };
    let kept = [Board::Cards, Board::Themes, Board::Statements, Board::Convergence, Board::Goals, Board::Closing];
    form.phases.retain(|row| kept.contains(&row.board));
    form
}

/// The acts' material. A statement without words is called by its number.
fn batch(t: &'static Messages, import: &PolisImport, lang: Lang) -> PolisBatch {
    let votes_file = import.files.iter().find(|(name, _)| name.to_lowercase().contains("vote")).or(import.files.first());
    let (name, digest) = votes_file.cloned().unwrap_or_default();
    let words = |text: &str, number: u32| match text.trim() {
        "" => (t.import().wordless)(number),
        text => text.chars().take(WORDS_MAX).collect(),
    };
    PolisBatch {
        source: name.chars().take(SOURCE_MAX).collect(),
        digest,
        statements: import.statements.iter().map(|s| (s.number, words(&s.text, s.number), s.moderated)).collect(),
        votes: import.votes.clone(),
        lang,
    }
}
