//! Who is at the device, for the bar that says so on every page.

use crate::domain::id::PersonId;
use crate::domain::roster::Role;
use crate::view::Lens;

/// Somebody, as they are called on screen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Who {
    pub person: Option<PersonId>,
    /// Chosen by them; may be empty.
    pub name: String,
    /// Their stakeholder group's name; may be empty.
    pub group: String,
    pub role: Option<Role>,
}

/// Who is at the device now; no person: nobody.
pub fn who(lens: Lens) -> Who {
    lens.who.map(|person| described(lens, person)).unwrap_or_default()
}

/// A participant as they are called on screen.
pub fn described(lens: Lens, person: PersonId) -> Who {
    let known = lens.state().roster.people.get(&person);
    Who {
        person: Some(person),
        name: lens.name(person),
        group: lens.group_name(known.and_then(|known| known.group)),
        role: known.map(|known| known.role),
    }
}
