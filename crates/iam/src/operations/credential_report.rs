//! The credential report: a table of users and the state of their credentials.

use std::fmt::Write as _;

use api::iam::{GenerateCredentialReportResponse, GetCredentialReportResponse};
use base::{RequestContext, Timestamp};
use store::Key;
use wire::TimestampFormat;

use super::account::{modify, read};
use super::present;
use crate::account::CredentialReport;
use crate::principal::root_arn;
use crate::session::Session;
use crate::user::{AccessKey, Status, User};
use crate::{Error, Iam, identity};

const HEADER: &str = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

/// Writes the report anew. AWS makes a first caller come again; so does this.
pub async fn generate(
    service: &Iam,
    cx: &RequestContext,
    (): (),
) -> Result<GenerateCredentialReportResponse, Error> {
    let had_one = read(service, cx).await?.credential_report.is_some();
    let text = write(service, cx).await?;
    modify(service, cx, |account| {
        account.credential_report = Some(CredentialReport { generated: cx.now, text: text.clone() });
        Ok(())
    })
    .await?;
    let (state, description) = if had_one {
        ("COMPLETE", None)
    } else {
        ("STARTED", Some("No report exists. Starting a new report generation task".to_owned()))
    };
    Ok(GenerateCredentialReportResponse { state: Some(state.to_owned()), description })
}

pub async fn get(service: &Iam, cx: &RequestContext, (): ()) -> Result<GetCredentialReportResponse, Error> {
    let report = read(service, cx).await?.credential_report.ok_or(Error::ReportNotPresent)?;
    Ok(GetCredentialReportResponse {
        content: Some(report.text.into_bytes().into()),
        report_format: Some("text/csv".to_owned()),
        generated_time: present::date(report.generated),
    })
}

async fn write(service: &Iam, cx: &RequestContext) -> Result<String, Error> {
    let mut text = HEADER.to_owned();
    let nothing = "false,N/A,N/A,N/A,N/A";
    let root = root_arn(cx);
    let certificates = "false,N/A,false,N/A";
    let _ = write!(
        text,
        "\n<root_account>,{root},{},not_supported,no_information,not_supported,not_supported,false,{nothing},{nothing},{certificates}",
        date(Timestamp::from_millis(0))
    );
    let users = service.table::<User>().list_all(Key::root().text(cx.account.as_str())).await?;
    for user in users.into_iter().map(|row| row.record) {
        text.push('\n');
        text.push_str(&line(service, cx, &user).await?);
    }
    Ok(text)
}

async fn line(service: &Iam, cx: &RequestContext, user: &User) -> Result<String, Error> {
    let arn = identity::arn(cx, "user", &user.path, &user.name);
    let password = match &user.login_profile {
        Some(profile) => format!("true,no_information,{},N/A", date(profile.created)),
        None => "false,N/A,N/A,N/A".to_owned(),
    };
    let mut columns = vec![
        user.name.clone(),
        arn,
        date(user.created),
        password,
        (!user.mfa_devices.is_empty()).to_string(),
    ];
    for index in 0..2 {
        let key: Option<AccessKey> = match user.access_keys.get(index) {
            Some(id) => service.find(&Session::key(id)).await?,
            None => None,
        };
        columns.push(match key {
            Some(key) => {
                let used = key.last_used.map_or_else(
                    || "N/A,N/A,N/A".to_owned(),
                    |used| format!("{},{},{}", date(used.at), used.region, used.service),
                );
                format!("{},{},{used}", key.status == Status::Active, date(key.created))
            }
            None => "false,N/A,N/A,N/A,N/A".to_owned(),
        });
    }
    for index in 0..2 {
        columns.push(match user.signing_certificates.get(index) {
            Some(certificate) => {
                format!("{},{}", certificate.status == Status::Active, date(certificate.uploaded))
            }
            None => "false,N/A".to_owned(),
        });
    }
    Ok(columns.join(","))
}

fn date(moment: Timestamp) -> String {
    let whole_seconds = moment.as_millis().div_euclid(1000) * 1000;
    wire::format_timestamp(whole_seconds, TimestampFormat::Iso8601).replace('Z', "+00:00")
}
