//! No answer without its strongest objection, no tie without what would settle it, and nothing ruled
//! out without the value that fails.

use edgewise_engine::assessment::{Assessment, assess};

use edgewise_testkit::fixture;

/// What speaks against the answer.
fn against(it: &Assessment) -> Vec<String> {
    let said = it.against();
    said.iter().map(|one| it.say_objection(one).plain().replace('\u{a0}', " ")).collect()
}

#[track_caller]
fn check(table: &str, said: &str, expected: &[&str]) {
    assert_eq!(against(&fixture::assessed(table, said)), expected, "{said}");
}

#[test]
fn the_only_option_that_fits_is_told_its_weak_ratings_and_that_priorities_are_idle() {
    let table = "
        x: low < mid < top
        place: { hall, yard }
        a = low hall
        b = top yard
    ";
    let idle = "No other option fits, so your priorities change nothing.";
    check(table, "m=place:hall", &["A does poorly on X (Low).", idle]);
    check(table, "m=place:yard", &[idle]);
    let table = "x: low < mid < top\n place: { hall, yard }\n a = mid hall\n b = top yard";
    check(table, "m=place:hall", &["A could do better on X (Mid).", idle]);
}

#[test]
fn a_winner_with_rivals_is_told_where_it_is_behind_and_when_it_is_overtaken() {
    let table = "x: points\n y: points\n a = 1 1/2\n b = 1/2 3/4";
    check(
        table,
        "a=sites:2",
        &[
            "B is better on Y (3/4; A: 1/2), and overtakes it if the weight of “X” falls to about 33% (now 50%).",
        ],
    );
    let table = "x: points\n y: points\n z: points\n a = 1 1/2 1/2\n b = 1/2 1 1/2";
    check(
        table,
        "p=x:3,y:2,z:1",
        &[
            "B is better on Y (1/1; A: 1/2), and overtakes it once the weight of “Y” rises to about 46% (now 28%).",
        ],
    );
}

#[test]
fn where_a_winner_is_worst_is_told_once() {
    let table = "x: points\n y: points\n z: points\n a = 1 0 1/2\n b = 1/2 1 1/2";
    check(
        table,
        "p=x:3,y:1,z:2",
        &[
            "A does poorly on Y (0/1), and B overtakes it once the weight of “Y” rises to about 26% (now 11%).",
        ],
    );
}

#[test]
fn a_winner_that_leads_everywhere_is_still_told_where_it_is_poor() {
    let table = "x: points\n y: points\n a = 1 1/4\n b = 1/2 1/8";
    check(table, "a=sites:2", &["A does poorly on Y (1/4)."]);
}

#[test]
fn each_of_a_tie_is_told_what_speaks_against_it() {
    let table = "x: low < mid < top\n y: low < mid < top\n a = top low\n b = low top";
    check(table, "a=sites:2", &["A does poorly on Y (Low).", "B does poorly on X (Low)."]);
}

#[test]
fn a_must_have_on_which_sources_disagree_is_told_though_either_would_do() {
    let table = "x: low < mid < top\n a = mid|top\n b = low";
    let said = against(&fixture::assessed(table, "m=x:mid;p=x:0"));
    assert!(
        said.contains(
            &"Sources disagree on whether A is rated Mid or Top on X; either would do.".into()
        ),
        "{said:?}"
    );
}

/// A catalogue that knows how many machines it takes.
const MACHINES: &str = "
    safe: no < partly < yes @ignore
    machines: machines lower 2 3
    workers: linux < both @ignore
    x: points @important
    alpha = yes 3 both 1
    beta = no unlimited linux 1
    alpha ! machines=3 workers=both > machines=4
";

#[track_caller]
fn machines(said: &str, expected: &[&str]) {
    let mut files = fixture::files(MACHINES);
    let criteria =
        &mut files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there").1;
    for (id, role) in [("safe", "resilience"), ("machines", "resilient-machines")] {
        let line = format!("id = \"{id}\"\n");
        assert!(criteria.contains(&line), "{criteria}");
        *criteria = criteria.replacen(&line, &format!("{line}role = \"{role}\"\n"), 1);
    }
    let catalog = fixture::read(&files).catalog;
    let it = assess(&catalog, &fixture::scenario(&catalog, said));
    let said: Vec<String> = against(&it)
        .into_iter()
        .filter(|one| ["needs", "may stop"].iter().any(|words| one.contains(words)))
        .collect();
    assert_eq!(said, expected);
}

