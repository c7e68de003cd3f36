//! Somebody new: from which side they speak, what to call them, a PIN if they wish; none of it is needed.

use super::Opened;
use crate::app::Intent;
use crate::domain::roster::Role;
use crate::text::Messages;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::Notice;
use crate::ui::parts::pick::Choose;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::{App, Tongue};
use crate::view::tablet::{Door, Tablet, Way};
use leptos::prelude::*;

/// A PIN is four digits, or none.
fn pin_fits(pin: &str) -> bool {
    pin.is_empty() || pin.len() == 4 && pin.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the role of a door means to somebody at it.
fn as_role(role: Role, t: &'static Messages) -> &'static str {
    match role {
        Role::Resident => t.tablet().as_resident,
        Role::Office => t.tablet().as_office,
        Role::Observer => t.tablet().as_observer,
        Role::Facilitator => t.tablet().as_facilitator,
    }
}

/// The form of somebody new.
#[component]
pub fn NewPerson(page: Memo<Tablet>, opened: RwSignal<Opened>) -> impl IntoView {
    let tongue = Tongue::get();
    // The office is seated by a facilitator, from the settings: that door is not for whoever passes by.
    let for_all = |door: &&Door| door.role != Role::Office;
    let doors = memo(move || page.with(|page| page.doors.iter().filter(for_all).cloned().collect::<Vec<_>>()));
    view! {
        <section class="stepup__pin" aria-labelledby="new-h">
            <h2 id="new-h">{move || tongue.t().tablet().new_heading}</h2>
            <Show when=move || !doors.with(Vec::is_empty) fallback=NoDoor>
                <Form doors />
            </Show>
            <div class="button-row">
                <button class="button button--quiet" type="button" on:click=move |_| opened.set(Opened::Nothing)>
                    {move || tongue.t().common().back}
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
            happened=move || tongue.t().tablet().no_door_happened.to_owned()
            safe=move || tongue.t().tablet().no_door_safe.to_owned()
            to_do=move || tongue.t().tablet().no_door_do.to_owned()
        />
    }
}

/// What somebody new says of themselves; all of it can be left out.
#[component]
pub fn Form(doors: Memo<Vec<Door>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let role = RwSignal::new(doors.with_untracked(|doors| doors.first().map_or(Role::Resident, |door| door.role)));
    let ways = memo(move || {
        let role = role.get();
        doors.with(|doors| doors.iter().find(|door| door.role == role).map(|door| door.ways.clone()).unwrap_or_default())
    });
    // Which of several ways is a choice that nobody makes for them.
    let place = RwSignal::new(None::<usize>);
    let chosen = move || {
        let place = place.get().or_else(|| (ways.with(Vec::len) == 1).then_some(0));
        place.and_then(|place| ways.with(|ways| ways.get(place).cloned()))
    };
    let name = RwSignal::new(String::new());
    // Who answers for the office is named under the answers.
    let nameless = move || role.get() == Role::Office && name.with(|name| name.trim().is_empty());
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
    let come_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (Some(way), pin) = (untrack(chosen), pin.get_untracked()) else { return };
        if joining.get_untracked() || !pin_fits(&pin) || untrack(nameless) {
            return;
        }
        joining.set(true);
        let (invite, group) = (way.invite, way.group.map(|(group, _)| group));
        app.run(Intent::StepUp { invite, name: name.get_untracked().trim().to_owned(), group, pin });
    };
    let pin_error = move || {
        if tried.get() && !pin.with(|pin| pin_fits(pin)) { tongue.t().tablet().pin_wrong_shape.to_owned() } else { String::new() }
    };
    let name_hint = move || {
        let t = tongue.t().tablet();
        if role.get() == Role::Office { t.office_name_hint } else { t.name_hint }.to_owned()
    };
    let name_error =
        move || if tried.get() && nameless() { tongue.t().tablet().office_name_missing.to_owned() } else { String::new() };
    let word = move || if joining.get() { tongue.t().tablet().coming_in } else { tongue.t().tablet().come_in };
    view! {
        <form class="form" on:submit=come_in novalidate>
            <Show when=move || { ways.with(Vec::len) > 1 }>
                <Groups ways place wrong=Signal::derive(move || tried.get() && chosen().is_none()) />
            </Show>
            <Field
                label=move || tongue.t().tablet().name.to_owned() hint=name_hint error=name_error value=name limit=60
            />
            <Field
                label=move || tongue.t().tablet().pin.to_owned() hint=move || tongue.t().tablet().pin_choose_hint.to_owned()
                error=pin_error value=pin kind=FieldKind::Pin class="field__input--short field__input--large"
            />
            <button class="button button--accent button--wide" type="submit" disabled=move || joining.get()>{word}</button>
            <Roles doors role />
        </form>
    }
}

/// From which side one speaks.
#[component]
fn Groups(ways: Memo<Vec<Way>>, place: RwSignal<Option<usize>>, wrong: Signal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    let options = move || {
        let t = tongue.t().tablet();
        let word = |way: &Way| way.group.as_ref().map_or_else(|| t.group_none.to_owned(), |(_, name)| name.clone());
        ways.with(|ways| ways.iter().enumerate().map(|(n, way)| (Some(n), word(way), String::new())).collect::<Vec<_>>())
    };
    view! {
        <Choose
            legend=Signal::derive(move || tongue.t().tablet().group_legend.to_owned()) options=Signal::derive(options) value=place
        />
        <Show when=move || wrong.get()>
            <p class="field__error" role="alert"><Icon glyph=Glyph::Warning />{move || tongue.t().tablet().group_missing}</p>
        </Show>
    }
}

/// What somebody comes as; folded, since nearly everybody is a resident.
#[component]
fn Roles(doors: Memo<Vec<Door>>, role: RwSignal<Role>) -> impl IntoView {
    let tongue = Tongue::get();
    let options = move || {
        let t = tongue.t();
        let door = |door: &Door| (door.role, as_role(door.role, t).to_owned(), String::new());
        doors.with(|doors| doors.iter().map(door).collect::<Vec<_>>())
    };
    view! {
        <Show when=move || { doors.with(Vec::len) > 1 }>
            <MadeOf summary=Signal::derive(move || tongue.t().tablet().as_other.to_owned())>
                <Choose
                    legend=Signal::derive(move || tongue.t().tablet().role_legend.to_owned()) options=Signal::derive(options) value=role
                />
            </MadeOf>
        </Show>
    }
}
