//! A fleet computed in slices, so that the page stays responsive.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{UseStateSetter, hook, use_effect_with, use_state};

use super::desk::Desk;
use crate::browser::slices::{Slice, pause};
use crate::state::Shared;
use edgewise_engine::board::{Fleet, FleetSurvey, Stage};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::scenario::Board;

/// Of how many classes is said what speaks against their platform: each takes an assessment.
const CAUTIONS_MAX: usize = 12;

/// A fleet with the board that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The board.
    pub board: Shared<Board>,
    /// What follows from it.
    pub fleet: Shared<Fleet>,
    /// What speaks against the platforms of the first classes.
    pub cautions: Vec<Phrase>,
}

/// How far the work is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Working {
    /// What it is busy with; `None` if idle.
    pub stage: Option<Stage>,
    /// The last result, for this board or the previous one.
    pub found: Option<Found>,
    /// Why nothing can be found.
    pub failed: Option<String>,
}

impl Working {
    /// The conclusion for screen readers.
    pub fn status(&self, desk: &Desk) -> String {
        match &self.found {
            Some(found) if self.stage.is_none() => {
                let said = found.fleet.say(&desk.catalog, &found.board);
                said.first().map_or_else(String::new, Phrase::plain)
            }
            _ => String::new(),
        }
    }
}

/// The fleet of a board, computed again whenever the board changes.
#[hook]
pub fn use_fleet(catalog: &Shared<Catalog>, board: &Shared<Board>, is_wanted: bool) -> Working {
    let working = use_state(Working::default);
    let setter = working.setter();
    let last = working.found.clone();
    use_effect_with(
        (catalog.clone(), board.clone(), is_wanted),
        move |(catalog, board, wanted)| {
            let is_over = Rc::new(Cell::new(false));
            if *wanted {
                let (catalog, board) = (catalog.clone(), board.clone());
                spawn_local(work(catalog, board, last, setter, Rc::clone(&is_over)));
            } else {
                setter.set(Working::default());
            }
            move || is_over.set(true)
        },
    );
    (*working).clone()
}

async fn work(
    catalog: Shared<Catalog>,
    board: Shared<Board>,
    last: Option<Found>,
    setter: UseStateSetter<Working>,
    is_over: Rc<Cell<bool>>,
) {
    let mut survey = FleetSurvey::new(&catalog, &board);
    let mut slice = Slice::begin();
    while !survey.advance() {
        if slice.is_over() {
            let stage = Some(survey.stage());
            setter.set(Working { stage, found: last.clone(), failed: None });
            pause().await;
            if is_over.get() {
                return;
            }
            slice = Slice::begin();
        }
    }
    let done = match survey.finish() {
        Ok(fleet) => {
            let mut cautions = Vec::new();
            for class in 0..fleet.classes.len().min(CAUTIONS_MAX) {
                cautions.push(fleet.caution(&catalog, &board, class));
                if slice.is_over() {
                    let stage = Some(Stage::Done);
                    setter.set(Working { stage, found: last.clone(), failed: None });
                    pause().await;
                    if is_over.get() {
                        return;
                    }
                    slice = Slice::begin();
                }
            }
            let found = Found { board: board.clone(), fleet: Shared::new(fleet), cautions };
            Working { stage: None, found: Some(found), failed: None }
        }
        Err(said) => Working { stage: None, found: None, failed: Some(said) },
    };
    setter.set(done);
}
