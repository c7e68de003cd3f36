//! Everybody of a script with their devices: who knows what, and the acts as signed events.

use super::line::{Line, days};
use gongshi::domain::id::{ActId, InviteId, PersonId, QuestionId, SessionId, WordsId};
use gongshi::domain::question::Question;
use gongshi::domain::time::Time;
use gongshi::domain::{Act, Rejection, State};
use gongshi::record::{Added, Draft, Ledger, Secret, Verified, envelope};
use std::collections::BTreeMap;

/// Midnight before the first day of every script: 2026-03-02, a Monday.
pub const FIRST_DAY: i64 = 1_772_409_600;

/// What became of a click: the act's id, and what the button said.
pub type Clicked = (ActId, Result<(), Rejection>);

struct Device {
    secret: Secret,
    held: Vec<Verified>,
    ledger: Option<Ledger>,
    online: bool,
    clock_s: i64,
}

/// A session being played.
#[derive(Default)]
pub struct Room {
    session: Option<SessionId>,
    devices: BTreeMap<String, Device>,
    /// Every event made, in the order it was made.
    events: Vec<Verified>,
    /// Named acts with the act's name on the wire.
    names: BTreeMap<String, (ActId, String)>,
    salt: u8,
}

/// The key of a person or of an invite in scripts.
pub fn secret_of(name: &str) -> Secret {
    let hex = gongshi::domain::state::sha256_hex(format!("a key for {name}").as_bytes());
    Secret::from_hex(&hex).expect("a hash is a key")
}

impl Device {
    fn take(&mut self, event: &Verified) {
        let ledger = self.ledger.get_or_insert_with(|| Ledger::new(event.session()));
        if ledger.add(event.clone()) != Added::Known {
            self.held.push(event.clone());
        }
    }
}

impl Room {
    /// Plays one line; the acts it made and what the button said to each.
    pub fn play(&mut self, line: &Line) -> Result<Vec<Clicked>, String> {
        match line.verb.as_str() {
            "offline" => self.device(&line.who).online = false,
            "online" => self.reconnect(&line.who),
            "hears" => line.args.clone().iter().for_each(|other| self.hear(&line.who, other)),
            "clock" => {
                self.device(&line.who).clock_s = line.args.first().map_or(Ok(0), |arg| days(arg))? * 86_400;
            }
            _ => return self.act(line),
        }
        Ok(Vec::new())
    }

    fn act(&mut self, line: &Line) -> Result<Vec<Clicked>, String> {
        let mut made = Vec::new();
        let name = match super::speech::name_of(line) {
            Some(name) => Some(name.to_owned()),
            None => line.name.clone(),
        };
        if line.verb == "merges" || self.wants_merge(&line.who) {
            made.push(self.click(&line.who, line.at_s, gongshi::domain::session::Merge {}.into())?);
        }
        if line.verb != "merges" {
            let act = self.speak(line)?;
            let kind = act.name().to_owned();
            let clicked = self.click(&line.who, line.at_s, act)?;
            self.names.extend(name.map(|name| (name, (clicked.0, kind))));
            made.push(clicked);
        }
        Ok(made)
    }

    fn wants_merge(&mut self, who: &str) -> bool {
        let device = self.device(who);
        let person = device.secret.person();
        let facilitator = |state: &State| {
            state.roster.people.get(&person).is_some_and(|p| p.role == gongshi::domain::roster::Role::Facilitator)
        };
        device.ledger.as_ref().is_some_and(|ledger| ledger.wants_merge() && facilitator(ledger.state()))
    }

    /// Signs an act on somebody's device as it would be after a click.
    pub fn click(&mut self, who: &str, at_s: i64, act: Act) -> Result<Clicked, String> {
        let session = self.session;
        let device = self.device(who);
        let (person, at) = (device.secret.person(), Time(FIRST_DAY + at_s + device.clock_s));
        let most = if matches!(act, Act::Merge(_)) { envelope::SEEN_MAX_MERGE } else { envelope::SEEN_MAX };
        let begins = matches!(act, Act::Convene(_)) && session.is_none();
        let (said, seen) = match &device.ledger {
            Some(ledger) => (ledger.admit(person, at, &act), ledger.seen_for(person, most)),
            None if begins => (Ok(()), Vec::new()),
            None => return Err("this device holds nothing of the session".to_owned()),
        };
        let draft = Draft::Act { session: session.filter(|_| !begins), seen, at, act: Box::new(act) };
        let event = Verified::sign(&draft, &device.secret).map_err(|bad| format!("cannot be signed: {bad:?}"))?;
        self.session.get_or_insert(event.session());
        let id = event.id();
        self.publish(who, event);
        Ok((id, said))
    }

