// The texts that all commands share.
import type { Texts } from './texts.js';

export const GENERAL = {
  help: {
    en: `Calls, tests and examines the Kingdee jdy v2 open API (金蝶云星辰).

Usage: jdy-wasm <COMMAND> [OPTIONS]

Commands:
  sandbox      Serves the gateway on this machine, with public credentials and made-up data
  doctor       Finds out why calls with your credentials fail; it only reads
  call         Makes one call: jdy-wasm call customers.list --search 苹果
  verify       Says why the signature of a pasted request is wrong
  miniprogram  Puts the WebAssembly module into the code package of a mini-program

Options:
      --lang <LANG>   The language of the texts, zh or en [default: by LC_ALL, LC_MESSAGES or LANG, or the system]
  -h, --help          Print help; jdy-wasm <COMMAND> --help prints that of a command
  -V, --version       Print version

A command ends with 0 if all is well, with 1 if what it did has failed, and with 2 if the command line is wrong. doctor
ends with 3 if no step failed and some were skipped.`,
    zh: `调用、测试和检查金蝶云星辰（jdy v2）开放平台接口。

用法：jdy-wasm <命令> [选项]

命令：
  sandbox      在本机启动沙箱网关，使用公开的凭据和虚构的数据
  doctor       检查为什么用你的凭据调用失败，只读不写
  call         调用一次接口：jdy-wasm call customers.list --search 苹果
  verify       说明粘贴的请求为什么签名错误
  miniprogram  把 WebAssembly 模块放进小程序的代码包

选项：
      --lang <语言>   文本的语言，zh 或 en [默认：由 LC_ALL、LC_MESSAGES、LANG 或系统决定]
  -h, --help          打印帮助；jdy-wasm <命令> --help 打印该命令的帮助
  -V, --version       打印版本

退出码：0 表示一切正常，1 表示操作失败，2 表示命令行有误；doctor 没有失败但跳过了某些步骤时为 3。`,
  },
  'usage.help': { en: 'For more information, try {command} --help.', zh: '详细说明见 {command} --help。' },
  'arguments.language': { en: '--lang is {given}: give zh or en', zh: '--lang 是 {given}：请填 zh 或 en' },
  'arguments.option': { en: 'there is no option {name}', zh: '没有选项 {name}' },
  'arguments.command': { en: 'there is no command {name}', zh: '没有命令 {name}' },
  'arguments.nearest': { en: '; did you mean {name}?', zh: '，是否想用 {name}？' },
  'arguments.no_value': { en: '{option} takes no value', zh: '{option} 不带值' },
  'arguments.value': { en: '{option} needs a value', zh: '{option} 需要一个值' },
  'arguments.word': { en: 'there is no place for {name}', zh: '多余的参数 {name}' },
  'ask.secret': { en: 'client secret: ', zh: 'client secret（应用密钥）：' },
  'ask.nothing': { en: 'nothing was typed', zh: '没有输入' },
  'ask.interrupted': { en: 'interrupted', zh: '已中断' },
  'ask.no_terminal': {
    en: 'there is no terminal to ask for the client secret: set JDY_CLIENT_SECRET, or write it into .env',
    zh: '没有终端可以询问应用密钥：请设置 JDY_CLIENT_SECRET，或写入 .env',
  },
  'env.unreadable': { en: 'cannot read {file}: {reason}', zh: '无法读取 {file}：{reason}' },
  'env.utf16': {
    en: '{file} is written in UTF-16, as > of PowerShell does, and Node cannot read it: save it as UTF-8',
    zh: '{file} 的编码是 UTF-16（PowerShell 的 > 会这样写），Node 无法读取：请另存为 UTF-8',
  },
  'env.no_utf8': {
    en: '{file} is not written in UTF-8, and its characters would be garbled: save it as UTF-8',
    zh: '{file} 的编码不是 UTF-8，文字会变成乱码：请另存为 UTF-8',
  },
  'env.old_node': {
    en: 'this Node cannot read {file}: use Node 20.12 or newer, or set the variables in the environment',
    zh: '当前 Node 无法读取 {file}：请使用 Node 20.12 及以上，或在环境中设置变量',
  },
  'file.ENOENT': { en: 'ENOENT: no such file or directory', zh: '没有这个文件或目录（ENOENT）' },
  'file.EACCES': { en: 'EACCES: permission denied', zh: '没有访问权限（EACCES）' },
  'file.EISDIR': { en: 'EISDIR: it is a folder', zh: '它是目录，不是文件（EISDIR）' },
  'output.unwritable': { en: 'cannot write {file}: {reason}', zh: '无法写入 {file}：{reason}' },
  'output.standard': { en: 'standard output', zh: '标准输出' },
  'list.colon': { en: ': ', zh: '：' },
  'list.separator': { en: ', ', zh: '、' },
  'list.semicolon': { en: '; ', zh: '；' },
  'list.beside': { en: '{name} ({beside})', zh: '{name}（{beside}）' },
} as const satisfies Texts;
