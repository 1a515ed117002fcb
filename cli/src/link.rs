//! `edgewise link`: turns a scenario in words into a link that opens as exactly that.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow, bail};

use super::arguments::Link;
use super::{blank, facts};
use edgewise_engine::catalog::{Catalog, Criterion, Fact, Facts, Tier, Value, unknown};
use edgewise_engine::id::{CriterionId, FamilyId, OptionId};
use edgewise_engine::link;
use edgewise_engine::quantity::Date;
use edgewise_engine::scenario::{
    Edit, NOTES_MAX, OVERRIDES_MAX, Override, Reply, Scenario, TITLE_MAX, WEIGHT_MAX, clean,
};

pub fn run(words: &Link) -> Result<String> {
    let Facts { catalog, .. } = facts(words.folder.as_deref())?;
    let scenario = blank(&catalog, words.edition.as_deref())?;
    let mut said = Said { catalog: &catalog, scenario };
    for word in &words.must {
        said.must(word).with_context(|| word.clone())?;
    }
    let number = |one: Option<u32>| one.map(|one| one.to_string());
    said.fact(Fact::Machines, "machines", number(words.machines.map(Into::into)).as_deref())?;
    said.fact(Fact::Sites, "sites", number(words.sites).as_deref())?;
    said.fact(Fact::Until, "until", words.until.as_deref())?;
    said.priorities(&words.priority)?;
    for word in &words.overrides {
        said.overridden(word).with_context(|| word.clone())?;
    }
    let weights = weights(&catalog, &said.scenario, &words.weights)?;
    said.scenario.weights.extend(weights);
    for family in &words.hide {
        said.hide(family)?;
    }
    if let Some(day) = &words.day {
        let date =
            Date::parse(day).with_context(|| format!("{day}: not a day such as 2031-01-01"))?;
        said.edit(Edit::Dated(Some(date)));
    }
    if let Some(title) = &words.title {
        said.edit(Edit::Titled(within("title", title, TITLE_MAX)?));
    }
    if let Some(note) = &words.note {
        said.edit(Edit::Noted(within("note", note, NOTES_MAX)?));
    }
    link::fits(&catalog, &said.scenario)?;
    Ok(format!("{}\n", link::write(&catalog, &said.scenario)))
}

/// The scenario said so far.
struct Said<'a> {
    catalog: &'a Catalog,
    scenario: Scenario,
}

