//! Damaged links: no silent default, a sentence for each problem, nothing recommended.

use edgewise_engine::link::{self, Trust};

use crate::links::TABLE;
use edgewise_testkit::fixture;

/// The checksum of the grammar, computed anew: CRC-32 in Crockford's base 32.
fn checksum(text: &str) -> String {
    let sum = !text.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    });
    let digits = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..7).rev().map(|at| char::from(digits[(u64::from(sum) >> (5 * at) & 31) as usize])).collect()
}

/// These sections with a right checksum: only what they say is wrong.
pub fn summed(sections: &str) -> String {
    let text = format!("v1;e=2024-06;{sections}");
    format!("{text};k={}", checksum(&text))
}

/// All that is said of a link of the small catalogue, and how far it is trusted.
pub fn notices(text: &str) -> (Vec<String>, Trust) {
    let reading = link::read(&fixture::catalog(TABLE), text);
    (reading.notices.iter().map(ToString::to_string).collect(), reading.trust)
}

/// These sections, with a right checksum, are doubted with exactly this sentence.
#[track_caller]
fn check(sections: &str, expected: &str) {
    let found = notices(&summed(sections));
    assert_eq!(found, (vec![expected.to_owned()], Trust::Doubtful), "{sections}");
}

#[test]
fn the_checksum_is_the_crc_32_that_everybody_computes() {
    assert_eq!(checksum("123456789"), "35z8e96", "cbf43926 in base 32");
    assert_eq!(notices(&summed("m=cost:low")), (Vec::new(), Trust::Sound));
}

#[test]
fn the_demand_without_a_value_and_without_a_checksum_is_doubted() {
    let reading = link::read(&edgewise_catalog::shipped(), "#v1;e=2024-06;m=admin-access");
    let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "“Admin rights” has no value; it was left out. (“admin-access” in m)",
            "The checksum at the end is missing: the link may have been cut off.",
        ]
    );
    assert_eq!(reading.trust, Trust::Doubtful);
    assert_eq!(reading.scenario.edition.as_str(), "2024-06");
    assert!(reading.scenario.musts.is_empty());
}

#[test]
fn a_must_have_that_cannot_be_read_is_named() {
    check("m=cost", "“Cost” has no value; it was left out. (“cost” in m)");
    check("m=cost:", "“Cost” has no value; it was left out. (“cost:” in m)");
    check("m=place:", "“Place” has no value; it was left out. (“place:” in m)");
    check("m=place:%E2%80%8F", "“Place” has no value; it was left out. (“place:%E2%80%8F” in m)");
    check("m=", "Section “m” says nothing; it was left out.");
    check(
        "m=price:low",
        "“price” is not known to this version; it was left out. (“price:low” in m)",
    );
    check(
        "m=cost:cheap",
        "The value of “Cost” cannot be read: “cheap” is none of high, medium, low; it was left \
         out. (“cost:cheap” in m)",
    );
    check(
        "m=place:shed.attic",
        "The value of “Place” cannot be read: “attic” is none of shed, hall, yard; it was left \
         out. (“place:shed.attic” in m)",
    );
    check(
        "m=cost:unknown",
        "“Cost” cannot be demanded to be unknown; it was left out. (“cost:unknown” in m)",
    );
    check(
        "m=cost:low,cost:medium",
        "“Cost” is demanded twice; the first was kept. (“cost:medium” in m)",
    );
    check("m=cost:low,", "“” is not known to this version; it was left out.");
}

#[test]
fn a_priority_or_weight_that_cannot_be_read_is_named() {
    check(
        "p=cost:4",
        "The priority of “Cost” is a digit from 0 to 3; it was left out. (“cost:4” in p)",
    );
    check(
        "p=cost",
        "The priority of “Cost” is a digit from 0 to 3; it was left out. (“cost” in p)",
    );
    check(
        "p=cost:nice",
        "The priority of “Cost” is a digit from 0 to 3; it was left out. (“cost:nice” in p)",
    );
    check("p=place:3", "“Place” cannot be weighed; it was left out. (“place:3” in p)");
    check("p=cost:3,cost:1", "“Cost” is ranked twice; the first was kept. (“cost:1” in p)");
    check("p=cost:2,cost:1", "“Cost” is ranked twice; the first was kept. (“cost:1” in p)");
    check(
        "w=cost:1000001",
        "The weight of “Cost” is a whole number up to 1000000; it was left out. (“cost:1000001” in w)",
    );
    check(
        "w=cost:-1",
        "The weight of “Cost” is a whole number up to 1000000; it was left out. (“cost:-1” in w)",
    );
    check("w=cost:1,cost:1", "“Cost” is weighed twice; the first was kept. (“cost:1” in w)");
}

