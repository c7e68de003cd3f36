//! Questions, whatever they are counted by: opening one, how it stands, the close, the results, and the resident's side of it.

mod late;
pub mod live;
pub mod open_form;
pub mod options;
pub mod pick_many;
pub mod receipt;
pub mod results;
pub mod rule;
pub mod rules_form;
pub mod vote_consent;
pub mod vote_dots;
pub mod vote_stances;

use crate::domain::id::QuestionId;
use crate::ui::App;
use crate::ui::pieces::steady::steady;
use crate::view::question::question;
use leptos::prelude::*;
use live::QuestionLive;
use results::QuestionResults;

/// A question as it stands: open, or closed with its results.
#[component]
pub fn QuestionArticle(question: QuestionId) -> impl IntoView {
    let app = App::get();
    let closed = steady(app, move |lens| self::question(lens, question).closed);
    move || {
        if closed.get() {
            view! { <QuestionResults question/> }.into_any()
        } else {
            view! { <QuestionLive question/> }.into_any()
        }
    }
}
