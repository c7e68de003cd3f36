//! What is said at the foot of every page: notices, and how far long work is.

use crate::app::Intent;
use crate::app::event::Failure;
use crate::app::model::{Notice as Told_, Told};
use crate::record::BadEvent;
use crate::record::file::BadLine;
use crate::text::Messages;
use crate::text::common::ThreeParts;
use crate::ui::pages::refused::StorageRefused;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::pieces::work_bar::WorkBar;
use crate::ui::{App, Tongue};
use leptos::prelude::*;
use std::time::Duration;

/// How long a short word stays; it says nothing that is not seen elsewhere.
const SHORT: Duration = Duration::from_secs(6);
/// So many bad lines are named; the rest is counted on the page *Count again*.
const BAD_LINES_MAX: usize = 8;

/// Notices, the latest at the foot.
#[component]
pub fn Notices() -> impl IntoView {
    let app = App::get();
    let notices = app.model(|model| model.notices.clone());
    let working = app.model(|model| model.work.is_some());
    view! {
        <div class="toasts">
            <Show when=move || working.get()>
                <div class="toasts__notice"><div class="notice notice--plain"><WorkBar /></div></div>
            </Show>
            <StorageRefused />
            <For each=move || notices.get() key=|notice| notice.id let:notice>
                <One notice />
            </For>
        </div>
    }
}

/// A short word in a line, or a notice in three parts.
#[component]
fn One(notice: Told_) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let id = notice.id;
    let dismiss = move |_| app.run(Intent::Dismiss(id));
    match short(tongue.t(), &notice.what) {
        Some(_) => {
            let what = notice.what;
            set_timeout(move || app.run(Intent::Dismiss(id)), SHORT);
            view! {
                <p class="toast" role="status">
                    <span>{move || short(tongue.t(), &what)}</span>
                    <button class="toast__act" type="button" on:click=dismiss>{move || tongue.t().common().close}</button>
                </p>
            }
            .into_any()
        }
        None => {
            let kind = if matches!(&notice.what, Told::RecordRead { bad, .. } if bad.is_empty()) {
                NoticeKind::Done
            } else {
                NoticeKind::Error
            };
            let what = StoredValue::new(notice.what);
            let parts = memo(move || what.with_value(|what| parts(tongue.t(), what)));
            let lines = move || what.with_value(|what| bad_lines(tongue.t(), what));
            view! {
                <div class="toasts__notice">
                    <Notice
                        kind
                        happened=Signal::derive(move || parts.get().happened)
                        safe=Signal::derive(move || parts.get().safe)
                        to_do=Signal::derive(move || parts.get().to_do)
                    >
                        <ul class="toasts__lines">{move || lines().into_iter().map(|line| view! { <li>{line}</li> }).views()}</ul>
                        <button class="button" type="button" on:click=dismiss>{move || tongue.t().common().close}</button>
                    </Notice>
                </div>
            }
            .into_any()
        }
    }
}

fn short(t: &'static Messages, what: &Told) -> Option<String> {
    match what {
        Told::Saved(name) => Some((t.notices().saved)(name)),
        Told::NothingToUndo => Some(t.notices().nothing_to_undo.to_owned()),
        Told::Refused(_) | Told::Failed(_) | Told::WrongPin | Told::NobodyHere | Told::RecordRead { .. } => None,
    }
}

fn parts(t: &'static Messages, what: &Told) -> ThreeParts {
    match what {
        Told::Refused(rejection) => (t.notices().refused)(rejection),
        Told::Failed(failure) => failed(t, failure),
        Told::WrongPin => (t.notices().wrong_pin)(),
        Told::NobodyHere => (t.notices().nobody_here)(),
        Told::RecordRead { acts, bad } => (t.notices().record_read)(*acts, u32::try_from(bad.len()).unwrap_or(u32::MAX)),
        Told::Saved(_) | Told::NothingToUndo => ThreeParts::default(),
    }
}

/// A failure in three parts.
pub fn failed(t: &'static Messages, failure: &Failure) -> ThreeParts {
    match failure {
        Failure::StorageFull => (t.notices().storage_full)(),
        Failure::StorageBroken(why) => (t.notices().storage_broken)(why),
        Failure::NoSuchSession => (t.notices().no_such_session)(),
        Failure::Unsignable(_) => (t.notices().unsignable)(),
        Failure::NoKey => (t.notices().no_key)(),
        Failure::NoInvite => (t.notices().no_invite)(),
        Failure::NoExample(why) => (t.notices().no_example)(why),
        Failure::NotSaved => (t.notices().not_saved)(),
        Failure::NotLoaded => (t.notices().not_loaded)(),
    }
}

fn bad_lines(t: &'static Messages, what: &Told) -> Vec<String> {
    match what {
        Told::RecordRead { bad, .. } => bad.iter().take(BAD_LINES_MAX).map(|line| bad_line(t, line)).collect(),
        Told::Refused(_) | Told::Failed(_) | Told::WrongPin | Told::NobodyHere | Told::Saved(_) | Told::NothingToUndo => {
            Vec::new()
        }
    }
}

/// Why a line of a record does not hold, in words.
pub fn bad_line(t: &'static Messages, line: &BadLine) -> String {
    (t.notices().bad_line)(line.line, &bad_event(t, &line.why))
}

fn bad_event(t: &'static Messages, why: &BadEvent) -> String {
    let n = t.notices();
    match why {
        BadEvent::TooLarge { .. } => n.bad_large.to_owned(),
        BadEvent::NotAnEvent { .. } => n.bad_event.to_owned(),
        BadEvent::NotHex => n.bad_hex.to_owned(),
        BadEvent::WrongId => n.bad_id.to_owned(),
        BadEvent::WrongSignature => n.bad_signature.to_owned(),
        BadEvent::WrongKind { .. } => n.bad_kind.to_owned(),
        BadEvent::WrongTags => n.bad_tags.to_owned(),
        BadEvent::Version { v } => (n.bad_version)(*v),
        BadEvent::UnknownAct { name } => (n.bad_act)(name),
        BadEvent::Content { .. } => n.bad_content.to_owned(),
        BadEvent::Words { .. } => n.bad_words.to_owned(),
        BadEvent::Proof => n.bad_proof.to_owned(),
        BadEvent::Sealed => n.bad_sealed.to_owned(),
    }
}
