//! What is in the hand: cards that are chosen, cards that are lifted, where they would go; and putting them there.

use crate::app::Intent;
use crate::domain::id::{CardId, ThemeId};
use crate::domain::theme::ThemePut;
use crate::ui::parts::flow::Show;
use crate::ui::parts::icon::{Glyph, Icon};
use crate::ui::parts::pick::Pick;
use crate::ui::pieces::slip::shown_number;
use crate::ui::{App, Tongue};
use crate::view::themes::{Column, Themes, Tile};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FocusOptions, HtmlElement};
use std::collections::BTreeSet;

/// At most so many cards in one act, as the session's rules have it.
const PUT_MAX: usize = 400;

/// Keys that put a card straight into a theme, the first for the first theme. Letters that do something else are left out.
const THEME_KEYS: &str = "123456789abcdfghijklopqrtvwy";

/// The key of the theme in this place, from 0.
pub fn theme_key(place: usize) -> Option<char> {
    THEME_KEYS.chars().nth(place)
}

/// Where cards can be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into no theme.
    Loose,
    Theme(ThemeId),
}

impl Place {
    fn theme(self) -> Option<ThemeId> {
        match self {
            Place::Loose => None,
            Place::Theme(theme) => Some(theme),
        }
    }

    /// As elements of the page carry it.
    pub fn name(self) -> String {
        self.theme().map_or_else(|| "loose".to_owned(), |theme| theme.hex())
    }

    /// What an element of the page carries.
    pub fn of_name(name: &str) -> Option<Place> {
        if name == "loose" { Some(Place::Loose) } else { name.parse().ok().map(Place::Theme) }
    }
}

/// Cards off the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Lift {
    pub cards: Vec<CardId>,
    /// Number and words of the one that was gripped.
    pub number: u32,
    pub text: String,
    pub over: Option<Place>,
    /// Where the pointer is, where a pointer lifted them.
    pub at: Option<(f64, f64)>,
}

/// What is asked in a dialog.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Ask {
    #[default]
    Nothing,
    /// A new theme's name, with these cards in it.
    Make(Vec<CardId>),
    Rename(ThemeId, String),
    /// To which other theme.
    Join(ThemeId, String),
    /// Which of these stays on top.
    Merge(Vec<CardId>),
}

/// The hand over the board.
#[derive(Clone, Copy)]
pub struct Hand {
    pub app: App,
    pub tongue: Tongue,
    page: Memo<Themes>,
    pub chosen: RwSignal<BTreeSet<CardId>>,
    pub lift: RwSignal<Option<Lift>>,
    /// Said to who does not see it.
    pub said: RwSignal<String>,
    pub asks: RwSignal<Ask>,
    pub asking: RwSignal<bool>,
}

/// The id of a card's grip on the page.
pub fn grip_id(card: CardId) -> String {
    format!("grip-{card}")
}

fn focus(card: CardId, scroll: bool) {
    let element = document().get_element_by_id(&grip_id(card));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let how = FocusOptions::new();
        how.set_prevent_scroll(!scroll);
        // Refused only by elements that cannot have the focus, and a button can.
        let _ = element.focus_with_options(&how);
    }
}

impl Hand {
    pub fn new(app: App, tongue: Tongue, page: Memo<Themes>) -> Hand {
        Hand {
            app,
            tongue,
            page,
            chosen: RwSignal::default(),
            lift: RwSignal::new(None),
            said: RwSignal::default(),
            asks: RwSignal::default(),
            asking: RwSignal::new(false),
        }
    }

    /// Asks something in a dialog.
    pub fn ask(self, ask: Ask) {
        self.lift.set(None);
        self.asks.set(ask);
        self.asking.set(true);
    }

    /// What is lifted or chosen.
    pub fn held(self) -> Vec<CardId> {
        let lifted = self.lift.with(|lift| lift.as_ref().map(|lift| lift.cards.clone()));
        lifted.unwrap_or_else(|| self.chosen.with(|chosen| chosen.iter().copied().collect()))
    }

    /// Whether anything is in the hand.
    pub fn holds(self) -> bool {
        self.lift.with(Option::is_some) || self.chosen.with(|chosen| !chosen.is_empty())
    }

    /// A card, and what is chosen with it.
    fn with_chosen(self, card: CardId) -> Vec<CardId> {
        self.chosen.with_untracked(|chosen| if chosen.contains(&card) { chosen.iter().copied().collect() } else { vec![card] })
    }

    /// Whether there is something in the hand that is not hanging on a pointer: while one drags nothing on the board moves.
    pub fn offers(self) -> bool {
        self.holds() && !self.lift.with(|lift| lift.as_ref().is_some_and(|lift| lift.at.is_some()))
    }

