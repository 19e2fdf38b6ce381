//! The actions of `common_operate`, which many resources share.

use crate::build::catalog::Resource;

/// The actions of `common_operate` that every kind of record has, and those of documents (单据) alone.
const ACTIONS: [&str; 1] = ["delete"];
const DOCUMENT_ACTIONS: [&str; 2] = ["audit", "unaudit"];
/// The address of these actions.
pub(super) const COMMON_OPERATE: &str = "POST /jdy/v2/sys/common_operate";

/// The name by which `common_operate` knows the records of the resource.
pub(super) fn entity(resource: &Resource) -> Option<&str> {
    resource.operations.values().find_map(|operation| operation.entity.as_deref())
}

/// The actions of `common_operate` that the resource has beside its own operations.
pub(super) fn actions(resource: &Resource) -> Vec<&'static str> {
    let operations = &resource.operations;
    let is_document = operations.values().any(|operation| operation.number.as_deref() == Some("bill_no"));
    let all = DOCUMENT_ACTIONS.into_iter().filter(|_| is_document).chain(ACTIONS);
    all.filter(|action| entity(resource).is_some() && !operations.contains_key(*action)).collect()
}
