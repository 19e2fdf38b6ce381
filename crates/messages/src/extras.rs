//! Refusals of the functions beside the client: `toSave`, `upsert`, `getAll`, `reconcile`, `sync`, the authorisation
//! receiver, the hooks for OpenTelemetry.

messages! {
    list_without_time
        ["has a list that cannot be filtered by time of change", "Read the whole list, and compare."]
        ["该资源的列表不能按修改时间筛选", "请读取整个列表后自行比较。"];
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
    no_moment
        ["is no time in milliseconds", "Give milliseconds since the epoch, 13 digits, as Date.now() does."]
        ["不是毫秒时间", "请提供 13 位毫秒时间戳，例如 Date.now()。"];
    set_by_sync
        ["is set by `sync` itself", "Leave it out. Where the run begins is said by `since` or `cursor`."]
        ["由 `sync` 自行设置", "请去掉它。从何时开始由 `since` 或 `cursor` 指定。"];
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
    nothing_to_save
        [
            "has no field that the `save` of this resource takes",
            "Give the answer of its `get`, or write the request yourself."
        ]
        ["没有任何 `save` 接受的字段", "请提供该资源 `get` 的返回值，或自行编写请求。"];
    resource_without_save
        ["has no `save`", "Give a resource whose records can be saved."]
        ["没有 `save`", "请提供可以保存记录的资源。"];
    number_missing
        ["is missing", "Give the number by which the record is looked up."]
        ["缺失", "请提供用于查询记录的编码。"];
    blanks_around_number
        ["has blanks around it", "Take them away: with them it would be the number of another record."]
        ["首尾有空格", "请去掉空格：带空格会成为另一条记录的编码。"];
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
    method_missing
        ["has no `{name}`", "Give the methods of a resource, as `jdy.customers` or `jdy.on(material)`."]
        ["没有 `{name}`", "请提供资源的方法，例如 `jdy.customers` 或 `jdy.on(material)`。"];
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
    no_tracer_provider
        ["has no `getTracer`", "Give a tracer provider of OpenTelemetry, or leave it out."]
        ["没有 `getTracer`", "请提供 OpenTelemetry 的 TracerProvider，或去掉它。"];
    no_service_address
        ["is no URL", "Give the address of the service or of the relay, as `https://relay.example`."]
        ["不是 URL", "请提供服务端或中继的地址，例如 `https://relay.example`。"];
    no_instance_list
        ["is no list of texts", "Give the ids of the instances, as text."]
        ["不是文本数组", "请提供实例 id 的文本数组。"];
}
