//! The report of a topic: how many came, what was said, what is to be done, what was not agreed.

use crate::app::Saying;
use crate::domain::id::TopicId;
use crate::domain::topic::TopicReport;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::kept::{handed_in, kept};
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::news::{Filed, filed};
use leptos::prelude::*;

/// The form in a dialog: open while a topic is named.
#[component]
pub fn ReportDialog(filing: RwSignal<Option<TopicId>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let open = RwSignal::new(false);
    let title = app.view(move |lens| filing.get().map(|topic| lens.topic_title(topic)).unwrap_or_default());
    Effect::new(move |_| open.set(filing.get().is_some()));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now {
            filing.set(None);
        }
        now
    });
    view! {
        <Dialog open title=Signal::derive(move || (tongue.t().news().form)(&title.get()))>
            {move || filing.get().map(|topic| view! { <ReportForm topic done=Callback::new(move |()| open.set(false))/> }.into_any())}
        </Dialog>
    }
}

/// The fields of a report; what is typed is kept until it is filed.
#[derive(Clone, Copy)]
struct Fields {
    attendees: RwSignal<String>,
    discussion: RwSignal<String>,
    actions: RwSignal<String>,
    not_agreed: RwSignal<String>,
}

impl Fields {
    fn of(topic: TopicId, before: Filed) -> Fields {
        let [attendees, discussion, actions, not_agreed] =
            ["attendees", "discussion", "actions", "not_agreed"].map(|field| format!("report/{topic}/{field}"));
        let came = if before.version == 0 { String::new() } else { before.attendees.to_string() };
        Fields {
            attendees: kept(attendees, came),
            discussion: kept(discussion, before.discussion),
            actions: kept(actions, before.actions),
            not_agreed: kept(not_agreed, before.not_agreed),
        }
    }

    fn came(self) -> Option<u32> {
        self.attendees.with(|text| if text.trim().is_empty() { Some(0) } else { text.trim().parse().ok() })
    }

    fn clear(self) {
        handed_in(&[self.attendees, self.discussion, self.actions, self.not_agreed]);
    }
}

/// The form; `done` is called when the record has the report.
#[component]
pub fn ReportForm(topic: TopicId, done: Callback<()>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let before = steady(app, move |lens| filed(lens, topic));
    let fields = Fields::of(topic, before.get_untracked());
    let tried = RwSignal::new(false);
    let sent = Sent::watching(
        move || before.with(|before| before.version),
        move || {
            fields.clear();
            done.run(());
        },
    );
    let empty = move || fields.discussion.with(|text| text.trim().is_empty());
    let file = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let Some(attendees) = untrack(|| fields.came()).filter(|_| !untrack(empty)) else { return };
        let [discussion, actions, not_agreed] = [fields.discussion, fields.actions, fields.not_agreed].map(|f| f.get_untracked());
        sent.off();
        app.act(Saying::many(|name| {
            // The discussion is not empty, so it has its stand-in.
            let discussion = name(&discussion).unwrap_or(crate::domain::id::WordsId::stand_in(0));
            TopicReport { topic, attendees, discussion, actions: name(&actions), not_agreed: name(&not_agreed) }
        }));
    };
    let came_error = move || if tried.get() && fields.came().is_none() { tongue.t().news().attendees_wrong } else { "" };
    let said_error = move || if tried.get() && empty() { tongue.t().news().discussion_empty } else { "" };
    view! {
        <form class="form" on:submit=file novalidate>
            <Field
                label=move || tongue.t().news().attendees.to_owned()
                hint=move || tongue.t().news().attendees_hint.to_owned()
                error=move || came_error().to_owned()
                value=fields.attendees
                kind=FieldKind::Number
                class="field__input--short"
            />
            <Field
                label=move || tongue.t().news().discussion.to_owned()
                hint=move || tongue.t().news().discussion_hint.to_owned()
                error=move || said_error().to_owned()
                value=fields.discussion
                long=true
                required=true
            />
            <Field
                label=move || tongue.t().news().actions.to_owned()
                hint=move || tongue.t().news().actions_hint.to_owned()
                value=fields.actions
                long=true
                rows=2
            />
            <Field
                label=move || tongue.t().news().not_agreed.to_owned()
                hint=move || tongue.t().news().not_agreed_hint.to_owned()
                value=fields.not_agreed
                long=true
                rows=2
            />
            <p class="note">{move || tongue.t().news().kept}</p>
            <div class="dialog__acts">
                <button class="button button--accent" type="submit">{move || tongue.t().news().file}</button>
            </div>
        </form>
    }
}
