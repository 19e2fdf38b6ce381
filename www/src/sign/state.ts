// The inputs of the view, and the signed request that the package computes from them.
import { batch, computed, effect, signal } from '@preact/signals';

import { clientId, clientSecret } from '../secrets.js';
import { createSigner, JdyError, type SignedRequest } from '../signer.js';
import { type Example, EXAMPLES, PUBLISHED, SOME_CLIENT_ID } from './examples.js';
import type { Pasted } from './pasted.js';

export interface Row {
  id: number;
  key: string;
  value: string;
}

export type Mode = 'auto' | 'fixed';
export type Pair = readonly [key: string, value: string];

/** A signed request, or why it cannot be signed. */
export type Outcome =
  | { method: string; path: string; query: readonly Pair[]; signed: SignedRequest; error?: undefined }
  | { signed?: undefined; error: JdyError };

let ids = 0;
const row = ([key, value]: Pair = ['', '']): Row => ({ id: ids++, key, value });

export const method = signal('');
export const path = signal('');
export const rows = signal<readonly Row[]>([]);
export const timestamp = { mode: signal<Mode>('auto'), value: signal('') };
export const nonce = { mode: signal<Mode>('auto'), value: signal('') };
export const outcome = signal<Outcome | undefined>(undefined);

/** The parameters: all rows but the empty ones. */
const query = computed(() =>
  rows.value.filter(({ key, value }) => key || value).map(({ key, value }): Pair => [key, value]),
);
const turn = signal(0);

export const signAgain = () => void turn.value++;

export function addRow(): void {
  rows.value = [...rows.value, row()];
}

export function changeRow(id: number, change: Partial<Row>): void {
  rows.value = rows.value.map((row) => (row.id === id ? { ...row, ...change } : row));
}

/** Keeps at least one row to type into. */
export function removeRow(id: number): void {
  const left = rows.value.filter((row) => row.id !== id);
  rows.value = left.length > 0 ? left : [row()];
}

const setQuery = (pairs: readonly Pair[]) => void (rows.value = pairs.length > 0 ? pairs.map(row) : [row()]);

export const load = (chosen: Example) =>
  batch(() => {
    method.value = chosen.method;
    path.value = chosen.path;
    setQuery(chosen.query);
    clientId.value ||= SOME_CLIENT_ID;
    if (chosen.clientSecret) clientSecret.value = chosen.clientSecret;
    set(timestamp, chosen.timestamp);
    set(nonce, chosen.nonce);
  });

/** The example that was opened, as long as its inputs are unchanged. */
export const example = computed(() =>
  EXAMPLES.find((each) => {
    const time = timestamp.mode.value === 'fixed' ? timestamp.value.value : undefined;
    const is = [method.value, path.value, query.value, time];
    return JSON.stringify(is) === JSON.stringify([each.method, each.path, each.query, each.timestamp]);
  }),
);

/** Opens the request of a link, with the current time. */
export const open = ({ method, path, query }: Omit<Pasted, 'headers'>) =>
  batch(() => {
    take({ method, path, query, headers: [] });
    set(timestamp, undefined);
    set(nonce, undefined);
  });

/** Replaces the inputs that the pasted text contains; the others stay. */
export const take = (pasted: Pasted) =>
  batch(() => {
    const header = (name: string) => pasted.headers.find(([each]) => each.toLowerCase() === name)?.[1];
    method.value = pasted.method ?? method.value;
    path.value = pasted.path ?? path.value;
    setQuery(pasted.query);
    clientId.value = header('x-api-clientid') ?? clientId.value;
    const [time, number] = [header('x-api-timestamp'), header('x-api-nonce')];
    if (time) set(timestamp, time);
    if (number) set(nonce, number);
  });

function set(field: typeof timestamp, value: string | undefined): void {
  field.mode.value = value ? 'fixed' : 'auto';
  if (value) field.value.value = value;
}

let newest = 0;
effect(() => {
  void turn.value;
  const mine = ++newest;
  const request = {
    method: method.value,
    path: path.value,
    query: query.value,
    // Text that is not a number goes to the package unchanged: the package explains the error.
    ...(timestamp.mode.value === 'fixed' && { timestamp: numberOr(timestamp.value.value) as number }),
    ...(nonce.mode.value === 'fixed' && { nonce: nonce.value.value }),
  };
  createSigner({ clientId: clientId.value, clientSecret: clientSecret.value })
    .then((signer) => signer.sign(request))
    .then(
      (signed) => mine === newest && keep({ ...request, signed }),
      (error: unknown) => {
        if (mine === newest && error instanceof JdyError) outcome.value = { error };
      },
    );
});

/** Copies a value that the package chose into its input, where it stays when it is fixed. */
function keep(signed: Outcome & { signed: SignedRequest }): void {
  const { headers } = signed.signed;
  if (timestamp.mode.peek() === 'auto') timestamp.value.value = headers['X-Api-TimeStamp'] ?? '';
  if (nonce.mode.peek() === 'auto') nonce.value.value = headers['X-Api-Nonce'] ?? '';
  outcome.value = signed;
}

const numberOr = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

load(PUBLISHED);
