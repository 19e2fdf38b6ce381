// An error of the package: what happened, what to do, and who has to act.
import type { JdyError } from 'jdy-wasm/slim';

import { inLanguage } from '../language.js';
import { t } from '../texts.js';
import { textsOf } from './error-texts.js';
import { Prose } from './prose.js';

const KINDS: Record<JdyError['code'], string> = {
  invalid_request: '请求内容有误，没有发送',
  config: '配置缺失或有误',
  signature_rejected: '签名未通过',
  clock_skew: '本机时间相差超过 5 分钟',
  token: 'app-token 缺失、错误或已过期',
  permission: '没有权限',
  not_found: '没有这条数据',
  rate_limited: '调用太频繁',
  business: '服务端拒绝了这次调用',
  gateway: '网关出错',
  network: '连接不上',
  timeout: '没有按时返回',
  aborted: '调用已中止',
  protocol: '返回的内容无法读取',
  incomplete: '列表不完整',
  outcome_unknown: '不知道是否已经保存',
  wasm: '程序内部出错',
};

/** The kind of error in a few words. */
export const kindOf = ({ code, name }: JdyError) => inLanguage(KINDS[code], inWords(name));

/** `NotFoundError` as `Not found`. */
const inWords = (name: string) =>
  name.replace(/Error$/, '').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The error in one line. */
export const summaryOf = (error: JdyError) =>
  inLanguage(`${KINDS[error.code]}：${textsOf(error).description}`, error.description).replaceAll('`', '');

export function Failure({ error }: { error: JdyError }) {
  const { description, hint } = textsOf(error);
  const facts = [
    [t('kind'), error.code],
    [t('field'), error.path],
    ['errcode', error.errcode],
    ['HTTP', error.status],
    ['traceId', error.traceId],
    [t('responsible'), t(error.responsible)],
  ].filter(([, value]) => value !== undefined);
  return (
    <div class="failure">
      <h3 class="outcome bad">{kindOf(error)}</h3>
      <p>
        {error.path && <code>{error.path} </code>}
        <Prose text={description} />
      </p>
      <p class="todo">
        <strong>{t('hint')}</strong> <Prose text={hint} />
      </p>
      <ul class="facts">
        {facts.map(([name, value]) => (
          <li key={name}>
            {name} <code>{value}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
