//! A card, as a slip of paper.

use crate::app::route::Page;
use crate::domain::roster::Channel;
use crate::domain::session::Lang;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::{App, Tongue};
use crate::view::cards::{Slip, Standing};
use leptos::prelude::*;

/// A card's number as people read it: 001.
pub fn shown_number(number: u32) -> String {
    format!("{number:03}")
}

/// The `lang` attribute of people's own words.
pub fn lang_tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh-Hans",
        Lang::En => "en",
        Lang::Ru => "ru",
        Lang::Ky => "ky",
    }
}

/// The icon of a channel.
pub fn channel_glyph(channel: Channel) -> Glyph {
    match channel {
        Channel::Phone => Glyph::Phone,
        Channel::Tablet => Glyph::Screen,
        Channel::Paper => Glyph::Paper,
        Channel::Spoken => Glyph::Spoken,
        Channel::File => Glyph::Open,
    }
}

fn class(slip: &Slip) -> &'static str {
    match (&slip.standing, slip.merged.is_empty()) {
        (Standing::Hidden { .. }, _) => "slip slip--hidden",
        (Standing::Withdrawn, _) => "slip slip--withdrawn",
        (Standing::Merged { .. }, _) | (Standing::OnWall | Standing::Waiting, false) => "slip slip--merged",
        (Standing::OnWall | Standing::Waiting, true) => "slip",
    }
}

/// A card with its number, its words, who said it and how, where it stands; children are its acts.
///
/// A hidden card shows its words only where they are opened, and only with `reveal`: to facilitators and the author.
#[component]
pub fn CardSlip(
    #[prop(into)] slip: Signal<Slip>,
    /// Hidden words can be opened.
    #[prop(optional)]
    reveal: bool,
    /// The words lead to the card's own page.
    #[prop(optional)]
    linked: bool,
    /// The author's name, channel and group are left out.
    #[prop(optional)]
    bare: bool,
    #[prop(optional)] children: Option<ChildrenFn>,
) -> impl IntoView {
    let tools = children.map(|children| view! { <div class="slip__tools">{children()}</div> }.into_any());
    view! {
        <li class=move || slip.with(class)>
            <p class="slip__number">{move || slip.with(|slip| shown_number(slip.number))}</p>
            <SlipText slip linked/>
            <Show when=move || !bare><SlipMeta slip/></Show>
            <SlipWhy slip reveal/>
            <SlipFate slip/>
            {tools}
        </li>
    }
}

/// Characters from which on a card's words are shortened where it stands among others.
const LONG: usize = 320;

/// The words. Long ones are shortened; all of them are behind the link, or opened here.
#[component]
fn SlipText(slip: Signal<Slip>, linked: bool) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let words = move || {
        let t = tongue.t();
        slip.with(|slip| match (&slip.erased, &slip.standing) {
            (Some(erased), _) => erased.told(t.fate().erased),
            (None, Standing::Hidden { .. }) => "…".to_owned(),
            (None, _) if slip.text.is_empty() => t.common().words_missing.to_owned(),
            (None, _) => slip.text.clone(),
        })
    };
    let href = move || app.href(Page::Card(slip.with(|slip| slip.card)));
    let long = memo(move || slip.with(|slip| slip.text.chars().count() > LONG));
    let folded = move || long.get() && !linked;
    view! {
        <p class="slip__text" class:slip__text--clamped=long lang=move || slip.with(|slip| lang_tag(slip.lang))>
            {if linked { view! { <a class="slip__link" href=href>{words}</a> }.into_any() } else { words.into_any() }}
        </p>
        <Show when=folded>
            <MadeOf summary=Signal::derive(move || tongue.t().slip().read_all.to_owned())>
                <p class="slip__text" lang=move || slip.with(|slip| lang_tag(slip.lang))>{words}</p>
            </MadeOf>
        </Show>
    }
}

