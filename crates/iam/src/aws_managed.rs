//! AWS's own managed policies: the common ones with their documents.
//!
//! AWS has more than a thousand. Any other `arn:aws:iam::aws:policy/…` can be attached too, but allows
//! nothing here: what it would allow is not known.

use serde_json::json;

/// Actions on resources.
type Grant = (&'static [&'static str], &'static [&'static str]);

/// One of AWS's policies.
pub struct AwsPolicy {
    pub path: &'static str,
    pub name: &'static str,
    grants: &'static [Grant],
    /// If there are any: everything but these actions is allowed, on every resource.
    all_but: &'static [&'static str],
}

/// The document of a policy of AWS. One that is not in the table allows nothing.
pub fn document(path: &str, name: &str) -> String {
    find(path, name).map_or_else(|| UNKNOWN.to_owned(), AwsPolicy::document)
}

/// Whether the table has the policy.
pub fn find(path: &str, name: &str) -> Option<&'static AwsPolicy> {
    TABLE.iter().find(|policy| policy.path == path && policy.name == name)
}

pub fn all() -> impl Iterator<Item = &'static AwsPolicy> {
    TABLE.iter()
}

const UNKNOWN: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":"*","Resource":"*"}]}"#;

impl AwsPolicy {
    pub fn document(&self) -> String {
        let all_but = self.all_but;
        let all_but =
            (!all_but.is_empty()).then(|| json!({"Effect": "Allow", "NotAction": all_but, "Resource": "*"}));
        let grants = self
            .grants
            .iter()
            .map(|(actions, resources)| json!({"Effect": "Allow", "Action": actions, "Resource": resources}));
        let statements: Vec<_> = all_but.into_iter().chain(grants).collect();
        json!({"Version": "2012-10-17", "Statement": statements}).to_string()
    }

    /// `ANPA…`, always the same for the same policy.
    pub fn id(&self) -> String {
        let letters = self.name.bytes().chain(self.path.bytes()).filter(u8::is_ascii_alphanumeric);
        let id: String = letters.map(|byte| char::from(byte.to_ascii_uppercase())).take(17).collect();
        format!("ANPA{id:A<17}")
    }
}

