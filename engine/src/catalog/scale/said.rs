//! Values as people type them and as Edgewise prints them: `16GiB`, `30 days`, `no limit`, `2030`.
//!
//! Memory needs a unit, or a number so large that nobody could mean GiB: 16 is not read as 16 MiB.

use super::{Level, Scale, Value};
use crate::catalog::nearest::guessed;
use crate::quantity::Horizon;

/// The unit of memory in links and files; people think in multiples of 1024 of it.
const MIB: &str = "MiB";

/// A number of MiB below what any node has: someone who enters less may mean GiB.
const MIB_MIN: u64 = 256;

impl Scale {
    /// The value that a must-have asks for, as people would type it. A year means its last day.
    ///
    /// # Errors
    /// What would have been readable, or what was probably meant, which ends with a question mark.
    pub fn read_said(&self, typed: &str) -> Result<Value, String> {
        let is_date = matches!(self, Self::Date { .. });
        match Horizon::parse(typed.trim()).filter(|_| is_date) {
            Some(horizon) => self.read(&horizon.last_day().to_string()),
            None => self.said(typed, Self::read),
        }
    }

    /// The value that a visitor rates a cell with, as people would type it.
    ///
    /// # Errors
    /// As for [`Self::read_said`].
    pub fn read_rating_said(&self, typed: &str) -> Result<Value, String> {
        self.said(typed, Self::read_rating)
    }

    fn said(
        &self,
        typed: &str,
        read: fn(&Self, &str) -> Result<Value, String>,
    ) -> Result<Value, String> {
        let spelled = self.spelled(typed)?;
        read(self, &spelled).map_err(|said| match self {
            Self::Levels(levels) | Self::Set(levels) => meant(said, levels, &spelled),
            _ => said,
        })
    }

    /// The value as links and files spell it.
    fn spelled(&self, typed: &str) -> Result<String, String> {
        let typed = typed.replace('\u{a0}', " ");
        let typed = typed.trim();
        let is = |words: &str| typed.eq_ignore_ascii_case(words);
        Ok(match self {
            Self::Quantity { unlimited, .. } if is(unlimited) || is("no limit") => {
                "unlimited".into()
            }
            Self::Quantity { unit, .. } if unit.many == MIB => mebibytes(typed)?,
            Self::Quantity { unit, .. } => without_unit(typed, [&unit.many, &unit.one]).to_owned(),
            Self::Date { .. } if is("no end announced") => "no-end".into(),
            Self::Date { never, .. } if is(never) => "never".into(),
            _ => typed.to_owned(),
        })
    }
}

/// "30 days" and "30days" as "30".
fn without_unit<'a>(typed: &'a str, units: [&str; 2]) -> &'a str {
    let (number, word) = divided(typed);
    let is_unit = units.iter().any(|one| one.eq_ignore_ascii_case(word));
    if is_unit { number } else { typed }
}

/// Memory as a number of MiB.
fn mebibytes(typed: &str) -> Result<String, String> {
    let (number, unit) = divided(typed);
    let factor = match unit.to_ascii_lowercase().as_str() {
        "" => match number.parse::<u64>() {
            Ok(small) if small < MIB_MIN => {
                return Err(format!("“{number}” has no unit: say {number}GiB or {number}MiB"));
            }
            _ => return Ok(typed.to_owned()),
        },
        "mib" | "mi" => 1,
        "gib" | "gi" => 1024,
        "tib" | "ti" => 1024 * 1024,
        "k" | "kb" | "m" | "mb" | "g" | "gb" | "t" | "tb" => {
            return Err(format!(
                "“{typed}” is another amount than in GiB: say 8GiB, or a number of MiB"
            ));
        }
        _ => return Ok(typed.to_owned()),
    };
    let whole = times(number, factor).map(|whole| whole.to_string());
    whole.ok_or_else(|| format!("“{typed}” is not a whole number of MiB"))
}

/// A decimal number, multiplied; `None` if that is not a whole number.
fn times(number: &str, factor: u64) -> Option<u64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let scale = 10_u64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let all = [whole, fraction].concat().parse::<u64>().ok()?.checked_mul(factor)?;
    all.is_multiple_of(scale).then_some(all / scale)
}

/// The leading number, and the word after it.
fn divided(typed: &str) -> (&str, &str) {
    let end = typed.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let (number, unit) = typed.split_at(end.unwrap_or(typed.len()));
    (number, unit.trim())
}

/// What is wrong, with the level or member that was probably meant.
fn meant(said: String, levels: &[Level], spelled: &str) -> String {
    let ids: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
    match spelled.split('.').find(|member| !ids.contains(member)) {
        Some(wrong) => guessed(said, wrong, &ids),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::mebibytes;

    #[track_caller]
    fn refused(typed: &str, said: &str) {
        assert_eq!(mebibytes(typed).expect_err("it is refused"), said);
    }

    #[test]
    fn memory_is_read_as_it_is_printed_and_as_kubernetes_writes_it() {
        for typed in ["16GiB", "16 GiB", "16gib", "16Gi", "16384", "16384MiB", "16384 Mi"] {
            assert_eq!(mebibytes(typed).ok().as_deref(), Some("16384"), "{typed}");
        }
        assert_eq!(mebibytes("1.5 GiB").ok().as_deref(), Some("1536"));
        assert_eq!(mebibytes("16MiB").ok().as_deref(), Some("16"), "so it was said");
        assert_eq!(mebibytes("2TiB").ok().as_deref(), Some("2097152"));
        assert_eq!(mebibytes("256").ok().as_deref(), Some("256"));
    }

    #[test]
    fn memory_that_may_mean_another_amount_is_asked_about() {
        refused("16", "“16” has no unit: say 16GiB or 16MiB");
        refused("255", "“255” has no unit: say 255GiB or 255MiB");
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