#[component]
fn SlipMeta(slip: Signal<Slip>) -> impl IntoView {
    let tongue = Tongue::get();
    let who = move || {
        let t = tongue.t();
        slip.with(|slip| if slip.name.is_empty() { t.slip().no_name.to_owned() } else { slip.name.clone() })
    };
    let rest = move || {
        let t = tongue.t();
        slip.with(|slip| {
            let many = (slip.people > 1).then(|| (t.slip().for_people)(slip.people));
            let group = (!slip.group.is_empty()).then(|| slip.group.clone());
            let by = (!slip.entered_by.is_empty()).then(|| (t.slip().entered_by)(&slip.entered_by));
            let from = (!slip.source.is_empty()).then(|| (t.slip().from_file)(&slip.source));
            let backed = (slip.backers > 0).then(|| (t.slip().backed)(slip.backers));
            let revised = (slip.revised > 0).then(|| (t.slip().revised)(slip.revised));
            let closing = slip.closing.then(|| t.slip().closing_word.to_owned());
            [many, group, by, from, backed, revised, closing].into_iter().flatten().collect::<Vec<_>>()
        })
    };
    view! {
        <p class="slip__meta">
            <span>{who}</span>
            {move || {
                let t = tongue.t();
                let (channel, lang) = slip.with(|slip| (slip.channel, slip.lang));
                view! {
                    <span><Icon glyph=channel_glyph(channel)/>{t.common().channel(channel)}</span>
                    <span>{(t.common().lang_name)(lang)}</span>
                }
            }}
            {move || rest().into_iter().map(|one| view! { <span>{one}</span> }).views()}
        </p>
    }
}

/// Why a card is not on the wall.
#[component]
fn SlipWhy(slip: Signal<Slip>, reveal: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let why = move || {
        let t = tongue.t();
        slip.with(|slip| match &slip.standing {
            Standing::Hidden { by, reason } => Some((t.slip().hidden_why)(by, reason)),
            Standing::Withdrawn => Some(t.common().withdrawn_card.to_owned()),
            Standing::OnWall | Standing::Waiting | Standing::Merged { .. } => None,
        })
    };
    let opens = move || reveal && slip.with(|slip| slip.erased.is_none() && matches!(slip.standing, Standing::Hidden { .. }));
    view! {
        {move || why().map(|why| view! { <p class="slip__why">{why}</p> }.into_any())}
        <Show when=opens>
            <MadeOf summary=Signal::derive(move || tongue.t().slip().read_hidden.to_owned())>
                <p class="slip__text" lang=move || slip.with(|slip| lang_tag(slip.lang))>
                    {move || slip.with(|slip| slip.text.clone())}
                </p>
            </MadeOf>
        </Show>
    }
}

/// Where it went: a theme, another card; and what came to it.
#[component]
fn SlipFate(slip: Signal<Slip>) -> impl IntoView {
    let tongue = Tongue::get();
    let fates = move || {
        let t = tongue.t();
        slip.with(|slip| {
            let into = match slip.standing {
                Standing::Merged { number, .. } => Some((t.slip().merged_into)(&shown_number(number))),
                Standing::OnWall | Standing::Waiting | Standing::Hidden { .. } | Standing::Withdrawn => None,
            };
            let theme = slip.theme.as_ref().map(|(_, title)| (t.slip().in_theme)(title));
            [into, theme].into_iter().flatten().collect::<Vec<_>>()
        })
    };
    view! {
        {move || {
            let fates = fates();
            (!fates.is_empty()).then(|| {
                let fates = fates.into_iter().map(|fate| view! { <span>{fate}</span> }).views();
                view! { <p class="slip__fate">{fates}</p> }
            })
        }}
        <MergedWords slip/>
    }
}

/// The words of the cards that were merged into this one.
#[component]
pub fn MergedWords(#[prop(into)] slip: Signal<Slip>) -> impl IntoView {
    let tongue = Tongue::get();
    let merged = memo(move || slip.with(|slip| slip.merged.clone()));
    let summary = Signal::derive(move || {
        let numbers: Vec<String> = merged.with(|merged| merged.iter().map(|one| shown_number(one.number)).collect());
        (tongue.t().slip().merged_here)(&(tongue.t().common().list)(&numbers))
    });
    view! {
        <Show when=move || !merged.with(Vec::is_empty)>
            <MadeOf summary>
                {move || {
                    let one = |(number, lang, text): (u32, Lang, String)| {
                        view! { <p><span class="note number">{shown_number(number)}</span>" "<span lang=lang_tag(lang)>{text}</span></p> }
                    };
                    merged.get().into_iter().map(|joined| one((joined.number, joined.lang, joined.text))).views()
                }}
            </MadeOf>
        </Show>
    }
}
