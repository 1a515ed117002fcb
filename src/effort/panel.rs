//! The panel of a scenario: duties left to the team, the visitor's numbers, and what follows.

use yew::{Callback, Html, Properties, component, html, use_callback, use_memo};

use super::figures;
use super::inputs::Inputs;
use super::picture::Picture;
use crate::state::{Message, Shared, State, use_dispatch};
use crate::widgets::TextField;
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::assessment::Assessment;
use edgewise_engine::effort::Effort;
use edgewise_engine::scenario::{Assumptions, Edit, MACHINES_MAX, SITES_MAX};

/// What the panel is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
}

/// The panel; empty if the edition has no facts on duties.
#[component]
pub fn EffortPanel(props: &Props) -> Html {
    let Props { state, assessment } = props;
    let dispatch = use_dispatch();
    let effort = use_memo((state.clone(), assessment.clone()), |(state, it)| {
        Effort::of(&state.catalog, &it.table, &state.scenario).map(Shared::new)
    });
    let is_placeholder = state.scenario.assumptions.is_placeholder();
    let panel = use_disclosure(!is_placeholder);
    let fold = use_disclosure(!is_placeholder);
    let on_assumed = use_callback(dispatch.clone(), |assumptions: Assumptions, dispatch| {
        dispatch.dispatch(Message::Edited(Edit::Assumed(assumptions)));
    });
    let Some(effort) = &*effort else { return Html::default() };
    let count = |id: &'static str,
                 label: &'static str,
                 now: Option<u32>,
                 most: u32,
                 edit: fn(Option<u32>) -> Edit| {
        let dispatch = dispatch.clone();
        let on_typed = Callback::from(move |typed: String| {
            let number = if typed.is_empty() {
                None
            } else {
                let number = typed.parse().ok().filter(|number| (1..=most).contains(number));
                Some(number.ok_or_else(|| format!("A whole number from 1 to {most}."))?)
            };
            dispatch.dispatch(Message::Edited(edit(number)));
            Ok(())
        });
        html! {
            <label class="amount">
                <span>{ label }</span>
                <TextField {id} inputmode="numeric" hint="1" value={now.map(|it| it.to_string()).unwrap_or_default()} {on_typed} />
            </label>
        }
    };
    let site = &state.scenario.site;
    let head = Head::of(html! {
        <>
            <h2 id="effort-heading" tabindex="-1">{ "Hours and money" }</h2>
            <span class="hint">{ "What running each option takes, by your own numbers" }</span>
        </>
    });
    html! {
        <section class="card effort" aria-labelledby="effort-heading">
            { panel.view("more", head, || html! {
                <>
                    if is_placeholder {
                        <p class="hint">{ "These are placeholders, not facts: nothing is ranked by them until you give a number of your own." }</p>
                    }
                    { fold.view("more", Head::line("Your numbers"), || html! {
                        <>
                            <fieldset class="amounts">
                                <legend>{ "How many" }</legend>
                                { count("effort-sites", "Sites", site.sites, SITES_MAX, Edit::CountedSites) }
                                { count("effort-machines", "Machines at each", site.machines.map(u32::from), MACHINES_MAX.into(), |count| {
                                    Edit::CountedMachines(count.and_then(|count| u16::try_from(count).ok()))
                                }) }
                            </fieldset>
                            <Inputs catalog={state.catalog.clone()} assumptions={state.scenario.assumptions.clone()} {on_assumed} />
                        </>
                    }) }
                    { figures::view(&state.catalog, assessment, effort) }
                    <Picture assessment={assessment.clone()} effort={effort.clone()} />
                </>
            }) }
        </section>
    }
}
