//! MFA devices: hardware ones by their serial number, virtual ones made here.
//!
//! Authentication codes are not verified, and no session counts as authenticated by a device.

use api::iam::{
    CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse, DeactivateMFADeviceRequest,
    DeleteVirtualMFADeviceRequest, EnableMFADeviceRequest, GetMFADeviceRequest, GetMFADeviceResponse,
    ListMFADeviceTagsRequest, ListMFADeviceTagsResponse, ListMFADevicesRequest, ListMFADevicesResponse,
    ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse, MFADevice, TagMFADeviceRequest,
    UntagMFADeviceRequest, VirtualMFADevice,
};
use base::{RequestContext, Secret};
use store::Key;

use super::present;
use super::user::named_or_caller;
use crate::change::Change;
use crate::error::{Entity, Obstacle};
use crate::limits::MFA_DEVICES_PER_USER_MAX;
use crate::page::PageRequest;
use crate::provider::VirtualMfaDevice;
use crate::tags::Tags;
use crate::user::{MfaDevice, User};
use crate::{Error, Iam, identity, ids};

/// The key of a virtual device: its account and serial number, whatever the partition in it.
pub(super) fn key(cx: &RequestContext, serial_number: &str) -> Key {
    let name = serial_number.split_once(":mfa").map_or(serial_number, |(_, name)| name);
    Key::root().text(cx.account.as_str()).text(name)
}

fn serial_number(cx: &RequestContext, device: &VirtualMfaDevice) -> String {
    identity::arn(cx, "mfa", &device.path, &device.name)
}

fn not_found(serial: &str) -> Error {
    Error::not_found(Entity::VirtualMfaDevice, serial)
}

pub async fn create(
    service: &Iam,
    cx: &RequestContext,
    input: CreateVirtualMFADeviceRequest,
) -> Result<CreateVirtualMFADeviceResponse, Error> {
    let seed = ids::mfa_seed();
    let device = &VirtualMfaDevice {
        name: input.virtual_mfa_device_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        seed: Secret::new(seed.clone()),
        created: cx.now,
        user: None,
        enabled: None,
        tags: Tags::parse(input.tags)?,
    };
    let serial = &serial_number(cx, device);
    service
        .change(|mut change| async move {
            let key = key(cx, serial);
            change.require_absent::<VirtualMfaDevice>(&key, Entity::VirtualMfaDevice, serial).await?;
            change.put(key, device)?;
            change.and(())
        })
        .await?;
    let presented = VirtualMFADevice {
        serial_number: Some(serial.clone()),
        base32_string_seed: Some(seed.into_bytes().into()),
        tags: device.tags.present_some(),
        ..VirtualMFADevice::default()
    };
    Ok(CreateVirtualMFADeviceResponse { virtual_mfa_device: Some(presented) })
}

pub async fn delete(
    service: &Iam,
    cx: &RequestContext,
    input: DeleteVirtualMFADeviceRequest,
) -> Result<(), Error> {
    let serial = &input.serial_number;
    service
        .change(|mut change| async move {
            let key = key(cx, serial);
            let device: Option<VirtualMfaDevice> = change.find(&key).await?;
            let device = device.ok_or_else(|| not_found(serial))?;
            if device.user.is_some() {
                return Err(Error::DeleteConflict { obstacle: Obstacle::MfaAssignment });
            }
            change.delete::<VirtualMfaDevice>(key);
            change.and(())
        })
        .await
}

pub async fn list_virtual(
    service: &Iam,
    cx: &RequestContext,
    input: ListVirtualMFADevicesRequest,
) -> Result<ListVirtualMFADevicesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let wanted = |device: &VirtualMfaDevice| match input.assignment_status.as_deref() {
        Some("Assigned") => device.user.is_some(),
        Some("Unassigned") => device.user.is_none(),
        _ => true,
    };
    let account = Key::root().text(cx.account.as_str());
    let page = page.scan(&service.table(), account, wanted).await?;
    let mut devices = Vec::new();
    for device in &page.items {
        let user: Option<User> = match &device.user {
            Some(user) => service.find(&identity::key(&cx.account, user)).await?,
            None => None,
        };
        devices.push(VirtualMFADevice {
            serial_number: Some(serial_number(cx, device)),
            user: user.map(|user| present::user(cx, &user)),
            enable_date: device.enabled.and_then(present::date),
            ..VirtualMFADevice::default()
        });
    }
    Ok(ListVirtualMFADevicesResponse {
        virtual_mfa_devices: Some(devices),
        is_truncated: Some(page.is_truncated()),
        marker: page.marker,
    })
}

