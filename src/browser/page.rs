//! The page as a whole: its address, language, text size and theme, and small things remembered on the device.

use crate::domain::session::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The address behind the `#`.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's whole address without the part behind the `#`.
pub fn base_address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// The address of a relay that is served with the page; none where the page came from no server.
pub fn socket_address() -> Option<String> {
    let location = web_sys::window()?.location();
    let scheme = match location.protocol().ok()?.as_str() {
        "https:" => "wss",
        "http:" => "ws",
        _ => return None,
    };
    Some(format!("{scheme}://{}/", location.host().ok()?))
}

/// Calls back whenever the network is back, or the page is looked at again. The last one asked for holds.
pub fn on_return(back: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(back);
    if let Some(window) = web_sys::window() {
        window.set_ononline(Some(closure.as_ref().unchecked_ref()));
        if let Some(document) = window.document() {
            document.set_onvisibilitychange(Some(closure.as_ref().unchecked_ref()));
        }
    }
    closure.forget();
}

/// The whole address of a page of the app, as others could type it; empty where the app is served to this device alone.
pub fn public_address(fragment: &str) -> String {
    let base = base_address();
    if is_alone(&base) { String::new() } else { base + fragment }
}

/// Whether the browser keeps the app's files here, so that it opens without a network: only for addresses that are served securely.
pub fn keeps_itself() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

/// Whether an address is this computer's own, which no other can open.
pub fn is_alone(address: &str) -> bool {
    let host = address.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or_default()).unwrap_or_default();
    let name = if host.starts_with('[') { host.split_inclusive(']').next() } else { host.split(':').next() };
    let name = name.unwrap_or_default();
    name.is_empty() || name == "localhost" || name == "[::1]" || name.starts_with("127.")
}

/// Goes to an address behind the `#`.
pub fn navigate(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only for an address the browser does not understand, and ours it does.
        let _ = window.location().set_hash(fragment);
    }
}

/// Shows another address without going there: nobody gets back to the one before.
pub fn replace_address(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // What the address bar cannot show stays as it was.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back whenever the address behind the `#` has changed.
pub fn on_address(changed: impl Fn(String) + 'static) {
    let closure = Closure::<dyn Fn()>::new(move || changed(address()));
    if let Some(window) = web_sys::window() {
        window.set_onhashchange(Some(closure.as_ref().unchecked_ref()));
    }
    closure.forget();
}

/// The browser's first language.
pub fn browser_language() -> String {
    web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

fn local() -> Option<web_sys::Storage> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}

fn tab() -> Option<web_sys::Storage> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten())
}

/// Something small that this device remembers.
pub fn remembered(key: &str) -> Option<String> {
    local().and_then(|storage| storage.get_item(key).ok().flatten())
}

/// Remembers something small; where the browser refuses, it is forgotten with the page.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(key, value);
    }
}

/// Something small that this tab remembers over a reload.
pub fn tab_remembered(key: &str) -> Option<String> {
    tab().and_then(|storage| storage.get_item(key).ok().flatten())
}

