//! One step of a card's line, in words.

use crate::app::route::Page;
use crate::domain::response::Item;
use crate::domain::time::Day;
use crate::text::Messages;
use crate::ui::parts::flow::{Show, Views};
use crate::ui::parts::tally_bar::{Fill, MadeOf, Share, TallyBar};
use crate::ui::parts::trace::{Knot, TraceStep};
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::slip::{lang_tag, shown_number};
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::line::{AnswerStep, Asked, AskedAbout, Counts, GoalStep, Promise, Step};
use leptos::prelude::*;

/// A signal of words in the language of the screen.
fn words(words: impl Fn(&'static Messages) -> String + Send + Sync + 'static) -> Signal<String> {
    let tongue = Tongue::get();
    Signal::derive(move || words(tongue.t()))
}

fn on(day: Day) -> Signal<String> {
    words(move |t| (t.common().day_short)(day))
}

/// One step. `offset_min`: minutes east of UTC where the session is.
pub fn step(step: Step, offset_min: i16) -> AnyView {
    match step {
        Step::Waiting => plain(Knot::Waiting, words(|t| t.line().waiting.to_owned()), None),
        Step::Revised { day, times } => plain(Knot::Open, words(move |t| (t.line().revised)(times)), Some(day)),
        Step::Withdrawn { day } => plain(Knot::Open, words(|t| t.line().withdrawn.to_owned()), Some(day)),
        Step::Hidden { by, day, reason } => {
            let name = by.name;
            view! {
                <TraceStep what=words(move |t| (t.line().hidden)(&name)) when=on(day)>
                    <p>{words(move |t| (t.line().hidden_reason)(&reason))}</p>
                </TraceStep>
            }
            .into_any()
        }
        Step::Merged { into, number, text, lang, day } => {
            let app = App::get();
            let when = day.map(on).unwrap_or_default();
            view! {
                <TraceStep what=words(move |t| (t.line().merged)(&shown_number(number))) when=when>
                    <p class="note"><a href=app.href(Page::Card(into)) lang=lang_tag(lang)>{text}</a></p>
                </TraceStep>
            }
            .into_any()
        }
        Step::Themed { title, neighbours, day, left: false, .. } => {
            plain(Knot::Open, words(move |t| (t.line().themed)(&title, neighbours)), Some(day))
        }
        Step::Themed { title, day, left: true, .. } => {
            plain(Knot::Open, words(move |t| (t.line().left_theme)(&title)), Some(day))
        }
        Step::Received => plain(Knot::Open, words(|t| t.fate().received.to_owned()), None),
        Step::Alone => plain(Knot::Open, words(|t| t.line().alone.to_owned()), None),
        Step::Closing => plain(Knot::Open, words(|t| t.fate().closing.to_owned()), None),
        Step::Asked(asked) => asked_step(asked),
        Step::Goal(goal) => goal_step(goal),
        Step::Answer(answer) => answer_step(*answer),
        Step::Milestone { title, due, done, late } => milestone(title, due, done, late),
        Step::Progress { by, day, status, text, evidence, spent } => view! {
            <TraceStep what=text when=on(day)>
                <p class="note">
                    {words(move |t| {
                        let said = (t.line().said_by)(&called(&by, t));
                        let shows = (!evidence.is_empty()).then(|| (t.line().shows)(&evidence));
                        let money = spent.map(|money| (t.line().spent)(money));
                        let parts = [Some(t.common().status(status).to_owned()), Some(said), shows, money];
                        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
                    })}
                </p>
            </TraceStep>
        }
        .into_any(),
        Step::Meeting { title, starts, place, over, found } => {
            let knot = if over { Knot::Open } else { Knot::Waiting };
            view! {
                <TraceStep knot=knot what=words(move |t| (t.line().meeting)(&title)) when=on(starts.day(offset_min))>
                    <p class="note">{words(move |t| (t.line().meeting_at)(&t.common().moment(starts, offset_min), &place))}</p>
                    {found.map(|found| view! { <p class="said">{found}</p> }.into_any())}
                </TraceStep>
            }
            .into_any()
        }
        Step::Due { day, left } if left < 0 => overdue(day, left.unsigned_abs()),
        Step::Due { day, left } => {
            let left = left.unsigned_abs();
            plain(Knot::Waiting, words(move |t| (t.line().due)(&(t.common().day_short)(day), left)), None)
        }
        Step::NotDueYet => plain(Knot::Waiting, words(|t| t.line().not_due.to_owned()), None),
        Step::Promised { left, .. } if left < 0 => {
            plain(Knot::Waiting, words(move |t| (t.line().promise_late)(left.unsigned_abs())), None)
        }
        Step::Promised { day, .. } => plain(Knot::Waiting, words(move |t| (t.line().promised)(&t.common().day(day))), None),
    }
}

fn plain(knot: Knot, what: Signal<String>, day: Option<Day>) -> AnyView {
    view! { <TraceStep knot=knot what=what when=day.map(on).unwrap_or_default() /> }.into_any()
}

fn overdue(day: Day, days: u32) -> AnyView {
    let what = view! {
        <span class="chip chip--strong">{words(move |t| (t.common().days_overdue)(days))}</span>
        " "
        {words(|t| t.line().overdue.to_owned())}
    };
    let when = words(move |t| (t.line().due_day)(&(t.common().day_short)(day)));
    view! { <TraceStep knot=Knot::Waiting what=what when=when /> }.into_any()
}

fn milestone(title: String, due: Day, done: Option<Day>, late: bool) -> AnyView {
    let knot = if done.is_some() { Knot::Open } else { Knot::Waiting };
    let what = words(move |t| match (done, late) {
        (Some(_), _) => (t.line().reached)(&title),
        (None, true) => (t.line().missed)(&title),
        (None, false) => (t.line().due_then)(&title),
    });
    plain(knot, what, Some(done.unwrap_or(due)))
}

/// How a question went, in one sentence.
pub fn counted(asked: Asked) -> Signal<String> {
    let Asked { title, counts, .. } = asked;
    words(move |t| match counts {
        Counts::Open => (t.line().asked_open)(&title),
        Counts::Stances { agree, disagree, pass } => (t.line().asked_stances)(agree + disagree + pass, agree, disagree, pass),
        Counts::Dots { dots, people, voters } => (t.line().asked_dots)(dots, people, voters),
        Counts::Consent { agree, aside, object } => (t.line().asked_consent)(agree + aside + object, agree, aside, object),
    })
}

fn asked_step(asked: Asked) -> AnyView {
    let what = counted(asked.clone());
    let Asked { about, counts, day, disputed, .. } = asked;
    let about = words(move |t| match &about {
        AskedAbout::Itself => String::new(),
        AskedAbout::Theme(title) => (t.line().about_theme)(title),
        AskedAbout::Goal(title) => (t.line().about_goal)(title),
    });
    let knot = if counts == Counts::Open { Knot::Waiting } else { Knot::Open };
    view! {
        <TraceStep knot=knot what=what when=on(day)>
            <Show when=move || !about.with(String::is_empty)><p class="note">{about}</p></Show>
            {disputed.then(|| view! { <p class="note">{words(|t| t.line().disputed.to_owned())}</p> }.into_any())}
            {bar(counts)}
        </TraceStep>
    }
    .into_any()
}

/// The count as a bar, where it is one of three answers.
fn bar(counts: Counts) -> Option<AnyView> {
    let tongue = Tongue::get();
    let shares = move || {
        let t = tongue.t();
        let share = |word: &'static str, count: u32, fill: Fill| Share { word, count, fill };
        match counts {
            Counts::Open | Counts::Dots { .. } => Vec::new(),
            Counts::Stances { agree, disagree, pass } => {
                use crate::domain::ballot::Stance;
                vec![
                    share(t.common().stance(Stance::Agree), agree, Fill::Solid),
                    share(t.common().stance(Stance::Disagree), disagree, Fill::Hollow),
                    share(t.common().stance(Stance::Pass), pass, Fill::Dotted),
                ]
            }
            Counts::Consent { agree, aside, object } => vec![
                share(t.line().agree, agree, Fill::Solid),
                share(t.line().object, object, Fill::Hollow),
                share(t.line().aside, aside, Fill::Dotted),
            ],
        }
    };
    let base = match counts {
        Counts::Open | Counts::Dots { .. } => return None,
        Counts::Stances { agree, disagree, pass } => agree + disagree + pass,
        Counts::Consent { agree, aside, object } => agree + aside + object,
    };
    Some(
        view! {
            <MadeOf summary=words(|t| t.line().how_counted.to_owned())>
                <TallyBar shares=Signal::derive(shares) base=words(move |t| (t.common().people)(base)) />
            </MadeOf>
        }
        .into_any(),
    )
}

fn goal_step(goal: GoalStep) -> AnyView {
    let GoalStep { title, day, agreed, standing, commitments, .. } = goal;
    let what = words(move |t| {
        let goal = match agreed {
            Some(true) => (t.line().goal_agreed)(&title),
            Some(false) => (t.line().goal_not)(&title),
            None => (t.line().goal_draft)(&title),
        };
        if standing == 0 { goal } else { (t.common().list)(&[goal, (t.line().objections)(standing)]) }
    });
    view! {
        <TraceStep what=what when=on(day)>
            {(!commitments.is_empty()).then(|| view! { <Promises commitments /> }.into_any())}
        </TraceStep>
    }
    .into_any()
}

/// Who does what for a goal, folded.
#[component]
pub fn Promises(commitments: Vec<Promise>) -> impl IntoView {
    let one = |promise: Promise| {
        let Promise { who, what, by_day, signed, released } = promise;
        let rest = words(move |t| {
            let does = (t.line().does)(&what, &(t.common().day_short)(by_day));
            let signed = (signed > 0).then(|| (t.line().signed)(signed));
            let released = released.as_ref().map(|reason| (t.line().released)(reason));
            [Some(does), signed, released].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        });
        view! { <div class="facts__one"><dt>{who}</dt><dd>{rest}</dd></div> }
    };
    view! {
        <MadeOf summary=words(|t| t.line().who_does.to_owned())>
            <dl class="facts facts--small">{commitments.into_iter().map(one).views()}</dl>
        </MadeOf>
    }
}

fn answer_step(answer: AnswerStep) -> AnyView {
    let AnswerStep { via, disposition, reason, unit, contact, date, evidence, until, handed_to, day, replaced } = answer;
    let via = via.map(|named| {
        words(move |t| match named.item {
            Item::Theme(_) => (t.line().via_theme)(&named.title),
            Item::Goal(_) => (t.line().via_goal)(&named.title),
            Item::Card(_) => (t.line().via_card)(&shown_number(named.number)),
        })
    });
    let fact = |label: fn(&'static Messages) -> &'static str, value: Signal<String>| {
        view! {
            <Show when=move || !value.with(String::is_empty)>
                <div class="facts__one"><dt>{words(move |t| label(t).to_owned())}</dt><dd>{value}</dd></div>
            </Show>
        }
    };
    let until = words(move |t| until.map(|day| t.common().day(day)).unwrap_or_default());
    view! {
        <TraceStep knot=Knot::Answer what=view! { <DispositionMark disposition /> } when=on(day)>
            {replaced.then(|| view! { <p class="note">{words(|t| t.line().replaced.to_owned())}</p> }.into_any())}
            <p class="said">{reason}</p>
            <dl class="facts facts--small">
                {fact(|t| t.line().unit, Signal::stored(unit))}
                {fact(|t| t.line().contact, Signal::stored(contact))}
                {fact(|t| t.line().by_day, words(move |t| t.common().day(date)))}
                {fact(|t| t.line().until, until)}
                {fact(|t| t.line().handed_to, Signal::stored(handed_to))}
                {fact(|t| t.line().evidence, Signal::stored(evidence))}
            </dl>
            {via.map(|via| view! { <p class="note">{via}</p> }.into_any())}
        </TraceStep>
    }
    .into_any()
}
