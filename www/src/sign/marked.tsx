// A line of the string to sign. Characters encoded once and characters encoded twice are marked.
import type { ComponentChildren } from 'preact';

/** Matches what was encoded twice (also a space that became `+` first), then what was encoded once. */
const ENCODED = /(%25[\dA-F]{2}|%2B)|(%[\dA-F]{2})/g;

interface Props {
  text: string;
  /** Whether the line is encoded twice. Otherwise `%25` in it is a plain percent sign, encoded once. */
  twice: boolean;
}

export function Marked({ text, twice }: Props) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(ENCODED)) {
    parts.push(text.slice(end, match.index));
    const double = twice && match[1] !== undefined;
    parts.push(
      <span key={match.index} class={double ? 'twice' : 'once'}>
        {match[0]}
      </span>,
    );
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
