//! What became of something: one line downwards, a knot for each thing that happened.

use crate::ui::parts::flow::Show;
use leptos::prelude::*;

/// How a step's knot is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Knot {
    #[default]
    Open,
    /// Filled: an answer.
    Answer,
    /// Dashed: still to come.
    Waiting,
}

impl Knot {
    fn class(self) -> &'static str {
        match self {
            Knot::Open => "trace__step",
            Knot::Answer => "trace__step trace__step--answer",
            Knot::Waiting => "trace__step trace__step--waiting",
        }
    }
}

/// The line; its children are [`TraceStep`]s.
#[component]
pub fn Trace(children: Children) -> impl IntoView {
    view! { <ol class="trace">{children()}</ol> }
}

/// One thing that happened: what, when (may be empty), and more of it as children.
#[component]
pub fn TraceStep<W>(
    #[prop(optional)] knot: Knot,
    what: W,
    #[prop(optional, into)] when: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView
where
    W: IntoView + 'static,
{
    view! {
        <li class=knot.class()>
            <p class="trace__what">{what}</p>
            <p class="trace__when"><Show when=move || !when.with(String::is_empty)><time>{when}</time></Show></p>
            {children.map(|more| view! { <div class="trace__more">{more()}</div> }.into_any())}
        </li>
    }
}