    /// Chooses one more, or one less.
    pub fn choose(self, card: CardId) {
        self.chosen.update(|chosen| {
            if !chosen.remove(&card) {
                chosen.insert(card);
            }
        });
        let many = u32::try_from(self.chosen.with_untracked(BTreeSet::len)).unwrap_or(u32::MAX);
        self.said.set((self.tongue.t().themes().chosen)(many));
    }

    /// Lifts a card and what is chosen with it.
    pub fn lift(self, tile: &Tile, at: Option<(f64, f64)>) {
        let over = self.place_of(tile.card);
        let cards = self.with_chosen(tile.card);
        self.lift.set(Some(Lift { cards, number: tile.number, text: tile.text.clone(), over, at }));
        self.said.set((self.tongue.t().themes().lifted)(&shown_number(tile.number)));
    }

    /// Lets go: everything stays where it was.
    pub fn let_go(self) {
        self.lift.set(None);
        self.chosen.set(BTreeSet::new());
        self.said.set(self.tongue.t().themes().gone_back.to_owned());
    }

    /// Merges a card with what is chosen.
    pub fn merge_with(self, card: CardId) {
        let mut cards = self.chosen.with_untracked(|chosen| chosen.iter().copied().collect::<Vec<_>>());
        if !cards.contains(&card) {
            cards.push(card);
        }
        if cards.len() > 1 {
            self.ask(Ask::Merge(cards));
        }
    }

    /// Where a card stands now.
    fn place_of(self, card: CardId) -> Option<Place> {
        self.page.with_untracked(|page| {
            let has = |column: &&Column| column.tiles.iter().any(|tile| tile.card == card);
            all(page).find(has).map(|column| column.theme.map_or(Place::Loose, Place::Theme))
        })
    }

    /// The place before (-1) or after (1) the one it is over.
    pub fn go_on(self, step: isize) {
        let places: Vec<(Place, String)> = self.page.with_untracked(|page| {
            all(page).map(|column| (column.theme.map_or(Place::Loose, Place::Theme), self.name_of(column))).collect()
        });
        let over = self.lift.with_untracked(|lift| lift.as_ref().and_then(|lift| lift.over));
        let at = places.iter().position(|(place, _)| Some(*place) == over).unwrap_or(0);
        let next = at.checked_add_signed(step).filter(|next| *next < places.len());
        if let Some((place, name)) = next.and_then(|next| places.get(next)) {
            self.over(Some(*place));
            self.said.set((self.tongue.t().themes().over)(name));
        }
    }

    /// Where it would go.
    pub fn over(self, place: Option<Place>) {
        if self.lift.with_untracked(|lift| lift.as_ref().is_some_and(|lift| lift.over != place)) {
            self.lift.update(|lift| {
                if let Some(lift) = lift {
                    lift.over = place;
                }
            });
        }
    }

    fn name_of(self, column: &Column) -> String {
        if column.theme.is_none() { self.tongue.t().themes().loose.to_owned() } else { column.title.clone() }
    }

    /// Puts down what is lifted, where it is over.
    pub fn put_down(self) {
        let Some(lift) = self.lift.get_untracked() else { return };
        match lift.over {
            Some(place) => self.put(lift.cards, place),
            None => self.let_go(),
        }
    }

    /// Puts a card, and what is chosen with it, straight into the theme of a key; 0: into none. Whether the key has one.
    pub fn put_by_key(self, card: CardId, key: &str) -> bool {
        let place = if key == "0" {
            Some(Place::Loose)
        } else {
            let nth = THEME_KEYS.chars().position(|known| key.len() == 1 && key.starts_with(known));
            let theme =
                nth.and_then(|nth| self.page.with_untracked(|page| page.columns.get(nth).and_then(|column| column.theme)));
            theme.map(Place::Theme)
        };
        if let Some(place) = place {
            let cards = self.with_chosen(card);
            self.put(cards, place);
        }
        place.is_some()
    }

    /// Puts cards into a place.
    pub fn put(self, cards: Vec<CardId>, place: Place) {
        let theme = place.theme();
        let moving: Vec<CardId> = self.page.with_untracked(|page| {
            let there = |card: &CardId| all(page).any(|c| c.theme == theme && c.tiles.iter().any(|tile| tile.card == *card));
            cards.into_iter().filter(|card| !there(card)).collect()
        });
        // Who drags has the place in sight already.
        let dragged = self.lift.with_untracked(|lift| lift.as_ref().is_some_and(|lift| lift.at.is_some()));
        self.lift.set(None);
        if moving.is_empty() {
            return;
        }
        if let Some(next) = self.beside(&moving) {
            focus(next, !dragged);
        }
        self.tell_put(&moving, place);
        self.chosen.set(BTreeSet::new());
        let put = |cards: &[CardId]| ThemePut { cards: cards.to_vec(), theme }.into();
        self.app.run(Intent::Acts(moving.chunks(PUT_MAX).map(put).collect()));
    }

