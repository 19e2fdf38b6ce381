// The control of one field of a form, chosen by the kind of the field.
import type { Control } from '../parts/field.js';
import { PLAIN } from '../parts/field.js';
import { type Field, type Kind, optionLabel } from '../models.js';
import { t } from './texts.js';

interface Props {
  field: Field;
  control: Control;
  value: string;
  onChange: (value: string | File | undefined) => void;
}

export function ControlOf({ field: { name, kind, required }, control, value, onChange }: Props) {
  const common = { ...control, name, required: false, 'aria-required': required };
  switch (kind.type) {
    case 'choice':
      return (
        <select {...common} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">{t('unset')}</option>
          {kind.options.map((option) => (
            <option key={option.value} value={String(option.value)}>
              {optionLabel(option)}
            </option>
          ))}
        </select>
      );
    case 'boolean':
      return (
        <select {...common} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">{t('unset')}</option>
          <option value="true">{t('yes')}</option>
          <option value="false">{t('no')}</option>
        </select>
      );
    case 'file':
      return <input {...common} type="file" onChange={({ currentTarget }) => onChange(currentTarget.files?.[0])} />;
    case 'list':
    case 'text_map':
    case 'object':
    case 'any':
      return (
        <textarea
          {...common}
          class="code"
          rows={kind.type === 'list' ? 2 : 4}
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    default:
      return (
        <input
          {...PLAIN}
          {...common}
          class={isText(kind) ? '' : 'code'}
          inputMode={
            isNumber(kind) ? 'numeric' : kind.type === 'number' || kind.type === 'decimal' ? 'decimal' : 'text'
          }
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}

const isText = ({ type }: Kind) => type === 'text';
const isNumber = ({ type }: Kind) => ['integer', 'page_size', 'millis', 'id'].includes(type);

/** The pattern of a field of this kind; undefined if it takes any text. */
export function formatOf(kind: Kind): string | undefined {
  switch (kind.type) {
    case 'integer':
      return kind.to > 1e9
        ? t('hint_integer_from', { from: kind.from })
        : t('hint_integer', { from: kind.from, to: kind.to });
    case 'list':
      return kind.of.type === 'choice'
        ? t('hint_list_of', { options: kind.of.options.map(optionLabel).join(' / ') })
        : t('hint_list');
    case 'id':
    case 'number':
    case 'decimal':
    case 'page_size':
    case 'positive_number_text':
    case 'date':
    case 'date_time':
    case 'millis':
    case 'text_map':
    case 'object':
    case 'any':
      return t(`hint_${kind.type}`);
    default:
      return undefined;
  }
}
