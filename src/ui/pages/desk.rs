//! The office's desk: what waits, by due date; the matter with its line back to people's words; publishing.

mod answer;
mod fields;
mod list;
mod matter;
mod publish;
mod since;

use crate::app::route::Page;
use crate::domain::response::Item;
use crate::domain::roster::Role;
use crate::text::Messages;
use crate::ui::pages::meeting::Meetings;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::pieces::covered::Covered;
use crate::ui::pieces::place::kept_place;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::slip::shown_number;
use crate::ui::pieces::steady::steady_with;
use crate::ui::pieces::who::NobodyHere;
use crate::ui::{App, Tongue};
use crate::view::desk::{Desk, DraftState, Drafted, Matter, desk, is_ready};
use crate::view::named::Named;
use leptos::prelude::*;
use list::DueList;
use matter::MatterArticle;
use publish::Publish;
use serde::{Deserialize, Serialize};

/// Which matters are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Which {
    #[default]
    Waiting,
    Drafts,
    Answered,
    All,
    Meetings,
}

/// The desk.
#[component]
pub fn DeskPage() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let here = app.model(|model| model.opened().is_some_and(|open| open.who.is_some()));
    view! {
        <Sheet class="desk" title=move || tongue.t().desk().title.to_owned()>
            <Show when=move || here.get() fallback=NobodyHere>
                <DeskInside />
            </Show>
        </Sheet>
    }
}

/// The drafts of the person at the device: what each answers, and whether it says all it must.
fn drafted(app: App) -> Memo<Vec<Drafted>> {
    app.model(|model| {
        let (Some(open), Some(lens)) = (model.opened(), model.lens()) else { return Vec::new() };
        let today = lens.today();
        let drafted = |(items, draft): &(Vec<Item>, crate::app::drafts::AnswerDraft)| Drafted {
            items: items.clone(),
            ready: is_ready(draft.answer(items.clone()).as_ref(), today),
        };
        let drafts = open.who.and_then(|who| open.drafts.get(&who));
        drafts.map(|drafts| drafts.answers().iter().map(drafted).collect()).unwrap_or_default()
    })
}

#[component]
fn DeskInside() -> impl IntoView {
    let app = App::get();
    let drafts = drafted(app);
    let page = steady_with(app, move || drafts.get(), |lens, drafts| desk(lens, &drafts));
    let show = kept_place::<Which>(app, "desk-list");
    let chosen = kept_place::<Option<Item>>(app, "desk-matter");
    let meetings = memo(move || show.get() == Which::Meetings);
    view! {
        <DeskHead page drafts chosen />
        <DueList page show chosen />
        {move || match (meetings.get(), chosen.get()) {
            (true, _) => view! { <Meetings /> }.into_any(),
            (false, Some(item)) => view! { <MatterArticle page item chosen /> }.into_any(),
            (false, None) => view! { <NothingChosen page /> }.into_any(),
        }}
    }
}

/// How much waits, and the way to publish.
#[component]
fn DeskHead(page: Memo<Desk>, drafts: Memo<Vec<Drafted>>, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let publishing = RwSignal::new(false);
    let numbers = memo(move || page.with(|page| Desk { matters: Vec::new(), ..page.clone() }));
    // Those whose answer lies ready are counted with the drafts.
    let waiting = memo(move || page.with(|page| list::count(page, Which::Waiting)));
    let all = memo(move || page.with(|page| u32::try_from(page.matters.len()).unwrap_or(u32::MAX)));
    let word = move || match numbers.with(|page| page.ready) {
        0 if numbers.with(|page| page.published.is_some()) => tongue.t().desk().publish_again.to_owned(),
        0 => tongue.t().desk().publish_report.to_owned(),
        n => (tongue.t().desk().publish)(n),
    };
    // Publishing is the next thing to do with new answers, or where nothing waits; else answering is.
    let fresh = move || numbers.with(|page| page.ready > 0 || page.waiting == 0 && page.published.is_none());
    let may_publish = move || numbers.with(|page| matches!(page.role, Some(Role::Office | Role::Facilitator)));
    let counts = move || {
        let t = tongue.t().desk();
        numbers.with(|page| {
            let soon = (page.soon > 0).then(|| (t.soon)(page.soon));
            let drafts = (page.ready + page.begun > 0).then(|| (t.drafts)(page.ready, page.begun));
            let items = (page.items > 0).then(|| (t.items)(page.items_answered, page.items));
            let published = page.published.map(|(version, complete)| (t.published)(version, complete));
            [soon, drafts, items, published].into_iter().flatten().collect::<Vec<_>>()
        })
    };
    view! {
        <div class="desk__head">
            <h1 class="desk__title" id="desk" tabindex="-1">{move || (tongue.t().desk().heading)(waiting.get(), all.get())}</h1>
            <ul class="desk__counts">
                <Show when=move || numbers.with(|page| page.overdue > 0)>
                    <li><span class="chip chip--strong">{move || (tongue.t().desk().overdue)(numbers.with(|page| page.overdue))}</span></li>
                </Show>
                {move || counts().into_iter().map(|count| view! { <li>{count}</li> }).views()}
            </ul>
            <Show when=may_publish>
                <div class="button-row">
                    <button class="button" class:button--accent=fresh type="button" on:click=move |_| publishing.set(true)>{word}</button>
                    <Show when=move || numbers.with(|page| page.published.is_some())>
                        <a class="button button--quiet" href=app.href(Page::Report)>{move || tongue.t().resident().to_report}</a>
                    </Show>
                </div>
            </Show>
            <Show when=move || numbers.with(|page| !page.closed)>
                <p class="note">{move || tongue.t().desk().not_closed}</p>
            </Show>
            <Covered />
        </div>
        <Dialog open=publishing title=Signal::derive(move || tongue.t().desk().publish_title.to_owned())>
            <Publish drafts open=publishing chosen />
        </Dialog>
    }
}

#[component]
fn NothingChosen(page: Memo<Desk>) -> impl IntoView {
    let tongue = Tongue::get();
    let nothing = memo(move || page.with(|page| page.matters.is_empty()));
    // Every matter that waits has its draft.
    let written = memo(move || {
        let waits = |matter: &&Matter| matter.waits();
        page.with(|page| page.ready > 0 && page.matters.iter().filter(waits).all(|matter| matter.draft == DraftState::Ready))
    });
    let answered = memo(move || page.with(|page| page.matters.iter().all(|matter| !matter.waits())));
    let what = move || {
        let t = tongue.t().desk();
        if nothing.get() {
            (t.nothing, t.nothing_how)
        } else if written.get() {
            (t.written, t.written_how)
        } else if answered.get() {
            (t.answered_how, t.answered_then)
        } else {
            (t.choose, t.choose_how)
        }
    };
    view! {
        <div class="desk__item">
            <div class="empty">
                <p class="empty__what">{move || what().0}</p>
                <p class="empty__how">{move || what().1}</p>
            </div>
        </div>
    }
}

/// The kind and number of a matter: "goal 02".
fn kind(named: &Named, t: &Messages) -> String {
    match named.item {
        Item::Goal(_) => (t.desk().goal)(named.number),
        Item::Theme(_) => t.desk().theme.to_owned(),
        Item::Card(_) => (t.desk().card)(&shown_number(named.number)),
    }
}

/// What a matter is called; its kind where it has no words on this device.
pub fn titled(named: &Named, t: &Messages) -> String {
    if named.title.is_empty() { kind(named, t) } else { named.title.clone() }
}
