//! What became of mine: every card one wrote, with its line; the goals one had a part in, with theirs; then the cards one backed.

use crate::app::route::Page;
use crate::domain::response::Item;
use crate::text::line::Sum;
use crate::ui::pages::line::LineOf;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::pieces::back::Back;
use crate::ui::pieces::fate::FateLine;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::who::NobodyHere;
use crate::ui::{App, Tongue};
use crate::view::mine::{Kept, Mine, mine};
use leptos::prelude::*;

/// How many lines are drawn at once.
const AT_ONCE: usize = 10;

/// Most cards of others that are listed.
const OTHERS: usize = 200;

/// What became of mine.
#[component]
pub fn MinePage() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let here = app.model(|model| model.opened().is_some_and(|open| open.who.is_some()));
    view! {
        <Sheet class="become" title=move || tongue.t().line().title.to_owned()>
            <Show when=move || here.get() fallback=NobodyHere>
                <AllMine />
            </Show>
        </Sheet>
    }
}

#[component]
fn AllMine() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, mine);
    let shown = RwSignal::new(AT_ONCE);
    let count = move || page.with(|page| page.own.len());
    let goals = Signal::derive(move || page.with(|page| page.goals.iter().copied().map(Item::Goal).collect::<Vec<_>>()));
    let any_goal = move || !goals.with(Vec::is_empty);
    let rows =
        Signal::derive(move || page.with(|page| page.own.iter().take(shown.get()).map(|kept| Item::Card(kept.card)).collect()));
    view! {
        <header class="become__head">
            <h1>{move || tongue.t().line().title}</h1>
            <Show when=move || { count() > 0 }>
                <p class="become__sum">{move || page.with(|page| (tongue.t().line().sum)(&in_words(page)))}</p>
            </Show>
            <Show when=move || { count() == 0 && !any_goal() }><Nothing /></Show>
        </header>
        <Lines items=rows />
        <Show when=move || { count() > shown.get() }>
            <button class="button" type="button" on:click=move |_| shown.update(|shown| *shown += AT_ONCE)>
                {move || tongue.t().common().more}
            </button>
        </Show>
        <Show when=any_goal>
            <h2 class="become__part">{move || tongue.t().line().goals}</h2>
            <Lines items=goals />
        </Show>
        <Others page heading=|t| t.for_others cards=|page| &page.for_others />
        <Others page heading=|t| t.backed cards=|page| &page.backed />
        <Back page=Page::Me words=|t| t.everyone().back />
    }
}

/// Lines, one under the other.
#[component]
pub fn Lines(items: Signal<Vec<Item>>) -> impl IntoView {
    view! { <For each=move || items.get() key=|item| *item let:item><LineOf item /></For> }
}

/// How things stand with somebody's cards.
pub fn in_words(page: &Mine) -> Sum {
    let sum = &page.sum;
    Sum { cards: sum.cards, answered: sum.answered, overdue: sum.overdue, waiting: sum.waiting, withdrawn: sum.withdrawn }
}

#[component]
fn Nothing() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    view! {
        <div class="empty">
            <p class="empty__what">{move || tongue.t().line().nothing}</p>
            <p class="empty__how">{move || tongue.t().line().nothing_how}</p>
            <a class="button" href=app.href(Page::Me)>{move || tongue.t().line().write}</a>
        </div>
    }
}

/// Cards that are not one's own: written down for others, or said "me too" to.
#[component]
fn Others(
    page: Memo<Mine>,
    heading: fn(&'static crate::text::line::Line) -> &'static str,
    cards: fn(&Mine) -> &Vec<Kept>,
) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let cards = memo(move || page.with(|page| cards(page).iter().take(OTHERS).cloned().collect::<Vec<_>>()));
    let slip = move |kept: Kept| {
        view! {
            <li class="slip">
                <p class="slip__number">{shown_number(kept.number)}</p>
                <p class="slip__text slip__text--clamped" lang=lang_tag(kept.lang)>
                    <a class="slip__link" href=app.href(Page::Card(kept.card))>{kept.text}</a>
                </p>
                <p class="slip__fate"><FateLine fate=kept.fate /></p>
            </li>
        }
    };
    view! {
        <Show when=move || !cards.with(Vec::is_empty)>
            <section class="become__keep">
                <h2>{move || heading(tongue.t().line())}</h2>
                <ul class="slips">{move || cards.get().into_iter().map(slip).views()}</ul>
            </section>
        </Show>
    }
}
