//! Gongshi (共识 consensus, 公示 public notice): a community talks something through and then holds its office to the answer.
//!
//! # The rooms
//!
//! One crate, many rooms. The pure half has no clock, no randomness, no input or output and no Leptos; every test and the
//! auditor's binary use it. The browser half is a shell round it. `tests/it/tidy.rs` reads the `use` lines and fails on any
//! arrow that is not in this list:
//!
//! | room | may know | what it is |
//! | --- | --- | --- |
//! | [`domain`] | nothing of ours | the nouns, their rules and the fold from acts to [`domain::State`] |
//! | [`record`] | domain | signed events, their graph, the wire format, the whole record as a file |
//! | [`analysis`] | nothing of ours | likeness of texts and suggested themes |
//! | [`intake`] | nothing of ours | files and pasted lines that people bring: cards, Polis exports |
//! | [`text`] | domain | what is said on screen and in reports, one file a language |
//! | [`view`] | domain, record, analysis | what each page shows, as plain structs |
//! | [`report`] | domain, record, view, text | the public account: a document first, formats after |
//! | [`sync`] | domain, record | one session over its relays: inputs in, commands out, no sockets |
//! | [`app`] | all of the above | intent, event, effect, model, `update` |
//! | `worker` | record | verifies beside the page |
//! | `browser` | app, domain, record, report, sync, text, view, intake, analysis, worker | the room with web-sys: storage, tabs, files, keys, running effects |
//! | `ui` | app, browser, view, text, domain, record, report, sync, intake, analysis | pages, boards, pieces, parts |
//! | `cli` | domain, record, report, view, text | the native binary, one file a command |
//!
//! # The programs
//!
//! `app` (`src/main.rs`) has every page. The build cuts it into parts (`browser::late`): a page opens with what it shows, what
//! signs comes with the first touch, a facilitator's pages with their address. `worker` verifies beside the page. `gongshi` is
//! the native binary.
//!
//! # One act's way, and the only one
//!
//! A click becomes an [`app::Intent`]; `update` asks the same `admit` that the fold will ask; a `Sign::Commit` signs and
//! stores the act; the stored event comes back, from this tab or another or a file, through one door: parse → verify →
//! store → fold → show. State goes down as signals, intent goes up as a callback; nothing else crosses.

pub mod analysis;
pub mod app;
pub mod domain;
pub mod intake;
pub mod record;
pub mod report;
pub mod sync;
pub mod text;
pub mod view;

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "browser")]
pub mod ui;
#[cfg(feature = "worker")]
pub mod worker;
