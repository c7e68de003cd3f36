//! Results: every option with its count in words, as a bar and in a table by group; and the seal.

use super::rule::RuleWords;
use crate::domain::id::QuestionId;
use crate::domain::ordered::Ordered;
use crate::domain::question::Counting;
use crate::text::Messages;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::tally_bar::{AmountBar, Fill, MadeOf, Share, TallyBar, TallyRow, TallyTable};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::question::question;
use crate::view::results::{GroupCell, NoCells, OptionResult, Parts, Results, Sealed, Verdict, results};
use leptos::prelude::*;

/// A closed question with its results.
#[component]
pub fn QuestionResults(question: QuestionId) -> impl IntoView {
    let app = App::get();
    let page = steady(app, move |lens| self::question(lens, question));
    let found = steady(app, move |lens| results(lens, question));
    view! {
        <article class="question">
            <h3 class="question__text">{move || page.with(|page| page.title.clone())}</h3>
            <RuleWords rule=Signal::derive(move || page.with(|page| page.rule.clone()))/>
            <SealedWords results=found/>
            <VerdictWords results=found/>
            <OptionResults results=found/>
        </article>
    }
}

/// The seal: when, by whom, what was counted; whether it agrees, and what came too late.
#[component]
pub fn SealedWords(results: Memo<Results>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let offset = steady(app, |lens| lens.offset());
    let sealed = memo(move || results.with(|results| results.sealed.clone()));
    move || {
        sealed.get().map(|sealed| {
            let digest = digest_words(&sealed.digest);
            let trouble = trouble(&sealed);
            let said = {
                let sealed = sealed.clone();
                move || {
                    let t = tongue.t();
                    let at = t.common().moment(sealed.at, offset.get());
                    [at, (t.question().sealed_what)(sealed.voters, sealed.electorate), (t.question().sealed_by)(&sealed.by)]
                        .join(" · ")
                }
            };
            view! {
                <div class="sealed">
                    <span class="seal seal--large" aria-hidden="true" lang="zh">"共识"</span>
                    <div>
                        <p><strong>{move || tongue.t().question().sealed}</strong>" · "{said}</p>
                        <p><span class="note">{move || tongue.t().question().seal_digest}</span>" "<span class="sealed__digest">{digest}</span></p>
                        {sealed.agrees.then(|| view! { <p class="note">{move || tongue.t().question().seal_agrees}</p> }.into_any())}
                        {(sealed.missed > 0).then(|| view! { <p>{move || (tongue.t().question().missed)(sealed.missed)}</p> }.into_any())}
                    </div>
                </div>
                {trouble.into_iter().map(|(happened, to_do)| view! {
                    <Notice
                        kind=NoticeKind::Error
                        happened=Signal::derive(move || happened(tongue.t()).to_owned())
                        to_do=Signal::derive(move || to_do(tongue.t()).to_owned())
                    />
                }).views()}
            }
        })
    }
}

/// A digest in groups of four, as far as people compare it.
fn digest_words(digest: &str) -> String {
    let start: Vec<char> = digest.chars().take(16).collect();
    let groups: Vec<String> = start.chunks(4).map(|group| group.iter().collect()).collect();
    format!("{} …", groups.join(" "))
}

type Words = fn(&Messages) -> &'static str;

/// What is wrong with a close, and the remedy.
fn trouble(sealed: &Sealed) -> Vec<(Words, Words)> {
    let all: [(bool, Words, Words); 3] = [
        (!sealed.agrees, |t| t.question().seal_differs, |t| t.question().seal_differs_do),
        (sealed.contested, |t| t.question().contested, |t| t.question().contested_do),
        (sealed.disputed, |t| t.question().disputed, |t| t.question().disputed_do),
    ];
    all.into_iter().filter(|(is, ..)| *is).map(|(_, happened, to_do)| (happened, to_do)).collect()
}

