//! The fleet: which platforms, which class gets which, and what fewer would cost.

mod cautions;
mod matrix;
mod numbers;
mod upshot;

use yew::{Html, html};

use super::desk::Desk;
use super::downloads::Downloads;
use super::working::{Found, Working};
use crate::state::Shared;
use crate::widgets::words;
use cautions::Cautions;
use edgewise_engine::board::Stage;
use matrix::FleetMatrix;

/// The view of a fleet, as far as it is computed.
pub fn fleet_look(desk: &Shared<Desk>, fleet: &Working) -> Html {
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
    let Found { board, fleet } = found;
    html! {
        <div class="look-parts" aria-busy={busy.is_some().to_string()}>
            { busy }
            { upshot::view(desk, found) }
            <FleetMatrix board={board.clone()} fleet={fleet.clone()} />
            if !fleet.covers.sets.is_empty() {
                <Cautions catalog={desk.catalog.clone()} board={board.clone()} fleet={fleet.clone()} />
            }
            { numbers::view(board, fleet) }
            { upshot::doubts(desk, found) }
            <Downloads desk={desk.clone()} found={found.clone()} />
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
