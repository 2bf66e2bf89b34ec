//! Amazon Simple Storage Service (2006-03-01).
//!
//! Written by `cargo xtask codegen s3` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use bytes::Bytes;
use wire::{Kind, List, Location, Member, Protocol, Schema, ServiceModel, TimestampFormat, pattern};

use crate::Map;
use crate::shape::{left_out, operation_table, shape};

pub static ACCEPT_RANGES: Schema = Schema::new("AcceptRanges", Kind::String);
pub static ACCOUNT_ID: Schema = Schema::new("AccountId", Kind::String);
pub static BODY: Schema = Schema::new("Body", Kind::Blob);
pub static BUCKET_KEY_ENABLED: Schema = Schema::new("BucketKeyEnabled", Kind::Boolean);
pub static BUCKET_NAME: Schema = Schema::new("BucketName", Kind::String);
pub static BYPASS_GOVERNANCE_RETENTION: Schema = Schema::new("BypassGovernanceRetention", Kind::Boolean);
pub static CACHE_CONTROL: Schema = Schema::new("CacheControl", Kind::String);
pub static CHECKSUM_ALGORITHM: Schema = Schema::new("ChecksumAlgorithm", Kind::String).values(&[
    "CRC32",
    "CRC32C",
    "SHA1",
    "SHA256",
    "CRC64NVME",
    "SHA512",
    "MD5",
    "XXHASH64",
    "XXHASH3",
    "XXHASH128",
]);
pub static CHECKSUM_ALGORITHM_LIST: Schema =
    Schema::new("ChecksumAlgorithmList", Kind::List(&const { List::of(&CHECKSUM_ALGORITHM).flattened() }));
pub static CHECKSUM_CRC32: Schema = Schema::new("ChecksumCRC32", Kind::String);
pub static CHECKSUM_CRC32_C: Schema = Schema::new("ChecksumCRC32C", Kind::String);
pub static CHECKSUM_CRC64NVME: Schema = Schema::new("ChecksumCRC64NVME", Kind::String);
pub static CHECKSUM_MD5: Schema = Schema::new("ChecksumMD5", Kind::String);
pub static CHECKSUM_MODE: Schema = Schema::new("ChecksumMode", Kind::String).values(&["ENABLED"]);
pub static CHECKSUM_SHA1: Schema = Schema::new("ChecksumSHA1", Kind::String);
pub static CHECKSUM_SHA256: Schema = Schema::new("ChecksumSHA256", Kind::String);
pub static CHECKSUM_SHA512: Schema = Schema::new("ChecksumSHA512", Kind::String);
pub static CHECKSUM_TYPE: Schema =
    Schema::new("ChecksumType", Kind::String).values(&["COMPOSITE", "FULL_OBJECT"]);
pub static CHECKSUM_XXHASH128: Schema = Schema::new("ChecksumXXHASH128", Kind::String);
pub static CHECKSUM_XXHASH3: Schema = Schema::new("ChecksumXXHASH3", Kind::String);
pub static CHECKSUM_XXHASH64: Schema = Schema::new("ChecksumXXHASH64", Kind::String);
pub static CODE: Schema = Schema::new("Code", Kind::String);
pub static COMMON_PREFIX_LIST: Schema =
    Schema::new("CommonPrefixList", Kind::List(&const { List::of(&COMMON_PREFIX).flattened() }));
pub static CONTENT_DISPOSITION: Schema = Schema::new("ContentDisposition", Kind::String);
pub static CONTENT_ENCODING: Schema = Schema::new("ContentEncoding", Kind::String);
pub static CONTENT_LANGUAGE: Schema = Schema::new("ContentLanguage", Kind::String);
pub static CONTENT_LENGTH: Schema = Schema::new("ContentLength", Kind::Long);
pub static CONTENT_MD5: Schema = Schema::new("ContentMD5", Kind::String);
pub static CONTENT_RANGE: Schema = Schema::new("ContentRange", Kind::String);
pub static CONTENT_TYPE: Schema = Schema::new("ContentType", Kind::String);
pub static COPY_SOURCE: Schema = Schema::new("CopySource", Kind::String).pattern(pattern!(r"\/?.+\/.+"));
pub static COPY_SOURCE_IF_MATCH: Schema = Schema::new("CopySourceIfMatch", Kind::String);
pub static COPY_SOURCE_IF_MODIFIED_SINCE: Schema =
    Schema::new("CopySourceIfModifiedSince", Kind::Timestamp(None));
pub static COPY_SOURCE_IF_NONE_MATCH: Schema = Schema::new("CopySourceIfNoneMatch", Kind::String);
pub static COPY_SOURCE_IF_UNMODIFIED_SINCE: Schema =
    Schema::new("CopySourceIfUnmodifiedSince", Kind::Timestamp(None));
pub static COPY_SOURCE_RANGE: Schema = Schema::new("CopySourceRange", Kind::String);
pub static COPY_SOURCE_SSE_CUSTOMER_ALGORITHM: Schema =
    Schema::new("CopySourceSSECustomerAlgorithm", Kind::String);
pub static COPY_SOURCE_SSE_CUSTOMER_KEY: Schema =
    Schema::new("CopySourceSSECustomerKey", Kind::String).sensitive();
pub static COPY_SOURCE_SSE_CUSTOMER_KEY_MD5: Schema =
    Schema::new("CopySourceSSECustomerKeyMD5", Kind::String);
pub static COPY_SOURCE_VERSION_ID: Schema = Schema::new("CopySourceVersionId", Kind::String);
pub static DATE: Schema = Schema::new("Date", Kind::Timestamp(Some(TimestampFormat::Iso8601)));
pub static DAYS: Schema = Schema::new("Days", Kind::Integer);
pub static DAYS_AFTER_INITIATION: Schema = Schema::new("DaysAfterInitiation", Kind::Integer);
pub static DELETE_MARKER: Schema = Schema::new("DeleteMarker", Kind::Boolean);
pub static DELETE_MARKER_VERSION_ID: Schema = Schema::new("DeleteMarkerVersionId", Kind::String);
pub static DELETE_MARKERS: Schema =
    Schema::new("DeleteMarkers", Kind::List(&const { List::of(&DELETE_MARKER_ENTRY).flattened() }));
pub static DELETED_OBJECTS: Schema =
    Schema::new("DeletedObjects", Kind::List(&const { List::of(&DELETED_OBJECT).flattened() }));
pub static DELIMITER: Schema = Schema::new("Delimiter", Kind::String);
pub static DISPLAY_NAME: Schema = Schema::new("DisplayName", Kind::String);
pub static E_TAG: Schema = Schema::new("ETag", Kind::String);
pub static ENCODING_TYPE: Schema = Schema::new("EncodingType", Kind::String).values(&["url"]);
pub static ERRORS: Schema = Schema::new("Errors", Kind::List(&const { List::of(&ERROR).flattened() }));
pub static EXPIRATION: Schema = Schema::new("Expiration", Kind::String);
pub static EXPIRATION_STATUS: Schema =
    Schema::new("ExpirationStatus", Kind::String).values(&["Enabled", "Disabled"]);
