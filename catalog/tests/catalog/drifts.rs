//! Whether an old conclusion still holds, on the shipped catalogue.

use edgewise_engine::assessment::{Drift, Kind, State, drift};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_testkit::fixture;

fn drifted(catalog: &Catalog, sections: &str) -> Drift {
    let reading = link::read(catalog, &format!("v1;e=2024-06{sections};k=any"));
    assert!(reading.notices.is_empty(), "{:?}", reading.notices);
    drift(catalog, &reading.scenario).expect("2024-06 is not today's edition")
}

fn state(it: &edgewise_engine::assessment::Assessment, id: &str) -> State {
    let option = it.table.candidates.iter().position(|one| one.id.as_str() == id);
    it.standings[option.expect("the edition lists it")].screened.state
}

#[test]
fn todays_edition_has_no_drift() {
    let catalog = edgewise_catalog::shipped();
    let reading = link::read(&catalog, "v1;e=2026-11;k=any");
    assert_eq!(drift(&catalog, &reading.scenario), None);
}

#[test]
fn surviving_a_node_loss_is_now_disputed_for_the_appliance() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let drift = drifted(catalog, ";m=survives-node-loss:yes");
    assert_eq!(state(&drift.then, "azure-stack-edge"), State::RuledOut);
    assert_eq!(state(&drift.now, "azure-stack-edge-pro-gpu"), State::Unconfirmed);
    assert_eq!(state(&drift.now, "azure-stack-edge-pro-r"), State::RuledOut);
    assert!(!drift.holds);
    let said: Vec<String> =
        drift.explain(catalog, &facts.reasons).said.iter().map(Phrase::plain).collect();
    let appliance =
        said.iter().find(|one| one.starts_with("Azure Stack Edge Pro GPU")).expect("it is named");
    assert!(
        appliance.contains("is now disputed: either Yes or Preview or frozen only"),
        "{appliance}"
    );
}

#[test]
fn the_parts_of_a_split_option_stand_in_its_place() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let drift = drifted(
        catalog,
        ";m=admin-access:by-default,runs-on:azure-local.windows-server,supported-by:microsoft",
    );
    assert_eq!(drift.then.verdict.kind, Kind::OnlyOption);
    let heirs: Vec<&str> = drift
        .went
        .iter()
        .find(|(id, _)| id.as_str() == "aks-hybrid")
        .map(|(_, heirs)| heirs.iter().map(edgewise_engine::id::OptionId::as_str).collect())
        .expect("it is no longer listed");
    assert_eq!(heirs, ["aks-azure-local", "aks-windows-server"]);
    assert!(drift.holds, "{:?}", drift.explain(catalog, &facts.reasons).said);
}
