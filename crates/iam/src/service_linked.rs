//! Service-linked roles: which service has which role, with which policy
//! ("AWS services that work with IAM"; recorded on AWS).

/// A service's role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLinkedRole {
    pub role_name: String,
    /// The name of the policy under `aws-service-role/`; `None` for services that are not in the table.
    pub policy: Option<&'static str>,
    pub takes_suffix: bool,
    pub description: Option<&'static str>,
}

/// The role of a service, for instance `ecs.amazonaws.com`; `None` if that is no service's name.
///
/// AWS has more services than the table: a role for one of those is named after the service.
pub fn find(service: &str) -> Option<ServiceLinkedRole> {
    if let Ok(index) = ROWS.binary_search_by(|row| row.0.cmp(service)) {
        let (_, role_name, policy, takes_suffix, description) = ROWS[index];
        return Some(ServiceLinkedRole {
            role_name: format!("AWSServiceRoleFor{role_name}"),
            policy: Some(policy),
            takes_suffix,
            description: (!description.is_empty()).then_some(description),
        });
    }
    let name = service.strip_suffix(".amazonaws.com").filter(|name| !name.is_empty())?;
    let role_name = format!("AWSServiceRoleFor{}", name.replace('.', "_"));
    Some(ServiceLinkedRole { role_name, policy: None, takes_suffix: true, description: None })
}

/// The trust policy of a service's role.
pub fn trust_policy(service: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"{service}"}},"Action":"sts:AssumeRole"}}]}}"#
    )
}

/// Service, role name without `AWSServiceRoleFor`, policy, whether a suffix is allowed, description. Sorted.
type Row = (&'static str, &'static str, &'static str, bool, &'static str);

