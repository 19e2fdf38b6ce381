//! Refusals of the TypeScript of every entry: arguments, and values that JSON does not have.

messages! {
    no_function
        ["is no function", "Give a function, or leave it out."]
        ["不是函数", "请提供函数，或去掉它。"];
    no_text
        ["is no text", "Give a text."]
        ["不是文本", "请提供文本。"];
    no_object
        ["is no object", "Give a plain object."]
        ["不是对象", "请提供普通对象。"];
    no_resource
        ["is no resource", "Give one that the package exports."]
        ["不是资源", "请提供包导出的资源。"];
    no_whole_number_from
        ["is not allowed here", "Give a whole number, {least} or more."]
        ["不是允许的值", "请填写不小于 {least} 的整数。"];
    no_whole_number_within
        ["is not allowed here", "Give a whole number from {least} to {most}."]
        ["不是允许的值", "请填写 {least} 到 {most} 之间的整数。"];
    missing_whole_number_from
        ["is missing", "Give a whole number, {least} or more."]
        ["缺失", "请填写不小于 {least} 的整数。"];
    missing_whole_number_within
        ["is missing", "Give a whole number from {least} to {most}."]
        ["缺失", "请填写 {least} 到 {most} 之间的整数。"];
    no_signal
        ["is no AbortSignal", "Give the signal of an AbortController."]
        ["不是 AbortSignal", "请提供 AbortController 的 signal。"];
    value_threw
        ["threw when it was read", "Give plain values; `cause` says what was thrown."]
        ["读取时抛出了异常", "请提供普通的值；抛出的内容见 `cause`。"];
    value_too_deep
        ["is nested too deeply", "Give an object that does not contain itself."]
        ["嵌套过深", "请提供不包含自身的对象。"];
    half_character
        [
            "has half of a character",
            "Cut texts between characters: `[...text].slice(0, 20).join(\"\")`."
        ]
        ["含有半个字符", "请在字符之间截断文本：`[...text].slice(0, 20).join(\"\")`。"];
    no_json_value
        [
            "is {kind}, and JSON has no such thing",
            "Give plain objects and values: an id as text, a time as the text or the milliseconds that its field takes."
        ]
        ["是 {kind}，JSON 没有这种值", "请提供普通的对象和值：id 用文本，时间用该字段接受的文本或毫秒时间戳。"];
    save_cut_off
        [
            "it was sent, and its answer was lost",
            "The save may have been carried out: look for the record before you save it again."
        ]
        ["请求已发送，但响应丢失了", "保存可能已执行：再次保存之前请先查询该记录。"];
    no_crypto
        ["this page has no crypto.subtle, which decrypts", "Serve the page over https, or from localhost."]
        ["当前页面没有用于解密的 crypto.subtle", "请通过 https 或 localhost 提供页面。"];
}