pub static EXPIRED_OBJECT_DELETE_MARKER: Schema = Schema::new("ExpiredObjectDeleteMarker", Kind::Boolean);
pub static EXPIRES: Schema = Schema::new("Expires", Kind::String);
pub static FETCH_OWNER: Schema = Schema::new("FetchOwner", Kind::Boolean);
pub static GRANT_FULL_CONTROL: Schema = Schema::new("GrantFullControl", Kind::String);
pub static GRANT_READ: Schema = Schema::new("GrantRead", Kind::String);
pub static GRANT_READ_ACP: Schema = Schema::new("GrantReadACP", Kind::String);
pub static GRANT_WRITE_ACP: Schema = Schema::new("GrantWriteACP", Kind::String);
pub static ID: Schema = Schema::new("ID", Kind::String);
pub static IF_MATCH: Schema = Schema::new("IfMatch", Kind::String);
pub static IF_MODIFIED_SINCE: Schema = Schema::new("IfModifiedSince", Kind::Timestamp(None));
pub static IF_NONE_MATCH: Schema = Schema::new("IfNoneMatch", Kind::String);
pub static IF_UNMODIFIED_SINCE: Schema = Schema::new("IfUnmodifiedSince", Kind::Timestamp(None));
pub static INTELLIGENT_TIERING_ACCESS_TIER: Schema =
    Schema::new("IntelligentTieringAccessTier", Kind::String)
        .values(&["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]);
pub static IS_LATEST: Schema = Schema::new("IsLatest", Kind::Boolean);
pub static IS_RESTORE_IN_PROGRESS: Schema = Schema::new("IsRestoreInProgress", Kind::Boolean);
pub static IS_TRUNCATED: Schema = Schema::new("IsTruncated", Kind::Boolean);
pub static KEY_COUNT: Schema = Schema::new("KeyCount", Kind::Integer);
pub static KEY_MARKER: Schema = Schema::new("KeyMarker", Kind::String);
pub static LAST_MODIFIED: Schema = Schema::new("LastModified", Kind::Timestamp(None));
pub static LAST_MODIFIED_TIME: Schema =
    Schema::new("LastModifiedTime", Kind::Timestamp(Some(TimestampFormat::Rfc822)));
pub static LIFECYCLE_RULES: Schema =
    Schema::new("LifecycleRules", Kind::List(&const { List::of(&LIFECYCLE_RULE).flattened() }));
pub static MFA: Schema = Schema::new("MFA", Kind::String);
pub static MAX_KEYS: Schema = Schema::new("MaxKeys", Kind::Integer);
pub static MESSAGE: Schema = Schema::new("Message", Kind::String);
pub static METADATA: Schema =
    Schema::new("Metadata", Kind::Map(&const { wire::Map::of(&METADATA_KEY, &METADATA_VALUE) }));
pub static METADATA_KEY: Schema = Schema::new("MetadataKey", Kind::String);
pub static METADATA_VALUE: Schema = Schema::new("MetadataValue", Kind::String);
pub static MISSING_META: Schema = Schema::new("MissingMeta", Kind::Integer);
pub static MULTIPART_UPLOAD_ID: Schema = Schema::new("MultipartUploadId", Kind::String);
pub static NEXT_KEY_MARKER: Schema = Schema::new("NextKeyMarker", Kind::String);
pub static NEXT_TOKEN: Schema = Schema::new("NextToken", Kind::String);
pub static NEXT_VERSION_ID_MARKER: Schema = Schema::new("NextVersionIdMarker", Kind::String);
pub static NONCURRENT_VERSION_TRANSITION_LIST: Schema = Schema::new(
    "NoncurrentVersionTransitionList",
    Kind::List(&const { List::of(&NONCURRENT_VERSION_TRANSITION).flattened() }),
);
pub static OBJECT_CANNED_ACL: Schema = Schema::new("ObjectCannedACL", Kind::String).values(&[
    "private",
    "public-read",
    "public-read-write",
    "authenticated-read",
    "aws-exec-read",
    "bucket-owner-read",
    "bucket-owner-full-control",
]);
pub static OBJECT_IDENTIFIER_LIST: Schema =
    Schema::new("ObjectIdentifierList", Kind::List(&const { List::of(&OBJECT_IDENTIFIER).flattened() }));
pub static OBJECT_KEY: Schema = Schema::new("ObjectKey", Kind::String).min(1);
pub static OBJECT_LIST: Schema =
    Schema::new("ObjectList", Kind::List(&const { List::of(&OBJECT).flattened() }));
pub static OBJECT_LOCK_LEGAL_HOLD_STATUS: Schema =
    Schema::new("ObjectLockLegalHoldStatus", Kind::String).values(&["ON", "OFF"]);
pub static OBJECT_LOCK_MODE: Schema =
    Schema::new("ObjectLockMode", Kind::String).values(&["GOVERNANCE", "COMPLIANCE"]);
pub static OBJECT_LOCK_RETAIN_UNTIL_DATE: Schema =
    Schema::new("ObjectLockRetainUntilDate", Kind::Timestamp(Some(TimestampFormat::Iso8601)));
pub static OBJECT_SIZE_GREATER_THAN_BYTES: Schema = Schema::new("ObjectSizeGreaterThanBytes", Kind::Long);
pub static OBJECT_SIZE_LESS_THAN_BYTES: Schema = Schema::new("ObjectSizeLessThanBytes", Kind::Long);
pub static OBJECT_STORAGE_CLASS: Schema = Schema::new("ObjectStorageClass", Kind::String).values(&[
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "GLACIER",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "DEEP_ARCHIVE",
    "OUTPOSTS",
    "GLACIER_IR",
    "SNOW",
    "EXPRESS_ONEZONE",
    "FSX_OPENZFS",
    "FSX_ONTAP",
]);
pub static OBJECT_VERSION_ID: Schema = Schema::new("ObjectVersionId", Kind::String);
pub static OBJECT_VERSION_LIST: Schema =
    Schema::new("ObjectVersionList", Kind::List(&const { List::of(&OBJECT_VERSION).flattened() }));
pub static OBJECT_VERSION_STORAGE_CLASS: Schema =
    Schema::new("ObjectVersionStorageClass", Kind::String).values(&["STANDARD"]);
pub static OPTIONAL_OBJECT_ATTRIBUTES: Schema =
    Schema::new("OptionalObjectAttributes", Kind::String).values(&["RestoreStatus"]);
pub static OPTIONAL_OBJECT_ATTRIBUTES_LIST: Schema =
    Schema::new("OptionalObjectAttributesList", Kind::List(&const { List::of(&OPTIONAL_OBJECT_ATTRIBUTES) }));
pub static PART_NUMBER: Schema = Schema::new("PartNumber", Kind::Integer);
pub static PARTS_COUNT: Schema = Schema::new("PartsCount", Kind::Integer);
pub static PREFIX: Schema = Schema::new("Prefix", Kind::String);
pub static QUIET: Schema = Schema::new("Quiet", Kind::Boolean);
pub static RANGE: Schema = Schema::new("Range", Kind::String);
pub static REPLICATION_STATUS: Schema = Schema::new("ReplicationStatus", Kind::String).values(&[
    "COMPLETE",
    "PENDING",
    "FAILED",
    "REPLICA",
    "COMPLETED",
]);
pub static REQUEST_CHARGED: Schema = Schema::new("RequestCharged", Kind::String).values(&["requester"]);
pub static REQUEST_PAYER: Schema = Schema::new("RequestPayer", Kind::String).values(&["requester"]);
pub static RESPONSE_CACHE_CONTROL: Schema = Schema::new("ResponseCacheControl", Kind::String);
pub static RESPONSE_CONTENT_DISPOSITION: Schema = Schema::new("ResponseContentDisposition", Kind::String);
pub static RESPONSE_CONTENT_ENCODING: Schema = Schema::new("ResponseContentEncoding", Kind::String);
pub static RESPONSE_CONTENT_LANGUAGE: Schema = Schema::new("ResponseContentLanguage", Kind::String);
pub static RESPONSE_CONTENT_TYPE: Schema = Schema::new("ResponseContentType", Kind::String);
pub static RESPONSE_EXPIRES: Schema =
    Schema::new("ResponseExpires", Kind::Timestamp(Some(TimestampFormat::Rfc822)));
pub static RESTORE: Schema = Schema::new("Restore", Kind::String);
pub static RESTORE_EXPIRY_DATE: Schema = Schema::new("RestoreExpiryDate", Kind::Timestamp(None));
pub static SSE_CUSTOMER_ALGORITHM: Schema = Schema::new("SSECustomerAlgorithm", Kind::String);
pub static SSE_CUSTOMER_KEY: Schema = Schema::new("SSECustomerKey", Kind::String).sensitive();
pub static SSE_CUSTOMER_KEY_MD5: Schema = Schema::new("SSECustomerKeyMD5", Kind::String);
pub static SSEKMS_ENCRYPTION_CONTEXT: Schema =
    Schema::new("SSEKMSEncryptionContext", Kind::String).sensitive();
pub static SSEKMS_KEY_ID: Schema = Schema::new("SSEKMSKeyId", Kind::String).sensitive();
pub static SERVER_SIDE_ENCRYPTION: Schema = Schema::new("ServerSideEncryption", Kind::String).values(&[
    "AES256",
    "aws:fsx",
    "aws:kms",
    "aws:kms:dsse",
]);
pub static SIZE: Schema = Schema::new("Size", Kind::Long);
pub static START_AFTER: Schema = Schema::new("StartAfter", Kind::String);
pub static STORAGE_CLASS: Schema = Schema::new("StorageClass", Kind::String).values(&[
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER",
    "DEEP_ARCHIVE",
    "OUTPOSTS",
    "GLACIER_IR",
    "SNOW",
    "EXPRESS_ONEZONE",
    "FSX_OPENZFS",
    "FSX_ONTAP",
]);
pub static TAG_COUNT: Schema = Schema::new("TagCount", Kind::Integer);
pub static TAG_SET: Schema = Schema::new("TagSet", Kind::List(&const { List::of(&TAG).named("Tag") }));
pub static TAGGING_HEADER: Schema = Schema::new("TaggingHeader", Kind::String);
pub static TOKEN: Schema = Schema::new("Token", Kind::String);
pub static TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE: Schema =
    Schema::new("TransitionDefaultMinimumObjectSize", Kind::String)
        .values(&["varies_by_storage_class", "all_storage_classes_128K"]);
pub static TRANSITION_LIST: Schema =
    Schema::new("TransitionList", Kind::List(&const { List::of(&TRANSITION).flattened() }));
pub static TRANSITION_STORAGE_CLASS: Schema = Schema::new("TransitionStorageClass", Kind::String).values(&[
    "GLACIER",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "DEEP_ARCHIVE",
    "GLACIER_IR",
]);
pub static VALUE: Schema = Schema::new("Value", Kind::String);
pub static VERSION_COUNT: Schema = Schema::new("VersionCount", Kind::Integer);
pub static VERSION_ID_MARKER: Schema = Schema::new("VersionIdMarker", Kind::String);
pub static WEBSITE_REDIRECT_LOCATION: Schema = Schema::new("WebsiteRedirectLocation", Kind::String);
pub static WRITE_OFFSET_BYTES: Schema = Schema::new("WriteOffsetBytes", Kind::Long);

shape! { AbortIncompleteMultipartUpload ABORT_INCOMPLETE_MULTIPART_UPLOAD "AbortIncompleteMultipartUpload" {
    days_after_initiation: Option<i32> = Member::new("DaysAfterInitiation", &DAYS_AFTER_INITIATION);
} }

shape! { BucketLifecycleConfiguration BUCKET_LIFECYCLE_CONFIGURATION "BucketLifecycleConfiguration" {
    rules: Vec<LifecycleRule> = Member::new("Rules", &LIFECYCLE_RULES).required().named("Rule");
} }

shape! { CommonPrefix COMMON_PREFIX "CommonPrefix" {
    prefix: Option<String> = Member::new("Prefix", &PREFIX);
} }

shape! { CopyPartResult COPY_PART_RESULT "CopyPartResult" {
    e_tag: Option<String> = Member::new("ETag", &E_TAG);
    last_modified: Option<Timestamp> = Member::new("LastModified", &LAST_MODIFIED);
    checksum_crc32: Option<String> = Member::new("ChecksumCRC32", &CHECKSUM_CRC32);
    checksum_crc32_c: Option<String> = Member::new("ChecksumCRC32C", &CHECKSUM_CRC32_C);
    checksum_crc64nvme: Option<String> = Member::new("ChecksumCRC64NVME", &CHECKSUM_CRC64NVME);
    checksum_sha1: Option<String> = Member::new("ChecksumSHA1", &CHECKSUM_SHA1);
    checksum_sha256: Option<String> = Member::new("ChecksumSHA256", &CHECKSUM_SHA256);
    checksum_sha512: Option<String> = Member::new("ChecksumSHA512", &CHECKSUM_SHA512);
    checksum_md5: Option<String> = Member::new("ChecksumMD5", &CHECKSUM_MD5);
    checksum_xxhash64: Option<String> = Member::new("ChecksumXXHASH64", &CHECKSUM_XXHASH64);
    checksum_xxhash3: Option<String> = Member::new("ChecksumXXHASH3", &CHECKSUM_XXHASH3);
    checksum_xxhash128: Option<String> = Member::new("ChecksumXXHASH128", &CHECKSUM_XXHASH128);
} }

shape! { Delete DELETE "Delete" {
    objects: Vec<ObjectIdentifier> = Member::new("Objects", &OBJECT_IDENTIFIER_LIST).required().named("Object");
    quiet: Option<bool> = Member::new("Quiet", &QUIET);
} }

shape! { DeleteMarkerEntry DELETE_MARKER_ENTRY "DeleteMarkerEntry" {
    owner: Option<Owner> = Member::new("Owner", &OWNER);
    key: Option<String> = Member::new("Key", &OBJECT_KEY);
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID);
    is_latest: Option<bool> = Member::new("IsLatest", &IS_LATEST);
    last_modified: Option<Timestamp> = Member::new("LastModified", &LAST_MODIFIED);
} }

shape! { DeleteObjectsOutput DELETE_OBJECTS_OUTPUT "DeleteObjectsOutput" {
    deleted: Option<Vec<DeletedObject>> = Member::new("Deleted", &DELETED_OBJECTS);
    request_charged: Option<String> = Member::new("RequestCharged", &REQUEST_CHARGED).at(Location::Header).named("x-amz-request-charged");
    errors: Option<Vec<Error>> = Member::new("Errors", &ERRORS).named("Error");
} }

shape! { DeleteObjectsRequest DELETE_OBJECTS_REQUEST "DeleteObjectsRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    delete: Delete = Member::new("Delete", &DELETE).required().at(Location::Payload).xml_namespace("http://s3.amazonaws.com/doc/2006-03-01/");
    mfa: Option<String> = Member::new("MFA", &MFA).at(Location::Header).named("x-amz-mfa");
    request_payer: Option<String> = Member::new("RequestPayer", &REQUEST_PAYER).at(Location::Header).named("x-amz-request-payer");
    bypass_governance_retention: Option<bool> = Member::new("BypassGovernanceRetention", &BYPASS_GOVERNANCE_RETENTION).at(Location::Header).named("x-amz-bypass-governance-retention");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
    checksum_algorithm: Option<String> = Member::new("ChecksumAlgorithm", &CHECKSUM_ALGORITHM).at(Location::Header).named("x-amz-sdk-checksum-algorithm");
} }

