//! The ranked list: every option on one line, best first; a line opens to say why, and what would
//! change it.

mod chips;
mod entry;
pub mod explained;
mod order;

use std::collections::BTreeSet;

use yew::{
    AttrValue, Callback, Html, Properties, UseStateHandle, component, html, use_callback, use_state,
};

use crate::answer::matrix;
use crate::browser::focus;
use crate::delivery::use_delivery;
use crate::state::{Message, Shared, State, Subject, use_dispatch};
use crate::widgets::words;
use chips::Chip;
use edgewise_engine::assessment::{Assessment, State as Fit};
use edgewise_engine::id::OptionId;
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::Edit;
use edgewise_engine::words::month;
use entry::Entry;
use order::Order;

/// How many lines are shown before the visitor asks for more.
const SIGHT: usize = 8;

/// What the list shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said.
    pub state: Shared<State>,
    /// What follows from it.
    pub assessment: Shared<Assessment>,
    /// Whether it is for paper, where nothing can be unfolded.
    pub on_paper: bool,
    /// A fact behind a line was opened.
    pub on_opened: Callback<Subject>,
    /// Two options are being compared: the table should scroll into view.
    #[prop_or_default]
    pub on_compared: Callback<()>,
}

/// The list with its heading.
#[component]
pub fn RankedList(props: &Props) -> Html {
    let Props { state, assessment, on_paper, on_opened, .. } = props;
    let dispatch = use_dispatch();
    let open = use_state(BTreeSet::<OptionId>::new);
    let is_long = use_state(|| false);
    let order = use_state(Order::default);
    let looked_for = use_state(AttrValue::default);
    let on_toggled = {
        let set = open.setter();
        use_callback((*open).clone(), move |option: OptionId, open| {
            let mut open = open.clone();
            if !open.remove(&option) {
                open.insert(option);
            }
            set.set(open);
        })
    };
    let on_more = {
        let set = is_long.setter();
        use_callback(*is_long, move |_: yew::MouseEvent, was| set.set(!was))
    };
    let on_compared = {
        let shows = props.on_compared.clone();
        use_callback(shows, move |(one, other): (OptionId, OptionId), shows| {
            dispatch.dispatch(Message::Edited(Edit::Compared(one, other)));
            shows.emit(());
            focus::go_to_soon(matrix::HEADING);
        })
    };
    let by = if *on_paper { Order::Rank } else { order.valid(assessment) };
    let is_found = !*on_paper && !looked_for.trim().is_empty();
    let ranking = order::arranged(assessment, &by, if is_found { &looked_for } else { "" });
    let is_whole = *is_long || *on_paper || is_found;
    let shown = if is_whole { ranking.len() } else { ranking.len().min(SIGHT) };
    let first = assessment.ranking().into_iter().map(|place| id(assessment, place)).take(2);
    let first_two = match first.collect::<Vec<_>>().as_slice() {
        [one, other] => Some((one.clone(), other.clone())),
        _ => None,
    };
    let delivery = use_delivery();
    let line = |place: &usize| {
        let option = id(assessment, *place);
        let is_open = open.contains(&option);
        let rival = rival(assessment, *place);
        html! {
            <li key={option.as_str()} data-state={state_of(assessment, *place)} data-leads={leads(assessment, *place).to_string()}>
                { entry(state, assessment, *place, is_open, by.says(assessment, *place), &on_toggled) }
                if is_open {
                    { delivery.room("The reasons for its place", |rooms| (rooms.explained)(&explained::Props {
                        state: state.clone(),
                        assessment: assessment.clone(),
                        option,
                        rival,
                        on_opened: on_opened.clone(),
                        on_compared: on_compared.clone(),
                    })) }
                }
            </li>
        }
    };
    let rest = ranking.len() - ranking.len().min(SIGHT);
    let more = match (*is_long, rest) {
        (true, _) => format!("Show the first {SIGHT} only"),
        (false, rest) => format!("{rest} more"),
    };
    html! {
        <section class="card ranked" aria-labelledby="list-heading">
            <div class="card-head">
                <h2 id="list-heading">{ words(heading(state, assessment, &by)) }</h2>
                if !on_paper {
                    { order::view(assessment, &by, &looked_for, &setter(&order), &setter(&looked_for)) }
                }
                if let Some((one, other)) = first_two.filter(|_| assessment.is_ranked()) {
                    <button class="button" type="button" onclick={on_compared.reform(move |_: yew::MouseEvent| (one.clone(), other.clone()))}>{ "Compare two" }</button>
                }
            </div>
            <ol class="ranking">{ for ranking.iter().take(shown).map(line) }</ol>
            if ranking.is_empty() { <p class="hint">{ words("No option is called that.") }</p> }
            if rest > 0 && !on_paper && !is_found {
                <button class="link more-lines" type="button" aria-expanded={is_long.to_string()} onclick={on_more}>{ words(more) }</button>
            }
        </section>
    }
}

