//! Opens a page whose program tells which of its functions are called, makes the first clicks, and prints
//! the numbers of those functions. `cargo xtask calls` makes the page and reads them.

use std::path::PathBuf;

use clap::Parser;
use edgewise_journey::Page;

/// Clicks through a page that tells what is called.
#[derive(Parser)]
struct Options {
    /// The folder of the page
    #[arg(long)]
    folder: PathBuf,
}

/// Windows in which the page is opened.
const WINDOWS: [(u32, u32); 2] = [(1440, 900), (412, 823)];
/// What is clicked on, one act after the other: must-haves and priorities, what is folded beside them,
/// the acts of the head that need no more, and the first few amounts.
const CLICKS: &str = "
    const rest = () => new Promise(done => setTimeout(done, 80));
    const fields = () => [...document.querySelectorAll(
        '.ask-side input[type=radio]:not(:checked), .ask-side input[type=checkbox]')]
        .filter(field => field.checkVisibility());
    return (async () => {
        for (let turn = 0; turn < 40; turn++) {
            const all = fields();
            all[(turn * 7) % all.length].click();
            await rest();
        }
        const named = name => [...document.querySelectorAll('button, .more > summary')]
            .find(one => one.textContent.includes(name));
        for (const name of ['more demands', 'Copy link', 'Undo', 'Redo', 'Undo']) {
            named(name).click();
            await rest();
        }
        for (const list of [...document.querySelectorAll('.ask-side select')].slice(0, 6)) {
            list.selectedIndex = Math.min(2, list.options.length - 1);
            list.dispatchEvent(new Event('change', { bubbles: true }));
            await rest();
        }
        return [...called];
    })();
";

fn main() {
    let options = Options::parse();
    let page = Page::of(options.folder);
    let mut called: Vec<u32> = Vec::new();
    for (width, height) in WINDOWS {
        page.resize(width, height);
        page.load(page.home());
        page.wait_until("the controls are there", || page.count(".ask-side[aria-busy=false]") > 0);
        called.extend(page.script::<Vec<u32>>(CLICKS));
    }
    println!("{called:?}");
}
