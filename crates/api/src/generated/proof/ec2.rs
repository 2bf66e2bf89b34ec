//! Amazon Elastic Compute Cloud (2016-11-15).
//!
//! Written by `cargo xtask codegen ec2` from the service model of botocore 1.43.11
//! (Apache-2.0, see NOTICE); do not edit.

use base::Timestamp;
use bytes::Bytes;
use wire::{Kind, List, Member, Protocol, Schema, ServiceModel};

use crate::shape::{left_out, operation_table, shape};

pub static AMD_SEV_SNP_SPECIFICATION: Schema =
    Schema::new("AmdSevSnpSpecification", Kind::String).values(&["enabled", "disabled"]);
pub static ARCHITECTURE_VALUES: Schema = Schema::new("ArchitectureValues", Kind::String).values(&[
    "i386",
    "x86_64",
    "arm64",
    "x86_64_mac",
    "arm64_mac",
]);
pub static ATTACHMENT_STATUS: Schema =
    Schema::new("AttachmentStatus", Kind::String).values(&["attaching", "attached", "detaching", "detached"]);
pub static AVAILABILITY_ZONE_ID: Schema = Schema::new("AvailabilityZoneId", Kind::String);
pub static BLOB: Schema = Schema::new("Blob", Kind::Blob);
pub static BLOCK_DEVICE_MAPPING_REQUEST_LIST: Schema = Schema::new(
    "BlockDeviceMappingRequestList",
    Kind::List(&const { List::of(&BLOCK_DEVICE_MAPPING).named("BlockDeviceMapping") }),
);
pub static BOOLEAN: Schema = Schema::new("Boolean", Kind::Boolean);
pub static BOOT_MODE_VALUES: Schema =
    Schema::new("BootModeValues", Kind::String).values(&["legacy-bios", "uefi", "uefi-preferred"]);
pub static CAPACITY_RESERVATION_ID: Schema = Schema::new("CapacityReservationId", Kind::String);
pub static CAPACITY_RESERVATION_PREFERENCE: Schema =
    Schema::new("CapacityReservationPreference", Kind::String).values(&[
        "capacity-reservations-only",
        "open",
        "none",
    ]);
pub static DATE_TIME: Schema = Schema::new("DateTime", Kind::Timestamp(None));
pub static DESCRIBE_SECURITY_GROUPS_MAX_RESULTS: Schema =
    Schema::new("DescribeSecurityGroupsMaxResults", Kind::Integer).min(5).max(1000);
pub static DEVICE_TYPE: Schema = Schema::new("DeviceType", Kind::String).values(&["ebs", "instance-store"]);
pub static ELASTIC_GPU_ASSOCIATION_LIST: Schema = Schema::new(
    "ElasticGpuAssociationList",
    Kind::List(&const { List::of(&ELASTIC_GPU_ASSOCIATION).named("item") }),
);
pub static ELASTIC_GPU_ID: Schema = Schema::new("ElasticGpuId", Kind::String);
pub static ELASTIC_GPU_SPECIFICATIONS: Schema = Schema::new(
    "ElasticGpuSpecifications",
    Kind::List(&const { List::of(&ELASTIC_GPU_SPECIFICATION).named("item") }),
);
pub static ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION_LIST: Schema = Schema::new(
    "ElasticInferenceAcceleratorAssociationList",
    Kind::List(&const { List::of(&ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION).named("item") }),
);
pub static ELASTIC_INFERENCE_ACCELERATOR_COUNT: Schema =
    Schema::new("ElasticInferenceAcceleratorCount", Kind::Integer).min(1);
pub static ELASTIC_INFERENCE_ACCELERATORS: Schema = Schema::new(
    "ElasticInferenceAccelerators",
    Kind::List(&const { List::of(&ELASTIC_INFERENCE_ACCELERATOR).named("item") }),
);
pub static FILTER_LIST: Schema =
    Schema::new("FilterList", Kind::List(&const { List::of(&FILTER).named("Filter") }));
pub static GROUP_ID_STRING_LIST: Schema =
    Schema::new("GroupIdStringList", Kind::List(&const { List::of(&SECURITY_GROUP_ID).named("groupId") }));
pub static GROUP_IDENTIFIER_LIST: Schema =
    Schema::new("GroupIdentifierList", Kind::List(&const { List::of(&GROUP_IDENTIFIER).named("item") }));
pub static GROUP_NAME_STRING_LIST: Schema = Schema::new(
    "GroupNameStringList",
    Kind::List(&const { List::of(&SECURITY_GROUP_NAME).named("GroupName") }),
);
pub static HOSTNAME_TYPE: Schema =
    Schema::new("HostnameType", Kind::String).values(&["ip-name", "resource-name"]);
pub static HTTP_TOKENS_STATE: Schema =
    Schema::new("HttpTokensState", Kind::String).values(&["optional", "required"]);
pub static HYPERVISOR_TYPE: Schema = Schema::new("HypervisorType", Kind::String).values(&["ovm", "xen"]);
pub static IMAGE_ID: Schema = Schema::new("ImageId", Kind::String);
pub static INSTANCE_ATTRIBUTE_NAME: Schema = Schema::new("InstanceAttributeName", Kind::String).values(&[
    "instanceType",
    "kernel",
    "ramdisk",
    "userData",
    "disableApiTermination",
    "instanceInitiatedShutdownBehavior",
    "rootDeviceName",
    "blockDeviceMapping",
    "productCodes",
    "sourceDestCheck",
    "groupSet",
    "ebsOptimized",
    "sriovNetSupport",
    "enaSupport",
    "enclaveOptions",
    "disableApiStop",
]);
pub static INSTANCE_AUTO_RECOVERY_STATE: Schema =
    Schema::new("InstanceAutoRecoveryState", Kind::String).values(&["disabled", "default"]);
pub static INSTANCE_BANDWIDTH_WEIGHTING: Schema =
    Schema::new("InstanceBandwidthWeighting", Kind::String).values(&["default", "vpc-1", "ebs-1"]);
pub static INSTANCE_BLOCK_DEVICE_MAPPING_LIST: Schema = Schema::new(
    "InstanceBlockDeviceMappingList",
    Kind::List(&const { List::of(&INSTANCE_BLOCK_DEVICE_MAPPING).named("item") }),
);
pub static INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION_LIST: Schema = Schema::new(
    "InstanceBlockDeviceMappingSpecificationList",
    Kind::List(&const { List::of(&INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION).named("item") }),
);
pub static INSTANCE_BOOT_MODE_VALUES: Schema =
    Schema::new("InstanceBootModeValues", Kind::String).values(&["legacy-bios", "uefi"]);
pub static INSTANCE_ID: Schema = Schema::new("InstanceId", Kind::String);
pub static INSTANCE_ID_STRING_LIST: Schema =
    Schema::new("InstanceIdStringList", Kind::List(&const { List::of(&INSTANCE_ID).named("InstanceId") }));
pub static INSTANCE_INTERRUPTION_BEHAVIOR: Schema =
    Schema::new("InstanceInterruptionBehavior", Kind::String).values(&["hibernate", "stop", "terminate"]);
pub static INSTANCE_IPV4_PREFIX_LIST: Schema = Schema::new(
    "InstanceIpv4PrefixList",
    Kind::List(&const { List::of(&INSTANCE_IPV4_PREFIX).named("item") }),
);
pub static INSTANCE_IPV6_ADDRESS_LIST: Schema = Schema::new(
    "InstanceIpv6AddressList",
    Kind::List(&const { List::of(&INSTANCE_IPV6_ADDRESS).named("item") }),
);
pub static INSTANCE_IPV6_PREFIX_LIST: Schema = Schema::new(
    "InstanceIpv6PrefixList",
    Kind::List(&const { List::of(&INSTANCE_IPV6_PREFIX).named("item") }),
);
pub static INSTANCE_LIFECYCLE_TYPE: Schema = Schema::new("InstanceLifecycleType", Kind::String).values(&[
    "spot",
    "scheduled",
    "capacity-block",
    "interruptible-capacity-reservation",
]);
pub static INSTANCE_LIST: Schema =
    Schema::new("InstanceList", Kind::List(&const { List::of(&INSTANCE).named("item") }));
pub static INSTANCE_METADATA_ENDPOINT_STATE: Schema =
    Schema::new("InstanceMetadataEndpointState", Kind::String).values(&["disabled", "enabled"]);
pub static INSTANCE_METADATA_OPTIONS_STATE: Schema =
    Schema::new("InstanceMetadataOptionsState", Kind::String).values(&["pending", "applied"]);
pub static INSTANCE_METADATA_PROTOCOL_STATE: Schema =
    Schema::new("InstanceMetadataProtocolState", Kind::String).values(&["disabled", "enabled"]);
pub static INSTANCE_METADATA_TAGS_STATE: Schema =
    Schema::new("InstanceMetadataTagsState", Kind::String).values(&["disabled", "enabled"]);
pub static INSTANCE_NETWORK_INTERFACE_LIST: Schema = Schema::new(
    "InstanceNetworkInterfaceList",
    Kind::List(&const { List::of(&INSTANCE_NETWORK_INTERFACE).named("item") }),
);
pub static INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST: Schema = Schema::new(
    "InstanceNetworkInterfaceSpecificationList",
    Kind::List(&const { List::of(&INSTANCE_NETWORK_INTERFACE_SPECIFICATION).named("item") }),
);
pub static INSTANCE_PRIVATE_IP_ADDRESS_LIST: Schema = Schema::new(
    "InstancePrivateIpAddressList",
    Kind::List(&const { List::of(&INSTANCE_PRIVATE_IP_ADDRESS).named("item") }),
);
pub static INSTANCE_REBOOT_MIGRATION_STATE: Schema =
    Schema::new("InstanceRebootMigrationState", Kind::String).values(&["disabled", "default"]);
