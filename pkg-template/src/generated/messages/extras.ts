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

/** came encrypted: {fields} */
export const cameEncrypted: Message = ['came_encrypted', 'came encrypted: {0}', 'Read the record with { decrypt: true }; or leave these fields out with { omitSensitive: true }.'];

/** is no record */
export const recordExpected: Message = ['record_expected', 'is no record', 'Give an object: the answer of `get`, or a row of it.'];

/** is null */
export const entryIsNull: Message = ['entry_is_null', 'is null', 'Take this entry out of the list.'];

/** has no `save` */
export const resourceWithoutSave: Message = ['resource_without_save', 'has no `save`', 'Give a resource whose records can be saved.'];

/** is missing */
export const numberMissing: Message = ['number_missing', 'is missing', 'Give the number by which the record is looked up.'];

/** is given */
export const idWithUpsert: Message = ['id_with_upsert', 'is given', 'Leave it out, or use `save`, which updates by id.'];

/** the look-up of `{number}` gave no record with an id */
export const recordWithoutId: Message = ['record_without_id', 'the look-up of `{0}` gave no record with an id', 'Nothing was saved. Look at the record, then call again.'];

/** has not exactly one of `ids` and `numbers` */
export const notOneKindOfKey: Message = ['not_one_kind_of_key', 'has not exactly one of `ids` and `numbers`', 'Give one of the two.'];

/** is no `outcome_unknown` */
export const noOutcomeUnknown: Message = ['no_outcome_unknown', 'is no `outcome_unknown`', 'Give that error, or what its toJSON() gave.'];

/** is of `{operation}`, not of a save of `{resource}` */
export const otherOperation: Message = ['other_operation', 'is of `{0}`, not of a save of `{1}`', 'Give the resource of the save that failed.'];

/** is no client */
export const noClient: Message = ['no_client', 'is no client', 'Give a Client.'];

/** has no `set` */
export const noStore: Message = ['no_store', 'has no `set`', 'Give a store.'];

/** is no list */
export const noInstanceList: Message = ['no_instance_list', 'is no list', 'Give the ids of the instances, as text.'];
