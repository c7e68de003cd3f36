//! Action groups: formed round topics, joined by whoever lends a hand.

use crate::domain::id::TeamId;
use crate::domain::team::TeamJoin;
use crate::ui::boards::agenda::topic::names_in_words;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::flow::{For, Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::rows::current;
use crate::ui::pieces::steady::steady;
use crate::ui::{App, Tongue};
use crate::view::teams::{TeamSlip, Teams, teams};
use leptos::prelude::*;

/// All action groups, and the button to form one.
#[component]
pub fn ActionGroups() -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let page = steady(app, teams);
    let forming = RwSignal::new(false);
    view! {
        <section class="board-section">
            <div class="board-head">
                <h3 class="board-section__title">{move || tongue.t().convergence().teams}</h3>
                <Show when=move || page.with(|page| page.may_form)>
                    <button class="button" type="button" aria-keyshortcuts="g" on:click=move |_| forming.set(true)>
                        <Icon glyph=Glyph::People/>
                        {move || tongue.t().convergence().form}
                    </button>
                </Show>
            </div>
            <Show
                when=move || page.with(|page| !page.teams.is_empty())
                fallback=move || view! {
                    <div class="empty">
                        <p class="empty__what">{move || tongue.t().convergence().teams_empty}</p>
                        <p class="empty__how">{move || tongue.t().convergence().teams_empty_how}</p>
                    </div>
                }
            >
                <ul class="breakouts">
                    <For each=move || page.with(|page| page.teams.clone()) key=|team| team.id let:team>
                        <Team page team/>
                    </For>
                </ul>
            </Show>
        </section>
        <Dialog open=forming title=Signal::derive(move || tongue.t().convergence().form.to_owned())>
            <super::form::TeamForming page open=forming/>
        </Dialog>
    }
}

/// One action group, with the button to join it.
#[component]
pub fn Team(page: Memo<Teams>, team: TeamSlip) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let id: TeamId = team.id;
    let team = current(page, team, |page: &Teams| &page.teams, move |team: &TeamSlip| team.id == id);
    let mine = memo(move || team.with(|team| team.mine));
    let topics = move || team.with(|team| (tongue.t().common().list)(&team.topics));
    let until = move || team.with(|team| team.by_day).map(|day| (tongue.t().convergence().until)(&tongue.t().common().day(day)));
    let members = move || {
        let t = tongue.t();
        team.with(|team| {
            let count = (t.convergence().members)(u32::try_from(team.members.len()).unwrap_or(u32::MAX));
            names_in_words(&team.members, t).map_or(count.clone(), |names| format!("{count} · {names}"))
        })
    };
    view! {
        <li>
            <article class=move || if mine.get() { "topic topic--mine" } else { "topic" }>
                <h4 class="topic__name">{move || team.with(|team| team.title.clone())}</h4>
                <p class="topic__meta">{topics}</p>
                <Show when=move || team.with(|team| !team.first_step.is_empty())>
                    <p>{move || tongue.t().convergence().first_step}" · "{move || team.with(|team| team.first_step.clone())}</p>
                </Show>
                <p class="topic__meta"><span>{members}</span><span>{until}</span></p>
                <div class="topic__acts">
                    <button
                        class="button"
                        type="button"
                        aria-pressed=move || mine.get().to_string()
                        on:click=move |_| app.act(TeamJoin { team: id, on: !mine.get_untracked() })
                    >
                        {move || if mine.get() { tongue.t().convergence().leave } else { tongue.t().convergence().join }}
                    </button>
                </div>
            </article>
        </li>
    }
}

/// An action group in two lines, to be read from afar.
#[component]
pub fn TeamWords(team: TeamSlip) -> impl IntoView {
    let tongue = Tongue::get();
    let TeamSlip { title, first_step, members, .. } = team;
    let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
    view! {
        <li class="wall__place" data-turn="">
            <span class="wall__place-space">{move || (tongue.t().convergence().members)(count)}</span>
            <span>{title}</span>
            <span class="soft">{first_step}</span>
        </li>
    }
}
