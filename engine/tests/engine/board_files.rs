//! Boards from files: spreadsheets and JSON, with every problem by row and column.

use std::fmt::Write;

use edgewise_engine::board::{CsvReader, FileReading, FleetSurvey, read_json, write_json};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::scenario::{Board, Entry, ROWS_MAX, Role};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, cell, config, grids};

const TABLE: &str = "
    you-operate: { node-os, upgrades }
    host: any { box, rack }
    ease: low < mid < top
    a = node-os box mid
    b = upgrades rack top
";

fn catalog() -> Catalog {
    fixture::catalog(TABLE)
}

fn read(text: &str) -> FileReading {
    let catalog = catalog();
    CsvReader::new(&catalog, &catalog.today().id, text).finish()
}

/// "name, sites, machines, link" of each class.
fn classes(board: &Board) -> Vec<String> {
    let catalog = catalog();
    let each = board.entries.iter().map(|one| {
        let mut scenario = one.scenario.clone();
        scenario.title.clear();
        let link = link::write(&catalog, &scenario);
        let said = link.trim_start_matches("#v1;e=2024-06").trim_start_matches(';');
        let said = said.split_once("k=").map_or("", |(said, _)| said).trim_end_matches(';');
        format!("{}, {}, {}, {said}", one.name, one.sites, one.machines)
    });
    each.collect()
}

fn problems(reading: &FileReading) -> Vec<String> {
    reading.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn rows_that_say_the_same_are_one_class() {
    let reading = read(
        "name,sites,host,priority:ease\n\
         Till 1,2,box.rack,decisive\n\
         Depot,1,rack,\n\
         Till 2,3,rack.box,3\n\
         Till 3,1,box.rack,decisive\n",
    );
    assert_eq!(problems(&reading), Vec::<String>::new());
    assert_eq!(
        classes(&reading.board),
        ["Till 1 and 2 more, 6, 1, m=host:box.rack;p=ease:3", "Depot, 1, 1, m=host:rack"]
    );
    assert_eq!(reading.rows, 4);
}

#[test]
fn semicolons_a_mark_at_the_start_quotes_and_empty_rows_are_no_problem() {
    let reading = read("\u{feff}name;machines;sites;host\n\"A; b\";2;10;box\n;;;\n\nC;;1;\n");
    assert_eq!(problems(&reading), Vec::<String>::new());
    assert_eq!(classes(&reading.board), ["A; b, 10, 2, m=host:box", "C, 1, 1, "]);
}

#[test]
fn without_a_column_of_sites_every_row_is_one() {
    assert_eq!(
        classes(&read("name,host\nA,box\nB,box\n").board),
        ["A and 1 more, 2, 1, m=host:box"]
    );
}

#[test]
fn every_problem_has_its_row_and_column() {
    let reading = read(
        "name,sites,host,priority:ease\n\
         A,0,box,\n\
         B,1,shed,vital\n\
         C,1,shed,\n\
         ,1,box,\n\
         D,1,box,,extra\n\
         E,1.5,box,\n\
         F,1,rack,nice\n",
    );
    assert_eq!(
        problems(&reading),
        [
            "Row 2, column sites: “0” is not a whole number from 1 to 1000000; the row was left out.",
            "Row 3, column host: “shed” is none of box, rack; the row was left out.",
            "Row 3, column priority:ease: “vital” is none of decisive, important, nice, ignore; the row was left out.",
            "Row 4, column host: “shed” is none of box, rack; the row was left out.",
            "Row 5, column name: A row needs a name; it was left out.",
            "Row 6: There are 5 cells under 4 columns; the row was left out.",
            "Row 7, column sites: “1.5” is not a whole number from 1 to 1000000; the row was left out.",
        ]
    );
    assert_eq!(
        (classes(&reading.board), reading.rows),
        (vec!["F, 1, 1, m=host:rack;p=ease:1".into()], 1)
    );
}

#[test]
fn a_wrong_header_stops_everything() {
    let said = |text: &str| problems(&read(text)).join("|");
    assert_eq!(
        said("name,hosts\nA,box\n"),
        "Row 1, column hosts: Edition 2024-06 has no criterion “hosts”; did you mean host? No row was read."
    );
    assert_eq!(said("host\nbox\n"), "There is no column called name, so no row was read.");
    assert_eq!(
        said("name,priority:host\nA,nice\n"),
        "Row 1, column priority:host: “Host” cannot be weighed; no row was read."
    );
    assert_eq!(
        said("name,host,host\nA,box,rack\n"),
        "Row 1, column host: This column appears twice."
    );
    assert_eq!(said(""), "The file is empty.");
}

#[test]
fn a_file_has_so_many_rows_and_no_more() {
    let text = format!("name\n{}", "A\n".repeat(ROWS_MAX + 5));
    let reading = read(&text);
    assert_eq!(reading.rows, ROWS_MAX);
    assert_eq!(problems(&reading), ["A file holds at most 100000 rows; the rest was not read."]);
}

#[test]
fn many_problems_are_counted() {
    let reading = read(&format!("name,host\n{}", "A,shed\n".repeat(1_500)));
    assert_eq!((reading.problems.len(), reading.unlisted, reading.rows), (1_000, 500, 0));
}

#[test]
fn a_file_can_be_read_in_steps() {
    let catalog = catalog();
    let text = "name\nA\nB\nC\n";
    let mut reader = CsvReader::new(&catalog, &catalog.today().id, text);
    assert!(!reader.advance(2));
    assert_eq!(reader.rows(), 2);
    assert!(reader.advance(5));
    assert_eq!(reader.finish(), read(text));
}

#[test]
fn a_board_in_json_says_must_haves_and_priorities_or_a_link() {
    let catalog = catalog();
    let link = link::write(&catalog, &fixture::scenario(&catalog, "m=host:rack"));
    let text = format!(
        r#"{{ "edition": "2024-06", "effort": {{ "rate": 65, "cluster.upgrades": "4-12" }}, "entries": [
            {{ "name": "Tills", "sites": 300, "must": {{ "host": "box" }}, "priority": {{ "ease": "decisive" }} }},
            {{ "name": "Ann", "role": "voice", "link": "{link}" }} ] }}"#
    );
    let reading = read_json(&catalog, &text);
    assert_eq!(problems(&reading), Vec::<String>::new());
    assert_eq!(
        classes(&reading.board),
        ["Tills, 300, 1, m=host:box;p=ease:3", "Ann, 1, 1, m=host:rack"]
    );
    assert_eq!(reading.board.entries[1].role, Role::Voice);
    assert_eq!(reading.board.assumptions.rate, Some(65));
    assert_eq!(read_json(&catalog, &write_json(&catalog, &reading.board)).board, reading.board);
}

