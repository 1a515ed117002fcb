//! A small server for the built page: loopback only, a free port, and gone when dropped.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Result, ensure};
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::middleware::Next;
use axum::response::Response;
use axum::{Router, middleware};
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

/// How long a request and its response take, and how long each further byte takes: 1.6 Mbit/s.
const TURN: Duration = Duration::from_millis(150);
const BYTE: Duration = Duration::from_micros(5);

/// Which files a host delays, and by how much.
#[derive(Clone, Copy, Debug)]
pub struct Late {
    /// What their names hold, one of these.
    pub names: &'static [&'static str],
    /// How long they take.
    pub by: Duration,
}

impl Late {
    /// No file is delayed.
    pub const NEVER: Self = Self { names: &[], by: Duration::ZERO };
}

/// Serves `dist/`, or another folder, until it is dropped.
pub struct Server {
    address: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to serve `dist/`.
    ///
    /// # Errors
    ///
    /// When `dist/` was not built, or there is no port to be had.
    pub fn start() -> Result<Self> {
        ensure_built()?;
        Self::of(dist())
    }

    /// Starts to serve a folder.
    ///
    /// # Errors
    ///
    /// When there is no port to be had.
    pub fn of(folder: PathBuf) -> Result<Self> {
        Self::below("/", folder, Late::NEVER)
    }

    /// Starts to serve a folder without compressing anything: where the page is loaded hundreds of times,
    /// that would take longer than all the rest.
    ///
    /// # Errors
    ///
    /// When there is no port to be had.
    pub fn plain(folder: PathBuf) -> Result<Self> {
        let files = Router::new().fallback_service(ServeDir::new(folder));
        Self::serving("/", files.layer(middleware::from_fn(cache)))
    }

    /// Starts to serve `dist/` as it comes over the line of a phone.
    ///
    /// # Errors
    ///
    /// When `dist/` was not built, or there is no port to be had.
    pub fn start_far_away() -> Result<Self> {
        ensure_built()?;
        let files = Router::new().fallback_service(ServeDir::new(dist()));
        Self::serving(
            "/",
            files.layer(CompressionLayer::new()).layer(middleware::map_response(come)),
        )
    }

    /// Starts to serve a folder as an ordinary host does: compressed with gzip, and at full speed.
    ///
    /// # Errors
    ///
    /// When there is no port to be had.
    pub fn ordinary(folder: PathBuf) -> Result<Self> {
        let files = Router::new().fallback_service(ServeDir::new(folder));
        Self::serving("/", files.layer(CompressionLayer::new().no_br().no_zstd().no_deflate()))
    }

    /// Starts to serve a folder below a path that begins and ends with a slash.
    ///
    /// # Errors
    ///
    /// When there is no port to be had.
    pub fn below(path: &str, folder: PathBuf, late: Late) -> Result<Self> {
        let files = ServeDir::new(folder);
        let router = match path {
            "/" => Router::new().fallback_service(files),
            _ => Router::new().nest_service(path, files),
        };
        // As any host would, but fast: the page is weighed and judged elsewhere.
        Self::serving(
            path,
            router
                .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
                .layer(middleware::from_fn(cache))
                .layer(middleware::from_fn_with_state(late, wait)),
        )
    }

    fn serving(path: &str, router: Router) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let address = format!("http://{}{path}", listener.local_addr()?);
        let (stop, stopped) = oneshot::channel();
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let thread = thread::spawn(move || {
            runtime.block_on(serve(listener, router, stopped));
        });
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// The address of the page, with a slash at its end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Goes away: nothing answers at that address any more.
    pub fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A server that panicked has already said so.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Serves until `stopped` ends; open connections end with it.
async fn serve(listener: TcpListener, router: Router, stopped: oneshot::Receiver<()>) {
    let listener = tokio::net::TcpListener::from_std(listener)
        .expect("the listener was made non-blocking, as tokio asks");
    tokio::select! {
        served = axum::serve(listener, router) => served.expect("serving does not end by itself"),
        _ = stopped => {}
    }
}

fn ensure_built() -> Result<()> {
    ensure!(
        dist().join("index.html").is_file(),
        "There is no page in dist/ yet: run `cargo xtask dist`."
    );
    Ok(())
}

/// A response delayed as on the line that Lighthouse assumes for a phone.
async fn come(answer: Response) -> Response {
    let (head, body) = answer.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    tokio::time::sleep(TURN + BYTE * u32::try_from(body.len()).unwrap_or(u32::MAX)).await;
    Response::from_parts(head, body.into())
}

/// Files that are named after their bytes are cached forever, as docs/hosting.md allows; so are error pages
/// that a host sends in their place.
async fn cache(request: Request, next: Next) -> Response {
    let is_for_ever = request.uri().path().contains("/edgewise-");
    let mut answer = next.run(request).await;
    if is_for_ever {
        let value = HeaderValue::from_static("max-age=31536000, immutable");
        answer.headers_mut().insert(CACHE_CONTROL, value);
    }
    answer
}

async fn wait(State(late): State<Late>, request: Request, next: Next) -> Response {
    if late.names.iter().any(|name| request.uri().path().contains(name)) {
        tokio::time::sleep(late.by).await;
    }
    next.run(request).await
}

/// The built page.
pub fn dist() -> PathBuf {
    top().join("dist")
}

/// The top of the repository.
///
/// # Panics
///
/// Never: this file lies below it.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("tests/journey lies two steps below the top of the repository")
}
