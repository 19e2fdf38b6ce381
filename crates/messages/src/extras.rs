//! Refusals of the functions beside the client: `toSave`, `upsert`, `getAll`, `reconcile`, `sync`, the authorisation
//! receiver.

messages! {
    list_without_time
        ["has a list that cannot be filtered by time of change", "Read the whole list, and compare."]
        ["的列表不能按修改时间筛选", "请读取整个列表后自行比较。"];
    list_grew
        ["the list grew while it was read, to {count} rows", "Run it again with the same cursor."]
        ["读取期间列表增加到了 {count} 行", "请用同一个 cursor 重新运行。"];
    changes_missing
        ["{rows} rows came of {count}", "Run it again with the same cursor."]
        ["应有 {count} 行，实际 {rows} 行", "请用同一个 cursor 重新运行。"];
    page_without_news
        [
            "a page had no row that was new, after {rows} rows: the service may ignore the page number, or count wrongly",
            "Run it again with the same cursor. If that fails too, read the whole list and compare."
        ]
        [
            "读到 {rows} 行后，有一页没有新的行：服务端可能忽略了页码，或行数统计有误",
            "请用同一个 cursor 重新运行。如果仍然失败，请读取整个列表后自行比较。"
        ];
    came_encrypted
        [
            "came encrypted: {fields}",
            "Read the record with { decrypt: true }; or leave these fields out with { omitSensitive: true }."
        ]
        ["是密文：{fields}", "请用 { decrypt: true } 读取该记录，或用 { omitSensitive: true } 去掉这些字段。"];
    record_expected
        ["is no record", "Give an object: the answer of `get`, or a row of it."]
        ["不是记录", "请提供对象：`get` 的返回值，或其中的一行。"];
    entry_is_null
        ["is null", "Take this entry out of the list."]
        ["是 null", "请从数组中去掉这一项。"];
    resource_without_save
        ["has no `save`", "Give a resource whose records can be saved."]
        ["没有 `save`", "请提供可以保存记录的资源。"];
    number_missing
        ["is missing", "Give the number by which the record is looked up."]
        ["缺失", "请提供用于查询记录的编码。"];
    id_with_upsert
        ["is given", "Leave it out, or use `save`, which updates by id."]
        ["填写了 id", "请去掉它，或使用按 id 更新的 `save`。"];
    record_without_id
        [
            "the look-up of `{number}` gave no record with an id",
            "Nothing was saved. Look at the record, then call again."
        ]
        ["查询 `{number}` 没有得到带 id 的记录", "没有保存任何内容。请查看该记录后重试。"];
    not_one_kind_of_key
        ["has not exactly one of `ids` and `numbers`", "Give one of the two."]
        ["`ids` 和 `numbers` 必须且只能填一个", "请提供其中一个。"];
    no_outcome_unknown
        ["is no `outcome_unknown`", "Give that error, or what its toJSON() gave."]
        ["不是 `outcome_unknown`", "请提供该错误，或它的 toJSON() 的结果。"];
    other_operation
        ["is of `{operation}`, not of a save of `{resource}`", "Give the resource of the save that failed."]
        ["属于 `{operation}`，而不是 `{resource}` 的保存", "请提供该次保存的资源。"];
    no_client
        ["is no client", "Give a Client."]
        ["不是客户端", "请提供 Client。"];
    no_store
        ["has no `set`", "Give a store."]
        ["没有 `set`", "请提供存储。"];
    no_instance_list
        ["is no list", "Give the ids of the instances, as text."]
        ["不是数组", "请提供实例 id 的文本数组。"];
}
