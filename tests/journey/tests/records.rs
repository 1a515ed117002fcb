//! What is exported and imported: texts, paper, the QR code, pasted links, kept scenarios.

use edgewise_journey::{Look, Page, Role, command_line};

use crate::choose::{ARTICLE, BOTH_DEMANDS};

/// Till PCs with a title, notes, an own rating and a must-have that is disputed.
const RICH: &str = "#v1;e=2026-11;m=memory-per-node:8192,worker-os:linux-and-windows;\
                    p=freedoms:3;x=k0s.freedoms:4;t=Shop_tills;n=Forty_shops;k=any";

/// What the export offers, and the form that the command line gives it.
const TEXTS: [(&str, &str, &str); 5] = [
    ("summary", "summary", "edgewise-shop-tills-2026-11.txt"),
    ("page for the board", "board", "edgewise-shop-tills-2026-11.board.md"),
    ("decision record", "madr", "edgewise-shop-tills-2026-11.md"),
    ("matrix with commas", "csv", "edgewise-shop-tills-2026-11.csv"),
    ("figures", "json", "edgewise-shop-tills-2026-11.json"),
];

/// The canonical link of what is on the page.
fn link_of(page: &Page) -> String {
    page.wait_until("the address is canonical", || !page.fragment().contains("k=any"));
    page.fragment()
}

/// The same, as someone else would open it.
fn address_of(page: &Page) -> String {
    [page.home(), &link_of(page)].concat()
}

#[test]
fn what_is_downloaded_is_what_the_command_line_reports_byte_for_byte() {
    let page = Page::open(RICH);
    let address = address_of(&page);
    page.press("Export");
    for (text, format, name) in TEXTS {
        let (called, downloaded) = page.download(&format!("Download the {text}"));
        assert_eq!(called, name);
        // Spreadsheets are told that it is UTF-8; scripts are not.
        let downloaded = downloaded.trim_start_matches('\u{feff}');
        assert_eq!(downloaded, command_line::report(&address, format), "{text}");
    }
}

#[test]
fn what_is_copied_is_what_the_command_line_reports() {
    let page = Page::open(RICH);
    let address = address_of(&page);
    page.press("Export");
    for (text, format, _) in TEXTS {
        page.press(&format!("Copy the {text}"));
        page.wait_until("it says so", || page.offers(Role::Button, &format!("Copied the {text}")));
        assert_eq!(
            page.clipboard().replace("\r\n", "\n"),
            command_line::report(&address, format).replace("\r\n", "\n"),
            "{text}"
        );
    }
}

#[test]
fn a_damaged_link_is_reported_as_the_command_line_does_and_names_nobody() {
    let link = "#v1;e=2024-06;m=admin-access";
    let page = Page::open(link);
    page.press("Export");
    let (_, record) = page.download("Download the decision record");
    assert_eq!(record, command_line::report(&[page.home(), link].concat(), "madr"));
    assert!(record.contains(link), "{record}");
    assert!(record.contains("# No decision"), "{record}");
}

#[test]
fn where_nothing_could_be_read_there_is_nothing_to_take_along() {
    let page = Page::open("#v2;e=2030-01;k=0000000");
    page.press("Export");
    page.wait_for_text("so there is nothing to export yet");
    assert!(!page.offers(Role::Button, "Download the decision record"));
}

#[test]
fn a_denied_clipboard_leaves_the_text_to_be_copied_by_hand() {
    let page = Page::open(RICH);
    page.script::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    page.press("Export");
    page.press("Copy the decision record");
    page.wait_for_text("This browser does not let the page copy.");
    let field: String = page.script("return document.querySelector('#take-by-hand').value");
    assert_eq!(field, command_line::report(&address_of(&page), "madr"));
}

