//! The input of a command: its arguments, or standard input for `-` or if nothing else is given and
//! something is piped in.

use std::io::{self, IsTerminal, Read};

use anyhow::{Context, Result, bail};

use edgewise_engine::link::{self, LENGTH_MAX};
use edgewise_engine::scenario::clean;

/// The argument that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// The text with one link, as given; `None` if nothing was.
///
/// # Errors
/// Standard input cannot be read, or the text holds no link.
pub fn link(given: Option<&str>) -> Result<Option<String>> {
    let text = match given {
        Some(STANDARD_INPUT) => standard_input(LENGTH_MAX + 1)?,
        Some(text) => text.to_owned(),
        None if io::stdin().is_terminal() => return Ok(None),
        None => standard_input(LENGTH_MAX + 1)?,
    };
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Ok(None);
    }
    if link::is_empty(&text) {
        bail!("this text holds no link (“{}”)", clean(&text));
    }
    Ok(Some(text))
}

/// The links of a list: each argument is one, and each line of standard input. Blank lines and
/// notes are left out.
///
/// # Errors
/// Standard input cannot be read, or there is no link at all.
pub fn links(given: &[String]) -> Result<Vec<String>> {
    let mut links = Vec::new();
    for text in given {
        if text == STANDARD_INPUT {
            links.extend(lines()?);
        } else {
            links.push(text.clone());
        }
    }
    if given.is_empty() && !io::stdin().is_terminal() {
        links = lines()?;
    }
    links.retain(|link| !link::is_note(link));
    if links.is_empty() {
        bail!("there is no link to check");
    }
    Ok(links)
}

/// All of standard input.
///
/// # Errors
/// It cannot be read.
pub fn whole() -> Result<String> {
    standard_input(usize::MAX)
}

fn lines() -> Result<Vec<String>> {
    Ok(whole()?.lines().map(str::to_owned).collect())
}

/// Standard input, as far as it will be read.
fn standard_input(length: usize) -> Result<String> {
    let mut bytes = Vec::new();
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    let read = io::stdin().lock().take(length).read_to_end(&mut bytes);
    read.context("standard input cannot be read")?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
