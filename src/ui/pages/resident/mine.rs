//! One's own cards on the resident's page, with where each is now.

use crate::app::route::Page;
use crate::domain::id::CardId;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::fate::FateLine;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::resident::own::{Own, OwnCard, own};
use leptos::prelude::*;

/// How many are shown here; all are where one sees what became of them.
const SHOWN: usize = 4;

/// One's own cards, the latest first.
#[component]
pub fn MySlips() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, |lens| own(lens, SHOWN));
    let count = move || page.with(|page| page.count);
    let rows = move || page.with(|page| page.latest.iter().map(|own| own.card).collect::<Vec<_>>());
    view! {
        <section class="resident__mine" aria-labelledby="mine">
            <div class="resident__ways">
                <h2 id="mine">
                    {move || tongue.t().resident().mine} " "
                    <Show when=move || { count() > 0 }><span class="number soft">{count}</span></Show>
                </h2>
                <a class="resident__wall" href=app.href(Page::Cards)>
                    {move || tongue.t().resident().wall} <Icon glyph=Glyph::Right />
                </a>
            </div>
            <Show
                when=move || { count() > 0 }
                fallback=move || {
                    view! {
                        <div class="empty">
                            <p class="empty__what">{move || tongue.t().resident().mine_empty}</p>
                            <p class="empty__how">{move || tongue.t().resident().mine_empty_how}</p>
                        </div>
                    }
                }
            >
                <ul class="slips">
                    <For each=rows key=|card| *card let:card>
                        <MySlip page card />
                    </For>
                </ul>
                <a class="resident__wall" href=app.href(Page::Keep)>
                    {move || tongue.t().resident().keep} <Icon glyph=Glyph::Right />
                </a>
            </Show>
            <a class="resident__wall" href=app.href(Page::Mine)>
                {move || tongue.t().resident().became} <Icon glyph=Glyph::Right />
            </a>
        </section>
    }
}

#[component]
fn MySlip(page: Memo<Own>, card: CardId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let shown = Memo::new(move |before: Option<&Option<OwnCard>>| {
        let now = page.with(|page| page.latest.iter().find(|own| own.card == card).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let words = move || {
        let t = tongue.t();
        shown.with(|own| match own {
            Some(OwnCard { erased: Some(erased), .. }) => erased.told(t.fate().erased),
            Some(own) if !own.text.is_empty() => own.text.clone(),
            Some(_) | None => t.common().words_missing.to_owned(),
        })
    };
    view! {
        <li class="slip slip--mine">
            <p class="slip__number">{move || shown.with(|own| own.as_ref().map(|own| shown_number(own.number)))}</p>
            <p class="slip__text slip__text--clamped" lang=move || shown.with(|own| own.as_ref().map(|own| lang_tag(own.lang)))>
                <a class="slip__link" href=app.href(Page::Card(card))>{words}</a>
            </p>
            <p class="slip__fate">
                {move || shown.with(|own| own.as_ref().map(|own| view! { <FateLine fate=own.fate.clone() /> }.into_any()))}
            </p>
        </li>
    }
}
