//! What is said of a file of sites that was read, and the template of one.

use edgewise_engine::board::{CsvReader, FileReading, read_json, template};
use edgewise_engine::catalog::Catalog;

use edgewise_testkit::fixture;

const TABLE: &str = "
    host: any { box, rack }
    memory: MiB lower 2048 8192
    until: until 12 36
    ease: low < mid < top
    a = box 2048 2030-01-01 mid
    b = rack 8192 no-end top
";

fn catalog() -> Catalog {
    fixture::catalog(TABLE)
}

fn read(text: &str) -> FileReading {
    let catalog = catalog();
    CsvReader::new(&catalog, &catalog.today().id, text).finish()
}

#[test]
fn a_file_that_was_read_says_how_many_rows_and_kinds_of_site_it_has() {
    assert_eq!(read("name,host\nA,box\nB,box\nC,rack\n").say(), "3 rows read, 2 kinds of site.");
    assert_eq!(read("name\nA\n").say(), "1 row read, 1 kind of site.");
    let json = r#"{ "entries": [{ "name": "A" }, { "name": "Ann", "role": "voice" }] }"#;
    assert_eq!(read_json(&catalog(), json).say(), "2 rows read, 1 kind of site, 1 person’s view.");
}

#[test]
fn rows_that_were_left_out_are_counted() {
    let reading = read("name,host,memory\nA,box,\nB,shed,8\nC,rack,,more\n,rack,\nD,rack,\n");
    assert_eq!((reading.rows, reading.left_out), (2, 3));
    assert_eq!(reading.say(), "2 rows read, 2 kinds of site; 3 rows left out.");
    let json = r#"{ "entries": [{ "name": "A" }, { "name": "B", "must": { "host": "shed" } }] }"#;
    assert_eq!(read_json(&catalog(), json).say(), "1 row read, 1 kind of site; 1 row left out.");
}

#[test]
fn the_template_has_every_column_that_the_page_asks_about_with_a_note_and_is_read_without_a_problem()
 {
    let catalog = catalog();
    let example = "name,sites,host,priority:ease\nTills,300,box,decisive\nShips,4,box.rack,\n";
    let text = template(&catalog, &catalog.today().id, example);
    let head = text.lines().find(|line| !line.starts_with('#')).expect("it has a header");
    let columns = "name,sites,machines,host,ease,priority:memory,priority:until,priority:ease";
    assert_eq!(head, columns);
    for column in columns.split(',').filter(|column| !column.starts_with("priority:")) {
        assert!(text.contains(&format!("\n# {column}: ")), "{column}\n{text}");
    }
    assert!(
        text.contains("\n# host: Host. box or rack. Several with a dot between them\n"),
        "{text}"
    );
    let [filled, plain] = [read(&text), read(example)];
    assert_eq!((filled.problems, filled.board), (vec![], plain.board));
    // A spreadsheet program may write it with semicolons.
    let again = read(&text.replace(',', ";"));
    assert_eq!((again.problems, again.rows), (vec![], 2));
}
