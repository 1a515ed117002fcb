//! The page as people need it: enlarged, without motion, in the colours of their system.

use edgewise_journey::Page;

use crate::choose::{ARTICLE, BOTH_DEMANDS, NOTHING_FITS};
use crate::reflow::too_wide;

const NONE: [String; 0] = [];
const STATES: [&str; 3] = ["", BOTH_DEMANDS, NOTHING_FITS];

/// Parts of text that are cut off, and controls that lie on each other.
const LOST: &str = "
    const seen = element => element.checkVisibility({ visibilityProperty: true })
        && !element.closest('.unseen, .now, .part-bar, [aria-hidden=true]');
    const named = element => `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
    const all = [...document.querySelectorAll('body *')].filter(seen);
    const cut = all
        .filter(one => getComputedStyle(one).overflow !== 'visible' && !one.matches('.scroll, textarea, select, input, svg'))
        .filter(one => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map(one => 'cut off: ' + named(one));
    const tight = all
        .filter(one => one.matches('button, summary, legend, label, th, td, select'))
        .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map(one => 'wider than its place: ' + named(one));
    const controls = all.filter(one => one.matches('button, summary, select, textarea, input, a'));
    const boxes = controls.map(one => one.getBoundingClientRect());
    const on = [];
    for (let a = 0; a < controls.length; a += 1) for (let b = a + 1; b < controls.length; b += 1) {
        const wide = Math.min(boxes[a].right, boxes[b].right) - Math.max(boxes[a].left, boxes[b].left);
        const high = Math.min(boxes[a].bottom, boxes[b].bottom) - Math.max(boxes[a].top, boxes[b].top);
        if (wide > 1 && high > 1 && !controls[a].contains(controls[b]))
            on.push(`on each other: ${named(controls[a])} and ${named(controls[b])}`);
    }
    return [...cut, ...tight, ...on];
";

/// What no state may lose; `how` says how the page is looked at.
fn assert_whole(page: &Page, how: &str) {
    assert_eq!(too_wide(page), NONE, "{how}");
    assert_eq!(page.script::<Vec<String>>(LOST), NONE, "{how}");
}

#[test]
fn a_page_zoomed_to_twice_its_size_loses_nothing() {
    let page = Page::open("");
    page.resize(640, 450);
    for state in STATES {
        page.go(state);
        page.script::<()>(
            "for (const one of document.querySelectorAll('details:not(.menu)')) one.open = true",
        );
        assert_whole(&page, state);
    }
}

#[test]
fn letters_of_twice_the_size_lose_nothing() {
    let page = Page::open_with_large_text("");
    for width in [1280, 1440] {
        page.resize(width, 900);
        for state in STATES {
            page.go(state);
            let size: String = page.script("return getComputedStyle(document.body).fontSize");
            assert_eq!(size, "32px");
            assert_eq!(too_wide(&page), NONE, "{width}, {state}");
        }
    }
}

#[test]
fn a_phone_with_letters_of_twice_the_size_shows_one_option_whole() {
    let page = Page::open_with_large_text("");
    page.resize(390, 844);
    page.go("");
    assert_eq!(page.columns().len(), 1);
    assert_eq!(too_wide(&page), NONE);
}

/// Anything that moves or would move by itself.
const MOTION: &str = "
    const long = text => text.split(',').some(one => parseFloat(one) > 0);
    const moves = style => long(style.transitionDuration) || long(style.transitionDelay)
        || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('*')].filter(one =>
            ['', '::before', '::after'].some(part => moves(getComputedStyle(one, part || null))))
        .map(one => `${one.localName}.${one.className.baseVal ?? one.className}`)
        .concat(document.getAnimations().map(one => `${one}`));
";

#[test]
fn nothing_moves_for_whoever_asked_for_less_motion() {
    let page = Page::open(BOTH_DEMANDS);
    page.emulate("prefers-reduced-motion", "no-preference");
    let moving: Vec<String> = page.script(MOTION);
    assert!(!moving.is_empty(), "this page moves, or the test looks for the wrong thing");

    page.emulate("prefers-reduced-motion", "reduce");
    assert_eq!(page.script::<Vec<String>>(MOTION), NONE);
    page.choose("Flexibility", "Decisive");
    page.wait_until("the address follows", || page.fragment().contains("flexibility:3"));
    page.press("How this was calculated");
    page.open_column("aks-hybrid");
    assert_eq!(page.script::<Vec<String>>(MOTION), NONE);
}

#[test]
fn a_click_marks_what_it_changed_and_nothing_else() {
    let page = Page::open("");
    page.emulate("prefers-reduced-motion", "no-preference");
    let marked =
        "return document.getAnimations().filter(one => one.animationName === 'changed').length";
    page.press("Examples");
    assert_eq!(page.script::<usize>(marked), 0, "a menu that opens changes no count");
    page.press("Examples");
    page.choose("Internet", "none, ever");
    page.wait_until("the counts are marked", || page.script::<usize>(marked) > 0);
}

/// How an element looks where colours are the system's: all that its state could be seen by.
const LOOK: &str = "
    const of = (element, part) => {
        const style = getComputedStyle(element, part);
        return ['color', 'backgroundColor', 'outline', 'borderTop', 'borderInlineStart', 'fontWeight',
                'textDecorationLine', 'opacity', 'content'].map(name => style[name]).join(' | ');
    };
    const look = element => [of(element, null), of(element, '::before'),
        ...[...element.children].map(one => of(one, null))].join(' / ');
    const one = selector => document.querySelector(selector);
";

#[test]
fn states_stay_visible_in_the_colours_of_the_system() {
    let page = Page::open(BOTH_DEMANDS);
    page.unfold("All must-haves (");
    page.unfold("Priorities (");
    page.choose("Flexibility", "Decisive");
    page.emulate("forced-colors", "active");
    assert!(page.script::<bool>("return matchMedia('(forced-colors: active)').matches"));
    for (state, this, that) in [
        ("a chosen tier", ".tier:has(:checked)", ".tier:not(:has(:checked))"),
        ("a demand that is made", ".demand.chosen", ".demand:not(.chosen)"),
        (
            "the column that leads",
            ".matrix tbody [data-leads=true]",
            ".matrix tbody [data-leads=false]",
        ),
        ("an idle button", ".tools [aria-disabled=true]", ".tools [aria-disabled=false]"),
    ] {
        let (here, there): (String, String) =
            page.script(&format!("{LOOK} return [look(one('{this}')), look(one('{that}'))]"));
        assert_ne!(here, there, "{state} looks like any other");
    }
    // A focus that can be seen: an outline of some width, in no transparent colour.
    page.tab_to("Options, notes, facts");
    let outline: String = page.script(
        "const style = getComputedStyle(document.activeElement);
         return `${style.outlineStyle} ${style.outlineWidth}`",
    );
    assert!(outline.starts_with("solid") || outline.starts_with("auto"), "{outline}");
    assert!(!outline.ends_with(" 0px"), "{outline}");
}

#[test]
fn a_rating_is_a_word_and_a_shape_in_every_colour() {
    let page = Page::open(ARTICLE);
    let bare: Vec<String> = page.script(
        "return [...document.querySelectorAll('.matrix .rating:not([data-grade=plain])')]
             .filter(one => !/[●◐○?]/.test(one.textContent) || !/[A-Za-z]{2}/.test(one.textContent))
             .map(one => one.textContent)",
    );
    assert_eq!(bare, NONE);
    assert!(page.count(".matrix .rating") >= 12);
}

#[test]
fn the_answer_stays_in_sight_in_a_line_when_the_verdict_is_scrolled_away() {
    let page = Page::open(BOTH_DEMANDS);
    let is_shown = |is_shown: bool| {
        page.wait_until(if is_shown { "the line is there" } else { "the line is gone" }, || {
            page.count(&format!(".now[data-shown={is_shown}]")) == 1
        });
    };
    is_shown(false);
    page.script::<()>("window.scrollTo(0, document.documentElement.scrollHeight)");
    is_shown(true);
    page.script::<()>("window.scrollTo(0, 0)");
    is_shown(false);
}
