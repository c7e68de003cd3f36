//! What counting again found: whether everything holds, the digest, and what is wrong.

use crate::app::model::Read;
use crate::record::file::BadLine;
use crate::text::Messages;
use crate::ui::pages::notices::bad_line;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::{App, Tongue};
use crate::view::count::Count;
use leptos::prelude::*;

/// Bad lines that are listed; the rest are counted.
const LISTED: usize = 100;

/// The finding, and below it everything that does not hold.
#[component]
pub fn Finding(page: Memo<Count>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    // What a file came to is said where it was opened: at its own session.
    let read = app.model(|model| {
        let here = model.opened().map(|open| open.ledger.session());
        model.read.clone().filter(|read| read.session.is_none() || read.session == here)
    });
    let sound = memo(move || read.with(|read| read.as_ref().is_none_or(|read| read.bad.is_empty() && !read.other_digest)));
    let holds = move || {
        let (t, empty) = (tongue.t(), page.with(|page| page.acts == 0));
        match (empty, sound.get() && page.with(Count::holds)) {
            (true, _) => t.count().nothing_yet,
            (false, true) => t.count().all_holds,
            (false, false) => t.count().not_all,
        }
    };
    let what = move || {
        let t = tongue.t();
        page.with(|page| {
            if page.acts == 0 {
                t.count().nothing_yet_how.to_owned()
            } else {
                (t.count().what_holds)(page.acts, page.closes(), page.agreeing())
            }
        })
    };
    view! {
        <section class="count__finding" aria-labelledby="found">
            <h2 class="visually-hidden" id="found">{move || tongue.t().count().finding}</h2>
            <p class="count__finding-words" role="status">{holds}</p>
            <p>{what}" "{move || (tongue.t().count().words_held)(page.with(|page| page.words))}</p>
            <p class="note">{move || tongue.t().count().digest}</p>
            <p class="sealed">
                <span class="seal" aria-hidden="true" lang="zh">"共识"</span>
                <span class="sealed__digest">{move || page.with(|page| page.digest.clone())}</span>
            </p>
        </section>
        {move || read.get().map(|read| wrong_in_file(tongue, read))}
        <Show when=move || page.with(|page| page.agreeing() < page.closes())>
            <Notice
                kind=NoticeKind::Error
                happened=move || (tongue.t().count().seal_differs)(page.with(|page| page.closes() - page.agreeing()))
                safe=move || tongue.t().count().seal_safe.to_owned()
                to_do=move || tongue.t().count().seal_do.to_owned()
            />
        </Show>
    }
}

/// What is wrong with the file that was opened last.
fn wrong_in_file(tongue: Tongue, read: Read) -> impl IntoView {
    let (lines, acts) = (u32::try_from(read.bad.len()).unwrap_or(u32::MAX), read.acts);
    let bad = StoredValue::new(read.bad);
    let other = read.other_digest.then(|| {
        view! {
            <Notice
                kind=NoticeKind::Error
                happened=move || tongue.t().count().other_digest.to_owned()
                safe=move || tongue.t().count().other_digest_safe.to_owned()
                to_do=move || tongue.t().count().bad_do.to_owned()
            />
        }
    });
    let lines = (lines > 0).then(|| {
        view! {
            <Notice
                kind=NoticeKind::Error
                happened=move || (tongue.t().count().bad_lines)(lines)
                safe=move || (tongue.t().count().bad_safe)(acts)
                to_do=move || tongue.t().count().bad_do.to_owned()
            >
                <ul>{move || bad.with_value(|bad| listed(tongue.t(), bad))}</ul>
            </Notice>
        }
    });
    view! { {other} {lines} }
}

fn listed(t: &'static Messages, bad: &[BadLine]) -> impl IntoView + use<> {
    let one = |line: &BadLine| {
        let id = line
            .id
            .as_ref()
            .map(|id| view! { " "<span class="count__id">{id.chars().take(16).collect::<String>()}</span> }.into_any());
        view! { <li>{bad_line(t, line)}{id}</li> }
    };
    let more = bad.len().checked_sub(LISTED).filter(|more| *more > 0);
    let more = more.map(|more| view! { <li>{(t.count().more_bad)(u32::try_from(more).unwrap_or(u32::MAX))}</li> }.into_any());
    view! { {bad.iter().take(LISTED).map(one).views()} {more} }
}
