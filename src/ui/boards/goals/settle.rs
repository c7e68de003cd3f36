//! Settling a goal: it is one of the session's, or it was not agreed and why.

use crate::domain::goal::{GoalSettle, Settlement};
use crate::domain::id::GoalId;
use crate::ui::parts::dialog::Dialog;
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{Show, memo};
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::{App, Tongue};
use crate::view::goals::GoalView;
use leptos::prelude::*;

/// The two ends of a goal. The button that cannot act says why not.
#[component]
pub fn Settle(goal: GoalId, page: Memo<GoalView>) -> impl IntoView {
    let tongue = Tongue::get();
    let (agreeing, leaving) = (RwSignal::new(false), RwSignal::new(false));
    let why_id = format!("settle-{goal}");
    let described = why_id.clone();
    let refused = memo(move || page.with(|page| page.agree_refused.clone()));
    let why = move || refused.with(|why| why.as_ref().map(tongue.t().refusals().refused));
    let reason = move || {
        let words =
            |(_, reason): &(Settlement, String)| (!reason.is_empty()).then(|| (tongue.t().goals().settled_because)(reason));
        page.with(|page| page.settled.as_ref().and_then(words))
    };
    let open = move || page.with(|page| page.facilitates && page.settled.is_none() && page.testing().is_none());
    view! {
        {move || reason().map(|reason| view! { <p class="note">{reason}</p> }.into_any())}
        <Show when=open>
            <div class="button-row">
                <button
                    class="button"
                    type="button"
                    aria-describedby=described.clone()
                    disabled=move || refused.with(Option::is_some)
                    on:click=move |_| agreeing.set(true)
                >
                    <Icon glyph=Glyph::Check/>
                    {move || tongue.t().goals().settle_agreed}
                </button>
                <button class="button" type="button" on:click=move |_| leaving.set(true)>
                    <Icon glyph=Glyph::Cross/>
                    {move || tongue.t().goals().settle_not_agreed}
                </button>
            </div>
            <p class="button__why" id=why_id.clone()>{why}</p>
        </Show>
        <Dialog open=agreeing title=Signal::derive(move || tongue.t().goals().settle_agreed_title.to_owned())>
            <SettleForm goal settlement=Settlement::Agreed open=agreeing/>
        </Dialog>
        <Dialog open=leaving title=Signal::derive(move || tongue.t().goals().settle_not_agreed_title.to_owned())>
            <SettleForm goal settlement=Settlement::NotAgreed open=leaving/>
        </Dialog>
    }
}

#[component]
fn SettleForm(goal: GoalId, settlement: Settlement, open: RwSignal<bool>) -> impl IntoView {
    let (app, tongue) = (App::get(), Tongue::get());
    let reason = RwSignal::new(String::new());
    let act = move || GoalSettle { goal, settlement, reason: reason.get().trim().to_owned() };
    let refused = app.view(move |lens| lens.admit(act()).err());
    let words = move || {
        let t = tongue.t().goals();
        match settlement {
            Settlement::Agreed => (t.settle_agreed_hint, t.reason_optional, t.settle_agreed_do),
            Settlement::NotAgreed => (t.settle_not_agreed_hint, t.reason, t.settle_not_agreed_do),
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.act(untrack(act));
        open.set(false);
    };
    view! {
        <form class="form" on:submit=submit>
            <p class="note">{move || words().0}</p>
            <Field long=true rows=3 label=Signal::derive(move || words().1.to_owned()) value=reason limit=2_000/>
            <div class="dialog__acts">
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button class="button button--accent" type="submit" disabled=move || refused.with(Option::is_some)>
                    {move || words().2}
                </button>
            </div>
        </form>
    }
}
