//! The form of an answer. What is typed is a draft at once; drafts are published together.

use super::fields::{Fields, discard_answer, keep_answer, label};
use super::titled;
use crate::browser::page as screen;
use crate::domain::id::PersonId;
use crate::domain::response::{Disposition, Item};
use crate::text::desk::AnswerPart;
use crate::ui::parts::field::{Field, FieldKind, fresh_id};
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::tally_bar::MadeOf;
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::steady::steady_with;
use crate::ui::{App, Tongue};
use crate::view::desk::matter::Detail;
use crate::view::desk::{Desk, DraftState, Matter};
use crate::view::named::Named;
use crate::view::reach::reach;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::time::Duration;

/// How long after the last key the draft is kept.
const REST: Duration = Duration::from_millis(600);

/// Most other matters that are offered for the same answer.
const OTHERS: usize = 100;

/// The form of an answer to a matter.
#[component]
pub fn AnswerForm(
    page: Memo<Desk>,
    detail: Memo<Option<Detail>>,
    item: Item,
    chosen: RwSignal<Option<Item>>,
    changing: RwSignal<bool>,
) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let fields = detail.with_untracked(|detail| Fields::of(app, item, detail.as_ref()));
    let tried = RwSignal::new(false);
    let keeping = Keeping::begin(app, item, fields);
    let today = app.view(|lens| Some(lens.today()));
    let missing = memo(move || today.get().map(|today| fields.missing(today)).unwrap_or_default());
    let error = move |part: AnswerPart| {
        Signal::derive(move || {
            let wrong = tried.get() && missing.with(|missing| missing.contains(&part));
            match (wrong, part) {
                (false, _) => String::new(),
                (true, AnswerPart::Date) if !fields.date.with(String::is_empty) => tongue.t().desk().dated_ahead.to_owned(),
                (true, _) => (tongue.t().desk().empty)(part).to_owned(),
            }
        })
    };
    let name = move |part: AnswerPart| Signal::derive(move || label(part, tongue.t()).to_owned());
    let need = move || tongue.t().desk().needed.to_owned();
    let is = move |these: &'static [Disposition]| move || fields.disposition.get().is_some_and(|now| these.contains(&now));
    let decided = move || fields.disposition.get().is_some_and(Disposition::is_decided);
    // The day by which something is done is not the day on which it was decided; that is mostly today.
    Effect::new(move |before: Option<Option<bool>>| {
        let now = fields.disposition.get().map(Disposition::is_decided);
        let before = before.map(|before| before.or_else(|| fields.date.with_untracked(String::is_empty).then_some(false)));
        if let Some((before, now)) = before.flatten().zip(now).filter(|(before, now)| before != now) {
            let decided = today.get_untracked().filter(|_| now && !before);
            fields.date.set(decided.map(|day| day.to_string()).unwrap_or_default());
        }
        now
    });
    let date_label =
        move || if decided() { tongue.t().desk().date_decided.to_owned() } else { tongue.t().desk().date.to_owned() };
    let evidence_need = {
        let must = is(&[Disposition::Adopted, Disposition::Partly]);
        move || if must() { tongue.t().desk().needed.to_owned() } else { String::new() }
    };
    let objected = memo(move || detail.with(|d| d.as_ref().is_some_and(|d| !d.objections.is_empty())));
    let reason_hint = move || {
        let t = tongue.t().desk();
        if objected.get() { t.reason_hint_objected.to_owned() } else { t.reason_hint.to_owned() }
    };
    let cards = memo(move || detail.with(|d| d.as_ref().map_or(0, |d| d.cards_all)));
    let serves = move || !matches!(item, Item::Card(_)) && cards.get() > 0;
    // What was written is gone then: it takes a second press.
    let sure = RwSignal::new(false);
    let discard = move |_| {
        if !sure.get_untracked() {
            sure.set(true);
            return;
        }
        keeping.drop_it();
        discard_answer(app, item);
        changing.set(false);
        chosen.set(None);
    };
    let discard_word = move || if sure.get() { tongue.t().desk().discard_sure } else { tongue.t().desk().discard };
    let has_draft = app.model(move |model| {
        model
            .opened()
            .is_some_and(|open| open.who.and_then(|who| open.drafts.get(&who)).is_some_and(|d| d.answer_for(item).is_some()))
    });
    view! {
        <form class="desk__form" on:submit=|event| event.prevent_default() on:focusout=move |_| keeping.now() novalidate>
            <h3>{move || tongue.t().desk().answer}</h3>
            <Dispositions value=fields.disposition error=error(AnswerPart::Disposition) />
            <Field
                label=name(AnswerPart::Reason) hint=reason_hint need=need
                error=error(AnswerPart::Reason) value=fields.reason long=true limit=4_000
            />
            <div class="field-row">
                <Field label=name(AnswerPart::Unit) need=need error=error(AnswerPart::Unit) value=fields.unit limit=120 />
                <Field label=name(AnswerPart::Contact) need=need error=error(AnswerPart::Contact) value=fields.contact limit=240 />
                <Field label=date_label need=need error=error(AnswerPart::Date) value=fields.date kind=FieldKind::Date />
            </div>
            <Show when=is(&[Disposition::Deferred])>
                <Field label=name(AnswerPart::Until) need=need error=error(AnswerPart::Until) value=fields.until kind=FieldKind::Date />
            </Show>
            <Show when=is(&[Disposition::OutOfRemit])>
                <Field label=name(AnswerPart::HandedTo) need=need error=error(AnswerPart::HandedTo) value=fields.handed_to limit=240 />
            </Show>
            <Field
                label=name(AnswerPart::Evidence) hint=move || tongue.t().desk().evidence_hint.to_owned() need=evidence_need
                error=error(AnswerPart::Evidence) value=fields.evidence limit=1_000
            />
            <Show when=serves><p class="note">{move || (tongue.t().desk().serves)(cards.get())}</p></Show>
            <Also page item also=fields.also />
            <div class="desk__foot">
                <Reached item fields />
                <Show when=move || has_draft.get()>
                    <p class="save-state save-state--saved" role="status"><Icon glyph=Glyph::Check />{move || tongue.t().desk().draft_kept}</p>
                    <button class="button button--quiet" type="button" on:click=discard on:blur=move |_| sure.set(false)>{discard_word}</button>
                </Show>
                <Steps page item chosen tried missing keeping date=Signal::derive(date_label) />
            </div>
        </form>
    }
}