#[test]
fn every_problem_of_json_is_named() {
    let catalog = catalog();
    let said = |text: &str| problems(&read_json(&catalog, text)).join("|");
    assert!(said("[").starts_with("This is no board in JSON: "), "{}", said("["));
    assert!(said(r#"{ "entries": [], "colour": 1 }"#).contains("unknown field `colour`"));
    assert_eq!(
        said(r#"{ "edition": "1999-01", "entries": [] }"#),
        "There is no edition “1999-01” of the facts."
    );
    let text = r#"{ "effort": { "week": 3 }, "entries": [
        { "name": "", "sites": 0, "role": "person", "must": { "host": "shed", "x": 1 }, "priority": { "ease": "vital" } },
        { "name": "A", "link": "v1;e=2024-06" } ] }"#;
    assert_eq!(
        problems(&read_json(&catalog, text)),
        [
            "Effort, week: This number is not known to this version; it was left out.",
            "Row 1, column role: “person” is neither class nor voice.",
            "Row 1, column name: A name has 1 to 80 characters.",
            "Row 1, column sites: “0” is not a whole number from 1 to 1000000.",
            "Row 1, column must.host: “shed” is none of box, rack.",
            "Row 1, column must.x: Edition 2024-06 has no such criterion.",
            "Row 1, column priority.ease: “vital” is none of decisive, important, nice, ignore.",
            "Row 2, column link: The checksum at the end is missing: the link may have been cut off.",
        ]
    );
}

/// A catalogue with an amount of memory, which people say in GiB.
fn roomy() -> Catalog {
    fixture::catalog(
        "
        memory: MiB lower 2048 8192
        ease: low < mid < top
        a = 2048 mid
        b = 8192 top
        ",
    )
}

/// The must-haves that a spreadsheet and JSON make of this amount of memory, and what is said.
fn memory(said: &str) -> [(Vec<String>, Vec<String>); 2] {
    let catalog = roomy();
    let table = format!("name,memory\nA,{said}\n");
    let json = format!(
        r#"{{ "edition": "2024-06", "entries": [{{ "name": "A", "must": {{ "memory": "{said}" }} }}] }}"#
    );
    let readings = [
        CsvReader::new(&catalog, &catalog.today().id, &table).finish(),
        read_json(&catalog, &json),
    ];
    readings.map(|reading| {
        let links = reading.board.entries.iter().map(|one| link::write(&catalog, &one.scenario));
        let musts = links
            .filter_map(|link| Some(link.split_once("m=memory:")?.1.split(';').next()?.to_owned()));
        (musts.collect(), problems(&reading))
    })
}

#[test]
fn memory_in_a_spreadsheet_has_its_unit_or_is_asked_about() {
    for said in ["16GiB", "16 gib", "16Gi", "16384", "16384 MiB"] {
        for read in memory(said) {
            assert_eq!(read, (vec!["16384".to_owned()], vec![]), "{said}");
        }
    }
    let asked = "“8” has no unit: say 8GiB or 8MiB";
    let [table, json] = memory("8");
    assert_eq!(
        table,
        (vec![], vec![format!("Row 2, column memory: {asked}; the row was left out.")])
    );
    assert_eq!(json, (vec![], vec![format!("Row 1, column must.memory: {asked}.")]));
    let number = r#"{ "entries": [{ "name": "A", "must": { "memory": 8 } }] }"#;
    assert_eq!(
        problems(&read_json(&roomy(), number)),
        [format!("Row 1, column must.memory: {asked}.")]
    );
}

#[test]
fn a_slip_in_a_file_is_named_with_what_was_probably_meant() {
    assert_eq!(
        problems(&read("name,hots\nA,box\n")),
        [
            "Row 1, column hots: Edition 2024-06 has no criterion “hots”; did you mean host? No row was read."
        ]
    );
    assert_eq!(
        problems(&read("name,priority:eas\nA,box\n")),
        [
            "Row 1, column priority:eas: Edition 2024-06 has no criterion “eas”; did you mean ease? No row was read."
        ]
    );
    assert_eq!(
        problems(&read("Names,site\nA,3\n")),
        [
            "Row 1, column Names: Edition 2024-06 has no criterion “Names”; did you mean name? No row was read.",
            "Row 1, column site: Edition 2024-06 has no criterion “site”; did you mean sites? No row was read.",
            "There is no column called name, so no row was read.",
        ]
    );
    assert_eq!(
        problems(&read("name,host,priority:ease\nA,rak,decisiv\n")),
        [
            "Row 2, column host: “rak” is none of box, rack; did you mean rack? The row was left out.",
            "Row 2, column priority:ease: “decisiv” is none of decisive, important, nice, ignore; did you mean decisive? The row was left out.",
        ]
    );
    let json = r#"{ "entries": [{ "name": "A", "must": { "hots": "box", "host": "rak" },
        "priority": { "eas": "nice", "ease": "decisiv" } }] }"#;
    assert_eq!(
        problems(&read_json(&catalog(), json)),
        [
            "Row 1, column must.host: “rak” is none of box, rack; did you mean rack?",
            "Row 1, column must.hots: Edition 2024-06 has no such criterion; did you mean host?",
            "Row 1, column priority.eas: Edition 2024-06 has no such criterion; did you mean ease?",
            "Row 1, column priority.ease: “decisiv” is none of decisive, important, nice, ignore; did you mean decisive?",
        ]
    );
}

