//! The page's only live region: what a screen reader announces, and how long it can be found.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{
    AttrValue, ContextProvider, Html, Properties, Reducible, UseReducerDispatcher, component, hook,
    html, use_context, use_effect_with, use_reducer_eq,
};

/// The delay between the last change and the announcement of its outcome: the visitor may not be
/// done yet.
const REST_MS: u32 = 800;
/// How long the announcement of something done stays.
const DONE_MS: u32 = 2500;

/// Announces a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Announce(UseReducerDispatcher<Region>);

impl Announce {
    /// Announces at once that something happened which the page's status does not mention.
    pub fn done(&self, sentence: impl Into<AttrValue>) {
        self.0.dispatch(Announcement::Done(sentence.into()));
    }
}

/// The announcer of the page around this view.
///
/// # Panics
///
/// If called outside the page.
#[hook]
pub fn use_announce() -> Announce {
    use_context().expect("`Announcer` is around every view of the page")
}

/// What the region says.
#[derive(Clone, Debug, Default, PartialEq)]
struct Region {
    words: AttrValue,
    /// The number of the last announcement of something done, while it lasts.
    done: Option<u32>,
    count: u32,
}

enum Announcement {
    Status(AttrValue),
    Done(AttrValue),
    Over(u32),
}

impl Reducible for Region {
    type Action = Announcement;

    fn reduce(self: Rc<Self>, announcement: Announcement) -> Rc<Self> {
        let count = self.count + 1;
        match announcement {
            Announcement::Status(words) => Rc::new(Self { words, done: None, ..*self }),
            Announcement::Done(words) => Rc::new(Self { words, done: Some(count), count }),
            Announcement::Over(done) if self.done == Some(done) => {
                Rc::new(Self { words: AttrValue::default(), done: None, ..*self })
            }
            Announcement::Over(_) => self,
        }
    }
}

/// The content and what to announce about it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The page's status in a sentence.
    pub status: AttrValue,
    /// The views that may announce something.
    pub children: Html,
}

/// The views, followed by the region.
#[component]
pub fn Announcer(props: &Props) -> Html {
    let region = use_reducer_eq(Region::default);
    {
        let region = region.dispatcher();
        use_effect_with(props.status.clone(), move |status| {
            let status = status.clone();
            let timer =
                Timeout::new(REST_MS, move || region.dispatch(Announcement::Status(status)));
            move || drop(timer)
        });
    }
    {
        let dispatcher = region.dispatcher();
        use_effect_with(region.done, move |done| {
            let timer = done.map(|done| {
                Timeout::new(DONE_MS, move || dispatcher.dispatch(Announcement::Over(done)))
            });
            move || drop(timer)
        });
    }
    html! {
        <ContextProvider<Announce> context={Announce(region.dispatcher())}>
            { props.children.clone() }
            <p class="unseen" role="status"><span key={region.words.to_string()}>{ region.words.clone() }</span></p>
        </ContextProvider<Announce>>
    }
}
