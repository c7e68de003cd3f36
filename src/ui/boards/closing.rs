//! The closing circle: one sentence each; the method's own test; and what the close sets going.

use crate::app::Saying;
use crate::domain::card::{CardAdd, OnBehalf};
use crate::domain::id::PhaseId;
use crate::domain::methods::Board;
use crate::domain::roster::Channel;
use crate::text::Messages;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::fidelity::FidelityList;
use crate::ui::pieces::language::written_in;
use crate::ui::pieces::slip::lang_tag;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::closing::{Closing, Word, closing};
use leptos::prelude::*;

/// The closing circle of the facilitator.
#[component]
pub fn ClosingBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, closing);
    let phase = memo(move || page.with(|page| page.phase));
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(Board::Closing)}</h2>
        </div>
        <Closed page/>
        {move || match phase.get() {
            Some(phase) => view! { <TakeIn page phase/> }.into_any(),
            None => view! { <p class="note">{move || tongue.t().closing().no_phase}</p> }.into_any(),
        }}
        <Words page/>
        <section class="board-section">
            <h3 class="board-section__title">{move || tongue.t().console().fidelity}</h3>
            <FidelityList/>
        </section>
        <After page/>
    }
}

/// What people said, the latest first.
#[component]
fn Words(page: Memo<Closing>) -> impl IntoView {
    let tongue = Tongue::get();
    let count = move || page.with(|page| u32::try_from(page.words.len()).unwrap_or(u32::MAX));
    view! {
        <Show
            when=move || { count() > 0 }
            fallback=move || view! {
                <div class="empty">
                    <p class="empty__what">{move || tongue.t().closing().empty}</p>
                    <p class="empty__how">{move || tongue.t().closing().empty_how}</p>
                </div>
            }
        >
            <section class="board-section">
                <h3 class="board-section__title">{move || (tongue.t().closing().words)(count())}</h3>
                <ul class="slips slips--many">
                    <For each=move || page.with(|page| page.words.clone()) key=|word| (word.id, word.text.clone()) let:word>
                        <ClosingWord word/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One sentence with its name.
#[component]
pub fn ClosingWord(word: Word) -> impl IntoView {
    let tongue = Tongue::get();
    let Word { text, lang, name, .. } = word;
    let who = move || if name.is_empty() { tongue.t().common().nobody_name.to_owned() } else { name.clone() };
    view! {
        <li class="slip" data-turn="">
            <p class="slip__text" lang=lang_tag(lang)>{text}</p>
            <p class="slip__meta"><span>{who}</span></p>
        </li>
    }
}

/// Writing a sentence down for somebody who says it.
#[component]
fn TakeIn(page: Memo<Closing>, phase: PhaseId) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let text = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let sent = Sent::watching(
        move || page.with(|page| page.words.len()),
        move || {
            text.set(String::new());
            name.set(String::new());
            tried.set(false);
        },
    );
    let empty = move || text.with(|text| text.trim().is_empty());
    let take_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if untrack(empty) {
            return;
        }
        let text = text.get_untracked();
        let lang = written_in(&text, untrack(|| tongue.lang()));
        let on_behalf = OnBehalf { people: 1, group: None, name: name.get_untracked().trim().to_owned() };
        sent.off();
        app.act(Saying::with(text.trim(), |words| CardAdd {
            words,
            channel: Channel::Spoken,
            lang,
            phase: Some(phase),
            on_behalf: Some(on_behalf),
            origin: None,
        }));
    };
    let error = move || if tried.get() && empty() { tongue.t().closing().say_empty } else { "" };
    view! {
        <form class="closing-word" on:submit=take_in novalidate>
            <SayField text error=Signal::derive(move || error().to_owned())/>
            <Field label=move || tongue.t().closing().name.to_owned() value=name limit=60/>
            <button class="button" type="submit">
                <Icon glyph=Glyph::Plus/>
                {move || tongue.t().closing().take_in}
            </button>
        </form>
    }
}

/// The sentence itself; the key C puts the cursor here.
#[component]
fn SayField(text: RwSignal<String>, error: Signal<String>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Field
            id="closing-word"
            label=move || tongue.t().closing().say.to_owned()
            hint=move || tongue.t().closing().say_hint.to_owned()
            error
            value=text
        />
    }
}

/// What happens after the close, said before it.
#[component]
fn After(page: Memo<Closing>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Show when=move || page.with(|page| page.closed_at.is_none())>
            <section class="board-section">
                <h3 class="board-section__title">{move || tongue.t().closing().after_title}</h3>
                <p>{move || page.with(|page| (tongue.t().closing().after)(page.due_days.into(), page.to_answer))}</p>
            </section>
        </Show>
    }
}

/// The session is closed: by when the answers are due, and where to see them.
#[component]
fn Closed(page: Memo<Closing>) -> impl IntoView {
    let tongue = Tongue::get();
    let stands = memo(move || page.with(|page| page.closed_at.is_some().then_some(page.overdue)));
    let notice = move |overdue| {
        let kind = if overdue > 0 { NoticeKind::Error } else { NoticeKind::Done };
        view! {
            <Notice
                kind
                happened=Signal::derive(move || page.with(|page| after_close(page, tongue.t())))
                to_do=move || tongue.t().closing().closed_how.to_owned()
            />
        }
        .into_any()
    };
    move || stands.get().map(notice)
}

/// How it stands with the answers after the close, and what is to be done first.
pub fn after_close(page: &Closing, t: &Messages) -> String {
    let day = page.due.map(|due| t.common().day(due)).unwrap_or_default();
    match (page.to_answer.saturating_sub(page.answered), page.overdue) {
        (0, _) => t.closing().all_answered.to_owned(),
        (_, 0) if !page.office => (t.closing().closed_no_office)(&day),
        (_, 0) => (t.closing().closed)(&day),
        (_, overdue) => (t.closing().closed_overdue)(overdue),
    }
}
