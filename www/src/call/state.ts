// The operation to call, the values of its form, and the answer.
import { computed, effect, signal } from '@preact/signals';
import type { Page, ResponseDetails } from 'jdy-wasm/slim';

import { chosenOf } from '../chosen.js';
import { type List, type Method, methodOf, type Row } from '../methods.js';
import type { Form } from '../models.js';
import { keyOf, type Operation, operationNamed } from '../operations.js';
import { JdyError } from '../package.js';
import { open } from '../target.js';
import { route } from '../views.js';
import { NotJson, requestOf, type Values } from './request.js';

export type Answer = { form: Form } & (
  | { data: unknown; response: ResponseDetails; clientSecret: string | undefined }
  | { rows: readonly Row[]; count: number | null; more: boolean }
);

/** `broken` is an error of the page itself. */
export type Outcome = { answer: Answer } | { error: JdyError } | { notJson: string } | { broken: string };

export const { operation, form, trouble, choose } = chosenOf('call', 'bd.customer.save', () => true);
const typed = signal<Readonly<Record<string, Values>>>({});
export const outcome = signal<Outcome | undefined>(undefined);
export const busy = signal(false);

export const values = computed(() => typed.value[keyOf(operation.value)] ?? {});

export function type(values: Values): void {
  typed.value = { ...typed.value, [keyOf(operation.value)]: values };
}

/** The prefix of the names of fields in a link. */
const FIELD = 'field.';

/** The parameters of a link to this call. It includes fields of reads if they are plain and not sensitive. */
export function partsNow(): Record<string, string> {
  const key = keyOf(operation.value);
  const parts: Record<string, string> = { operation: key };
  if (operation.value.effect !== 'read') return parts;
  for (const { name, sensitive } of form.value?.request.fields ?? []) {
    const value = values.value[name];
    if (typeof value === 'string' && value && !sensitive) parts[FIELD + name] = value;
  }
  return parts;
}

effect(() => {
  const { view, operation: key, parts } = route.value;
  if (view !== 'call' || key === undefined || operationNamed(key)?.effect !== 'read') return;
  const given = Object.entries(parts)
    .filter(([name]) => name.startsWith(FIELD))
    .map(([name, value]) => [name.slice(FIELD.length), value]);
  if (given.length > 0) typed.value = { ...typed.peek(), [key]: Object.fromEntries(given) };
});

operation.subscribe(() => {
  outcome.value = undefined;
});

/** The pages of the last list. */
let pages: AsyncGenerator<Page<Row>, void, undefined> | undefined;

export async function send(): Promise<void> {
  const [chosen, shape] = [operation.value, form.value];
  if (!shape) return;
  await attempt(chosen, async () => {
    const request = requestOf(shape.request, values.value);
    const { client, clientSecret } = await open();
    if (chosen.lists) {
      pages = (await methodOf<List>(client, chosen))(request).pages();
      return nextOf(shape, []);
    }
    const method = await methodOf<Method>(client, chosen);
    return { form: shape, ...(await method(request).withResponse()), clientSecret };
  });
}

export async function nextPage(): Promise<void> {
  const shown = outcome.value;
  if (!shown || !('answer' in shown) || !('rows' in shown.answer)) return;
  const { form, rows } = shown.answer;
  await attempt(operation.value, () => nextOf(form, rows));
}

async function nextOf(form: Form, rows: readonly Row[]): Promise<Answer> {
  const { value: page } = (await pages?.next()) ?? {};
  if (!page) return { form, rows, count: rows.length, more: false };
  return { form, rows: [...rows, ...page.rows], count: page.count, more: page.page < (page.totalPages ?? 0) };
}

async function attempt(chosen: Operation, work: () => Promise<Answer>): Promise<void> {
  busy.value = true;
  const ended = await work().then((answer): Outcome => ({ answer }), outcomeOf);
  busy.value = false;
  // Another operation may have been chosen in the meantime.
  if (operation.value === chosen) outcome.value = ended;
}

function outcomeOf(thrown: unknown): Outcome {
  if (thrown instanceof NotJson) return { notJson: thrown.path };
  return thrown instanceof JdyError ? { error: thrown } : { broken: String(thrown) };
}
