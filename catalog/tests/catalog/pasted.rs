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
    for more in [";m=place:hall", ";o1=Ours", "x", "0"] {
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
    for text in
        [";", ".", "?s=", "#.", "%23", &format!("{page}?s=v1"), &format!("{page}1;e=2024-06")]
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
fn an_address_with_a_query_that_is_not_ours_is_a_blank_page() {
    let catalog = fixture::catalog(TABLE);
    for query in [
        "?tags=1",
        "?fields=a",
        "?ids=3&utm_source=x",
        "?igsh=MzRlODBiNWFlZA==",
        "?utm_source=x&utm_medium=y",
        "?s=",
        "?s=kubernetes",
        "?s=very",
        "?S=v1",
        "?q=a&fbclid=s=",
        "?v=1",
        "#:~:text=edge",
        "?a=b#:~:text=edge,site",
    ] {
        let text = format!("https://edgewise.example/{query}");
        let reading = link::read(&catalog, &text);
        assert_eq!((reading.trust, reading.notices.len()), (Trust::Sound, 0), "{text}");
        assert!(reading.scenario.is_blank() && link::is_empty(&text), "{text}");
        assert_eq!(link::in_query(&text), None, "{text}");
    }
    assert!(link::is_empty(":~:text=edge"));
}

#[test]
fn the_link_in_a_query_is_the_parameter_named_s_that_begins_with_a_version() {
    assert_eq!(link::in_query("?s=v1;e=2024-06"), Some("v1;e=2024-06"));
    assert_eq!(link::in_query("/?tags=1&s=v1%3Be&x=y#top"), Some("v1%3Be"));
    assert_eq!(link::in_query("?s=shoes&s=v2;e"), Some("v2;e"));
    assert_eq!(link::in_query("#?s=v1"), Some("v1"));
    assert_eq!(link::in_query("s=v1;e=2024-06"), None);
}

#[test]
fn a_link_that_a_mail_gateway_wrapped_is_accepted() {
    let address = |bare: &str| format!("https://edgewise.example/tools/#{bare}");
    pasted(|bare| {
        let url = encoded(&address(bare));
        format!(
            "https://eur03.safelinks.protection.outlook.com/?url={url}&data=05%7C02%7Cme%40example.org\
             %7C1%7C0%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAi%3D%3D%7C0&sdata=aBc%2Bd%3D&reserved=0"
        )
    });
    pasted(|bare| {
        let url = encoded(&address(bare)).replace('-', "%2D").replace('_', "%5F");
        let url = url.replace("%2F", "_").replace('%', "-");
        format!("https://urldefense.proofpoint.com/v2/url?u={url}&d=DwMFaQ&c=x&r=y&m=z&s=s-1&e=")
    });
    pasted(|bare| {
        format!("https://urldefense.proofpoint.com/v1/url?u={}&k=a%3D%0A", encoded(bare))
    });
    pasted(|bare| {
        format!("https://www.google.com/url?q={}&sa=D&source=docs&ust=1&usg=AOvVaw", address(bare))
    });
    pasted(|bare| {
        let url = encoded(&address(bare));
        format!("https://www.google.com/url?q={url}&sa=D&source=docs&ust=1&usg=AOvVaw")
    });
    pasted(|bare| format!("https://l.example/l.php?u={}&h=AT0", encoded(&encoded(&address(bare)))));
}

#[test]
fn a_link_that_proofpoint_defends_is_accepted_with_its_letters_apart() {
    let defended = |address: &str, letters: &str| {
        format!("https://urldefense.com/v3/__{address}__;{letters}!!Dk_0T5!abc-DEF$ ")
    };
    pasted(|bare| defended(&format!("https://edgewise.example/*{bare}"), "Iw"));
    pasted(|bare| defended(&format!("https://edgewise.example/%23{bare}"), ""));
    // All of `#`, `;` and `%`, a run of two of them as one.
    pasted(|bare| {
        let address = format!("https://edgewise.example/#{bare}");
        let taken: String = address.chars().filter(|one| "#;%".contains(*one)).collect();
        let kept = address.replace(['#', ';', '%'], "*").replace("**", "**A");
        defended(&kept, &base64(&taken))
    });
}

/// Base 64 without its end marks, as addresses have it.
fn base64(text: &str) -> String {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = text.bytes().map(|byte| format!("{byte:08b}")).collect::<Vec<_>>().concat();
    let letter = |six: &[u8]| {
        let six = format!("{:0<6}", String::from_utf8_lossy(six));
        char::from(digits[usize::from_str_radix(&six, 2).expect("it is binary")])
    };
    bits.as_bytes().chunks(6).map(letter).collect()
}

#[test]
fn a_link_in_the_markup_of_other_tools_is_accepted() {
    pasted(|bare| format!("<https://edgewise.example/#{bare}|Retail stores>"));
    pasted(|bare| format!("[Retail stores|https://edgewise.example/#{bare}]"));
    pasted(|bare| format!("[Retail stores|https://edgewise.example/#{bare}|smart-link]"));
    pasted(|bare| format!("[Retail stores](https://edgewise.example/#{bare} \"as agreed\")"));
    pasted(|bare| format!("**https://edgewise.example/#{bare}** x=1"));
    pasted(|bare| format!("https://edgewise.example/#{}", bare.replace('_', "\\_")));
    pasted(|bare| {
        format!(
            "<a href=\"https://edgewise.example/?a=b&amp;s={bare}&amp;c=d\" target=\"_blank\">the site</a>"
        )
    });
    pasted(|bare| {
        format!("<a href='https://edgewise.example/#{bare}'>https://edgewise.example/#{bare}</a>")
    });
    let short = |bare: &str| bare[..30].to_owned();
    pasted(|bare| {
        format!("<a href='https://e.example/#{bare}'>https://e.example/#{}…</a>", short(bare))
    });
}

#[test]
fn a_link_in_json_is_accepted() {
    pasted(|bare| format!("{{\"url\":\"https:\\/\\/edgewise.example\\/#{bare}\",\"k\":\"v\"}}"));
    pasted(|bare| {
        format!("{{\"url\": \"https://edgewise.example/?s={bare}\\u0026utm_source=x\"}}")
    });
    pasted(|bare| {
        let escaped = bare.replace(';', "\\u003b").replace('=', "\\u003D");
        format!("\"https://edgewise.example/#{escaped}\\nThanks\"")
    });
    pasted(|bare| format!("\\\"https://edgewise.example/#{bare}\\\\u0026a=b\\\""));
}

#[test]
fn whatever_follows_a_checksum_that_fits_is_none_of_the_link() {
    for behind in [
        "&utm_source=x&utm_campaign=y",
        "&amp;utm_source=x",
        "%26utm_source%3Dx",
        ":~:text=edge%20site",
        "#:~:text=edge",
        "?utm_source=x",
        " m=place:hall",
        ". Or #v1",
        "; k=1",
        " for API v1; and v2;",
        "\nBest wishes, k=any",
        "\u{2060}x",
        "—said Zoë",
    ] {
        pasted(|bare| format!("https://edgewise.example/#{bare}{behind}"));
    }
}

#[test]
fn a_link_that_mail_quoted_or_broke_is_accepted() {
    let lines = |bare: &str, end: &str| {
        let letters: Vec<char> = bare.chars().collect();
        letters.chunks(40).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join(end)
    };
    pasted(|bare| format!("> https://edgewise.example/#{}\n> Thanks, m=1", lines(bare, "\n> ")));
    pasted(|bare| format!(">> #{}\r\n>>", lines(bare, "\r\n>> ")));
    pasted(|bare| format!("| #{}\n|", lines(bare, "\n| ")));
    pasted(|bare| format!("https://edgewise.example/#{}", lines(bare, "=\r\n")));
    pasted(|bare| format!("https://edgewise.example/#{}", lines(bare, "=\n")));
    pasted(|bare| {
        lines(&format!("<https://e.example/#{bare}> is=it").replace('=', "=3D"), "=\r\n")
    });
    pasted(|bare| format!("{}\n-- \nk=any", lines(bare, "\n")));
    let gateway = |bare: &str| format!("https://safe.example/?url={}&data=5", encoded(bare));
    for width in 37..43 {
        let broken = |bare: &str| {
            let letters: Vec<char> = gateway(bare).chars().collect();
            letters.chunks(width).map(|line| line.iter().collect::<String>() + "\n").collect()
        };
        pasted(broken);
    }
}

#[test]
fn a_link_with_characters_in_it_that_one_cannot_see_is_accepted() {
    for hidden in [
        "\u{2060}",
        "\u{180e}",
        "\u{ad}",
        "\u{3164}",
        "\u{e0041}\u{e007f}",
        "\u{200b}",
        "\u{200c}",
        "\u{200e}",
        "\u{202a}",
        "\u{feff}",
        "\u{1b}",
        "\0",
    ] {
        pasted(|bare| bare.replace(';', &format!("{hidden};")));
        pasted(|bare| format!("{hidden}https://edgewise.example/{hidden}#{hidden}{bare}{hidden}"));
        let letters =
            |bare: &str| bare.chars().flat_map(|one| [one.to_string(), hidden.into()]).collect();
        pasted(letters);
    }
}

#[test]
fn a_link_whose_notes_hold_another_link_holds_one() {
    let catalog = fixture::catalog(TABLE);
    let inner = link::write(&catalog, &link::read(&catalog, RICH).scenario);
    let mut scenario = edgewise_engine::scenario::Scenario::new(catalog.today().id.clone());
    scenario.notes = format!("Or {inner}");
    let outer = link::write(&catalog, &scenario);
    for text in [outer.clone(), encoded(&encoded(&outer)), format!("<{outer}|{}>", &outer[..40])] {
        let reading = link::read(&catalog, &text);
        assert_eq!((reading.trust, &reading.notices[..]), (Trust::Sound, &[][..]), "{text}");
        assert_eq!(reading.scenario, scenario, "{text}");
    }
    // Damaged, it is not taken for the one in its notes.
    let damaged = outer.replace("Or", "or");
    for text in [damaged.clone(), encoded(&damaged)] {
        let reading = link::read(&catalog, &text);
        assert_eq!(reading.trust, Trust::Doubtful, "{text}");
        assert!(reading.scenario.notes.starts_with("or #v1"), "{}", reading.scenario.notes);
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

#[test]
fn what_a_link_without_its_head_says_in_its_title_is_not_taken_for_the_link() {
    let catalog = fixture::catalog(TABLE);
    let text = "https://edgewise.example/#m=cost:low;t=See_%23v1%3Be%3D2024-06;n=Zo%C3%AB;k=any";
    assert_eq!(link::read(&catalog, text).trust, Trust::Unreadable);
}
