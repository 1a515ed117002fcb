//! What may follow a frame later: a click is answered first where the visitor looks, and what is long
//! comes after.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state};

/// How long a frame is waited for: nothing is painted in a window that nobody sees.
const UNSEEN_MS: u32 = 400;

/// The value as it was when the last frame had been painted: none before the first, and each later one as
/// soon as everything that does not wait for it is on the screen.
#[hook]
pub fn use_after_paint<T: Clone + PartialEq + 'static>(now: &T) -> Option<T> {
    let painted = use_state(|| None::<T>);
    let setter = painted.setter();
    use_effect_with(now.clone(), move |now| {
        let now = now.clone();
        let turn = Turn::after_paint(move || setter.set(Some(now.clone())));
        // The next change takes the place of one that has not come to its turn.
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
    /// A frame begins, everything that has changed is painted in it, and then it is this one's turn.
    fn after_paint(act: impl Fn() + Clone + 'static) -> Self {
        let timer = Rc::new(Cell::new(Some(Timeout::new(UNSEEN_MS, act.clone()))));
        let frame = {
            let timer = Rc::clone(&timer);
            request_animation_frame(move |_| timer.set(Some(Timeout::new(0, act))))
        };
        Self { _frame: frame, _timer: timer }
    }
}