/// Remembers something small in this tab, or forgets it.
pub fn tab_remember(key: &str, value: Option<&str>) {
    if let Some(storage) = tab() {
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

fn set_on_root(attribute: &str, value: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(attribute, value);
    }
}

/// Sets the page's language.
pub fn set_lang(tag: &str) {
    set_on_root("lang", tag);
}

/// The text sizes there are, in percent.
pub const TEXT_SIZES: [u16; 4] = [100, 125, 150, 200];

/// Shows a text size in percent.
pub fn show_text_size(percent: u16) {
    set_on_root("data-text", &percent.to_string());
}

/// Shows and remembers a text size.
pub fn set_text_size(percent: u16) {
    show_text_size(percent);
    remember("text", &percent.to_string());
}

/// The text size in percent.
pub fn text_size() -> u16 {
    remembered("text").and_then(|text| text.parse().ok()).filter(|percent| TEXT_SIZES.contains(percent)).unwrap_or(100)
}

/// Puts the text size back as it was chosen.
pub fn restore_looks() {
    show_text_size(text_size());
}

fn speech() -> Option<web_sys::SpeechSynthesis> {
    web_sys::window().and_then(|window| window.speech_synthesis().ok())
}

/// Whether the browser can read aloud.
pub fn can_read_aloud() -> bool {
    speech().is_some()
}

/// Reads the text of the first element that a selector finds; `ended` is called when it is through.
pub fn read_aloud(selector: &str, lang: Lang, ended: impl FnOnce() + 'static) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    let text = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()).map(|element| element.inner_text());
    let (Some(speech), Some(text)) = (speech(), text) else { return ended() };
    let Ok(utterance) = web_sys::SpeechSynthesisUtterance::new_with_text(&text) else { return ended() };
    utterance.set_lang(match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
        Lang::Ru => "ru",
        Lang::Ky => "ky",
    });
    let closure = Closure::once_into_js(ended);
    utterance.set_onend(Some(closure.unchecked_ref()));
    speech.cancel();
    speech.speak(&utterance);
}

/// Stops reading aloud.
pub fn stop_reading_aloud() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

thread_local! {
    static PRINT_RULE: std::cell::Cell<Option<u32>> = const { std::cell::Cell::new(None) };
}

/// Sets the one rule of the printed page that depends on what is printed, in the place of the last one. The page's policy lets
/// scripts write rules, and no style into the document.
pub fn set_print_rule(rule: &str) {
    let sheets = web_sys::window().and_then(|window| window.document()).map(|document| document.style_sheets());
    let last = sheets.and_then(|sheets| sheets.item(sheets.length().checked_sub(1)?));
    let Some(sheet) = last.and_then(|sheet| sheet.dyn_into::<web_sys::CssStyleSheet>().ok()) else { return };
    if let Some(place) = PRINT_RULE.take() {
        // Only this function adds rules, so the place still holds.
        let _ = sheet.delete_rule(place);
    }
    let end = sheet.css_rules().map_or(0, |rules| rules.length());
    PRINT_RULE.set(sheet.insert_rule_with_index(rule, end).ok());
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that cannot be loaded again stays as it is.
        let _ = window.location().reload();
    }
}

/// Calls once, when somebody first touches the page or a key.
pub fn on_first_touch(touched: impl FnOnce() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let touched = std::cell::Cell::new(Some(touched));
    let closure = Closure::<dyn Fn()>::new(move || {
        if let Some(touched) = touched.take() {
            touched();
        }
    });
    for event in ["pointerdown", "keydown"] {
        // Without it, the first signature is a moment later.
        let _ = document.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Shows the head of the page.
pub fn to_head() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Puts a text on the clipboard; whether the browser let it.
pub fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    // Absent on plain http, and then calling it would throw.
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if there {
        // Where the person says no, nothing is copied and nothing is lost.
        let _ = navigator.clipboard().write_text(text);
    }
    there || copy_as_by_hand(text).unwrap_or_default()
}

/// As if somebody had written it, selected it and pressed the keys: on plain http there is no other way.
fn copy_as_by_hand(text: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let field: web_sys::HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    document.body()?.append_child(&field).ok()?;
    field.select();
    let command: js_sys::Function = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?.dyn_into().ok()?;
    let done = command.call1(&document, &"copy".into());
    field.remove();
    done.ok()?.as_bool()
}

/// Which of two names comes first in a list, as readers of a language expect it: Chinese ones by their sound.
pub fn compare(one: &str, other: &str, tag: &str) -> std::cmp::Ordering {
    js_sys::JsString::from(one).locale_compare(other, &js_sys::Array::of1(&tag.into()), &js_sys::Object::new()).cmp(&0)
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Brings the first element that a selector finds into sight.
pub fn show(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        element.scroll_into_view();
    }
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