shape! { DeletedObject DELETED_OBJECT "DeletedObject" {
    key: Option<String> = Member::new("Key", &OBJECT_KEY);
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID);
    delete_marker: Option<bool> = Member::new("DeleteMarker", &DELETE_MARKER);
    delete_marker_version_id: Option<String> = Member::new("DeleteMarkerVersionId", &DELETE_MARKER_VERSION_ID);
} }

shape! { EncryptionTypeMismatch ENCRYPTION_TYPE_MISMATCH "EncryptionTypeMismatch" {
} }

shape! { Error ERROR "Error" {
    key: Option<String> = Member::new("Key", &OBJECT_KEY);
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID);
    code: Option<String> = Member::new("Code", &CODE);
    message: Option<String> = Member::new("Message", &MESSAGE);
} }

shape! { GetBucketTaggingOutput GET_BUCKET_TAGGING_OUTPUT "GetBucketTaggingOutput" {
    tag_set: Option<Vec<Tag>> = Member::new("TagSet", &TAG_SET).required();
} }

shape! { GetBucketTaggingRequest GET_BUCKET_TAGGING_REQUEST "GetBucketTaggingRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
} }

shape! { GetObjectOutput GET_OBJECT_OUTPUT "GetObjectOutput" {
    body: Option<Bytes> = Member::new("Body", &BODY).at(Location::Payload);
    delete_marker: Option<bool> = Member::new("DeleteMarker", &DELETE_MARKER).at(Location::Header).named("x-amz-delete-marker");
    accept_ranges: Option<String> = Member::new("AcceptRanges", &ACCEPT_RANGES).at(Location::Header).named("accept-ranges");
    expiration: Option<String> = Member::new("Expiration", &EXPIRATION).at(Location::Header).named("x-amz-expiration");
    restore: Option<String> = Member::new("Restore", &RESTORE).at(Location::Header).named("x-amz-restore");
    last_modified: Option<Timestamp> = Member::new("LastModified", &LAST_MODIFIED).at(Location::Header).named("Last-Modified");
    content_length: Option<i64> = Member::new("ContentLength", &CONTENT_LENGTH).at(Location::Header).named("Content-Length");
    e_tag: Option<String> = Member::new("ETag", &E_TAG).at(Location::Header);
    checksum_crc32: Option<String> = Member::new("ChecksumCRC32", &CHECKSUM_CRC32).at(Location::Header).named("x-amz-checksum-crc32");
    checksum_crc32_c: Option<String> = Member::new("ChecksumCRC32C", &CHECKSUM_CRC32_C).at(Location::Header).named("x-amz-checksum-crc32c");
    checksum_crc64nvme: Option<String> = Member::new("ChecksumCRC64NVME", &CHECKSUM_CRC64NVME).at(Location::Header).named("x-amz-checksum-crc64nvme");
    checksum_sha1: Option<String> = Member::new("ChecksumSHA1", &CHECKSUM_SHA1).at(Location::Header).named("x-amz-checksum-sha1");
    checksum_sha256: Option<String> = Member::new("ChecksumSHA256", &CHECKSUM_SHA256).at(Location::Header).named("x-amz-checksum-sha256");
    checksum_sha512: Option<String> = Member::new("ChecksumSHA512", &CHECKSUM_SHA512).at(Location::Header).named("x-amz-checksum-sha512");
    checksum_md5: Option<String> = Member::new("ChecksumMD5", &CHECKSUM_MD5).at(Location::Header).named("x-amz-checksum-md5");
    checksum_xxhash64: Option<String> = Member::new("ChecksumXXHASH64", &CHECKSUM_XXHASH64).at(Location::Header).named("x-amz-checksum-xxhash64");
    checksum_xxhash3: Option<String> = Member::new("ChecksumXXHASH3", &CHECKSUM_XXHASH3).at(Location::Header).named("x-amz-checksum-xxhash3");
    checksum_xxhash128: Option<String> = Member::new("ChecksumXXHASH128", &CHECKSUM_XXHASH128).at(Location::Header).named("x-amz-checksum-xxhash128");
    checksum_type: Option<String> = Member::new("ChecksumType", &CHECKSUM_TYPE).at(Location::Header).named("x-amz-checksum-type");
    missing_meta: Option<i32> = Member::new("MissingMeta", &MISSING_META).at(Location::Header).named("x-amz-missing-meta");
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID).at(Location::Header).named("x-amz-version-id");
    cache_control: Option<String> = Member::new("CacheControl", &CACHE_CONTROL).at(Location::Header).named("Cache-Control");
    content_disposition: Option<String> = Member::new("ContentDisposition", &CONTENT_DISPOSITION).at(Location::Header).named("Content-Disposition");
    content_encoding: Option<String> = Member::new("ContentEncoding", &CONTENT_ENCODING).at(Location::Header).named("Content-Encoding");
    content_language: Option<String> = Member::new("ContentLanguage", &CONTENT_LANGUAGE).at(Location::Header).named("Content-Language");
    content_range: Option<String> = Member::new("ContentRange", &CONTENT_RANGE).at(Location::Header).named("Content-Range");
    content_type: Option<String> = Member::new("ContentType", &CONTENT_TYPE).at(Location::Header).named("Content-Type");
    expires: Option<String> = Member::new("Expires", &EXPIRES).at(Location::Header);
    website_redirect_location: Option<String> = Member::new("WebsiteRedirectLocation", &WEBSITE_REDIRECT_LOCATION).at(Location::Header).named("x-amz-website-redirect-location");
    server_side_encryption: Option<String> = Member::new("ServerSideEncryption", &SERVER_SIDE_ENCRYPTION).at(Location::Header).named("x-amz-server-side-encryption");
    metadata: Option<Map<String>> = Member::new("Metadata", &METADATA).at(Location::HeadersPrefix).named("x-amz-meta-");
    sse_customer_algorithm: Option<String> = Member::new("SSECustomerAlgorithm", &SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm");
    sse_customer_key_md5: Option<String> = Member::new("SSECustomerKeyMD5", &SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5");
    ssekms_key_id: Option<String> = Member::new("SSEKMSKeyId", &SSEKMS_KEY_ID).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id");
    bucket_key_enabled: Option<bool> = Member::new("BucketKeyEnabled", &BUCKET_KEY_ENABLED).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled");
    storage_class: Option<String> = Member::new("StorageClass", &STORAGE_CLASS).at(Location::Header).named("x-amz-storage-class");
    request_charged: Option<String> = Member::new("RequestCharged", &REQUEST_CHARGED).at(Location::Header).named("x-amz-request-charged");
    replication_status: Option<String> = Member::new("ReplicationStatus", &REPLICATION_STATUS).at(Location::Header).named("x-amz-replication-status");
    parts_count: Option<i32> = Member::new("PartsCount", &PARTS_COUNT).at(Location::Header).named("x-amz-mp-parts-count");
    tag_count: Option<i32> = Member::new("TagCount", &TAG_COUNT).at(Location::Header).named("x-amz-tagging-count");
    object_lock_mode: Option<String> = Member::new("ObjectLockMode", &OBJECT_LOCK_MODE).at(Location::Header).named("x-amz-object-lock-mode");
    object_lock_retain_until_date: Option<Timestamp> = Member::new("ObjectLockRetainUntilDate", &OBJECT_LOCK_RETAIN_UNTIL_DATE).at(Location::Header).named("x-amz-object-lock-retain-until-date");
    object_lock_legal_hold_status: Option<String> = Member::new("ObjectLockLegalHoldStatus", &OBJECT_LOCK_LEGAL_HOLD_STATUS).at(Location::Header).named("x-amz-object-lock-legal-hold");
} }

shape! { GetObjectRequest GET_OBJECT_REQUEST "GetObjectRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    if_match: Option<String> = Member::new("IfMatch", &IF_MATCH).at(Location::Header).named("If-Match");
    if_modified_since: Option<Timestamp> = Member::new("IfModifiedSince", &IF_MODIFIED_SINCE).at(Location::Header).named("If-Modified-Since");
    if_none_match: Option<String> = Member::new("IfNoneMatch", &IF_NONE_MATCH).at(Location::Header).named("If-None-Match");
    if_unmodified_since: Option<Timestamp> = Member::new("IfUnmodifiedSince", &IF_UNMODIFIED_SINCE).at(Location::Header).named("If-Unmodified-Since");
    key: String = Member::new("Key", &OBJECT_KEY).required().at(Location::Uri);
    range: Option<String> = Member::new("Range", &RANGE).at(Location::Header);
    response_cache_control: Option<String> = Member::new("ResponseCacheControl", &RESPONSE_CACHE_CONTROL).at(Location::Query).named("response-cache-control");
    response_content_disposition: Option<String> = Member::new("ResponseContentDisposition", &RESPONSE_CONTENT_DISPOSITION).at(Location::Query).named("response-content-disposition");
    response_content_encoding: Option<String> = Member::new("ResponseContentEncoding", &RESPONSE_CONTENT_ENCODING).at(Location::Query).named("response-content-encoding");
    response_content_language: Option<String> = Member::new("ResponseContentLanguage", &RESPONSE_CONTENT_LANGUAGE).at(Location::Query).named("response-content-language");
    response_content_type: Option<String> = Member::new("ResponseContentType", &RESPONSE_CONTENT_TYPE).at(Location::Query).named("response-content-type");
    response_expires: Option<Timestamp> = Member::new("ResponseExpires", &RESPONSE_EXPIRES).at(Location::Query).named("response-expires");
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID).at(Location::Query).named("versionId");
    sse_customer_algorithm: Option<String> = Member::new("SSECustomerAlgorithm", &SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm");
    sse_customer_key: Option<String> = Member::new("SSECustomerKey", &SSE_CUSTOMER_KEY).at(Location::Header).named("x-amz-server-side-encryption-customer-key");
    sse_customer_key_md5: Option<String> = Member::new("SSECustomerKeyMD5", &SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5");
    request_payer: Option<String> = Member::new("RequestPayer", &REQUEST_PAYER).at(Location::Header).named("x-amz-request-payer");
    part_number: Option<i32> = Member::new("PartNumber", &PART_NUMBER).at(Location::Query).named("partNumber");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
    checksum_mode: Option<String> = Member::new("ChecksumMode", &CHECKSUM_MODE).at(Location::Header).named("x-amz-checksum-mode");
} }

shape! { InvalidObjectState INVALID_OBJECT_STATE "InvalidObjectState" {
    storage_class: Option<String> = Member::new("StorageClass", &STORAGE_CLASS);
    access_tier: Option<String> = Member::new("AccessTier", &INTELLIGENT_TIERING_ACCESS_TIER);
} }

shape! { InvalidRequest INVALID_REQUEST "InvalidRequest" {
} }

shape! { InvalidWriteOffset INVALID_WRITE_OFFSET "InvalidWriteOffset" {
} }

shape! { LifecycleExpiration LIFECYCLE_EXPIRATION "LifecycleExpiration" {
    date: Option<Timestamp> = Member::new("Date", &DATE);
    days: Option<i32> = Member::new("Days", &DAYS);
    expired_object_delete_marker: Option<bool> = Member::new("ExpiredObjectDeleteMarker", &EXPIRED_OBJECT_DELETE_MARKER);
} }

shape! { LifecycleRule LIFECYCLE_RULE "LifecycleRule" {
    expiration: Option<LifecycleExpiration> = Member::new("Expiration", &LIFECYCLE_EXPIRATION);
    id: Option<String> = Member::new("ID", &ID);
    prefix: Option<String> = Member::new("Prefix", &PREFIX);
    filter: Option<LifecycleRuleFilter> = Member::new("Filter", &LIFECYCLE_RULE_FILTER);
    status: String = Member::new("Status", &EXPIRATION_STATUS).required();
    transitions: Option<Vec<Transition>> = Member::new("Transitions", &TRANSITION_LIST).named("Transition");
    noncurrent_version_transitions: Option<Vec<NoncurrentVersionTransition>> = Member::new("NoncurrentVersionTransitions", &NONCURRENT_VERSION_TRANSITION_LIST).named("NoncurrentVersionTransition");
    noncurrent_version_expiration: Option<NoncurrentVersionExpiration> = Member::new("NoncurrentVersionExpiration", &NONCURRENT_VERSION_EXPIRATION);
    abort_incomplete_multipart_upload: Option<AbortIncompleteMultipartUpload> = Member::new("AbortIncompleteMultipartUpload", &ABORT_INCOMPLETE_MULTIPART_UPLOAD);
} }

shape! { LifecycleRuleAndOperator LIFECYCLE_RULE_AND_OPERATOR "LifecycleRuleAndOperator" {
    prefix: Option<String> = Member::new("Prefix", &PREFIX);
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_SET).named("Tag").flattened();
    object_size_greater_than: Option<i64> = Member::new("ObjectSizeGreaterThan", &OBJECT_SIZE_GREATER_THAN_BYTES);
    object_size_less_than: Option<i64> = Member::new("ObjectSizeLessThan", &OBJECT_SIZE_LESS_THAN_BYTES);
} }

