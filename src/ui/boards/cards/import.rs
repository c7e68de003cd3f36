//! Bringing in a list of cards: choose or paste, look, and only then take in.

use crate::app::Intent;
use crate::app::import::{ImportedCard, card_sayings};
use crate::browser::files;
use crate::domain::id::GroupId;
use crate::domain::session::Lang;
use crate::domain::state::sha256_hex;
use crate::intake::cards::{CardRow, CardSkip, CardsOptions, CardsPreview, Doubt, from_bytes};
use crate::intake::{Encoding, IntakeError};
use crate::text::Messages;
use crate::ui::parts::field::{Field, fresh_id};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::pick::{Pick, Tick};
use crate::ui::parts::sent::Sent;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::language::taken;
use crate::ui::pieces::slip::lang_tag;
use crate::ui::pieces::work_bar::WorkBar;
use crate::ui::{App, Tongue};
use crate::view::cards::Cards;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// So many cards and skipped rows are shown; the rest is counted.
const SHOWN: usize = 8;
/// So many cards are shown before they are taken in.
const PREVIEWED: usize = 4;

/// What was chosen or pasted.
#[derive(Debug, Clone, Default, PartialEq)]
struct Brought {
    /// Empty for pasted text.
    name: String,
    bytes: Vec<u8>,
}

/// The whole way of a list, inside a dialog.
#[component]
pub fn ImportCards(page: Memo<Cards>, open: RwSignal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let brought = RwSignal::new(Brought::default());
    let column = RwSignal::new(None::<usize>);
    let keep_repeats = RwSignal::new(false);
    let looked = memo(move || {
        brought.with(|brought| {
            let options = CardsOptions { text_column: column.get(), keep_repeats: keep_repeats.get(), ..CardsOptions::default() };
            (!brought.bytes.is_empty()).then(|| from_bytes(&brought.name, &brought.bytes, &options))
        })
    });
    view! {
        <p class="note">{move || tongue.t().cards().import.how}</p>
        <Bring brought column/>
        {move || match looked.get() {
            None => ().into_any(),
            Some(Err(error)) => view! { <NotTaken error column/> }.into_any(),
            Some(Ok(preview)) => view! { <Preview page brought preview keep_repeats open/> }.into_any(),
        }}
    }
}

/// Where the list comes from: pasted text, or a file.
#[component]
fn Bring(brought: RwSignal<Brought>, column: RwSignal<Option<usize>>) -> impl IntoView {
    let tongue = Tongue::get();
    let text = RwSignal::new(String::new());
    let input = NodeRef::<html::Input>::new();
    let bring = move |name: String, bytes: Vec<u8>| {
        column.set(None);
        brought.set(Brought { name, bytes });
    };
    let choose = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move {
            if let Some((name, bytes)) = files::chosen(&input).await.into_iter().next() {
                bring(name, bytes);
            }
        });
    };
    let id = fresh_id("file");
    view! {
        <Field long=true label=Signal::derive(move || tongue.t().cards().import.paste.to_owned()) value=text/>
        <div class="button-row">
            <button
                class="button"
                type="button"
                disabled=move || text.with(|text| text.trim().is_empty())
                on:click=move |_| bring(String::new(), text.get_untracked().into_bytes())
            >
                {move || tongue.t().cards().import.look}
            </button>
        </div>
        <div class="file">
            <p class="note">{move || tongue.t().cards().import.file}</p>
            <div class="file__choose">
                <input
                    id=id.clone()
                    class="file__input"
                    type="file"
                    accept=".csv,.tsv,.txt,text/csv,text/plain"
                    node_ref=input
                    on:change=choose
                />
                <label class="button" for=id><Icon glyph=Glyph::Open/>{move || tongue.t().cards().import.choose}</label>
                <Show when=move || brought.with(|brought| !brought.name.is_empty())>
                    <span class="file__name">{move || brought.with(|brought| brought.name.clone())}</span>
                </Show>
            </div>
        </div>
    }
}

