//! Where a card is now, in one line.

use crate::ui::Tongue;
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::slip::shown_number;
use crate::view::line::Fate;
use leptos::prelude::*;

/// Where a card is now.
#[component]
pub fn FateLine(fate: Fate) -> impl IntoView {
    let tongue = Tongue::get();
    let shown = fate.clone();
    let words = move || {
        let t = tongue.t().fate();
        match &shown {
            Fate::Withdrawn => t.withdrawn.to_owned(),
            Fate::Hidden(_) => t.hidden.to_owned(),
            Fate::Waiting => t.waiting.to_owned(),
            Fate::Received => t.received.to_owned(),
            Fate::Closing => t.closing.to_owned(),
            Fate::Merged(number) => (t.merged)(&shown_number(*number)),
            Fate::Themed(title) => (t.themed)(title),
            Fate::Goal(title, agreed) => (t.goal)(title, *agreed),
            Fate::Overdue(days) => (t.overdue)(*days),
            Fate::Answered(..) => String::new(),
        }
    };
    if let Fate::Answered(disposition, progress) = &fate {
        let (disposition, progress) = (*disposition, progress.clone());
        return view! { <DispositionMark disposition /> {progress.map(|text| view! { <span class="soft">{text}</span> }.into_any())} }
            .into_any();
    }
    if let Fate::Overdue(_) = &fate {
        return view! { <span class="chip chip--strong">{words}</span> }.into_any();
    }
    view! { <span class="soft">{words}</span> }.into_any()
}
