//! Every address of the app, in one place. Addresses live in the URL's fragment, so that any static host serves them all and
//! nothing in them reaches a server.

use crate::domain::id::{CardId, PersonId, PhaseId, SessionId};
use crate::domain::roster::Role;
use crate::domain::session::Venue;
use crate::domain::session::venue::{RELAYS_MAX, is_relay};

/// A page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Route {
    #[default]
    Home,
    New,
    Import,
    /// A page of a session.
    Session(SessionId, Page),
}

/// A page of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The facilitator's; a phase other than the current one can be looked at.
    Console(Option<PhaseId>),
    /// The projector's.
    Wall,
    Invitation,
    /// People, invites, plan, phases.
    Settings,
    /// The shared tablet: who steps up.
    Tablet,
    /// Where somebody comes in by a link.
    Join,
    /// The resident's: the one thing to do now.
    Me,
    /// The resident's cards and what became of them.
    Mine,
    /// One card's line.
    Card(CardId),
    /// Everything of one person, for whoever has the link: theirs, or a neighbour with a slip's number.
    Line(PersonId),
    /// The link by which somebody finds their way back.
    Keep,
    /// What became of a card or a slip of which one knows the number.
    Find,
    /// Everybody's cards.
    Cards,
    Desk,
    Report,
    /// Count again.
    Count,
}

impl Route {
    /// The address, to be put behind the page's own: `#/s/…/wall`.
    pub fn href(self) -> String {
        match self {
            Route::Home => "#/".to_owned(),
            Route::New => "#/new".to_owned(),
            Route::Import => "#/import".to_owned(),
            Route::Session(session, page) => format!("#/s/{session}/{}", page.path()),
        }
    }

    /// The page of an address; what is not understood leads home.
    pub fn parse(fragment: &str) -> Route {
        let path = fragment.split(',').next().unwrap_or_default().trim_start_matches('#').trim_start_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["new"] => Route::New,
            ["import"] => Route::Import,
            ["s", session, page @ ..] => match (session.parse(), Page::parse(page)) {
                (Ok(session), Some(page)) => Route::Session(session, page),
                _ => Route::Home,
            },
            _ => Route::Home,
        }
    }

    /// The address by which somebody comes in: `#/in/SESSION/SECRET`.
    pub fn door(session: SessionId, secret: &str) -> String {
        format!("#/in/{session}/{secret}")
    }

    /// The session and the invite's secret of such an address.
    pub fn through_door(fragment: &str) -> Option<(SessionId, &str)> {
        let (session, rest) = fragment.strip_prefix("#/in/")?.split_once('/')?;
        Some((session.parse().ok()?, rest.split(',').next()?))
    }

    /// A line with its person's key, which a PIN locks.
    pub fn line(session: SessionId, person: PersonId, sealed: &str) -> String {
        format!("{}/{sealed}", Route::Session(session, Page::Line(person)).href())
    }

    /// The locked key of such an address, and whose it is.
    pub fn sealed(fragment: &str) -> Option<(SessionId, PersonId, &str)> {
        let Route::Session(session, Page::Line(person)) = Route::parse(fragment) else { return None };
        let sealed = fragment.split(',').next()?.split('/').nth(5)?;
        (!sealed.is_empty()).then_some((session, person, sealed))
    }

    /// An address to be opened anywhere: at the session's own, else at the page's, `here`; with the relays that have the session.
    pub fn shared(venue: &Venue, here: String, fragment: &str) -> String {
        let base = if venue.address.is_empty() { here } else { venue.address.clone() };
        base + fragment + &Route::behind(&venue.relays)
    }

    /// What names the relays that have a session, behind any address of it: `,wss://one,wss://another`.
    pub fn behind(relays: &[String]) -> String {
        relays.iter().map(|relay| format!(",{relay}")).collect()
    }

    /// The relays that an address names; what is no relay's address is left out.
    pub fn relays(fragment: &str) -> Vec<String> {
        let relays = fragment.split(',').filter(|relay| is_relay(relay));
        relays.take(RELAYS_MAX as usize).map(str::to_owned).collect()
    }

    /// The session the page belongs to.
    pub fn session(self) -> Option<SessionId> {
        match self {
            Route::Session(session, _) => Some(session),
            Route::Home | Route::New | Route::Import => None,
        }
    }
}

impl Page {
    /// Where somebody of a role has their things; who has none reads the report.
    pub fn home(role: Option<Role>) -> Page {
        match role {
            Some(Role::Facilitator) => Page::Console(None),
            Some(Role::Office) => Page::Desk,
            Some(Role::Resident) => Page::Me,
            Some(Role::Observer) | None => Page::Report,
        }
    }

    /// Pages whose address is their name alone.
    const NAMED: [(&str, Page); 14] = [
        ("console", Page::Console(None)),
        ("wall", Page::Wall),
        ("invitation", Page::Invitation),
        ("settings", Page::Settings),
        ("tablet", Page::Tablet),
        ("join", Page::Join),
        ("me", Page::Me),
        ("mine", Page::Mine),
        ("keep", Page::Keep),
        ("find", Page::Find),
        ("cards", Page::Cards),
        ("desk", Page::Desk),
        ("report", Page::Report),
        ("count", Page::Count),
    ];

    fn path(self) -> String {
        match self {
            Page::Console(Some(phase)) => format!("console/{}", phase.0),
            Page::Card(card) => format!("card/{card}"),
            Page::Line(person) => format!("line/{person}"),
            named => Page::NAMED.iter().find(|(_, page)| *page == named).map_or("", |(name, _)| name).to_owned(),
        }
    }

    fn parse(parts: &[&str]) -> Option<Page> {
        match parts {
            [] => Some(Page::Console(None)),
            ["console", phase] => Some(Page::Console(phase.parse().ok().map(PhaseId))),
            ["card", card] => card.parse().ok().map(Page::Card),
            ["line", person] | ["line", person, _] => person.parse().ok().map(Page::Line),
            [name] => Page::NAMED.iter().find(|(known, _)| known == name).map(|(_, page)| *page),
            _ => None,
        }
    }
}
