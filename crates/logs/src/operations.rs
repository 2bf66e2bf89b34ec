//! The index of this service's operations.

mod delivery;
mod destination;
mod event;
mod group;
mod live_tail;
mod metric_filter;
mod query;
mod resource_policy;
mod stream;
mod subscription_filter;
mod tag;

use crate::Logs;

api::operations! { Logs, api::logs;
    AssociateKmsKey => group::associate_kms_key,
    CreateDelivery => delivery::create,
    CreateLogGroup => group::create,
    CreateLogStream => stream::create,
    DeleteDelivery => delivery::delete,
    DeleteDeliveryDestination => delivery::delete_destination,
    DeleteDeliveryDestinationPolicy => delivery::delete_destination_policy,
    DeleteDeliverySource => delivery::delete_source,
    DeleteDestination => destination::delete,
    DeleteLogGroup => group::delete,
    DeleteLogStream => stream::delete,
    DeleteMetricFilter => metric_filter::delete,
    DeleteResourcePolicy => resource_policy::delete,
    DeleteRetentionPolicy => group::delete_retention_policy,
    DeleteSubscriptionFilter => subscription_filter::delete,
    DescribeDeliveries => delivery::describe,
    DescribeDeliveryDestinations => delivery::describe_destinations,
    DescribeDeliverySources => delivery::describe_sources,
    DescribeDestinations => destination::describe,
    DescribeLogGroups => group::describe,
    DescribeLogStreams => stream::describe,
    DescribeMetricFilters => metric_filter::describe,
    DescribeQueries => query::describe,
    DescribeResourcePolicies => resource_policy::describe,
    DescribeSubscriptionFilters => subscription_filter::describe,
    DisassociateKmsKey => group::disassociate_kms_key,
    FilterLogEvents => event::filter,
    GetDelivery => delivery::get,
    GetDeliveryDestination => delivery::get_destination,
    GetDeliveryDestinationPolicy => delivery::get_destination_policy,
    GetDeliverySource => delivery::get_source,
    GetLogEvents => event::get,
    GetQueryResults => query::results,
    ListLogGroups => group::list,
    ListTagsForResource => tag::list_for_resource,
    ListTagsLogGroup => tag::list_for_group,
    PutDeliveryDestination => delivery::put_destination,
    PutDeliveryDestinationPolicy => delivery::put_destination_policy,
    PutDeliverySource => delivery::put_source,
    PutDestination => destination::put,
    PutDestinationPolicy => destination::put_policy,
    PutLogEvents => event::put,
    PutMetricFilter => metric_filter::put,
    PutResourcePolicy => resource_policy::put,
    PutRetentionPolicy => group::put_retention_policy,
    PutSubscriptionFilter => subscription_filter::put,
    StartLiveTail => live_tail::start,
    StartQuery => query::start,
    StopQuery => query::stop,
    TagLogGroup => tag::tag_group,
    TagResource => tag::tag_resource,
    TestMetricFilter => metric_filter::test,
    UntagLogGroup => tag::untag_group,
    UntagResource => tag::untag_resource,
}
