//! The keyboard for everything used while people talk. A key does what the button does that names it in `aria-keyshortcuts`, so
//! boards bring their own keys.

use crate::app::Intent;
use crate::app::route::Page;
use crate::browser::{page, shortcuts};
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::Views;
use crate::ui::parts::pick::Tick;
use crate::ui::{App, Tongue};
use crate::view::console::Step;
use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

/// What the device remembers: "off" where single letters shall not act.
const REMEMBERED: &str = "keys";

/// Listens while the console is shown.
#[component]
pub fn Keyboard(rail: Memo<Vec<Step>>, help: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let handle = window_event_listener(keydown, move |event: KeyboardEvent| {
        if event.default_prevented() || event.is_composing() || event.repeat() || shortcuts::keys_are_taken() {
            return;
        }
        let held = event.ctrl_key() || event.meta_key();
        let acted = match (held, event.alt_key(), event.key().as_str()) {
            (true, false, "z" | "Z") => {
                if !shortcuts::press("Control+z") {
                    app.run(Intent::Undo);
                }
                true
            }
            (true, ..) | (_, true, _) => false,
            (false, false, "?") => {
                help.set(true);
                true
            }
            (false, false, key) => letters_act() && act(app, rail, key),
        };
        if acted {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

fn letters_act() -> bool {
    page::remembered(REMEMBERED).as_deref() != Some("off")
}

/// What a single key does; false where it does nothing.
fn act(app: App, rail: Memo<Vec<Step>>, key: &str) -> bool {
    match key {
        "[" => look_beside(app, rail, Beside::Before),
        "]" => look_beside(app, rail, Beside::After),
        "c" | "C" => shortcuts::press("c") || shortcuts::write_into(".console__board"),
        key if key.chars().count() == 1 => shortcuts::press(&key.to_lowercase()),
        _ => false,
    }
}

#[derive(Clone, Copy)]
enum Beside {
    Before,
    After,
}

/// Looks at the phase before or after the one that is shown.
fn look_beside(app: App, rail: Memo<Vec<Step>>, beside: Beside) -> bool {
    let found = rail.with_untracked(|rail| {
        let place = rail.iter().position(|step| step.shown)?;
        let place = match beside {
            Beside::Before => place.checked_sub(1)?,
            Beside::After => place + 1,
        };
        rail.get(place).map(|step| step.phase)
    });
    match found {
        Some(phase) => {
            app.go(Page::Console(Some(phase)));
            true
        }
        None => false,
    }
}

/// All keys in a table; single letters can be switched off, for those who dictate.
#[component]
pub fn KeysHelp(open: RwSignal<bool>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Dialog open title=Signal::derive(move || tongue.t().console().keys_title.to_owned())>
            <p>{move || tongue.t().console().keys_how}</p>
            <LettersSwitch/>
            <table class="table">
                <thead><tr>{move || tongue.t().console().keys_head.map(|head| view! { <th scope="col">{head}</th> }).views()}</tr></thead>
                <tbody>{move || tongue.t().console().keys_list.iter().map(key_row).views()}</tbody>
            </table>
        </Dialog>
    }
}

fn key_row((key, what): &(&'static str, &'static str)) -> impl IntoView + use<> {
    view! { <tr><th scope="row"><kbd>{*key}</kbd></th><td>{*what}</td></tr> }
}

#[component]
fn LettersSwitch() -> impl IntoView {
    let tongue = Tongue::get();
    let on = RwSignal::new(letters_act());
    Effect::new(move |_| page::remember(REMEMBERED, if on.get() { "on" } else { "off" }));
    view! { <Tick words=Signal::derive(move || tongue.t().console().keys_on.to_owned()) value=on/> }
}
