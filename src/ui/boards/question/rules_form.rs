//! The rules of a new question. All have defaults that will do; what follows from them is said in a line.

use crate::domain::id::GroupId;
use crate::domain::question::{Counting, Electorate, JoinedBy, Secrecy};
use crate::ui::Tongue;
use crate::ui::parts::field::{Field, FieldKind};
use crate::ui::parts::flow::{Show, Views, memo};
use crate::ui::parts::pick::{Choose, Pick, Tick};
use crate::ui::parts::tally_bar::MadeOf;
use crate::view::question::{Kind, Opening};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Thresholds and quorums to choose from, in per cent.
const THRESHOLDS: [u8; 5] = [51, 67, 75, 100, 0];
const QUORUMS: [u8; 4] = [0, 34, 50, 67];
/// In pseudonymous questions no number by group is shown under this size.
const LEAST_CELL: u16 = 5;

/// The rules in the making.
#[derive(Clone, Copy)]
pub struct Rules {
    kind: Kind,
    pub threshold: RwSignal<u8>,
    pub quorum: RwSignal<u8>,
    each: RwSignal<String>,
    most: RwSignal<String>,
    groups: RwSignal<BTreeSet<GroupId>>,
    joined: RwSignal<JoinedBy>,
    unverified: RwSignal<bool>,
    pub secrecy: RwSignal<Secrecy>,
    pub hidden: RwSignal<bool>,
    pub least_cell: u16,
}

impl Rules {
    /// The defaults: everybody who comes before the close, without names, no results before it.
    pub fn new(kind: Kind) -> Rules {
        Rules {
            kind,
            threshold: RwSignal::new(if kind == Kind::Stances { 51 } else { 0 }),
            quorum: RwSignal::new(0),
            each: RwSignal::new("3".to_owned()),
            most: RwSignal::new("2".to_owned()),
            groups: RwSignal::default(),
            joined: RwSignal::new(JoinedBy::Close),
            unverified: RwSignal::new(true),
            secrecy: RwSignal::new(Secrecy::Pseudonymous),
            hidden: RwSignal::new(true),
            least_cell: LEAST_CELL,
        }
    }

    /// How ballots are counted. Numbers that are none become 0, which the session's rules refuse.
    pub fn counting(self) -> Counting {
        let number = |text: RwSignal<String>| text.with(|text| text.trim().parse().unwrap_or(0));
        match self.kind {
            Kind::Stances => Counting::Stances,
            Kind::Dots => Counting::Dots { each: number(self.each), most: number(self.most) },
            Kind::Consent => Counting::Consent,
        }
    }

    /// Who may vote.
    pub fn electorate(self) -> Electorate {
        Electorate {
            joined: self.joined.get(),
            groups: self.groups.with(|groups| groups.iter().copied().collect()),
            unverified: self.unverified.get(),
        }
    }
}

/// The rules, folded away since they will do as they are; and who may vote by them.
#[component]
pub fn RulesForm(kind: Kind, rules: Rules, opening: Memo<Opening>) -> impl IntoView {
    let tongue = Tongue::get();
    let may_vote = move || match opening.with(|opening| opening.electorate) {
        0 => tongue.t().question().nobody_may_vote.to_owned(),
        some => (tongue.t().question().may_vote_now)(some),
    };
    view! {
        <Show when=move || kind == Kind::Dots><DotsRules rules/></Show>
        <MadeOf summary=Signal::derive(move || tongue.t().question().rules.to_owned())>
            <p class="note">{move || tongue.t().question().rules_hint}</p>
            <Thresholds kind rules/>
            <Who rules opening/>
            <Names rules/>
            <Tick
                words=Signal::derive(move || tongue.t().question().hide.to_owned())
                hint=Signal::derive(move || tongue.t().question().hide_hint.to_owned())
                value=rules.hidden
            />
        </MadeOf>
        <p role="status">{may_vote}</p>
    }
}

