//! Files of sites: machines demand what the page demands when it asks for them.

use edgewise_catalog::shipped;
use edgewise_engine::board::{CsvReader, FileReading, read_json, template};
use edgewise_engine::link;

fn spreadsheet(text: &str) -> FileReading {
    let catalog = shipped();
    CsvReader::new(&catalog, &catalog.today().id, text).finish()
}

/// The links of the entries.
fn links(reading: &FileReading) -> Vec<String> {
    let catalog = shipped();
    let each = reading.board.entries.iter().map(|one| {
        let mut scenario = one.scenario.clone();
        scenario.title.clear();
        let link = link::write(&catalog, &scenario);
        link.rsplit_once(";k=").map_or(link.clone(), |(said, _)| said.to_owned())
    });
    each.collect()
}

#[test]
fn machines_of_a_row_demand_a_cluster_that_fits_and_survives_with_them() {
    let reading = spreadsheet(
        "name,machines,survives-node-loss,machines-to-survive\n\
         Depot,3,yes,\nTill,1,,\nKiosk,,,\nHall,4,yes,3\n",
    );
    assert_eq!(reading.problems, []);
    assert_eq!(
        links(&reading),
        [
            "#v1;e=2026-11;m=machines-to-survive:3,smallest-cluster:3,survives-node-loss:yes",
            "#v1;e=2026-11;m=smallest-cluster:1",
            "#v1;e=2026-11",
            "#v1;e=2026-11;m=machines-to-survive:3,smallest-cluster:4,survives-node-loss:yes",
        ]
    );
}

#[test]
fn one_machine_that_has_to_survive_its_own_loss_is_a_problem() {
    let reading = spreadsheet("name,machines,survives-node-loss\nBox,1,yes\n");
    let said: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "Row 2, column machines: One machine cannot keep running when it fails: it takes a second one."
        ]
    );
    assert_eq!(reading.board.entries, []);
}

#[test]
fn machines_in_json_demand_the_same_unless_a_link_speaks_for_itself() {
    let catalog = shipped();
    let json = r##"{ "edition": "2026-11", "entries": [
        { "name": "A", "machines": 3, "must": { "survives-node-loss": "yes" } },
        { "name": "B", "machines": 3, "link": "#v1;e=2026-11;m=gpu:yes;k=any" },
        { "name": "C", "must": { "gpu": "yes" } } ] }"##;
    let reading = read_json(&catalog, json);
    assert_eq!(reading.problems, []);
    assert_eq!(
        links(&reading),
        [
            "#v1;e=2026-11;m=machines-to-survive:3,smallest-cluster:3,survives-node-loss:yes",
            "#v1;e=2026-11;m=gpu:yes",
            "#v1;e=2026-11;m=gpu:yes",
        ]
    );
}

#[test]
fn the_template_of_each_edition_is_read_without_a_problem() {
    let catalog = shipped();
    for edition in &catalog.editions {
        let text = template(&catalog, &edition.id, "name,sites\nTills,300\n");
        let reading = CsvReader::new(&catalog, &edition.id, &text).finish();
        assert_eq!((reading.problems, reading.rows, reading.renamed), (vec![], 1, vec![]));
    }
    let today = catalog.today();
    let text = template(&catalog, &today.id, "name\n");
    for note in [
        "\n# memory-per-node: Memory per node. Such as ",
        "\n# vendor-support: Vendor support. The least that will do: community or separate or included\n",
    ] {
        assert!(text.contains(note), "{note}\n{text}");
    }
}
