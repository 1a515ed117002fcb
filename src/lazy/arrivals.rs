//! Fetches the parts that arrive after the first answer, and reports their progress on `<html>`.

use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::{UseReducerHandle, hook, use_effect_with, use_reducer};

use super::source;
use crate::delivery::{Arrival, Delivery, Event, Part};
use crate::state::Shared;
use edgewise_engine::catalog::Reasons;

/// Requests the table once the first screen is built, then the rest of the program, then the reasons, and
/// each again after a retry: first what is in sight, last what only the details read.
#[hook]
pub fn use_arrivals(at_start: &Shared<Reasons>) -> UseReducerHandle<Delivery> {
    let parts = {
        let reasons = at_start.clone();
        use_reducer(move || source::at_start(reasons))
    };
    let events = parts.dispatcher();
    use_effect_with(parts.due(), move |due| {
        if let Some(part) = *due {
            spawn_local(async move { events.dispatch(arrival(part).await) });
        }
    });
    use_effect_with(matches!(parts.program, Arrival::Here(_)), |is_here| {
        if *is_here {
            enable_sheets();
        }
    });
    use_effect_with(parts.spell(), |word| {
        let _ = document_element().set_attribute("data-delivery", word);
    });
    parts
}

/// Enables the style sheets of the rest, which the first screen did not wait for.
fn enable_sheets() {
    let Ok(sheets) = document().query_selector_all("link[media='not all']") else { return };
    for sheet in (0..sheets.length()).filter_map(|at| sheets.item(at)) {
        let _ = sheet.unchecked_into::<Element>().set_attribute("media", "all");
    }
}

/// Fetches a part; what became of it.
async fn arrival(part: Part) -> Event {
    let came = match part {
        Part::Table => source::table().await.map(|table| Event::TableCame(Shared::new(table))),
        Part::Program => source::rooms().await.map(|rooms| Event::ProgramCame(Shared::new(rooms))),
        Part::Reasons => {
            source::reasons().await.map(|reasons| Event::ReasonsCame(Shared::new(reasons)))
        }
    };
    came.unwrap_or(Event::Failed(part))
}
