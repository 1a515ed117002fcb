//! Starts of the page in WebKit that may fail: how one ended is a value, where a journey would panic.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{self, Runtime};
use tokio::time::timeout;

use crate::command_line::headline;
use crate::driver::Driver;
use crate::webkit;

/// How long the driver may take for one command; the page itself gives up earlier. A machine with other
/// work to do is slow.
const PATIENCE: Duration = Duration::from_mins(2);
/// How long a browser may take to be there: some never are.
const ARRIVAL: Duration = Duration::from_secs(20);
/// How long a browser may take to quit.
const GOODBYE: Duration = Duration::from_secs(10);

/// The edition that the page opens.
const EDITION: &str = "2026-11";

/// What is clicked after a start, and the scenario that is on the page then. Each click is of another
/// kind: one answer of a question, one of several, one beside others, a priority, Undo, an example.
const CLICKS: [(&str, &str); 6] = [
    ("#ask-containers-both", "m=worker-os:linux-and-windows"),
    ("#ask-hosts-linux", "m=runs-on:linux-machines,worker-os:linux-and-windows"),
    ("#ask-processor-x86-64", SITE),
    (
        ".priorities [name=tier-freedoms][value=decisive]",
        "m=cpu-arch:x86-64,runs-on:linux-machines,worker-os:linux-and-windows;p=freedoms:3",
    ),
    ("[aria-label=Undo]", SITE),
    (
        ".example-chips li:nth-child(2) button",
        "m=machines-to-survive:3,offline-days:unlimited,offline-install:offline,\
         runs-on:linux-machines,survives-node-loss:yes",
    ),
];
const SITE: &str = "m=cpu-arch:x86-64,runs-on:linux-machines,worker-os:linux-and-windows";

/// How a start ended.
pub enum End {
    /// The page said what it should after every click; all of its last answer.
    Right(String),
    /// It did not, or it stopped; its own words.
    Failed(String),
    /// The browser or its driver did not go on, or the page was not there after a minute without saying
    /// why: a machine with other work to do causes all of that.
    Lost(String),
}

/// What is clicked, and what the page's answer is called after each click.
pub struct Clicks(Value);

impl Clicks {
    /// Those of today's edition; the command line of the same commit says what the page should.
    ///
    /// # Panics
    ///
    /// When the command line cannot be built.
    pub fn of_today() -> Self {
        let clicks = CLICKS.map(|(control, said)| {
            json!([control, headline(&format!("v1;e={EDITION};{said};k=any"))])
        });
        Self(json!(clicks))
    }
}

/// A driver of WebKit that starts one browser after the other.
pub struct Starter {
    runtime: Runtime,
    driver: Driver,
}

/// What the script in the page reports.
#[derive(Deserialize)]
struct Report {
    failed: Option<String>,
    is_late: bool,
    answer: String,
}

impl Starter {
    /// Starts the driver on a screen of its own.
    ///
    /// # Errors
    ///
    /// When the driver or the screen is missing.
    pub fn new() -> Result<Self> {
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { runtime, driver: webkit::driver()? })
    }

    /// Opens an address in a fresh browser, clicks, and closes the browser.
    pub fn start(&self, address: &str, clicks: &Clicks) -> End {
        match self.runtime.block_on(self.try_start(address, clicks)) {
            Ok(Report { failed: Some(words), .. }) => End::Failed(words),
            Ok(Report { is_late: true, .. }) => End::Lost("not ready in a minute".to_owned()),
            Ok(Report { answer, .. }) => End::Right(answer),
            // Without the address, which is another one each time.
            Err(error) => End::Lost(format!("{error:#}").split(" (http").take(1).collect()),
        }
    }

    async fn try_start(&self, address: &str, clicks: &Clicks) -> Result<Report> {
        let browser = WebDriver::builder(self.driver.address(), Capabilities::new())
            .request_timeout(PATIENCE);
        let browser = timeout(ARRIVAL, browser.into_future())
            .await
            .context("no browser came")?
            .context("no browser came")?;
        let report = visit(&browser, address, clicks).await;
        let goodbye = timeout(GOODBYE, browser.clone().quit()).await;
        if !matches!(goodbye, Ok(Ok(()))) {
            // Whoever drops it would wait for it again.
            let _ = browser.leak();
        }
        report
    }
}

async fn visit(browser: &WebDriver, address: &str, clicks: &Clicks) -> Result<Report> {
    browser.goto(address).await.context("the page did not load")?;
    browser.set_script_timeout(PATIENCE).await.context("the driver does not wait")?;
    let report = browser.execute_async(VISIT, vec![clicks.0.clone()]).await;
    Ok(report.context("the page did not answer")?.convert()?)
}

/// Clicks through the page from inside, and reports once something fails or all is said. What failed
/// before this began is in the panel that takes the place of the page.
const VISIT: &str = "
    const [clicks, report] = arguments;
    const page = document.documentElement, errors = [];
    addEventListener('error', event => errors.push(event.message));
    addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
    const wait = time => new Promise(done => setTimeout(done, time));
    const isStopped = () => !document.getElementById('crash').hidden;
    const text = selector => document.querySelector(selector)?.textContent.trim() ?? '';
    const failure = () => isStopped() ? text('#crash-title') + ': ' + text('#crash-words')
        : errors.length ? errors.join(' / ') : null;
    const until = async (seconds, holds) => {
        const end = performance.now() + seconds * 1000;
        while (!holds() && !failure() && performance.now() < end) await wait(5);
        return holds() && !failure();
    };
    const heading = () => text('#verdict-heading') + ' — ' + text('#verdict .kind');
    const said = selector => document.querySelector(selector)?.innerText ?? '';
    const answer = () => said('#verdict') + said('.matrix');
    let isLate = false;
    (async () => {
        isLate = !await until(60, () => page.dataset.delivery === 'here');
        if (isLate) return null;
        document.querySelector('.priorities summary').click();
        for (const [control, wanted] of clicks) {
            if (!await until(20, () => document.querySelector(control))) return `no ${control}`;
            document.querySelector(control).click();
            if (!await until(20, () => heading() === wanted))
                return `“${heading()}” in the place of “${wanted}” after ${control}`;
        }
        // Parts of the answer come later; what fails meanwhile counts as well.
        await until(20, () => document.querySelector('.next-question'));
        for (let before, same = 0; same < 3; await wait(200)) {
            same = before === answer() ? same + 1 : 0;
            before = answer();
        }
        return null;
    })().then(wrong => report({ failed: failure() ?? wrong, is_late: isLate, answer: answer() }));
";
