//! Before a session begins and after it has closed: yes or no to the invitation; when the office answers; reading only.

use crate::app::route::Page;
use crate::domain::roster::{Answer, Channel};
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Form, Glyph};
use crate::ui::parts::stances::{StanceChoice, Stances};
use crate::ui::{App, Tongue};
use crate::view::resident::{Resident, rsvp};
use leptos::prelude::*;

const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::Maybe, Answer::No];

/// The invitation in a few lines, and whether one comes.
#[component]
pub fn AnswerInvitation(page: Memo<Resident>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let choices = move || {
        let word = tongue.t().common().answer;
        vec![
            StanceChoice::line(Glyph::Check, word(Answer::Yes)),
            StanceChoice::filled(Form::Half, word(Answer::Maybe)),
            StanceChoice::line(Glyph::Cross, word(Answer::No)),
        ]
    };
    let said = memo(move || page.with(|page| page.rsvp));
    let chosen = move || said.get().and_then(|said| ANSWERS.iter().position(|answer| *answer == said));
    let answer = move |place: usize| {
        let Some(answer) = ANSWERS.get(place).copied() else { return };
        let group = page.with_untracked(|page| page.group);
        if said.get_untracked() != Some(answer) {
            app.act(rsvp(answer, group, Channel::Phone));
        }
    };
    let fact = move |word: fn(&'static crate::text::resident::Resident) -> &'static str, of: fn(&Resident) -> &String| {
        let there = move || page.with(|page| !of(page).is_empty());
        view! {
            <Show when=there>
                <div class="facts__one">
                    <dt>{move || word(tongue.t().resident())}</dt>
                    <dd>{move || page.with(|page| of(page).clone())}</dd>
                </div>
            </Show>
        }
    };
    view! {
        <p>{move || page.with(|page| page.theme.clone())}</p>
        <dl class="facts">
            {fact(|t| t.rsvp_when, |page| &page.when)} {fact(|t| t.rsvp_where, |page| &page.place)}
        </dl>
        <p><a href=app.href(Page::Invitation)>{move || tongue.t().resident().rsvp_more}</a></p>
        <div class="resident__act">
            <Stances
                label=move || tongue.t().resident().rsvp_legend.to_owned() choices=Signal::derive(choices)
                chosen=Signal::derive(chosen) on_choose=Callback::new(answer)
            />
            <Show when=move || said.get().is_some()>
                <p class="note" role="status">{move || tongue.t().resident().rsvp_saved}</p>
            </Show>
        </div>
    }
}

/// The session is over: when the office answers, and where everything is.
#[component]
pub fn Closed(page: Memo<Resident>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let until = move || {
        let t = tongue.t();
        match page.with(|page| page.due.map(|day| (day, page.overdue))) {
            Some((day, overdue)) => (t.resident().wait_until)(&t.common().day(day), overdue),
            None => t.closing().all_answered.to_owned(),
        }
    };
    view! {
        <p>{until}</p>
        <div class="resident__act"><a class="button" href=app.href(Page::Report)>{move || tongue.t().resident().to_report}</a></div>
    }
}

/// Observers read.
#[component]
pub fn ReadOnly() -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    view! {
        <p>{move || tongue.t().resident().read_only_about}</p>
        <div class="resident__act">
            <a class="button button--accent" href=app.href(Page::Report)>{move || tongue.t().resident().to_report}</a>
        </div>
    }
}