#[test]
fn the_qr_code_is_black_on_white_in_the_dark_too_and_says_why_when_there_is_none() {
    let page = Page::open(BOTH_DEMANDS);
    page.put_on(Look::Dark);
    page.press("Export");
    let fills: Vec<String> = page.script(
        "return [...document.querySelectorAll('.qr svg > *')].map(one => getComputedStyle(one).fill)",
    );
    assert_eq!(fills, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    page.go(&format!(
        "#v1;e=2024-06;n={};r1=flexibility:low;o1={};k=any",
        "Long_".repeat(99),
        "x".repeat(80)
    ));
    page.press("Export");
    page.wait_for_text("No QR code: the link has ");
    assert_eq!(page.count(".qr"), 0);
}

#[test]
fn paper_has_the_sentence_the_link_and_the_sources_and_no_controls() {
    let page = Page::open(RICH);
    let link = link_of(&page);
    let sentence = page.text_of(".because");
    page.on_paper(703);
    let paper = page.text();
    for wanted in [
        sentence.as_str(),
        "What was asked",
        "Linux and Windows workers",
        "Runs on machines with 8 GiB of memory",
        "Forty shops",
        "Sources of the matrix",
        "https://learn.microsoft.com/",
        &format!("facts of 2026-11. This scenario opens again at:\n{}{link}", page.home()),
    ] {
        let flat =
            |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        assert!(flat(&paper).contains(&flat(wanted)), "{wanted}\nis not on\n{paper}");
    }
    for control in
        ["Undo", "Copy link", "Download the", "Why not", "Open a link", "Save this scenario"]
    {
        assert!(!paper.contains(control), "{control} is on\n{paper}");
    }
    assert_eq!(page.count(".qr svg"), 1);
    assert!(!page.scrolls_sideways());
}

#[test]
fn every_number_behind_a_printed_cell_is_in_the_list_of_sources() {
    let page = Page::open(RICH);
    page.on_paper(703);
    let strangers: Vec<String> = page.script(
        "const listed = new Set([...document.querySelectorAll('.sources li')].map(one => one.value));
         return [...document.querySelectorAll('.source-number')].flatMap(one =>
             one.textContent.match(/\\d+/g) ?? ['none']).filter(one => !listed.has(Number(one)))",
    );
    assert_eq!(strangers, [""; 0]);
    assert!(page.count(".matrix td .source-number") > 4);
}

#[test]
fn no_column_is_cut_off_on_a4() {
    let page = Page::open("");
    page.resize(1440, 900);
    page.go(crate::list::SITE);
    assert_eq!(page.columns().len(), 6);
    page.on_paper(703);
    let out: Vec<String> = page.script(
        "return [...document.querySelectorAll('.matrix th, .matrix td')]
             .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5
                         || one.scrollWidth > one.clientWidth + 1)
             .map(one => one.textContent)",
    );
    assert_eq!(out, [""; 0]);
}

#[test]
fn any_form_of_a_link_can_be_pasted() {
    let page = Page::open(ARTICLE);
    for pasted in [
        "https://example.org/edgewise/#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "%23v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "https://example.org/?s=v1;e=2024-06;m=admin-access:by-default;k=03vt2qn",
        "v1&#59;e=2024-06&#59;m=admin-access:by-default&#59;k=03vt2qn",
        "v1;e=2024-06;\nm=admin-access:\n  by-default;k=03vt2qn",
    ] {
        page.go(ARTICLE);
        paste(&page, pasted);
        page.wait_for_text("2 of 3 options match");
        assert!(page.is_ticked("Admin rights by default"), "{pasted}");
        assert_eq!(page.count(".notices"), 0, "{pasted}");
        page.wait_until("the address follows", || page.fragment().ends_with("k=03vt2qn"));
    }
}

/// Puts a text into the box as it is and presses "Open".
fn paste(page: &Page, text: &str) {
    page.unfold("Scenarios");
    page.unfold("Open a shared link");
    page.put("#open-link-text", text);
    page.act_in("Open a shared link", Role::Button, "Open");
}

#[test]
fn a_pasted_link_replaces_the_page_undo_brings_it_back_and_what_was_kept_stays() {
    let page = Page::open(RICH);
    let link = link_of(&page);
    page.press("Saved scenarios (0)");
    page.press("Save this scenario");
    page.wait_for_text("Saved scenarios (1)");
    paste(&page, "v1;e=2024-06;m=admin-access");
    page.wait_for_text("Not all of this link could be read");
    page.wait_for_text("The checksum at the end is missing");
    page.unfold("Scenarios");
    page.wait_for_text("Saved scenarios (1)");
    assert_eq!(page.fragment(), "#v1;e=2024-06;m=admin-access", "a reload keeps the doubt");
    page.press("Undo");
    page.wait_until("the notices are gone", || page.count(".notices") == 0);
    page.wait_until("the address is the old one", || page.fragment() == link);
    page.press("Redo");
    page.wait_for_text("Not all of this link could be read");
    page.wait_until("the address is the pasted one", || {
        page.fragment() == "#v1;e=2024-06;m=admin-access"
    });
}

