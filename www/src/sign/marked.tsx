// A line of the string to sign with what was encoded in it marked, once or twice.
import type { ComponentChildren } from 'preact';

/** A percent sign that was encoded itself, a space that was made a plus sign first; then what was encoded once. */
const ENCODED = /(%25[\dA-F]{2}|%2B)|(%[\dA-F]{2})/g;

interface Props {
  text: string;
  /** Whether it was encoded twice as a whole; if not, nothing in it can have been. */
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