pub static INSTANCE_SECONDARY_INTERFACE_LIST: Schema = Schema::new(
    "InstanceSecondaryInterfaceList",
    Kind::List(&const { List::of(&INSTANCE_SECONDARY_INTERFACE).named("item") }),
);
pub static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST: Schema = Schema::new(
    "InstanceSecondaryInterfacePrivateIpAddressList",
    Kind::List(&const { List::of(&INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS).named("item") }),
);
pub static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST_REQUEST: Schema = Schema::new(
    "InstanceSecondaryInterfacePrivateIpAddressListRequest",
    Kind::List(&const { List::of(&INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST).named("item") }),
);
pub static INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST_REQUEST: Schema = Schema::new(
    "InstanceSecondaryInterfaceSpecificationListRequest",
    Kind::List(&const { List::of(&INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST).named("item") }),
);
pub static INSTANCE_STATE_NAME: Schema = Schema::new("InstanceStateName", Kind::String).values(&[
    "pending",
    "running",
    "shutting-down",
    "terminated",
    "stopping",
    "stopped",
]);
pub static INSTANCE_TYPE: Schema = Schema::new("InstanceType", Kind::String).values(&[
    "a1.medium",
    "a1.large",
    "a1.xlarge",
    "a1.2xlarge",
    "a1.4xlarge",
    "a1.metal",
    "c1.medium",
    "c1.xlarge",
    "c3.large",
    "c3.xlarge",
    "c3.2xlarge",
    "c3.4xlarge",
    "c3.8xlarge",
    "c4.large",
    "c4.xlarge",
    "c4.2xlarge",
    "c4.4xlarge",
    "c4.8xlarge",
    "c5.large",
    "c5.xlarge",
    "c5.2xlarge",
    "c5.4xlarge",
    "c5.9xlarge",
    "c5.12xlarge",
    "c5.18xlarge",
    "c5.24xlarge",
    "c5.metal",
    "c5a.large",
    "c5a.xlarge",
    "c5a.2xlarge",
    "c5a.4xlarge",
    "c5a.8xlarge",
    "c5a.12xlarge",
    "c5a.16xlarge",
    "c5a.24xlarge",
    "c5ad.large",
    "c5ad.xlarge",
    "c5ad.2xlarge",
    "c5ad.4xlarge",
    "c5ad.8xlarge",
    "c5ad.12xlarge",
    "c5ad.16xlarge",
    "c5ad.24xlarge",
    "c5d.large",
    "c5d.xlarge",
    "c5d.2xlarge",
    "c5d.4xlarge",
    "c5d.9xlarge",
    "c5d.12xlarge",
    "c5d.18xlarge",
    "c5d.24xlarge",
    "c5d.metal",
    "c5n.large",
    "c5n.xlarge",
    "c5n.2xlarge",
    "c5n.4xlarge",
    "c5n.9xlarge",
    "c5n.18xlarge",
    "c5n.metal",
    "c6g.medium",
    "c6g.large",
    "c6g.xlarge",
    "c6g.2xlarge",
    "c6g.4xlarge",
    "c6g.8xlarge",
    "c6g.12xlarge",
    "c6g.16xlarge",
    "c6g.metal",
    "c6gd.medium",
    "c6gd.large",
    "c6gd.xlarge",
    "c6gd.2xlarge",
    "c6gd.4xlarge",
    "c6gd.8xlarge",
    "c6gd.12xlarge",
    "c6gd.16xlarge",
    "c6gd.metal",
    "c6gn.medium",
    "c6gn.large",
    "c6gn.xlarge",
    "c6gn.2xlarge",
    "c6gn.4xlarge",
    "c6gn.8xlarge",
    "c6gn.12xlarge",
    "c6gn.16xlarge",
    "c6i.large",
    "c6i.xlarge",
    "c6i.2xlarge",
    "c6i.4xlarge",
    "c6i.8xlarge",
    "c6i.12xlarge",
    "c6i.16xlarge",
    "c6i.24xlarge",
    "c6i.32xlarge",
    "c6i.metal",
    "cc1.4xlarge",
    "cc2.8xlarge",
    "cg1.4xlarge",
    "cr1.8xlarge",
    "d2.xlarge",
    "d2.2xlarge",
    "d2.4xlarge",
    "d2.8xlarge",
    "d3.xlarge",
    "d3.2xlarge",
    "d3.4xlarge",
    "d3.8xlarge",
    "d3en.xlarge",
    "d3en.2xlarge",
    "d3en.4xlarge",
    "d3en.6xlarge",
    "d3en.8xlarge",
    "d3en.12xlarge",
    "dl1.24xlarge",
    "f1.2xlarge",
    "f1.4xlarge",
    "f1.16xlarge",
    "g2.2xlarge",
    "g2.8xlarge",
    "g3.4xlarge",
    "g3.8xlarge",
    "g3.16xlarge",
    "g3s.xlarge",
    "g4ad.xlarge",
    "g4ad.2xlarge",
    "g4ad.4xlarge",
    "g4ad.8xlarge",
    "g4ad.16xlarge",
    "g4dn.xlarge",
    "g4dn.2xlarge",
    "g4dn.4xlarge",
    "g4dn.8xlarge",
    "g4dn.12xlarge",
    "g4dn.16xlarge",
    "g4dn.metal",
    "g5.xlarge",
    "g5.2xlarge",
    "g5.4xlarge",
    "g5.8xlarge",
    "g5.12xlarge",
    "g5.16xlarge",
    "g5.24xlarge",
    "g5.48xlarge",
    "g5g.xlarge",
    "g5g.2xlarge",
    "g5g.4xlarge",
    "g5g.8xlarge",
    "g5g.16xlarge",
    "g5g.metal",
    "hi1.4xlarge",
    "hpc6a.48xlarge",
    "hs1.8xlarge",
    "h1.2xlarge",
    "h1.4xlarge",
    "h1.8xlarge",
    "h1.16xlarge",
    "i2.xlarge",
    "i2.2xlarge",
    "i2.4xlarge",
    "i2.8xlarge",
    "i3.large",
    "i3.xlarge",
    "i3.2xlarge",
    "i3.4xlarge",
    "i3.8xlarge",
    "i3.16xlarge",
    "i3.metal",
    "i3en.large",
    "i3en.xlarge",
    "i3en.2xlarge",
    "i3en.3xlarge",
    "i3en.6xlarge",
    "i3en.12xlarge",
    "i3en.24xlarge",
    "i3en.metal",
    "im4gn.large",
    "im4gn.xlarge",
    "im4gn.2xlarge",
    "im4gn.4xlarge",
    "im4gn.8xlarge",
    "im4gn.16xlarge",
    "inf1.xlarge",
    "inf1.2xlarge",
    "inf1.6xlarge",
    "inf1.24xlarge",
    "is4gen.medium",
    "is4gen.large",
    "is4gen.xlarge",
    "is4gen.2xlarge",
    "is4gen.4xlarge",
    "is4gen.8xlarge",
    "m1.small",
    "m1.medium",
    "m1.large",
    "m1.xlarge",
    "m2.xlarge",
    "m2.2xlarge",
    "m2.4xlarge",
    "m3.medium",
    "m3.large",
    "m3.xlarge",
    "m3.2xlarge",
    "m4.large",
    "m4.xlarge",
    "m4.2xlarge",
    "m4.4xlarge",
    "m4.10xlarge",
    "m4.16xlarge",
    "m5.large",
    "m5.xlarge",
    "m5.2xlarge",
    "m5.4xlarge",
    "m5.8xlarge",
    "m5.12xlarge",
    "m5.16xlarge",
    "m5.24xlarge",
    "m5.metal",
    "m5a.large",
    "m5a.xlarge",
    "m5a.2xlarge",
    "m5a.4xlarge",
    "m5a.8xlarge",
    "m5a.12xlarge",
    "m5a.16xlarge",
    "m5a.24xlarge",
    "m5ad.large",
    "m5ad.xlarge",
    "m5ad.2xlarge",
    "m5ad.4xlarge",
    "m5ad.8xlarge",
    "m5ad.12xlarge",
    "m5ad.16xlarge",
    "m5ad.24xlarge",
    "m5d.large",
    "m5d.xlarge",
    "m5d.2xlarge",
    "m5d.4xlarge",
    "m5d.8xlarge",
    "m5d.12xlarge",
    "m5d.16xlarge",
    "m5d.24xlarge",
    "m5d.metal",
    "m5dn.large",
    "m5dn.xlarge",
    "m5dn.2xlarge",
    "m5dn.4xlarge",
    "m5dn.8xlarge",
    "m5dn.12xlarge",
    "m5dn.16xlarge",
    "m5dn.24xlarge",
    "m5dn.metal",
    "m5n.large",
    "m5n.xlarge",
    "m5n.2xlarge",
    "m5n.4xlarge",
    "m5n.8xlarge",
    "m5n.12xlarge",
    "m5n.16xlarge",
    "m5n.24xlarge",
    "m5n.metal",
    "m5zn.large",
    "m5zn.xlarge",
    "m5zn.2xlarge",
    "m5zn.3xlarge",
    "m5zn.6xlarge",
    "m5zn.12xlarge",
    "m5zn.metal",
    "m6a.large",
    "m6a.xlarge",
    "m6a.2xlarge",
    "m6a.4xlarge",
    "m6a.8xlarge",
    "m6a.12xlarge",
    "m6a.16xlarge",
    "m6a.24xlarge",
    "m6a.32xlarge",
    "m6a.48xlarge",
    "m6g.metal",
    "m6g.medium",
    "m6g.large",
    "m6g.xlarge",
    "m6g.2xlarge",
    "m6g.4xlarge",
    "m6g.8xlarge",
    "m6g.12xlarge",
    "m6g.16xlarge",
    "m6gd.metal",
    "m6gd.medium",
    "m6gd.large",
    "m6gd.xlarge",
    "m6gd.2xlarge",
    "m6gd.4xlarge",
    "m6gd.8xlarge",
    "m6gd.12xlarge",
    "m6gd.16xlarge",
    "m6i.large",
    "m6i.xlarge",
    "m6i.2xlarge",
    "m6i.4xlarge",
    "m6i.8xlarge",
    "m6i.12xlarge",
    "m6i.16xlarge",
    "m6i.24xlarge",
    "m6i.32xlarge",
    "m6i.metal",
    "mac1.metal",
    "p2.xlarge",
    "p2.8xlarge",
    "p2.16xlarge",
    "p3.2xlarge",
    "p3.8xlarge",
    "p3.16xlarge",
    "p3dn.24xlarge",
    "p4d.24xlarge",
    "r3.large",
    "r3.xlarge",
    "r3.2xlarge",
    "r3.4xlarge",
    "r3.8xlarge",
    "r4.large",
    "r4.xlarge",
    "r4.2xlarge",
    "r4.4xlarge",
    "r4.8xlarge",
    "r4.16xlarge",
    "r5.large",
    "r5.xlarge",
    "r5.2xlarge",
    "r5.4xlarge",
    "r5.8xlarge",
    "r5.12xlarge",
    "r5.16xlarge",
    "r5.24xlarge",
    "r5.metal",
    "r5a.large",
    "r5a.xlarge",
    "r5a.2xlarge",
    "r5a.4xlarge",
    "r5a.8xlarge",
    "r5a.12xlarge",
    "r5a.16xlarge",
    "r5a.24xlarge",
    "r5ad.large",
    "r5ad.xlarge",
    "r5ad.2xlarge",
    "r5ad.4xlarge",
    "r5ad.8xlarge",
    "r5ad.12xlarge",
    "r5ad.16xlarge",
    "r5ad.24xlarge",
    "r5b.large",
    "r5b.xlarge",
    "r5b.2xlarge",
    "r5b.4xlarge",
    "r5b.8xlarge",
    "r5b.12xlarge",
    "r5b.16xlarge",
    "r5b.24xlarge",
    "r5b.metal",
    "r5d.large",
    "r5d.xlarge",
    "r5d.2xlarge",
    "r5d.4xlarge",
    "r5d.8xlarge",
    "r5d.12xlarge",
    "r5d.16xlarge",
    "r5d.24xlarge",
    "r5d.metal",
    "r5dn.large",
    "r5dn.xlarge",
    "r5dn.2xlarge",
    "r5dn.4xlarge",
    "r5dn.8xlarge",
    "r5dn.12xlarge",
    "r5dn.16xlarge",
    "r5dn.24xlarge",
    "r5dn.metal",
    "r5n.large",
    "r5n.xlarge",
    "r5n.2xlarge",
    "r5n.4xlarge",
    "r5n.8xlarge",
    "r5n.12xlarge",
    "r5n.16xlarge",
    "r5n.24xlarge",
    "r5n.metal",
    "r6g.medium",
    "r6g.large",
    "r6g.xlarge",
    "r6g.2xlarge",
    "r6g.4xlarge",
    "r6g.8xlarge",
    "r6g.12xlarge",
    "r6g.16xlarge",
    "r6g.metal",
    "r6gd.medium",
    "r6gd.large",
    "r6gd.xlarge",
    "r6gd.2xlarge",
    "r6gd.4xlarge",
    "r6gd.8xlarge",
    "r6gd.12xlarge",
    "r6gd.16xlarge",
    "r6gd.metal",
    "r6i.large",
    "r6i.xlarge",
    "r6i.2xlarge",
    "r6i.4xlarge",
    "r6i.8xlarge",
    "r6i.12xlarge",
    "r6i.16xlarge",
    "r6i.24xlarge",
    "r6i.32xlarge",
    "r6i.metal",
    "t1.micro",
    "t2.nano",
    "t2.micro",
    "t2.small",
    "t2.medium",
    "t2.large",
    "t2.xlarge",
    "t2.2xlarge",
    "t3.nano",
    "t3.micro",
    "t3.small",
    "t3.medium",
    "t3.large",
    "t3.xlarge",
    "t3.2xlarge",
    "t3a.nano",
    "t3a.micro",
    "t3a.small",
    "t3a.medium",
    "t3a.large",
    "t3a.xlarge",
    "t3a.2xlarge",
    "t4g.nano",
    "t4g.micro",
    "t4g.small",
    "t4g.medium",
    "t4g.large",
    "t4g.xlarge",
    "t4g.2xlarge",
    "u-6tb1.56xlarge",
    "u-6tb1.112xlarge",
    "u-9tb1.112xlarge",
    "u-12tb1.112xlarge",
    "u-6tb1.metal",
    "u-9tb1.metal",
    "u-12tb1.metal",
    "u-18tb1.metal",
    "u-24tb1.metal",
    "vt1.3xlarge",
    "vt1.6xlarge",
    "vt1.24xlarge",
    "x1.16xlarge",
    "x1.32xlarge",
    "x1e.xlarge",
    "x1e.2xlarge",
    "x1e.4xlarge",
    "x1e.8xlarge",
    "x1e.16xlarge",
    "x1e.32xlarge",
    "x2iezn.2xlarge",
    "x2iezn.4xlarge",
    "x2iezn.6xlarge",
    "x2iezn.8xlarge",
    "x2iezn.12xlarge",
    "x2iezn.metal",
    "x2gd.medium",
    "x2gd.large",
    "x2gd.xlarge",
    "x2gd.2xlarge",
    "x2gd.4xlarge",
    "x2gd.8xlarge",
    "x2gd.12xlarge",
    "x2gd.16xlarge",
    "x2gd.metal",
    "z1d.large",
    "z1d.xlarge",
    "z1d.2xlarge",
    "z1d.3xlarge",
    "z1d.6xlarge",
    "z1d.12xlarge",
    "z1d.metal",
    "x2idn.16xlarge",
    "x2idn.24xlarge",
    "x2idn.32xlarge",
    "x2iedn.xlarge",
    "x2iedn.2xlarge",
    "x2iedn.4xlarge",
    "x2iedn.8xlarge",
    "x2iedn.16xlarge",
    "x2iedn.24xlarge",
    "x2iedn.32xlarge",
    "c6a.large",
    "c6a.xlarge",
    "c6a.2xlarge",
    "c6a.4xlarge",
    "c6a.8xlarge",
    "c6a.12xlarge",
    "c6a.16xlarge",
    "c6a.24xlarge",
    "c6a.32xlarge",
    "c6a.48xlarge",
    "c6a.metal",
    "m6a.metal",
    "i4i.large",
    "i4i.xlarge",
    "i4i.2xlarge",
    "i4i.4xlarge",
    "i4i.8xlarge",
    "i4i.16xlarge",
    "i4i.32xlarge",
    "i4i.metal",
    "x2idn.metal",
    "x2iedn.metal",
    "c7g.medium",
    "c7g.large",
    "c7g.xlarge",
    "c7g.2xlarge",
    "c7g.4xlarge",
    "c7g.8xlarge",
    "c7g.12xlarge",
    "c7g.16xlarge",
    "mac2.metal",
    "c6id.large",
    "c6id.xlarge",
    "c6id.2xlarge",
    "c6id.4xlarge",
    "c6id.8xlarge",
    "c6id.12xlarge",
    "c6id.16xlarge",
    "c6id.24xlarge",
    "c6id.32xlarge",
    "c6id.metal",
    "m6id.large",
    "m6id.xlarge",
    "m6id.2xlarge",
    "m6id.4xlarge",
    "m6id.8xlarge",
    "m6id.12xlarge",
    "m6id.16xlarge",
    "m6id.24xlarge",
    "m6id.32xlarge",
    "m6id.metal",
    "r6id.large",
    "r6id.xlarge",
    "r6id.2xlarge",
    "r6id.4xlarge",
    "r6id.8xlarge",
    "r6id.12xlarge",
    "r6id.16xlarge",
    "r6id.24xlarge",
    "r6id.32xlarge",
    "r6id.metal",
    "r6a.large",
    "r6a.xlarge",
    "r6a.2xlarge",
    "r6a.4xlarge",
    "r6a.8xlarge",
    "r6a.12xlarge",
    "r6a.16xlarge",
    "r6a.24xlarge",
    "r6a.32xlarge",
    "r6a.48xlarge",
    "r6a.metal",
    "p4de.24xlarge",
    "u-3tb1.56xlarge",
    "u-18tb1.112xlarge",
    "u-24tb1.112xlarge",
    "trn1.2xlarge",
    "trn1.32xlarge",
    "hpc6id.32xlarge",
    "c6in.large",
    "c6in.xlarge",
    "c6in.2xlarge",
    "c6in.4xlarge",
    "c6in.8xlarge",
    "c6in.12xlarge",
    "c6in.16xlarge",
    "c6in.24xlarge",
    "c6in.32xlarge",
    "m6in.large",
    "m6in.xlarge",
    "m6in.2xlarge",
    "m6in.4xlarge",
    "m6in.8xlarge",
    "m6in.12xlarge",
    "m6in.16xlarge",
    "m6in.24xlarge",
    "m6in.32xlarge",
    "m6idn.large",
    "m6idn.xlarge",
    "m6idn.2xlarge",
    "m6idn.4xlarge",
    "m6idn.8xlarge",
    "m6idn.12xlarge",
    "m6idn.16xlarge",
    "m6idn.24xlarge",
    "m6idn.32xlarge",
    "r6in.large",
    "r6in.xlarge",
    "r6in.2xlarge",
    "r6in.4xlarge",
    "r6in.8xlarge",
    "r6in.12xlarge",
    "r6in.16xlarge",
    "r6in.24xlarge",
    "r6in.32xlarge",
    "r6idn.large",
    "r6idn.xlarge",
    "r6idn.2xlarge",
    "r6idn.4xlarge",
    "r6idn.8xlarge",
    "r6idn.12xlarge",
    "r6idn.16xlarge",
    "r6idn.24xlarge",
    "r6idn.32xlarge",
    "c7g.metal",
    "m7g.medium",
    "m7g.large",
    "m7g.xlarge",
    "m7g.2xlarge",
    "m7g.4xlarge",
    "m7g.8xlarge",
    "m7g.12xlarge",
    "m7g.16xlarge",
    "m7g.metal",
    "r7g.medium",
    "r7g.large",
    "r7g.xlarge",
    "r7g.2xlarge",
    "r7g.4xlarge",
    "r7g.8xlarge",
    "r7g.12xlarge",
    "r7g.16xlarge",
    "r7g.metal",
    "c6in.metal",
    "m6in.metal",
    "m6idn.metal",
    "r6in.metal",
    "r6idn.metal",
    "inf2.xlarge",
    "inf2.8xlarge",
    "inf2.24xlarge",
    "inf2.48xlarge",
    "trn1n.32xlarge",
    "i4g.large",
    "i4g.xlarge",
    "i4g.2xlarge",
    "i4g.4xlarge",
    "i4g.8xlarge",
    "i4g.16xlarge",
    "hpc7g.4xlarge",
    "hpc7g.8xlarge",
    "hpc7g.16xlarge",
    "c7gn.medium",
    "c7gn.large",
    "c7gn.xlarge",
    "c7gn.2xlarge",
    "c7gn.4xlarge",
    "c7gn.8xlarge",
    "c7gn.12xlarge",
    "c7gn.16xlarge",
    "p5.48xlarge",
    "m7i.large",
    "m7i.xlarge",
    "m7i.2xlarge",
    "m7i.4xlarge",
    "m7i.8xlarge",
    "m7i.12xlarge",
    "m7i.16xlarge",
    "m7i.24xlarge",
    "m7i.48xlarge",
    "m7i-flex.large",
    "m7i-flex.xlarge",
    "m7i-flex.2xlarge",
    "m7i-flex.4xlarge",
    "m7i-flex.8xlarge",
    "m7a.medium",
    "m7a.large",
    "m7a.xlarge",
    "m7a.2xlarge",
    "m7a.4xlarge",
    "m7a.8xlarge",
    "m7a.12xlarge",
    "m7a.16xlarge",
    "m7a.24xlarge",
    "m7a.32xlarge",
    "m7a.48xlarge",
    "m7a.metal-48xl",
    "hpc7a.12xlarge",
    "hpc7a.24xlarge",
    "hpc7a.48xlarge",
    "hpc7a.96xlarge",
    "c7gd.medium",
    "c7gd.large",
    "c7gd.xlarge",
    "c7gd.2xlarge",
    "c7gd.4xlarge",
    "c7gd.8xlarge",
    "c7gd.12xlarge",
    "c7gd.16xlarge",
    "m7gd.medium",
    "m7gd.large",
    "m7gd.xlarge",
    "m7gd.2xlarge",
    "m7gd.4xlarge",
    "m7gd.8xlarge",
    "m7gd.12xlarge",
    "m7gd.16xlarge",
    "r7gd.medium",
    "r7gd.large",
    "r7gd.xlarge",
    "r7gd.2xlarge",
    "r7gd.4xlarge",
    "r7gd.8xlarge",
    "r7gd.12xlarge",
    "r7gd.16xlarge",
    "r7a.medium",
    "r7a.large",
    "r7a.xlarge",
    "r7a.2xlarge",
    "r7a.4xlarge",
    "r7a.8xlarge",
    "r7a.12xlarge",
    "r7a.16xlarge",
    "r7a.24xlarge",
    "r7a.32xlarge",
    "r7a.48xlarge",
    "c7i.large",
    "c7i.xlarge",
    "c7i.2xlarge",
    "c7i.4xlarge",
    "c7i.8xlarge",
    "c7i.12xlarge",
    "c7i.16xlarge",
    "c7i.24xlarge",
    "c7i.48xlarge",
    "mac2-m2pro.metal",
    "r7iz.large",
    "r7iz.xlarge",
    "r7iz.2xlarge",
    "r7iz.4xlarge",
    "r7iz.8xlarge",
    "r7iz.12xlarge",
    "r7iz.16xlarge",
    "r7iz.32xlarge",
    "c7a.medium",
    "c7a.large",
    "c7a.xlarge",
    "c7a.2xlarge",
    "c7a.4xlarge",
    "c7a.8xlarge",
    "c7a.12xlarge",
    "c7a.16xlarge",
    "c7a.24xlarge",
    "c7a.32xlarge",
    "c7a.48xlarge",
    "c7a.metal-48xl",
    "r7a.metal-48xl",
    "r7i.large",
    "r7i.xlarge",
    "r7i.2xlarge",
    "r7i.4xlarge",
    "r7i.8xlarge",
    "r7i.12xlarge",
    "r7i.16xlarge",
    "r7i.24xlarge",
    "r7i.48xlarge",
    "dl2q.24xlarge",
    "mac2-m2.metal",
    "i4i.12xlarge",
    "i4i.24xlarge",
    "c7i.metal-24xl",
    "c7i.metal-48xl",
    "m7i.metal-24xl",
    "m7i.metal-48xl",
    "r7i.metal-24xl",
    "r7i.metal-48xl",
    "r7iz.metal-16xl",
    "r7iz.metal-32xl",
    "c7gd.metal",
    "m7gd.metal",
    "r7gd.metal",
    "g6.xlarge",
    "g6.2xlarge",
    "g6.4xlarge",
    "g6.8xlarge",
    "g6.12xlarge",
    "g6.16xlarge",
    "g6.24xlarge",
    "g6.48xlarge",
    "gr6.4xlarge",
    "gr6.8xlarge",
    "c7i-flex.large",
    "c7i-flex.xlarge",
    "c7i-flex.2xlarge",
    "c7i-flex.4xlarge",
    "c7i-flex.8xlarge",
    "u7i-12tb.224xlarge",
    "u7in-16tb.224xlarge",
    "u7in-24tb.224xlarge",
    "u7in-32tb.224xlarge",
    "u7ib-12tb.224xlarge",
    "c7gn.metal",
    "r8g.medium",
    "r8g.large",
    "r8g.xlarge",
    "r8g.2xlarge",
    "r8g.4xlarge",
    "r8g.8xlarge",
    "r8g.12xlarge",
    "r8g.16xlarge",
    "r8g.24xlarge",
    "r8g.48xlarge",
    "r8g.metal-24xl",
    "r8g.metal-48xl",
    "mac2-m1ultra.metal",
    "g6e.xlarge",
    "g6e.2xlarge",
    "g6e.4xlarge",
    "g6e.8xlarge",
    "g6e.12xlarge",
    "g6e.16xlarge",
    "g6e.24xlarge",
    "g6e.48xlarge",
    "c8g.medium",
    "c8g.large",
    "c8g.xlarge",
    "c8g.2xlarge",
    "c8g.4xlarge",
    "c8g.8xlarge",
    "c8g.12xlarge",
    "c8g.16xlarge",
    "c8g.24xlarge",
    "c8g.48xlarge",
    "c8g.metal-24xl",
    "c8g.metal-48xl",
    "m8g.medium",
    "m8g.large",
    "m8g.xlarge",
    "m8g.2xlarge",
    "m8g.4xlarge",
    "m8g.8xlarge",
    "m8g.12xlarge",
    "m8g.16xlarge",
    "m8g.24xlarge",
    "m8g.48xlarge",
    "m8g.metal-24xl",
    "m8g.metal-48xl",
    "x8g.medium",
    "x8g.large",
    "x8g.xlarge",
    "x8g.2xlarge",
    "x8g.4xlarge",
    "x8g.8xlarge",
    "x8g.12xlarge",
    "x8g.16xlarge",
    "x8g.24xlarge",
    "x8g.48xlarge",
    "x8g.metal-24xl",
    "x8g.metal-48xl",
    "i7ie.large",
    "i7ie.xlarge",
    "i7ie.2xlarge",
    "i7ie.3xlarge",
    "i7ie.6xlarge",
    "i7ie.12xlarge",
    "i7ie.18xlarge",
    "i7ie.24xlarge",
    "i7ie.48xlarge",
    "i8g.large",
    "i8g.xlarge",
    "i8g.2xlarge",
    "i8g.4xlarge",
    "i8g.8xlarge",
    "i8g.12xlarge",
    "i8g.16xlarge",
    "i8g.24xlarge",
    "i8g.metal-24xl",
    "u7i-6tb.112xlarge",
    "u7i-8tb.112xlarge",
    "u7inh-32tb.480xlarge",
    "p5e.48xlarge",
    "p5en.48xlarge",
    "f2.12xlarge",
    "f2.48xlarge",
    "trn2.48xlarge",
    "c7i-flex.12xlarge",
    "c7i-flex.16xlarge",
    "m7i-flex.12xlarge",
    "m7i-flex.16xlarge",
    "i7ie.metal-24xl",
    "i7ie.metal-48xl",
    "i8g.48xlarge",
    "c8gd.medium",
    "c8gd.large",
    "c8gd.xlarge",
    "c8gd.2xlarge",
    "c8gd.4xlarge",
    "c8gd.8xlarge",
    "c8gd.12xlarge",
    "c8gd.16xlarge",
    "c8gd.24xlarge",
    "c8gd.48xlarge",
    "c8gd.metal-24xl",
    "c8gd.metal-48xl",
    "i7i.large",
    "i7i.xlarge",
    "i7i.2xlarge",
    "i7i.4xlarge",
    "i7i.8xlarge",
    "i7i.12xlarge",
    "i7i.16xlarge",
    "i7i.24xlarge",
    "i7i.48xlarge",
    "i7i.metal-24xl",
    "i7i.metal-48xl",
    "p6-b200.48xlarge",
    "m8gd.medium",
    "m8gd.large",
    "m8gd.xlarge",
    "m8gd.2xlarge",
    "m8gd.4xlarge",
    "m8gd.8xlarge",
    "m8gd.12xlarge",
    "m8gd.16xlarge",
    "m8gd.24xlarge",
    "m8gd.48xlarge",
    "m8gd.metal-24xl",
    "m8gd.metal-48xl",
    "r8gd.medium",
    "r8gd.large",
    "r8gd.xlarge",
    "r8gd.2xlarge",
    "r8gd.4xlarge",
    "r8gd.8xlarge",
    "r8gd.12xlarge",
    "r8gd.16xlarge",
    "r8gd.24xlarge",
    "r8gd.48xlarge",
    "r8gd.metal-24xl",
    "r8gd.metal-48xl",
    "c8gn.medium",
    "c8gn.large",
    "c8gn.xlarge",
    "c8gn.2xlarge",
    "c8gn.4xlarge",
    "c8gn.8xlarge",
    "c8gn.12xlarge",
    "c8gn.16xlarge",
    "c8gn.24xlarge",
    "c8gn.48xlarge",
    "c8gn.metal-24xl",
    "c8gn.metal-48xl",
    "f2.6xlarge",
    "p6e-gb200.36xlarge",
    "g6f.large",
    "g6f.xlarge",
    "g6f.2xlarge",
    "g6f.4xlarge",
    "gr6f.4xlarge",
    "p5.4xlarge",
    "r8i.large",
    "r8i.xlarge",
    "r8i.2xlarge",
    "r8i.4xlarge",
    "r8i.8xlarge",
    "r8i.12xlarge",
    "r8i.16xlarge",
    "r8i.24xlarge",
    "r8i.32xlarge",
    "r8i.48xlarge",
    "r8i.96xlarge",
    "r8i.metal-48xl",
    "r8i.metal-96xl",
    "r8i-flex.large",
    "r8i-flex.xlarge",
    "r8i-flex.2xlarge",
    "r8i-flex.4xlarge",
    "r8i-flex.8xlarge",
    "r8i-flex.12xlarge",
    "r8i-flex.16xlarge",
    "m8i.large",
    "m8i.xlarge",
    "m8i.2xlarge",
    "m8i.4xlarge",
    "m8i.8xlarge",
    "m8i.12xlarge",
    "m8i.16xlarge",
    "m8i.24xlarge",
    "m8i.32xlarge",
    "m8i.48xlarge",
    "m8i.96xlarge",
    "m8i.metal-48xl",
    "m8i.metal-96xl",
    "m8i-flex.large",
    "m8i-flex.xlarge",
    "m8i-flex.2xlarge",
    "m8i-flex.4xlarge",
    "m8i-flex.8xlarge",
    "m8i-flex.12xlarge",
    "m8i-flex.16xlarge",
    "i8ge.large",
    "i8ge.xlarge",
    "i8ge.2xlarge",
    "i8ge.3xlarge",
    "i8ge.6xlarge",
    "i8ge.12xlarge",
    "i8ge.18xlarge",
    "i8ge.24xlarge",
    "i8ge.48xlarge",
    "i8ge.metal-24xl",
    "i8ge.metal-48xl",
    "mac-m4.metal",
    "mac-m4pro.metal",
    "r8gn.medium",
    "r8gn.large",
    "r8gn.xlarge",
    "r8gn.2xlarge",
    "r8gn.4xlarge",
    "r8gn.8xlarge",
    "r8gn.12xlarge",
    "r8gn.16xlarge",
    "r8gn.24xlarge",
    "r8gn.48xlarge",
    "r8gn.metal-24xl",
    "r8gn.metal-48xl",
    "c8i.large",
    "c8i.xlarge",
    "c8i.2xlarge",
    "c8i.4xlarge",
    "c8i.8xlarge",
    "c8i.12xlarge",
    "c8i.16xlarge",
    "c8i.24xlarge",
    "c8i.32xlarge",
    "c8i.48xlarge",
    "c8i.96xlarge",
    "c8i.metal-48xl",
    "c8i.metal-96xl",
    "c8i-flex.large",
    "c8i-flex.xlarge",
    "c8i-flex.2xlarge",
    "c8i-flex.4xlarge",
    "c8i-flex.8xlarge",
    "c8i-flex.12xlarge",
    "c8i-flex.16xlarge",
    "r8gb.medium",
    "r8gb.large",
    "r8gb.xlarge",
    "r8gb.2xlarge",
    "r8gb.4xlarge",
    "r8gb.8xlarge",
    "r8gb.12xlarge",
    "r8gb.16xlarge",
    "r8gb.24xlarge",
    "r8gb.metal-24xl",
    "m8a.medium",
    "m8a.large",
    "m8a.xlarge",
    "m8a.2xlarge",
    "m8a.4xlarge",
    "m8a.8xlarge",
    "m8a.12xlarge",
    "m8a.16xlarge",
    "m8a.24xlarge",
    "m8a.48xlarge",
    "m8a.metal-24xl",
    "m8a.metal-48xl",
    "trn2.3xlarge",
    "r8a.medium",
    "r8a.large",
    "r8a.xlarge",
    "r8a.2xlarge",
    "r8a.4xlarge",
    "r8a.8xlarge",
    "r8a.12xlarge",
    "r8a.16xlarge",
    "r8a.24xlarge",
    "r8a.48xlarge",
    "r8a.metal-24xl",
    "r8a.metal-48xl",
    "p6-b300.48xlarge",
    "c8a.medium",
    "c8a.large",
    "c8a.xlarge",
    "c8a.2xlarge",
    "c8a.4xlarge",
    "c8a.8xlarge",
    "c8a.12xlarge",
    "c8a.16xlarge",
    "c8a.24xlarge",
    "c8a.48xlarge",
    "c8a.metal-24xl",
    "c8a.metal-48xl",
    "c8gb.12xlarge",
    "c8gb.16xlarge",
    "c8gb.24xlarge",
    "c8gb.2xlarge",
    "c8gb.4xlarge",
    "c8gb.8xlarge",
    "c8gb.large",
    "c8gb.medium",
    "c8gb.metal-24xl",
    "c8gb.xlarge",
    "c8gb.48xlarge",
    "c8gb.metal-48xl",
    "m8gb.12xlarge",
    "m8gb.16xlarge",
    "m8gb.24xlarge",
    "m8gb.2xlarge",
    "m8gb.4xlarge",
    "m8gb.8xlarge",
    "m8gb.large",
    "m8gb.medium",
    "m8gb.xlarge",
    "m8gb.48xlarge",
    "m8gb.metal-24xl",
    "m8gb.metal-48xl",
    "m8gn.12xlarge",
    "m8gn.16xlarge",
    "m8gn.24xlarge",
    "m8gn.2xlarge",
    "m8gn.48xlarge",
    "m8gn.4xlarge",
    "m8gn.8xlarge",
    "m8gn.large",
    "m8gn.medium",
    "m8gn.xlarge",
    "m8gn.metal-24xl",
    "m8gn.metal-48xl",
    "x8aedz.12xlarge",
    "x8aedz.24xlarge",
    "x8aedz.3xlarge",
    "x8aedz.6xlarge",
    "x8aedz.large",
    "x8aedz.metal-12xl",
    "x8aedz.metal-24xl",
    "x8aedz.xlarge",
    "m8azn.medium",
    "m8azn.large",
    "m8azn.xlarge",
    "m8azn.3xlarge",
    "m8azn.6xlarge",
    "m8azn.12xlarge",
    "m8azn.24xlarge",
    "m8azn.metal-12xl",
    "m8azn.metal-24xl",
    "x8i.large",
    "x8i.xlarge",
    "x8i.2xlarge",
    "x8i.4xlarge",
    "x8i.8xlarge",
    "x8i.12xlarge",
    "x8i.16xlarge",
    "x8i.24xlarge",
    "x8i.32xlarge",
    "x8i.48xlarge",
    "x8i.64xlarge",
    "x8i.96xlarge",
    "x8i.metal-48xl",
    "x8i.metal-96xl",
    "mac-m4max.metal",
    "g7e.2xlarge",
    "g7e.4xlarge",
    "g7e.8xlarge",
    "g7e.12xlarge",
    "g7e.24xlarge",
    "g7e.48xlarge",
    "r8id.large",
    "r8id.xlarge",
    "r8id.2xlarge",
    "r8id.4xlarge",
    "r8id.8xlarge",
    "r8id.12xlarge",
    "r8id.16xlarge",
    "r8id.24xlarge",
    "r8id.32xlarge",
    "r8id.48xlarge",
    "r8id.96xlarge",
    "r8id.metal-48xl",
    "r8id.metal-96xl",
    "c8id.large",
    "c8id.xlarge",
    "c8id.2xlarge",
    "c8id.4xlarge",
    "c8id.8xlarge",
    "c8id.12xlarge",
    "c8id.16xlarge",
    "c8id.24xlarge",
    "c8id.32xlarge",
    "c8id.48xlarge",
    "c8id.96xlarge",
    "c8id.metal-48xl",
    "c8id.metal-96xl",
    "m8id.large",
    "m8id.xlarge",
    "m8id.2xlarge",
    "m8id.4xlarge",
    "m8id.8xlarge",
    "m8id.12xlarge",
    "m8id.16xlarge",
    "m8id.24xlarge",
    "m8id.32xlarge",
    "m8id.48xlarge",
    "m8id.96xlarge",
    "m8id.metal-48xl",
    "m8id.metal-96xl",
    "hpc8a.96xlarge",
]);
pub static INTEGER: Schema = Schema::new("Integer", Kind::Integer);
pub static IP_PERMISSION_LIST: Schema =
    Schema::new("IpPermissionList", Kind::List(&const { List::of(&IP_PERMISSION).named("item") }));
