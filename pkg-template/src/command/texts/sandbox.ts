// The texts of `jdy-wasm sandbox`.
import type { Texts } from './texts.js';

export const SANDBOX = {
  'sandbox.help': {
    en: `The gateway of the Kingdee jdy v2 open API (金蝶云星辰), to build and test against.

It checks signatures, tokens and bodies as the service does and repeats its pitfalls. It serves all 375 operations with
demo data from memory, which ends with the program. GET /__sandbox/journal lists the calls that were carried out.

Usage: jdy-wasm sandbox [OPTIONS]
       jdy-wasm sandbox --env > .env   writes the variables of a client of this sandbox, and ends

Options:
      --env
          Print the credentials and the address as variables of the environment, and serve nothing. Start the sandbox
          with the same --host and --port afterwards
      --port <PORT>
          The port to listen on; 0 picks a free one [default: 8787]
      --host <HOST>
          The IP address to listen on. With another than 127.0.0.1 every computer of the network can call, since the
          credentials are public [default: 127.0.0.1]
      --allow-host <HOST>
          Also accept calls of /__sandbox/ with this Host, such as the name of a container; may be repeated. Default:
          only localhost, 127.0.0.1 and --host
      --allow-origin <ORIGIN>
          Also accept calls of /__sandbox/ from pages of this origin, such as https://app.example; may be repeated.
          Default: only from pages of this machine
      --seed <SEED>
          Decides demo data and ids; the same seed gives the same ones [default: 20260202]
      --customers <CUSTOMERS>
          The number of customers of each account set at the start [default: 320]
      --members <MEMBERS>
          The number of members of each account set at the start [default: 240]
      --requests-per-minute <NUMBER>
          Business calls that one account set may make within 60 seconds [default: 500]
      --token-requests-per-minute <NUMBER>
          Token calls that one appKey may make within 60 seconds [default: 2]
      --requests-per-second <NUMBER>
          Calls that one application may make to one operation within a second [default: 100]
      --strict
          Accept only what the official pages describe, not all that working clients send: nonces of at least 10 digits,
          each used once; Content-Type; X-Api-SignHeaders in the order of the pages; X-GW-Router-Addr as authorised
      --json
          Print one line of JSON, {"url", "credentials"}, instead of text
      --lang <LANG>
          The language of the texts, zh or en [default: by the environment]
  -h, --help
          Print help

Ends with 0 when it is interrupted, with 1 if it cannot listen, and with 2 if the command line is wrong.

Faults:
  POST /__sandbox/faults makes calls fail on purpose. It takes a JSON list of faults. A call meets at most one fault,
  the first that is for it. GET lists the pending faults, DELETE removes all. This loses the answer to a save that is
  carried out, and answers two reads with 502:

  curl http://127.0.0.1:8787/__sandbox/faults -d '[{"operation": "customer_save", "lose": "answer"},
    {"operation": "customer_list", "times": 2, "answer": {"status": 502}}]'

  operation        Only calls of this operation, as the journal names it, or as the catalog does (scm.salOrder.save)
                   [default: any call]
  skip             The number of such calls that go through first [default: 0]
  times            The number of calls that meet the fault [default: 1]
  delayMs          The answer is sent this many milliseconds later
  lose             "request" or "answer": the connection breaks before or after the call is carried out
  cutBody          The connection breaks after this many bytes of the answer's body
  answer           {"status", "headers", "body"} or {"errcode", "headers"} in place of the call's own answer
  carriedOut       true: the call is carried out although answer replaces its own answer
  expireTokens     true: every token is revoked before the call is checked
  rotateSecrets    true: every appSecret changes before the call is checked
  moveAccountSets  404, 5001 or 5002: every account set gets another router address before the call is checked, and this
                   answers calls to the old one; push_app_authorize gives the new one
  clockOffsetMs    From this call on the gateway's clock is ahead by this many milliseconds; 0 sets it right`,
    zh: `金蝶云星辰（jdy v2）开放平台的沙箱网关，用于开发和测试。

它和服务端一样检查签名、app-token 和请求体，并重现服务端的各种陷阱。全部 375 个接口可用，演示数据在内存中，程序结束即消失。
GET /__sandbox/journal 列出已执行的调用。

用法：jdy-wasm sandbox [选项]
      jdy-wasm sandbox --env > .env   写出此沙箱的客户端所需的环境变量，然后结束

选项：
      --env
          把凭据和地址打印为环境变量，不启动服务。之后用相同的 --host 和 --port 启动沙箱
      --port <端口>
          监听的端口，0 表示任选一个空闲端口 [默认：8787]
      --host <地址>
          监听的 IP 地址。凭据是公开的，所以使用 127.0.0.1 以外的地址时，网络中的任何计算机都能调用 [默认：127.0.0.1]
      --allow-host <主机>
          /__sandbox/ 也接受带有此 Host 的请求，例如容器名；可重复。默认只接受 localhost、127.0.0.1 和 --host
      --allow-origin <来源>
          /__sandbox/ 也接受来自此 origin 的页面的请求，例如 https://app.example；可重复。默认只接受本机页面
      --seed <种子>
          决定演示数据和 id，相同的值得到相同的结果 [默认：20260202]
      --customers <数量>
          每个账套开始时的客户数 [默认：320]
      --members <数量>
          每个账套开始时的会员数 [默认：240]
      --requests-per-minute <次数>
          每个账套 60 秒内可调用业务接口的次数 [默认：500]
      --token-requests-per-minute <次数>
          每个 appKey 60 秒内可获取 app-token 的次数 [默认：2]
      --requests-per-second <次数>
          每个应用一秒内可调用同一接口的次数 [默认：100]
      --strict
          只接受符合官方文档的请求：nonce 至少 10 位数字且不重复；带 Content-Type；X-Api-SignHeaders 按文档的顺序；
          X-GW-Router-Addr 与授权一致
      --json
          打印一行 JSON：{"url", "credentials"}
      --lang <语言>
          文本的语言，zh 或 en [默认：由环境决定]
  -h, --help
          打印帮助

退出码：0 表示被中断而结束，1 表示无法监听，2 表示命令行有误。

故障注入：
  POST /__sandbox/faults 让调用按要求失败，请求体是故障的 JSON 列表。一次调用最多遇到一个故障，即列表中第一个适用的。
  GET 列出未触发的故障，DELETE 全部删除。下面的例子丢失一次已执行的保存的响应，并以 502 响应两次查询：

  curl http://127.0.0.1:8787/__sandbox/faults -d '[{"operation": "customer_save", "lose": "answer"},
    {"operation": "customer_list", "times": 2, "answer": {"status": 502}}]'

  operation        只针对此接口的调用，名称与 journal 中相同，或如 scm.salOrder.save [默认：任何调用]
  skip             先放行的调用次数 [默认：0]
  times            遇到此故障的调用次数 [默认：1]
  delayMs          响应延迟的毫秒数
  lose             "request" 或 "answer"：连接在执行之前或之后中断
  cutBody          响应体发送这么多字节后连接中断
  answer           {"status", "headers", "body"} 或 {"errcode", "headers"}，替换调用自己的响应
  carriedOut       true：虽然响应被替换，调用仍然执行
  expireTokens     true：检查调用之前撤销所有 app-token
  rotateSecrets    true：检查调用之前更换所有 appSecret
  moveAccountSets  404、5001 或 5002：检查调用之前更换所有账套的路由地址，对旧地址的调用返回此错误；
                   push_app_authorize 返回新地址
  clockOffsetMs    从这次调用起网关时钟快这么多毫秒，0 表示恢复`,
  },
  'sandbox.host': {
    en: '--host is {given}: give an IP address, such as 127.0.0.1',
    zh: '--host 是 {given}：请提供 IP 地址，例如 127.0.0.1',
  },
  'sandbox.whole': {
    en: '--{option} is {given}: give a whole number from {least} to {most}',
    zh: '--{option} 是 {given}：请提供 {least} 到 {most} 的整数',
  },
  'sandbox.allow-host': {
    en: '--allow-host is {given}: give one host as the Host header has it, such as sandbox or sandbox:8787; no pattern',
    zh: '--allow-host 是 {given}：请提供一个主机，与 Host 请求头一致，例如 sandbox 或 sandbox:8787；不支持通配符',
  },
  'sandbox.allow-origin': {
    en: '--allow-origin is {given}: give one origin as a browser sends it, such as https://app.example; no pattern',
    zh: '--allow-origin 是 {given}：请提供一个 origin，与浏览器发送的一致，例如 https://app.example；不支持通配符',
  },
  'sandbox.env_port': {
    en: '--env needs a port that is known beforehand: give another than 0',
    zh: '--env 需要事先确定的端口，不能是 0',
  },
  'sandbox.env_json': { en: '--env and --json contradict each other', zh: '--env 和 --json 不能同时使用' },
  'sandbox.env': {
    en: '# The sandbox of jdy-wasm: `{command}` serves it.',
    zh: '# jdy-wasm 的沙箱，用 `{command}` 启动。',
  },
  'sandbox.taken': {
    en: 'port {port} of {host} is taken: give another with --port, or --port 0 for a free one; then write .env again with --env and that port',
    zh: '{host} 的端口 {port} 已被占用：用 --port 指定另一个端口，或用 --port 0 任选空闲端口；再用 --env 和同一端口重写 .env',
  },
  'sandbox.cannot_listen': { en: 'cannot listen: {reason}', zh: '无法监听：{reason}' },
  'sandbox.greeting': {
    en: `The sandbox answers at {url}

{credentials}

The appSecret changes every 24 h. \`{command} > .env\` writes these into a file. Or give them to a client:
{example}

{url}/__sandbox/journal lists the calls that were carried out, and
{url}/__sandbox/faults makes calls fail on purpose (see --help). Ctrl-C ends.`,
    zh: `沙箱地址：{url}

{credentials}

appSecret 每 24 小时更换一次。\`{command} > .env\` 可把凭据写入文件，也可以直接用于客户端：
{example}

{url}/__sandbox/journal 列出已执行的调用，
{url}/__sandbox/faults 让调用按要求失败（见 --help）。按 Ctrl-C 结束。`,
  },
} as const satisfies Texts;
