//! The QR code of the link: black on white in every colour scheme, as large as a camera needs.

use yew::{Html, html};

use crate::browser::clipboard::full_address;
use edgewise_engine::report::Qr;

/// What the code says: the address that opens this scenario elsewhere. A file on this machine has
/// none, so there it is only the link, to be pasted into any page of Edgewise.
pub fn text(link: &str) -> String {
    let address = full_address(link);
    if address.starts_with("http") { address } else { link.to_owned() }
}

/// The picture, or why there is none.
pub fn view(code: Option<&Qr>, link: &str) -> Html {
    let Some(code) = code else {
        let length = text(link).len().to_string();
        let most = Qr::LENGTH_MAX.to_string();
        return html! {
            <p class="hint">
                { ["No QR code: the link has ", &length, " characters, and cameras read at most about ", &most, " well."].concat() }
            </p>
        };
    };
    let says = if text(link).starts_with("http") {
        "QR code of the link: it opens this scenario on another screen."
    } else {
        "QR code of the scenario: paste what it says into “Open a shared link”."
    };
    html! {
        <figure class="qr">
            { drawing(code) }
            <figcaption>{ says }</figcaption>
        </figure>
    }
}

/// The picture alone.
pub fn drawing(code: &Qr) -> Html {
    let side = code.side.to_string();
    html! {
        <svg viewBox={["0 0 ", &side, " ", &side].concat()} role="img" aria-label="QR code of the link" shape-rendering="crispEdges">
            <rect width={side.clone()} height={side} fill="#fff" />
            <path d={code.path.clone()} fill="#000" />
        </svg>
    }
}
