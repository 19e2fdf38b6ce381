// The texts of `jdy-wasm call`.
import type { Texts } from './texts.js';

export const CALL = {
  'call.operation': { en: 'there is no operation {name}', zh: '没有接口 {name}' },
  'call.names': {
    en: '; npx jdy-wasm call --help says how operations are named, and jdy-wasm/operations.json lists all',
    zh: '；接口的写法见 npx jdy-wasm call --help，全部接口见 jdy-wasm/operations.json',
  },
  'call.which': {
    en: 'which operation is missing: jdy-wasm call customers.list',
    zh: '没有指定接口：jdy-wasm call customers.list',
  },
  'call.traced': { en: '{message} (traceId {traceId})', zh: '{message}（traceId {traceId}）' },
  'call.waits.rate_limit': { en: 'waiting: the rate limit is reached', zh: '已达到限流上限，正在等待' },
  'call.waits.permit': { en: 'waiting for a permit', zh: '正在等待许可' },
  'call.waits.token': {
    en: 'waiting for a token: the service gives out two a minute',
    zh: '正在等待 app-token：服务端每分钟只发放两个',
  },
  'call.waits.retry': { en: 'waiting before another attempt', zh: '正在等待，稍后重试' },
  'call.waits.lock': {
    en: 'waiting for another process that fetches a token',
    zh: '另一个进程正在获取 app-token，正在等待',
  },
  'call.help': {
    en: `Makes one call, with the credentials of .env or the environment (see jdy-wasm doctor --help).

Usage: jdy-wasm call <OPERATION> [FIELDS] [OPTIONS]
       jdy-wasm call <METHOD> <PATH> [FIELDS] [OPTIONS]

  jdy-wasm call customers.list --search 苹果 --table
  jdy-wasm call customers.list --enable -1 --csv --fields number,name --out customers.csv
  jdy-wasm call customers.get --number KH001 --decrypt
  jdy-wasm call customers.save --json customer.json
  jdy-wasm call GET /jdy/v2/bd/material --page 1

<OPERATION> is resource and verb, as material.list or scm.salOutBound.get; jdy-wasm/operations.json has all 375.

Fields are options with the names of the API, as --search 苹果 or --search=苹果. One that is repeated is a list. With a
method and a path they are the query.

Options:
      --json <FILE>      The request of a save, or the body, as JSON; - reads standard input
      --csv              Print rows as CSV for spreadsheets; no cell of it is taken for a formula
      --table            Print rows as a table, a single record with a line for each field [default: JSON]
      --fields <NAMES>   Print these fields alone, in this order, as --fields number,name
      --out <FILE>       Write this file in place of standard output; it is replaced at the end, if all went well
      --limit <NUMBER>   Stop a list after so many rows
      --decrypt          Show sensitive fields as plain text
      --yes              Do not ask before a call that may change data
      --dotenv <FILE>    Read this file in place of .env
      --lang <LANG>      The language of the texts, zh or en [default: by the environment]
  -h, --help             Print help

Rows are printed as they come. The token is kept in the user's cache folder for the next call. Errors go to standard
error. Ends with 0 if the call succeeded, with 1 if it failed or was not sent, with 2 if the command line is wrong.`,
    zh: `调用一次接口，凭据取自 .env 或环境变量（见 jdy-wasm doctor --help）。

用法：jdy-wasm call <接口> [字段] [选项]
      jdy-wasm call <方法> <路径> [字段] [选项]

  jdy-wasm call customers.list --search 苹果 --table
  jdy-wasm call customers.list --enable -1 --csv --fields number,name --out customers.csv
  jdy-wasm call customers.get --number KH001 --decrypt
  jdy-wasm call customers.save --json customer.json
  jdy-wasm call GET /jdy/v2/bd/material --page 1

<接口> 是资源和动作，如 material.list、scm.salOutBound.get；jdy-wasm/operations.json 列出全部 375 个。

字段写成与接口同名的选项，例如 --search 苹果 或 --search=苹果，重复即为列表。使用方法和路径时，字段就是查询参数。

选项：
      --json <文件>      保存接口的请求或请求体，JSON 格式；- 表示标准输入
      --csv              以 CSV 打印各行，可用表格软件打开，单元格不会被当作公式
      --table            以表格打印各行，单条记录则每个字段一行 [默认：JSON]
      --fields <字段名>  只打印这些字段，并按此顺序，例如 --fields number,name
      --out <文件>       写入此文件，而不是标准输出；全部成功后才替换原有文件
      --limit <行数>     列表读取这么多行后停止
      --decrypt          以明文显示敏感字段
      --yes              调用可能修改数据的接口前不询问
      --dotenv <文件>    读取此文件，而不是 .env
      --lang <语言>      文本的语言，zh 或 en [默认：由环境决定]
  -h, --help             打印帮助

数据逐行打印。app-token 保存在用户缓存目录中，供下次调用使用。错误写到标准错误。
退出码：0 表示成功，1 表示失败或未发送，2 表示命令行有误。`,
  },
  'call.one_format': { en: '--csv and --table contradict each other', zh: '--csv 和 --table 不能同时使用' },
  'call.limit': {
    en: '--limit is {given}: give a whole number from 1',
    zh: '--limit 是 {given}：请提供不小于 1 的整数',
  },
  'call.fields': {
    en: '--fields is {given}: give names with commas between them',
    zh: '--fields 是 {given}：请提供以逗号分隔的字段名',
  },
  'call.no_object': {
    en: '{file} has no JSON object: give the fields of the request, as {"name": "x"}',
    zh: '{file} 中不是 JSON 对象：请提供请求的字段，例如 {"name": "x"}',
  },
  'call.duplicate': {
    en: '{file} has {key} twice in one object: keep one of them',
    zh: '{file} 的同一个对象中 {key} 出现了两次：请只保留一个',
  },
  'call.garbled': {
    en: '{option} has characters that are not UTF-8: use a terminal with UTF-8, or --json with a file',
    zh: '{option} 中有不是 UTF-8 编码的字符：请使用 UTF-8 终端，或用 --json 指定文件',
  },
  'call.stdin': { en: 'standard input', zh: '标准输入' },
  'call.json_itself': {
    en: '--json takes the name of a file with the JSON; - reads standard input',
    zh: '--json 后面是 JSON 文件的名称；- 表示标准输入',
  },
  'call.no_file': { en: 'it is no file', zh: '不是文件' },
  'call.no_rows': { en: 'no rows', zh: '没有数据' },
  'call.absent': {
    en: 'no row has these fields: {list}. Fields have the names of the API; rows have {known}',
    zh: '没有一行含有以下字段：{list}。字段名与接口相同，这些行含有：{known}',
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
} as const satisfies Texts;
