import type { Client } from '../client.js';
import type { DecryptOptions } from '../decrypt.js';
import type { JdyError } from '../jdy-error.js';
import type { List } from '../list.js';
import type { CallOptions } from '../options.js';
import type { Resource, Table } from '../resource.js';
import { beijingMs } from '../util/beijing.js';
import { mustBeObjects } from '../util/must-be.js';
import { readTable, type OperationTable } from '../util/operation-table.js';
import { nameOf } from '../util/resource-path.js';
import { noClient, noOutcomeUnknown, otherOperation } from '../generated/messages/extras.js';
import {
  listNotFiltered,
  recordDiffers,
  recordWithoutTime,
  resourceWithoutGet,
  saveMayStillArrive,
  saveNotLookedUp,
  saveWithoutKey,
  searchIsNoProof,
  updateMayStillArrive,
} from '../generated/messages/reconciled.js';
import { CLOCKS_DIFFER_MS } from '../generated/wire.js';
import type { Explainable, Message } from '../messages.js';
import { fill } from '../util/fill.js';
import { refusal } from '../wasm/error-data.js';
import { checkedText } from '../wasm/json-text.js';
import { difference, type Row } from './difference.js';
import { saveTable, type SaveOf, type Saves } from './to-save.js';

/** The required parts of an error `outcome_unknown`: the error itself, or the result of its `toJSON()`. */
export interface LostSave {
  /** When the save was begun, in milliseconds since the epoch. */
  readonly uncertainSince?: number;
  /** Until when it may still arrive, in milliseconds since the epoch. */
  readonly uncertainUntil?: number;
  /** The kind of error. Optional. */
  readonly code?: string;
  /** The operation of the save. Optional; it must belong to the resource. */
  readonly operation?: string;
}

/** The options of the look-up. */
export type ReconcileOptions = Pick<CallOptions, 'signal' | 'timeoutMs' | 'totalTimeoutMs' | 'maxRetries'>;

/** The outcome of a save. */
export type Reconciled =
  | {
      /** The record has every value of the save. */
      outcome: 'carried_out';
      /** The id of the record. */
      id: string;
    }
  | {
      /** The save was not carried out, and will not be: you may save again. */
      outcome: 'not_carried_out';
    }
  | UnknownOutcome;

/**
 * The outcome of the save cannot be found out, at least not yet. `zh.explain()` of `jdy-wasm/zh` says why in Chinese.
 */
export interface UnknownOutcome extends Explainable {
  /** The save may have been carried out, or may still be. */
  outcome: 'unknown';
}

/** The number of rows that are searched for the record. */
const MOST_ROWS = 1000;

/**
 * Looks up a save that failed with `outcome_unknown`, minutes or days later. It saves nothing.
 *
 * The outcome is `carried_out` if the record was created after the save began and has every given value. It is
 * `not_carried_out` if there is no such record and the save can no longer arrive. Otherwise it is `unknown`, also if
 * the record was changed later or if saves of the resource cannot be looked up.
 *
 * @param request the request of the save; the error does not contain it, so that logs hold no data of customers
 * @param error the error, or the result of its `toJSON()`
 * @example
 * ```ts
 * import { customer } from 'jdy-wasm/bd';
 *
 * const { outcome } = await reconcile(jdy, customer, request, JSON.parse(stored));
 * if (outcome === 'not_carried_out') await jdy.customers.save(request);
 * ```
 * @throws {InvalidRequestError} if the error is not that of a lost save of this resource
 * @throws {JdyError} if the look-up fails
 */
