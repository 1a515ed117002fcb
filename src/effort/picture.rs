//! Hours against the number of sites, for two options: two bands, where they cross, and the figures next
//! to them.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_state};

use crate::state::Shared;
use crate::widgets::{sentence, words};
use edgewise_engine::assessment::{Assessment, State};
use edgewise_engine::effort::{Difference, Effort, Range};
use edgewise_engine::id::OptionId;
use edgewise_engine::order::InOrder;
use edgewise_engine::words::{hours, range_of_hours, thousands};

/// The picture in its own units.
const WIDTH: i128 = 560;
const HEIGHT: i128 = 220;
/// How wide the label of a break-even is at most.
const LABEL: i128 = 110;
/// How many stretches a band is drawn in.
const STEPS: i128 = 24;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from the scenario.
    pub assessment: Shared<Assessment>,
    /// What each option takes.
    pub effort: Shared<Effort>,
}

/// The picture; empty unless there are two options whose duties are known.
#[component]
pub fn Picture(props: &Props) -> Html {
    let Props { assessment: it, effort } = props;
    let rival = use_state(|| None::<OptionId>);
    let known: Vec<usize> =
        it.in_state(State::Fits).filter(|one| effort.workloads[*one].quarters.is_some()).collect();
    let Some(named) = it.recommended().iter().find(|one| known.contains(one)).or(known.first())
    else {
        return Html::default();
    };
    let mut rivals: Vec<usize> = known.iter().copied().filter(|one| one != named).collect();
    rivals.order_by_key(|one| it.standings[*one].rank);
    let chosen = rival.as_ref().and_then(|id| it.option(id)).filter(|one| rivals.contains(one));
    let Some(other) = chosen.or(rivals.first().copied()) else { return Html::default() };
    let Some(difference) = effort.difference(*named, other) else { return Html::default() };
    let on_rival = {
        let (rival, it) = (rival.setter(), it.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let found = it.table.candidates.iter().find(|one| one.id.as_str() == chosen);
            rival.set(found.map(|one| one.id.clone()));
        })
    };
    let most = most(effort, &difference);
    let has_placeholders =
        [*named, other].iter().any(|one| !effort.workloads[*one].placeholders.is_empty());
    let names = [*named, other].map(|option| it.table.label(option));
    html! {
        <figure class="hours-picture">
            <figcaption>
                { "Hours a month by number of sites: " }<b class="key-one">{ words(names[0].clone()) }</b>{ " and " }
                <select class="key-other" aria-label="Option to compare hours with" onchange={on_rival}>
                    { for rivals.iter().map(|option| {
                        let id = it.table.candidates[*option].id.to_string();
                        html! { <option key={id.clone()} value={id} selected={*option == other}>{ it.table.label(*option) }</option> }
                    }) }
                </select>
                if has_placeholders { <span class="flag">{ "placeholders" }</span> }
            </figcaption>
            { drawing(effort, [*named, other], &difference, most) }
            { figures(effort, [*named, other], &names, most) }
            if let Some(said) = effort.say_overtaking(&it.table, &difference) {
                <p class="overtaking">{ sentence(&said) }</p>
            }
        </figure>
    }
}

/// How many sites the picture reaches to: twice as many as there are, or beyond the break-even.
fn most(effort: &Effort, difference: &Difference) -> i128 {
    let now = i128::from(effort.sites);
    let (after, by) = difference.break_even();
    let even = by.or(after).filter(|even| *even <= now.max(10) * 20);
    (now * 2).max(even.map_or(0, |even| even * 3 / 2)).max(10)
}

fn at(effort: &Effort, option: usize, sites: i128) -> Range {
    let machines = sites * i128::from(effort.machines);
    effort.quarters_at(option, sites, machines).unwrap_or_default()
}

