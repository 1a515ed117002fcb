//! Options that nobody sells: as many as wanted, on the criteria of a catalogue.

use std::sync::Arc;

use edgewise_engine::catalog::{Catalog, CatalogOption, Claim, Standing};
use edgewise_engine::id::OptionId;

use super::{Chance, said};

/// The catalogue with its options replaced by others whose facts are all known.
pub fn with_options(pattern: &Catalog, count: usize, chance: &mut Chance) -> Catalog {
    let model = &pattern.options[0];
    let mut option = |at: usize| {
        let id = format!("o{at:02}");
        let claims = pattern.criteria.iter().map(|criterion| {
            let standing = Standing::Known(said::value(criterion, chance));
            let is_on = |claim: &&Arc<Claim>| claim.criterion == criterion.id;
            let claim = model.claims.iter().find(is_on).expect("the model has all claims");
            Arc::new(Claim { standing, ..claim.as_ref().clone() })
        });
        CatalogOption {
            id: OptionId::parse(&id).expect("it has the form of an id"),
            claims: claims.collect(),
            name: id,
            ..model.clone()
        }
    };
    Catalog { options: (0..count).map(&mut option).collect(), ..pattern.clone() }
}
