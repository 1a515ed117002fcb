//! What a downloaded report is called.

use edgewise_engine::id::EditionId;
use edgewise_engine::report::file_name;
use edgewise_engine::scenario::Scenario;

#[track_caller]
fn check(title: &str, expected: &str) {
    let edition = EditionId::parse("2026-11").expect("an edition");
    let scenario = Scenario { title: title.into(), ..Scenario::new(edition) };
    assert_eq!(file_name(&scenario, "md"), expected);
}

#[test]
fn a_file_is_named_after_title_and_edition() {
    check("Shop tills, 40 sites", "edgewise-shop-tills-40-sites-2026-11.md");
    check("", "edgewise-2026-11.md");
}

#[test]
fn no_title_leads_out_of_the_folder_or_is_too_long_for_it() {
    check("../../etc/passwd", "edgewise-etc-passwd-2026-11.md");
    check("CON: *?\"<>|", "edgewise-con-2026-11.md");
    check("\u{202e}dm.exe\0", "edgewise-dm-exe-2026-11.md");
    check(&"a".repeat(80), &format!("edgewise-{}-2026-11.md", "a".repeat(40)));
}

#[test]
fn titles_in_any_script_give_names_of_their_own() {
    check("Größe 日本", "edgewise-größe-日本-2026-11.md");
    check("東京", "edgewise-東京-2026-11.md");
    check("大阪", "edgewise-大阪-2026-11.md");
    check("МАГАЗИН №4", "edgewise-магазин-4-2026-11.md");
    check("—", "edgewise-2026-11.md");
}
