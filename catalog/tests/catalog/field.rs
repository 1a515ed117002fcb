//! Real decisions that were published, retold as must-haves: each comes to what an expert would say
//! of it, on the shipped facts.

use edgewise_catalog::{reasons, shipped};
use edgewise_engine::assessment::{Assessment, Kind, State, assess};
use edgewise_engine::catalog::{Catalog, Standing};
use edgewise_engine::id::EditionId;
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::report::{Header, markdown, upkeep};

/// What follows from these sections of a link of edition 2026-11.
#[track_caller]
fn assessed(catalog: &Catalog, said: &str) -> Assessment {
    let reading = link::read(catalog, &format!("#v1;e=2026-11;{said};k=any"));
    assert_eq!(reading.notices, [], "{said}");
    assess(catalog, &reading.scenario)
}

fn option(it: &Assessment, id: &str) -> usize {
    let found = it.table.candidates.iter().position(|one| one.id.as_str() == id);
    found.unwrap_or_else(|| panic!("{id} is listed"))
}

fn named(it: &Assessment) -> Vec<&str> {
    it.verdict.options.iter().map(|one| it.table.candidates[*one].id.as_str()).collect()
}

/// Why an option is out or not confirmed, as one text.
fn unmet(it: &Assessment, id: &str) -> String {
    let said = it.unmet(&reasons(), option(it, id));
    said.iter().map(Phrase::plain).collect::<Vec<_>>().join(" ")
}

/// That an option is ruled out because these must-haves hold only apart.
#[track_caller]
fn apart(it: &Assessment, id: &str, musts: &[&str], reason: &str) {
    let screened = &it.standings[option(it, id)].screened;
    assert_eq!(
        (screened.state, screened.fails.as_slice()),
        (State::RuledOut, [].as_slice()),
        "{id}"
    );
    let places = |clash: &edgewise_engine::assessment::Clash| {
        let ids = clash.places.iter().map(|place| it.table.criteria[*place].id.as_str());
        ids.map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(screened.clashes.iter().any(|clash| places(clash) == musts), "{id}: {screened:?}");
    let said = unmet(it, id);
    assert!(said.contains("can each be met, but not together.") && said.contains(reason), "{said}");
}

fn because(it: &Assessment) -> String {
    let said = it.explain().because;
    said.iter().map(Phrase::plain).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

#[test]
fn camera_boxes_with_a_jetson_cannot_use_the_gpu_add_on_of_microk8s() {
    let catalog = shipped();
    let said = "m=cpu-arch:arm64,gpu:yes,runs-on:linux-machines";
    let it = assessed(&catalog, said);
    apart(&it, "microk8s", &["cpu-arch", "gpu"], "x86-64");
    assert!(!named(&it).contains(&"microk8s"));
    let reading = link::read(&catalog, &format!("#v1;e=2026-11;{said};k=any"));
    let record = markdown::record(
        &catalog,
        &reasons(),
        &reading.scenario,
        &it,
        &[],
        "#v1",
        &Header::default(),
    );
    let microk8s = record.split("### ").find(|part| part.starts_with("MicroK8s")).expect("a part");
    assert!(microk8s.contains("Bad, because “") && !microk8s.contains("it meets"), "{microk8s}");
}

#[test]
fn two_servers_that_survive_the_loss_of_one_have_their_forms() {
    let catalog = shipped();
    let it =
        assessed(&catalog, "m=machines-to-survive:2,runs-on:linux-machines,survives-node-loss:yes");
    let fits: Vec<&str> =
        it.in_state(State::Fits).map(|one| it.table.candidates[one].id.as_str()).collect();
    assert_eq!(fits, ["eks-hybrid-nodes", "openshift-fencing", "palette-edge"]);
    for id in ["k3s", "microk8s", "rke2"] {
        assert!(unmet(&it, id).contains("Survives the loss of one of"), "{id}");
    }
    let it =
        assessed(&catalog, "m=machines-to-survive:3,runs-on:linux-machines,survives-node-loss:yes");
    let arbiter = &it.standings[option(&it, "openshift-arbiter")];
    assert_eq!(arbiter.screened.state, State::Fits, "two machines and a small third one");
}

#[test]
fn a_windows_machine_without_contact_is_told_its_licence() {
    let catalog = shipped();
    let it =
        assessed(&catalog, "m=offline-days:unlimited,offline-install:offline,runs-on:windows-pc");
    assert_eq!(named(&it), ["aks-edge-essentials"]);
    let said = because(&it);
    assert!(
        said.contains(
            "AKS Edge Essentials works without contact indefinitely and can be installed without the internet, \
             both only with the volume licence, which is sold under a Microsoft Enterprise Agreement."
        ),
        "{said}"
    );
}

#[test]
fn a_windows_machine_keeps_what_the_cluster_does_not_take() {
    let catalog = shipped();
    let it = assessed(
        &catalog,
        "m=azure-arc:validated,cores-per-node:4,memory-per-node:16384,runs-on:windows-pc,\
         vendor-support:included",
    );
    assert_eq!(named(&it), ["aks-edge-essentials"]);
    let said = because(&it);
    assert!(said.contains("needs at least 4 GiB of the 16 GiB (memory per node)"), "{said}");
}

#[test]
fn an_orchestrator_for_small_boxes_is_warned_off_rke2() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=cores-per-node:2,memory-per-node:2048;p=memory-per-node:3");
    assert_eq!(named(&it), ["k3s"]);
    assert_eq!(it.standings[option(&it, "rke2")].screened.state, State::RuledOut);
}

#[test]
fn one_gibibyte_is_all_that_k0s_takes_and_the_answer_says_so() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=cpu-arch:arm64,memory-per-node:1024");
    assert_eq!(it.standings[option(&it, "k3s")].screened.state, State::RuledOut);
    assert_eq!(named(&it), ["k0s"]);
    let said = because(&it);
    assert!(
        said.contains("k0s needs at least 1 GiB (memory per node). That is all there is"),
        "{said}"
    );
    assert!(said.contains("applications need more on top"), "{said}");
}

