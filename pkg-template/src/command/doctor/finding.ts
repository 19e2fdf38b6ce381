import type { TextName } from '../say.js';

/** The result of a step. `skipped`: it was not checked, so the steps that depend on it are skipped as well. */
export type Status = 'ok' | 'warning' | 'failed' | 'skipped';

/** A text of the doctor. */
export type Said = Extract<TextName, `doctor.${string}`>;

/** What a step has found. */
export interface Finding {
  readonly status: Status;
  readonly text: Said;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A finding, with the values of its text. */
export function finding(status: Status, text: Said, values: Finding['values'] = {}): Finding {
  return { status, text, values };
}
