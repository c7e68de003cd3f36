//! What was done since: milestones, progress, and beside it what residents say.

use crate::domain::id::MilestoneId;
use crate::domain::progress::Verdict;
use crate::domain::progress::{MilestoneSet, ProgressReport, Status};
use crate::domain::response::Item;
use crate::domain::time::Day;
use crate::text::Messages;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::{Choose, Pick};
use crate::ui::parts::tally_bar::{Fill, Share, TallyBar};
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::who::called;
use crate::ui::{App, Tongue};
use crate::view::desk::matter::{Detail, MilestoneView, ProgressView, Verdicts};
use leptos::prelude::*;

const STATUSES: [Status; 5] = [Status::Planned, Status::UnderWay, Status::Done, Status::Delayed, Status::Broken];

/// Milestones, progress and verdicts of a matter; once it was answered, or where somebody has reported already.
#[component]
pub fn Since(detail: Memo<Option<Detail>>, item: Item) -> impl IntoView {
    let tongue = Tongue::get();
    let there = memo(move || {
        detail.with(|d| d.as_ref().is_some_and(|d| !d.answers.is_empty() || !d.progress.is_empty() || !d.milestones.is_empty()))
    });
    let may = memo(move || detail.with(|d| d.as_ref().is_some_and(|d| d.may_report.is_none())));
    let milestones = memo(move || detail.with(|d| d.as_ref().map(|d| d.milestones.clone()).unwrap_or_default()));
    let progress = memo(move || detail.with(|d| d.as_ref().map(|d| d.progress.clone()).unwrap_or_default()));
    let verdicts = memo(move || detail.with(|d| d.as_ref().map(|d| d.verdicts.clone()).unwrap_or_default()));
    let adding = RwSignal::new(false);
    let reporting = RwSignal::new(false);
    view! {
        <Show when=move || there.get()>
            <section class="desk__form" aria-labelledby="since">
                <h3 id="since">{move || tongue.t().desk().since}</h3>
                <Milestones milestones />
                <ProgressList progress />
                <Show when=move || may.get()>
                    <div class="button-row">
                        <button class="button" type="button" on:click=move |_| reporting.set(true)>
                            <Icon glyph=Glyph::Pen />{move || tongue.t().desk().add_progress}
                        </button>
                        <button class="button" type="button" on:click=move |_| adding.set(true)>
                            <Icon glyph=Glyph::Plus />{move || tongue.t().desk().add_milestone}
                        </button>
                    </div>
                </Show>
                <Judged verdicts progress />
            </section>
            <Dialog open=adding title=Signal::derive(move || tongue.t().desk().add_milestone.to_owned())>
                <MilestoneForm item open=adding />
            </Dialog>
            <Dialog open=reporting title=Signal::derive(move || tongue.t().desk().add_progress.to_owned())>
                <ProgressForm item milestones open=reporting />
            </Dialog>
        </Show>
    }
}

#[component]
fn Milestones(milestones: Memo<Vec<MilestoneView>>) -> impl IntoView {
    let tongue = Tongue::get();
    let one = move |milestone: MilestoneView| {
        let MilestoneView { title, due, planned, done, late, .. } = milestone;
        let about = move || {
            let t = tongue.t();
            let done = done.map(|day| (t.desk().done_on)(&(t.common().day_short)(day)));
            let late = late.then(|| t.desk().late.to_owned());
            let money = planned.map(|money| (t.desk().planned_is)(money));
            [done, late, money].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li class="milestones__one" class:milestones__one--late=late>
                <span class="milestones__when">{move || (tongue.t().common().day_short)(due)}</span>
                <span>{title.clone()}" "<span class="note">{about}</span></span>
            </li>
        }
    };
    view! {
        <Show when=move || !milestones.with(Vec::is_empty)>
            <h4>{move || tongue.t().desk().milestones}</h4>
            <ol class="milestones">{move || milestones.get().into_iter().map(one).views()}</ol>
        </Show>
    }
}

#[component]
fn ProgressList(progress: Memo<Vec<ProgressView>>) -> impl IntoView {
    let tongue = Tongue::get();
    let one = move |entry: ProgressView| {
        let ProgressView { by, day, status, text, evidence, spent, milestone, .. } = entry;
        let about = move || {
            let t = tongue.t();
            let shows = (!evidence.is_empty()).then(|| (t.line().shows)(&evidence));
            let money = spent.map(|money| (t.line().spent)(money));
            let reached = (!milestone.is_empty()).then(|| (t.line().reached)(&milestone));
            let parts = [Some(t.common().status(status).to_owned()), Some(called(&by, t)), reached, shows, money];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li class="milestones__one">
                <span class="milestones__when">{move || (tongue.t().common().day_short)(day)}</span>
                <span>{text.clone()}" "<span class="note">{about}</span></span>
            </li>
        }
    };
    view! {
        <h4>{move || tongue.t().desk().progress}</h4>
        <Show
            when=move || !progress.with(Vec::is_empty)
            fallback=move || view! { <p class="soft">{move || tongue.t().desk().no_progress}</p> }
        >
            <ol class="milestones">{move || progress.get().into_iter().map(one).views()}</ol>
        </Show>
    }
}

