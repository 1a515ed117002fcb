//! Words that disappear by themselves, such as "Copied" on a button.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{Callback, Reducible, hook, use_callback, use_effect_with, use_reducer};

/// How long they stay.
const MS: u32 = 2500;

/// A value that disappears a while after it was last set.
#[derive(Clone, Debug, PartialEq)]
struct Fleeting<T> {
    value: Option<T>,
    count: u32,
}

enum Change<T> {
    Set(T),
    Over(u32),
}

impl<T: Clone + 'static> Reducible for Fleeting<T> {
    type Action = Change<T>;

    fn reduce(self: Rc<Self>, change: Change<T>) -> Rc<Self> {
        match change {
            Change::Set(value) => Rc::new(Self { value: Some(value), count: self.count + 1 }),
            Change::Over(count) if count == self.count => {
                Rc::new(Self { value: None, count: self.count })
            }
            Change::Over(_) => self,
        }
    }
}

/// The value while it lasts, and its setter, which restarts the full time.
#[hook]
pub fn use_fleeting<T: Clone + PartialEq + 'static>() -> (Option<T>, Callback<T>) {
    let fleeting = use_reducer(|| Fleeting { value: None, count: 0 });
    let set = {
        let dispatcher = fleeting.dispatcher();
        use_callback((), move |value, ()| dispatcher.dispatch(Change::Set(value)))
    };
    {
        let dispatcher = fleeting.dispatcher();
        use_effect_with(fleeting.count, move |count| {
            let count = *count;
            let timer = (count > 0)
                .then(|| Timeout::new(MS, move || dispatcher.dispatch(Change::Over(count))));
            move || drop(timer)
        });
    }
    (fleeting.value.clone(), set)
}