#[test]
fn a_rating_of_the_visitors_that_cannot_be_read_is_named() {
    let no_option = "There is no such option in this edition; the rating was left out.";
    check("x=gamma.cost:low", &format!("{no_option} (“gamma.cost:low” in x)"));
    check("x=alpha:low", &format!("{no_option} (“alpha:low” in x)"));
    check("x=alpha.cost", "“Cost” has no value; it was left out. (“alpha.cost” in x)");
    check(
        "x=alpha.cost:low,alpha.cost:high",
        "This cell is rated twice; the first rating was kept. (“alpha.cost:high” in x)",
    );
    check(
        "y=alpha.cost:Why",
        "A reason without a rating; it was left out. (“alpha.cost:Why” in y)",
    );
    check(
        "x=alpha.cost:low;y=alpha.cost:Why,alpha.cost:Because",
        "A second reason for one rating; the first was kept. (“alpha.cost:Because” in y)",
    );
    check(
        "r1=cost:low",
        "Ratings of an option that has no name; they were left out. (“cost:low” in r1)",
    );
    check(
        "o1=Ours;r1=cost:low,cost:low",
        "“Cost” is rated twice; the first was kept. (“cost:low” in r1)",
    );
    check("h=gamma", "There is no such family of options; it was left out. (“gamma” in h)");
    check(
        "d=2027-02-29",
        "This is not a date such as 2028-03-27; it was left out. (“2027-02-29” in d)",
    );
}

#[test]
fn a_fact_of_the_site_that_cannot_be_read_is_named() {
    let machines = "The number of machines is a whole number from 1 to 1000; it was left out.";
    for entry in
        ["machines", "machines:", "machines:0", "machines:1001", "machines:+3", "machines:3.0"]
    {
        check(&format!("a={entry}"), &format!("{machines} (“{entry}” in a)"));
    }
    check(
        "a=sites:1000001",
        "The number of sites is a whole number from 1 to 1000000; it was left out. (“sites:1000001” in a)",
    );
    for entry in ["until:31", "until:20311", "until:1899", "until:2031-02-29", "until:no-end"] {
        check(
            &format!("a={entry}"),
            &format!(
                "How long it has to last is a year such as 2031 or a day such as 2031-06-30; it was \
                 left out. (“{entry}” in a)"
            ),
        );
    }
    check(
        "a=machines:3,machines:3",
        "“machines” is answered twice; the first was kept. (“machines:3” in a)",
    );
    check(
        "a=internet",
        "“internet” is no answer about the site; it was left out. (“internet” in a)",
    );
    check(
        "a=Internet:steady",
        "“Internet:steady” is no answer about the site; it was left out. (“Internet:steady” in a)",
    );
    check(
        "a=internet:steady,internet:none",
        "“internet” is answered twice; the first was kept. (“internet:none” in a)",
    );
    check("a=", "Section “a” says nothing; it was left out.");
}

#[test]
fn an_answer_that_no_question_has_is_named() {
    let catalog = edgewise_catalog::shipped();
    let reading = |said: &str| link::read(&catalog, &format!("v1;e=2026-11;a={said};k=any"));
    assert_eq!(reading("internet:steady").trust, Trust::Sound);
    for unknown in ["internet:stedy", "interent:steady", "internet:machines"] {
        let found = reading(unknown);
        let said: Vec<String> = found.notices.iter().map(ToString::to_string).collect();
        let expected = format!(
            "“{unknown}” is no answer that this version knows; it was left out. (“{unknown}” in a)"
        );
        assert_eq!((said, found.trust), (vec![expected], Trust::Doubtful));
    }
}

#[test]
fn what_cannot_be_shown_is_named_and_changes_no_answer() {
    let noted = |sections: &str, expected: &str| {
        let found = notices(&summed(sections));
        assert_eq!(found, (vec![expected.to_owned()], Trust::Sound), "{sections}");
    };
    let none = "There is no such option here to show; it was left out.";
    noted("c=gamma", &format!("{none} (“gamma” in c)"));
    noted("c=own-1", &format!("{none} (“own-1” in c)"));
    noted("c=gamma:pin", &format!("{none} (“gamma:pin” in c)"));
    noted(
        "c=alpha:left",
        "A column is an option, or an option and “:pin”; this was left out. (“alpha:left” in c)",
    );
    noted("c=alpha,alpha", "This column is named twice. (“alpha” in c)");
    noted(
        "c=alpha.gamma",
        "There are no such two options here to compare; this was left out. (“alpha.gamma” in c)",
    );
    noted(
        "c=alpha.alpha",
        "An option is not compared with itself; this was left out. (“alpha.alpha” in c)",
    );
    noted(
        "c=alpha.beta,beta.alpha",
        "Two other options are compared already; these were left out. (“beta.alpha” in c)",
    );
}

