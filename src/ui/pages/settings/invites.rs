//! Invites: made, ended with a public reason, opened again, disputes settled.

use super::people::{Remove, Removing};
use crate::app::Intent;
use crate::browser::page;
use crate::domain::id::{GroupId, InviteId};
use crate::domain::roster::{Readmit, Role, Settle, Target};
use crate::text::Messages;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::pick::{Pick, Tick};
use crate::ui::parts::qr::Qr;
use crate::ui::parts::rows::current;
use crate::ui::parts::sent::Sent;
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::{App, Tongue};
use crate::view::new::NAME_MAX;
use crate::view::settings::{Claim, InviteRow, Settings};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The invite whose code is shown, and what it is called.
type Showing = RwSignal<Option<(InviteId, String)>>;

/// So many invites are shown at a time.
const SHOWN: usize = 20;

/// Roles an invite can be for. An office at this device is seated by name, further up; one elsewhere comes by a link of its own.
const ROLES: [Role; 4] = [Role::Resident, Role::Observer, Role::Office, Role::Facilitator];

/// The session's invites, and the form for one more.
#[component]
pub fn Invites(page: Memo<Settings>) -> impl IntoView {
    let tongue = Tongue::get();
    let removing: Removing = RwSignal::new(None);
    let showing: Showing = RwSignal::new(None);
    // Slips are many and alike: they are folded away, but for those about which something has to be decided.
    let is_folded = |row: &InviteRow| row.slip.is_some() && row.claims.is_empty();
    let rows_of = move |folded: bool| {
        memo(move || page.with(|page| page.invites.iter().filter(|row| is_folded(row) == folded).cloned().collect::<Vec<_>>()))
    };
    let (invites, slips) = (rows_of(false), rows_of(true));
    let of_slips = Signal::derive(move || {
        slips.with(|slips| {
            let used = slips.iter().filter(|slip| slip.joined > 0).count();
            (tongue.t().settings().slips_made)(slips.len(), used)
        })
    });
    view! {
        <section class="settings__section" aria-labelledby="invites">
            <h2 id="invites">{move || tongue.t().settings().invites}</h2>
            <p class="measure">{move || tongue.t().settings().invites_lead}</p>
            <Show when=move || page.with(|page| page.invites.is_empty())>
                <p class="note">{move || tongue.t().settings().invites_none}</p>
            </Show>
            <Rows rows=invites page removing showing />
            <Show when=move || !slips.with(Vec::is_empty)>
                <MadeOf summary=of_slips><Rows rows=slips page removing showing /></MadeOf>
            </Show>
            <Make page showing />
            <Remove removing />
            <Code showing />
        </section>
    }
}

/// Invites, so many at a time.
#[component]
fn Rows(rows: Memo<Vec<InviteRow>>, page: Memo<Settings>, removing: Removing, showing: Showing) -> impl IntoView {
    let tongue = Tongue::get();
    let shown = RwSignal::new(SHOWN);
    view! {
        <ul class="row-list">
            <For each=move || rows.with(|rows| rows.iter().take(shown.get()).cloned().collect::<Vec<_>>()) key=|row| row.invite let:row>
                <One row page removing showing />
            </For>
        </ul>
        <Show when=move || { rows.with(Vec::len) > shown.get() }>
            <button class="button" type="button" on:click=move |_| shown.update(|shown| *shown += SHOWN)>
                {move || tongue.t().common().more}
            </button>
        </Show>
    }
}

