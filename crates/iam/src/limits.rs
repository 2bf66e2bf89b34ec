//! The limits of this crate, with AWS's names and numbers where AWS has them
//! ("IAM and AWS STS quotas").

use std::time::Duration;

/// Access keys of one user.
pub const ACCESS_KEYS_PER_USER_MAX: usize = 2;
/// Managed policies attached to one user, group or role.
pub const ATTACHED_POLICIES_MAX: usize = 10;
/// Groups of one user.
pub const GROUPS_PER_USER_MAX: usize = 10;
/// Versions of one managed policy.
pub const POLICY_VERSIONS_MAX: usize = 5;
/// Characters of a managed policy, white space left out.
pub const MANAGED_POLICY_CHARACTERS_MAX: usize = 6_144;
/// Characters of all inline policies of one user together, white space left out.
pub const USER_POLICY_CHARACTERS_MAX: usize = 2_048;
/// Characters of all inline policies of one group together, white space left out.
pub const GROUP_POLICY_CHARACTERS_MAX: usize = 5_120;
/// Characters of all inline policies of one role together, white space left out.
pub const ROLE_POLICY_CHARACTERS_MAX: usize = 10_240;
/// Characters of a trust policy, white space left out.
pub const TRUST_POLICY_CHARACTERS_MAX: usize = 2_048;
/// Tags of one resource.
pub const TAGS_MAX: usize = 50;
/// Signing certificates of one user.
pub const SIGNING_CERTIFICATES_PER_USER_MAX: usize = 2;
/// SSH public keys of one user.
pub const SSH_PUBLIC_KEYS_PER_USER_MAX: usize = 5;
/// MFA devices of one user.
pub const MFA_DEVICES_PER_USER_MAX: usize = 8;
/// Credentials of one user for one service.
pub const SERVICE_CREDENTIALS_PER_SERVICE_MAX: usize = 2;
/// Client ids of one OpenID Connect provider.
pub const CLIENT_IDS_PER_PROVIDER_MAX: usize = 100;
/// Thumbprints of one OpenID Connect provider.
pub const THUMBPRINTS_PER_PROVIDER_MAX: usize = 5;

/// Entities in a page when the caller names no number.
pub const PAGE_ITEMS_DEFAULT: usize = 100;
/// Entities that one page reads from the store at a time.
pub const SCAN_ITEMS: usize = 200;

/// How often a change is decided anew because somebody else wrote what it had read.
pub const CHANGE_ATTEMPTS_MAX: usize = 32;

/// Access keys and policies of principals that are kept in memory; at the limit all are read anew.
pub const CACHED_ENTRIES_MAX: usize = 10_000;

/// How long temporary credentials of a role last when the caller does not say.
pub const ROLE_SESSION_DEFAULT: Duration = Duration::from_secs(3_600);
/// How long those of `GetSessionToken` and `GetFederationToken` last when the caller does not say.
pub const USER_SESSION_DEFAULT: Duration = Duration::from_secs(43_200);
/// Most that a session begun by another role session may last.
pub const CHAINED_SESSION_MAX: Duration = Duration::from_secs(3_600);
/// How long credentials that functions get last.
pub const SERVICE_SESSION: Duration = Duration::from_secs(43_200);
/// Credentials that a function gets from the shared ones, at the limit of their number, last at least so long.
pub const SERVICE_SESSION_REUSE: Duration = Duration::from_secs(21_600);
/// Credentials of functions that are kept in memory; at the limit functions share theirs, and those that end first go.
pub const SERVICE_SESSIONS_MAX: usize = 10_000;
/// How often temporary credentials that have ended are removed.
pub const SESSION_SWEEP_INTERVAL: Duration = Duration::from_secs(600);
/// Temporary credentials that one pass removes at most from each page.
pub const SESSION_SWEEP_ITEMS: usize = 500;
