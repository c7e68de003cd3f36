//! Giving dots: what is left stands above the list, and one button casts them.

use super::vote_stances::Ballot;
use crate::domain::ballot::{Answers, BallotCast};
use crate::domain::few::Few;
use crate::domain::id::{OptionId, QuestionId};
use crate::ui::parts::dots::DotsPicker;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::icon::{Form, Shape};
use crate::ui::pieces::slip::lang_tag;
use crate::ui::{App, Tongue};
use crate::view::question::{Asked, Receipt, Voting};
use leptos::prelude::*;

/// Up to so many dots that are left are drawn.
const DRAWN_MAX: u32 = 10;

type Given = RwSignal<Few<OptionId, u32>>;

/// A question of dots, for the person at the device. After the close: the receipt and the results.
#[component]
pub fn VoteDots(question: QuestionId) -> impl IntoView {
    view! { <Ballot question body=|question, voting| view! { <Spread question voting/> }.into_any()/> }
}

#[component]
fn Spread(question: QuestionId, voting: Memo<Voting>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let given: Given = RwSignal::new(voting.with_untracked(|voting| voting.given.iter().copied().collect()));
    let each = voting.with_untracked(|voting| voting.dots.0);
    let sum = move || given.with(|given| given.values().copied().fold(0u32, u32::saturating_add));
    let left = memo(move || each.saturating_sub(sum()));
    let cast = move || voting.with(|voting| voting.given.iter().copied().filter(|(_, n)| *n > 0).collect::<Few<_, _>>());
    let now = move || given.with(|given| given.iter().map(|(o, n)| (*o, *n)).filter(|(_, n)| *n > 0).collect::<Few<_, _>>());
    let is_cast = move || voting.with(|voting| voting.receipt != Receipt::None);
    let changed = memo(move || now() != cast());
    let hand_in = move |_| {
        let dots = untrack(now).into_iter().collect();
        app.act(BallotCast { question, answers: Answers::Dots(dots) });
    };
    view! {
        <Left voting left/>
        <ul class="resident__list">
            <For
                each=move || voting.with(|voting| voting.asked.clone())
                key=|asked| asked.option
                children=move |asked: Asked| view! { <OneThing asked voting given left/> }
            />
        </ul>
        <div class="resident__act">
            <button
                class="button button--accent button--wide"
                type="button"
                disabled=move || !changed.get() || (!is_cast() && sum() == 0)
                on:click=hand_in
            >
                {move || if is_cast() { tongue.t().ballot().dots_cast_again } else { tongue.t().ballot().dots_cast }}
            </button>
            <Show when=move || !is_cast() && sum() == 0><p class="button__why">{move || tongue.t().ballot().dots_cast_first}</p></Show>
        </div>
    }
}

/// How many dots are left, in words and drawn.
#[component]
fn Left(voting: Memo<Voting>, left: Memo<u32>) -> impl IntoView {
    let tongue = Tongue::get();
    let drawn = move || {
        let left = left.get();
        (left <= DRAWN_MAX).then(|| (0..left).map(|_| view! { <Shape form=Form::Full/> }).views()).into_any()
    };
    let rule = move || {
        let (each, most) = voting.with(|voting| voting.dots);
        (tongue.t().ballot().dots_rule)(each, most)
    };
    view! {
        <p class="dots__left" role="status">
            <span>{move || (tongue.t().ballot().dots_left)(left.get())}" "{drawn}</span>
            <span class="note">{rule}</span>
        </p>
    }
}

#[component]
fn OneThing(asked: Asked, voting: Memo<Voting>, given: Given, left: Memo<u32>) -> impl IntoView {
    let tongue = Tongue::get();
    let option = asked.option;
    let most = voting.with_untracked(|voting| voting.dots.1);
    let dots = Signal::derive(move || given.with(|given| given.get(&option).copied().unwrap_or(0)));
    view! {
        <li class="resident__item">
            <p class="topic__name" lang=asked.lang.map(lang_tag)>{asked.text.clone()}</p>
            <DotsPicker
                label=Signal::stored(asked.text)
                given=dots
                most=most
                left=left
                fewer=Signal::derive(move || tongue.t().ballot().dots_fewer.to_owned())
                more=Signal::derive(move || tongue.t().ballot().dots_more.to_owned())
                said=Signal::derive(move || (tongue.t().ballot().dots_given)(dots.get()))
                on_change=move |dots: u32| given.update(|given| { given.insert(option, dots); })
            />
        </li>
    }
}