/// The outcome in one sentence.
#[component]
pub fn VerdictWords(results: Memo<Results>) -> impl IntoView {
    let tongue = Tongue::get();
    let words = move || results.with(|results| verdict(tongue.t(), results));
    view! { <p><strong>{words}</strong></p> }
}

fn verdict(t: &Messages, results: &Results) -> String {
    let words = t.question();
    let all = u32::try_from(results.options.len()).unwrap_or(u32::MAX);
    match results.verdict {
        Verdict::Open => String::new(),
        Verdict::NoQuorum { voted, needed } => (words.no_quorum)(voted, needed),
        Verdict::Carried(carried) => (words.carried_many)(carried, all),
        Verdict::Ranked => words.ranked.to_owned(),
        Verdict::Agreed => words.agreed.to_owned(),
        Verdict::ObjectionsStand(objections) => (words.objections)(objections),
    }
}

/// The options with their counts, as the rule counts them.
#[component]
pub fn OptionResults(results: Memo<Results>) -> impl IntoView {
    let counting = memo(move || results.with(|results| results.counting));
    move || match counting.get() {
        None => ().into_any(),
        Some(Counting::Dots { .. }) => view! { <Ranking results/> }.into_any(),
        Some(counting @ (Counting::Stances | Counting::Consent)) => view! { <Statements results counting/> }.into_any(),
    }
}

/// Statements, or the one proposal of a test by consent.
#[component]
fn Statements(results: Memo<Results>, counting: Counting) -> impl IntoView {
    let one = move |at: usize| {
        let option = memo(move || results.with(|results| results.options.get(at).cloned().unwrap_or_default()));
        view! { <StatementResult option results counting/> }
    };
    view! {
        <ol class="question__statements">
            <For each=move || 0..results.with(|results| results.options.len()) key=|at| *at children=one/>
        </ol>
    }
}

#[component]
fn StatementResult(option: Memo<OptionResult>, results: Memo<Results>, counting: Counting) -> impl IntoView {
    let tongue = Tongue::get();
    let shares = Signal::derive(move || option.with(|option| shares(tongue.t(), counting, option.parts)));
    let base = move || {
        let words = tongue.t().question();
        let people = option.with(|option| option.people);
        if counting == Counting::Consent { (words.consented)(people) } else { (words.answered)(people) }
    };
    let end = move || {
        let words = tongue.t().question();
        let is_closed = results.with(|results| matches!(results.verdict, Verdict::Carried(_)));
        is_closed.then(|| if option.with(|option| option.carried) { words.carried } else { words.not_carried })
    };
    view! {
        <li class="question__statement">
            <div class="question__head">
                <p>{move || option.with(|option| option.text.clone())}</p>
                <p class="slip__number">{move || option.with(|option| option.option + 1)}</p>
                {move || end().map(|end| view! { <p class="note">{end}</p> }.into_any())}
            </div>
            <TallyBar shares base=Signal::derive(base)/>
            <div class="question__by-group"><ByGroup option results counting/><ByName option counting/></div>
        </li>
    }
}

/// The words and fills of a rule's answers, in the order they are drawn.
pub fn shares(t: &Messages, counting: Counting, parts: Parts) -> Vec<Share> {
    use crate::domain::ballot::Stance;
    let share = |word, count, fill| Share { word, count, fill };
    match counting {
        Counting::Stances | Counting::Dots { .. } => vec![
            share(t.common().stance(Stance::Agree), parts.first, Fill::Solid),
            share(t.common().stance(Stance::Disagree), parts.second, Fill::Hollow),
            share(t.common().stance(Stance::Pass), parts.third, Fill::Dotted),
        ],
        Counting::Consent => vec![
            share(t.ballot().consent_agree, parts.first, Fill::Solid),
            share(t.ballot().consent_object, parts.third, Fill::Hollow),
            share(t.ballot().consent_aside, parts.second, Fill::Dotted),
        ],
    }
}

