//! A rating: a word and a shape, never colour alone.

use yew::{Html, html};

use edgewise_engine::catalog::{Scale, Standing, Value};

/// A value in words, with dots where its scale has levels.
pub fn view(scale: &Scale, standing: &Standing) -> Html {
    match standing {
        Standing::Unknown => html! {
            <span class="rating" data-grade="unknown">{ dots(scale, None) }{ "Unknown" }</span>
        },
        Standing::Known(value) => side(scale, value),
        Standing::Disputed(value, other) => html! {
            <>{ side(scale, value) }<span class="against-word">{ " or " }</span>{ side(scale, &other.value) }</>
        },
    }
}

/// The same for whoever listens.
pub fn say(scale: &Scale, standing: &Standing) -> String {
    let said: Vec<String> = standing.values().map(|value| scale.say(value)).collect();
    if said.is_empty() { "Unknown".to_owned() } else { said.join(" or ") }
}

fn side(scale: &Scale, value: &Value) -> Html {
    html! {
        <span class="rating" data-grade={grade(scale, value)}>{ dots(scale, Some(value)) }{ scale.say(value) }</span>
    }
}

/// The end of the scale that a level is nearer to; `plain` where there are no levels.
fn grade(scale: &Scale, value: &Value) -> &'static str {
    let (Scale::Levels(levels), Value::Level(place)) = (scale, value) else { return "plain" };
    match usize::from(*place) {
        0 => "poor",
        place if place + 1 == levels.len() => "good",
        _ => "fair",
    }
}

/// One dot for each level, filled up to this one.
fn dots(scale: &Scale, value: Option<&Value>) -> Html {
    let Scale::Levels(levels) = scale else { return Html::default() };
    let filled = match value {
        Some(Value::Level(place)) => usize::from(*place) + 1,
        _ => 0,
    };
    let dots: String = (0..levels.len()).map(|dot| if dot < filled { '●' } else { '○' }).collect();
    html! { <span class="dots" aria-hidden="true">{ dots }</span> }
}