#[test]
fn what_survives_the_loss_of_a_machine_says_how_many_it_takes_in_all() {
    machines("m=safe:yes", &["Alpha needs three machines to survive the loss of one."]);
    machines(
        "m=safe:yes,machines:3",
        &[
            "Alpha needs three machines to survive the loss of one; that is every machine a site has.",
        ],
    );
    machines(
        "m=safe:yes,workers:both",
        &[
            "Alpha needs four machines to survive the loss of one: three machines for the cluster and one machine more for “Workers: Both”.",
        ],
    );
    machines("h=alpha;a=sites:2", &["Beta may stop when one of its machines fails (safe: No)."]);
    machines("h=alpha;m=safe:no", &[]);
}

#[test]
fn an_option_of_one_machine_says_what_that_means_for_the_site() {
    let table = "
        safe: no < yes
        most: machines higher 2 3
        alpha = no 1
        beta = no 2
        gamma = yes unlimited
    ";
    let mut files = fixture::files(table);
    let criteria =
        &mut files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there").1;
    for (id, role) in [("safe", "resilience"), ("most", "most-machines")] {
        let line = format!("id = \"{id}\"\n");
        *criteria = criteria.replacen(&line, &format!("{line}role = \"{role}\"\n"), 1);
    }
    let catalog = fixture::read(&files).catalog;
    let said = |said: &str| {
        let found = against(&assess(&catalog, &fixture::scenario(&catalog, said)));
        let is_meant = |one: &String| ["machine", "site"].iter().any(|words| one.contains(words));
        found.into_iter().filter(is_meant).collect::<Vec<_>>()
    };
    assert_eq!(
        said("h=beta,gamma;a=machines:3"),
        [
            "Alpha runs on one machine; if that fails, the site is down.",
            "Alpha uses one of a site’s three machines; the others stay idle or run clusters of their own.",
        ]
    );
    assert_eq!(
        said("h=alpha,gamma;a=machines:3"),
        [
            "Beta may stop when one of its machines fails (safe: No).",
            "Beta uses at most two of a site’s three machines; the other one stays idle or runs a cluster of its own.",
        ]
    );
    assert!(said("h=alpha,beta;a=machines:3").is_empty());
}

/// What would separate a tie: criterion, pairs, and whether it is ignored.
#[track_caller]
fn separate(table: &str, said: &str, expected: &str) {
    let it = fixture::assessed(table, said);
    let found = it.separators().into_iter().map(|one| {
        let mark = if one.is_ignored { " (ignored)" } else { "" };
        format!("{} {}{mark}", it.table.criteria[one.place].id, one.pairs)
    });
    assert_eq!(found.collect::<Vec<_>>().join(", "), expected, "{said}");
}

#[test]
fn what_would_separate_a_tie_is_sorted_by_how_many_pairs_it_separates() {
    let table = "
        x: points
        place: { hall, yard, shed }
        size: machines lower 2 3 @ignore
        speed: low < top @ignore
        a = 1 hall 1 low
        b = 1 yard 1 top
        c = 1 shed 3 unknown
    ";
    separate(table, "a=sites:2", "place 3, size 2, speed 1");
    separate(table, "p=speed:0;a=sites:2", "place 3, size 2, speed 1");
    separate(table, "m=place:hall;a=sites:2", "");
    separate(table, "m=size:2;a=sites:2", "place 1, speed 1");
}

#[test]
fn what_was_demanded_of_a_set_is_settled_and_what_is_ignored_is_named_so() {
    let table = "
        x: points
        cpu: { x86, arm }
        speed: low < top
        a = 1 x86.arm low
        b = 1 x86 top
    ";
    separate(table, "m=cpu:x86;p=speed:0", "speed 1 (ignored)");
    let it = fixture::assessed(table, "m=cpu:x86;p=speed:0");
    let said: Vec<String> =
        it.explain().because.iter().map(edgewise_engine::phrase::Phrase::plain).collect();
    assert!(
        said.iter().any(|one| one == "They differ only in “Speed”, which you set to Ignore."),
        "{said:?}"
    );
}

