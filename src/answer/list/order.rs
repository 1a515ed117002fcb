//! In which order the list stands, and which lines of it are looked for.

use std::cmp::Reverse;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast, html};

use crate::answer::matrix::glyph;
use edgewise_engine::assessment::{Assessment, State as Fit};
use edgewise_engine::id::CriterionId;
use edgewise_engine::order::InOrder;

/// What the lines are sorted by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The answer first.
    #[default]
    Rank,
    /// A to Z.
    Name,
    /// The best on one criterion that counts first; what does not match the must-haves stays below.
    Criterion(CriterionId),
}

/// The values of the select for the orders that are not criteria; no id of a criterion has capitals.
const RANK: &str = "RANK";
const NAME: &str = "NAME";

impl Order {
    /// The order itself, or by rank if its criterion no longer counts.
    pub fn valid(&self, assessment: &Assessment) -> Self {
        match self {
            Self::Criterion(_) if self.place(assessment).is_none() => Self::Rank,
            Self::Name if !assessment.is_ranked() => Self::Rank,
            order => order.clone(),
        }
    }

    /// The place of its criterion among those that count.
    fn place(&self, assessment: &Assessment) -> Option<usize> {
        let Self::Criterion(id) = self else { return None };
        let criteria = &assessment.table.criteria;
        assessment.problem.enabled.iter().position(|place| criteria[*place].id == *id)
    }

    /// What the criterion of the order says of an option, in place of the reason for its rank.
    pub fn says(&self, assessment: &Assessment, option: usize) -> Option<String> {
        let place = assessment.problem.enabled[self.place(assessment)?];
        let criterion = &assessment.table.criteria[place];
        let value = glyph::word(&criterion.scale, assessment.counted(option, place));
        Some(format!("{}: {value}", criterion.name))
    }
}

/// The options in that order whose names contain what was typed.
pub fn arranged(assessment: &Assessment, order: &Order, looked_for: &str) -> Vec<usize> {
    let mut options = assessment.ranking();
    let name = |option: &usize| assessment.table.label(*option).to_lowercase();
    match order {
        Order::Rank => {}
        Order::Name => options.order_by_key(name),
        Order::Criterion(_) => {
            let Some(at) = order.place(assessment) else { return options };
            let fit = |option: usize| match assessment.standings[option].screened.state {
                Fit::Fits => 0,
                Fit::Unconfirmed => 1,
                Fit::RuledOut => 2,
            };
            let worth = |option: usize| assessment.problem.bounds[option][at].point;
            options.order_by_key(|option| (fit(*option), Reverse(worth(*option))));
        }
    }
    let looked_for = looked_for.trim().to_lowercase();
    options.retain(|option| name(option).contains(&looked_for));
    options
}

/// The field that finds an option by its name, and the select of the order.
pub fn view(
    assessment: &Assessment,
    order: &Order,
    looked_for: &AttrValue,
    on_ordered: &Callback<Order>,
    on_looked_for: &Callback<AttrValue>,
) -> Html {
    let oninput = on_looked_for.reform(|event: InputEvent| {
        AttrValue::from(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let onchange = on_ordered.reform(|event: Event| {
        match event.target_unchecked_into::<HtmlSelectElement>().value().as_str() {
            RANK => Order::Rank,
            NAME => Order::Name,
            id => CriterionId::parse(id).map_or(Order::Rank, Order::Criterion),
        }
    });
    let choice = |value: &str, name: String, is_chosen: bool| {
        html! { <option key={value.to_owned()} value={value.to_owned()} selected={is_chosen}>{ name }</option> }
    };
    let criteria = assessment.problem.enabled.iter().map(|place| {
        let criterion = &assessment.table.criteria[*place];
        let is_chosen = matches!(order, Order::Criterion(id) if *id == criterion.id);
        choice(criterion.id.as_str(), format!("By {}", criterion.name), is_chosen)
    });
    html! {
        <>
            <input class="field find-option" type="search" autocomplete="off" aria-label="Find an option" placeholder="Find an option" value={looked_for.clone()} {oninput} />
            if assessment.is_ranked() {
                <select class="button" aria-label="Order of the list" {onchange}>
                    { choice(RANK, "Best first".to_owned(), *order == Order::Rank) }
                    { choice(NAME, "By name".to_owned(), *order == Order::Name) }
                    { for criteria }
                </select>
            }
        </>
    }
}
