//! A small matrix: classes by platforms, with fit, score and the platform that each class takes.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::state::Shared;
use crate::widgets::words;
use edgewise_engine::board::{Class, Fleet};
use edgewise_engine::order::InOrder;
use edgewise_engine::scenario::Board;

/// How many classes are shown until the visitor asks for all.
const CLASSES_MAX: usize = 20;
/// How many classes are shown at most.
const ALL_MAX: usize = 500;
/// How many platforms are shown until the visitor asks for all.
const PLATFORMS_MAX: usize = 6;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The board.
    pub board: Shared<Board>,
    /// What follows from it.
    pub fleet: Shared<Fleet>,
}

/// The matrix.
#[component]
pub fn FleetMatrix(props: &Props) -> Html {
    let fleet = &props.fleet;
    let is_whole = use_state(|| false);
    let columns = columns(fleet);
    let shown = if *is_whole { columns.len() } else { columns.len().min(PLATFORMS_MAX) };
    let classes = if *is_whole { ALL_MAX } else { CLASSES_MAX };
    let hidden = fleet.classes.len().saturating_sub(classes);
    let cover = fleet.covers.sets.first();
    let on_whole = {
        let (set, is_whole) = (is_whole.setter(), *is_whole);
        Callback::from(move |_: MouseEvent| set.set(!is_whole))
    };
    let head = |platform: &usize| {
        let is_chosen = cover.is_some_and(|cover| cover.platforms >> platform & 1 == 1);
        html! { <th key={*platform} scope="col" data-chosen={is_chosen.to_string()}>{ words(fleet.platforms[*platform].name.clone()) }</th> }
    };
    let row = |(place, class): (usize, &Class)| {
        let taken = cover.and_then(|cover| cover.takes[place]);
        html! {
            <tr key={class.entry}>
                <th scope="row"><bdi class="visitor">{ words(class.name.clone()) }</bdi><span class="hint figure">{ words(sites(class)) }</span></th>
                { for columns[..shown].iter().map(|platform| cell(class, *platform, taken)) }
            </tr>
        }
    };
    let can_grow = columns.len() > PLATFORMS_MAX || fleet.classes.len() > CLASSES_MAX;
    html! {
        <section class="card" aria-labelledby="classes-heading">
            <h2 id="classes-heading">{ "Who gets which platform" }</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="classes-heading">
                <table class="board-table fleet-matrix">
                    <thead><tr><th scope="col">{ "Class" }</th>{ for columns[..shown].iter().map(head) }</tr></thead>
                    <tbody>{ for fleet.classes.iter().enumerate().take(classes).map(row) }</tbody>
                </table>
            </div>
            <p class="hint board-legend">
                <span>{ "✓ chosen" }</span><span>{ "● fits, with its score" }</span>
                <span>{ "◐ not confirmed" }</span><span>{ "– ruled out" }</span>
            </p>
            if hidden > 0 { <p class="hint">{ words(format!("{hidden} more classes are not shown here; the CSV has all of them.")) }</p> }
            if can_grow {
                <p><button class="link" type="button" onclick={on_whole}>{ words(if *is_whole { "Show fewer" } else { "Show all platforms and classes" }) }</button></p>
            }
        </section>
    }
}

fn sites(class: &Class) -> String {
    format!(" {} {}", class.sites, if class.sites == 1 { "site" } else { "sites" })
}

/// The platforms that are not ruled out everywhere: those of the first choice, then by how many sites
/// they fit.
fn columns(fleet: &Fleet) -> Vec<usize> {
    let cover = fleet.covers.sets.first().map_or(0, |cover| cover.platforms);
    let sites = |platform: usize| -> u64 {
        let fitting = fleet.classes.iter().filter(|class| class.fits >> platform & 1 == 1);
        fitting.map(|class| u64::from(class.sites)).sum()
    };
    let open = fleet.classes.iter().fold(0, |set, class| set | class.fits | class.unconfirmed);
    let mut columns: Vec<usize> =
        (0..fleet.platforms.len()).filter(|platform| open >> platform & 1 == 1).collect();
    columns.order_by_key(|platform| {
        (cover >> platform & 1 == 0, core::cmp::Reverse(sites(*platform)))
    });
    columns
}

fn cell(class: &Class, platform: usize, taken: Option<usize>) -> Html {
    let fits = class.fits >> platform & 1 == 1;
    let is_open = class.unconfirmed >> platform & 1 == 1;
    let score = class.score(platform).map(|score| score.decimal(2)).unwrap_or_default();
    let is_taken = taken == Some(platform);
    let (state, sign, said) = match (is_taken, fits, is_open) {
        (true, _, _) => ("taken", "✓", "chosen, score"),
        (_, true, _) => ("fits", "●", "fits, score"),
        (_, _, true) => ("open", "◐", "not confirmed, score"),
        _ => ("out", "–", "ruled out"),
    };
    html! {
        <td key={platform} data-state={state}>
            <span aria-hidden="true" translate="no">{ words(sign) }</span>
            <span class="unseen">{ words(said) }</span>
            <span class="figure">{ words(format!(" {score}")) }</span>
        </td>
    }
}
