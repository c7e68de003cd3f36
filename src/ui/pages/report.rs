//! The public account: one scroll, in the order people ask; every number opens; printed on A4 like a notice.

mod blocks;
mod head;
mod lines;
mod printing;
mod tables;

use crate::app::Route;
use crate::app::route::Page;
use crate::browser::page;
use crate::report::block::Section;
use crate::report::{Document, Stamp, document, html};
use crate::ui::parts::flow::{For, memo};
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::report::report;
use blocks::blocks;
use head::{Breath, Contents, Foot, Head, Sign};
use leptos::prelude::*;
use printing::Printing;

/// The report.
#[component]
pub fn ReportPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Sheet class="report" title=move || tongue.t().report().page.to_owned()>
            <Account />
        </Sheet>
    }
}

/// The address of this report, as others type it.
fn own_address(app: App) -> String {
    let fragment = app.session().map(|session| Route::Session(session, Page::Report).href());
    fragment.map(|fragment| page::public_address(&fragment)).unwrap_or_default()
}

/// The document, made anew when the record, the day or the language has changed.
fn account(app: App, tongue: Tongue) -> Memo<Document> {
    let facts = steady(app, report);
    let digest = steady(app, |lens| lens.state().digest());
    memo(move || {
        let stamp = Stamp { digest: digest.get(), address: own_address(app) };
        facts.with(|facts| document(facts, &stamp, tongue.t()))
    })
}

#[component]
fn Account() -> impl IntoView {
    let app = App::get();
    let account = account(app, Tongue::get());
    Printing::provide();
    let ids = memo(move || account.with(|account| account.sections.iter().map(|section| section.id).collect::<Vec<_>>()));
    Effect::new(move |_| {
        page::set_print_rule(&account.with(|account| html::print_rule(account.digest.get(..19).unwrap_or_default())))
    });
    on_cleanup(|| page::set_print_rule(""));
    view! {
        <Head account />
        <Breath account />
        <Contents account />
        <For each=move || ids.get() key=|id| *id let:id>
            <Part section=memo(move || account.with(|account| account.sections.iter().find(|one| one.id == id).cloned())) />
        </For>
        <Sign account />
        <Part section=memo(move || account.with(|account| account.annex.clone())) annex=true />
        <Foot account />
    }
}

/// One section; drawn anew only when something in it has changed, so that what is open stays open.
#[component]
fn Part(section: Memo<Option<Section>>, #[prop(optional)] annex: bool) -> impl IntoView {
    move || {
        section.get().map(|section| {
            let heading = format!("{}-h", section.id);
            let labelled = heading.clone();
            view! {
                <section class="report__section" class:report__annex=annex id=section.id aria-labelledby=labelled>
                    <h2 id=heading tabindex="-1">{section.heading}</h2>
                    {blocks(section.blocks)}
                </section>
            }
        })
    }
}
