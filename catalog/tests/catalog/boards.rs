//! Who reads only the page for the board, or only the short record, can say what was decided, why, at what
//! risk, and what to ask next.

use edgewise_catalog::{reasons, shipped};
use edgewise_engine::assessment::{Aspect, Assessment, Kind, State, assess};
use edgewise_engine::catalog::Value;
use edgewise_engine::link;
use edgewise_engine::phrase::Phrase;
use edgewise_engine::quantity::Amount;
use edgewise_engine::report::{Header, markdown};
use edgewise_engine::scenario::Scenario;
use edgewise_engine::words::Board;
use edgewise_testkit::fixture;
use edgewise_testkit::invented::{self, Chance};

fn assessed(sections: &str, kind: Kind) -> (Assessment, Board) {
    let catalog = shipped();
    let scenario = link::read(&catalog, &format!("v1;e=2026-11;{sections};k=any")).scenario;
    let it = assess(&catalog, &scenario);
    assert_eq!(it.verdict.kind, kind, "{sections}");
    let board = it.board(&catalog, &reasons(), &scenario);
    (it, board)
}

/// The boards of scenarios that were made up.
fn invented_boards() -> impl Iterator<Item = (Assessment, Board)> {
    let (catalog, reasons) = (shipped(), reasons());
    (0..400).map(move |case| {
        let scenario = invented::scenario(&catalog, &mut Chance::of(23, case));
        let it = assess(&catalog, &scenario);
        let board = it.board(&catalog, &reasons, &scenario);
        (it, board)
    })
}

fn board_of(sections: &str, kind: Kind) -> Board {
    assessed(sections, kind).1
}

fn plain(said: &[Phrase]) -> Vec<String> {
    said.iter().map(Phrase::plain).collect()
}

#[track_caller]
fn says(said: &[Phrase], words: &str) {
    let said = plain(said);
    assert!(said.iter().any(|one| one.contains(words)), "“{words}” is not in {said:#?}");
}

#[test]
fn a_tie_has_its_risks_and_the_question_that_would_separate_it() {
    let (it, board) = assessed(
        "m=machines-to-survive:3,survives-node-loss:yes,vms-in-cluster:supported;p=freedoms:3;h=palette-edge",
        Kind::Tie,
    );
    says(
        &board.risks,
        "k3s supports virtual machines in the cluster only as part of SUSE Edge, on SUSE Linux Micro.",
    );
    let time = it.explain().confidence.into_iter().find(|part| part.aspect == Aspect::Time);
    let time = time.map(|part| part.because.plain());
    assert_eq!(time.as_deref(), Some("No end of support has been announced for k3s and RKE2."));
    says(&board.asks, "Does one of these matter: ");
    says(&board.asks, "“Memory per node” (k3s: 2\u{a0}GiB; RKE2: 4\u{a0}GiB)");
}

#[test]
fn where_nothing_fits_it_says_what_is_in_the_way_and_which_must_have_could_go() {
    let board = board_of(
        "a=machines:1;m=memory-per-node:2048,offline-install:offline,smallest-cluster:1,\
         survives-node-loss:yes,worker-os:linux-and-windows",
        Kind::NothingFits,
    );
    let why = plain(&board.why);
    assert_eq!(why[0], "One machine cannot keep running when it fails: it takes a second one.");
    assert!(why[1].contains(" rules out ") && why[1].contains(" of 26 options, "), "{why:?}");
    assert!(!board.ways_out.is_empty());
    says(&board.asks, "Is “Linux and Windows workers” really a must-have?");
    says(&board.asks, "Could it be done with 2\u{a0}machines at each site?");
}

#[test]
fn of_the_only_option_it_says_what_would_leave_none() {
    let board = board_of(
        "a=machines:2,until:2032;m=azure-arc:built-in,machines-to-survive:2,offline-days:7,\
         smallest-cluster:2,supported-until:2032-12-31,survives-node-loss:yes",
        Kind::OnlyOption,
    );
    assert_eq!(
        board.sure.plain(),
        "Very, as long as what is documented is right. No other option fits, and no open fact changes that."
    );
    says(
        &board.asks,
        "Check that AKS on Azure Local survives the loss of a machine; if instead it survives",
    );
    says(&board.reasons, "no end of support has been announced for AKS on Azure Local.");
    says(&board.risks, "each version of AKS on Azure Local is maintained for 12 months");
    let both = plain(&board.reasons);
    assert!(plain(&board.risks).iter().all(|risk| !both.contains(risk)), "{both:?}");
}

#[test]
fn a_date_that_sources_disagree_on_is_asked_for_with_both_days() {
    let board = board_of(
        "a=machines:3;m=machines-to-survive:3,runs-on:vmware.windows-server,smallest-cluster:3,\
         survives-node-loss:yes,worker-os:linux-and-windows",
        Kind::OnlyConfirmed,
    );
    says(
        &board.asks,
        "Ask when support for “Linux and Windows workers” on AKS on Windows Server ends: sources say \
         31 October 2026 or 31 March 2027.",
    );
    let risks = plain(&board.risks);
    assert!(risks.iter().all(|risk| !risk.contains("No open fact")), "{risks:?}");
    let reasons = plain(&board.reasons);
    assert!(reasons.iter().all(|one| !one.contains("open fact")), "{reasons:?}");
}