#[component]
fn DotsRules(rules: Rules) -> impl IntoView {
    let tongue = Tongue::get();
    let wrong = move || match rules.counting() {
        Counting::Dots { each, most } if each == 0 || most == 0 || most > each || each > 1_000 => {
            tongue.t().question().dots_wrong.to_owned()
        }
        Counting::Dots { .. } | Counting::Stances | Counting::Consent => String::new(),
    };
    view! {
        <div class="field-row">
            <Field
                label=Signal::derive(move || tongue.t().question().dots_each.to_owned())
                value=rules.each
                kind=FieldKind::Number
                class="field__input--short"
                error=Signal::derive(wrong)
            />
            <Field
                label=Signal::derive(move || tongue.t().question().dots_most.to_owned())
                value=rules.most
                kind=FieldKind::Number
                class="field__input--short"
            />
        </div>
    }
}

#[component]
fn Thresholds(kind: Kind, rules: Rules) -> impl IntoView {
    let tongue = Tongue::get();
    let thresholds = move || THRESHOLDS.map(|percent| (percent, (tongue.t().question().threshold_of)(percent))).to_vec();
    let quorums = move || QUORUMS.map(|percent| (percent, (tongue.t().question().quorum_of)(percent))).to_vec();
    view! {
        <div class="field-row">
            <Show when=move || kind == Kind::Stances>
                <Pick
                    label=Signal::derive(move || tongue.t().question().threshold.to_owned())
                    options=Signal::derive(thresholds)
                    value=rules.threshold
                />
            </Show>
            <Pick label=Signal::derive(move || tongue.t().question().quorum.to_owned()) options=Signal::derive(quorums) value=rules.quorum/>
        </div>
    }
}

/// Which groups, who came by when, and whether by the open code.
#[component]
fn Who(rules: Rules, opening: Memo<Opening>) -> impl IntoView {
    let tongue = Tongue::get();
    let groups = memo(move || opening.with(|opening| opening.groups.clone()));
    let joined = move || {
        let t = tongue.t().question();
        vec![
            (JoinedBy::Close, t.joined_close.to_owned(), t.joined_close_hint.to_owned()),
            (JoinedBy::Opening, t.joined_opening.to_owned(), t.joined_opening_hint.to_owned()),
        ]
    };
    view! {
        <Show when=move || groups.with(|groups| !groups.is_empty())>
            <fieldset class="choice choice--inline">
                <legend class="choice__legend">{move || tongue.t().question().groups}</legend>
                {move || groups.get().into_iter().map(|(id, name)| view! { <OneGroup id name chosen=rules.groups/> }).views()}
            </fieldset>
            <p class="field__hint">{move || tongue.t().question().groups_hint}</p>
        </Show>
        <Choose legend=Signal::derive(move || tongue.t().question().joined.to_owned()) options=Signal::derive(joined) value=rules.joined/>
        <Tick
            words=Signal::derive(move || tongue.t().question().unverified.to_owned())
            hint=Signal::derive(move || (tongue.t().question().unverified_hint)(opening.with(|opening| opening.unverified)))
            value=rules.unverified
        />
    }
}

#[component]
fn OneGroup(id: GroupId, name: String, chosen: RwSignal<BTreeSet<GroupId>>) -> impl IntoView {
    let turn = move |event: leptos::ev::Event| {
        let wanted = event_target_checked(&event);
        chosen.update(|chosen| {
            if wanted {
                chosen.insert(id)
            } else {
                chosen.remove(&id)
            };
        });
    };
    view! {
        <label class="choice__row">
            <input class="choice__input" type="checkbox" prop:checked=move || chosen.with(|chosen| chosen.contains(&id)) on:change=turn/>
            <span class="choice__text">{name}</span>
        </label>
    }
}

#[component]
fn Names(rules: Rules) -> impl IntoView {
    let tongue = Tongue::get();
    let options = move || {
        let t = tongue.t().question();
        vec![
            (Secrecy::Pseudonymous, t.pseudonymous.to_owned(), t.pseudonymous_hint.to_owned()),
            (Secrecy::Named, t.named.to_owned(), t.named_hint.to_owned()),
        ]
    };
    view! {
        <Choose legend=Signal::derive(move || tongue.t().question().secrecy.to_owned()) options=Signal::derive(options) value=rules.secrecy/>
    }
}
