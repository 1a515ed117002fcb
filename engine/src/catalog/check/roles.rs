//! Roles of criteria: each at most once, and only on a scale that suits it.

use crate::catalog::defect::Defects;
use crate::catalog::draft::Fields;
use crate::catalog::{Role, Scale};

/// The role of a criterion, if it names one.
pub fn role(
    row: &mut Fields<'_>,
    scale: &Scale,
    taken: &mut Vec<Role>,
    defects: &mut Defects,
) -> Option<Role> {
    let found = row.scalar("role", defects)?;
    let Some(role) = Role::parse(&found.text) else {
        let known: Vec<&str> = Role::ALL.into_iter().map(Role::spell).collect();
        let text = format!("“{}” is none of the roles {}", found.text, known.join(", "));
        defects.at(&found.place, text);
        return None;
    };
    if !role.suits(scale) {
        let text = format!("the role “{}” does not suit a scale of {}", found.text, scale.spell());
        defects.at(&found.place, text);
        return None;
    }
    if taken.contains(&role) {
        let text = format!("another criterion has the role “{}” already", found.text);
        defects.at(&found.place, text);
        return None;
    }
    taken.push(role);
    Some(role)
}