#[test]
fn the_day_that_support_is_counted_from_is_not_the_day_of_the_decision() {
    let facts = fixture::shipped();
    let catalog = &facts.catalog;
    let scenario: Scenario = link::read(catalog, "v1;e=2026-11;d=2027-03-01;k=any").scenario;
    let it: Assessment = assess(catalog, &scenario);
    let header = Header::default();
    let link = "#v1;x";
    let board = markdown::board(catalog, &facts.reasons, &scenario, &it, link, &header);
    let short = markdown::short(catalog, &facts.reasons, &scenario, &it, &[], link, &header);
    assert!(board.contains("* Date: …"), "{board}");
    assert!(short.contains("* Date: open"), "{short}");
    assert!(short.contains("Support periods are counted from 2027-03-01"), "{short}");
}

#[test]
fn every_page_says_what_to_ask_unless_nothing_is_left_to_ask() {
    let catalog = shipped();
    for start in &catalog.starts {
        let scenario = Scenario::from_start(start);
        let it = assess(&catalog, &scenario);
        let board = it.board(&catalog, &reasons(), &scenario);
        assert!(it.is_blank || !board.asks.is_empty(), "{}: {board:#?}", start.id);
    }
}

#[test]
fn the_way_out_with_more_machines_is_the_site_with_more_machines() {
    let catalog = shipped();
    let plant = "v1;e=2026-11;a=machines:3,until:2031;m=machines-to-survive:3,memory-per-node:65536,\
                 offline-days:unlimited,offline-install:offline,smallest-cluster:3,\
                 supported-until:2031-12-31,survives-node-loss:yes,windows-until:2031-12-31,\
                 worker-os:linux-and-windows;k=any";
    let scenario = link::read(&catalog, plant).scenario;
    let it = assess(&catalog, &scenario);
    assert_eq!(it.verdict.kind, Kind::NothingFits);
    let ways = plain(&it.explain().because);
    let more = "With 5\u{a0}machines at each site, ";
    let nth = ways.iter().position(|way| way.starts_with(more)).expect("more machines would help");
    let taken = &it.relaxations[nth - 1];
    let after = scenario.edited(&catalog, taken.edit(&catalog, &scenario, &it.table));
    assert_eq!(after, scenario.with_machines(&catalog, 5));
    let then = assess(&catalog, &after);
    for option in &taken.returns {
        assert!(ways[nth].contains(&then.table.candidates[*option].name), "{ways:?}");
    }
    let back = then.standings.iter().filter(|one| one.screened.state != State::RuledOut).count();
    assert_eq!(back, taken.returns.len(), "{ways:?}");
}

#[test]
fn that_answers_contradict_each_other_is_said_first() {
    let contradicts = "One machine cannot keep running when it fails: it takes a second one.";
    for (more, kind) in [("", Kind::Unconfirmed), ("memory-per-node:8192,", Kind::NothingFits)] {
        let said = format!("a=machines:1;m={more}smallest-cluster:1,survives-node-loss:yes");
        let board = board_of(&said, kind);
        assert_eq!(plain(&board.why)[0], contradicts, "{said}");
    }
}

#[test]
fn what_survives_a_loss_takes_the_machines_that_are_there() {
    let catalog = shipped();
    let place = |it: &Assessment, id: &str| {
        it.table.criteria.iter().position(|one| one.id.as_str() == id).expect("it is a criterion")
    };
    for (machines, stage) in [(1, "yes"), (1, "limited"), (2, "yes"), (2, "limited"), (3, "yes")] {
        let said =
            format!("v1;e=2026-11;m=smallest-cluster:{machines},survives-node-loss:{stage};k=any");
        let it = assess(&catalog, &link::read(&catalog, &said).scenario);
        let needs = place(&it, "machines-to-survive");
        for option in it.in_state(State::Fits) {
            let candidate = &it.table.candidates[option];
            let fits = candidate.cells[needs].standing.values().any(|value| match value {
                Value::Quantity(Amount::Exactly(needs)) => *needs <= machines,
                _ => false,
            });
            assert!(fits, "{said}: {}", candidate.name);
        }
    }
}

#[test]
fn only_a_demand_that_it_costs_nothing_leaves_out_what_holds_for_a_paid_contract() {
    let paid = "only with a paid support contract from Canonical";
    for (price, is_told) in [("free", false), ("per-node", true)] {
        let board = board_of(&format!("m=price-model:{price}"), Kind::BestForPriorities);
        let told = plain(&board.risks).iter().any(|one| one.contains(paid));
        assert_eq!(told, is_told, "{price}: {board:#?}");
    }
}

#[test]
fn a_clear_lead_that_hangs_on_one_fact_is_no_close_call() {
    let board = board_of(
        "m=cpu-arch:x86-64,maturity:ga,supported-until:2028-12-31,worker-os:linux-and-windows",
        Kind::CloseCall,
    );
    assert_eq!(board.decision.plain(), "Use OpenShift compact, unless MicroK8s turns out to fit.");
    let sure = board.sure.plain();
    assert!(sure.starts_with("Not very. Sources disagree on whether MicroK8s runs "), "{sure}");
}

