//! Files: saved to the device and read from it.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, HtmlAnchorElement, HtmlCanvasElement, HtmlInputElement, Path2d,
    Url,
};

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
    offer(&document()?, name, &url)?;
    Url::revoke_object_url(&url)
}

fn document() -> Result<Document, JsValue> {
    web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)
}

fn offer(document: &Document, name: &str, url: &str) -> Result<(), JsValue> {
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(url);
    anchor.set_download(name);
    anchor.click();
    Ok(())
}

/// Offers a code as a picture, with lines of text above it: `path` in a square of `side`. Whether the browser could.
pub fn save_code(name: &str, lines: &[String], side: u32, path: &str) -> bool {
    try_save_code(name, lines, side, path).is_ok()
}

/// Pixels of a picture's side, of its margin and of a line of text.
const SIDE: u32 = 720;
const MARGIN: f64 = 40.0;
const LINE: f64 = 52.0;

fn try_save_code(name: &str, lines: &[String], side: u32, path: &str) -> Result<(), JsValue> {
    let document = document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let head = lines.iter().fold(MARGIN, |head, _| head + LINE);
    canvas.set_width(SIDE);
    canvas.set_height(SIDE + head as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(SIDE), f64::from(SIDE) + head);
    pen.set_fill_style_str("#000");
    let mut down = MARGIN;
    for line in lines {
        pen.set_font(if down == MARGIN { "bold 34px sans-serif" } else { "26px sans-serif" });
        pen.fill_text_with_max_width(line, MARGIN, down + LINE / 2.0, f64::from(SIDE) - 2.0 * MARGIN)?;
        down += LINE;
    }
    // Whole pixels, so that no light shows between dark modules.
    let unit = f64::from(SIDE / side.max(1));
    let margin = (f64::from(SIDE) - unit * f64::from(side)) / 2.0;
    pen.translate(margin.floor(), head)?;
    pen.scale(unit, unit)?;
    pen.fill_with_path_2d(&Path2d::new_with_path_string(path)?);
    offer(&document, name, &canvas.to_data_url()?)
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
