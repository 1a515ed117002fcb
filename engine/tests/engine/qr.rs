//! The QR code of a link, drawn and read back by a decoder that did not make it.

use edgewise_engine::report::Qr;

/// Pixels for each module.
const SCALE: i32 = 3;

/// Draws the path and reads the picture as a camera would.
fn scanned(qr: &Qr) -> String {
    let dark = modules(qr);
    let side = usize::try_from(qr.side * SCALE).expect("a code has a side");
    let shade = |x: usize, y: usize| {
        let at = [x, y].map(|one| i32::try_from(one).expect("it fits") / SCALE);
        if dark.contains(&at) { 0 } else { 255 }
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1, "one code is in the picture");
    found[0].decode().expect("it can be read").1
}

/// The dark modules of a path such as "M4 4h7v1h-7z".
fn modules(qr: &Qr) -> Vec<[i32; 2]> {
    let number = |text: &str| text.parse::<i32>().unwrap_or_else(|_| panic!("{text}"));
    let runs = qr.path.split_terminator('z').map(|run| {
        let (x, rest) = run.trim_start_matches('M').split_once(' ').expect("a place");
        let (y, length) = rest.split_once('h').expect("a length");
        let (length, back) = length.split_once("v1h-").expect("one row high");
        assert_eq!(length, back, "a run ends where it began");
        (number(x), number(y), number(length))
    });
    runs.flat_map(|(x, y, length)| (x..x + length).map(move |x| [x, y])).collect()
}

#[test]
fn a_code_says_its_link() {
    for link in [
        "#v1;e=2024-06;k=1z2xk1g".to_owned(),
        "https://example.org/edgewise/#v1;e=2024-06;m=admin-access:by-default;k=03vt2qn".to_owned(),
        format!("https://example.org/#v1;e=2026-11;n={};k=any", "Long_words,".repeat(50)),
    ] {
        let qr = Qr::of(&link).expect("it is short enough");
        assert_eq!(scanned(&qr), link);
    }
}

#[test]
fn four_modules_stay_white_all_around() {
    let qr = Qr::of("#v1;e=2024-06;k=1z2xk1g").expect("it is short enough");
    let dark = modules(&qr);
    let at = |place: usize| dark.iter().map(move |one| one[place]);
    assert_eq!((at(0).min(), at(1).min()), (Some(4), Some(4)));
    assert_eq!((at(0).max(), at(1).max()), (Some(qr.side - 5), Some(qr.side - 5)));
}

#[test]
fn a_text_that_no_camera_would_read_gets_no_code() {
    assert!(Qr::of(&"a".repeat(Qr::LENGTH_MAX)).is_some());
    assert_eq!(Qr::of(&"a".repeat(Qr::LENGTH_MAX + 1)), None);
}
