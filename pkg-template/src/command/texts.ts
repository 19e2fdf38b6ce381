// Every text of the commands, in both languages side by side. `{name}` stands for a value. A text of the doctor has up to
// three lines: what it saw, what that means, what to do.
import type { Language } from './language.js';

export const TEXTS = {
  help: {
    en: `Calls, tests and examines the Kingdee jdy v2 open API (金蝶云星辰).

Usage: jdy-wasm <COMMAND> [OPTIONS]

Commands:
  sandbox   Serves the gateway on this machine, with public credentials and made-up data
  doctor    Finds out why calls with your credentials fail; it only reads
  call      Makes one call: jdy-wasm call customers.list --search 苹果
  verify    Says why the signature of a pasted request is wrong
  miniprogram  Puts the WebAssembly module into the code package of a mini-program

Options:
      --lang <LANG>   The language of the texts, zh or en [default: by LC_ALL, LC_MESSAGES or LANG, or the system]
  -h, --help          Print help; jdy-wasm <COMMAND> --help prints that of a command
  -V, --version       Print version

Every command ends with 0 if all is well, with 1 if what it did has failed, and with 2 if the command line is wrong.`,
    zh: `调用、测试和检查金蝶云星辰（jdy v2）开放平台接口。

用法：jdy-wasm <命令> [选项]

命令：
  sandbox   在本机启动沙箱网关，使用公开的凭据和虚构的数据
  doctor    检查为什么用你的凭据调用失败，只读不写
  call      调用一次接口：jdy-wasm call customers.list --search 苹果
  verify    说明粘贴的请求为什么签名错误
  miniprogram  把 WebAssembly 模块放进小程序的代码包

选项：
      --lang <LANG>   文本的语言，zh 或 en [默认：由 LC_ALL、LC_MESSAGES、LANG 或系统决定]
  -h, --help          打印帮助；jdy-wasm <命令> --help 打印该命令的帮助
  -V, --version       打印版本

退出码：0 表示一切正常，1 表示操作失败，2 表示命令行有误。`,
  },

  'usage.help': { en: 'For more information, try {command} --help.', zh: '详细说明见 {command} --help。' },
  'arguments.option': { en: 'there is no option {name}', zh: '没有选项 {name}' },
  'arguments.command': { en: 'there is no command {name}', zh: '没有命令 {name}' },
  'arguments.nearest': { en: '; did you mean {name}?', zh: '，是否想用 {name}？' },
  'arguments.no_value': { en: '{option} takes no value', zh: '{option} 不带值' },
  'arguments.value': { en: '{option} needs a value', zh: '{option} 需要一个值' },
  'arguments.word': { en: 'there is no place for {word}', zh: '多余的参数 {word}' },

  'call.operation': { en: 'there is no operation {name}', zh: '没有接口 {name}' },

  'ask.secret': { en: 'client secret: ', zh: 'client secret（应用密钥）：' },
  'ask.nothing': { en: 'nothing was typed', zh: '没有输入' },
  'ask.interrupted': { en: 'interrupted', zh: '已中断' },
  'ask.no_terminal': {
    en: 'there is no terminal to ask for the client secret: set JDY_CLIENT_SECRET',
    zh: '没有终端可以询问应用密钥：请设置 JDY_CLIENT_SECRET',
  },

  'env.unreadable': { en: 'cannot read {file}: {reason}', zh: '无法读取 {file}：{reason}' },
  'env.utf16': {
    en: '{file} is written in UTF-16, as > of PowerShell does, and Node cannot read it: save it as UTF-8',
    zh: '{file} 的编码是 UTF-16（PowerShell 的 > 会这样写），Node 无法读取：请另存为 UTF-8',
  },
  'env.old_node': {
    en: 'this Node cannot read {file}: use Node 20.12 or newer, or set the variables in the environment',
    zh: '当前 Node 无法读取 {file}：请使用 Node 20.12 及以上，或在环境中设置变量',
  },

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

它和服务端一样检查签名、令牌和请求体，并重现服务端的各种陷阱。全部 375 个接口可用，演示数据在内存中，程序结束即消失。
GET /__sandbox/journal 列出已执行的调用。

用法：jdy-wasm sandbox [选项]
      jdy-wasm sandbox --env > .env   写出此沙箱的客户端所需的环境变量，然后结束

选项：
      --env
          把凭据和地址打印为环境变量，不启动服务。之后用相同的 --host 和 --port 启动沙箱
      --port <PORT>
          监听的端口，0 表示任选一个空闲端口 [默认：8787]
      --host <HOST>
          监听的 IP 地址。凭据是公开的，所以使用 127.0.0.1 以外的地址时，网络中的任何计算机都能调用 [默认：127.0.0.1]
      --allow-host <HOST>
          /__sandbox/ 也接受带有此 Host 的请求，例如容器名；可重复。默认只接受 localhost、127.0.0.1 和 --host
      --allow-origin <ORIGIN>
          /__sandbox/ 也接受来自此 origin 的页面的请求，例如 https://app.example；可重复。默认只接受本机页面
      --seed <SEED>
          决定演示数据和 id，相同的值得到相同的结果 [默认：20260202]
      --customers <CUSTOMERS>
          每个账套开始时的客户数 [默认：320]
      --members <MEMBERS>
          每个账套开始时的会员数 [默认：240]
      --requests-per-minute <NUMBER>
          每个账套 60 秒内可调用业务接口的次数 [默认：500]
      --token-requests-per-minute <NUMBER>
          每个 appKey 60 秒内可获取令牌的次数 [默认：2]
      --requests-per-second <NUMBER>
          每个应用一秒内可调用同一接口的次数 [默认：100]
      --strict
          只接受符合官方文档的请求：nonce 至少 10 位数字且不重复；带 Content-Type；X-Api-SignHeaders 按文档的顺序；
          X-GW-Router-Addr 与授权一致
      --json
          打印一行 JSON：{"url", "credentials"}
      --lang <LANG>
          文本的语言，zh 或 en [默认：由环境决定]
  -h, --help
          打印帮助

退出码：0 表示被中断而结束，1 表示无法监听，2 表示命令行有误。

故障注入：
  POST /__sandbox/faults 让调用按要求失败，请求体是故障的 JSON 列表。一次调用最多遇到一个故障，即列表中第一个适用的。
  GET 列出未触发的故障，DELETE 全部删除。下面的例子丢失一次已执行的保存的应答，并以 502 应答两次查询：

  curl http://127.0.0.1:8787/__sandbox/faults -d '[{"operation": "customer_save", "lose": "answer"},
    {"operation": "customer_list", "times": 2, "answer": {"status": 502}}]'

  operation        只针对此接口的调用，名称与 journal 中相同，或如 scm.salOrder.save [默认：任何调用]
  skip             先放行的调用次数 [默认：0]
  times            遇到此故障的调用次数 [默认：1]
  delayMs          应答延迟的毫秒数
  lose             "request" 或 "answer"：连接在执行之前或之后中断
  cutBody          应答体发送这么多字节后连接中断
  answer           {"status", "headers", "body"} 或 {"errcode", "headers"}，替换调用自己的应答
  carriedOut       true：虽然应答被替换，调用仍然执行
  expireTokens     true：检查调用之前撤销所有令牌
  rotateSecrets    true：检查调用之前更换所有 appSecret
  moveAccountSets  404、5001 或 5002：检查调用之前更换所有账套的路由地址，对旧地址的调用返回此错误；
                   push_app_authorize 返回新地址
  clockOffsetMs    从这次调用起网关时钟快这么多毫秒，0 表示恢复`,
  },
  'sandbox.host': {
    en: '--host is {given}: give an IP address, such as 127.0.0.1',
    zh: '--host 是 {given}：请给出 IP 地址，例如 127.0.0.1',
  },
  'sandbox.whole': {
    en: '--{option} is {given}: give a whole number from 0 to {most}',
    zh: '--{option} 是 {given}：请给出 0 到 {most} 的整数',
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
    en: 'port {port} of {host} is taken: give another with --port, or --port 0 for a free one',
    zh: '{host} 的端口 {port} 已被占用：用 --port 指定另一个端口，或用 --port 0 任选空闲端口',
  },
  'sandbox.cannot_listen': { en: 'cannot listen: {reason}', zh: '无法监听：{reason}' },
  'sandbox.greeting': {
    en: `The sandbox answers at {url}

