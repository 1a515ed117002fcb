//! `edgewise link`: a scenario in words, as a link.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::arguments::Link;
use super::{blank, catalogue};
use edgewise_engine::catalog::{Catalog, Criterion, Tier};
use edgewise_engine::id::{CriterionId, OptionId};
use edgewise_engine::link;
use edgewise_engine::scenario::{Edit, Override, Scenario, TITLE_MAX, WEIGHT_MAX};

pub fn run(words: &Link) -> Result<String> {
    let catalog = catalogue(words.folder.as_deref())?;
    let mut scenario = blank(&catalog, words.edition.as_deref())?;
    for word in &words.must {
        let (id, value) = pair(word)?;
        if value.is_empty() {
            bail!("{word}: a must-have demands something");
        }
        let criterion = in_edition(&catalog, &scenario, id)?;
        let value =
            criterion.scale.read(value).map_err(anyhow::Error::msg).context(word.clone())?;
        scenario = scenario.edited(&catalog, Edit::Demanded(criterion.id.clone(), value));
    }
    for word in &words.priority {
        let (id, tier) = pair(word)?;
        let criterion = weighed(in_edition(&catalog, &scenario, id)?)?;
        let Some(tier) = Tier::parse(tier) else {
            bail!("{word}: a priority is decisive, important, nice or ignore");
        };
        scenario = scenario.edited(&catalog, Edit::Ranked(criterion.id.clone(), tier));
    }
    for word in &words.overrides {
        let (cell, value) = pair(word)?;
        let (option, id) = cell.split_once('.').context(format!("{word}: not OPTION.ID=VALUE"))?;
        let option =
            OptionId::parse(option).filter(|id| scenario.cut(&catalog).option(id).is_some());
        let option = option.context(format!("{word}: there is no such option in this edition"))?;
        let criterion = in_edition(&catalog, &scenario, id)?;
        let value = match value {
            "unknown" => None,
            value => Some(
                criterion
                    .scale
                    .read_rating(value)
                    .map_err(anyhow::Error::msg)
                    .context(word.clone())?,
            ),
        };
        let mine = Override { value, reason: String::new() };
        scenario = scenario.edited(&catalog, Edit::Overrode(option, criterion.id.clone(), mine));
    }
    scenario.weights.extend(weights(&catalog, &words.weights)?);
    if let Some(title) = &words.title {
        if title.chars().count() > TITLE_MAX {
            bail!("the title is longer than {TITLE_MAX} characters");
        }
        scenario.title.clone_from(title);
    }
    Ok(format!("{}\n", link::write(&catalog, &scenario)))
}

/// Expert weights as `--weights` takes them.
pub fn weights(catalog: &Catalog, words: &[String]) -> Result<BTreeMap<CriterionId, u32>> {
    let mut weights = BTreeMap::new();
    for word in words {
        let (id, weight) = pair(word)?;
        let criterion = weighed(known(catalog, id)?)?;
        let weight = weight.parse::<u32>().ok().filter(|weight| *weight <= WEIGHT_MAX);
        let weight =
            weight.context(format!("{word}: a weight is a whole number up to {WEIGHT_MAX}"))?;
        if weights.insert(criterion.id.clone(), weight).is_some() {
            bail!("{word}: this criterion has a weight already");
        }
    }
    Ok(weights)
}

fn pair(word: &str) -> Result<(&str, &str)> {
    word.split_once('=').context(format!("{word}: not of the form ID=VALUE"))
}

fn known<'a>(catalog: &'a Catalog, id: &str) -> Result<&'a Criterion> {
    let found = catalog.criteria.iter().find(|criterion| criterion.id.as_str() == id);
    Ok(found.with_context(|| {
        let known: Vec<&str> =
            catalog.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
        format!("there is no criterion {id}; there are {}", known.join(", "))
    })?)
}

fn in_edition<'a>(catalog: &'a Catalog, scenario: &Scenario, id: &str) -> Result<&'a Criterion> {
    let criterion = known(catalog, id)?;
    if scenario.cut(catalog).criterion(&criterion.id).is_none() {
        bail!("edition {} has no facts on {id}", scenario.edition);
    }
    Ok(criterion)
}

fn weighed(criterion: &Criterion) -> Result<&Criterion> {
    if !criterion.scale.is_weighed() {
        bail!("{} cannot be weighed", criterion.id);
    }
    Ok(criterion)
}
