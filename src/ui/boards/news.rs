//! The news wall: a report for each topic, what is missing, announcements.

mod announce;
pub mod form;

use crate::domain::id::TopicId;
use crate::domain::methods::Board;
use crate::ui::parts::flow::{For, Show};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::news::{Missing, News, Report, news};
use announce::Announcements;
use form::ReportDialog;
use leptos::prelude::*;

/// The news wall of the facilitator.
#[component]
pub fn NewsBoard() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, news);
    let filing = RwSignal::new(None::<TopicId>);
    view! {
        <div class="board-head">
            <h2 class="board-head__title">{move || tongue.t().common().board(Board::News)}</h2>
        </div>
        <Show when=move || page.with(|page| page.reports.is_empty() && page.missing.is_empty())>
            <div class="empty">
                <p class="empty__what">{move || tongue.t().news().empty}</p>
                <p class="empty__how">{move || tongue.t().news().empty_how}</p>
            </div>
        </Show>
        <MissingReports page filing/>
        <div class="news">
            <For each=move || page.with(|page| page.reports.clone()) key=|report| report.topic let:report>
                <ReportNote page report filing/>
            </For>
        </div>
        <Announcements page/>
        <NotHeld page filing/>
        <ReportDialog filing/>
    }
}

/// What one group brought home.
#[component]
fn ReportNote(page: Memo<News>, report: Report, filing: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let id = report.topic;
    let report = current(page, report, |page: &News| &page.reports, move |report: &Report| report.topic == id);
    let convener = move || match report.with(|report| report.convener.clone()) {
        none if none.is_empty() => tongue.t().common().nobody_name.to_owned(),
        name => name,
    };
    view! {
        <article class="news__report">
            <h3 class="topic__name">{move || report.with(|report| report.title.clone())}</h3>
            <p class="topic__meta">
                <span>{convener}</span>
                <span>{move || (tongue.t().common().people)(report.with(|report| report.attendees))}</span>
            </p>
            <h4>{move || tongue.t().news().discussion}</h4>
            <p class="said">{move || report.with(|report| report.discussion.clone())}</p>
            <Part heading=Signal::derive(move || tongue.t().news().actions) words=Signal::derive(move || report.with(|r| r.actions.clone()))/>
            <Part heading=Signal::derive(move || tongue.t().news().not_agreed) words=Signal::derive(move || report.with(|r| r.not_agreed.clone()))/>
            <Show when=move || report.with(|report| report.may_file)>
                <div class="button-row">
                    <button class="button button--quiet" type="button" on:click=move |_| filing.set(Some(id))>
                        <Icon glyph=Glyph::Pen/>
                        {move || tongue.t().news().edit}
                        <span class="visually-hidden">{move || report.with(|report| report.title.clone())}</span>
                    </button>
                </div>
            </Show>
        </article>
    }
}

/// A part of a report; what nobody wrote is left out.
#[component]
fn Part(heading: Signal<&'static str>, words: Signal<String>) -> impl IntoView {
    view! {
        <Show when=move || !words.with(String::is_empty)>
            <h4>{move || heading.get()}</h4>
            <p class="said">{move || words.get()}</p>
        </Show>
    }
}

/// Groups that met and have not reported.
#[component]
fn MissingReports(page: Memo<News>, filing: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let count = move || page.with(|page| u32::try_from(page.missing.len()).unwrap_or(u32::MAX));
    view! {
        <Show when=move || { count() > 0 }>
            <section class="board-section">
                <h3 class="board-section__title">{move || (tongue.t().news().missing)(count())}</h3>
                <p class="note">{move || tongue.t().news().missing_how}</p>
                <ReportWanted rows=Signal::derive(move || page.with(|page| page.missing.clone())) filing key="r"/>
            </section>
        </Show>
    }
}

/// Topics that were not held: if people talked all the same, they can report.
#[component]
fn NotHeld(page: Memo<News>, filing: RwSignal<Option<TopicId>>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Show when=move || page.with(|page| !page.not_held.is_empty())>
            <section class="board-section">
                <h3 class="board-section__title">{move || tongue.t().news().not_held}</h3>
                <ReportWanted rows=Signal::derive(move || page.with(|page| page.not_held.clone())) filing/>
            </section>
        </Show>
    }
}

/// Topics with a button each to enter the report.
#[component]
fn ReportWanted(
    rows: Signal<Vec<Missing>>,
    filing: RwSignal<Option<TopicId>>,
    /// The key that opens the first.
    #[prop(optional)]
    key: &'static str,
) -> impl IntoView {
    let tongue = Tongue::get();
    let row = move |missing: Missing| {
        let (id, convener) = (missing.topic, missing.convener.clone());
        let label = move || {
            let t = tongue.t().news();
            if convener.is_empty() { t.enter.to_owned() } else { (t.enter_for)(&convener) }
        };
        let button = missing.may_file.then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    aria-keyshortcuts=(!key.is_empty()).then_some(key)
                    on:click=move |_| filing.set(Some(id))
                >
                    <Icon glyph=Glyph::Pen/>
                    {label}
                </button>
            }
        });
        view! { <li class="row-list__one"><p><strong>{missing.title}</strong></p>{button}</li> }
    };
    view! { <ul class="row-list"><For each=move || rows.get() key=|row| (row.topic, row.convener.clone(), row.may_file) children=row/></ul> }
}
