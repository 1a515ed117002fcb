//! The facts that will be shipped next are kept sound while nothing relies on them yet.

use std::path::Path;

use edgewise_catalog::folder;
use edgewise_engine::assessment::{State, assess};
use edgewise_engine::catalog::{Catalog, check};
use edgewise_engine::id::EditionId;
use edgewise_engine::link;

/// The catalogue in `catalog/next`.
pub fn next() -> Catalog {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("next");
    let files = folder::read(&folder).expect("the folder is committed");
    check::read(&files).unwrap_or_else(|defects| {
        let lines: Vec<String> = defects.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[track_caller]
fn state(catalog: &Catalog, musts: &str, option: &str) -> State {
    let reading = link::read(catalog, &format!("v1;e=2026-11;m={musts};k=any"));
    assert_eq!(reading.notices, [], "{musts}");
    let it = assess(catalog, &reading.scenario);
    let at = it.table.candidates.iter().position(|one| one.id.as_str() == option);
    it.standings[at.expect("the option is listed")].screened.state
}

#[test]
fn the_next_facts_have_no_defect() {
    let catalog = next();
    let edition = EditionId::parse("2026-11").expect("an id");
    let cut = catalog.cut(&edition).expect("the edition is there");
    assert_eq!((cut.options.len(), cut.criteria.len()), (26, 52));
}

#[test]
fn gpus_on_arm_rule_microk8s_out_although_it_has_both() {
    let catalog = next();
    assert_ne!(state(&catalog, "gpu:yes", "microk8s"), State::RuledOut);
    assert_ne!(state(&catalog, "cpu-arch:arm64", "microk8s"), State::RuledOut);
    assert_eq!(state(&catalog, "cpu-arch:arm64,gpu:yes", "microk8s"), State::RuledOut);
}

#[test]
fn azure_arc_without_any_contact_rules_edge_essentials_out() {
    let catalog = next();
    let together = "azure-arc:built-in,offline-days:unlimited";
    assert_eq!(state(&catalog, together, "aks-edge-essentials"), State::RuledOut);
    assert_ne!(state(&catalog, "azure-arc:built-in", "aks-edge-essentials"), State::RuledOut);
}

#[test]
fn two_linux_machines_that_survive_a_loss_are_answered_by_openshift() {
    let catalog = next();
    let musts = "machines-to-survive:2,runs-on:linux-machines,survives-node-loss:yes";
    assert_ne!(state(&catalog, musts, "openshift-fencing"), State::RuledOut);
}