#[rustfmt::skip]
static ROWS: [Row; 72] = [
    ("accountdiscovery.ssm.amazonaws.com", "AmazonSSM_AccountDiscovery", "AWSSystemsManagerAccountDiscoveryServicePolicy", false, ""),
    ("acm.amazonaws.com", "CertificateManager", "CertificateManagerServiceRolePolicy", false, ""),
    ("appmesh.amazonaws.com", "AppMesh", "AWSAppMeshServiceRolePolicy", false, ""),
    ("autoscaling-plans.amazonaws.com", "AutoScalingPlans_EC2AutoScaling", "AWSAutoScalingPlansEC2AutoScalingPolicy", false, ""),
    ("autoscaling.amazonaws.com", "AutoScaling", "AutoScalingServiceRolePolicy", true, ""),
    ("backup.amazonaws.com", "Backup", "AWSBackupServiceLinkedRolePolicyForBackup", false, ""),
    ("batch.amazonaws.com", "Batch", "BatchServiceRolePolicy", false, ""),
    ("cassandra.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_CassandraTable", "AWSApplicationAutoscalingCassandraTablePolicy", false, ""),
    ("cks.kms.amazonaws.com", "KeyManagementServiceCustomKeyStores", "AWSKeyManagementServiceCustomKeyStoresServiceRolePolicy", false, ""),
    ("cloudtrail.amazonaws.com", "CloudTrail", "CloudTrailServiceRolePolicy", false, ""),
    ("codestar-notifications.amazonaws.com", "CodeStarNotifications", "AWSCodeStarNotificationsServiceRolePolicy", false, ""),
    ("config.amazonaws.com", "Config", "AWSConfigServiceRolePolicy", false, ""),
    ("connect.amazonaws.com", "AmazonConnect", "AmazonConnectServiceLinkedRolePolicy", true, ""),
    ("custom-resource.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_CustomResource", "AWSApplicationAutoScalingCustomResourcePolicy", false, ""),
    ("dms-fleet-advisor.amazonaws.com", "DMSFleetAdvisor", "AWSDMSFleetAdvisorServiceRolePolicy", false, ""),
    ("dms.amazonaws.com", "DMSServerless", "AWSDMSServerlessServiceRolePolicy", false, ""),
    ("docdb-elastic.amazonaws.com", "DocDB-Elastic", "AmazonDocDB-ElasticServiceRolePolicy", false, ""),
    ("ec2-instance-connect.amazonaws.com", "Ec2InstanceConnect", "Ec2InstanceConnectEndpoint", false, ""),
    ("ec2.application-autoscaling.amazonaws.com", "ApplicationAutoScaling_EC2SpotFleetRequest", "AWSApplicationAutoscalingEC2SpotFleetRequestPolicy", false, ""),
    ("ecr.amazonaws.com", "ECRTemplate", "ECRTemplateServiceRolePolicy", false, ""),
    ("ecs.amazonaws.com", "ECS", "AmazonECSServiceRolePolicy", false, ""),
    ("eks-connector.amazonaws.com", "AmazonEKSConnector", "AmazonEKSConnectorServiceRolePolicy", false, ""),
    ("eks-fargate.amazonaws.com", "AmazonEKSForFargate", "AmazonEKSForFargateServiceRolePolicy", false, ""),
    ("eks-nodegroup.amazonaws.com", "AmazonEKSNodegroup", "AWSServiceRoleForAmazonEKSNodegroup", false, ""),
    ("eks.amazonaws.com", "AmazonEKS", "AmazonEKSServiceRolePolicy", false, ""),
    ("elasticache.amazonaws.com", "ElastiCache", "ElastiCacheServiceRolePolicy", false, ""),
    ("elasticbeanstalk.amazonaws.com", "ElasticBeanstalk", "AWSElasticBeanstalkServiceRolePolicy", false, ""),
    ("elasticfilesystem.amazonaws.com", "AmazonElasticFileSystem", "AmazonElasticFileSystemServiceRolePolicy", false, ""),
    ("elasticloadbalancing.amazonaws.com", "ElasticLoadBalancing", "AWSElasticLoadBalancingServiceRolePolicy", false, ""),
    ("email.cognito-idp.amazonaws.com", "AmazonCognitoIdpEmailService", "AmazonCognitoIdpEmailServiceRolePolicy", false, ""),
    ("emr-containers.amazonaws.com", "AmazonEMRContainers", "AmazonEMRContainersServiceRolePolicy", false, ""),
    ("emrwal.amazonaws.com", "EMRWAL", "EMRDescribeClusterPolicyForEMRWAL", false, ""),
    ("fis.amazonaws.com", "FIS", "AmazonFISServiceRolePolicy", false, ""),
    ("grafana.amazonaws.com", "AmazonGrafana", "AmazonGrafanaServiceLinkedRolePolicy", false, ""),
    ("imagebuilder.amazonaws.com", "ImageBuilder", "AWSServiceRoleForImageBuilder", false, ""),
    ("iotmanagedintegrations.amazonaws.com", "IoTManagedIntegrations", "AWSIoTManagedIntegrationsRolePolicy", false, ""),
    ("kafka.amazonaws.com", "Kafka", "KafkaServiceRolePolicy", false, ""),
    ("kafkaconnect.amazonaws.com", "KafkaConnect", "KafkaConnectServiceRolePolicy", false, ""),
    ("lakeformation.amazonaws.com", "LakeFormationDataAccess", "LakeFormationDataAccessServiceRolePolicy", false, ""),
    ("lex.amazonaws.com", "LexBots", "AmazonLexBotPolicy", false, ""),
    ("lexv2.amazonaws.com", "LexV2Bots", "AmazonLexV2BotPolicy", true, ""),
    ("lightsail.amazonaws.com", "Lightsail", "LightsailExportAccess", false, ""),
    ("m2.amazonaws.com", "AWSM2", "AWSM2ServicePolicy", false, ""),
    ("memorydb.amazonaws.com", "MemoryDB", "MemoryDBServiceRolePolicy", false, ""),
    ("mq.amazonaws.com", "AmazonMQ", "AmazonMQServiceRolePolicy", false, ""),
    ("mrk.kms.amazonaws.com", "KeyManagementServiceMultiRegionKeys", "AWSKeyManagementServiceMultiRegionKeysServiceRolePolicy", false, ""),
    ("notifications.amazonaws.com", "AwsUserNotifications", "AWSUserNotificationsServiceLinkedRolePolicy", false, ""),
    ("observability.aoss.amazonaws.com", "AmazonOpenSearchServerless", "AmazonOpenSearchServerlessServiceRolePolicy", false, ""),
    ("opensearchservice.amazonaws.com", "AmazonOpenSearchService", "AmazonOpenSearchServiceRolePolicy", false, ""),
    ("ops.apigateway.amazonaws.com", "APIGateway", "APIGatewayServiceRolePolicy", false, ""),
    ("ops.emr-serverless.amazonaws.com", "AmazonEMRServerless", "AmazonEMRServerlessServiceRolePolicy", false, ""),
    ("opsdatasync.ssm.amazonaws.com", "SystemsManagerOpsDataSync", "AWSSystemsManagerOpsDataSyncServiceRolePolicy", false, ""),
    ("opsinsights.ssm.amazonaws.com", "AmazonSSM_OpsInsights", "AWSSSMOpsInsightsServiceRolePolicy", false, ""),
    ("pullthroughcache.ecr.amazonaws.com", "ECRPullThroughCache", "AWSECRPullThroughCache_ServiceRolePolicy", false, ""),
    ("ram.amazonaws.com", "ResourceAccessManager", "AWSResourceAccessManagerServiceRolePolicy", false, ""),
    ("rds.amazonaws.com", "RDS", "AmazonRDSServiceRolePolicy", false, "Allows Amazon RDS to manage AWS resources on your behalf"),
    ("redshift.amazonaws.com", "Redshift", "AmazonRedshiftServiceLinkedRolePolicy", false, ""),
    ("replication.cassandra.amazonaws.com", "KeyspacesReplication", "KeyspacesReplicationServiceRolePolicy", false, ""),
    ("replication.ecr.amazonaws.com", "ECRReplication", "ECRReplicationServiceRolePolicy", false, ""),
    ("repository.sync.codeconnections.amazonaws.com", "GitSync", "AWSGitSyncServiceRolePolicy", false, ""),
    ("resource-explorer-2.amazonaws.com", "ResourceExplorer", "AWSResourceExplorerServiceRolePolicy", false, ""),
    ("rolesanywhere.amazonaws.com", "RolesAnywhere", "AWSRolesAnywhereServicePolicy", false, ""),
    ("s3-outposts.amazonaws.com", "S3OnOutposts", "AWSS3OnOutpostsServiceRolePolicy", false, ""),
    ("ses.amazonaws.com", "AmazonSES", "AmazonSESServiceRolePolicy", false, ""),
    ("shield.amazonaws.com", "AWSShield", "AWSShieldServiceRolePolicy", false, ""),
    ("ssm-incidents.amazonaws.com", "IncidentManager", "AWSIncidentManagerServiceRolePolicy", false, ""),
    ("ssm-quicksetup.amazonaws.com", "SSMQuickSetup", "SSMQuickSetupRolePolicy", false, ""),
    ("ssm.amazonaws.com", "AmazonSSM", "AmazonSSMServiceRolePolicy", false, "Provides access to AWS Resources managed or used by Amazon SSM."),
    ("sso.amazonaws.com", "SSO", "AWSSSOServiceRolePolicy", false, "Service-linked role used by AWS SSO to manage AWS resources, including IAM roles, policies and SAML IdP on your behalf."),
    ("vpcorigin.cloudfront.amazonaws.com", "CloudFrontVPCOrigin", "AWSCloudFrontVPCOriginServiceRolePolicy", false, ""),
    ("waf.amazonaws.com", "WAFLogging", "WAFLoggingServiceRolePolicy", false, ""),
    ("wafv2.amazonaws.com", "WAFV2Logging", "WAFV2LoggingServiceRolePolicy", false, ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_sorted_and_found() {
        assert!(ROWS.is_sorted_by(|a, b| a.0 < b.0));
        let ecs = find("ecs.amazonaws.com").unwrap();
        assert_eq!((ecs.role_name.as_str(), ecs.takes_suffix), ("AWSServiceRoleForECS", false));
        assert!(find("lexv2.amazonaws.com").unwrap().takes_suffix);
        assert_eq!(find("other.amazonaws.com").unwrap().role_name, "AWSServiceRoleForother");
        assert_eq!(find("other"), None);
        assert!(crate::policy::check_trust_policy(&trust_policy("ecs.amazonaws.com")).is_ok());
    }
}
