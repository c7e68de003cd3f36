//! A message in place. An error has three parts: what happened, what is safe, what to do.

use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use leptos::prelude::*;

/// How a message is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    #[default]
    Plain,
    Error,
    Done,
}

impl NoticeKind {
    fn class(self) -> &'static str {
        match self {
            NoticeKind::Plain => "notice notice--plain",
            NoticeKind::Error => "notice notice--error",
            NoticeKind::Done => "notice notice--done",
        }
    }

    fn glyph(self) -> Glyph {
        match self {
            NoticeKind::Plain => Glyph::Info,
            NoticeKind::Error => Glyph::Warning,
            NoticeKind::Done => Glyph::Check,
        }
    }

    /// An error is read out at once, the rest in its turn.
    fn role(self) -> Option<&'static str> {
        match self {
            NoticeKind::Error => Some("alert"),
            NoticeKind::Done => Some("status"),
            NoticeKind::Plain => None,
        }
    }
}

/// A message in place; parts that are empty are left out. Children are its acts.
#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(into)] happened: Signal<String>,
    #[prop(optional, into)] safe: Signal<String>,
    #[prop(optional, into)] to_do: Signal<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=kind.class() role=kind.role()>
            <Icon glyph=kind.glyph() />
            <div class="notice__body">
                <p class="notice__what">{happened}</p>
                <Show when=move || !safe.with(String::is_empty)><p class="notice__safe">{safe}</p></Show>
                <Show when=move || !to_do.with(String::is_empty)><p class="notice__do">{to_do}</p></Show>
                {children.map(|acts| view! { <div class="notice__acts">{acts()}</div> }.into_any())}
            </div>
        </div>
    }
}
