//! What an invitation shows beside its words.

// What `late!` writes calls from one part of the program into another.
#![allow(unsafe_code)]

use crate::late;
use crate::ui::Tongue;
use crate::ui::parts::qr::Qr;
use leptos::prelude::*;

late! {
    /// The code to scan of an address.
    code: code: fn(String) -> AnyView = |address| {
        let tongue = Tongue::get();
        view! { <Qr text=Signal::stored(address) label=move || tongue.t().invitation().code.to_owned() /> }.into_any()
    }
}
