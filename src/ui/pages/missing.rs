//! In the place of a session that is not on this device.

use crate::app::Route;
use crate::ui::Tongue;
use crate::ui::pages::home::OpenRecord;
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::pieces::plain::Plain;
use leptos::prelude::*;

/// The session of the address is not here: what is safe, and how to get it.
#[component]
pub fn MissingPage() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <Plain class="home" title=Signal::derive(move || tongue.t().reading().missing_happened.to_owned())>
            <h1>{move || tongue.t().reading().missing_happened}</h1>
            <Notice
                kind=NoticeKind::Error
                happened=Signal::derive(move || (tongue.t().notices().no_such_session)().happened)
                safe=Signal::derive(move || (tongue.t().notices().no_such_session)().safe)
                to_do=Signal::derive(move || (tongue.t().notices().no_such_session)().to_do)
            >
                <OpenRecord />
                <a class="button" href=Route::Home.href()>{move || tongue.t().common().home}</a>
            </Notice>
        </Plain>
    }
}
