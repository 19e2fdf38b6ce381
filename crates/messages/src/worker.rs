//! Refusals of account sets, queues and RPC in Workers, and failures of the store that an account set shares.

messages! {
    not_opened_to_worker
        ["is not open to this caller", "Add '{operation}' to `allow`."]
        ["没有开放给该调用方", "请把 '{operation}' 加入 `allow`。"];
    no_account_set_for_worker
        [
            "there is no account set {name}",
            "Give the binding `props: { accountSet }` with the name of an account set that `accounts` has."
        ]
        ["没有账套 {name}", "请给绑定设置 `props: { accountSet }`，名称取自 `accounts`。"];
    no_account_set_for_object
        ["there is no account set {name}", "Call objects by getByName, with a name that `accounts` has."]
        ["没有账套 {name}", "请用 getByName 调用对象，名称取自 `accounts`。"];
    object_without_name
        ["the object has no name", "Call objects by getByName, with a name that `accounts` has."]
        ["对象没有名称", "请用 getByName 调用对象，名称取自 `accounts`。"];
    account_set_unmoved
        [
            "is the present one: the account set has not moved",
            "Check the path and the method of the call that led nowhere."
        ]
        ["就是当前的地址：账套没有迁移", "请检查找不到接口的那次调用的路径和方法。"];
    another_account_set
        [
            "the object has another account set than the client that asks it",
            "Give the client and createAccountSet the same options for this account set."
        ]
        ["对象的账套与发起请求的客户端的账套不同", "请让客户端和 createAccountSet 对该账套使用相同的选项。"];
    message_operation
        [
            "is not one of {names}, nor the save of a resource",
            "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { name }, accountSet: \
             'main' }."
        ]
        ["不是 {names} 之一，也不是资源的保存", "请发送 { operation, fields, accountSet }，例如 { operation: 'customers.save', fields: \
         { name }, accountSet: 'main' }。"];
    message_fields
        ["is not an object", "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { \
         name }, accountSet: 'main' }."]
        ["不是对象", "请发送 { operation, fields, accountSet }，例如 { operation: 'customers.save', fields: { name }, \
         accountSet: 'main' }。"];
    message_account_set
        ["is not a text", "Send { operation, fields, accountSet }, as { operation: 'customers.save', fields: { name \
         }, accountSet: 'main' }."]
        ["不是文本", "请发送 { operation, fields, accountSet }，例如 { operation: 'customers.save', fields: { name }, \
         accountSet: 'main' }。"];
    letter_without_error
        [
            "the queue gave the message up before its save ended",
            "Look for the record, then retry or discard the letter."
        ]
        ["队列在保存结束之前放弃了这条消息", "请先查询该记录，再重试或丢弃这条死信。"];
    object_silent
        [
            "the Durable Object of the account set did not answer `{method}` within {seconds} s",
            "Nothing was sent. Call again later; if it goes on, look at the logs of the Worker that has the object."
        ]
        [
            "账套的 Durable Object 在 {seconds} 秒内没有响应 `{method}`",
            "没有发送任何请求。请稍后重试；若持续出现，请查看该对象所在 Worker 的日志。"
        ];
    redis_silent
        [
            "Redis did not answer `{method}` within {seconds} s",
            "Nothing was sent. Call again later; if it goes on, look at Redis and at the connection to it."
        ]
        ["Redis 在 {seconds} 秒内没有响应 `{method}`", "没有发送任何请求。请稍后重试；若持续出现，请检查 Redis 及其连接。"];
    token_repeated
        [
            "the token was rejected, and the token endpoint gives the same one again",
            "Check that clientId, appKey and routerAddr belong to one application and account set. If they do, call \
             again later; if it goes on, authorise the application again in the open platform."
        ]
        [
            "app-token 被拒绝，而重新获取得到的还是同一个",
            "请检查 clientId、appKey 和 routerAddr 是否属于同一个应用和账套。如果是，请稍后重试；若持续出现，请在开放平台重新授权该应用。"
        ];
    no_account_set_for_queue
        [
            "there is no account set {name}",
            "Send the name of an account set that `accounts` of the consumer has."
        ]
        ["没有账套 {name}", "请发送消费者的 `accounts` 中已有的账套名称。"];
}
