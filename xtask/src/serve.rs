//! `cargo xtask serve`: the page on this machine, rebuilt by Trunk alone as files change.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::run::{become_command, command};
use crate::tools::{self, TRUNK, WASM_BINDGEN, WASM_TARGET};

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is interrupted.
pub fn serve(options: &Options) -> Result<()> {
    let mut trunk = trunk()?;
    println!(
        "Edgewise will be at http://127.0.0.1:{}/ after the first build (about a minute on a new machine). Ctrl+C ends it.",
        options.port
    );
    become_command(
        trunk
            .args(["serve", "--address", "127.0.0.1", "--port", &options.port.to_string()])
            // Otherwise it lists every name of this machine, where it does not listen.
            .arg("--disable-address-lookup=true"),
    )
}

/// A Trunk that neither looks for a newer version on the network nor trips over `NO_COLOR`.
pub fn trunk() -> Result<Command> {
    tools::bring(&[&WASM_TARGET, &WASM_BINDGEN, &TRUNK])?;
    let mut trunk = command("trunk");
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
    Ok(trunk)
}
