// The run: its progress, stop and resume, and the records that failed.
import { useSignal } from '@preact/signals';

import { titleOf } from '../operations.js';
import { asksFirst, Confirm } from '../parts/confirm.js';
import { summaryOf } from '../parts/failure.js';
import { saves } from './chosen.js';
import { downloadResults } from './files.js';
import { done, failed, progress, results, right, type Running, running, save, stop, wrongRows } from './state.js';
import { t } from './texts.js';

/** The most failed records shown; the file of results has all of them. */
const SHOWN = 100;

export function Run() {
  const total = right.value.length;
  const state = running.value;
  const asked = useSignal(false);
  return (
    <>
      <h3>{t('saving')}</h3>
      {state !== 'idle' && (
        <>
          <progress aria-label={t('saving')} value={done.value} max={total} />
          <p class="status figures" role="status">
            {figures(state, total)}
          </p>
        </>
      )}
      <div class="actions">
        {state === 'idle' && (
          <button type="button" class="primary" onClick={() => (asksFirst ? (asked.value = true) : void save())}>
            {t(wrongRows.value.size > 0 ? 'saveRest' : 'save', { records: total })}
          </button>
        )}
        {(state === 'running' || state === 'stopping') && (
          <button type="button" class="quiet" disabled={state === 'stopping'} onClick={stop}>
            {t(state === 'stopping' ? 'stopping' : 'stop')}
          </button>
        )}
        {state === 'stopped' && (
          <button type="button" class="primary" onClick={save}>
            {t('resume')}
          </button>
        )}
        {(state === 'stopped' || state === 'finished') && (
          <button type="button" class="quiet" onClick={downloadResults}>
            {t('downloadResults')}
          </button>
        )}
      </div>
      {(state === 'stopped' || state === 'finished') && failed.value > 0 && <Failed />}
      {asked.value && (
        <Confirm onSend={save} onClose={() => (asked.value = false)}>
          {titleOf(saves.operation.value)} · {t('save', { records: total })}
        </Confirm>
      )}
    </>
  );
}

function Failed() {
  const rows = results.flatMap((result) => (result.ok ? [] : [result]));
  return (
    <div class="scroll problems" tabIndex={0} role="region" aria-label={t('failed', { count: rows.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('problem')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ index, error }) => (
            <tr key={index}>
              <td>{(right.value[index]?.rows[0] ?? 0) + 2}</td>
              <td>{error.errcode ?? error.code}</td>
              <td class="why">{summaryOf(error)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figures(state: Running, total: number): string {
  if (state === 'finished') return t('finished', { ok: done.value - failed.value, failed: failed.value });
  const parts = [t('progress', { done: done.value, total })];
  const { perMinute, remainingMs } = progress.value ?? {};
  if (failed.value > 0) parts.push(t('failed', { count: failed.value }));
  if (state === 'stopped') parts.push(t('stopped', { records: total - done.value }));
  else {
    if (perMinute !== undefined) parts.push(t('rate', { rate: Math.round(perMinute) }));
    if (remainingMs !== undefined) parts.push(t('left', { time: time(remainingMs) }));
  }
  return parts.join(' · ');
}

function time(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.ceil(seconds / 60) });
}
