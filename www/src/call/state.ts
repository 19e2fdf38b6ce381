// The operation that is called, what was typed for it, and how it was answered.
import { computed, signal } from '@preact/signals';
import type { Page, ResponseDetails } from 'jdy-wasm/slim';

import { modelNamed, OPERATIONS, type Operation } from '../models.js';
import { JdyError } from '../package.js';
import { open } from '../target.js';
import { NotJson, requestOf, type Values } from './request.js';

type Row = Record<string, unknown>;

export type Answer =
  | { operation: Operation; data: unknown; response: ResponseDetails; clientSecret: string | undefined }
  | { operation: Operation; rows: readonly Row[]; count: number | null; more: boolean };

/** `broken` says what is wrong with the page itself. */
export type Outcome = { answer: Answer } | { error: JdyError } | { notJson: string } | { broken: string };

const first = OPERATIONS[0] as Operation;
export const operation = signal<Operation>(first);
export const typed = signal<Readonly<Record<string, Values>>>({});
export const outcome = signal<Outcome | undefined>(undefined);
export const busy = signal(false);

export const keyOf = ({ group, name }: Operation) => `${group}.${name}`;
export const values = computed(() => typed.value[keyOf(operation.value)] ?? {});

export function type(values: Values): void {
  typed.value = { ...typed.value, [keyOf(operation.value)]: values };
}

export function choose(chosen: Operation): void {
  operation.value = chosen;
  outcome.value = undefined;
}

/** The pages of the list that was asked for last. */
let pages: AsyncGenerator<Page<Row>, void, undefined> | undefined;

export async function send(): Promise<void> {
  const chosen = operation.value;
  await attempt(async () => {
    const request = requestOf(modelNamed(chosen.request), values.value);
    const { client, clientSecret } = await open();
    if (chosen.paged) {
      pages = methodOf<List>(client, chosen)(request).pages();
      return nextOf(chosen, []);
    }
    const { data, response } = await methodOf<Method>(client, chosen)(request).withResponse();
    return { operation: chosen, data, response, clientSecret };
  });
}

export async function nextPage(): Promise<void> {
  const shown = outcome.value;
  if (!shown || !('answer' in shown) || !('rows' in shown.answer)) return;
  const { operation, rows } = shown.answer;
  await attempt(() => nextOf(operation, rows));
}

async function nextOf(operation: Operation, rows: readonly Row[]): Promise<Answer> {
  const { value: page } = (await pages?.next()) ?? {};
  if (!page) return { operation, rows, count: rows.length, more: false };
  return { operation, rows: [...rows, ...page.rows], count: page.count, more: page.page < (page.totalPages ?? 0) };
}

async function attempt(work: () => Promise<Answer>): Promise<void> {
  busy.value = true;
  try {
    outcome.value = { answer: await work() };
  } catch (thrown) {
    if (thrown instanceof NotJson) outcome.value = { notJson: thrown.path };
    else if (thrown instanceof JdyError) outcome.value = { error: thrown };
    else outcome.value = { broken: String(thrown) };
  } finally {
    busy.value = false;
  }
}

/** Requests are untyped here: the package checks what was typed. */
type Method = (request: Record<string, unknown>) => { withResponse(): Promise<{ data: unknown; response: ResponseDetails }> };

type List = (request: Record<string, unknown>) => { pages(): AsyncGenerator<Page<Row>, void, undefined> };

function methodOf<M extends Method | List>(client: object, { group, name }: Operation): M {
  const operations = (client as Record<string, Record<string, M>>)[group];
  const method = operations?.[name];
  if (!method) throw new Error(`no operation ${group}.${name}`);
  return method.bind(operations) as M;
}
