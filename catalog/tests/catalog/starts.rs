//! Examples to start from compare what they say they do: none is a question with one answer.

use edgewise_catalog::shipped;
use edgewise_engine::assessment::{State, assess};
use edgewise_engine::scenario::Scenario;

#[test]
fn each_example_of_today_compares_three_options_that_it_does_not_rule_out() {
    let catalog = shipped();
    let today = catalog.starts.iter().filter(|start| start.edition == catalog.today().id);
    let mut seen = 0;
    for start in today {
        let it = assess(&catalog, &Scenario::from_start(start));
        assert_eq!(start.compares.len(), 3, "{}", start.id);
        for id in &start.compares {
            let option = it.option(id).unwrap_or_else(|| panic!("{}: {id} is listed", start.id));
            let chips = it.chips(option);
            let chips: Vec<String> = chips.iter().map(|chip| it.say_chip(chip)).collect();
            let state = it.standings[option].screened.state;
            assert_ne!(state, State::RuledOut, "{}: {id}: {chips:?}", start.id);
        }
        let left = it.standings.iter().filter(|one| one.screened.state != State::RuledOut).count();
        assert!(left >= 3, "{}: {left} left", start.id);
        seen += 1;
    }
    assert_eq!(seen, 9);
}
