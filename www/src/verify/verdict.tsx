// The verdict about a request: valid, or the mistake and its correction.
import type { Diagnosis } from 'jdy-wasm/diagnose';

import { inLanguage } from '../language.js';
import { explained } from '../parts/error-texts.js';
import { Prose } from '../parts/prose.js';
import { Difference, Side } from './difference.js';
import { checking, verdict } from './state.js';
import { t } from './texts.js';

export function VerdictOf() {
  const said = verdict.value;
  return (
    <div class="card verdict" role="status" aria-live="polite">
      {!said && (checking.value ? <p class="waiting-note">{t('checking')}</p> : <Waiting />)}
      {said && 'unreadable' in said && <p class="refused">{t('unreadable', { reason: explained(said.unreadable) })}</p>}
      {said && 'diagnosis' in said && <Said diagnosis={said.diagnosis} />}
    </div>
  );
}

/** Shown before the first check. */
function Waiting() {
  return (
    <div class="preview">
      <h2>{t('waiting')}</h2>
      <p>{t('waitingNote')}</p>
      <ul>
        <li>{t('waitingMistake')}</li>
        <li>{t('waitingStrings')}</li>
        <li>{t('waitingHeaders')}</li>
      </ul>
    </div>
  );
}

function Said({ diagnosis }: { diagnosis: Diagnosis }) {
  if (diagnosis.ok) {
    return (
      <>
        <h2 class="outcome good">{t('valid')}</h2>
        <p>{t('validNote')}</p>
      </>
    );
  }
  const { reason, mistakes, actual, expected } = diagnosis;
  return (
    <>
      <h2 class="outcome bad">{t(reason === 'signature_mismatch' ? 'invalid' : 'rejected')}</h2>
      <p>
        <Prose text={explained(diagnosis)} />
      </p>
      {mistakes.length > 0 && (
        <>
          <h3 class="subhead">{t('mistakes')}</h3>
          <ol class="mistakes">
            {mistakes.map(({ code, title, fix }) => (
              <li key={code} data-code={code}>
                <strong>
                  <Prose text={inLanguage(title.zh, title.en)} />
                </strong>
                <p>
                  <Prose text={inLanguage(fix.zh, fix.en)} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
      <Strings actual={actual} expected={expected} />
    </>
  );
}

function Strings({ actual, expected }: { actual: string | undefined; expected: string }) {
  if (actual === undefined) {
    return (
      <>
        <p class="aside">{t('unknown')}</p>
        <div class="sides">
          <Side name="expected" text={expected} />
        </div>
      </>
    );
  }
  if (actual === expected) return <p class="note">{t('same')}</p>;
  return (
    <>
      <Difference actual={actual} expected={expected} />
      <p class="note">{t('difference')}</p>
    </>
  );
}
