//! Somebody from the office takes their place on this device. Only a facilitator opens that door, for one person, once.

use crate::app::Intent;
use crate::domain::id::{GroupId, InviteId};
use crate::domain::roster::Role;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::Show;
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::pick::Pick;
use crate::ui::pieces::pin::{PinFields, judge};
use crate::ui::{App, Tongue};
use crate::view::new::NAME_MAX;
use crate::view::settings::Settings;
use leptos::prelude::*;

/// The office's seat: makes an invite for one, and seats them by it as soon as it stands.
#[component]
pub fn OfficeSeat(page: Memo<Settings>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let [name, pin, again] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let bad = RwSignal::new(None);
    let group = RwSignal::new(None::<GroupId>);
    let groups = Signal::derive(move || {
        let words = tongue.t().settings();
        let named =
            page.with(|page| page.groups.iter().map(|(id, name)| (Some(*id), (words.came_for)(name))).collect::<Vec<_>>());
        std::iter::once((None, words.only_answers.to_owned())).chain(named).collect::<Vec<_>>()
    });
    // The invites that were here before, while one more is being made.
    let before = RwSignal::new(None::<Vec<InviteId>>);
    seat_once_made(app, before, name, group, pin);
    let seat = move |_| match judge(&pin.get_untracked(), &again.get_untracked()) {
        Err(wrong) => bad.set(Some(wrong)),
        Ok(()) => {
            bad.set(None);
            before.set(Some(app.look(|model| model.opened().map(|open| open.invites()).unwrap_or_default())));
            let label: String = name.get_untracked().trim().chars().take(NAME_MAX).collect();
            app.run(Intent::Invite {
                role: Role::Office,
                group: group.get_untracked(),
                uses: Some(1),
                helper: false,
                labels: vec![label],
            });
        }
    };
    let busy = move || before.with(Option::is_some);
    view! {
        <section class="settings__section" aria-labelledby="seat-office">
            <h2 id="seat-office">{move || tongue.t().settings().office}</h2>
            <p class="measure">{move || tongue.t().settings().office_lead}</p>
            <p class="measure">{move || tongue.t().settings().office_elsewhere}</p>
            <Show when=move || !page.with(|page| page.pin)>
                <Notice kind=NoticeKind::Plain happened=Signal::derive(move || tongue.t().settings().lock_first.to_owned()) />
            </Show>
            <Field
                label=Signal::derive(move || tongue.t().settings().office_name.to_owned()) value=name limit=NAME_MAX
                hint=Signal::derive(move || tongue.t().settings().office_name_hint.to_owned())
            />
            <Show when=move || page.with(|page| !page.groups.is_empty())>
                <Pick label=Signal::derive(move || tongue.t().settings().office_came.to_owned()) options=groups value=group />
            </Show>
            <PinFields pin again bad />
            <div class="button-row">
                <button class="button" type="button" disabled=busy on:click=seat>
                    {move || if busy() { tongue.t().settings().seating } else { tongue.t().settings().seat }}
                </button>
            </div>
        </section>
    }
}

/// When the new invite's secret is here, they join by it.
fn seat_once_made(
    app: App,
    before: RwSignal<Option<Vec<InviteId>>>,
    name: RwSignal<String>,
    group: RwSignal<Option<GroupId>>,
    pin: RwSignal<String>,
) {
    let held = app.model(|model| model.opened().map(|open| open.invites()).unwrap_or_default());
    Effect::new(move |_| {
        let held = held.get();
        let Some(known) = before.get() else { return };
        let is_office = |id: &InviteId| {
            app.look(|model| {
                let invites = model.opened().map(|open| &open.ledger.state().roster.invites);
                invites
                    .and_then(|invites| invites.get(id))
                    .is_some_and(|invite| invite.role == Role::Office && invite.uses == Some(1))
            })
        };
        let Some(invite) = held.iter().find(|id| !known.contains(id) && is_office(id)) else { return };
        before.set(None);
        let (name, pin) = (name.get_untracked().trim().chars().take(NAME_MAX).collect(), pin.get_untracked());
        app.run(Intent::StepUp { invite: *invite, name, group: group.get_untracked(), pin });
    });
    // What failed says why in a notice, and the button can be used again.
    let notices = app.model(|model| model.notices_made);
    Effect::new(move |was: Option<u64>| {
        let now = notices.get();
        if was.is_some_and(|was| was != now) {
            before.set(None);
        }
        now
    });
}
