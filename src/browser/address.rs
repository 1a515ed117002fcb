//! The address follows the scenario, and the scenario follows the address.
//!
//! Written 250 ms after the last change and at most once a second, then read back: browsers refuse
//! or ignore writes that come too fast. Only named acts create a history entry for Back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::{hook, use_effect_with, use_memo, use_mut_ref};

use crate::browser::crash;
use crate::state::{Dispatch, Message, Shared, State, Trail};
use edgewise_engine::catalog::{Catalog, Reasons};
use edgewise_engine::link::{self, Reading};

/// The delay after the last change.
const REST_MS: u32 = 250;
/// The minimum gap between two writes.
const GAP_MS: u32 = 1000;

/// The fragment of the address, without its `#`; unchanged, without decoding.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// What the address says while a board is shown that is too large for a link.
pub const BOARD: &str = "board";

/// Whether a fragment asks for the page of a board.
pub fn names_a_board(fragment: &str) -> bool {
    fragment == BOARD || link::is_board(fragment)
}

/// The state that the address asks for.
pub fn opened(catalog: Shared<Catalog>, reasons: Shared<Reasons>) -> Shared<State> {
    let text = opened_with();
    let reading =
        if text.is_empty() { Reading::blank(&catalog) } else { link::read(&catalog, &text) };
    Shared::new(State::opened(catalog, reasons, text, reading))
}

/// What the page was opened with: its fragment, or a link in the query, where some tools leave it.
fn opened_with() -> String {
    let text = fragment();
    if !text.is_empty() {
        return text;
    }
    let query = window().location().search().unwrap_or_default();
    link::in_query(&query).map_or_else(String::new, |_| format!("/{query}"))
}

/// Keeps address and state in sync for as long as the component lives.
#[hook]
pub fn use_address(state: &Shared<State>, dispatch: &Dispatch) {
    let writer = use_mut_ref(|| None::<Rc<Writer>>);
    let writer = Rc::clone(writer.borrow_mut().get_or_insert_with(Rc::default));

    {
        let (dispatch, writer) = (dispatch.clone(), Rc::clone(&writer));
        let catalog = Shared::clone(&state.catalog);
        use_effect_with((), move |()| {
            let listen = move |_: &web_sys::Event| {
                let text = fragment();
                // A board has its own page.
                if names_a_board(&text) {
                    return;
                }
                if *writer.wanted.borrow() != text {
                    writer.wanted.borrow_mut().clone_from(&text);
                    writer.timer.borrow_mut().take();
                    let reading = link::read(&catalog, &text);
                    dispatch.dispatch(Message::Opened(text, reading));
                }
            };
            let listener = EventListener::new(&window(), "popstate", listen.clone());
            let other = EventListener::new(&window(), "hashchange", listen);
            move || drop((listener, other))
        });
    }

    // Before anything is rendered, since the first render may be what fails.
    let text = use_memo(Shared::clone(state), |state| {
        let text = text_of(state);
        crash::keep(&text);
        text
    });
    use_effect_with(Shared::clone(state), move |state| {
        let wanted = (*text).clone();
        let changed = *writer.wanted.borrow() != wanted;
        if state.is_withheld() {
            // A pasted link stays as it came, or a reload would forget the doubt.
            if state.trail != Trail::Same && changed {
                writer.flush();
                *writer.wanted.borrow_mut() = wanted;
                if state.trail == Trail::Push {
                    writer.push();
                } else {
                    writer.write();
                }
            }
            // The text in the address is all there is of the damaged link, so it stays.
            *writer.wanted.borrow_mut() = fragment();
            return;
        }
        writer.follow(wanted, state.trail == Trail::Push);
    });
}

/// The scenario as a link without its `#`: empty while nothing was said; a damaged link as it came.
pub fn text_of(state: &State) -> String {
    let is_today = state.scenario.edition == state.catalog.today().id;
    if state.scenario.is_blank() && is_today && !state.is_withheld() {
        return String::new();
    }
    state.link().trim_start_matches('#').to_owned()
}

/// What the address should say, and when it was last written.
#[derive(Default)]
pub struct Writer {
    wanted: RefCell<String>,
    timer: RefCell<Option<Timeout>>,
    written_ms: Cell<f64>,
}

impl Writer {
    /// What the address says, or will say soon.
    pub fn wanted(&self) -> String {
        self.wanted.borrow().clone()
    }

    /// Accepts the current address as what it should say.
    pub fn take(&self, text: String) {
        self.timer.borrow_mut().take();
        *self.wanted.borrow_mut() = text;
    }

    /// Updates the address: soon, or at once with a new history entry for an act that Back should
    /// undo.
    pub fn follow(self: &Rc<Self>, wanted: String, is_act: bool) {
        let changed = *self.wanted.borrow() != wanted;
        if is_act && changed {
            // Back leads to the previous state, even if the address had not caught up yet.
            self.flush();
        }
        *self.wanted.borrow_mut() = wanted;
        if is_act && changed {
            self.push();
        } else {
            self.write_soon(REST_MS);
        }
    }

    fn write_soon(self: &Rc<Self>, rest: u32) {
        if fragment() == *self.wanted.borrow() {
            self.timer.borrow_mut().take();
            return;
        }
        let since = now_ms() - self.written_ms.get();
        let gap = if since >= f64::from(GAP_MS) { 0 } else { GAP_MS };
        let this = Rc::clone(self);
        let timer = Timeout::new(rest.max(gap), move || this.write());
        *self.timer.borrow_mut() = Some(timer);
    }

    /// Replaces the entry, then reads it back; if the browser refused, tries again later.
    fn write(self: &Rc<Self>) {
        self.written_ms.set(now_ms());
        let address = self.address();
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
        if fragment() != *self.wanted.borrow() {
            self.write_soon(GAP_MS);
        }
    }

    /// Writes pending changes now.
    fn flush(self: &Rc<Self>) {
        if self.timer.borrow_mut().take().is_some() {
            self.write();
        }
    }

    fn push(self: &Rc<Self>) {
        self.timer.borrow_mut().take();
        let address = self.address();
        let pushed = window()
            .history()
            .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
        if pushed.is_err() || fragment() != *self.wanted.borrow() {
            self.write_soon(REST_MS);
        }
    }

    fn address(&self) -> String {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        // A query belongs to the host or someone else, unless it contains the link that is now
        // written.
        let query = location.search().unwrap_or_default();
        let query = if link::in_query(&query).is_some() { String::new() } else { query };
        let wanted = self.wanted.borrow();
        if wanted.is_empty() { path + &query } else { format!("{path}{query}#{wanted}") }
    }
}

fn now_ms() -> f64 {
    js_sys::Date::now()
}
