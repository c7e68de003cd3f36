//! Files: saved to the device and read from it.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file. Whether the browser could.
pub fn save(name: &str, mime: &str, content: &str) -> bool {
    try_save(name, mime, content).is_ok()
}

fn try_save(name: &str, mime: &str, content: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}

/// The files chosen in a file input, with their names and bytes.
pub async fn chosen(input: &HtmlInputElement) -> Vec<(String, Vec<u8>)> {
    let Some(list) = input.files() else { return Vec::new() };
    let mut files = Vec::new();
    for n in 0..list.length() {
        let Some(file) = list.get(n) else { continue };
        if let Ok(buffer) = JsFuture::from(file.array_buffer()).await {
            files.push((file.name(), Uint8Array::new(&buffer).to_vec()));
        }
    }
    // The same file can be chosen again.
    input.set_value("");
    files
}

/// Makes a file input choose a whole folder. Not in the standard, but in every browser.
pub fn choose_folder(input: &HtmlInputElement) {
    // A browser that does not know it offers files instead.
    let _ = input.set_attribute("webkitdirectory", "");
}

/// Reads a file of the app itself.
pub async fn fetch(address: &str) -> Result<String, String> {
    fetch_as(address, "*/*").await
}

/// Reads what is at an address, in a form.
pub async fn fetch_as(address: &str, form: &str) -> Result<String, String> {
    let explain = |error: JsValue| {
        error.as_string().or_else(|| error.dyn_ref::<js_sys::Error>().map(|e| String::from(e.message()))).unwrap_or_default()
    };
    let window = web_sys::window().ok_or_else(String::new)?;
    let request = web_sys::Request::new_with_str(address).map_err(explain)?;
    request.headers().set("accept", form).map_err(explain)?;
    let response: web_sys::Response =
        JsFuture::from(window.fetch_with_request(&request)).await.map_err(explain)?.dyn_into().map_err(explain)?;
    if !response.ok() {
        return Err(response.status().to_string());
    }
    let text = JsFuture::from(response.text().map_err(explain)?).await.map_err(explain)?;
    text.as_string().ok_or_else(String::new)
}