/// The name of a cell's groups.
fn groups_words(t: &Messages, cell: &GroupCell) -> String {
    let name = |group: &String| if group.is_empty() { t.question().no_group.to_owned() } else { group.clone() };
    (t.common().list)(&cell.groups.iter().map(name).collect::<Vec<_>>())
}

/// Why there are no numbers by group, where that needs saying.
fn no_cells_words(t: &Messages, why: NoCells, least: u16) -> Option<String> {
    match why {
        NoCells::None | NoCells::OneGroup => None,
        NoCells::NotClosed => Some(t.question().cells_not_closed.to_owned()),
        NoCells::TooFew => Some((t.question().cells_too_few)(least)),
    }
}

/// How each group voted on one option.
#[component]
fn ByGroup(option: Memo<OptionResult>, results: Memo<Results>, counting: Counting) -> impl IntoView {
    let tongue = Tongue::get();
    let cells = memo(move || option.with(|option| option.cells.clone()));
    let least = move || results.with(|results| results.least_cell);
    let label = Signal::derive(move || tongue.t().question().by_group.to_owned());
    let head = move || {
        let t = tongue.t();
        let words = shares(t, counting, Parts::default()).into_iter().map(|share| share.word.to_owned());
        std::iter::once(t.question().group.to_owned()).chain(words).collect::<Vec<_>>()
    };
    let rows = move || {
        let t = tongue.t();
        let row = |name: String, parts: Parts, total: bool| {
            let cells = shares(t, counting, parts).into_iter().map(|share| share.count.to_string()).collect();
            TallyRow { name, cells, total }
        };
        let groups =
            cells.with(|cells| cells.iter().map(|cell| row(groups_words(t, cell), cell.parts, false)).collect::<Vec<_>>());
        let all = row(t.question().everybody.to_owned(), option.with(|option| option.parts), true);
        groups.into_iter().chain([all]).collect::<Vec<_>>()
    };
    let pooled = move || cells.with(|cells| cells.iter().any(|cell| cell.groups.len() > 1));
    let why_not = move || option.with(|option| no_cells_words(tongue.t(), option.no_cells, least()));
    view! {
        <Show
            when=move || cells.with(|cells| !cells.is_empty())
            fallback=move || view! { {move || why_not().map(|why| view! { <p class="note">{why}</p> }.into_any())} }
        >
            <MadeOf summary=label>
                <TallyTable label head=Signal::derive(head) rows=Signal::derive(rows)/>
                <Show when=pooled><p class="note">{move || (tongue.t().question().together)(least())}</p></Show>
            </MadeOf>
        </Show>
    }
}

/// In named questions, who answered how.
#[component]
fn ByName(option: Memo<OptionResult>, counting: Counting) -> impl IntoView {
    let tongue = Tongue::get();
    let named = memo(move || option.with(|option| option.named.clone()));
    let lines = move || {
        let t = tongue.t();
        let words: Vec<&'static str> = match counting {
            Counting::Consent => vec![t.ballot().consent_agree, t.ballot().consent_aside, t.ballot().consent_object],
            Counting::Stances | Counting::Dots { .. } => {
                shares(t, counting, Parts::default()).into_iter().map(|share| share.word).collect()
            }
        };
        (0u32..)
            .zip(words)
            .filter_map(|(answer, word)| names(t, &named.get(), answer).map(|names| (word, names)))
            .collect::<Vec<_>>()
    };
    view! {
        <Show when=move || named.with(|named| !named.is_empty())>
            <MadeOf summary=Signal::derive(move || tongue.t().question().by_name.to_owned())>
                {move || lines().into_iter().map(|(word, names)| view! { <p><strong>{word}</strong>" "{names}</p> }).views()}
            </MadeOf>
        </Show>
    }
}