#[component]
fn One(row: InviteRow, page: Memo<Settings>, removing: Removing, showing: Showing) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let invite = row.invite;
    let row = current(page, row, |page| &page.invites, move |row| row.invite == invite);
    let name = move || row.with(|row| called(row, tongue.t()));
    let meta = move || {
        row.with(|row| {
            let t = tongue.t().settings();
            let key = if row.here { t.key_here } else { t.key_elsewhere };
            let mut parts = vec![(t.came)(row.joined, row.uses)];
            // Nobody steps up by one that is used up.
            if row.uses.is_none_or(|uses| row.joined < uses) {
                parts.push(key.to_owned());
            }
            if row.helper {
                parts.push(t.is_helper.to_owned());
            }
            if let Some(reason) = &row.ended {
                parts.push((t.ended)(reason));
            }
            parts.join(" · ")
        })
    };
    let ended = memo(move || row.with(|row| row.ended.is_some()));
    let allowed = memo(move || row.with(|row| row.role != Role::Facilitator) || page.with(|page| page.convener));
    let act = move || match (allowed.get(), ended.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! {
            <button
                class="button button--quiet" type="button" aria-label=move || (tongue.t().settings().readmit_of)(&name())
                on:click=move |_| app.act(Readmit { target: Target::Invite(invite) })
            >{move || tongue.t().settings().readmit}</button>
        }
        .into_any(),
        (true, false) => view! {
            <button
                class="button button--quiet" type="button" aria-label=move || (tongue.t().settings().end_of)(&name())
                on:click=move |_| removing.set(Some((Target::Invite(invite), untrack(name))))
            >{move || tongue.t().settings().end}</button>
        }
        .into_any(),
    };
    let here = memo(move || row.with(|row| row.here && row.ended.is_none()));
    let show = move |_| {
        app.run(Intent::ShowDoor(invite));
        showing.set(Some((invite, untrack(name))));
    };
    view! {
        <li class="row-list__one settings__invite">
            <div><p><strong>{name}</strong></p><p class="note">{meta}</p><Disputed row /></div>
            <Show when=move || here.get()>
                <button class="button button--quiet" type="button" aria-label=move || (tongue.t().settings().code_of)(&name()) on:click=show>
                    {move || tongue.t().settings().show_code}
                </button>
            </Show>
            {act}
        </li>
    }
}

/// What an invite is called: its role, and for whom it is.
fn called(row: &InviteRow, t: &Messages) -> String {
    let role = t.common().role(row.role);
    let about = if row.label.is_empty() { row.group.as_str() } else { row.label.as_str() };
    if about.is_empty() { role.to_owned() } else { format!("{role} · {about}") }
}

/// The code of an invite, for who is to come in by it.
#[component]
fn Code(showing: Showing) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if showing.with(Option::is_some) {
            open.set(true);
        }
    });
    let doors = app.model(|model| model.opened().map(|open| open.doors.clone()).unwrap_or_default());
    let address = move || {
        let invite = showing.with(|showing| showing.as_ref().map(|(invite, _)| *invite))?;
        doors.with(|doors| doors.get(&invite).cloned())
    };
    let title =
        Signal::derive(move || showing.with(|showing| showing.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()));
    let copied = RwSignal::new(false);
    view! {
        <Dialog open title>
            <p>{move || tongue.t().settings().code_how}</p>
            {move || address().map(|address| {
                let (shown, to_copy) = (address.clone(), address.clone());
                let local = page::is_alone(&address);
                view! {
                    <div class="qr qr--start qr--large"><Qr text=address label=title/></div>
                    <p class="note settings__link">{shown}</p>
                    <Show when=move || local>
                        <p class="note">{move || tongue.t().settings().code_local}</p>
                    </Show>
                    <div class="dialog__acts">
                        <span class="note" role="status">{move || copied.get().then(|| tongue.t().invitation().copied)}</span>
                        <button class="button" type="button" on:click=move |_| copied.set(page::copy(&to_copy))>
                            {move || tongue.t().settings().code_copy}
                        </button>
                    </div>
                }
                .into_any()
            })}
        </Dialog>
    }
}

/// More people hold it than it lets in: who keeps the place.
#[component]
fn Disputed(row: Memo<InviteRow>) -> impl IntoView {
    let tongue = Tongue::get();
    let invite = row.with_untracked(|row| row.invite);
    let claims = move || row.with(|row| row.claims.clone());
    view! {
        <Show when=move || row.with(|row| !row.claims.is_empty())>
            <Notice
                kind=NoticeKind::Error
                happened=Signal::derive(move || tongue.t().settings().disputed.to_owned())
                to_do=Signal::derive(move || (tongue.t().settings().disputed_how)(row.with(|row| row.uses.unwrap_or(0))))
            >
                <ul class="row-list">{move || claims().into_iter().map(|claim| view! { <OneClaim invite claim /> }).views()}</ul>
            </Notice>
        </Show>
    }
}

#[component]
fn OneClaim(invite: InviteId, claim: Claim) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let (person, settled) = (claim.person, claim.settled);
    let own = if claim.group.is_empty() { claim.name.clone() } else { format!("{} · {}", claim.name, claim.group) };
    // Two people without a name are told apart by their key.
    let name = if own.trim().is_empty() { person.short() } else { own };
    let of = name.clone();
    view! {
        <li class="row-list__one">
            <span>{name}</span>
            {if settled {
                view! { <span class="chip">{move || tongue.t().settings().settled}</span> }.into_any()
            } else {
                view! {
                    <button
                        class="button" type="button" aria-label=move || (tongue.t().settings().settle_of)(&of)
                        on:click=move |_| app.act(Settle { invite, person })
                    >{move || tongue.t().settings().settle}</button>
                }.into_any()
            }}
        </li>
    }
}

