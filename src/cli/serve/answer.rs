//! One request, one answer: which file, which encoding, for how long, under which rules for the browser.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::response::Builder;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::site::{Asset, PAGE, Site};

/// What the page may load and where it may connect: everything from here; relays may be anywhere.
/// `wasm-unsafe-eval` compiles WebAssembly and nothing else.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self'; connect-src 'self' ws: wss:; worker-src 'self' blob:; \
    object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// For every answer, errors too.
const SAFETY: [(HeaderName, &str); 3] =
    [(CONTENT_SECURITY_POLICY, POLICY), (X_CONTENT_TYPE_OPTIONS, "nosniff"), (REFERRER_POLICY, "no-referrer")];

/// Names with a digest in them: their bytes never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// All others: kept, but asked about before use.
const ASK_FIRST: &str = "no-cache";

/// How a file travels, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    fn token(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// What the compressed copy's name ends with.
    fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }
}

/// Answers a request for `path` (which begins with `/`).
pub async fn to(site: &Site, method: &Method, path: &str, headers: &HeaderMap) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return finish(start(StatusCode::METHOD_NOT_ALLOWED).header(ALLOW, "GET, HEAD"), Body::empty());
    }
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let Some((name, encoding, asset)) = find(site, path, accepted).await else {
        let missing =
            start(StatusCode::NOT_FOUND).header(CONTENT_TYPE, "text/plain; charset=utf-8").header(CACHE_CONTROL, ASK_FIRST);
        return finish(missing, Body::from("没有这个文件。 There is no such file.\n"));
    };

    let tag = format!("\"{}-{}\"", asset.version, encoding.token());
    let unchanged = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).is_some_and(|known| holds(known, &tag));
    let answer = start(if unchanged { StatusCode::NOT_MODIFIED } else { StatusCode::OK })
        .header(ETAG, tag)
        .header(VARY, ACCEPT_ENCODING.as_str())
        .header(CACHE_CONTROL, if has_digest(name) { FOR_EVER } else { ASK_FIRST });
    if unchanged {
        return finish(answer, Body::empty());
    }
    let answer = answer.header(CONTENT_TYPE, media_type(name));
    let answer = match encoding {
        Encoding::Brotli | Encoding::Gzip => answer.header(CONTENT_ENCODING, encoding.token()),
        Encoding::Identity => answer,
    };
    // For HEAD the server keeps the body's length and drops the body.
    finish(answer, Body::from(asset.bytes))
}

fn start(status: StatusCode) -> Builder {
    SAFETY.into_iter().fold(Response::builder().status(status), |answer, (name, value)| answer.header(name, value))
}

fn finish(answer: Builder, body: Body) -> Response {
    answer.body(body).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The file a path means, in the smallest encoding that the browser takes and the site has.
/// An address of the app (no dot in its last segment) means the page.
async fn find<'a>(site: &Site, path: &'a str, accepted: &str) -> Option<(&'a str, Encoding, Asset)> {
    let name = path.trim_start_matches('/');
    if !name.is_empty()
        && let Some((encoding, asset)) = in_best_encoding(site, name, accepted).await
    {
        return Some((name, encoding, asset));
    }
    let last = name.rsplit('/').next().unwrap_or(name);
    if last.contains('.') {
        return None;
    }
    let (encoding, asset) = in_best_encoding(site, PAGE, accepted).await?;
    Some((PAGE, encoding, asset))
}

async fn in_best_encoding(site: &Site, name: &str, accepted: &str) -> Option<(Encoding, Asset)> {
    for encoding in Encoding::ALL {
        if accepts(accepted, encoding)
            && let Some(asset) = site.read(&format!("{name}{}", encoding.ending())).await
        {
            return Some((encoding, asset));
        }
    }
    None
}

/// Whether an `Accept-Encoding` value takes the encoding (RFC 9110, 12.5.3); identity always does.
fn accepts(header: &str, encoding: Encoding) -> bool {
    if encoding == Encoding::Identity {
        return true;
    }
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|token| token.eq_ignore_ascii_case(encoding.token()));
        let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse::<f32>().is_ok_and(|q| q == 0.0)));
        named && !refused
    })
}

/// Whether an `If-None-Match` value names the tag.
fn holds(header: &str, tag: &str) -> bool {
    header.split(',').map(|item| item.trim().trim_start_matches("W/")).any(|known| known == tag || known == "*")
}

/// Whether the build put a digest into the name of the file or of its folder: `app-5f4ed5bb0c3c4e6a/app.js`.
fn has_digest(name: &str) -> bool {
    let digest = |segment: &str| {
        let stem = segment.split('.').next().unwrap_or(segment);
        stem.rsplit_once('-').is_some_and(|(_, digest)| digest.len() >= 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    name.split('/').any(digest)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" | "webmanifest" => "application/json",
        "jsonl" | "txt" | "csv" | "md" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, accepts, has_digest, holds};

    #[test]
    fn a_browser_gets_only_encodings_it_takes() {
        for (header, encoding, expected) in [
            ("gzip, deflate, br", Encoding::Brotli, true),
            ("gzip, deflate", Encoding::Brotli, false),
            ("gzip;q=0, br;q=1.0", Encoding::Gzip, false),
            ("GZIP ; q=0.5", Encoding::Gzip, true),
            ("brotli", Encoding::Brotli, false),
            ("", Encoding::Gzip, false),
            ("", Encoding::Identity, true),
        ] {
            assert_eq!(accepts(header, encoding), expected, "{header} {encoding:?}");
        }
    }

    #[test]
    fn only_names_with_a_digest_are_kept_for_ever() {
        for name in ["app-5f4ed5bb0c3c4e6a/app_bg.wasm", "app-5f4ed5bb0c3c4e6a/__wasm_split.js", "style-d807921d735d2d9f.css"] {
            assert!(has_digest(name), "{name}");
        }
        for name in ["index.html", "worker_bg.wasm", "boot.js", "a-decade.js", "icon-face.svg", "no-feedfacefeedfacefeedzz.js"] {
            assert!(!has_digest(name), "{name}");
        }
    }

    #[test]
    fn a_known_tag_is_recognised() {
        assert!(holds("\"a-br\", W/\"b-br\"", "\"b-br\""));
        assert!(holds("*", "\"b-br\""));
        assert!(!holds("\"a-br\"", "\"b-br\""));
    }
}