#[test]
fn boards_on_cards_can_ask_for_a_store_that_wears_them_less() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=cpu-arch:arm64,datastore:sqlite,disk-per-machine:16");
    assert_eq!(named(&it), ["k0s"]);
    let place = it.table.criteria.iter().position(|one| one.id.as_str() == "datastore");
    let cell = &it.table.candidates[option(&it, "k3s")].cells[place.expect("it is asked")];
    let claim = cell.claim.as_ref().expect("a claim");
    let reasons = reasons();
    let detail = reasons.of(claim.reason).and_then(|one| one.detail.as_deref()).expect("a detail");
    assert!(detail.contains("SD cards"), "{detail}");
}

#[test]
fn nodes_without_a_login_are_asked_for_by_what_they_are() {
    let catalog = shipped();
    let it = assessed(
        &catalog,
        "m=gpu:yes,licence:open-source,os-rollback:automatic,runs-on:linux-machines",
    );
    assert_eq!(named(&it), ["talos"], "not by who updates the nodes");
    let weighed = assessed(
        &catalog,
        "m=gpu:yes,licence:open-source,runs-on:linux-machines;\
         p=duties:0,freedoms:0,kubernetes-upgrades:2,os-rollback:3,parts:1",
    );
    assert_eq!(named(&weighed), ["talos"]);
}

#[test]
fn arc_and_no_contact_for_ever_exclude_each_other() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=azure-arc:built-in,offline-days:unlimited");
    apart(&it, "aks-edge-essentials", &["offline-days", "azure-arc"], "Arc");
    assert_eq!(it.verdict.kind, Kind::Unconfirmed, "of AKS on Azure Local the sources disagree");

    let it = assessed(
        &catalog,
        "m=azure-management:connected,offline-days:unlimited,runs-on:linux-machines",
    );
    assert_eq!(it.verdict.kind, Kind::NothingFits);
    apart(&it, "microk8s", &["offline-days", "azure-management"], "Arc");
    let it =
        assessed(&catalog, "m=azure-management:connected,offline-days:30,runs-on:linux-machines");
    assert_eq!(it.standings[option(&it, "microk8s")].screened.state, State::Fits, "up to 30 days");
}

