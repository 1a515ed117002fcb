//! What each must-have costs: which options come back or would be confirmed without it, and how much the
//! best score of those that fit would rise.

use yew::{Html, html};

use crate::widgets::words;
use edgewise_engine::assessment::{Assessment, Price};

pub fn view(assessment: &Assessment) -> Html {
    if assessment.prices.is_empty() {
        return Html::default();
    }
    let names = |options: &[usize]| {
        let names: Vec<&str> =
            options.iter().map(|one| assessment.table.candidates[*one].name.as_str()).collect();
        names.join(", ")
    };
    let changes = |price: &Price| {
        let confirmed = assessment.confirmed_without(price.place);
        match (price.returns.is_empty(), confirmed.is_empty()) {
            (true, true) => "Nothing".to_owned(),
            (false, true) => ["Returns: ", &names(&price.returns)].concat(),
            (true, false) => ["Returns: none. Confirmed: ", &names(&confirmed)].concat(),
            (false, false) => {
                ["Returns: ", &names(&price.returns), ". Confirmed: ", &names(&confirmed)].concat()
            }
        }
    };
    let rows = assessment.prices.iter().zip(&assessment.demands).map(|(price, (place, value))| {
        let criterion = &assessment.table.criteria[*place];
        let gain = price.gain.map_or_else(|| "—".to_owned(), |gain| gain.decimal(2));
        html! {
            <tr key={criterion.id.as_str()}>
                <th scope="row">{ words(criterion.demand(value)) }</th>
                <td>{ words(changes(price)) }</td>
                <td class="figure">{ words(gain) }</td>
            </tr>
        }
    });
    html! {
        <>
            <h3>{ "What each must-have costs you" }</h3>
            <table class="figures">
                <thead><tr><th scope="col">{ "Without" }</th><th scope="col">{ "What changes" }</th><th scope="col">{ "Best score rises by" }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}
