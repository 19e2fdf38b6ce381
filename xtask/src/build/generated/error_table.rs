//! `docs/errors.md` and its Chinese twin: what each code means and what to do, and every message.

use std::fmt::Write as _;

use jdy_messages::{Code, Responsible, Translated, all};

/// The words of a page around its tables.
struct Page {
    introduction: &'static str,
    codes: &'static str,
    messages: &'static str,
    yes_or_no: [&'static str; 2],
    who: fn(Responsible) -> &'static str,
    /// Text and hint of a message.
    texts: fn(&Translated) -> [&'static str; 2],
}

const ENGLISH: Page = Page {
    introduction: "# Errors

<!-- Written by `cargo xtask pack` from crates/messages. Change it there. -->

[中文](errors.zh-CN.md)

Every error is a `JdyError`, and each code has a class of its own. The properties of an error:

- always: `code` (stable), `description` (what happened), `hint` (what to do), `responsible` (who must act) and
  `retryable` (whether the same call may succeed later);
- if the service answered: `status`, and `errcode` and `traceId` if the answer has them;
- `operation`: the call that failed, as `customer.save` or `GET /jdy/v2/bd/customer`;
- `path`: the field that was refused, as `contact_persons[2].gender`;
- `cause`: the error that led to this one.

A few errcodes have another `responsible` or `retryable` than the table shows for their code. [The wire](protocol.md)
lists the code of each errcode.

## Codes

",
    codes: "| code | class | means | what to do | who | retryable |",
    messages: "
## Messages

`reason` is the id of an error's message, `args` are the arguments of the message. Both are the same in all languages.
Without `args`, `description` has the service's own words. If a cell is empty, the error has the text of its code. Any
version may improve the texts; ids stay.

```ts
import zh from 'jdy-wasm/zh';

const jdy = new Client({ ...options, messages: zh }); // errors and warnings of this client are Chinese
const { message } = zh.translate(error); // the texts of any error of the package, or of one that was stored as JSON
```

| reason | description | hint |
",
    yes_or_no: ["yes", "no"],
    who: Responsible::as_str,
    texts: |message| [message.english.text(), message.english.hint()],
};

const CHINESE: Page = Page {
    introduction: "# 错误

<!-- Written by `cargo xtask pack` from crates/messages. Change it there. -->

[English](errors.md)

所有错误都是 `JdyError`，每个错误码有自己的子类。错误的属性：

- 始终有：`code`（稳定不变）、`description`（发生了什么）、`hint`（怎么办）、`responsible`（由谁处理）、`retryable`（稍后重试同一调用能否成功）；
- 服务端有响应时：`status`，以及响应中带有的 `errcode`、`traceId`；
- `operation`：失败的操作，如 `customer.save` 或 `GET /jdy/v2/bd/customer`；
- `path`：被拒绝的字段，如 `contact_persons[2].gender`；
- `cause`：引起该错误的错误。

个别返回码的 `responsible` 和 `retryable` 与下表不同。返回码与 `code` 的对应关系见[协议说明](protocol.zh-CN.md)。

## 错误码

",
    codes: "| code | 类 | 含义 | 怎么办 | 由谁处理 | 可重试 |",
    messages: "
## 错误信息

`reason` 是错误信息的 id，`args` 是它的参数，与语言无关。没有 `args` 时，`description` 是服务端返回的原文。空白处使用错误码的文字。
文字可能随版本改进，id 不变。

```ts
import zh from 'jdy-wasm/zh';

const jdy = new Client({ ...options, messages: zh }); // 该客户端的错误和警告都是中文
const { message } = zh.translate(error); // 任意一个错误（包括存成 JSON 的）的中文信息
```

| reason | description | hint |
",
    yes_or_no: ["是", "否"],
    who: |responsible| match responsible {
        Responsible::Operations => "服务端运维",
        Responsible::Developer => "开发者",
        Responsible::Customer => "客户",
    },
    texts: |message| message.chinese,
};

/// The page in English.
pub(super) fn english() -> String {
    ENGLISH.written()
}

/// The page in Chinese.
pub(super) fn chinese() -> String {
    CHINESE.written()
}

impl Page {
    fn written(&self) -> String {
        let Self { introduction, codes, messages, yes_or_no: [yes, no], who, texts } = self;
        let mut out = format!("{introduction}{codes}\n|---|---|---|---|---|---|\n");
        // The first messages are those of the codes.
        let (of_codes, others) = (all().take(Code::ALL.len()), all().skip(Code::ALL.len()));
        for (code, message) in Code::ALL.iter().zip(of_codes) {
            let [means, hint] = texts(message).map(cell);
            let (id, class, responsible) = (code.as_str(), code.class(), who(code.responsible()));
            let retryable = if code.retryable() { yes } else { no };
            let _ = writeln!(out, "| `{id}` | `{class}` | {means} | {hint} | {responsible} | {retryable} |");
        }
        let _ = writeln!(out, "{messages}|---|---|---|");
        for message in others {
            let [text, hint] = texts(message).map(cell);
            let _ = writeln!(out, "| `{}` | {text} | {hint} |", message.english.id());
        }
        out
    }
}

/// A text as a cell of a table: a bar ends a cell, and a bracket begins a tag.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
