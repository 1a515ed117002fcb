//! `edgewise compare`: two scenarios side by side.

use core::fmt::Write;

use anyhow::{Result, bail};

use super::arguments::Compare;
use super::fleet::notes;
use super::{Done, Exit, catalogue};
use edgewise_engine::board::compare;
use edgewise_engine::board::view::{ComparedView, PositionView};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Reading, Trust};

pub fn run(words: &Compare) -> Result<Done> {
    let catalog = catalogue(words.folder.as_deref())?;
    let readings = [read(&catalog, &words.one)?, read(&catalog, &words.other)?];
    let notices: Vec<String> =
        readings.iter().flat_map(|it| &it.notices).map(ToString::to_string).collect();
    let is_sound = readings.iter().all(|reading| reading.trust == Trust::Sound);
    if !is_sound && !words.accept {
        let mut text = notes(&notices);
        text += "Nothing was compared: part of a link could not be read. \
                 Use --accept to go on with the rest.\n";
        return Ok(Done { text, exit: Exit::Unreadable });
    }
    let [one, other] = &readings;
    let (one, other) = (&one.scenario, &other.scenario);
    let compared = compare(&catalog, one, other);
    let view = ComparedView::of(&catalog, [one, other], &compared, notices);
    Ok(Done::from(if words.json { view.to_json() } else { text(&view) }))
}

fn read(catalog: &Catalog, text: &str) -> Result<Reading> {
    let reading = link::read(catalog, text);
    if reading.trust == Trust::Unreadable {
        let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
        bail!("{}", said.join("\n"));
    }
    Ok(reading)
}

fn text(view: &ComparedView) -> String {
    let mut out = notes(&view.notices);
    for said in &view.said {
        out += said;
        out.push('\n');
    }
    if !view.differences.is_empty() {
        out += "\nWhat was said differently\n";
    }
    for difference in &view.differences {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {difference}");
    }
    if let Some(changed @ 1..) = view.changed_facts {
        let _ = writeln!(out, "  {changed} facts that touch the older one changed since");
    }
    out += "\nScores, first and second\n";
    let missing = |one: &&PositionView| view.one.options.iter().all(|other| other.id != one.id);
    for option in view.one.options.iter().chain(view.other.options.iter().filter(missing)) {
        let side = |options: &[PositionView]| {
            let found = options.iter().find(|other| other.id == option.id);
            found.map_or_else(
                || "not listed".into(),
                |one| match (one.state, &one.score) {
                    ("ruled-out", _) | (_, None) => one.state.replace('-', " "),
                    (_, Some(score)) => score.clone(),
                },
            )
        };
        let _ = writeln!(
            out,
            "  {:<44}{:<16}{}",
            option.name,
            side(&view.one.options),
            side(&view.other.options)
        );
    }
    out
}
