//! What the site must have: facts about it, each with what demanding it does.

mod demand;
mod members;

use yew::{Html, Properties, component, html};

use crate::state::Shared;
use crate::widgets::disclosure::{Head, use_disclosure};
use demand::Demand;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Scale;
use members::Members;

/// What the demands are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What follows from what was said.
    pub assessment: Shared<Assessment>,
}

/// The must-haves: some in sight, the rest one step away.
#[component]
pub fn MustHaves(props: &Props) -> Html {
    let criteria = &props.assessment.table.criteria;
    let is_demanded = |place: &usize| props.assessment.demands.iter().any(|(one, _)| one == place);
    // What an edition has in the background only is not offered, but shown where a link demands it.
    let is_offered = |place: &usize| {
        let criterion = &criteria[*place];
        let is_background = criterion.is_background(&props.assessment.edition);
        !criterion.must.offers.is_empty() && (!is_background || is_demanded(place))
    };
    let offered = (0..criteria.len()).filter(is_offered);
    let (near, far): (Vec<usize>, Vec<usize>) =
        offered.partition(|place| criteria[*place].must.sight);
    // What a link or a starting point demands stands in sight, until somebody looks at the whole list.
    let fold = use_disclosure(false);
    let (lifted, far): (Vec<usize>, Vec<usize>) =
        far.into_iter().partition(|place| !fold.is_made() && is_demanded(place));
    let row = |place: &usize| {
        let (assessment, place) = (Shared::clone(&props.assessment), *place);
        let key = criteria[place].id.as_str();
        match &criteria[place].scale {
            Scale::Set(_) => html! { <Members {key} {assessment} {place} /> },
            _ => html! { <Demand {key} {assessment} {place} /> },
        }
    };
    html! {
        <section class="must-haves">
            <fieldset>
                <legend><h2>{ "This site must have" }</h2></legend>
                <div class="demands">{ for near.iter().chain(&lifted).map(row) }</div>
                if !far.is_empty() {
                    { fold.view("more", Head::line(format!("{} more demands", far.len())), || html! {
                        <div class="demands">{ for far.iter().map(row) }</div>
                    }) }
                }
            </fieldset>
        </section>
    }
}

/// "2 left"; for what is demanded already "+1 without", or "8 out" where nothing would come
/// back without it: for the eye, and in full for the ear.
fn effect(assessment: &Assessment, place: usize, left: Option<u32>) -> Html {
    let price = assessment.prices.iter().find(|price| price.place == place);
    let (short, long) = match (price, left) {
        (Some(price), _) => {
            let out =
                assessment.standings.iter().filter(|one| one.screened.against().contains(&place));
            match (price.returns.len(), out.count()) {
                (0, 0) => ("0 out".to_owned(), "rules out no option".to_owned()),
                (0, out) => (
                    format!("{out} out"),
                    format!("rules out {out}, and so do others: none would be back without it"),
                ),
                (1, _) => ("+1 without".to_owned(), "1 more option without it".to_owned()),
                (returns, _) => {
                    (format!("+{returns} without"), format!("{returns} more options without it"))
                }
            }
        }
        (None, Some(left)) => (format!("{left} left"), left_with(left)),
        (None, None) => return Html::default(),
    };
    html! {
        <small class="effect"><span aria-hidden="true">{ short }</span><span class="unseen">{ long }</span></small>
    }
}

/// "3 options left with it".
fn left_with(left: u32) -> String {
    if left == 1 { "1 option left with it".into() } else { format!("{left} options left with it") }
}
