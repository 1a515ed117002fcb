//! What can be exported from a board: records and the table of classes.

use edgewise_engine::board::{FleetSurvey, compare, voices};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::quantity::Date;
use edgewise_engine::report::{Header, csv, markdown};
use edgewise_engine::scenario::{Board, Entry, Role};

use edgewise_testkit::fixture;

const TABLE: &str = "
    os: { linux, windows }
    ease: low < mid < top

    big = linux.windows mid
    lean = linux top
";

fn board(catalog: &Catalog, entries: &[(Role, &str, u32, &str)]) -> Board {
    let mut board = Board::new(catalog.today().id.clone());
    board.title = "Stores <b>".into();
    for (role, name, sites, said) in entries {
        let entry = Entry::new(*role, (*name).into(), fixture::scenario(catalog, said));
        board.entries.push(Entry { sites: *sites, ..entry });
    }
    board
}

#[test]
fn the_record_of_a_fleet_says_which_platforms_and_who_gets_what() {
    let catalog = fixture::catalog(TABLE);
    let board = board(
        &catalog,
        &[(Role::Class, "=Tills", 300, ""), (Role::Class, "Depots", 12, "m=os:windows")],
    );
    let fleet = FleetSurvey::new(&catalog, &board).finish().expect("few options");
    let record =
        markdown::fleet(&catalog, &board, &fleet, "https://example.org/#b1", &Header::default());
    assert!(record.starts_with("# Platforms for a fleet: *“Stores &lt;b&gt;”*\n"), "{record}");
    assert!(record.contains("One platform covers all 312 sites: **Big**."), "{record}");
    assert!(record.contains("| *“=Tills”* | 300 | 1 | Big | Lean | 0.50 |"), "{record}");
    assert!(record.contains("| 2 | Big, Lean | 312 of 312 | 0.000 | 0.00 |"), "{record}");
    assert!(record.ends_with("The board: <https://example.org/#b1>\n"), "{record}");
    let table = csv::fleet(&catalog, &board, &fleet);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[1].starts_with(
            "\"'=Tills\",\"300\",\"1\",\"fits\",\"Lean\",\"Big\",\"0.5000\",\"0.5000\",\"#v1;"
        ),
        "{table}"
    );
}

#[test]
fn the_record_of_a_fleet_says_who_decides_what_was_asked_and_what_was_rejected() {
    let table = "
        you-operate: { upgrades, storage }
        os: { linux, windows, bsd }
        ease: low < mid < top
        big = upgrades linux.windows mid
        lean = storage linux top
        twin = upgrades linux.windows low
        far = storage bsd top
    ";
    let catalog = fixture::catalog(table);
    let mut board = board(
        &catalog,
        &[(Role::Class, "Tills", 300, "p=ease:3"), (Role::Class, "Depots", 12, "m=os:windows")],
    );
    let said = "f=cluster.upgrades:2-4,rate:50";
    board.assumptions = fixture::scenario(&catalog, said).assumptions;
    let fleet = FleetSurvey::new(&catalog, &board).finish().expect("few options");
    let header =
        Header { date: Date::parse("2026-12-01"), deciders: "Ann".into(), ..Header::default() };
    let record = markdown::fleet(&catalog, &board, &fleet, "", &header);
    for said in [
        "\n\n* Status: proposed\n* Deciders: Ann\n* Date: 2026-12-01\n\n2 classes, 312 sites.\n\n",
        "\n* *“Tills”*: no must-haves. Priorities: ease decisive.\n* *“Depots”*: os: Windows.\n",
        "| Class | Sites | Machines each | Platform | Best for this class alone | Score lost |\n",
        "\n\nScore lost: how far the platform of a class scores below the option that is best for that class alone, on a scale from 0 to 1.\n",
        "## What speaks against it\n\n* *“Tills”*: **Big**. The options that are best for this class alone, **Far** and **Lean** ",
        "\n* Cover the same sites, but lose more score: **Twin** (0.981 on average).\n* Fit other classes, but not *“Depots”*: **Far**, **Lean**.\n",
        "| Hours a month | Money a year |\n",
        " 157 to 316 \\* | 94,200 to 189,600, labour only \\* |\n",
        "\n\nFigures marked with * rest on placeholders, in part or altogether.\n\nMoney is in the currency of the rate and the quotes that were given.\n",
        "\n* Upgrades: 0.5 to 1 hours a month at each site\n* An hour costs: 50\n",
        "Some of the hours are placeholders, not real figures: upgrades (once for all sites) and storage.",
        "\n\n## What to ask next\n\n* Is “",
    ] {
        assert!(record.contains(said), "{said}\n{record}");
    }
    let open = markdown::fleet(&catalog, &board, &fleet, "", &Header::default());
    assert!(open.contains("* Deciders: not named yet\n* Date: open\n"), "{open}");
    let silent = Board { assumptions: Board::new(board.edition.clone()).assumptions, ..board };
    let fleet = FleetSurvey::new(&catalog, &silent).finish().expect("few options");
    let record = markdown::fleet(&catalog, &silent, &fleet, "", &header);
    assert!(
        record.contains("\n\nNo hours were given, so nothing is said about hours or money.\n"),
        "{record}"
    );
    assert!(!record.contains("Hours and prices given"), "{record}");
}

#[test]
fn the_record_of_voices_says_who_asks_for_what() {
    let catalog = fixture::catalog(TABLE);
    let board =
        board(&catalog, &[(Role::Voice, "Ann", 1, "m=os:windows"), (Role::Voice, "Ben", 1, "")]);
    let record = markdown::voices(&catalog, &board, &voices(&catalog, &board), "");
    assert!(record.contains("* *“Ann”*: Big (fits)\n* *“Ben”*: Lean (fits)\n"), "{record}");
    assert!(record.contains("* Os (some): *“Ann”* asks for Windows"), "{record}");
    assert!(!record.contains("The board"), "{record}");
    assert!(!record.contains("Priorities that differ"), "{record}");
}

#[test]
fn the_record_of_voices_lists_the_priorities_that_differ() {
    let catalog = fixture::catalog(TABLE);
    let board = board(
        &catalog,
        &[(Role::Voice, "Ann", 1, "p=ease:3"), (Role::Voice, "Ben", 1, "p=ease:1")],
    );
    let record = markdown::voices(&catalog, &board, &voices(&catalog, &board), "");
    let said =
        "## Priorities that differ\n\n* Ease: Decisive for *“Ann”*; Nice to have for *“Ben”*\n";
    assert!(record.contains(said), "{record}");
}

#[test]
fn the_record_of_a_comparison_has_both_links() {
    let catalog = fixture::catalog(TABLE);
    let [one, other] = ["", "m=os:windows"].map(|said| fixture::scenario(&catalog, said));
    let it = compare(&catalog, &one, &other);
    let links = ["#one".to_owned(), "#other".to_owned()];
    let record = markdown::compared(&catalog, [&one, &other], &it, &links);
    assert!(record.contains("| Lean | 1.000 | ruled out |"), "{record}");
    assert!(record.contains("This explains the other answer: Os"), "{record}");
    assert!(record.ends_with("First: <#one>\n\nSecond: <#other>\n"), "{record}");
}