    /// Words of their own for an act about to be made.
    pub fn write(&mut self, who: &str, at_s: i64, text: &str) -> Result<WordsId, String> {
        self.salt = self.salt.wrapping_add(1);
        let session = self.session.ok_or("no session")?;
        let draft = Draft::Words { session, at: Time(FIRST_DAY + at_s), salt: [self.salt; 16], text: text.to_owned() };
        let event = Verified::sign(&draft, &self.device(who).secret).map_err(|bad| format!("{bad:?}"))?;
        let id = event.words_id();
        self.publish(who, event);
        Ok(id)
    }

    fn publish(&mut self, who: &str, event: Verified) {
        self.events.push(event.clone());
        let online = self.device(who).online;
        for (name, device) in &mut self.devices {
            if name == who || (online && device.online) {
                device.take(&event);
            }
        }
    }

    /// The device of this name, made when first named: it has heard what everybody online has.
    fn device(&mut self, who: &str) -> &mut Device {
        if !self.devices.contains_key(who) {
            let secret = secret_of(who.trim_end_matches('\''));
            let mut device = Device { secret, held: Vec::new(), ledger: None, online: true, clock_s: 0 };
            let known: Vec<Verified> =
                self.devices.values().filter(|other| other.online).flat_map(|other| other.held.iter().cloned()).collect();
            known.iter().for_each(|event| device.take(event));
            self.devices.insert(who.to_owned(), device);
        }
        self.devices.get_mut(who).expect("made above")
    }

    fn hear(&mut self, who: &str, other: &str) {
        let said = self.device(other).held.clone();
        let device = self.device(who);
        said.iter().for_each(|event| device.take(event));
    }

    fn reconnect(&mut self, who: &str) {
        self.device(who).online = true;
        let online: Vec<String> = self.devices.iter().filter(|(_, device)| device.online).map(|(name, _)| name.clone()).collect();
        for one in &online {
            for other in &online {
                self.hear(one, other);
            }
        }
    }

    /// Every device comes online.
    pub fn everybody_hears_everything(&mut self) {
        self.devices.values_mut().for_each(|device| device.online = true);
        let first = self.devices.keys().next().cloned();
        first.into_iter().for_each(|who| self.reconnect(&who));
    }

    // What tests ask

    /// Everything, as the first device holds it.
    pub fn ledger(&self) -> &Ledger {
        self.devices.values().find_map(|device| device.ledger.as_ref()).expect("somebody convened")
    }
    /// One device's ledger.
    pub fn ledger_of(&self, who: &str) -> &Ledger {
        self.devices.get(who).and_then(|device| device.ledger.as_ref()).expect("a device with a session")
    }
    /// The folded state.
    pub fn state(&self) -> &State {
        self.ledger().state()
    }
    /// Every event, in the order it was made.
    pub fn events(&self) -> &[Verified] {
        &self.events
    }
    /// The whole record as a file.
    pub fn record(&self) -> String {
        self.events.iter().map(|event| format!("{}\n", event.line())).collect()
    }
    /// The session's id.
    pub fn session(&self) -> SessionId {
        self.session.expect("somebody convened")
    }
    /// The id of a named act.
    pub fn id(&self, name: &str) -> ActId {
        self.names.get(name).unwrap_or_else(|| panic!("nothing is named {name}")).0
    }
    /// Named acts with the act's name on the wire.
    pub(super) fn named(&self, name: &str) -> Option<&(ActId, String)> {
        self.names.get(name)
    }
    /// A person by the name of their device.
    pub fn person(&self, who: &str) -> PersonId {
        secret_of(who.trim_end_matches('\'')).person()
    }
    /// A question by its name.
    pub fn question(&self, name: &str) -> &Question {
        self.state().questions.get(&QuestionId::from(self.id(name))).expect("the question is open")
    }
    /// What a named invite's key signs for a person.
    pub(super) fn proof(&self, invite: &str, person: PersonId) -> (InviteId, Secret, String) {
        let secret = secret_of(&format!("invite {invite}"));
        let proof = secret.prove(self.session(), person);
        (self.id(invite).into(), secret, proof)
    }
}
