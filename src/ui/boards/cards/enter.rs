//! Entering a card for somebody without a phone: one sentence and Enter; who said it, where that is wished.

use crate::app::Saying;
use crate::domain::card::{CardAdd, OnBehalf};
use crate::domain::id::GroupId;
use crate::domain::roster::Channel;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Pick;
use crate::ui::parts::sent::Sent;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::language::written_in;
use crate::ui::pieces::slip::shown_number;
use crate::ui::{App, Tongue};
use crate::view::cards::Cards;
use leptos::prelude::*;

/// The most people one card may stand for, as the session's rules have it.
const PEOPLE_MAX: u32 = 10_000;

/// What is typed for somebody else.
#[derive(Clone, Copy)]
struct Entry {
    text: RwSignal<String>,
    channel: RwSignal<Channel>,
    group: RwSignal<Option<GroupId>>,
    name: RwSignal<String>,
    people: RwSignal<String>,
    /// Whether an attempt was made that could not be taken.
    tried: RwSignal<bool>,
}

impl Entry {
    fn new() -> Entry {
        Entry {
            text: RwSignal::default(),
            channel: RwSignal::new(Channel::Spoken),
            group: RwSignal::new(None),
            name: RwSignal::default(),
            people: RwSignal::new("1".to_owned()),
            tried: RwSignal::new(false),
        }
    }

    fn people(self) -> Option<u32> {
        self.people.with(|people| people.trim().parse().ok()).filter(|people| (1..=PEOPLE_MAX).contains(people))
    }

    fn empty(self) -> bool {
        self.text.with(|text| text.trim().is_empty())
    }

    /// The next card is somebody else's; how it comes in and from which group stays.
    fn clear(self) {
        self.text.set(String::new());
        self.name.set(String::new());
        self.people.set("1".to_owned());
        self.tried.set(false);
    }
}

/// The form: it stays open, since slips come in stacks.
#[component]
pub fn EnterCard(page: Memo<Cards>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let entry = Entry::new();
    let taken = RwSignal::new(None::<u32>);
    let live = App::get().model(|model| model.line.relays > 0);
    let newest = move || page.with(|page| page.total);
    let sent = Sent::watching(newest, move || {
        entry.clear();
        taken.set(Some(newest()));
    });
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(people) = entry.people().filter(|_| !entry.empty()) else { return entry.tried.set(true) };
        let text = entry.text.get().trim().to_owned();
        let lang = written_in(&text, tongue.lang());
        let phase = page.with(|page| page.phase);
        let on_behalf = OnBehalf { people, group: entry.group.get(), name: entry.name.get().trim().to_owned() };
        sent.off();
        app.act(Saying::with(text, |words| CardAdd {
            words,
            channel: entry.channel.get(),
            lang,
            phase,
            on_behalf: Some(on_behalf),
            origin: None,
        }));
    };
    let wrong =
        move || if entry.tried.get() && entry.empty() { tongue.t().cards().nothing_written.to_owned() } else { String::new() };
    view! {
        <form class="board-section" on:submit=take>
            <Field
                id="quick"
                label=Signal::derive(move || tongue.t().cards().enter.to_owned())
                hint=Signal::derive(move || tongue.t().cards().enter_hint.to_owned())
                value=entry.text
                error=Signal::derive(wrong)
                limit=2_000
            />
            <AboutThem page entry/>
            <div class="button-row">
                <button class="button" type="submit"><Icon glyph=Glyph::Plus/>{move || tongue.t().cards().take_in}</button>
                <span class="note" role="status">
                    {move || taken.get().map(|number| (tongue.t().cards().taken_in)(&shown_number(number)))}
                    <Show when=move || live.get() && taken.get().is_some()>" "{move || tongue.t().cards().number_moves}</Show>
                </span>
            </div>
        </form>
    }
}

/// How the thought came, from which group, whose it is and for how many it stands.
#[component]
fn AboutThem(page: Memo<Cards>, entry: Entry) -> impl IntoView {
    let tongue = Tongue::get();
    let channels = move || {
        let t = tongue.t();
        [Channel::Spoken, Channel::Paper].map(|channel| (channel, t.common().channel(channel).to_owned())).to_vec()
    };
    let groups = move || {
        let none = (None, tongue.t().cards().no_group.to_owned());
        let named = page.with(|page| page.groups.clone()).into_iter().map(|(id, name)| (Some(id), name));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    };
    let wrong = move || if entry.people().is_none() { tongue.t().cards().people_wrong.to_owned() } else { String::new() };
    view! {
        <MadeOf summary=Signal::derive(move || tongue.t().cards().more_about.to_owned())>
            <div class="field-row">
                <Pick label=Signal::derive(move || tongue.t().cards().channel.to_owned()) options=Signal::derive(channels) value=entry.channel/>
                <Pick label=Signal::derive(move || tongue.t().cards().group.to_owned()) options=Signal::derive(groups) value=entry.group/>
                <Field
                    label=Signal::derive(move || tongue.t().cards().name.to_owned())
                    hint=Signal::derive(move || tongue.t().cards().name_hint.to_owned())
                    value=entry.name
                    limit=60
                />
                <Field
                    label=Signal::derive(move || tongue.t().cards().people.to_owned())
                    hint=Signal::derive(move || tongue.t().cards().people_hint.to_owned())
                    value=entry.people
                    kind=FieldKind::Number
                    error=Signal::derive(wrong)
                />
            </div>
        </MadeOf>
    }
}
