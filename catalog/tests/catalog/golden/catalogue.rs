//! The form of a catalogue: one with every field that there is is read without a defect.

use std::path::Path;

use edgewise_catalog::folder;
use edgewise_engine::catalog::check;

#[test]
fn a_catalogue_with_every_field_of_its_form_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/catalogue");
    let files = folder::read(&folder).expect("the folder is committed");
    assert_eq!(files.len(), 12, "eight tables and four options");
    let defects = check::read(&files)
        .map(|_| ())
        .map_err(|defects| defects.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    assert_eq!(defects, Ok(()));
}
