//! What bytes weigh: as they are, and after each compression that a host would use.

use std::io::Write;
use std::ops::AddAssign;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

/// Bytes of one thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// As they are.
    pub raw: u64,
    /// After gzip at its best.
    pub gzip: u64,
    /// After brotli at its best.
    pub brotli: u64,
}

impl Weight {
    /// Weighs some bytes.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let settings = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &settings)?;
        Ok(Self {
            raw: bytes.len() as u64,
            gzip: gzip.finish()?.len() as u64,
            brotli: brotli.len() as u64,
        })
    }
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}
