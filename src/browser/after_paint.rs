//! Updates that may follow a frame later: a click first updates what the visitor is looking at, and
//! long work comes after.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state};

/// How long to wait for a frame: nothing is painted in a hidden window.
const UNSEEN_MS: u32 = 400;

/// The value as of the last painted frame: none before the first, then each later one as soon as
/// everything that does not depend on it is on the screen.
#[hook]
pub fn use_after_paint<T: Clone + PartialEq + 'static>(now: &T) -> Option<T> {
    let painted = use_state(|| None::<T>);
    let setter = painted.setter();
    use_effect_with(now.clone(), move |now| {
        let now = now.clone();
        let turn = Turn::after_paint(move || setter.set(Some(now.clone())));
        // The next change replaces one whose turn has not come yet.
        move || drop(turn)
    });
    (*painted).clone()
}

/// Something to do later; not done if dropped before.
struct Turn {
    _frame: AnimationFrame,
    _timer: Rc<Cell<Option<Timeout>>>,
}

impl Turn {
    /// Waits for a frame to begin and paint everything that has changed, and then takes its turn.
    fn after_paint(act: impl Fn() + Clone + 'static) -> Self {
        let timer = Rc::new(Cell::new(Some(Timeout::new(UNSEEN_MS, act.clone()))));
        let frame = {
            let timer = Rc::clone(&timer);
            request_animation_frame(move |_| timer.set(Some(Timeout::new(0, act))))
        };
        Self { _frame: frame, _timer: timer }
    }
}
