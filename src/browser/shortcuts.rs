//! Single keys that do what a button on the page does: the button says which, in `aria-keyshortcuts`.

use wasm_bindgen::JsCast;

fn document() -> Option<web_sys::Document> {
    web_sys::window().and_then(|window| window.document())
}

/// What a dialog bears from the press that opens it until it stands.
pub const OPENING: &str = "data-opening";

/// Whether somebody is writing, choosing from a list, or has a dialog open: then keys are not for the page.
pub fn keys_are_taken() -> bool {
    let Some(document) = document() else { return true };
    let writing = document.active_element().is_some_and(|element| match element.tag_name().as_str() {
        "INPUT" => !matches!(element.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "button" | "submit")),
        "TEXTAREA" | "SELECT" => true,
        _ => element.has_attribute("contenteditable"),
    });
    writing || document.query_selector(&format!("dialog:is([open], [{OPENING}])")).ok().flatten().is_some()
}

/// Presses the first button of the page that answers to a key, or puts the cursor into the field that does. False where none does.
pub fn press(key: &str) -> bool {
    let usable = ":not([disabled]):not([aria-disabled=\"true\"])";
    let found =
        document().and_then(|document| document.query_selector(&format!("[aria-keyshortcuts=\"{key}\"]{usable}")).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) else { return false };
    match element.tag_name().as_str() {
        "INPUT" | "TEXTAREA" | "SELECT" => {
            let _ = element.focus();
        }
        _ => element.click(),
    }
    true
}

/// Puts the cursor into the first field inside what a selector finds. False where there is none.
pub fn write_into(selector: &str) -> bool {
    let fields = format!("{selector} :is(input[type=\"text\"], textarea):not([disabled])");
    let found = document().and_then(|document| document.query_selector(&fields).ok().flatten());
    let Some(field) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) else { return false };
    field.focus().is_ok()
}

/// Puts the focus where the words inside an element begin (`autofocus`), else into the first field, else onto the first button.
pub fn begin_in(inside: &web_sys::Element) {
    let find = |what: &str| inside.query_selector(what).ok().flatten();
    let field = ":is(input, textarea, select):not([disabled])";
    let first = find("[autofocus]").or_else(|| find(field)).or_else(|| find("button:not([disabled])"));
    if let Some(first) = first.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = first.focus();
    }
}
