//! Scenarios that many journeys begin with, as the fragments of their links.

/// The article's edition, nothing said.
pub const ARTICLE: &str = "#v1;e=2024-06;k=1z2xk1g";
/// Linux and Windows workers, admin rights by default.
pub const BOTH_DEMANDS: &str =
    "#v1;e=2024-06;m=admin-access:by-default,worker-os:linux-and-windows;k=2sdj15f";
/// What the page says first then.
pub const BOTH_SAID: &str = "In June 2024: AKS hybrid";
/// Till PCs with Windows and 8 GiB that need Windows workers.
pub const TILLS: &str =
    "#v1;e=2026-11;m=memory-per-node:8192,runs-on:windows-pc,worker-os:linux-and-windows;k=0k8yg5z";