fn names(t: &Messages, named: &[(String, u32)], answer: u32) -> Option<String> {
    let one = |name: &String| if name.is_empty() { t.common().nobody_name.to_owned() } else { name.clone() };
    let names: Vec<String> = named.iter().filter(|(_, said)| *said == answer).map(|(name, _)| one(name)).collect();
    (!names.is_empty()).then(|| (t.common().list)(&names))
}

/// Options by their dots.
#[component]
fn Ranking(results: Memo<Results>) -> impl IntoView {
    let tongue = Tongue::get();
    let order = memo(move || {
        results.with(|results| {
            let mut order: Vec<(u32, usize)> =
                results.options.iter().enumerate().map(|(at, one)| (one.parts.first, at)).collect();
            order.order_by(|(dots, at)| (std::cmp::Reverse(*dots), *at));
            order.into_iter().map(|(_, at)| at).collect::<Vec<_>>()
        })
    });
    let most = memo(move || results.with(|results| results.options.iter().map(|one| one.parts.first).max().unwrap_or(0)));
    let one = move |at: usize| {
        let option = memo(move || results.with(|results| results.options.get(at).cloned().unwrap_or_default()));
        view! { <Ranked option most/> }
    };
    view! {
        <ol class="ranking">
            <For each=move || order.get() key=|at| *at children=one/>
        </ol>
        <DotsByGroup results/>
        <Show when=move || results.with(|results| results.options.is_empty())>
            <p class="note">{move || tongue.t().question().no_dots}</p>
        </Show>
    }
}

#[component]
fn Ranked(option: Memo<OptionResult>, most: Memo<u32>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <li class="ranking__one">
            <span class="ranking__place number">{move || option.with(|option| option.place).map_or_else(|| "—".to_owned(), |place| place.to_string())}</span>
            <span>{move || option.with(|option| option.text.clone())}</span>
            <span class="number">
                {move || (tongue.t().question().dots)(option.with(|option| option.parts.first))}
                " "
                <span class="note">{move || (tongue.t().question().dots_people)(option.with(|option| option.people))}</span>
            </span>
            <AmountBar amount=Signal::derive(move || option.with(|option| option.parts.first)) most/>
        </li>
    }
}

/// Dots by group: options down, groups across. Groups are put together alike for every option.
#[component]
fn DotsByGroup(results: Memo<Results>) -> impl IntoView {
    let tongue = Tongue::get();
    let has = move || results.with(|results| results.options.iter().any(|one| !one.cells.is_empty()));
    let least = move || results.with(|results| results.least_cell);
    let label = Signal::derive(move || tongue.t().question().by_group.to_owned());
    let head = move || {
        let t = tongue.t();
        let groups = results.with(|results| {
            results
                .options
                .first()
                .map(|one| one.cells.iter().map(|cell| groups_words(t, cell)).collect::<Vec<_>>())
                .unwrap_or_default()
        });
        std::iter::once(String::new()).chain(groups).chain([t.question().everybody.to_owned()]).collect::<Vec<_>>()
    };
    let rows = move || {
        let row = |one: &OptionResult| {
            let cells = one.cells.iter().map(|cell| cell.parts.first).chain([one.parts.first]).map(|dots| dots.to_string());
            TallyRow { name: one.text.clone(), cells: cells.collect(), total: false }
        };
        results.with(|results| results.options.iter().map(row).collect::<Vec<_>>())
    };
    let pooled =
        move || results.with(|results| results.options.first().is_some_and(|one| one.cells.iter().any(|c| c.groups.len() > 1)));
    let why_not =
        move || results.with(|results| results.options.first().and_then(|one| no_cells_words(tongue.t(), one.no_cells, least())));
    view! {
        <Show when=has fallback=move || view! { {move || why_not().map(|why| view! { <p class="note">{why}</p> }.into_any())} }>
            <MadeOf summary=label>
                <TallyTable label head=Signal::derive(head) rows=Signal::derive(rows)/>
                <Show when=pooled><p class="note">{move || (tongue.t().question().together)(least())}</p></Show>
            </MadeOf>
        </Show>
    }
}
