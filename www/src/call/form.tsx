// The form of a model: common fields shown, the others collapsed, nested models as lists of forms.
import { language } from '../language.js';
import { englishLabel, type Field as ModelField, labelOf, type Model, modelOf } from '../models.js';
import { Field } from '../parts/field.js';
import { Prose } from '../parts/prose.js';
import { t as shared } from '../texts.js';
import { ControlOf, formatOf } from './control.js';
import { inViewOf } from './examples.js';
import type { Values } from './request.js';
import { t } from './texts.js';

interface Props {
  model: Model;
  values: Values;
  onChange: (values: Values) => void;
  /** The fields shown at first; the others are collapsed. */
  inView: readonly string[];
  /** The path of this model in the request: `contact_persons[0].`. */
  prefix?: string;
  /** The path of the refused field, and the reason. */
  refused: { path: string; why: string } | undefined;
}

export function Form({ model, values, onChange, inView, prefix = '', refused }: Props) {
  const shown = inView.flatMap((name) => model.fields.filter((field) => field.name === name));
  const folded = model.fields.filter(({ name }) => !inView.includes(name));
  const fieldOf = (field: ModelField) => (
    <FieldOf
      key={field.name}
      field={field}
      model={model}
      path={prefix + field.name}
      value={values[field.name]}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
      refused={refused}
    />
  );
  const hasRefused = folded.some(({ name }) => within(refused?.path, prefix + name));
  return (
    <>
      <div class="form">{shown.map(fieldOf)}</div>
      {folded.length > 0 && (
        <details class="more" open={hasRefused || undefined}>
          <summary>{t('more', { count: folded.length })}</summary>
          <div class="form">{folded.map(fieldOf)}</div>
        </details>
      )}
    </>
  );
}

/** Whether a path is that of a field or of something inside it. */
const within = (path: string | undefined, field: string) =>
  path?.startsWith(field) && !/^\w/.test(path.slice(field.length));

interface FieldProps {
  field: ModelField;
  /** The model that the field belongs to. */
  model: Model;
  path: string;
  value: Values[string];
  onChange: (value: Values[string]) => void;
  refused: Props['refused'];
}

function FieldOf({ field, model, path, value, onChange, refused }: FieldProps) {
  const inner = modelOf(field.kind, model);
  if (inner) {
    const items = Array.isArray(value) ? value : [];
    return <Items field={field} model={inner} path={path} items={items} onChange={onChange} refused={refused} />;
  }
  const label = (
    <>
      {labelOf(field)} <code>{field.name}</code>
      {field.required && <span class="must">{shared('required')}</span>}
    </>
  );
  return (
    <Field label={label} hint={hintOf(field)} refused={within(refused?.path, path) ? refused?.why : undefined}>
      {(control) => (
        <ControlOf field={field} control={control} value={typeof value === 'string' ? value : ''} onChange={onChange} />
      )}
    </Field>
  );
}

/** The hint below a field: the gloss or the help of the catalog, the format, and whether the value is encrypted. */
function hintOf(field: ModelField): string | undefined {
  const { english, help, kind, max, sensitive } = field;
  const isEnglish = language.value === 'en';
  const gloss = isEnglish && english !== `${englishLabel(field)}.` ? english.replaceAll('`', '') : undefined;
  const said = isEnglish ? gloss : help;
  const format = kind.type === 'number' || kind.type === 'decimal' ? undefined : formatOf(kind);
  const parts = [
    said,
    said ? undefined : format,
    max === null ? undefined : t('hint_max', { max }),
    sensitive ? t('hint_sensitive') : undefined,
  ];
  const shown = parts.filter((part) => part !== undefined).map((part) => part.replace(/\.$/, ''));
  return shown.length > 0 ? shown.join(t('hint_join')) : undefined;
}

interface ItemsProps {
  field: ModelField;
  model: Model;
  path: string;
  items: readonly Values[];
  onChange: (items: readonly Values[]) => void;
  refused: Props['refused'];
}

function Items({ field, model, path, items, onChange, refused }: ItemsProps) {
  const what = labelOf(field);
  const isSingle = field.kind.type === 'model';
  const pathOf = (index: number) => (isSingle ? `${path}.` : `${path}[${index}].`);
  const nameOf = (index: number) => (isSingle ? what : t('item', { what, index: index + 1 }));
  return (
    <div class="items" role="group" aria-label={what}>
      <span class="label">
        {what} <code>{field.name}</code>
        {field.required && <span class="must">{shared('required')}</span>}
      </span>
      {language.value !== 'en' && field.help && <p class="note">{field.help}</p>}
      {refused?.path === path && (
        <p class="note refused">
          <Prose text={refused.why} />
        </p>
      )}
      {items.map((item, index) => (
        <div key={index} class="item" role="group" aria-label={nameOf(index)}>
          <div class="heading">
            <h3>{nameOf(index)}</h3>
            <button
              type="button"
              class="remove"
              aria-label={t('removeItem', { what: nameOf(index) })}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </div>
          <Form
            model={model}
            values={item}
            onChange={(changed) => onChange(items.map((each, at) => (at === index ? changed : each)))}
            inView={inViewOf(model)}
            prefix={pathOf(index)}
            refused={refused}
          />
        </div>
      ))}
      {!(isSingle && items.length > 0) && (
        <button type="button" class="quiet add" onClick={() => onChange([...items, {}])}>
          {t('addItem', { what })}
        </button>
      )}
    </div>
  );
}
