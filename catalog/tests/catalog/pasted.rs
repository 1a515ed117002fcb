//! A link is read in every form in which people paste it.

use edgewise_engine::link::{self, Trust};

use crate::links::{RICH, TABLE};
use edgewise_testkit::fixture;

#[test]
fn nothing_at_all_is_the_blank_scenario_of_today() {
    let catalog = fixture::catalog(TABLE);
    for text in ["", " ", "#", "\n", "https://edgewise.example/", "https://edgewise.example/#"] {
        let reading = link::read(&catalog, text);
        assert_eq!((reading.trust, reading.notices.len()), (Trust::Sound, 0), "{text}");
        assert!(reading.scenario.is_blank(), "{text}");
    }
}

/// The rich link, written, in another form: it opens as the same, and soundly.
#[track_caller]
fn pasted(form: impl Fn(&str) -> String) {
    let catalog = fixture::catalog(TABLE);
    let scenario = link::read(&catalog, RICH).scenario;
    let bare = link::write(&catalog, &scenario)[1..].to_owned();
    let text = form(&bare);
    let reading = link::read(&catalog, &text);
    assert_eq!((reading.trust, &reading.notices[..]), (Trust::Sound, &[][..]), "{text}");
    assert_eq!(reading.scenario, scenario, "{text}");
}

/// Every byte but letters and digits as `%XX`.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[test]
fn the_full_address_the_fragment_and_the_bare_text_are_accepted() {
    pasted(|bare| bare.into());
    pasted(|bare| format!("#{bare}"));
    pasted(|bare| format!("https://edgewise.example/#{bare}"));
    pasted(|bare| format!("https://edgewise.example/index.html?utm=1#{bare}"));
    pasted(|bare| format!("file:///home/me/edgewise.html#{bare}"));
}

#[test]
fn a_message_may_go_on_behind_the_checksum() {
    pasted(|bare| format!("See https://edgewise.example/#{bare}. Could you check it? Thanks"));
    pasted(|bare| format!("https://edgewise.example/#{bare} is what I would choose."));
    pasted(|bare| format!("(https://edgewise.example/#{bare}), as said"));
}

#[test]
fn what_stands_behind_the_checksum_and_could_be_said_by_the_link_is_not_passed_over() {
    let catalog = fixture::catalog(TABLE);
    let link = link::write(&catalog, &link::read(&catalog, RICH).scenario);
    for more in [" m=place:hall", ";m=place:hall", "x", ". Or #v1"] {
        let reading = link::read(&catalog, &format!("{link}{more}"));
        assert_eq!(reading.trust, Trust::Doubtful, "{more}");
    }
}

#[test]
fn a_query_is_accepted_too() {
    pasted(|bare| format!("?s={bare}"));
    pasted(|bare| format!("https://edgewise.example/?s={bare}"));
    pasted(|bare| format!("https://edgewise.example/?a=b&s={bare}&c=d"));
    pasted(|bare| format!("https://edgewise.example/?s={}", encoded(bare)));
    pasted(|bare| format!("https://edgewise.example/?s={bare}#top"));
}

#[test]
fn an_escaped_link_is_accepted_escaped_once_or_twice() {
    pasted(|bare| format!("%23{bare}"));
    pasted(|bare| format!("https://edgewise.example/%23{bare}"));
    pasted(|bare| encoded(&format!("#{bare}")));
    pasted(|bare| format!("https://edgewise.example/#{}", encoded(bare)));
    pasted(|bare| encoded(&encoded(&format!("https://edgewise.example/#{bare}"))));
}

#[test]
fn an_html_escaped_link_is_accepted() {
    pasted(|bare| format!("https://edgewise.example/?a=b&amp;s={bare}"));
    pasted(|bare| bare.replace(';', "&#59;").replace('=', "&equals;"));
    pasted(|bare| format!("&num;{}", bare.replace(';', "&semi;").replace(':', "&colon;")));
    pasted(|bare| bare.replace(';', "&amp;#59;"));
    pasted(|bare| bare.replace(';', "&amp;amp;#x3b;"));
    let escape = |letter: char| format!("&#x{:X};", u32::from(letter));
    pasted(|bare| bare.chars().map(escape).collect());
}

#[test]
fn line_breaks_and_spaces_that_mail_puts_in_are_ignored() {
    pasted(|bare| {
        let letters: Vec<char> = bare.chars().collect();
        letters.chunks(60).map(|line| line.iter().collect::<String>() + "\r\n").collect()
    });
    pasted(|bare| format!("  \t{}\u{a0}", bare.replace(';', ";\u{200b}")));
    pasted(|bare| bare.replace(';', "\n;"));
}

#[test]
fn the_punctuation_of_the_sentence_around_it_is_ignored() {
    for (before, after) in
        [("", "."), ("<", ">"), ("(", ")."), ("\"", "\","), ("“", "”"), ("", "!")]
    {
        pasted(|bare| format!("{before}https://edgewise.example/#{bare}{after}"));
    }
}

#[test]
fn the_mark_before_it_may_be_lost_or_stand_twice_in_the_sentence() {
    pasted(|bare| format!("https://edgewise.example/{bare}"));
    pasted(|bare| format!("https://edgewise.example/%24{bare}"));
    pasted(|bare| format!("Ticket #12, see https://edgewise.example/#{bare}"));
    pasted(|bare| format!("Ticket #12: {bare}"));
}

#[test]
fn a_title_that_looks_like_a_link_is_a_title() {
    let catalog = fixture::catalog(TABLE);
    for text in ["v1;t=%23v1;e=2024-06;k=any", "https://a.example/#v1;t=%23v1;e=2024-06;k=any"] {
        let reading = link::read(&catalog, text);
        assert_eq!((reading.trust, reading.notices.len()), (Trust::Sound, 0), "{text}");
        assert_eq!(reading.scenario.title, "#v1", "{text}");
    }
}

/// Single steps beyond what is no more than the address of a page.
#[test]
fn an_address_of_which_the_mark_is_damaged_is_not_taken_for_a_blank_page() {
    let catalog = fixture::catalog(TABLE);
    let page = "https://edgewise.example/";
    for text in [";", ".", "?s=", "#.", "%23", &format!("{page}?s="), &format!("{page}1;e=2024-06")]
    {
        let reading = link::read(&catalog, text);
        assert_eq!((reading.trust, reading.notices.len()), (Trust::Unreadable, 1), "{text}");
        assert!(!link::is_empty(text), "{text}");
    }
    let torn = format!("{page}?s%3Bd%3D2024-03-13%3k%B3D1f5413s");
    assert_eq!(link::read(&catalog, &torn).trust, Trust::Unreadable);
    for text in ["", "#", page, &format!("{page}index.html?a=b"), &format!("{page}#")] {
        assert!(link::is_empty(text), "{text}");
    }
}

#[test]
fn a_checksum_may_be_typed_as_it_is_read() {
    pasted(|bare| {
        let (body, sum) = bare.rsplit_once(";k=").expect("a checksum");
        let sum = sum.to_uppercase().replace('0', "O").replace('1', "l");
        format!("{body};k={sum}")
    });
}

#[test]
fn a_link_that_was_escaped_further_on_its_way_is_sound_all_the_same() {
    pasted(|bare| bare.replace("_own_", "%20own%20"));
    pasted(|bare| bare.replace("Retail", "%52etail"));
}
