//! Fetches the parts that arrive after the first answer, and reports their progress on `<html>`.

use gloo::utils::document_element;
use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerDispatcher, UseReducerHandle, hook, use_effect_with, use_reducer};

use super::source;
use crate::delivery::{Arrival, Delivery, Event, Part};
use crate::state::Shared;
use edgewise_engine::catalog::Reasons;

/// Requests the rest of the program once the first screen is built, then the reasons, and both again after
/// each retry. The reasons come second, since nothing but the details reads them.
#[hook]
pub fn use_arrivals(at_start: &Shared<Reasons>) -> UseReducerHandle<Delivery> {
    let parts = {
        let reasons = at_start.clone();
        use_reducer(move || source::at_start(reasons))
    };
    {
        let events = parts.dispatcher();
        let is_due = parts.program == Arrival::Waiting;
        use_effect_with(is_due, move |is_due| {
            if *is_due {
                spawn_local(program(events));
            }
        });
    }
    {
        let events = parts.dispatcher();
        let is_due =
            parts.program != Arrival::Waiting && parts.reasons == Arrival::Waiting;
        use_effect_with(is_due, move |is_due| {
            if *is_due {
                spawn_local(reasons(events));
            }
        });
    }
    use_effect_with(parts.spell(), |word| {
        let _ = document_element().set_attribute("data-delivery", word);
    });
    parts
}

async fn program(events: UseReducerDispatcher<Delivery>) {
    events.dispatch(match source::rooms().await {
        Some(rooms) => Event::ProgramCame(Shared::new(rooms)),
        None => Event::Failed(Part::Program),
    });
}

async fn reasons(events: UseReducerDispatcher<Delivery>) {
    events.dispatch(match source::reasons().await {
        Some(reasons) => Event::ReasonsCame(Shared::new(reasons)),
        None => Event::Failed(Part::Reasons),
    });
}
