//! A topic as it stands on the agenda wall: its name, its convener, how many come.

use crate::domain::id::TopicId;
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::view::agenda::{Clashing, PlaceName, Slip};
use leptos::prelude::*;

/// Who convenes a topic, in words.
pub fn convener(slip: &Slip, t: &Messages) -> String {
    match (slip.unclaimed, slip.convener.trim()) {
        (true, _) => t.planning().unclaimed.to_owned(),
        (false, "") => t.common().nobody_name.to_owned(),
        (false, name) => name.to_owned(),
    }
}

/// A place in words; the day only where there are several.
pub fn place_words(name: &PlaceName, days: bool, t: &Messages) -> String {
    let day = if days { (t.common().day_short)(name.day) } else { String::new() };
    (t.agenda().place_name)(&name.space, &day, &t.common().minute_of_day(name.start_min))
}

/// A topic. With `open` its name is a button; children stand below it.
#[component]
pub fn TopicSlip(
    #[prop(into)] slip: Signal<Slip>,
    #[prop(optional)] open: Option<Callback<TopicId>>,
    /// Where it is, beside who convenes it.
    #[prop(optional, into)]
    beside: Signal<String>,
    #[prop(optional)] children: Option<ChildrenFn>,
) -> impl IntoView {
    let tongue = Tongue::get();
    let class = move || match slip.with(|slip| (slip.clash.is_some(), slip.mine)) {
        (true, _) => "topic topic--clash",
        (false, true) => "topic topic--mine",
        (false, false) => "topic",
    };
    let title = move || slip.with(|slip| slip.title.clone());
    let name = match open {
        Some(open) => view! {
            <button
                class="topic__open"
                type="button"
                aria-label=move || (tongue.t().agenda().open)(&title())
                on:click=move |_| open.run(slip.with_untracked(|slip| slip.id))
            >
                {title}
            </button>
        }
        .into_any(),
        None => title.into_any(),
    };
    let clash = move || {
        let t = tongue.t().agenda();
        slip.with(|slip| slip.clash).map(|clash| match clash {
            Clashing::Place => t.place_clash,
            Clashing::Convener => t.convener_clash_short,
        })
    };
    view! {
        <article class=class>
            <h3 class="topic__name">{name}</h3>
            <p class="topic__meta">
                <span>{move || slip.with(|slip| convener(slip, tongue.t()))}</span>
                <Show when=move || { slip.with(|slip| slip.signups) > 0 }>
                    <span class="number">{move || (tongue.t().agenda().signed_up)(slip.with(|slip| slip.signups))}</span>
                </Show>
                <Show when=move || !beside.with(String::is_empty)><span>{move || beside.get()}</span></Show>
            </p>
            {move || clash().map(|words| view! { <p class="topic__clash"><Icon glyph=Glyph::Warning/>{words}</p> }.into_any())}
            {children.map(|children| view! { <div class="topic__acts">{children()}</div> }.into_any())}
        </article>
    }
}