#[test]
fn notes_between_the_rows_are_no_sites() {
    let reading = read(
        "# Sites of 2026; asked by phone\n// as the shops said\nname,host,sites\n# Shops\n#\nA,box,2\n// Ships,,\n",
    );
    assert_eq!(problems(&reading), Vec::<String>::new());
    assert_eq!((classes(&reading.board), reading.rows), (vec!["A, 2, 1, m=host:box".into()], 1));
    // What says more than a name is a row, or a problem.
    let reading = read("name,host\n#12,box\n# 13,rack\n# Shops, and ships\n");
    assert_eq!(classes(&reading.board), ["#12, 1, 1, m=host:box", "# 13, 1, 1, m=host:rack"]);
    assert_eq!(
        problems(&reading),
        ["Row 4, column host: “and ships” is none of box, rack; the row was left out."]
    );
}

#[test]
fn what_json_says_twice_is_refused() {
    for twice in [
        r#""must": { "host": "box", "host": "rack" }"#,
        r#""priority": { "ease": "nice", "ease": "decisive" }"#,
        r#""sites": 1, "sites": 2"#,
    ] {
        let text = format!(r#"{{ "entries": [{{ "name": "A", {twice} }}] }}"#);
        let reading = read_json(&catalog(), &text);
        let said = problems(&reading).join("|");
        assert!(said.starts_with("This is no board in JSON: "), "{said}");
        assert!(["is given twice", "duplicate field"].iter().any(|it| said.contains(it)), "{said}");
        assert_eq!(reading.board.entries, []);
    }
    let effort = r#"{ "effort": { "rate": 65, "rate": 66 }, "entries": [] }"#;
    let said = problems(&read_json(&catalog(), effort)).join("|");
    assert!(said.contains("“rate” is given twice"), "{said}");
}

#[test]
fn many_problems_of_json_are_counted() {
    let entry = r#"{ "name": "A", "must": { "host": "shed" } }"#;
    let text = format!(r#"{{ "entries": [{}] }}"#, vec![entry; 1_500].join(","));
    let reading = read_json(&catalog(), &text);
    assert_eq!((reading.problems.len(), reading.unlisted, reading.rows), (1_000, 500, 0));
}

proptest! {
    #![proptest_config(config(200))]

    /// Whatever is merged, every site keeps its answer: the fleet is that of one class a row.
    #[test]
    fn merging_rows_loses_no_site(
        rows in grids(5),
        of in prop::collection::vec((1..9_u32, prop::collection::vec(prop::option::of(0..2_u8), CRITERIA)), 1..12),
    ) {
        let catalog = rows.catalog();
        let head: Vec<String> = (0..CRITERIA).map(|at| format!("c{at}")).collect();
        let mut text = format!("name,sites,{}\n", head.join(","));
        for (at, (sites, musts)) in of.iter().enumerate() {
            let cells = musts.iter().enumerate();
            let cells: Vec<String> =
                cells.map(|(at, must)| must.map_or(String::new(), |must| cell(at, must))).collect();
            writeln!(text, "Row {at},{sites},{}", cells.join(",")).expect("memory takes text");
        }
        let reading = CsvReader::new(&catalog, &catalog.today().id, &text).finish();
        prop_assert!(reading.problems.is_empty());
        let fleet = FleetSurvey::new(&catalog, &reading.board).finish().expect("few options");
        prop_assert_eq!(fleet.sites(), of.iter().map(|(sites, _)| u64::from(*sites)).sum::<u64>());
        let mut apart = Board::new(catalog.today().id.clone());
        for (sites, musts) in &of {
            let spelled = musts.iter().enumerate();
            let spelled: Vec<String> =
                spelled.filter_map(|(at, must)| Some(format!("c{at}:{}", cell(at, (*must)?)))).collect();
            let said = if spelled.is_empty() { String::new() } else { format!("m={}", spelled.join(",")) };
            let scenario = fixture::scenario(&catalog, &said);
            let entry = Entry::new(Role::Class, "A".into(), scenario);
            apart.entries.push(Entry { sites: *sites, ..entry });
        }
        let other = FleetSurvey::new(&catalog, &apart).finish().expect("few options");
        prop_assert_eq!(fleet.covers.count, other.covers.count);
        let sets = |fleet: &edgewise_engine::board::Fleet| -> Vec<_> {
            fleet.covers.sets.iter().map(|one| (one.platforms, one.sites, one.regret, one.worst)).collect()
        };
        prop_assert_eq!(sets(&fleet), sets(&other));
        let best = |fleet: &edgewise_engine::board::Fleet| -> Vec<_> {
            fleet.numbers.iter().map(|one| (one.count, one.by_sum.platforms, one.by_sum.regret)).collect()
        };
        prop_assert_eq!(best(&fleet), best(&other));
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does_whatever_ends_a_line() {
    let lines = ["name,sites", "A,1", "", "B,none", "C,2", "D,0"];
    for end in ["\n", "\r\n"] {
        let reading = read(&lines.join(end));
        let rows: Vec<u64> = reading.problems.iter().map(|one| one.row).collect();
        assert_eq!(rows, [4, 6], "{end:?}");
    }
}
