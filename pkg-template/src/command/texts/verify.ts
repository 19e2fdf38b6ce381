// The texts of `jdy-wasm verify`.
import type { Texts } from './texts.js';

export const VERIFY = {
  'verify.help': {
    en: `Tells whether a request is signed as it should be, and if not, which known mistake makes exactly its signature.

Usage: jdy-wasm verify [OPTIONS] [REQUEST]

REQUEST is a curl command, raw HTTP, or a URL with its headers on the lines below it: in one argument, as the words of a
curl command behind all options, or on standard input. Nothing is sent anywhere.

  pbpaste | jdy-wasm verify
  jdy-wasm verify curl 'https://api.kingdee.com/jdy/v2/bd/customer?page=1' -H 'X-Api-ClientID: 205022' …

The client secret is read from JDY_CLIENT_SECRET, in the environment or in .env. If that is not set, the terminal asks
for it and does not show it. It is no argument: other programs can read arguments, and shells remember them. If
JDY_APP_SECRET and JDY_APP_KEY are set, the request is also tested for having been signed with them by mistake.

Options:
      --any-time
          Do not mind how old the request is
      --dotenv <FILE>
          Read this file in place of .env
      --lang <LANG>
          The language of the answer, zh or en [default: by the environment]
      --json
          Print the diagnosis as JSON
  -h, --help
          Print help

Ends with 0 if the request is signed well, with 1 if it is not, and with 2 if there is nothing to look at.`,
    zh: `判断请求的签名是否正确；如果不正确，指出哪种已知的错误恰好会得到这个签名。

用法：jdy-wasm verify [选项] [请求]

请求可以是 curl 命令、原始 HTTP 报文，或一个 URL 及其下方各行的请求头；可作为一个参数、
写在所有选项之后的 curl 命令，或从标准输入读取。不会发送任何请求。

  pbpaste | jdy-wasm verify
  jdy-wasm verify curl 'https://api.kingdee.com/jdy/v2/bd/customer?page=1' -H 'X-Api-ClientID: 205022' …

应用密钥取自环境变量或 .env 中的 JDY_CLIENT_SECRET，没有时在终端询问，输入不显示。密钥不能作为参数传入，因为其他程序可以看到参数，
shell 也会记录。如果设置了 JDY_APP_SECRET 和 JDY_APP_KEY，会检查是否误用它们作为签名密钥。

选项：
      --any-time
          不检查请求的时间
      --dotenv <文件>
          读取此文件，而不是 .env
      --lang <语言>
          回答的语言，zh 或 en [默认：由环境决定]
      --json
          以 JSON 打印诊断结果
  -h, --help
          打印帮助

退出码：0 表示签名正确，1 表示签名错误，2 表示没有可检查的请求。`,
  },
  'verify.no_secret': {
    en: 'there is no client secret: set JDY_CLIENT_SECRET, or type it when asked',
    zh: '没有应用密钥：请设置 JDY_CLIENT_SECRET，或在询问时输入',
  },
  'verify.paste': {
    en: 'Paste the request, then end it with Ctrl-D (Ctrl-Z and Enter on Windows):',
    zh: '请粘贴请求，以 Ctrl-D 结束（Windows 上为 Ctrl-Z 加回车）：',
  },
  'verify.valid': { en: 'signed as it should be', zh: '签名正确' },
  'verify.invalid': { en: 'not signed as it should be', zh: '签名未通过' },
  'verify.unknown': {
    en: `No known mistake makes this signature: see that secret, nonce and timestamp belong to this request, and compare
what you signed with the string to sign below.`,
    zh: '已知的错误都得不出这个签名：请核对密钥、nonce 和时间戳是否属于这个请求，并对照正确的待签名串。',
  },
  'verify.actual': { en: 'What was signed', zh: '实际的待签名串' },
  'verify.expected': { en: 'What is to be signed', zh: '正确的待签名串' },
} as const satisfies Texts;