/// The stakeholder groups an invite can be for, or none of them.
pub(super) fn groups(page: Memo<Settings>) -> Signal<Vec<(Option<GroupId>, String)>> {
    let tongue = Tongue::get();
    Signal::derive(move || {
        let named = page.with(|page| page.groups.iter().map(|(id, name)| (Some(*id), name.clone())).collect::<Vec<_>>());
        std::iter::once((None, tongue.t().settings().any_group.to_owned())).chain(named).collect()
    })
}

/// One more invite.
#[component]
fn Make(page: Memo<Settings>, showing: Showing) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let (role, group, helper) = (RwSignal::new(Role::Resident), RwSignal::new(None::<GroupId>), RwSignal::new(false));
    let [uses, label] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let bad = RwSignal::new(false);
    let closed = app.view(|lens| lens.ledger.session_key().is_some());
    let made = RwSignal::new(None::<InviteId>);
    let all = memo(move || page.with(|page| page.invites.iter().map(|row| row.invite).collect::<BTreeSet<_>>()));
    let before = StoredValue::new(BTreeSet::new());
    let sent = Sent::watching(
        move || all.get(),
        move || {
            made.set(all.with_untracked(|all| before.with_value(|before| all.difference(before).next().copied())));
            uses.set(String::new());
            label.set(String::new());
            helper.set(false);
        },
    );
    let roles = Signal::derive(move || ROLES.map(|role| (role, tongue.t().common().role(role).to_owned())).to_vec());
    let groups = groups(page);
    let make = move |_| {
        let typed = uses.get_untracked();
        let uses = match typed.trim() {
            "" => Ok(None),
            typed => typed.parse::<u32>().ok().filter(|uses| *uses > 0).map(Some).ok_or(()),
        };
        bad.set(uses.is_err());
        made.set(None);
        if let Ok(uses) = uses {
            before.set_value(all.get_untracked());
            sent.off();
            let (role, helper) = (role.get_untracked(), helper.get_untracked() && role.get_untracked() == Role::Resident);
            app.run(Intent::Invite {
                role,
                group: group.get_untracked(),
                uses,
                helper,
                labels: vec![label.get_untracked().trim().to_owned()],
            });
        }
    };
    let show = move |invite: InviteId| {
        let row = page.with_untracked(|page| page.invites.iter().find(|row| row.invite == invite).cloned());
        app.run(Intent::ShowDoor(invite));
        showing.set(row.map(|row| (invite, called(&row, tongue.t()))));
    };
    let word = move |pick: fn(&crate::text::settings::Settings) -> &'static str| {
        Signal::derive(move || pick(tongue.t().settings()).to_owned())
    };
    let uses_error = Signal::derive(move || if bad.get() { tongue.t().settings().uses_bad.to_owned() } else { String::new() });
    view! {
        <div class="form">
            <h3>{move || tongue.t().settings().make}</h3>
            <div class="field-row">
                <Pick label=word(|t| t.role) options=roles value=role />
                <Pick label=word(|t| t.group) options=groups value=group />
            </div>
            // In a closed session an invite stands in the clear, and says no word.
            <Show when=move || !closed.get()>
                <Field label=word(|t| t.label) hint=word(|t| t.label_hint) value=label limit=NAME_MAX />
            </Show>
            <Field label=word(|t| t.uses) hint=word(|t| t.uses_hint) value=uses error=uses_error kind=FieldKind::Number class="field__input--short" />
            <Show when=move || role.get() == Role::Resident><Tick words=word(|t| t.is_helper) hint=word(|t| t.is_helper_hint) value=helper /></Show>
            <div class="button-row">
                <button class="button" type="button" on:click=make>{move || tongue.t().settings().make}</button>
                <span class="note" role="status">{move || made.get().map(|_| tongue.t().settings().made)}</span>
                {move || made.get().map(|invite| view! {
                    <button class="button button--quiet" type="button" on:click=move |_| show(invite)>
                        {move || tongue.t().settings().made_show}
                    </button>
                }.into_any())}
            </div>
        </div>
    }
}
