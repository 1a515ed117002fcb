//! What may follow a frame later: a click is answered first where the eye is, and what is long comes
//! after, in parts between which the page answers.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state};

/// How long a frame is waited for: nothing is painted in a window that nobody sees.
const UNSEEN_MS: u32 = 400;

/// The value as it was when the last frame had been painted: each one as soon as what does not wait
/// for it stands on the screen.
#[hook]
pub fn use_late<T: Clone + PartialEq + 'static>(now: &T) -> T {
    let late = use_state(|| now.clone());
    let setter = late.setter();
    use_effect_with(now.clone(), move |now| {
        let now = now.clone();
        let turn = Turn::after_paint(move || setter.set(now.clone()));
        // The next change takes the place of one that has not come to its turn.
        move || drop(turn)
    });
    (*late).clone()
}

/// Counts up to `most`, one further whenever a frame has been painted.
#[hook]
pub fn use_steps(most: usize) -> usize {
    let step = use_state(|| 0);
    let setter = step.setter();
    use_effect_with(*step, move |step| {
        let next = *step + 1;
        let turn = (next <= most).then(|| Turn::after_paint(move || setter.set(next)));
        move || drop(turn)
    });
    *step
}

/// Something to do later; not done if dropped before.
struct Turn {
    _frame: AnimationFrame,
    _timer: Rc<Cell<Option<Timeout>>>,
}

impl Turn {
    /// A frame begins, what has changed is painted in it, and then it is this one's turn.
    fn after_paint(act: impl Fn() + Clone + 'static) -> Self {
        let timer = Rc::new(Cell::new(Some(Timeout::new(UNSEEN_MS, act.clone()))));
        let frame = {
            let timer = Rc::clone(&timer);
            request_animation_frame(move |_| timer.set(Some(Timeout::new(0, act))))
        };
        Self { _frame: frame, _timer: timer }
    }
}
