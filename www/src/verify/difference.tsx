// Two strings to sign side by side, with the differences marked.
import { type ChangeObject, diffArrays } from 'diff';
import type { ComponentChildren } from 'preact';

import { Copy } from '../parts/copy.js';
import { t } from './texts.js';

/** An encoded character is compared as one unit. */
const TOKENS = /%25[\dA-Fa-f]{2}|%[\dA-Fa-f]{2}|[^]/gu;
/** With more changes than this the texts are unrelated, and marks are of no use. */
const MOST_CHANGES = 2000;

export function Difference({ actual, expected }: { actual: string; expected: string }) {
  const changes = diffArrays(tokens(actual), tokens(expected), { maxEditLength: MOST_CHANGES }) ?? [
    change(actual, { removed: true }),
    change(expected, { added: true }),
  ];
  return (
    <div class="sides">
      <Side name="actual" text={actual}>
        {changes.filter(({ added }) => !added).map(shown)}
      </Side>
      <Side name="expected" text={expected}>
        {changes.filter(({ removed }) => !removed).map(shown)}
      </Side>
    </div>
  );
}

export function Side({
  name,
  text,
  children,
}: {
  name: 'actual' | 'expected';
  text: string;
  children?: ComponentChildren;
}) {
  return (
    <section class={`side ${name}`} aria-labelledby={`${name}-label`}>
      <div class="heading">
        <h3 id={`${name}-label`}>{t(name)}</h3>
        <Copy what={t(name)} text={text} shownIn={name} />
      </div>
      <pre id={name} class="block" role="group" tabIndex={0} aria-labelledby={`${name}-label`}>
        {children ?? visible(text)}
      </pre>
    </section>
  );
}

const tokens = (text: string): string[] => text.match(TOKENS) ?? [];
const change = (text: string, kind: { added?: true; removed?: true }): ChangeObject<string[]> => ({
  value: [text],
  count: 1,
  added: kind.added ?? false,
  removed: kind.removed ?? false,
});

function shown({ value, added, removed }: ChangeObject<string[]>, index: number): ComponentChildren {
  const text = value.join('');
  if (added) return <ins key={index}>{visible(text.replaceAll(' ', '␣'))}</ins>;
  if (removed) return <del key={index}>{visible(text.replaceAll(' ', '␣'))}</del>;
  return visible(text);
}

const visible = (text: string) => text.replaceAll('\r', '␍').replaceAll('\n', '↵\n');
