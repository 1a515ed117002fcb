//! Small invented catalogues, written as a table, and scenarios, written as in a link.
//!
//! ```text
//! cost: high < medium < low        levels, worst first
//! memory: MiB lower 2048 4096      a quantity, its better end and its bands
//! support: until 12 36             a date and its bands
//! place: { shed, hall }            a set, demanded as all of
//! host: any { box, rack }          a set, demanded as any of
//! speed: points @decisive          points, and a tier of its own
//! duties: count lower 1 { a, b }   a count from 1 to the number of its items
//!
//! alpha = low 2048 2030-01-01 shed box 1/2 2
//! beta = low|high unknown no-end shed.hall rack 0.4 1
//!
//! alpha ! cost=low place=shed > cost=medium      a conflict, and what holds instead
//! beta ! place=shed.hall host=rack all           members that conflict only together
//! ```

use std::fmt::Write;

use edgewise_engine::assessment::{Assessment, Shares, assess};
use edgewise_engine::catalog::{Catalog, Facts, check};
use edgewise_engine::link;
use edgewise_engine::scenario::Scenario;

/// The editions in [`files`]: a single one.
pub const EDITIONS: &str = "[[edition]]\nid = \"2024-06\"\ntitle = \"One\"\ndate = 2024-06-07\n";
/// The only source.
pub const SOURCES: &str = "[[source]]\nid = \"page\"\ntitle = \"A page\"\npublisher = \"Us\"\n\
                           url = \"https://example.org\"\ndate = \"2024-06-01\"\n";

/// The catalogue that a table describes.
#[track_caller]
pub fn catalog(table: &str) -> Catalog {
    facts(table).catalog
}

/// The same with its prose.
#[track_caller]
pub fn facts(table: &str) -> Facts {
    read(&files(table))
}

/// The shipped facts.
pub fn shipped() -> Facts {
    Facts { catalog: edgewise_catalog::shipped(), reasons: edgewise_catalog::reasons() }
}

