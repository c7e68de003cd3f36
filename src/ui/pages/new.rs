//! A new session in four short steps. What is typed is kept in this tab until the session stands.

use crate::app::{Intent, Route};
use crate::browser::{clock, page};
use crate::domain::methods::Method;
use crate::domain::session::Lang;
use crate::text::Messages;
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::pieces::plain::Plain;
use crate::ui::pieces::plan::Editing;
use crate::ui::pieces::plan::groups::{GroupRows, RuleFields};
use crate::ui::pieces::plan::phases::PhaseRows;
use crate::ui::pieces::plan::places::{PlaceFields, SpaceRows};
use crate::ui::pieces::plan::slots::SlotRows;
use crate::ui::pieces::plan::words::ThemeFields;
use crate::ui::{App, Tongue};
use crate::view::new::{Part, PlanForm, starting};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where the tab keeps what was typed.
const KEPT: &str = "new";

/// What the tab keeps: the form and the step one was at.
#[derive(Serialize, Deserialize)]
struct Kept {
    step: usize,
    form: PlanForm,
}

/// Where one is on the way.
#[derive(Clone, Copy)]
struct Way {
    editing: Editing,
    step: RwSignal<usize>,
    /// Grows when all fields are to be made anew.
    anew: RwSignal<u32>,
    /// The session is being signed and stored.
    sent: RwSignal<bool>,
}

fn fresh(lang: Lang) -> PlanForm {
    let t = Messages::of(lang);
    let today = clock::now().day(clock::utc_offset_min());
    starting(Method::OpenSpace, lang, today, t.convening().groups, t.convening().spaces)
}

impl Way {
    fn begin(tongue: Tongue) -> Way {
        let kept = page::tab_remembered(KEPT).and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        let lang = untrack(move || tongue.lang());
        // Defaults of another language in which nothing was typed are not a draft.
        let typed = |kept: &Kept| Messages::LANGS.iter().all(|other| kept.form != fresh(*other));
        let (step, form) =
            kept.filter(typed).map_or_else(|| (0, fresh(lang)), |kept| (kept.step.min(Part::ALL.len() - 1), kept.form));
        Way { editing: Editing::new(form), step: RwSignal::new(step), anew: RwSignal::new(0), sent: RwSignal::new(false) }
    }

    fn part(self) -> Part {
        Part::ALL.get(self.step.get_untracked()).copied().unwrap_or(Part::Theme)
    }

    fn go(self, step: usize) {
        self.step.set(step.min(Part::ALL.len() - 1));
        request_animation_frame(|| page::focus("#main h1"));
    }

    fn next(self) {
        if self.editing.try_part(self.part()) { self.go(self.step.get_untracked() + 1) } else { show_wrong() }
    }

    /// Begins the session, or goes to the first thing that is wrong.
    fn convene(self, app: App) {
        let wrong = Part::ALL.into_iter().position(|part| !self.editing.try_part(part));
        if let Some(step) = wrong {
            self.step.set(step);
            return show_wrong();
        }
        let offset = clock::utc_offset_min();
        let (plan, name) = self.editing.form.with_untracked(|form| (form.plan(offset), form.name.trim().to_owned()));
        if let Some(plan) = plan.filter(|_| !self.sent.get_untracked()) {
            self.sent.set(true);
            app.run(Intent::Convene { method: Method::OpenSpace, plan: Box::new(plan), name, then: Vec::new() });
        }
    }
}

fn show_wrong() {
    request_animation_frame(|| request_animation_frame(|| page::focus("#main [aria-invalid='true']")));
}

/// A new session.
#[component]
pub fn NewPage() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let way = Way::begin(tongue);
    keep(app, way);
    follow_language(tongue, way);
    let heading = move || tongue.t().convening().headings.get(way.step.get()).copied().unwrap_or_default();
    view! {
        <Plain class="new" title=Signal::derive(move || tongue.t().convening().page.to_owned())>
            <h1 tabindex="-1">{heading}</h1>
            <Stepper way />
            {move || {
                way.anew.with(|_| ());
                view! { <Step way /> }
            }}
        </Plain>
    }
}

