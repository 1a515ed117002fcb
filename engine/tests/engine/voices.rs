//! Several voices on one site: what they agree on, and the disagreement that matters.

use edgewise_engine::assessment::{Assessment, State, assess};
use edgewise_engine::board::{Agreement, Bridge, Difference, Voices, Way, differences, voices};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::quantity::Ratio;
use edgewise_engine::scenario::{Board, Entry, Role, Scenario};
use proptest::prelude::*;

use edgewise_testkit::fixture;
use edgewise_testkit::grid::{CRITERIA, Grid, config, grids};

fn board(catalog: &Catalog, of: &[(&str, &str)]) -> Board {
    let mut board = Board::new(catalog.today().id.clone());
    for (name, said) in of {
        let scenario = fixture::scenario(catalog, said);
        board.entries.push(Entry::new(Role::Voice, (*name).into(), scenario));
    }
    board
}

fn heard(table: &str, of: &[(&str, &str)]) -> (Catalog, Board, Voices) {
    let catalog = fixture::catalog(table);
    let board = board(&catalog, of);
    let voices = voices(&catalog, &board);
    (catalog, board, voices)
}

fn ids(it: &Voices, options: &[usize]) -> String {
    options.iter().map(|at| it.options[*at].id.as_str()).collect::<Vec<_>>().join(" ")
}

const TABLE: &str = "
    memory: MiB lower 2048 4096 @ignore
    os: { l, w }
    host: any { box, rack }
    ease: low < mid < top
    freedom: low < mid < top

    easy = 8192 l.w box top low
    free = 1024 l box low top
    fair = 2048 l.w rack mid mid
";

#[test]
fn must_haves_are_agreed_demanded_by_some_different_or_contradicting() {
    let (_, _, it) = heard(
        TABLE,
        &[
            ("Ann", "m=os:l,memory:8192,host:box"),
            ("Ben", "m=os:l,memory:1024"),
            ("Cem", "m=os:l,memory:2048"),
        ],
    );
    let said: Vec<(&str, Agreement)> =
        it.stands.iter().map(|one| (one.criterion.as_str(), one.agreement)).collect();
    assert_eq!(
        said,
        [("memory", Agreement::Different), ("os", Agreement::Agreed), ("host", Agreement::Some)]
    );
    let (_, _, it) = heard(TABLE, &[("Ann", "m=host:box"), ("Ben", "m=host:rack")]);
    assert_eq!(it.stands[0].agreement, Agreement::Contradicting);
}

#[test]
fn priorities_are_listed_where_they_differ() {
    let (_, _, it) = heard(
        TABLE,
        &[("Ann", "p=ease:3"), ("Ben", "w=ease:40,freedom:60"), ("Cem", "m=os:l;p=ease:1")],
    );
    let said: Vec<(&str, Vec<String>)> = it
        .emphases
        .iter()
        .map(|one| (one.criterion.as_str(), one.matters.iter().map(|it| it.say()).collect()))
        .collect();
    let [ease, freedom] =
        [["Decisive", "weight 40", "Nice to have"], ["Important", "weight 60", "Important"]]
            .map(|said| said.map(str::to_owned).to_vec());
    assert_eq!(&said[said.len() - 2..], [("ease", ease), ("freedom", freedom)]);
    let (_, _, it) = heard(TABLE, &[("Ann", "p=ease:3"), ("Ben", "m=os:l;p=ease:3")]);
    assert!(it.emphases.is_empty());
}

#[test]
fn an_option_for_all_has_the_smallest_worst_regret() {
    let (catalog, board, it) =
        heard(TABLE, &[("Ann", "p=ease:3,freedom:0"), ("Ben", "p=freedom:3,ease:0")]);
    assert_eq!(ids(&it, &it.acceptable), "easy fair free");
    let (options, worst) = it.least_regret.as_ref().expect("all fit");
    assert_eq!((ids(&it, options).as_str(), *worst), ("fair", Ratio::new(1, 2)));
    assert_eq!(
        it.most_first.as_ref().map(|(options, count)| (ids(&it, options), *count)),
        Some(("easy free".into(), 1))
    );
    let said: Vec<String> =
        it.say(&catalog, &board).iter().map(edgewise_engine::phrase::Phrase::plain).collect();
    assert_eq!(
        said[0],
        "Easy, Fair and Free meet everyone’s must-haves. With Fair nobody ends up more than 0.50 below the score of their own best option."
    );
    assert_eq!(said.len(), 4);
    assert!(said[3].starts_with("Another compromise would do as well: "), "{}", said[3]);
}

