//! Answers to the invitation: one's own, those entered for others, and who answered beside who was invited.

use crate::app::route::Page;
use crate::domain::id::GroupId;
use crate::domain::roster::{self, Channel, Rsvp};
use crate::text::Messages;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Pick;
use crate::ui::parts::sent::Sent;
use crate::ui::parts::tally_bar::{TallyRow, TallyTable};
use crate::ui::pieces::why::Why;
use crate::ui::{App, Tongue};
use crate::view::invitation::{Answering, Counts, Invitation};
use leptos::prelude::*;

/// Most people one entry can stand for, as the session's rules have it.
const PEOPLE_MOST: u32 = 10_000;

const ANSWERS: [roster::Answer; 3] = [roster::Answer::Yes, roster::Answer::Maybe, roster::Answer::No];

/// How the person at the device answers; not on paper.
#[component]
pub fn Answer(shown: Memo<Invitation>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let me = memo(move || shown.with(|shown| shown.me));
    view! {
        <section class="invitation__answer" aria-labelledby="answer">
            {move || match me.get() {
                Answering::Nobody => view! {
                    <h2 id="answer">{move || tongue.t().invitation().you}</h2>
                    <p>{move || tongue.t().invitation().you_how}</p>
                    <div class="button-row"><a class="button button--accent" href=app.href(Page::Tablet)>{move || tongue.t().invitation().step_up}</a></div>
                }.into_any(),
                Answering::Self_ => view! { <h2 id="answer">{move || tongue.t().invitation().you}</h2><Own shown /> }.into_any(),
                Answering::Others => view! { <h2 id="answer">{move || tongue.t().invitation().others}</h2><ForOthers shown /> }.into_any(),
            }}
        </section>
    }
}

fn groups(t: &'static Messages, shown: &Invitation) -> Vec<(Option<GroupId>, String)> {
    let named = shown.groups.iter().map(|group| (Some(group.id), group.name.clone()));
    std::iter::once((None, t.invitation().none_side.to_owned())).chain(named).collect()
}

/// One's own answer: the last one holds.
#[component]
fn Own(shown: Memo<Invitation>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let group = RwSignal::new(shown.with_untracked(|shown| shown.my_group));
    let options = Signal::derive(move || shown.with(|shown| groups(tongue.t(), shown)));
    let answer = memo(move || shown.with(|shown| shown.my_answer));
    let refused = memo(move || shown.with(|shown| shown.refused.clone()));
    let choice = move |(place, answer_): (usize, roster::Answer)| {
        let glyph = [Glyph::Check, Glyph::Clock, Glyph::Cross][place.min(2)];
        let choose =
            move |_| app.act(Rsvp { answer: answer_, group: group.get_untracked(), people: 1, channel: Channel::Tablet });
        view! {
            <button
                class="stance__choice" type="button" on:click=choose disabled=move || refused.with(Option::is_some)
                aria-pressed=move || (answer.get() == Some(answer_)).to_string()
            >
                <Icon glyph />
                <span>{move || tongue.t().invitation().choices.get(place).copied()}</span>
            </button>
        }
    };
    let said = move || answer.get().map(|answer| (tongue.t().invitation().yours)((tongue.t().common().answer)(answer)));
    view! {
        <Show when=move || shown.with(|shown| shown.my_group.is_none() && !shown.groups.is_empty())>
            <Pick label=Signal::derive(move || tongue.t().invitation().side.to_owned()) options value=group />
        </Show>
        <div class="stance" role="group" aria-label=move || tongue.t().invitation().you>
            {ANSWERS.into_iter().enumerate().map(choice).views()}
        </div>
        <p role="status">{said}</p>
        <Show when=move || refused.with(Option::is_some)><p class="note"><Why refused /></p></Show>
    }
}

