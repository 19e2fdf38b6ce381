//! Why `reconcile` cannot find out the outcome of a save.

messages! {
    save_may_still_arrive
        ["there is no such record yet, and the save may still arrive", ""]
        ["还没有这条记录，而这次保存仍可能到达", ""];
    update_may_still_arrive
        ["the record has not changed yet, and the save may still arrive", ""]
        ["记录还没有变化，而这次保存仍可能到达", ""];
    record_differs
        ["there is a record, but its `{field}` differs or cannot be compared", ""]
        ["有这条记录，但它的 `{field}` 不同或无法比较", ""];
    record_without_time
        ["there is a record, but it does not say when it was created or changed", ""]
        ["有这条记录，但没有创建或修改时间", ""];
    search_is_no_proof
        ["it was not found, but a search need not show every record", ""]
        ["没有找到，但搜索不一定返回所有记录", ""];
    resource_without_get
        ["the resource has no `get`", ""]
        ["该资源没有 `get`", ""];
    save_not_looked_up
        ["saves of this resource cannot be looked up", ""]
        ["该资源的保存无法查询", ""];
    save_without_key
        ["a save without `{field}` cannot be looked up", ""]
        ["没有 `{field}` 的保存无法查询", ""];
    list_not_filtered
        ["the list shows other records, so it was not filtered", ""]
        ["列表返回了其他记录，说明筛选没有生效", ""];
}
