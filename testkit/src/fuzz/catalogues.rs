//! Mutated catalogues: refused with a place and a reason, or read as something that can be packed,
//! assessed and explained.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::{Catalog, Defect, Facts, check};
use edgewise_engine::scenario::Scenario;

use super::mutation::mutated;
use crate::invented::Chance;

/// Catalogues worth keeping: mutations start from the first, the others once failed. A file begins
/// with a line `== name`, a catalogue with `====`.
const CORPUS: &str = include_str!("corpus/catalogues.txt");

/// The files of a catalogue: names and texts.
pub type Files = Vec<(String, String)>;

/// The catalogues of the corpus.
pub fn corpus() -> Vec<Files> {
    CORPUS.split("====\n").skip(1).map(files).collect()
}

fn files(text: &str) -> Files {
    let each = text.split("== ").skip(1).filter_map(|file| file.split_once('\n'));
    each.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

/// A catalogue as the corpus writes it.
pub fn line(files: &Files) -> String {
    let each = files.iter().map(|(name, text)| format!("== {name}\n{text}"));
    "====\n".to_owned() + &each.collect::<String>()
}

/// The mutated catalogue of a number.
pub fn case(seed: u64, number: u64) -> Files {
    let mut chance = Chance::of(seed ^ 0xca7a_1095, number);
    let mut files = chance.pick(&corpus()).clone();
    for _ in 0..=chance.below(2) {
        let (one, other) = (chance.below(files.len()), chance.below(files.len()));
        match chance.below(16) {
            0 => drop(files.remove(one)),
            1 => {
                let twice = files[one].clone();
                files.insert(other, twice);
            }
            2 => files[one].0 = mutated(&files[one].0, &files[other].0, &['/'], &mut chance),
            3 => {
                let text = files[one].1.clone();
                files[other].1 = text;
            }
            _ => {
                let parted = ['\n', '[', ',', ' '];
                files[one].1 = mutated(&files[one].1, &files[other].1, &parted, &mut chance);
            }
        }
        if files.is_empty() {
            break;
        }
    }
    files
}

/// What is wrong with how a catalogue is read.
pub fn check(files: &Files) -> Result<(), String> {
    match check::read(files) {
        Ok(facts) => whole(&facts),
        Err(defects) if defects.is_empty() => Err("it is refused without a word".into()),
        Err(defects) => {
            // A name may be empty when a file has none.
            let is_mute = |defect: &&Defect| defect.text.is_empty();
            match defects.iter().find(is_mute) {
                Some(defect) => Err(format!("a defect without a word: {defect:?}")),
                None => Ok(()),
            }
        }
    }
}

/// Whether facts hold what their type promises.
fn whole(Facts { catalog, reasons }: &Facts) -> Result<(), String> {
    let unpacked = Catalog::from_bytes(&catalog.to_bytes());
    if unpacked.as_ref() != Some(catalog) {
        return Err("packed and unpacked it is another".into());
    }
    let claims = catalog.options.iter().flat_map(|option| &option.claims);
    if let Some(claim) = claims.into_iter().find(|claim| reasons.of(claim.reason).is_none()) {
        return Err(format!("a claim on {} has no reason", claim.criterion));
    }
    for edition in &catalog.editions {
        assess(catalog, &Scenario::new(edition.id.clone())).explain();
    }
    Ok(())
}
