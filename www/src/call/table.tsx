// An answer as tables: fields of a record below each other, rows of a list side by side.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { type Field, labelOf, type Model, modelOf, optionLabel } from '../models.js';
import { decrypt } from '../package.js';
import { t } from './texts.js';

type Row = Readonly<Record<string, unknown>>;

interface RecordProps {
  model: Model;
  row: Row;
  clientSecret: string | undefined;
}

export function RecordTable({ model, row, clientSecret }: RecordProps) {
  return (
    <dl class="record">
      {fieldsOf(model, [row]).map((field) => (
        <div key={field.name}>
          <dt>
            {labelOf(field)} <code>{field.name}</code>
          </dt>
          <dd>
            <Value field={field} model={model} value={row[field.name]} clientSecret={clientSecret} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function RowsTable({ model, rows }: { model: Model; rows: readonly Row[] }) {
  const fields = fieldsOf(model, rows);
  const table = useRef<HTMLDivElement>(null);
  const scrolls = useSignal(false);
  useEffect(() => {
    const { current } = table;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => (scrolls.value = current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      {scrolls.value && <p class="note scrolls">{t('scrolls', { count: fields.length })}</p>}
      <div class="scroll" tabIndex={0} role="region" aria-label={t('table')} ref={table}>
        <table>
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field.name} scope="col">
                  {labelOf(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {fields.map((field) => (
                  <td key={field.name}>
                    <Cell field={field} model={model} value={row[field.name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The fields in the rows: number and name first, fields without a model last. */
function fieldsOf({ fields }: Model, rows: readonly Row[]): Field[] {
  const there = new Set(rows.flatMap((row) => Object.keys(row)));
  const known = fields.filter(({ name }) => there.delete(name));
  const unknown = { english: '', required: false, max: null, sensitive: false, kind: { type: 'any' } } as const;
  const newer = [...there].map((name): Field => ({ ...unknown, name, chinese: name }));
  const rank = ({ name }: Field) => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);
  return [...known, ...newer].sort((a, b) => rank(a) - rank(b));
}

const FIRST = ['bill_no', 'number', 'name', 'id'];

interface CellProps {
  field: Field;
  model: Model;
  value: unknown;
}

/** A cell shows only the number of nested records; the JSON view shows the records. */
function Cell({ field, model, value }: CellProps) {
  if (Array.isArray(value)) return value.length > 0 && t('items', { count: value.length });
  return <Value field={field} model={model} value={value} clientSecret={undefined} />;
}

function Value({ field, model, value, clientSecret }: CellProps & { clientSecret: string | undefined }) {
  const { kind } = field;
  if (value === null || value === undefined || value === '') return <span class="nothing">—</span>;
  const inner = modelOf(kind, model);
  if (Array.isArray(value) && inner) {
    return value.map((row: Row, index) => (
      <RecordTable key={index} model={inner} row={row} clientSecret={clientSecret} />
    ));
  }
  if (inner && typeof value === 'object')
    return <RecordTable model={inner} row={value as Row} clientSecret={clientSecret} />;
  if (field.sensitive && clientSecret) return <Sensitive text={String(value)} clientSecret={clientSecret} />;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (kind.type === 'choice') {
    const option = kind.options.find((option) => String(option.value) === String(value));
    if (option) return optionLabel(option);
  }
  return typeof value === 'object' ? <code>{JSON.stringify(value)}</code> : String(value);
}

/** The encrypted value and the decrypted one. */
function Sensitive({ text, clientSecret }: { text: string; clientSecret: string }) {
  const plain = useSignal('');
  useEffect(
    () => void decrypt(text, clientSecret).then((decrypted) => (plain.value = decrypted)),
    [text, clientSecret],
  );
  return (
    <span class="sensitive">
      <span>
        <span class="tag">{t('encrypted')}</span> <code title={text}>{text}</code>
      </span>
      <span>
        <span class="tag">{t('plain')}</span> <span class="plain">{plain.value}</span>
      </span>
    </span>
  );
}
