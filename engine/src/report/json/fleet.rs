//! The fleet in a board's JSON. Scores are fractions as text, hours are quarter hours a month, money is a year's
//! in the currency of the rate and the quotes, sets are lists of ids.

mod choice;

use serde::Serialize;

use self::choice::{Choice, choice};
use super::position::{Position, plain, platform_id as id};
use crate::assessment::State;
use crate::board;
use crate::catalog::Catalog;
use crate::id::CriterionId;
use crate::scenario::Board;
use crate::words;

/// For how many classes it is said what speaks against their platform.
const AGAINST_MAX: usize = 100;

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
    /// Which of the hours the visitor gave: `none`, `some` or `all`; the others are placeholders.
    hours_given: &'static str,
    /// What hours and money are counted in.
    units: Units,
    /// How many platforms take the fewest hours; null if that cannot be said.
    cheapest: Option<Vec<usize>>,
    /// What was not chosen, by the reason.
    rejected: Vec<Rejected>,
    /// What to ask next, what concerns the most sites first.
    ask_next: Vec<Asked>,
}

/// What figures are counted in.
#[derive(Serialize)]
struct Units {
    /// That of `quarter_hours`.
    quarter_hours: &'static str,
    /// That of `money`.
    money: &'static str,
}

/// What was not chosen for one reason.
#[derive(Serialize)]
struct Rejected {
    /// The reason.
    why: String,
    /// The sets of platforms.
    sets: Vec<Vec<String>>,
    /// How many more there are.
    more: usize,
}

/// Something to ask.
#[derive(Serialize)]
struct Asked {
    /// In a sentence or two.
    said: String,
    /// `fact` or `question`.
    kind: &'static str,
    /// The classes whose answer depends on it.
    classes: Vec<String>,
    /// Their sites.
    sites: u64,
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
    /// The options that are best for this class alone.
    named: Vec<String>,
    /// The platform of the first cover that it gets; null if none.
    takes: Option<String>,
    /// What speaks against that platform at its sites; null beyond the first classes.
    against: Option<Vec<String>>,
    /// All options that are not ruled out.
    options: Vec<Position>,
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
            classes: (0..fleet.classes.len()).map(|at| class(catalog, board, fleet, at)).collect(),
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
            hours_given: match (fleet.is_placeholder, fleet.guesses.is_empty()) {
                (true, _) => "none",
                (false, false) => "some",
                (false, true) => "all",
            },
            units: Units {
                quarter_hours: "quarter hours a month",
                money: "a year, in the currency of the rate and the quotes",
            },
            cheapest: fleet.cheapest.as_ref().map(|it| it.counts.clone()),
            rejected: fleet
                .rejected(catalog, board)
                .iter()
                .map(|one| rejected(fleet, one))
                .collect(),
            ask_next: fleet.ask_next(catalog, board).iter().map(|one| asked(fleet, one)).collect(),
        }
    }
}

fn ids(fleet: &board::Fleet, set: u64) -> Vec<String> {
    fleet.of_set(set).map(id).collect()
}

fn rejected(fleet: &board::Fleet, it: &words::Rejected) -> Rejected {
    let sets = it.sets.iter().map(|(set, _)| ids(fleet, *set));
    Rejected { why: it.why.plain(), sets: sets.collect(), more: it.more }
}

fn asked(fleet: &board::Fleet, it: &words::Asked) -> Asked {
    let classes = it.classes.iter().map(|class| fleet.classes[*class].name.clone());
    Asked {
        said: it.said.plain(),
        kind: if it.is_fact { "fact" } else { "question" },
        classes: classes.collect(),
        sites: it.sites,
    }
}

fn class(catalog: &Catalog, board: &Board, fleet: &board::Fleet, at: usize) -> Class {
    let it = &fleet.classes[at];
    let takes = fleet.covers.sets.first().and_then(|cover| cover.takes[at]);
    let against = (at < AGAINST_MAX).then(|| plain(&fleet.against(catalog, board, at)));
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
        takes: takes.map(|place| id(&fleet.platforms[place])),
        against,
        options: options.collect(),
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
