//! The console's side: who is in the room, how people come in, what is safe, and what the host says now.

use crate::app::Intent;
use crate::app::event::Storage;
use crate::app::route::Page;
use crate::domain::methods::Board;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Form, Glyph, Icon, Shape};
use crate::ui::parts::qr::Qr;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::door::{Leads, code};
use crate::ui::pieces::fidelity::FidelityList;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::console::Console;
use crate::view::fidelity::{Found, fidelity};
use crate::view::room::{Room, RoomGroup, room};
use leptos::prelude::*;

/// Everything beside the board.
#[component]
pub fn Side(console: Memo<Console>, handing: RwSignal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let board = memo(move || console.with(|console| console.shown.as_ref().map(|shown| shown.board)));
    view! {
        <aside class="console__side" aria-label=move || tongue.t().console().side>
            <section class="console__panel">
                <h2 class="console__panel-title">{move || tongue.t().console().words}</h2>
                <p class="console__script">{move || board.get().map(|board| (tongue.t().console().script)(board))}</p>
            </section>
            <People/>
            <Invite handing/>
            <Safe/>
            // The closing board has the test itself.
            <Show when=move || board.get() != Some(Board::Closing)><Fidelity/></Show>
        </aside>
    }
}

/// The method's own test in a line; it opens to its points.
#[component]
fn Fidelity() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let points = steady(app, fidelity);
    let summary = move || {
        let (hold, all) = points.with(|points| {
            let hold = points.iter().filter(|point| point.found == Found::Holds).count();
            (hold, points.len())
        });
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (tongue.t().console().hold_of)(number(hold), number(all))
    };
    view! {
        <section class="console__panel">
            <h2 class="console__panel-title">{move || tongue.t().console().fidelity}</h2>
            <MadeOf summary=Signal::derive(summary)><FidelityList/></MadeOf>
        </section>
    }
}

/// Who is in the room, by stakeholder group, beside who was invited.
#[component]
fn People() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let room = steady(app, room);
    let row = move |group: RoomGroup| view! { <PeopleGroup group begun=room.with_untracked(|room| room.begun)/> };
    let groups = memo(move || room.with(|room| (room.groups.clone(), room.begun)));
    let total = move || room.with(|room: &Room| (room.here, room.invited));
    view! {
        <section class="console__panel people-panel">
            <h2 class="console__panel-title">{move || tongue.t().console().here}</h2>
            <p class="people-panel__total">
                <strong>{move || total().0}</strong>
                <Show when=move || { total().1 > 0 }>
                    " "<span class="soft" aria-hidden="true">"/ "{move || total().1}</span>
                    <span class="visually-hidden">{move || (tongue.t().console().here_of)(total().0, total().1)}</span>
                </Show>
            </p>
            <Show when=move || room.with(|room| !room.begun && room.coming > 0)>
                <p><a href=app.href(Page::Invitation)>{move || (tongue.t().console().coming)(room.with(|room| room.coming))}</a></p>
            </Show>
            <ul class="people-panel__groups">
                {move || groups.get().0.into_iter().map(row).views()}
                <Show when=move || room.with(|room| room.unsaid > 0)>
                    <li class="people-panel__group">
                        <span>{move || tongue.t().console().unsaid}</span>
                        <span class="people-panel__count">{move || room.with(|room| room.unsaid)}</span>
                    </li>
                </Show>
            </ul>
        </section>
    }
}

#[component]
fn PeopleGroup(group: RoomGroup, begun: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let (here, invited) = (group.here, group.invited);
    let count = move || match (here, invited, begun) {
        (0, _, true) => view! {
            <span class="chip chip--warn"><Icon glyph=Glyph::Warning/>{move || tongue.t().console().none_came}</span>
        }
        .into_any(),
        (0, _, false) => view! { <span class="soft">{move || tongue.t().console().nobody_yet}</span> }.into_any(),
        (here, 0, _) => view! { <span class="people-panel__count">{here}</span> }.into_any(),
        (here, invited, _) => view! { <span class="people-panel__count">{here}" / "{invited}</span> }.into_any(),
    };
    let class = if here == 0 && begun { "people-panel__group people-panel__group--missing" } else { "people-panel__group" };
    view! { <li class=class><span>{group.name}</span>{count}</li> }
}

