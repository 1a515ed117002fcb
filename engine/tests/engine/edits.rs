//! What a visitor can do to the facts of the site and to what is shown.

use edgewise_engine::id::{AnswerId, OptionId, QuestionId};
use edgewise_engine::link;
use edgewise_engine::quantity::{Date, Horizon};
use edgewise_engine::scenario::{Edit, OwnOption, Scenario, Site, View};

use edgewise_testkit::fixture;

const TABLE: &str = "
    cost: high < medium < low
    alpha = low
    beta = high
";

/// The link after these edits, without its version, edition and checksum.
#[track_caller]
fn after(edits: Vec<Edit>) -> String {
    let catalog = fixture::catalog(TABLE);
    let blank = Scenario::new(catalog.today().id.clone());
    let scenario = blank.edited(&catalog, Edit::Several(edits));
    let link = link::write(&catalog, &scenario);
    assert_eq!(link::read(&catalog, &link).scenario, scenario);
    let (body, _) = link.rsplit_once(";k=").expect("a checksum");
    body.trim_start_matches("#v1;e=2024-06").to_owned()
}

fn option(id: &str) -> OptionId {
    OptionId::parse(id).expect("an id")
}

#[test]
fn facts_of_the_site_are_said_and_taken_back() {
    let question = QuestionId::parse("internet").expect("an id");
    let said = || {
        vec![
            Edit::CountedMachines(Some(3)),
            Edit::CountedSites(Some(300)),
            Edit::SetHorizon(Some(Horizon::Year(2031))),
            Edit::Answered(question.clone(), AnswerId::parse("steady").expect("an id")),
        ]
    };
    assert_eq!(after(said()), ";a=internet:steady,machines:3,sites:300,until:2031");
    let back = [
        Edit::CountedMachines(None),
        Edit::CountedSites(None),
        Edit::SetHorizon(None),
        Edit::Unanswered(question.clone()),
    ];
    assert_eq!(after(said().into_iter().chain(back).collect()), "");
    let beyond = vec![Edit::CountedMachines(Some(0)), Edit::CountedSites(Some(u32::MAX))];
    assert_eq!(after(beyond), ";a=machines:1,sites:1000000");
}

#[test]
fn columns_are_chosen_pinned_and_compared() {
    let shown = || {
        vec![
            Edit::ChoseColumns([option("alpha"), option("beta")].into()),
            Edit::Pinned(option("beta")),
            Edit::Compared(option("beta"), option("alpha")),
        ]
    };
    assert_eq!(after(shown()), ";c=alpha,beta,beta:pin,beta.alpha");
    let back =
        [Edit::ChoseColumns([].into()), Edit::Unpinned(option("beta")), Edit::StoppedComparing];
    assert_eq!(after(shown().into_iter().chain(back).collect()), "");
    assert_eq!(after(vec![Edit::Compared(option("beta"), option("beta"))]), "");
}

#[test]
fn an_own_option_that_goes_is_not_shown_any_more() {
    let own = OwnOption { name: "Ours".into(), ..OwnOption::default() };
    let shown = [
        Edit::Added(1, own),
        Edit::Pinned(OptionId::own(1)),
        Edit::ChoseColumns([option("alpha"), OptionId::own(1)].into()),
        Edit::Compared(option("alpha"), OptionId::own(1)),
        Edit::Removed(1),
    ];
    assert_eq!(after(shown.into()), ";c=alpha");
}

#[test]
fn a_horizon_is_a_year_to_its_end_or_a_day() {
    let day = |year, month, day| Date::new(year, month, day).expect("a day");
    assert_eq!(Horizon::parse("2031").map(Horizon::last_day), Some(day(2031, 12, 31)));
    assert_eq!(Horizon::parse("2031-06-30"), Some(Horizon::Day(day(2031, 6, 30))));
    for text in ["", "31", "3031", "1899", "2031-6-30", "2031-02-29", "never", "no-end"] {
        assert_eq!(Horizon::parse(text), None, "{text}");
    }
}

#[test]
fn only_what_is_said_makes_a_scenario_more_than_blank() {
    assert!(Site::default().is_blank());
    assert!(!Site { sites: Some(1), ..Site::default() }.is_blank());
    assert_eq!(View::default().options(), [].into());
}