shape! { LifecycleRuleFilter LIFECYCLE_RULE_FILTER "LifecycleRuleFilter" {
    prefix: Option<String> = Member::new("Prefix", &PREFIX);
    tag: Option<Tag> = Member::new("Tag", &TAG);
    object_size_greater_than: Option<i64> = Member::new("ObjectSizeGreaterThan", &OBJECT_SIZE_GREATER_THAN_BYTES);
    object_size_less_than: Option<i64> = Member::new("ObjectSizeLessThan", &OBJECT_SIZE_LESS_THAN_BYTES);
    and: Option<LifecycleRuleAndOperator> = Member::new("And", &LIFECYCLE_RULE_AND_OPERATOR);
} }

shape! { ListObjectVersionsOutput LIST_OBJECT_VERSIONS_OUTPUT "ListObjectVersionsOutput" {
    is_truncated: Option<bool> = Member::new("IsTruncated", &IS_TRUNCATED);
    key_marker: Option<String> = Member::new("KeyMarker", &KEY_MARKER);
    version_id_marker: Option<String> = Member::new("VersionIdMarker", &VERSION_ID_MARKER);
    next_key_marker: Option<String> = Member::new("NextKeyMarker", &NEXT_KEY_MARKER);
    next_version_id_marker: Option<String> = Member::new("NextVersionIdMarker", &NEXT_VERSION_ID_MARKER);
    versions: Option<Vec<ObjectVersion>> = Member::new("Versions", &OBJECT_VERSION_LIST).named("Version");
    delete_markers: Option<Vec<DeleteMarkerEntry>> = Member::new("DeleteMarkers", &DELETE_MARKERS).named("DeleteMarker");
    name: Option<String> = Member::new("Name", &BUCKET_NAME);
    prefix: Option<String> = Member::new("Prefix", &PREFIX);
    delimiter: Option<String> = Member::new("Delimiter", &DELIMITER);
    max_keys: Option<i32> = Member::new("MaxKeys", &MAX_KEYS);
    common_prefixes: Option<Vec<CommonPrefix>> = Member::new("CommonPrefixes", &COMMON_PREFIX_LIST);
    encoding_type: Option<String> = Member::new("EncodingType", &ENCODING_TYPE);
    request_charged: Option<String> = Member::new("RequestCharged", &REQUEST_CHARGED).at(Location::Header).named("x-amz-request-charged");
} }

shape! { ListObjectVersionsRequest LIST_OBJECT_VERSIONS_REQUEST "ListObjectVersionsRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    delimiter: Option<String> = Member::new("Delimiter", &DELIMITER).at(Location::Query).named("delimiter");
    encoding_type: Option<String> = Member::new("EncodingType", &ENCODING_TYPE).at(Location::Query).named("encoding-type");
    key_marker: Option<String> = Member::new("KeyMarker", &KEY_MARKER).at(Location::Query).named("key-marker");
    max_keys: Option<i32> = Member::new("MaxKeys", &MAX_KEYS).at(Location::Query).named("max-keys");
    prefix: Option<String> = Member::new("Prefix", &PREFIX).at(Location::Query).named("prefix");
    version_id_marker: Option<String> = Member::new("VersionIdMarker", &VERSION_ID_MARKER).at(Location::Query).named("version-id-marker");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
    request_payer: Option<String> = Member::new("RequestPayer", &REQUEST_PAYER).at(Location::Header).named("x-amz-request-payer");
    optional_object_attributes: Option<Vec<String>> = Member::new("OptionalObjectAttributes", &OPTIONAL_OBJECT_ATTRIBUTES_LIST).at(Location::Header).named("x-amz-optional-object-attributes");
} }

