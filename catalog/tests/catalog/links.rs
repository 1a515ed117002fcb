//! Links open as what they were made for, and are written in one way only.

use edgewise_engine::catalog::Catalog;
use edgewise_engine::link::{self, Trust};
use edgewise_engine::scenario::Scenario;

use edgewise_testkit::fixture;

pub const TABLE: &str = "
    cost: high < medium < low
    memory: MiB lower 2048 4096
    support: until 12
    place: { shed, hall, yard }
    speed: points @nice
    alpha = low 2048 2030-01-01 shed 1/2
    beta = high unknown no-end shed.hall 1/4|3/4
";

/// Everything a link can say.
pub const RICH: &str = "#v1;e=2024-06;a=internet:steady,machines:3,sites:300,until:2031;m=cost:medium,memory:4096,place:hall.shed,support:2028-03-27;\
    p=cost:3,speed:2;w=cost:7,speed:3;h=beta;o1=Our_own_build;r1=cost:low,speed:7%2F8;\
    o3=R%26D_box;x=alpha.cost:high,alpha.memory:unknown,alpha.place:yard;\
    y=alpha.cost:Two%20people_for_this;d=2027-01-31;c=alpha,own-1,alpha:pin,beta.alpha;t=Retail_stores;\
    n=Ask_Zo%C3%AB%3B_100%25_sure%3F;k=any";

/// What was said, section by section, as a reader of the scenario sees it.
fn said(catalog: &Catalog, scenario: &Scenario) -> String {
    let spelled = |id, value| {
        let criterion: &edgewise_engine::catalog::Criterion =
            catalog.criterion(id).expect("it is known");
        criterion.scale.spell_value(value)
    };
    let mut lines = vec![format!("edition {}", scenario.edition)];
    let site = &scenario.site;
    lines.extend(site.machines.map(|count| format!("machines {count}")));
    lines.extend(site.sites.map(|count| format!("sites {count}")));
    lines.extend(site.until.map(|until| format!("until {}", until.last_day())));
    lines.extend(site.answers.iter().map(|(question, answer)| format!("{question} {answer}")));
    lines.extend(
        scenario.musts.iter().map(|(id, value)| format!("must {id} {}", spelled(id, value))),
    );
    lines.extend(scenario.priorities.iter().map(|(id, tier)| format!("tier {id} {tier:?}")));
    lines.extend(scenario.weights.iter().map(|(id, weight)| format!("weight {id} {weight}")));
    lines.extend(scenario.hidden.iter().map(|id| format!("hidden {id}")));
    lines.extend(scenario.own.iter().map(|(number, own)| {
        format!("own {number} “{}” {:?}", own.name, own.ratings.keys().collect::<Vec<_>>())
    }));
    lines.extend(scenario.overrides.iter().map(|((option, id), mine)| {
        let value = mine.value.as_ref().map_or("unknown".into(), |value| spelled(id, value));
        format!("override {option}.{id} {value} “{}”", mine.reason)
    }));
    lines.extend(scenario.date.iter().map(|date| format!("date {date}")));
    let view = &scenario.view;
    lines.extend(view.columns.iter().map(|option| format!("column {option}")));
    lines.extend(view.pinned.iter().map(|option| format!("pinned {option}")));
    lines.extend(view.compared.iter().map(|(one, other)| format!("compared {one} {other}")));
    lines.push(format!("title “{}” notes “{}”", scenario.title, scenario.notes));
    lines.join("\n")
}

/// A link of version 1 opens as that scenario and is written again as it was.
#[track_caller]
fn golden(catalog: &Catalog, link: &str, expected: &[&str]) {
    let reading = link::read(catalog, link);
    assert_eq!((reading.trust, &reading.notices[..]), (Trust::Sound, &[][..]), "{link}");
    assert_eq!(said(catalog, &reading.scenario), expected.join("\n"), "{link}");
    assert_eq!(link::write(catalog, &reading.scenario), link);
}