export async function reconcile<Methods extends Saves>(
  client: Pick<Client, 'on'>,
  resource: Resource<Methods>,
  request: SaveOf<Methods>,
  error: LostSave,
  options?: ReconcileOptions,
): Promise<Reconciled> {
  mustBeObjects({ client: Object(client), error: Object(error) });
  if (typeof Object(client).on !== 'function') throw refusal('invalid_request', 'client', noClient);
  const { since, until } = windowOf(error);
  const table = saveTable(resource);
  const { operation } = error;
  if (operation !== undefined && ![`${nameOf(resource)}.save`, `POST ${table.path}`].includes(operation)) {
    throw refusal('invalid_request', 'error.operation', otherOperation, operation, nameOf(resource));
  }
  // Parses its JSON text, which includes the getters of a class instance.
  const given = JSON.parse(checkedText(request)) as Row;
  mustBeObjects({ request: given, options: options ?? {} });
  const { id } = given;
  const found = await lookUp(client, resource, table, given, options);
  if ('outcome' in found) return found;
  const { record } = found;
  if (!record) {
    if (Date.now() > until) return { outcome: 'not_carried_out' };
    return unknown(saveMayStillArrive);
  }
  const shownId = String(record['id'] ?? '').trim();
  if (shownId === '' || shownId === '0' || (id && shownId !== String(id))) return unknown(recordDiffers, 'id');
  const timeField = id ? 'modify_time' : createdOf(table);
  // A date without a time may be any moment of the day.
  const time = beijingMs(String(record[timeField]));
  if (time !== undefined && time + CLOCKS_DIFFER_MS < since) {
    // The record of an update exists anyway, and it may still change.
    if (!id || Date.now() > until) return { outcome: 'not_carried_out' };
    return unknown(updateMayStillArrive);
  }
  const differs = difference(table, 0, given, record, !id);
  if (differs) return unknown(recordDiffers, differs);
  if (time === undefined) return unknown(recordWithoutTime);
  // The record was created or changed when the save could no longer arrive.
  if (time - CLOCKS_DIFFER_MS > until) return unknown(recordDiffers, timeField);
  return { outcome: 'carried_out', id: shownId };
}

/** The times between which the save was sent and can arrive. */
function windowOf(error: LostSave): { since: number; until: number } {
  const { uncertainSince: since = Number.NaN, uncertainUntil: until = Number.NaN, code } = Object(error) as LostSave;
  // The error may come from a machine whose clock differs.
  const isWindow = Number.isFinite(until) && since <= until && since <= Date.now() + CLOCKS_DIFFER_MS;
  if (!isWindow || (code !== undefined && code !== 'outcome_unknown')) {
    throw refusal('invalid_request', 'error', noOutcomeUnknown);
  }
  return { since, until };
}

function unknown([reason, text]: Message, ...args: string[]): UnknownOutcome {
  return { outcome: 'unknown', reason, message: fill(text, args), args };
}

/** The record, no record if there is none, or the reason why it cannot be looked up. */
async function lookUp(
  client: Pick<Client, 'on'>,
  resource: Resource,
  table: OperationTable,
  given: Row,
  options: ReconcileOptions | undefined,
): Promise<{ record?: Row | undefined } | UnknownOutcome> {
  const methods = client.on(resource) as Record<string, Method | undefined>;
  const { id } = given;
  const [, by = '', kind = '', path, filter = ''] = /^(.*?)>([>~]?)(.*)\?(.*),/.exec(table.fact('look') ?? '') ?? [];
  try {
    if (id) {
      if (!methods['get']) return unknown(resourceWithoutGet);
      return { record: await detail(methods['get'], { id }, options) };
    }
    // Only a GET: the save may have the same path.
    const isIt = (table: string) => table.startsWith('GET ') && readTable(table).path === path;
    const verb = Object.entries(resource).find(([, table]) => isIt(table as Table))?.[0];
    const method = verb === undefined ? undefined : methods[verb];
    const value = given[by];
    if (!method) return unknown(saveNotLookedUp);
    if (!value) return unknown(saveWithoutKey, by);
    if (!kind) {
      const record = await detail(method, { [filter]: value }, options);
      const isIt = String(record[by] ?? '').trim() === String(value).trim();
      return isIt ? { record } : unknown(recordDiffers, by);
    }
    // If the list ignores the filter, it has all records.
    const rows = await (method({ [filter]: value }, options) as List<Row>).toArray({ limit: MOST_ROWS });
    const record = rows.find((row) => String(row[by] ?? '') === String(value));
    if (record) return { record };
    if (kind === '~') return unknown(searchIsNoProof);
    return rows.length > 0 ? unknown(listNotFiltered) : {};
  } catch (thrown) {
    if ((thrown as JdyError).code !== 'not_found') throw thrown;
    return !id && kind === '~' ? unknown(searchIsNoProof) : {};
  }
}

type Method = (request: object, options?: DecryptOptions) => unknown;

/** Reads a detail, and decrypts it if the client has the secret. */
async function detail(get: Method, query: object, options: ReconcileOptions | undefined): Promise<Row> {
  try {
    return Object(await get(query, { ...options, decrypt: true })) as Row;
  } catch (thrown) {
    // The client of a relay has no secret, and a `get` without sensitive fields has no such option.
    if (!['config', 'invalid_request'].includes((thrown as JdyError).code)) throw thrown;
    return Object(await get(query, options)) as Row;
  }
}

/** The field of the detail with the time of creation. */
function createdOf(table: OperationTable): string {
  return table.fact('look')?.split(',').at(-1) ?? 'create_time';
}