/// What would be taken, what was left out and why, and the button that does it.
#[component]
fn Preview(
    page: Memo<Cards>,
    brought: RwSignal<Brought>,
    preview: CardsPreview,
    keep_repeats: RwSignal<bool>,
    open: RwSignal<bool>,
) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let total = u32::try_from(preview.rows.len()).unwrap_or(u32::MAX);
    let preview = StoredValue::new(preview);
    let sent = Sent::watching(move || page.with(|page| page.total), move || open.set(false));
    let working = app.model(|model| model.work.is_some());
    let take = move |_| {
        let groups = page.with_untracked(|page| page.groups.clone());
        let screen = tongue.lang();
        let cards = preview.with_value(|preview| preview.rows.iter().map(|row| card_of(row, &groups, screen)).collect());
        let (source, digest): (String, String) = brought.with_untracked(|brought| {
            let name = if brought.name.is_empty() { tongue.t().cards().import.pasted.to_owned() } else { brought.name.clone() };
            (name.chars().take(200).collect(), sha256_hex(&brought.bytes))
        });
        sent.off();
        let phase = app.look(|model| Some(model.lens()?.session()?.phase()?.id));
        app.run(Intent::Acts(card_sayings(&source, &digest, phase, cards)));
    };
    view! {
        <p role="status"><strong>{move || (tongue.t().cards().import.will_take)(total)}</strong></p>
        <p class="note">{move || tongue.t().cards().import.preview}</p>
        <ul class="slips">
            {preview.with_value(|preview| preview.rows.iter().take(PREVIEWED).cloned().map(|row| view! { <PreviewRow page row/> }).views())}
        </ul>
        {move || preview.with_value(|preview| left_out(tongue.t(), preview)).into_iter().map(|(summary, lines)| view! {
            <MadeOf summary=Signal::stored(summary)>
                <ul class="slips">{lines.into_iter().map(|line| view! { <li>{line}</li> }).views()}</ul>
            </MadeOf>
        }).views()}
        <Tick words=Signal::derive(move || tongue.t().cards().import.keep_repeats.to_owned()) value=keep_repeats/>
        <WorkBar/>
        <div class="dialog__acts">
            <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
            <button class="button button--accent" type="button" disabled=move || total == 0 || working.get() on:click=take>
                {move || (tongue.t().cards().import.take)(total)}
            </button>
        </div>
    }
}

#[component]
fn PreviewRow(page: Memo<Cards>, row: CardRow) -> impl IntoView {
    let tongue = Tongue::get();
    let lang = row.lang.map(|lang| lang_tag(taken(lang)));
    let unknown = row.group.clone().filter(|name| page.with_untracked(|page| group_of(&page.groups, name).is_none()));
    let about: Vec<String> = [row.author, row.group].into_iter().flatten().collect();
    view! {
        <li class="slip">
            <p class="slip__number">{move || (tongue.t().cards().import.line)(row.line)}</p>
            <p class="slip__text slip__text--clamped" lang=lang>{row.text}</p>
            <p class="slip__meta">{about.into_iter().map(|one| view! { <span>{one}</span> }).views()}</p>
            {unknown.map(|name| view! { <p class="slip__why">{move || (tongue.t().cards().import.group_unknown)(&name)}</p> }.into_any())}
        </li>
    }
}

/// The session's group of a name in a file; upper and lower case and spaces make no difference.
fn group_of(groups: &[(GroupId, String)], name: &str) -> Option<GroupId> {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    groups.iter().find(|(_, known)| plain(known) == plain(name)).map(|(id, _)| *id)
}

