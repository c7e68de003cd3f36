//! A time box: what is left, out of how much, until when, and what can be done with it.

use leptos::prelude::*;

/// How a time box runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    #[default]
    Running,
    Paused,
    /// More time than was planned has passed.
    Over,
}

impl Pace {
    /// The sheet's name for it.
    pub fn class(self) -> &'static str {
        match self {
            Pace::Running => "timer",
            Pace::Paused => "timer timer--paused",
            Pace::Over => "timer timer--over",
        }
    }
}

/// A time box in words; its buttons are its children.
#[component]
pub fn Timer(
    /// What the number is: "time left", "paused", "over time".
    #[prop(into)]
    label: Signal<String>,
    /// The number: 12:40.
    #[prop(into)]
    left: Signal<String>,
    /// Out of how much, until when.
    #[prop(into, optional)]
    of: Signal<String>,
    #[prop(into)] pace: Signal<Pace>,
    #[prop(optional)] small: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=move || format!("{}{}", pace.get().class(), if small { " timer--small" } else { "" })>
            <div class="timer__words">
                <span class="timer__label">{move || label.get()}</span>
                <span class="timer__left" role="timer" aria-label=move || format!("{} {}", label.get(), left.get())>
                    {move || left.get()}
                </span>
                <span class="timer__of">{move || of.get()}</span>
            </div>
            {children.map(|children| view! { <div class="button-row">{children()}</div> }.into_any())}
        </div>
    }
}
