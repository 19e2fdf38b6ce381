// The texts of `jdy-wasm miniprogram`.
import type { Texts } from './texts.js';

export const MINIPROGRAM = {
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
      --lang <语言>   文本的语言，zh 或 en [默认：由 LC_ALL、LC_MESSAGES、LANG 或系统决定]
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
} as const satisfies Texts;
