//! Old ids in links, boards and files: they are read as what they are called today, and that is said.

use edgewise_engine::board::{CsvReader, read_json};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Notice, Trust};
use edgewise_testkit::fixture;

const TABLE: &str = "
    you-operate: { node-os, upgrades }
    cost: high < medium < low
    place: { hall, shed }
    alpha = node-os low hall
    beta = upgrades high shed.hall
";

const QUESTIONS: &str = "
    [[question]]
    id = \"internet\"
    text = \"Internet\"
    asks = \"Is there one?\"
    takes = \"one\"
    answers = [{ id = \"steady\", label = \"steady\", nothing = true }]
";

/// `kind from to`, and for what is of something, its field and that.
const RENAMED: [&str; 8] = [
    "option first alpha",
    "family kin beta",
    "criterion price cost",
    "level cheap low criterion cost",
    "member barn shed criterion place",
    "member patches upgrades criterion you-operate",
    "question net internet",
    "answer always steady question internet",
];

fn catalog() -> Catalog {
    let mut files = fixture::files(TABLE);
    let later = fixture::EDITIONS.replace("2024-06", "2027-05").replace("-05-07", "-05-01");
    files[0].1 += &later;
    files.push(("questions.toml".into(), QUESTIONS.into()));
    let rows = RENAMED.map(|row| {
        let words: Vec<&str> = row.split(' ').collect();
        let of = match words[3..] {
            [field, of] => format!("{field} = \"{of}\"\n"),
            _ => String::new(),
        };
        format!(
            "[[renamed]]\nkind = \"{}\"\nfrom = \"{}\"\nto = \"{}\"\nsince = \"2027-05\"\n{of}",
            words[0], words[1], words[2]
        )
    });
    files.push(("renamed.toml".into(), rows.concat()));
    fixture::read(&files).catalog
}

fn said(from: &str, to: &str) -> String {
    format!("“{from}” has been called “{to}” since edition 2027-05, and was read as that.")
}

/// Of what a sound link with old ids says, all is read as if it had those of today, and each is said.
#[track_caller]
fn check(old: &str, today: &str, expected: &[(&str, &str)]) {
    let catalog = catalog();
    let read = |sections: &str| link::read(&catalog, &format!("v1;e=2024-06;{sections};k=any"));
    let (before, after) = (read(old), read(today));
    assert_eq!((after.trust, &after.notices[..]), (Trust::Sound, &[][..]), "{today}");
    assert_eq!(before.scenario, after.scenario, "{old}");
    assert_eq!(before.trust, Trust::Sound, "{old}");
    let notices: Vec<&str> = before.notices.iter().map(|one| one.said.as_str()).collect();
    let expected: Vec<String> = expected.iter().map(|(from, to)| said(from, to)).collect();
    assert_eq!(notices, expected, "{old}");
    let link = link::write(&catalog, &before.scenario);
    assert_eq!(link, link::write(&catalog, &after.scenario), "it is written as of today");
}

#[test]
fn every_section_of_a_link_reads_old_ids() {
    check("m=price:low", "m=cost:low", &[("price", "cost")]);
    check("m=price:cheap", "m=cost:low", &[("price", "cost"), ("cheap", "low")]);
    check("m=place:barn.hall", "m=place:hall.shed", &[("barn", "shed")]);
    check("p=price:3", "p=cost:3", &[("price", "cost")]);
    check("w=price:7", "w=cost:7", &[("price", "cost")]);
    check("h=kin", "h=beta", &[("kin", "beta")]);
    check("o1=Box;r1=price:cheap", "o1=Box;r1=cost:low", &[("price", "cost"), ("cheap", "low")]);
    check("x=first.price:high", "x=alpha.cost:high", &[("first", "alpha"), ("price", "cost")]);
    check("f=cluster.patches:4-8", "f=cluster.upgrades:4-8", &[("patches", "upgrades")]);
    check("c=first,first:pin,beta.first", "c=alpha,alpha:pin,beta.alpha", &[("first", "alpha")]);
    check("a=net:always", "a=internet:steady", &[("net", "internet"), ("always", "steady")]);
}

#[test]
fn an_old_id_is_said_once_for_each_section() {
    let twice = [("first", "alpha"), ("price", "cost")].repeat(2);
    check("x=first.price:high;y=first.price:So", "x=alpha.cost:high;y=alpha.cost:So", &twice);
}

#[test]
fn a_checksum_over_old_ids_holds() {
    let catalog = catalog();
    // The catalogue of before: the criterion has its old id.
    let old = fixture::catalog(&TABLE.replace("cost:", "price:"));
    let link = link::write(&old, &link::read(&old, "v1;e=2024-06;m=price:low;k=any").scenario);
    assert!(link.contains("m=price:low;k=") && !link.ends_with("any"), "{link}");
    assert_eq!(link::read(&catalog, &link).trust, Trust::Sound, "{link}");
    let other = link.replace(":low", ":high");
    assert_eq!(link::read(&catalog, &other).trust, Trust::Doubtful, "{other}");
}

#[test]
fn the_old_and_the_new_id_together_are_one_thing_said_twice() {
    let reading = link::read(&catalog(), "v1;e=2024-06;m=price:low,cost:high;k=any");
    assert_eq!(reading.trust, Trust::Doubtful);
    let said = reading.notices.last().map(|one| one.said.as_str());
    assert_eq!(said, Some("“Cost” is demanded twice; the first was kept."));
}

#[test]
fn a_board_reads_old_ids_in_each_of_its_scenarios() {
    let catalog = catalog();
    let read = |text: &str| link::read_board(&catalog, text);
    let old = read("b1;e=2024-06;f=once.patches:1;class=Tills:3;m=price:cheap;k=any");
    let today = read("b1;e=2024-06;f=once.upgrades:1;class=Tills:3;m=cost:low;k=any");
    assert_eq!((old.trust, &old.board), (Trust::Sound, &today.board));
    let said: Vec<String> = old.notices.iter().map(Notice::to_string).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[1].ends_with("(“price” in m of Tills)"), "{said:?}");
}

#[test]
fn a_spreadsheet_with_old_ids_has_no_problem_and_says_what_it_read() {
    let catalog = catalog();
    let read = |text: &str| CsvReader::new(&catalog, &catalog.editions[0].id, text).finish();
    let old = read("name,price,priority:price,place\nTills,cheap,decisive,barn.hall\n");
    let today = read("name,cost,priority:cost,place\nTills,low,decisive,shed.hall\n");
    assert_eq!((&old.board, &old.problems[..]), (&today.board, &[][..]));
    let expected = [("price", "cost"), ("cheap", "low"), ("barn", "shed")];
    assert_eq!(old.renamed, expected.map(|(from, to)| said(from, to)));
    assert_eq!(today.renamed, [""; 0]);
    let both = read("name,price,cost\nTills,cheap,high\n");
    assert!(!both.problems.is_empty(), "one column stands twice");
}

#[test]
fn a_board_in_json_with_old_ids_has_no_problem_and_says_what_it_read() {
    let catalog = catalog();
    let json = |must: &str, duty: &str, link: &str| {
        format!(
            "{{\"edition\":\"2024-06\",\"effort\":{{\"once.{duty}\":\"1-2\"}},\"entries\":[\
             {{\"name\":\"A\",\"must\":{{{must}}}}},{{\"name\":\"B\",\"link\":\"v1;e=2024-06;{link};k=any\"}}]}}"
        )
    };
    let old = read_json(&catalog, &json("\"price\":\"cheap\"", "patches", "m=place:barn"));
    let today = read_json(&catalog, &json("\"cost\":\"low\"", "upgrades", "m=place:shed"));
    assert_eq!((&old.board, &old.problems[..]), (&today.board, &[][..]));
    assert_eq!(old.renamed.len(), 4, "{:?}", old.renamed);
    let both = read_json(
        &catalog,
        &json("\"price\":\"low\",\"cost\":\"high\"", "upgrades", "m=place:shed"),
    );
    assert!(!both.problems.is_empty(), "one must-have stands twice");
}

#[test]
fn saved_scenarios_with_old_ids_are_listed_with_what_was_read() {
    let listed = link::read_list(&catalog(), "v1;e=2024-06;m=price:cheap;k=any\n");
    assert_eq!(listed.links.len(), 1);
    assert!(listed.links[0].contains("m=cost:low"), "{listed:?}");
    assert!(listed.notices[0].starts_with("Line 1 was read: “price” has been"), "{listed:?}");
}
