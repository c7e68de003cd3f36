//! How one reads: language, size of text, read aloud. One tap each, on every page.

use crate::app::Intent;
use crate::browser::page;
use crate::domain::session::Lang;
use crate::text::Messages;
use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// The three switches. What is read aloud is the element with the id `main`.
#[component]
pub fn ReadingTools() -> impl IntoView {
    view! {
        <div class="reading">
            <LanguageSwitch />
            <TextSize />
            <ReadToMe />
        </div>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let speak = move |event| {
        let tag = event_target_value(&event);
        let chosen = Messages::LANGS.iter().find(|lang| Messages::of(**lang).tag == tag);
        if let Some(lang) = chosen {
            app.run(Intent::Speak(*lang));
        }
    };
    let option = move |lang: Lang| {
        let messages = Messages::of(lang);
        view! {
            <option lang=messages.tag value=messages.tag selected=move || tongue.lang() == lang>{messages.own_name}</option>
        }
    };
    view! {
        <span class="reading__pick">
        <select
            class="reading__act" aria-label=move || tongue.t().common().language
            prop:value=move || tongue.t().tag on:change=speak
        >
            {Messages::LANGS.iter().map(|lang| option(*lang)).views()}
        </select>
        </span>
    }
}

/// Each tap is one size larger; after the largest comes the first again.
#[component]
fn TextSize() -> impl IntoView {
    let tongue = Tongue::get();
    let size = RwSignal::new(page::text_size());
    page::show_text_size(size.get_untracked());
    let larger = move |_| {
        let at = page::TEXT_SIZES.iter().position(|known| *known == size.get_untracked()).unwrap_or(0);
        let next = page::TEXT_SIZES[(at + 1) % page::TEXT_SIZES.len()];
        page::set_text_size(next);
        size.set(next);
    };
    let word = move || match size.get() {
        100 => tongue.t().reading().larger.to_owned(),
        percent => format!("{percent}%"),
    };
    // Who speaks to the device says the word they see.
    let label = move || format!("{} · {}", word(), (tongue.t().reading().size_now)(size.get()));
    view! {
        <button class="reading__act" type="button" aria-label=label on:click=larger>
            <Icon glyph=Glyph::Size />
            <span class="number">{word}</span>
        </button>
    }
}

#[component]
fn ReadToMe() -> impl IntoView {
    let tongue = Tongue::get();
    let reading = RwSignal::new(false);
    let toggle = move |_| {
        if reading.get_untracked() {
            reading.set(false);
            page::stop_reading_aloud();
        } else {
            reading.set(true);
            // The page may be gone by the time it is read to its end.
            page::read_aloud("main", untrack(move || tongue.lang()), move || {
                reading.try_set(false);
            });
        }
    };
    on_cleanup(page::stop_reading_aloud);
    let word = move || if reading.get() { tongue.t().common().stop_reading } else { tongue.t().common().read_to_me };
    page::can_read_aloud().then(|| {
        view! {
            <button class="reading__act" type="button" aria-pressed=move || reading.get().to_string() on:click=toggle>
                <Icon glyph=Glyph::Speak />
                {word}
            </button>
        }
    })
}
