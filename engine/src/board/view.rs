//! Fleets, voices and comparisons for scripts: names here are fixed, more may be added, none is renamed.
//!
//! Scores are fractions as text, hours are quarter hours a month, sets are lists of ids.

use serde::Serialize;

use super::compare::{Compared, Explanation};
use super::difference::Difference;
use super::fleet::{Choice, Fleet, Obstacle, Platform};
use super::voices::{Bridge, Voices, Way};
use crate::assessment::{Assessment, State};
use crate::catalog::Catalog;
use crate::effort::Range;
use crate::id::{CriterionId, OptionId};
use crate::phrase::Phrase;
use crate::scenario::{Board, Scenario};

/// A board for scripts: its fleet, and its voices where it has any.
#[derive(Debug, Serialize)]
pub struct BoardView {
    /// The edition whose facts were used.
    pub edition: String,
    /// The link of the board; none for one that is too long for a link.
    pub link: Option<String>,
    /// Problems found while reading.
    pub notices: Vec<String>,
    /// The classes of sites, where there are any.
    pub fleet: Option<FleetView>,
    /// The voices, where there are any.
    pub voices: Option<VoicesView>,
}

/// A fleet.
#[derive(Debug, Serialize)]
pub struct FleetView {
    /// The upshot in sentences.
    pub said: Vec<String>,
    /// All sites.
    pub sites: u64,
    /// The classes and their answers.
    pub classes: Vec<ClassView>,
    /// The names of classes that nothing surely fits.
    pub lost: Vec<String>,
    /// How many platforms it takes.
    pub platforms: usize,
    /// The smallest sets.
    pub covers: Vec<ChoiceView>,
    /// Whether there are more of them than are listed.
    pub covers_cut: bool,
    /// Whether it is certain that no smaller set exists.
    pub covers_exact: bool,
    /// Smaller sets, if doubts go the right way.
    pub unconfirmed: Option<UnconfirmedView>,
    /// The best sets of 1, 2, … platforms.
    pub numbers: Vec<NumberView>,
    /// Which single must-have makes it one platform more.
    pub obstacles: Vec<ObstacleView>,
    /// Whether all hours are placeholders.
    pub placeholder: bool,
    /// How many platforms take the fewest hours; null where that cannot be said.
    pub cheapest: Option<Vec<usize>>,
}

/// A class of sites.
#[derive(Debug, Serialize)]
pub struct ClassView {
    /// Its name.
    pub name: String,
    /// Its sites.
    pub sites: u32,
    /// The machines of each.
    pub machines: u32,
    /// What those named are.
    pub state: &'static str,
    /// Who is named.
    pub named: Vec<String>,
    /// All that are not ruled out.
    pub options: Vec<PositionView>,
}

/// An option as a class or a voice sees it.
#[derive(Debug, Serialize)]
pub struct PositionView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it fits.
    pub state: &'static str,
    /// Its score.
    pub score: Option<String>,
    /// What is lost with it against the best.
    pub regret: Option<String>,
}

/// A set of platforms.
#[derive(Debug, Serialize)]
pub struct ChoiceView {
    /// Their ids.
    pub platforms: Vec<String>,
    /// The sites they cover.
    pub sites: u64,
    /// The sum of regret over all sites.
    pub regret: String,
    /// The worst regret of a class.
    pub worst_regret: String,
    /// The platform that each class takes, in the order of the classes; null: none.
    pub takes: Vec<Option<String>>,
    /// Quarter hours a month.
    pub quarter_hours: Option<Range>,
}

/// Smaller sets, if doubts go the right way.
#[derive(Debug, Serialize)]
pub struct UnconfirmedView {
    /// How many platforms it takes.
    pub platforms: usize,
    /// The sets with what has to be confirmed.
    pub sets: Vec<UnconfirmedSetView>,
}

/// A smaller set and its doubts.
#[derive(Debug, Serialize)]
pub struct UnconfirmedSetView {
    /// The ids.
    pub platforms: Vec<String>,
    /// What has to be confirmed.
    pub doubts: Vec<DoubtView>,
}