{credentials}

The appSecret changes every 24 h. \`jdy-wasm sandbox --env > .env\` writes these into a file. Or give them to a client:
{example}

{url}/__sandbox/journal lists the calls that were carried out, and
{url}/__sandbox/faults makes calls fail on purpose (see --help). Ctrl-C ends.`,
    zh: `沙箱地址：{url}

{credentials}

appSecret 每 24 小时更换一次。\`jdy-wasm sandbox --env > .env\` 可把凭据写入文件，也可以直接用于客户端：
{example}

{url}/__sandbox/journal 列出已执行的调用，
{url}/__sandbox/faults 让调用按要求失败（见 --help）。按 Ctrl-C 结束。`,
  },

  'miniprogram.help': {
    en: `Puts the WebAssembly module of jdy-wasm/miniprogram into the code package of a mini-program.

Usage: jdy-wasm miniprogram --out <FOLDER> [OPTIONS]

Options:
      --out <FOLDER>  The folder for the module, which is made if needed; the client looks for /wasm/jdy_relay.wasm.br
      --plain         Without compression: WeChat before base library 2.14, Alipay
      --lang <LANG>   The language of the texts, zh or en [default: by LC_ALL, LC_MESSAGES or LANG, or the system]
  -h, --help          Print help

Exit codes: 0 it is written, 1 it cannot be written, 2 the command line is wrong`,
    zh: `把 jdy-wasm/miniprogram 的 WebAssembly 模块放进小程序的代码包。

用法：jdy-wasm miniprogram --out <目录> [选项]

选项：
      --out <目录>    存放模块的目录，不存在时创建；客户端默认读取 /wasm/jdy_relay.wasm.br
      --plain         不压缩：微信基础库低于 2.14，或支付宝
      --lang <LANG>   文本的语言，zh 或 en [默认：由 LC_ALL、LC_MESSAGES、LANG 或系统决定]
  -h, --help          打印帮助

退出码：0 已写入，1 无法写入，2 命令行有误`,
  },
  'miniprogram.out': {
    en: 'which folder is missing: jdy-wasm miniprogram --out src/wasm',
    zh: '没有指定目录：jdy-wasm miniprogram --out src/wasm',
  },
  'miniprogram.unwritable': { en: 'cannot write {file}: {reason}', zh: '无法写入 {file}：{reason}' },
  'miniprogram.written': {
    en: `Wrote {file}.
Where this is not /wasm/jdy_relay.wasm.br in the code package, say so before the first call:
  usePlatform({ wasm: '/…/{name}' });`,
    zh: `已写入 {file}。
如果它在代码包中的路径不是 /wasm/jdy_relay.wasm.br，请在第一次调用之前指定：
  usePlatform({ wasm: '/…/{name}' });`,
  },

  'verify.help': {
    en: `Tells whether a request is signed as it should be, and if not, which known mistake makes exactly its signature.

Usage: jdy-wasm verify [OPTIONS] [REQUEST]

REQUEST is a curl command, raw HTTP, or a URL with its headers on the lines below it: in one argument, as the words of a
curl command behind all options, or on standard input. Nothing is sent anywhere.

  pbpaste | jdy-wasm verify
  jdy-wasm verify curl 'https://api.kingdee.com/jdy/v2/bd/customer?page=1' -H 'X-Api-ClientID: 205022' …

The client secret is asked for, and not shown, unless JDY_CLIENT_SECRET holds it. It is no argument: other programs see
those, and shells remember them. JDY_APP_SECRET and JDY_APP_KEY, where they are set, are tried as keys by mistake.

Options:
      --any-time
          Do not mind how old the request is
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

应用密钥取自 JDY_CLIENT_SECRET，没有时在终端询问，输入不显示。密钥不能作为参数传入，因为其他程序可以看到参数，
shell 也会记录。如果设置了 JDY_APP_SECRET 和 JDY_APP_KEY，会检查是否误用它们作为签名密钥。

选项：
      --any-time
          不检查请求的时间
      --lang <LANG>
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
    zh: '已知的错误都得不出这个签名：请核对密钥、nonce 和时间戳是否属于这个请求，并对照正确的签名原文。',
  },
  'verify.actual': { en: 'What was signed', zh: '实际签名的原文' },
  'verify.expected': { en: 'What is to be signed', zh: '正确的签名原文' },
  'fault.missing': { en: 'is missing', zh: '未设置' },
  'fault.blank': { en: 'is blank', zh: '是空的' },
  'fault.blanks_around': { en: 'has blanks around its value', zh: '的值前后有空白' },
  'fault.quotes': { en: 'has quotes around its value', zh: '的值带有引号' },
  'fault.no_text': { en: 'is no text', zh: '不是文本' },
  'fault.beside': { en: 'is set beside another account set', zh: '与另一个账套同时设置' },
  'variable.JDY_CLIENT_ID': { en: "the application's client id", zh: '应用 id' },
  'variable.JDY_CLIENT_SECRET': { en: "the application's client secret", zh: '应用密钥' },
  'variable.JDY_OUTER_INSTANCE_ID': { en: 'the instance that has authorised the application', zh: '第三方实例 id' },
  'variable.JDY_ACCOUNT_ID': { en: 'which of its account sets', zh: '账套 id' },
  'variable.JDY_APP_KEY': { en: "the account set's app key", zh: '账套的 appKey' },
  'variable.JDY_APP_SECRET': { en: "the account set's app secret", zh: '账套的 appSecret' },
  'variable.JDY_ROUTER_ADDR': { en: 'the domain of the authorisation', zh: '授权返回的 domain（IDC 域名）' },
  'variable.JDY_BASE_URL': { en: 'the address of the service or of a sandbox', zh: '服务端或沙箱的地址' },
  'list.separator': { en: ', ', zh: '、' },
  'read.material': { en: 'materials', zh: '商品' },
  'read.supplier': { en: 'suppliers', zh: '供应商' },
  'read.store': { en: 'warehouses', zh: '仓库' },
  'read.sal_order': { en: 'sales orders', zh: '销售订单' },
  'step.variables': { en: 'Variables', zh: '变量' },
  'step.node': { en: 'Node', zh: 'Node' },
  'step.dns': { en: 'DNS', zh: 'DNS' },
  'step.tls': { en: 'Connection', zh: '连接' },
  'step.clock': { en: 'Clock', zh: '时钟' },
  'step.signature': { en: 'Signature', zh: '签名' },
  'step.authorisation': { en: 'Authorisation', zh: '授权' },
  'step.token': { en: 'Token', zh: '令牌' },
  'step.router': { en: 'Router address', zh: '路由地址' },
  'step.customers': { en: 'Customers', zh: '客户' },
  'step.permissions': { en: 'Permissions', zh: '权限' },

  'doctor.help': {
    en: `Finds out why calls with your credentials fail: variables, network, clock, signature, authorisation, token, permissions.

It only reads, and shows no secret. A step that needs one that failed is left out.

Usage: jdy-wasm doctor [OPTIONS]

The credentials are those of jdy-wasm/env: JDY_CLIENT_ID, JDY_CLIENT_SECRET, and JDY_OUTER_INSTANCE_ID, or JDY_APP_KEY,
JDY_APP_SECRET and JDY_ROUTER_ADDR; JDY_BASE_URL for a sandbox. They are read from the environment, and from .env.

Options:
      --dotenv <FILE>
          Read this file in place of .env
      --yes
          Fetch a token without asking where none is stored. The service gives out two a minute, and a new one may end
          the one that production uses
      --probe
          Also try, by reads alone, what the official pages leave open, and write the outcome to jdy-probe.json. It has
          no id, name or secret in it, and can be sent to the makers of this package
      --json
          Print the report as JSON
      --lang <LANG>
          The language of the report, zh or en [default: by the environment]
  -h, --help
          Print help

Ends with 0 if no step failed, with 1 if one did, and with 2 if the command line is wrong.`,
    zh: `检查为什么用你的凭据调用失败：变量、网络、时钟、签名、授权、令牌、权限。

只读不写，也不显示密钥。某一步失败后，依赖它的步骤会跳过。

用法：jdy-wasm doctor [选项]

凭据的变量与 jdy-wasm/env 相同：JDY_CLIENT_ID、JDY_CLIENT_SECRET，以及 JDY_OUTER_INSTANCE_ID，或者 JDY_APP_KEY、
JDY_APP_SECRET 和 JDY_ROUTER_ADDR；使用沙箱时还有 JDY_BASE_URL。从环境变量和 .env 读取。

选项：
      --dotenv <FILE>
          读取此文件，而不是 .env
      --yes
          没有已保存的令牌时直接获取，不询问。服务端每分钟只发放两个令牌，新令牌可能使生产环境正在使用的令牌失效
      --probe
          另外通过只读调用检查官方文档没有说明的行为，结果写入 jdy-probe.json，其中不含 id、名称和密钥，可以发给本包作者
      --json
          以 JSON 打印报告
      --lang <LANG>
          报告的语言，zh 或 en [默认：由环境决定]
  -h, --help
          打印帮助

退出码：0 表示没有失败的步骤，1 表示有步骤失败，2 表示命令行有误。`,
  },
  'doctor.skipped': { en: 'not checked\nIt needs: {step}.', zh: '未检查\n依赖：{step}。' },
  'doctor.broken': {
    en: '{message}\nThe check itself failed.\nCheck the connection and run it again.',
    zh: '{message}\n检查过程出错。\n请检查网络后重试。',
  },
  'doctor.variables.ok': {
    en: '{list}\nAll that is needed is there, and has the form that it should have.',
    zh: '{list}\n所需变量齐全，形式正确。',
  },
  'doctor.variables.wrong': {
    en: '{list}\nA client cannot be made of these.\nClient id and client secret are in the console of the open platform. Put the values into .env without quotes and blanks; npx jdy-wasm sandbox --env > .env writes those of the sandbox.',
    zh: '{list}\n无法用这些变量创建客户端。\nclient id 和 client secret 在开放平台控制台中。请写入 .env，不加引号和空白；npx jdy-wasm sandbox --env > .env 可写入沙箱的凭据。',
  },
  'doctor.variables.same': {
    en: '{one} and {other} have the same value\nOne of them was copied to the wrong place.\nCopy both anew from the console of the open platform.',
    zh: '{one} 和 {other} 的值相同\n其中一个填错了位置。\n请从开放平台控制台重新复制。',
  },
  'doctor.variables.address': {
    en: '{name} is no address such as https://tf.jdy.com\nAn address has https:// in front and no path.\nFor JDY_ROUTER_ADDR take the domain of the authorisation; without JDY_BASE_URL the service itself is called.',
    zh: '{name} 不是 https://tf.jdy.com 这样的地址\n地址以 https:// 开头，不含路径。\nJDY_ROUTER_ADDR 填写授权返回的 domain；不设置 JDY_BASE_URL 时调用正式服务。',
  },
  'doctor.variables.swapped': {
    en: '{one} and {other} look swapped\nEach has the length that the other should have.\nCompare both with the console of the open platform.',
    zh: '{one} 和 {other} 似乎填反了\n两者的长度正好互换。\n请对照开放平台控制台。',
  },
  'doctor.variables.length': {
    en: 'JDY_CLIENT_SECRET has {length} characters\nA client secret has 32. Part of it may be missing, or it may be another secret.\nCopy it anew from the console of the open platform.',
    zh: 'JDY_CLIENT_SECRET 有 {length} 个字符\n应用密钥应为 32 个字符，可能缺了一部分，或填成了别的密钥。\n请从开放平台控制台重新复制。',
  },
  'doctor.node.ok': { en: '{version}\nThis version is supported.', zh: '{version}\n支持此版本。' },
  'doctor.node.old': {
    en: '{version}\nThis version is too old.\nInstall Node 20.3 or newer.',
    zh: '{version}\n版本过低。\n请安装 Node 20.3 及以上版本。',
  },
  'doctor.dns.ok': {
    en: '{host} is at {addresses}\nThe name is known.',
    zh: '{host} 的地址是 {addresses}\n域名可以解析。',
  },
  'doctor.dns.address': {
    en: '{host} is an address\nNo name has to be looked up.',
    zh: '{host} 是 IP 地址\n无需解析域名。',
  },
  'doctor.dns.failed': {
    en: 'no address of {host}: {code}\nThis machine has no connection or no DNS server, or the name is wrong.\nCheck the connection, and JDY_BASE_URL where it is set.',
    zh: '无法解析 {host}：{code}\n本机没有网络或 DNS 不可用，或者域名有误。\n请检查网络，以及 JDY_BASE_URL（如已设置）。',
  },
  'doctor.tls.ok': {
    en: '{protocol}, certificate valid until {until}\nThe connection is encrypted, and the certificate is trusted.',
    zh: '{protocol}，证书有效期至 {until}\n连接已加密，证书受信任。',
  },
  'doctor.tls.here': {
    en: 'http to {host}\nIt stays on this machine, as with the sandbox.',
    zh: '通过 http 连接 {host}\n不离开本机，沙箱即如此。',
  },
  'doctor.tls.none': {
    en: 'http to {host}\nThe connection is not encrypted: tokens and data can be read on the way, so the client refuses it.\nUse an address that begins with https://.',
    zh: '通过 http 连接 {host}\n连接未加密，令牌和数据可能在途中被读取，因此客户端拒绝使用。\n请使用以 https:// 开头的地址。',
  },
  'doctor.tls.certificate': {
    en: 'the certificate is not accepted: {code}\nOften a proxy of the company opens the connection with a certificate of its own.\nGive its certificate to Node: NODE_EXTRA_CA_CERTS=company.pem. Never turn the check off.',
    zh: '证书不受信任：{code}\n通常是公司代理用自己的证书解密了连接。\n请用 NODE_EXTRA_CA_CERTS=company.pem 让 Node 信任该证书，不要关闭证书校验。',
  },
  'doctor.tls.unreachable': {
    en: 'no connection to {host}: {code}\nNothing answers there, or a firewall is in between.\nFor the sandbox start npx jdy-wasm sandbox with the port of JDY_BASE_URL; for the service check firewall and proxy.',
    zh: '无法连接 {host}：{code}\n该地址没有服务，或被防火墙拦截。\n使用沙箱时请启动 npx jdy-wasm sandbox，端口与 JDY_BASE_URL 一致；使用正式服务时请检查防火墙和代理。',
  },
  'doctor.tls.proxy': {
    en: 'no connection to {host}: {code}\n{variable} names a proxy, and fetch of Node does not use it by itself.\nUse Node 24 with NODE_USE_ENV_PROXY=1, or the recipe for a proxy in the guide.',
    zh: '无法连接 {host}：{code}\n{variable} 指定了代理，但 Node 的 fetch 默认不使用它。\n请用 Node 24 并设置 NODE_USE_ENV_PROXY=1，或参照指南中的代理方案。',
  },
  'doctor.clock.ok': {
    en: 'within {seconds} s of the service\nTimestamps are accepted.',
    zh: '与服务端相差 {seconds} 秒\n时间戳有效。',
  },
  'doctor.clock.notable': {
    en: '{seconds} s away from the service\nTimestamps are accepted up to 300 s.\nLet this machine set its clock by NTP.',
    zh: '与服务端相差 {seconds} 秒\n时间戳误差不超过 300 秒时有效。\n请让本机通过 NTP 校时。',
  },
  'doctor.clock.behind': {
    en: '{seconds} s behind the service\nTimestamps that are more than 300 s off are refused. This package corrects its own; other clients fail.\nSet the clock of this machine, best by NTP. The next steps use the time of the service.',
    zh: '比服务端慢 {seconds} 秒\n误差超过 300 秒的时间戳会被拒绝。本包会自行校正，其他客户端会失败。\n请校准本机时间，最好通过 NTP。后续步骤使用服务端时间。',
  },
  'doctor.clock.ahead': {
    en: '{seconds} s ahead of the service\nTimestamps that are more than 300 s off are refused. This package corrects its own; other clients fail.\nSet the clock of this machine, best by NTP. The next steps use the time of the service.',
    zh: '比服务端快 {seconds} 秒\n误差超过 300 秒的时间戳会被拒绝。本包会自行校正，其他客户端会失败。\n请校准本机时间，最好通过 NTP。后续步骤使用服务端时间。',
  },
  'doctor.clock.none': {
    en: 'the answer has no Date header\nThe clocks cannot be compared.\nIf the signature is refused for its timestamp, set the clock of this machine.',
    zh: '应答没有 Date 头\n无法比较时钟。\n如果签名因时间戳被拒绝，请校准本机时间。',
  },
  'doctor.signature.ok': {
    en: 'accepted\nClient id and client secret are right.',
    zh: '已接受\nclient id 和 client secret 正确。',
  },
  'doctor.signature.busy': {
    en: 'the service takes no more calls now ({status})\nOther programs with the same credentials use up the limit.\nWait a minute, and run this again.',
    zh: '服务端暂不接受更多调用（{status}）\n使用同一凭据的其他程序用完了限额。\n请一分钟后重试。',
  },
  'doctor.signature.client': {
    en: 'the client id is not accepted ({code}: {words})\nThe service does not know the application.\nCheck JDY_CLIENT_ID in the console of the open platform; the application must be enabled.',
    zh: 'client id 未通过（{code}：{words}）\n服务端不认识此应用。\n请在开放平台控制台核对 JDY_CLIENT_ID，并确认应用已启用。',
  },
  'doctor.signature.time': {
    en: 'the timestamp is not accepted ({code}: {words})\nThe clock of this machine is off.\nSet the clock, best by NTP.',
    zh: '时间戳未通过（{code}：{words}）\n本机时间不准。\n请校准时间，最好通过 NTP。',
  },
  'doctor.signature.swapped': {
    en: 'refused with JDY_CLIENT_SECRET, accepted with JDY_APP_SECRET ({code})\nThe two secrets are swapped.\nExchange the values of both variables.',
    zh: '用 JDY_CLIENT_SECRET 签名被拒绝，用 JDY_APP_SECRET 签名通过（{code}）\n两个密钥填反了。\n请交换这两个变量的值。',
  },
  'doctor.signature.refused': {
    en: 'refused ({code}: {words})\nJDY_CLIENT_SECRET is not the secret of this JDY_CLIENT_ID.\nCopy the client secret (应用密钥, not the appSecret) anew from the console; it changes when it is reset there.',
    zh: '被拒绝（{code}：{words}）\nJDY_CLIENT_SECRET 与 JDY_CLIENT_ID 不匹配。\n请从控制台重新复制应用密钥（不是 appSecret）；在控制台重置后密钥会改变。',
  },
  'doctor.signature.gateway': {
    en: 'the service fails ({status} {code}: {words})\nThis says nothing about the credentials.\nRun this again later; if it stays so, ask the support of the open platform.',
    zh: '服务端故障（{status} {code}：{words}）\n与凭据无关。\n请稍后重试；如持续出现，请联系开放平台支持。',
  },
  'doctor.signature.elsewhere': {
    en: 'an answer that is not of the service ({status}: {words})\nAnother server is at this address, or a proxy answers for it.\nCheck JDY_BASE_URL, and a proxy or login page of the network.',
    zh: '应答不是来自服务端（{status}：{words}）\n该地址是别的服务器，或由代理代为应答。\n请检查 JDY_BASE_URL，以及网络中的代理或登录页。',
  },
  'doctor.authorisation.ok': {
    en: 'account set {account}; valid: {list}; withdrawn: {withdrawn}\nThe account set has authorised the application.',
    zh: '账套 {account}；有效：{list}；已取消：{withdrawn}\n该账套已授权此应用。',
  },
  'doctor.authorisation.known': {
    en: 'account set {account}\nApp key and app secret are those of the authorisation.',
    zh: '账套 {account}\nappKey 和 appSecret 与授权一致。',
  },
  'doctor.authorisation.not_told': {
    en: 'the service tells nothing without JDY_OUTER_INSTANCE_ID\nWhether app key and app secret are right, the next step says.',
    zh: '没有 JDY_OUTER_INSTANCE_ID，服务端不返回授权信息\nappKey 和 appSecret 是否正确，见下一步。',
  },
  'doctor.authorisation.unknown': {
    en: 'refused ({code}: {words})\nThe service knows no such instance, or it has not authorised this application.\nCheck JDY_OUTER_INSTANCE_ID, and whether the customer has authorised the application of JDY_CLIENT_ID.',
    zh: '被拒绝（{code}：{words}）\n服务端没有此实例，或该实例未授权此应用。\n请核对 JDY_OUTER_INSTANCE_ID，并确认客户已授权 JDY_CLIENT_ID 对应的应用。',
  },
  'doctor.authorisation.none': {
    en: 'no valid account set; withdrawn: {withdrawn}\nThe customer has withdrawn the authorisation, or given none.\nAsk the customer to authorise the application again.',
    zh: '没有有效的账套；已取消：{withdrawn}\n客户取消了授权，或没有授权。\n请客户重新授权此应用。',
  },
  'doctor.authorisation.several': {
    en: 'several account sets: {list}\nThe client does not know which one is meant.\nPut the id of one of them into JDY_ACCOUNT_ID.',
    zh: '有多个账套：{list}\n客户端不知道使用哪一个。\n请在 JDY_ACCOUNT_ID 中填写其中一个的 id。',
  },
  'doctor.authorisation.other': {
    en: 'JDY_ACCOUNT_ID is none of: {list}\nThe account set has not authorised the application, or belongs to another instance.\nPut the id of one of them into JDY_ACCOUNT_ID.',
    zh: 'JDY_ACCOUNT_ID 不在其中：{list}\n该账套未授权此应用，或属于另一个实例。\n请在 JDY_ACCOUNT_ID 中填写其中一个的 id。',
  },
  'doctor.authorisation.ends': {
    en: 'the instance ends on {date}\nAfter that day every call is refused.\nAsk the customer to renew the subscription.',
    zh: '实例将于 {date} 到期\n到期后所有调用都会被拒绝。\n请客户续费。',
  },
  'doctor.authorisation.not_listed': {
    en: 'no account set with this JDY_APP_KEY is listed\nThe app key is wrong, or the service does not list it without JDY_OUTER_INSTANCE_ID.\nIf the next step fails, check JDY_APP_KEY.',
    zh: '没有列出此 JDY_APP_KEY 的账套\nappKey 有误，或者没有 JDY_OUTER_INSTANCE_ID 时服务端不列出它。\n如果下一步失败，请核对 JDY_APP_KEY。',
  },
  'doctor.authorisation.withdrawn': {
    en: 'the authorisation of this account set is withdrawn\nEvery call is refused.\nAsk the customer to authorise the application again.',
    zh: '该账套的授权已取消\n所有调用都会被拒绝。\n请客户重新授权此应用。',
  },
  'doctor.authorisation.former': {
    en: 'JDY_APP_SECRET is the former one\nThe service changes it about every 24 hours.\nUse JDY_OUTER_INSTANCE_ID in place of app key, app secret and router address: the client then follows the change.',
    zh: 'JDY_APP_SECRET 是更换前的密钥\n服务端约每 24 小时更换一次。\n请改用 JDY_OUTER_INSTANCE_ID 代替 appKey、appSecret 和路由地址，客户端会自动获取新密钥。',
  },
  'doctor.authorisation.secret': {
    en: 'JDY_APP_SECRET is not the one in force\nThe service changes it about every 24 hours, or it belongs to another account set.\nUse JDY_OUTER_INSTANCE_ID in place of app key, app secret and router address: the client then follows the change.',
    zh: 'JDY_APP_SECRET 不是当前有效的密钥\n服务端约每 24 小时更换一次，或者它属于别的账套。\n请改用 JDY_OUTER_INSTANCE_ID 代替 appKey、appSecret 和路由地址，客户端会自动获取新密钥。',
  },
  'doctor.authorisation.router': {
    en: 'JDY_ROUTER_ADDR is not the domain of this account set\nThe authorisation says {domain}.\nPut that into JDY_ROUTER_ADDR.',
    zh: 'JDY_ROUTER_ADDR 不是该账套的域名\n授权返回的是 {domain}。\n请把它填入 JDY_ROUTER_ADDR。',
  },
  'doctor.token.ask': {
    en: 'No token that still works is stored on this machine. Fetching one uses one of two token calls a minute, and may end the token that production uses. Fetch one?',
    zh: '本机没有保存可用的令牌。获取令牌会占用每分钟两次的限额，并可能使生产环境正在使用的令牌失效。现在获取吗？',
  },
  'doctor.token.needs_yes': {
    en: 'none is stored, and there is no terminal to ask whether one may be fetched\nA new token may end the one that production uses.\nRun this again with --yes.',
    zh: '没有已保存的令牌，也没有终端可以询问是否获取\n新令牌可能使生产环境正在使用的令牌失效。\n请加上 --yes 重试。',
  },
  'doctor.token.declined': {
    en: 'none is stored, and none was fetched\nWithout a token no business call can be made.\nRun this again and answer y where that harms nothing.',
    zh: '没有已保存的令牌，也没有获取\n没有令牌无法调用业务接口。\n确认没有影响后，请重新运行并回答 y。',
  },
  'doctor.token.stored': {
    en: 'a stored one is accepted\nApp key and app secret were right when it was fetched.',
    zh: '已保存的令牌有效\n获取它时 appKey 和 appSecret 正确。',
  },
  'doctor.token.fetched': {
    en: 'a new one was fetched\nApp key and app secret are right. It is stored for later runs.',
    zh: '已获取新令牌\nappKey 和 appSecret 正确。令牌已保存，供以后使用。',
  },
  'doctor.token.stale': {
    en: 'refused ({code}: {words})\nThe app secret has changed, as it does about every 24 hours, or it is wrong.\nUse JDY_OUTER_INSTANCE_ID in place of app key, app secret and router address: the client then follows the change.',
    zh: '被拒绝（{code}：{words}）\nappSecret 已更换（约每 24 小时一次），或填写有误。\n请改用 JDY_OUTER_INSTANCE_ID 代替 appKey、appSecret 和路由地址，客户端会自动获取新密钥。',
  },
  'doctor.token.limited': {
    en: 'too many token calls ({words})\nThe service gives out two a minute. Another program fetches tokens as well.\nWait a minute. Let programs share their token: tokenStore in the guide.',
    zh: '获取令牌过于频繁（{words}）\n服务端每分钟只发放两个，另有程序也在获取令牌。\n请一分钟后重试，并让各程序共用令牌，见指南中的 tokenStore。',
  },
  'doctor.token.failed': {
    en: 'none was given ({code}: {words})\nApp key, app secret or authorisation are not accepted.\nCheck JDY_APP_KEY and JDY_APP_SECRET, or use JDY_OUTER_INSTANCE_ID in their place.',
    zh: '未能获取（{code}：{words}）\nappKey、appSecret 或授权未通过。\n请核对 JDY_APP_KEY 和 JDY_APP_SECRET，或改用 JDY_OUTER_INSTANCE_ID。',
  },
  'doctor.token.rejected': {
    en: 'not accepted ({code}: {words})\nThe token belongs to another account set or data centre.\nCheck that JDY_APP_KEY and JDY_ROUTER_ADDR are of one authorisation.',
    zh: '未通过（{code}：{words}）\n令牌属于另一个账套或数据中心。\n请确认 JDY_APP_KEY 和 JDY_ROUTER_ADDR 来自同一授权。',
  },
  'doctor.router.ok': { en: '{routerAddr}\nIt leads to the account set.', zh: '{routerAddr}\n可以到达该账套。' },
  'doctor.router.nowhere': {
    en: '{routerAddr} leads nowhere\nThere is no data centre of this name, or it does not have the account set.\nTake the domain of the authorisation: {domain}',
    zh: '{routerAddr} 无法到达\n没有这个数据中心，或账套不在其中。\n请使用授权返回的 domain：{domain}',
  },
  'doctor.customers.ok': {
    en: '{rows} rows of the first page\nBusiness calls work.',
    zh: '第一页读取到 {rows} 行\n业务接口可以调用。',
  },
  'doctor.customers.permission': {
    en: 'not allowed ({words})\nThe application may not read customers in this account set.\nSubscribe to the API, or grant the permission, in the console of the open platform.',
    zh: '没有权限（{words}）\n此应用不能读取该账套的客户。\n请在开放平台控制台订阅接口或授予权限。',
  },
  'doctor.customers.failed': {
    en: '{words}\nThe customers cannot be read.\n{hint}',
    zh: '{words}\n无法读取客户。\n{hint}',
  },
  'doctor.permissions.ok': {
    en: 'readable: {read}; unclear: {unclear}\nNo permission is missing among these. The sandbox has customers alone, so with it the others are unclear.',
    zh: '可读：{read}；不明：{unclear}\n以上没有缺少的权限。沙箱只有客户，其余显示为不明。',
  },
  'doctor.permissions.refused': {
    en: 'refused: {refused}; readable: {read}; unclear: {unclear}\nThe application may not read these.\nIf you need them, subscribe to their API in the console of the open platform.',
    zh: '被拒绝：{refused}；可读：{read}；不明：{unclear}\n此应用不能读取这些数据。\n如有需要，请在开放平台控制台订阅相应接口。',
  },
  'doctor.probe.none': {
    en: 'No probe was made: it needs customers that can be read.',
    zh: '未进行探测：需要能够读取客户。',
  },
  'doctor.probe.written': { en: 'The outcome of the probe is in {file}.', zh: '探测结果已写入 {file}。' },

  'call.help': {
    en: `Makes one call, with the credentials of .env or the environment (see jdy-wasm doctor --help).

Usage: jdy-wasm call <OPERATION> [FIELDS] [OPTIONS]
       jdy-wasm call <METHOD> <PATH> [FIELDS] [OPTIONS]

  jdy-wasm call customers.list --search 苹果 --table
  jdy-wasm call customers.list --enable -1 --csv > customers.csv
  jdy-wasm call customers.get --number KH001 --decrypt
  jdy-wasm call customers.save --json customer.json
  jdy-wasm call GET /jdy/v2/bd/material --page 1

<OPERATION> is resource and verb, as material.list or scm.salOutBound.get; docs/operations.md lists all 375.

Fields are options with the names of the API, as --search 苹果 or --search=苹果. One that is repeated is a list. With a
method and a path they are the query.

Options:
      --json <FILE>      The request of a save, or the body, as JSON; - reads standard input
      --csv              Print rows as CSV for spreadsheets; no cell of it is taken for a formula
      --table            Print rows as a table [default: JSON]
      --limit <NUMBER>   Stop a list after so many rows
      --decrypt          Show sensitive fields as plain text
      --yes              Do not ask before a call that may change data
      --dotenv <FILE>    Read this file in place of .env
      --lang <LANG>      The language of the texts, zh or en [default: by the environment]
  -h, --help             Print help

Rows are printed as they come. The token is kept in the user's cache folder for the next call. Errors go to standard
error. Ends with 0 if the call succeeded, with 1 if it failed or was not sent, and with 2 if the command line is wrong.`,
    zh: `调用一次接口，凭据取自 .env 或环境变量（见 jdy-wasm doctor --help）。

用法：jdy-wasm call <接口> [字段] [选项]
      jdy-wasm call <方法> <路径> [字段] [选项]

  jdy-wasm call customers.list --search 苹果 --table
  jdy-wasm call customers.list --enable -1 --csv > customers.csv
  jdy-wasm call customers.get --number KH001 --decrypt
  jdy-wasm call customers.save --json customer.json
  jdy-wasm call GET /jdy/v2/bd/material --page 1

<OPERATION> 是资源和动作，如 material.list、scm.salOutBound.get；docs/operations.md 列出全部 375 个。

字段写成与接口同名的选项，例如 --search 苹果 或 --search=苹果，重复即为列表。使用方法和路径时，字段就是查询参数。

选项：
      --json <FILE>      保存接口的请求或请求体，JSON 格式；- 表示标准输入
      --csv              以 CSV 打印各行，可用表格软件打开，单元格不会被当作公式
      --table            以表格打印各行 [默认：JSON]
      --limit <NUMBER>   列表读取这么多行后停止
      --decrypt          以明文显示敏感字段
      --yes              调用可能修改数据的接口前不询问
      --dotenv <FILE>    读取此文件，而不是 .env
      --lang <LANG>      文本的语言，zh 或 en [默认：由环境决定]
  -h, --help             打印帮助

数据逐行打印。令牌保存在用户缓存目录中，供下次调用使用。错误写到标准错误。
退出码：0 表示成功，1 表示失败或未发送，2 表示命令行有误。`,
  },
  'call.one_format': { en: '--csv and --table contradict each other', zh: '--csv 和 --table 不能同时使用' },
  'call.limit': {
    en: '--limit is {given}: give a whole number from 1',
    zh: '--limit 是 {given}：请给出不小于 1 的整数',
  },
  'call.ask': {
    en: '{method} {path} at {baseUrl} may change data. Send it?',
    zh: '{method} {path}（{baseUrl}）可能修改数据，确定发送吗？',
  },
  'call.needs_yes': {
    en: '{method} may change data, and there is no terminal to ask: give --yes to send it',
    zh: '{method} 可能修改数据，且没有终端可以询问：加上 --yes 才会发送',
  },
  'call.not_sent': { en: 'nothing was sent', zh: '没有发送' },
  'call.columns': {
    en: 'only later rows have these columns, which are not shown: {list}; JSON shows all',
    zh: '以下列只出现在后面的行中，没有显示：{list}；JSON 格式显示全部',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
