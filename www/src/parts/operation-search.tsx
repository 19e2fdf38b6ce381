// A search field for operations, by Chinese title, English gloss or path.
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';

import { translator } from '../language.js';
import { find, keyOf, moduleTitle, type Operation, titleOf } from '../operations.js';

const t = translator(
  {
    placeholder: '接口名称、英文说明或路径',
    results: '找到的接口',
    found: '找到 {count} 个接口',
    none: '没有匹配的接口。换一个词，或用路径的一段来找。',
  },
  {
    placeholder: 'Title, description or path',
    results: 'Operations found',
    found: '{count} operations found',
    none: 'No operation matches. Try another word, or a part of its path.',
  },
);

interface Props {
  label: string;
  among: readonly Operation[];
  chosen: Operation;
  disabled?: boolean;
  onChoose: (operation: Operation) => void;
}

export function OperationSearch({ label, among, chosen, disabled = false, onChoose }: Props) {
  const id = useId();
  const open = useSignal(false);
  /** Undefined until something is typed; until then all operations are listed. */
  const typed = useSignal<string | undefined>(undefined);
  const at = useSignal(0);
  const groups = useComputed(() => (open.value ? find(typed.value ?? '', among) : []));
  const options = groups.value.flatMap(({ operations }) => operations);
  const hasSome = options.length > 0;
  const active = options[at.value];

  useEffect(() => {
    if (open.value)
      document.getElementById(`${id}-${active ? keyOf(active) : ''}`)?.scrollIntoView({ block: 'nearest' });
  }, [open.value, active]);

  const show = () => {
    if (open.value) return;
    open.value = true;
    at.value = Math.max(0, groups.value.flatMap(({ operations }) => operations).indexOf(chosen));
  };
  const close = () => {
    open.value = false;
    typed.value = undefined;
  };
  const take = (operation: Operation) => {
    close();
    onChoose(operation);
  };
  const move = (steps: number) => {
    if (!open.value) show();
    else if (hasSome) at.value = (at.value + steps + options.length) % options.length;
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && open.value) active && take(active);
    else if (event.key === 'Escape' && open.value) close();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hasSome}
        aria-controls={hasSome ? `${id}-list` : undefined}
        aria-activedescendant={active ? `${id}-${keyOf(active)}` : undefined}
        autocomplete="off"
        spellcheck={false}
        disabled={disabled}
        placeholder={t('placeholder')}
        value={typed.value ?? titleOf(chosen)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={show}
        onBlur={close}
        onKeyDown={press}
        onInput={({ currentTarget }) => {
          open.value = true;
          typed.value = currentTarget.value;
          at.value = 0;
        }}
      />
      <span class="spoken" role="status">
        {typed.value === undefined ? '' : t('found', { count: options.length })}
      </span>
      {open.value && !hasSome && <p class="found">{t('none')}</p>}
      {hasSome && (
        // The field keeps the focus while an option is clicked.
        <div
          id={`${id}-list`}
          class="found"
          role="listbox"
          aria-label={t('results')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups.value.map(({ module, operations }) => (
            <div key={module.name} role="group" aria-labelledby={`${id}-${module.name}`}>
              <div id={`${id}-${module.name}`} class="module" role="presentation">
                {moduleTitle(module)} <code>{module.name}</code>
              </div>
              {operations.map((operation) => (
                <OptionOf
                  key={keyOf(operation)}
                  id={`${id}-${keyOf(operation)}`}
                  operation={operation}
                  active={operation === active}
                  onTake={take}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface OptionProps {
  id: string;
  operation: Operation;
  active: boolean;
  onTake: (operation: Operation) => void;
}

function OptionOf({ id, operation, active, onTake }: OptionProps) {
  const { resource, verb, method, path } = operation;
  return (
    <div id={id} class="option" role="option" aria-selected={active} onClick={() => onTake(operation)}>
      <span class="name">{titleOf(operation)}</span>
      <code class="method">
        {resource}.{verb}
      </code>
      <code class="address">
        {method} {path}
      </code>
    </div>
  );
}
