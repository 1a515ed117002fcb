//! Values as people type them and as Edgewise prints them: `16GiB`, `30 days`, `no limit`.
//!
//! Memory has a unit, or is so large a number that nobody means GiB by it: 16 is not taken for 16 MiB.

use anyhow::{Result, bail};

use super::nearest::nearest;
use edgewise_engine::catalog::{Criterion, Level, Scale, Value};

/// The unit of memory in links and files; people speak of 1024 of it.
const MIB: &str = "MiB";

/// As a number of MiB, less than any node has: whoever gives so little may mean GiB.
const MIB_MIN: u64 = 256;

/// The value that a must-have asks for.
pub fn demanded(criterion: &Criterion, typed: &str) -> Result<Value> {
    read(criterion, typed, Scale::read)
}

/// The value that a visitor rates a cell with.
pub fn rated(criterion: &Criterion, typed: &str) -> Result<Value> {
    read(criterion, typed, Scale::read_rating)
}

fn read(
    criterion: &Criterion,
    typed: &str,
    read: fn(&Scale, &str) -> Result<Value, String>,
) -> Result<Value> {
    let scale = &criterion.scale;
    let spelled = spelled(scale, typed)?;
    match (read(scale, &spelled), scale) {
        (Ok(value), _) => Ok(value),
        (Err(said), Scale::Levels(levels) | Scale::Set(levels)) => match meant(levels, &spelled) {
            Some(id) => bail!("{said}; did you mean {id}?"),
            None => bail!("{said}"),
        },
        (Err(said), _) => bail!("{said}"),
    }
}

/// The value as links and files spell it.
fn spelled(scale: &Scale, typed: &str) -> Result<String> {
    let typed = typed.replace('\u{a0}', " ");
    let typed = typed.trim();
    let is = |words: &str| typed.eq_ignore_ascii_case(words);
    Ok(match scale {
        Scale::Quantity { unlimited, .. } if is(unlimited) || is("no limit") => "unlimited".into(),
        Scale::Quantity { unit, .. } if unit.many == MIB => mebibytes(typed)?,
        Scale::Quantity { unit, .. } => without_unit(typed, &unit.many).to_owned(),
        Scale::Date { .. } if is("no end announced") => "no-end".into(),
        Scale::Date { never, .. } if is(never) => "never".into(),
        _ => typed.to_owned(),
    })
}

/// "30 days" and "30days" as "30".
fn without_unit<'a>(typed: &'a str, unit: &str) -> &'a str {
    let (number, word) = divided(typed);
    let singular = unit.strip_suffix('s').unwrap_or(unit);
    let is_unit = [unit, singular].iter().any(|one| one.eq_ignore_ascii_case(word));
    if is_unit { number } else { typed }
}

/// Memory as a number of MiB.
fn mebibytes(typed: &str) -> Result<String> {
    let (number, unit) = divided(typed);
    let factor = match unit.to_ascii_lowercase().as_str() {
        "" => match number.parse::<u64>() {
            Ok(small) if small < MIB_MIN => {
                bail!("is “{number}GiB” meant, or “{number}MiB”?")
            }
            _ => return Ok(typed.to_owned()),
        },
        "mib" | "mi" => 1,
        "gib" | "gi" => 1024,
        "tib" | "ti" => 1024 * 1024,
        "k" | "kb" | "m" | "mb" | "g" | "gb" | "t" | "tb" => {
            bail!("“{typed}” is another amount than in GiB: say 8GiB, or a number of MiB")
        }
        _ => return Ok(typed.to_owned()),
    };
    match times(number, factor) {
        Some(whole) => Ok(whole.to_string()),
        None => bail!("“{typed}” is not a whole number of MiB"),
    }
}

/// A decimal number, multiplied; `None` where that is no whole number.
fn times(number: &str, factor: u64) -> Option<u64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let scale = 10_u64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let all = [whole, fraction].concat().parse::<u64>().ok()?.checked_mul(factor)?;
    all.is_multiple_of(scale).then_some(all / scale)
}

/// The number at the head, and the word behind it.
fn divided(typed: &str) -> (&str, &str) {
    let end = typed.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let (number, unit) = typed.split_at(end.unwrap_or(typed.len()));
    (number, unit.trim())
}

/// The level or member that was probably meant.
fn meant<'a>(levels: &'a [Level], spelled: &str) -> Option<&'a str> {
    let ids: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
    let wrong = spelled.split('.').find(|member| !ids.contains(member))?;
    nearest(wrong, &ids)
}

#[cfg(test)]
mod tests {
    use super::mebibytes;

    #[track_caller]
    fn refused(typed: &str, said: &str) {
        assert_eq!(mebibytes(typed).expect_err("it is refused").to_string(), said);
    }

    #[test]
    fn memory_is_read_as_it_is_printed_and_as_kubernetes_writes_it() {
        for typed in ["16GiB", "16 GiB", "16gib", "16Gi", "16384", "16384MiB", "16384 Mi"] {
            assert_eq!(mebibytes(typed).ok().as_deref(), Some("16384"), "{typed}");
        }
        assert_eq!(mebibytes("1.5 GiB").ok().as_deref(), Some("1536"));
        assert_eq!(mebibytes("16MiB").ok().as_deref(), Some("16"), "whoever says so means it");
        assert_eq!(mebibytes("2TiB").ok().as_deref(), Some("2097152"));
        assert_eq!(mebibytes("256").ok().as_deref(), Some("256"));
    }

    #[test]
    fn memory_that_may_mean_another_amount_is_asked_about() {
        refused("16", "is “16GiB” meant, or “16MiB”?");
        refused("255", "is “255GiB” meant, or “255MiB”?");
        let other = "“8 GB” is another amount than in GiB: say 8GiB, or a number of MiB";
        refused("8 GB", other);
        refused("0.3GiB", "“0.3GiB” is not a whole number of MiB");
        refused(
            "99999999999999999999GiB",
            "“99999999999999999999GiB” is not a whole number of MiB",
        );
        refused("1.2.3GiB", "“1.2.3GiB” is not a whole number of MiB");
        refused("GiB", "“GiB” is not a whole number of MiB");
    }
}