#[test]
fn that_windows_workers_take_a_machine_of_their_own_is_a_risk() {
    let (it, board) =
        assessed("m=cpu-arch:x86-64,maturity:ga,worker-os:linux-and-windows", Kind::CloseCall);
    let more = "OpenShift compact needs four machines per cluster instead of three.";
    says(&board.risks, more);
    says(&it.explain().against, more);
}

#[test]
fn what_an_either_or_costs_is_said_with_the_answer_that_it_would_give() {
    let board = board_of("m=hardware:own-choice;p=freedoms:3,supported-until:2", Kind::CloseCall);
    says(&board.risks, "not both (14\u{a0}of\u{a0}16 with the former");
}

#[test]
fn rounds_of_upgrades_are_never_left_out_where_no_end_is_announced() {
    let mut count = 0;
    for (it, board) in invented_boards() {
        let due = it.confidence.as_ref().and_then(|known| known.time.as_ref());
        let is_due = due.is_some_and(|time| time.upgrades.iter().any(|one| one.rounds > Some(0)));
        if it.verdict.options.len() == 1 && is_due && it.verdict.kind.recommends() {
            count += 1;
            let said = plain(&board.risks).join(" ") + &board.sure.plain();
            assert!(said.contains("of upgrades"), "{board:#?}");
        }
    }
    assert!(count > 10, "{count}");
}

#[test]
fn whoever_need_not_survive_is_not_asked_how_many_machines_that_takes() {
    let said = "a=machines:3;m=machines-to-survive:3,offline-days:unlimited,smallest-cluster:3,\
                survives-node-loss:yes,windows-until:2031-12-31,worker-os:linux-and-windows";
    let board = board_of(said, Kind::NothingFits);
    let both = "Without “Keeps running if one machine fails” and “Survives the loss of one of 3\u{a0}machines”, ";
    says(&board.ways_out, both);
    let ways = plain(&board.ways_out);
    assert!(ways.iter().all(|way| !way.starts_with("Without “Survives the loss")), "{ways:?}");
}

#[test]
fn what_counts_most_names_all_that_was_ranked_and_never_cuts_between_equal_weights() {
    let board = board_of(
        "m=memory-per-node:8192,runs-on:linux-machines,supported-until:2029-01-01;\
         p=os-rollback:1,os-updates:1,storage-choice:2",
        Kind::CloseCall,
    );
    let said = board.weighs.plain();
    let equal = [
        "duties left to your team (23% of the weight)",
        "parts to pick and prepare (23%)",
        "freedoms (23%)",
        "storage driver choice (23%)",
    ];
    for one in equal.into_iter().chain(["node system updates"]) {
        assert!(said.contains(one), "“{one}” is not in {said}");
    }
    assert!(!said.contains("other"), "{said}");
    let board = board_of("m=smallest-cluster:2;p=admin-access:1", Kind::BestForPriorities);
    assert!(board.weighs.plain().contains("admin rights"), "{:?}", board.weighs.plain());
}

#[test]
fn of_the_only_option_it_asks_whether_the_must_have_is_one_that_leaves_no_other() {
    let board = board_of(
        "a=machines:4;m=gpu:yes,smallest-cluster:4,supported-by:sidero-labs;p=maturity:3",
        Kind::OnlyOption,
    );
    says(&board.asks, "Is “Supported by Sidero Labs” really a must-have? Without “Supported by");
}

#[test]
fn what_one_answer_leaves_is_said_with_the_next_question() {
    let board = board_of("m=smallest-cluster:2;p=admin-access:1", Kind::BestForPriorities);
    says(&board.asks, "Depending on the answer, ");
}

#[test]
fn two_disputed_counts_share_what_follows_them() {
    let board =
        board_of("m=machines-to-survive:2;p=certificate-care:1,vendor-support:2", Kind::CloseCall);
    says(&board.reasons, "it leaves 2 or 3\u{a0}of\u{a0}12 parts to pick or prepare");
}

#[test]
fn upgrades_that_are_not_due_are_no_risk() {
    let board = board_of(
        "m=kubernetes-upgrades:automatic,memory-per-node:16384,storage-choice:free,\
         supported-until:2027-07-01,survives-node-loss:limited;p=maturity:1,os-updates:2,storage-choice:3",
        Kind::BestAlways,
    );
    assert!(
        plain(&board.risks).iter().all(|one| !one.contains("no round of upgrades")),
        "{board:#?}"
    );
}

#[test]
fn that_no_end_is_announced_speaks_against_nothing() {
    for said in ["m=runs-on:windows-pc", "a=until:2030;m=offline-days:30,runs-on:windows-pc"] {
        let (it, board) = assessed(said, Kind::OnlyOption);
        let against = it.explain().against;
        for one in plain(&against).iter().chain(&plain(&board.risks)) {
            assert!(!one.to_lowercase().starts_with("no end of support"), "{said}: {one}");
        }
    }
}
