//! The voter's own receipt: whether their ballot is in the count.

use crate::ui::Tongue;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::view::question::Receipt;
use leptos::prelude::*;

/// What became of one's ballot; nothing where none was cast.
#[component]
pub fn ReceiptWords(#[prop(into)] receipt: Signal<Receipt>) -> impl IntoView {
    let tongue = Tongue::get();
    let words = move || {
        let t = tongue.t().ballot();
        match receipt.get() {
            Receipt::None => None,
            Receipt::Kept => Some((Glyph::Check, "save-state save-state--saved", t.receipt_kept, "")),
            Receipt::Counted => Some((Glyph::Check, "save-state save-state--saved", t.receipt_counted, "")),
            Receipt::Missed => Some((Glyph::Warning, "save-state save-state--failed", t.receipt_missed, t.receipt_missed_do)),
            Receipt::LateChange => {
                Some((Glyph::Warning, "save-state save-state--failed", t.receipt_late_change, t.receipt_missed_do))
            }
            Receipt::NotCounted => Some((Glyph::Info, "save-state", t.receipt_not_counted, "")),
        }
    };
    view! {
        <div role="status">
            {move || words().map(|(glyph, class, words, to_do)| view! {
                <p class=class><Icon glyph/>{words}</p>
                {(!to_do.is_empty()).then(|| view! { <p class="note">{to_do}</p> })}
            }.into_any())}
        </div>
    }
}
