//! Line icons (24 × 24) and the filled shapes that carry meaning (16 × 16). Always beside a word.

use leptos::prelude::*;

/// An icon: what it says, not what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// Done, yes.
    Check,
    /// No, close.
    Cross,
    /// Neither; one less.
    Dash,
    /// One more.
    Plus,
    /// Opens to the right.
    Right,
    /// Goes on.
    Arrow,
    /// Leads elsewhere.
    Out,
    /// Goes back.
    Back,
    /// Earlier.
    Up,
    /// Later.
    Down,
    Clock,
    Pause,
    Play,
    Stop,
    People,
    Qr,
    Print,
    /// Into a file.
    Save,
    /// From a file.
    Open,
    /// Look.
    Eye,
    Hide,
    /// Can be picked up.
    Grip,
    /// Rarer acts.
    More,
    /// Read aloud.
    Speak,
    /// Text size.
    Size,
    Language,
    Lock,
    Warning,
    Info,
    Undo,
    Merge,
    Pen,
    Trash,
    Paper,
    Phone,
    Spoken,
    Calendar,
    /// A place.
    Pin,
    Key,
    Link,
    /// The wall.
    Screen,
    Signal,
}

impl Glyph {
    /// What is drawn, in a box of 24 × 24.
    fn drawing(self) -> &'static str {
        match self {
            Glyph::Check => r#"<path d="m4.5 12.5 5 5 10-11"/>"#,
            Glyph::Cross => r#"<path d="m6 6 12 12M18 6 6 18"/>"#,
            Glyph::Dash => r#"<path d="M6 12h12"/>"#,
            Glyph::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
            Glyph::Right => r#"<path d="m9 5 7 7-7 7"/>"#,
            Glyph::Arrow => r#"<path d="M4 12h15m-6-6 6 6-6 6"/>"#,
            Glyph::Out => r#"<path d="M7 17 17 7M9 7h8v8"/>"#,
            Glyph::Back => r#"<path d="M20 12H5m6-6-6 6 6 6"/>"#,
            Glyph::Up => r#"<path d="m6 14 6-6 6 6"/>"#,
            Glyph::Down => r#"<path d="m6 10 6 6 6-6"/>"#,
            Glyph::Clock => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"#,
            Glyph::Pause => r#"<path d="M8.5 5.5v13M15.5 5.5v13"/>"#,
            Glyph::Play => r#"<path d="M8 5.5v13l10.5-6.5z"/>"#,
            Glyph::Stop => r#"<path d="M6.5 6.5h11v11h-11z"/>"#,
            Glyph::People => {
                r#"<circle cx="9" cy="8" r="3.2"/><path d="M3 19c.4-3.6 2.7-5.5 6-5.5s5.6 1.9 6 5.5M15.5 5.2a3.2 3.2 0 0 1 0 5.6M17.5 14c2 .7 3.2 2.4 3.5 5"/>"#
            }
            Glyph::Qr => r#"<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 20v-1"/>"#,
            Glyph::Print => r#"<path d="M7 8V4h10v4M7 17H4V8.5h16V17h-3M7 14h10v6H7z"/>"#,
            Glyph::Save => r#"<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14"/>"#,
            Glyph::Open => r#"<path d="M12 15.5V4.5M7.5 9 12 4.5 16.5 9M5 19.5h14"/>"#,
            Glyph::Eye => {
                r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>"#
            }
            Glyph::Hide => {
                r#"<path d="M4 4l16 16M9.5 6c.8-.3 1.6-.5 2.5-.5 6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.6M6 8.2A16 16 0 0 0 2.5 12S6 18.5 12 18.5c1.2 0 2.3-.3 3.3-.7"/>"#
            }
            Glyph::Grip => r#"<path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" stroke-width="3"/>"#,
            Glyph::More => r#"<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="3"/>"#,
            Glyph::Speak => r#"<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>"#,
            Glyph::Size => r#"<path d="M3 18 8.5 5 14 18M5 14h7M14.5 18l3.2-8 3.3 8M15.7 15.5h4"/>"#,
            Glyph::Language => {
                r#"<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.5 2.3 3.7 5.1 3.7 8.5s-1.2 6.2-3.7 8.5c-2.5-2.3-3.7-5.1-3.7-8.5s1.2-6.2 3.7-8.5z"/>"#
            }
            Glyph::Lock => r#"<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>"#,
            Glyph::Warning => r#"<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.2v.01"/>"#,
            Glyph::Info => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.01"/>"#,
            Glyph::Undo => r#"<path d="M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-4"/>"#,
            Glyph::Merge => r#"<path d="M6 4v4c0 4 6 4 6 8v4M18 4v4c0 4-6 4-6 8"/>"#,
            Glyph::Pen => r#"<path d="m5 19 1-4L16.5 4.5l3 3L9 18z"/>"#,
            Glyph::Trash => r#"<path d="M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13"/>"#,
            Glyph::Paper => r#"<path d="M6 3.5h8.5L18 7v13.5H6zM14 3.5V7.5h4"/>"#,
            Glyph::Phone => r#"<path d="M7.5 3.5h9v17h-9zM11 17.5h2"/>"#,
            Glyph::Spoken => {
                r#"<path d="M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3.5"/>"#
            }
            Glyph::Calendar => r#"<path d="M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8"/>"#,
            Glyph::Pin => {
                r#"<path d="M12 21s6.5-6.2 6.5-11a6.5 6.5 0 0 0-13 0c0 4.8 6.5 11 6.5 11z"/><circle cx="12" cy="10" r="2.3"/>"#
            }
            Glyph::Key => r#"<circle cx="8" cy="15" r="3.5"/><path d="M10.5 12.5 18.5 4.5M15.5 7.5l2.5 2.5M18 5l1.5 1.5"/>"#,
            Glyph::Link => {
                r#"<path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>"#
            }
            Glyph::Screen => r#"<path d="M3.5 5h17v11h-17zM9 20h6M12 16v4"/>"#,
            Glyph::Signal => {
                r#"<path d="M12 18.5v.01M8.5 15a5 5 0 0 1 7 0M5.5 12a9.2 9.2 0 0 1 13 0M2.5 9a13.5 13.5 0 0 1 19 0"/>"#
            }
        }
    }
}

/// A line icon.
#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" inner_html=glyph.drawing()></svg> }
}

/// A filled shape. Its meaning is in the word beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Full,
    Half,
    Ring,
    Quarter,
    Out,
    Dotted,
}

impl Form {
    /// What is drawn, in a box of 16 × 16.
    fn drawing(self) -> &'static str {
        match self {
            Form::Full => r#"<circle class="shape__fill" cx="8" cy="8" r="7"/>"#,
            Form::Half => r#"<circle cx="8" cy="8" r="6"/><path class="shape__fill" d="M8 2a6 6 0 0 0 0 12z"/>"#,
            Form::Ring => r#"<circle cx="8" cy="8" r="6"/>"#,
            Form::Quarter => r#"<circle cx="8" cy="8" r="6"/><path class="shape__fill" d="M8 8V2a6 6 0 0 1 6 6z"/>"#,
            Form::Out => r#"<path d="M3 13 13 3M6 3h7v7"/>"#,
            Form::Dotted => r#"<circle cx="8" cy="8" r="6" stroke-dasharray="2 3"/>"#,
        }
    }
}

/// A filled shape.
#[component]
pub fn Shape(form: Form) -> impl IntoView {
    view! { <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" inner_html=form.drawing()></svg> }
}