/// Every item the answer goes to.
fn items(item: Item, fields: Fields) -> Vec<Item> {
    std::iter::once(item).chain(fields.also.get_untracked()).collect()
}

/// Keeps the draft once something was changed: a moment after the last key, and before the form is left.
#[derive(Clone, Copy)]
struct Keeping {
    app: App,
    item: Item,
    fields: Fields,
    who: Option<PersonId>,
    /// Since it was last kept.
    changed: StoredValue<bool>,
}

impl Keeping {
    fn begin(app: App, item: Item, fields: Fields) -> Keeping {
        let keeping = Keeping { app, item, fields, who: here(app), changed: StoredValue::new(false) };
        let mut rested = debounce(REST, move |()| keeping.now());
        Effect::new(move |before: Option<()>| {
            let _ = (fields.draft(), fields.also.get());
            if before.is_some() {
                keeping.changed.set_value(true);
                rested(());
            }
        });
        keeping
    }

    fn now(self) {
        // Somebody else may have stepped up meanwhile, or the form be gone.
        if self.changed.try_get_value() == Some(true) && here(self.app) == self.who && self.fields.there() {
            self.changed.set_value(false);
            keep_answer(self.app, items(self.item, self.fields), untrack(|| self.fields.draft()));
        }
    }

    fn drop_it(self) {
        self.changed.set_value(false);
    }
}

fn here(app: App) -> Option<PersonId> {
    app.look(|model| model.opened().and_then(|open| open.who))
}

/// The five dispositions, as rows one can touch.
#[component]
fn Dispositions(value: RwSignal<Option<Disposition>>, error: Signal<String>) -> impl IntoView {
    let tongue = Tongue::get();
    let name = fresh_id("disposition");
    let error_id = format!("{name}-error");
    let hint = move |disposition: Disposition| match disposition {
        Disposition::Deferred => tongue.t().desk().hint_deferred,
        Disposition::OutOfRemit => tongue.t().desk().hint_out,
        Disposition::Adopted | Disposition::Partly | Disposition::NotAdopted => "",
    };
    let row = move |disposition: Disposition| {
        view! {
            <label class="choice__row">
                <input
                    class="choice__input" type="radio" name=name.clone()
                    prop:checked=move || value.get() == Some(disposition) on:change=move |_| value.set(Some(disposition))
                />
                <span class="choice__text">
                    <span><DispositionMark disposition /></span>
                    <Show when=move || !hint(disposition).is_empty()>
                        <span class="choice__hint">{move || hint(disposition)}</span>
                    </Show>
                </span>
            </label>
        }
    };
    let described = error_id.clone();
    view! {
        <fieldset
            class="choice"
            aria-describedby=move || (!error.with(String::is_empty)).then(|| described.clone())
        >
            <legend class="choice__legend">{move || tongue.t().desk().disposition}</legend>
            {Disposition::ALL.iter().map(|disposition| row(*disposition)).views()}
            <Show when=move || !error.with(String::is_empty)>
                <p class="field__error" id=error_id.clone()><Icon glyph=Glyph::Warning />{error}</p>
            </Show>
        </fieldset>
    }
}