    fn tell_put(self, moving: &[CardId], place: Place) {
        let (name, number) = self.page.with_untracked(|page| {
            let column = all(page).find(|column| column.theme == place.theme());
            let tile = all(page).flat_map(|column| &column.tiles).find(|tile| moving.contains(&tile.card));
            (column.map(|column| self.name_of(column)).unwrap_or_default(), tile.map_or(0, |tile| tile.number))
        });
        let t = self.tongue.t().themes();
        let what = match moving.len() {
            1 => shown_number(number),
            more => (t.in_hand)(u32::try_from(more).unwrap_or(u32::MAX)),
        };
        self.said.set((t.put_down)(&what, &name));
    }

    /// The card that takes the place of those that leave: the next one of their column, or the one before.
    fn beside(self, leaving: &[CardId]) -> Option<CardId> {
        let first = *leaving.first()?;
        self.page.with_untracked(|page| {
            let tiles = &all(page).find(|column| column.tiles.iter().any(|tile| tile.card == first))?.tiles;
            let at = tiles.iter().position(|tile| tile.card == first)?;
            let stays = |tile: &&Tile| !leaving.contains(&tile.card);
            tiles[at..].iter().find(stays).or_else(|| tiles[..at].iter().rev().find(stays)).map(|tile| tile.card)
        })
    }

    /// Moves the focus up (-1) or down (1) in a card's column.
    pub fn focus_in_column(self, card: CardId, step: isize) {
        let next = self.page.with_untracked(|page| {
            let tiles = &all(page).find(|column| column.tiles.iter().any(|tile| tile.card == card))?.tiles;
            let at = tiles.iter().position(|tile| tile.card == card)?;
            tiles.get(at.checked_add_signed(step)?).map(|tile| tile.card)
        });
        if let Some(next) = next {
            focus(next, true);
        }
    }

    /// Moves the focus to the next column with cards, backward (-1) or forward (1).
    pub fn focus_beside(self, card: CardId, step: isize) {
        let next = self.page.with_untracked(|page| {
            let columns: Vec<&Column> = all(page).filter(|column| !column.tiles.is_empty()).collect();
            let at = columns.iter().position(|column| column.tiles.iter().any(|tile| tile.card == card))?;
            columns.get(at.checked_add_signed(step)?).and_then(|column| column.tiles.first()).map(|tile| tile.card)
        });
        if let Some(next) = next {
            focus(next, true);
        }
    }
}

/// All columns, the loose cards first.
fn all(page: &Themes) -> impl Iterator<Item = &Column> {
    std::iter::once(&page.loose).chain(&page.columns)
}

/// What can be done with what is chosen: for who does not drag.
#[component]
pub fn InHand(hand: Hand, page: Memo<Themes>) -> impl IntoView {
    let tongue = Tongue::get();
    let many = move || u32::try_from(hand.held().len()).unwrap_or(u32::MAX);
    let into = RwSignal::new(page.with_untracked(|page| page.columns.first().and_then(|column| column.theme)));
    let options = move || {
        let loose = (None, tongue.t().themes().loose.to_owned());
        let named = page.with(|page| page.columns.iter().map(|column| (column.theme, column.title.clone())).collect::<Vec<_>>());
        named.into_iter().chain([loose]).collect::<Vec<_>>()
    };
    let put = move |_| hand.put(hand.held(), into.get_untracked().map_or(Place::Loose, Place::Theme));
    view! {
        <Show when=move || hand.offers()>
            <div class="theme-board__hand">
                <p class="theme-board__held" role="status">{move || (tongue.t().themes().in_hand)(many())}</p>
                <Pick
                    label=Signal::derive(move || tongue.t().themes().put_into.to_owned())
                    options=Signal::derive(options)
                    value=into
                    label_hidden=true
                />
                <button class="button" type="button" on:click=put>{move || tongue.t().themes().put}</button>
                <button class="button" type="button" on:click=move |_| hand.ask(Ask::Make(hand.held()))>
                    <Icon glyph=Glyph::Plus/>
                    {move || tongue.t().themes().new_theme}
                </button>
                <Show when=move || { many() > 1 }>
                    <button class="button" type="button" on:click=move |_| hand.ask(Ask::Merge(hand.held()))>
                        <Icon glyph=Glyph::Merge/>
                        {move || tongue.t().themes().merge}
                    </button>
                </Show>
                <button class="button button--quiet" type="button" on:click=move |_| hand.let_go()>
                    {move || tongue.t().themes().let_go}
                </button>
            </div>
        </Show>
    }
}
