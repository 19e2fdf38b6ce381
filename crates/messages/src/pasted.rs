//! Why a pasted text cannot be read as a request.

messages! {
    nothing_pasted
        ["there is no request", "Paste a curl command, raw HTTP, or a URL with headers."]
        ["没有内容", "请粘贴 curl 命令、原始 HTTP 报文，或网址加请求头。"];
    no_request_line
        [
            "the first line is neither a curl command nor a method and a URL",
            "Paste a curl command, raw HTTP, or a URL with headers."
        ]
        ["第一行既不是 curl 命令，也不是请求方法加网址", "请粘贴 curl 命令、原始 HTTP 报文，或网址加请求头。"];
    line_without_colon
        ["line {line} is no header: it has no colon", "Write a header as `Name: value`."]
        ["第 {line} 行不是请求头：没有冒号", "请求头的写法是 `名称: 值`。"];
    curl_without_url
        ["the curl command has no URL", "Copy the whole command."]
        ["curl 命令没有网址", "请复制完整的命令。"];
    curl_option_without_value
        ["{option} of the curl command has no value", "Copy the whole command."]
        ["curl 命令的 {option} 没有值", "请复制完整的命令。"];
    curl_header_without_colon
        ["a header of the curl command has no colon", "Write a header as `-H 'Name: value'`."]
        ["curl 命令的某个请求头没有冒号", "请求头的写法是 `-H '名称: 值'`。"];
    command_unfinished
        ["the command ends within quotation marks or after a backslash", "Copy the whole command."]
        ["命令在引号之内或反斜杠之后就结束了", "请复制完整的命令。"];
}