/// Keeps what is typed, and lets go of it once the session stands.
fn keep(app: App, way: Way) {
    Effect::new(move |_| {
        let kept = way.editing.form.with(|form| serde_json::to_string(&Kept { step: way.step.get(), form: form.clone() }));
        if let Ok(kept) = kept {
            page::tab_remember(KEPT, Some(&kept));
        }
    });
    let notices = app.model(|model| model.notices_made);
    Effect::new(move |before: Option<u64>| {
        // A notice while the session is being made: it failed, and can be tried again.
        let now = notices.get();
        if before.is_some_and(|before| before != now) {
            way.sent.set(false);
        }
        now
    });
    on_cleanup(move || {
        let stands = app.look(|model| model.route.session().is_some());
        if way.sent.try_get_untracked().unwrap_or_default() && stands {
            page::tab_remember(KEPT, None);
        }
    });
}

/// Where nothing was typed yet, another language brings its own defaults.
fn follow_language(tongue: Tongue, way: Way) {
    Effect::new(move |before: Option<Lang>| {
        let now = tongue.lang();
        if let Some(before) = before.filter(|before| *before != now)
            && way.editing.form.with_untracked(|form| *form == fresh(before))
        {
            way.editing.form.set(fresh(now));
            way.anew.update(|anew| *anew += 1);
        }
        now
    });
}

#[component]
fn Stepper(way: Way) -> impl IntoView {
    let tongue = Tongue::get();
    let one = move |place: usize| {
        let here = move || (way.step.get() == place).then_some("step");
        let done = move || way.step.get() > place;
        view! {
            <li class="stepper__step" class:stepper__step--done=done aria-current=here>
                <span class="stepper__name">
                    {move || tongue.t().convening().steps.get(place).copied()}
                    <Show when=done><span class="visually-hidden">"; "{move || tongue.t().convening().done}</span></Show>
                </span>
            </li>
        }
    };
    view! { <ol class="stepper" aria-label=move || tongue.t().convening().steps_label>{(0..Part::ALL.len()).map(one).views()}</ol> }
}

#[component]
fn Step(way: Way) -> impl IntoView {
    let editing = way.editing;
    let fields = move || match Part::ALL.get(way.step.get()) {
        Some(Part::Theme) | None => view! { <ThemeFields editing convening=true /> <MethodChoice /> }.into_any(),
        Some(Part::Place) => view! { <PlaceFields editing /> <SpaceRows editing /> <SlotRows editing /> }.into_any(),
        Some(Part::Groups) => view! { <GroupRows editing /> <RuleFields editing /> }.into_any(),
        Some(Part::Phases) => view! { <PhaseRows editing /> }.into_any(),
    };
    view! {
        <form class="new__step" novalidate=true on:submit=move |event| event.prevent_default()>
            {fields}
            <Foot way />
        </form>
    }
}

/// The method; there is one so far.
#[component]
fn MethodChoice() -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <dl class="facts">
            <div class="facts__one">
                <dt>{move || tongue.t().convening().plan.method}</dt>
                <dd>
                    {move || (tongue.t().common().method)(Method::OpenSpace)}
                    <span class="choice__hint">" "{move || tongue.t().convening().plan.method_hint}</span>
                </dd>
            </div>
        </dl>
    }
}

#[component]
fn Foot(way: Way) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let first = memo(move || way.step.get() == 0);
    let last = memo(move || way.step.get() + 1 == Part::ALL.len());
    let note = move || if first.get() { tongue.t().convening().rest_is_ready } else { tongue.t().convening().kept };
    let begin = move || if way.sent.get() { tongue.t().convening().beginning } else { tongue.t().convening().begin };
    view! {
        <div class="new__foot">
            <p class="note">{note}</p>
            <div class="button-row">
                <Show
                    when=move || first.get()
                    fallback=move || view! {
                        <button class="button button--quiet" type="button" on:click=move |_| way.go(way.step.get_untracked().saturating_sub(1))>
                            <Icon glyph=Glyph::Back />
                            {move || tongue.t().common().back}
                        </button>
                    }
                >
                    <a class="button button--quiet" href=Route::Home.href()><Icon glyph=Glyph::Back />{move || tongue.t().common().home}</a>
                </Show>
                <Show
                    when=move || last.get()
                    fallback=move || view! {
                        <button class="button" type="button" disabled=move || way.sent.get() on:click=move |_| way.convene(app)>
                            {move || if way.sent.get() { tongue.t().convening().beginning } else { tongue.t().convening().begin_now }}
                        </button>
                        <button class="button button--accent" type="button" on:click=move |_| way.next()>{move || tongue.t().common().next}</button>
                    }
                >
                    <button class="button button--accent" type="button" disabled=move || way.sent.get() on:click=move |_| way.convene(app)>{begin}</button>
                </Show>
            </div>
        </div>
    }
}
