//! Refusals of a request, before anything is sent.

messages! {
    missing_field
        ["is required and was not given", "Give `{field}`."]
        ["必填，但未提供", "请提供 `{field}`。"];
    unknown_field
        ["is not known here", "Leave it out."]
        ["不是已知的字段", "请去掉它。"];
    unknown_field_near
        ["is not known here", "Did you mean `{near}`? If not, leave it out."]
        ["不是已知的字段", "是否想写 `{near}`？如果不是，请去掉它。"];
    unknown_model_field
        [
            "is not known here",
            "Leave out what an answer had, as `toSave` does. Fields newer than this version go into `extra`."
        ]
        ["不是已知的字段", "响应中才有的字段请去掉（`toSave` 会自动处理）；比本版本更新的字段请放入 `extra`。"];
    unknown_model_field_near
        [
            "is not known here",
            "Did you mean `{near}`? If not, leave out what an answer had, as `toSave` does. Fields newer than this \
             version go into `extra`."
        ]
        [
            "不是已知的字段",
            "是否想写 `{near}`？如果不是：响应中才有的字段请去掉（`toSave` 会自动处理）；比本版本更新的字段请放入 `extra`。"
        ];
    answer_field_renamed
        ["is only in answers", "It is called `{name}` in requests."]
        ["只出现在响应中", "在请求中它叫 `{name}`。"];
    extra_no_object
        ["is no object", "Give an object of the fields to add."]
        ["不是对象", "请提供由附加字段组成的对象。"];
    extra_known_field
        ["is a field that the model knows", "Give it directly, outside `extra`."]
        ["是模型已有的字段", "请直接填写，不要放在 `extra` 里。"];
    no_json
        ["is no JSON, or is nested too deeply", "Give plain values."]
        ["不是 JSON，或嵌套过深", "请提供普通的值。"];
    unreadable_value
        ["{problem}", "See the documentation of this field."]
        ["{problem}", "请查看该字段的文档。"];
    carriage_return
        ["has a carriage return", "Take it out, as `trim()` does at the end of a line."]
        ["含有回车符", "请去掉它；行尾的可以用 `trim()` 去掉。"];
    line_break
        ["has a line break", "Take it out, as `trim()` does at the end of a line."]
        ["含有换行符", "请去掉它；行尾的可以用 `trim()` 去掉。"];
    tab
        ["has a tab", "Take it out, as `trim()` does at the end of a line."]
        ["含有制表符", "请去掉它；行尾的可以用 `trim()` 去掉。"];
    nul
        ["has a NUL", "Take it out."]
        ["含有 NUL 字符", "请去掉它。"];
    control_character
        ["has a control character", "Take it out."]
        ["含有控制字符", "请去掉它。"];
    encrypted_text
        [
            "looks like a value that the service encrypted",
            "Read with { decrypt: true } first, or give the text itself; { allowEncrypted: true } sends it as it is."
        ]
        ["看起来是服务端返回的密文", "请先用 { decrypt: true } 读取，或直接填写明文；{ allowEncrypted: true } 会原样发送。"];
    alternative_missing
        ["is required, or its alternative", "Give exactly one of {fields}."]
        ["与替代字段二者必填其一", "{fields} 必须且只能填其中一个。"];
    alternative_doubled
        ["is given together with its alternative", "Give exactly one of {fields}."]
        ["与替代字段同时填写了", "{fields} 必须且只能填其中一个。"];
    companion_missing
        ["is required together with `{other}` and was not given", "Give `{field}` as well, or leave `{other}` out."]
        ["填写 `{other}` 时必填，但没有填写", "请同时填写 `{field}`，或去掉 `{other}`。"];
    end_before_start
        ["is before the start", "Give an end that is not before its start."]
        ["早于开始时间", "请提供不早于开始时间的结束时间。"];
    no_table
        ["is no table of an operation", "Give a resource that the package exports."]
        ["不是操作的定义表", "请使用包导出的资源。"];
    no_operation
        ["is no operation", "Use one of the client's methods."]
        ["不是操作", "请使用客户端的方法。"];
    argument_no_text
        ["is not text", "Give the {name} as text."]
        ["不是文本", "请用文本填写 {name}。"];
    body_with_get
        ["cannot be sent with GET", "Give `query` instead."]
        ["不能用 GET 发送", "请改用 `query`。"];
    no_method
        ["{method} is no method", "Give 'GET', 'POST', 'PUT', 'PATCH' or 'DELETE', in capitals."]
        ["{method} 不是 HTTP 方法", "请提供大写的 'GET'、'POST'、'PUT'、'PATCH' 或 'DELETE'。"];
    path_without_slash
        ["{path} does not start with '/'", "Give the path alone, as '/jdy/v2/bd/material'."]
        ["{path} 没有以 '/' 开头", "请只填写路径，例如 '/jdy/v2/bd/material'。"];
    path_with_query
        [
            "{path} contains '?', '#', '%', '//' or a backslash",
            "Give the path alone and unescaped, as '/jdy/v2/bd/material', and parameters in `query`."
        ]
        [
            "{path} 含有 '?'、'#'、'%'、'//' 或反斜杠",
            "请只填写未经转义的路径，例如 '/jdy/v2/bd/material'，参数放入 `query`。"
        ];
    path_with_dots
        ["{path} has a segment '.' or '..'", "Give the path as it is meant, as '/jdy/v2/bd/material'."]
        ["{path} 含有 '.' 或 '..' 路径段", "请提供最终的路径，例如 '/jdy/v2/bd/material'。"];
    body_no_object
        ["is no object", "Give a plain object, not its JSON."]
        ["不是对象", "请提供普通对象，而不是它的 JSON。"];
    no_query
        ["{value} is no query", "Give an object or a list of pairs."]
        ["{value} 不是查询参数", "请提供对象，或键值对数组。"];
    no_pair
        ["is no pair", "Give [key, value], the key as text."]
        ["不是键值对", "请提供 [键, 值]，键为文本。"];
    no_query_value
        ["{value} cannot stand in a query", "Give text, a finite number, a boolean or a list of these."]
        ["{value} 不能放入查询参数", "请提供文本、有限的数字、布尔值，或由它们组成的数组。"];
    query_too_long
        [
            "has {length} characters once it is encoded, and {max} are allowed",
            "Ask for less at once; a Chinese character counts nine."
        ]
        ["编码后有 {length} 个字符，最多允许 {max} 个", "请减少一次查询的内容；一个汉字算九个字符。"];
    page_size_with_page
        ["is more than 100", "Give a page_size of at most 100 with `page`: beyond, pages are counted in another way."]
        ["大于 100", "与 `page` 一起使用时 page_size 不能超过 100：超过后分页的计算方式会改变。"];
    timestamp_no_millis
        ["{value} is no time in milliseconds", "Give milliseconds since the epoch, 13 digits, as Date.now() does."]
        ["{value} 不是毫秒时间戳", "请提供 13 位毫秒时间戳，例如 Date.now()。"];
    nonce_no_number
        ["{value} is no positive integer", "Give at least 10 random digits as text."]
        ["{value} 不是正整数", "请填写文本至少 10 位随机数字。"];
}
