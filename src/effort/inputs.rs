//! The numbers that the visitor gives: hours of each duty, a rate, quotes.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::state::Shared;
use crate::widgets::{TextField, words};
use edgewise_engine::catalog::{Catalog, Level, RUNNING};
use edgewise_engine::scenario::{
    Assumptions, MONTH_HOURS_MAX, Per, QUOTE_MAX, Quarters, RATE_MAX, UNITS_MAX, YEARS_MAX,
};
use edgewise_engine::words::{hours, quarters_of};

/// What the inputs are about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The facts.
    pub catalog: Shared<Catalog>,
    /// What the visitor assumes.
    pub assumptions: Assumptions,
    /// Something was given.
    pub on_assumed: Callback<Assumptions>,
}

/// The inputs.
#[component]
pub fn Inputs(props: &Props) -> Html {
    let Props { catalog, assumptions, on_assumed } = props;
    let kinds = use_state(|| assumptions.hours.keys().any(|(per, _)| *per != Per::Cluster));
    let on_kinds = {
        let (set, now) = (kinds.setter(), *kinds);
        Callback::from(move |_: MouseEvent| set.set(!now))
    };
    let on_reset = on_assumed.reform(|_: MouseEvent| Assumptions::default());
    let shown: &[Per] =
        if *kinds { &[Per::Cluster, Per::Machine, Per::Once] } else { &[Per::Cluster] };
    let duties = catalog.duties().map_or(&[][..], |criterion| criterion.members());
    let row = |duty: &Level| {
        html! {
            <Duty key={duty.id.as_str()} duty={duty.clone()} kinds={shown.to_vec()} assumptions={assumptions.clone()} on_assumed={on_assumed.clone()} />
        }
    };
    let number = |id: &'static str,
                  label: &'static str,
                  now: Option<u32>,
                  hint: &'static str,
                  most: u32,
                  take: fn(&mut Assumptions, Option<u32>)| {
        let (assumptions, on_assumed) = (assumptions.clone(), on_assumed.clone());
        let on_typed = Callback::from(move |typed: String| {
            let number = whole(&typed, most)?;
            let mut next = assumptions.clone();
            take(&mut next, number);
            on_assumed.emit(next);
            Ok(())
        });
        html! {
            <label class="amount">
                <span>{ label }</span>
                <TextField {id} inputmode="numeric" {hint} value={now.map(|it| it.to_string()).unwrap_or_default()} {on_typed} />
            </label>
        }
    };
    let usual = Assumptions::default();
    let said = |now: u32, usual: u32| (now != usual).then_some(now);
    html! {
        <div class="effort-inputs">
            <fieldset>
                <legend>{ "Hours a month that a duty takes your team" }</legend>
                <p class="hint">{ "From–to, in steps of a quarter hour. Grey numbers are placeholders, not facts and not estimates." }</p>
                <ul class="duties">{ for duties.iter().map(row) }</ul>
                <p class="acts">
                    <button class="link" type="button" aria-expanded={kinds.to_string()} onclick={on_kinds}>
                        { words(if *kinds { "Only hours for each site" } else { "Also hours for each machine, and once for all sites" }) }
                    </button>
                </p>
            </fieldset>
            <fieldset class="amounts">
                <legend>{ "Money" }</legend>
                { number("effort-rate", "An hour costs", assumptions.rate, "not said", RATE_MAX, |it, rate| it.rate = rate) }
                { number("effort-years", "Years", said(assumptions.years, usual.years), "1", YEARS_MAX, |it, years| it.years = years.unwrap_or(1).max(1)) }
                { number("effort-month", "Working hours of a person in a month", said(assumptions.month_hours, usual.month_hours), "140", MONTH_HOURS_MAX, |it, month| it.month_hours = month.unwrap_or(140).max(1)) }
            </fieldset>
            <Quotes catalog={catalog.clone()} assumptions={assumptions.clone()} on_assumed={on_assumed.clone()} />
            if *assumptions != usual {
                <p class="acts"><button class="button" type="button" onclick={on_reset}>{ "Back to placeholders" }</button></p>
            }
        </div>
    }
}

/// One duty.
#[derive(Clone, Debug, PartialEq, Properties)]
struct DutyProps {
    duty: Level,
    kinds: Vec<Per>,
    assumptions: Assumptions,
    on_assumed: Callback<Assumptions>,
}

