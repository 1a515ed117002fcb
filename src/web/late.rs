//! What may follow a frame later: a click is answered first where the eye is, and the long table
//! comes after.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state};

/// How long a frame is waited for.
const UNSEEN_MS: u32 = 400;

/// The value as it was when the last frame had been painted: `at_first` for the first frame, then
/// each value as soon as what does not wait for it stands on the screen.
#[hook]
pub fn use_late<T: Clone + PartialEq + 'static>(now: &T, at_first: impl FnOnce() -> T) -> T {
    let late = use_state(at_first);
    let setter = late.setter();
    use_effect_with(now.clone(), move |now| {
        let now = now.clone();
        let follow = move || setter.set(now.clone());
        // Nothing is painted in a window that nobody sees.
        let unseen = Timeout::new(UNSEEN_MS, follow.clone());
        let rest = Rc::new(Cell::new(Some(unseen)));
        // A frame begins, what has changed is painted in it, and then it is this one's turn.
        let frame = {
            let rest = Rc::clone(&rest);
            request_animation_frame(move |_| rest.set(Some(Timeout::new(0, follow))))
        };
        // The next change takes the place of one that has not come to its turn.
        move || {
            drop(frame);
            rest.set(None);
        }
    });
    (*late).clone()
}
