//! Consent: I can live with it, I stand aside, or I object; an objection names the harm and what would resolve it.

use super::vote_stances::Ballot;
use crate::app::Saying;
use crate::domain::ballot::{Answers, BallotCast, Consent};
use crate::domain::id::QuestionId;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::Glyph;
use crate::ui::parts::stances::{StanceChoice, Stances};
use crate::ui::pieces::kept::{forget, kept};
use crate::ui::{App, Tongue};
use crate::view::question::{Consented, Voting};
use leptos::prelude::*;

/// The answers in the order of their buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Agree,
    Aside,
    Object,
}

const WAYS: [Way; 3] = [Way::Agree, Way::Aside, Way::Object];

/// A test by consent, for the person at the device. After the close: the receipt and the results.
#[component]
pub fn VoteConsent(question: QuestionId) -> impl IntoView {
    view! { <Ballot question body=|question, voting| view! { <Proposal question voting/> }.into_any()/> }
}

fn way_of(consent: &Consented) -> Way {
    match consent {
        Consented::Agree => Way::Agree,
        Consented::Aside => Way::Aside,
        Consented::Object { .. } => Way::Object,
    }
}

#[component]
fn Proposal(question: QuestionId, voting: Memo<Voting>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let said = memo(move || voting.with(|voting| voting.consent.clone()));
    // Objecting takes more than a tap: the fields open first.
    let objecting = RwSignal::new(said.with_untracked(|said| matches!(said, Some(Consented::Object { .. }))));
    let chosen = move || {
        let way = if objecting.get() { Some(Way::Object) } else { said.with(|said| said.as_ref().map(way_of)) };
        WAYS.iter().position(|one| Some(*one) == way)
    };
    let choices = move || {
        let t = tongue.t().ballot();
        vec![
            StanceChoice::line(Glyph::Check, t.consent_agree),
            StanceChoice::line(Glyph::Dash, t.consent_aside),
            StanceChoice::line(Glyph::Cross, t.consent_object),
        ]
    };
    let choose = move |place: usize| match WAYS.get(place) {
        Some(Way::Agree) => {
            objecting.set(false);
            app.act(BallotCast { question, answers: Answers::Consent(Consent::Agree) });
        }
        Some(Way::Aside) => {
            objecting.set(false);
            app.act(BallotCast { question, answers: Answers::Consent(Consent::Aside) });
        }
        Some(Way::Object) => objecting.set(true),
        None => {}
    };
    view! {
        <Wording voting/>
        <p class="note">{move || tongue.t().ballot().consent_asks}</p>
        <div class="resident__act">
            <Stances
                label=Signal::derive(move || tongue.t().ballot().your_stance.to_owned())
                choices=Signal::derive(choices)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
            <p class="note" role="status">
                {move || chosen().and_then(|place| WAYS.get(place)).map(|way| meaning(tongue, *way))}
            </p>
        </div>
        <Show when=move || objecting.get()><Objection question voting said/></Show>
    }
}

/// What an answer means.
fn meaning(tongue: Tongue, way: Way) -> &'static str {
    let t = tongue.t().ballot();
    match way {
        Way::Agree => t.consent_agree_hint,
        Way::Aside => t.consent_aside_hint,
        Way::Object => t.consent_object_hint,
    }
}

/// The wording that is tested, as the opening froze it: the title, and what it means behind the first line's end or in the goal.
#[component]
fn Wording(voting: Memo<Voting>) -> impl IntoView {
    let words = memo(move || {
        voting.with(|voting| {
            let frozen = voting.asked.first().map(|asked| asked.text.clone()).unwrap_or_default();
            match (frozen.split_once('\n'), &voting.goal) {
                (Some((title, text)), _) => (title.to_owned(), text.to_owned()),
                (None, Some((title, text))) if *title == frozen => (frozen, text.clone()),
                (None, _) => (frozen, String::new()),
            }
        })
    });
    // What is asked names the goal already, mostly.
    let titled = memo(move || words.with(|(title, _)| voting.with(|voting| !voting.title.contains(title.as_str()))));
    let worded = memo(move || words.with(|(_, text)| !text.is_empty()));
    view! {
        <Show when=move || titled.get() || worded.get()>
            <div class="resident__statement">
                <Show when=move || titled.get()><p><strong>{move || words.with(|(title, _)| title.clone())}</strong></p></Show>
                <Show when=move || worded.get()><p class="slip__text">{move || words.with(|(_, text)| text.clone())}</p></Show>
            </div>
        </Show>
    }
}

/// The harm, and what would resolve it. What is typed is kept until it is handed in.
#[component]
fn Objection(question: QuestionId, voting: Memo<Voting>, said: Memo<Option<Consented>>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let names = [format!("harm:{question}"), format!("remedy:{question}")];
    let before = said.with_untracked(|said| match said {
        Some(Consented::Object { harm, remedy }) => (harm.clone(), remedy.clone()),
        Some(Consented::Agree | Consented::Aside) | None => Default::default(),
    });
    let (harm, remedy) = (kept(names[0].clone(), before.0), kept(names[1].clone(), before.1));
    let tried = RwSignal::new(false);
    let empty = move || harm.with(|harm| harm.trim().is_empty());
    let error = move || if tried.get() && empty() { tongue.t().ballot().harm_missing.to_owned() } else { String::new() };
    let same = move || {
        said.with(|said| matches!(said, Some(Consented::Object { harm: h, remedy: r }) if *h == harm.get().trim() && *r == remedy.get().trim()))
    };
    let hint = move || {
        let t = tongue.t().ballot();
        if voting.with(|voting| voting.named) { t.harm_hint_named.to_owned() } else { t.harm_hint.to_owned() }
    };
    // Once the record has it, what was kept is let go of.
    Effect::new(move |_| {
        if same() {
            forget(app, &names);
        }
    });
    let hand_in = move |_| {
        tried.set(true);
        if untrack(empty) {
            return;
        }
        let (harm, remedy) = (harm.get_untracked(), remedy.get_untracked());
        app.act(Saying::many(|name| {
            let consent = name(&harm).map_or(Consent::Aside, |harm| Consent::Object { harm, remedy: name(&remedy) });
            BallotCast { question, answers: Answers::Consent(consent) }
        }));
    };
    view! {
        <div class="form">
            <Field
                long=true
                label=Signal::derive(move || tongue.t().ballot().harm.to_owned())
                hint=Signal::derive(hint)
                value=harm
                error=Signal::derive(error)
                limit=2_000
            />
            <Field
                long=true
                rows=2
                label=Signal::derive(move || tongue.t().ballot().remedy.to_owned())
                hint=Signal::derive(move || tongue.t().ballot().remedy_hint.to_owned())
                value=remedy
                limit=2_000
            />
            <button class="button button--accent button--wide" type="button" disabled=same on:click=hand_in>
                {move || tongue.t().ballot().object_do}
            </button>
        </div>
    }
}
