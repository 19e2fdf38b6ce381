//! Refusals of the options of a relay.

messages! {
    wrong_object
        ["has the type {given}, and must be an object", "Give an object, as {example}."]
        ["类型是 {given}，必须是对象", "请提供对象，例如 {example}。"];
    wrong_list
        ["has the type {given}, and must be a list", "Give a list, as {example}."]
        ["类型是 {given}，必须是数组", "请提供数组，例如 {example}。"];
    wrong_function
        ["has the type {given}, and must be a function", "Give a function, as {example}."]
        ["类型是 {given}，必须是函数", "请提供函数，例如 {example}。"];
    wrong_text
        ["has the type {given}, and must be a text", "Give a text, as {example}."]
        ["类型是 {given}，必须是文本", "请提供文本，例如 {example}。"];
    wrong_number
        ["has the type {given}, and must be a number", "Give a number, or leave it out."]
        ["类型是 {given}，必须是数字", "请提供数字，或去掉它。"];
    wrong_boolean
        ["has the type {given}, and must be a boolean", "Give true or false, or leave it out."]
        ["类型是 {given}，必须是布尔值", "请提供 true 或 false，或去掉它。"];
    account_without_set
        [
            "names no account set",
            "Give outerInstanceId, or appKey with appSecret and routerAddr; look whether their variables are set."
        ]
        ["没有指明账套", "请提供 outerInstanceId，或 appKey、appSecret 和 routerAddr，并检查对应的环境变量是否已设置。"];
    no_jwks_address
        ["is no address", "Give one that begins with https://, as {example}."]
        ["不是地址", "请提供以 https:// 开头的地址，例如 {example}。"];
    token_unsendable
        [
            "has a character that no header can carry in a token",
            "Give letters, digits and signs of ASCII alone, without blanks and line breaks."
        ]
        ["含有请求头中的令牌无法携带的字符", "请只使用 ASCII 字母、数字和符号，不要有空白和换行。"];
    token_doubled
        ["is a token of another caller, too", "Give each caller tokens of its own."]
        ["也是另一个调用方的令牌", "请为每个调用方使用各自的令牌。"];
    no_team
        ["is no name of a team", "Give the first part of https://<team>.cloudflareaccess.com."]
        ["不是团队名称", "请提供 https://<team>.cloudflareaccess.com 的第一部分。"];
    no_signal_name
        ["is no signal that ends a server", "Give 'SIGTERM', 'SIGINT' or 'SIGHUP'."]
        ["不是可以结束服务器的信号", "请提供 'SIGTERM'、'SIGINT' 或 'SIGHUP'。"];
    no_header_name
        ["is no name of a header", "Give one, as 'X-Token'."]
        ["不是请求头名称", "请提供请求头名称，例如 'X-Token'。"];
    no_authorize
        ["is missing: a relay without it would serve every caller", "Give bearer, jwt or custom."]
        ["缺失：没有它，中继会响应任何调用方", "请提供 bearer、jwt 或自定义函数。"];
    no_accounts
        ["is missing", "Give one or more."]
        ["缺失", "请提供一个或多个。"];
    account_name
        ["has a name that cannot be part of a path", "Use letters, digits, - and _."]
        ["名称不能作为路径的一部分", "请使用字母、数字、- 和 _。"];
    token_too_short
        ["has a token below {length} characters", "Take 32 random bytes as text."]
        ["有短于 {length} 个字符的令牌", "请使用 32 个随机字节的文本。"];
    secret_too_short
        ["has less than {length} characters", "Take 32 random bytes as text."]
        ["短于 {length} 个字符", "请使用 32 个随机字节的文本。"];
    no_origin
        [
            "is no origin",
            "Give scheme, host and port alone, as browsers send them: 'https://shop.example', \
             'http://localhost:5173'. An origin is compared exactly: there are no wildcards, so list each by itself."
        ]
        [
            "不是 origin",
            "请按浏览器发送的形式只填写协议、主机和端口：'https://shop.example'、'http://localhost:5173'。origin 按完全相同比较，不支持通配符，请逐个列出。"
        ];
    no_page_header
        [
            "is no header that a page may send",
            "Give the names of single headers, as 'traceparent'; those of the service are the relay's alone."
        ]
        ["不是页面可以发送的请求头", "请提供单个请求头的名称，例如 'traceparent'；服务端的请求头只能由中继发送。"];
    no_grant
        ["gives no grant", "Give an object with the `name` of the caller, or undefined to refuse it."]
        ["没有返回授权", "请返回带有调用方 `name` 的对象；拒绝调用时返回 undefined。"];
    no_relay_operation
        [
            "is no operation that a relay may open",
            "Give one of {names}, a resource or one of its operations, or method and path, as 'GET \
             /jdy/v2/bd/material'."
        ]
        [
            "不是中继可以开放的操作",
            "请提供 {names} 之一、资源或它的某个操作，或方法和路径，例如 'GET /jdy/v2/bd/material'。"
        ];
    jwks_and_secret
        [
            "and secret are both given, or both are missing or empty",
            "Give one of the two; look whether the variable with it is set."
        ]
        ["与 secret 只能填一个，而现在两个都填了，或都没有填", "请填写其中一个，并检查对应的环境变量是否已设置。"];
    any_token_accepted
        ["is missing", "Give it: without it any token would be accepted."]
        ["缺失", "请提供它：没有它，任何令牌都会被接受。"];
    no_shared_name
        ["is missing", "Give the account set the same name in all processes."]
        ["缺失", "请在所有进程中给该账套相同的名称。"];
    redis_has_its_own
        ["is given, and Redis has its own", "Leave it out."]
        ["填写了，而 Redis 有自己的", "请去掉它。"];
    redis_reply
        ["gave something else than the script returned", "Resolve to what `EVAL` replies."]
        ["返回的不是脚本的结果", "请返回 `EVAL` 的结果。"];
}
