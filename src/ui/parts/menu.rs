//! Further acts behind a button.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Acts behind a `summary`; it closes once one of them is chosen.
#[component]
pub fn Menu(summary: Children, children: Children) -> impl IntoView {
    let open = RwSignal::new(false);
    let turned = move |event: leptos::ev::Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    view! {
        <details class="menu" prop:open=move || open.get() on:toggle=turned>
            {summary()}
            <div class="menu__list" on:click=move |_| open.set(false)>{children()}</div>
        </details>
    }
}
