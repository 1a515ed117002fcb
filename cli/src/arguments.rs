//! The words of the command line.

mod shared;

pub use shared::{Numbers, People};

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The version of the program, and the newest edition of its facts.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    format!("{} (facts of {})", env!("CARGO_PKG_VERSION"), edgewise_catalog::EDITION)
});

/// Which way of running Kubernetes fits this edge site, and how sure is that answer?
#[derive(Debug, Parser)]
#[command(name = "edgewise", version = VERSION.as_str(), arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Assess one scenario: who is ruled out and why, who comes first, how sure that is
    Assess(Assess),
    /// Check whether conclusions hold under today's facts: 0 yes, 3 no, 2 unreadable
    Check(Check),
    /// Print what a meeting or a repository wants of a scenario: a decision record, the matrix
    Report(Report),
    /// Print the facts: options by criteria, each claim with its reason and sources
    Catalog(Catalog),
    /// Print the link of a scenario given in words
    Link(Link),
    /// Find the fewest platforms for a board of sites, and what its voices agree on
    Fleet(Fleet),
    /// Compare two scenarios: what they say, what follows, and which difference explains it
    Compare(Compare),
    /// Work out hours and money of a scenario by your own numbers
    Effort(Effort),
}

#[derive(Debug, Args)]
pub struct Assess {
    /// A link, its fragment or its bare text, or - for standard input; nothing: what is piped in, or the blank scenario
    pub link: Option<String>,
    /// Assess under this edition instead of the link's
    #[arg(long, value_name = "E")]
    pub edition: Option<String>,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Expert weights, whole numbers: ID=N,ID=N
    #[arg(long, value_name = "ID=N", value_delimiter = ',')]
    pub weights: Vec<String>,
    /// Recommend even though part of the link could not be read, or the edition lacks a must-have
    #[arg(long)]
    pub accept: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    /// Links, their fragments or their bare text; - or nothing: a link a line from standard input
    #[arg(value_name = "LINK")]
    pub links: Vec<String>,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Check what was read even of a link that may be damaged
    #[arg(long)]
    pub accept: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Report {
    /// A link, its fragment or its bare text; - or nothing: from standard input
    pub link: Option<String>,
    /// What to print
    #[arg(long, value_enum, default_value = "madr")]
    pub format: Format,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Recommend even though part of the link could not be read
    #[arg(long)]
    pub accept: bool,
    /// Put semicolons between the fields of CSV, for spreadsheets that expect them
    #[arg(long)]
    pub semicolons: bool,
    #[command(flatten)]
    pub people: People,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A decision record in Markdown, as MADR, in sixty lines or fewer
    Madr,
    /// The same with all facts and sources
    MadrFull,
    /// One page for the board, in Markdown
    Board,
    /// A few lines for a message
    Summary,
    /// The matrix, a line for each option on each criterion
    Csv,
    /// The same as assess --json
    Json,
    /// The same as assess
    Text,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that somebody types")]
pub struct Catalog {
    /// The edition; nothing: today's
    #[arg(long, value_name = "E")]
    pub edition: Option<String>,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Print JSON
    #[arg(long, group = "form")]
    pub json: bool,
    /// List the claims whose newest source is older than so many months
    #[arg(long, value_name = "MONTHS", group = "form")]
    pub stale: Option<u16>,
    /// The day from which --stale counts; nothing: today
    #[arg(long, value_name = "DATE", requires = "stale")]
    pub day: Option<String>,
    /// List the claims without a dated source
    #[arg(long, group = "form")]
    pub undated: bool,
    /// List the claims that no source settles
    #[arg(long, group = "form")]
    pub unknown: bool,
    /// List the values that do not hold together
    #[arg(long, group = "form")]
    pub conflicts: bool,
}

#[derive(Debug, Args)]
pub struct Link {
    /// The edition; nothing: today's
    #[arg(long, value_name = "E")]
    pub edition: Option<String>,
    /// A must-have: a criterion and the value demanded; members of a set are joined by a dot, or given one by one
    #[arg(long, value_name = "ID=VALUE")]
    pub must: Vec<String>,
    /// How much a criterion matters: decisive, important, nice or ignore
    #[arg(long, value_name = "ID=TIER")]
    pub priority: Vec<String>,
    /// Expert weights, whole numbers: ID=N,ID=N
    #[arg(long, value_name = "ID=N", value_delimiter = ',')]
    pub weights: Vec<String>,
    /// A cell rated otherwise
    #[arg(long = "override", value_name = "OPTION.ID=VALUE")]
    pub overrides: Vec<String>,
    /// A family of options to leave out
    #[arg(long, value_name = "FAMILY", value_delimiter = ',')]
    pub hide: Vec<String>,
    /// How many machines each site has; it then has to fit a site of that many
    #[arg(long, value_name = "N")]
    pub machines: Option<u16>,
    /// How many sites there are
    #[arg(long, value_name = "N")]
    pub sites: Option<u32>,
    /// How long it has to last: a year or a day, such as 2031 or 2031-06-30
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// The day that dates are compared with, such as 2031-01-01; nothing: that of the edition
    #[arg(long, value_name = "DAY")]
    pub day: Option<String>,
    /// A title
    #[arg(long)]
    pub title: Option<String>,
    /// Notes
    #[arg(long)]
    pub note: Option<String>,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Fleet {
    /// A file (CSV or JSON), the link of a board, or - for standard input
    #[arg(value_name = "FILE|LINK")]
    pub board: String,
    /// The edition of a CSV file; nothing: today's
    #[arg(long, value_name = "E")]
    pub edition: Option<String>,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Answer for what was read, even if part of it could not be
    #[arg(long)]
    pub accept: bool,
    #[command(flatten)]
    pub numbers: Numbers,
    /// What to print
    #[arg(long, value_enum, default_value = "text")]
    pub format: FleetFormat,
    #[command(flatten)]
    pub people: People,
    /// Print JSON, as --format json does
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

/// The form of what follows for a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FleetFormat {
    /// Sentences and tables
    Text,
    /// A decision record in Markdown
    Record,
    /// The classes, a line for each
    Csv,
    /// One object for scripts
    Json,
}

#[derive(Debug, Args)]
pub struct Compare {
    /// The link of the first scenario, or - for standard input
    #[arg(value_name = "LINK")]
    pub one: String,
    /// The link of the second one, or - for standard input
    #[arg(value_name = "LINK")]
    pub other: String,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Compare what was read, even if part of a link could not be
    #[arg(long)]
    pub accept: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Effort {
    /// A link, its fragment or its bare text, or - for standard input; nothing: what is piped in, or the blank scenario
    pub link: Option<String>,
    /// Sites, each with one cluster
    #[arg(long, value_name = "N")]
    pub sites: Option<u32>,
    /// Machines of each site
    #[arg(long, value_name = "M")]
    pub machines: Option<u16>,
    /// Years that money is counted over
    #[arg(long, value_name = "Y")]
    pub years: Option<u32>,
    /// Working hours of a full-time person in a month
    #[arg(long, value_name = "H")]
    pub month: Option<u32>,
    #[command(flatten)]
    pub numbers: Numbers,
    /// Use the catalogue in this folder instead of the shipped one
    #[arg(long = "catalog", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