const ANY: &[&str] = &["*"];
const LOGS_WRITE: &[&str] = &["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];
const NETWORK_INTERFACES: &[&str] = &[
    "ec2:CreateNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:DeleteNetworkInterface",
    "ec2:AssignPrivateIpAddresses",
    "ec2:UnassignPrivateIpAddresses",
];

#[rustfmt::skip]
static TABLE: &[AwsPolicy] = &[
    row("/", "AdministratorAccess", &[(ANY, ANY)]),
    row("/", "AWSCloudFormationFullAccess", &[(&["cloudformation:*"], ANY)]),
    row("/", "AWSLambda_FullAccess", &[
        (&["cloudformation:DescribeStacks", "cloudformation:ListStackResources", "cloudwatch:ListMetrics", "cloudwatch:GetMetricData", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "kms:ListAliases", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:ListRoles", "lambda:*", "logs:DescribeLogGroups", "states:DescribeStateMachine", "states:ListStateMachines", "tag:GetResources", "xray:GetTraceSummaries", "xray:BatchGetTraces"], ANY),
        (&["iam:PassRole"], ANY),
        (&["logs:DescribeLogStreams", "logs:GetLogEvents", "logs:FilterLogEvents", "logs:StartLiveTail", "logs:StopLiveTail"], &["arn:aws:logs:*:*:log-group:/aws/lambda/*"]),
    ]),
    row("/", "AWSLambda_ReadOnlyAccess", &[
        (&["cloudformation:DescribeStacks", "cloudformation:ListStacks", "cloudformation:ListStackResources", "cloudwatch:GetMetricData", "cloudwatch:ListMetrics", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "kms:ListAliases", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:ListRoles", "logs:DescribeLogGroups", "lambda:Get*", "lambda:List*", "states:DescribeStateMachine", "states:ListStateMachines", "tag:GetResources", "xray:GetTraceSummaries", "xray:BatchGetTraces"], ANY),
        (&["logs:DescribeLogStreams", "logs:GetLogEvents", "logs:FilterLogEvents", "logs:StartLiveTail", "logs:StopLiveTail"], &["arn:aws:logs:*:*:log-group:/aws/lambda/*"]),
    ]),
    row("/", "AWSLambdaExecute", &[(&["logs:*"], &["arn:aws:logs:*:*:*"]), (&["s3:GetObject", "s3:PutObject"], &["arn:aws:s3:::*"])]),
    row("/", "AWSLambdaInvocation-DynamoDB", &[(&["lambda:InvokeFunction"], ANY), (&["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"], ANY)]),
    row("/", "AWSStepFunctionsFullAccess", &[(&["states:*"], ANY)]),
    row("/", "AWSStepFunctionsReadOnlyAccess", &[(&["states:ListStateMachines", "states:ListActivities", "states:DescribeStateMachine", "states:DescribeStateMachineForExecution", "states:ListExecutions", "states:DescribeExecution", "states:GetExecutionHistory", "states:DescribeActivity"], ANY)]),
    row("/", "AWSXrayWriteOnlyAccess", &[(&["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"], ANY)]),
    row("/", "AWSXRayDaemonWriteAccess", &[(&["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"], ANY)]),
    row("/", "AmazonAPIGatewayAdministrator", &[(&["apigateway:*"], &["arn:aws:apigateway:*::/*"])]),
    row("/", "AmazonAPIGatewayInvokeFullAccess", &[(&["execute-api:Invoke", "execute-api:ManageConnections"], &["arn:aws:execute-api:*:*:*"])]),
    row("/", "AmazonDynamoDBFullAccess", &[(&["dynamodb:*", "dax:*"], ANY)]),
    row("/", "AmazonDynamoDBReadOnlyAccess", &[(&["dynamodb:BatchGetItem", "dynamodb:Describe*", "dynamodb:List*", "dynamodb:GetItem", "dynamodb:GetResourcePolicy", "dynamodb:Query", "dynamodb:Scan", "dynamodb:PartiQLSelect", "dax:Describe*", "dax:List*", "dax:GetItem", "dax:BatchGetItem", "dax:Query", "dax:Scan"], ANY)]),
    row("/", "AmazonEC2ContainerRegistryReadOnly", &[(&["ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:GetRepositoryPolicy", "ecr:DescribeRepositories", "ecr:ListImages", "ecr:DescribeImages", "ecr:BatchGetImage"], ANY)]),
    row("/", "AmazonEC2FullAccess", &[(&["ec2:*", "elasticloadbalancing:*", "cloudwatch:*", "autoscaling:*"], ANY)]),
    row("/", "AmazonEC2ReadOnlyAccess", &[(&["ec2:Describe*", "ec2:GetSecurityGroupsForVpc", "elasticloadbalancing:Describe*", "cloudwatch:ListMetrics", "cloudwatch:GetMetricStatistics", "cloudwatch:Describe*", "autoscaling:Describe*"], ANY)]),
    row("/", "AmazonEventBridgeFullAccess", &[(&["events:*", "schemas:*", "scheduler:*", "pipes:*"], ANY)]),
    row("/", "AmazonKinesisFullAccess", &[(&["kinesis:*"], ANY)]),
    row("/", "AmazonKinesisReadOnlyAccess", &[(&["kinesis:Get*", "kinesis:List*", "kinesis:Describe*"], ANY)]),
    row("/", "AmazonRDSFullAccess", &[(&["rds:*"], ANY)]),
    row("/", "AmazonS3FullAccess", &[(&["s3:*", "s3-object-lambda:*"], ANY)]),
    row("/", "AmazonS3ReadOnlyAccess", &[(&["s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*", "s3-object-lambda:List*"], ANY)]),
    row("/", "AmazonSESFullAccess", &[(&["ses:*"], ANY)]),
    row("/", "AmazonSNSFullAccess", &[(&["sns:*"], ANY)]),
    row("/", "AmazonSNSReadOnlyAccess", &[(&["sns:GetTopicAttributes", "sns:List*", "sns:CheckIfPhoneNumberIsOptedOut", "sns:GetEndpointAttributes", "sns:GetDataProtectionPolicy", "sns:GetPlatformApplicationAttributes", "sns:GetSMSAttributes", "sns:GetSMSSandboxAccountStatus", "sns:GetSubscriptionAttributes"], ANY)]),
    row("/", "AmazonSQSFullAccess", &[(&["sqs:*"], ANY)]),
    row("/", "AmazonSQSReadOnlyAccess", &[(&["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListDeadLetterSourceQueues", "sqs:ListQueues", "sqs:ListMessageMoveTasks", "sqs:ListQueueTags"], ANY)]),
    row("/", "AmazonSSMFullAccess", &[(&["cloudwatch:PutMetricData", "ds:CreateComputer", "ds:DescribeDirectories", "ec2:DescribeInstanceStatus", "logs:*", "ssm:*", "ec2messages:*"], ANY)]),
    row("/", "AmazonSSMManagedInstanceCore", &[(&["ssm:DescribeAssociation", "ssm:GetDeployablePatchSnapshotForInstance", "ssm:GetDocument", "ssm:DescribeDocument", "ssm:GetManifest", "ssm:GetParameter", "ssm:GetParameters", "ssm:ListAssociations", "ssm:ListInstanceAssociations", "ssm:PutInventory", "ssm:PutComplianceItems", "ssm:PutConfigurePackageResult", "ssm:UpdateAssociationStatus", "ssm:UpdateInstanceAssociationStatus", "ssm:UpdateInstanceInformation", "ssmmessages:*", "ec2messages:*"], ANY)]),
    row("/", "AmazonSSMReadOnlyAccess", &[(&["ssm:Describe*", "ssm:Get*", "ssm:List*"], ANY)]),
    row("/", "AmazonVPCFullAccess", &[(&["ec2:*"], ANY)]),
    row("/", "CloudWatchFullAccess", &[(&["autoscaling:Describe*", "cloudwatch:*", "logs:*", "sns:*", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "oam:ListSinks"], ANY)]),
    row("/", "CloudWatchLambdaInsightsExecutionRolePolicy", &[(&["logs:CreateLogGroup"], ANY), (&["logs:CreateLogStream", "logs:PutLogEvents"], &["arn:aws:logs:*:*:log-group:/aws/lambda-insights:*"])]),
    row("/", "CloudWatchLogsFullAccess", &[(&["logs:*", "cloudwatch:GenerateQuery"], ANY)]),
    row("/", "CloudWatchLogsReadOnlyAccess", &[(&["logs:Describe*", "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery", "logs:TestMetricFilter", "logs:FilterLogEvents", "logs:StartLiveTail", "logs:StopLiveTail", "cloudwatch:GenerateQuery"], ANY)]),
    row("/", "CloudWatchReadOnlyAccess", &[(&["autoscaling:Describe*", "cloudwatch:BatchGet*", "cloudwatch:Describe*", "cloudwatch:Get*", "cloudwatch:List*", "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery", "logs:Describe*", "logs:TestMetricFilter", "logs:FilterLogEvents", "sns:Get*", "sns:List*"], ANY)]),
    row("/", "IAMFullAccess", &[(&["iam:*", "organizations:DescribeAccount", "organizations:DescribeOrganization"], ANY)]),
    row("/", "IAMReadOnlyAccess", &[(&["iam:GenerateCredentialReport", "iam:GenerateServiceLastAccessedDetails", "iam:Get*", "iam:List*", "iam:SimulateCustomPolicy", "iam:SimulatePrincipalPolicy"], ANY)]),
    row("/", "IAMUserChangePassword", &[(&["iam:ChangePassword"], &["arn:aws:iam::*:user/${aws:username}"]), (&["iam:GetAccountPasswordPolicy"], ANY)]),
    AwsPolicy {
        path: "/",
        name: "PowerUserAccess",
        grants: &[(&["account:GetAccountInformation", "account:GetPrimaryEmail", "account:ListRegions", "iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole", "iam:ListRoles", "organizations:DescribeOrganization"], ANY)],
        all_but: &["iam:*", "organizations:*", "account:*"],
    },
    row("/", "ReadOnlyAccess", &[(&["apigateway:GET", "autoscaling:Describe*", "cloudformation:Describe*", "cloudformation:Get*", "cloudformation:List*", "cloudwatch:Describe*", "cloudwatch:Get*", "cloudwatch:List*", "dynamodb:BatchGet*", "dynamodb:Describe*", "dynamodb:Get*", "dynamodb:List*", "dynamodb:Query", "dynamodb:Scan", "ec2:Describe*", "ec2:Get*", "ecr:BatchGet*", "ecr:Describe*", "ecr:Get*", "ecr:List*", "elasticloadbalancing:Describe*", "events:Describe*", "events:List*", "iam:Get*", "iam:List*", "kinesis:Describe*", "kinesis:Get*", "kinesis:List*", "kms:Describe*", "kms:Get*", "kms:List*", "lambda:Get*", "lambda:List*", "logs:Describe*", "logs:FilterLogEvents", "logs:Get*", "logs:List*", "rds:Describe*", "rds:List*", "s3:Get*", "s3:List*", "secretsmanager:Describe*", "secretsmanager:List*", "ses:Get*", "ses:List*", "sns:Get*", "sns:List*", "sqs:Get*", "sqs:List*", "ssm:Describe*", "ssm:Get*", "ssm:List*", "states:Describe*", "states:Get*", "states:List*", "sts:GetAccessKeyInfo", "sts:GetCallerIdentity", "tag:Get*", "xray:BatchGet*", "xray:Get*"], ANY)]),
    row("/", "SecretsManagerReadWrite", &[(&["secretsmanager:*", "kms:DescribeKey", "kms:ListAliases", "kms:ListKeys", "lambda:ListFunctions", "tag:GetResources"], ANY)]),
    row("/", "SecurityAudit", &[(&["apigateway:GET", "cloudformation:Describe*", "cloudformation:List*", "cloudwatch:Describe*", "dynamodb:Describe*", "dynamodb:List*", "ec2:Describe*", "events:Describe*", "events:List*", "iam:GenerateCredentialReport", "iam:Get*", "iam:List*", "lambda:GetFunctionConfiguration", "lambda:GetPolicy", "lambda:List*", "logs:Describe*", "s3:GetBucket*", "s3:ListAllMyBuckets", "sns:GetTopicAttributes", "sns:List*", "sqs:GetQueueAttributes", "sqs:ListQueues", "sts:GetCallerIdentity"], ANY)]),
    row("/job-function/", "Billing", &[(&["billing:*", "budgets:*", "ce:*", "cur:*", "pricing:*"], ANY)]),
    row("/job-function/", "ViewOnlyAccess", &[(&["cloudformation:Describe*", "cloudformation:List*", "cloudwatch:Describe*", "cloudwatch:List*", "dynamodb:Describe*", "dynamodb:List*", "ec2:Describe*", "events:List*", "iam:List*", "lambda:List*", "logs:Describe*", "s3:ListAllMyBuckets", "s3:ListBucket", "sns:List*", "sqs:ListQueues"], ANY)]),
    row("/service-role/", "AWSAppSyncPushToCloudWatchLogs", &[(LOGS_WRITE, ANY)]),
    row("/service-role/", "AWSCodeDeployRoleForLambda", &[(&["cloudwatch:DescribeAlarms", "lambda:UpdateAlias", "lambda:GetAlias", "lambda:GetProvisionedConcurrencyConfig", "sns:Publish"], ANY), (&["s3:GetObject", "s3:GetObjectVersion"], &["arn:aws:s3:::*/CodeDeploy/*"]), (&["lambda:InvokeFunction"], &["arn:aws:lambda:*:*:function:CodeDeployHook_*"])]),
    row("/service-role/", "AWSLambdaBasicExecutionRole", &[(LOGS_WRITE, ANY)]),
    row("/service-role/", "AWSLambdaDynamoDBExecutionRole", &[(&["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"], ANY), (LOGS_WRITE, ANY)]),
    row("/service-role/", "AWSLambdaENIManagementAccess", &[(NETWORK_INTERFACES, ANY)]),
    row("/service-role/", "AWSLambdaKinesisExecutionRole", &[(&["kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams", "kinesis:SubscribeToShard"], ANY), (LOGS_WRITE, ANY)]),
    row("/service-role/", "AWSLambdaMSKExecutionRole", &[(&["kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers", "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeVpcs", "ec2:DeleteNetworkInterface", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups"], ANY), (LOGS_WRITE, ANY)]),
    row("/service-role/", "AWSLambdaRole", &[(&["lambda:InvokeFunction"], ANY)]),
    row("/service-role/", "AWSLambdaSQSQueueExecutionRole", &[(&["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], ANY), (LOGS_WRITE, ANY)]),
    row("/service-role/", "AWSLambdaVPCAccessExecutionRole", &[(LOGS_WRITE, ANY), (NETWORK_INTERFACES, ANY)]),
    row("/service-role/", "AmazonAPIGatewayPushToCloudWatchLogs", &[(&["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents", "logs:GetLogEvents", "logs:FilterLogEvents"], ANY)]),
    row("/service-role/", "AmazonEC2RoleforSSM", &[(&["ssm:*", "ssmmessages:*", "ec2messages:*", "cloudwatch:PutMetricData", "ec2:DescribeInstanceStatus"], ANY), (LOGS_WRITE, ANY)]),
    row("/service-role/", "AmazonECSTaskExecutionRolePolicy", &[(&["ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "logs:CreateLogStream", "logs:PutLogEvents"], ANY)]),
];

const fn row(path: &'static str, name: &'static str, grants: &'static [Grant]) -> AwsPolicy {
    AwsPolicy { path, name, grants, all_but: &[] }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::policy::check_managed_policy;

    #[test]
    fn every_document_is_one_that_aws_would_take() {
        let mut seen = BTreeSet::new();
        for policy in all() {
            assert_eq!(check_managed_policy(&policy.document()), Ok(()), "{}", policy.name);
            assert!(seen.insert((policy.path, policy.name)), "{} is there twice", policy.name);
            assert_eq!(policy.id().len(), 21);
        }
        assert_eq!(check_managed_policy(&document("/", "Unheard")), Ok(()));
    }
}
