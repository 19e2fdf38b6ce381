//! Refusals of the options of what runs in servers alone: the receiver, and the token store in a file. Other programs
//! do not load them.

messages! {
    no_instance_id
        [
            "has the type {given}, or is no id of an instance",
            "Give the id as text, of 1 to 64 characters without blanks; look whether its variable is set."
        ]
        ["类型是 {given}，或不是实例 id", "请以文本提供 1 到 64 个不含空白的字符，并检查对应的环境变量是否已设置。"];
    no_receiver
        ["is no receiver", "Give what createAuthorizationReceiver gave."]
        ["不是接收器", "请提供 createAuthorizationReceiver 的返回值。"];
    body_read_already
        [
            "another handler has read its body, so nothing is left of the push",
            "Let the receiver come before what reads bodies, as `express.json()`."
        ]
        ["请求体已被其他处理程序读取，推送内容已不存在", "请让接收器位于读取请求体的中间件（如 `express.json()`）之前。"];
    no_file_path
        ["is no path of a file", "Give a path as text, or a file: URL."]
        ["不是文件路径", "请提供文本路径，或 file: URL。"];
}
