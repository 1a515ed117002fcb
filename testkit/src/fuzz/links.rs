//! Mutated links: read without a panic, never silently losing anything, and what was read can be
//! written and read again.

use std::fmt::Write;

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Trust};

use super::meaning;
use super::mutation::{encoded, mutated};
use super::sum::sum;
use crate::invented::{self, Chance};

/// Links and texts worth keeping, one per line, with escapes such as `\0` written as in Rust.
const CORPUS: &str = include_str!("corpus/links.txt");
/// How many links are made up beside those of the corpus.
const INVENTED: u64 = 256;
/// The most notices that a reading has: those listed, one that counts the rest, two about the
/// whole.
const NOTICES_MAX: usize = 103;

/// What mutations start from.
pub struct Links {
    catalog: Catalog,
    /// Canonical links, without their `#`.
    pool: Vec<String>,
    seed: u64,
}

/// A mutated link.
pub struct Case {
    text: String,
    /// The link that it was made from, and one that it may have been mixed up with.
    from: [String; 2],
    /// Whether its checksum was recomputed, so that it vouches for itself.
    is_signed: bool,
}

impl Links {
    /// The links for a seed.
    pub fn new(seed: u64) -> Self {
        let catalog = edgewise_catalog::shipped();
        let kept = corpus().into_iter().map(|text| link::read(&catalog, &text));
        let kept = kept.filter(|reading| reading.trust == Trust::Sound);
        let made = (0..INVENTED)
            .map(|case| invented::scenario(&catalog, &mut Chance::of(seed ^ 0x1164, case)));
        let all = kept.map(|reading| reading.scenario).chain(made);
        let pool = all.map(|one| link::write(&catalog, &one)[1..].to_owned()).collect();
        Self { catalog, pool, seed }
    }

    /// Reads this many whole links, and nothing else.
    pub fn read_many(&self, count: usize) {
        for link in self.pool.iter().cycle().take(count) {
            std::hint::black_box(link::read(&self.catalog, link));
        }
    }

    /// The mutated link of a number.
    pub fn case(&self, number: u64) -> Case {
        let mut chance = Chance::of(self.seed, number);
        let (one, other) = (chance.pick(&self.pool), chance.pick(&self.pool));
        let from = [one.clone(), other.clone()];
        if chance.is_one_in(2) {
            let forms = [one, other].map(|link| form(link, chance.below(14)));
            let text = mutated(&forms[0], &forms[1], &[';', ','], &mut chance);
            return Case { text, from, is_signed: false };
        }
        let body = |link: &str| link.rsplit_once(";k=").map_or("", |(body, _)| body).to_owned();
        let body = mutated(&body(one), &body(other), &[';', ',', ':'], &mut chance);
        let end = if chance.is_one_in(4) { "any".into() } else { sum(&body) };
        let text = form(&format!("{body};k={end}"), chance.below(3));
        Case { text, from, is_signed: true }
    }

    /// What is wrong with how a mutated link is read.
    pub fn check(&self, case: &Case) -> Result<(), String> {
        let (reading, again) = self.total(&case.text)?;
        if !reading.notices.is_empty() {
            return Ok(());
        }
        let is_from = |link: &String| again[1..] == **link;
        if !case.is_signed && (is_from(&case.from[0]) || is_blank(&case.text)) {
            return Ok(());
        }
        // Of another link, all of it, and nothing else that could have been a link.
        if !case.is_signed && is_from(&case.from[1]) && case.text.matches("v1").count() == 1 {
            return Ok(());
        }
        self.faithful(&case.text, &again)
    }

    /// What is wrong with how any text is read.
    pub fn check_any(&self, text: &str) -> Result<(), String> {
        let (reading, again) = self.total(text)?;
        if !reading.notices.is_empty() || is_blank(text) {
            return Ok(());
        }
        self.faithful(text, &again)
    }

    /// A text that was read without a notice vouches for itself and was read completely.
    fn faithful(&self, text: &str, again: &str) -> Result<(), String> {
        let read = meaning::of(&self.catalog, &again[1..]);
        let links = meaning::candidates(text);
        // Its own checksum matches, or matches the canonical form of what was read.
        let sum = |link: &str| link.rsplit_once(";k=").map(|(_, sum)| sum.to_owned());
        let is_sure = |link: &str| meaning::is_vouched(link) || sum(link) == sum(again);
        let is_read = |link: &String| is_sure(link) && meaning::of(&self.catalog, link) == read;
        if links.iter().any(is_read) {
            return Ok(());
        }
        let said = links.first().map(|link| meaning::of(&self.catalog, link));
        Err(format!("without a word it was read as {again}: said {said:?}, read {read:?}"))
    }