/// The code that leads to the invitation, and the way for people without a phone: this device.
#[component]
fn Invite(handing: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let code = code(app);
    let address = move || code.with(|code| code.address.clone());
    let hint = move || match code.with(|code| code.leads) {
        Leads::In => tongue.t().console().door_hint,
        Leads::Invitation => tongue.t().console().invite_hint,
        Leads::Report => tongue.t().wall().scan_report,
    };
    let local = move || code.with(|code| code.alone);
    view! {
        <section class="console__panel">
            <h2 class="console__panel-title">{move || tongue.t().console().invite}</h2>
            <div class="qr qr--start">
                <Qr text=Signal::derive(address) label=Signal::derive(move || tongue.t().console().invite.to_owned())/>
                <p class="qr__hint">{hint}</p>
            </div>
            {move || local().then(|| view! { <p class="note">{move || tongue.t().settings().code_local}</p> }.into_any())}
            <div class="button-row">
                <button class="button" type="button" aria-keyshortcuts="h" on:click=move |_| handing.set(true)>
                    <Icon glyph=Glyph::People/>
                    {move || tongue.t().console().hand_over}
                </button>
                <a class="button button--quiet" href=app.href(Page::Settings)>{move || tongue.t().console().invite_people}</a>
            </div>
        </section>
    }
}

/// What is on this device now.
#[derive(Clone, Copy, PartialEq)]
struct Stored {
    acts: u32,
    saving: bool,
    refused: bool,
    waiting: u32,
}

/// What is safe: how many acts are stored, and the way to carry them away.
#[component]
fn Safe() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let stored = app.model(|model| {
        let open = model.opened();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Stored {
            acts: open.map_or(0, |open| number(open.ledger.len())),
            saving: open.is_some_and(|open| open.saving > 0),
            refused: model.storage == Storage::Refused,
            waiting: open.map_or(0, |open| number(open.ledger.waiting().len())),
        }
    });
    let kept = move || match stored.get() {
        Stored { refused: true, .. } => view! {
            <li class="connection__one connection__one--off"><Icon glyph=Glyph::Warning/>{tongue.t().console().not_kept}</li>
        }
        .into_any(),
        Stored { saving: true, .. } => view! {
            <li class="connection__one"><Icon glyph=Glyph::Clock/>{tongue.t().console().acts_saving}</li>
        }
        .into_any(),
        Stored { acts, .. } => view! {
            <li class="connection__one"><Icon glyph=Glyph::Check/>{(tongue.t().console().acts_saved)(acts)}</li>
        }
        .into_any(),
    };
    let line = app.model(|model| model.line);
    let joined = move || {
        let t = tongue.t().console();
        let line = line.get();
        if line.relays == 0 {
            return view! { <li class="connection__one"><Shape form=Form::Dotted/>{t.no_network}</li> }.into_any();
        }
        let (class, glyph, words) = match (line.connected, line.caught_up) {
            (0, _) => ("connection__one connection__one--off", Glyph::Warning, t.line_off),
            (_, 0) if line.unsent > 0 => ("connection__one", Glyph::Clock, t.line_sending),
            (_, 0) => ("connection__one", Glyph::Clock, t.line_busy),
            (_, _) => ("connection__one", Glyph::Check, t.line_live),
        };
        view! { <li class=class><Icon glyph/>{words}</li> }.into_any()
    };
    view! {
        <section class="console__panel">
            <h2 class="console__panel-title">{move || tongue.t().console().safe}</h2>
            <ul class="connection">
                {kept}
                <Show when=move || { stored.get().waiting > 0 }>
                    <li class="connection__one">
                        <Icon glyph=Glyph::Clock/>
                        {move || (tongue.t().console().acts_waiting)(stored.get().waiting)}
                    </li>
                </Show>
                {joined}
                <Show when=move || { line.get().unsent > 0 }>
                    <li class="connection__one"><Icon glyph=Glyph::Clock/>{move || (tongue.t().console().unsent)(line.get().unsent)}</li>
                </Show>
            </ul>
            <div class="button-row">
                <button class="button" type="button" aria-keyshortcuts="s" on:click=move |_| app.run(Intent::SaveRecord)>
                    <Icon glyph=Glyph::Save/>
                    {move || tongue.t().console().export}
                </button>
            </div>
        </section>
    }
}
