//! Tabs of one browser in step: what one has stored, the others show.

use crate::record::Verified;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// The channel to the other tabs.
pub struct Tabs {
    channel: BroadcastChannel,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Tabs {
    /// Listens to the other tabs. `None` where the browser has no such channel; the tab then works alone.
    pub fn listen(heard: impl Fn(Vec<Verified>) + 'static) -> Option<Tabs> {
        let channel = BroadcastChannel::new("gongshi").ok()?;
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
            let lines = js_sys::Array::from(&message.data());
            // The other tab has verified and stored them before it spoke.
            let events = lines.iter().filter_map(|line| line.as_string()).filter_map(|line| Verified::from_store(&line).ok());
            heard(events.collect());
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Tabs { channel, _heard: heard })
    }

    /// Tells the other tabs of events that are stored.
    pub fn tell(&self, events: &[Verified]) {
        let lines: js_sys::Array = events.iter().map(|event| JsValue::from_str(event.line())).collect();
        // A tab that cannot be told reads the storage when it is opened next.
        let _ = self.channel.post_message(&lines);
    }
}
