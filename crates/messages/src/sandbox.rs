//! Refusals of the sandbox: faults, and calls of its control endpoints.

messages! {
    faults_no_json
        ["is no JSON", "Send a JSON list of faults, such as `[{\"lose\": \"answer\"}]`."]
        ["不是 JSON", "请发送由故障组成的 JSON 数组，例如 `[{\"lose\": \"answer\"}]`。"];
    fault_without_effect
        [
            "has no effect",
            "Give delayMs, lose, cutBody, answer, expireTokens, rotateSecrets, moveAccountSets or clockOffsetMs."
        ]
        [
            "没有任何效果",
            "请填写 delayMs、lose、cutBody、answer、expireTokens、rotateSecrets、moveAccountSets 或 clockOffsetMs。"
        ];
    fault_unknown_operation
        ["{operation} is no operation", "Use one of {operations}, or a name of the catalog, such as scm.salOrder.save."]
        ["{operation} 不是已知的接口", "请使用 {operations} 之一，或接口目录中的名称，例如 scm.salOrder.save。"];
    fault_unknown_operation_near
        [
            "{operation} is no operation",
            "Did you mean `{near}`? If not, use another name of the journal or of the catalog."
        ]
        ["{operation} 不是已知的接口", "是否想写 `{near}`？如果不是，请使用调用日志或接口目录中的其他名称。"];
    fault_lost_answer
        ["is given together with answer or cutBody, and no answer arrives", "Leave out answer and cutBody."]
        ["与 answer 或 cutBody 同时填写了，而响应不会到达", "请去掉 answer 和 cutBody。"];
    fault_carried_out_alone
        ["is given without answer", "Give answer, or leave it out: without answer every call is carried out."]
        ["没有与 answer 一起填写", "请填写 answer，或去掉它：没有 answer 时每次调用都会执行。"];
    fault_answer_empty
        ["says nothing of the answer", "Give a status or an errcode."]
        ["没有说明返回什么", "请填写 status 或 errcode。"];
    fault_answer_doubled
        ["is given together with status, which it sets", "Give one of the two."]
        ["与 status 同时填写了，而状态码由它决定", "两者请只填一个。"];
    fault_body_of_status
        ["is given, and an answer with status {status} has none", "Leave it out, or give another status."]
        ["状态码为 {status} 的响应没有响应体", "请去掉它，或换一个状态码。"];
    fault_body_of_errcode
        ["is given together with errcode, which sets it", "Leave it out, or give a status."]
        ["与 errcode 同时填写了，而响应体由 errcode 决定", "请去掉它，或改用 status。"];
    fault_unknown_errcode
        ["{errcode} is no code of the service", "Give 4001 to 4013, 5000 to 5007, or ten digits."]
        ["{errcode} 不是服务端的返回码", "请填写 4001 到 4013、5000 到 5007 或十位数字。"];
    fault_no_header_name
        ["is no name of a header", "Use letters, digits and hyphens."]
        ["不是请求头或响应头的名称", "请使用字母、数字和连字符。"];
    fault_header_of_server
        ["cannot be chosen", "Leave it out: the server sets it."]
        ["不能指定", "请去掉它：由服务器设置。"];
    fault_header_not_ascii
        ["has other characters than visible ASCII", "Use visible ASCII characters."]
        ["含有可见 ASCII 以外的字符", "请使用可见的 ASCII 字符。"];
    control_unknown_endpoint
        [
            "there is no such endpoint",
            "There are GET /__sandbox/journal, and GET, POST and DELETE /__sandbox/faults."
        ]
        ["没有这个接口", "可用的接口是 GET /__sandbox/journal，以及 GET、POST、DELETE /__sandbox/faults。"];
    control_other_host
        [
            "the Host {host} is not this machine",
            "Call 127.0.0.1, or start the sandbox with --allow-host and this host."
        ]
        ["Host {host} 不是本机", "请调用 127.0.0.1，或启动沙箱时用 --allow-host 允许这个主机。"];
    control_no_host
        ["the header Host is missing", "Send it."]
        ["缺少请求头 Host", "请发送它。"];
    control_other_origin
        ["pages of {origin} may not call this", "Start the sandbox with --allow-origin and this origin."]
        ["{origin} 的页面不允许调用这个接口", "启动沙箱时请用 --allow-origin 允许这个来源。"];
}