/// What has to be confirmed.
#[derive(Debug, Serialize)]
pub struct DoubtView {
    /// For which class.
    pub class: String,
    /// Of which platform.
    pub platform: String,
    /// The must-haves.
    pub criteria: Vec<String>,
}

/// The best sets of one size.
#[derive(Debug, Serialize)]
pub struct NumberView {
    /// How many platforms.
    pub platforms: usize,
    /// The least sum of regret.
    pub by_sum: ChoiceView,
    /// The least worst regret; null where it is the same set.
    pub by_worst: Option<ChoiceView>,
    /// How many other sets do as well as the first.
    pub others: usize,
    /// Whether all sets were looked at.
    pub exact: bool,
}

/// A must-have in the way.
#[derive(Debug, Serialize)]
pub struct ObstacleView {
    /// The must-have.
    pub criterion: String,
    /// The class that would change it; null: all that have it.
    pub class: Option<String>,
    /// What it would become; null: dropped.
    pub to: Option<String>,
    /// Platforms that would do.
    pub platforms: Vec<String>,
}

/// Several voices.
#[derive(Debug, Serialize)]
pub struct VoicesView {
    /// The upshot in sentences.
    pub said: Vec<String>,
    /// Each voice with its answer and how it sees the options.
    pub voices: Vec<VoiceView>,
    /// The must-haves that any of them has.
    pub must_haves: Vec<StandView>,
    /// The options that fit everyone's must-haves.
    pub acceptable: Vec<String>,
    /// Of those the ones with the smallest worst regret.
    pub least_regret: Vec<String>,
    /// That regret.
    pub worst_regret: Option<String>,
    /// The options that most put first.
    pub most_first: Vec<String>,
    /// How many voices do.
    pub most_first_count: usize,
    /// `together`, `one`, `two`, `none` or `not-found`: what would bring them together.
    pub bridge: &'static str,
    /// The stands that would.
    pub ways: Vec<WayView>,
}

/// One voice.
#[derive(Debug, Serialize)]
pub struct VoiceView {
    /// Its name.
    pub name: String,
    /// What those named are.
    pub state: &'static str,
    /// Who is named.
    pub named: Vec<String>,
    /// How it sees each option.
    pub options: Vec<PositionView>,
}

/// One must-have and what the voices say of it.
#[derive(Debug, Serialize)]
pub struct StandView {
    /// The must-have.
    pub criterion: String,
    /// `agreed`, `different`, `some` or `contradicting`.
    pub agreement: &'static str,
    /// What each voice asks for, in the order of the voices.
    pub demands: Vec<Option<String>>,
}

/// A stand that would bring the voices together.
#[derive(Debug, Serialize)]
pub struct WayView {
    /// On what, in words.
    pub on: Vec<String>,
    /// Whose stand.
    pub voice: String,
    /// Who would be named by all.
    pub options: Vec<String>,
}

/// Two scenarios compared.
#[derive(Debug, Serialize)]
pub struct ComparedView {
    /// The upshot in sentences.
    pub said: Vec<String>,
    /// Problems found while reading.
    pub notices: Vec<String>,
    /// The first.
    pub one: SideView,
    /// The second.
    pub other: SideView,
    /// What was said differently, in words.
    pub differences: Vec<String>,
    /// `same`, `sets`, `only-together` or `not-found`.
    pub explanation: &'static str,
    /// The sets that explain it, each a list of places in `differences`.
    pub sets: Vec<Vec<usize>>,
    /// How many facts that touch the older one changed until today; null in one edition.
    pub changed_facts: Option<usize>,
}

/// One of two scenarios.
#[derive(Debug, Serialize)]
pub struct SideView {
    /// Its link.
    pub link: String,
    /// Its edition.
    pub edition: String,
    /// The kind of verdict.
    pub kind: &'static str,
    /// Who is named.
    pub named: Vec<String>,
    /// Every option.
    pub options: Vec<PositionView>,
}

impl BoardView {
    /// As JSON, with a line break at the end.
    pub fn to_json(&self) -> String {
        printed(self)
    }
}

