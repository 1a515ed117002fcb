//! A field for a value of any scale: a choice of levels, an amount, a date, members of a set.

use std::sync::Arc;

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, component, html};

use crate::widgets::{TextField, words};
use edgewise_engine::catalog::{Criterion, Level, Scale, Value};
use edgewise_engine::order::InOrder;
use edgewise_engine::quantity::Ratio;

/// What the field is for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The criterion whose scale is used.
    pub criterion: Arc<Criterion>,
    /// The id of the field in the page.
    pub id: AttrValue,
    /// What it is called.
    pub name: Name,
    /// The value it shows; none: unknown.
    pub value: Option<Value>,
    /// A readable value was given; none: unknown.
    pub on_changed: Callback<Option<Value>>,
}

/// The name of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// In a label above the field, which comes with it.
    Shown(AttrValue),
    /// For screen readers only: for everyone else, the surroundings of the field say it.
    Hidden(AttrValue),
}

impl Name {
    /// A name in a label.
    pub fn shown(name: &str) -> Self {
        Self::Shown(name.to_owned().into())
    }

    /// The `aria-label` of the field: a field with a visible label takes its name from that.
    fn aria(&self) -> Option<AttrValue> {
        match self {
            Self::Shown(_) => None,
            Self::Hidden(name) => Some(name.clone()),
        }
    }

    /// The label of a control.
    fn label(&self, control: &AttrValue) -> Html {
        match self {
            Self::Shown(name) => html! { <label for={control.clone()}>{ name.clone() }</label> },
            Self::Hidden(_) => Html::default(),
        }
    }

    /// The name of a group, which cannot have a `<label>`.
    fn heading(&self, id: &AttrValue) -> Html {
        match self {
            Self::Shown(name) => {
                html! { <span id={id.clone()} class="label">{ name.clone() }</span> }
            }
            Self::Hidden(_) => Html::default(),
        }
    }
}

/// The field.
#[component]
pub fn ValueField(props: &Props) -> Html {
    match &props.criterion.scale {
        Scale::Levels(levels) => choice(props, levels),
        Scale::Set(members) => members_of(props, members),
        Scale::Quantity { .. } | Scale::Date { .. } | Scale::Points => typed(props),
    }
}

fn choice(props: &Props, levels: &[Level]) -> Html {
    let onchange = {
        let (criterion, on_changed) = (Arc::clone(&props.criterion), props.on_changed.clone());
        Callback::from(move |event: Event| {
            let spelled = event.target_unchecked_into::<HtmlSelectElement>().value();
            on_changed.emit(criterion.scale.read_rating(&spelled).ok());
        })
    };
    let chosen = props.value.as_ref().map(|value| props.criterion.scale.spell_value(value));
    html! {
        <>
            { props.name.label(&props.id) }
            <select id={props.id.clone()} aria-label={props.name.aria()} class="field" {onchange}>
                <option value="" selected={chosen.is_none()}>{ "Unknown" }</option>
                { for levels.iter().map(|level| html! {
                    <option key={level.id.as_str()} value={level.id.to_string()} selected={chosen.as_deref() == Some(level.id.as_str())}>
                        { level.name.clone() }
                    </option>
                }) }
            </select>
        </>
    }
}

fn members_of(props: &Props, members: &[Level]) -> Html {
    let chosen: &[u8] = match &props.value {
        Some(Value::Set(places)) => places,
        _ => &[],
    };
    let row = |(at, member): (u8, &Level)| {
        let is_on = chosen.contains(&at);
        let mut next: Vec<u8> = chosen.iter().copied().filter(|one| *one != at).collect();
        if !is_on {
            next.push(at);
            next.order();
        }
        let onchange = props.on_changed.reform(move |_: Event| Some(Value::Set(next.clone())));
        let field = format!("{}-{}", props.id, member.id);
        html! {
            <div class="member" key={member.id.as_str()}>
                <input id={field.clone()} type="checkbox" checked={is_on} {onchange} />
                <label for={field}>{ member.name.clone() }</label>
            </div>
        }
    };
    let heading = AttrValue::from(format!("{}-name", props.id));
    let labelled_by = matches!(props.name, Name::Shown(_)).then(|| heading.clone());
    html! {
        <>
            { props.name.heading(&heading) }
            <div id={props.id.clone()} role="group" aria-label={props.name.aria()} aria-labelledby={labelled_by} class="members">
                { for (0_u8..).zip(members).map(row) }
            </div>
        </>
    }
}

