//! The link by which somebody finds their way back: on any device, to read; with a PIN, to write.

use crate::app::Route;
use crate::app::route::Page;
use crate::browser::late::{self, NotLoaded};
use crate::browser::page as screen;
use crate::domain::id::PersonId;
use crate::ui::parts::field::{Field, FieldKind, characters};
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::qr::Qr;
use crate::ui::pieces::back::Back;
use crate::ui::pieces::sheet::Sheet;
use crate::ui::pieces::who::NobodyHere;
use crate::ui::{App, Tongue};
use leptos::prelude::*;

/// Fewest digits of a PIN that goes out in a link: whoever has the link can try them without end.
const PIN_MIN: usize = 6;

/// The way back.
#[component]
pub fn KeepPage() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let who = app.model(|model| model.opened().and_then(|open| open.who));
    view! {
        <Sheet class="become" title=move || tongue.t().finding().keep.to_owned()>
            {move || match who.get() {
                Some(person) => view! { <WayBack person /> }.into_any(),
                None => view! { <NobodyHere /> }.into_any(),
            }}
        </Sheet>
    }
}

#[component]
fn WayBack(person: PersonId) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let sealed = RwSignal::new(None::<String>);
    let venue = app.view(|lens| lens.session().map(|session| session.venue.clone()).unwrap_or_default());
    let address = memo(move || {
        let Some(session) = app.session() else { return String::new() };
        let line = match sealed.get() {
            Some(sealed) => Route::line(session, person, &sealed),
            None => Route::Session(session, Page::Line(person)).href(),
        };
        venue.with(|venue| Route::shared(venue, screen::base_address(), &line))
    });
    let alone = memo(move || address.with(|address| screen::is_alone(address)));
    let copied = RwSignal::new(false);
    let scan = Signal::derive(move || tongue.t().finding().scan.to_owned());
    view! {
        <header class="become__head">
            <h1>{move || tongue.t().finding().keep}</h1>
            <p>{move || tongue.t().finding().keep_how}</p>
        </header>
        <div class="qr qr--start qr--large"><Qr text=address label=scan /></div>
        <p class="note qr__address">{move || address.get()}</p>
        <Show when=move || alone.get()><p class="note">{move || tongue.t().finding().alone}</p></Show>
        <Show when=move || sealed.with(Option::is_none)><p class="note">{move || tongue.t().finding().keep_who}</p></Show>
        <div class="button-row">
            <button class="button button--accent" type="button" on:click=move |_| copied.set(screen::copy(&address.get_untracked()))>
                {move || tongue.t().finding().copy}
            </button>
            <span class="note" role="status">{move || copied.get().then(|| tongue.t().invitation().copied)}</span>
        </div>
        <section class="become__keep" aria-labelledby="act">
            <h2 id="act">{move || tongue.t().finding().act}</h2>
            <Show when=move || sealed.with(Option::is_none) fallback=Carried><Choose person sealed /></Show>
        </section>
        <Back page=Page::Mine words=|t| t.line().title />
    }
}

/// The link carries the key.
#[component]
fn Carried() -> impl IntoView {
    let tongue = Tongue::get();
    view! { <Notice kind=NoticeKind::Done happened=move || tongue.t().finding().acts_now.to_owned() /> }
}

/// A PIN that locks the key.
#[component]
fn Choose(person: PersonId, sealed: RwSignal<Option<String>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let [pin, again] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let (tried, locking, failed) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let short = memo(move || pin.with(|pin| characters(pin) < PIN_MIN));
    let differs = memo(move || pin.get() != again.get());
    let hint = move || (tongue.t().finding().pin_hint)(PIN_MIN);
    let seal = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (Some(session), pin) = (app.session(), pin.get_untracked()) else { return };
        if short.get_untracked() || differs.get_untracked() || locking.get_untracked() {
            return;
        }
        locking.set(true);
        leptos::task::spawn_local(async move {
            let locked = match late::sealing().await {
                Ok((sealing, _)) => sealing(session, person, pin).await.ok(),
                Err(NotLoaded) => None,
            };
            // The page may be gone by then.
            let _ = (failed.try_set(locked.is_none()), locking.try_set(false));
            let _ = sealed.try_set(locked);
        });
    };
    view! {
        <p class="measure">{move || tongue.t().finding().act_how}</p>
        <form class="form" on:submit=seal novalidate>
            <Field
                label=move || tongue.t().finding().pin.to_owned() hint=hint
                error=move || if tried.get() && short.get() { hint() } else { String::new() }
                value=pin kind=FieldKind::Pin class="field__input--short"
            />
            <Field
                label=move || tongue.t().finding().pin_again.to_owned()
                error=move || if tried.get() && !short.get() && differs.get() { tongue.t().finding().pin_differs.to_owned() } else { String::new() }
                value=again kind=FieldKind::Pin class="field__input--short"
            />
            <Show when=move || failed.get()><p class="note" role="alert">{move || tongue.t().finding().not_locked}</p></Show>
            <div class="button-row">
                <button class="button" type="submit" disabled=move || locking.get()>
                    {move || if locking.get() { tongue.t().finding().acting } else { tongue.t().finding().act_do }}
                </button>
            </div>
        </form>
    }
}
