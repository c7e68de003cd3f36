//! The relay that is measured: one that is there, or a `gongshi serve` of our own with a directory of its own.

use super::super::Outcome;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

pub struct Relay {
    pub url: String,
    ours: Option<Ours>,
}

struct Ours {
    child: Child,
    dir: PathBuf,
    /// Host and port, kept over a restart.
    address: String,
}

impl Relay {
    /// The one at an address, else one of our own.
    pub fn start(url: Option<String>) -> Outcome<Relay> {
        if let Some(url) = url {
            return Ok(Relay { url, ours: None });
        }
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("gongshi-load-{}-{number}", std::process::id()));
        std::fs::create_dir_all(dir.join("app"))?;
        std::fs::write(dir.join("app/index.html"), "<p>the page</p>")?;
        let (child, address) = run(&dir, "127.0.0.1:0")?;
        Ok(Relay { url: format!("ws://{address}/"), ours: Some(Ours { child, dir, address }) })
    }

    pub fn is_ours(&self) -> bool {
        self.ours.is_some()
    }

    pub fn kill(&mut self) -> Outcome<()> {
        if let Some(ours) = &mut self.ours {
            ours.child.kill()?;
            ours.child.wait()?;
        }
        Ok(())
    }

    /// Starts it again on what it has kept.
    pub fn again(&mut self) -> Outcome<()> {
        if let Some(ours) = &mut self.ours {
            ours.child = run(&ours.dir, &ours.address)?.0;
        }
        Ok(())
    }

    /// Starts it again with nothing.
    pub fn fresh(&mut self) -> Outcome<()> {
        self.kill()?;
        if let Some(ours) = &self.ours {
            std::fs::remove_dir_all(ours.dir.join("data"))?;
        }
        self.again()
    }

    /// Resident memory, where the system tells.
    pub fn memory(&self) -> String {
        let Some(ours) = &self.ours else { return "not known".to_owned() };
        let status = std::fs::read_to_string(format!("/proc/{}/status", ours.child.id())).unwrap_or_default();
        let kb =
            status.lines().find_map(|line| line.strip_prefix("RssAnon:")?.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
        kb.map_or("not known".to_owned(), |kb| format!("{} MB", kb / 1_024))
    }
}

fn run(dir: &std::path::Path, address: &str) -> Outcome<(Child, String)> {
    let binary = std::env::current_exe()?.ancestors().nth(2).ok_or("no directory of programs")?.join("gongshi");
    let mut command = Command::new(binary);
    command.args(["serve", "--addr", address]).arg("--app").arg(dir.join("app")).arg("--data").arg(dir.join("data"));
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let said = child.stdout.take().ok_or("it says nothing")?;
    let found = BufReader::new(said).lines().find_map(|line| line.ok()?.strip_prefix("listening on http://").map(str::to_owned));
    Ok((child, found.ok_or("the relay did not start")?))
}

impl Drop for Relay {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.kill();
        if let Some(ours) = &self.ours {
            let _ = std::fs::remove_dir_all(&ours.dir);
        }
    }
}
