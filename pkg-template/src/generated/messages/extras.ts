// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** has a list that cannot be filtered by time of change */
export const listWithoutTime: Message = ['list_without_time', 'has a list that cannot be filtered by time of change', 'Read the whole list, and compare.'];

/** the list grew while it was read, to {count} rows */
export const listGrew: Message = ['list_grew', 'the list grew while it was read, to {0} rows', 'Run it again with the same cursor.'];

/** {rows} rows came of {count} */
export const changesMissing: Message = ['changes_missing', '{0} rows came of {1}', 'Run it again with the same cursor.'];

/** a page had no row that was new, after {rows} rows: the service may ignore the page number, or count wrongly */
export const pageWithoutNews: Message = ['page_without_news', 'a page had no row that was new, after {0} rows: the service may ignore the page number, or count wrongly', 'Run it again with the same cursor. If that fails too, read the whole list and compare.'];

/** is no time in milliseconds */
export const noMoment: Message = ['no_moment', 'is no time in milliseconds', 'Give milliseconds since the epoch, 13 digits, as Date.now() does.'];

/** is set by `sync` itself */
export const setBySync: Message = ['set_by_sync', 'is set by `sync` itself', 'Leave it out. Where the run begins is said by `since` or `cursor`.'];

/** came encrypted: {fields} */
export const cameEncrypted: Message = ['came_encrypted', 'came encrypted: {0}', 'Read the record with { decrypt: true }; or leave these fields out with { omitSensitive: true }.'];

/** is no record */
export const recordExpected: Message = ['record_expected', 'is no record', 'Give an object: the answer of `get`, or a row of it.'];

/** is null */
export const entryIsNull: Message = ['entry_is_null', 'is null', 'Take this entry out of the list.'];

/** has no field that the `save` of this resource takes */
export const nothingToSave: Message = ['nothing_to_save', 'has no field that the `save` of this resource takes', 'Give the answer of its `get`, or write the request yourself.'];

/** has no `save` */
export const resourceWithoutSave: Message = ['resource_without_save', 'has no `save`', 'Give a resource whose records can be saved.'];

/** is missing */
export const numberMissing: Message = ['number_missing', 'is missing', 'Give the number by which the record is looked up.'];

/** has blanks around it */
export const blanksAroundNumber: Message = ['blanks_around_number', 'has blanks around it', 'Take them away: with them it would be the number of another record.'];

/** is given */
export const idWithUpsert: Message = ['id_with_upsert', 'is given', 'Leave it out, or use `save`, which updates by id.'];

/** the look-up of `{number}` gave no record with an id */
export const recordWithoutId: Message = ['record_without_id', 'the look-up of `{0}` gave no record with an id', 'Nothing was saved. Look at the record, then call again.'];

/** has not exactly one of `ids` and `numbers` */
export const notOneKindOfKey: Message = ['not_one_kind_of_key', 'has not exactly one of `ids` and `numbers`', 'Give one of the two.'];

/** has no `{name}` */
export const methodMissing: Message = ['method_missing', 'has no `{0}`', 'Give the methods of a resource, as `jdy.customers` or `jdy.on(material)`.'];

/** is no `outcome_unknown` */
export const noOutcomeUnknown: Message = ['no_outcome_unknown', 'is no `outcome_unknown`', 'Give that error, or what its toJSON() gave.'];

/** is of `{operation}`, not of a save of `{resource}` */
export const otherOperation: Message = ['other_operation', 'is of `{0}`, not of a save of `{1}`', 'Give the resource of the save that failed.'];

/** is no client */
export const noClient: Message = ['no_client', 'is no client', 'Give a Client.'];

/** has no `set` */
export const noStore: Message = ['no_store', 'has no `set`', 'Give a store.'];

/** has no `getTracer` */
export const noTracerProvider: Message = ['no_tracer_provider', 'has no `getTracer`', 'Give a tracer provider of OpenTelemetry, or leave it out.'];

/** is no URL */
export const noServiceAddress: Message = ['no_service_address', 'is no URL', 'Give the address of the service or of the relay, as `https://relay.example`.'];

/** is no list of texts */
export const noInstanceList: Message = ['no_instance_list', 'is no list of texts', 'Give the ids of the instances, as text.'];
