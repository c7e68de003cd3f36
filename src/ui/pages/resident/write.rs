//! Writing a card: one field, neighbours who said something alike, and what was typed never lost.

use super::late;
use crate::app::Saying;
use crate::domain::card::CardAdd;
use crate::domain::roster::Channel;
use crate::ui::parts::field::{Field, characters};
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::pieces::begun::kept_text;
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::language::written_in;
use crate::ui::pieces::later::later;
use crate::ui::pieces::why::Why;
use crate::ui::{App, Tongue};
use crate::view::Lens;
use crate::view::resident::{CARD_MAX, Resident};
use leptos::prelude::*;

/// Under which name the thought being written is kept.
pub const THOUGHT: &str = "card";

/// Under which name the closing words being written are kept.
const CLOSING: &str = "closing";

/// What can be wrong with what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Empty,
    TooLong(usize),
}

fn check(text: &str) -> Result<(), Wrong> {
    match characters(text.trim()) {
        0 => Err(Wrong::Empty),
        n if n > CARD_MAX => Err(Wrong::TooLong(n)),
        _ => Ok(()),
    }
}

/// How a card reaches the record from here: on a device that several people use, the tablet.
fn channel(app: App) -> Channel {
    let people = app.look(|model| model.opened().map_or(0, |open| open.seats.len()));
    if people > 1 { Channel::Tablet } else { Channel::Phone }
}

/// How many cards the person at the device wrote.
fn written(lens: Lens) -> usize {
    lens.who.map_or(0, |who| lens.state().cards.values().filter(|card| card.by == who).count())
}

/// A text on its way to becoming a card.
#[derive(Clone, Copy)]
struct Desk {
    text: RwSignal<String>,
    wrong: RwSignal<Option<Wrong>>,
    /// It was handed in, and nothing new is written yet.
    done: RwSignal<bool>,
    handing: Handing,
}

impl Desk {
    fn new(app: App, name: &'static str) -> Desk {
        let text = kept_text(app, name);
        let wrong = RwSignal::new(None);
        let done = RwSignal::new(false);
        let handing = Handing::new(app, written, move || {
            text.set(String::new());
            done.set(true);
        });
        // What was wrong with it is looked at again with every key; that it is empty is said only at the button.
        Effect::new(move |_| {
            let found = text.with(|text| check(text)).err();
            match found {
                Some(Wrong::TooLong(_)) => wrong.set(found),
                None => wrong.set(None),
                Some(Wrong::Empty) => {}
            }
            if found != Some(Wrong::Empty) {
                done.set(false);
            }
        });
        Desk { text, wrong, done, handing }
    }

    fn error(self, tongue: Tongue) -> String {
        let t = tongue.t().writing();
        match self.wrong.get() {
            None => String::new(),
            Some(Wrong::Empty) => t.nothing_written.to_owned(),
            Some(Wrong::TooLong(written)) => (t.too_long)(written, CARD_MAX),
        }
    }

    /// Hands it in, where it can be.
    fn hand_in(self, app: App, tongue: Tongue, phase: Option<crate::domain::id::PhaseId>) {
        let text = self.text.get_untracked().trim().to_owned();
        match check(&text) {
            Err(wrong) => self.wrong.set(Some(wrong)),
            Ok(()) => {
                let lang = written_in(&text, untrack(move || tongue.lang()));
                let channel = channel(app);
                self.handing.send(Saying::with(text, |words| CardAdd {
                    words,
                    channel,
                    lang,
                    phase,
                    on_behalf: None,
                    origin: None,
                }));
            }
        }
    }
}

/// The one field, and the way to hand in what is in it.
#[component]
pub fn WriteCard(page: Memo<Resident>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let desk = Desk::new(app, THOUGHT);
    let refused = memo(move || page.with(|page| page.may_write.clone()));
    let name = app.view(|lens| lens.me().map(|me| me.name.trim().to_owned()).unwrap_or_default());
    let hint = move || name.with(|name| (tongue.t().writing().hint)(name, page.with(|page| page.look_first)));
    // Whether others said something alike.
    let alike = RwSignal::new(false);
    let begun = memo(move || desk.text.with(|text| characters(text.trim()) > 0));
    let hand_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let phase = page.with_untracked(|page| page.thought_phase);
        desk.hand_in(app, tongue, phase);
    };
    let word = move || {
        let t = tongue.t();
        match (desk.handing.busy(), alike.get()) {
            (true, _) => t.reading().saving,
            (false, false) => t.writing().hand_in,
            (false, true) => t.writing().anyway,
        }
    };
    view! {
        <form class="resident__now" on:submit=hand_in novalidate>
            <Field
                label=move || tongue.t().writing().your_thought.to_owned() label_hidden=true hint=hint
                error=move || desk.error(tongue) value=desk.text long=true limit=CARD_MAX id="card"
            />
            <Show when=move || begun.get()>
                {later(late::neighbours(), move |neighbours| neighbours(desk.text, alike))}
            </Show>
            <Show when=move || desk.done.get()>
                <Notice kind=NoticeKind::Done happened=move || tongue.t().writing().handed_in.to_owned() />
            </Show>
            <Show when=move || refused.with(Option::is_some)>
                <p class="button__why" id="card-why">
                    <Why refused />
                </p>
            </Show>
            <div class="resident__act">
                <button
                    class="button button--accent button--wide" type="submit"
                    disabled=move || desk.handing.busy() || refused.with(Option::is_some)
                    aria-describedby=move || refused.with(Option::is_some).then_some("card-why")
                >
                    {word}
                </button>
            </div>
        </form>
    }
}

/// The closing circle: one sentence.
#[component]
pub fn ClosingWords(page: Memo<Resident>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let desk = Desk::new(app, CLOSING);
    let hand_in = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let phase = page.with_untracked(|page| page.closing_phase);
        desk.hand_in(app, tongue, phase);
    };
    let word = move || if desk.handing.busy() { tongue.t().reading().saving } else { tongue.t().writing().hand_in };
    view! {
        <form class="resident__now" on:submit=hand_in novalidate>
            <Field
                label=move || tongue.t().writing().closing_label.to_owned()
                hint=move || tongue.t().writing().closing_hint.to_owned()
                error=move || desk.error(tongue) value=desk.text long=true rows=2 limit=CARD_MAX id="closing"
            />
            <Show when=move || desk.done.get()>
                <Notice kind=NoticeKind::Done happened=move || tongue.t().writing().closing_done.to_owned() />
            </Show>
            <div class="resident__act">
                <button class="button button--accent button--wide" type="submit" disabled=move || desk.handing.busy()>{word}</button>
            </div>
        </form>
    }
}
