//! Somebody new: from which side they speak, what to call them, a PIN if they wish; none of it is needed.

use super::Opened;
use crate::app::Intent;
use crate::domain::id::{GroupId, InviteId};
use crate::domain::roster::Role;
use crate::text::Messages;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::notice::Notice;
use crate::ui::parts::pick::Choose;
use crate::ui::{App, Tongue};
use crate::view::tablet::{Door, Tablet};
use leptos::prelude::*;

/// A PIN is four digits, or none.
fn pin_fits(pin: &str) -> bool {
    pin.is_empty() || pin.len() == 4 && pin.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the role of a door means to somebody at it.
fn as_role(role: Role, t: &'static Messages) -> &'static str {
    match role {
        Role::Resident => t.tablet.as_resident,
        Role::Office => t.tablet.as_office,
        Role::Observer => t.tablet.as_observer,
        Role::Facilitator => t.tablet.as_facilitator,
    }
}

/// The form of somebody new.
#[component]
pub fn NewPerson(page: Memo<Tablet>, opened: RwSignal<Opened>) -> impl IntoView {
    let tongue = Tongue::get();
    let doors = Memo::new(move |_| page.with(|page| page.doors.clone()));
    view! {
        <section class="stepup__pin" aria-labelledby="new-h">
            <h2 id="new-h">{move || tongue.t().tablet.new_heading}</h2>
            <Show when=move || !doors.with(Vec::is_empty) fallback=NoDoor>
                <Form page doors opened />
            </Show>
            <div class="button-row">
                <button class="button button--quiet" type="button" on:click=move |_| opened.set(Opened::Nothing)>
                    {move || tongue.t().common.back}
                </button>
            </div>
        </section>
    }
}

#[component]
fn NoDoor() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Notice
            happened=move || tongue.t().tablet.no_door_happened.to_owned()
            safe=move || tongue.t().tablet.no_door_safe.to_owned()
            to_do=move || tongue.t().tablet.no_door_do.to_owned()
        />
    }
}

#[component]
fn Form(page: Memo<Tablet>, doors: Memo<Vec<Door>>, opened: RwSignal<Opened>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let first = doors.with_untracked(|doors| doors.first().map(|door| door.invite));
    let by = RwSignal::new(first);
    let group = RwSignal::new(None::<GroupId>);
    let name = RwSignal::new(String::new());
    let pin = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let joining = RwSignal::new(false);
    // Back to the form where it did not work out: a notice says why.
    let notices = app.model(|model| model.notices_made);
    Effect::new(move |before: Option<u64>| {
        let now = notices.get();
        if before.is_some_and(|before| before != now) {
            joining.set(false);
        }
        now
    });
    let door = Memo::new(move |_| doors.with(|doors| doors.iter().find(|door| Some(door.invite) == by.get()).cloned()));
    let asks_group = Memo::new(move |_| {
        let open = door.with(|door| door.as_ref().is_some_and(|door| door.group.is_none() && door.role == Role::Resident));
        open && page.with(|page| !page.groups.is_empty())
    });
    let groups = move || {
        let t = tongue.t().tablet;
        let named = page.with(|page| page.groups.clone()).into_iter().map(|(id, name)| (Some(id), name, String::new()));
        named.chain([(None, t.group_none.to_owned(), String::new())]).collect::<Vec<_>>()
    };
    let pin_error = move || {
        if tried.get() && !pin.with(|pin| pin_fits(pin)) { tongue.t().tablet.pin_wrong_shape.to_owned() } else { String::new() }
    };
    let come_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (Some(invite), pin) = (by.get_untracked(), pin.get_untracked()) else { return };
        if joining.get_untracked() || !pin_fits(&pin) {
            return;
        }
        joining.set(true);
        let group = group.get_untracked().filter(|_| asks_group.get_untracked());
        app.run(Intent::StepUp { invite, name: name.get_untracked().trim().to_owned(), group, pin });
    };
    let word = move || if joining.get() { tongue.t().tablet.coming_in } else { tongue.t().tablet.come_in };
    let _ = opened;
    view! {
        <form class="form" on:submit=come_in novalidate>
            <Roles doors by />
            <Show when=move || asks_group.get()>
                <Choose
                    legend=Signal::derive(move || tongue.t().tablet.group_legend.to_owned())
                    options=Signal::derive(groups) value=group
                />
            </Show>
            <Field
                label=move || tongue.t().tablet.name.to_owned() hint=move || tongue.t().tablet.name_hint.to_owned()
                value=name limit=60
            />
            <Field
                label=move || tongue.t().tablet.pin.to_owned() hint=move || tongue.t().tablet.pin_choose_hint.to_owned()
                error=pin_error value=pin kind=FieldKind::Pin class="field__input--short field__input--large"
            />
            <button class="button button--accent button--wide" type="submit" disabled=move || joining.get()>{word}</button>
        </form>
    }
}

/// What somebody comes as; folded, since nearly everybody is a resident.
#[component]
fn Roles(doors: Memo<Vec<Door>>, by: RwSignal<Option<InviteId>>) -> impl IntoView {
    let tongue = Tongue::get();
    let first_is_resident = move || doors.with(|doors| doors.first().is_some_and(|door| door.role == Role::Resident));
    let options = move || {
        let t = tongue.t();
        let door = |door: &Door| (Some(door.invite), as_role(door.role, t).to_owned(), String::new());
        doors.with(|doors| doors.iter().map(door).collect::<Vec<_>>())
    };
    let choose = move || {
        view! {
            <Choose
                legend=Signal::derive(move || tongue.t().tablet.role_legend.to_owned()) options=Signal::derive(options) value=by
            />
        }
    };
    view! {
        <Show when=move || { doors.with(Vec::len) > 1 }>
            <Show when=first_is_resident fallback=choose>
                <details class="similar">
                    <summary>{move || tongue.t().tablet.as_other}</summary>
                    {choose()}
                </details>
            </Show>
        </Show>
    }
}
