//! The handle of the app and the language, the two things that context carries; and the root.

use crate::app::event::Event;
use crate::app::model::Load;
use crate::app::route::Page;
use crate::app::{Intent, Model, Route, Saying};
use crate::browser;
use crate::domain::id::SessionId;
use crate::domain::session::Lang;
use crate::text::Messages;
use crate::ui::pages;
use crate::ui::parts::flow::memo;
use crate::view::Lens;
use leptos::prelude::*;

/// The app's handle: intent goes in, views are asked of it.
#[derive(Clone, Copy)]
pub struct App {
    model: RwSignal<Model>,
}

impl App {
    /// Sends an intent.
    pub fn run(self, intent: Intent) {
        self.tell(Event::Wants(intent));
    }

    /// Sends an act of the person at the device: `app.act(CardBack { card, on: true })`.
    pub fn act(self, saying: impl Into<Saying>) {
        self.run(Intent::Act(Box::new(saying.into())));
    }

    /// Tells the app what happened. For the shell only.
    pub fn tell(self, event: Event) {
        let now = browser::clock::now();
        let effects = self.model.try_update(|model| crate::app::update(model, now, event)).unwrap_or_default();
        for effect in effects {
            browser::run(effect);
        }
    }

    /// A view of the open session that changes only when what it shows changes. `default` while there is no session.
    pub fn view<T: PartialEq + Send + Sync + Default + 'static>(
        self,
        view: impl Fn(Lens) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let view: Box<dyn Fn(Lens) -> T + Send + Sync> = Box::new(view);
        memo(move || {
            self.model.with(|model| match model.lens() {
                Some(lens) => view(lens),
                None => T::default(),
            })
        })
    }

    /// A view of the whole model.
    pub fn model<T: PartialEq + Send + Sync + 'static>(self, view: impl Fn(&Model) -> T + Send + Sync + 'static) -> Memo<T> {
        let view: Box<dyn Fn(&Model) -> T + Send + Sync> = Box::new(view);
        memo(move || self.model.with(&*view))
    }

    /// Looks once, without following changes: for event handlers.
    pub fn look<T>(self, look: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(look)
    }

    /// The handle, in any component.
    pub fn get() -> App {
        expect_context::<App>()
    }

    /// The session the address names.
    pub fn session(self) -> Option<SessionId> {
        self.look(|model| model.route.session())
    }

    /// Goes to a page of the session that is open.
    pub fn go(self, page: Page) {
        if let Some(session) = self.session() {
            self.run(Intent::Go(Route::Session(session, page)));
        }
    }

    /// The address of a page of the session that is open.
    pub fn href(self, page: Page) -> String {
        self.session().map_or_else(|| Route::Home.href(), |session| Route::Session(session, page).href())
    }
}

/// The language of the screen. `t()` gives its messages and follows changes.
#[derive(Clone, Copy)]
pub struct Tongue(Memo<Lang>);

impl Tongue {
    /// The language, in any component.
    pub fn get() -> Tongue {
        expect_context::<Tongue>()
    }

    /// The messages of the language.
    pub fn t(self) -> &'static Messages {
        Messages::of(self.0.get())
    }

    /// The language itself.
    pub fn lang(self) -> Lang {
        self.0.get()
    }
}

/// The root: makes the model, starts the shell, shows the page of the address.
pub fn root() -> impl IntoView {
    let app = App { model: RwSignal::new(Model::default()) };
    let tongue = Tongue(app.model(|model| model.lang.0));
    provide_context(app);
    provide_context(tongue);
    browser::start(move |event| app.tell(event));
    view! { <pages::frame::Frame /> }
}

/// What is known of the session that the address names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loaded {
    Loading,
    /// Not on this device, and on its way from a relay.
    Fetching,
    Ready,
    Missing,
}

impl App {
    /// Whether the session of the address is there.
    pub fn loaded(self) -> Memo<Loaded> {
        self.model(|model| match &model.open {
            Load::Idle | Load::Loading => Loaded::Loading,
            Load::Ready(open) if open.ledger.state().session.is_some() => Loaded::Ready,
            // Who waits for the key of a closed session waits at its door.
            Load::Ready(open) if open.shut() => Loaded::Fetching,
            Load::Ready(_) if model.line.caught_up == 0 || matches!(model.route, Route::Session(_, Page::Join)) => {
                Loaded::Fetching
            }
            Load::Ready(_) => Loaded::Missing,
            Load::Failed(_) => Loaded::Missing,
        })
    }
}