shape! { ListObjectsV2Output LIST_OBJECTS_V2_OUTPUT "ListObjectsV2Output" {
    is_truncated: Option<bool> = Member::new("IsTruncated", &IS_TRUNCATED);
    contents: Option<Vec<Object>> = Member::new("Contents", &OBJECT_LIST);
    name: Option<String> = Member::new("Name", &BUCKET_NAME);
    prefix: Option<String> = Member::new("Prefix", &PREFIX);
    delimiter: Option<String> = Member::new("Delimiter", &DELIMITER);
    max_keys: Option<i32> = Member::new("MaxKeys", &MAX_KEYS);
    common_prefixes: Option<Vec<CommonPrefix>> = Member::new("CommonPrefixes", &COMMON_PREFIX_LIST);
    encoding_type: Option<String> = Member::new("EncodingType", &ENCODING_TYPE);
    key_count: Option<i32> = Member::new("KeyCount", &KEY_COUNT);
    continuation_token: Option<String> = Member::new("ContinuationToken", &TOKEN);
    next_continuation_token: Option<String> = Member::new("NextContinuationToken", &NEXT_TOKEN);
    start_after: Option<String> = Member::new("StartAfter", &START_AFTER);
    request_charged: Option<String> = Member::new("RequestCharged", &REQUEST_CHARGED).at(Location::Header).named("x-amz-request-charged");
} }

shape! { ListObjectsV2Request LIST_OBJECTS_V2_REQUEST "ListObjectsV2Request" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    delimiter: Option<String> = Member::new("Delimiter", &DELIMITER).at(Location::Query).named("delimiter");
    encoding_type: Option<String> = Member::new("EncodingType", &ENCODING_TYPE).at(Location::Query).named("encoding-type");
    max_keys: Option<i32> = Member::new("MaxKeys", &MAX_KEYS).at(Location::Query).named("max-keys");
    prefix: Option<String> = Member::new("Prefix", &PREFIX).at(Location::Query).named("prefix");
    continuation_token: Option<String> = Member::new("ContinuationToken", &TOKEN).at(Location::Query).named("continuation-token");
    fetch_owner: Option<bool> = Member::new("FetchOwner", &FETCH_OWNER).at(Location::Query).named("fetch-owner");
    start_after: Option<String> = Member::new("StartAfter", &START_AFTER).at(Location::Query).named("start-after");
    request_payer: Option<String> = Member::new("RequestPayer", &REQUEST_PAYER).at(Location::Header).named("x-amz-request-payer");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
    optional_object_attributes: Option<Vec<String>> = Member::new("OptionalObjectAttributes", &OPTIONAL_OBJECT_ATTRIBUTES_LIST).at(Location::Header).named("x-amz-optional-object-attributes");
} }

shape! { NoSuchBucket NO_SUCH_BUCKET "NoSuchBucket" {
} }

shape! { NoSuchKey NO_SUCH_KEY "NoSuchKey" {
} }

shape! { NoncurrentVersionExpiration NONCURRENT_VERSION_EXPIRATION "NoncurrentVersionExpiration" {
    noncurrent_days: Option<i32> = Member::new("NoncurrentDays", &DAYS);
    newer_noncurrent_versions: Option<i32> = Member::new("NewerNoncurrentVersions", &VERSION_COUNT);
} }

shape! { NoncurrentVersionTransition NONCURRENT_VERSION_TRANSITION "NoncurrentVersionTransition" {
    noncurrent_days: Option<i32> = Member::new("NoncurrentDays", &DAYS);
    storage_class: Option<String> = Member::new("StorageClass", &TRANSITION_STORAGE_CLASS);
    newer_noncurrent_versions: Option<i32> = Member::new("NewerNoncurrentVersions", &VERSION_COUNT);
} }

shape! { Object OBJECT "Object" {
    key: Option<String> = Member::new("Key", &OBJECT_KEY);
    last_modified: Option<Timestamp> = Member::new("LastModified", &LAST_MODIFIED);
    e_tag: Option<String> = Member::new("ETag", &E_TAG);
    checksum_algorithm: Option<Vec<String>> = Member::new("ChecksumAlgorithm", &CHECKSUM_ALGORITHM_LIST);
    checksum_type: Option<String> = Member::new("ChecksumType", &CHECKSUM_TYPE);
    size: Option<i64> = Member::new("Size", &SIZE);
    storage_class: Option<String> = Member::new("StorageClass", &OBJECT_STORAGE_CLASS);
    owner: Option<Owner> = Member::new("Owner", &OWNER);
    restore_status: Option<RestoreStatus> = Member::new("RestoreStatus", &RESTORE_STATUS);
} }

shape! { ObjectIdentifier OBJECT_IDENTIFIER "ObjectIdentifier" {
    key: String = Member::new("Key", &OBJECT_KEY).required();
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID);
    e_tag: Option<String> = Member::new("ETag", &E_TAG);
    last_modified_time: Option<Timestamp> = Member::new("LastModifiedTime", &LAST_MODIFIED_TIME);
    size: Option<i64> = Member::new("Size", &SIZE);
} }

shape! { ObjectVersion OBJECT_VERSION "ObjectVersion" {
    e_tag: Option<String> = Member::new("ETag", &E_TAG);
    checksum_algorithm: Option<Vec<String>> = Member::new("ChecksumAlgorithm", &CHECKSUM_ALGORITHM_LIST);
    checksum_type: Option<String> = Member::new("ChecksumType", &CHECKSUM_TYPE);
    size: Option<i64> = Member::new("Size", &SIZE);
    storage_class: Option<String> = Member::new("StorageClass", &OBJECT_VERSION_STORAGE_CLASS);
    key: Option<String> = Member::new("Key", &OBJECT_KEY);
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID);
    is_latest: Option<bool> = Member::new("IsLatest", &IS_LATEST);
    last_modified: Option<Timestamp> = Member::new("LastModified", &LAST_MODIFIED);
    owner: Option<Owner> = Member::new("Owner", &OWNER);
    restore_status: Option<RestoreStatus> = Member::new("RestoreStatus", &RESTORE_STATUS);
} }

shape! { Owner OWNER "Owner" {
    display_name: Option<String> = Member::new("DisplayName", &DISPLAY_NAME);
    id: Option<String> = Member::new("ID", &ID);
} }

shape! { PutBucketLifecycleConfigurationOutput PUT_BUCKET_LIFECYCLE_CONFIGURATION_OUTPUT "PutBucketLifecycleConfigurationOutput" {
    transition_default_minimum_object_size: Option<String> = Member::new("TransitionDefaultMinimumObjectSize", &TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE).at(Location::Header).named("x-amz-transition-default-minimum-object-size");
} }

shape! { PutBucketLifecycleConfigurationRequest PUT_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST "PutBucketLifecycleConfigurationRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    checksum_algorithm: Option<String> = Member::new("ChecksumAlgorithm", &CHECKSUM_ALGORITHM).at(Location::Header).named("x-amz-sdk-checksum-algorithm");
    lifecycle_configuration: Option<BucketLifecycleConfiguration> = Member::new("LifecycleConfiguration", &BUCKET_LIFECYCLE_CONFIGURATION).at(Location::Payload).xml_namespace("http://s3.amazonaws.com/doc/2006-03-01/");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
    transition_default_minimum_object_size: Option<String> = Member::new("TransitionDefaultMinimumObjectSize", &TRANSITION_DEFAULT_MINIMUM_OBJECT_SIZE).at(Location::Header).named("x-amz-transition-default-minimum-object-size");
} }

shape! { PutBucketTaggingRequest PUT_BUCKET_TAGGING_REQUEST "PutBucketTaggingRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    content_md5: Option<String> = Member::new("ContentMD5", &CONTENT_MD5).at(Location::Header).named("Content-MD5");
    checksum_algorithm: Option<String> = Member::new("ChecksumAlgorithm", &CHECKSUM_ALGORITHM).at(Location::Header).named("x-amz-sdk-checksum-algorithm");
    tagging: Tagging = Member::new("Tagging", &TAGGING).required().at(Location::Payload).xml_namespace("http://s3.amazonaws.com/doc/2006-03-01/");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
} }

