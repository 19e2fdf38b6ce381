//! Refusals of variables of the environment.

/// All have the same hint: which variables are needed.
macro_rules! variables {
    ($($id:ident $text:literal $chinese:literal;)+) => {
        messages! {
            $($id
                [$text, "Client id and client secret are in the console of the open platform (开放平台). For the account \
                 set give JDY_OUTER_INSTANCE_ID; or JDY_APP_KEY, JDY_APP_SECRET and JDY_ROUTER_ADDR, not \
                 both. Put them into .env and start with `node --env-file=.env`; in Workers call fromEnv(env). \
                 `npx jdy-wasm sandbox --env > .env` writes those of the sandbox."]
                [$chinese, "应用 id 和应用密钥在开放平台控制台。账套请提供 JDY_OUTER_INSTANCE_ID，或 JDY_APP_KEY、JDY_APP_SECRET 和 \
                 JDY_ROUTER_ADDR，二选一。写入 .env 后用 `node --env-file=.env` 启动；Workers 中请调用 fromEnv(env)。\
                 `npx jdy-wasm sandbox --env > .env` 会写出沙箱的变量。"];)+
            no_environment
                ["there is no process.env here", "Give the environment: fromEnv(env)."]
                ["这里没有 process.env", "请传入环境变量：fromEnv(env)。"];
        }
    };
}

variables! {
    env_missing "is missing ({term}){others}" "缺失（{term}）{others}";
    env_blank "is blank ({term}){others}" "为空（{term}）{others}";
    env_blanks_around "has blanks around its value ({term}){others}" "值的前后有空格（{term}）{others}";
    env_quotes "has quotes around its value, which count as part of it here ({term}){others}" "值带有引号，\
     引号在这里会算作值的一部分（{term}）{others}";
    env_invisible "has a blank, a line break or an invisible character in its value ({term}){others}" "值中\
     含有空白、换行或不可见字符（{term}）{others}";
    env_no_text "is no text; a binding of the Secrets Store is read with `await binding.get()` first \
     ({term}){others}" "不是文本；Secrets Store 的绑定要先用 `await binding.get()` 读取（{term}）{others}";
    env_misspelt "is not known here; the nearest name is {name}{others}" "不是已知的变量（最接近的是 {name}）{others}";
    env_beside "is set beside another account set ({term}){others}" "与另一个账套同时设置了（{term}）{others}";
}
