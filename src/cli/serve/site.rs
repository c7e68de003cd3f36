//! The files of the built app: a directory, or what `script/release` put inside the program.

use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::super::Unusable;

/// The page that every address of the app is answered with; the app reads the address itself.
pub const PAGE: &str = "index.html";

/// Where the built app is read from.
pub enum Site {
    /// A directory, its symbolic links resolved. Read at every request, so that a new build shows at once.
    Directory(PathBuf),
    #[cfg(feature = "embed")]
    Embedded,
}

/// A file of the site, as it is or compressed.
pub struct Asset {
    pub bytes: Vec<u8>,
    /// Differs whenever the bytes do. Printable ASCII without quotes.
    pub version: String,
}

#[cfg(feature = "embed")]
#[derive(rust_embed::RustEmbed)]
#[folder = "dist/"]
struct Inside;

impl Site {
    /// The directory that was named; else the app inside the program; else `./dist`.
    pub fn open(directory: Option<PathBuf>) -> Result<Self, Unusable> {
        #[cfg(feature = "embed")]
        if directory.is_none() {
            return Ok(Self::Embedded);
        }
        let named = directory.unwrap_or_else(|| PathBuf::from("dist"));
        let shown = named.display();
        let root = named.canonicalize().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Unusable(format!(
                "there is no directory {shown}; build the app with script/web build --release, or name its directory with --app"
            )),
            _ => Unusable(format!("cannot read {shown}: {error}")),
        })?;
        if !root.is_dir() {
            return Err(Unusable(format!(
                "{shown} is not a directory; --app takes the directory that holds the built app's {PAGE}"
            )));
        }
        if !root.join(PAGE).is_file() {
            return Err(Unusable(format!(
                "{shown} holds no {PAGE}, so it is not the built app; build it with script/web build --release"
            )));
        }
        Ok(Self::Directory(root))
    }

    /// The file of that name (`icon.svg`, `a/b.js`), or none.
    pub async fn read(&self, name: &str) -> Option<Asset> {
        if !is_plain(name) {
            return None;
        }
        match self {
            Self::Directory(root) => read_below(root, name).await.ok(),
            #[cfg(feature = "embed")]
            Self::Embedded => Inside::get(name).map(|file| Asset {
                version: file.metadata.sha256_hash()[..8].iter().map(|byte| format!("{byte:02x}")).collect(),
                bytes: file.data.into_owned(),
            }),
        }
    }
}

/// Whether a name can only mean a file below the root: plain segments, none hidden, none that climbs.
fn is_plain(name: &str) -> bool {
    name.split('/').all(|segment| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
    })
}

async fn read_below(root: &Path, name: &str) -> io::Result<Asset> {
    // A symbolic link inside the directory must not lead out of it.
    let path = tokio::fs::canonicalize(root.join(name)).await?;
    if !path.starts_with(root) {
        return Err(io::ErrorKind::NotFound.into());
    }
    let about = tokio::fs::metadata(&path).await?;
    if !about.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let changed_ns = about.modified()?.duration_since(UNIX_EPOCH).map_or(0, |age| age.as_nanos());
    let bytes = tokio::fs::read(&path).await?;
    Ok(Asset { version: format!("{:x}-{changed_ns:x}", bytes.len()), bytes })
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn only_names_below_the_root_are_plain() {
        for name in ["index.html", "app-5f4e_bg.wasm", "a/b.js", "style-1.css.br"] {
            assert!(is_plain(name), "{name}");
        }
        let climbing = ["..", "../secret", "a/../../b", "/etc/passwd", "%2e%2e/b", "a\\b"];
        let unusual = ["", ".git/config", "a//b", "a/", "a\0b", "中.html"];
        for name in climbing.into_iter().chain(unusual) {
            assert!(!is_plain(name), "{name}");
        }
    }
}