/// Answers that came by phone or on paper.
#[component]
fn ForOthers(shown: Memo<Invitation>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let people = RwSignal::new("1".to_owned());
    let group = RwSignal::new(None::<GroupId>);
    let (answer, channel) = (RwSignal::new(roster::Answer::Yes), RwSignal::new(Channel::Phone));
    let bad = RwSignal::new(false);
    let sent = Sent::watching(move || shown.with(|shown| shown.entries), move || people.set("1".to_owned()));
    let options = Signal::derive(move || shown.with(|shown| groups(tongue.t(), shown)));
    let answers =
        Signal::derive(move || ANSWERS.map(|answer| (answer, (tongue.t().common().answer)(answer).to_owned())).to_vec());
    let channels = Signal::derive(move || {
        [Channel::Phone, Channel::Paper, Channel::Spoken]
            .into_iter()
            .zip(tongue.t().invitation().channels.map(str::to_owned))
            .collect::<Vec<_>>()
    });
    let enter = move |_| {
        let count =
            people.with_untracked(|people| people.trim().parse::<u32>().ok()).filter(|count| (1..=PEOPLE_MOST).contains(count));
        bad.set(count.is_none());
        if let Some(people) = count {
            sent.off();
            app.act(Rsvp {
                answer: answer.get_untracked(),
                group: group.get_untracked(),
                people,
                channel: channel.get_untracked(),
            });
        }
    };
    let word = move |pick: fn(&crate::text::invitation::Invitation) -> &'static str| {
        Signal::derive(move || pick(tongue.t().invitation()).to_owned())
    };
    let error = Signal::derive(move || if bad.get() { tongue.t().invitation().people_bad.to_owned() } else { String::new() });
    view! {
        <p class="note">{move || tongue.t().invitation().others_how}</p>
        <div class="field-row">
            <Pick label=word(|t| t.group) options value=group />
            <Pick label=word(|t| t.answered) options=answers value=answer />
        </div>
        <div class="field-row">
            <Field label=word(|t| t.people) value=people kind=FieldKind::Number error />
            <Pick label=word(|t| t.channel) options=channels value=channel />
        </div>
        <div class="button-row"><button class="button" type="button" on:click=enter>{move || tongue.t().invitation().enter}</button></div>
    }
}

/// Who answered, by stakeholder group, beside who was invited.
#[component]
pub fn Counted(shown: Memo<Invitation>) -> impl IntoView {
    let tongue = Tongue::get();
    let none = memo(move || shown.with(|shown| shown.all.is_empty()));
    let head = Signal::derive(move || {
        let t = tongue.t();
        let answers = ANSWERS.map(|answer| (t.common().answer)(answer).to_owned());
        [t.invitation().group.to_owned(), t.invitation().invited.to_owned()].into_iter().chain(answers).collect::<Vec<_>>()
    });
    let rows = Signal::derive(move || shown.with(|shown| table(tongue.t(), shown)));
    let base = move || shown.with(|shown| (tongue.t().invitation().base)(shown.all.yes, shown.invited));
    view! {
        <section class="invitation__counts" aria-labelledby="counts">
            <h2 id="counts">{move || tongue.t().invitation().counts}</h2>
            <Show when=move || !none.get() fallback=move || view! { <p class="note">{move || tongue.t().invitation().counts_none}</p> }>
                <p>{base}</p>
            </Show>
            <TallyTable label=Signal::derive(move || tongue.t().invitation().group.to_owned()) head rows />
        </section>
    }
}

fn table(t: &'static Messages, shown: &Invitation) -> Vec<TallyRow> {
    let row = |name: &str, invited: Option<u32>, counts: Counts, total: bool| TallyRow {
        name: name.to_owned(),
        cells: [
            invited.filter(|n| *n > 0).map(|n| n.to_string()).unwrap_or_default(),
            counts.yes.to_string(),
            counts.maybe.to_string(),
            counts.no.to_string(),
        ]
        .to_vec(),
        total,
    };
    let groups = shown.groups.iter().map(|group| row(&group.name, Some(group.invited), group.counts, false));
    let unsaid = (!shown.unsaid.is_empty()).then(|| row(t.invitation().none_side, None, shown.unsaid, false));
    groups.chain(unsaid).chain(std::iter::once(row(t.invitation().all, Some(shown.invited), shown.all, true))).collect()
}
