//! Follow-up meetings: calling one from what is open, and its minutes, item by item.

mod call;
mod minutes;

use crate::text::Messages;
use crate::ui::pages::desk::titled;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::meeting::{Called, Meetings as View, Why, meetings};
use call::CallForm;
use leptos::prelude::*;
use minutes::MinutesForm;

/// All meetings, and the way to call the next.
#[component]
pub fn Meetings() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = steady(app, meetings);
    let calling = RwSignal::new(false);
    let may = memo(move || page.with(|page| page.may_call.is_none()));
    let ids = move || page.with(|page| page.called.iter().map(|called| called.meeting).collect::<Vec<_>>());
    view! {
        <article class="desk__item" aria-labelledby="item">
            <header class="desk__item-head">
                <h2 id="item" tabindex="-1">{move || tongue.t().meeting().heading}</h2>
                <p class="soft">{move || tongue.t().meeting().how}</p>
            </header>
            <Show when=move || may.get()>
                <div class="button-row">
                    <button class="button" type="button" on:click=move |_| calling.set(true)>
                        <Icon glyph=Glyph::Calendar />
                        {move || tongue.t().meeting().call}
                    </button>
                </div>
            </Show>
            <h3>{move || tongue.t().meeting().called}</h3>
            <Show
                when=move || page.with(|page| !page.called.is_empty())
                fallback=move || {
                    view! {
                        <div class="empty">
                            <p class="empty__what">{move || tongue.t().meeting().none_called}</p>
                            <p class="empty__how">{move || tongue.t().meeting().none_called_how}</p>
                        </div>
                    }
                }
            >
                <For each=ids key=|id| *id let:id>
                    <OneMeeting page id />
                </For>
            </Show>
            <Dialog open=calling title=Signal::derive(move || tongue.t().meeting().call.to_owned())>
                <CallForm page open=calling />
            </Dialog>
        </article>
    }
}

/// A meeting: when, where, what about, and what came of it.
#[component]
fn OneMeeting(page: Memo<View>, id: crate::domain::id::MeetingId) -> impl IntoView {
    let tongue = Tongue::get();
    let meeting = Memo::new(move |before: Option<&Option<Called>>| {
        let now = page.with(|page| page.called.iter().find(|called| called.meeting == id).cloned());
        now.or_else(|| before.cloned().flatten())
    });
    let offset = memo(move || page.with(|page| page.offset_min));
    let may = memo(move || page.with(|page| page.may_call.is_none()));
    let writing = RwSignal::new(false);
    let title = move || meeting.with(|meeting| meeting.as_ref().map(|meeting| meeting.title.clone()).unwrap_or_default());
    let when = move || {
        let t = tongue.t();
        let at = |meeting: &Called| (t.line().meeting_at)(&t.common().moment(meeting.starts, offset.get()), &meeting.place);
        meeting.with(|meeting| meeting.as_ref().map(at))
    };
    let agenda = move || {
        let t = tongue.t();
        let titles = |meeting: &Called| {
            meeting.agenda.iter().map(|named| titled(named, t)).map(|title| view! { <li>{title}</li> }).views()
        };
        meeting.with(|meeting| meeting.as_ref().map(titles))
    };
    let told = memo(move || meeting.with(|meeting| meeting.as_ref().and_then(|meeting| meeting.minutes.clone())));
    let word =
        move || if told.with(Option::is_some) { tongue.t().meeting().change_minutes } else { tongue.t().meeting().write_minutes };
    view! {
        <section class="desk__source">
            <h4>{title}</h4>
            <p class="note">{when}</p>
            <p>{move || tongue.t().meeting().agenda}</p>
            <ol>{agenda}</ol>
            {move || told.get().map(|told| {
                let t = tongue.t();
                let found = told.found.into_iter().filter(|(_, text)| !text.is_empty()).map(|(named, text)| {
                    view! { <li><strong>{titled(&named, t)}</strong><p class="said">{text}</p></li> }
                });
                view! {
                    <p><strong>{t.meeting().minutes}</strong> " " <span class="note">{(t.meeting().attended_were)(told.attended)}</span></p>
                    <p class="said">{told.text}</p>
                    <ul class="slips">{found.views()}</ul>
                }
            })}
            <Show when=move || may.get()>
                <div class="button-row">
                    <button class="button" type="button" on:click=move |_| writing.set(true)>
                        <Icon glyph=Glyph::Pen />
                        {word}
                        <span class="visually-hidden">{title}</span>
                    </button>
                </div>
            </Show>
            <Dialog open=writing title=Signal::derive(title)>
                <MinutesForm meeting id open=writing />
            </Dialog>
        </section>
    }
}

/// Why something belongs on the agenda, in words.
fn why_words(why: Why, t: &Messages) -> String {
    match why {
        Why::Unanswered => t.meeting().unanswered.to_owned(),
        Why::Overdue(days) => (t.meeting().overdue)(days),
        Why::Contradicted { not_solved, of } => (t.meeting().contradicted)(not_solved, of),
        Why::Delayed => t.meeting().delayed.to_owned(),
        Why::Broken => t.meeting().broken.to_owned(),
        Why::Late(day) => (t.meeting().late)(&(t.common().day_short)(day)),
    }
}
