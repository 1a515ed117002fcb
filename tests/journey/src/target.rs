//! Controls that are too small for a finger.

use serde_json::json;

use crate::control::NAMES;
use crate::page::Page;

/// The least width and height of a target, in CSS pixels (WCAG 2.2, 2.5.8).
const LEAST_PX: u32 = 24;

impl Page {
    /// The visible controls that are smaller than 24 by 24 CSS pixels: name and size, one line
    /// each.
    ///
    /// A control with a label is as large as both together. Links within a sentence are as high as
    /// its line, and exempt.
    pub fn small_targets(&self) -> Vec<String> {
        self.ask(&format!("{NAMES}{SMALL}"), vec![json!(LEAST_PX)])
    }
}

const SMALL: &str = "
    const [least] = arguments;
    const join = (a, b) => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right),
                              top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) });
    // What a press on it hits: the control with its labels, apart from a hidden (unseen) box.
    const target = element => [element, ...element.labels ?? []]
        .map(one => one.getBoundingClientRect())
        .filter(box => box.width > 1 && box.height > 1)
        .reduce(join, { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity });
    const inSentence = element => element.matches('a, button.link')
        && [...element.parentElement.childNodes].some(node =>
            node !== element && node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
    const modal = document.querySelector('dialog:modal') ?? document;
    return [...modal.querySelectorAll('button, a[href], input, select, textarea, summary')]
        .filter(element => element.checkVisibility({ visibilityProperty: true }))
        .filter(element => !inSentence(element))
        .map(element => [element, target(element)])
        .map(([element, box]) => [element, box.right - box.left, box.bottom - box.top])
        .filter(([, width, height]) => width < least - 0.05 || height < least - 0.05)
        .map(([element, width, height]) =>
            `${element.localName} “${name(element)}” ${width.toFixed(1)}×${height.toFixed(1)}`);
";