/// What rules an option out, in a few words.
#[track_caller]
fn chips(table: &str, said: &str, expected: &str) {
    let it = fixture::assessed(table, said);
    let chips: Vec<String> = it
        .ruled_out()
        .iter()
        .flat_map(|one| one.chips.iter().map(|chip| it.say_chip(chip)))
        .collect();
    assert_eq!(chips.join("; ").replace('\u{a0}', " "), expected, "{said}");
}

#[test]
fn what_rules_an_option_out_is_told_with_the_value_that_fails() {
    let table = "
        memory: MiB lower 2048
        cpu: { x86, arm, power }
        hosts: any { pc, server, vm, box }
        speed: low < mid < top
        a = 4096|8192 x86 pc.server.vm.box low
    ";
    chips(table, "m=memory:2048", "Memory: 4 GiB or 8 GiB");
    chips(table, "m=cpu:x86.arm.power", "Cpu: Arm, Power");
    chips(table, "m=speed:top", "Speed: Low");
    chips(table, "m=memory:1024,speed:mid", "Memory: 4 GiB or 8 GiB; Speed: Low");
}

#[test]
fn the_words_of_a_catalogue_for_what_fails_are_used() {
    let mut files = fixture::files(
        "memory: MiB lower 2048\n hosts: any { pc, server, vm, box }\n a = 4096 pc.server.vm.box\n b = unlimited pc",
    );
    let criteria =
        &mut files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there").1;
    *criteria = criteria
        .replacen(
            "bands = [2048]\n",
            "bands = [2048]\n[criterion.must]\nfails = \"needs {value}\"\n",
            1,
        )
        .replacen("test = \"any-of\"\n", "test = \"any-of\"\nfails = \"runs on {value}\"\n", 1);
    let catalog = fixture::read(&files).catalog;
    let it = assess(&catalog, &fixture::scenario(&catalog, "m=memory:1024,hosts:pc"));
    let said = |option: usize| {
        let chips = it.chips(option);
        chips.iter().map(|one| it.say_chip(one).replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    assert_eq!(said(0), ["needs 4 GiB"]);
    assert_eq!(said(1), ["No limit"], "the word for no limit stands alone");
}

#[test]
fn a_value_that_fails_may_have_words_of_its_own() {
    let mut files = fixture::files(
        "memory: MiB lower 2048\n a = 4096\n b = unlimited\n c = 4096|unlimited\n d = 4096|8192",
    );
    let criteria =
        &mut files.iter_mut().find(|(name, _)| name == "criteria.toml").expect("there").1;
    *criteria = criteria.replacen(
        "bands = [2048]\n",
        "bands = [2048]\n[criterion.must]\n\
         fails = { unlimited = \"is never enough\", other = \"needs {value}\" }\n",
        1,
    );
    let catalog = fixture::read(&files).catalog;
    let it = assess(&catalog, &fixture::scenario(&catalog, "m=memory:1024"));
    let said = |option: usize| {
        let chips = it.chips(option);
        chips.iter().map(|one| it.say_chip(one).replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    assert_eq!(said(0), ["needs 4 GiB"]);
    assert_eq!(said(1), ["is never enough"]);
    assert_eq!(said(2), ["needs 4 GiB or is never enough"]);
    assert_eq!(said(3), ["needs 4 GiB or 8 GiB"]);
}

#[test]
fn two_weighed_values_that_hold_only_apart_are_told() {
    let table = "
        duties: low < mid < top
        free: low < mid < top
        a = top top
        b = low low
        a ! duties=top free=top > duties=mid
    ";
    let apart = "A either is rated Top on duties or is rated Top on free, not both (Mid with the latter); its score counts both and is a little too high.";
    check(table, "a=sites:2", &[apart]);
    check(table, "a=sites:2;p=free:0", &[]);
}

#[test]
fn two_values_that_hold_only_apart_and_carry_the_answer_only_together_are_told_as_decisive() {
    let table = "
        duties: low < mid < top
        free: low < mid < top
        a = top top
        b = top mid
        c = mid top
        a ! duties=top free=top > duties=low free=low
    ";
    let apart = "A either is rated Top on duties or is rated Top on free, not both (Low with the former, Low with the latter); its score counts both, and with either one alone, B and C would share first place.";
    check(table, "a=sites:2", &[apart]);
}