/// Links of version 1: from the first release on, none of these lines changes any more.
#[test]
fn golden_links_on_the_article_open_as_they_always_did() {
    let catalog = edgewise_catalog::shipped();
    let none = "title “” notes “”";
    golden(&catalog, "#v1;e=2024-06;k=1z2xk1g", &["edition 2024-06", none]);
    golden(
        &catalog,
        "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=2sdj15f",
        &[
            "edition 2024-06",
            "must admin-access by-default",
            "must worker-os linux-and-windows",
            none,
        ],
    );
    golden(
        &catalog,
        "#v1;e=2024-06;p=flexibility:3;k=3f1fcmg",
        &["edition 2024-06", "tier flexibility Decisive", none],
    );
    golden(
        &catalog,
        "#v1;e=2024-06;p=ease-of-configuration:1,flexibility:3,operational-cost:1;t=Plant_4;k=159bada",
        &[
            "edition 2024-06",
            "tier ease-of-configuration Nice",
            "tier flexibility Decisive",
            "tier operational-cost Nice",
            "title “Plant 4” notes “”",
        ],
    );
    golden(
        &catalog,
        "#v1;e=2024-06;m=runs-on:azure-local.windows-server;x=aks-hybrid.flexibility:high;\
         y=aks-hybrid.flexibility:We_run_it;k=2anxth1",
        &[
            "edition 2024-06",
            "must runs-on azure-local.windows-server",
            "override aks-hybrid.flexibility high “We run it”",
            none,
        ],
    );
}

#[test]
fn a_link_can_say_everything_at_once() {
    let catalog = fixture::catalog(TABLE);
    let scenario = link::read(&catalog, RICH).scenario;
    let link = link::write(&catalog, &scenario);
    golden(
        &catalog,
        &link,
        &[
            "edition 2024-06",
            "machines 3",
            "sites 300",
            "until 2031-12-31",
            "internet steady",
            "must cost medium",
            "must memory 4096",
            "must place hall.shed",
            "must support 2028-03-27",
            "tier cost Decisive",
            "tier speed Important",
            "weight cost 7",
            "weight speed 3",
            "hidden beta",
            "own 1 “Our own build” [cost, speed]",
            "own 3 “R&D box” []",
            "override alpha.cost high “Two people for this”",
            "override alpha.memory unknown “”",
            "override alpha.place yard “”",
            "date 2027-01-31",
            "column alpha",
            "column own-1",
            "pinned alpha",
            "compared beta alpha",
            "title “Retail stores” notes “Ask Zoë; 100% sure?”",
        ],
    );
}

#[test]
fn only_letters_digits_and_a_few_marks_stand_unescaped() {
    let catalog = fixture::catalog(TABLE);
    let mut scenario = link::read(&catalog, RICH).scenario;
    scenario.title = (' '..='~').chain("äß€漢😀".chars()).take(80).collect();
    scenario.notes = (' '..='~').rev().chain("äß€漢😀".chars()).collect();
    let link = link::write(&catalog, &scenario);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "#-.:;,=_%".contains(letter);
    assert!(link.chars().all(plain), "{link}");
    assert!(link.ends_with(|letter: char| letter.is_ascii_alphanumeric()));
    assert_eq!(link::read(&catalog, &link).scenario, scenario);
}

/// However it was put together, it is written like this.
#[track_caller]
fn written(sections: &str, expected: &str) {
    let catalog = fixture::catalog(TABLE);
    let link = link::write(&catalog, &fixture::scenario(&catalog, sections));
    let (body, sum) = link.rsplit_once(";k=").expect("a checksum");
    assert_eq!(body, format!("#v1;e=2024-06{expected}"));
    assert_eq!(sum.len(), 7);
}

#[test]
fn equal_scenarios_have_equal_links() {
    written("p=speed:3;m=place:shed.hall,cost:low", ";m=cost:low,place:hall.shed;p=speed:3");
    written("t=A;d=2027-01-31;h=beta,alpha", ";h=alpha,beta;d=2027-01-31;t=A");
    written("x=alpha.speed:0.50", ";x=alpha.speed:1%2F2");
    written("m=memory:0004096", ";m=memory:4096");
    written(
        "a=until:2031-12-30,machines:03,internet:steady",
        ";a=internet:steady,machines:3,until:2031-12-30",
    );
    written("c=beta:pin,beta,alpha,beta.alpha", ";c=alpha,beta,beta:pin,beta.alpha");
    written("c=alpha;t=A;a=sites:300;m=cost:low", ";a=sites:300;m=cost:low;c=alpha;t=A");
    written("t=%41%20b", ";t=A_b");
}

#[test]
fn what_is_the_default_is_not_written() {
    written("p=cost:2,speed:1", "");
    written("p=cost:2,speed:2", ";p=speed:2");
    written("", "");
}

#[test]
fn an_empty_set_is_a_rating_like_any_other() {
    let catalog = fixture::catalog(TABLE);
    let scenario = fixture::scenario(&catalog, "x=alpha.place:");
    assert!(said(&catalog, &scenario).contains("override alpha.place  “”"));
    assert_eq!(link::read(&catalog, &link::write(&catalog, &scenario)).scenario, scenario);
}
