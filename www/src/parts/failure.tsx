// An error of the package: what happened, what to do, who acts. The package speaks English; Chinese goes before it.
import type { JdyError } from 'jdy-wasm/slim';

import { inLanguage } from '../language.js';
import { t } from '../texts.js';

const CHINESE: Record<JdyError['code'], readonly [what: string, todo: string]> = {
  invalid_request: ['请求内容有误，没有发送', '按提示改正后再调用。'],
  config: ['配置缺失或有误', '核对应用的各项配置。'],
  signature_rejected: ['签名未通过', '检查 clientSecret 是否正确，不要误用 appSecret。'],
  clock_skew: ['本机时间相差超过 5 分钟', '校准本机时间。'],
  token: ['app-token 缺失、错误或已过期', '重新取得令牌；令牌只对一个账套有效，24 小时后过期。'],
  permission: ['没有权限', '在开放平台为应用授权或订阅该接口。'],
  not_found: ['没有这条数据', '核对 id 或编码，它也可能属于别的账套。'],
  rate_limited: ['调用太频繁', '等一分钟再调用。'],
  business: ['服务拒绝了这次调用', '看下面的说明，改正数据后再调用。'],
  gateway: ['网关出错', '稍后再试。'],
  network: ['连接不上', '检查网络和地址；网页不能直接调用服务，需要中继。'],
  timeout: ['没有按时返回', '稍后再试，或放宽时限。'],
  aborted: ['调用已中止', '不必处理。'],
  protocol: ['返回的内容无法读取', '保留返回内容，联系服务方。'],
  incomplete: ['列表不完整', '重新读取一遍。'],
  outcome_unknown: ['不知道是否已经保存', '先查询有没有这条数据，不要直接重发。'],
  wasm: ['程序内部出错', '再试一次；若反复出现请反馈。'],
};

/** The kind of error in a few words. */
export const kindOf = ({ code, name }: JdyError) => inLanguage(CHINESE[code][0], name.replace(/Error$/, ''));

/** The error in one line. */
export const summaryOf = (error: JdyError) => inLanguage(`${CHINESE[error.code][0]}：${error.description}`, error.description);

export function Failure({ error }: { error: JdyError }) {
  const facts = [
    ['code', error.code],
    ['path', error.path],
    ['errcode', error.errcode],
    ['HTTP', error.status],
    ['traceId', error.traceId],
    [t('responsible'), t(error.responsible)],
  ].filter(([, value]) => value !== undefined);
  return (
    <div class="failure">
      <h3 class="outcome bad">{kindOf(error)}</h3>
      <p>{error.path && <code>{error.path} </code>}{error.description}</p>
      <p class="todo"><strong>{t('hint')}</strong> {inLanguage(CHINESE[error.code][1], '')} <span lang="en">{error.hint}</span></p>
      <ul class="facts">{facts.map(([name, value]) => <li key={name}>{name} <code>{value}</code></li>)}</ul>
    </div>
  );
}