pub async fn enable(service: &Iam, cx: &RequestContext, input: EnableMFADeviceRequest) -> Result<(), Error> {
    let (name, serial) = (&input.user_name, &input.serial_number);
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, name).await?;
            if user.mfa_devices.iter().any(|device| device.serial_number == *serial) {
                return Err(Error::already_exists(Entity::VirtualMfaDevice, serial));
            }
            if user.mfa_devices.len() >= MFA_DEVICES_PER_USER_MAX {
                return Err(Error::TooMany { quota: "MFADevicesPerUser", max: MFA_DEVICES_PER_USER_MAX });
            }
            assign(&mut change, cx, serial, Some(name)).await?;
            user.mfa_devices.push(MfaDevice { serial_number: serial.clone(), enabled: cx.now });
            change.put_identity(&cx.account, &user)?;
            change.and(())
        })
        .await
}

/// Writes into a virtual device whose it is. Hardware devices have no record.
async fn assign(
    change: &mut Change,
    cx: &RequestContext,
    serial: &str,
    user: Option<&String>,
) -> Result<(), Error> {
    if !serial.starts_with("arn:") {
        return Ok(());
    }
    let key = key(cx, serial);
    let device: Option<VirtualMfaDevice> = change.find(&key).await?;
    let mut device = device.ok_or_else(|| not_found(serial))?;
    device.user = user.cloned();
    device.enabled = user.map(|_| cx.now);
    change.put(key, &device)
}

pub async fn deactivate(
    service: &Iam,
    cx: &RequestContext,
    input: DeactivateMFADeviceRequest,
) -> Result<(), Error> {
    let name = &named_or_caller(cx, input.user_name)?;
    let serial = &input.serial_number;
    service
        .change(|mut change| async move {
            let mut user: User = change.get(&cx.account, name).await?;
            let n_before = user.mfa_devices.len();
            user.mfa_devices.retain(|device| device.serial_number != *serial);
            if user.mfa_devices.len() == n_before {
                return Err(Error::MfaDeviceNotOfUser { serial: serial.clone() });
            }
            assign(&mut change, cx, serial, None).await?;
            change.put_identity(&cx.account, &user)?;
            change.and(())
        })
        .await
}

pub async fn list(
    service: &Iam,
    cx: &RequestContext,
    input: ListMFADevicesRequest,
) -> Result<ListMFADevicesResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    let page = page.of(user.mfa_devices, |device| device.serial_number.clone());
    let page = page.map(|device| MFADevice {
        user_name: Some(name.clone()),
        serial_number: Some(device.serial_number),
        enable_date: present::date(device.enabled),
    });
    Ok(ListMFADevicesResponse {
        is_truncated: Some(page.is_truncated()),
        mfa_devices: Some(page.items),
        marker: page.marker,
    })
}

pub async fn get(
    service: &Iam,
    cx: &RequestContext,
    input: GetMFADeviceRequest,
) -> Result<GetMFADeviceResponse, Error> {
    let serial = input.serial_number;
    let name = named_or_caller(cx, input.user_name)?;
    let user: User = service.get(&cx.account, &name).await?;
    let device = user.mfa_devices.into_iter().find(|device| device.serial_number == serial);
    let device = device.ok_or(Error::MfaDeviceNotOfUser { serial })?;
    Ok(GetMFADeviceResponse {
        user_name: Some(name),
        serial_number: Some(device.serial_number),
        enable_date: present::date(device.enabled),
        certifications: None,
    })
}

async fn modify(
    service: &Iam,
    cx: &RequestContext,
    serial: &str,
    modify: impl Fn(&mut VirtualMfaDevice) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    let modify = &modify;
    service
        .change(|mut change| async move {
            let key = key(cx, serial);
            let device: Option<VirtualMfaDevice> = change.find(&key).await?;
            let mut device = device.ok_or_else(|| not_found(serial))?;
            modify(&mut device)?;
            change.put(key, &device)?;
            change.and(())
        })
        .await
}

pub async fn tag(service: &Iam, cx: &RequestContext, input: TagMFADeviceRequest) -> Result<(), Error> {
    modify(service, cx, &input.serial_number, |device| device.tags.set(input.tags.clone())).await
}

pub async fn untag(service: &Iam, cx: &RequestContext, input: UntagMFADeviceRequest) -> Result<(), Error> {
    let remove = |device: &mut VirtualMfaDevice| {
        device.tags.remove(&input.tag_keys);
        Ok(())
    };
    modify(service, cx, &input.serial_number, remove).await
}

pub async fn list_tags(
    service: &Iam,
    cx: &RequestContext,
    input: ListMFADeviceTagsRequest,
) -> Result<ListMFADeviceTagsResponse, Error> {
    let page = PageRequest::parse(input.marker.as_deref(), input.max_items)?;
    let device: Option<VirtualMfaDevice> = service.find(&key(cx, &input.serial_number)).await?;
    let device = device.ok_or_else(|| not_found(&input.serial_number))?;
    let page = page.of_tags(&device.tags);
    Ok(ListMFADeviceTagsResponse {
        is_truncated: Some(page.is_truncated()),
        tags: Some(page.items),
        marker: page.marker,
    })
}