pub static IP_RANGE_LIST: Schema =
    Schema::new("IpRangeList", Kind::List(&const { List::of(&IP_RANGE).named("item") }));
pub static IPV4_PREFIX_LIST: Schema = Schema::new(
    "Ipv4PrefixList",
    Kind::List(&const { List::of(&IPV4_PREFIX_SPECIFICATION_REQUEST).named("item") }),
);
pub static IPV6_PREFIX_LIST: Schema = Schema::new(
    "Ipv6PrefixList",
    Kind::List(&const { List::of(&IPV6_PREFIX_SPECIFICATION_REQUEST).named("item") }),
);
pub static IPV6_RANGE_LIST: Schema =
    Schema::new("Ipv6RangeList", Kind::List(&const { List::of(&IPV6_RANGE).named("item") }));
pub static KERNEL_ID: Schema = Schema::new("KernelId", Kind::String);
pub static KEY_PAIR_NAME: Schema = Schema::new("KeyPairName", Kind::String);
pub static LAUNCH_TEMPLATE_ID: Schema = Schema::new("LaunchTemplateId", Kind::String);
pub static LICENSE_LIST: Schema =
    Schema::new("LicenseList", Kind::List(&const { List::of(&LICENSE_CONFIGURATION).named("item") }));
pub static LICENSE_SPECIFICATION_LIST_REQUEST: Schema = Schema::new(
    "LicenseSpecificationListRequest",
    Kind::List(&const { List::of(&LICENSE_CONFIGURATION_REQUEST).named("item") }),
);
pub static MARKET_TYPE: Schema = Schema::new("MarketType", Kind::String).values(&[
    "spot",
    "capacity-block",
    "interruptible-capacity-reservation",
]);
pub static MILLISECOND_DATE_TIME: Schema = Schema::new("MillisecondDateTime", Kind::Timestamp(None));
pub static MODIFY_INSTANCE_ATTRIBUTE_VALUE: Schema =
    Schema::new("ModifyInstanceAttributeValue", Kind::String).sensitive();
pub static MONITORING_STATE: Schema =
    Schema::new("MonitoringState", Kind::String).values(&["disabled", "disabling", "enabled", "pending"]);
pub static NESTED_VIRTUALIZATION_SPECIFICATION: Schema =
    Schema::new("NestedVirtualizationSpecification", Kind::String).values(&["enabled", "disabled"]);
pub static NETWORK_INTERFACE_ID: Schema = Schema::new("NetworkInterfaceId", Kind::String);
pub static NETWORK_INTERFACE_STATUS: Schema = Schema::new("NetworkInterfaceStatus", Kind::String).values(&[
    "available",
    "associated",
    "attaching",
    "in-use",
    "detaching",
]);
pub static PLACEMENT_GROUP_ID: Schema = Schema::new("PlacementGroupId", Kind::String);
pub static PLACEMENT_GROUP_NAME: Schema = Schema::new("PlacementGroupName", Kind::String);
pub static PLATFORM_VALUES: Schema = Schema::new("PlatformValues", Kind::String).values(&["Windows"]);
pub static PREFIX_LIST_ID_LIST: Schema =
    Schema::new("PrefixListIdList", Kind::List(&const { List::of(&PREFIX_LIST_ID).named("item") }));
pub static PREFIX_LIST_RESOURCE_ID: Schema = Schema::new("PrefixListResourceId", Kind::String);
pub static PRIVATE_IP_ADDRESS_SPECIFICATION_LIST: Schema = Schema::new(
    "PrivateIpAddressSpecificationList",
    Kind::List(&const { List::of(&PRIVATE_IP_ADDRESS_SPECIFICATION).named("item") }),
);
pub static PRODUCT_CODE_LIST: Schema =
    Schema::new("ProductCodeList", Kind::List(&const { List::of(&PRODUCT_CODE).named("item") }));
pub static PRODUCT_CODE_VALUES: Schema =
    Schema::new("ProductCodeValues", Kind::String).values(&["devpay", "marketplace"]);
pub static RAMDISK_ID: Schema = Schema::new("RamdiskId", Kind::String);
pub static RESERVATION_LIST: Schema =
    Schema::new("ReservationList", Kind::List(&const { List::of(&RESERVATION).named("item") }));
pub static RESOURCE_ID_LIST: Schema =
    Schema::new("ResourceIdList", Kind::List(&const { List::of(&TAGGABLE_RESOURCE_ID) }));
pub static RESOURCE_TYPE: Schema = Schema::new("ResourceType", Kind::String).values(&[
    "capacity-reservation",
    "client-vpn-endpoint",
    "customer-gateway",
    "carrier-gateway",
    "coip-pool",
    "declarative-policies-report",
    "dedicated-host",
    "dhcp-options",
    "egress-only-internet-gateway",
    "elastic-ip",
    "elastic-gpu",
    "export-image-task",
    "export-instance-task",
    "fleet",
    "fpga-image",
    "host-reservation",
    "image",
    "image-usage-report",
    "import-image-task",
    "import-snapshot-task",
    "instance",
    "instance-event-window",
    "internet-gateway",
    "ipam",
    "ipam-pool",
    "ipam-scope",
    "ipv4pool-ec2",
    "ipv6pool-ec2",
    "key-pair",
    "launch-template",
    "local-gateway",
    "local-gateway-route-table",
    "local-gateway-virtual-interface",
    "local-gateway-virtual-interface-group",
    "local-gateway-route-table-vpc-association",
    "local-gateway-route-table-virtual-interface-group-association",
    "natgateway",
    "network-acl",
    "network-interface",
    "network-insights-analysis",
    "network-insights-path",
    "network-insights-access-scope",
    "network-insights-access-scope-analysis",
    "outpost-lag",
    "placement-group",
    "prefix-list",
    "replace-root-volume-task",
    "reserved-instances",
    "route-table",
    "security-group",
    "security-group-rule",
    "service-link-virtual-interface",
    "snapshot",
    "spot-fleet-request",
    "spot-instances-request",
    "subnet",
    "subnet-cidr-reservation",
    "traffic-mirror-filter",
    "traffic-mirror-session",
    "traffic-mirror-target",
    "transit-gateway",
    "transit-gateway-attachment",
    "transit-gateway-connect-peer",
    "transit-gateway-multicast-domain",
    "transit-gateway-policy-table",
    "transit-gateway-metering-policy",
    "transit-gateway-route-table",
    "transit-gateway-route-table-announcement",
    "volume",
    "vpc",
    "vpc-endpoint",
    "vpc-endpoint-connection",
    "vpc-endpoint-service",
    "vpc-endpoint-service-permission",
    "vpc-peering-connection",
    "vpn-connection",
    "vpn-gateway",
    "vpc-flow-log",
    "capacity-reservation-fleet",
    "traffic-mirror-filter-rule",
    "vpc-endpoint-connection-device-type",
    "verified-access-instance",
    "verified-access-group",
    "verified-access-endpoint",
    "verified-access-policy",
    "verified-access-trust-provider",
    "vpn-connection-device-type",
    "vpc-block-public-access-exclusion",
    "vpc-encryption-control",
    "route-server",
    "route-server-endpoint",
    "route-server-peer",
    "ipam-resource-discovery",
    "ipam-resource-discovery-association",
    "instance-connect-endpoint",
    "verified-access-endpoint-target",
    "ipam-external-resource-verification-token",
    "capacity-block",
    "mac-modification-task",
    "ipam-prefix-list-resolver",
    "ipam-policy",
    "ipam-prefix-list-resolver-target",
    "secondary-interface",
    "secondary-network",
    "secondary-subnet",
    "capacity-manager-data-export",
    "vpn-concentrator",
    "ipam-pool-allocation",
]);
pub static RUN_INSTANCES_USER_DATA: Schema = Schema::new("RunInstancesUserData", Kind::String).sensitive();
pub static SSE_TYPE: Schema = Schema::new("SSEType", Kind::String).values(&["sse-ebs", "sse-kms", "none"]);
pub static SECONDARY_INTERFACE_ID: Schema = Schema::new("SecondaryInterfaceId", Kind::String);
pub static SECONDARY_INTERFACE_STATUS: Schema =
    Schema::new("SecondaryInterfaceStatus", Kind::String).values(&["available", "in-use"]);
pub static SECONDARY_INTERFACE_TYPE: Schema =
    Schema::new("SecondaryInterfaceType", Kind::String).values(&["secondary"]);
pub static SECONDARY_NETWORK_ID: Schema = Schema::new("SecondaryNetworkId", Kind::String);
pub static SECONDARY_SUBNET_ID: Schema = Schema::new("SecondarySubnetId", Kind::String);
pub static SECURITY_GROUP_ID: Schema = Schema::new("SecurityGroupId", Kind::String);
pub static SECURITY_GROUP_ID_STRING_LIST: Schema = Schema::new(
    "SecurityGroupIdStringList",
    Kind::List(&const { List::of(&SECURITY_GROUP_ID).named("SecurityGroupId") }),
);
pub static SECURITY_GROUP_LIST: Schema =
    Schema::new("SecurityGroupList", Kind::List(&const { List::of(&SECURITY_GROUP).named("item") }));
pub static SECURITY_GROUP_NAME: Schema = Schema::new("SecurityGroupName", Kind::String);
pub static SECURITY_GROUP_RULE_ID: Schema = Schema::new("SecurityGroupRuleId", Kind::String);
pub static SECURITY_GROUP_RULE_LIST: Schema =
    Schema::new("SecurityGroupRuleList", Kind::List(&const { List::of(&SECURITY_GROUP_RULE).named("item") }));
pub static SECURITY_GROUP_STRING_LIST: Schema = Schema::new(
    "SecurityGroupStringList",
    Kind::List(&const { List::of(&SECURITY_GROUP_NAME).named("SecurityGroup") }),
);
pub static SHUTDOWN_BEHAVIOR: Schema =
    Schema::new("ShutdownBehavior", Kind::String).values(&["stop", "terminate"]);
pub static SNAPSHOT_ID: Schema = Schema::new("SnapshotId", Kind::String);
pub static SPOT_INSTANCE_TYPE: Schema =
    Schema::new("SpotInstanceType", Kind::String).values(&["one-time", "persistent"]);
pub static STRING: Schema = Schema::new("String", Kind::String);
pub static SUBNET_ID: Schema = Schema::new("SubnetId", Kind::String);
pub static TAG_LIST: Schema = Schema::new("TagList", Kind::List(&const { List::of(&TAG).named("item") }));
pub static TAG_SPECIFICATION_LIST: Schema =
    Schema::new("TagSpecificationList", Kind::List(&const { List::of(&TAG_SPECIFICATION).named("item") }));
pub static TAGGABLE_RESOURCE_ID: Schema = Schema::new("TaggableResourceId", Kind::String);
pub static TENANCY: Schema = Schema::new("Tenancy", Kind::String).values(&["default", "dedicated", "host"]);
pub static USER_ID_GROUP_PAIR_LIST: Schema =
    Schema::new("UserIdGroupPairList", Kind::List(&const { List::of(&USER_ID_GROUP_PAIR).named("item") }));
pub static VALUE_STRING_LIST: Schema =
    Schema::new("ValueStringList", Kind::List(&const { List::of(&STRING).named("item") }));
pub static VIRTUALIZATION_TYPE: Schema =
    Schema::new("VirtualizationType", Kind::String).values(&["hvm", "paravirtual"]);
pub static VOLUME_ATTACHMENT_LIST: Schema =
    Schema::new("VolumeAttachmentList", Kind::List(&const { List::of(&VOLUME_ATTACHMENT).named("item") }));
pub static VOLUME_ATTACHMENT_STATE: Schema = Schema::new("VolumeAttachmentState", Kind::String).values(&[
    "attaching",
    "attached",
    "detaching",
    "detached",
    "busy",
]);
pub static VOLUME_ID: Schema = Schema::new("VolumeId", Kind::String);
pub static VOLUME_ID_STRING_LIST: Schema =
    Schema::new("VolumeIdStringList", Kind::List(&const { List::of(&VOLUME_ID).named("VolumeId") }));
pub static VOLUME_LIST: Schema =
    Schema::new("VolumeList", Kind::List(&const { List::of(&VOLUME).named("item") }));
pub static VOLUME_STATE: Schema = Schema::new("VolumeState", Kind::String).values(&[
    "creating",
    "available",
    "in-use",
    "deleting",
    "deleted",
    "error",
]);
pub static VOLUME_TYPE: Schema =
    Schema::new("VolumeType", Kind::String).values(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]);

shape! { AttributeBooleanValue ATTRIBUTE_BOOLEAN_VALUE "AttributeBooleanValue" {
    value: Option<bool> = Member::new("Value", &BOOLEAN).named("value");
} }

shape! { AttributeValue ATTRIBUTE_VALUE "AttributeValue" {
    value: Option<String> = Member::new("Value", &STRING).named("value");
} }

shape! { AuthorizeSecurityGroupIngressRequest AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST "AuthorizeSecurityGroupIngressRequest" {
    cidr_ip: Option<String> = Member::new("CidrIp", &STRING);
    from_port: Option<i32> = Member::new("FromPort", &INTEGER);
    group_id: Option<String> = Member::new("GroupId", &SECURITY_GROUP_ID);
    group_name: Option<String> = Member::new("GroupName", &SECURITY_GROUP_NAME);
    ip_permissions: Option<Vec<IpPermission>> = Member::new("IpPermissions", &IP_PERMISSION_LIST);
    ip_protocol: Option<String> = Member::new("IpProtocol", &STRING);
    source_security_group_name: Option<String> = Member::new("SourceSecurityGroupName", &STRING);
    source_security_group_owner_id: Option<String> = Member::new("SourceSecurityGroupOwnerId", &STRING);
    to_port: Option<i32> = Member::new("ToPort", &INTEGER);
    tag_specifications: Option<Vec<TagSpecification>> = Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).named("TagSpecification");
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
} }

shape! { AuthorizeSecurityGroupIngressResult AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT "AuthorizeSecurityGroupIngressResult" {
    r#return: Option<bool> = Member::new("Return", &BOOLEAN).named("return");
    security_group_rules: Option<Vec<SecurityGroupRule>> = Member::new("SecurityGroupRules", &SECURITY_GROUP_RULE_LIST).named("securityGroupRuleSet");
} }

shape! { BlobAttributeValue BLOB_ATTRIBUTE_VALUE "BlobAttributeValue" {
    value: Option<Bytes> = Member::new("Value", &BLOB).named("value");
} }

shape! { BlockDeviceMapping BLOCK_DEVICE_MAPPING "BlockDeviceMapping" {
    ebs: Option<EbsBlockDevice> = Member::new("Ebs", &EBS_BLOCK_DEVICE).named("ebs");
    no_device: Option<String> = Member::new("NoDevice", &STRING).named("noDevice");
    device_name: Option<String> = Member::new("DeviceName", &STRING).named("deviceName");
    virtual_name: Option<String> = Member::new("VirtualName", &STRING).named("virtualName");
} }

shape! { CapacityReservationSpecification CAPACITY_RESERVATION_SPECIFICATION "CapacityReservationSpecification" {
    capacity_reservation_preference: Option<String> = Member::new("CapacityReservationPreference", &CAPACITY_RESERVATION_PREFERENCE);
    capacity_reservation_target: Option<CapacityReservationTarget> = Member::new("CapacityReservationTarget", &CAPACITY_RESERVATION_TARGET);
} }

shape! { CapacityReservationSpecificationResponse CAPACITY_RESERVATION_SPECIFICATION_RESPONSE "CapacityReservationSpecificationResponse" {
    capacity_reservation_preference: Option<String> = Member::new("CapacityReservationPreference", &CAPACITY_RESERVATION_PREFERENCE).named("capacityReservationPreference");
    capacity_reservation_target: Option<CapacityReservationTargetResponse> = Member::new("CapacityReservationTarget", &CAPACITY_RESERVATION_TARGET_RESPONSE).named("capacityReservationTarget");
} }