fn drawing(effort: &Effort, options: [usize; 2], difference: &Difference, most: i128) -> Html {
    let top = options.iter().map(|option| at(effort, *option, most).high).max().unwrap_or(1).max(1);
    let x = |sites: i128| sites * WIDTH / most;
    let y = |quarters: i128| HEIGHT - quarters * (HEIGHT - 16) / top;
    let band = |option: usize| {
        let places = || (0..=STEPS).map(move |step| most * step / STEPS);
        let high = places().map(|sites| (x(sites), y(at(effort, option, sites).high)));
        let low = places().rev().map(|sites| (x(sites), y(at(effort, option, sites).low)));
        high.chain(low).map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
    };
    let (after, by) = difference.break_even();
    let is_drawn = |sites: &i128| *sites > 1 && *sites <= most;
    let after = after.filter(is_drawn);
    let by = by.filter(is_drawn).filter(|by| after != Some(*by));
    // A label that would run into the other one goes below it, one at the edge to the left of its line.
    let is_close = after.zip(by).is_some_and(|(after, by)| x(by) - x(after) < 2 * LABEL);
    let mark = |sites: i128, line: i128| {
        let place = x(sites);
        let (start, anchor) =
            if place + LABEL > WIDTH { (place - 4, "end") } else { (place + 4, "start") };
        html! {
            <g key={sites.to_string()} class="even">
                <line x1={place.to_string()} x2={place.to_string()} y1="0" y2={HEIGHT.to_string()} />
                <text x={start.to_string()} y={line.to_string()} text-anchor={anchor}>{ format!("{} sites", thousands(sites)) }</text>
            </g>
        }
    };
    let marks = after.map(|sites| mark(sites, 12)).into_iter();
    let marks = marks.chain(by.map(|sites| mark(sites, if is_close { 28 } else { 12 })));
    let now = x(effort.sites.into());
    let said = format!(
        "Two bands of hours from 1 to {most} sites; at {} sites {} and {} hours a month",
        effort.sites,
        range_of_hours(at(effort, options[0], effort.sites.into())),
        range_of_hours(at(effort, options[1], effort.sites.into())),
    );
    html! {
        <svg viewBox={format!("-52 -6 {} {}", WIDTH + 64, HEIGHT + 34)} role="img" aria-label={said}>
            <line class="axis" x1="0" y1={HEIGHT.to_string()} x2={WIDTH.to_string()} y2={HEIGHT.to_string()} />
            <line class="axis" x1="0" y1="0" x2="0" y2={HEIGHT.to_string()} />
            <polygon class="band-other" points={band(options[1])} />
            <polygon class="band-one" points={band(options[0])} />
            <line class="now" x1={now.to_string()} x2={now.to_string()} y1="0" y2={HEIGHT.to_string()} />
            { for marks }
            <text class="scale" x="-6" y={(y(top) + 4).to_string()} text-anchor="end"><tspan key={top.to_string()}>{ hours(top) }</tspan></text>
            <text class="scale" x="-6" y={HEIGHT.to_string()} text-anchor="end">{ "0 h" }</text>
            <text class="scale" x="0" y={(HEIGHT + 18).to_string()}>{ "1 site" }</text>
            <text class="scale" x={WIDTH.to_string()} y={(HEIGHT + 18).to_string()} text-anchor="end"><tspan key={most.to_string()}>{ format!("{most} sites") }</tspan></text>
        </svg>
    }
}

/// The same figures as text.
fn figures(effort: &Effort, options: [usize; 2], names: &[String; 2], most: i128) -> Html {
    let mut sites = vec![1, i128::from(effort.sites), most];
    sites.order();
    sites.dedup();
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label="Hours a month by number of sites">
        <table class="board-table">
            <thead><tr><th scope="col" class="number">{ "Sites" }</th>{ for names.iter().map(|name| html! { <th key={name.clone()} scope="col" class="number">{ name.clone() }</th> }) }</tr></thead>
            <tbody>{ for sites.into_iter().map(|sites| html! {
                <tr key={sites.to_string()}>
                    <th scope="row" class="number">{ sites.to_string() }</th>
                    { for options.iter().map(|option| html! { <td key={*option} class="number">{ words(range_of_hours(at(effort, *option, sites))) }</td> }) }
                </tr>
            }) }</tbody>
        </table>
        </div>
    }
}
