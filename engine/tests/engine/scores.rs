//! Scores are exact sums over declared scales; doubts widen them, screening never changes them.

use edgewise_engine::assessment::{Assessment, Score};
use edgewise_engine::quantity::Ratio;

use edgewise_testkit::fixture;

/// "alpha 1. 7/8 [3/4 1/1]": rank, score, and its bounds where they differ from it.
#[track_caller]
fn check(table: &str, said: &str, expected: &str) {
    let it = fixture::assessed(table, said);
    assert_eq!(shown(&it), expected, "{said}");
}

fn shown(it: &Assessment) -> String {
    let rows = it.table.candidates.iter().zip(&it.standings).map(|(candidate, one)| {
        let rank = one.rank.map_or("-".into(), |rank| format!("{rank}."));
        let score = one.score.map_or("none".into(), |score| {
            if score.low == score.high {
                score.point.to_string()
            } else {
                format!("{} [{} {}]", score.point, score.low, score.high)
            }
        });
        format!("{} {rank} {score}", candidate.id)
    });
    rows.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_articles_three_ways_score_a_half_a_half_and_seven_eighths() {
    let expected = "aks-hybrid 1. 7/8, azure-stack-edge 2. 1/2, bare-metal 2. 1/2";
    check(fixture::ARTICLE, "", expected);
}

#[test]
fn flexibility_alone_decisive_leaves_aks_hybrid_first() {
    let it = fixture::assessed(fixture::ARTICLE, "p=flexibility:3");
    let expected = "aks-hybrid 1. 71/96, azure-stack-edge 3. 23/72, bare-metal 2. 49/72";
    assert_eq!(shown(&it), expected);
}

#[test]
fn worker_systems_important_and_cost_and_ease_nice_let_bare_metal_win() {
    let it = fixture::assessed(
        fixture::ARTICLE,
        "p=ease:1,flexibility:3,operational-cost:1,worker-os:2",
    );
    let bare_metal = fixture::option(&it, "bare-metal");
    assert_eq!(it.verdict.options, [bare_metal]);
    let score = it.standings[bare_metal].score.expect("a score");
    assert_eq!(score.point.to_string(), "19/24");
}

#[test]
fn a_level_is_worth_its_steps_from_the_worst() {
    let table = "cost: a < b < c < d
        one = a
        three = c
        two = b";
    check(table, "", "one 3. 0/1, three 1. 2/3, two 2. 1/3");
}

#[test]
fn a_quantity_is_worth_its_band_and_a_limit_counts_to_the_better_side() {
    let table = "memory: MiB lower 2048 4096 16384
        a = 2048
        b = 2049
        c = 4096
        d = 16384
        e = 16385
        f = unlimited";
    check(table, "", "a 1. 1/1, b 2. 2/3, c 2. 2/3, d 4. 1/3, e 5. 0/1, f 5. 0/1");
    let table = "offline: days higher 7 30
        a = 6
        b = 7
        c = 29
        d = 30
        e = unlimited";
    check(table, "", "a 5. 0/1, b 3. 1/2, c 3. 1/2, d 1. 1/1, e 1. 1/1");
}

#[test]
fn a_date_is_worth_its_band_of_months_from_the_scenarios_day() {
    let table = "support: until 12 36
        a = 2025-06-06
        b = 2025-06-07
        c = 2027-06-07
        d = no-end";
    check(table, "", "a 4. 0/1, b 3. 1/2, c 1. 1/1, d 1. 1/1");
    check(table, "d=2024-06-06", "a 3. 1/2, b 3. 1/2, c 1. 1/1, d 1. 1/1");
}

#[test]
fn points_are_their_own_worth() {
    let table = "speed: points
        a = 7/8
        b = 0.45";
    check(table, "", "a 1. 7/8, b 2. 9/20");
}

#[test]
fn an_unknown_counts_with_the_mean_of_all_levels_and_keeps_its_bounds() {
    let table = "cost: high < medium < low
        ease: hard < easy
        a = unknown easy
        b = low unknown";
    check(table, "", "a 1. 3/4 [1/2 1/1], b 1. 3/4 [1/2 1/1]");
}

#[test]
fn a_disputed_fact_counts_with_the_mean_of_its_two_sides() {
    let table = "cost: a < b < c < d
        x = b|d
        y = c";
    check(table, "", "x 1. 2/3 [1/3 1/1], y 1. 2/3");
}

#[test]
fn the_parts_of_a_score_and_of_its_bounds_add_up_to_it() {
    let table = "cost: a < b < c < d @decisive
        ease: hard < easy
        speed: points @nice
        x = b|d unknown 1/3
        y = c easy unknown";
    let it = fixture::assessed(table, "");
    let add = |sum: Ratio, part: Ratio| sum + part;
    for (option, standing) in it.standings.iter().enumerate() {
        let parts: Vec<Score> =
            (0..it.problem.width()).map(|place| it.problem.part(option, place)).collect();
        let score = standing.score.expect("something is weighed");
        assert_eq!(parts.iter().map(|part| part.point).fold(Ratio::ZERO, add), score.point);
        assert_eq!(parts.iter().map(|part| part.low).fold(Ratio::ZERO, add), score.low);
        assert_eq!(parts.iter().map(|part| part.high).fold(Ratio::ZERO, add), score.high);
    }
}

#[test]
fn with_nothing_enabled_there_are_no_scores() {
    let table = "cost: high < low @ignore
        a = low
        b = high";
    check(table, "", "a 1. none, b 1. none");
}

#[test]
fn ranks_count_the_fitting_options_only() {
    let table = "cost: high < low
        place: { shed, hall }
        a = low shed
        b = low unknown
        c = high hall
        d = low hall";
    check(table, "m=place:hall", "a - 1/1, b - 1/1, c 2. 0/1, d 1. 1/1");
}

#[test]
fn a_must_have_changes_no_weight_and_no_score() {
    let free = fixture::assessed(fixture::ARTICLE, "p=flexibility:3");
    let bound =
        fixture::assessed(fixture::ARTICLE, "m=worker-os:linux-and-windows;p=flexibility:3");
    assert_eq!(free.problem, bound.problem);
}

#[test]
fn a_rating_of_ones_own_replaces_the_catalogues() {
    let table = "cost: high < medium < low
        a = low
        b = high";
    check(table, "x=b.cost:low", "a 1. 1/1, b 1. 1/1");
    check(table, "x=a.cost:unknown", "a 1. 1/2 [0/1 1/1], b 2. 0/1");
}

#[test]
fn an_option_of_ones_own_joins_the_others_and_what_it_does_not_say_is_unknown() {
    let table = "cost: high < low
        ease: hard < easy
        a = low hard";
    check(table, "o1=Ours;r1=cost:low", "a 2. 1/2, own-1 1. 3/4 [1/2 1/1]");
}

#[test]
fn a_hidden_family_is_left_out() {
    let table = "cost: high < low
        a = low
        b = high";
    check(table, "h=a", "b 1. 0/1");
}