#[test]
fn what_an_own_option_or_a_reason_does_not_say_is_not_kept_in_silence() {
    let (said, trust) = notices(&summed("o1=Ours;r1=cost:unknown,cost:low"));
    assert_eq!(
        (&said[..], trust),
        (
            &["What an option of yours is not rated on is unknown; this was left out. \
               (“cost:unknown” in r1)"
                .to_owned()][..],
            Trust::Sound
        )
    );
    let removed = "Invisible control characters were removed from this text.";
    let empty = "Section “o1” says nothing; it was left out.";
    assert_eq!(notices(&summed("o1=%00")), (vec![removed.into(), empty.into()], Trust::Doubtful));
    for empty in ["y=alpha.cost:", "y=alpha.cost"] {
        let entry = &empty[2..];
        check(
            &format!("x=alpha.cost:low;{empty}"),
            &format!("A reason without words; it was left out. (“{entry}” in y)"),
        );
    }
}

#[test]
fn a_value_with_characters_that_one_cannot_see_is_doubted() {
    for hidden in ["%00", "%E2%80%AE", "%E2%81%A0", "\0", "\u{202e}"] {
        let (said, trust) = notices(&summed(&format!("m=cost:lo{hidden}w")));
        let expected = "Invisible control characters were removed from this value.";
        assert!(said[0].starts_with(expected), "{said:?}");
        assert_eq!((said.len(), trust), (1, Trust::Doubtful), "{hidden:?}");
    }
    let (said, trust) = notices(&summed("m=cost:lo%0Aw"));
    assert!(said[1].contains("“lo w” is none of high, medium, low"), "{said:?}");
    assert_eq!(trust, Trust::Doubtful, "a line break is a space, and no level has one");
}

#[test]
fn spaces_in_a_link_without_a_checksum_are_not_dropped_in_silence() {
    for text in ["v1;e=2024-06;t=Retail stores;k=any", "v1;e=2024-06;t=Retail\nstores;k=any"] {
        let (said, trust) = notices(text);
        let expected = "Spaces or line breaks inside the link were taken out; write a space as _.";
        assert!(said[0].starts_with(expected), "{said:?}");
        assert_eq!((said.len(), trust), (1, Trust::Doubtful));
    }
    assert_eq!(notices(" v1;e=2024-06;t=Retail_stores;k=any\n"), (Vec::new(), Trust::Sound));
}

#[test]
fn the_second_of_two_links_is_not_dropped_in_silence() {
    let (one, other) = (summed("m=cost:low"), summed("m=cost:medium"));
    let (said, trust) = notices(&format!("https://edgewise.example/?s={one}#{other}"));
    let expected = "There are two links in this text; the other one was left out.";
    assert!(said[0].starts_with(expected), "{said:?}");
    assert_eq!((said.len(), trust), (1, Trust::Doubtful));
    assert!(said[0].contains(&format!("(“{other}”)")), "{said:?}");
    let (said, _) = notices(&format!("https://edgewise.example/?s={one}#{one}"));
    assert_eq!(said, [""; 0], "twice the same is no second one");
}

#[test]
fn two_links_in_one_text_are_named_wherever_the_second_is() {
    let (one, other) = (summed("m=cost:low"), summed("m=cost:medium"));
    let encoded = other.replace(';', "%3B").replace('=', "%3D");
    let by_hand = "v1;e=2024-06;m=cost:high;k=any";
    let cut = "v1%3Be%3D2024-06%3Bm%3Dcost%3Ame";
    for (text, second) in [
        (format!("{one} {other}"), other.as_str()),
        (format!("<https://e.example/#{one}|one> or <https://e.example/#{other}|other>"), &other),
        (
            format!("{one}\nhttps://safe.example/?url=https%3A%2F%2Fe.example%2F%23{encoded}&d=1"),
            &other,
        ),
        (format!("{one} and {by_hand}"), by_hand),
        (format!("{one} and v2;e=2030-01;k=1234567"), "v2;e=2030-01;k=1234567"),
        (format!("{by_hand}, https://e.example/#v1;e=2024-06;t=B;k=any"), "v1;e=2024-06;t=B;k=any"),
        // Wrapped, cut short, and in front of the one that was read.
        (
            format!(
                "https://safe.example/?url=https%3A%2F%2Fe.example%2F%23{cut}e.example/#{by_hand}"
            ),
            "v1;e=2024-06;m=cost:mee.example",
        ),
    ] {
        let (said, trust) = notices(&text);
        let expected =
            format!("There are two links in this text; the other one was left out. (“{second}”)");
        assert_eq!((said, trust), (vec![expected], Trust::Doubtful), "{text}");
    }
    let (said, trust) = notices("#v1;e=2024-06;m=cost:lo https://e.example/#v1;e=2024-06;m=cos");
    assert_eq!(trust, Trust::Doubtful);
    assert!(said.iter().any(|said| said.contains("There are two links in this text;")), "{said:?}");
}

