//! Identity providers and server certificates.

use crate::world::{ACCOUNT, World};

#[tokio::test]
async fn open_id_connect_providers() {
    let world = World::open();
    let create = [("Url", "https://example.com/oidc?x=1"), ("ClientIDList.member.1", "app")];
    let arn = world.ok("CreateOpenIDConnectProvider", &create).await.get("OpenIDConnectProviderArn");
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:oidc-provider/example.com/oidc"));
    assert_eq!(world.iam("CreateOpenIDConnectProvider", &create).await.get("Code"), "EntityAlreadyExists");
    let invalid = "ValidationError: Invalid Open ID Connect Provider URL";
    world.refused("CreateOpenIDConnectProvider", &[("Url", "example.org")], invalid).await;
    let provider = ("OpenIDConnectProviderArn", arn.as_str());
    world.ok("AddClientIDToOpenIDConnectProvider", &[provider, ("ClientID", "other")]).await;
    world.ok("RemoveClientIDFromOpenIDConnectProvider", &[provider, ("ClientID", "app")]).await;
    let thumbprint = "b".repeat(40);
    let update = [provider, ("ThumbprintList.member.1", thumbprint.as_str())];
    world.ok("UpdateOpenIDConnectProviderThumbprint", &update).await;
    world
        .ok("TagOpenIDConnectProvider", &[provider, ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v")])
        .await;
    let found = world.ok("GetOpenIDConnectProvider", &[provider]).await;
    assert_eq!(found.get("Url"), "example.com/oidc");
    assert_eq!(found.all("member")[..2], ["other".to_owned(), thumbprint]);
    assert_eq!(world.ok("ListOpenIDConnectProviders", &[]).await.all("Arn"), [arn.as_str()]);
    assert_eq!(world.ok("ListOpenIDConnectProviderTags", &[provider]).await.get("Key"), "k");
    world.ok("DeleteOpenIDConnectProvider", &[provider]).await;
    world.ok("DeleteOpenIDConnectProvider", &[provider]).await;
    let gone = format!("NoSuchEntity: OpenIDConnect Provider not found for arn {arn}");
    world.refused("GetOpenIDConnectProvider", &[provider], &gone).await;
}

#[tokio::test]
async fn saml_providers() {
    let world = World::open();
    let metadata = "m".repeat(1000);
    let create = [("Name", "idp"), ("SAMLMetadataDocument", metadata.as_str())];
    let arn = world.ok("CreateSAMLProvider", &create).await.get("SAMLProviderArn");
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:saml-provider/idp"));
    assert_eq!(world.iam("CreateSAMLProvider", &create).await.get("Code"), "EntityAlreadyExists");
    let provider = ("SAMLProviderArn", arn.as_str());
    let other = "n".repeat(1000);
    world.ok("UpdateSAMLProvider", &[provider, ("SAMLMetadataDocument", &other)]).await;
    assert_eq!(world.ok("GetSAMLProvider", &[provider]).await.get("SAMLMetadataDocument"), other);
    assert_eq!(world.ok("ListSAMLProviders", &[]).await.all("Arn"), [arn.as_str()]);
    world.ok("DeleteSAMLProvider", &[provider]).await;
    let gone = format!("NoSuchEntity: Manifest not found for arn {arn}");
    world.refused("GetSAMLProvider", &[provider], &gone).await;
}

#[tokio::test]
async fn server_certificates() {
    let world = World::open();
    let name = ("ServerCertificateName", "cert");
    let upload = [name, ("CertificateBody", "body"), ("PrivateKey", "key"), ("Path", "/p/")];
    let uploaded = world.ok("UploadServerCertificate", &upload).await;
    assert_eq!(uploaded.get("Arn"), format!("arn:aws:iam::{ACCOUNT}:server-certificate/p/cert"));
    assert!(uploaded.get("ServerCertificateId").starts_with("ASCA"));
    let exists = "EntityAlreadyExists: The Server Certificate with name cert already exists.";
    world.refused("UploadServerCertificate", &upload, exists).await;
    let found = world.ok("GetServerCertificate", &[name]).await;
    assert_eq!((found.get("CertificateBody"), found.body.contains("key")), ("body".to_owned(), false));
    world.ok("UpdateServerCertificate", &[name, ("NewServerCertificateName", "other")]).await;
    let gone = "NoSuchEntity: The Server Certificate with name cert cannot be found.";
    world.refused("GetServerCertificate", &[name], gone).await;
    world.refused("DeleteServerCertificate", &[name], gone).await;
    let listed = world.ok("ListServerCertificates", &[("PathPrefix", "/p/")]).await;
    assert_eq!(listed.all("ServerCertificateName"), ["other"]);
    world.ok("DeleteServerCertificate", &[("ServerCertificateName", "other")]).await;
}
