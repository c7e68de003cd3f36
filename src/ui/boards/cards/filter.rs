//! Picking some cards out: by words or number, where they are, how they came, language and group.

use crate::domain::id::GroupId;
use crate::domain::roster::Channel;
use crate::domain::session::Lang;
use crate::text::Messages;
use crate::ui::Tongue;
use crate::ui::parts::field::Field;
use crate::ui::parts::pick::Pick;
use crate::ui::parts::tally_bar::MadeOf;
use crate::view::cards::{Cards, Filter, Which};
use leptos::prelude::*;

fn word(t: &Messages, which: Which) -> &'static str {
    match which {
        Which::All => t.cards().which_all,
        Which::OnWall => t.cards().which_on_wall,
        Which::Loose => t.cards().which_loose,
        Which::Merged => t.cards().which_merged,
        Which::Hidden => t.cards().which_hidden,
        Which::Withdrawn => t.cards().which_withdrawn,
    }
}

/// The values of a list that may also be left open.
fn open_or<T: Copy>(any: &str, values: impl IntoIterator<Item = (T, String)>) -> Vec<(Option<T>, String)> {
    std::iter::once((None, any.to_owned())).chain(values.into_iter().map(|(value, words)| (Some(value), words))).collect()
}

/// What the facilitator has set; the filter is what it makes together.
#[derive(Clone, Copy)]
pub struct Controls {
    search: RwSignal<String>,
    which: RwSignal<Which>,
    channel: RwSignal<Option<Channel>>,
    lang: RwSignal<Option<Lang>>,
    group: RwSignal<Option<GroupId>>,
}

impl Controls {
    /// Nothing is left out.
    pub fn new() -> Controls {
        Controls {
            search: RwSignal::default(),
            which: RwSignal::default(),
            channel: RwSignal::new(None),
            lang: RwSignal::new(None),
            group: RwSignal::new(None),
        }
    }

    /// The filter as it is set now.
    pub fn filter(self) -> Filter {
        Filter {
            which: self.which.get(),
            channel: self.channel.get(),
            lang: self.lang.get(),
            group: self.group.get(),
            search: self.search.get(),
        }
    }

    /// Leaves nothing out any more.
    pub fn clear(self) {
        self.search.set(String::new());
        self.which.set(Which::All);
        self.channel.set(None);
        self.lang.set(None);
        self.group.set(None);
    }
}

/// The controls.
#[component]
pub fn CardFilter(page: Memo<Cards>, controls: Controls) -> impl IntoView {
    let tongue = Tongue::get();
    let Controls { search, which, channel, lang, group } = controls;
    let places = move || Which::ALL.iter().map(|which| (*which, word(tongue.t(), *which).to_owned())).collect::<Vec<_>>();
    let channels = move || {
        let t = tongue.t();
        open_or(t.cards().any, page.with(|page| page.channels.clone()).into_iter().map(|c| (c, t.common().channel(c).to_owned())))
    };
    let langs = move || {
        let t = tongue.t();
        open_or(
            t.cards().any,
            page.with(|page| page.langs.clone()).into_iter().map(|l| (l, (t.common().lang_name)(l).to_owned())),
        )
    };
    let groups = move || open_or(tongue.t().cards().any, page.with(|page| page.groups.clone()));
    view! {
        <MadeOf summary=Signal::derive(move || tongue.t().cards().filter.to_owned())>
            <div class="field-row">
                <Field label=Signal::derive(move || tongue.t().cards().search.to_owned()) value=search/>
                <Pick label=Signal::derive(move || tongue.t().cards().which.to_owned()) options=Signal::derive(places) value=which/>
                <Pick label=Signal::derive(move || tongue.t().cards().channel.to_owned()) options=Signal::derive(channels) value=channel/>
                <Pick label=Signal::derive(move || tongue.t().cards().language.to_owned()) options=Signal::derive(langs) value=lang/>
                <Pick label=Signal::derive(move || tongue.t().cards().group.to_owned()) options=Signal::derive(groups) value=group/>
            </div>
        </MadeOf>
    }
}
