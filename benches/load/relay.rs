//! The relay that is measured: one that is there, or one that is started for it, with a directory of its own, and can be killed.

use super::super::Outcome;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// What is measured.
#[derive(Clone)]
pub enum Measured {
    /// One that runs already.
    Running(String),
    /// `gongshi serve`, beside this program.
    Gongshi,
    /// A nostr-rs-relay, by the path of its program, with the configuration of docs/deploy.
    NostrRs(PathBuf),
}

impl Measured {
    /// As the command line has it: an address, the path of a nostr-rs-relay, or nothing.
    pub fn named(said: Option<String>) -> Measured {
        match said {
            None => Measured::Gongshi,
            Some(said) if said.contains("://") => Measured::Running(said),
            Some(said) => Measured::NostrRs(said.into()),
        }
    }
}

pub struct Relay {
    pub url: String,
    measured: Measured,
    ours: Option<Ours>,
}

struct Ours {
    child: Child,
    dir: PathBuf,
    /// Host and port, kept over a restart.
    address: String,
}

impl Relay {
    /// Starts it, where it is not running.
    pub fn start(measured: Measured) -> Outcome<Relay> {
        if let Measured::Running(url) = &measured {
            return Ok(Relay { url: url.clone(), measured, ours: None });
        }
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("gongshi-load-{}-{number}", std::process::id()));
        std::fs::create_dir_all(dir.join("app"))?;
        std::fs::write(dir.join("app/index.html"), "<p>the page</p>")?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let child = run(&measured, &dir, &address)?;
        Ok(Relay { url: format!("ws://{address}/"), measured, ours: Some(Ours { child, dir, address }) })
    }

    /// Another of the same.
    pub fn another(&self) -> Outcome<Relay> {
        Relay::start(self.measured.clone())
    }

    pub fn can_be_killed(&self) -> bool {
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
            ours.child = run(&self.measured, &ours.dir, &ours.address)?;
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

fn run(measured: &Measured, dir: &Path, address: &str) -> Outcome<Child> {
    let mut command = match measured {
        Measured::Running(url) => return Err(format!("{url} runs already").into()),
        Measured::Gongshi => {
            let mut command =
                Command::new(std::env::current_exe()?.ancestors().nth(2).ok_or("no directory of programs")?.join("gongshi"));
            command.args(["serve", "--addr", address]).arg("--app").arg(dir.join("app")).arg("--data").arg(dir.join("data"));
            command
        }
        Measured::NostrRs(program) => {
            let (config, data) = (dir.join("config.toml"), dir.join("data"));
            std::fs::create_dir_all(&data)?;
            std::fs::write(&config, nostr_rs_config(&data, address)?)?;
            let mut command = Command::new(program);
            command.arg("--config").arg(config);
            command
        }
    };
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    // Nobody reads on what it says, so it must not fill the pipe.
    let said = child.stdout.take().ok_or("it says nothing")?;
    std::thread::spawn(move || BufReader::new(said).lines().for_each(drop));
    for _ in 0..100 {
        if TcpStream::connect(address).is_ok() {
            return Ok(child);
        }
        sleep(Duration::from_millis(100));
    }
    Err("the relay did not start".into())
}

/// The configuration of docs/deploy, for a directory and an address of its own and without the server in front of it.
fn nostr_rs_config(data: &Path, address: &str) -> Outcome<String> {
    let text = std::fs::read_to_string("docs/deploy/nostr-rs-relay.toml")?;
    let port = address.rsplit(':').next().unwrap_or_default();
    let line = |line: &str| match line.split(" = ").next() {
        Some("data_directory") => format!("data_directory = {:?}\n", data.display().to_string()),
        Some("port") => format!("port = {port}\n"),
        Some("remote_ip_header") => String::new(),
        _ => format!("{line}\n"),
    };
    Ok(text.lines().map(line).collect())
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
