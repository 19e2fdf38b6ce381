// The message for a link to an unknown operation.
import { translator } from '../language.js';
import { operationNamed } from '../operations.js';
import { route } from '../views.js';

const t = translator({ unknown: '链接中的接口不存在：' }, { unknown: 'The link names no operation:' });

export function UnknownOperation() {
  const { operation } = route.value;
  if (operation === undefined || operationNamed(operation)) return null;
  return (
    <p class="alert" role="alert">
      {t('unknown')} <code>{operation}</code>
    </p>
  );
}