#[component]
fn Duty(props: &DutyProps) -> Html {
    let DutyProps { duty, kinds, assumptions, on_assumed } = props;
    let field = |per: &Per| {
        let per = *per;
        let given = assumptions.hours.get(&(per, duty.id.clone())).copied();
        let (assumptions, on_assumed, id) =
            (assumptions.clone(), on_assumed.clone(), duty.id.clone());
        let on_typed = Callback::from(move |typed: String| {
            let mut next = assumptions.clone();
            if typed.is_empty() {
                next.hours.remove(&(per, id.clone()));
            } else {
                next.hours.insert((per, id.clone()), range(&typed)?);
            }
            on_assumed.emit(next);
            Ok(())
        });
        let what = match per {
            Per::Cluster => "each site",
            Per::Machine => "each machine",
            Per::Once => "once",
        };
        html! {
            <span key={per.spell()} class="duty-hours">
                <TextField
                    id={format!("hours-{}-{}", per.spell(), duty.id)} name={format!("{}, hours a month, {what}", duty.name)}
                    inputmode="decimal" hint={said(per.placeholder())} value={given.map(said).unwrap_or_default()} {on_typed}
                />
                <span class="hint">{ what }</span>
            </span>
        }
    };
    html! {
        <li class="duty">
            <span class="duty-name">{ duty.name.clone() }</span>
            { for kinds.iter().map(field) }
        </li>
    }
}

/// The visitor's quotes for the units that bills count.
#[component]
fn Quotes(props: &Props) -> Html {
    let Props { catalog, assumptions, on_assumed } = props;
    let units = catalog.prices().map_or(&[][..], |criterion| criterion.members());
    let field = |unit: &Level, is_quote: bool| {
        let now = if is_quote { &assumptions.quotes } else { &assumptions.units };
        let now = now.get(&unit.id).copied();
        let (assumptions, on_assumed, id) =
            (assumptions.clone(), on_assumed.clone(), unit.id.clone());
        let most = if is_quote { QUOTE_MAX } else { UNITS_MAX };
        let on_typed = Callback::from(move |typed: String| {
            let number = whole(&typed, most)?;
            let mut next = assumptions.clone();
            let into = if is_quote { &mut next.quotes } else { &mut next.units };
            match number {
                Some(number) => into.insert(id.clone(), number),
                None => into.remove(&id),
            };
            on_assumed.emit(next);
            Ok(())
        });
        let (kind, what) =
            if is_quote { ("quote", "price a year") } else { ("units", "units a site") };
        html! {
            <TextField
                id={format!("{kind}-{}", unit.id)} name={format!("{}, {what}", unit.name)} hint={what}
                inputmode="numeric" value={now.map(|it| it.to_string()).unwrap_or_default()} {on_typed}
            />
        }
    };
    let is_counted =
        |unit: &Level| [RUNNING.per_cluster, RUNNING.per_machine].contains(&unit.id.as_str());
    let row = |unit: &Level| {
        html! {
            <li key={unit.id.as_str()} class="quote">
                <span class="duty-name">{ unit.name.clone() }</span>
                { field(unit, true) }
                if !is_counted(unit) { { field(unit, false) } }
            </li>
        }
    };
    let priced = units.iter().filter(|unit| unit.id.as_str() != RUNNING.free);
    html! {
        <details class="more" open={!assumptions.quotes.is_empty()}>
            <summary>{ "Your quotes" }</summary>
            <p class="hint">{ "What a vendor asks of you for a unit and a year, in your currency. Without a quote no price is assumed." }</p>
            <ul class="duties">{ for priced.map(row) }</ul>
        </details>
    }
}

/// A range as it is typed: "0.5–2", "0.5 to 2", "3".
fn range(typed: &str) -> Result<Quarters, String> {
    let parts = typed.replace("to", "–").replace("..", "–").replace('-', "–");
    let (low, high) = parts.split_once('–').unwrap_or((&parts, &parts));
    let end = |said: &str| quarters_of(said.trim());
    let range = end(low).zip(end(high)).and_then(|(low, high)| Quarters::new(low, high));
    range.ok_or_else(|| "Hours in steps of 0.25, such as 0.5–2.".to_owned())
}

fn said(range: Quarters) -> String {
    let (low, high) = (hours(range.low().into()), hours(range.high().into()));
    if low == high { low } else { format!("{low}–{high}") }
}

fn whole(typed: &str, most: u32) -> Result<Option<u32>, String> {
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse().ok().filter(|number| *number <= most);
    number.map(Some).ok_or_else(|| format!("A whole number up to {most}."))
}
