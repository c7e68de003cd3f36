//! Publishing: what goes out, a word with it, and whether it may call itself complete.

use super::fields::let_go;
use super::{kind, titled};
use crate::app::Intent;
use crate::app::drafts::publication;
use crate::browser::page as screen;
use crate::domain::response::{Disposition, Item};
use crate::ui::parts::field::Field;
use crate::ui::parts::flow::{For, Show, Views, memo};
use crate::ui::parts::notice::{Notice, NoticeKind};
use crate::ui::parts::pick::Tick;
use crate::ui::pieces::begun::{begun, kept_text};
use crate::ui::pieces::disposition::DispositionMark;
use crate::ui::pieces::handing::Handing;
use crate::ui::pieces::steady::steady_with;
use crate::ui::{App, Tongue};
use crate::view::desk::{Blank, Drafted, blanks_after};
use crate::view::named::{Named, named};
use crate::view::reach::{Reach, reach};
use leptos::prelude::*;

/// Most blank matters that are listed.
const BLANKS: usize = 100;

/// An answer that goes out.
#[derive(Debug, Clone, PartialEq)]
struct Going {
    named: Vec<Named>,
    disposition: Option<Disposition>,
    reach: Reach,
}

/// The batch as it will be public, and the way to make it so.
#[component]
pub fn Publish(drafts: Memo<Vec<Drafted>>, open: RwSignal<bool>, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let app = App::get();
    let tongue = Tongue::get();
    let note = kept_text(app, "report note");
    let complete = RwSignal::new(false);
    let going = steady_with(
        app,
        move || drafts.get(),
        move |lens, drafts| {
            let kept = begun(app);
            let going = |drafted: &Drafted| Going {
                named: drafted.items.iter().map(|item| named(lens, *item)).collect(),
                disposition: drafted.items.first().and_then(|item| kept.answer_for(*item)).and_then(|draft| draft.disposition),
                reach: reach(lens.state(), &drafted.items),
            };
            drafts.iter().filter(|drafted| drafted.ready).map(going).collect::<Vec<_>>()
        },
    );
    let blanks = steady_with(app, move || drafts.get(), |lens, drafts| blanks_after(lens, &drafts));
    let unfinished = move || u32::try_from(drafts.with(|drafts| drafts.iter().filter(|d| !d.ready).count())).unwrap_or(u32::MAX);
    let refused = memo(move || complete.get() && !blanks.with(Vec::is_empty));
    let published = |lens: crate::view::Lens| lens.state().publications.len();
    // What the answers that go out are for: their drafts are let go of once they are public.
    let out = StoredValue::new(Vec::<Vec<Item>>::new());
    let handing = Handing::new(app, published, move || {
        out.with_value(|out| let_go(app, |items| out.iter().any(|gone| gone == items)));
        note.set(String::new());
        open.set(false);
    });
    // What is still blank comes into sight with the tick that it refuses.
    Effect::new(move |_| {
        if refused.get() {
            request_animation_frame(|| screen::show("#still-blank"));
        }
    });
    let publish = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if refused.get_untracked() {
            screen::focus("#still-blank");
        } else {
            let (note, complete) = (note.get_untracked().trim().to_owned(), complete.get_untracked());
            let made = app.look(|model| model.opened().map(|open| publication(open, model.now, note, complete)));
            if let Some((sayings, items)) = made {
                out.set_value(items);
                handing.run(Intent::Acts(sayings));
            }
        }
    };
    let word = move || match (handing.busy(), complete.get()) {
        (true, _) => tongue.t().reading().saving,
        (false, true) => tongue.t().desk().publish_complete,
        (false, false) => tongue.t().desk().publish_now,
    };
    view! {
        <form class="form" on:submit=publish novalidate>
            <GoingOut going />
            <Show when=move || { unfinished() > 0 }><p class="note">{move || (tongue.t().desk().stays)(unfinished())}</p></Show>
            <Field
                label=move || tongue.t().desk().note.to_owned() hint=move || tongue.t().desk().note_hint.to_owned()
                value=note long=true rows=2 limit=2_000
            />
            <Show when=move || refused.get()>
                <div id="still-blank" tabindex="-1"><StillBlank blanks open chosen /></div>
            </Show>
            <div class="dialog__acts">
                <Tick
                    words=Signal::derive(move || tongue.t().desk().complete.to_owned())
                    hint=Signal::derive(move || tongue.t().desk().complete_hint.to_owned()) value=complete
                />
                <button class="button" type="button" on:click=move |_| open.set(false)>{move || tongue.t().common().cancel}</button>
                <button
                    class="button button--accent" type="submit" disabled=move || handing.busy()
                    aria-disabled=move || refused.get().then_some("true")
                >
                    {word}
                </button>
            </div>
        </form>
    }
}

/// The answers that become public.
#[component]
fn GoingOut(going: Memo<Vec<Going>>) -> impl IntoView {
    let tongue = Tongue::get();
    let count = move || u32::try_from(going.with(Vec::len)).unwrap_or(u32::MAX);
    let lead = move || match count() {
        0 => tongue.t().desk().goes_out_none.to_owned(),
        n => (tongue.t().desk().goes_out)(n),
    };
    let one = move |going: Going| {
        let Going { named, disposition, reach } = going;
        let titles = move || {
            let t = tongue.t();
            (t.common().list)(&named.iter().map(|named| titled(named, t)).collect::<Vec<_>>())
        };
        view! {
            <li class="due-list__one">
                <span class="due-list__when">{disposition.map(|disposition| view! { <DispositionMark disposition /> }.into_any())}</span>
                <span>{titles}</span>
                <span class="due-list__more">{move || (tongue.t().desk().reach)(reach.raised, reach.told)}</span>
            </li>
        }
    };
    view! {
        <p tabindex="-1" autofocus>{lead}</p>
        <ul class="due-list">{move || going.get().into_iter().map(one).views()}</ul>
    }
}

/// Why the report cannot call itself complete: what is blank, each a way to it.
#[component]
fn StillBlank(blanks: Memo<Vec<Blank>>, open: RwSignal<bool>, chosen: RwSignal<Option<Item>>) -> impl IntoView {
    let tongue = Tongue::get();
    let items = move || {
        u32::try_from(blanks.with(|blanks| blanks.iter().map(|blank| blank.items.len()).sum::<usize>())).unwrap_or(u32::MAX)
    };
    let row = move |blank: Blank| {
        let item = blank.matter.item;
        let cards = u32::try_from(blank.items.len()).unwrap_or(u32::MAX);
        let about = {
            let named = blank.matter.clone();
            move || format!("{} · {}", kind(&named, tongue.t()), (tongue.t().desk().blank_of)(cards))
        };
        let go = move |_| {
            open.set(false);
            chosen.set(Some(item));
            request_animation_frame(|| screen::focus("#item"));
        };
        view! {
            <li>
                <button class="button button--quiet" type="button" on:click=go>
                    {move || titled(&blank.matter, tongue.t())}
                    <span class="note">{about}</span>
                </button>
            </li>
        }
    };
    view! {
        <Notice
            kind=NoticeKind::Error
            happened=move || (tongue.t().desk().blank_happened)(items())
            safe=move || tongue.t().desk().blank_safe.to_owned()
            to_do=move || tongue.t().desk().blank_do.to_owned()
        />
        <ul class="slips">
            <For each=move || blanks.get().into_iter().take(BLANKS) key=|blank| (blank.matter.item, blank.items.len()) children=row />
        </ul>
    }
}
