// Shows the target of calls: the sandbox in this page, or a relay.
import { useSignal } from '@preact/signals';

import { translator } from '../language.js';
import { goTo, relayOf } from '../relay.js';
import { relay, token } from '../target.js';
import { Field, PLAIN } from './field.js';
import { SecretField } from './secret-field.js';
import { Segments } from './segments.js';

const t = translator(
  {
    title: '发往哪里',
    sandbox: '页内沙箱',
    relay: '中继',
    sandboxNote: '沙箱在本页中运行，数据是编造的，不连接任何服务器。',
    address: '中继地址',
    addressHint: '改变地址会重新载入本页；此后本页只能连接这个地址。',
    addressRefused: '请填写 https:// 开头的地址（本机可用 http://）。',
    use: '连接',
    token: '访问令牌',
    tokenHint: '交给中继的 Authorization: Bearer，只保留在本页内存中。',
  },
  {
    title: 'Where calls go',
    sandbox: 'Sandbox in this page',
    relay: 'Relay',
    sandboxNote: 'The sandbox runs in this page on made-up data, without any server.',
    address: 'Address of the relay',
    addressHint: 'Another address reloads this page, which can then be connected with that address alone.',
    addressRefused: 'Give an address that begins with https:// (http:// for this machine).',
    use: 'Connect',
    token: 'Access token',
    tokenHint: 'Sent to the relay as Authorization: Bearer, kept in the memory of this page alone.',
  },
);

export function TargetCard() {
  const kind = useSignal<'sandbox' | 'relay'>(relay ? 'relay' : 'sandbox');
  const choose = (chosen: 'sandbox' | 'relay') => {
    kind.value = chosen;
    if (chosen === 'sandbox' && relay) goTo(undefined);
  };
  return (
    <fieldset class="target">
      <legend>{t('title')}</legend>
      <Segments
        label={t('title')}
        options={[
          ['sandbox', t('sandbox')],
          ['relay', t('relay')],
        ]}
        value={kind.value}
        onChange={choose}
      />
      {kind.value === 'sandbox' ? <p class="note">{t('sandboxNote')}</p> : <Relay />}
    </fieldset>
  );
}

function Relay() {
  const address = useSignal(relay ?? '');
  const refused = useSignal(false);
  const connect = () => {
    const given = relayOf(address.value.trim());
    if (given) goTo(given);
    else refused.value = true;
  };
  return (
    <>
      <Field label={t('address')} hint={t('addressHint')} refused={refused.value ? t('addressRefused') : undefined}>
        {(control) => (
          <div class="with-button">
            <input
              {...PLAIN}
              {...control}
              placeholder="https://"
              value={address.value}
              onInput={({ currentTarget }) => {
                address.value = currentTarget.value;
                refused.value = false;
              }}
            />
            <button type="button" class="quiet" onClick={connect}>
              {t('use')}
            </button>
          </div>
        )}
      </Field>
      {relay && <SecretField label={t('token')} value={token} hint={t('tokenHint')} />}
    </>
  );
}
