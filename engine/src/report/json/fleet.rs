//! The fleet in a board's JSON. Scores are fractions as text, hours are quarter hours a month, sets are
//! lists of ids.

use serde::Serialize;

use super::position::{Position, plain, platform_id as id};
use crate::assessment::State;
use crate::board;
use crate::catalog::Catalog;
use crate::effort::Range;
use crate::id::CriterionId;
use crate::scenario::Board;

/// A fleet.
#[derive(Serialize)]
pub struct Fleet {
    /// The conclusion in sentences.
    said: Vec<String>,
    /// All sites.
    sites: u64,
    /// The classes and their answers.
    classes: Vec<Class>,
    /// The names of classes that nothing is confirmed to fit.
    lost: Vec<String>,
    /// How many platforms it takes.
    platforms: usize,
    /// The smallest sets.
    covers: Vec<Choice>,
    /// Whether there are more than are listed.
    covers_cut: bool,
    /// Whether it is certain that no smaller set exists.
    covers_exact: bool,
    /// Smaller sets, if doubts go the right way.
    unconfirmed: Option<Unconfirmed>,
    /// The best sets of 1, 2, … platforms.
    numbers: Vec<Number>,
    /// Which single must-have requires one more platform.
    obstacles: Vec<Obstacle>,
    /// Whether all hours are placeholders.
    placeholder: bool,
    /// How many platforms take the fewest hours; null if that cannot be said.
    cheapest: Option<Vec<usize>>,
}

/// A class of sites.
#[derive(Serialize)]
struct Class {
    /// Its name.
    name: String,
    /// Its sites.
    sites: u32,
    /// The machines of each.
    machines: u16,
    /// The state of those named.
    state: &'static str,
    /// The platforms that are named.
    named: Vec<String>,
    /// All options that are not ruled out.
    options: Vec<Position>,
}

/// A set of platforms.
#[derive(Serialize)]
struct Choice {
    /// Their ids.
    platforms: Vec<String>,
    /// The sites they cover.
    sites: u64,
    /// The sum of regret over all sites.
    regret: String,
    /// The worst regret of a class.
    worst_regret: String,
    /// The platform that each class takes, in the order of the classes; null if none.
    takes: Vec<Option<String>>,
    /// Quarter hours a month.
    quarter_hours: Option<Range>,
}

/// Smaller sets, if doubts go the right way.
#[derive(Serialize)]
struct Unconfirmed {
    /// How many platforms it takes.
    platforms: usize,
    /// The sets with what has to be confirmed.
    sets: Vec<UnconfirmedSet>,
}

/// A smaller set and its doubts.
#[derive(Serialize)]
struct UnconfirmedSet {
    /// The ids.
    platforms: Vec<String>,
    /// What has to be confirmed.
    doubts: Vec<Doubt>,
}

/// What has to be confirmed.
#[derive(Serialize)]
struct Doubt {
    /// The class.
    class: String,
    /// The platform.
    platform: String,
    /// The must-haves.
    criteria: Vec<String>,
}

/// The best sets of one size.
#[derive(Serialize)]
struct Number {
    /// How many platforms.
    platforms: usize,
    /// The smallest sum of regrets.
    by_sum: Choice,
    /// The smallest worst regret; null if it is the same set.
    by_worst: Option<Choice>,
    /// How many other sets do as well as the first.
    others: usize,
    /// Whether all sets were examined.
    exact: bool,
}

/// A must-have in the way.
#[derive(Serialize)]
struct Obstacle {
    /// The must-have.
    criterion: String,
    /// The class that would change it; null: all classes that have it.
    class: Option<String>,
    /// What it would become; null: dropped.
    to: Option<String>,
    /// Platforms that would be enough.
    platforms: Vec<String>,
}

impl Fleet {
    /// A fleet in words and numbers; own options are identified by name.
    pub fn of(catalog: &Catalog, board: &Board, fleet: &board::Fleet) -> Self {
        let name = |class: usize| fleet.classes[class].name.clone();
        let unconfirmed = fleet.unconfirmed.as_ref().map(|it| Unconfirmed {
            platforms: it.count,
            sets: it
                .sets
                .iter()
                .map(|(set, doubts)| UnconfirmedSet {
                    platforms: ids(fleet, *set),
                    doubts: doubts
                        .iter()
                        .map(|doubt| Doubt {
                            class: name(doubt.class),
                            platform: id(&fleet.platforms[doubt.platform]),
                            criteria: doubt.criteria.iter().map(CriterionId::to_string).collect(),
                        })
                        .collect(),
                })
                .collect(),
        });
        Self {
            said: plain(&fleet.say(catalog, board)),
            sites: fleet.sites(),
            classes: (0..fleet.classes.len()).map(|at| class(fleet, at)).collect(),
            lost: fleet.lost.iter().map(|class| name(*class)).collect(),
            platforms: fleet.covers.count,
            covers: fleet.covers.sets.iter().map(|one| choice(fleet, one)).collect(),
            covers_cut: fleet.covers.is_cut,
            covers_exact: fleet.covers.is_exact,
            unconfirmed,
            numbers: fleet
                .numbers
                .iter()
                .map(|one| Number {
                    platforms: one.count,
                    by_sum: choice(fleet, &one.by_sum),
                    by_worst: one.by_worst.as_ref().map(|one| choice(fleet, one)),
                    others: one.others,
                    exact: one.is_exact,
                })
                .collect(),
            obstacles: fleet.obstacles.iter().map(|one| obstacle(catalog, fleet, one)).collect(),
            placeholder: fleet.is_placeholder,
            cheapest: fleet.cheapest.as_ref().map(|it| it.counts.clone()),
        }
    }
}

fn ids(fleet: &board::Fleet, set: u64) -> Vec<String> {
    fleet.of_set(set).map(id).collect()
}

fn class(fleet: &board::Fleet, at: usize) -> Class {
    let it = &fleet.classes[at];
    let best = it.best_of(it.fits);
    let options = it.scores.iter().map(|(place, score)| {
        let is_sure = it.fits >> place & 1 == 1;
        let platform = &fleet.platforms[*place];
        Position {
            id: id(platform),
            name: platform.name.clone(),
            state: if is_sure { State::Fits } else { State::Unconfirmed }.spell(),
            score: Some(score.to_string()),
            regret: best.filter(|_| is_sure).map(|(_, best)| (best - *score).to_string()),
        }
    });
    Class {
        name: it.name.clone(),
        sites: it.sites,
        machines: it.machines,
        state: it.state.spell(),
        named: ids(fleet, it.named),
        options: options.collect(),
    }
}

fn choice(fleet: &board::Fleet, it: &board::Choice) -> Choice {
    let takes = it.takes.iter().map(|takes| takes.map(|place| id(&fleet.platforms[place])));
    Choice {
        platforms: ids(fleet, it.platforms),
        sites: it.sites,
        regret: it.regret.to_string(),
        worst_regret: it.worst.to_string(),
        takes: takes.collect(),
        quarter_hours: it.quarters,
    }
}

fn obstacle(catalog: &Catalog, fleet: &board::Fleet, it: &board::Obstacle) -> Obstacle {
    let criterion = catalog.criterion(&it.criterion);
    let to = it.to.as_ref().zip(criterion);
    Obstacle {
        criterion: it.criterion.to_string(),
        class: it.class.map(|class| fleet.classes[class].name.clone()),
        to: to.map(|(to, criterion)| criterion.scale.spell_value(to)),
        platforms: ids(fleet, it.platforms),
    }
}
