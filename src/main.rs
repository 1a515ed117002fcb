//! Starts the page. On the host there is nothing to start: the command line is in the package
//! `edgewise`.

#[cfg(target_arch = "wasm32")]
fn main() {
    edgewise_page::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
