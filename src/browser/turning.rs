//! Pages of what does not fit: things marked `data-turn` are spread over as many pages as their frame needs, and one is shown.
//! `data-turn="new"` begins a page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Elements that stand between the frame's top and the first thing that turns (a table's head) stay on every page.
fn things(frame: &Element) -> Vec<HtmlElement> {
    let Ok(list) = frame.query_selector_all("[data-turn]") else { return Vec::new() };
    (0..list.length()).filter_map(|n| list.item(n)).filter_map(|node| node.dyn_into::<HtmlElement>().ok()).collect()
}

/// Spreads the things over pages: each gets the number of its page, from 0; things side by side stay together. Returns how many
/// pages there are, at least one.
pub fn spread(frame: &Element) -> u32 {
    let things = things(frame);
    things.iter().for_each(|thing| thing.set_hidden(false));
    let room = f64::from(frame.client_height());
    let top = frame.get_bounding_client_rect().top();
    let mut page = 0;
    // Where the current page's first thing begins, and how much the first page's head takes.
    let mut begins: Option<f64> = None;
    let mut head = 0.0;
    for thing in &things {
        let rect = thing.get_bounding_client_rect();
        let first = *begins.get_or_insert_with(|| {
            head = (rect.top() - top).max(0.0);
            rect.top()
        });
        let fits = rect.bottom() - first + head <= room + 1.0;
        let new = thing.get_attribute("data-turn").as_deref() == Some("new");
        if (new || !fits) && rect.top() > first + 1.0 {
            page += 1;
            begins = Some(rect.top());
        }
        let _ = thing.set_attribute("data-page", &page.to_string());
    }
    page + 1
}

/// Shows one page.
pub fn show(frame: &Element, page: u32) {
    for thing in things(frame) {
        let on_it = thing.get_attribute("data-page").and_then(|page| page.parse::<u32>().ok()) == Some(page);
        thing.set_hidden(!on_it);
    }
}
