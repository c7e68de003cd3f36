//! Conditions, lists and derived values, compiled once.
//!
//! The framework's own are compiled anew for every place that uses them, a kilobyte or more each time, and there are hundreds of
//! places. These hand closures on as values; they are used in the same way.

use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// Shows its children while a condition holds, and otherwise the fallback.
#[component]
pub fn Show<W>(when: W, children: ChildrenFn, #[prop(optional, into)] fallback: ViewFn) -> impl IntoView
where
    W: Fn() -> bool + Send + Sync + 'static,
{
    shown(Box::new(when), children, fallback)
}

#[inline(never)]
fn shown(when: Box<dyn Fn() -> bool + Send + Sync>, children: ChildrenFn, fallback: ViewFn) -> AnyView {
    let on = Memo::new(move |_| when());
    (move || if on.get() { children() } else { fallback.run() }).into_any()
}

/// A row that is drawn when it comes into the list.
struct Row {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A list in which a row stays as it is while its key stays.
#[component]
pub fn For<IF, I, T, EF, N, KF, K>(each: IF, key: KF, children: EF) -> impl IntoView
where
    IF: Fn() -> I + Send + 'static,
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    EF: Fn(T) -> N + Send + Sync + 'static,
    N: IntoView + 'static,
    KF: Fn(&T) -> K + Send + 'static,
    K: Hash,
{
    let children = Arc::new(children);
    let row = move |item: T| {
        let mut hasher = DefaultHasher::new();
        key(&item).hash(&mut hasher);
        let children = children.clone();
        Row { key: hasher.finish(), draw: Box::new(move || children(item).into_any()) }
    };
    rows(Box::new(move || each().into_iter().map(&row).collect()))
}

#[inline(never)]
fn rows(each: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    leptos::control_flow::For(
        leptos::control_flow::ForProps::builder().each(each).key(|row: &Row| row.key).children(|row: Row| (row.draw)()).build(),
    )
    .into_any()
}

/// Several things, drawn one after the other.
pub trait Views {
    /// As one view.
    fn views(self) -> AnyView;
}

impl<I: IntoIterator<Item: IntoView + 'static>> Views for I {
    fn views(self) -> AnyView {
        self.into_iter().map(|one| one.into_any()).collect::<Vec<AnyView>>().into_any()
    }
}

/// A value derived from signals, that wakes who reads it only when it has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    derived(value)
}

#[inline(never)]
fn derived<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| value())
}