#[test]
fn a_notice_quotes_the_text_as_it_came() {
    let quotes = |text: &str, quoted: &str| {
        let (said, _) = notices(text);
        assert!(said.iter().any(|said| said.contains(&format!("(“{quoted}”"))), "{said:?}");
    };
    quotes("hello, world", "hello, world");
    quotes("Fish &amp; chips %41", "Fish &amp; chips %41");
    quotes("  v1;e=2024-06;t=Retail stores;k=any\n", "v1;e=2024-06;t=Retail stores;k=any");
    for behind in [" and then", ", and then", ".\nThen", "\n\nThen"] {
        quotes(&format!("See v1;e=2024-06;m=cost:low;k=2e3tq{behind}"), "2e3tq");
    }
}

#[test]
fn points_of_the_visitors_stay_within_exact_arithmetic() {
    check(
        "x=alpha.speed:1%2F999983",
        "The value of “Speed” cannot be read: “1/999983” is finer than three decimals; it was left \
         out. (“alpha.speed:1%2F999983” in x)",
    );
}

#[test]
fn an_unknown_or_doubled_section_is_named() {
    let unknown = "This section is not known to this version; it was left out.";
    check("z=1", &format!("{unknown} (“1” in z)"));
    check("o9=Ours", &format!("{unknown} (“Ours” in o9)"));
    check("o0=Ours", &format!("{unknown} (“Ours” in o0)"));
    check("M=cost:low", &format!("{unknown} (“cost:low” in M)"));
    check(
        "m=cost:low;m=memory:1",
        "This section stands twice; the first one was kept. (“memory:1” in m)",
    );
    check("e=2024-06", "This section stands twice; the first one was kept. (“2024-06” in e)");
    check(";t=Shops", "Section “” says nothing; it was left out.");
}

#[test]
fn a_missing_or_unknown_edition_is_replaced_aloud() {
    let text = |edition: &str| format!("v1{edition};m=cost:low");
    let with_sum = |text: String| format!("{text};k={}", checksum(&text));
    let (said, trust) = notices(&with_sum(text("")));
    assert_eq!(said, ["The link names no edition; today's, 2024-06, is shown."]);
    assert_eq!(trust, Trust::Doubtful);
    let (said, trust) = notices(&with_sum(text(";e=1999-01")));
    let expected =
        "There is no such edition of the facts; today's, 2024-06, is shown. (“1999-01” in e)";
    assert_eq!((said, trust), (vec![expected.to_owned()], Trust::Doubtful));
}

#[test]
fn a_criterion_of_another_edition_is_left_out_aloud() {
    let reading = link::read(&edgewise_catalog::shipped(), "v1;e=2024-06;m=offline-days:30;k=any");
    let said: Vec<&str> = reading.notices.iter().map(|notice| notice.said.as_str()).collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("Edition 2024-06 has no facts on “"), "{said:?}");
}

#[test]
fn a_newer_version_is_kept_and_nothing_is_guessed() {
    let (said, trust) = notices("https://edgewise.example/#v2;e=2031-01;m=cost:low;k=1234567");
    assert_eq!(trust, Trust::Unreadable);
    assert_eq!(
        said,
        [
            "This link was made by a newer version of Edgewise; nothing was guessed from it. Keep its \
             text for that version. (“v2” in version)"
        ]
    );
}

#[test]
fn what_is_no_link_is_said_not_to_be_one() {
    for text in ["hello", "#hello", "https://edgewise.example/#top", "v0;e=2024-06", "v1x;e=1"] {
        let (said, trust) = notices(text);
        assert_eq!(trust, Trust::Unreadable, "{text}");
        let begins = "This is not an Edgewise link: one begins with #v1 and its edition.";
        assert!(said[0].starts_with(begins), "{said:?}");
    }
}
