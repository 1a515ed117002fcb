//! Several voices for a terminal.

use core::fmt::Write;

use crate::board::Voices;
use crate::catalog::Catalog;
use crate::scenario::Board;

/// Voices in sentences and rows.
pub fn voices(catalog: &Catalog, board: &Board, heard: &Voices) -> String {
    let mut out = String::new();
    for phrase in heard.say(catalog, board) {
        out += &phrase.plain();
        out.push('\n');
    }
    out += "\nVoices\n";
    for voice in &heard.voices {
        let named: Vec<&str> =
            voice.named.iter().map(|option| heard.options[*option].name.as_str()).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {:<32}{} ({})", voice.name, named.join(", "), voice.state.spell());
    }
    out
}
