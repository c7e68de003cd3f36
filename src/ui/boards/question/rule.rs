//! The frozen rule of a question, in words.

use crate::domain::question::Counting;
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::parts::flow::Views;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::view::question::RuleView;
use leptos::prelude::*;

/// The rule as short phrases, in the order of their weight.
fn phrases(t: &Messages, rule: &RuleView) -> Vec<String> {
    let words = t.question();
    let counting = match rule.counting {
        None => None,
        Some(Counting::Stances) => Some(words.rule_stances.to_owned()),
        Some(Counting::Dots { each, most }) => Some((words.rule_dots)(each, most)),
        Some(Counting::Consent) => Some(words.rule_consent.to_owned()),
    };
    let stances = rule.counting == Some(Counting::Stances);
    let threshold = (stances && rule.threshold_percent > 0).then(|| (words.rule_threshold)(rule.threshold_percent));
    let quorum = (rule.quorum_percent > 0).then(|| (words.rule_quorum)(rule.quorum_percent));
    let groups = (!rule.groups.is_empty()).then(|| (words.rule_groups)(&(t.common().list)(&rule.groups)));
    let joined = if rule.joined_by_close { words.rule_by_close } else { words.rule_by_opening };
    let verified = (!rule.unverified).then(|| words.rule_verified.to_owned());
    let secrecy = if rule.named { words.rule_named } else { words.rule_pseudonymous };
    let hidden = match rule.keepers.as_slice() {
        [] => rule.hidden.then(|| words.rule_hidden.to_owned()),
        keepers => Some((words.rule_locked)(&(t.common().list)(keepers))),
    };
    [counting, threshold, quorum, groups, Some(joined.to_owned()), verified, Some(secrecy.to_owned()), hidden]
        .into_iter()
        .flatten()
        .collect()
}

/// The rule in words. It cannot be changed, and says so.
#[component]
pub fn RuleWords(#[prop(into)] rule: Signal<RuleView>) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <ul class="question__rule">
            <li><Icon glyph=Glyph::Lock/>{move || tongue.t().question().rule_fixed}</li>
            {move || rule.with(|rule| phrases(tongue.t(), rule)).into_iter().map(|phrase| view! { <li>{phrase}</li> }).views()}
        </ul>
    }
}
