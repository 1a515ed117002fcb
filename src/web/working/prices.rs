//! What each must-have costs: who returns without it, and by how much the best score would rise.

use yew::{Html, html};

use crate::assessment::Assessment;

pub fn view(assessment: &Assessment) -> Html {
    if assessment.prices.is_empty() {
        return Html::default();
    }
    let names = |options: &[usize]| {
        let names: Vec<&str> =
            options.iter().map(|one| assessment.table.candidates[*one].name.as_str()).collect();
        if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
    };
    let rows = assessment.prices.iter().zip(&assessment.demands).map(|(price, (place, value))| {
        let criterion = &assessment.table.criteria[*place];
        let gain = price.gain.map_or_else(|| "—".to_owned(), |gain| gain.decimal(3));
        html! {
            <tr key={criterion.id.as_str()}>
                <th scope="row">{ criterion.demand(value) }</th>
                <td>{ names(&price.returns) }</td>
                <td class="figure">{ gain }</td>
            </tr>
        }
    });
    html! {
        <>
            <h3>{ "The price of each must-have" }</h3>
            <table class="figures">
                <thead><tr><th scope="col">{ "Without" }</th><th scope="col">{ "Returns" }</th><th scope="col">{ "Best score rises by" }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}
