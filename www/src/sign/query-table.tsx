// The table of query parameters: rows of a name and a value.
import { useRef } from 'preact/hooks';

import { PLAIN } from '../parts/field.js';
import { Prose } from '../parts/prose.js';
import { addRow, changeRow, removeRow, rows } from './state.js';
import { t } from './texts.js';

export function QueryTable({ refused }: { refused: string | undefined }) {
  const table = useRef<HTMLDivElement>(null);
  const focus = (index: number) => {
    // The new row is rendered only after this handler.
    requestAnimationFrame(() =>
      table.current?.querySelectorAll<HTMLInputElement>('.row > :first-child')[index]?.focus(),
    );
  };
  const add = () => {
    addRow();
    focus(rows.value.length - 1);
  };
  const remove = (id: number, index: number) => {
    removeRow(id);
    focus(Math.min(index, rows.value.length - 1));
  };
  return (
    <div role="group" aria-labelledby="query-label" aria-describedby="query-note">
      <span id="query-label" class="label">
        {t('query')}
      </span>
      <div id="query" class="rows" ref={table}>
        {rows.value.map(({ id, key, value }, index) => (
          <div key={id} class="row">
            <input
              {...PLAIN}
              aria-label={t('rowKey', { row: index + 1 })}
              placeholder={t('key')}
              value={key}
              onInput={({ currentTarget }) => changeRow(id, { key: currentTarget.value })}
            />
            <input
              {...PLAIN}
              aria-label={t('rowValue', { row: index + 1 })}
              placeholder={t('value')}
              value={value}
              onInput={({ currentTarget }) => changeRow(id, { value: currentTarget.value })}
            />
            <button
              type="button"
              class="remove"
              aria-label={t('removeRow', { row: index + 1 })}
              onClick={() => remove(id, index)}
            />
          </div>
        ))}
      </div>
      <div class="below">
        <button type="button" class="quiet add" onClick={add}>
          {t('addRow')}
        </button>
        <p id="query-note" class="note">
          {refused ? (
            <span class="refused">
              <Prose text={refused} />
            </span>
          ) : (
            t('queryHint')
          )}
        </p>
      </div>
    </div>
  );
}
