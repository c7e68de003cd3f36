//! The method's own test as a checklist: what holds, of what there is nothing to check yet, what is not met and by which topics.

use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Form, Glyph, Icon, Shape};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::fidelity::{Found, Point, fidelity};
use leptos::prelude::*;

/// The checklist of the session's method.
#[component]
pub fn FidelityList() -> impl IntoView {
    let app = App::get();
    let points = steady(app, fidelity);
    let row = move |point: Point| view! { <Row point/> };
    view! { <ul class="checklist">{move || points.get().into_iter().map(row).views()}</ul> }
}

#[component]
fn Row(point: Point) -> impl IntoView {
    let tongue = Tongue::get();
    let Point { check, found, topics } = point;
    let class = match found {
        Found::Holds => "checklist__item",
        Found::NotYet => "checklist__item checklist__item--open",
        Found::Broken => "checklist__item checklist__item--unmet",
    };
    let mark = match found {
        Found::Holds => view! { <Icon glyph=Glyph::Check/> }.into_any(),
        Found::NotYet => view! { <Shape form=Form::Dotted/> }.into_any(),
        Found::Broken => view! { <Icon glyph=Glyph::Warning/> }.into_any(),
    };
    let state = move || {
        let t = tongue.t().console();
        match (found, topics.is_empty()) {
            (Found::Holds, _) => t.holds.to_owned(),
            (Found::NotYet, _) => t.not_yet.to_owned(),
            (Found::Broken, true) => t.broken.to_owned(),
            (Found::Broken, false) => (t.broken_by)(&(tongue.t().common().list)(&topics)),
        }
    };
    view! {
        <li class=class>
            {mark}
            <p class="checklist__what">{move || (tongue.t().common().check)(check)}</p>
            <span></span>
            <p class="checklist__state">{state}</p>
        </li>
    }
}