#[test]
fn windows_workers_do_not_count_until_somebody_asks_for_them() {
    let catalog = shipped();
    let it =
        assessed(&catalog, "m=licence:open-source,runs-on:linux-machines,survives-node-loss:yes");
    let weighed: Vec<&str> =
        it.problem.enabled.iter().map(|place| it.table.criteria[*place].id.as_str()).collect();
    assert_eq!(weighed, ["duties", "parts", "freedoms"]);
    let said = because(&it);
    assert!(
        said.contains(
            "No priorities were set, so only “Duties left to your team”, “Parts to pick and prepare” and \
             “Freedoms” count."
        ),
        "{said}"
    );
    assert!(!said.contains("worker systems"), "{said}");
}

#[test]
fn what_updates_itself_does_not_do_so_without_contact_nor_waits_to_be_told() {
    let catalog = shipped();
    let it = assessed(
        &catalog,
        "m=kubernetes-upgrades:automatic,offline-days:unlimited,offline-install:offline",
    );
    assert_eq!(it.verdict.kind, Kind::NothingFits);
    apart(&it, "microk8s", &["offline-days", "kubernetes-upgrades"], "");
    let it =
        assessed(&catalog, "m=update-control:held,offline-days:unlimited,offline-install:offline");
    assert!(
        unmet(&it, "microk8s").contains("Updates wait for the team"),
        "it refreshes unless held"
    );
    assert_eq!(named(&it), ["openshift-compact"]);
    let said = because(&it);
    assert!(said.contains("only with a paid Data Foundation subscription"), "{said}");
}

#[test]
fn an_offline_installation_that_is_known_second_hand_says_so() {
    let catalog = shipped();
    let it = assessed(
        &catalog,
        "m=licence:open-source,offline-days:unlimited,offline-install:offline,\
         runs-on:linux-machines,smallest-cluster:1",
    );
    let place = it.table.criteria.iter().position(|one| one.id.as_str() == "offline-install");
    let cell = &it.table.candidates[option(&it, "microk8s")].cells[place.expect("it is asked")];
    let claim = cell.claim.as_ref().expect("a claim");
    let reasons = reasons();
    let detail = reasons.of(claim.reason).and_then(|one| one.detail.as_deref()).expect("a detail");
    assert!(detail.contains("only as others cite it"), "{detail}");
    assert!(it.in_state(State::Fits).any(|one| it.table.candidates[one].id.as_str() == "k3s"));
}

#[test]
fn openshift_can_use_a_gpu() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=gpu:yes,supported-by:red-hat");
    for id in ["openshift-single-node", "openshift-compact"] {
        assert_eq!(it.standings[option(&it, id)].screened.state, State::Fits, "{id}");
    }
}

#[test]
fn fips_holds_apart_from_arm_and_from_windows_workers() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=cpu-arch:arm64,hardening:fips");
    for id in ["rke2", "openshift-single-node", "microshift"] {
        apart(&it, id, &["cpu-arch", "hardening"], "FIPS");
    }
    let it = assessed(&catalog, "m=hardening:fips,worker-os:linux-and-windows");
    apart(&it, "rke2", &["worker-os", "hardening"], "");
}

#[test]
fn windows_pools_do_not_go_with_disconnected_operation() {
    let catalog = shipped();
    let it = assessed(
        &catalog,
        "m=azure-management:disconnected,runs-on:azure-local,worker-os:linux-and-windows",
    );
    assert_eq!(it.verdict.kind, Kind::NothingFits);
    assert_eq!(it.standings[option(&it, "aks-azure-local")].screened.state, State::RuledOut);
}

#[test]
fn iot_operations_on_one_of_several_systems_takes_one_that_it_is_supported_on() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=iot-runtime:iot-operations,node-os:debian.suse");
    apart(&it, "k3s", &["node-os", "iot-runtime"], "");
    let it = assessed(&catalog, "m=iot-runtime:iot-operations,node-os:debian.ubuntu");
    assert_eq!(it.standings[option(&it, "k3s")].screened.state, State::Fits);
    let it = assessed(&catalog, "m=iot-runtime:iot-operations,offline-days:7");
    apart(&it, "k3s", &["offline-days", "iot-runtime"], "");
}

#[test]
fn a_demand_for_support_until_a_day_hears_of_silence_and_of_the_upgrades_due() {
    let catalog = shipped();
    let it = assessed(
        &catalog,
        "m=licence:open-source,supported-by:suse,supported-until:2030-01-01;h=rke2",
    );
    let said = because(&it);
    assert!(said.contains("No end of support has been announced for "), "{said}");
    assert!(said.contains("Each version of k3s is maintained for "), "{said}");
}