shape! { CapacityReservationTarget CAPACITY_RESERVATION_TARGET "CapacityReservationTarget" {
    capacity_reservation_id: Option<String> = Member::new("CapacityReservationId", &CAPACITY_RESERVATION_ID);
    capacity_reservation_resource_group_arn: Option<String> = Member::new("CapacityReservationResourceGroupArn", &STRING);
} }

shape! { CapacityReservationTargetResponse CAPACITY_RESERVATION_TARGET_RESPONSE "CapacityReservationTargetResponse" {
    capacity_reservation_id: Option<String> = Member::new("CapacityReservationId", &STRING).named("capacityReservationId");
    capacity_reservation_resource_group_arn: Option<String> = Member::new("CapacityReservationResourceGroupArn", &STRING).named("capacityReservationResourceGroupArn");
} }

shape! { ConnectionTrackingSpecificationRequest CONNECTION_TRACKING_SPECIFICATION_REQUEST "ConnectionTrackingSpecificationRequest" {
    tcp_established_timeout: Option<i32> = Member::new("TcpEstablishedTimeout", &INTEGER);
    udp_stream_timeout: Option<i32> = Member::new("UdpStreamTimeout", &INTEGER);
    udp_timeout: Option<i32> = Member::new("UdpTimeout", &INTEGER);
} }

shape! { ConnectionTrackingSpecificationResponse CONNECTION_TRACKING_SPECIFICATION_RESPONSE "ConnectionTrackingSpecificationResponse" {
    tcp_established_timeout: Option<i32> = Member::new("TcpEstablishedTimeout", &INTEGER).named("tcpEstablishedTimeout");
    udp_stream_timeout: Option<i32> = Member::new("UdpStreamTimeout", &INTEGER).named("udpStreamTimeout");
    udp_timeout: Option<i32> = Member::new("UdpTimeout", &INTEGER).named("udpTimeout");
} }

shape! { CpuOptions CPU_OPTIONS "CpuOptions" {
    core_count: Option<i32> = Member::new("CoreCount", &INTEGER).named("coreCount");
    threads_per_core: Option<i32> = Member::new("ThreadsPerCore", &INTEGER).named("threadsPerCore");
    amd_sev_snp: Option<String> = Member::new("AmdSevSnp", &AMD_SEV_SNP_SPECIFICATION).named("amdSevSnp");
    nested_virtualization: Option<String> = Member::new("NestedVirtualization", &NESTED_VIRTUALIZATION_SPECIFICATION).named("nestedVirtualization");
} }

shape! { CpuOptionsRequest CPU_OPTIONS_REQUEST "CpuOptionsRequest" {
    core_count: Option<i32> = Member::new("CoreCount", &INTEGER);
    threads_per_core: Option<i32> = Member::new("ThreadsPerCore", &INTEGER);
    amd_sev_snp: Option<String> = Member::new("AmdSevSnp", &AMD_SEV_SNP_SPECIFICATION);
    nested_virtualization: Option<String> = Member::new("NestedVirtualization", &NESTED_VIRTUALIZATION_SPECIFICATION);
} }

shape! { CreateTagsRequest CREATE_TAGS_REQUEST "CreateTagsRequest" {
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
    resources: Vec<String> = Member::new("Resources", &RESOURCE_ID_LIST).required().named("ResourceId");
    tags: Vec<Tag> = Member::new("Tags", &TAG_LIST).required().named("Tag");
} }

shape! { CreditSpecificationRequest CREDIT_SPECIFICATION_REQUEST "CreditSpecificationRequest" {
    cpu_credits: String = Member::new("CpuCredits", &STRING).required();
} }

shape! { DescribeInstancesRequest DESCRIBE_INSTANCES_REQUEST "DescribeInstancesRequest" {
    instance_ids: Option<Vec<String>> = Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).named("InstanceId");
    include_managed_resources: Option<bool> = Member::new("IncludeManagedResources", &BOOLEAN);
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
    filters: Option<Vec<Filter>> = Member::new("Filters", &FILTER_LIST).named("Filter");
    next_token: Option<String> = Member::new("NextToken", &STRING).named("nextToken");
    max_results: Option<i32> = Member::new("MaxResults", &INTEGER).named("maxResults");
} }

shape! { DescribeInstancesResult DESCRIBE_INSTANCES_RESULT "DescribeInstancesResult" {
    next_token: Option<String> = Member::new("NextToken", &STRING).named("nextToken");
    reservations: Option<Vec<Reservation>> = Member::new("Reservations", &RESERVATION_LIST).named("reservationSet");
} }

shape! { DescribeSecurityGroupsRequest DESCRIBE_SECURITY_GROUPS_REQUEST "DescribeSecurityGroupsRequest" {
    group_ids: Option<Vec<String>> = Member::new("GroupIds", &GROUP_ID_STRING_LIST).named("GroupId");
    group_names: Option<Vec<String>> = Member::new("GroupNames", &GROUP_NAME_STRING_LIST).named("GroupName");
    next_token: Option<String> = Member::new("NextToken", &STRING);
    max_results: Option<i32> = Member::new("MaxResults", &DESCRIBE_SECURITY_GROUPS_MAX_RESULTS);
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
    filters: Option<Vec<Filter>> = Member::new("Filters", &FILTER_LIST).named("Filter");
} }

shape! { DescribeSecurityGroupsResult DESCRIBE_SECURITY_GROUPS_RESULT "DescribeSecurityGroupsResult" {
    next_token: Option<String> = Member::new("NextToken", &STRING).named("nextToken");
    security_groups: Option<Vec<SecurityGroup>> = Member::new("SecurityGroups", &SECURITY_GROUP_LIST).named("securityGroupInfo");
} }

shape! { DescribeVolumesRequest DESCRIBE_VOLUMES_REQUEST "DescribeVolumesRequest" {
    volume_ids: Option<Vec<String>> = Member::new("VolumeIds", &VOLUME_ID_STRING_LIST).named("VolumeId");
    include_managed_resources: Option<bool> = Member::new("IncludeManagedResources", &BOOLEAN);
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
    filters: Option<Vec<Filter>> = Member::new("Filters", &FILTER_LIST).named("Filter");
    next_token: Option<String> = Member::new("NextToken", &STRING).named("nextToken");
    max_results: Option<i32> = Member::new("MaxResults", &INTEGER).named("maxResults");
} }

shape! { DescribeVolumesResult DESCRIBE_VOLUMES_RESULT "DescribeVolumesResult" {
    next_token: Option<String> = Member::new("NextToken", &STRING).named("nextToken");
    volumes: Option<Vec<Volume>> = Member::new("Volumes", &VOLUME_LIST).named("volumeSet");
} }

shape! { EbsBlockDevice EBS_BLOCK_DEVICE "EbsBlockDevice" {
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
    iops: Option<i32> = Member::new("Iops", &INTEGER).named("iops");
    snapshot_id: Option<String> = Member::new("SnapshotId", &SNAPSHOT_ID).named("snapshotId");
    volume_size: Option<i32> = Member::new("VolumeSize", &INTEGER).named("volumeSize");
    volume_type: Option<String> = Member::new("VolumeType", &VOLUME_TYPE).named("volumeType");
    kms_key_id: Option<String> = Member::new("KmsKeyId", &STRING).named("kmsKeyId");
    throughput: Option<i32> = Member::new("Throughput", &INTEGER).named("throughput");
    outpost_arn: Option<String> = Member::new("OutpostArn", &STRING).named("outpostArn");
    availability_zone: Option<String> = Member::new("AvailabilityZone", &STRING).named("availabilityZone");
    encrypted: Option<bool> = Member::new("Encrypted", &BOOLEAN).named("encrypted");
    volume_initialization_rate: Option<i32> = Member::new("VolumeInitializationRate", &INTEGER);
    availability_zone_id: Option<String> = Member::new("AvailabilityZoneId", &STRING);
    ebs_card_index: Option<i32> = Member::new("EbsCardIndex", &INTEGER);
} }

shape! { EbsInstanceBlockDevice EBS_INSTANCE_BLOCK_DEVICE "EbsInstanceBlockDevice" {
    attach_time: Option<Timestamp> = Member::new("AttachTime", &DATE_TIME).named("attachTime");
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
    status: Option<String> = Member::new("Status", &ATTACHMENT_STATUS).named("status");
    volume_id: Option<String> = Member::new("VolumeId", &STRING).named("volumeId");
    associated_resource: Option<String> = Member::new("AssociatedResource", &STRING).named("associatedResource");
    volume_owner_id: Option<String> = Member::new("VolumeOwnerId", &STRING).named("volumeOwnerId");
    operator: Option<OperatorResponse> = Member::new("Operator", &OPERATOR_RESPONSE).named("operator");
    ebs_card_index: Option<i32> = Member::new("EbsCardIndex", &INTEGER).named("ebsCardIndex");
} }

shape! { EbsInstanceBlockDeviceSpecification EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION "EbsInstanceBlockDeviceSpecification" {
    volume_id: Option<String> = Member::new("VolumeId", &VOLUME_ID).named("volumeId");
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
} }

shape! { ElasticGpuAssociation ELASTIC_GPU_ASSOCIATION "ElasticGpuAssociation" {
    elastic_gpu_id: Option<String> = Member::new("ElasticGpuId", &ELASTIC_GPU_ID).named("elasticGpuId");
    elastic_gpu_association_id: Option<String> = Member::new("ElasticGpuAssociationId", &STRING).named("elasticGpuAssociationId");
    elastic_gpu_association_state: Option<String> = Member::new("ElasticGpuAssociationState", &STRING).named("elasticGpuAssociationState");
    elastic_gpu_association_time: Option<String> = Member::new("ElasticGpuAssociationTime", &STRING).named("elasticGpuAssociationTime");
} }

shape! { ElasticGpuSpecification ELASTIC_GPU_SPECIFICATION "ElasticGpuSpecification" {
    r#type: String = Member::new("Type", &STRING).required();
} }

shape! { ElasticInferenceAccelerator ELASTIC_INFERENCE_ACCELERATOR "ElasticInferenceAccelerator" {
    r#type: String = Member::new("Type", &STRING).required();
    count: Option<i32> = Member::new("Count", &ELASTIC_INFERENCE_ACCELERATOR_COUNT);
} }

shape! { ElasticInferenceAcceleratorAssociation ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION "ElasticInferenceAcceleratorAssociation" {
    elastic_inference_accelerator_arn: Option<String> = Member::new("ElasticInferenceAcceleratorArn", &STRING).named("elasticInferenceAcceleratorArn");
    elastic_inference_accelerator_association_id: Option<String> = Member::new("ElasticInferenceAcceleratorAssociationId", &STRING).named("elasticInferenceAcceleratorAssociationId");
    elastic_inference_accelerator_association_state: Option<String> = Member::new("ElasticInferenceAcceleratorAssociationState", &STRING).named("elasticInferenceAcceleratorAssociationState");
    elastic_inference_accelerator_association_time: Option<Timestamp> = Member::new("ElasticInferenceAcceleratorAssociationTime", &DATE_TIME).named("elasticInferenceAcceleratorAssociationTime");
} }

shape! { EnaSrdSpecificationRequest ENA_SRD_SPECIFICATION_REQUEST "EnaSrdSpecificationRequest" {
    ena_srd_enabled: Option<bool> = Member::new("EnaSrdEnabled", &BOOLEAN);
    ena_srd_udp_specification: Option<EnaSrdUdpSpecificationRequest> = Member::new("EnaSrdUdpSpecification", &ENA_SRD_UDP_SPECIFICATION_REQUEST);
} }

shape! { EnaSrdUdpSpecificationRequest ENA_SRD_UDP_SPECIFICATION_REQUEST "EnaSrdUdpSpecificationRequest" {
    ena_srd_udp_enabled: Option<bool> = Member::new("EnaSrdUdpEnabled", &BOOLEAN);
} }

shape! { EnclaveOptions ENCLAVE_OPTIONS "EnclaveOptions" {
    enabled: Option<bool> = Member::new("Enabled", &BOOLEAN).named("enabled");
} }

shape! { EnclaveOptionsRequest ENCLAVE_OPTIONS_REQUEST "EnclaveOptionsRequest" {
    enabled: Option<bool> = Member::new("Enabled", &BOOLEAN);
} }

shape! { Filter FILTER "Filter" {
    name: Option<String> = Member::new("Name", &STRING);
    values: Option<Vec<String>> = Member::new("Values", &VALUE_STRING_LIST).named("Value");
} }

shape! { GroupIdentifier GROUP_IDENTIFIER "GroupIdentifier" {
    group_id: Option<String> = Member::new("GroupId", &STRING).named("groupId");
    group_name: Option<String> = Member::new("GroupName", &STRING).named("groupName");
} }

shape! { HibernationOptions HIBERNATION_OPTIONS "HibernationOptions" {
    configured: Option<bool> = Member::new("Configured", &BOOLEAN).named("configured");
} }

shape! { HibernationOptionsRequest HIBERNATION_OPTIONS_REQUEST "HibernationOptionsRequest" {
    configured: Option<bool> = Member::new("Configured", &BOOLEAN);
} }

shape! { IamInstanceProfile IAM_INSTANCE_PROFILE "IamInstanceProfile" {
    arn: Option<String> = Member::new("Arn", &STRING).named("arn");
    id: Option<String> = Member::new("Id", &STRING).named("id");
} }

shape! { IamInstanceProfileSpecification IAM_INSTANCE_PROFILE_SPECIFICATION "IamInstanceProfileSpecification" {
    arn: Option<String> = Member::new("Arn", &STRING).named("arn");
    name: Option<String> = Member::new("Name", &STRING).named("name");
} }

shape! { Instance INSTANCE "Instance" {
    architecture: Option<String> = Member::new("Architecture", &ARCHITECTURE_VALUES).named("architecture");
    block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>> = Member::new("BlockDeviceMappings", &INSTANCE_BLOCK_DEVICE_MAPPING_LIST).named("blockDeviceMapping");
    client_token: Option<String> = Member::new("ClientToken", &STRING).named("clientToken");
    ebs_optimized: Option<bool> = Member::new("EbsOptimized", &BOOLEAN).named("ebsOptimized");
    ena_support: Option<bool> = Member::new("EnaSupport", &BOOLEAN).named("enaSupport");
    hypervisor: Option<String> = Member::new("Hypervisor", &HYPERVISOR_TYPE).named("hypervisor");
    iam_instance_profile: Option<IamInstanceProfile> = Member::new("IamInstanceProfile", &IAM_INSTANCE_PROFILE).named("iamInstanceProfile");
    instance_lifecycle: Option<String> = Member::new("InstanceLifecycle", &INSTANCE_LIFECYCLE_TYPE).named("instanceLifecycle");
    elastic_gpu_associations: Option<Vec<ElasticGpuAssociation>> = Member::new("ElasticGpuAssociations", &ELASTIC_GPU_ASSOCIATION_LIST).named("elasticGpuAssociationSet");
    elastic_inference_accelerator_associations: Option<Vec<ElasticInferenceAcceleratorAssociation>> = Member::new("ElasticInferenceAcceleratorAssociations", &ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION_LIST).named("elasticInferenceAcceleratorAssociationSet");
    network_interfaces: Option<Vec<InstanceNetworkInterface>> = Member::new("NetworkInterfaces", &INSTANCE_NETWORK_INTERFACE_LIST).named("networkInterfaceSet");
    outpost_arn: Option<String> = Member::new("OutpostArn", &STRING).named("outpostArn");
    root_device_name: Option<String> = Member::new("RootDeviceName", &STRING).named("rootDeviceName");
    root_device_type: Option<String> = Member::new("RootDeviceType", &DEVICE_TYPE).named("rootDeviceType");
    security_groups: Option<Vec<GroupIdentifier>> = Member::new("SecurityGroups", &GROUP_IDENTIFIER_LIST).named("groupSet");
    source_dest_check: Option<bool> = Member::new("SourceDestCheck", &BOOLEAN).named("sourceDestCheck");
    spot_instance_request_id: Option<String> = Member::new("SpotInstanceRequestId", &STRING).named("spotInstanceRequestId");
    sriov_net_support: Option<String> = Member::new("SriovNetSupport", &STRING).named("sriovNetSupport");
    state_reason: Option<StateReason> = Member::new("StateReason", &STATE_REASON).named("stateReason");
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST).named("tagSet");
    virtualization_type: Option<String> = Member::new("VirtualizationType", &VIRTUALIZATION_TYPE).named("virtualizationType");
    cpu_options: Option<CpuOptions> = Member::new("CpuOptions", &CPU_OPTIONS).named("cpuOptions");
    capacity_block_id: Option<String> = Member::new("CapacityBlockId", &STRING).named("capacityBlockId");
    capacity_reservation_id: Option<String> = Member::new("CapacityReservationId", &STRING).named("capacityReservationId");
    capacity_reservation_specification: Option<CapacityReservationSpecificationResponse> = Member::new("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION_RESPONSE).named("capacityReservationSpecification");
    hibernation_options: Option<HibernationOptions> = Member::new("HibernationOptions", &HIBERNATION_OPTIONS).named("hibernationOptions");
    licenses: Option<Vec<LicenseConfiguration>> = Member::new("Licenses", &LICENSE_LIST).named("licenseSet");
    metadata_options: Option<InstanceMetadataOptionsResponse> = Member::new("MetadataOptions", &INSTANCE_METADATA_OPTIONS_RESPONSE).named("metadataOptions");
    enclave_options: Option<EnclaveOptions> = Member::new("EnclaveOptions", &ENCLAVE_OPTIONS).named("enclaveOptions");
    boot_mode: Option<String> = Member::new("BootMode", &BOOT_MODE_VALUES).named("bootMode");
    platform_details: Option<String> = Member::new("PlatformDetails", &STRING).named("platformDetails");
    usage_operation: Option<String> = Member::new("UsageOperation", &STRING).named("usageOperation");
    usage_operation_update_time: Option<Timestamp> = Member::new("UsageOperationUpdateTime", &MILLISECOND_DATE_TIME).named("usageOperationUpdateTime");
    private_dns_name_options: Option<PrivateDnsNameOptionsResponse> = Member::new("PrivateDnsNameOptions", &PRIVATE_DNS_NAME_OPTIONS_RESPONSE).named("privateDnsNameOptions");
    ipv6_address: Option<String> = Member::new("Ipv6Address", &STRING).named("ipv6Address");
    tpm_support: Option<String> = Member::new("TpmSupport", &STRING).named("tpmSupport");
    maintenance_options: Option<InstanceMaintenanceOptions> = Member::new("MaintenanceOptions", &INSTANCE_MAINTENANCE_OPTIONS).named("maintenanceOptions");
    current_instance_boot_mode: Option<String> = Member::new("CurrentInstanceBootMode", &INSTANCE_BOOT_MODE_VALUES).named("currentInstanceBootMode");
    network_performance_options: Option<InstanceNetworkPerformanceOptions> = Member::new("NetworkPerformanceOptions", &INSTANCE_NETWORK_PERFORMANCE_OPTIONS).named("networkPerformanceOptions");
    operator: Option<OperatorResponse> = Member::new("Operator", &OPERATOR_RESPONSE).named("operator");
    secondary_interfaces: Option<Vec<InstanceSecondaryInterface>> = Member::new("SecondaryInterfaces", &INSTANCE_SECONDARY_INTERFACE_LIST).named("secondaryInterfaceSet");
    instance_id: Option<String> = Member::new("InstanceId", &STRING).named("instanceId");
    image_id: Option<String> = Member::new("ImageId", &STRING).named("imageId");
    state: Option<InstanceState> = Member::new("State", &INSTANCE_STATE).named("instanceState");
    private_dns_name: Option<String> = Member::new("PrivateDnsName", &STRING).named("privateDnsName");
    public_dns_name: Option<String> = Member::new("PublicDnsName", &STRING).named("dnsName");
    state_transition_reason: Option<String> = Member::new("StateTransitionReason", &STRING).named("reason");
    key_name: Option<String> = Member::new("KeyName", &STRING).named("keyName");
    ami_launch_index: Option<i32> = Member::new("AmiLaunchIndex", &INTEGER).named("amiLaunchIndex");
    product_codes: Option<Vec<ProductCode>> = Member::new("ProductCodes", &PRODUCT_CODE_LIST).named("productCodes");
    instance_type: Option<String> = Member::new("InstanceType", &INSTANCE_TYPE).named("instanceType");
    launch_time: Option<Timestamp> = Member::new("LaunchTime", &DATE_TIME).named("launchTime");
    placement: Option<Placement> = Member::new("Placement", &PLACEMENT).named("placement");
    kernel_id: Option<String> = Member::new("KernelId", &STRING).named("kernelId");
    ramdisk_id: Option<String> = Member::new("RamdiskId", &STRING).named("ramdiskId");
    platform: Option<String> = Member::new("Platform", &PLATFORM_VALUES).named("platform");
    monitoring: Option<Monitoring> = Member::new("Monitoring", &MONITORING).named("monitoring");
    subnet_id: Option<String> = Member::new("SubnetId", &STRING).named("subnetId");
    vpc_id: Option<String> = Member::new("VpcId", &STRING).named("vpcId");
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
    public_ip_address: Option<String> = Member::new("PublicIpAddress", &STRING).named("ipAddress");
} }

