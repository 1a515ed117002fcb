//! A cell: a glyph, a word, and marks for what to know about it; the rest is in the drawer.

use yew::{AttrValue, Html, Properties, component, html};

use super::glyph::{Grade, rating};
use crate::renders;
use crate::widgets::words;
use edgewise_engine::assessment::Assessment;
use edgewise_engine::catalog::Standing;
use edgewise_engine::id::{CriterionId, OptionId};

/// A longer word may be cut off where the column is narrow.
const LONG: usize = 18;

/// How an option is rated on a criterion. Equal as long as the cell would look the same, so that Yew
/// only renders it again when it would not.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The option.
    pub option: OptionId,
    /// The criterion.
    pub criterion: CriterionId,
    /// How good it is.
    pub grade: Grade,
    /// What it is.
    pub word: AttrValue,
    /// What to know about it, in the order shown.
    pub marks: Vec<Mark>,
    /// Whether the option is what the answer names.
    pub leads: bool,
    /// Whether the keyboard comes to this cell first.
    pub is_current: bool,
    /// On paper: the reason, and the numbers of the sources.
    pub note: Option<(AttrValue, AttrValue)>,
}

/// What to know about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It rules the option out.
    Fails,
    /// A must-have depends on it, and it is unknown.
    AskFirst,
    /// Sources disagree.
    Disputed,
    /// It holds under a condition.
    Conditional,
    /// It can change the answer.
    Decisive,
    /// Alone it would be otherwise: so it is with these must-haves.
    Held,
    /// The visitor's own rating.
    Yours,
}

impl Mark {
    /// The marks of a cell, given by the places of its option and criterion.
    pub fn all(assessment: &Assessment, option: usize, place: usize) -> Vec<Self> {
        let screened = &assessment.standings[option].screened;
        let candidate = &assessment.table.candidates[option];
        let cell = &candidate.cells[place];
        let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
        let is_yours = cell.is_mine() && (!candidate.is_own() || cell.standing.is_known());
        let marks = [
            (Self::Fails, screened.against().contains(&place)),
            (Self::AskFirst, screened.to_ask().contains(&place)),
            (Self::Disputed, matches!(cell.standing, Standing::Disputed(..))),
            (Self::Conditional, claim.is_some_and(|claim| claim.condition.is_some())),
            (Self::Decisive, assessment.is_critical(option, place)),
            (Self::Held, assessment.held(option, place).is_some()),
            (Self::Yours, is_yours),
        ];
        marks.into_iter().filter(|(_, is_set)| *is_set).map(|(mark, _)| mark).collect()
    }

    /// The sign.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Fails => "✕",
            Self::AskFirst => "?",
            Self::Disputed => "⚑",
            Self::Conditional => "*",
            Self::Decisive => "◆",
            Self::Held => "†",
            Self::Yours => "✎",
        }
    }

    /// What it means.
    pub const fn say(self) -> &'static str {
        match self {
            Self::Fails => "fails a must-have",
            Self::AskFirst => "ask first",
            Self::Disputed => "sources disagree",
            Self::Conditional => "under a condition",
            Self::Decisive => "can change the answer",
            Self::Held => "with these must-haves",
            Self::Yours => "your rating",
        }
    }

    /// The class for style sheets.
    const fn class(self) -> &'static str {
        match self {
            Self::Fails => "mark fails",
            Self::Yours => "mark yours",
            Self::Decisive => "mark decisive",
            Self::AskFirst | Self::Disputed | Self::Conditional | Self::Held => "mark",
        }
    }
}

/// The cell.
#[component]
pub fn MatrixCell(props: &Props) -> Html {
    let Props { option, criterion, grade, word, marks, leads, is_current, note } = props;
    renders::note(|| format!("cell {option}.{criterion}"));
    let fails = marks.contains(&Mark::Fails);
    html! {
        <td
            tabindex={if *is_current { "0" } else { "-1" }}
            data-option={option.to_string()} data-criterion={criterion.to_string()}
            data-leads={leads.to_string()} data-fails={fails.to_string()}
        >
            <span class="cell" title={(word.chars().count() > LONG).then(|| word.clone())}>
                { rating(*grade, word.clone()) }
                { for marks.iter().map(|mark| html! {
                    <span key={mark.say()} class={mark.class()}>
                        <span aria-hidden="true" title={mark.say()}>{ mark.sign() }</span>
                        <span class="unseen">{ format!(", {}", mark.say()) }</span>
                    </span>
                }) }
            </span>
            if let Some((because, sources)) = note {
                <span class="because">{ words(because.clone()) }{ " " }<span class="source-number">{ words(sources.clone()) }</span></span>
            }
        </td>
    }
}
