//! A `gongshi serve` with a directory of its own, that is gone with the test.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// The process and where it keeps its events.
pub struct Serving {
    child: Child,
    /// Host and port.
    pub address: String,
    dir: PathBuf,
}

impl Serving {
    pub fn start() -> Serving {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("gongshi-relay-{}-{n}", std::process::id()));
        fs::create_dir_all(dir.join("app")).unwrap();
        fs::write(dir.join("app/index.html"), "<p>the page</p>").unwrap();
        let (child, address) = Serving::run(&dir);
        Serving { child, address, dir }
    }

    fn command(dir: &std::path::Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongshi"));
        command.args(["serve", "--addr", "127.0.0.1:0"]).arg("--app").arg(dir.join("app")).arg("--data").arg(dir.join("data"));
        command
    }

    fn run(dir: &std::path::Path) -> (Child, String) {
        let mut child = Serving::command(dir).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = said.find_map(|line| line.ok()?.strip_prefix("listening on http://").map(str::to_owned));
        (child, address.expect("it says where it listens"))
    }

    /// As `kill -9` does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As Ctrl-C does.
    pub fn stop(&mut self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }

    /// On what was kept.
    pub fn start_again(&mut self) {
        (self.child, self.address) = Serving::run(&self.dir);
    }

    /// What becomes of a second one in the same directory.
    pub fn second(&self) -> Output {
        Serving::command(&self.dir).output().unwrap()
    }

    /// What a plain request gets.
    pub fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(5))).unwrap();
        let mut answer = Vec::new();
        let mut part = [0; 4096];
        while let Ok(n @ 1..) = stream.read(&mut part) {
            answer.extend_from_slice(&part[..n]);
            if answer.windows(4).any(|end| end == b"\r\n\r\n") {
                break;
            }
        }
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.dir);
    }
}
