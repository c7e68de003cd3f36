//! Slips of paper: each lets one resident in, once. Made by the dozen, printed 24 to a page, cut and handed out.

use crate::app::Intent;
use crate::browser::page;
use crate::domain::id::{GroupId, InviteId};
use crate::domain::roster::Role;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Pick;
use crate::ui::parts::qr::Qr;
use crate::ui::{App, Tongue};
use crate::view::settings::{InviteRow, Settings};
use leptos::prelude::*;

/// Most slips that are made at once.
const SLIPS_MAX: u32 = 240;

/// Slips: how many there are that nobody used, more of them, and the sheet to print.
#[component]
pub fn Slips(page: Memo<Settings>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let here = page::base_address();
    let slips =
        memo(move || page.with(|page| page.invites.iter().filter(|row| row.is_unused_slip()).cloned().collect::<Vec<_>>()));
    let unused = memo(move || slips.with(Vec::len));
    let printing = RwSignal::new(false);
    let address = app.view(|lens| lens.session().map(|session| session.venue.address.clone()).unwrap_or_default());
    let alone = memo(move || address.with(|address| page::is_alone(if address.is_empty() { &here } else { address })));
    let doors = app.model(|model| model.opened().map(|open| open.doors.clone()).unwrap_or_default());
    let without_door = move || {
        let door = |invite: InviteId| doors.with(|doors| doors.get(&invite).is_some());
        slips.with(|slips| slips.iter().map(|slip| slip.invite).filter(|invite| !door(*invite)).collect::<Vec<_>>())
    };
    let print = move |_| {
        printing.set(true);
        untrack(without_door).into_iter().for_each(|invite| app.run(Intent::ShowDoor(invite)));
    };
    Effect::new(move |_| {
        // Once every slip has its code, and that code is drawn.
        if printing.get() && without_door().is_empty() {
            printing.set(false);
            request_animation_frame(|| request_animation_frame(page::print));
        }
    });
    view! {
        <section class="settings__section" aria-labelledby="slips">
            <h2 id="slips">{move || tongue.t().settings().slips}</h2>
            <p class="measure">{move || tongue.t().settings().slips_lead}</p>
            <Show when=move || alone.get()>
                <p class="note">{move || tongue.t().settings().code_local}</p>
            </Show>
            <Show when=move || { unused.get() > 0 }>
                <div class="button-row">
                    <button class="button" type="button" on:click=print disabled=move || printing.get()>
                        <Icon glyph=Glyph::Print/>
                        {move || (tongue.t().settings().slips_print)(unused.get())}
                    </button>
                </div>
            </Show>
            <More page />
        </section>
        <div class="handouts print-only">
            {move || slips.get().into_iter().filter_map(|slip| {
                let door = doors.with(|doors| doors.get(&slip.invite).cloned())?;
                Some(view! { <One page slip door /> })
            }).views()}
        </div>
    }
}

/// One slip on the sheet.
#[component]
fn One(page: Memo<Settings>, slip: InviteRow, door: String) -> impl IntoView {
    let tongue = Tongue::get();
    let number = slip.label.clone();
    view! {
        <div class="handout">
            <div>
                <Qr text=door label=Signal::derive(move || tongue.t().settings().slip_scan.to_owned()) />
                <p class="handout__number">{number}</p>
            </div>
            <div>
                <p class="handout__title">{move || page.with(|page| page.title.clone())}</p>
                <p class="handout__line handout__line--one">{move || page.with(|page| page.theme.clone())}</p>
                <p class="handout__line">{move || page.with(|page| page.when.clone())}</p>
                <p class="handout__line handout__line--one">{move || page.with(|page| page.place.clone())}</p>
                <p>{slip.group}</p>
                <p>{move || tongue.t().settings().slip_scan}</p>
            </div>
        </div>
    }
}

/// More slips.
#[component]
fn More(page: Memo<Settings>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let (count, group, bad) = (RwSignal::new(String::new()), RwSignal::new(None::<GroupId>), RwSignal::new(false));
    let groups = super::invites::groups(page);
    let make = move |_| {
        let wanted = count.get_untracked().trim().parse().ok().filter(|wanted| (1..=SLIPS_MAX).contains(wanted));
        bad.set(wanted.is_none());
        if let Some(wanted) = wanted {
            // Slips are numbered on, whatever became of the earlier ones.
            let made = page.with_untracked(|page| page.invites.iter().filter_map(|row| row.slip).max().unwrap_or(0));
            let labels = (made + 1..=made + wanted).map(|number| format!("{number:03}")).collect();
            app.run(Intent::Invite { role: Role::Resident, group: group.get_untracked(), uses: Some(1), helper: false, labels });
            count.set(String::new());
        }
    };
    let word = move |pick: fn(&crate::text::settings::Settings) -> &'static str| {
        Signal::derive(move || pick(tongue.t().settings()).to_owned())
    };
    let error = Signal::derive(move || if bad.get() { (tongue.t().settings().slips_bad)(SLIPS_MAX) } else { String::new() });
    view! {
        <div class="form">
            <div class="field-row">
                <Field label=word(|t| t.slips_count) value=count error kind=FieldKind::Number class="field__input--short" />
                <Pick label=word(|t| t.slips_group) options=groups value=group />
            </div>
            <div class="button-row">
                <button class="button" type="button" on:click=make>{move || tongue.t().settings().slips_make}</button>
            </div>
        </div>
    }
}
