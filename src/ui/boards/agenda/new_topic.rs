//! Naming a topic: its title, who convenes it, its place. The facilitator writes it for somebody who came, or with a name.

use crate::app::Saying;
use crate::domain::id::{PersonId, WordsId};
use crate::domain::topic::{Place, TopicPropose};
use crate::text::agenda::Agenda;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::Show;
use crate::ui::parts::pick::{Choose, Pick};
use crate::ui::parts::sent::Sent;
use crate::ui::pieces::steady::steady;
use crate::ui::pieces::topic::place_words;
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::agenda::{agenda, conveners, places};
use leptos::prelude::*;

/// Who convenes a new topic.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Convenes {
    Somebody,
    Me,
    Nobody,
}

impl Convenes {
    /// The participant and the name that an act has for it.
    fn told(self, person: Option<PersonId>, name: &str) -> (Option<PersonId>, Option<String>) {
        match self {
            Convenes::Somebody if person.is_some() => (person, None),
            Convenes::Somebody => (None, Some(name.trim().to_owned())),
            Convenes::Me => (None, None),
            Convenes::Nobody => (None, Some(String::new())),
        }
    }
}

/// The form of a new topic; `place` is where it shall stand.
#[component]
pub fn NewTopic(open: RwSignal<bool>, place: RwSignal<Option<Place>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let title = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let person = RwSignal::new(None::<PersonId>);
    let convenes = RwSignal::new(Convenes::Somebody);
    let tried = RwSignal::new(false);
    let topics = app.view(|lens| lens.state().topics.len());
    let sent = Sent::watching(move || topics.get(), move || open.set(false));
    // The rules are asked while the form is open: a place may be taken meanwhile.
    let refused = app.view(move |lens| {
        let (convener, convener_name) = convenes.get().told(person.get(), "");
        lens.admit(TopicPropose { title: WordsId::stand_in(0), place: place.get(), convener, convener_name }).err()
    });
    let title_missing = move || title.with(|title| title.trim().is_empty());
    let asks_name = move || convenes.get() == Convenes::Somebody && person.get().is_none();
    let name_missing = move || asks_name() && name.with(|name| name.trim().is_empty());
    let put_up = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if untrack(|| title_missing() || name_missing() || refused.with(Option::is_some)) {
            return;
        }
        let (convener, convener_name) = convenes.get_untracked().told(person.get_untracked(), &name.get_untracked());
        let place = place.get_untracked();
        sent.off();
        app.act(Saying::with(title.get_untracked().trim(), |title| TopicPropose { title, place, convener, convener_name }));
    };
    let title_error = move || if tried.get() && title_missing() { tongue.t().agenda().title_empty } else { "" };
    let name_error = move || if tried.get() && name_missing() { tongue.t().agenda().name_empty } else { "" };
    let choices = move || {
        let t = tongue.t().agenda();
        [(Convenes::Somebody, t.convener_other), (Convenes::Me, t.convener_me), (Convenes::Nobody, t.convener_none)]
            .map(|(who, words)| (who, words.to_owned(), String::new()))
            .to_vec()
    };
    view! {
        <form class="form" on:submit=put_up novalidate>
            <Field
                label=move || tongue.t().agenda().title.to_owned()
                hint=move || tongue.t().agenda().title_hint.to_owned()
                error=move || title_error().to_owned()
                value=title
                required=true
            />
            <Choose legend=Signal::derive(move || tongue.t().agenda().convener.to_owned()) options=Signal::derive(choices) value=convenes/>
            <Show when=move || convenes.get() == Convenes::Somebody>
                <PickPerson person none=|t| t.person_without_device label=|t| t.person/>
            </Show>
            <Show when=asks_name>
                <Field
                    label=move || tongue.t().agenda().name.to_owned()
                    hint=move || tongue.t().agenda().name_hint.to_owned()
                    error=move || name_error().to_owned()
                    value=name
                    limit=60
                    required=true
                />
            </Show>
            <PickPlace place/>
            <p class="button__why" role="status">{move || refused.with(|refused| refused.as_ref().map(tongue.t().refusals().refused))}</p>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().not_now}</button>
                <button class="button button--accent" type="submit">{move || tongue.t().agenda().put_up}</button>
            </div>
        </form>
    }
}

/// One of those who came; `none` is what stands for nobody of them. Nothing while nobody else has come.
#[component]
pub fn PickPerson(
    person: RwSignal<Option<PersonId>>,
    none: fn(&Agenda) -> &'static str,
    label: fn(&Agenda) -> &'static str,
) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let others = steady(app, conveners);
    let options = move || {
        let t = tongue.t();
        let people = others.get().into_iter().map(move |who| (who.person, called(&who, t)));
        std::iter::once((None, none(t.agenda()).to_owned())).chain(people).collect::<Vec<_>>()
    };
    view! {
        <Show when=move || others.with(|others| !others.is_empty())>
            <Pick label=move || label(tongue.t().agenda()).to_owned() options=Signal::derive(options) value=person/>
        </Show>
    }
}

/// A space and a slot from a list; those taken say so.
#[component]
pub fn PickPlace(place: RwSignal<Option<Place>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let all = steady(app, places);
    let days = steady(app, |lens| agenda(lens).days);
    let options = move || {
        let t = tongue.t();
        let none = (None, t.agenda().no_place.to_owned());
        let places = all.get().into_iter().map(move |choosable| {
            let words = place_words(&choosable.name, days.get(), t);
            let words = if choosable.taken_by.is_some() { (t.agenda().taken)(&words) } else { words };
            (Some(choosable.place), words)
        });
        std::iter::once(none).chain(places).collect::<Vec<_>>()
    };
    view! { <Pick label=move || tongue.t().agenda().place.to_owned() options=Signal::derive(options) value=place/> }
}
