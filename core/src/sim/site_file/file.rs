//! The keys of a site file, as they are written. What is absent has the default that `mod` gives it.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) call_control: Option<Spanned<String>>,
    pub(super) release: Option<Spanned<String>>,
    pub(super) conference_call_id: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) shuffle: bool,
    pub(super) seed: Option<u64>,
    pub(super) unassigned: Option<Vec<Spanned<String>>>,
    #[serde(default)]
    pub(super) phones: FilePhones,
    #[serde(default)]
    pub(super) timing: FileTiming,
    #[serde(default)]
    pub(super) limits: FileLimits,
    #[serde(default)]
    pub(super) csq: Vec<FileCsq>,
    #[serde(default)]
    pub(super) application: Vec<FileApplication>,
    #[serde(default)]
    pub(super) agent: Vec<FileAgent>,
    #[serde(default)]
    pub(super) phone: Vec<FilePhone>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct FilePhones {
    pub(super) max_calls: Option<Spanned<usize>>,
    pub(super) busy_trigger: Option<Spanned<usize>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct FileTiming {
    pub(super) port_answer: Option<Spanned<String>>,
    pub(super) prompt: Option<Spanned<String>>,
    pub(super) ring: Option<Spanned<String>>,
    pub(super) ring_timeout: Option<Spanned<String>>,
    pub(super) failed: Option<Spanned<String>>,
    pub(super) work: Option<Spanned<String>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct FileLimits {
    pub(super) max_connections: Option<Spanned<usize>>,
    pub(super) max_connections_per_address: Option<Spanned<usize>>,
    pub(super) max_half_open: Option<Spanned<usize>>,
    pub(super) open_timeout: Option<Spanned<String>>,
    pub(super) max_output_bytes: Option<Spanned<usize>>,
    pub(super) max_output_messages: Option<Spanned<usize>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileCsq {
    pub(super) id: Spanned<u32>,
    pub(super) name: String,
    #[serde(default)]
    pub(super) auto_work: bool,
    pub(super) work: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileApplication {
    pub(super) id: Spanned<u32>,
    pub(super) name: String,
    pub(super) trigger: Spanned<String>,
    pub(super) ports: Vec<Spanned<String>>,
    pub(super) csq: Option<Spanned<u32>>,
    pub(super) redirect: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) set: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileAgent {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    pub(super) extension: Spanned<String>,
    #[serde(default)]
    pub(super) csqs: Vec<Spanned<u32>>,
    #[serde(default = "yes")]
    pub(super) auto_available: bool,
    #[serde(default)]
    pub(super) secondary: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) supervisor: bool,
    #[serde(default = "yes")]
    pub(super) device_cti: bool,
    #[serde(default = "yes")]
    pub(super) line_cti: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FilePhone {
    pub(super) number: Spanned<String>,
}

fn yes() -> bool {
    true
}
