// Why something was refused. A sign stands before it, since colour alone says nothing to many.
import type { ComponentChildren } from 'preact';

export function Refusal({ children }: { children: ComponentChildren }) {
  return <span class="refused">{children}</span>;
}
