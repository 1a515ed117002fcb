//! Which options stand side by side, and in which order.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::{hook, use_effect_with, use_state};

use edgewise_engine::assessment::{Assessment, Kind, State};
use edgewise_engine::id::OptionId;

/// How many columns there is room for: five on a wide screen, two on a phone, one there with letters of
/// twice the size.
#[hook]
pub fn use_room() -> usize {
    let room = use_state(room);
    {
        let room_now = room.clone();
        use_effect_with((), move |()| {
            let listener =
                EventListener::new(&window(), "resize", move |_| room_now.set(self::room()));
            move || drop(listener)
        });
    }
    *room
}

/// The widths, in letters rather than dots, from which there is room for one column more.
/// From 60 on, the controls stand beside them.
const ROOMIER: [&str; 5] = [
    "(min-width: 14em)",
    "(min-width: 43.75em) and (max-width: 60em)",
    "(min-width: 63em)",
    "(min-width: 78em)",
    "(min-width: 85em)",
];
/// How many there is always room for.
const ROOM_MIN: usize = 1;

fn room() -> usize {
    let fits = |query: &&&str| {
        let asked = window().match_media(query).ok().flatten();
        asked.is_some_and(|asked| asked.matches())
    };
    ROOM_MIN + ROOMIER.iter().filter(fits).count()
}

/// All options in the order of their columns: families together; until something was said in
/// alphabetical order, as while it is not clear what was; then the family of the best option first and
/// ruled-out options last.
pub fn order(assessment: &Assessment) -> Vec<usize> {
    let mut places: Vec<usize> = (0..assessment.standings.len()).collect();
    if assessment.is_blank || assessment.verdict.kind == Kind::Withheld {
        return places;
    }
    let key = |place: usize| {
        let standing = &assessment.standings[place];
        let out = standing.screened.state == State::RuledOut;
        (out, standing.screened.state, -assessment.problem.sum(place), place)
    };
    let family = |place: usize| &assessment.table.candidates[place].family_name;
    let best = |place: usize| {
        let out = key(place).0;
        let kin = places
            .iter()
            .copied()
            .filter(|other| family(*other) == family(place) && key(*other).0 == out);
        kin.map(key).min()
    };
    let mut keyed: Vec<_> =
        places.iter().map(|place| (key(*place).0, best(*place), key(*place), *place)).collect();
    keyed.sort();
    places = keyed.into_iter().map(|(_, _, _, place)| place).collect();
    places
}

/// The options that the answer speaks of: whom it names, who would come before them if it were confirmed
/// to fit, whose facts are in doubt, who would return. Nobody while it is not clear what was said.
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

/// The columns to show: those that the visitor picked, else those that the answer speaks of, then the
/// first that are not ruled out; no more than there is room for.
pub fn shown(assessment: &Assessment, picked: Option<&[OptionId]>, room: usize) -> Vec<usize> {
    let order = order(assessment);
    let wanted: Vec<usize> = if let Some(picked) = picked {
        let is_picked = |place: &usize| picked.contains(&assessment.table.candidates[*place].id);
        order.into_iter().filter(is_picked).collect()
    } else {
        let open = |place: &usize| assessment.standings[*place].screened.state != State::RuledOut;
        let (first, last): (Vec<usize>, Vec<usize>) = order.iter().partition(|place| open(place));
        let mut wanted = Vec::new();
        for place in
            named(assessment).into_iter().chain(if first.is_empty() { last } else { first })
        {
            if wanted.len() < room && !wanted.contains(&place) {
                wanted.push(place);
            }
        }
        order.into_iter().filter(|place| wanted.contains(place)).collect()
    };
    wanted.into_iter().take(room).collect()
}
