//! What leaves the page and what goes into it: files, paper, pasted text.

use serde_json::json;
use thirtyfour::Key;

use crate::control::Role;
use crate::page::Page;

impl Page {
    /// Presses a button that downloads, and gives the name and the text of the file. The file is
    /// taken where the page hands it to the browser, so that this works in every browser.
    pub fn download(&self, button: &str) -> (String, String) {
        self.run(CATCH, Vec::new());
        self.act_in("", Role::Button, button);
        self.wait_until("a file is handed over", || {
            self.script("return window.carried?.text !== undefined")
        });
        (self.script("return carried.name"), self.script("return carried.text"))
    }

    /// The text on the clipboard, as a visitor would get it: pasted into a field.
    pub fn clipboard(&self) -> String {
        self.run(PASTE_BIN, Vec::new());
        self.type_keys(Key::Control + "v");
        self.script(
            "const text = pasteBin.value; pasteBin.remove(); heldBefore?.focus(); return text",
        )
    }

    /// Puts a text into a field at once, line breaks and all, as pasting does.
    pub fn put(&self, selector: &str, text: &str) {
        self.run(
            "const field = document.querySelector(arguments[0]);
             field.value = arguments[1];
             field.dispatchEvent(new Event('input', { bubbles: true }));",
            vec![json!(selector), json!(text)],
        );
    }

    /// Lays the page out for paper with this many CSS pixels between its margins; A4 with margins
    /// of 12 mm has 703.
    pub fn on_paper(&self, width: u32) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": false }),
        );
        self.wait_until("what only paper shows is there", || self.count(".paper") == 1);
    }
}

/// A field that is there for one paste.
const PASTE_BIN: &str = "
    window.heldBefore = document.activeElement;
    window.pasteBin = document.createElement('textarea');
    // Nothing outside an open dialog can take the focus.
    (document.querySelector('dialog:modal') ?? document.body).append(pasteBin);
    pasteBin.focus();
";

const CATCH: &str = "
    const file = window.carried = {};
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
        URL.createObjectURL = make;
        blob.text().then(text => { file.text = text; });
        return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
        delete HTMLAnchorElement.prototype.click;
        file.name = this.download;
    };
";

impl Page {
    /// The page as a PDF of A4, in base64. Only in Chromium.
    pub fn pdf_a4(&self) -> String {
        let answer = self.devtools(
            "Page.printToPDF",
            json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true }),
        );
        answer["data"].as_str().unwrap_or_default().to_owned()
    }
}
