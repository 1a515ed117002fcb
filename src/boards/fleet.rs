//! The fleet: which platforms, which class gets which, and what fewer would cost.

mod matrix;
mod numbers;
mod upshot;

use yew::{Html, UseStateHandle, html};

use super::desk::Desk;
use super::downloads::downloads;
use super::working::{Found, Working};
use crate::state::Shared;
use crate::widgets::{render, words};
use edgewise_engine::board::Stage;
use edgewise_engine::report::Header;
use matrix::FleetMatrix;

/// The view of a fleet, as far as it is computed.
pub fn fleet_look(desk: &Shared<Desk>, fleet: &Working, header: &UseStateHandle<Header>) -> Html {
    let busy = fleet.stage.map(busy);
    if let Some(said) = &fleet.failed {
        return html! { <section class="card"><p>{ words(said.clone()) }</p></section> };
    }
    let Some(found) = &fleet.found else {
        return html! {
            <section class="card" aria-busy="true">
                { busy.unwrap_or_else(|| html! { <p>{ "There are no classes of sites on this board." }</p> }) }
            </section>
        };
    };
    let Found { board, fleet, cautions } = found;
    let more = fleet.classes.len() - cautions.len();
    html! {
        <div class="look-parts" aria-busy={busy.is_some().to_string()}>
            { busy }
            { upshot::view(desk, found) }
            <FleetMatrix board={board.clone()} fleet={fleet.clone()} />
            if !cautions.is_empty() {
                <section class="card" aria-labelledby="cautions-heading">
                    <h2 id="cautions-heading">{ "What speaks against it" }</h2>
                    <ul class="sentences">{ for cautions.iter().map(|one| html! { <li key={one.plain()}>{ render(one) }</li> }) }</ul>
                    if more > 0 { <p class="hint">{ words(format!("{more} more classes are not shown here; the record has them.")) }</p> }
                </section>
            }
            { numbers::view(board, fleet) }
            { upshot::doubts(desk, found) }
            { downloads(desk, found, header) }
        </div>
    }
}

/// What the work is busy with, and a bar.
fn busy(stage: Stage) -> Html {
    let (said, bar) = match stage {
        Stage::Classes(done, all) => {
            (format!("Assessing {done} of {all} classes"), Some((done, all)))
        }
        Stage::Covers => ("Looking for the fewest platforms".into(), None),
        Stage::Numbers => ("Working out what each number of platforms costs".into(), None),
        Stage::Obstacles | Stage::Done => ("Looking for what stands in the way".into(), None),
    };
    let (done, all) =
        bar.map_or((None, None), |(done, all)| (Some(done.to_string()), Some(all.to_string())));
    html! {
        <p class="progress-line">
            <progress aria-label="Working out the fleet" value={done} max={all} />
            <span key={said.clone()}>{ said.clone() }</span>
        </p>
    }
}
