//! The meanings of failed answers. If the service describes a failure in its own words, they are the description, and
//! only the hint is from here. An empty text stands for that of the code.

messages! {
    check_client
        ["", "Check clientId and clientSecret against the open platform's console."]
        ["", "请对照开放平台控制台检查 clientId 和 clientSecret。"];
    check_app_secret
        ["", "Check appKey and appSecret: the appSecret changes about every 24 hours."]
        ["", "请检查 appKey 和 appSecret：appSecret 大约每 24 小时更换一次。"];
    app_secret_changed
        [
            "",
            "The appSecret is wrong or has changed, as it does about every 24 hours: take the current one, or give \
             outerInstanceId in its place, which leads to it."
        ]
        ["", "appSecret 错误或已更换（大约每 24 小时更换一次）：请使用当前的 appSecret，或改用 outerInstanceId 自动获取。"];
    no_api
        ["", "Check routerAddr, path and method: together they lead to no API."]
        ["", "请检查 routerAddr、路径和方法：它们没有对应的接口。"];
    field_empty
        ["", "Give the field that the description names: it is empty or missing."]
        ["", "请填写 description 指出的字段：它为空或缺失。"];
    field_type
        ["", "Give the field that the description names in its documented type."]
        ["", "请按文档的类型填写 description 指出的字段。"];
    record_exists
        [
            "",
            "A record with this number or name exists: give its `id` to update it, or another number and another name."
        ]
        ["", "编码或名称已存在：要更新请填写它的 `id`，否则编码和名称都要换。"];
    record_in_use
        ["", "The record is in use; change or remove what refers to it first."]
        ["", "该记录已被引用；请先修改或删除引用它的数据。"];
    too_much_at_once
        ["", "Send fewer records or values at once."]
        ["", "请减少一次发送的记录或值。"];
    field_format
        ["", "Give the field that the description names in its documented format."]
        ["", "请按文档的格式填写 description 指出的字段。"];
    system_error
        ["", "Call again later; if it stays, give traceId to the service's support."]
        ["", "请稍后重试；如果仍然出现，请把 traceId 提供给服务端的技术支持。"];
    token_not_accepted
        ["the token was not accepted", ""]
        ["app-token 未被接受", ""];
    access_denied
        ["access was denied", ""]
        ["拒绝访问", ""];
    too_many_calls
        ["too many calls", ""]
        ["调用过于频繁", ""];
    address_without_api
        ["the address leads to no API", "Check routerAddr (the `domain` of the authorisation) and the path."]
        ["地址没有对应的接口", "请检查 routerAddr（授权信息中的 `domain`）和路径。"];
    refused_by_proxy
        [
            "a proxy refused the request before it reached the service",
            "Check baseUrl, path and method; send less at once if the request was large."
        ]
        ["请求在到达服务端之前被代理拒绝", "请检查 baseUrl、路径和方法；如果请求很大，请减少一次发送的内容。"];
    gateway_failed
        ["the gateway failed without an explanation", ""]
        ["网关出错，没有说明原因", ""];
    redirected
        ["the address redirects elsewhere", "Check baseUrl: a signed call is never redirected."]
        ["地址重定向到了别处", "请检查 baseUrl：签名的调用不会跟随重定向。"];
    unreadable_answer
        ["the answer is empty, or says neither success nor failure", ""]
        ["响应为空，或没有说明成功与否", ""];
    unclear_answer
        ["the answer does not say clearly whether it is a success: {text}", ""]
        ["响应没有明确说明成功与否：{text}", ""];
    success_without_data
        ["the answer reports success and carries no data", ""]
        ["响应表示成功，但没有数据", ""];
    success_without_proof
        ["the answer reports success, and its data has no usable `{field}`", ""]
        ["响应表示成功，但数据中没有可用的 `{field}`", ""];
    success_of_another
        ["the answer reports success, and its `{field}` does not name the record {id}: {answer}", ""]
        ["响应表示成功，但其 `{field}` 中没有记录 {id}：{answer}", ""];
    success_of_too_few
        ["the answer reports success, and its `{field}` names {named} of {count} records: {answer}", ""]
        ["响应表示成功，但其 `{field}` 只有 {count} 条记录中的 {named} 条：{answer}", ""];
    records_refused
        [
            "the service refused {refused} of {count} records: {answer}",
            "`data` of this error is the answer. Correct the refused records and send them alone: the others are done."
        ]
        [
            "服务端拒绝了 {count} 条记录中的 {refused} 条：{answer}",
            "响应见该错误的 `data`。请改正被拒绝的记录，只重新发送这些记录：其余的已经执行。"
        ];
    answer_without_rows
        ["the answer carries no rows, or rows that are no records", ""]
        ["响应中没有行，或者行不是记录", ""];
    count_unreadable
        ["the answer counts its rows by something that is no whole number", ""]
        ["响应中的行数不是整数", ""];
    answer_without_token
        ["the token endpoint's answer carries no token", ""]
        ["获取 app-token 的响应中没有 app-token", ""];
}
