//! A cell: the rating, the reason, the source; more on a click.

use std::sync::Arc;

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::{citations, rating};
use crate::renders;
use crate::state::{Shared, Subject};
use edgewise_engine::assessment::{Assessment, Cell};
use edgewise_engine::catalog::{Criterion, Reasons, Source, Standing};
use edgewise_engine::id::OptionId;

/// What an option is on a criterion. Equal as long as the cell would look the same, so that Yew renders
/// it again only when it would not.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The reasons and sources behind the facts.
    pub reasons: Shared<Reasons>,
    /// The option.
    pub option: OptionId,
    /// What it is called.
    pub option_name: AttrValue,
    /// The criterion.
    pub criterion: Arc<Criterion>,
    /// What the table says.
    pub cell: Cell,
    /// What is to know about it, in the order in which it is shown.
    pub flags: Vec<Flag>,
    /// Whether the option is what the verdict names.
    pub leads: bool,
    /// Whether the reason is left to the dialog.
    pub brief: bool,
    /// Whether it is for paper, where nobody can open it for its sources.
    pub on_paper: bool,
    /// The cell was opened.
    pub on_opened: Callback<Subject>,
}

/// What is to know about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It rules the option out.
    Fails,
    /// It may rule the option out.
    Unconfirmed,
    /// Sources disagree.
    Disputed,
    /// It decides the answer.
    Critical,
    /// The visitor's own rating.
    Own,
}

impl Flag {
    /// The flags of a cell, both named by their places.
    pub fn all(assessment: &Assessment, option: usize, place: usize) -> Vec<Self> {
        let screened = &assessment.standings[option].screened;
        let cell = &assessment.table.candidates[option].cells[place];
        let flags = [
            (Self::Fails, screened.fails.contains(&place)),
            (Self::Unconfirmed, screened.unknown.contains(&place)),
            (Self::Disputed, matches!(cell.standing, Standing::Disputed(..))),
            (Self::Critical, assessment.is_critical(option, place)),
            (Self::Own, cell.is_mine()),
        ];
        flags.into_iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| flag).collect()
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Fails => "flag fails",
            Self::Unconfirmed | Self::Disputed => "flag",
            Self::Critical => "flag carries",
            Self::Own => "flag mine",
        }
    }

    const fn say(self) -> &'static str {
        match self {
            Self::Fails => "Fails a must-have",
            Self::Unconfirmed => "Ask first",
            Self::Disputed => "Disputed",
            Self::Critical => "Carries the answer",
            Self::Own => "Your rating",
        }
    }
}

/// The cell.
#[component]
pub fn MatrixCell(props: &Props) -> Html {
    let Props { reasons, criterion, cell, .. } = props;
    renders::note(|| format!("cell {}.{}", props.option, criterion.id));
    let on_opened = {
        let (option, criterion) = (props.option.clone(), criterion.id.clone());
        props
            .on_opened
            .reform(move |_: yew::MouseEvent| Subject::Cell(option.clone(), criterion.clone()))
    };
    // What the visitor says has no source but the visitor.
    let claim = cell.claim.as_ref().filter(|_| !cell.is_mine());
    let source = claim
        .and_then(|claim| reasons.sources_of(claim.reason).first())
        .and_then(|id| reasons.source(id));
    // As a name and not as text out of sight: the many cells are laid out with every change.
    let said = rating::say(&criterion.scale, &cell.standing);
    let name = format!("{said}, {}, {}: reason and sources", props.option_name, criterion.name);
    let fails = props.flags.contains(&Flag::Fails);
    html! {
        <td data-leads={props.leads.to_string()} data-fails={fails.to_string()}>
            <button class="rating-button" type="button" aria-label={name} onclick={on_opened} aria-haspopup="dialog">
                { rating::view(&criterion.scale, &cell.standing) }
            </button>
            <>
                { for props.flags.iter().map(|flag| html! {
                    <span key={flag.say()} class={flag.class()}>{ flag.say() }</span>
                }) }
            </>
            if !props.brief { { because(reasons, cell) } }
            if let Some(source) = source {
                { cited(source) }
                if props.on_paper { { citations::numbers(reasons, cell) } }
            }
        </td>
    }
}

fn cited(source: &Source) -> Html {
    html! {
        <a class="source" href={source.url.clone()} rel="noreferrer external" target="_blank" title={source.title.clone()}>
            { format!("{}, ", source.publisher) }
            <span class="figure">{ source.date.split(',').next().unwrap_or_default().to_owned() }</span>
        </a>
    }
}

/// The reason: the visitor's own, else the catalogue's.
fn because(reasons: &Reasons, cell: &Cell) -> Html {
    if let Some(reason) = cell.reason.as_ref().filter(|reason| !reason.is_empty()) {
        return html! { <span class="because"><bdi>{ reason.clone() }</bdi></span> };
    }
    match &cell.claim {
        Some(claim) if !cell.is_mine() => {
            html! { <span class="because">{ reasons.because(claim.reason).to_owned() }</span> }
        }
        _ => Html::default(),
    }
}
