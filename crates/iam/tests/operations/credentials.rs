//! Passwords, credentials for other services, certificates, keys and devices of users.

use crate::world::{ACCOUNT, World};

const USER: (&str, &str) = ("UserName", "ann");
const NO_USER: &str = "NoSuchEntity: The user with name nobody cannot be found.";

async fn world() -> World {
    let world = World::open();
    world.ok("CreateUser", &[USER]).await;
    world
}

async fn cannot_be_deleted(world: &World, rest: &str) {
    let conflict = format!("DeleteConflict: Cannot delete entity, must {rest} first.");
    world.refused("DeleteUser", &[USER], &conflict).await;
}

#[tokio::test]
async fn login_profiles() {
    let world = world().await;
    let missing = "NoSuchEntity: Login Profile for User ann cannot be found.";
    for action in ["GetLoginProfile", "DeleteLoginProfile", "UpdateLoginProfile"] {
        world.refused(action, &[USER], missing).await;
    }
    world.refused("CreateLoginProfile", &[("UserName", "nobody"), ("Password", "p")], NO_USER).await;
    let created = world.ok("CreateLoginProfile", &[USER, ("Password", "p")]).await;
    assert_eq!(created.get("PasswordResetRequired"), "false");
    let exists = "EntityAlreadyExists: Login Profile for user ann already exists.";
    world.refused("CreateLoginProfile", &[USER, ("Password", "p")], exists).await;
    world.ok("UpdateLoginProfile", &[USER, ("PasswordResetRequired", "true")]).await;
    assert_eq!(world.ok("GetLoginProfile", &[USER]).await.get("PasswordResetRequired"), "true");
    cannot_be_deleted(&world, "delete login profile").await;
    world.ok("DeleteLoginProfile", &[USER]).await;
    world.ok("DeleteUser", &[USER]).await;
}

#[tokio::test]
async fn service_specific_credentials() {
    let world = world().await;
    let service = ("ServiceName", "codecommit.amazonaws.com");
    let unsupported =
        "NoSuchEntity: No such service lambda.amazonaws.com is supported for Service Specific Credentials";
    let create = "CreateServiceSpecificCredential";
    world.refused(create, &[USER, ("ServiceName", "lambda.amazonaws.com")], unsupported).await;
    world.refused(create, &[("UserName", "nobody"), service], NO_USER).await;
    let created = world.ok(create, &[USER, service]).await;
    let (id, password) = (created.get("ServiceSpecificCredentialId"), created.get("ServicePassword"));
    assert!(id.starts_with("ACCA"));
    assert_eq!(created.get("ServiceUserName"), format!("ann-at-{ACCOUNT}"));
    assert_eq!(created.get("Status"), "Active");
    let credential = ("ServiceSpecificCredentialId", id.as_str());
    world.ok("UpdateServiceSpecificCredential", &[USER, credential, ("Status", "Inactive")]).await;
    let listed = world.ok("ListServiceSpecificCredentials", &[USER, service]).await;
    assert_eq!((listed.get("Status"), listed.has("ServicePassword")), ("Inactive".to_owned(), false));
    let other = ("ServiceName", "cassandra.amazonaws.com");
    let listed = world.ok("ListServiceSpecificCredentials", &[USER, other]).await;
    assert!(!listed.has("ServiceSpecificCredentialId"));
    let reset = world.ok("ResetServiceSpecificCredential", &[USER, credential]).await;
    assert_ne!(reset.get("ServicePassword"), password);
    assert_eq!(reset.get("Status"), "Inactive");

    let status = [USER, credential, ("Status", "Perhaps")];
    let sentence = "ValidationError: 1 validation error detected: Value at 'status' failed to satisfy constraint: Member must satisfy enum value set";
    world.refused("UpdateServiceSpecificCredential", &status, sentence).await;
    cannot_be_deleted(&world, "remove referenced objects").await;
    for action in ["ResetServiceSpecificCredential", "DeleteServiceSpecificCredential"] {
        let wrong = ("ServiceSpecificCredentialId", "satisfiesregexbutstillinvalid");
        let sentence = "NoSuchEntity: No such credential satisfiesregexbutstillinvalid exists";
        world.refused(action, &[USER, wrong], sentence).await;
        let wrong = ("ServiceSpecificCredentialId", "totally-wrong-credential-id-with-hyphens");
        let sentence = r"ValidationError: 1 validation error detected: Value at 'serviceSpecificCredentialId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w]+";
        world.refused(action, &[USER, wrong], sentence).await;
        world.refused(action, &[("UserName", "nobody"), credential], NO_USER).await;
    }
    world.ok("DeleteServiceSpecificCredential", &[USER, credential]).await;
    world.ok("DeleteUser", &[USER]).await;
}

