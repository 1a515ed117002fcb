//! The process that drives a browser: on its own port, and gone when dropped.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often to try in the meantime.
const BEAT: Duration = Duration::from_millis(10);

/// A running driver.
pub struct Driver {
    address: String,
    _process: Process,
    // Dropped after the process that draws on it.
    _screen: Option<Process>,
}

impl Driver {
    /// Starts a driver, which may draw on a screen, and waits until it listens.
    pub fn start(mut command: Command, screen: Option<Process>) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        let mut process = Process::start(&mut command)?;
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(
                process.is_alive() && start.elapsed() < PATIENCE,
                "{} does not listen.",
                command.get_program().display()
            );
            thread::sleep(BEAT);
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process, _screen: screen })
    }

    /// Where it takes commands.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// A process that ends when it is dropped.
pub struct Process(pub Child);

impl Process {
    /// Starts it.
    pub fn start(command: &mut Command) -> Result<Self> {
        command.spawn().map(Self).with_context(|| {
            format!(
                "{} is missing: `cargo xtask test` installs it.",
                command.get_program().display()
            )
        })
    }

    fn is_alive(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|ended| ended.is_none())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already; there is nothing to do about it then.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
