//! Shares of winning, computed in the background: at once if that takes only a moment, otherwise in
//! slices between which the page stays responsive.
//!
//! What is found does not depend on how long a slice is: the search counts steps. The clock only
//! determines when a slice ends.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{UseStateSetter, hook, use_effect_with, use_memo, use_state};

use crate::state::{Shared, State};
use edgewise_engine::assessment::{Assessment, Shares, Survey};

/// Steps that are taken at once: about two milliseconds, and enough for the usual scenario.
const AT_ONCE: u32 = 400;
/// Steps between two looks at the clock.
const STRIDE: u32 = 16;
/// How long a slice may take.
const SLICE_MS: f64 = 8.0;
/// The pause after a change before the search continues: the change is painted first.
const REST_MS: u32 = 30;

/// The state of the search for one assessment.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// There is nothing to find: fewer than two options fit, or nothing is weighed.
    Nothing,
    /// Not yet.
    Pending,
    /// All.
    All(Shared<Shares>),
}

impl Found {
    /// The shares, once they are there.
    pub fn shares(&self) -> Option<&Shares> {
        match self {
            Self::All(shares) => Some(shares),
            Self::Nothing | Self::Pending => None,
        }
    }

    fn all(survey: Survey) -> Self {
        Self::All(Shared::new(survey.shares()))
    }
}

/// The shares of an assessment, as soon as they are found.
#[hook]
pub fn use_win_shares(state: &Shared<State>, assessment: &Shared<Assessment>) -> Found {
    let begun = {
        let state = Shared::clone(state);
        use_memo(Shared::clone(assessment), move |assessment| {
            let Some(mut survey) = Survey::of(assessment, &state.scenario) else {
                return (Found::Nothing, None);
            };
            if survey.advance(AT_ONCE) {
                (Found::all(survey), None)
            } else {
                (Found::Pending, Some(survey))
            }
        })
    };
    let later = use_state(|| None::<(Shared<Assessment>, Found)>);
    {
        let (begun, later) = (Rc::clone(&begun), later.setter());
        use_effect_with(Shared::clone(assessment), move |assessment| {
            let search = Rc::new(Search {
                of: Shared::clone(assessment),
                survey: RefCell::new(begun.1.clone()),
                next: Cell::new(None),
                found: later,
            });
            search.go_on_in(REST_MS);
            // A change ends the search for the previous scenario.
            move || search.next.set(None)
        });
    }
    match &*later {
        Some((of, found)) if of == assessment => found.clone(),
        _ => begun.0.clone(),
    }
}

/// A search that goes on slice by slice.
struct Search {
    of: Shared<Assessment>,
    survey: RefCell<Option<Survey>>,
    next: Cell<Option<Timeout>>,
    found: UseStateSetter<Option<(Shared<Assessment>, Found)>>,
}

impl Search {
    fn go_on_in(self: &Rc<Self>, ms: u32) {
        if self.survey.borrow().is_some() {
            let this = Rc::clone(self);
            self.next.set(Some(Timeout::new(ms, move || this.slice())));
        }
    }

    fn slice(self: &Rc<Self>) {
        let Some(mut survey) = self.survey.take() else { return };
        let end = js_sys::Date::now() + SLICE_MS;
        while js_sys::Date::now() < end {
            if survey.advance(STRIDE) {
                self.found.set(Some((self.of.clone(), Found::all(survey))));
                return;
            }
        }
        self.survey.replace(Some(survey));
        self.go_on_in(0);
    }
}
