//! Refusals of the options of a client, and mistakes of the functions among them.

messages! {
    option_empty
        ["is empty", "Give it, or leave out what it belongs to."]
        ["为空", "请提供它，或去掉它所属的配置。"];
    option_with_blank
        ["has a blank, a control character or a character beyond ASCII", "Copy it again, without blanks."]
        ["含有空格、控制字符或非 ASCII 字符", "请重新复制，不要带空格。"];
    option_no_text
        ["is not text", "Give it as text."]
        ["不是文本", "请填写文本。"];
    no_address
        ["is not the address of a server", "Give scheme and host, as https://tf.jdy.com."]
        ["不是服务器地址", "请提供协议和主机，例如 https://tf.jdy.com。"];
    insecure_address
        ["would send secrets unencrypted", "Give an https:// address; http:// is for this machine only."]
        ["会以明文发送密钥", "请使用 https:// 地址；http:// 只能用于本机。"];
    credentials_missing
        ["is required, unless outerInstanceId is given", "Give appKey, appSecret and routerAddr, or outerInstanceId."]
        ["必填，除非填写了 outerInstanceId", "请提供 appKey、appSecret 和 routerAddr，或 outerInstanceId。"];
    credentials_doubled
        [
            "is given together with outerInstanceId",
            "Leave it out: what outerInstanceId leads to is fetched, and fetched again when it changes."
        ]
        ["与 outerInstanceId 同时填写了", "请去掉它：outerInstanceId 对应的值会自动获取，变化后会重新获取。"];
    account_id_alone
        [
            "says nothing without outerInstanceId",
            "Give it with outerInstanceId, or leave it out: the appKey belongs to one account set."
        ]
        ["没有 outerInstanceId 时不起作用", "请与 outerInstanceId 一起填写，或去掉它：appKey 只属于一个账套。"];
    relay_doubled
        ["is given together with relay", "Leave it out: the relay has it."]
        ["与 relay 同时填写了", "请去掉它：中继里已经有了。"];
    authorization_no_header_text
        [
            "authorization is no text that fits into a header",
            "Have it give the token alone, without blanks and without 'Bearer'."
        ]
        ["authorization 给出的不是可以放入请求头的文本", "请只返回令牌本身，不带空格，也不带 'Bearer'。"];
    function_unsettled
        [
            "{function} did not settle within {ms} ms",
            "Have it resolve or reject in time; totalTimeoutMs says how long a call waits for it."
        ]
        ["{function} 在 {ms} 毫秒内没有结束", "请让它按时 resolve 或 reject；totalTimeoutMs 决定一次调用等待它多久。"];
    function_failed
        ["{function} failed", "Look at `cause`, and mend it."]
        ["{function} 失败", "请查看 `cause` 并修复。"];
    permit_failed
        ["permit failed", "Look at `cause`; call again later."]
        ["permit 失败", "请查看 `cause`，稍后重试。"];
    fetch_threw
        [
            "{fetch} threw at once",
            "Look at `cause`; the option `fetch` takes (url, init), and gives a promise of a Response."
        ]
        ["{fetch} 立即抛出了异常", "请查看 `cause`；选项 `fetch` 接收 (url, init)，返回 Response 的 Promise。"];
    fetch_mistake
        [
            "{fetch} refused what it was given, or has a mistake",
            "Look at `cause`; the option `fetch` takes (url, init), and gives a promise of a Response."
        ]
        ["{fetch} 拒绝了传入的参数，或自身有错误", "请查看 `cause`；选项 `fetch` 接收 (url, init)，返回 Response 的 Promise。"];
    fetch_no_response
        [
            "{fetch} gave something that is no Response",
            "Look at `cause`; the option `fetch` takes (url, init), and gives a promise of a Response."
        ]
        ["{fetch} 返回的不是 Response", "请查看 `cause`；选项 `fetch` 接收 (url, init)，返回 Response 的 Promise。"];
    fetch_no_headers
        [
            "{fetch} gave a Response whose headers are no text",
            "Look at `cause`; the option `fetch` takes (url, init), and gives a promise of a Response."
        ]
        ["{fetch} 返回的 Response 的响应头不是文本", "请查看 `cause`；选项 `fetch` 接收 (url, init)，返回 Response 的 Promise。"];
    fetch_no_text
        [
            "{fetch} gave a Response whose text() gives no text",
            "Look at `cause`; the option `fetch` takes (url, init), and gives a promise of a Response."
        ]
        ["{fetch} 返回的 Response 的 text() 未提供文本", "请查看 `cause`；选项 `fetch` 接收 (url, init)，返回 Response 的 Promise。"];
}
