//! `cargo xtask serve`: the page on this machine, rebuilt as files change.

use anyhow::Result;
use clap::Args;

use crate::run::become_command;
use crate::tools;

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is interrupted.
pub fn serve(options: &Options) -> Result<()> {
    let mut trunk = tools::trunk::command()?;
    println!(
        "Edgewise will be at http://127.0.0.1:{}/ after the first build (about a minute on a new machine). Ctrl+C ends it.",
        options.port
    );
    // A folder of its own, so that the release in dist/ stays what it is.
    become_command(
        trunk
            .args(["serve", "--address", "127.0.0.1", "--dist", "target/serve"])
            .args(["--port", &options.port.to_string()])
            // Or it names every name of this machine, where it does not listen.
            .arg("--disable-address-lookup=true"),
    )
}
