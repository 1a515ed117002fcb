//! What to ask next about a fleet: the open fact and the question that would change most for the most sites.

use core::cmp::Reverse;

use super::obstacles::named;
use super::{counted_sites, platform};
use crate::assessment::{About, Assessment, Next, State, assess};
use crate::board::Fleet;
use crate::catalog::Catalog;
use crate::id::{CriterionId, OptionId};
use crate::order::InOrder;
use crate::phrase::{Part, Phrase};
use crate::quantity::Ratio;
use crate::scenario::Board;

/// How many classes are looked at, those with the most sites first.
const CLASSES_MAX: usize = 100;

/// Something to ask, and for whom it matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// In a sentence or two.
    pub said: Phrase,
    /// Whether it is a fact to find out, and not a question about the sites.
    pub is_fact: bool,
    /// The classes whose answer depends on it.
    pub classes: Vec<usize>,
    /// Their sites.
    pub sites: u64,
}

/// A fact or a question, for the classes that share it.
struct Shared<K> {
    key: K,
    classes: Vec<usize>,
    sites: u64,
    /// How much it changes, summed over the sites.
    weight: Ratio,
    said: Phrase,
}

impl Fleet {
    /// What to ask next, what concerns the most sites first: at most one open fact and one question.
    pub fn ask_next(&self, catalog: &Catalog, board: &Board) -> Vec<Asked> {
        let mut classes: Vec<usize> = (0..self.classes.len()).collect();
        classes.order_by_key(|class| Reverse(self.classes[*class].sites));
        classes.truncate(CLASSES_MAX);
        let (mut facts, mut questions) = (Vec::new(), Vec::new());
        for class in classes {
            let scenario = board.entries[self.classes[class].entry].opened();
            let it = assess(catalog, &scenario);
            for (key, value, said) in open_facts(&it) {
                self.share(&mut facts, class, key, value, said);
            }
            if let Some(next) = it.next(catalog, &scenario) {
                let said = say_question(catalog, &it, &next);
                self.share(&mut questions, class, said.plain(), gain(&it, &next), said);
            }
        }
        let fact = self.fewer_platforms(catalog).or_else(|| {
            let fact = most(facts)?;
            let said = fact.said.clone().and(". Which option is best for ");
            let said = self.for_classes(said, &fact.classes, fact.sites).and(" depends on it.");
            Some(asked(fact, true, said))
        });
        let question = most(questions).map(|question| {
            let said = question.said.clone().and(" The answer narrows the choice for ");
            let said = self.for_classes(said, &question.classes, question.sites).and(".");
            asked(question, false, said)
        });
        let mut found: Vec<Asked> = fact.into_iter().chain(question).collect();
        found.order_by_key(|one| Reverse(one.sites));
        found
    }

    /// The one thing that has to be confirmed so that fewer platforms are enough.
    fn fewer_platforms(&self, catalog: &Catalog) -> Option<Asked> {
        let it = self.unconfirmed.as_ref().filter(|it| it.count < self.covers.count)?;
        let (set, [doubt]) = it.sets.first().map(|(set, doubts)| (*set, doubts.as_slice()))? else {
            return None;
        };
        let ids = doubt.criteria.iter().map(|id| named(catalog, id));
        let musts = if doubt.criteria.len() == 1 { "must-have" } else { "must-haves" };
        let verb = if it.count == 1 { " would be enough." } else { " would be enough together." };
        let said = Phrase::text("Ask whether ")
            .with(platform(&self.platforms[doubt.platform]))
            .and(format!(" meets the {musts} on "))
            .list(ids, "and")
            .and(" of ")
            .with(self.class_named(doubt.class))
            .and(": if it does, ")
            .join(self.named(set))
            .and(verb);
        let classes = (0..self.classes.len()).collect();
        Some(Asked { said, is_fact: true, classes, sites: self.sites() })
    }

    /// Adds a class to those that share a fact or a question.
    fn share<K: PartialEq>(
        &self,
        all: &mut Vec<Shared<K>>,
        class: usize,
        key: K,
        value: Ratio,
        said: Phrase,
    ) {
        let sites = u64::from(self.classes[class].sites);
        let weight = value * Ratio::whole(sites.into());
        match all.iter_mut().find(|one| one.key == key) {
            Some(one) => {
                one.classes.push(class);
                one.sites += sites;
                one.weight = one.weight + weight;
            }
            None => all.push(Shared { key, classes: vec![class], sites, weight, said }),
        }
    }

    fn for_classes(&self, said: Phrase, classes: &[usize], sites: u64) -> Phrase {
        let mut classes = classes.to_vec();
        classes.order();
        said.join(self.classes_named(&classes)).and(" (").figure(counted_sites(sites)).and(")")
    }
}

/// Those that concern the most sites; among equals, what changes most.
fn most<K>(mut all: Vec<Shared<K>>) -> Option<Shared<K>> {
    all.order_by_key(|one| (Reverse(one.sites), Reverse(one.weight)));
    all.into_iter().next()
}

fn asked<K>(it: Shared<K>, is_fact: bool, said: Phrase) -> Asked {
    let mut classes = it.classes;
    classes.order();
    Asked { said, is_fact, classes, sites: it.sites }
}

/// The open facts that decide the answer alone: what they are about, what knowing them is worth, and how they
/// are said.
fn open_facts(
    it: &Assessment,
) -> impl Iterator<Item = ((OptionId, String, CriterionId), Ratio, Phrase)> {
    it.asks.iter().filter(|ask| ask.decides).map(|ask| {
        let candidate = &it.table.candidates[ask.option];
        let criterion = it.table.criteria[ask.place].id.clone();
        let key = (candidate.id.clone(), candidate.name.clone(), criterion);
        (key, ask.value, it.say_doubt(ask.option, ask.place))
    })
}

/// The share of the options that a question rules out on average.
fn gain(it: &Assessment, next: &Next) -> Ratio {
    let left = it.in_state(State::Fits).chain(it.in_state(State::Unconfirmed)).count();
    let left = Ratio::whole(i128::try_from(left.max(1)).unwrap_or(i128::MAX));
    (left - next.expected) / left
}

/// A question without its place in a dialogue.
fn say_question(catalog: &Catalog, it: &Assessment, next: &Next) -> Phrase {
    match &next.about {
        About::Question(id, _) => {
            let question = catalog.questions.question(id);
            question.map_or_else(Phrase::new, |question| Phrase::text(question.asks.clone()))
        }
        About::Must(id, _) => {
            let Some(place) = it.table.criterion(id) else { return Phrase::new() };
            let criterion = &it.table.criteria[place];
            let usual = criterion.must.offers.first();
            let demand = usual.map_or_else(String::new, |usual| criterion.demand(usual));
            Phrase::text("Is “").with(Part::Value(demand)).and("” a must-have?")
        }
    }
}
