// The steps of saving many records: the file, its columns, the check, the run.
import { useSignal } from '@preact/signals';

import { labelOf } from '../models.js';
import { keyOf } from '../operations.js';
import { OperationSearch } from '../parts/operation-search.js';
import { loading } from '../target.js';
import { t as common } from '../texts.js';
import { downloadProblems } from './files.js';
import { explained } from './check.js';
import { saves, SAVES } from './chosen.js';
import { targetAt, targetLabel, targets } from './mapping.js';
import { Run } from './run.js';
import { sample, SAMPLE_OF } from './sample.js';
import {
  checkAll,
  checked,
  checking,
  map,
  paths,
  read,
  right,
  running,
  table,
  take,
  trouble,
  wrongRows,
} from './state.js';
import { t } from './texts.js';

/** The most problems shown. */
const SHOWN = 100;

export function Steps() {
  const given = table.value;
  return (
    <section class="card steps" aria-labelledby="import">
      <h2 id="import">{t('import')}</h2>
      <OperationSearch
        label={t('operation')}
        among={SAVES}
        chosen={saves.operation.value}
        disabled={busy()}
        onChoose={saves.choose}
      />
      {saves.trouble.value && (
        <p class="alert" role="alert">
          {common('loadFailed')} {saves.trouble.value}
        </p>
      )}
      {saves.form.value?.reviewed === false && <p class="aside">{t('unreviewed')}</p>}
      {trouble.value && (
        <p class="alert" role="alert">
          {trouble.value()}
        </p>
      )}
      {given ? (
        <>
          <div class="actions">
            <p>{t('read', { name: given.name, rows: given.rows.length, columns: given.header.length })}</p>
            <button type="button" class="quiet" disabled={busy()} onClick={() => take(undefined)}>
              {t('another')}
            </button>
          </div>
          <Columns />
          <Check />
          {checked.value && right.value.length > 0 && <Run />}
        </>
      ) : (
        <Drop />
      )}
    </section>
  );
}

const busy = () => checking.value !== undefined || running.value === 'running' || running.value === 'stopping';

function Drop() {
  const over = useSignal(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    over.value = false;
    const file = event.dataTransfer?.files[0];
    if (file) void read(file);
  };
  return (
    <>
      <label
        class={`drop ${over.value ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => (over.value = false)}
        onDrop={dropped}
      >
        <span>
          {t('drop')} <span class="link">{t('browse')}</span>
        </span>
        <span class="note">{t('dropHint')}</span>
        <input
          type="file"
          accept=".csv,.txt,.xlsx"
          aria-label={t('file')}
          onChange={({ currentTarget }) => currentTarget.files?.[0] && void read(currentTarget.files[0])}
        />
      </label>
      {keyOf(saves.operation.value) === SAMPLE_OF && (
        <button type="button" class="quiet" onClick={() => take(sample())}>
          {t('sample')}
        </button>
      )}
    </>
  );
}

function Columns() {
  const { header = [], rows = [] } = table.value ?? {};
  const used = paths.value.filter(Boolean);
  const twice = used.filter((path, at) => used.indexOf(path) !== at);
  const list = used.map(targetAt).find((target) => target?.within)?.within?.list;
  const labels = twice.flatMap((path) => targetAt(path) ?? []).map(targetLabel);
  return (
    <>
      <h3>{t('map')}</h3>
      {list && <p class="note">{t('continued', { list: labelOf(list) })}</p>}
      <div class="scroll mapping" tabIndex={0} role="region" aria-label={t('map')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('firstValue')}</th>
              <th scope="col">{t('field')}</th>
            </tr>
          </thead>
          <tbody>
            {header.map((name, column) => (
              <tr key={column}>
                <th scope="row">{name}</th>
                <td class="cell">{rows[0]?.[column]}</td>
                <td>
                  <select
                    aria-label={`${name}: ${t('field')}`}
                    disabled={busy()}
                    value={paths.value[column]}
                    onChange={({ currentTarget }) => map(column, currentTarget.value)}
                  >
                    <option value="">{t('ignored')}</option>
                    {targets.value.map((target) => (
                      <option key={target.path} value={target.path}>
                        {targetLabel(target)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {labels.length > 0 && (
        <p class="refused" role="alert">
          {t('twice', { fields: labels.join('，') })}
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={busy() || twice.length > 0 || !saves.form.value}
          onClick={checkAll}
        >
          {t('check')}
        </button>
        <span class="status" role="status">
          {checkStatus()}
        </span>
      </div>
    </>
  );
}

function checkStatus(): string {
  const total = table.value?.rows.length ?? 0;
  if (loading.value) return t('loading');
  if (checking.value !== undefined) return t('checking', { done: checking.value, total });
  if (!checked.value) return '';
  const { entries, problems } = checked.value;
  if (problems.length === 0)
    return t(entries.length < total ? 'allRightOf' : 'allRight', { rows: total, records: entries.length });
  const wrong = wrongRows.value.size;
  return t('someWrong', { right: total - wrong, wrong, problems: problems.length });
}

function Check() {
  const { header = [], rows = [] } = table.value ?? {};
  const problems = checked.value?.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <>
      <div class="scroll problems" tabIndex={0} role="region" aria-label={t('problem')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, index) => {
              const { row, column, path } = problem;
              const target = targetAt(path);
              return (
                <tr key={index}>
                  <td>{row + 2}</td>
                  <td>
                    {column === undefined
                      ? `${target ? targetLabel(target) : path} ${t('missingColumn')}`
                      : header[column]}
                  </td>
                  <td class="cell">{column === undefined ? '' : rows[row]?.[column]}</td>
                  <td class="why">{explained(problem)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="actions">
        <button type="button" class="quiet" onClick={downloadProblems}>
          {t('downloadProblems')}
        </button>
        {problems.length > SHOWN && <span class="status">{t('moreProblems', { count: problems.length - SHOWN })}</span>}
      </div>
    </>
  );
}
