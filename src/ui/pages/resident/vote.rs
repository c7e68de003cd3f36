//! Voting on a phone: the open question that has no answer of theirs yet; then the others.

use super::late;
use crate::domain::id::QuestionId;
use crate::domain::question::Counting;
use crate::ui::Tongue;
use crate::ui::boards::question::vote_consent::VoteConsent;
use crate::ui::boards::question::vote_dots::VoteDots;
use crate::ui::boards::question::vote_stances::VoteStances;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::later::later;
use crate::view::resident::{Now, OpenQuestion, Resident};
use leptos::prelude::*;

/// One question, by its rule.
#[component]
pub fn Vote(question: QuestionId, counting: Counting) -> impl IntoView {
    match counting {
        Counting::Stances => view! { <VoteStances question /> }.into_any(),
        Counting::Dots { .. } => view! { <VoteDots question /> }.into_any(),
        Counting::Consent => view! { <VoteConsent question /> }.into_any(),
    }
}

fn find(page: Memo<Resident>, id: QuestionId) -> Option<OpenQuestion> {
    page.with_untracked(|page| page.questions.iter().find(|question| question.question == id).cloned())
}

/// The question to answer now.
pub fn vote_now(page: Memo<Resident>, question: QuestionId) -> Option<AnyView> {
    find(page, question).map(|found| later(late::voting(), move |voting| voting(question, found.counting)))
}

/// Every other open question: answered ones can be changed, others are waiting.
#[component]
pub fn OtherQuestions(page: Memo<Resident>, now: Now) -> impl IntoView {
    let tongue = Tongue::get();
    let others = memo(move || {
        page.with(|page| {
            let other = page.questions.iter().filter(|question| now != Now::Vote(question.question));
            other.map(|question| question.question).collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || !others.with(Vec::is_empty)>
            <section class="resident__mine">
                <h2>{move || tongue.t().resident().votes}</h2>
                <For each=move || others.get() key=|id| *id let:id>
                    <OtherQuestion id page />
                </For>
            </section>
        </Show>
    }
}

#[component]
fn OtherQuestion(id: QuestionId, page: Memo<Resident>) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    let question = memo(move || page.with(|page| page.questions.iter().find(|one| one.question == id).cloned()));
    let done = move || question.with(|question| question.as_ref().is_some_and(OpenQuestion::done));
    let title = move || question.with(|question| question.as_ref().map(|question| question.title.clone()));
    let word = move || if done() { tongue.t().resident().change_vote } else { tongue.t().resident().vote_now };
    view! {
        <article class="resident__item">
            <h3>{title}</h3>
            <Show when=done><p class="note"><Icon glyph=Glyph::Check />{move || tongue.t().resident().vote_done}</p></Show>
            <Show
                when=move || open.get()
                fallback=move || {
                    view! {
                        <button class="button" type="button" on:click=move |_| open.set(true)>
                            {word}
                            <span class="visually-hidden">{title}</span>
                        </button>
                    }
                }
            >
                {move || vote_now(page, id)}
            </Show>
        </article>
    }
}
