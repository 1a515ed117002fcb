//! Two published examples: the fewest fire stations that reach every district.

use std::fmt::Write;

use super::*;

/// One option a station, one class a district that demands to be reached.
fn stations(reach: &[&[usize]]) -> (Catalog, Board) {
    let members: Vec<String> = (1..=reach.len()).map(|at| format!("d{at}")).collect();
    let mut table = format!("reach: {{ {} }}\n", members.join(", "));
    for (at, covered) in reach.iter().enumerate() {
        let covered: Vec<String> = covered.iter().map(|at| format!("d{at}")).collect();
        writeln!(table, "s{:02} = {}", at + 1, covered.join(".")).expect("memory takes text");
    }
    let catalog = fixture::catalog(&table);
    let classes: Vec<(String, String)> =
        members.iter().map(|member| (member.clone(), format!("m=reach:{member}"))).collect();
    let classes: Vec<(&str, u32, &str)> =
        classes.iter().map(|(name, said)| (name.as_str(), 1, said.as_str())).collect();
    let board = board(&catalog, &classes);
    (catalog, board)
}

/// Source: Winston, Operations Research: Applications and Algorithms, section 9.2, example 5 (facility
/// location set-covering, Kilroy County): the fewest fire stations so that each of six cities is within
/// 15 minutes of one. Its optimal solution is z = 2, x2 = x4 = 1.
#[test]
fn the_fire_stations_of_kilroy_county_are_those_of_the_textbook() {
    let minutes = [
        [0, 10, 20, 30, 30, 20],
        [10, 0, 25, 35, 20, 10],
        [20, 25, 0, 15, 30, 20],
        [30, 35, 15, 0, 15, 25],
        [30, 20, 30, 15, 0, 14],
        [20, 10, 20, 25, 14, 0],
    ];
    let reach: Vec<Vec<usize>> =
        minutes.iter().map(|row| (1..=6).filter(|city| row[city - 1] <= 15).collect()).collect();
    let reach: Vec<&[usize]> = reach.iter().map(Vec::as_slice).collect();
    let (catalog, board) = stations(&reach);
    assert_eq!(covers(&fleet(&catalog, &board)), ["s02 s04"]);
}

/// Source: Hildebrand, open-optimization-or-examples on GitHub, integer-programming/
/// fire-station-covering.ipynb, commit b924d2f: 16 districts; the solver finds an optimum of 3, with
/// stations in districts 2, 11 and 13.
#[test]
fn the_fire_stations_of_sixteen_districts_are_as_few_as_published() {
    let reach: [&[usize]; 16] = [
        &[1, 2, 4, 5],
        &[1, 2, 3, 5, 6],
        &[2, 3, 6, 7],
        &[1, 4, 5, 8, 10, 11],
        &[1, 2, 4, 5, 6, 8],
        &[2, 3, 5, 6, 7, 8, 9],
        &[3, 6, 7, 9, 13],
        &[4, 5, 6, 7, 8, 9, 10, 11, 12],
        &[6, 8, 9, 11, 12, 13],
        &[4, 10, 11, 14],
        &[4, 8, 9, 10, 11, 12, 14, 15],
        &[8, 9, 11, 12, 13, 14, 15, 16],
        &[7, 9, 12, 13, 15, 16],
        &[10, 11, 12, 14, 15],
        &[11, 12, 13, 14, 15, 16],
        &[12, 13, 15, 16],
    ];
    let (catalog, board) = stations(&reach);
    let fleet = fleet(&catalog, &board);
    assert_eq!(fleet.covers.count, 3);
    assert!(covers(&fleet).contains(&"s02 s11 s13".to_owned()), "{:?}", covers(&fleet));
}