#[test]
fn the_disagreement_that_matters_is_the_one_that_brings_them_together() {
    let (catalog, board, it) = heard(
        TABLE,
        &[
            ("Ann", "m=os:l.w;p=freedom:3"),
            ("Ben", "p=freedom:3"),
            ("Cem", "m=host:box;p=freedom:3"),
        ],
    );
    let Bridge::One(ways) = &it.bridge else { panic!("{:?}", it.bridge) };
    let os = catalog.criteria.iter().find(|one| one.id.as_str() == "os").expect("listed");
    assert!(ways.iter().all(|way| way.on == [Difference::Must(os.id.clone())]), "{ways:?}");
    assert_eq!(ids(&it, &ways[0].options), "free");
    let said = it.say(&catalog, &board).pop().expect("three sentences").plain();
    assert_eq!(
        said,
        "The disagreement that matters: Os (“Os: L and W” for Ann; no must-have for Ben and Cem). If everyone took the side \
         of Ben or Cem, everyone would put Free first."
    );
}

#[test]
fn another_compromise_is_named_with_its_criterion_and_voices() {
    let (catalog, board, _) =
        heard(TABLE, &[("Ann", "p=ease:3,freedom:1"), ("Ben", "p=ease:1,freedom:3")]);
    let on = |id: &str, voice: usize, options: Vec<usize>| Way {
        on: vec![Difference::Tier(
            catalog.criteria.iter().find(|one| one.id.as_str() == id).expect("listed").id.clone(),
        )],
        voice,
        options,
    };
    let mut it = voices(&catalog, &board);
    it.bridge = Bridge::One(vec![
        on("ease", 0, vec![0]),
        on("ease", 1, vec![1]),
        on("freedom", 1, vec![1]),
    ]);
    let name = |option: usize| it.options[option].name.as_str();
    let said = it.say(&catalog, &board);
    let said: Vec<String> = said.iter().map(edgewise_engine::phrase::Phrase::plain).collect();
    let expected = [
        format!(
            "The disagreement that matters: Ease (Decisive for Ann; Nice to have for Ben). If everyone took Ann’s side, \
             everyone would put {} first. If everyone took Ben’s side, everyone would put {} first.",
            name(0),
            name(1)
        ),
        format!(
            "Another compromise would do as well: Freedom (Nice to have for Ann; Decisive for Ben). If everyone took \
             Ben’s side, everyone would put {} first.",
            name(1)
        ),
    ];
    assert_eq!(said[said.len() - 2..], expected);
}

#[test]
fn where_no_single_disagreement_matters_a_pair_may() {
    let table = "
        os: { l, w }
        hw: { arm, x86 }
        a = l arm
        b = w x86
    ";
    let (_, _, it) = heard(table, &[("Ann", "m=os:l,hw:arm"), ("Ben", "m=os:w,hw:x86")]);
    let Bridge::Two(ways) = &it.bridge else { panic!("{:?}", it.bridge) };
    assert_eq!(ways.len(), 2, "either may give in");
    let three = "os: { l, w }\n hw: { arm, x86 }\n host: any { box, rack }\n a = l arm box\n b = w x86 rack";
    let (_, _, it) =
        heard(three, &[("Ann", "m=os:l,hw:arm,host:box"), ("Ben", "m=os:w,hw:x86,host:rack")]);
    assert_eq!(it.bridge, Bridge::None);
}

#[test]
fn voices_that_agree_need_no_bridge() {
    let (_, _, it) = heard(TABLE, &[("Ann", "m=os:w;p=ease:3"), ("Ben", "p=ease:3")]);
    let Bridge::Together(options) = &it.bridge else { panic!("{:?}", it.bridge) };
    assert_eq!(ids(&it, options), "easy");
}

#[test]
fn an_option_that_a_voice_hides_is_not_acceptable_to_all() {
    let (_, _, it) = heard(TABLE, &[("Ann", "h=easy"), ("Ben", "")]);
    assert_eq!(ids(&it, &it.acceptable), "fair free");
    let easy = it.options.iter().position(|one| one.id.as_str() == "easy").expect("Ben sees it");
    assert_eq!((it.positions[easy][0].state, it.positions[easy][0].score), (State::RuledOut, None));
}

