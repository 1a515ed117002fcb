//! The list and the table: lines, cells, and what the drawer or the dialog says about them.

use thirtyfour::By;

use crate::control::Role;
use crate::page::Page;

impl Page {
    /// Goes to the table where a phone shows one part of the page at a time.
    pub fn to_table(&self) {
        let is_hidden = "const part = document.querySelector('.compare-part');
            return !!part && !part.checkVisibility()";
        if self.script(is_hidden) {
            self.act_in("Parts of the page", Role::Button, "Compare");
        }
    }

    /// Clicks the cell of an option on a criterion, by their ids.
    pub fn open_cell(&self, option: &str, criterion: &str) {
        self.to_table();
        self.click(&format!(".matrix td[data-option='{option}'][data-criterion='{criterion}']"));
    }

    /// Clicks the head of an option's column, by its id.
    pub fn open_column(&self, option: &str) {
        self.to_table();
        self.click(&format!(".matrix th[data-option='{option}'] .column-name"));
    }

    /// Clicks the name of a row, by the id of its criterion.
    pub fn open_row(&self, criterion: &str) {
        self.to_table();
        self.click(&format!(".matrix th[data-criterion='{criterion}']"));
    }

    /// What the drawer says, or the dialog where there is no room for a drawer.
    pub fn details(&self) -> String {
        let is_there = || self.count(".drawer, dialog.details[open]") > 0;
        self.wait_until("the details are there", is_there);
        self.text_of(".drawer, dialog.details[open]")
    }

    /// The options of the list that are in sight, each line with single spaces.
    pub fn lines(&self) -> Vec<String> {
        self.script(
            "return [...document.querySelectorAll('.ranking .entry')]
                 .map(line => line.innerText.split(/\\s+/).join(' ').trim())",
        )
    }

    /// The criteria of the table's rows, in their order.
    pub fn rows(&self) -> Vec<String> {
        self.script(
            "return [...document.querySelectorAll('.matrix tbody th[data-criterion]')]
                 .map(head => head.dataset.criterion)",
        )
    }

    /// The options of the table's columns, in their order.
    pub fn columns(&self) -> Vec<String> {
        self.script(
            "return [...document.querySelectorAll('.matrix thead th')].map(head => head.dataset.option)",
        )
    }

    /// Clicks the first element that a selector matches, once it is there.
    pub fn click(&self, selector: &str) {
        self.wait_until(&format!("there is a {selector}"), || self.count(selector) > 0);
        let element = self.does(self.browser.find(By::Css(selector)));
        self.does(element.scroll_into_view());
        self.does(element.click());
    }
}