#[test]
fn windows_workers_whose_support_ended_are_not_recommended() {
    let catalog = shipped();
    let said = "m=runs-on:azure-local.windows-server,worker-os:linux-and-windows";
    let it = assessed(&catalog, said);
    let azure = &it.standings[option(&it, "aks-azure-local")].screened;
    assert_eq!(azure.state, State::Unconfirmed, "whether they ended in October 2026 is disputed");
    assert_eq!(named(&it), ["aks-windows-server"]);
    let later = assessed(&catalog, &format!("{said};d=2028-04-01"));
    let server = &later.standings[option(&later, "aks-windows-server")].screened;
    assert_eq!(server.state, State::RuledOut);
    assert!(unmet(&later, "aks-windows-server").contains("ended on 31 March 2027"));
}

#[test]
fn corrections_of_the_audit_are_in_the_facts() {
    let catalog = shipped();
    let it = assessed(&catalog, "m=maturity:ga");
    let check = |id: &str, criterion: &str, expected: &str| {
        let place = it.table.criteria.iter().position(|one| one.id.as_str() == criterion);
        let place = place.unwrap_or_else(|| panic!("{criterion} is listed"));
        let scale = &it.table.criteria[place].scale;
        let standing = &it.table.candidates[option(&it, id)].cells[place].standing;
        let sides: Vec<String> = standing.values().map(|value| scale.spell_value(value)).collect();
        assert_eq!(sides.join("|"), expected, "{criterion} of {id}");
    };
    check("aks-edge-essentials", "runs-on", "vmware.windows-pc.windows-server");
    check("azure-stack-edge-pro-gpu", "iot-runtime", "iot-edge-vm|iot-edge");
    check("k3s", "kubernetes-upgrades", "automatic");
    check("rke2", "kubernetes-upgrades", "automatic");
    check("kubeadm", "worker-os", "windows-preview|linux-and-windows");
    check("kubeadm", "cpu-arch", "arm64.ppc64le.s390x.x86-64");
    check("microk8s", "cpu-arch", "arm64.ppc64le.s390x.x86-64");
    check("openshift-single-node", "cores-per-node", "4");
    check("openshift-single-node", "network-choice", "fixed");
    check("openshift-compact", "iot-runtime", "iot-operations");
    check("openshift-compact", "gpu", "yes");
    check("talos", "bundled-networking", "coredns.flannel");
}

#[test]
fn at_most_eight_in_a_hundred_cells_are_unknown_and_every_claim_has_a_dated_source() {
    let catalog = shipped();
    let edition = EditionId::parse("2026-11").expect("an id");
    let cut = catalog.cut(&edition).expect("it is shipped");
    assert_eq!((cut.options.len(), cut.criteria.len()), (26, 52));
    let rate = |ids: &dyn Fn(&str) -> bool| {
        let criteria = || cut.criteria.iter().filter(|one| ids(one.id.as_str()));
        let claims = cut
            .options
            .iter()
            .flat_map(|option| criteria().filter_map(|criterion| cut.claim(option, &criterion.id)));
        let (unknown, known): (Vec<_>, Vec<_>) =
            claims.partition(|claim| claim.standing == Standing::Unknown);
        (unknown.len() * 100, unknown.len() + known.len())
    };
    let asked = |id: &str| {
        let criterion = cut.criteria.iter().find(|one| one.id.as_str() == id);
        criterion.is_some_and(|one| !one.is_background(&edition))
    };
    let (unknown, all) = rate(&asked);
    assert_eq!(all, 26 * 49, "the article's three ratings are background");
    assert!(unknown <= all * 8, "{unknown} of {all} hundred");
    let (unknown, all) = rate(&|id| NEW.contains(&id));
    assert!(all == 26 * NEW.len() && unknown <= all * 10, "{unknown} of {all} hundred");
    assert_eq!(upkeep::undated(&cut, &reasons()), "");
}

/// What was added for what real sites ask, beside the three counts.
const NEW: [&str; 15] = [
    "certificate-care",
    "datastore",
    "disk-per-machine",
    "fleet-management",
    "hardening",
    "ip-families",
    "node-os",
    "onboarding",
    "os-rollback",
    "price-model",
    "remote-workers",
    "update-control",
    "version-support",
    "vms-in-cluster",
    "worker-memory",
];