fn winners(catalog: &Catalog, scenario: &Scenario) -> Vec<usize> {
    let it = assess(catalog, scenario);
    if it.in_state(State::Fits).next().is_none() { Vec::new() } else { it.verdict.options }
}

fn common(catalog: &Catalog, all: &[Scenario]) -> bool {
    let sets: Vec<Vec<usize>> = all.iter().map(|one| winners(catalog, one)).collect();
    sets[0].iter().any(|option| sets.iter().all(|set| set.contains(option)))
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn voices_are_heard_as_brute_force_hears_them(
        rows in grids(5),
        said in prop::collection::vec(
            (prop::collection::vec(0..4_u8, CRITERIA), prop::collection::vec(prop::option::weighted(0.3, 0..3_u8), CRITERIA)),
            2..4,
        ),
    ) {
        let catalog = rows.catalog();
        let grid = |(tiers, musts): &(Vec<u8>, Vec<Option<u8>>)| Grid {
            rows: rows.rows.clone(), tiers: tiers.clone(), musts: musts.clone(),
        };
        let scenarios: Vec<Scenario> = said.iter().map(|one| grid(one).scenario(&catalog)).collect();
        let mut board = Board::new(catalog.today().id.clone());
        for (at, scenario) in scenarios.iter().enumerate() {
            board.entries.push(Entry::new(Role::Voice, format!("V{at}"), scenario.clone()));
        }
        let it = voices(&catalog, &board);
        let all: Vec<Assessment> = scenarios.iter().map(|one| assess(&catalog, one)).collect();
        let fits = |option: usize| all.iter().all(|one| one.standings[option].screened.state == State::Fits);
        let acceptable: Vec<usize> = (0..rows.rows.len()).filter(|option| fits(*option)).collect();
        prop_assert_eq!(&it.acceptable, &acceptable);
        let score = |one: &Assessment, option: usize| one.standings[option].score.map_or(Ratio::ZERO, |it| it.point);
        let worst = |option: usize| {
            let regret = |one: &Assessment| {
                let best = one.in_state(State::Fits).map(|other| score(one, other)).max();
                best.expect("this one fits") - score(one, option)
            };
            all.iter().map(regret).max().expect("there are voices")
        };
        let least = acceptable.iter().map(|option| worst(*option)).min();
        prop_assert_eq!(it.least_regret.as_ref().map(|(_, worst)| *worst), least);
        if let Some((options, least)) = &it.least_regret {
            let expected: Vec<usize> =
                acceptable.iter().copied().filter(|option| worst(*option) == *least).collect();
            prop_assert_eq!(options, &expected);
        }
        let mut on: Vec<Difference> = Vec::new();
        for one in &scenarios {
            for other in &scenarios {
                on.extend(differences(one, other));
            }
        }
        on.sort();
        on.dedup();
        let helps = |on: &[&Difference]| scenarios.iter().any(|from| {
            let taking: Vec<Scenario> = scenarios.iter().map(|to| {
                on.iter().fold(to.clone(), |it, one| one.applied(&catalog, &it, from))
            }).collect();
            common(&catalog, &taking)
        });
        let single: Vec<&Difference> = on.iter().filter(|one| helps(&[*one])).collect();
        match &it.bridge {
            Bridge::Together(_) => prop_assert!(common(&catalog, &scenarios)),
            Bridge::One(ways) => {
                prop_assert!(!common(&catalog, &scenarios));
                prop_assert!(single.iter().all(|one| ways.iter().any(|way| way.on[0] == **one)));
                prop_assert!(ways.iter().all(|way| single.contains(&&way.on[0])));
            }
            Bridge::Two(ways) => {
                prop_assert!(single.is_empty() && !common(&catalog, &scenarios));
                prop_assert!(ways.iter().all(|way| helps(&way.on.iter().collect::<Vec<_>>())));
            }
            Bridge::None => {
                prop_assert!(single.is_empty());
                for (at, one) in on.iter().enumerate() {
                    for other in &on[at + 1..] {
                        prop_assert!(!helps(&[one, other]));
                    }
                }
            }
            Bridge::NotFound => prop_assert!(false, "there are few"),
        }
    }
}