#[test]
fn nonsense_in_the_box_is_answered_and_changes_nothing() {
    let page = Page::open(BOTH_DEMANDS);
    page.press("Scenarios");
    page.press("Open a shared link");
    for (text, said) in [
        ("", "There is no scenario in this text."),
        ("https://example.org/", "There is no scenario in this text."),
        ("hello", "This is not an Edgewise link: one begins with #v1 and its edition."),
        ("v9;e=2031-01;k=0000000", "This link was made by a newer version of Edgewise"),
    ] {
        page.put("#open-link-text", text);
        page.act_in("Open a shared link", Role::Button, "Open");
        page.wait_for_text(said);
        let focused: String = page.script("return document.activeElement.id");
        assert_eq!(focused, "open-link-text", "who is asked again is where to answer");
        assert_eq!(page.count("#open-link-text[aria-invalid=true]"), 1);
        page.wait_for_text("Nothing on the page was changed.");
        assert_eq!(page.fragment(), BOTH_DEMANDS);
        let there: String = page.script("return document.querySelector('#open-link-text').value");
        assert_eq!(there, text);
    }
}

#[test]
fn kept_scenarios_go_out_as_text_and_come_in_again() {
    let page = Page::open(RICH);
    page.press("Saved scenarios (0)");
    page.press("Save this scenario");
    page.wait_for_text("Saved scenarios (1)");
    let (name, text) = page.download("Download all");
    assert_eq!(name, "edgewise-kept.txt");
    assert!(text.contains(&format!("// Shop tills\n{}#v1;e=2026-11;", page.home())), "{text}");
    page.press("Delete Shop tills");
    page.wait_for_text("Saved scenarios (0)");

    let other = "v1;e=2024-06;m=admin-access:by-default;t=Shop_tills;k=any";
    page.put("#keep-in", &format!("{text}\nhello\n{other}\nv1;e=2024-06;m=admin-access"));
    page.press("Import");
    page.wait_for_text("Saved scenarios (3)");
    page.wait_for_text("Imported: 3.");
    page.wait_for_text("Line 6 was left out: This is not an Edgewise link");
    page.wait_for_text("Line 8 is damaged and was taken as it stands");
    page.wait_for_text("Shop tills (2)");
    let left: String = page.script("return document.querySelector('#keep-in').value");
    assert_eq!(left, "hello");

    page.put("#keep-in", &text);
    page.press("Import");
    page.wait_for_text("Imported: 0. Already there: 1.");
    page.go("");
    page.press("Saved scenarios (3)");
    page.press("Shop tills (2)");
    page.wait_for_text("2 of 3 options match");
}

#[test]
fn kept_scenarios_come_in_from_a_file() {
    let page = Page::open("");
    page.press("Saved scenarios (0)");
    page.script::<()>(
        "const files = new DataTransfer();
         files.items.add(new File(['v1;e=2024-06;t=From_a_file;k=any'], 'kept.txt'));
         const field = document.querySelector('#keep-file');
         field.files = files.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    page.wait_for_text("Imported: 1.");
    page.wait_for_text("From a file");
}

#[test]
fn without_storage_scenarios_are_kept_until_the_page_is_closed_and_it_says_so() {
    let page = Page::open("");
    page.press("Saved scenarios (0)");
    page.script::<()>("Storage.prototype.setItem = () => { throw new Error('full') }");
    page.put("#keep-in", "v1;e=2024-06;t=Here;k=any");
    page.press("Import");
    page.wait_for_text("Saved until the page is closed (1)");
    page.wait_for_text("The browser does not store them: they are here until the page is closed.");
    page.press("Here");
    page.wait_until("it is opened", || page.fragment().contains("t=Here"));
    page.wait_for_text("Saved until the page is closed (1)");
}