impl Said<'_> {
    fn edit(&mut self, edit: Edit) {
        self.scenario = self.scenario.edited(self.catalog, edit);
    }

    fn must(&mut self, word: &str) -> Result<()> {
        let (id, typed) = pair(word)?;
        if typed.is_empty() {
            bail!("a must-have demands something");
        }
        let criterion = in_edition(self.catalog, &self.scenario, id)?;
        let value = criterion.scale.read_said(typed).map_err(anyhow::Error::msg)?;
        let value = joined(self.scenario.musts.get(&criterion.id), value)?;
        self.edit(Edit::Demanded(criterion.id.clone(), value));
        Ok(())
    }

    /// A fact about the site, with everything that answering it on the page would demand.
    fn fact(&mut self, fact: Fact, flag: &str, typed: Option<&str>) -> Result<()> {
        let Some(typed) = typed else { return Ok(()) };
        let mut asked = self.catalog.questions.asked.iter();
        let question = asked.find(|one| one.fact == Some(fact)).filter(|one| {
            let cut = self.scenario.cut(self.catalog);
            one.is_asked(&cut)
        });
        let Some(question) = question else {
            bail!("--{flag}: edition {} does not ask for it", self.scenario.edition);
        };
        for id in question.criteria() {
            if self.scenario.musts.contains_key(id) {
                bail!("--{flag} sets the must-have {id}, which --must sets already");
            }
        }
        let fixed = question.answers.iter().find(|one| one.id.as_str() == typed);
        let reply = if let Some(answer) = fixed {
            Reply::of(&answer.id, None)
        } else {
            let mut fields = question.answers.iter();
            let answer = fields.find_map(|one| Some((&one.id, one.typed?)));
            let (id, field) =
                answer.with_context(|| format!("--{flag}: “{typed}” is no answer"))?;
            let typed = field.read(typed).map_err(|said| anyhow!("--{flag}: {said}"))?;
            Reply::of(id, Some(typed))
        };
        let edit = self.scenario.answered(self.catalog, question, Some(&reply));
        self.edit(edit);
        Ok(())
    }

    fn priorities(&mut self, words: &[String]) -> Result<()> {
        let mut seen = BTreeSet::new();
        for word in words {
            let (id, tier) = pair(word).with_context(|| word.clone())?;
            let criterion = weighed(in_edition(self.catalog, &self.scenario, id)?)?;
            let Some(tier) = Tier::parse(tier) else {
                bail!("{word}: a priority is decisive, important, nice or ignore");
            };
            if !seen.insert(&criterion.id) {
                bail!("{word}: this criterion has a priority already");
            }
            self.edit(Edit::Ranked(criterion.id.clone(), tier));
        }
        Ok(())
    }

    fn overridden(&mut self, word: &str) -> Result<()> {
        let (cell, typed) = pair(word)?;
        let (option, id) = cell.split_once('.').context("not OPTION.ID=VALUE")?;
        let option = self.option(option)?;
        let criterion = in_edition(self.catalog, &self.scenario, id)?;
        let value = match typed {
            "unknown" => None,
            typed => Some(criterion.scale.read_rating_said(typed).map_err(anyhow::Error::msg)?),
        };
        let cell = (option, criterion.id.clone());
        let value = match (self.scenario.overrides.get(&cell), value) {
            (None, value) => value,
            (Some(before), Some(value)) if before.value.is_some() => {
                Some(joined(before.value.as_ref(), value)?)
            }
            (Some(_), _) => bail!("this cell has a rating already"),
        };
        self.edit(Edit::Overrode(cell.0, cell.1, Override { value, reason: String::new() }));
        if self.scenario.overrides.len() > OVERRIDES_MAX {
            bail!("a scenario holds at most {OVERRIDES_MAX} ratings of yours");
        }
        Ok(())
    }

    /// The option with this id, if this edition lists it.
    fn option(&self, id: &str) -> Result<OptionId> {
        let cut = self.scenario.cut(self.catalog);
        if let Some(option) = cut.options.iter().find(|option| option.id.as_str() == id) {
            return Ok(option.id.clone());
        }
        if self.catalog.options.iter().any(|option| option.id.as_str() == id) {
            bail!("edition {} does not list {id}", self.scenario.edition);
        }
        bail!("{}", unknown("option", id, cut.options.iter().map(|option| option.id.as_str())))
    }

    fn hide(&mut self, id: &str) -> Result<()> {
        let families = &self.catalog.families;
        let Some(family) = FamilyId::parse(id).filter(|id| self.catalog.family(id).is_some())
        else {
            bail!("{}", unknown("family", id, families.iter().map(|family| family.id.as_str())));
        };
        self.edit(Edit::Hid(family));
        Ok(())
    }
}

/// A value that was given again: members of a set are joined, anything else is refused.
fn joined(before: Option<&Value>, value: Value) -> Result<Value> {
    match (before, value) {
        (None, value) => Ok(value),
        (Some(Value::Set(before)), Value::Set(more)) => {
            let members: BTreeSet<u8> = before.iter().chain(&more).copied().collect();
            Ok(Value::Set(members.into_iter().collect()))
        }
        (Some(_), _) => bail!("this has a value already; only the members of a set add up"),
    }
}

/// The visitor's words, if a link can hold that many.
fn within(what: &str, words: &str, length: usize) -> Result<String> {
    let words = clean(words);
    if words.chars().count() > length {
        bail!("the {what} is longer than {length} characters");
    }
    Ok(words)
}

/// Expert weights as given to `--weights`.
pub fn weights(
    catalog: &Catalog,
    scenario: &Scenario,
    words: &[String],
) -> Result<BTreeMap<CriterionId, u32>> {
    let mut weights = BTreeMap::new();
    for word in words {
        let (id, weight) = pair(word).with_context(|| word.clone())?;
        let criterion = weighed(in_edition(catalog, scenario, id)?)?;
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
    word.split_once('=').context("not of the form ID=VALUE")
}

fn in_edition<'a>(catalog: &'a Catalog, scenario: &Scenario, id: &str) -> Result<&'a Criterion> {
    let ids = || catalog.criteria.iter().map(|criterion| criterion.id.as_str());
    let criterion = catalog.criteria.iter().find(|criterion| criterion.id.as_str() == id);
    let criterion = criterion.with_context(|| unknown("criterion", id, ids()))?;
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
