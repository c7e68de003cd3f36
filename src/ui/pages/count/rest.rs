//! Acts without effect and why, acts that wait, acts that are not here.

use crate::domain::id::ActId;
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::tally_bar::MadeOf;
use crate::view::count::{Count, Refused};
use leptos::prelude::*;

/// Rows that are drawn at once.
const DRAWN: usize = 200;

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Acts by their ids, so many at a time.
#[component]
pub fn ActList(acts: Vec<ActId>) -> impl IntoView {
    let tongue = Tongue::get();
    let all = acts.len();
    let drawn = RwSignal::new(DRAWN);
    let acts = StoredValue::new(acts);
    view! {
        <ol class="count__acts">
            <For each=move || 0..drawn.get().min(all) key=|place| *place let:place>
                <li class="count__id">{acts.with_value(|acts| acts.get(place).map(ActId::hex))}</li>
            </For>
        </ol>
        <Show when=move || { drawn.get() < all }>
            <button class="button" type="button" on:click=move |_| drawn.update(|drawn| *drawn += DRAWN)>
                {move || (tongue.t().count().more)(number(DRAWN.min(all.saturating_sub(drawn.get()))))}
            </button>
        </Show>
    }
}

/// Acts without effect, each with the reason.
#[component]
pub fn Refusals(page: Memo<Count>) -> impl IntoView {
    let tongue = Tongue::get();
    let drawn = RwSignal::new(DRAWN);
    let all = memo(move || page.with(|page| page.rejected.len()));
    let rows =
        move || page.with(|page| page.rejected.iter().take(drawn.get()).map(|one| row(tongue.t(), one, page.offset_min)).views());
    let heading = move || match all.get() {
        0 => tongue.t().count().none_rejected.to_owned(),
        n => (tongue.t().count().rejected)(number(n)),
    };
    view! {
        <section class="count__section">
            <h2>{heading}</h2>
            <ol class="count__acts">{rows}</ol>
            <Show when=move || { drawn.get() < all.get() }>
                <button class="button" type="button" on:click=move |_| drawn.update(|drawn| *drawn += DRAWN)>
                    {move || (tongue.t().count().more)(number(DRAWN.min(all.get().saturating_sub(drawn.get()))))}
                </button>
            </Show>
        </section>
    }
}

fn row(t: &'static Messages, one: &Refused, offset: i16) -> impl IntoView + use<> {
    let who = if one.by.name.trim().is_empty() { t.common().nobody_name } else { one.by.name.trim() };
    let when = t.common().moment(one.at, offset);
    view! {
        <li class="count__act">
            <span class="number">{one.place}</span>
            <span>{(t.count().why)(&one.why)}" "<span class="note">{format!("{who} · {when}")}</span></span>
            <span class="count__id" title=one.id.hex()>{one.id.short()}</span>
        </li>
    }
}

/// What waits, and for what.
#[component]
pub fn Missing(page: Memo<Count>) -> impl IntoView {
    let tongue = Tongue::get();
    let waiting = memo(move || page.with(|page| page.waiting.clone()));
    let missing = memo(move || page.with(|page| page.missing.clone()));
    view! {
        <Show when=move || waiting.with(|waiting| !waiting.is_empty())>
            <Notice
                kind=NoticeKind::Error
                happened=move || (tongue.t().count().waiting)(number(waiting.with(Vec::len)), number(missing.with(Vec::len)))
                safe=move || tongue.t().count().waiting_safe.to_owned()
                to_do=move || tongue.t().count().waiting_do.to_owned()
            />
            <MadeOf summary=Signal::derive(move || (tongue.t().count().missing)(number(missing.with(Vec::len))))>
                {move || view! { <ActList acts=missing.get() /> }}
            </MadeOf>
            <MadeOf summary=Signal::derive(move || (tongue.t().count().waits)(number(waiting.with(Vec::len))))>
                {move || view! { <ActList acts=waiting.get() /> }}
            </MadeOf>
        </Show>
    }
}
