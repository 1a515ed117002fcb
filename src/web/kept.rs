//! Scenarios kept in this browser: named, listed, opened, deleted, taken out and brought in as text.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_context, use_effect_with,
    use_node_ref, use_state,
};

use super::model::{Dispatch, Message, State};
use super::storage::{Denied, keep, kept, lines};
use crate::link::{self, Trust};
use crate::scenario::{Scenario, TITLE_MAX};

/// What can be kept.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Rc<State>,
}

/// The list of kept scenarios.
#[component]
pub fn Kept(props: &Props) -> Html {
    let dispatch = use_context::<Dispatch>();
    let list = use_state(kept);
    let refused = use_state(|| false);
    let name = use_node_ref();
    let brought = use_node_ref();
    {
        // Another tab kept or deleted something.
        let list = list.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "storage", move |_| list.set(kept()));
            move || drop(listener)
        });
    }
    let Ok(links) = (*list).clone() else {
        return html! {
            <p class="hint">{ "This browser lets the page keep nothing; a link keeps everything just as well." }</p>
        };
    };
    let change = {
        let (list, refused) = (list.clone(), refused.clone());
        // What another tab did meanwhile is read again before anything is written.
        move |edit: &dyn Fn(&mut Vec<String>)| {
            let changed = kept().and_then(|mut links| {
                edit(&mut links);
                keep(&links)
            });
            refused.set(changed == Err(Denied));
            list.set(kept());
        }
    };
    let state = &props.state;
    let on_kept = {
        let (state, change, name, dispatch) =
            (Rc::clone(state), change.clone(), name.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let typed = name.cast::<HtmlInputElement>().map(|field| field.value());
            let title: String = typed.unwrap_or_default().trim().chars().take(TITLE_MAX).collect();
            let title = if title.is_empty() { "Unnamed".to_owned() } else { title };
            let scenario = Scenario { title: title.clone(), ..state.scenario.clone() };
            let line = link::write(&state.catalog, &scenario);
            change(&|links| links.push(line.clone()));
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Message::Edited(crate::scenario::Edit::Titled(title)));
            }
        })
    };
    let on_brought = {
        let (change, brought) = (change.clone(), brought.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(field) = brought.cast::<HtmlTextAreaElement>() else { return };
            let more = lines(&field.value());
            change(&|links| links.extend(more.clone()));
            field.set_value("");
        })
    };
    let row = |line: &String| {
        let reading = link::read(&state.catalog, line);
        let title = match (reading.trust, reading.scenario.title.as_str()) {
            (Trust::Unreadable, _) => "Cannot be read".to_owned(),
            (_, "") => "Unnamed".to_owned(),
            (_, title) => title.to_owned(),
        };
        let (dispatch, text) = (dispatch.clone(), line.clone());
        let on_opened = Callback::from(move |_: MouseEvent| {
            if let Some(dispatch) = &dispatch {
                dispatch.dispatch(Message::OpenedHere(text.clone(), reading.clone()));
            }
        });
        let (change, gone) = (change.clone(), line.clone());
        let on_deleted =
            Callback::from(move |_: MouseEvent| change(&|links| links.retain(|one| *one != gone)));
        html! {
            <li key={line.clone()}>
                <button class="link" type="button" onclick={on_opened}><bdi>{ title.clone() }</bdi></button>
                <button class="link" type="button" onclick={on_deleted}>{ "Delete" }<span class="unseen">{ format!(" {title}") }</span></button>
            </li>
        }
    };
    html! {
        <section class="kept-list">
            <details class="more">
                <summary>{ format!("Kept in this browser ({})", links.len()) }</summary>
                <div class="fields">
                    <label for="keep-name">{ "Name" }</label>
                    <input id="keep-name" ref={name} class="field" type="text" maxlength={TITLE_MAX.to_string()} value={state.scenario.title.clone()} />
                    <p><button class="button" type="button" onclick={on_kept}>{ "Keep this scenario" }</button></p>
                    if *refused {
                        <p class="wrong">{ "The browser had no room or refused; nothing was lost, but this was not kept." }</p>
                    }
                    <ul class="kept-links">{ for links.iter().map(row) }</ul>
                    <label for="keep-out">{ "All of them as text, a link a line" }</label>
                    <textarea id="keep-out" class="field" rows="2" readonly=true value={links.join("\n")} />
                    <label for="keep-in">{ "Bring in: paste links, one a line" }</label>
                    <textarea id="keep-in" ref={brought} class="field" rows="2" />
                    <p><button class="button" type="button" onclick={on_brought}>{ "Bring in" }</button></p>
                </div>
            </details>
        </section>
    }
}