fn heading(state: &State, assessment: &Assessment, order: &Order) -> String {
    let count = assessment.standings.len();
    let options = if count == 1 { "1 option".to_owned() } else { format!("All {count} options") };
    // The answer to an older link is today's; its list and its table are those of its edition.
    let is_older = assessment.edition != state.catalog.today().id;
    let options =
        if is_older { format!("{options} of {}", month(&assessment.edition)) } else { options };
    match order {
        Order::Rank if assessment.is_ranked() => format!("{options}, best first"),
        Order::Rank | Order::Name => format!("{options}, by name"),
        Order::Criterion(_) => options,
    }
}

/// What sets a state.
fn setter<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let set = state.setter();
    Callback::from(move |value| set.set(value))
}

fn id(assessment: &Assessment, place: usize) -> OptionId {
    assessment.table.candidates[place].id.clone()
}

fn state_of(assessment: &Assessment, place: usize) -> &'static str {
    if assessment.is_ranked() { assessment.standings[place].screened.state.spell() } else { "open" }
}

fn leads(assessment: &Assessment, place: usize) -> bool {
    assessment.is_ranked() && assessment.recommended().contains(&place)
}

/// What an option is compared with: the answer or, for the answer itself, the next on the list.
fn rival(assessment: &Assessment, place: usize) -> Option<OptionId> {
    let ranking = assessment.ranking();
    let other = ranking.into_iter().find(|one| *one != place)?;
    assessment.is_ranked().then(|| id(assessment, other))
}

/// The line of one option.
fn entry(
    state: &State,
    assessment: &Assessment,
    place: usize,
    is_open: bool,
    says: Option<String>,
    on_toggled: &Callback<OptionId>,
) -> Html {
    let candidate = &assessment.table.candidates[place];
    let standing = &assessment.standings[place];
    let is_ranked = assessment.is_ranked();
    let fit = standing.screened.state;
    let rank = match (is_ranked, fit, standing.rank) {
        (true, Fit::Fits, Some(rank)) => rank.to_string(),
        (true, Fit::Unconfirmed, _) => "?".to_owned(),
        (true, ..) => "–".to_owned(),
        (false, ..) => String::new(),
    };
    let score = standing.score.filter(|_| is_ranked && fit != Fit::RuledOut);
    let score = score.map(|score| (score.point * Ratio::whole(100), score.point.decimal(2)));
    let why = if let Some(says) = says {
        says
    } else if is_ranked {
        assessment.say_place(place).plain()
    } else {
        state.reasons.summary(&candidate.id).to_owned()
    };
    let chips =
        if is_ranked && fit == Fit::RuledOut { Chip::all(assessment, place) } else { Vec::new() };
    html! {
        <Entry
            option={candidate.id.clone()}
            name={AttrValue::from(assessment.table.label(place))}
            rank={AttrValue::from(rank)}
            score={score.map(|(width, said)| (AttrValue::from(width.decimal(1)), AttrValue::from(said)))}
            why={AttrValue::from(why)}
            {chips}
            {is_open}
            on_toggled={on_toggled.clone()}
        />
    }
}
