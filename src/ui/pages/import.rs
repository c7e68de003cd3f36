//! Import of a Polis export as a session of its own: choose files, look, take in.

mod chosen;
mod preview;

use crate::intake::{IntakeError, PolisImport, PolisReader, Signs};
use crate::text::Messages;
use crate::text::common::ThreeParts;
use crate::ui::Tongue;
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::pieces::plain::Plain;
use chosen::Choose;
use leptos::prelude::*;
use preview::Preview;
use std::sync::Arc;

/// Rows that are read between two pictures, so that the page stays awake.
const ROWS_AT_ONCE: usize = 8_000;

/// Where the way of an export is.
#[derive(Clone, Default)]
pub enum Reading {
    #[default]
    Nothing,
    /// Bytes read, of all.
    Going(usize, usize),
    Read(Arc<PolisImport>),
    Failed(Arc<IntakeError>),
}

/// Import of a Polis export.
#[component]
pub fn ImportPage() -> impl IntoView {
    let tongue = Tongue::get();
    let reading = RwSignal::new(Reading::Nothing);
    view! {
        <Plain class="import" title=Signal::derive(move || tongue.t().import().page.to_owned())>
            <h1>{move || tongue.t().import().page}</h1>
            <Choose reading />
            {move || match reading.get() {
                Reading::Nothing => ().into_any(),
                Reading::Going(done, all) => view! { <Going done all /> }.into_any(),
                Reading::Read(import) if import.signs == Signs::Reversed => {
                    view! { <Problem parts=Signal::derive(move || (tongue.t().import().reversed)()) /> }.into_any()
                }
                Reading::Read(import) => view! { <Preview import reading /> }.into_any(),
                Reading::Failed(error) => view! { <Problem parts=Signal::derive(move || explained(tongue.t(), &error)) /> }.into_any(),
            }}
        </Plain>
    }
}

#[component]
fn Going(done: usize, all: usize) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <div class="progress-bar">
            <p class="progress-bar__words"><span>{move || tongue.t().import().reading}</span></p>
            <progress class="progress-bar__line" max=all.to_string() value=done.to_string() aria-label=move || tongue.t().import().reading></progress>
        </div>
    }
}

#[component]
fn Problem(#[prop(into)] parts: Signal<ThreeParts>) -> impl IntoView {
    view! {
        <Notice
            kind=NoticeKind::Error
            happened=Signal::derive(move || parts.get().happened)
            safe=Signal::derive(move || parts.get().safe)
            to_do=Signal::derive(move || parts.get().to_do)
        />
    }
}

/// Reads an export in steps, a picture in between.
pub fn read(files: Vec<(String, Vec<u8>)>, reading: RwSignal<Reading>) {
    if files.is_empty() {
        return;
    }
    match PolisReader::open(files) {
        Ok(reader) => go_on(reader, reading),
        Err(error) => reading.set(Reading::Failed(Arc::new(error))),
    }
}

fn go_on(mut reader: PolisReader, reading: RwSignal<Reading>) {
    let progress = reader.step(ROWS_AT_ONCE);
    if progress.is_done() {
        // The page may have been left meanwhile.
        let _ = reading.try_set(Reading::Read(Arc::new(reader.finish())));
    } else if reading.try_set(Reading::Going(progress.bytes_done, progress.bytes_all)).is_none() {
        request_animation_frame(move || go_on(reader, reading));
    }
}

fn explained(t: &'static Messages, error: &IntakeError) -> ThreeParts {
    use crate::intake::Encoding::*;
    let words = t.import();
    match error {
        IntakeError::NotText { file, found } => {
            let name = match found.guess {
                Utf16Le | Utf16Be => "UTF-16",
                Utf32Le | Utf32Be => "UTF-32",
                Gb18030 => "GB18030 (GBK)",
                Big5 => "Big5",
                ShiftJis => "Shift_JIS",
                Windows1251 => "Windows-1251",
                Windows1252 => "Windows-1252",
                Pdf => "PDF",
                DamagedUtf8 => words.damaged_utf8,
                Spreadsheet => words.spreadsheet,
                Document => words.document,
                Image => words.image,
                Archive => words.archive,
                Binary => words.binary,
                Unknown => words.unknown_encoding,
            };
            (words.not_text)(file, name)
        }
        IntakeError::Empty => (words.empty)(),
        IntakeError::HeaderOnly => (words.header_only)(),
        IntakeError::NoTextColumn { columns } => (words.no_votes)(&(t.common().list)(columns)),
        IntakeError::NoVotes { files } => (words.no_votes)(&(t.common().list)(files)),
        IntakeError::TwoOfAKind { first, second } => (words.two)(first, second),
    }
}
