//! A link as a QR code: the dark modules as one path, with the quiet zone that readers need.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules stay white on each side.
const QUIET: i32 = 4;

/// A QR code, ready to be drawn in a square of `side` units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Units on each side, including the quiet zone; a module is one unit.
    pub side: i32,
    /// The dark modules as an SVG path: a rectangle for each run in a row.
    pub path: String,
}

impl Qr {
    /// The longest text, in bytes: anything longer makes the modules too fine for a camera.
    pub const LENGTH_MAX: usize = 600;

    /// The code of a text; `None` if the text is too long.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > Self::LENGTH_MAX {
            return None;
        }
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let side = code.size();
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let start = x;
                while x < side && code.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    run(&mut path, start, y, x - start);
                }
                x += 1;
            }
        }
        Some(Self { side: side + 2 * QUIET, path })
    }
}

/// One run of dark modules: "M4 5h7v1h-7z".
fn run(path: &mut String, x: i32, y: i32, length: i32) {
    for (word, number) in
        [("M", x + QUIET), (" ", y + QUIET), ("h", length), ("v", 1), ("h", -length)]
    {
        path.push_str(word);
        path.push_str(&number.to_string());
    }
    path.push('z');
}
