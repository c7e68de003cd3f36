//! What a session is about: title, theme, why, what is given, who hosts.

use super::{Editing, Line};
use crate::ui::Tongue;
use crate::view::new::{NAME_MAX, Spot, THEME_MAX, TITLE_MAX, WHY_MAX};
use leptos::prelude::*;

/// The fields of the theme. `convening`: the convener's own name too.
#[component]
pub fn ThemeFields(editing: Editing, #[prop(optional)] convening: bool) -> impl IntoView {
    let tongue = Tongue::get();
    let word = move |pick: fn(&crate::text::new::PlanWords) -> &'static str| {
        Signal::derive(move || pick(&tongue.t().convening().plan).to_owned())
    };
    view! {
        <Line
            editing spot=Spot::Title field=|form| &mut form.title needed=true limit=TITLE_MAX class="field__input--large"
            label=word(|w| w.title) hint=word(|w| w.title_hint)
        />
        <Line editing spot=Spot::Theme field=|form| &mut form.theme needed=true limit=THEME_MAX label=word(|w| w.theme) hint=word(|w| w.theme_hint) />
        <Line editing spot=Spot::Why field=|form| &mut form.why long=true limit=WHY_MAX label=word(|w| w.why) hint=word(|w| w.why_hint) />
        <Line editing spot=Spot::Givens field=|form| &mut form.givens long=true label=word(|w| w.givens) hint=word(|w| w.givens_hint) />
        <Line editing spot=Spot::Hosts field=|form| &mut form.hosts long=true label=word(|w| w.hosts) hint=word(|w| w.hosts_hint) />
        {convening.then(|| view! {
            <Line editing spot=Spot::Name field=|form| &mut form.name needed=true limit=NAME_MAX label=word(|w| w.name) hint=word(|w| w.name_hint) />
        }.into_any())}
    }
}