shape! { InstanceAttachmentEnaSrdSpecification INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION "InstanceAttachmentEnaSrdSpecification" {
    ena_srd_enabled: Option<bool> = Member::new("EnaSrdEnabled", &BOOLEAN).named("enaSrdEnabled");
    ena_srd_udp_specification: Option<InstanceAttachmentEnaSrdUdpSpecification> = Member::new("EnaSrdUdpSpecification", &INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION).named("enaSrdUdpSpecification");
} }

shape! { InstanceAttachmentEnaSrdUdpSpecification INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION "InstanceAttachmentEnaSrdUdpSpecification" {
    ena_srd_udp_enabled: Option<bool> = Member::new("EnaSrdUdpEnabled", &BOOLEAN).named("enaSrdUdpEnabled");
} }

shape! { InstanceBlockDeviceMapping INSTANCE_BLOCK_DEVICE_MAPPING "InstanceBlockDeviceMapping" {
    device_name: Option<String> = Member::new("DeviceName", &STRING).named("deviceName");
    ebs: Option<EbsInstanceBlockDevice> = Member::new("Ebs", &EBS_INSTANCE_BLOCK_DEVICE).named("ebs");
} }

shape! { InstanceBlockDeviceMappingSpecification INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION "InstanceBlockDeviceMappingSpecification" {
    device_name: Option<String> = Member::new("DeviceName", &STRING).named("deviceName");
    ebs: Option<EbsInstanceBlockDeviceSpecification> = Member::new("Ebs", &EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION).named("ebs");
    virtual_name: Option<String> = Member::new("VirtualName", &STRING).named("virtualName");
    no_device: Option<String> = Member::new("NoDevice", &STRING).named("noDevice");
} }

shape! { InstanceIpv4Prefix INSTANCE_IPV4_PREFIX "InstanceIpv4Prefix" {
    ipv4_prefix: Option<String> = Member::new("Ipv4Prefix", &STRING).named("ipv4Prefix");
} }

shape! { InstanceIpv6Address INSTANCE_IPV6_ADDRESS "InstanceIpv6Address" {
    ipv6_address: Option<String> = Member::new("Ipv6Address", &STRING).named("ipv6Address");
    is_primary_ipv6: Option<bool> = Member::new("IsPrimaryIpv6", &BOOLEAN).named("isPrimaryIpv6");
} }

shape! { InstanceIpv6Prefix INSTANCE_IPV6_PREFIX "InstanceIpv6Prefix" {
    ipv6_prefix: Option<String> = Member::new("Ipv6Prefix", &STRING).named("ipv6Prefix");
} }

shape! { InstanceMaintenanceOptions INSTANCE_MAINTENANCE_OPTIONS "InstanceMaintenanceOptions" {
    auto_recovery: Option<String> = Member::new("AutoRecovery", &INSTANCE_AUTO_RECOVERY_STATE).named("autoRecovery");
    reboot_migration: Option<String> = Member::new("RebootMigration", &INSTANCE_REBOOT_MIGRATION_STATE).named("rebootMigration");
} }

shape! { InstanceMaintenanceOptionsRequest INSTANCE_MAINTENANCE_OPTIONS_REQUEST "InstanceMaintenanceOptionsRequest" {
    auto_recovery: Option<String> = Member::new("AutoRecovery", &INSTANCE_AUTO_RECOVERY_STATE);
} }

shape! { InstanceMarketOptionsRequest INSTANCE_MARKET_OPTIONS_REQUEST "InstanceMarketOptionsRequest" {
    market_type: Option<String> = Member::new("MarketType", &MARKET_TYPE);
    spot_options: Option<SpotMarketOptions> = Member::new("SpotOptions", &SPOT_MARKET_OPTIONS);
} }

shape! { InstanceMetadataOptionsRequest INSTANCE_METADATA_OPTIONS_REQUEST "InstanceMetadataOptionsRequest" {
    http_tokens: Option<String> = Member::new("HttpTokens", &HTTP_TOKENS_STATE);
    http_put_response_hop_limit: Option<i32> = Member::new("HttpPutResponseHopLimit", &INTEGER);
    http_endpoint: Option<String> = Member::new("HttpEndpoint", &INSTANCE_METADATA_ENDPOINT_STATE);
    http_protocol_ipv6: Option<String> = Member::new("HttpProtocolIpv6", &INSTANCE_METADATA_PROTOCOL_STATE);
    instance_metadata_tags: Option<String> = Member::new("InstanceMetadataTags", &INSTANCE_METADATA_TAGS_STATE);
} }

shape! { InstanceMetadataOptionsResponse INSTANCE_METADATA_OPTIONS_RESPONSE "InstanceMetadataOptionsResponse" {
    state: Option<String> = Member::new("State", &INSTANCE_METADATA_OPTIONS_STATE).named("state");
    http_tokens: Option<String> = Member::new("HttpTokens", &HTTP_TOKENS_STATE).named("httpTokens");
    http_put_response_hop_limit: Option<i32> = Member::new("HttpPutResponseHopLimit", &INTEGER).named("httpPutResponseHopLimit");
    http_endpoint: Option<String> = Member::new("HttpEndpoint", &INSTANCE_METADATA_ENDPOINT_STATE).named("httpEndpoint");
    http_protocol_ipv6: Option<String> = Member::new("HttpProtocolIpv6", &INSTANCE_METADATA_PROTOCOL_STATE).named("httpProtocolIpv6");
    instance_metadata_tags: Option<String> = Member::new("InstanceMetadataTags", &INSTANCE_METADATA_TAGS_STATE).named("instanceMetadataTags");
} }

shape! { InstanceNetworkInterface INSTANCE_NETWORK_INTERFACE "InstanceNetworkInterface" {
    association: Option<InstanceNetworkInterfaceAssociation> = Member::new("Association", &INSTANCE_NETWORK_INTERFACE_ASSOCIATION).named("association");
    attachment: Option<InstanceNetworkInterfaceAttachment> = Member::new("Attachment", &INSTANCE_NETWORK_INTERFACE_ATTACHMENT).named("attachment");
    description: Option<String> = Member::new("Description", &STRING).named("description");
    groups: Option<Vec<GroupIdentifier>> = Member::new("Groups", &GROUP_IDENTIFIER_LIST).named("groupSet");
    ipv6_addresses: Option<Vec<InstanceIpv6Address>> = Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).named("ipv6AddressesSet");
    mac_address: Option<String> = Member::new("MacAddress", &STRING).named("macAddress");
    network_interface_id: Option<String> = Member::new("NetworkInterfaceId", &STRING).named("networkInterfaceId");
    owner_id: Option<String> = Member::new("OwnerId", &STRING).named("ownerId");
    private_dns_name: Option<String> = Member::new("PrivateDnsName", &STRING).named("privateDnsName");
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
    private_ip_addresses: Option<Vec<InstancePrivateIpAddress>> = Member::new("PrivateIpAddresses", &INSTANCE_PRIVATE_IP_ADDRESS_LIST).named("privateIpAddressesSet");
    source_dest_check: Option<bool> = Member::new("SourceDestCheck", &BOOLEAN).named("sourceDestCheck");
    status: Option<String> = Member::new("Status", &NETWORK_INTERFACE_STATUS).named("status");
    subnet_id: Option<String> = Member::new("SubnetId", &STRING).named("subnetId");
    vpc_id: Option<String> = Member::new("VpcId", &STRING).named("vpcId");
    interface_type: Option<String> = Member::new("InterfaceType", &STRING).named("interfaceType");
    ipv4_prefixes: Option<Vec<InstanceIpv4Prefix>> = Member::new("Ipv4Prefixes", &INSTANCE_IPV4_PREFIX_LIST).named("ipv4PrefixSet");
    ipv6_prefixes: Option<Vec<InstanceIpv6Prefix>> = Member::new("Ipv6Prefixes", &INSTANCE_IPV6_PREFIX_LIST).named("ipv6PrefixSet");
    connection_tracking_configuration: Option<ConnectionTrackingSpecificationResponse> = Member::new("ConnectionTrackingConfiguration", &CONNECTION_TRACKING_SPECIFICATION_RESPONSE).named("connectionTrackingConfiguration");
    operator: Option<OperatorResponse> = Member::new("Operator", &OPERATOR_RESPONSE).named("operator");
} }

shape! { InstanceNetworkInterfaceAssociation INSTANCE_NETWORK_INTERFACE_ASSOCIATION "InstanceNetworkInterfaceAssociation" {
    carrier_ip: Option<String> = Member::new("CarrierIp", &STRING).named("carrierIp");
    customer_owned_ip: Option<String> = Member::new("CustomerOwnedIp", &STRING).named("customerOwnedIp");
    ip_owner_id: Option<String> = Member::new("IpOwnerId", &STRING).named("ipOwnerId");
    public_dns_name: Option<String> = Member::new("PublicDnsName", &STRING).named("publicDnsName");
    public_ip: Option<String> = Member::new("PublicIp", &STRING).named("publicIp");
} }

shape! { InstanceNetworkInterfaceAttachment INSTANCE_NETWORK_INTERFACE_ATTACHMENT "InstanceNetworkInterfaceAttachment" {
    attach_time: Option<Timestamp> = Member::new("AttachTime", &DATE_TIME).named("attachTime");
    attachment_id: Option<String> = Member::new("AttachmentId", &STRING).named("attachmentId");
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
    device_index: Option<i32> = Member::new("DeviceIndex", &INTEGER).named("deviceIndex");
    status: Option<String> = Member::new("Status", &ATTACHMENT_STATUS).named("status");
    network_card_index: Option<i32> = Member::new("NetworkCardIndex", &INTEGER).named("networkCardIndex");
    ena_srd_specification: Option<InstanceAttachmentEnaSrdSpecification> = Member::new("EnaSrdSpecification", &INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION).named("enaSrdSpecification");
    ena_queue_count: Option<i32> = Member::new("EnaQueueCount", &INTEGER).named("enaQueueCount");
} }

shape! { InstanceNetworkInterfaceSpecification INSTANCE_NETWORK_INTERFACE_SPECIFICATION "InstanceNetworkInterfaceSpecification" {
    associate_public_ip_address: Option<bool> = Member::new("AssociatePublicIpAddress", &BOOLEAN).named("associatePublicIpAddress");
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
    description: Option<String> = Member::new("Description", &STRING).named("description");
    device_index: Option<i32> = Member::new("DeviceIndex", &INTEGER).named("deviceIndex");
    groups: Option<Vec<String>> = Member::new("Groups", &SECURITY_GROUP_ID_STRING_LIST).named("SecurityGroupId");
    ipv6_address_count: Option<i32> = Member::new("Ipv6AddressCount", &INTEGER).named("ipv6AddressCount");
    ipv6_addresses: Option<Vec<InstanceIpv6Address>> = Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).named("ipv6AddressesSet").query_named("Ipv6Addresses");
    network_interface_id: Option<String> = Member::new("NetworkInterfaceId", &NETWORK_INTERFACE_ID).named("networkInterfaceId");
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
    private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>> = Member::new("PrivateIpAddresses", &PRIVATE_IP_ADDRESS_SPECIFICATION_LIST).named("privateIpAddressesSet").query_named("PrivateIpAddresses");
    secondary_private_ip_address_count: Option<i32> = Member::new("SecondaryPrivateIpAddressCount", &INTEGER).named("secondaryPrivateIpAddressCount");
    subnet_id: Option<String> = Member::new("SubnetId", &STRING).named("subnetId");
    associate_carrier_ip_address: Option<bool> = Member::new("AssociateCarrierIpAddress", &BOOLEAN);
    interface_type: Option<String> = Member::new("InterfaceType", &STRING);
    network_card_index: Option<i32> = Member::new("NetworkCardIndex", &INTEGER);
    ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>> = Member::new("Ipv4Prefixes", &IPV4_PREFIX_LIST).named("Ipv4Prefix");
    ipv4_prefix_count: Option<i32> = Member::new("Ipv4PrefixCount", &INTEGER);
    ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>> = Member::new("Ipv6Prefixes", &IPV6_PREFIX_LIST).named("Ipv6Prefix");
    ipv6_prefix_count: Option<i32> = Member::new("Ipv6PrefixCount", &INTEGER);
    primary_ipv6: Option<bool> = Member::new("PrimaryIpv6", &BOOLEAN);
    ena_srd_specification: Option<EnaSrdSpecificationRequest> = Member::new("EnaSrdSpecification", &ENA_SRD_SPECIFICATION_REQUEST);
    connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest> = Member::new("ConnectionTrackingSpecification", &CONNECTION_TRACKING_SPECIFICATION_REQUEST);
    ena_queue_count: Option<i32> = Member::new("EnaQueueCount", &INTEGER);
} }

shape! { InstanceNetworkPerformanceOptions INSTANCE_NETWORK_PERFORMANCE_OPTIONS "InstanceNetworkPerformanceOptions" {
    bandwidth_weighting: Option<String> = Member::new("BandwidthWeighting", &INSTANCE_BANDWIDTH_WEIGHTING).named("bandwidthWeighting");
} }

shape! { InstanceNetworkPerformanceOptionsRequest INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST "InstanceNetworkPerformanceOptionsRequest" {
    bandwidth_weighting: Option<String> = Member::new("BandwidthWeighting", &INSTANCE_BANDWIDTH_WEIGHTING);
} }

shape! { InstancePrivateIpAddress INSTANCE_PRIVATE_IP_ADDRESS "InstancePrivateIpAddress" {
    association: Option<InstanceNetworkInterfaceAssociation> = Member::new("Association", &INSTANCE_NETWORK_INTERFACE_ASSOCIATION).named("association");
    primary: Option<bool> = Member::new("Primary", &BOOLEAN).named("primary");
    private_dns_name: Option<String> = Member::new("PrivateDnsName", &STRING).named("privateDnsName");
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
} }

shape! { InstanceSecondaryInterface INSTANCE_SECONDARY_INTERFACE "InstanceSecondaryInterface" {
    attachment: Option<InstanceSecondaryInterfaceAttachment> = Member::new("Attachment", &INSTANCE_SECONDARY_INTERFACE_ATTACHMENT).named("attachment");
    mac_address: Option<String> = Member::new("MacAddress", &STRING).named("macAddress");
    secondary_interface_id: Option<String> = Member::new("SecondaryInterfaceId", &SECONDARY_INTERFACE_ID).named("secondaryInterfaceId");
    owner_id: Option<String> = Member::new("OwnerId", &STRING).named("ownerId");
    private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddress>> = Member::new("PrivateIpAddresses", &INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST).named("privateIpAddressSet");
    source_dest_check: Option<bool> = Member::new("SourceDestCheck", &BOOLEAN).named("sourceDestCheck");
    status: Option<String> = Member::new("Status", &SECONDARY_INTERFACE_STATUS).named("status");
    secondary_subnet_id: Option<String> = Member::new("SecondarySubnetId", &SECONDARY_SUBNET_ID).named("secondarySubnetId");
    secondary_network_id: Option<String> = Member::new("SecondaryNetworkId", &SECONDARY_NETWORK_ID).named("secondaryNetworkId");
    interface_type: Option<String> = Member::new("InterfaceType", &SECONDARY_INTERFACE_TYPE).named("interfaceType");
} }

shape! { InstanceSecondaryInterfaceAttachment INSTANCE_SECONDARY_INTERFACE_ATTACHMENT "InstanceSecondaryInterfaceAttachment" {
    attach_time: Option<Timestamp> = Member::new("AttachTime", &MILLISECOND_DATE_TIME).named("attachTime");
    attachment_id: Option<String> = Member::new("AttachmentId", &STRING).named("attachmentId");
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
    device_index: Option<i32> = Member::new("DeviceIndex", &INTEGER).named("deviceIndex");
    status: Option<String> = Member::new("Status", &ATTACHMENT_STATUS).named("status");
    network_card_index: Option<i32> = Member::new("NetworkCardIndex", &INTEGER).named("networkCardIndex");
} }

shape! { InstanceSecondaryInterfacePrivateIpAddress INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS "InstanceSecondaryInterfacePrivateIpAddress" {
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
} }

shape! { InstanceSecondaryInterfacePrivateIpAddressRequest INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST "InstanceSecondaryInterfacePrivateIpAddressRequest" {
    private_ip_address: String = Member::new("PrivateIpAddress", &STRING).required();
} }

shape! { InstanceSecondaryInterfaceSpecificationRequest INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST "InstanceSecondaryInterfaceSpecificationRequest" {
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN);
    device_index: Option<i32> = Member::new("DeviceIndex", &INTEGER);
    private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>> = Member::new("PrivateIpAddresses", &INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST_REQUEST).named("PrivateIpAddress");
    private_ip_address_count: Option<i32> = Member::new("PrivateIpAddressCount", &INTEGER);
    secondary_subnet_id: Option<String> = Member::new("SecondarySubnetId", &SECONDARY_SUBNET_ID);
    interface_type: Option<String> = Member::new("InterfaceType", &SECONDARY_INTERFACE_TYPE);
    network_card_index: Option<i32> = Member::new("NetworkCardIndex", &INTEGER);
} }

shape! { InstanceState INSTANCE_STATE "InstanceState" {
    code: Option<i32> = Member::new("Code", &INTEGER).named("code");
    name: Option<String> = Member::new("Name", &INSTANCE_STATE_NAME).named("name");
} }

shape! { IpPermission IP_PERMISSION "IpPermission" {
    ip_protocol: Option<String> = Member::new("IpProtocol", &STRING).named("ipProtocol");
    from_port: Option<i32> = Member::new("FromPort", &INTEGER).named("fromPort");
    to_port: Option<i32> = Member::new("ToPort", &INTEGER).named("toPort");
    user_id_group_pairs: Option<Vec<UserIdGroupPair>> = Member::new("UserIdGroupPairs", &USER_ID_GROUP_PAIR_LIST).named("groups");
    ip_ranges: Option<Vec<IpRange>> = Member::new("IpRanges", &IP_RANGE_LIST).named("ipRanges");
    ipv6_ranges: Option<Vec<Ipv6Range>> = Member::new("Ipv6Ranges", &IPV6_RANGE_LIST).named("ipv6Ranges");
    prefix_list_ids: Option<Vec<PrefixListId>> = Member::new("PrefixListIds", &PREFIX_LIST_ID_LIST).named("prefixListIds");
} }

shape! { IpRange IP_RANGE "IpRange" {
    description: Option<String> = Member::new("Description", &STRING).named("description");
    cidr_ip: Option<String> = Member::new("CidrIp", &STRING).named("cidrIp");
} }

shape! { Ipv4PrefixSpecificationRequest IPV4_PREFIX_SPECIFICATION_REQUEST "Ipv4PrefixSpecificationRequest" {
    ipv4_prefix: Option<String> = Member::new("Ipv4Prefix", &STRING);
} }

shape! { Ipv6PrefixSpecificationRequest IPV6_PREFIX_SPECIFICATION_REQUEST "Ipv6PrefixSpecificationRequest" {
    ipv6_prefix: Option<String> = Member::new("Ipv6Prefix", &STRING);
} }

shape! { Ipv6Range IPV6_RANGE "Ipv6Range" {
    description: Option<String> = Member::new("Description", &STRING).named("description");
    cidr_ipv6: Option<String> = Member::new("CidrIpv6", &STRING).named("cidrIpv6");
} }

shape! { LaunchTemplateSpecification LAUNCH_TEMPLATE_SPECIFICATION "LaunchTemplateSpecification" {
    launch_template_id: Option<String> = Member::new("LaunchTemplateId", &LAUNCH_TEMPLATE_ID);
    launch_template_name: Option<String> = Member::new("LaunchTemplateName", &STRING);
    version: Option<String> = Member::new("Version", &STRING);
} }

shape! { LicenseConfiguration LICENSE_CONFIGURATION "LicenseConfiguration" {
    license_configuration_arn: Option<String> = Member::new("LicenseConfigurationArn", &STRING).named("licenseConfigurationArn");
} }

shape! { LicenseConfigurationRequest LICENSE_CONFIGURATION_REQUEST "LicenseConfigurationRequest" {
    license_configuration_arn: Option<String> = Member::new("LicenseConfigurationArn", &STRING);
} }

shape! { ModifyInstanceAttributeRequest MODIFY_INSTANCE_ATTRIBUTE_REQUEST "ModifyInstanceAttributeRequest" {
    source_dest_check: Option<AttributeBooleanValue> = Member::new("SourceDestCheck", &ATTRIBUTE_BOOLEAN_VALUE);
    disable_api_stop: Option<AttributeBooleanValue> = Member::new("DisableApiStop", &ATTRIBUTE_BOOLEAN_VALUE);
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
    instance_id: String = Member::new("InstanceId", &INSTANCE_ID).required().named("instanceId");
    attribute: Option<String> = Member::new("Attribute", &INSTANCE_ATTRIBUTE_NAME).named("attribute");
    value: Option<String> = Member::new("Value", &MODIFY_INSTANCE_ATTRIBUTE_VALUE).named("value");
    block_device_mappings: Option<Vec<InstanceBlockDeviceMappingSpecification>> = Member::new("BlockDeviceMappings", &INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION_LIST).named("blockDeviceMapping");
    disable_api_termination: Option<AttributeBooleanValue> = Member::new("DisableApiTermination", &ATTRIBUTE_BOOLEAN_VALUE).named("disableApiTermination");
    instance_type: Option<AttributeValue> = Member::new("InstanceType", &ATTRIBUTE_VALUE).named("instanceType");
    kernel: Option<AttributeValue> = Member::new("Kernel", &ATTRIBUTE_VALUE).named("kernel");
    ramdisk: Option<AttributeValue> = Member::new("Ramdisk", &ATTRIBUTE_VALUE).named("ramdisk");
    user_data: Option<BlobAttributeValue> = Member::new("UserData", &BLOB_ATTRIBUTE_VALUE).named("userData");
    instance_initiated_shutdown_behavior: Option<AttributeValue> = Member::new("InstanceInitiatedShutdownBehavior", &ATTRIBUTE_VALUE).named("instanceInitiatedShutdownBehavior");
    groups: Option<Vec<String>> = Member::new("Groups", &GROUP_ID_STRING_LIST).named("GroupId");
    ebs_optimized: Option<AttributeBooleanValue> = Member::new("EbsOptimized", &ATTRIBUTE_BOOLEAN_VALUE).named("ebsOptimized");
    sriov_net_support: Option<AttributeValue> = Member::new("SriovNetSupport", &ATTRIBUTE_VALUE).named("sriovNetSupport");
    ena_support: Option<AttributeBooleanValue> = Member::new("EnaSupport", &ATTRIBUTE_BOOLEAN_VALUE).named("enaSupport");
} }

