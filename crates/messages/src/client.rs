//! Refusals of the client's TypeScript, which come before WebAssembly is called.

messages! {
    no_options
        ["a client was made without options", "Give clientId, clientSecret and an account set; or relay."]
        ["创建客户端时未提供选项", "请提供 clientId、clientSecret 和账套，或 relay。"];
    no_platform_request
        ["is missing, and there is no `wx.request`", "Give the function of the platform, as `my.request`."]
        ["缺失，且没有 `wx.request`", "请提供平台的请求函数，例如 `my.request`。"];
    no_relay
        ["a client was made without options", "Give relay."]
        ["创建客户端时未提供选项", "请提供 relay。"];
    service_not_reached
        [
            "{address} could not be reached",
            "Check the connection and baseUrl: `npx jdy-wasm doctor` finds the reason. A page must call through a relay."
        ]
        ["无法连接 {address}", "请检查网络和 baseUrl：`npx jdy-wasm doctor` 可以查出原因。浏览器页面必须通过中继调用。"];
    relay_not_reached
        [
            "the relay {address} could not be reached, or does not allow this page",
            "Check that it runs, and that its `cors.origins` (`PAGES`) lists the origin of this page."
        ]
        ["无法连接中继 {address}，或中继不允许本页面", "请确认中继在运行，并且它的 `cors.origins`（`PAGES`）列出了本页面的来源。"];
    secret_in_page
        [
            "a client with a secret was made in a page, where every visitor can read it",
            "Let pages talk to a relay that keeps the secret; for experiments set dangerouslyAllowBrowser: true."
        ]
        [
            "在浏览器页面中创建了带密钥的客户端，任何访问者都能读到密钥",
            "页面请通过保管密钥的中继调用；仅做试验时可以设置 dangerouslyAllowBrowser: true。"
        ];
    store_with_relay
        ["is given together with relay", "Leave out one of the two."]
        ["与 relay 同时填写了", "请去掉其中一个。"];
    authorization_without_relay
        ["is given without relay", "Leave out one of the two."]
        ["没有 relay 却填写了它", "请去掉其中一个。"];
    decryption_needs_secret
        [
            "needs the clientSecret, which stays with the relay",
            "Leave it out, or decrypt where the clientSecret is, with decrypt()."
        ]
        ["需要 clientSecret，而它保存在中继中", "请去掉它，或在持有 clientSecret 的地方用 decrypt() 解密。"];
    module_not_given
        ["no WebAssembly module was given", "Call `useModule(module)` of `jdy-wasm/slim` before anything else of it."]
        ["未提供 WebAssembly 模块", "请先调用 `jdy-wasm/slim` 的 `useModule(module)`。"];
    module_not_started
        [
            "the module {path} could not start: {reason}",
            "Put it into the code package with `npx jdy-wasm miniprogram --out wasm`, and give usePlatform another \
             path. WeChat before base library 2.14 needs it without compression (`--plain`), before 2.13 it has no \
             WebAssembly."
        ]
        [
            "模块 {path} 无法启动：{reason}",
            "请用 `npx jdy-wasm miniprogram --out wasm` 把它放进代码包，路径不同时用 usePlatform 指定。微信基础库低于 2.14 时\
             要用不压缩的模块（`--plain`），低于 2.13 时没有 WebAssembly。"
        ];
    list_too_long
        [
            "is left out, and the list has more than {rows} rows",
            "Give `limit`, or read the rows with `for await`."
        ]
        ["未提供，而列表超过 {rows} 行", "请提供 `limit`，或用 `for await` 逐行读取。"];
    list_is_no_answer
        [
            "a list is no array and no answer, and has no `{name}`",
            "Read it with `for await (const row of list)`, `await list.toArray()` or `await list.page(1)`."
        ]
        [
            "列表不是数组，也不是响应，没有 `{name}`",
            "请用 `for await (const row of list)`、`await list.toArray()` 或 `await list.page(1)` 读取。"
        ];
    list_is_read_later
        [
            "an async iterable",
            "Read it with `for await (const row of list)`, `await list.toArray()` or `await list.page(1)`."
        ]
        [
            "逐行异步读取",
            "请用 `for await (const row of list)`、`await list.toArray()` 或 `await list.page(1)` 读取。"
        ];
    list_without_pages
        ["is more than 1, and the list comes whole", "Give 1."]
        ["大于 1，而该列表不分页", "请填写 1。"];
    cannot_be_iterated
        ["cannot be iterated", "Give a list, a generator or a stream."]
        ["不可迭代", "请提供数组、生成器或流。"];
    no_file
        ["is no file", "Give a Blob or a File, as new File([bytes], 'a.pdf')."]
        ["不是文件", "请提供 Blob 或 File，例如 new File([bytes], 'a.pdf')。"];
}
