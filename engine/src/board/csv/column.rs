//! What the columns of a spreadsheet say.

use std::sync::Arc;

use crate::catalog::{Criterion, Cut};

/// What a column says.
#[derive(Clone, Debug)]
pub enum Column {
    Name,
    Sites,
    Machines,
    Must(Arc<Criterion>),
    Priority(Arc<Criterion>),
}

impl Column {
    /// What the column of that name says.
    pub fn of(cut: &Cut<'_>, name: &str) -> Result<Self, String> {
        let criterion = |id: &str| {
            let found = cut.criteria.iter().find(|criterion| criterion.id.as_str() == id);
            found.map(|one| Arc::clone(one)).ok_or_else(|| {
                format!("Edition {} has no criterion “{id}”, so no row was read.", cut.edition.id)
            })
        };
        match (name, name.strip_prefix("priority:")) {
            ("name", _) => Ok(Self::Name),
            ("sites", _) => Ok(Self::Sites),
            ("machines", _) => Ok(Self::Machines),
            (_, Some(id)) => {
                let criterion = criterion(id.trim())?;
                if criterion.scale.is_weighed() {
                    Ok(Self::Priority(criterion))
                } else {
                    Err(format!("“{}” cannot be weighed, so no row was read.", criterion.name))
                }
            }
            (id, None) => criterion(id).map(Self::Must),
        }
    }
}

/// A whole number in a cell.
pub fn number(word: &str, most: u32) -> Result<u32, String> {
    let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let number = word.parse().ok().filter(|number| is_plain && (1..=most).contains(number));
    number.ok_or_else(|| {
        format!("“{word}” is not a whole number from 1 to {most}; the row was left out.")
    })
}