/// The unit of memory in links and files; people think in multiples of 1024 of it.
const MIB: &str = "MiB";

/// An amount of memory below what any node has: someone who types less means another unit.
const MIB_MIN: u64 = 64;

/// The message if a number of MiB cannot be what was meant.
fn unlikely(scale: &Scale, typed: &str) -> Option<String> {
    let is_memory = matches!(scale, Scale::Quantity { unit, .. } if unit.many == MIB);
    let number: u64 = typed.parse().ok().filter(|number| is_memory && *number < MIB_MIN)?;
    let number = number.to_string();
    Some(["Is “", &number, " GiB” meant, or “", &number, " MiB”?"].concat())
}

/// The message if a count is none that there can be.
fn beyond(scale: &Scale, typed: &str) -> Option<String> {
    let Scale::Quantity { count: Some(count), .. } = scale else { return None };
    let is_there =
        typed.parse().is_ok_and(|number: u64| (count.least..=count.most).contains(&number));
    (!is_there).then(|| format!("Enter a whole number from {} to {}.", count.least, count.most))
}

/// What was typed, in the unit of the scale: "8 GiB" is 8192 MiB, and "2.5 GiB" is 2560.
fn in_unit(scale: &Scale, typed: &str) -> String {
    let lower = typed.to_ascii_lowercase();
    // A GB is a different amount, and is not read as GiB.
    let larger = lower.strip_suffix("gib").and_then(|number| mib(number.trim_end()));
    match (scale, larger) {
        (Scale::Quantity { unit, .. }, Some(mib)) if unit.many == MIB => mib.to_string(),
        _ => lower.strip_suffix("mib").map_or(typed, str::trim_end).to_owned(),
    }
}

/// A number of GiB in MiB, if that is a whole number.
fn mib(gib: &str) -> Option<i128> {
    let mib = Ratio::parse(gib)?.checked_mul(Ratio::whole(1024))?;
    (mib.denominator() == 1).then(|| mib.numerator())
}

fn typed(props: &Props) -> Html {
    let scale = &props.criterion.scale;
    let on_typed = {
        let (criterion, on_changed) = (Arc::clone(&props.criterion), props.on_changed.clone());
        Callback::from(move |typed: String| {
            let value = if typed.is_empty() {
                None
            } else if let Some(wrong) =
                unlikely(&criterion.scale, &typed).or_else(|| beyond(&criterion.scale, &typed))
            {
                return Err(wrong);
            } else {
                Some(criterion.scale.read_rating(&in_unit(&criterion.scale, &typed))?)
            };
            on_changed.emit(value);
            Ok(())
        })
    };
    let (unit, hint) = match scale {
        Scale::Quantity { unit, .. } if unit.many == MIB => (unit.many.clone(), "8 GiB, or 8192"),
        Scale::Quantity { unit, count: Some(_), .. } => (unit.many.clone(), "a whole number"),
        Scale::Quantity { unit, .. } => (unit.many.clone(), "a whole number, or: unlimited"),
        Scale::Date { .. } => (String::new(), "2028-03-27, or: no-end"),
        _ => (String::new(), "7/8 or 0.45"),
    };
    // Repeated in the unit that people use, if that is a different number.
    let meant = match &props.value {
        Some(Value::Quantity(amount)) if unit == MIB => {
            Some(scale.say(&Value::Quantity(*amount))).filter(|said| !said.ends_with(MIB))
        }
        _ => None,
    };
    let said = meant.map_or_else(|| unit.clone(), |said| format!("{unit} = {said}"));
    let value = props.value.as_ref().map(|value| scale.spell_value(value)).unwrap_or_default();
    html! {
        <>
            { props.name.label(&props.id) }
            <span class="typed">
                <TextField id={props.id.clone()} name={props.name.aria()} {hint} {value} {on_typed}>
                    { " " }{ words(said) }
                </TextField>
            </span>
        </>
    }
}
