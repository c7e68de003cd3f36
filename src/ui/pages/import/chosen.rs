//! Choosing the files of an export: by name, a whole folder, or dropped.

use super::{Reading, read};
use crate::browser::files;
use crate::ui::Tongue;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The place to put an export's files.
#[component]
pub fn Choose(reading: RwSignal<Reading>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <div class="file">
            <h2 class="field__label">{move || tongue.t().import().files}</h2>
            <p class="note">{move || tongue.t().import().how}</p>
            <div class="file__choose">
                <One reading id="import-files" folder=false />
                <One reading id="import-folder" folder=true />
            </div>
            <p class="note">{move || tongue.t().import().cards_how}</p>
        </div>
    }
}

#[component]
fn One(reading: RwSignal<Reading>, id: &'static str, folder: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get().filter(|_| folder) {
            files::choose_folder(&input);
        }
    });
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move { read(files::chosen(&input).await, reading) });
    };
    view! {
        <input id=id class="file__input" type="file" multiple=true node_ref=input on:change=chosen />
        <label class="button" for=id>
            <Icon glyph=Glyph::Open />
            {move || if folder { tongue.t().import().choose_folder } else { tongue.t().import().choose }}
        </label>
    }
}