shape! { Monitoring MONITORING "Monitoring" {
    state: Option<String> = Member::new("State", &MONITORING_STATE).named("state");
} }

shape! { OperatorRequest OPERATOR_REQUEST "OperatorRequest" {
    principal: Option<String> = Member::new("Principal", &STRING);
} }

shape! { OperatorResponse OPERATOR_RESPONSE "OperatorResponse" {
    managed: Option<bool> = Member::new("Managed", &BOOLEAN).named("managed");
    principal: Option<String> = Member::new("Principal", &STRING).named("principal");
    hidden_by_default: Option<bool> = Member::new("HiddenByDefault", &BOOLEAN).named("hiddenByDefault");
} }

shape! { Placement PLACEMENT "Placement" {
    availability_zone_id: Option<String> = Member::new("AvailabilityZoneId", &AVAILABILITY_ZONE_ID).named("availabilityZoneId");
    affinity: Option<String> = Member::new("Affinity", &STRING).named("affinity");
    group_name: Option<String> = Member::new("GroupName", &PLACEMENT_GROUP_NAME).named("groupName");
    partition_number: Option<i32> = Member::new("PartitionNumber", &INTEGER).named("partitionNumber");
    host_id: Option<String> = Member::new("HostId", &STRING).named("hostId");
    tenancy: Option<String> = Member::new("Tenancy", &TENANCY).named("tenancy");
    spread_domain: Option<String> = Member::new("SpreadDomain", &STRING).named("spreadDomain");
    host_resource_group_arn: Option<String> = Member::new("HostResourceGroupArn", &STRING).named("hostResourceGroupArn");
    group_id: Option<String> = Member::new("GroupId", &PLACEMENT_GROUP_ID).named("groupId");
    availability_zone: Option<String> = Member::new("AvailabilityZone", &STRING).named("availabilityZone");
} }

shape! { PrefixListId PREFIX_LIST_ID "PrefixListId" {
    description: Option<String> = Member::new("Description", &STRING).named("description");
    prefix_list_id: Option<String> = Member::new("PrefixListId", &STRING).named("prefixListId");
} }

shape! { PrivateDnsNameOptionsRequest PRIVATE_DNS_NAME_OPTIONS_REQUEST "PrivateDnsNameOptionsRequest" {
    hostname_type: Option<String> = Member::new("HostnameType", &HOSTNAME_TYPE);
    enable_resource_name_dns_a_record: Option<bool> = Member::new("EnableResourceNameDnsARecord", &BOOLEAN);
    enable_resource_name_dns_aaaa_record: Option<bool> = Member::new("EnableResourceNameDnsAAAARecord", &BOOLEAN);
} }

shape! { PrivateDnsNameOptionsResponse PRIVATE_DNS_NAME_OPTIONS_RESPONSE "PrivateDnsNameOptionsResponse" {
    hostname_type: Option<String> = Member::new("HostnameType", &HOSTNAME_TYPE).named("hostnameType");
    enable_resource_name_dns_a_record: Option<bool> = Member::new("EnableResourceNameDnsARecord", &BOOLEAN).named("enableResourceNameDnsARecord");
    enable_resource_name_dns_aaaa_record: Option<bool> = Member::new("EnableResourceNameDnsAAAARecord", &BOOLEAN).named("enableResourceNameDnsAAAARecord");
} }

shape! { PrivateIpAddressSpecification PRIVATE_IP_ADDRESS_SPECIFICATION "PrivateIpAddressSpecification" {
    primary: Option<bool> = Member::new("Primary", &BOOLEAN).named("primary");
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
} }

shape! { ProductCode PRODUCT_CODE "ProductCode" {
    product_code_id: Option<String> = Member::new("ProductCodeId", &STRING).named("productCode");
    product_code_type: Option<String> = Member::new("ProductCodeType", &PRODUCT_CODE_VALUES).named("type");
} }

shape! { ReferencedSecurityGroup REFERENCED_SECURITY_GROUP "ReferencedSecurityGroup" {
    group_id: Option<String> = Member::new("GroupId", &STRING).named("groupId");
    peering_status: Option<String> = Member::new("PeeringStatus", &STRING).named("peeringStatus");
    user_id: Option<String> = Member::new("UserId", &STRING).named("userId");
    vpc_id: Option<String> = Member::new("VpcId", &STRING).named("vpcId");
    vpc_peering_connection_id: Option<String> = Member::new("VpcPeeringConnectionId", &STRING).named("vpcPeeringConnectionId");
} }

shape! { Reservation RESERVATION "Reservation" {
    reservation_id: Option<String> = Member::new("ReservationId", &STRING).named("reservationId");
    owner_id: Option<String> = Member::new("OwnerId", &STRING).named("ownerId");
    requester_id: Option<String> = Member::new("RequesterId", &STRING).named("requesterId");
    groups: Option<Vec<GroupIdentifier>> = Member::new("Groups", &GROUP_IDENTIFIER_LIST).named("groupSet");
    instances: Option<Vec<Instance>> = Member::new("Instances", &INSTANCE_LIST).named("instancesSet");
} }

shape! { RunInstancesMonitoringEnabled RUN_INSTANCES_MONITORING_ENABLED "RunInstancesMonitoringEnabled" {
    enabled: bool = Member::new("Enabled", &BOOLEAN).required().named("enabled");
} }

shape! { RunInstancesRequest RUN_INSTANCES_REQUEST "RunInstancesRequest" {
    block_device_mappings: Option<Vec<BlockDeviceMapping>> = Member::new("BlockDeviceMappings", &BLOCK_DEVICE_MAPPING_REQUEST_LIST).named("BlockDeviceMapping");
    image_id: Option<String> = Member::new("ImageId", &IMAGE_ID);
    instance_type: Option<String> = Member::new("InstanceType", &INSTANCE_TYPE);
    ipv6_address_count: Option<i32> = Member::new("Ipv6AddressCount", &INTEGER);
    ipv6_addresses: Option<Vec<InstanceIpv6Address>> = Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).named("Ipv6Address");
    kernel_id: Option<String> = Member::new("KernelId", &KERNEL_ID);
    key_name: Option<String> = Member::new("KeyName", &KEY_PAIR_NAME);
    max_count: i32 = Member::new("MaxCount", &INTEGER).required();
    min_count: i32 = Member::new("MinCount", &INTEGER).required();
    monitoring: Option<RunInstancesMonitoringEnabled> = Member::new("Monitoring", &RUN_INSTANCES_MONITORING_ENABLED);
    placement: Option<Placement> = Member::new("Placement", &PLACEMENT);
    ramdisk_id: Option<String> = Member::new("RamdiskId", &RAMDISK_ID);
    security_group_ids: Option<Vec<String>> = Member::new("SecurityGroupIds", &SECURITY_GROUP_ID_STRING_LIST).named("SecurityGroupId");
    security_groups: Option<Vec<String>> = Member::new("SecurityGroups", &SECURITY_GROUP_STRING_LIST).named("SecurityGroup");
    subnet_id: Option<String> = Member::new("SubnetId", &SUBNET_ID);
    user_data: Option<String> = Member::new("UserData", &RUN_INSTANCES_USER_DATA);
    elastic_gpu_specification: Option<Vec<ElasticGpuSpecification>> = Member::new("ElasticGpuSpecification", &ELASTIC_GPU_SPECIFICATIONS);
    elastic_inference_accelerators: Option<Vec<ElasticInferenceAccelerator>> = Member::new("ElasticInferenceAccelerators", &ELASTIC_INFERENCE_ACCELERATORS).named("ElasticInferenceAccelerator");
    tag_specifications: Option<Vec<TagSpecification>> = Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).named("TagSpecification");
    launch_template: Option<LaunchTemplateSpecification> = Member::new("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION);
    instance_market_options: Option<InstanceMarketOptionsRequest> = Member::new("InstanceMarketOptions", &INSTANCE_MARKET_OPTIONS_REQUEST);
    credit_specification: Option<CreditSpecificationRequest> = Member::new("CreditSpecification", &CREDIT_SPECIFICATION_REQUEST);
    cpu_options: Option<CpuOptionsRequest> = Member::new("CpuOptions", &CPU_OPTIONS_REQUEST);
    capacity_reservation_specification: Option<CapacityReservationSpecification> = Member::new("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION);
    hibernation_options: Option<HibernationOptionsRequest> = Member::new("HibernationOptions", &HIBERNATION_OPTIONS_REQUEST);
    license_specifications: Option<Vec<LicenseConfigurationRequest>> = Member::new("LicenseSpecifications", &LICENSE_SPECIFICATION_LIST_REQUEST).named("LicenseSpecification");
    metadata_options: Option<InstanceMetadataOptionsRequest> = Member::new("MetadataOptions", &INSTANCE_METADATA_OPTIONS_REQUEST);
    enclave_options: Option<EnclaveOptionsRequest> = Member::new("EnclaveOptions", &ENCLAVE_OPTIONS_REQUEST);
    private_dns_name_options: Option<PrivateDnsNameOptionsRequest> = Member::new("PrivateDnsNameOptions", &PRIVATE_DNS_NAME_OPTIONS_REQUEST);
    maintenance_options: Option<InstanceMaintenanceOptionsRequest> = Member::new("MaintenanceOptions", &INSTANCE_MAINTENANCE_OPTIONS_REQUEST);
    disable_api_stop: Option<bool> = Member::new("DisableApiStop", &BOOLEAN);
    enable_primary_ipv6: Option<bool> = Member::new("EnablePrimaryIpv6", &BOOLEAN);
    network_performance_options: Option<InstanceNetworkPerformanceOptionsRequest> = Member::new("NetworkPerformanceOptions", &INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST);
    operator: Option<OperatorRequest> = Member::new("Operator", &OPERATOR_REQUEST);
    secondary_interfaces: Option<Vec<InstanceSecondaryInterfaceSpecificationRequest>> = Member::new("SecondaryInterfaces", &INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST_REQUEST).named("SecondaryInterface");
    dry_run: Option<bool> = Member::new("DryRun", &BOOLEAN).named("dryRun");
    disable_api_termination: Option<bool> = Member::new("DisableApiTermination", &BOOLEAN).named("disableApiTermination");
    instance_initiated_shutdown_behavior: Option<String> = Member::new("InstanceInitiatedShutdownBehavior", &SHUTDOWN_BEHAVIOR).named("instanceInitiatedShutdownBehavior");
    private_ip_address: Option<String> = Member::new("PrivateIpAddress", &STRING).named("privateIpAddress");
    client_token: Option<String> = Member::new("ClientToken", &STRING).named("clientToken").idempotency_token();
    additional_info: Option<String> = Member::new("AdditionalInfo", &STRING).named("additionalInfo");
    network_interfaces: Option<Vec<InstanceNetworkInterfaceSpecification>> = Member::new("NetworkInterfaces", &INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST).named("networkInterface");
    iam_instance_profile: Option<IamInstanceProfileSpecification> = Member::new("IamInstanceProfile", &IAM_INSTANCE_PROFILE_SPECIFICATION).named("iamInstanceProfile");
    ebs_optimized: Option<bool> = Member::new("EbsOptimized", &BOOLEAN).named("ebsOptimized");
} }

shape! { SecurityGroup SECURITY_GROUP "SecurityGroup" {
    group_id: Option<String> = Member::new("GroupId", &STRING).named("groupId");
    ip_permissions_egress: Option<Vec<IpPermission>> = Member::new("IpPermissionsEgress", &IP_PERMISSION_LIST).named("ipPermissionsEgress");
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST).named("tagSet");
    vpc_id: Option<String> = Member::new("VpcId", &STRING).named("vpcId");
    security_group_arn: Option<String> = Member::new("SecurityGroupArn", &STRING).named("securityGroupArn");
    owner_id: Option<String> = Member::new("OwnerId", &STRING).named("ownerId");
    group_name: Option<String> = Member::new("GroupName", &STRING).named("groupName");
    description: Option<String> = Member::new("Description", &STRING).named("groupDescription");
    ip_permissions: Option<Vec<IpPermission>> = Member::new("IpPermissions", &IP_PERMISSION_LIST).named("ipPermissions");
} }

shape! { SecurityGroupRule SECURITY_GROUP_RULE "SecurityGroupRule" {
    security_group_rule_id: Option<String> = Member::new("SecurityGroupRuleId", &SECURITY_GROUP_RULE_ID).named("securityGroupRuleId");
    group_id: Option<String> = Member::new("GroupId", &SECURITY_GROUP_ID).named("groupId");
    group_owner_id: Option<String> = Member::new("GroupOwnerId", &STRING).named("groupOwnerId");
    is_egress: Option<bool> = Member::new("IsEgress", &BOOLEAN).named("isEgress");
    ip_protocol: Option<String> = Member::new("IpProtocol", &STRING).named("ipProtocol");
    from_port: Option<i32> = Member::new("FromPort", &INTEGER).named("fromPort");
    to_port: Option<i32> = Member::new("ToPort", &INTEGER).named("toPort");
    cidr_ipv4: Option<String> = Member::new("CidrIpv4", &STRING).named("cidrIpv4");
    cidr_ipv6: Option<String> = Member::new("CidrIpv6", &STRING).named("cidrIpv6");
    prefix_list_id: Option<String> = Member::new("PrefixListId", &PREFIX_LIST_RESOURCE_ID).named("prefixListId");
    referenced_group_info: Option<ReferencedSecurityGroup> = Member::new("ReferencedGroupInfo", &REFERENCED_SECURITY_GROUP).named("referencedGroupInfo");
    description: Option<String> = Member::new("Description", &STRING).named("description");
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST).named("tagSet");
    security_group_rule_arn: Option<String> = Member::new("SecurityGroupRuleArn", &STRING).named("securityGroupRuleArn");
} }

shape! { SpotMarketOptions SPOT_MARKET_OPTIONS "SpotMarketOptions" {
    max_price: Option<String> = Member::new("MaxPrice", &STRING);
    spot_instance_type: Option<String> = Member::new("SpotInstanceType", &SPOT_INSTANCE_TYPE);
    block_duration_minutes: Option<i32> = Member::new("BlockDurationMinutes", &INTEGER);
    valid_until: Option<Timestamp> = Member::new("ValidUntil", &DATE_TIME);
    instance_interruption_behavior: Option<String> = Member::new("InstanceInterruptionBehavior", &INSTANCE_INTERRUPTION_BEHAVIOR);
} }

shape! { StateReason STATE_REASON "StateReason" {
    code: Option<String> = Member::new("Code", &STRING).named("code");
    message: Option<String> = Member::new("Message", &STRING).named("message");
} }

shape! { Tag TAG "Tag" {
    key: Option<String> = Member::new("Key", &STRING).named("key");
    value: Option<String> = Member::new("Value", &STRING).named("value");
} }

shape! { TagSpecification TAG_SPECIFICATION "TagSpecification" {
    resource_type: Option<String> = Member::new("ResourceType", &RESOURCE_TYPE).named("resourceType");
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST).named("Tag");
} }

shape! { UserIdGroupPair USER_ID_GROUP_PAIR "UserIdGroupPair" {
    description: Option<String> = Member::new("Description", &STRING).named("description");
    user_id: Option<String> = Member::new("UserId", &STRING).named("userId");
    group_name: Option<String> = Member::new("GroupName", &STRING).named("groupName");
    group_id: Option<String> = Member::new("GroupId", &STRING).named("groupId");
    vpc_id: Option<String> = Member::new("VpcId", &STRING).named("vpcId");
    vpc_peering_connection_id: Option<String> = Member::new("VpcPeeringConnectionId", &STRING).named("vpcPeeringConnectionId");
    peering_status: Option<String> = Member::new("PeeringStatus", &STRING).named("peeringStatus");
} }

shape! { Volume VOLUME "Volume" {
    availability_zone_id: Option<String> = Member::new("AvailabilityZoneId", &STRING).named("availabilityZoneId");
    outpost_arn: Option<String> = Member::new("OutpostArn", &STRING).named("outpostArn");
    source_volume_id: Option<String> = Member::new("SourceVolumeId", &STRING).named("sourceVolumeId");
    iops: Option<i32> = Member::new("Iops", &INTEGER).named("iops");
    tags: Option<Vec<Tag>> = Member::new("Tags", &TAG_LIST).named("tagSet");
    volume_type: Option<String> = Member::new("VolumeType", &VOLUME_TYPE).named("volumeType");
    fast_restored: Option<bool> = Member::new("FastRestored", &BOOLEAN).named("fastRestored");
    multi_attach_enabled: Option<bool> = Member::new("MultiAttachEnabled", &BOOLEAN).named("multiAttachEnabled");
    throughput: Option<i32> = Member::new("Throughput", &INTEGER).named("throughput");
    sse_type: Option<String> = Member::new("SseType", &SSE_TYPE).named("sseType");
    operator: Option<OperatorResponse> = Member::new("Operator", &OPERATOR_RESPONSE).named("operator");
    volume_initialization_rate: Option<i32> = Member::new("VolumeInitializationRate", &INTEGER).named("volumeInitializationRate");
    volume_id: Option<String> = Member::new("VolumeId", &STRING).named("volumeId");
    size: Option<i32> = Member::new("Size", &INTEGER).named("size");
    snapshot_id: Option<String> = Member::new("SnapshotId", &STRING).named("snapshotId");
    availability_zone: Option<String> = Member::new("AvailabilityZone", &STRING).named("availabilityZone");
    state: Option<String> = Member::new("State", &VOLUME_STATE).named("status");
    create_time: Option<Timestamp> = Member::new("CreateTime", &DATE_TIME).named("createTime");
    attachments: Option<Vec<VolumeAttachment>> = Member::new("Attachments", &VOLUME_ATTACHMENT_LIST).named("attachmentSet");
    encrypted: Option<bool> = Member::new("Encrypted", &BOOLEAN).named("encrypted");
    kms_key_id: Option<String> = Member::new("KmsKeyId", &STRING).named("kmsKeyId");
} }

shape! { VolumeAttachment VOLUME_ATTACHMENT "VolumeAttachment" {
    delete_on_termination: Option<bool> = Member::new("DeleteOnTermination", &BOOLEAN).named("deleteOnTermination");
    associated_resource: Option<String> = Member::new("AssociatedResource", &STRING).named("associatedResource");
    instance_owning_service: Option<String> = Member::new("InstanceOwningService", &STRING).named("instanceOwningService");
    ebs_card_index: Option<i32> = Member::new("EbsCardIndex", &INTEGER).named("ebsCardIndex");
    volume_id: Option<String> = Member::new("VolumeId", &STRING).named("volumeId");
    instance_id: Option<String> = Member::new("InstanceId", &STRING).named("instanceId");
    device: Option<String> = Member::new("Device", &STRING).named("device");
    state: Option<String> = Member::new("State", &VOLUME_ATTACHMENT_STATE).named("status");
    attach_time: Option<Timestamp> = Member::new("AttachTime", &DATE_TIME).named("attachTime");
} }

/// The operations' types.
pub mod operation {
    use crate::shape::operation_types;

    operation_types! {
        AuthorizeSecurityGroupIngress(super::AuthorizeSecurityGroupIngressRequest) -> super::AuthorizeSecurityGroupIngressResult;
        CreateTags(super::CreateTagsRequest) -> ();
        DescribeInstances(super::DescribeInstancesRequest) -> super::DescribeInstancesResult;
        DescribeSecurityGroups(super::DescribeSecurityGroupsRequest) -> super::DescribeSecurityGroupsResult;
        DescribeVolumes(super::DescribeVolumesRequest) -> super::DescribeVolumesResult;
        ModifyInstanceAttribute(super::ModifyInstanceAttributeRequest) -> ();
        RunInstances(super::RunInstancesRequest) -> super::Reservation;
    }
}

static UNIT: Schema = Schema::new("Unit", Kind::Structure(&[]));

