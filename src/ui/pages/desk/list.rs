//! The matters, by due date.

use super::{Which, kind, titled};
use crate::app::route::Page;
use crate::browser::page as screen;
use crate::domain::response::Item;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::slip::lang_tag;
use crate::ui::{App, Tongue};
use crate::view::desk::{Desk, DraftState, Matter, MatterState};
use leptos::prelude::*;

/// How many are drawn at once.
const AT_ONCE: usize = 200;

impl Which {
    fn has(self, matter: &Matter) -> bool {
        match self {
            Which::Waiting => matter.waits() && matter.draft != DraftState::Ready,
            Which::Drafts => matter.draft != DraftState::None,
            Which::Answered => !matter.waits(),
            Which::All => true,
            Which::Meetings => false,
        }
    }
}

/// How many matters stand under a filter.
pub(super) fn count(page: &Desk, which: Which) -> u32 {
    u32::try_from(page.matters.iter().filter(|matter| which.has(matter)).count()).unwrap_or(u32::MAX)
}

/// The list with its filter.
#[component]
pub fn DueList(page: Memo<Desk>, show: RwSignal<Which>, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let tongue = Tongue::get();
    let shown = RwSignal::new(AT_ONCE);
    let rows = memo(move || {
        let which = show.get();
        page.with(|page| page.matters.iter().filter(|matter| which.has(matter)).map(|m| m.named.item).collect::<Vec<_>>())
    });
    let empty = move || match show.get() {
        Which::Waiting if page.with(|page| page.waiting > 0) => tongue.t().desk().written,
        Which::Waiting => tongue.t().desk().none_waiting,
        Which::Drafts => tongue.t().desk().none_drafted,
        Which::Answered => tongue.t().desk().none_answered,
        Which::All => tongue.t().desk().nothing,
        Which::Meetings => "",
    };
    view! {
        <nav class="desk__list" aria-label=move || tongue.t().desk().list>
            <Filter page show />
            <Show when=move || { rows.with(Vec::is_empty) && show.get() != Which::Meetings }>
                <p class="soft">{empty}</p>
            </Show>
            <ul class="due-list">
                <For each=move || rows.get().into_iter().take(shown.get()) key=|item| *item let:item>
                    <DueRow page item chosen />
                </For>
            </ul>
            <Show when=move || { rows.with(Vec::len) > shown.get() }>
                <button class="button button--wide" type="button" on:click=move |_| shown.update(|shown| *shown += AT_ONCE)>
                    {move || tongue.t().common().more}
                </button>
            </Show>
        </nav>
    }
}

#[component]
fn Filter(page: Memo<Desk>, show: RwSignal<Which>) -> impl IntoView {
    let tongue = Tongue::get();
    let words = move |which: Which| {
        let t = tongue.t().desk();
        let count = || page.with(|page| count(page, which));
        match which {
            Which::Waiting => (t.filter_waiting)(count()),
            Which::Drafts => (t.filter_drafts)(count()),
            Which::Answered => (t.filter_answered)(count()),
            Which::All => t.filter_all.to_owned(),
            Which::Meetings => t.filter_meetings.to_owned(),
        }
    };
    let button = move |which: Which| {
        view! {
            <button
                class="button" type="button" aria-pressed=move || (show.get() == which).to_string()
                on:click=move |_| show.set(which)
            >
                {move || words(which)}
            </button>
        }
    };
    let all = [Which::Waiting, Which::Drafts, Which::Answered, Which::All, Which::Meetings];
    view! {
        <div class="desk__filter" role="group" aria-label=move || tongue.t().desk().show>
            {all.map(button).views()}
        </div>
    }
}

#[component]
fn DueRow(page: Memo<Desk>, item: Item, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let matter = Memo::new(move |before: Option<&Option<Matter>>| {
        let now = page.with(|page| page.matters.iter().find(|matter| matter.named.item == item).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let is_chosen = move || chosen.get() == Some(item);
    let choose = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        chosen.set(Some(item));
        // A frame later the matter stands.
        request_animation_frame(|| screen::focus("#item"));
    };
    let title = move || matter.with(|matter| matter.as_ref().map(|matter| titled(&matter.named, tongue.t())));
    let lang = move || matter.with(|matter| matter.as_ref().and_then(|matter| matter.named.lang).map(lang_tag));
    let more = move || matter.with(|matter| matter.as_ref().map(|matter| about(matter, tongue)));
    view! {
        <li class="due-list__one" class:due-list__one--now=is_chosen>
            <span class="due-list__when">{move || matter.with(|matter| matter.as_ref().map(|matter| when(matter, tongue)))}</span>
            <a
                class="due-list__link slip__text--clamped" href=app.href(Page::Desk) lang=lang
                aria-current=move || is_chosen().then_some("true") on:click=choose
            >
                {title}
            </a>
            <span class="due-list__more">{more}</span>
        </li>
    }
}

/// Kind, cards, draft: "goal 02 · 12 cards · 1 by itself · draft ready".
fn about(matter: &Matter, tongue: Tongue) -> String {
    let t = tongue.t();
    let cards = (!matches!(matter.named.item, Item::Card(_)) || matter.cards > 1).then(|| (t.common().cards)(matter.cards));
    let alone = (matter.alone > 0).then(|| (t.desk().alone_of)(matter.alone));
    let draft = match matter.draft {
        DraftState::None => None,
        DraftState::Begun => Some(t.desk().begun.to_owned()),
        DraftState::Ready => Some(t.desk().ready.to_owned()),
    };
    [Some(kind(&matter.named, t)), cards, alone, draft].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// When it is due, or how it was answered.
fn when(matter: &Matter, tongue: Tongue) -> AnyView {
    let t = tongue.t();
    match (matter.state, matter.left) {
        (MatterState::Published(Some(disposition)), _) => view! { <DispositionMark disposition /> }.into_any(),
        (MatterState::Published(None), _) => t.desk().answered.into_any(),
        (MatterState::Given, _) => t.desk().given.into_any(),
        (MatterState::Waiting, None) => t.desk().no_date.into_any(),
        (MatterState::Waiting, Some(left)) if left < 0 => {
            view! { <span class="chip chip--strong">{(t.common().days_overdue)(left.unsigned_abs())}</span> }.into_any()
        }
        (MatterState::Waiting, Some(left)) => (t.desk().in_days)(left.unsigned_abs()).into_any(),
    }
}
