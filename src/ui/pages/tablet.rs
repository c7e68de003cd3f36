//! The shared tablet: who is at it, who was here before, who is new.

mod back;
mod new;

use crate::app::Intent;
use crate::app::route::Page;
use crate::browser::page;
use crate::domain::id::PersonId;
use crate::domain::roster::Role;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::tablet::{Known, Tablet, tablet};
use crate::view::who::Who;
use back::EnterPin;
use leptos::prelude::*;
pub(super) use new::Form;
use new::NewPerson;

/// With more people than these one looks for a name by typing it.
const MANY: usize = 12;

/// What is open on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    Nothing,
    /// Somebody new fills in the few things that are asked.
    New,
    /// Somebody who was here before enters their PIN.
    Pin(PersonId),
}

/// The shared tablet.
#[component]
pub fn TabletPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Sheet class="stepup" title=move || tongue.t().tablet().title.to_owned()>
            <StepUp />
        </Sheet>
    }
}

/// What the page shows; the seats and the invites on this device are no part of the record.
pub(super) fn page(app: App) -> Memo<Tablet> {
    app.model(|model| {
        let (Some(open), Some(lens)) = (model.opened(), model.lens()) else { return Tablet::default() };
        let seats: Vec<(PersonId, bool)> = open.seats.iter().map(|seat| (seat.person, seat.pin)).collect();
        tablet(lens, &seats, &open.invites())
    })
}

#[component]
fn StepUp() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = page(app);
    let opened = RwSignal::new(Opened::Nothing);
    let here = memo(move || page.with(|page| page.here.clone()));
    view! {
        <h1 class="stepup__title">{move || tongue.t().tablet().heading}</h1>
        <WhoIsHere page here opened />
        {move || match opened.get() {
            Opened::Nothing => view! { <Everybody page opened /> }.into_any(),
            Opened::New => view! { <NewPerson page opened /> }.into_any(),
            Opened::Pin(person) => view! { <EnterPin page person opened /> }.into_any(),
        }}
    }
}

/// One clear statement of who is at the device.
#[component]
fn WhoIsHere(page: Memo<Tablet>, here: Memo<Who>, opened: RwSignal<Opened>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let there = memo(move || here.with(|here| here.person.is_some()));
    let known = memo(move || page.with(|page| !page.known.is_empty()));
    let home = move || Page::home(here.with(|here| here.role));
    view! {
        <Show
            when=move || there.get()
            fallback=move || {
                view! {
                    <p class="measure">{move || tongue.t().tablet().nobody}</p>
                    <Show when=move || known.get()><p class="measure">{move || tongue.t().tablet().how}</p></Show>
                }
            }
        >
            <p class="measure">{move || here.with(|here| (tongue.t().tablet().here)(&called(here, tongue.t())))}</p>
            <div class="button-row">
                <a class="button" class:button--accent=move || opened.get() == Opened::Nothing href=move || app.href(home())>{move || tongue.t().tablet().go_on}</a>
                <button class="button" type="button" on:click=move |_| app.run(Intent::StepAside)>
                    {move || tongue.t().tablet().leave}
                </button>
            </div>
        </Show>
    }
}

/// Everybody who was here before, and the way in for somebody new.
#[component]
fn Everybody(page: Memo<Tablet>, opened: RwSignal<Opened>) -> impl IntoView {
    let tongue = Tongue::get();
    // In the order of the language of the screen, so that the eye finds a name.
    let all = memo(move || {
        let mut all = page.with(|page| known(page, |role| role == Some(Role::Resident)));
        let tag = tongue.t().tag;
        all.sort_by(|a, b| page::compare(&a.who.name, &b.who.name, tag));
        all
    });
    let wanted = RwSignal::new(String::new());
    let residents = memo(move || {
        let wanted = wanted.with(|wanted| wanted.trim().to_lowercase());
        let is_wanted = |known: &Known| known.who.name.to_lowercase().contains(&wanted);
        all.with(|all| all.iter().filter(|known| is_wanted(known)).cloned().collect::<Vec<_>>())
    });
    let others = memo(move || page.with(|page| known(page, |role| role != Some(Role::Resident))));
    view! {
        <ul class="stepup__people">
            <li>
                <button class="stepup__person stepup__person--new" type="button" on:click=move |_| opened.set(Opened::New)>
                    <span class="stepup__name"><Icon glyph=Glyph::Plus />{move || tongue.t().tablet().new_here}</span>
                    <span class="stepup__about">{move || tongue.t().tablet().new_how}</span>
                </button>
            </li>
        </ul>
        <Show when=move || !all.with(Vec::is_empty)>
            <h2>{move || tongue.t().tablet().known}</h2>
            <Show when=move || { all.with(Vec::len) > MANY }>
                <Field label=move || tongue.t().tablet().find.to_owned() value=wanted />
            </Show>
            <People people=residents opened />
            <Show when=move || residents.with(Vec::is_empty)>
                <p class="soft">{move || tongue.t().tablet().nobody_found}</p>
            </Show>
        </Show>
        <Show when=move || !others.with(Vec::is_empty)>
            <h2>{move || tongue.t().tablet().works_here}</h2>
            <People people=others opened />
        </Show>
    }
}

fn known(page: &Tablet, of: impl Fn(Option<Role>) -> bool) -> Vec<Known> {
    page.known.iter().filter(|known| of(known.who.role)).cloned().collect()
}

#[component]
fn People(people: Memo<Vec<Known>>, opened: RwSignal<Opened>) -> impl IntoView {
    view! {
        <ul class="stepup__people">
            <For each=move || people.get() key=|known| known.clone().person let:known>
                <Person known people opened />
            </For>
        </ul>
    }
}

#[component]
fn Person(known: Known, people: Memo<Vec<Known>>, opened: RwSignal<Opened>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let person = known.person;
    let known = Memo::new(move |before: Option<&Known>| {
        let now = people.with(|people| people.iter().find(|one| one.person == person).cloned());
        now.unwrap_or_else(|| before.unwrap_or(&known).clone())
    });
    let step_back = move |_| {
        if known.with_untracked(|known| known.pin) {
            opened.set(Opened::Pin(person));
        } else {
            app.run(Intent::StepBack { person, pin: String::new() });
        }
    };
    let name = move || {
        let name = known.with(|known| known.who.name.trim().to_owned());
        if name.is_empty() { tongue.t().reading().nameless.to_owned() } else { name }
    };
    let about = move || {
        let t = tongue.t();
        known.with(|known| match known.who.role {
            Some(Role::Resident) | None => (t.tablet().about)(&known.who.group, known.cards),
            Some(role) => t.common().role(role).to_owned(),
        })
    };
    view! {
        <li>
            <button class="stepup__person" type="button" on:click=step_back>
                <span class="stepup__name">{name} <Show when=move || known.with(|known| known.pin)>" "<Icon glyph=Glyph::Lock /></Show></span>
                <span class="stepup__about">{about}</span>
            </button>
        </li>
    }
}