/// The facts in these files.
#[track_caller]
pub fn read(files: &[(String, String)]) -> Facts {
    check::read(files).unwrap_or_else(|defects| {
        let lines: Vec<String> = defects.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// The files of the catalogue that a table describes.
pub fn files(table: &str) -> Vec<(String, String)> {
    let lines = || table.lines().map(str::trim).filter(|line| !line.is_empty());
    let criteria: Vec<(&str, &str)> = lines().filter_map(|line| line.split_once(": ")).collect();
    let mut files = vec![
        ("editions.toml".into(), EDITIONS.into()),
        ("sources.toml".into(), SOURCES.into()),
        ("criteria.toml".into(), criteria.iter().map(|(id, scale)| criterion(id, scale)).collect()),
    ];
    for (id, values) in lines().filter_map(|line| line.split_once(" = ")) {
        let values: Vec<&str> = values.split_whitespace().collect();
        assert_eq!(values.len(), criteria.len(), "{id} has a value for each criterion");
        let claims = criteria.iter().zip(values).map(|((on, scale), value)| {
            if scale.starts_with("count ") { count(on, scale, value) } else { claim(on, value) }
        });
        let text = format!("name = \"{}\"\nsummary = \"It is.\"\n", name(id));
        let conflicts = lines().filter_map(|line| line.split_once(" ! "));
        let conflicts = conflicts.filter(|(of, _)| *of == id).map(|(_, said)| conflict(said));
        let text = text + &claims.collect::<String>() + &conflicts.collect::<String>();
        files.push((format!("options/{id}.toml"), text));
    }
    files
}

/// A claim in TOML: `unknown`, one value, or two sides as `one|other`.
pub fn claim(criterion: &str, value: &str) -> String {
    let (one, other) = value.split_once('|').unwrap_or((value, ""));
    let mut text = format!(
        "[[claim]]\ncriterion = \"{criterion}\"\nvalue = \"{one}\"\nbecause = \"The page says \
         {one}.\"\nsource = \"page\"\n"
    );
    if !other.is_empty() {
        write!(
            text,
            "[claim.disputed]\nvalue = \"{other}\"\nbecause = \"Another says {other}.\"\n\
             source = \"page\"\n"
        )
        .expect("memory takes text");
    }
    text
}

/// A claim in TOML that counts this many of the first items of a scale.
fn count(criterion: &str, scale: &str, value: &str) -> String {
    let items = scale.split_once('{').map_or("", |(_, items)| items);
    let items: Vec<&str> = items.split(['@', '}']).next().unwrap_or("").split(',').collect();
    let first = |value: &str| {
        let number: usize = value.parse().unwrap_or(0);
        let ids = items[..number].iter().map(|id| format!("\"{}\"", id.trim()));
        format!("counts = [{}]\n", ids.collect::<Vec<_>>().join(", "))
    };
    if value == "unknown" {
        return claim(criterion, value);
    }
    let (one, other) = value.split_once('|').unwrap_or((value, ""));
    let text = claim(criterion, value).replacen("because", &(first(one) + "because"), 1);
    if other.is_empty() { text } else { text + &first(other) }
}

/// A conflict in TOML: values, `all`, and after a `>` what holds instead.
fn conflict(said: &str) -> String {
    let (values, instead) = said.split_once('>').unwrap_or((said, ""));
    let table = |pairs: &str| {
        let pairs = pairs.split_whitespace().filter_map(|pair| pair.split_once('='));
        let each: Vec<String> = pairs.map(|(id, value)| format!("{id} = \"{value}\"")).collect();
        format!("{{ {} }}", each.join(", "))
    };
    let all = if values.split_whitespace().any(|word| word == "all") { "all = true\n" } else { "" };
    format!(
        "[[conflict]]\nvalues = {}\ninstead = {}\n{all}because = \"Not {}.\"\nsource = \"page\"\n",
        table(values),
        table(instead),
        values.trim()
    )
}

fn criterion(id: &str, scale: &str) -> String {
    let (scale, tier) = scale.split_once(" @").unwrap_or((scale, ""));
    let tier = if tier.is_empty() { String::new() } else { format!("default_tier = \"{tier}\"\n") };
    let head = format!(
        "[[criterion]]\nid = \"{id}\"\nname = \"{}\"\nquestion = \"How is {id}?\"\n{tier}",
        name(id)
    );
    let words: Vec<&str> = scale.split_whitespace().collect();
    head + &match words.as_slice() {
        ["count", better, least, ..] => {
            let items: Vec<&str> =
                scale.split(['{', '}']).nth(1).unwrap_or("").split(',').collect();
            let most = items.len();
            format!(
                "scale = \"quantity\"\nunit = \"duties\"\nunit_one = \"duty\"\nbetter = \"{better}\"\n\
                 range = [{least}, {most}]\nitem_points = 1\nwords = [{{ up_to = {}, name = \"Few\", \
                 means = \"Not many.\" }}, {{ up_to = {most}, name = \"Many\", means = \"More.\" }}]\n\
                 items = {}",
                most - 1,
                ids(&items.join(","))
            )
        }
        ["points"] => "scale = \"points\"\n".into(),
        ["until", months @ ..] => format!("scale = \"date\"\nbands = [{}]\n", months.join(", ")),
        ["any", ..] => {
            let set = scale.trim_start_matches("any");
            format!("scale = \"set\"\nmembers = {}[criterion.must]\ntest = \"any-of\"\n", ids(set))
        }
        ["{", ..] => format!("scale = \"set\"\nmembers = {}", ids(scale)),
        [_, "<", ..] => format!("scale = \"levels\"\nlevels = {}", ids(scale)),
        [unit, better, bands @ ..] => format!(
            "scale = \"quantity\"\nunit = \"{unit}\"\nbetter = \"{better}\"\nbands = [{}]\n",
            bands.join(", ")
        ),
        _ => panic!("no scale: {scale}"),
    }
}

/// Levels or members as TOML.
fn ids(list: &str) -> String {
    let ids = list.split(['<', ',', '{', '}']).map(str::trim).filter(|id| !id.is_empty());
    let each = ids
        .map(|id| format!("{{ id = \"{id}\", name = \"{}\", means = \"It is {id}.\" }}", name(id)));
    format!("[{}]\n", each.collect::<Vec<_>>().join(", "))
}

/// `some-id` is called "Some id".
fn name(id: &str) -> String {
    let words = id.replace('-', " ");
    let (first, rest) = words.split_at(1);
    first.to_uppercase() + rest
}

/// The scenario in these sections of a link, which must be readable: `m=cost:low;p=speed:3`.
#[track_caller]
pub fn scenario(catalog: &Catalog, said: &str) -> Scenario {
    let edition = &catalog.today().id;
    let gap = if said.is_empty() { "" } else { ";" };
    let reading = link::read(catalog, &format!("v1;e={edition}{gap}{said};k=any"));
    assert_eq!(reading.notices, [], "{said}");
    reading.scenario
}

/// The assessment of those sections of a link under the catalogue that a table describes.
#[track_caller]
pub fn assessed(table: &str, said: &str) -> Assessment {
    let catalog = catalog(table);
    assess(&catalog, &scenario(&catalog, said))
}

/// The shares of winning in those sections of a link.
#[track_caller]
pub fn shares(table: &str, said: &str) -> Option<Shares> {
    let catalog = catalog(table);
    let scenario = scenario(&catalog, said);
    assess(&catalog, &scenario).shares(&scenario)
}

/// The ids of options, as one line.
pub fn names(it: &Assessment, options: &[usize]) -> String {
    let ids = options.iter().map(|option| it.table.candidates[*option].id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

/// The ids of criteria, given by their places in the table, as one line.
pub fn criteria(it: &Assessment, places: &[usize]) -> String {
    places.iter().map(|at| it.table.criteria[*at].id.as_str()).collect::<Vec<_>>().join(" ")
}

/// The place of an option.
#[track_caller]
pub fn option(it: &Assessment, id: &str) -> usize {
    let ids: Vec<&str> = it.table.candidates.iter().map(|one| one.id.as_str()).collect();
    ids.iter().position(|one| *one == id).unwrap_or_else(|| panic!("no {id} in {ids:?}"))
}

/// The three ways of the article on its four criteria, nothing else.
pub const ARTICLE: &str = "
    operational-cost: high < medium < low
    ease: difficult < moderate < easy
    flexibility: low < medium < high
    worker-os: linux-only < windows-preview < linux-and-windows

    bare-metal = high difficult high linux-and-windows
    azure-stack-edge = low easy low linux-only
    aks-hybrid = low easy medium linux-and-windows
";
