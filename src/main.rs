//! The page on wasm32, the command line everywhere else.

#[cfg(target_arch = "wasm32")]
fn main() {
    edgewise::web::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    edgewise::cli::run(std::env::args_os())
}
