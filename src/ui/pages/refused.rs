//! The browser keeps nothing: said once, with the way to keep the session all the same.

use crate::app::Intent;
use crate::app::event::Storage;
use crate::browser::page;
use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// Where the tab remembers that the warning was read.
const READ: &str = "storage-refused-read";

/// Says that the browser refuses to keep anything, until it is put away.
#[component]
pub fn StorageRefused() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let refused = app.model(|model| model.storage == Storage::Refused);
    let in_session = app.model(|model| model.opened().is_some() && model.route.session().is_some());
    let read = RwSignal::new(page::tab_remembered(READ).is_some());
    let put_away = move |_| {
        read.set(true);
        page::tab_remember(READ, Some("yes"));
    };
    view! {
        <Show when=move || refused.get() && !read.get()>
            <div class="toasts__notice">
                <Notice
                    kind=NoticeKind::Error
                    happened=Signal::derive(move || (tongue.t().notices().storage_refused)().happened)
                    safe=Signal::derive(move || (tongue.t().notices().storage_refused)().safe)
                    to_do=Signal::derive(move || (tongue.t().notices().storage_refused)().to_do)
                >
                    <Show when=move || in_session.get()>
                        <button class="button" type="button" on:click=move |_| app.run(Intent::SaveRecord)>
                            <Icon glyph=Glyph::Save />
                            {move || tongue.t().settings().save_record}
                        </button>
                    </Show>
                    <button class="button" type="button" on:click=put_away>{move || tongue.t().common().close}</button>
                </Notice>
            </div>
        </Show>
    }
}