operation_table! {
    AuthorizeSecurityGroupIngress "POST" "/" 200 (AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST) -> (AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT) has_output true wrapper None, unsigned false errors [];
    CreateTags "POST" "/" 200 (CREATE_TAGS_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [];
    DescribeInstances "POST" "/" 200 (DESCRIBE_INSTANCES_REQUEST) -> (DESCRIBE_INSTANCES_RESULT) has_output true wrapper None, unsigned false errors [];
    DescribeSecurityGroups "POST" "/" 200 (DESCRIBE_SECURITY_GROUPS_REQUEST) -> (DESCRIBE_SECURITY_GROUPS_RESULT) has_output true wrapper None, unsigned false errors [];
    DescribeVolumes "POST" "/" 200 (DESCRIBE_VOLUMES_REQUEST) -> (DESCRIBE_VOLUMES_RESULT) has_output true wrapper None, unsigned false errors [];
    ModifyInstanceAttribute "POST" "/" 200 (MODIFY_INSTANCE_ATTRIBUTE_REQUEST) -> (UNIT) has_output false wrapper None, unsigned false errors [];
    RunInstances "POST" "/" 200 (RUN_INSTANCES_REQUEST) -> (RESERVATION) has_output true wrapper None, unsigned false errors [];
}

left_out! {
    AcceptAddressTransfer "POST" "/";
    AcceptCapacityReservationBillingOwnership "POST" "/";
    AcceptReservedInstancesExchangeQuote "POST" "/";
    AcceptTransitGatewayClientVpnAttachment "POST" "/";
    AcceptTransitGatewayMulticastDomainAssociations "POST" "/";
    AcceptTransitGatewayPeeringAttachment "POST" "/";
    AcceptTransitGatewayVpcAttachment "POST" "/";
    AcceptVpcEndpointConnections "POST" "/";
    AcceptVpcPeeringConnection "POST" "/";
    AdvertiseByoipCidr "POST" "/";
    AllocateAddress "POST" "/";
    AllocateHosts "POST" "/";
    AllocateIpamPoolCidr "POST" "/";
    ApplySecurityGroupsToClientVpnTargetNetwork "POST" "/";
    AssignIpv6Addresses "POST" "/";
    AssignPrivateIpAddresses "POST" "/";
    AssignPrivateNatGatewayAddress "POST" "/";
    AssociateAddress "POST" "/";
    AssociateCapacityReservationBillingOwner "POST" "/";
    AssociateClientVpnTargetNetwork "POST" "/";
    AssociateDhcpOptions "POST" "/";
    AssociateEnclaveCertificateIamRole "POST" "/";
    AssociateIamInstanceProfile "POST" "/";
    AssociateInstanceEventWindow "POST" "/";
    AssociateIpamByoasn "POST" "/";
    AssociateIpamResourceDiscovery "POST" "/";
    AssociateNatGatewayAddress "POST" "/";
    AssociateRouteServer "POST" "/";
    AssociateRouteTable "POST" "/";
    AssociateSecurityGroupVpc "POST" "/";
    AssociateSubnetCidrBlock "POST" "/";
    AssociateTransitGatewayMulticastDomain "POST" "/";
    AssociateTransitGatewayPolicyTable "POST" "/";
    AssociateTransitGatewayRouteTable "POST" "/";
    AssociateTrunkInterface "POST" "/";
    AssociateVpcCidrBlock "POST" "/";
    AttachClassicLinkVpc "POST" "/";
    AttachInternetGateway "POST" "/";
    AttachNetworkInterface "POST" "/";
    AttachVerifiedAccessTrustProvider "POST" "/";
    AttachVolume "POST" "/";
    AttachVpnGateway "POST" "/";
    AuthorizeClientVpnIngress "POST" "/";
    AuthorizeSecurityGroupEgress "POST" "/";
    BundleInstance "POST" "/";
    CancelBundleTask "POST" "/";
    CancelCapacityReservation "POST" "/";
    CancelCapacityReservationFleets "POST" "/";
    CancelConversionTask "POST" "/";
    CancelDeclarativePoliciesReport "POST" "/";
    CancelExportTask "POST" "/";
    CancelImageLaunchPermission "POST" "/";
    CancelImportTask "POST" "/";
    CancelReservedInstancesListing "POST" "/";
    CancelSpotFleetRequests "POST" "/";
    CancelSpotInstanceRequests "POST" "/";
    ConfirmProductInstance "POST" "/";
    CopyFpgaImage "POST" "/";
    CopyImage "POST" "/";
    CopySnapshot "POST" "/";
    CopyVolumes "POST" "/";
    CreateCapacityManagerDataExport "POST" "/";
    CreateCapacityReservation "POST" "/";
    CreateCapacityReservationBySplitting "POST" "/";
    CreateCapacityReservationFleet "POST" "/";
    CreateCarrierGateway "POST" "/";
    CreateClientVpnEndpoint "POST" "/";
    CreateClientVpnRoute "POST" "/";
    CreateCoipCidr "POST" "/";
    CreateCoipPool "POST" "/";
    CreateCustomerGateway "POST" "/";
    CreateDefaultSubnet "POST" "/";
    CreateDefaultVpc "POST" "/";
    CreateDelegateMacVolumeOwnershipTask "POST" "/";
    CreateDhcpOptions "POST" "/";
    CreateEgressOnlyInternetGateway "POST" "/";
    CreateFleet "POST" "/";
    CreateFlowLogs "POST" "/";
    CreateFpgaImage "POST" "/";
    CreateImage "POST" "/";
    CreateImageUsageReport "POST" "/";
    CreateInstanceConnectEndpoint "POST" "/";
    CreateInstanceEventWindow "POST" "/";
    CreateInstanceExportTask "POST" "/";
    CreateInternetGateway "POST" "/";
    CreateInterruptibleCapacityReservationAllocation "POST" "/";
    CreateIpam "POST" "/";
    CreateIpamExternalResourceVerificationToken "POST" "/";
    CreateIpamPolicy "POST" "/";
    CreateIpamPool "POST" "/";
    CreateIpamPrefixListResolver "POST" "/";
    CreateIpamPrefixListResolverTarget "POST" "/";
    CreateIpamResourceDiscovery "POST" "/";
    CreateIpamScope "POST" "/";
    CreateKeyPair "POST" "/";
    CreateLaunchTemplate "POST" "/";
    CreateLaunchTemplateVersion "POST" "/";
    CreateLocalGatewayRoute "POST" "/";
    CreateLocalGatewayRouteTable "POST" "/";
    CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation "POST" "/";
    CreateLocalGatewayRouteTableVpcAssociation "POST" "/";
    CreateLocalGatewayVirtualInterface "POST" "/";
    CreateLocalGatewayVirtualInterfaceGroup "POST" "/";
    CreateMacSystemIntegrityProtectionModificationTask "POST" "/";
    CreateManagedPrefixList "POST" "/";
    CreateNatGateway "POST" "/";
    CreateNetworkAcl "POST" "/";
    CreateNetworkAclEntry "POST" "/";
    CreateNetworkInsightsAccessScope "POST" "/";
    CreateNetworkInsightsPath "POST" "/";
    CreateNetworkInterface "POST" "/";
    CreateNetworkInterfacePermission "POST" "/";
    CreatePlacementGroup "POST" "/";
    CreatePublicIpv4Pool "POST" "/";
    CreateReplaceRootVolumeTask "POST" "/";
    CreateReservedInstancesListing "POST" "/";
    CreateRestoreImageTask "POST" "/";
    CreateRoute "POST" "/";
    CreateRouteServer "POST" "/";
    CreateRouteServerEndpoint "POST" "/";
    CreateRouteServerPeer "POST" "/";
    CreateRouteTable "POST" "/";
    CreateSecondaryNetwork "POST" "/";
    CreateSecondarySubnet "POST" "/";
    CreateSecurityGroup "POST" "/";
    CreateSnapshot "POST" "/";
    CreateSnapshots "POST" "/";
    CreateSpotDatafeedSubscription "POST" "/";
    CreateStoreImageTask "POST" "/";
    CreateSubnet "POST" "/";
    CreateSubnetCidrReservation "POST" "/";
    CreateTrafficMirrorFilter "POST" "/";
    CreateTrafficMirrorFilterRule "POST" "/";
    CreateTrafficMirrorSession "POST" "/";
    CreateTrafficMirrorTarget "POST" "/";
    CreateTransitGateway "POST" "/";
    CreateTransitGatewayConnect "POST" "/";
    CreateTransitGatewayConnectPeer "POST" "/";
    CreateTransitGatewayMeteringPolicy "POST" "/";
    CreateTransitGatewayMeteringPolicyEntry "POST" "/";
    CreateTransitGatewayMulticastDomain "POST" "/";
    CreateTransitGatewayPeeringAttachment "POST" "/";
    CreateTransitGatewayPolicyTable "POST" "/";
    CreateTransitGatewayPrefixListReference "POST" "/";
    CreateTransitGatewayRoute "POST" "/";
    CreateTransitGatewayRouteTable "POST" "/";
    CreateTransitGatewayRouteTableAnnouncement "POST" "/";
    CreateTransitGatewayVpcAttachment "POST" "/";
    CreateVerifiedAccessEndpoint "POST" "/";
    CreateVerifiedAccessGroup "POST" "/";
    CreateVerifiedAccessInstance "POST" "/";
    CreateVerifiedAccessTrustProvider "POST" "/";
    CreateVolume "POST" "/";
    CreateVpc "POST" "/";
    CreateVpcBlockPublicAccessExclusion "POST" "/";
    CreateVpcEncryptionControl "POST" "/";
    CreateVpcEndpoint "POST" "/";
    CreateVpcEndpointConnectionNotification "POST" "/";
    CreateVpcEndpointServiceConfiguration "POST" "/";
    CreateVpcPeeringConnection "POST" "/";
    CreateVpnConcentrator "POST" "/";
    CreateVpnConnection "POST" "/";
    CreateVpnConnectionRoute "POST" "/";
    CreateVpnGateway "POST" "/";
    DeleteCapacityManagerDataExport "POST" "/";
    DeleteCarrierGateway "POST" "/";
    DeleteClientVpnEndpoint "POST" "/";
    DeleteClientVpnRoute "POST" "/";
    DeleteCoipCidr "POST" "/";
    DeleteCoipPool "POST" "/";
    DeleteCustomerGateway "POST" "/";
    DeleteDhcpOptions "POST" "/";
    DeleteEgressOnlyInternetGateway "POST" "/";
    DeleteFleets "POST" "/";
    DeleteFlowLogs "POST" "/";
    DeleteFpgaImage "POST" "/";
    DeleteImageUsageReport "POST" "/";
    DeleteInstanceConnectEndpoint "POST" "/";
    DeleteInstanceEventWindow "POST" "/";
    DeleteInternetGateway "POST" "/";
    DeleteIpam "POST" "/";
    DeleteIpamExternalResourceVerificationToken "POST" "/";
    DeleteIpamPolicy "POST" "/";
    DeleteIpamPool "POST" "/";
    DeleteIpamPrefixListResolver "POST" "/";
    DeleteIpamPrefixListResolverTarget "POST" "/";
    DeleteIpamResourceDiscovery "POST" "/";
    DeleteIpamScope "POST" "/";
    DeleteKeyPair "POST" "/";
    DeleteLaunchTemplate "POST" "/";
    DeleteLaunchTemplateVersions "POST" "/";
    DeleteLocalGatewayRoute "POST" "/";
    DeleteLocalGatewayRouteTable "POST" "/";
    DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation "POST" "/";
    DeleteLocalGatewayRouteTableVpcAssociation "POST" "/";
    DeleteLocalGatewayVirtualInterface "POST" "/";
    DeleteLocalGatewayVirtualInterfaceGroup "POST" "/";
    DeleteManagedPrefixList "POST" "/";
    DeleteNatGateway "POST" "/";
    DeleteNetworkAcl "POST" "/";
    DeleteNetworkAclEntry "POST" "/";
    DeleteNetworkInsightsAccessScope "POST" "/";
    DeleteNetworkInsightsAccessScopeAnalysis "POST" "/";
    DeleteNetworkInsightsAnalysis "POST" "/";
    DeleteNetworkInsightsPath "POST" "/";
    DeleteNetworkInterface "POST" "/";
    DeleteNetworkInterfacePermission "POST" "/";
    DeletePlacementGroup "POST" "/";
    DeletePublicIpv4Pool "POST" "/";
    DeleteQueuedReservedInstances "POST" "/";
    DeleteRoute "POST" "/";
    DeleteRouteServer "POST" "/";
    DeleteRouteServerEndpoint "POST" "/";
    DeleteRouteServerPeer "POST" "/";
    DeleteRouteTable "POST" "/";
    DeleteSecondaryNetwork "POST" "/";
    DeleteSecondarySubnet "POST" "/";
    DeleteSecurityGroup "POST" "/";
    DeleteSnapshot "POST" "/";
    DeleteSpotDatafeedSubscription "POST" "/";
    DeleteSubnet "POST" "/";
    DeleteSubnetCidrReservation "POST" "/";
    DeleteTags "POST" "/";
    DeleteTrafficMirrorFilter "POST" "/";
    DeleteTrafficMirrorFilterRule "POST" "/";
    DeleteTrafficMirrorSession "POST" "/";
    DeleteTrafficMirrorTarget "POST" "/";
    DeleteTransitGateway "POST" "/";
    DeleteTransitGatewayClientVpnAttachment "POST" "/";
    DeleteTransitGatewayConnect "POST" "/";
    DeleteTransitGatewayConnectPeer "POST" "/";
    DeleteTransitGatewayMeteringPolicy "POST" "/";
    DeleteTransitGatewayMeteringPolicyEntry "POST" "/";
    DeleteTransitGatewayMulticastDomain "POST" "/";
    DeleteTransitGatewayPeeringAttachment "POST" "/";
    DeleteTransitGatewayPolicyTable "POST" "/";
    DeleteTransitGatewayPrefixListReference "POST" "/";
    DeleteTransitGatewayRoute "POST" "/";
    DeleteTransitGatewayRouteTable "POST" "/";
    DeleteTransitGatewayRouteTableAnnouncement "POST" "/";
    DeleteTransitGatewayVpcAttachment "POST" "/";
    DeleteVerifiedAccessEndpoint "POST" "/";
    DeleteVerifiedAccessGroup "POST" "/";
    DeleteVerifiedAccessInstance "POST" "/";
    DeleteVerifiedAccessTrustProvider "POST" "/";
    DeleteVolume "POST" "/";
    DeleteVpc "POST" "/";
    DeleteVpcBlockPublicAccessExclusion "POST" "/";
    DeleteVpcEncryptionControl "POST" "/";
    DeleteVpcEndpointConnectionNotifications "POST" "/";
    DeleteVpcEndpointServiceConfigurations "POST" "/";
    DeleteVpcEndpoints "POST" "/";
    DeleteVpcPeeringConnection "POST" "/";
    DeleteVpnConcentrator "POST" "/";
    DeleteVpnConnection "POST" "/";
    DeleteVpnConnectionRoute "POST" "/";
    DeleteVpnGateway "POST" "/";
    DeprovisionByoipCidr "POST" "/";
    DeprovisionIpamByoasn "POST" "/";
    DeprovisionIpamPoolCidr "POST" "/";
    DeprovisionPublicIpv4PoolCidr "POST" "/";
    DeregisterImage "POST" "/";
    DeregisterInstanceEventNotificationAttributes "POST" "/";
    DeregisterTransitGatewayMulticastGroupMembers "POST" "/";
    DeregisterTransitGatewayMulticastGroupSources "POST" "/";
    DescribeAccountAttributes "POST" "/";
    DescribeAddressTransfers "POST" "/";
    DescribeAddresses "POST" "/";
    DescribeAddressesAttribute "POST" "/";
    DescribeAggregateIdFormat "POST" "/";
    DescribeAvailabilityZones "POST" "/";
    DescribeAwsNetworkPerformanceMetricSubscriptions "POST" "/";
    DescribeBundleTasks "POST" "/";
    DescribeByoipCidrs "POST" "/";
    DescribeCapacityBlockExtensionHistory "POST" "/";
    DescribeCapacityBlockExtensionOfferings "POST" "/";
    DescribeCapacityBlockOfferings "POST" "/";
    DescribeCapacityBlockStatus "POST" "/";
    DescribeCapacityBlocks "POST" "/";
    DescribeCapacityManagerDataExports "POST" "/";
    DescribeCapacityReservationBillingRequests "POST" "/";
    DescribeCapacityReservationFleets "POST" "/";
    DescribeCapacityReservationTopology "POST" "/";
    DescribeCapacityReservations "POST" "/";
    DescribeCarrierGateways "POST" "/";
    DescribeClassicLinkInstances "POST" "/";
    DescribeClientVpnAuthorizationRules "POST" "/";
    DescribeClientVpnConnections "POST" "/";
    DescribeClientVpnEndpoints "POST" "/";
    DescribeClientVpnRoutes "POST" "/";
    DescribeClientVpnTargetNetworks "POST" "/";
    DescribeCoipPools "POST" "/";
    DescribeConversionTasks "POST" "/";
    DescribeCustomerGateways "POST" "/";
    DescribeDeclarativePoliciesReports "POST" "/";
    DescribeDhcpOptions "POST" "/";
    DescribeEgressOnlyInternetGateways "POST" "/";
    DescribeElasticGpus "POST" "/";
    DescribeExportImageTasks "POST" "/";
    DescribeExportTasks "POST" "/";
    DescribeFastLaunchImages "POST" "/";
    DescribeFastSnapshotRestores "POST" "/";
    DescribeFleetHistory "POST" "/";
    DescribeFleetInstances "POST" "/";
    DescribeFleets "POST" "/";
    DescribeFlowLogs "POST" "/";
    DescribeFpgaImageAttribute "POST" "/";
    DescribeFpgaImages "POST" "/";
    DescribeHostReservationOfferings "POST" "/";
    DescribeHostReservations "POST" "/";
    DescribeHosts "POST" "/";
    DescribeIamInstanceProfileAssociations "POST" "/";
    DescribeIdFormat "POST" "/";
    DescribeIdentityIdFormat "POST" "/";
    DescribeImageAttribute "POST" "/";
    DescribeImageReferences "POST" "/";
    DescribeImageUsageReportEntries "POST" "/";
    DescribeImageUsageReports "POST" "/";
    DescribeImages "POST" "/";
    DescribeImportImageTasks "POST" "/";
    DescribeImportSnapshotTasks "POST" "/";
    DescribeInstanceAttribute "POST" "/";
    DescribeInstanceConnectEndpoints "POST" "/";
    DescribeInstanceCreditSpecifications "POST" "/";
    DescribeInstanceEventNotificationAttributes "POST" "/";
    DescribeInstanceEventWindows "POST" "/";
    DescribeInstanceImageMetadata "POST" "/";
    DescribeInstanceSqlHaHistoryStates "POST" "/";
    DescribeInstanceSqlHaStates "POST" "/";
    DescribeInstanceStatus "POST" "/";
    DescribeInstanceTopology "POST" "/";
    DescribeInstanceTypeOfferings "POST" "/";
    DescribeInstanceTypes "POST" "/";
    DescribeInternetGateways "POST" "/";
    DescribeIpamByoasn "POST" "/";
    DescribeIpamExternalResourceVerificationTokens "POST" "/";
    DescribeIpamPolicies "POST" "/";
    DescribeIpamPoolAllocations "POST" "/";
    DescribeIpamPools "POST" "/";
    DescribeIpamPrefixListResolverTargets "POST" "/";
    DescribeIpamPrefixListResolvers "POST" "/";
    DescribeIpamResourceDiscoveries "POST" "/";
    DescribeIpamResourceDiscoveryAssociations "POST" "/";
    DescribeIpamScopes "POST" "/";
    DescribeIpams "POST" "/";
    DescribeIpv6Pools "POST" "/";
    DescribeKeyPairs "POST" "/";
    DescribeLaunchTemplateVersions "POST" "/";
    DescribeLaunchTemplates "POST" "/";
    DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations "POST" "/";
    DescribeLocalGatewayRouteTableVpcAssociations "POST" "/";
    DescribeLocalGatewayRouteTables "POST" "/";
    DescribeLocalGatewayVirtualInterfaceGroups "POST" "/";
    DescribeLocalGatewayVirtualInterfaces "POST" "/";
    DescribeLocalGateways "POST" "/";
    DescribeLockedSnapshots "POST" "/";
    DescribeMacHosts "POST" "/";
    DescribeMacModificationTasks "POST" "/";
    DescribeManagedPrefixLists "POST" "/";
    DescribeMovingAddresses "POST" "/";
    DescribeNatGateways "POST" "/";
    DescribeNetworkAcls "POST" "/";
    DescribeNetworkInsightsAccessScopeAnalyses "POST" "/";
    DescribeNetworkInsightsAccessScopes "POST" "/";
    DescribeNetworkInsightsAnalyses "POST" "/";
    DescribeNetworkInsightsPaths "POST" "/";
    DescribeNetworkInterfaceAttribute "POST" "/";
    DescribeNetworkInterfacePermissions "POST" "/";
    DescribeNetworkInterfaces "POST" "/";
    DescribeOutpostLags "POST" "/";
    DescribePlacementGroups "POST" "/";
    DescribePrefixLists "POST" "/";
    DescribePrincipalIdFormat "POST" "/";
    DescribePublicIpv4Pools "POST" "/";
    DescribeRegions "POST" "/";
    DescribeReplaceRootVolumeTasks "POST" "/";
    DescribeReservedInstances "POST" "/";
    DescribeReservedInstancesListings "POST" "/";
    DescribeReservedInstancesModifications "POST" "/";
    DescribeReservedInstancesOfferings "POST" "/";
    DescribeRouteServerEndpoints "POST" "/";
    DescribeRouteServerPeers "POST" "/";
    DescribeRouteServers "POST" "/";
    DescribeRouteTables "POST" "/";
    DescribeScheduledInstanceAvailability "POST" "/";
    DescribeScheduledInstances "POST" "/";
    DescribeSecondaryInterfaces "POST" "/";
    DescribeSecondaryNetworks "POST" "/";
    DescribeSecondarySubnets "POST" "/";
    DescribeSecurityGroupReferences "POST" "/";
    DescribeSecurityGroupRules "POST" "/";
    DescribeSecurityGroupVpcAssociations "POST" "/";
    DescribeServiceLinkVirtualInterfaces "POST" "/";
    DescribeSnapshotAttribute "POST" "/";
    DescribeSnapshotTierStatus "POST" "/";
    DescribeSnapshots "POST" "/";
    DescribeSpotDatafeedSubscription "POST" "/";
    DescribeSpotFleetInstances "POST" "/";
    DescribeSpotFleetRequestHistory "POST" "/";
    DescribeSpotFleetRequests "POST" "/";
    DescribeSpotInstanceRequests "POST" "/";
    DescribeSpotPriceHistory "POST" "/";
    DescribeStaleSecurityGroups "POST" "/";
    DescribeStoreImageTasks "POST" "/";
    DescribeSubnets "POST" "/";
    DescribeTags "POST" "/";
    DescribeTrafficMirrorFilterRules "POST" "/";
    DescribeTrafficMirrorFilters "POST" "/";
    DescribeTrafficMirrorSessions "POST" "/";
    DescribeTrafficMirrorTargets "POST" "/";
    DescribeTransitGatewayAttachments "POST" "/";
    DescribeTransitGatewayConnectPeers "POST" "/";
    DescribeTransitGatewayConnects "POST" "/";
    DescribeTransitGatewayMeteringPolicies "POST" "/";
    DescribeTransitGatewayMulticastDomains "POST" "/";
    DescribeTransitGatewayPeeringAttachments "POST" "/";
    DescribeTransitGatewayPolicyTables "POST" "/";
    DescribeTransitGatewayRouteTableAnnouncements "POST" "/";
    DescribeTransitGatewayRouteTables "POST" "/";
    DescribeTransitGatewayVpcAttachments "POST" "/";
    DescribeTransitGateways "POST" "/";
    DescribeTrunkInterfaceAssociations "POST" "/";
    DescribeVerifiedAccessEndpoints "POST" "/";
    DescribeVerifiedAccessGroups "POST" "/";
    DescribeVerifiedAccessInstanceLoggingConfigurations "POST" "/";
    DescribeVerifiedAccessInstances "POST" "/";
    DescribeVerifiedAccessTrustProviders "POST" "/";
    DescribeVolumeAttribute "POST" "/";
    DescribeVolumeStatus "POST" "/";
    DescribeVolumesModifications "POST" "/";
    DescribeVpcAttribute "POST" "/";
    DescribeVpcBlockPublicAccessExclusions "POST" "/";
    DescribeVpcBlockPublicAccessOptions "POST" "/";
    DescribeVpcClassicLink "POST" "/";
    DescribeVpcClassicLinkDnsSupport "POST" "/";
    DescribeVpcEncryptionControls "POST" "/";
    DescribeVpcEndpointAssociations "POST" "/";
    DescribeVpcEndpointConnectionNotifications "POST" "/";
    DescribeVpcEndpointConnections "POST" "/";
    DescribeVpcEndpointServiceConfigurations "POST" "/";
    DescribeVpcEndpointServicePermissions "POST" "/";
    DescribeVpcEndpointServices "POST" "/";
    DescribeVpcEndpoints "POST" "/";
    DescribeVpcPeeringConnections "POST" "/";
    DescribeVpcs "POST" "/";
    DescribeVpnConcentrators "POST" "/";
    DescribeVpnConnections "POST" "/";
    DescribeVpnGateways "POST" "/";
    DetachClassicLinkVpc "POST" "/";
    DetachInternetGateway "POST" "/";
    DetachNetworkInterface "POST" "/";
    DetachVerifiedAccessTrustProvider "POST" "/";
    DetachVolume "POST" "/";
    DetachVpnGateway "POST" "/";
    DisableAddressTransfer "POST" "/";
    DisableAllowedImagesSettings "POST" "/";
    DisableAwsNetworkPerformanceMetricSubscription "POST" "/";
    DisableCapacityManager "POST" "/";
    DisableEbsEncryptionByDefault "POST" "/";
    DisableFastLaunch "POST" "/";
    DisableFastSnapshotRestores "POST" "/";
    DisableImage "POST" "/";
    DisableImageBlockPublicAccess "POST" "/";
    DisableImageDeprecation "POST" "/";
    DisableImageDeregistrationProtection "POST" "/";
    DisableInstanceSqlHaStandbyDetections "POST" "/";
    DisableIpamOrganizationAdminAccount "POST" "/";
    DisableIpamPolicy "POST" "/";
    DisableRouteServerPropagation "POST" "/";
    DisableSerialConsoleAccess "POST" "/";
    DisableSnapshotBlockPublicAccess "POST" "/";
    DisableTransitGatewayRouteTablePropagation "POST" "/";
    DisableVgwRoutePropagation "POST" "/";
    DisableVpcClassicLink "POST" "/";
    DisableVpcClassicLinkDnsSupport "POST" "/";
    DisassociateAddress "POST" "/";
    DisassociateCapacityReservationBillingOwner "POST" "/";
    DisassociateClientVpnTargetNetwork "POST" "/";
    DisassociateEnclaveCertificateIamRole "POST" "/";
    DisassociateIamInstanceProfile "POST" "/";
    DisassociateInstanceEventWindow "POST" "/";
    DisassociateIpamByoasn "POST" "/";
    DisassociateIpamResourceDiscovery "POST" "/";
    DisassociateNatGatewayAddress "POST" "/";
    DisassociateRouteServer "POST" "/";
    DisassociateRouteTable "POST" "/";
    DisassociateSecurityGroupVpc "POST" "/";
    DisassociateSubnetCidrBlock "POST" "/";
    DisassociateTransitGatewayMulticastDomain "POST" "/";
    DisassociateTransitGatewayPolicyTable "POST" "/";
    DisassociateTransitGatewayRouteTable "POST" "/";
    DisassociateTrunkInterface "POST" "/";
    DisassociateVpcCidrBlock "POST" "/";
    EnableAddressTransfer "POST" "/";
    EnableAllowedImagesSettings "POST" "/";
    EnableAwsNetworkPerformanceMetricSubscription "POST" "/";
    EnableCapacityManager "POST" "/";
    EnableEbsEncryptionByDefault "POST" "/";
    EnableFastLaunch "POST" "/";
    EnableFastSnapshotRestores "POST" "/";
    EnableImage "POST" "/";
    EnableImageBlockPublicAccess "POST" "/";
    EnableImageDeprecation "POST" "/";
    EnableImageDeregistrationProtection "POST" "/";
    EnableInstanceSqlHaStandbyDetections "POST" "/";
    EnableIpamOrganizationAdminAccount "POST" "/";
    EnableIpamPolicy "POST" "/";
    EnableReachabilityAnalyzerOrganizationSharing "POST" "/";
    EnableRouteServerPropagation "POST" "/";
    EnableSerialConsoleAccess "POST" "/";
    EnableSnapshotBlockPublicAccess "POST" "/";
    EnableTransitGatewayRouteTablePropagation "POST" "/";
    EnableVgwRoutePropagation "POST" "/";
    EnableVolumeIO "POST" "/";
    EnableVpcClassicLink "POST" "/";
    EnableVpcClassicLinkDnsSupport "POST" "/";
    ExportClientVpnClientCertificateRevocationList "POST" "/";
    ExportClientVpnClientConfiguration "POST" "/";
    ExportImage "POST" "/";
    ExportTransitGatewayRoutes "POST" "/";
    ExportVerifiedAccessInstanceClientConfiguration "POST" "/";
    GetActiveVpnTunnelStatus "POST" "/";
    GetAllowedImagesSettings "POST" "/";
    GetAssociatedEnclaveCertificateIamRoles "POST" "/";
    GetAssociatedIpv6PoolCidrs "POST" "/";
    GetAwsNetworkPerformanceData "POST" "/";
    GetCapacityManagerAttributes "POST" "/";
    GetCapacityManagerMetricData "POST" "/";
    GetCapacityManagerMetricDimensions "POST" "/";
    GetCapacityManagerMonitoredTagKeys "POST" "/";
    GetCapacityReservationUsage "POST" "/";
    GetCoipPoolUsage "POST" "/";
    GetConsoleOutput "POST" "/";
    GetConsoleScreenshot "POST" "/";
    GetDeclarativePoliciesReportSummary "POST" "/";
    GetDefaultCreditSpecification "POST" "/";
    GetEbsDefaultKmsKeyId "POST" "/";
    GetEbsEncryptionByDefault "POST" "/";
    GetEnabledIpamPolicy "POST" "/";
    GetFlowLogsIntegrationTemplate "POST" "/";
    GetGroupsForCapacityReservation "POST" "/";
    GetHostReservationPurchasePreview "POST" "/";
    GetImageAncestry "POST" "/";
    GetImageBlockPublicAccessState "POST" "/";
    GetInstanceMetadataDefaults "POST" "/";
    GetInstanceTpmEkPub "POST" "/";
    GetInstanceTypesFromInstanceRequirements "POST" "/";
    GetInstanceUefiData "POST" "/";
    GetIpamAddressHistory "POST" "/";
    GetIpamDiscoveredAccounts "POST" "/";
    GetIpamDiscoveredPublicAddresses "POST" "/";
    GetIpamDiscoveredResourceCidrs "POST" "/";
    GetIpamPolicyAllocationRules "POST" "/";
    GetIpamPolicyOrganizationTargets "POST" "/";
    GetIpamPoolAllocations "POST" "/";
    GetIpamPoolCidrs "POST" "/";
    GetIpamPrefixListResolverRules "POST" "/";
    GetIpamPrefixListResolverVersionEntries "POST" "/";
    GetIpamPrefixListResolverVersions "POST" "/";
    GetIpamResourceCidrs "POST" "/";
    GetLaunchTemplateData "POST" "/";
    GetManagedPrefixListAssociations "POST" "/";
    GetManagedPrefixListEntries "POST" "/";
    GetManagedResourceVisibility "POST" "/";
    GetNetworkInsightsAccessScopeAnalysisFindings "POST" "/";
    GetNetworkInsightsAccessScopeContent "POST" "/";
    GetPasswordData "POST" "/";
    GetReservedInstancesExchangeQuote "POST" "/";
    GetRouteServerAssociations "POST" "/";
    GetRouteServerPropagations "POST" "/";
    GetRouteServerRoutingDatabase "POST" "/";
    GetSecurityGroupsForVpc "POST" "/";
    GetSerialConsoleAccessStatus "POST" "/";
    GetSnapshotBlockPublicAccessState "POST" "/";
    GetSpotPlacementScores "POST" "/";
    GetSubnetCidrReservations "POST" "/";
    GetTransitGatewayAttachmentPropagations "POST" "/";
    GetTransitGatewayMeteringPolicyEntries "POST" "/";
    GetTransitGatewayMulticastDomainAssociations "POST" "/";
    GetTransitGatewayPolicyTableAssociations "POST" "/";
    GetTransitGatewayPolicyTableEntries "POST" "/";
    GetTransitGatewayPrefixListReferences "POST" "/";
    GetTransitGatewayRouteTableAssociations "POST" "/";
    GetTransitGatewayRouteTablePropagations "POST" "/";
    GetVerifiedAccessEndpointPolicy "POST" "/";
    GetVerifiedAccessEndpointTargets "POST" "/";
    GetVerifiedAccessGroupPolicy "POST" "/";
    GetVpcResourcesBlockingEncryptionEnforcement "POST" "/";
    GetVpnConnectionDeviceSampleConfiguration "POST" "/";
    GetVpnConnectionDeviceTypes "POST" "/";
    GetVpnTunnelReplacementStatus "POST" "/";
    ImportClientVpnClientCertificateRevocationList "POST" "/";
    ImportImage "POST" "/";
    ImportInstance "POST" "/";
    ImportKeyPair "POST" "/";
    ImportSnapshot "POST" "/";
    ImportVolume "POST" "/";
    ListImagesInRecycleBin "POST" "/";
    ListSnapshotsInRecycleBin "POST" "/";
    ListVolumesInRecycleBin "POST" "/";
    LockSnapshot "POST" "/";
    ModifyAddressAttribute "POST" "/";
    ModifyAvailabilityZoneGroup "POST" "/";
    ModifyCapacityReservation "POST" "/";
    ModifyCapacityReservationFleet "POST" "/";
    ModifyClientVpnEndpoint "POST" "/";
    ModifyDefaultCreditSpecification "POST" "/";
    ModifyEbsDefaultKmsKeyId "POST" "/";
    ModifyFleet "POST" "/";
    ModifyFpgaImageAttribute "POST" "/";
    ModifyHosts "POST" "/";
    ModifyIdFormat "POST" "/";
    ModifyIdentityIdFormat "POST" "/";
    ModifyImageAttribute "POST" "/";
    ModifyInstanceCapacityReservationAttributes "POST" "/";
    ModifyInstanceConnectEndpoint "POST" "/";
    ModifyInstanceCpuOptions "POST" "/";
    ModifyInstanceCreditSpecification "POST" "/";
    ModifyInstanceEventStartTime "POST" "/";
    ModifyInstanceEventWindow "POST" "/";
    ModifyInstanceMaintenanceOptions "POST" "/";
    ModifyInstanceMetadataDefaults "POST" "/";
    ModifyInstanceMetadataOptions "POST" "/";
    ModifyInstanceNetworkPerformanceOptions "POST" "/";
    ModifyInstancePlacement "POST" "/";
    ModifyIpam "POST" "/";
    ModifyIpamPolicyAllocationRules "POST" "/";
    ModifyIpamPool "POST" "/";
    ModifyIpamPoolAllocation "POST" "/";
    ModifyIpamPrefixListResolver "POST" "/";
    ModifyIpamPrefixListResolverTarget "POST" "/";
    ModifyIpamResourceCidr "POST" "/";
    ModifyIpamResourceDiscovery "POST" "/";
    ModifyIpamScope "POST" "/";
    ModifyLaunchTemplate "POST" "/";
    ModifyLocalGatewayRoute "POST" "/";
    ModifyManagedPrefixList "POST" "/";
    ModifyManagedResourceVisibility "POST" "/";
    ModifyNetworkInterfaceAttribute "POST" "/";
    ModifyPrivateDnsNameOptions "POST" "/";
    ModifyPublicIpDnsNameOptions "POST" "/";
    ModifyReservedInstances "POST" "/";
    ModifyRouteServer "POST" "/";
    ModifySecurityGroupRules "POST" "/";
    ModifySnapshotAttribute "POST" "/";
    ModifySnapshotTier "POST" "/";
    ModifySpotFleetRequest "POST" "/";
    ModifySubnetAttribute "POST" "/";
    ModifyTrafficMirrorFilterNetworkServices "POST" "/";
    ModifyTrafficMirrorFilterRule "POST" "/";
    ModifyTrafficMirrorSession "POST" "/";
    ModifyTransitGateway "POST" "/";
    ModifyTransitGatewayMeteringPolicy "POST" "/";
    ModifyTransitGatewayPrefixListReference "POST" "/";
    ModifyTransitGatewayVpcAttachment "POST" "/";
    ModifyVerifiedAccessEndpoint "POST" "/";
    ModifyVerifiedAccessEndpointPolicy "POST" "/";
    ModifyVerifiedAccessGroup "POST" "/";
    ModifyVerifiedAccessGroupPolicy "POST" "/";
    ModifyVerifiedAccessInstance "POST" "/";
    ModifyVerifiedAccessInstanceLoggingConfiguration "POST" "/";
    ModifyVerifiedAccessTrustProvider "POST" "/";
    ModifyVolume "POST" "/";
    ModifyVolumeAttribute "POST" "/";
    ModifyVpcAttribute "POST" "/";
    ModifyVpcBlockPublicAccessExclusion "POST" "/";
    ModifyVpcBlockPublicAccessOptions "POST" "/";
    ModifyVpcEncryptionControl "POST" "/";
    ModifyVpcEndpoint "POST" "/";
    ModifyVpcEndpointConnectionNotification "POST" "/";
    ModifyVpcEndpointServiceConfiguration "POST" "/";
    ModifyVpcEndpointServicePayerResponsibility "POST" "/";
    ModifyVpcEndpointServicePermissions "POST" "/";
    ModifyVpcPeeringConnectionOptions "POST" "/";
    ModifyVpcTenancy "POST" "/";
    ModifyVpnConnection "POST" "/";
    ModifyVpnConnectionOptions "POST" "/";
    ModifyVpnTunnelCertificate "POST" "/";
    ModifyVpnTunnelOptions "POST" "/";
    MonitorInstances "POST" "/";
    MoveAddressToVpc "POST" "/";
    MoveByoipCidrToIpam "POST" "/";
    MoveCapacityReservationInstances "POST" "/";
    ProvisionByoipCidr "POST" "/";
    ProvisionIpamByoasn "POST" "/";
    ProvisionIpamPoolCidr "POST" "/";
    ProvisionPublicIpv4PoolCidr "POST" "/";
    PurchaseCapacityBlock "POST" "/";
    PurchaseCapacityBlockExtension "POST" "/";
    PurchaseHostReservation "POST" "/";
    PurchaseReservedInstancesOffering "POST" "/";
    PurchaseScheduledInstances "POST" "/";
    RebootInstances "POST" "/";
    RegisterImage "POST" "/";
    RegisterInstanceEventNotificationAttributes "POST" "/";
    RegisterTransitGatewayMulticastGroupMembers "POST" "/";
    RegisterTransitGatewayMulticastGroupSources "POST" "/";
    RejectCapacityReservationBillingOwnership "POST" "/";
    RejectTransitGatewayClientVpnAttachment "POST" "/";
    RejectTransitGatewayMulticastDomainAssociations "POST" "/";
    RejectTransitGatewayPeeringAttachment "POST" "/";
    RejectTransitGatewayVpcAttachment "POST" "/";
    RejectVpcEndpointConnections "POST" "/";
    RejectVpcPeeringConnection "POST" "/";
    ReleaseAddress "POST" "/";
    ReleaseHosts "POST" "/";
    ReleaseIpamPoolAllocation "POST" "/";
    ReplaceIamInstanceProfileAssociation "POST" "/";
    ReplaceImageCriteriaInAllowedImagesSettings "POST" "/";
    ReplaceNetworkAclAssociation "POST" "/";
    ReplaceNetworkAclEntry "POST" "/";
    ReplaceRoute "POST" "/";
    ReplaceRouteTableAssociation "POST" "/";
    ReplaceTransitGatewayRoute "POST" "/";
    ReplaceVpnTunnel "POST" "/";
    ReportInstanceStatus "POST" "/";
    RequestSpotFleet "POST" "/";
    RequestSpotInstances "POST" "/";
    ResetAddressAttribute "POST" "/";
    ResetEbsDefaultKmsKeyId "POST" "/";
    ResetFpgaImageAttribute "POST" "/";
    ResetImageAttribute "POST" "/";
    ResetInstanceAttribute "POST" "/";
    ResetNetworkInterfaceAttribute "POST" "/";
    ResetSnapshotAttribute "POST" "/";
    RestoreAddressToClassic "POST" "/";
    RestoreImageFromRecycleBin "POST" "/";
    RestoreManagedPrefixListVersion "POST" "/";
    RestoreSnapshotFromRecycleBin "POST" "/";
    RestoreSnapshotTier "POST" "/";
    RestoreVolumeFromRecycleBin "POST" "/";
    RevokeClientVpnIngress "POST" "/";
    RevokeSecurityGroupEgress "POST" "/";
    RevokeSecurityGroupIngress "POST" "/";
    RunScheduledInstances "POST" "/";
    SearchLocalGatewayRoutes "POST" "/";
    SearchTransitGatewayMulticastGroups "POST" "/";
    SearchTransitGatewayRoutes "POST" "/";
    SendDiagnosticInterrupt "POST" "/";
    StartDeclarativePoliciesReport "POST" "/";
    StartInstances "POST" "/";
    StartNetworkInsightsAccessScopeAnalysis "POST" "/";
    StartNetworkInsightsAnalysis "POST" "/";
    StartVpcEndpointServicePrivateDnsVerification "POST" "/";
    StopInstances "POST" "/";
    TerminateClientVpnConnections "POST" "/";
    TerminateInstances "POST" "/";
    UnassignIpv6Addresses "POST" "/";
    UnassignPrivateIpAddresses "POST" "/";
    UnassignPrivateNatGatewayAddress "POST" "/";
    UnlockSnapshot "POST" "/";
    UnmonitorInstances "POST" "/";
    UpdateCapacityManagerMonitoredTagKeys "POST" "/";
    UpdateCapacityManagerOrganizationsAccess "POST" "/";
    UpdateInterruptibleCapacityReservationAllocation "POST" "/";
    UpdateSecurityGroupRuleDescriptionsEgress "POST" "/";
    UpdateSecurityGroupRuleDescriptionsIngress "POST" "/";
    WithdrawByoipCidr "POST" "/";
}

pub static MODEL: ServiceModel = ServiceModel {
    name: "ec2",
    service_id: "EC2",
    api_version: "2016-11-15",
    protocol: Protocol::Ec2,
    signing_name: "ec2",
    target_prefix: None,
    xml_namespace: Some("http://ec2.amazonaws.com/doc/2016-11-15"),
    operations: OPERATIONS,
    errors: &[],
    validation_error: &wire::common::VALIDATION_ERROR,
    names_inputs: false,
    left_out: LEFT_OUT,
};