    /// Reads, and writes it again: anything unsound is reported, and what was read is a scenario
    /// like any other.
    fn total(&self, text: &str) -> Result<(link::Reading, String), String> {
        let reading = link::read(&self.catalog, text);
        if reading.trust != Trust::Sound && reading.notices.is_empty() {
            return Err("it is not trusted, and nothing says why".into());
        }
        if reading.notices.len() > NOTICES_MAX {
            return Err(format!("{} notices", reading.notices.len()));
        }
        for notice in &reading.notices {
            let said = notice.to_string();
            if notice.said.is_empty() || said.contains(link::is_unwanted) || said.len() > 2000 {
                return Err(format!("a notice that nobody can read: {said:?}"));
            }
        }
        // What is left of a damaged link is written again only now and then: it costs as much.
        if !reading.notices.is_empty() && !text.len().is_multiple_of(4) {
            return Ok((reading, String::new()));
        }
        let again = link::write(&self.catalog, &reading.scenario);
        let second = link::read(&self.catalog, &again);
        let is_retired = |said: &String| said.contains("is kept but not applied");
        let said: Vec<String> = second.notices.iter().map(ToString::to_string).collect();
        if second.scenario != reading.scenario || !said.iter().all(is_retired) {
            return Err(format!("written again as {again}, it is read as another: {said:?}"));
        }
        Ok((reading, again))
    }

    /// What is wrong with reading a text as that link.
    pub fn check_read_as(&self, text: &str, link: &str) -> Result<(), String> {
        self.faithful(text, &format!("#{link}"))
    }

    /// The same, and what was read is assessed and explained as well, which takes much longer.
    pub fn check_whole(&self, case: &Case) -> Result<(), String> {
        let scenario = link::read(&self.catalog, &case.text).scenario;
        assess(&self.catalog, &scenario).explain();
        self.check(case)
    }
}

impl Case {
    /// The mutated link itself, as a line that can be added to the corpus.
    pub fn line(&self) -> String {
        let mut line = String::new();
        for letter in self.text.chars() {
            let is_hidden = letter.is_control() || link::is_unwanted(letter) || letter == '\\';
            if is_hidden || letter.is_whitespace() && letter != ' ' {
                write!(line, "{}", letter.escape_default()).expect("memory takes text");
            } else {
                line.push(letter);
            }
        }
        line
    }
}

/// The texts of the corpus.
pub fn corpus() -> Vec<String> {
    let lines = CORPUS.lines().filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(unescaped).collect()
}

/// A line of the corpus with its escapes resolved: `\n`, `\0`, `\u{…}`, `\\`, and `\x{N}` for the
/// letter behind it N times.
fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let mut letters = after.chars();
        match letters.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('0') => text.push('\0'),
            Some(kind @ ('u' | 'x')) => {
                let (number, behind) =
                    letters.as_str().split_once('}').expect("a number in braces");
                let number = number.strip_prefix('{').expect("a number in braces");
                letters = behind.chars();
                if kind == 'u' {
                    let code = u32::from_str_radix(number, 16).expect("a number");
                    text.push(char::from_u32(code).expect("a letter"));
                } else {
                    let letter = letters.next().expect("a letter to repeat").to_string();
                    text.push_str(&letter.repeat(number.parse().expect("a number")));
                }
            }
            other => text.extend(other),
        }
        rest = letters.as_str();
    }
    text + rest
}

/// A link in one of the forms in which people paste it.
fn form(link: &str, which: usize) -> String {
    let page = "https://edgewise.example/";
    match which {
        0 => link.to_owned(),
        1 => format!("#{link}"),
        2 => format!("{page}#{link}"),
        3 => format!("{page}?s={link}"),
        4 => format!("%23{link}"),
        5 => format!("{page}#{}", encoded(link)),
        6 => encoded(&format!("{page}#{link}")),
        7 => link.replace(';', "&#59;").replace('=', "&#x3D;"),
        8 => format!("<{page}index.html?a=b&amp;s={link}#top>."),
        9 => format!(
            "https://safe.example/?url={}&data=5%7C2&sdata=x%3D",
            encoded(&format!("{page}#{link}"))
        ),
        10 => format!("<{page}#{link}|a site> and more"),
        11 => format!("{{\"url\":\"{page}?s={link}\\u0026utm_source=x\"}}"),
        12 => format!("> {page}#{link}\n> Thanks"),
        _ => format!("{page}#{link}&utm_source=x"),
    }
}

/// Whether a text says nothing that could be a scenario: the address of a page and no more, or less.
fn is_blank(text: &str) -> bool {
    let is_seen = |letter: &char| !letter.is_whitespace() && !link::is_unwanted(*letter);
    let text: String = text.chars().filter(is_seen).collect();
    let text = (0..3).fold(text, |text, _| meaning::without_entities(&text));
    // A line break may be escaped too.
    let text: String = text.chars().filter(is_seen).collect();
    let is_query = |(at, _): (usize, &str)| {
        let (before, behind) = (&text[..at], &text[at + "s=v".len()..]);
        before.ends_with(['?', '&']) && behind.starts_with(|next: char| next.is_ascii_digit())
    };
    let is_said =
        text.contains(';') || text.contains("%3B") || text.match_indices("s=v").any(is_query);
    matches!(text.as_str(), "" | "#") || text.contains("://") && !is_said
}
