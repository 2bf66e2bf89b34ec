//! What an account may use, and what it uses.

use api::lambda::{AccountLimit, AccountUsage, GetAccountSettingsRequest, GetAccountSettingsResponse};
use base::RequestContext;

use super::configuration::present_size;
use crate::error::Error;
use crate::limits;
use crate::service::Lambda;

pub(super) async fn get_settings(
    service: &Lambda,
    cx: &RequestContext,
    _input: GetAccountSettingsRequest,
) -> Result<GetAccountSettingsResponse, Error> {
    let concurrency = service.catalog.concurrency(&cx.account, &cx.region);
    let usage = service.catalog.usage(&cx.account, &cx.region);
    Ok(GetAccountSettingsResponse {
        account_limit: Some(AccountLimit {
            total_code_size: Some(present_size(limits::TOTAL_CODE_BYTES_MAX)),
            code_size_unzipped: Some(present_size(limits::UNZIPPED_BYTES_MAX)),
            code_size_zipped: Some(present_size(limits::ZIPPED_BYTES_MAX)),
            concurrent_executions: i32::try_from(concurrency.limit).ok(),
            unreserved_concurrent_executions: i32::try_from(concurrency.unreserved()).ok(),
        }),
        account_usage: Some(AccountUsage {
            total_code_size: Some(present_size(usage.code_bytes)),
            function_count: i64::try_from(usage.n_functions).ok(),
        }),
    })
}