#[tokio::test]
async fn signing_certificates() {
    let world = world().await;
    let body = "-----BEGIN CERTIFICATE-----\nMIIB\nAgMC\n-----END CERTIFICATE-----\n";
    let refused = world.iam("UploadSigningCertificate", &[USER, ("CertificateBody", "no certificate")]).await;
    assert_eq!(refused.get("Code"), "MalformedCertificate");
    let upload = [USER, ("CertificateBody", body)];
    let id = world.ok("UploadSigningCertificate", &upload).await.get("CertificateId");
    world.ok("UploadSigningCertificate", &upload).await;
    let full = "LimitExceeded: Cannot exceed quota for CertificatesPerUser: 2";
    world.refused("UploadSigningCertificate", &upload, full).await;
    let certificate = ("CertificateId", id.as_str());
    world.ok("UpdateSigningCertificate", &[USER, certificate, ("Status", "Inactive")]).await;
    let listed = world.ok("ListSigningCertificates", &[USER]).await;
    assert_eq!(listed.all("Status"), ["Inactive", "Active"]);
    cannot_be_deleted(&world, "delete signing certificates").await;
    world.ok("DeleteSigningCertificate", &[USER, certificate]).await;
    let gone = format!("NoSuchEntity: The Certificate with id {id} cannot be found.");
    world.refused("DeleteSigningCertificate", &[USER, certificate], &gone).await;
}

#[tokio::test]
async fn ssh_public_keys() {
    let world = world().await;
    let uploaded = world.ok("UploadSSHPublicKey", &[USER, ("SSHPublicKeyBody", "ssh-rsa AAAA")]).await;
    let id = uploaded.get("SSHPublicKeyId");
    assert_eq!((id.len(), uploaded.get("Fingerprint").len()), (20, 47));
    let key = ("SSHPublicKeyId", id.as_str());
    world.ok("UpdateSSHPublicKey", &[USER, key, ("Status", "Inactive")]).await;
    let found = world.ok("GetSSHPublicKey", &[USER, key, ("Encoding", "SSH")]).await;
    assert_eq!(
        (found.get("SSHPublicKeyBody"), found.get("Status")),
        ("ssh-rsa AAAA".into(), "Inactive".into())
    );
    assert_eq!(world.ok("ListSSHPublicKeys", &[USER]).await.all("SSHPublicKeyId"), [id.as_str()]);
    world.ok("DeleteSSHPublicKey", &[USER, key]).await;
    let gone = format!("NoSuchEntity: The Public Key with id {id} cannot be found.");
    world.refused("DeleteSSHPublicKey", &[USER, key], &gone).await;
}

#[tokio::test]
async fn mfa_devices() {
    let world = world().await;
    let created = world.ok("CreateVirtualMFADevice", &[("VirtualMFADeviceName", "phone")]).await;
    let serial = created.get("SerialNumber");
    assert_eq!(serial, format!("arn:aws:iam::{ACCOUNT}:mfa/phone"));
    assert!(created.has("Base32StringSeed"));
    let exists = "EntityAlreadyExists: MFADevice entity at the same path and name already exists.";
    world.refused("CreateVirtualMFADevice", &[("VirtualMFADeviceName", "phone")], exists).await;
    let device = ("SerialNumber", serial.as_str());
    let codes = [("AuthenticationCode1", "123456"), ("AuthenticationCode2", "654321")];
    world.ok("EnableMFADevice", &[USER, device, codes[0], codes[1]]).await;
    assert_eq!(world.ok("ListMFADevices", &[USER]).await.all("SerialNumber"), [serial.as_str()]);
    let assigned = world.ok("ListVirtualMFADevices", &[("AssignmentStatus", "Assigned")]).await;
    assert_eq!((assigned.get("SerialNumber"), assigned.get("UserName")), (serial.clone(), "ann".to_owned()));
    assert!(
        !world.ok("ListVirtualMFADevices", &[("AssignmentStatus", "Unassigned")]).await.has("SerialNumber")
    );
    cannot_be_deleted(&world, "delete MFA device").await;
    let in_use = world.iam("DeleteVirtualMFADevice", &[device]).await;
    assert_eq!(in_use.get("Code"), "DeleteConflict");
    world.ok("DeactivateMFADevice", &[USER, device]).await;
    assert_eq!(world.iam("DeactivateMFADevice", &[USER, device]).await.get("Code"), "NoSuchEntity");
    world.ok("DeleteVirtualMFADevice", &[device]).await;
    let gone = format!("NoSuchEntity: VirtualMFADevice with serial number {serial} doesn't exist.");
    world.refused("DeleteVirtualMFADevice", &[device], &gone).await;
    world.ok("EnableMFADevice", &[USER, ("SerialNumber", "123456789"), codes[0], codes[1]]).await;
}
