//! Which options are shown side by side, and in which order.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::{hook, use_effect_with, use_state};

use edgewise_engine::assessment::{Assessment, Kind, State};
use edgewise_engine::id::OptionId;
use edgewise_engine::scenario::View;

/// What there is room for in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many columns: six on a wide screen, two on a phone, one there with text at twice the size.
    pub columns: usize,
    /// Whether a drawer fits beside the table.
    pub drawer: bool,
}

/// What there is room for, updated as the window changes.
#[hook]
pub fn use_room() -> Room {
    let room = use_state(Room::now);
    {
        let room_now = room.clone();
        use_effect_with((), move |()| {
            let listener =
                EventListener::new(&window(), "resize", move |_| room_now.set(Room::now()));
            move || drop(listener)
        });
    }
    *room
}

/// The widths, in ems rather than pixels, from which there is room for one more column.
const ROOMIER: [&str; 5] = [
    "(min-width: 14em)",
    "(min-width: 38em)",
    "(min-width: 50em)",
    "(min-width: 72em)",
    "(min-width: 86em)",
];
/// How many there is always room for.
const ROOM_MIN: usize = 1;
/// From this width on, the drawer is beside the table.
const DRAWER: &str = "(min-width: 60.0625em)";

impl Room {
    fn now() -> Self {
        let fits = |query: &&&str| {
            let asked = window().match_media(query).ok().flatten();
            asked.is_some_and(|asked| asked.matches())
        };
        Self { columns: ROOM_MIN + ROOMIER.iter().filter(fits).count(), drawer: fits(&&DRAWER) }
    }
}

/// The options that the answer mentions: those it names, those that would come before them if confirmed
/// to fit, those with facts in doubt, those that would come back. Empty while it is not clear what was
/// said.
fn named(assessment: &Assessment) -> Vec<usize> {
    if assessment.verdict.kind == Kind::Withheld {
        return Vec::new();
    }
    let mut named = assessment.verdict.options.clone();
    let sum = |option: usize| assessment.problem.sum(option);
    if let Some(first) = named.first().map(|first| sum(*first)) {
        let open = assessment.in_state(State::Unconfirmed);
        named.extend(open.filter(|option| sum(*option) > first));
    }
    named.extend(assessment.deciding_doubts.iter().map(|(option, _)| *option));
    named.extend(assessment.relaxations.iter().flat_map(|one| one.returns.clone()));
    named
}

/// The columns, as places in the table: the two that are compared; else those that were chosen, or those
/// that the answer speaks of and the next best, as many as there is room for. Pinned ones come first,
/// the others by rank.
pub fn shown(assessment: &Assessment, view: &View, room: Room) -> Vec<usize> {
    if let Some((one, other)) = compared(assessment, view) {
        return vec![one, other];
    }
    let ranking = assessment.ranking();
    let id = |place: usize| &assessment.table.candidates[place].id;
    let is_pinned = |place: &usize| view.pinned.contains(id(*place));
    let mut wanted: Vec<usize> = ranking.iter().copied().filter(is_pinned).collect();
    let others: Vec<usize> = if view.columns.is_empty() {
        let open = |place: &usize| assessment.standings[*place].screened.state != State::RuledOut;
        let (open, out): (Vec<usize>, Vec<usize>) =
            ranking.iter().copied().partition(|place| open(place));
        named(assessment).into_iter().chain(open).chain(out).collect()
    } else {
        ranking.iter().copied().filter(|place| view.columns.contains(id(*place))).collect()
    };
    let most = if view.columns.is_empty() { room.columns.max(wanted.len()) } else { usize::MAX };
    for place in others {
        if wanted.len() < most && !wanted.contains(&place) {
            wanted.push(place);
        }
    }
    let (pinned, others): (Vec<usize>, Vec<usize>) =
        ranking.into_iter().filter(|place| wanted.contains(place)).partition(is_pinned);
    pinned.into_iter().chain(others).collect()
}

/// The two options that are compared side by side, if both are there.
pub fn compared(assessment: &Assessment, view: &View) -> Option<(usize, usize)> {
    let (one, other): &(OptionId, OptionId) = view.compared.as_ref()?;
    Some((assessment.option(one)?, assessment.option(other)?))
}
