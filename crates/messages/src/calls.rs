//! Failures of a call.

messages! {
    total_timeout
        ["totalTimeoutMs is over", ""]
        ["totalTimeoutMs 已到", ""];
    token_calls_used_up
        ["the two calls a minute for a token are used up", ""]
        ["本分钟获取 app-token 的 2 次调用已用完", ""];
    several_account_sets
        ["outerInstanceId leads to several account sets: {list}", "Give the accountId of one of them."]
        ["outerInstanceId 对应多个账套：{list}", "请提供其中一个的 accountId。"];
    no_account_set
        [
            "outerInstanceId leads to no valid account set",
            "Check outerInstanceId and accountId; the customer may have withdrawn the authorisation."
        ]
        ["outerInstanceId 没有对应的有效账套", "请检查 outerInstanceId 和 accountId；客户可能已取消授权。"];
    answer_lost
        ["no answer arrived", "Check the connection; then look whether it was carried out."]
        ["没有收到应答", "请检查网络，再查询是否已执行。"];
    cut_off_earlier
        ["an earlier call of it was cut off", ""]
        ["之前的一次调用中断了", ""];
    number_taken
        [
            "number {number} belongs to another record; the save was not carried out",
            "Give the `id` of that record to update it, or another number."
        ]
        ["编码 {number} 属于另一条记录；保存没有执行", "要更新那条记录请提供它的 `id`，否则请换一个编码。"];
    save_unknown
        ["the save may have been carried out: {cause}", ""]
        ["保存可能已执行：{cause}", ""];
    save_unknown_by_key
        [
            "the save may have been carried out: {cause}",
            "Look for the record with this `{field}`; the service refuses a second one."
        ]
        ["保存可能已执行：{cause}", "请按这个 `{field}` 查询记录；服务端会拒绝重复的记录。"];
    save_unknown_by_number
        [
            "the save may have been carried out: {cause}",
            "Look for `{filter}` {number} with GET {path}; save again only if it is not there."
        ]
        ["保存可能已执行：{cause}", "请用 GET {path} 查询 `{filter}` 为 {number} 的记录；确认不存在后再保存。"];
    save_unknown_differs
        [
            "the save may have been carried out: {cause}",
            "Look for `{filter}` {number} with GET {path}; save again only if it is not there. A record with this \
             number is there; its `{field}` differs or cannot be compared."
        ]
        ["保存可能已执行：{cause}", "请用 GET {path} 查询 `{filter}` 为 {number} 的记录；确认不存在后再保存。该编码的记录已存在，但它的 `{field}` 不同或无法比较。"];
    page_repeated
        ["a page came again after {rows} rows: the service may ignore `page`", ""]
        ["读到 {rows} 行后同一页又出现了：服务端可能忽略了 `page`", ""];
    rows_missing
        ["{rows} rows came of {expected}", ""]
        ["应有 {expected} 行，实际 {rows} 行", ""];
    list_changed
        ["{rows} rows came of {expected}: the list changed while it was read, from {first} rows to {latest}", ""]
        ["应有 {expected} 行，实际 {rows} 行：读取期间列表发生了变化，从 {first} 行变为 {latest} 行", ""];
}
