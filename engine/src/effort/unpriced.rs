//! What a sum of money leaves out, so that it is not taken for the whole.

use super::{Contract, Money};
use crate::id::ValueId;

/// Something that an option costs and that has no price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpriced {
    /// The whole bill: the units that it counts; none if that is not known.
    Bill(Vec<ValueId>),
    /// Some of the units that the bill counts.
    Units(Vec<ValueId>),
    /// A support contract for what is free without it.
    Contract,
}

impl Unpriced {
    /// What the money of an option leaves out; `None` if it is the whole.
    pub fn of(money: &Money, contract: Option<Contract>, is_free: bool) -> Option<Self> {
        match money.bill {
            None => Some(Self::Bill(money.missing.clone())),
            Some(_) if contract.is_some_and(|one| !one.is_priced) => Some(Self::Contract),
            Some(_) if !is_free && !money.missing.is_empty() => {
                Some(Self::Units(money.missing.clone()))
            }
            Some(_) => None,
        }
    }
}
