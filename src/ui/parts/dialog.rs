//! A dialog over the page: the browser's own, so that Esc closes it, the rest rests, and focus returns where it was.

use super::field::fresh_id;
use super::icon::{Glyph, Icon};
use crate::browser::shortcuts::{OPENING, begin_in};
use crate::ui::Tongue;
use crate::ui::parts::flow::Show;
use leptos::html;
use leptos::prelude::*;

/// A dialog. Its children are made anew each time it opens; buttons stand in a `<div class="dialog__acts">` at their end.
///
/// What closes it (Esc, the cross, a button of its own) sets `open` to false.
#[component]
pub fn Dialog(open: RwSignal<bool>, #[prop(into)] title: Signal<String>, children: ChildrenFn) -> impl IntoView {
    let tongue = Tongue::get();
    let node = NodeRef::<html::Dialog>::new();
    let body = NodeRef::<html::Div>::new();
    let id = fresh_id("dialog");
    let labelled = id.clone();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // A frame later the children stand, and the first field takes the focus. What is typed until then is for nobody.
            (true, false) => {
                let _ = dialog.set_attribute(OPENING, "");
                request_animation_frame(move || {
                    // The page may have been left within the frame.
                    let Some(dialog) = node.try_get_untracked().flatten() else { return };
                    let _ = dialog.remove_attribute(OPENING);
                    if open.get_untracked()
                        && !dialog.open()
                        && dialog.show_modal().is_ok()
                        && let Some(body) = body.try_get_untracked().flatten()
                    {
                        begin_in(&body);
                    }
                })
            }
            (false, true) => dialog.close(),
            (true, true) | (false, false) => {}
        }
    });
    view! {
        <dialog class="dialog" node_ref=node aria-labelledby=labelled on:close=move |_| open.set(false)>
            <Show when=move || open.get()>
                <div class="dialog__head">
                    <h2 class="dialog__title" id=id.clone()>{move || title.get()}</h2>
                    <button
                        class="button button--quiet button--icon"
                        type="button"
                        aria-label=move || tongue.t().common().close
                        on:click=move |_| open.set(false)
                    >
                        <Icon glyph=Glyph::Cross/>
                    </button>
                </div>
                <div class="dialog__body" node_ref=body>{children()}</div>
            </Show>
        </dialog>
    }
}
