//! The way back at the end of a page.

use crate::app::route::Page;
use crate::text::Messages;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// A link to another page of the session, in its words.
#[component]
pub fn Back(page: Page, words: fn(&'static Messages) -> &'static str) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    view! {
        <p>
            <a class="resident__wall" href=app.href(page)>
                <Icon glyph=Glyph::Back />
                {move || words(tongue.t())}
            </a>
        </p>
    }
    .into_any()
}
