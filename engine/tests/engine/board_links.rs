//! Boards as links: what is written is read again, and no damage goes unnoticed.

use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, BoardReading, Trust};
use edgewise_engine::scenario::{Board, ENTRIES_MAX, Entry, Role, SITES_MAX};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{config, grids};

const TABLE: &str = "
    you-operate: { node-os, upgrades }
    host: any { box, rack }
    x: points
    a = node-os box 1
    b = upgrades rack 1/2
";

const LINK: &str = "b1;e=2024-06;f=cluster.upgrades:4-12,rate:65;t=Stores;class=Tills:300:2;m=host:box;\
                    class=Ships:4;p=x:3;n=No_contact;voice=Zo%C3%AB;class=Depots:1:3;t=Other;k=any";

fn catalog() -> Catalog {
    fixture::catalog(TABLE)
}

fn read(text: &str) -> BoardReading {
    link::read_board(&catalog(), text)
}

fn said(reading: &BoardReading) -> Vec<String> {
    reading.notices.iter().map(ToString::to_string).collect()
}

#[test]
fn a_board_without_a_title_is_called_by_its_scenarios() {
    let catalog = fixture::catalog("os: { linux }\n a = linux");
    let named = |said: &str| {
        let text = format!("b1;e=2024-06{said};k=any");
        link::read_board(&catalog, &text).board.name()
    };
    assert_eq!(named(";t=Stores;class=Tills"), "Stores");
    assert_eq!(named(";class=Tills"), "Tills");
    assert_eq!(named(";class=Tills;class=Ships"), "Tills and Ships");
    assert_eq!(named(";class=Tills;class=Ships;voice=Ann;class=Depots"), "Tills, Ships and 2 more");
    assert_eq!(named(""), "Board");
}

#[test]
fn a_board_is_its_entries_with_names_sites_and_what_is_said_of_them() {
    let reading = read(LINK);
    assert_eq!((reading.trust, said(&reading)), (Trust::Sound, vec![]));
    let entry = |at: usize| {
        let one = &reading.board.entries[at];
        let scenario = &one.scenario;
        (one.role, one.name.as_str(), one.sites, one.machines, scenario.title.as_str())
    };
    assert_eq!(entry(0), (Role::Class, "Tills", 300, 2, "Tills"));
    assert_eq!(entry(1), (Role::Class, "Ships", 4, 1, "Ships"));
    assert_eq!(entry(2), (Role::Voice, "Zoë", 1, 1, "Zoë"));
    assert_eq!(entry(3), (Role::Class, "Depots", 1, 3, "Other"));
    assert_eq!(reading.board.entries[0].scenario.musts.len(), 1);
    assert_eq!(reading.board.entries[1].scenario.notes, "No contact");
    assert_eq!(reading.board.assumptions.rate, Some(65));
    assert_eq!(reading.board.title, "Stores");
}

#[test]
fn a_board_is_written_as_it_was_read() {
    let link = link::write_board(&catalog(), &read(LINK).board).expect("it is short");
    let body = LINK.trim_end_matches("any");
    assert!(link.starts_with(&format!("#{body}")), "{link}");
    for form in [link.clone(), format!("https://example.org/#{link}"), link.replace(';', "%3B")] {
        assert_eq!(read(&form).trust, Trust::Sound, "{form}");
    }
}

#[test]
fn a_scenario_is_no_board_and_a_board_no_scenario() {
    let reading = read("#v1;e=2024-06;k=any");
    assert_eq!(reading.trust, Trust::Unreadable);
    assert_eq!(reading.notices[0].said, "This link holds one scenario, not a board of several.");
    let reading = link::read(&catalog(), LINK);
    assert_eq!(reading.trust, Trust::Unreadable);
    assert!(reading.notices[0].said.starts_with("This link holds a board"), "{reading:?}");
    assert!(read("b2;e=2030-01").notices[0].said.contains("a newer version"));
    assert!(read("hello").notices[0].said.contains("not an Edgewise link"));
    assert_eq!(read("").notices[0].said, "This text holds no link.");
    assert!(link::is_board(LINK) && !link::is_board("#v1;e=2024-06;k=any"));
}

/// What is noticed of the sections of a board, and that it is not trusted.
#[track_caller]
fn damaged(sections: &str, expected: &[&str]) {
    let reading = read(&format!("b1;e=2024-06;{sections};k=any"));
    assert_eq!(
        (reading.trust, said(&reading)),
        (Trust::Doubtful, expected.iter().map(ToString::to_string).collect())
    );
}

