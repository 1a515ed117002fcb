//! Worked examples: what the engine finds, line by line, compared with what was published.

mod cases;
mod sketch;

pub use cases::{CASES, CENTROIDS, Case, TWENTY};
pub use sketch::catalog as sketch;

use edgewise_engine::assessment::{Assessment, Shares, Weights, assess};
use edgewise_engine::catalog::{Catalog, Tier};
use edgewise_engine::link;
use edgewise_engine::quantity::Ratio;

/// How far a share of one option against another may be off: only this is a float.
const FLOAT_OFF: f64 = 1e-12;

/// Everything that a case says comes out, exactly.
#[track_caller]
pub fn check(case: &Case, catalog: &Catalog) {
    for (sections, expected) in case.said {
        let edition = if case.table.is_empty() { "2024-06" } else { catalog.today().id.as_str() };
        let gap = if sections.is_empty() { "" } else { ";" };
        let reading = link::read(catalog, &format!("v1;e={edition}{gap}{sections};k=any"));
        assert_eq!(reading.notices, [], "{}: {sections}", case.name);
        let it = assess(catalog, &reading.scenario);
        let shares = it.shares(&reading.scenario);
        let found = found(&it, shares.as_ref());
        for line in expected.split(", ") {
            let is_met = if line.starts_with("ahead ") {
                shares.as_ref().is_some_and(|shares| is_ahead(&it, shares, line))
            } else {
                found.iter().any(|one| one == line)
            };
            assert!(is_met, "{} ({}): “{line}” is not in {found:#?}", case.name, case.source);
        }
    }
}

/// Rank-order centroids: the weight of each place, alone in its tier, is the printed one.
#[track_caller]
pub fn check_centroids() {
    for (printed, count) in CENTROIDS.iter().zip(2..) {
        let printed: Vec<&str> = printed.split(' ').collect();
        assert_eq!(printed.len(), count);
        for (place, share) in printed.into_iter().enumerate() {
            let tier = |at: usize| match at.cmp(&place) {
                core::cmp::Ordering::Less => Tier::Decisive,
                core::cmp::Ordering::Equal => Tier::Important,
                core::cmp::Ordering::Greater => Tier::Nice,
            };
            let tiers: Vec<Tier> = (0..count).map(tier).collect();
            let weights = Weights::from_tiers(&tiers);
            let found = Ratio::new(weights.each[place], weights.total);
            assert_eq!(found.to_string(), share, "place {place} of {count}");
        }
    }
}

/// What was found, one line each; options and criteria by their ids.
fn found(it: &Assessment, shares: Option<&Shares>) -> Vec<String> {
    let option = |at: usize| it.table.candidates[at].id.as_str();
    let criterion = |at: usize| it.table.criteria[it.problem.enabled[at]].id.as_str();
    let mut lines = Vec::new();
    let weights = (0..it.problem.width()).map(|at| (criterion(at), it.problem.share(at)));
    lines.extend(weights.map(|(id, share)| format!("weight {id} {share}")));
    for (at, row) in it.standings.iter().enumerate() {
        let id = option(at);
        lines.extend(row.score.map(|score| format!("score {id} {}", score.point)));
        lines.extend(row.rank.map(|rank| format!("rank {id} {rank}")));
    }
    let winners: Vec<&str> = it.verdict.options.iter().map(|at| option(*at)).collect();
    let verdict = format!("verdict {} {}", it.verdict.kind.spell(), winners.join(" "));
    lines.push(verdict.trim_end().to_owned());
    let ids = |way: &edgewise_engine::assessment::Relaxation| {
        let ids = way.changes.iter().map(|(place, to)| {
            assert!(to.is_none(), "nothing milder than to drop it");
            it.table.criteria[*place].id.as_str()
        });
        ids.collect::<Vec<_>>().join(" ")
    };
    let ways: Vec<String> = it.relaxations.iter().map(ids).collect();
    lines.push(format!("ways {}", ways.join(" | ")));
    let dominates = it.dominances.iter();
    lines.extend(
        dominates.map(|one| format!("dominates {} {}", option(one.over), option(one.under))),
    );
    if let Some(robust) = &it.robustness {
        lines.push(format!("movable {}", robust.movable));
        let stable = robust.stability.iter().enumerate();
        lines.extend(
            stable.map(|(at, one)| format!("stable {} {} {}", criterion(at), one.low, one.high)),
        );
        lines.extend(robust.catch.iter().map(|catch| {
            let from: Vec<&str> = catch.from.iter().map(|(at, _)| criterion(*at)).collect();
            let (rival, to) = (option(catch.rival), criterion(catch.to));
            format!("caught {rival} {} {to}", from.join(" "))
        }));
    }
    for (name, first) in
        shares.iter().flat_map(|all| [("first-in-order", &all.in_order), ("first", &all.over_all)])
    {
        let options = shares.map_or(&[][..], |all| &all.options).iter().enumerate();
        for (at, place) in options {
            let (id, method) = (option(*place), first.method.spell());
            lines.push(format!("{name} {id} {} {method}", first.shares[at]));
            if name == "first" {
                lines.push(match &first.centres[at] {
                    Some(weights) => {
                        let weights: Vec<String> = weights.iter().map(Ratio::to_string).collect();
                        format!("centre {id} {}", weights.join(" "))
                    }
                    None => format!("no-centre {id}"),
                });
            }
        }
    }
    lines
}

/// Whether `ahead a of b n/d` is so.
fn is_ahead(it: &Assessment, shares: &Shares, line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let place =
        |id: &str| shares.options.iter().position(|at| it.table.candidates[*at].id.as_str() == id);
    let [_, option, _, rival, share] = words[..] else { return false };
    let (Some(option), Some(rival)) = (place(option), place(rival)) else { return false };
    let float = |digits: &str| digits.parse::<f64>().expect("a number");
    let (numerator, denominator) = share.split_once('/').expect("a fraction");
    let exact = float(numerator) / float(denominator);
    (shares.pairwise[option][rival] - exact).abs() < FLOAT_OFF
}
