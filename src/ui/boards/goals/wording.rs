//! The wordings of a goal: the earlier ones, wording it anew, and what people suggest.

use super::draft::WordingFields;
use crate::app::Saying;
use crate::domain::goal::{GoalSuggest, GoalWord};
use crate::domain::id::GoalId;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::sent::Sent;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::kept::{handed_in, kept};
use crate::ui::{App, Tongue};
use crate::view::goals::{GoalView, SuggestionView, WordingView};
use leptos::prelude::*;

/// All wordings, and the button that words it anew.
#[component]
pub fn Wordings(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    let wordings = memo(move || page.with(|page| page.wordings.clone()));
    let many = move || u32::try_from(wordings.with(Vec::len)).unwrap_or(u32::MAX);
    let one = move |wording: WordingView| {
        view! {
            <div>
                <p class="soft">{move || (tongue.t().goals().version)(wording.version, &wording.by)}</p>
                <p><strong>{wording.title}</strong></p>
                <p class="slip__text">{wording.text}</p>
            </div>
        }
    };
    view! {
        <Show when=move || { many() > 1 }>
            <MadeOf summary=Signal::derive(move || (tongue.t().goals().versions)(many()))>
                {move || wordings.get().into_iter().map(one).views()}
            </MadeOf>
        </Show>
        <Show when=move || page.with(|page| page.facilitates && page.word_refused.is_none())>
            <div class="button-row">
                <button class="button" type="button" on:click=move |_| open.set(true)>
                    <Icon glyph=Glyph::Pen/>
                    {move || tongue.t().goals().reword}
                </button>
            </div>
        </Show>
        <RewordDialog goal page open begin=Signal::stored(None)/>
    }
}

/// Words a goal anew; `begin` is a text to begin with instead of the one that holds.
#[component]
fn RewordDialog(goal: GoalId, page: Memo<GoalView>, open: RwSignal<bool>, begin: Signal<Option<String>>) -> impl IntoView {
    let tongue = Tongue::get();
    let title = move || (tongue.t().goals().reword_title)(page.with(|page| page.number));
    view! { <Dialog open title=Signal::derive(title)><RewordForm goal page open begin/></Dialog> }
}

#[component]
fn RewordForm(goal: GoalId, page: Memo<GoalView>, open: RwSignal<bool>, begin: Signal<Option<String>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let held = page.with_untracked(|page| page.wording().cloned());
    let title = RwSignal::new(held.as_ref().map(|wording| wording.title.clone()).unwrap_or_default());
    let text = RwSignal::new(begin.get_untracked().or(held.map(|wording| wording.text)).unwrap_or_default());
    let act = move || GoalWord { goal, title: title.get().trim().to_owned(), text: text.get().trim().to_owned() };
    let refused = app.view(move |lens| lens.admit(act()).err());
    let sent = Sent::watching(move || page.with(|page| page.wordings.len()), move || open.set(false));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sent.off();
        app.act(untrack(act));
    };
    view! {
        <form class="form" on:submit=submit>
            <WordingFields title text/>
            <p class="button__why" role="status">{move || refused.with(|why| why.as_ref().map(tongue.t().refusals().refused))}</p>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || refused.with(Option::is_some)>
                    {move || tongue.t().goals().reword_do}
                </button>
            </div>
        </form>
    }
}

/// Wordings that people suggest, and one's own suggestion.
#[component]
pub fn Suggestions(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let suggestions = memo(move || page.with(|page| page.suggestions.clone()));
    let many = move || u32::try_from(suggestions.with(Vec::len)).unwrap_or(u32::MAX);
    view! {
        <Show when=move || { many() > 0 }>
            <MadeOf summary=Signal::derive(move || (tongue.t().goals().suggestions)(many()))>
                {move || suggestions.get().into_iter().map(|suggestion| view! { <OneSuggestion goal page suggestion/> }).views()}
            </MadeOf>
        </Show>
        <Show when=move || page.with(|page| page.suggest_refused.is_none() && !page.facilitates)>
            <SuggestForm goal page/>
        </Show>
    }
}

#[component]
fn OneSuggestion(goal: GoalId, page: Memo<GoalView>, suggestion: SuggestionView) -> impl IntoView {
    let tongue = Tongue::get();
    let open = RwSignal::new(false);
    let begin = Signal::stored(Some(suggestion.text.clone()));
    view! {
        <div>
            <p class="slip__text">{suggestion.text}</p>
            <p class="soft">{move || (tongue.t().goals().suggested_by)(&suggestion.by)}</p>
            <Show when=move || page.with(|page| page.facilitates && page.word_refused.is_none())>
                <button class="button" type="button" on:click=move |_| open.set(true)>{move || tongue.t().goals().use_this}</button>
            </Show>
            <RewordDialog goal page open begin/>
        </div>
    }
}

/// One's own wording. What is typed is kept until it is handed in.
#[component]
fn SuggestForm(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let text = kept(format!("suggest:{goal}"), "");
    let sent = Sent::watching(move || page.with(|page| page.suggestions.len()), move || handed_in(&[text]));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let words = text.get_untracked().trim().to_owned();
        if !words.is_empty() {
            sent.off();
            app.act(Saying::with(words, |words| GoalSuggest { goal, words }));
        }
    };
    view! {
        <MadeOf summary=Signal::derive(move || tongue.t().goals().suggest.to_owned())>
            <form class="form" on:submit=submit>
                <Field
                    long=true
                    label=Signal::derive(move || tongue.t().goals().suggest_label.to_owned())
                    hint=Signal::derive(move || tongue.t().goals().suggest_hint.to_owned())
                    value=text
                    limit=2_000
                />
                <div class="button-row">
                    <button class="button" type="submit" disabled=move || text.with(|text| text.trim().is_empty())>
                        {move || tongue.t().goals().suggest_do}
                    </button>
                </div>
            </form>
        </MadeOf>
    }
}
