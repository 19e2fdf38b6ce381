//! What the TypeScript of the client refuses by itself, without asking WebAssembly.

messages! {
    no_options
        ["a client was made without options", "Give clientId, clientSecret and an account set; or relay."]
        ["创建客户端时没有给出选项", "请给出 clientId、clientSecret 和账套，或 relay。"];
    no_relay
        ["a client was made without options", "Give relay."]
        ["创建客户端时没有给出选项", "请给出 relay。"];
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
        ["与 relay 同时给出了", "请去掉其中一个。"];
    authorization_without_relay
        ["is given without relay", "Leave out one of the two."]
        ["没有 relay 却给出了它", "请去掉其中一个。"];
    decryption_needs_secret
        [
            "needs the clientSecret, which stays with the relay",
            "Leave it out, or decrypt where the clientSecret is, with decrypt()."
        ]
        ["需要 clientSecret，而它保存在中继中", "请去掉它，或在持有 clientSecret 的地方用 decrypt() 解密。"];
    list_too_long
        [
            "is left out, and the list has more than {rows} rows",
            "Give `limit`, or read the rows with `for await`."
        ]
        ["没有给出，而列表超过 {rows} 行", "请给出 `limit`，或用 `for await` 逐行读取。"];
    list_is_no_answer
        [
            "a list is no array and no answer, and has no `{name}`",
            "Read it with `for await (const row of list)`, `await list.toArray()` or `await list.page(1)`."
        ]
        [
            "列表不是数组，也不是应答，没有 `{name}`",
            "请用 `for await (const row of list)`、`await list.toArray()` 或 `await list.page(1)` 读取。"
        ];
    list_without_pages
        ["is more than 1, and the list comes whole", "Give 1."]
        ["大于 1，而该列表不分页", "请填写 1。"];
    cannot_be_iterated
        ["cannot be iterated", "Give a list, a generator or a stream."]
        ["不可迭代", "请给出数组、生成器或流。"];
    no_file
        ["is no file", "Give a Blob or a File, as new File([bytes], 'a.pdf')."]
        ["不是文件", "请给出 Blob 或 File，例如 new File([bytes], 'a.pdf')。"];
}
