//! The facts: options, criteria, claims and the sources behind them, as checked at build time.
//!
//! A [`Catalog`] can only come from [`check::read`] (host) or from the bytes that the build packed
//! from it, so whoever holds one may rely on every id in it pointing at something, on every value
//! belonging to its scale, and on every edition having a claim in every cell.

mod claim;
mod criterion;
mod cut;
mod edition;
mod option;
mod running;
mod scale;
mod start;
mod text;

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
mod defect;
#[cfg(not(target_arch = "wasm32"))]
mod draft;

use std::sync::Arc;

pub use claim::{Basis, Claim, Dispute, Standing};
pub use criterion::{Criterion, Must, Tier, Told};
pub use cut::Cut;
#[cfg(not(target_arch = "wasm32"))]
pub use defect::{Defect, Defects};
pub use edition::{Edition, Family, Source};
pub use option::{CatalogOption, Successors};
pub use running::{RUNNING, Running};
pub use scale::{Better, Level, Scale, Test, Value};
pub use start::Start;
pub use text::Text;

use crate::id::{CriterionId, EditionId, FamilyId, OptionId, SourceId};
use crate::packed::{LateTexts, Packed, Reader, Writer, packed};

/// The most criteria that one catalogue may hold: keeps exact arithmetic inside `i128`.
pub const CRITERIA_MAX: usize = 40;
/// The most options that one catalogue may hold.
pub const OPTIONS_MAX: usize = 200;
/// The largest common denominator of all worths of one catalogue, but for the halves of doubts.
pub const DENOMINATOR_MAX: i128 = 1_000_000;

/// Everything an edition can be cut from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    /// Oldest first; never empty.
    pub editions: Vec<Edition>,
    /// In the order of the file.
    pub families: Vec<Family>,
    /// In the order of the file.
    pub sources: Vec<Source>,
    /// In the order in which the page shows them.
    pub criteria: Vec<Arc<Criterion>>,
    /// By id.
    pub options: Vec<CatalogOption>,
    /// In the order of the file.
    pub starts: Vec<Start>,
}

packed!(struct Catalog { editions, families, sources, criteria, options, starts });

impl Catalog {
    /// The catalogue from the bytes that the build packed; `None` if they are not those of one.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        static NONE: LateTexts = LateTexts::new("");
        Self::from_parts(bytes, &NONE)
    }

    /// The catalogue from its first part and its late texts, which need not be there yet.
    pub fn from_parts(first: &[u8], late: &'static LateTexts) -> Option<Self> {
        let mut reader = Reader::new(first, late);
        let catalog = Self::unpack(&mut reader);
        reader.is_done().then_some(catalog)
    }

    /// The catalogue as bytes.
    ///
    /// # Panics
    /// If a text holds a NUL, or a number is negative, which the check refuses.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.written(Writer::default()).0
    }

    /// The catalogue for the page: what it needs at first, and the texts that come with the matrix or are
    /// read when somebody looks closer.
    ///
    /// # Panics
    /// As [`to_bytes`](Self::to_bytes).
    pub fn to_parts(&self) -> (Vec<u8>, String) {
        self.written(Writer::dividing())
    }

    fn written(&self, mut writer: Writer) -> (Vec<u8>, String) {
        self.pack(&mut writer);
        writer.bytes()
    }

    /// The newest edition: today's.
    ///
    /// # Panics
    /// Never: the check refuses a catalogue without editions
    /// (`a_catalogue_without_editions_is_refused`).
    pub fn today(&self) -> &Edition {
        self.editions.last().expect("the check refuses a catalogue without editions")
    }

    /// The edition of that id.
    pub fn edition(&self, id: &EditionId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    /// The criterion of that id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Arc<Criterion>> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The option of that id, in whatever edition.
    pub fn option(&self, id: &OptionId) -> Option<&CatalogOption> {
        self.options.iter().find(|option| option.id == *id)
    }

    /// The family of that id.
    pub fn family(&self, id: &FamilyId) -> Option<&Family> {
        self.families.iter().find(|family| family.id == *id)
    }

    /// The source of that id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// What edition `id` sees.
    pub fn cut(&self, id: &EditionId) -> Option<Cut<'_>> {
        Cut::of(self, id)
    }
}
