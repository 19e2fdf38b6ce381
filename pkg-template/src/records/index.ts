/**
 * Functions over single records: read many, save a record that was read, create or update, look up a lost save.
 *
 * @module jdy-wasm/records
 */

export { getAll } from './get-all.js';
export type { GetAllOptions, GetResult, GetResults, Gets, Ids, Numbers, RecordKeys, RecordOf } from './get-all.js';
export { reconcile } from './reconcile.js';
export type { LostSave, Reconciled, ReconcileOptions, UnknownOutcome } from './reconcile.js';
export { toSave } from './to-save.js';
export type { Saves, SaveOf, ToSaveOptions } from './to-save.js';
export { upsert } from './upsert.js';
export type { Upserted, UpsertOptions } from './upsert.js';
