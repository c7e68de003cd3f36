//! The address by which any resident comes in: for the code on the wall and the console.

use crate::app::Intent;
use crate::app::model::Open;
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

/// The address by which any resident comes in. There is none where no relay would bring them the session.
pub fn door(app: App) -> Memo<Option<String>> {
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
