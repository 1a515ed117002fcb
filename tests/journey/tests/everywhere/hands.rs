//! The page under other people's hands: a browser's translation, a highlighter, merged text nodes, and an
//! extension that gives all of it other colours.

use edgewise_journey::Page;

/// What Chrome's translator does: every text node is replaced by another one inside two `<font>`.
const TRANSLATE: &str = "
    const skipped = 'script, style, textarea, option, font, noscript';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes.filter(node => node.data.trim() && !node.parentElement.closest(skipped))) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = node.data;
        outer.append(inner);
        node.replaceWith(outer);
    }";

/// What a highlighter does: words are wrapped in `<mark>`, and text nodes are merged.
const HIGHLIGHT: &str = "
    document.body.normalize();
    for (const one of document.querySelectorAll('#app b, #app h2 span, #app button span')) {
        if (one.children.length || !one.textContent.trim()) continue;
        const mark = document.createElement('mark');
        mark.textContent = one.textContent;
        one.replaceChildren(mark);
    }";

/// What an extension for dark colours does: a style sheet and elements of its own, and a style on every
/// element.
const RESTYLE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --restyled: rgb(232, 230, 227) }');
    document.adoptedStyleSheets = [sheet];
    // The page only allows style elements from extensions; another element stands in for it.
    for (const one of document.querySelectorAll('style, link[rel=stylesheet]')) {
        const other = document.createElement('meta');
        other.className = 'restyled';
        one.after(other);
    }
    for (const one of document.querySelectorAll('body, body *')) {
        one.style.setProperty('color', 'var(--restyled)');
        one.dataset.restyled = '';
    }";

/// Thirty clicks that give, change and take back answers.
const CLICKS: [&str; 30] = [
    "ask-machines-1",
    "ask-machines-3",
    "ask-keeps-running-yes",
    "ask-memory-8",
    "ask-memory-16",
    "ask-hosts-linux",
    "ask-hosts-vsphere",
    "ask-internet-steady",
    "ask-internet-drops",
    "ask-internet-never",
    "ask-containers-both",
    "ask-containers-linux",
    "ask-team-nobody",
    "ask-team-it",
    "ask-team-kubernetes",
    "ask-processor-arm64",
    "ask-processor-x86-64",
    "ask-machines-more",
    "ask-machines-2",
    "ask-memory-2",
    "ask-memory-unsaid",
    "ask-hosts-vsphere",
    "ask-hosts-windows-pc",
    "ask-hosts-linux",
    "ask-keeps-running-unsaid",
    "ask-machines-unsaid",
    "ask-hosts-new",
    "ask-internet-unsaid",
    "ask-processor-unsaid",
    "ask-team-unsaid",
];

/// All that the page says in its main part, section by section, without what is folded away: folds stay
/// open once they were. It is read until it stays the same.
fn said(page: &Page) -> Vec<String> {
    page.later(SAID)
}

const SAID: &str = "(async () => {
    const isSeen = node => node.parentElement.checkVisibility()
        && !node.parentElement.closest('select, textarea, svg')
        && (node.parentElement.closest('summary') || !node.parentElement.closest('details'));
    const read = section => {
        const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
        let text = '';
        while (walker.nextNode()) if (isSeen(walker.currentNode)) text += walker.currentNode.data;
        return text.replace(/\\s+/g, '');
    };
    for (let before;;) {
        const now = [...document.querySelectorAll('main section')].map(read);
        if (JSON.stringify(now) === before) return now;
        before = JSON.stringify(now);
        await new Promise(done => setTimeout(done, 200));
    }
})()";

/// Does to the page what others do, clicks thirty times, and compares each answer with that of a page
/// that nobody touched.
#[track_caller]
fn withstands(change: &str) {
    let page = Page::open("");
    page.resize(1440, 900);
    let mut seen = Vec::new();
    for id in CLICKS {
        page.script::<()>(change);
        page.script::<()>(&format!("document.querySelector('#{id}').click()"));
        let before =
            seen.last().map_or(String::new(), |(_, link, _): &(_, String, _)| link.clone());
        page.wait_until(&format!("the address has followed “{id}”"), || {
            page.fragment() != before
        });
        page.wait_until("the counts have followed", || page.script(SETTLED));
        seen.push((id, page.fragment(), said(&page)));
    }
    for (id, link, found) in seen {
        page.go(&link);
        page.wait_until("the counts are there", || page.script(SETTLED));
        assert_eq!(found, said(&page), "after {id}, at {link}");
    }
}

/// All is said that is said a moment later.
const SETTLED: &str = "return document.querySelector('.choice .count')?.innerText !== ''";

#[test]
fn a_translated_page_answers_as_before_and_each_heading_says_one_name() {
    withstands(TRANSLATE);
}

#[test]
fn a_highlighted_page_answers_as_before() {
    withstands(HIGHLIGHT);
}

#[test]
fn a_page_in_other_colours_answers_as_before() {
    withstands(RESTYLE);
}

/// Two classes of the article's edition, which does not change.
const BOARD: &str = "#b1;e=2024-06;t=Stores;class=Tills:300;m=admin-access:by-default;\
                     class=Ships:4;m=network-choice:free;k=any";

/// What is typed on the board: into which field, and what.
const TYPED: [(&str, &str); 5] = [
    (".board-entry:nth-child(1) .board-entry-count input", "20"),
    (".board-entry:nth-child(2) .board-entry-name input", "Ferries"),
    (".board-entry:nth-child(2) .board-entry-count input", "1"),
    ("#effort-rate", "80"),
    (".duties li:first-child input", "2"),
];

#[test]
fn a_translated_board_says_what_an_untouched_one_says() {
    let page = Page::open(BOARD);
    page.resize(1440, 900);
    page.wait_for_text("all 304 sites");
    page.script::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true",
    );
    for (field, text) in TYPED {
        page.wait_until(field, || page.count(field) > 0);
        page.script::<()>(TRANSLATE);
        let before = page.fragment();
        page.script::<()>(&format!(
            "const field = document.querySelector('{field}');
             field.value = '{text}';
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ));
        page.wait_until(&format!("the address has followed {field}"), || page.fragment() != before);
    }
    page.wait_for_text("all 21 sites");
    page.wait_until("the fleet is worked out", || page.count("main [aria-busy=true]") == 0);
    let (link, found) = (page.fragment(), said(&page));
    page.go(&link);
    page.wait_for_text("all 21 sites");
    page.wait_until("the fleet is worked out", || page.count("main [aria-busy=true]") == 0);
    assert_eq!(found, said(&page));
}
