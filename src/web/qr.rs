//! A link as a QR code: one path, drawn from the modules of the code.

use core::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::{AttrValue, Html, Properties, component, html};

/// The longest address that is drawn, in characters: beyond it phones no longer read the code well.
pub const LENGTH_MAX: usize = 600;

/// The quiet zone around the code, in modules, as the standard asks for.
const QUIET: i32 = 4;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The address.
    pub address: AttrValue,
}

/// The code, or a sentence that says why there is none.
#[component]
pub fn Qr(props: &Props) -> Html {
    let is_short = props.address.chars().count() <= LENGTH_MAX;
    let code = is_short.then(|| QrCode::encode_text(&props.address, QrCodeEcc::Medium));
    let Some(Ok(code)) = code else {
        return html! { <p class="hint">{ "The link is too long for a QR code; copy it, or send the record." }</p> };
    };
    let size = code.size() + 2 * QUIET;
    html! {
        <svg class="qr" viewBox={format!("0 0 {size} {size}")} role="img" aria-label="QR code of the link" shape-rendering="crispEdges">
            <rect class="qr-ground" width={size.to_string()} height={size.to_string()} />
            <path class="qr-ink" d={path(&code)} />
        </svg>
    }
}

/// The dark modules as runs of a path.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                // Writing to a string cannot fail.
                let _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    start + QUIET,
                    y + QUIET,
                    x - start,
                    x - start
                );
            }
            x += 1;
        }
    }
    path
}