/// The residents' verdicts, beside what the office says.
#[component]
fn Judged(verdicts: Memo<Verdicts>, progress: Memo<Vec<ProgressView>>) -> impl IntoView {
    let tongue = Tongue::get();
    let office = move || progress.with(|progress| progress.last().map(|entry| entry.status));
    let says = move || office().map(|status| (tongue.t().desk().office_says)(tongue.t().common().status(status)));
    let shares = move || {
        let t = tongue.t().common();
        let share = |verdict: Verdict, count: u32, fill: Fill| Share { word: t.verdict(verdict), count, fill };
        verdicts.with(|said| {
            vec![
                share(Verdict::Solved, said.solved, Fill::Solid),
                share(Verdict::Not, said.not, Fill::Hollow),
                share(Verdict::Partly, said.partly, Fill::Dotted),
            ]
        })
    };
    let base = move || (tongue.t().common().people)(verdicts.with(Verdicts::all));
    let word = move |(verdict, text): (Verdict, String)| {
        view! { <li class="slip"><p class="slip__text">{text}</p><p class="slip__meta">{move || tongue.t().common().verdict(verdict)}</p></li> }
    };
    view! {
        <h4>{move || tongue.t().desk().verdicts}</h4>
        {move || says().map(|says| view! { <p class="soft">{says}</p> }.into_any())}
        <Show
            when=move || { verdicts.with(Verdicts::all) > 0 }
            fallback=move || view! { <p class="soft">{move || tongue.t().desk().no_verdicts}</p> }
        >
            <TallyBar shares=Signal::derive(shares) base=Signal::derive(base) />
            <ul class="slips">{move || verdicts.with(|said| said.words.iter().cloned().map(word).views())}</ul>
        </Show>
    }
}

/// A whole number or nothing; `Err` where it is neither.
fn money(text: &str) -> Result<Option<u64>, ()> {
    let digits: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '，')).collect();
    if digits.is_empty() { Ok(None) } else { digits.parse().map(Some).map_err(|_| ()) }
}

/// An error that is said once something was tried.
fn said_if(wrong: impl Fn() -> bool + Send + Sync + 'static, words: fn(&'static Messages) -> &'static str) -> Signal<String> {
    let tongue = Tongue::get();
    Signal::derive(move || if wrong() { words(tongue.t()).to_owned() } else { String::new() })
}

#[component]
fn MilestoneForm(item: Item, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let [title, due, planned] = [(); 3].map(|()| RwSignal::new(String::new()));
    let tried = RwSignal::new(false);
    let handing = Handing::new(app, |lens| lens.state().milestones.len(), move || open.set(false));
    let day = move || due.with(|due| due.parse::<Day>().ok());
    let set = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (text, Some(due), Ok(planned)) = (title.get_untracked(), untrack(day), planned.with_untracked(|text| money(text)))
        else {
            return;
        };
        if !text.trim().is_empty() {
            handing.send(MilestoneSet { item, title: text.trim().to_owned(), due, planned });
        }
    };
    view! {
        <form class="form" on:submit=set novalidate>
            <Field
                label=move || tongue.t().desk().milestone.to_owned() value=title limit=240
                error=said_if(move || tried.get() && title.with(|title| title.trim().is_empty()), |t| t.meeting().title_empty)
            />
            <Field
                label=move || tongue.t().desk().milestone_due.to_owned() value=due kind=FieldKind::Date
                error=said_if(move || tried.get() && day().is_none(), |t| t.desk().date_wrong)
            />
            <Field
                label=move || tongue.t().desk().planned.to_owned() hint=move || tongue.t().common().optional.to_owned() value=planned
                error=said_if(move || planned.with(|text| money(text).is_err()), |t| t.desk().number_wrong)
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().desk().set_milestone}
                </button>
            </div>
        </form>
    }
}

#[component]
fn ProgressForm(item: Item, milestones: Memo<Vec<MilestoneView>>, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let status = RwSignal::new(Status::UnderWay);
    let milestone = RwSignal::new(None::<MilestoneId>);
    let [text, spent, evidence] = [(); 3].map(|()| RwSignal::new(String::new()));
    let tried = RwSignal::new(false);
    let handing = Handing::new(app, |lens| lens.state().progress.len(), move || open.set(false));
    let statuses = move || STATUSES.map(|status| (status, tongue.t().common().status(status).to_owned(), String::new())).to_vec();
    let reaches = move || {
        let none = (None, tongue.t().desk().reaches_none.to_owned());
        let open = milestones.get().into_iter().filter(|milestone| milestone.done.is_none());
        std::iter::once(none).chain(open.map(|milestone| (Some(milestone.milestone), milestone.title))).collect::<Vec<_>>()
    };
    let report = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let (said, Ok(spent)) = (text.get_untracked(), spent.with_untracked(|text| money(text))) else { return };
        if !said.trim().is_empty() {
            handing.send(ProgressReport {
                item,
                status: status.get_untracked(),
                text: said.trim().to_owned(),
                milestone: milestone.get_untracked(),
                spent,
                evidence: evidence.get_untracked().trim().to_owned(),
            });
        }
    };
    view! {
        <form class="form" on:submit=report novalidate>
            <Choose legend=Signal::derive(move || tongue.t().desk().status.to_owned()) options=Signal::derive(statuses) value=status />
            <Field
                label=move || tongue.t().desk().done_what.to_owned() value=text long=true rows=3 limit=2_000
                error=said_if(move || tried.get() && text.with(|text| text.trim().is_empty()), |t| t.meeting().text_empty)
            />
            <Show when=move || milestones.with(|all| all.iter().any(|milestone| milestone.done.is_none()))>
                <Pick label=move || tongue.t().desk().reaches.to_owned() options=Signal::derive(reaches) value=milestone />
            </Show>
            <Field
                label=move || tongue.t().desk().spent.to_owned() hint=move || tongue.t().common().optional.to_owned() value=spent
                error=said_if(move || spent.with(|text| money(text).is_err()), |t| t.desk().number_wrong)
            />
            <Field
                label=move || tongue.t().desk().shows.to_owned() hint=move || tongue.t().desk().evidence_hint.to_owned() value=evidence
                limit=1_000
            />
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || handing.busy()>
                    {move || tongue.t().desk().report}
                </button>
            </div>
        </form>
    }
}
