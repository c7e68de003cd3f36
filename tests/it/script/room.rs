//! Everybody of a script with their devices: who knows what, and the acts as signed events.

use super::line::{Line, days};
use gongshi::domain::id::{ActId, InviteId, PersonId, QuestionId, SessionId, SessionKeyId, WordsId};
use gongshi::domain::question::Question;
use gongshi::domain::time::Time;
use gongshi::domain::{Act, Rejection, State};
use gongshi::record::wire::v1::Handed;
use gongshi::record::{Added, Body, Draft, Ledger, Secret, SessionKey, Verified, closed, envelope};
use std::collections::BTreeMap;

/// Midnight before the first day of every script: 2026-03-02, a Monday.
pub const FIRST_DAY: i64 = 1_772_409_600;

/// What became of a click: the act's id, and what the button said.
pub type Clicked = (ActId, Result<(), Rejection>);

struct Device {
    secret: Secret,
    /// Of a closed session.
    keys: Vec<SessionKey>,
    /// As they came: in a closed session nothing is opened.
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

/// A key of a closed session in scripts.
pub fn session_key(name: &str) -> SessionKey {
    let hex = gongshi::domain::state::sha256_hex(format!("the session key {name}").as_bytes());
    SessionKey::from_hex(&hex).expect("a hash is a key")
}

impl Device {
    fn take(&mut self, event: &Verified) {
        let came = Verified::from_store(event.line()).expect("what was signed can be read");
        let opened = self.open(came.clone());
        let ledger = self.ledger.get_or_insert_with(|| Ledger::new(event.session()));
        if ledger.add(opened) != Added::Known {
            self.held.push(came);
        }
        self.take_keys();
    }

    fn open(&self, event: Verified) -> Verified {
        let key = match event.body() {
            Body::Sealed(closed) => self.keys.iter().find(|key| key.id() == closed.content.key),
            _ => None,
        };
        match key {
            Some(key) => event.open(key).expect("it opens with its key"),
            None => event,
        }
    }

    /// Takes the keys that were handed to this person, and opens what waited for them.
    fn take_keys(&mut self) {
        let mine = self.held.iter().filter_map(|event| closed::unwrap(&self.secret, event));
        let new: Vec<SessionKey> = mine.filter(|key| !self.keys.contains(key)).collect();
        if new.is_empty() {
            return;
        }
        self.keys.extend(new);
        let opened: Vec<Verified> = self.held.iter().cloned().map(|event| self.open(event)).collect();
        if let Some(ledger) = &mut self.ledger {
            ledger.extend(opened, |_, _| {});
        }
    }
}

impl Room {
    /// Plays one line; the acts it made and what the button said to each.
    pub fn play(&mut self, line: &Line) -> Result<Vec<Clicked>, String> {
        match line.verb.as_str() {
            "hands" => self.hand(line)?,
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
            // Who comes in to a closed session reads nothing of it yet, but finds the invite.
            Some(ledger) if ledger.state().session.is_none() => match &act {
                Act::Join(join) => (Ok(()), vec![join.invite.into()]),
                _ => return Err("this device has no key of the session".to_owned()),
            },
            Some(ledger) => (ledger.admit(person, at, &act), ledger.seen_for(person, most)),
            None if begins => (Ok(()), Vec::new()),
            None => return Err("this device holds nothing of the session".to_owned()),
        };
        let key = device.ledger.as_ref().map_or_else(|| first_key(&act), |ledger| ledger.key_for(&act));
        let draft = Draft::Act { session: session.filter(|_| !begins), seen, at, act: Box::new(act) };
        let event = self.sign(who, &draft, key)?;
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
        let key = self.device(who).ledger.as_ref().and_then(|ledger| ledger.state().session.as_ref()?.key());
        let event = self.sign(who, &draft, key)?;
        let id = event.words_id();
        self.publish(who, event);
        Ok(id)
    }

    /// Signs, encrypted where it must be. Whoever makes a key has it.
    fn sign(&mut self, who: &str, draft: &Draft, key: Option<SessionKeyId>) -> Result<Verified, String> {
        self.salt = self.salt.wrapping_add(1);
        let nonce = [self.salt; 32];
        let device = self.device(who);
        if let Draft::Act { act, .. } = draft {
            let made = match act.as_ref() {
                Act::KeyRenew(renew) => Some(renew.key),
                act => first_key(act),
            };
            let keys = ["1", "2", "3", "4"].map(session_key);
            device.keys.extend(keys.into_iter().filter(|key| Some(key.id()) == made));
        }
        let signed = match key {
            None => Verified::sign(draft, &device.secret),
            Some(id) => {
                let key = device.keys.iter().find(|key| key.id() == id).ok_or(format!("{who} has not the key"))?;
                Verified::sign_closed(draft, &device.secret, key, nonce)
            }
        };
        signed.map_err(|bad| format!("cannot be signed: {bad:?}"))
    }

    /// Hands every key that one device has to somebody.
    fn hand(&mut self, line: &Line) -> Result<(), String> {
        let session = self.session.ok_or("no session")?;
        let whom = secret_of(line.args.first().ok_or("to whom?")?).person();
        let device = self.device(&line.who);
        let (secret, at) = (device.secret.clone(), Time(FIRST_DAY + line.at_s));
        for key in device.keys.clone() {
            let wrapped = closed::wrap(&secret, whom, [7; 32], &key).ok_or("it cannot be wrapped")?;
            let to = [(whom, wrapped)].into_iter().collect();
            let event = Verified::sign(&Draft::Key { session, at, handed: Handed { key: key.id(), to } }, &secret);
            self.publish(&line.who, event.map_err(|bad| format!("{bad:?}"))?);
        }
        Ok(())
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
            let mut device = Device { secret, keys: Vec::new(), held: Vec::new(), ledger: None, online: true, clock_s: 0 };
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

    /// Everything, as the first device holds it that can read all.
    pub fn ledger(&self) -> &Ledger {
        let mut ledgers = self.devices.values().filter_map(|device| device.ledger.as_ref());
        ledgers.find(|ledger| ledger.locked().next().is_none()).expect("somebody convened")
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

/// The key with which an act begins a closed session.
fn first_key(act: &Act) -> Option<SessionKeyId> {
    match act {
        Act::Convene(convene) => convene.key,
        _ => None,
    }
}
