// A choice between a few options, all of them visible.
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  label: string;
  options: ReadonlyArray<readonly [value: Value, text: string]>;
  value: Value;
  onChange: (value: Value) => void;
}

export function Segments<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {options.map(([each, text]) => (
        <label key={each}>
          <input type="radio" name={name} value={each} checked={each === value} onChange={() => onChange(each)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
