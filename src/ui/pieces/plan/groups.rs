//! Who should be there: stakeholder groups, languages, and the rules people rely on.

use super::{AddRow, Editing, Line, RemoveRow, Wrong};
use crate::domain::session::Lang;
use crate::ui::Tongue;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::pick::Tick;
use crate::view::new::{GroupRow, NAME_MAX, PlanForm, Spot};
use leptos::prelude::*;

/// Every language a card can be written in.
const LANGS: [Lang; 4] = [Lang::Zh, Lang::En, Lang::Ru, Lang::Ky];

/// The stakeholder groups with how many of each are invited.
#[component]
pub fn GroupRows(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let form = editing.form;
    let ids = memo(move || form.with(|form| form.groups.iter().map(|row| row.id).collect::<Vec<_>>()));
    view! {
        <p class="soft measure">{move || tongue.t().convening().plan.groups_lead}</p>
        <Show when=move || ids.with(Vec::is_empty)><p class="note">{move || tongue.t().convening().plan.groups_none}</p></Show>
        <ul class="row-list"><For each=move || ids.get() key=|id| *id let:id><GroupLine editing id /></For></ul>
        <Wrong error=editing.error(Spot::Groups) />
        <AddRow words=Signal::derive(move || tongue.t().convening().plan.add_group.to_owned()) add=move || form.update(PlanForm::add_group) />
    }
}

#[component]
fn GroupLine(editing: Editing, id: u16) -> impl IntoView {
    let tongue = Tongue::get();
    let field = move |part: fn(&mut GroupRow) -> &mut String| {
        editing.text(move |form| form.groups.iter_mut().find(|row| row.id == id).map(part))
    };
    let name = field(|row| &mut row.name);
    let of = Signal::derive(move || {
        name.with(|name| if name.trim().is_empty() { tongue.t().convening().plan.group.to_owned() } else { name.clone() })
    });
    view! {
        <li class="row-list__one">
            <div class="row-list__fields">
                <Field
                    label=Signal::derive(move || tongue.t().convening().plan.group.to_owned()) value=name limit=NAME_MAX
                    error=editing.error(Spot::Group(id))
                />
                <Field
                    label=Signal::derive(move || tongue.t().convening().plan.invited.to_owned()) value=field(|row| &mut row.invited)
                    kind=FieldKind::Number error=editing.error(Spot::Invited(id))
                />
            </div>
            <RemoveRow of remove=move || editing.form.update(|form| form.groups.retain(|row| row.id != id)) />
        </li>
    }
}

/// Languages, whether cards are looked at first, and by when the office answers.
#[component]
pub fn RuleFields(editing: Editing) -> impl IntoView {
    let tongue = Tongue::get();
    let convening = editing.form.with_untracked(|form| form.convening);
    view! {
        <fieldset class="choice choice--inline">
            <legend class="choice__legend">{move || tongue.t().convening().plan.languages}</legend>
            {LANGS.map(|lang| view! { <LangTick editing lang /> }).views()}
            <Wrong error=editing.error(Spot::Languages) />
        </fieldset>
        <Line
            editing spot=Spot::DueDays field=|form| &mut form.due_days class="field__input--short"
            label=Signal::derive(move || tongue.t().convening().plan.due.to_owned())
            hint=Signal::derive(move || tongue.t().convening().plan.due_hint.to_owned())
        />
        <FormTick editing field=|form| &mut form.look_first words=|t| (t.look_first, t.look_first_hint) />
        {convening.then(|| view! { <FormTick editing field=|form| &mut form.closed words=|t| (t.closed, t.closed_hint) /> })}
    }
}

/// A box to tick of the plan that is being typed.
#[component]
fn FormTick(
    editing: Editing,
    field: fn(&mut PlanForm) -> &mut bool,
    words: fn(&'static crate::text::new::PlanWords) -> (&'static str, &'static str),
) -> impl IntoView {
    let tongue = Tongue::get();
    let on = RwSignal::new(editing.form.with_untracked(|form| *field(&mut form.clone())));
    Effect::new(move |before: Option<bool>| {
        let now = on.get();
        if before.is_some_and(|before| before != now) {
            editing.form.update(|form| *field(form) = now);
        }
        now
    });
    view! {
        <Tick
            words=Signal::derive(move || words(&tongue.t().convening().plan).0.to_owned())
            hint=Signal::derive(move || words(&tongue.t().convening().plan).1.to_owned())
            value=on
        />
    }
}

#[component]
fn LangTick(editing: Editing, lang: Lang) -> impl IntoView {
    let tongue = Tongue::get();
    let on = RwSignal::new(editing.form.with_untracked(|form| form.languages.contains(&lang)));
    Effect::new(move |before: Option<bool>| {
        let now = on.get();
        if before.is_some_and(|before| before != now) {
            editing.form.update(|form| {
                form.languages.retain(|known| *known != lang);
                if now {
                    form.languages.push(lang);
                }
            });
        }
        now
    });
    view! { <Tick words=Signal::derive(move || (tongue.t().common().lang_name)(lang).to_owned()) value=on /> }
}
