//! Words that several commands take alike.

use clap::Args;

/// Who decides, and when.
#[derive(Debug, Args)]
pub struct People {
    /// The day of the decision, such as 2031-06-30
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// Who decides
    #[arg(long, value_name = "NAMES")]
    pub deciders: Option<String>,
    /// Who was asked
    #[arg(long, value_name = "NAMES")]
    pub consulted: Option<String>,
    /// Who is told
    #[arg(long, value_name = "NAMES")]
    pub informed: Option<String>,
}

/// Hours and prices of one's own.
#[derive(Debug, Args)]
pub struct Numbers {
    /// What an hour costs
    #[arg(long, value_name = "R")]
    pub rate: Option<u32>,
    /// Hours a month that a duty takes for each cluster, in steps of 0.25
    #[arg(long, value_name = "DUTY=LOW..HIGH")]
    pub hours: Vec<String>,
    /// Hours a month that a duty takes once for all clusters
    #[arg(long, value_name = "DUTY=LOW..HIGH")]
    pub hours_once: Vec<String>,
    /// Hours a month that a duty takes for each machine
    #[arg(long, value_name = "DUTY=LOW..HIGH")]
    pub hours_per_machine: Vec<String>,
    /// What a unit of a price model costs in a year
    #[arg(long, value_name = "UNIT=PRICE")]
    pub quote: Vec<String>,
    /// How many of a unit a site has
    #[arg(long, value_name = "UNIT=N")]
    pub units: Vec<String>,
}
