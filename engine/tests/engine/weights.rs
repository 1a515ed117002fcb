//! Four tiers become exact weights: rank-order centroids (Barron & Barrett 1996), shared by all
//! members of a tier. The shares of a strict order are read off from tiers of one member each.

use edgewise_engine::assessment::Weights;
use edgewise_engine::catalog::Tier;
use edgewise_engine::quantity::Ratio;

use edgewise_testkit::fixture;

/// The shares of tiers written as digits of a link: 3 Decisive, 2 Important, 1 Nice, 0 Ignore.
#[track_caller]
fn check(tiers: &str, expected: &str) {
    let tiers: Vec<Tier> = tiers
        .chars()
        .map(|digit| Tier::parse(&digit.to_string()).expect("a digit from 0 to 3"))
        .collect();
    let weights = Weights::from_tiers(&tiers);
    let shares = weights.each.iter().map(|weight| match weights.total {
        0 => "-".into(),
        total => Ratio::new(*weight, total).to_string(),
    });
    assert_eq!(shares.collect::<Vec<_>>().join(" "), expected);
    assert_eq!(weights.each.iter().sum::<i128>(), weights.total);
}

#[test]
fn equal_tiers_weigh_the_same() {
    check("2", "1/1");
    check("222", "1/3 1/3 1/3");
    check("1111", "1/4 1/4 1/4 1/4");
}

#[test]
fn two_and_three_in_strict_order_are_the_published_centroids() {
    check("32", "3/4 1/4");
    check("321", "11/18 5/18 1/9");
    check("123", "1/9 5/18 11/18");
}

#[test]
fn a_tier_shares_the_average_of_the_places_it_occupies() {
    check("3221", "25/48 5/24 5/24 1/16");
    check("3222", "25/48 23/144 23/144 23/144");
    check("2111", "25/48 23/144 23/144 23/144");
}

#[test]
fn what_is_ignored_weighs_nothing_and_takes_no_place() {
    check("3020", "3/4 0/1 1/4 0/1");
    check("000", "- - -");
    check("", "");
}

#[test]
fn only_the_order_of_the_tiers_counts() {
    for (one, other) in [("3321", "3321"), ("32", "21"), ("31", "32"), ("333", "111"), ("30", "10")]
    {
        let shares = |digits: &str| {
            let tiers: Vec<Tier> =
                digits.chars().filter_map(|digit| Tier::parse(&digit.to_string())).collect();
            Weights::from_tiers(&tiers)
        };
        assert_eq!(shares(one), shares(other), "{one} and {other}");
    }
}

/// The first row of each published table is the sum 1/n·(1 + 1/2 + … + 1/n), the last 1/n².
#[test]
fn the_first_and_the_last_of_up_to_twelve_are_the_published_centroids() {
    let first = [
        "3/4",
        "11/18",
        "25/48",
        "137/300",
        "49/120",
        "363/980",
        "761/2240",
        "7129/22680",
        "7381/25200",
        "83711/304920",
        "86021/332640",
    ];
    for (count, first) in (2..=12).zip(first) {
        let one_ahead = [vec![Tier::Decisive], vec![Tier::Important; count - 1]].concat();
        let weights = Weights::from_tiers(&one_ahead);
        assert_eq!(Ratio::new(weights.each[0], weights.total).to_string(), first);
        let one_behind = [vec![Tier::Important; count - 1], vec![Tier::Nice]].concat();
        let weights = Weights::from_tiers(&one_behind);
        let last = Ratio::new(*weights.each.last().expect("one or more"), weights.total);
        assert_eq!(last, Ratio::new(1, (count * count) as i128));
    }
}

/// Every place of a published row: of `count` criteria, the first k and the first k − 1 together
/// weigh sums whose difference is the k-th centroid.
#[track_caller]
fn row(expected: &str) {
    let expected: Vec<&str> = expected.split(' ').collect();
    let count = expected.len();
    let first = |places: usize| {
        let tiers = [vec![Tier::Decisive; places], vec![Tier::Important; count - places]].concat();
        let weights = Weights::from_tiers(&tiers);
        Ratio::new(weights.each[..places].iter().sum(), weights.total)
    };
    let found: Vec<String> =
        (1..=count).map(|place| (first(place) - first(place - 1)).to_string()).collect();
    assert_eq!(found, expected);
}

#[test]
fn all_places_of_two_to_six_are_the_published_centroids() {
    row("3/4 1/4");
    row("11/18 5/18 1/9");
    row("25/48 13/48 7/48 1/16");
    row("137/300 77/300 47/300 9/100 1/25");
    row("49/120 29/120 19/120 37/360 11/180 1/36");
}

#[test]
fn all_places_of_seven_to_nine_are_the_published_centroids() {
    row("363/980 223/980 153/980 319/2940 107/1470 13/294 1/49");
    row("761/2240 481/2240 341/2240 743/6720 533/6720 73/1344 15/448 1/64");
    row("7129/22680 4609/22680 3349/22680 2509/22680 1879/22680 275/4536 191/4536 17/648 1/81");
}

#[test]
fn all_places_of_ten_to_twelve_are_the_published_centroids() {
    row("7381/25200 4861/25200 3601/25200 2761/25200 2131/25200 1627/25200 1207/25200 121/3600 \
         19/900 1/100");
    row("83711/304920 55991/304920 42131/304920 32891/304920 25961/304920 20417/304920 \
         15797/304920 1691/43560 299/10890 21/1210 1/121");
    row("86021/332640 58301/332640 44441/332640 35201/332640 28271/332640 22727/332640 \
         18107/332640 2021/47520 763/23760 181/7920 23/1584 1/144");
}

/// The shares of a scenario over three criteria and a set.
#[track_caller]
fn said(sections: &str, expected: &str) {
    let table = "
        cost: high < low
        speed: points @nice
        place: { shed, hall }
        memory: MiB lower
        ease: hard < easy @ignore
        alpha = low 1 shed 512 easy
    ";
    let it = fixture::assessed(table, sections);
    let shares =
        it.problem.enabled.iter().enumerate().map(|(at, place)| {
            format!("{} {}", it.table.criteria[*place].id, it.problem.share(at))
        });
    assert_eq!(shares.collect::<Vec<_>>().join(", "), expected, "{sections}");
}

#[test]
fn a_criterion_has_its_default_tier_until_the_visitor_says_otherwise() {
    said("", "cost 3/4, speed 1/4");
    said("p=speed:2", "cost 1/2, speed 1/2");
    said("p=cost:0,speed:0,ease:1", "ease 1/1");
    said("p=cost:0,speed:0", "");
}

#[test]
fn sets_and_quantities_without_bands_are_never_weighed() {
    said("p=ease:3", "cost 5/18, speed 1/9, ease 11/18");
}

#[test]
fn expert_weights_replace_all_tiers() {
    said("w=ease:3", "ease 1/1");
    said("w=cost:32,speed:26,ease:42", "cost 8/25, speed 13/50, ease 21/50");
    said("w=cost:0,speed:7", "speed 1/1");
    said("p=cost:3;w=cost:1,speed:1", "cost 1/2, speed 1/2");
    said("w=cost:0", "");
}
