// The view that signs: the inputs on one side, every stage of the signature on the other.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { Heading } from '../parts/heading.js';
import { Share } from '../parts/share.js';
import { EXAMPLES } from './examples.js';
import { Inputs } from './inputs.js';
import { follow, partsNow } from './link.js';
import { Stages } from './stages.js';
import { example, load, outcome } from './state.js';
import { Summary } from './summary.js';
import { t } from './texts.js';

follow();

/** The pause after the last change before screen readers announce the result. */
const QUIET_MS = 800;

export function Sign() {
  return (
    <>
      <Heading title={t('title')} lead={t('lead')} />
      <div class="examples" role="group" aria-labelledby="examples">
        <h2 id="examples">{t('examples')}</h2>
        <div class="chips">
          {EXAMPLES.map((each) => (
            <button
              key={each.name}
              type="button"
              class="chip"
              aria-pressed={example.value === each}
              onClick={() => load(each)}
            >
              {t(each.name)}
            </button>
          ))}
        </div>
        <Share view="sign" parts={partsNow()} />
      </div>
      <div class="columns even">
        <Inputs />
        <Stages />
      </div>
      <Summary />
      <Spoken />
    </>
  );
}

function Spoken() {
  const spoken = useSignal('');
  const { signed, error } = outcome.value ?? {};
  useEffect(() => {
    const speak = () => {
      spoken.value = signed ? t('spokenSignature', { signature: signed.signature }) : (error?.message ?? '');
    };
    const timer = setTimeout(speak, QUIET_MS);
    return () => clearTimeout(timer);
  }, [signed, error]);
  return (
    <p class="spoken" role="status">
      {spoken.value}
    </p>
  );
}
