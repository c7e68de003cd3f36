//! Where the codes on the wall and the console lead: in, to the invitation, or to what came of it.

use crate::app::model::Open;
use crate::app::route::Page;
use crate::app::{Intent, Route};
use crate::browser::page::{base_address, is_alone};
use crate::domain::id::InviteId;
use crate::domain::roster::{InviteState, Role, Target};
use crate::ui::App;
use leptos::prelude::*;

/// The invite by which any resident comes in, where its secret is on this device.
fn everybodys(open: &Open) -> Option<InviteId> {
    let roster = &open.ledger.state().roster;
    let is_open = |(id, invite): &(&InviteId, &InviteState)| {
        let for_all = invite.role == Role::Resident && invite.group.is_none() && invite.uses.is_none() && !invite.helper;
        for_all && open.keys.contains(&invite.key) && roster.standing.revoked(Target::Invite(**id)).is_none()
    };
    roster.invites.iter().find(is_open).map(|(id, _)| *id)
}

/// Where a code leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// In, for anyone.
    In,
    /// To the invitation: no relay would bring anyone the session, or no invite for all is here.
    Invitation,
    /// After the close.
    Report,
}

/// A code: its address, where it leads, and whether only this computer can open it.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    pub address: String,
    pub leads: Leads,
    pub alone: bool,
}

/// The code that is shown to everybody.
pub fn code(app: App) -> Memo<Code> {
    let door = door(app);
    let found = app.model(|model| {
        let session = model.opened()?.ledger.state().session.as_ref()?;
        Some((model.route.session()?, session.venue.clone(), session.closed_at.is_some()))
    });
    crate::ui::parts::flow::memo(move || {
        let (address, leads) = match (found.get(), door.get()) {
            (Some((_, _, false)), Some(door)) => (door, Leads::In),
            (Some((session, venue, closed)), _) => {
                let (page, leads) = if closed { (Page::Report, Leads::Report) } else { (Page::Invitation, Leads::Invitation) };
                (Route::shared(&venue, base_address(), &Route::Session(session, page).href()), leads)
            }
            (None, _) => (base_address(), Leads::Invitation),
        };
        Code { alone: is_alone(&address), address, leads }
    })
}

/// The address by which any resident comes in. There is none where no relay would bring them the session.
fn door(app: App) -> Memo<Option<String>> {
    let wanted = app.model(|model| {
        let open = model.opened().filter(|_| model.line.relays > 0)?;
        everybodys(open).filter(|invite| open.doors.get(invite).is_none())
    });
    Effect::new(move |_| {
        if let Some(invite) = wanted.get() {
            app.run(Intent::ShowDoor(invite));
        }
    });
    app.model(|model| {
        let open = model.opened().filter(|_| model.line.relays > 0)?;
        open.doors.get(&everybodys(open)?).cloned()
    })
}
