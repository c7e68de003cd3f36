//! The worker: verifies lines beside the page, so that a large record never blocks a tap.
//!
//! In: an array of lines. Out: an array with, for each, nothing where it holds, or why it does not, as JSON.

use crate::record::BadEvent;
use crate::record::file;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Why a line does not hold, in a form that crosses to the page: the variant and its detail.
fn said(why: &BadEvent) -> JsValue {
    let (kind, detail) = match why {
        BadEvent::TooLarge { bytes } => ("large", bytes.to_string()),
        BadEvent::NotAnEvent { why } => ("event", why.clone()),
        BadEvent::NotHex => ("hex", String::new()),
        BadEvent::WrongId => ("id", String::new()),
        BadEvent::WrongSignature => ("sig", String::new()),
        BadEvent::WrongKind { kind } => ("kind", kind.to_string()),
        BadEvent::WrongTags => ("tags", String::new()),
        BadEvent::Version { v } => ("version", v.to_string()),
        BadEvent::UnknownAct { name } => ("act", name.clone()),
        BadEvent::Content { why } => ("content", why.clone()),
        BadEvent::Words { characters } => ("words", characters.to_string()),
        BadEvent::Proof => ("proof", String::new()),
        BadEvent::Sealed => ("sealed", String::new()),
    };
    JsValue::from(js_sys::Array::of2(&kind.into(), &detail.into()))
}

/// What [`said`] said.
#[cfg(feature = "browser")]
pub(crate) fn heard(value: &JsValue) -> Option<BadEvent> {
    let pair = value.dyn_ref::<js_sys::Array>()?;
    let detail = pair.get(1).as_string().unwrap_or_default();
    let number = || detail.parse().unwrap_or_default();
    Some(match pair.get(0).as_string().unwrap_or_default().as_str() {
        "large" => BadEvent::TooLarge { bytes: number() },
        "hex" => BadEvent::NotHex,
        "id" => BadEvent::WrongId,
        "sig" => BadEvent::WrongSignature,
        "kind" => BadEvent::WrongKind { kind: u16::try_from(number()).unwrap_or(u16::MAX) },
        "tags" => BadEvent::WrongTags,
        "version" => BadEvent::Version { v: number() as u64 },
        "act" => BadEvent::UnknownAct { name: detail },
        "content" => BadEvent::Content { why: detail },
        "words" => BadEvent::Words { characters: number() },
        "proof" => BadEvent::Proof,
        "sealed" => BadEvent::Sealed,
        _ => BadEvent::NotAnEvent { why: detail },
    })
}

fn verify(lines: &js_sys::Array) -> js_sys::Array {
    let check = |line: JsValue| match file::read(0, &line.as_string().unwrap_or_default()) {
        Ok(_) => JsValue::NULL,
        Err(bad) => said(&bad.why),
    };
    lines.iter().map(check).collect()
}

/// Answers the page for as long as the worker lives.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        // A page that is gone needs no answer.
        let _ = answering.post_message(&verify(&js_sys::Array::from(&message.data())));
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    // The first message tells the page that the worker listens.
    let _ = scope.post_message(&JsValue::NULL);
}
