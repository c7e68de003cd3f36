//! The notice's head, the first lines, the contents, and its foot.

use crate::app::Intent;
use crate::app::intent::ReportFormat;
use crate::app::route::Page;
use crate::browser::page;
use crate::report::Document;
use crate::report::block::{Figure, State};
use crate::ui::pages::report::lines::{line, plain_lines};
use crate::ui::pages::report::printing::Printing;
use crate::ui::parts::flow::{Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::menu::Menu;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// Title, issuing unit, day and version; what can be done with it; how complete it is.
#[component]
pub fn Head(account: Memo<Document>) -> impl IntoView {
    let issue = move || account.with(|account| account.issue.iter().map(|part| view! { <span>{part.clone()}</span> }).views());
    let state = memo(move || account.with(|account| account.state.clone()));
    view! {
        <header class="report__head">
            <span class="seal seal--large" aria-hidden="true" lang="zh">"共识"</span>
            <h1 class="report__title">{move || account.with(|account| account.title.clone())}</h1>
            <p class="report__issue">{issue}</p>
            <Tools />
        </header>
        <div class="report__state">{move || complete(state.get())}</div>
    }
}

/// Print, save, take away.
#[component]
fn Tools() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let printing = Printing::get();
    let save = move |format: ReportFormat| app.run(Intent::SaveReport(format));
    let summary = move || {
        view! { <summary class="button"><Icon glyph=Glyph::More />{move || tongue.t().report().other_formats}</summary> }
            .into_any()
    };
    view! {
        <div class="report__tools">
            <a class="button" href=app.href(Page::Find)>
                <Icon glyph=Glyph::Eye />
                {move || tongue.t().common().look_up}
            </a>
            <button class="button" type="button" on:click=move |_| printing.begin()>
                <Icon glyph=Glyph::Print />
                {move || tongue.t().common().print}
            </button>
            <button class="button" type="button" on:click=move |_| save(ReportFormat::Html)>
                <Icon glyph=Glyph::Save />
                {move || tongue.t().report().save_page}
            </button>
            <Menu summary=Box::new(summary)>
                <button class="menu__act" type="button" on:click=move |_| save(ReportFormat::Csv)>
                    {move || tongue.t().report().save_csv}
                </button>
                <button class="menu__act" type="button" on:click=move |_| save(ReportFormat::Json)>
                    {move || tongue.t().report().save_json}
                </button>
                <button class="menu__act" type="button" on:click=move |_| app.run(Intent::SaveRecord)>
                    {move || tongue.t().report().save_record}
                </button>
            </Menu>
        </div>
    }
}

fn complete(state: State) -> impl IntoView {
    let (class, glyph) =
        if state.complete { ("notice notice--done", Glyph::Check) } else { ("notice notice--plain", Glyph::Info) };
    let how = state.how.into_iter().map(|how| view! { <p class="notice__do">{how}</p> }).views();
    let blank = (!state.blank.is_empty())
        .then(|| view! { <ul>{state.blank.into_iter().map(|one| view! { <li>{line(one)}</li> }).views()}</ul> }.into_any());
    view! {
        <div class=class>
            <Icon glyph />
            <div class="notice__body"><p class="notice__what">{state.what}</p>{how}{blank}</div>
        </div>
    }
}

/// Goes to a section without touching the address, which is the page's.
fn lead(section: &'static str) -> impl Fn(leptos::ev::MouseEvent) + Clone {
    move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus(&format!("#{section}-h"));
    }
}

/// Three sentences and five numbers.
#[component]
pub fn Breath(account: Memo<Document>) -> impl IntoView {
    let app = App::get();
    let here = app.href(Page::Report);
    let figures = memo(move || account.with(|account| account.figures.clone()));
    let figure = move |figure: Figure| {
        view! {
            <div class="figures__one">
                <dt class="figures__label">{figure.label}</dt>
                <dd>
                    <a class="figures__number" href=here.clone() on:click=lead(figure.section)>{figure.value}</a>
                    <span class="figures__of">{figure.of}</span>
                </dd>
            </div>
        }
    };
    view! {
        <section class="report__breath" aria-labelledby="breath">
            <h2 id="breath">{move || account.with(|account| account.breath_heading.clone())}</h2>
            <p class="report__breath-words">{move || account.with(|account| account.breath.clone())}</p>
            <dl class="figures">{move || figures.get().into_iter().map(figure.clone()).views()}</dl>
        </section>
    }
}

/// The contents, which lead to the sections.
#[component]
pub fn Contents(account: Memo<Document>) -> impl IntoView {
    let here = App::get().href(Page::Report);
    let heads = memo(move || {
        account.with(|account| account.parts().map(|section| (section.id, section.heading.clone())).collect::<Vec<_>>())
    });
    let entry = move |(id, heading): (&'static str, String)| {
        view! { <li><a href=here.clone() on:click=lead(id)>{heading}</a></li> }
    };
    view! {
        <nav class="report__contents" aria-label=move || account.with(|account| account.contents_label.clone())>
            <ol class="report__contents-list">{move || heads.get().into_iter().map(entry.clone()).views()}</ol>
        </nav>
    }
}

/// Who issues it, and when.
#[component]
pub fn Sign(account: Memo<Document>) -> impl IntoView {
    view! {
        <div class="report__sign">
            <div class="report__sign-row">
                <div>{move || account.with(|account| plain_lines(&account.sign))}</div>
                <span class="seal seal--huge" aria-hidden="true" lang="zh">"共识"</span>
            </div>
        </div>
    }
}

/// The web addresses it names, and the record it was computed from.
#[component]
pub fn Foot(account: Memo<Document>) -> impl IntoView {
    let notes = move || {
        account.with(|account| {
            let note = |note: &String| view! { <li>{note.clone()}</li> };
            (!account.notes.is_empty())
                .then(|| view! { <ol class="notes">{account.notes.iter().map(note).views()}</ol> }.into_any())
        })
    };
    view! {
        {notes}
        <footer class="report__foot">
            <p>
                {move || account.with(|account| account.digest_label.clone())}" "
                <span class="sealed__digest">{move || account.with(|account| account.digest.clone())}</span>
            </p>
            <p>{move || account.with(|account| account.foot.clone())}</p>
        </footer>
    }
}
