//! A code to scan, drawn as one path. Always dark on light: cameras need it.

use crate::ui::parts::flow::memo;
use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Light modules on each side that a camera needs (ISO/IEC 18004).
const QUIET: usize = 2;

/// A QR code of a text, with the least correction, since large modules are read from farther away; nothing where the text is too long for one (2,953 bytes).
#[component]
pub fn Qr(
    #[prop(into)] text: Signal<String>,
    /// What the code is for.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let drawn = memo(move || text.with(|text| draw(text)));
    move || {
        drawn.get().map(|(side, path)| {
            view! {
                <svg class="qr__code" viewBox=format!("0 0 {side} {side}") role="img" aria-label=move || label.get() shape-rendering="crispEdges">
                    <path d=path/>
                </svg>
            }
        })
    }
}

/// The side in modules and the dark ones as a path: one run of a row after another.
fn draw(text: &str) -> Option<(usize, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Some((width + 2 * QUIET, path))
}