shape! { PutObjectOutput PUT_OBJECT_OUTPUT "PutObjectOutput" {
    expiration: Option<String> = Member::new("Expiration", &EXPIRATION).at(Location::Header).named("x-amz-expiration");
    e_tag: Option<String> = Member::new("ETag", &E_TAG).at(Location::Header);
    checksum_crc32: Option<String> = Member::new("ChecksumCRC32", &CHECKSUM_CRC32).at(Location::Header).named("x-amz-checksum-crc32");
    checksum_crc32_c: Option<String> = Member::new("ChecksumCRC32C", &CHECKSUM_CRC32_C).at(Location::Header).named("x-amz-checksum-crc32c");
    checksum_crc64nvme: Option<String> = Member::new("ChecksumCRC64NVME", &CHECKSUM_CRC64NVME).at(Location::Header).named("x-amz-checksum-crc64nvme");
    checksum_sha1: Option<String> = Member::new("ChecksumSHA1", &CHECKSUM_SHA1).at(Location::Header).named("x-amz-checksum-sha1");
    checksum_sha256: Option<String> = Member::new("ChecksumSHA256", &CHECKSUM_SHA256).at(Location::Header).named("x-amz-checksum-sha256");
    checksum_sha512: Option<String> = Member::new("ChecksumSHA512", &CHECKSUM_SHA512).at(Location::Header).named("x-amz-checksum-sha512");
    checksum_md5: Option<String> = Member::new("ChecksumMD5", &CHECKSUM_MD5).at(Location::Header).named("x-amz-checksum-md5");
    checksum_xxhash64: Option<String> = Member::new("ChecksumXXHASH64", &CHECKSUM_XXHASH64).at(Location::Header).named("x-amz-checksum-xxhash64");
    checksum_xxhash3: Option<String> = Member::new("ChecksumXXHASH3", &CHECKSUM_XXHASH3).at(Location::Header).named("x-amz-checksum-xxhash3");
    checksum_xxhash128: Option<String> = Member::new("ChecksumXXHASH128", &CHECKSUM_XXHASH128).at(Location::Header).named("x-amz-checksum-xxhash128");
    checksum_type: Option<String> = Member::new("ChecksumType", &CHECKSUM_TYPE).at(Location::Header).named("x-amz-checksum-type");
    server_side_encryption: Option<String> = Member::new("ServerSideEncryption", &SERVER_SIDE_ENCRYPTION).at(Location::Header).named("x-amz-server-side-encryption");
    version_id: Option<String> = Member::new("VersionId", &OBJECT_VERSION_ID).at(Location::Header).named("x-amz-version-id");
    sse_customer_algorithm: Option<String> = Member::new("SSECustomerAlgorithm", &SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm");
    sse_customer_key_md5: Option<String> = Member::new("SSECustomerKeyMD5", &SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5");
    ssekms_key_id: Option<String> = Member::new("SSEKMSKeyId", &SSEKMS_KEY_ID).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id");
    ssekms_encryption_context: Option<String> = Member::new("SSEKMSEncryptionContext", &SSEKMS_ENCRYPTION_CONTEXT).at(Location::Header).named("x-amz-server-side-encryption-context");
    bucket_key_enabled: Option<bool> = Member::new("BucketKeyEnabled", &BUCKET_KEY_ENABLED).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled");
    size: Option<i64> = Member::new("Size", &SIZE).at(Location::Header).named("x-amz-object-size");
    request_charged: Option<String> = Member::new("RequestCharged", &REQUEST_CHARGED).at(Location::Header).named("x-amz-request-charged");
} }

shape! { PutObjectRequest PUT_OBJECT_REQUEST "PutObjectRequest" {
    acl: Option<String> = Member::new("ACL", &OBJECT_CANNED_ACL).at(Location::Header).named("x-amz-acl");
    body: Option<Bytes> = Member::new("Body", &BODY).at(Location::Payload);
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    cache_control: Option<String> = Member::new("CacheControl", &CACHE_CONTROL).at(Location::Header).named("Cache-Control");
    content_disposition: Option<String> = Member::new("ContentDisposition", &CONTENT_DISPOSITION).at(Location::Header).named("Content-Disposition");
    content_encoding: Option<String> = Member::new("ContentEncoding", &CONTENT_ENCODING).at(Location::Header).named("Content-Encoding");
    content_language: Option<String> = Member::new("ContentLanguage", &CONTENT_LANGUAGE).at(Location::Header).named("Content-Language");
    content_length: Option<i64> = Member::new("ContentLength", &CONTENT_LENGTH).at(Location::Header).named("Content-Length");
    content_md5: Option<String> = Member::new("ContentMD5", &CONTENT_MD5).at(Location::Header).named("Content-MD5");
    content_type: Option<String> = Member::new("ContentType", &CONTENT_TYPE).at(Location::Header).named("Content-Type");
    checksum_algorithm: Option<String> = Member::new("ChecksumAlgorithm", &CHECKSUM_ALGORITHM).at(Location::Header).named("x-amz-sdk-checksum-algorithm");
    checksum_crc32: Option<String> = Member::new("ChecksumCRC32", &CHECKSUM_CRC32).at(Location::Header).named("x-amz-checksum-crc32");
    checksum_crc32_c: Option<String> = Member::new("ChecksumCRC32C", &CHECKSUM_CRC32_C).at(Location::Header).named("x-amz-checksum-crc32c");
    checksum_crc64nvme: Option<String> = Member::new("ChecksumCRC64NVME", &CHECKSUM_CRC64NVME).at(Location::Header).named("x-amz-checksum-crc64nvme");
    checksum_sha1: Option<String> = Member::new("ChecksumSHA1", &CHECKSUM_SHA1).at(Location::Header).named("x-amz-checksum-sha1");
    checksum_sha256: Option<String> = Member::new("ChecksumSHA256", &CHECKSUM_SHA256).at(Location::Header).named("x-amz-checksum-sha256");
    checksum_sha512: Option<String> = Member::new("ChecksumSHA512", &CHECKSUM_SHA512).at(Location::Header).named("x-amz-checksum-sha512");
    checksum_md5: Option<String> = Member::new("ChecksumMD5", &CHECKSUM_MD5).at(Location::Header).named("x-amz-checksum-md5");
    checksum_xxhash64: Option<String> = Member::new("ChecksumXXHASH64", &CHECKSUM_XXHASH64).at(Location::Header).named("x-amz-checksum-xxhash64");
    checksum_xxhash3: Option<String> = Member::new("ChecksumXXHASH3", &CHECKSUM_XXHASH3).at(Location::Header).named("x-amz-checksum-xxhash3");
    checksum_xxhash128: Option<String> = Member::new("ChecksumXXHASH128", &CHECKSUM_XXHASH128).at(Location::Header).named("x-amz-checksum-xxhash128");
    expires: Option<String> = Member::new("Expires", &EXPIRES).at(Location::Header);
    if_match: Option<String> = Member::new("IfMatch", &IF_MATCH).at(Location::Header).named("If-Match");
    if_none_match: Option<String> = Member::new("IfNoneMatch", &IF_NONE_MATCH).at(Location::Header).named("If-None-Match");
    grant_full_control: Option<String> = Member::new("GrantFullControl", &GRANT_FULL_CONTROL).at(Location::Header).named("x-amz-grant-full-control");
    grant_read: Option<String> = Member::new("GrantRead", &GRANT_READ).at(Location::Header).named("x-amz-grant-read");
    grant_read_acp: Option<String> = Member::new("GrantReadACP", &GRANT_READ_ACP).at(Location::Header).named("x-amz-grant-read-acp");
    grant_write_acp: Option<String> = Member::new("GrantWriteACP", &GRANT_WRITE_ACP).at(Location::Header).named("x-amz-grant-write-acp");
    key: String = Member::new("Key", &OBJECT_KEY).required().at(Location::Uri);
    write_offset_bytes: Option<i64> = Member::new("WriteOffsetBytes", &WRITE_OFFSET_BYTES).at(Location::Header).named("x-amz-write-offset-bytes");
    metadata: Option<Map<String>> = Member::new("Metadata", &METADATA).at(Location::HeadersPrefix).named("x-amz-meta-");
    server_side_encryption: Option<String> = Member::new("ServerSideEncryption", &SERVER_SIDE_ENCRYPTION).at(Location::Header).named("x-amz-server-side-encryption");
    storage_class: Option<String> = Member::new("StorageClass", &STORAGE_CLASS).at(Location::Header).named("x-amz-storage-class");
    website_redirect_location: Option<String> = Member::new("WebsiteRedirectLocation", &WEBSITE_REDIRECT_LOCATION).at(Location::Header).named("x-amz-website-redirect-location");
    sse_customer_algorithm: Option<String> = Member::new("SSECustomerAlgorithm", &SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm");
    sse_customer_key: Option<String> = Member::new("SSECustomerKey", &SSE_CUSTOMER_KEY).at(Location::Header).named("x-amz-server-side-encryption-customer-key");
    sse_customer_key_md5: Option<String> = Member::new("SSECustomerKeyMD5", &SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5");
    ssekms_key_id: Option<String> = Member::new("SSEKMSKeyId", &SSEKMS_KEY_ID).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id");
    ssekms_encryption_context: Option<String> = Member::new("SSEKMSEncryptionContext", &SSEKMS_ENCRYPTION_CONTEXT).at(Location::Header).named("x-amz-server-side-encryption-context");
    bucket_key_enabled: Option<bool> = Member::new("BucketKeyEnabled", &BUCKET_KEY_ENABLED).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled");
    request_payer: Option<String> = Member::new("RequestPayer", &REQUEST_PAYER).at(Location::Header).named("x-amz-request-payer");
    tagging: Option<String> = Member::new("Tagging", &TAGGING_HEADER).at(Location::Header).named("x-amz-tagging");
    object_lock_mode: Option<String> = Member::new("ObjectLockMode", &OBJECT_LOCK_MODE).at(Location::Header).named("x-amz-object-lock-mode");
    object_lock_retain_until_date: Option<Timestamp> = Member::new("ObjectLockRetainUntilDate", &OBJECT_LOCK_RETAIN_UNTIL_DATE).at(Location::Header).named("x-amz-object-lock-retain-until-date");
    object_lock_legal_hold_status: Option<String> = Member::new("ObjectLockLegalHoldStatus", &OBJECT_LOCK_LEGAL_HOLD_STATUS).at(Location::Header).named("x-amz-object-lock-legal-hold");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
} }

shape! { RestoreStatus RESTORE_STATUS "RestoreStatus" {
    is_restore_in_progress: Option<bool> = Member::new("IsRestoreInProgress", &IS_RESTORE_IN_PROGRESS);
    restore_expiry_date: Option<Timestamp> = Member::new("RestoreExpiryDate", &RESTORE_EXPIRY_DATE);
} }

shape! { Tag TAG "Tag" {
    key: Option<String> = Member::new("Key", &OBJECT_KEY).required();
    value: Option<String> = Member::new("Value", &VALUE).required();
} }

shape! { Tagging TAGGING "Tagging" {
    tag_set: Vec<Tag> = Member::new("TagSet", &TAG_SET).required();
} }

shape! { TooManyParts TOO_MANY_PARTS "TooManyParts" {
} }

shape! { Transition TRANSITION "Transition" {
    date: Option<Timestamp> = Member::new("Date", &DATE);
    days: Option<i32> = Member::new("Days", &DAYS);
    storage_class: Option<String> = Member::new("StorageClass", &TRANSITION_STORAGE_CLASS);
} }

shape! { UploadPartCopyOutput UPLOAD_PART_COPY_OUTPUT "UploadPartCopyOutput" {
    copy_source_version_id: Option<String> = Member::new("CopySourceVersionId", &COPY_SOURCE_VERSION_ID).at(Location::Header).named("x-amz-copy-source-version-id");
    copy_part_result: Option<CopyPartResult> = Member::new("CopyPartResult", &COPY_PART_RESULT).at(Location::Payload);
    server_side_encryption: Option<String> = Member::new("ServerSideEncryption", &SERVER_SIDE_ENCRYPTION).at(Location::Header).named("x-amz-server-side-encryption");
    sse_customer_algorithm: Option<String> = Member::new("SSECustomerAlgorithm", &SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm");
    sse_customer_key_md5: Option<String> = Member::new("SSECustomerKeyMD5", &SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5");
    ssekms_key_id: Option<String> = Member::new("SSEKMSKeyId", &SSEKMS_KEY_ID).at(Location::Header).named("x-amz-server-side-encryption-aws-kms-key-id");
    bucket_key_enabled: Option<bool> = Member::new("BucketKeyEnabled", &BUCKET_KEY_ENABLED).at(Location::Header).named("x-amz-server-side-encryption-bucket-key-enabled");
    request_charged: Option<String> = Member::new("RequestCharged", &REQUEST_CHARGED).at(Location::Header).named("x-amz-request-charged");
} }

shape! { UploadPartCopyRequest UPLOAD_PART_COPY_REQUEST "UploadPartCopyRequest" {
    bucket: String = Member::new("Bucket", &BUCKET_NAME).required().at(Location::Uri);
    copy_source: String = Member::new("CopySource", &COPY_SOURCE).required().at(Location::Header).named("x-amz-copy-source");
    copy_source_if_match: Option<String> = Member::new("CopySourceIfMatch", &COPY_SOURCE_IF_MATCH).at(Location::Header).named("x-amz-copy-source-if-match");
    copy_source_if_modified_since: Option<Timestamp> = Member::new("CopySourceIfModifiedSince", &COPY_SOURCE_IF_MODIFIED_SINCE).at(Location::Header).named("x-amz-copy-source-if-modified-since");
    copy_source_if_none_match: Option<String> = Member::new("CopySourceIfNoneMatch", &COPY_SOURCE_IF_NONE_MATCH).at(Location::Header).named("x-amz-copy-source-if-none-match");
    copy_source_if_unmodified_since: Option<Timestamp> = Member::new("CopySourceIfUnmodifiedSince", &COPY_SOURCE_IF_UNMODIFIED_SINCE).at(Location::Header).named("x-amz-copy-source-if-unmodified-since");
    copy_source_range: Option<String> = Member::new("CopySourceRange", &COPY_SOURCE_RANGE).at(Location::Header).named("x-amz-copy-source-range");
    key: String = Member::new("Key", &OBJECT_KEY).required().at(Location::Uri);
    part_number: i32 = Member::new("PartNumber", &PART_NUMBER).required().at(Location::Query).named("partNumber");
    upload_id: String = Member::new("UploadId", &MULTIPART_UPLOAD_ID).required().at(Location::Query).named("uploadId");
    sse_customer_algorithm: Option<String> = Member::new("SSECustomerAlgorithm", &SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-server-side-encryption-customer-algorithm");
    sse_customer_key: Option<String> = Member::new("SSECustomerKey", &SSE_CUSTOMER_KEY).at(Location::Header).named("x-amz-server-side-encryption-customer-key");
    sse_customer_key_md5: Option<String> = Member::new("SSECustomerKeyMD5", &SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-server-side-encryption-customer-key-MD5");
    copy_source_sse_customer_algorithm: Option<String> = Member::new("CopySourceSSECustomerAlgorithm", &COPY_SOURCE_SSE_CUSTOMER_ALGORITHM).at(Location::Header).named("x-amz-copy-source-server-side-encryption-customer-algorithm");
    copy_source_sse_customer_key: Option<String> = Member::new("CopySourceSSECustomerKey", &COPY_SOURCE_SSE_CUSTOMER_KEY).at(Location::Header).named("x-amz-copy-source-server-side-encryption-customer-key");
    copy_source_sse_customer_key_md5: Option<String> = Member::new("CopySourceSSECustomerKeyMD5", &COPY_SOURCE_SSE_CUSTOMER_KEY_MD5).at(Location::Header).named("x-amz-copy-source-server-side-encryption-customer-key-MD5");
    request_payer: Option<String> = Member::new("RequestPayer", &REQUEST_PAYER).at(Location::Header).named("x-amz-request-payer");
    expected_bucket_owner: Option<String> = Member::new("ExpectedBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-expected-bucket-owner");
    expected_source_bucket_owner: Option<String> = Member::new("ExpectedSourceBucketOwner", &ACCOUNT_ID).at(Location::Header).named("x-amz-source-expected-bucket-owner");
} }

/// The errors of this service's operations.
pub mod errors {
    use wire::{ErrorShape, Fault};

    pub static ENCRYPTION_TYPE_MISMATCH: ErrorShape = ErrorShape {
        shape: "EncryptionTypeMismatch",
        code: "EncryptionTypeMismatch",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::ENCRYPTION_TYPE_MISMATCH),
    };
    pub static INVALID_OBJECT_STATE: ErrorShape = ErrorShape {
        shape: "InvalidObjectState",
        code: "InvalidObjectState",
        status: 403,
        fault: Fault::Client,
        schema: Some(&super::INVALID_OBJECT_STATE),
    };
    pub static INVALID_REQUEST: ErrorShape = ErrorShape {
        shape: "InvalidRequest",
        code: "InvalidRequest",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_REQUEST),
    };
    pub static INVALID_WRITE_OFFSET: ErrorShape = ErrorShape {
        shape: "InvalidWriteOffset",
        code: "InvalidWriteOffset",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::INVALID_WRITE_OFFSET),
    };
    pub static NO_SUCH_BUCKET: ErrorShape = ErrorShape {
        shape: "NoSuchBucket",
        code: "NoSuchBucket",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NO_SUCH_BUCKET),
    };
    pub static NO_SUCH_KEY: ErrorShape = ErrorShape {
        shape: "NoSuchKey",
        code: "NoSuchKey",
        status: 404,
        fault: Fault::Client,
        schema: Some(&super::NO_SUCH_KEY),
    };
    pub static TOO_MANY_PARTS: ErrorShape = ErrorShape {
        shape: "TooManyParts",
        code: "TooManyParts",
        status: 400,
        fault: Fault::Client,
        schema: Some(&super::TOO_MANY_PARTS),
    };
}

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        DeleteObjects(super::DeleteObjectsRequest) -> super::DeleteObjectsOutput;
        GetBucketTagging(super::GetBucketTaggingRequest) -> super::GetBucketTaggingOutput;
        GetObject(super::GetObjectRequest) -> super::GetObjectOutput;
        ListObjectVersions(super::ListObjectVersionsRequest) -> super::ListObjectVersionsOutput;
        ListObjectsV2(super::ListObjectsV2Request) -> super::ListObjectsV2Output;
        PutBucketLifecycleConfiguration(super::PutBucketLifecycleConfigurationRequest) -> super::PutBucketLifecycleConfigurationOutput;
        PutBucketTagging(super::PutBucketTaggingRequest) -> ();
        PutObject(super::PutObjectRequest) -> super::PutObjectOutput;
        UploadPartCopy(super::UploadPartCopyRequest) -> super::UploadPartCopyOutput;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    DeleteObjects "POST" "/{Bucket}?delete" 200 (DELETE_OBJECTS_REQUEST) -> (DELETE_OBJECTS_OUTPUT) has_output true wrapper None, unsigned false errors [];
    GetBucketTagging "GET" "/{Bucket}?tagging" 200 (GET_BUCKET_TAGGING_REQUEST) -> (GET_BUCKET_TAGGING_OUTPUT) has_output true wrapper None, unsigned false errors [];
    GetObject "GET" "/{Bucket}/{Key+}" 200 (GET_OBJECT_REQUEST) -> (GET_OBJECT_OUTPUT) has_output true wrapper None, unsigned false errors [INVALID_OBJECT_STATE NO_SUCH_KEY];
    ListObjectVersions "GET" "/{Bucket}?versions" 200 (LIST_OBJECT_VERSIONS_REQUEST) -> (LIST_OBJECT_VERSIONS_OUTPUT) has_output true wrapper None, unsigned false errors [];
    ListObjectsV2 "GET" "/{Bucket}?list-type=2" 200 (LIST_OBJECTS_V2_REQUEST) -> (LIST_OBJECTS_V2_OUTPUT) has_output true wrapper None, unsigned false errors [NO_SUCH_BUCKET];
    PutBucketLifecycleConfiguration "PUT" "/{Bucket}?lifecycle" 200 (PUT_BUCKET_LIFECYCLE_CONFIGURATION_REQUEST) -> (PUT_BUCKET_LIFECYCLE_CONFIGURATION_OUTPUT) has_output true wrapper None, unsigned false errors [];
    PutBucketTagging "PUT" "/{Bucket}?tagging" 200 (PUT_BUCKET_TAGGING_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [];
    PutObject "PUT" "/{Bucket}/{Key+}" 200 (PUT_OBJECT_REQUEST) -> (PUT_OBJECT_OUTPUT) has_output true wrapper None, unsigned false errors [ENCRYPTION_TYPE_MISMATCH INVALID_REQUEST INVALID_WRITE_OFFSET TOO_MANY_PARTS];
    UploadPartCopy "PUT" "/{Bucket}/{Key+}" 200 (UPLOAD_PART_COPY_REQUEST) -> (UPLOAD_PART_COPY_OUTPUT) has_output true wrapper None, unsigned false errors [];
}

left_out! {
    AbortMultipartUpload "DELETE" "/{Bucket}/{Key+}";
    CompleteMultipartUpload "POST" "/{Bucket}/{Key+}";
    CopyObject "PUT" "/{Bucket}/{Key+}";
    CreateBucket "PUT" "/{Bucket}";
    CreateBucketMetadataConfiguration "POST" "/{Bucket}?metadataConfiguration";
    CreateBucketMetadataTableConfiguration "POST" "/{Bucket}?metadataTable";
    CreateMultipartUpload "POST" "/{Bucket}/{Key+}?uploads";
    CreateSession "GET" "/{Bucket}?session";
    DeleteBucket "DELETE" "/{Bucket}";
    DeleteBucketAnalyticsConfiguration "DELETE" "/{Bucket}?analytics";
    DeleteBucketCors "DELETE" "/{Bucket}?cors";
    DeleteBucketEncryption "DELETE" "/{Bucket}?encryption";
    DeleteBucketIntelligentTieringConfiguration "DELETE" "/{Bucket}?intelligent-tiering";
    DeleteBucketInventoryConfiguration "DELETE" "/{Bucket}?inventory";
    DeleteBucketLifecycle "DELETE" "/{Bucket}?lifecycle";
    DeleteBucketMetadataConfiguration "DELETE" "/{Bucket}?metadataConfiguration";
    DeleteBucketMetadataTableConfiguration "DELETE" "/{Bucket}?metadataTable";
    DeleteBucketMetricsConfiguration "DELETE" "/{Bucket}?metrics";
    DeleteBucketOwnershipControls "DELETE" "/{Bucket}?ownershipControls";
    DeleteBucketPolicy "DELETE" "/{Bucket}?policy";
    DeleteBucketReplication "DELETE" "/{Bucket}?replication";
    DeleteBucketTagging "DELETE" "/{Bucket}?tagging";
    DeleteBucketWebsite "DELETE" "/{Bucket}?website";
    DeleteObject "DELETE" "/{Bucket}/{Key+}";
    DeleteObjectTagging "DELETE" "/{Bucket}/{Key+}?tagging";
    DeletePublicAccessBlock "DELETE" "/{Bucket}?publicAccessBlock";
    GetBucketAbac "GET" "/{Bucket}?abac";
    GetBucketAccelerateConfiguration "GET" "/{Bucket}?accelerate";
    GetBucketAcl "GET" "/{Bucket}?acl";
    GetBucketAnalyticsConfiguration "GET" "/{Bucket}?analytics";
    GetBucketCors "GET" "/{Bucket}?cors";
    GetBucketEncryption "GET" "/{Bucket}?encryption";
    GetBucketIntelligentTieringConfiguration "GET" "/{Bucket}?intelligent-tiering";
    GetBucketInventoryConfiguration "GET" "/{Bucket}?inventory";
    GetBucketLifecycle "GET" "/{Bucket}?lifecycle";
    GetBucketLifecycleConfiguration "GET" "/{Bucket}?lifecycle";
    GetBucketLocation "GET" "/{Bucket}?location";
    GetBucketLogging "GET" "/{Bucket}?logging";
    GetBucketMetadataConfiguration "GET" "/{Bucket}?metadataConfiguration";
    GetBucketMetadataTableConfiguration "GET" "/{Bucket}?metadataTable";
    GetBucketMetricsConfiguration "GET" "/{Bucket}?metrics";
    GetBucketNotification "GET" "/{Bucket}?notification";
    GetBucketNotificationConfiguration "GET" "/{Bucket}?notification";
    GetBucketOwnershipControls "GET" "/{Bucket}?ownershipControls";
    GetBucketPolicy "GET" "/{Bucket}?policy";
    GetBucketPolicyStatus "GET" "/{Bucket}?policyStatus";
    GetBucketReplication "GET" "/{Bucket}?replication";
    GetBucketRequestPayment "GET" "/{Bucket}?requestPayment";
    GetBucketVersioning "GET" "/{Bucket}?versioning";
    GetBucketWebsite "GET" "/{Bucket}?website";
    GetObjectAcl "GET" "/{Bucket}/{Key+}?acl";
    GetObjectAttributes "GET" "/{Bucket}/{Key+}?attributes";
    GetObjectLegalHold "GET" "/{Bucket}/{Key+}?legal-hold";
    GetObjectLockConfiguration "GET" "/{Bucket}?object-lock";
    GetObjectRetention "GET" "/{Bucket}/{Key+}?retention";
    GetObjectTagging "GET" "/{Bucket}/{Key+}?tagging";
    GetObjectTorrent "GET" "/{Bucket}/{Key+}?torrent";
    GetPublicAccessBlock "GET" "/{Bucket}?publicAccessBlock";
    HeadBucket "HEAD" "/{Bucket}";
    HeadObject "HEAD" "/{Bucket}/{Key+}";
    ListBucketAnalyticsConfigurations "GET" "/{Bucket}?analytics";
    ListBucketIntelligentTieringConfigurations "GET" "/{Bucket}?intelligent-tiering";
    ListBucketInventoryConfigurations "GET" "/{Bucket}?inventory";
    ListBucketMetricsConfigurations "GET" "/{Bucket}?metrics";
    ListBuckets "GET" "/";
    ListDirectoryBuckets "GET" "/";
    ListMultipartUploads "GET" "/{Bucket}?uploads";
    ListObjects "GET" "/{Bucket}";
    ListParts "GET" "/{Bucket}/{Key+}";
    PutBucketAbac "PUT" "/{Bucket}?abac";
    PutBucketAccelerateConfiguration "PUT" "/{Bucket}?accelerate";
    PutBucketAcl "PUT" "/{Bucket}?acl";
    PutBucketAnalyticsConfiguration "PUT" "/{Bucket}?analytics";
    PutBucketCors "PUT" "/{Bucket}?cors";
    PutBucketEncryption "PUT" "/{Bucket}?encryption";
    PutBucketIntelligentTieringConfiguration "PUT" "/{Bucket}?intelligent-tiering";
    PutBucketInventoryConfiguration "PUT" "/{Bucket}?inventory";
    PutBucketLifecycle "PUT" "/{Bucket}?lifecycle";
    PutBucketLogging "PUT" "/{Bucket}?logging";
    PutBucketMetricsConfiguration "PUT" "/{Bucket}?metrics";
    PutBucketNotification "PUT" "/{Bucket}?notification";
    PutBucketNotificationConfiguration "PUT" "/{Bucket}?notification";
    PutBucketOwnershipControls "PUT" "/{Bucket}?ownershipControls";
    PutBucketPolicy "PUT" "/{Bucket}?policy";
    PutBucketReplication "PUT" "/{Bucket}?replication";
    PutBucketRequestPayment "PUT" "/{Bucket}?requestPayment";
    PutBucketVersioning "PUT" "/{Bucket}?versioning";
    PutBucketWebsite "PUT" "/{Bucket}?website";
    PutObjectAcl "PUT" "/{Bucket}/{Key+}?acl";
    PutObjectLegalHold "PUT" "/{Bucket}/{Key+}?legal-hold";
    PutObjectLockConfiguration "PUT" "/{Bucket}?object-lock";
    PutObjectRetention "PUT" "/{Bucket}/{Key+}?retention";
    PutObjectTagging "PUT" "/{Bucket}/{Key+}?tagging";
    PutPublicAccessBlock "PUT" "/{Bucket}?publicAccessBlock";
    RenameObject "PUT" "/{Bucket}/{Key+}?renameObject";
    RestoreObject "POST" "/{Bucket}/{Key+}?restore";
    SelectObjectContent "POST" "/{Bucket}/{Key+}?select&select-type=2";
    UpdateBucketMetadataInventoryTableConfiguration "PUT" "/{Bucket}?metadataInventoryTable";
    UpdateBucketMetadataJournalTableConfiguration "PUT" "/{Bucket}?metadataJournalTable";
    UpdateObjectEncryption "PUT" "/{Bucket}/{Key+}?encryption";
    UploadPart "PUT" "/{Bucket}/{Key+}";
    WriteGetObjectResponse "POST" "/WriteGetObjectResponse";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "s3",
    service_id: "S3",
    api_version: "2006-03-01",
    protocol: Protocol::RestXml,
    signing_name: "s3",
    target_prefix: None,
    xml_namespace: None,
    operations: OPERATIONS,
    errors: &[
        &errors::ENCRYPTION_TYPE_MISMATCH,
        &errors::INVALID_OBJECT_STATE,
        &errors::INVALID_REQUEST,
        &errors::INVALID_WRITE_OFFSET,
        &errors::NO_SUCH_BUCKET,
        &errors::NO_SUCH_KEY,
        &errors::TOO_MANY_PARTS,
    ],
    validation_error: &wire::common::VALIDATION_EXCEPTION,
    names_inputs: false,
    left_out: LEFT_OUT,
};
