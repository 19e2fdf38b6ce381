// The other texts of `jdy-wasm doctor`: its help, and the names of variables, steps and data.
import type { Texts } from './texts.js';

export const DOCTOR = {
  'fault.missing': { en: 'is missing', zh: '未设置' },
  'fault.blank': { en: 'is blank', zh: '是空的' },
  'fault.invisible': {
    en: 'has a blank, a line break or an invisible character in its value',
    zh: '的值中含有空白、换行或不可见字符',
  },
  'fault.blanks_around': { en: 'has blanks around its value', zh: '的值前后有空白' },
  'fault.quotes': { en: 'has quotes around its value', zh: '的值带有引号' },
  'fault.no_text': { en: 'is no text', zh: '不是文本' },
  'fault.misspelt': { en: 'is not known; the nearest name is {name}', zh: '不是已知的变量，最接近的是 {name}' },
  'fault.beside': { en: 'is set beside another account set', zh: '与另一个账套同时设置' },
  'variable.JDY_CLIENT_ID': { en: "the application's client id", zh: '应用 id' },
  'variable.JDY_CLIENT_SECRET': { en: "the application's client secret", zh: '应用密钥' },
  'variable.JDY_OUTER_INSTANCE_ID': { en: 'the instance that has authorised the application', zh: '第三方实例 id' },
  'variable.JDY_ACCOUNT_ID': { en: 'which of its account sets', zh: '账套 id' },
  'variable.JDY_APP_KEY': { en: "the account set's app key", zh: '账套的 appKey' },
  'variable.JDY_APP_SECRET': { en: "the account set's app secret", zh: '账套的 appSecret' },
  'variable.JDY_ROUTER_ADDR': { en: 'the domain of the authorisation', zh: '授权返回的 domain（IDC 域名）' },
  'variable.JDY_BASE_URL': { en: 'the address of the service or of a sandbox', zh: '服务端或沙箱的地址' },
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
  'step.token': { en: 'Token', zh: 'app-token' },
  'step.router': { en: 'Router address', zh: '路由地址' },
  'step.customers': { en: 'Customers', zh: '客户' },
  'step.permissions': { en: 'Permissions', zh: '权限' },
  'doctor.help': {
    en: `Finds out why calls with your credentials fail: variables, network, clock, signature, authorisation, token,
permissions.

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

Ends with 0 if all was checked and no step failed, with 1 if one failed, with 2 if the command line is wrong, and with
3 if none failed and some were skipped, as where no token may be fetched.`,
    zh: `检查为什么用你的凭据调用失败：变量、网络、时钟、签名、授权、app-token、权限。

只读不写，也不显示密钥。某一步失败后，依赖它的步骤会跳过。

用法：jdy-wasm doctor [选项]

凭据的变量与 jdy-wasm/env 相同：JDY_CLIENT_ID、JDY_CLIENT_SECRET，以及 JDY_OUTER_INSTANCE_ID，或者 JDY_APP_KEY、
JDY_APP_SECRET 和 JDY_ROUTER_ADDR；使用沙箱时还有 JDY_BASE_URL。从环境变量和 .env 读取。

选项：
      --dotenv <文件>
          读取此文件，而不是 .env
      --yes
          没有已保存的 app-token 时直接获取，不询问。服务端每分钟只发放两个 app-token，新 app-token 可能使生产环境正在使用的 app-token 失效
      --probe
          另外通过只读调用检查官方文档没有说明的行为，结果写入 jdy-probe.json，其中不含 id、名称和密钥，可以发给本包作者
      --json
          以 JSON 打印报告
      --lang <语言>
          报告的语言，zh 或 en [默认：由环境决定]
  -h, --help
          打印帮助

退出码：0 表示全部检查完且没有失败，1 表示有步骤失败，2 表示命令行有误，3 表示没有失败但跳过了某些步骤，例如未获准获取 app-token。`,
  },
  'doctor.probe.none': {
    en: 'No probe was made: it needs customers that can be read.',
    zh: '未进行探测：需要能够读取客户。',
  },
  'doctor.probe.written': { en: 'The outcome of the probe is in {file}.', zh: '探测结果已写入 {file}。' },
} as const satisfies Texts;
