//! What is drawn by a part of the program that is fetched when it is first needed.

use crate::browser::late::NotLoaded;
use crate::browser::page;
use crate::ui::Tongue;
use crate::ui::parts::notice::{Notice, NoticeKind};
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

type Drawing = Rc<dyn Fn() -> AnyView>;

/// Shows what a part draws, as soon as it is there.
pub fn later<P: Copy + 'static>(
    part: impl Future<Output = Result<P, NotLoaded>> + 'static,
    draw: impl Fn(P) -> AnyView + 'static,
) -> AnyView {
    let drawing = async move {
        let part = part.await?;
        let drawing: Drawing = Rc::new(move || draw(part));
        Ok(drawing)
    };
    drawn(Box::pin(drawing))
}

#[inline(never)]
fn drawn(part: Pin<Box<dyn Future<Output = Result<Drawing, NotLoaded>>>>) -> AnyView {
    let there = RwSignal::new_local(None);
    leptos::task::spawn_local(async move {
        let part = part.await;
        // The page may be gone by then.
        let _ = there.try_set(Some(part));
    });
    (move || match there.get() {
        None => ().into_any(),
        Some(Ok(drawing)) => drawing(),
        Some(Err(NotLoaded)) => view! { <DidNotLoad /> }.into_any(),
    })
    .into_any()
}

/// In the place of a part that could not be fetched.
#[component]
pub fn DidNotLoad() -> impl IntoView {
    let tongue = Tongue::get();
    let said = move || (tongue.t().reading().not_loaded)();
    view! {
        <Notice
            kind=NoticeKind::Error
            happened=move || said().happened
            safe=move || said().safe
            to_do=move || said().to_do
        >
            <button class="button" type="button" on:click=move |_| page::reload()>{move || tongue.t().reading().load_again}</button>
        </Notice>
    }
}
