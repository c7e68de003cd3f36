//! A form whose act is on its way: what was typed stays until the record shows it, so that nothing typed is lost to a refusal.

use leptos::prelude::*;

/// Whether a form's act is on its way.
#[derive(Clone, Copy)]
pub struct Sent(RwSignal<bool>);

impl Sent {
    /// Watches what the record shows; when that changes while the act is on its way, `arrived` is called (to clear the form).
    pub fn watching<T>(shown: impl Fn() -> T + Send + Sync + 'static, arrived: impl Fn() + Send + Sync + 'static) -> Sent
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let sent = RwSignal::new(false);
        Effect::new(move |before: Option<T>| {
            let now = shown();
            if before.is_some_and(|before| before != now) && sent.get_untracked() {
                sent.set(false);
                arrived();
            }
            now
        });
        Sent(sent)
    }

    /// The act has been sent off.
    pub fn off(self) {
        self.0.set(true);
    }
}