impl ComparedView {
    /// As JSON, with a line break at the end.
    pub fn to_json(&self) -> String {
        printed(self)
    }
}

/// JSON of words and numbers.
fn printed<T: Serialize>(view: &T) -> String {
    // Names are words and all values are words or numbers, which JSON can always say.
    serde_json::to_string_pretty(view).unwrap_or_default() + "\n"
}

fn plain(said: &[Phrase]) -> Vec<String> {
    said.iter().map(Phrase::plain).collect()
}

fn id(platform: &Platform) -> String {
    if platform.id.is_own() { platform.name.clone() } else { platform.id.to_string() }
}

impl FleetView {
    /// A fleet in words and numbers; own options are named by their names.
    pub fn of(catalog: &Catalog, board: &Board, fleet: &Fleet) -> Self {
        let name = |class: usize| fleet.classes[class].name.clone();
        let unconfirmed = fleet.unconfirmed.as_ref().map(|it| UnconfirmedView {
            platforms: it.count,
            sets: it
                .sets
                .iter()
                .map(|(set, doubts)| UnconfirmedSetView {
                    platforms: ids(fleet, *set),
                    doubts: doubts
                        .iter()
                        .map(|doubt| DoubtView {
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
                .map(|one| NumberView {
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

fn ids(fleet: &Fleet, set: u64) -> Vec<String> {
    fleet.of_set(set).map(id).collect()
}

fn class(fleet: &Fleet, at: usize) -> ClassView {
    let it = &fleet.classes[at];
    let best = it.best_of(it.fits);
    let options = it.scores.iter().map(|(place, score)| {
        let is_sure = it.fits >> place & 1 == 1;
        let platform = &fleet.platforms[*place];
        PositionView {
            id: id(platform),
            name: platform.name.clone(),
            state: if is_sure { State::Fits } else { State::Unconfirmed }.spell(),
            score: Some(score.to_string()),
            regret: best.filter(|_| is_sure).map(|(_, best)| (best - *score).to_string()),
        }
    });
    ClassView {
        name: it.name.clone(),
        sites: it.sites,
        machines: it.machines,
        state: it.state.spell(),
        named: ids(fleet, it.named),
        options: options.collect(),
    }
}

fn choice(fleet: &Fleet, it: &Choice) -> ChoiceView {
    let takes = it.takes.iter().map(|takes| takes.map(|place| id(&fleet.platforms[place])));
    ChoiceView {
        platforms: ids(fleet, it.platforms),
        sites: it.sites,
        regret: it.regret.to_string(),
        worst_regret: it.worst.to_string(),
        takes: takes.collect(),
        quarter_hours: it.quarters,
    }
}

fn obstacle(catalog: &Catalog, fleet: &Fleet, it: &Obstacle) -> ObstacleView {
    let criterion = catalog.criterion(&it.criterion);
    let to = it.to.as_ref().zip(criterion);
    ObstacleView {
        criterion: it.criterion.to_string(),
        class: it.class.map(|class| fleet.classes[class].name.clone()),
        to: to.map(|(to, criterion)| criterion.scale.spell_value(to)),
        platforms: ids(fleet, it.platforms),
    }
}

impl VoicesView {
    /// Voices in words and numbers.
    pub fn of(catalog: &Catalog, board: &Board, it: &Voices) -> Self {
        let names = |options: &[usize]| options.iter().map(|at| id(&it.options[*at])).collect();
        let scenario = |voice: usize| &board.entries[it.voices[voice].entry].scenario;
        let (bridge, ways): (_, &[Way]) = match &it.bridge {
            Bridge::Together(_) => ("together", &[]),
            Bridge::One(ways) => ("one", ways),
            Bridge::Two(ways) => ("two", ways),
            Bridge::None => ("none", &[]),
            Bridge::NotFound => ("not-found", &[]),
        };
        let way = |way: &Way| {
            let others = (0..it.voices.len()).filter(|voice| *voice != way.voice);
            let say = |on: &Difference| {
                let differs = |voice: &usize| {
                    super::differences(scenario(way.voice), scenario(*voice)).contains(on)
                };
                let other = others.clone().find(differs).unwrap_or(way.voice);
                on.say(catalog, scenario(way.voice), scenario(other)).plain()
            };
            WayView {
                on: way.on.iter().map(say).collect(),
                voice: it.voices[way.voice].name.clone(),
                options: names(&way.options),
            }
        };
        Self {
            said: plain(&it.say(catalog, board)),
            voices: (0..it.voices.len()).map(|voice| voice_of(it, voice)).collect(),
            must_haves: it.stands.iter().map(|one| stand(catalog, one)).collect(),
            acceptable: names(&it.acceptable),
            least_regret: it.least_regret.as_ref().map_or_else(Vec::new, |(all, _)| names(all)),
            worst_regret: it.least_regret.as_ref().map(|(_, worst)| worst.to_string()),
            most_first: it.most_first.as_ref().map_or_else(Vec::new, |(all, _)| names(all)),
            most_first_count: it.most_first.as_ref().map_or(0, |(_, count)| *count),
            bridge,
            ways: ways.iter().map(way).collect(),
        }
    }
}

fn voice_of(it: &Voices, voice: usize) -> VoiceView {
    let of = &it.voices[voice];
    let options = it.options.iter().zip(&it.positions).map(|(option, positions)| {
        let position = &positions[voice];
        PositionView {
            id: id(option),
            name: option.name.clone(),
            state: position.state.spell(),
            score: position.score.map(|score| score.to_string()),
            regret: position.regret.map(|regret| regret.to_string()),
        }
    });
    VoiceView {
        name: of.name.clone(),
        state: of.state.spell(),
        named: of.named.iter().map(|at| id(&it.options[*at])).collect(),
        options: options.collect(),
    }
}

fn stand(catalog: &Catalog, it: &super::Stand) -> StandView {
    let scale = catalog.criterion(&it.criterion).map(|one| &one.scale);
    let spell = |value| scale.map(|scale| scale.spell_value(value));
    StandView {
        criterion: it.criterion.to_string(),
        agreement: it.agreement.spell(),
        demands: it.demands.iter().map(|one| one.as_ref().and_then(spell)).collect(),
    }
}

impl ComparedView {
    /// Two scenarios in words and numbers.
    pub fn of(
        catalog: &Catalog,
        [one, other]: [&Scenario; 2],
        it: &Compared,
        notices: Vec<String>,
    ) -> Self {
        let place = |one: &Difference| it.differences.iter().position(|other| other == one);
        let (explanation, sets): (_, &[Vec<Difference>]) = match &it.explanation {
            Explanation::Same => ("same", &[]),
            Explanation::Sets(sets) => ("sets", sets),
            Explanation::OnlyTogether => ("only-together", &[]),
            Explanation::NotFound => ("not-found", &[]),
        };
        let said = it.differences.iter().map(|it| it.say(catalog, one, other).plain());
        Self {
            said: plain(&it.say(catalog, one, other)),
            notices,
            one: side(catalog, one, &it.one),
            other: side(catalog, other, &it.other),
            differences: said.collect(),
            explanation,
            sets: sets.iter().map(|set| set.iter().filter_map(place).collect()).collect(),
            changed_facts: it.drift.as_ref().map(|drift| drift.changes.len()),
        }
    }
}

fn side(catalog: &Catalog, scenario: &Scenario, it: &Assessment) -> SideView {
    let id = |option: usize| OptionId::to_string(&it.table.candidates[option].id);
    let options = it.standings.iter().enumerate().map(|(option, one)| PositionView {
        id: id(option),
        name: it.table.candidates[option].name.clone(),
        state: one.screened.state.spell(),
        score: one.score.map(|score| score.point.to_string()),
        regret: None,
    });
    SideView {
        link: crate::link::write(catalog, scenario),
        edition: scenario.edition.to_string(),
        kind: it.verdict.kind.spell(),
        named: it.verdict.options.iter().map(|option| id(*option)).collect(),
        options: options.collect(),
    }
}
