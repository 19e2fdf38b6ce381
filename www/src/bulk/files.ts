// The files to download: the problems, and the result of each row.
import { explained } from './check.js';
import { saves } from './chosen.js';
import { summaryOf } from '../parts/failure.js';
import { checked, results, right, table, wrongRows } from './state.js';
import { download } from './table.js';
import { t } from './texts.js';

export async function downloadProblems(): Promise<void> {
  const { header, rows } = table.value ?? { header: [], rows: [] };
  const lines = (checked.value?.problems ?? []).map((problem) => {
    const { row, column, path } = problem;
    const at = column ?? -1;
    return [String(row + 2), header[at] ?? path, rows[row]?.[at] ?? '', explained(problem)];
  });
  await download('problems.csv', [t('row'), t('column'), t('value'), t('problem')], lines);
}

/** Every row of the file with its result in added columns. */
export async function downloadResults(): Promise<void> {
  const { header, rows } = table.value ?? { header: [], rows: [] };
  const byRow = new Map(
    results.flatMap((result) => (right.value[result.index]?.rows ?? []).map((row) => [row, result])),
  );
  const lines = rows.map((cells, row) => {
    const result = byRow.get(row);
    if (!result) return [...cells, t(wrongRows.value.has(row) ? 'invalid' : 'unsent'), '', '', ''];
    if (result.ok) return [...cells, t('saved'), result.ids.join(' '), '', ''];
    const { error } = result;
    return [
      ...cells,
      t(error.code === 'outcome_unknown' ? 'unknown' : 'failure'),
      '',
      error.errcode ?? error.code,
      summaryOf(error),
    ];
  });
  await download(
    'results.csv',
    [...header, t('outcome'), t('ids', { what: saves.form.value?.resource ?? '' }), t('code'), t('problem')],
    lines,
  );
}
