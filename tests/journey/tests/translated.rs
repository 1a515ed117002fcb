//! The page under other people's hands: a browser's translation, a highlighter, merged text nodes.

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

/// What a highlighter does: words stand in `<mark>`, and text nodes are merged.
const HIGHLIGHT: &str = "
    document.body.normalize();
    for (const one of document.querySelectorAll('#app b, #app h2 span, #app button span')) {
        if (one.children.length || !one.textContent.trim()) continue;
        const mark = document.createElement('mark');
        mark.textContent = one.textContent;
        one.replaceChildren(mark);
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

/// What the page says: its headings and the first of the list.
fn said(page: &Page) -> Vec<String> {
    page.script(
        "return [...document.querySelectorAll('#verdict-heading, .ranked li:first-child, .site-head .hint')]
             .filter(one => one.checkVisibility())
             .map(one => one.innerText.replace(/\\s+/g, ' ').trim())",
    )
}

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