/// Other matters that wait and have no draft: the same answer may serve them.
#[component]
fn Also(page: Memo<Desk>, item: Item, also: RwSignal<Vec<Item>>) -> impl IntoView {
    let tongue = Tongue::get();
    let others = memo(move || {
        let chosen = also.get();
        page.with(|page| {
            let fits = page.matters.iter().filter(|matter| {
                let free = matter.waits() && matter.draft == DraftState::None;
                matter.named.item != item && (free || chosen.contains(&matter.named.item))
            });
            fits.take(OTHERS).map(|matter| matter.named.clone()).collect::<Vec<Named>>()
        })
    });
    let row = move |named: Named| {
        let other = named.item;
        let tick = move |event| {
            also.update(|also| {
                also.retain(|known| *known != other);
                if event_target_checked(&event) {
                    also.push(other);
                }
            });
        };
        view! {
            <label class="choice__row">
                <input
                    class="choice__input" type="checkbox" prop:checked=move || also.with(|also| also.contains(&other)) on:change=tick
                />
                <span class="choice__text"><span>{move || titled(&named, tongue.t())}</span></span>
            </label>
        }
    };
    view! {
        <Show when=move || !others.with(Vec::is_empty)>
            <MadeOf summary=Signal::derive(move || tongue.t().desk().also.to_owned())>
                <fieldset class="choice">
                    <legend class="choice__hint">{move || tongue.t().desk().also_how}</legend>
                    <For each=move || others.get() key=|named| named.item children=row />
                </fieldset>
            </MadeOf>
        </Show>
    }
}

/// Whom the answer reaches.
#[component]
fn Reached(item: Item, fields: Fields) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let all = move || std::iter::once(item).chain(fields.also.get()).collect::<Vec<_>>();
    let reached = steady_with(app, all, |lens, items| reach(lens.state(), &items));
    view! { <p class="note">{move || reached.with(|reached| (tongue.t().desk().reach)(reached.raised, reached.told))}</p> }
}

/// The matters that wait and whose draft is such, before and after one of them.
fn waits(page: &Desk, item: Item, of: impl Fn(DraftState) -> bool) -> (Vec<Item>, Vec<Item>) {
    let at = page.matters.iter().position(|matter| matter.named.item == item).unwrap_or(page.matters.len());
    let waits = |matters: &[Matter]| {
        let those = matters.iter().filter(|matter| matter.waits() && matter.named.item != item && of(matter.draft));
        those.map(|matter| matter.named.item).collect()
    };
    let (before, after) = page.matters.split_at(at);
    (waits(before), waits(after))
}

/// To the matter before and the one after; what is missing is said on the way.
#[component]
fn Steps(
    page: Memo<Desk>,
    item: Item,
    chosen: RwSignal<Option<Item>>,
    tried: RwSignal<bool>,
    missing: Memo<Vec<AnswerPart>>,
    keeping: Keeping,
    date: Signal<String>,
) -> impl IntoView {
    let tongue = Tongue::get();
    let before = memo(move || page.with(|page| waits(page, item, |_| true).0.last().copied()));
    // What has its draft is not gone through again; after the last one come those that were passed over.
    let after = memo(move || {
        page.with(|page| {
            let (passed, to_come) = waits(page, item, |draft| draft != DraftState::Ready);
            to_come.first().or(passed.first()).copied()
        })
    });
    let go = move |to: Option<Item>| {
        keeping.now();
        chosen.set(to);
        request_animation_frame(move || screen::focus(if to.is_some() { "#item" } else { "#desk" }));
    };
    let next = move |_| {
        tried.set(true);
        if missing.with_untracked(Vec::is_empty) {
            go(after.get_untracked());
        }
    };
    let lacks = move || {
        let t = tongue.t();
        let called = |part| if part == AnswerPart::Date { date.get() } else { label(part, t).to_owned() };
        let parts: Vec<String> = missing.get().into_iter().map(called).collect();
        (tried.get() && !parts.is_empty()).then(|| (t.desk().missing)(&(t.common().list)(&parts)))
    };
    view! {
        {move || lacks().map(|lacks| view! { <p class="field__error" role="alert">{lacks}</p> }.into_any())}
        <div class="button-row">
            <Show when=move || before.with(Option::is_some)>
                <button class="button button--quiet" type="button" on:click=move |_| go(before.get_untracked())>
                    {move || tongue.t().desk().previous}
                </button>
            </Show>
            <button class="button" type="button" on:click=next>
                {move || if after.with(Option::is_some) { tongue.t().desk().next } else { tongue.t().desk().last }}
                <Icon glyph=Glyph::Arrow />
            </button>
        </div>
    }
}
