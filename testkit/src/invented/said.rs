//! Scenarios that nobody thought of: anything that a visitor may say with a catalogue.

use edgewise_engine::catalog::{Catalog, Criterion, Scale, Tier, Value};
use edgewise_engine::id::{AnswerId, OptionId, QuestionId};
use edgewise_engine::quantity::Horizon;
use edgewise_engine::quantity::{Amount, Date, Ratio, Until};
use edgewise_engine::scenario::{Override, OwnOption, Scenario, Site, View, WEIGHT_MAX};

use super::Chance;

/// Words that test what a link must escape.
const WORDS: [&str; 9] = [
    "Shops",
    "Zo\u{eb}",
    "100% sure; k=any",
    "a_b, c: d.e-f",
    "\u{6f22}\u{1f600}",
    "  two  spaces ",
    "#v1;e=2024-06",
    "%25 & <b>\"'",
    "?s=x&amp;y",
];

/// A scenario in one of the editions.
pub fn scenario(catalog: &Catalog, chance: &mut Chance) -> Scenario {
    let edition = chance.pick(&catalog.editions);
    let mut scenario = Scenario::new(edition.id.clone());
    let cut = scenario.cut(catalog);
    let demanded = 1 + chance.below(12);
    let is_by_weights = chance.is_one_in(5);
    for criterion in &cut.criteria {
        if chance.is_one_in(4 + demanded) {
            let value = value(criterion, chance);
            if value != Value::Set(Vec::new()) {
                scenario.musts.insert(criterion.id.clone(), value);
            }
        }
        if !criterion.scale.is_weighed() {
            continue;
        }
        if is_by_weights && chance.is_one_in(3) {
            let most = if chance.is_one_in(4) { WEIGHT_MAX } else { 9 };
            let weight = chance.number() % (u64::from(most) + 1);
            let weight = u32::try_from(weight).expect("it is no more than the most");
            scenario.weights.insert(criterion.id.clone(), weight);
        }
        let tier = *chance.pick(&[Tier::Decisive, Tier::Important, Tier::Nice, Tier::Ignore]);
        if tier != criterion.default_tier(&scenario.edition) && chance.is_one_in(5) {
            scenario.priorities.insert(criterion.id.clone(), tier);
        }
    }
    if chance.is_one_in(4) {
        scenario.hidden.insert(chance.pick(&catalog.families).id.clone());
    }
    for _ in 0..chance.below(4) {
        let option = chance.pick(&cut.options).id.clone();
        let criterion = chance.pick(&cut.criteria);
        let value = (!chance.is_one_in(6)).then(|| value(criterion, chance));
        let reason = words(chance);
        scenario.overrides.insert((option, criterion.id.clone()), Override { value, reason });
    }
    for number in 1..=8 {
        if chance.is_one_in(20) {
            let rated = cut.criteria.iter().filter(|_| chance.is_one_in(3));
            let rated: Vec<&Criterion> = rated.map(AsRef::as_ref).collect();
            let ratings = rated.into_iter().map(|one| (one.id.clone(), value(one, chance)));
            let ratings = ratings.collect();
            let name = format!("Ours {}", words(chance));
            scenario.own.insert(number, OwnOption { name, ratings });
        }
    }
    scenario.date = if chance.is_one_in(4) { date(chance) } else { None };
    (scenario.title, scenario.notes) = (words(chance), words(chance));
    scenario.site = site(chance);
    let own = scenario.own.keys().map(|number| OptionId::own(*number));
    let options: Vec<OptionId> =
        cut.options.iter().map(|option| option.id.clone()).chain(own).collect();
    scenario.view = view(&options, chance);
    scenario
}

/// Facts of a site.
fn site(chance: &mut Chance) -> Site {
    let small = |chance: &mut Chance| u16::try_from(1 + chance.below(9)).expect("it is small");
    let mut site = Site::default();
    if chance.is_one_in(3) {
        site.machines = Some(small(chance));
    }
    if chance.is_one_in(3) {
        site.sites = Some(100 * u32::from(small(chance)));
    }
    if chance.is_one_in(3) {
        let day = date(chance).map(Horizon::Day);
        site.until =
            day.filter(|_| chance.is_one_in(2)).or(Some(Horizon::Year(2026 + small(chance))));
    }
    if chance.is_one_in(3) {
        let id = (QuestionId::parse("internet"), AnswerId::parse("steady"));
        if let (Some(question), Some(answer)) = id {
            site.answers.insert(question, answer);
        }
    }
    site
}

/// Columns and a pair of these options.
fn view(options: &[OptionId], chance: &mut Chance) -> View {
    let mut view = View::default();
    if chance.is_one_in(3) {
        view.columns = options.iter().filter(|_| chance.is_one_in(3)).cloned().collect();
    }
    if chance.is_one_in(4) {
        view.pinned.insert(chance.pick(options).clone());
    }
    if chance.is_one_in(4) {
        let (one, other) = (chance.pick(options), chance.pick(options));
        view.compared = (one != other).then(|| (one.clone(), other.clone()));
    }
    view
}

/// A value of a criterion's scale.
pub fn value(criterion: &Criterion, chance: &mut Chance) -> Value {
    let place = |place: usize| u8::try_from(place).expect("a scale has few levels");
    match &criterion.scale {
        Scale::Levels(levels) => Value::Level(place(chance.below(levels.len()))),
        Scale::Quantity { .. } if chance.is_one_in(8) => Value::Quantity(Amount::Unlimited),
        Scale::Quantity { .. } => {
            let size = 1 << (4 * chance.below(5));
            Value::Quantity(Amount::Exactly(chance.number() % (size + 1)))
        }
        Scale::Date { .. } => Value::Date(match (chance.below(8), date(chance)) {
            (0, _) => Until::Never,
            (_, Some(date)) => Until::Day(date),
            (_, None) => Until::NoEnd,
        }),
        Scale::Set(members) => {
            Value::Set((0..members.len()).map(place).filter(|_| chance.is_one_in(4)).collect())
        }
        Scale::Points => {
            let thousandths = i128::from(chance.number() % 1001);
            Value::Points(Ratio::new(thousandths, 1000))
        }
    }
}

/// A day around today's editions; none where there is no such day.
fn date(chance: &mut Chance) -> Option<Date> {
    let part = |number: usize| u8::try_from(number).expect("a day or a month is small");
    let year = u16::try_from(2023 + chance.below(8)).expect("a year is small");
    Date::new(year, part(1 + chance.below(12)), part(1 + chance.below(31)))
}

fn words(chance: &mut Chance) -> String {
    let count = chance.below(5).saturating_sub(2);
    let words: Vec<&str> = (0..count).map(|_| *chance.pick(&WORDS)).collect();
    words.join(" ")
}