fn card_of(row: &CardRow, groups: &[(GroupId, String)], screen: Lang) -> ImportedCard {
    ImportedCard {
        line: u32::try_from(row.line).unwrap_or(u32::MAX),
        text: row.text.clone(),
        lang: row.lang.map_or(screen, taken),
        group: row.group.as_deref().and_then(|name| group_of(groups, name)),
        name: row.author.clone().unwrap_or_default().chars().take(60).collect(),
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Rows that were left out and entries that were not understood, each list with its heading.
fn left_out(t: &Messages, preview: &CardsPreview) -> Vec<(String, Vec<String>)> {
    let words = &t.cards().import;
    let line = |line: u64, why: String| format!("{}: {why}", (words.line)(line));
    let rest = |total: usize| (total > SHOWN).then(|| (words.no_more)(number(total - SHOWN)));
    let skipped = preview.skipped.listed.iter().take(SHOWN).map(|skip| line(skip.line, why_skipped(t, &skip.why)));
    let doubts = preview.doubts.listed.iter().take(SHOWN).map(|doubt| line(doubt.line, why_doubted(t, &doubt.why)));
    [
        ((words.skipped)(number(preview.skipped.total)), skipped.chain(rest(preview.skipped.total)).collect::<Vec<_>>()),
        ((words.doubts)(number(preview.doubts.total)), doubts.chain(rest(preview.doubts.total)).collect()),
    ]
    .into_iter()
    .filter(|(_, lines)| !lines.is_empty())
    .collect()
}

fn why_skipped(t: &Messages, why: &CardSkip) -> String {
    let words = &t.cards().import;
    match why {
        CardSkip::Empty => words.skip_empty.to_owned(),
        CardSkip::TooLong { chars, chars_max } => (words.skip_too_long)(number(*chars), number(*chars_max)),
        CardSkip::Repeated { first_line } => (words.skip_repeated)(*first_line),
        CardSkip::ShortRow { columns, expected } => (words.skip_short_row)(number(*columns), number(*expected)),
        CardSkip::LongRow { columns, expected } => (words.skip_long_row)(number(*columns), number(*expected)),
        CardSkip::OpenQuote => words.skip_open_quote.to_owned(),
        CardSkip::TooMany { cards_max } => (words.skip_too_many)(number(*cards_max)),
    }
}

fn why_doubted(t: &Messages, doubt: &Doubt) -> String {
    match doubt {
        Doubt::UnknownChannel(word) => (t.cards().import.doubt_channel)(word),
        Doubt::UnknownLanguage(word) => (t.cards().import.doubt_lang)(word),
    }
}

/// Why nothing could be taken, and what to do.
#[component]
fn NotTaken(error: IntakeError, column: RwSignal<Option<usize>>) -> impl IntoView {
    let tongue = Tongue::get();
    let columns = match &error {
        IntakeError::NoTextColumn { columns } => columns.clone(),
        IntakeError::NotText { .. }
        | IntakeError::Empty
        | IntakeError::HeaderOnly
        | IntakeError::NoVotes { .. }
        | IntakeError::TwoOfAKind { .. } => Vec::new(),
    };
    let asks = !columns.is_empty();
    let error = StoredValue::new(error);
    let said = move |part: fn(&(String, String)) -> String| error.with_value(|error| part(&explained(tongue.t(), error)));
    let options = move || {
        let named = columns.iter().cloned().enumerate().map(|(place, name)| (Some(place), name));
        std::iter::once((None, "—".to_owned())).chain(named).collect::<Vec<_>>()
    };
    let options = memo(options);
    view! {
        <Notice
            kind=NoticeKind::Error
            happened=Signal::derive(move || said(|(happened, _)| happened.clone()))
            safe=Signal::derive(move || tongue.t().cards().import.bad_safe.to_owned())
            to_do=Signal::derive(move || said(|(_, to_do)| to_do.clone()))
        />
        <Show when=move || asks>
            <Pick label=Signal::derive(move || tongue.t().cards().import.column.to_owned()) options=options value=column/>
        </Show>
    }
}

/// What happened and what to do.
fn explained(t: &Messages, error: &IntakeError) -> (String, String) {
    let words = &t.cards().import;
    match error {
        IntakeError::NotText { found, .. } => match encoding_name(found.guess) {
            Some(name) => ((words.bad_text)(name), words.bad_text_do.to_owned()),
            None => (words.bad_binary.to_owned(), words.bad_text_do.to_owned()),
        },
        IntakeError::Empty => (words.bad_empty.to_owned(), String::new()),
        IntakeError::HeaderOnly => (words.bad_header_only.to_owned(), String::new()),
        IntakeError::NoTextColumn { .. } => (words.bad_no_column.to_owned(), words.bad_no_column_do.to_owned()),
        IntakeError::NoVotes { .. } | IntakeError::TwoOfAKind { .. } => (words.bad_file.to_owned(), String::new()),
    }
}

/// The name of an encoding or a kind of file, where it has one.
fn encoding_name(encoding: Encoding) -> Option<&'static str> {
    match encoding {
        Encoding::Utf16Le | Encoding::Utf16Be => Some("UTF-16"),
        Encoding::Utf32Le | Encoding::Utf32Be => Some("UTF-32"),
        Encoding::Gb18030 => Some("GB18030 (GBK)"),
        Encoding::Big5 => Some("Big5"),
        Encoding::ShiftJis => Some("Shift_JIS"),
        Encoding::Windows1251 => Some("Windows-1251"),
        Encoding::Windows1252 => Some("Windows-1252"),
        Encoding::DamagedUtf8 => Some("UTF-8, damaged"),
        Encoding::Spreadsheet => Some("XLSX"),
        Encoding::Document => Some("DOCX"),
        Encoding::Pdf => Some("PDF"),
        Encoding::Image | Encoding::Archive | Encoding::Binary | Encoding::Unknown => None,
    }
}
