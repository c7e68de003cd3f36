//! After the close: the first answer to something of theirs that they have not judged.

use crate::domain::id::CardId;
use crate::domain::response::Item;
use crate::ui::App;
use crate::ui::Tongue;
use crate::ui::pages::line::judge::JudgeForm;
use crate::ui::pages::line::told;
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::slip::lang_tag;
use crate::view::line::{Line, Step};
use crate::view::wall::clipped;
use leptos::prelude::*;

/// Most characters of one's card that are quoted; all of it is with what became of it.
const QUOTED: usize = 80;

/// What they wrote, what was answered and done, and their judgement.
#[component]
pub fn JudgeNow(card: CardId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let page = told(app, Item::Card(card));
    let wrote =
        move || page.with(|page| page.as_ref().map(|line| (tongue.t().resident().you_wrote)(&clipped(&line.head.text, QUOTED))));
    let lang = move || page.with(|page| page.as_ref().and_then(|line| line.head.lang).map(lang_tag));
    view! {
        <p lang=lang>{wrote}</p>
        {move || page.with(|page| page.as_ref().map(answer))}
        <JudgeForm judge=Signal::derive(move || page.with(|page| page.as_ref().and_then(|line| line.judge.clone()))) />
    }
}

fn answer(line: &Line) -> impl IntoView + use<> {
    let answer =
        line.steps.iter().rev().find_map(|step| if let Step::Answer(answer) = step { Some(answer.clone()) } else { None })?;
    let last =
        line.steps.iter().rev().find_map(|step| if let Step::Progress { text, .. } = step { Some(text.clone()) } else { None });
    let tongue = Tongue::get();
    let day = answer.day;
    Some(view! {
        <div class="answer">
            <p class="answer__head">
                <DispositionMark disposition=answer.disposition />
                <span class="answer__from">{answer.unit.clone()}" "{move || (tongue.t().common().day_short)(day)}</span>
            </p>
            <p class="answer__text">{answer.reason.clone()}</p>
            {last.map(|text| view! { <p class="answer__text">{text}</p> }.into_any())}
        </div>
    })
}
