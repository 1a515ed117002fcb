//! Takes pictures of the page in `dist/`. `cargo xtask shots` builds it first.

use std::path::PathBuf;

use clap::Parser;
use edgewise_journey::{Extent, Look, Page};

/// Takes pictures of the page in dist/.
#[derive(Parser)]
struct Options {
    #[arg(long)]
    fragment: Vec<String>,
    #[arg(long)]
    width: Vec<u32>,
    #[arg(long)]
    look: Vec<Look>,
    #[arg(long)]
    first_screen: bool,
    /// Names the files `NAME-LOOK.png`, in place of number, width and look.
    #[arg(long)]
    name: Option<String>,
    /// The folder for the pictures.
    #[arg(long, default_value = "target/shots")]
    out: PathBuf,
}

fn main() {
    let mut options = Options::parse();
    if options.fragment.is_empty() {
        options.fragment.push(String::new());
    }
    if options.width.is_empty() {
        options.width.extend([320, 768, 1440]);
    }
    if options.look.is_empty() {
        options.look.extend([Look::Light, Look::Dark]);
    }
    let extent = if options.first_screen { Extent::FirstScreen } else { Extent::WholePage };
    let page = Page::open(&options.fragment[0]);
    for (number, fragment) in options.fragment.iter().enumerate() {
        for width in &options.width {
            page.resize(*width, 900);
            page.go(fragment);
            for look in &options.look {
                page.put_on(*look);
                let name = options.name.clone();
                let name = name.unwrap_or_else(|| format!("{}-{width}", number + 1));
                let file = options.out.join(format!("{name}-{}.png", look.word()));
                page.picture(extent, &file);
                println!("{}", file.display());
            }
        }
    }
}