#[test]
fn every_wrong_section_is_noticed_with_its_entry() {
    damaged(
        "m=host:box;class=Tills",
        &[
            "This section stands before the first class or voice; it was left out. (“m=host:box” in m)",
        ],
    );
    damaged(
        "class=Tills;m=host:shed",
        &[
            "The value of “Host” cannot be read: “shed” is none of box, rack; it was left out. (“host:shed” in m of Tills)",
        ],
    );
    damaged(
        "class=Tills:0",
        &["The number of sites is from 1 to 1000000; it was left out. (“0” in class)"],
    );
    damaged(
        "class=Tills:1:x",
        &["The number of machines is from 1 to 1000; it was left out. (“x” in class)"],
    );
    damaged("class=:4", &["This class has no name; it is called “class 1” here."]);
    damaged(
        "voice=Ann:1:1:1",
        &[
            "There is more here than a name, sites and machines; it was left out. (“Ann:1:1:1” in voice)",
        ],
    );
    damaged(
        "f=years:x;class=A",
        &["“years” is a whole number from 1 to 50; it was left out. (“years:x” in f)"],
    );
    damaged(
        "class=A;e=2024-06",
        &["This section stands twice; the first one was kept. (“2024-06” in e of A)"],
    );
    let many: Vec<String> = (0..=ENTRIES_MAX).map(|at| format!("class=C{at}")).collect();
    damaged(
        &many.join(";"),
        &["A board in a link holds at most 12 scenarios; this one was left out. (“C12” in class)"],
    );
}

#[test]
fn a_board_of_an_unknown_edition_is_shown_as_todays_and_not_trusted() {
    let reading = read("b1;e=1999-01;class=A;k=any");
    assert_eq!(reading.trust, Trust::Doubtful);
    assert_eq!(
        said(&reading),
        ["There is no such edition of the facts; today's, 2024-06, is shown. (“1999-01” in e)"]
    );
    assert!(said(&read("b1;class=A;k=any"))[0].starts_with("The link names no edition"));
}

#[test]
fn a_long_file_has_no_link() {
    let catalog = catalog();
    let mut board = read(LINK).board;
    while board.entries.len() <= ENTRIES_MAX {
        board.entries.push(board.entries[0].clone());
    }
    assert_eq!(link::write_board(&catalog, &board), None);
}

/// Whatever one letter does to a sound link, the board is the same or the damage is noticed.
#[test]
fn no_change_of_one_letter_goes_unnoticed() {
    let catalog = catalog();
    let board = read(LINK).board;
    let link = link::write_board(&catalog, &board).expect("it is short");
    let letters: Vec<char> = link.chars().collect();
    let mut changed: Vec<String> =
        (1..letters.len()).map(|at| letters[..at].iter().collect()).collect();
    for at in 1..letters.len() {
        for with in [None, Some('x'), Some(';'), Some('1'), Some('='), Some(',')] {
            let mut text = letters.clone();
            text.splice(at..=at, with);
            changed.push(text.into_iter().collect());
        }
        let mut text = letters.clone();
        text.swap(at, at - 1);
        changed.push(text.into_iter().collect());
    }
    assert!(changed.len() > 1000);
    for text in changed {
        let reading = link::read_board(&catalog, &text);
        let is_same = reading.board == board;
        assert!(is_same || reading.trust != Trust::Sound, "{text}");
        assert!(is_same || !reading.notices.is_empty(), "{text}");
    }
}

const WORDS: &str = "[ -~äöß€漢😀א]{1,40}";

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn reading_what_was_written_gives_the_same_board(
        grids in prop::collection::vec(grids(3), 0..=ENTRIES_MAX),
        names in prop::collection::vec(WORDS, ENTRIES_MAX),
        numbers in prop::collection::vec((1..=SITES_MAX, 1..5_u16, any::<bool>(), any::<bool>()), ENTRIES_MAX),
    ) {
        let catalog = match grids.first() {
            Some(grid) => grid.catalog(),
            None => catalog(),
        };
        let mut board = Board::new(catalog.today().id.clone());
        for ((grid, name), (sites, machines, is_voice, is_titled)) in grids.iter().zip(names).zip(numbers) {
            let role = if is_voice { Role::Voice } else { Role::Class };
            let mut scenario = grid.scenario(&catalog);
            if is_titled {
                scenario.title = "Another title".into();
            }
            board.entries.push(Entry { sites, machines, ..Entry::new(role, name, scenario) });
        }
        let link = link::write_board(&catalog, &board).expect("it is short");
        let reading = link::read_board(&catalog, &link);
        prop_assert_eq!((said(&reading), reading.trust), (Vec::new(), Trust::Sound), "{}", link);
        prop_assert_eq!(&reading.board, &board, "{}", link);
        prop_assert_eq!(link::write_board(&catalog, &reading.board), Some(link));
    }

    #[test]
    fn no_text_at_all_makes_the_reader_panic(text in "b1;([a-z0-9=:,;.%_-]{0,12}|class=|voice=|f=|m=host:){0,20}") {
        let reading = link::read_board(&catalog(), &text);
        let link = link::write_board(&catalog(), &reading.board).expect("no more than a link holds");
        prop_assert_eq!(link::read_board(&catalog(), &link).board, reading.board);
    }
}
