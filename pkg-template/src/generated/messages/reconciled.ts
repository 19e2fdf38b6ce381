// Written by `cargo xtask pack` from crates/core. Change it there.
import type { Message } from '../../messages.js';

/** there is no such record yet, and the save may still arrive */
export const saveMayStillArrive: Message = ['save_may_still_arrive', 'there is no such record yet, and the save may still arrive', ''];

/** the record has not changed yet, and the save may still arrive */
export const updateMayStillArrive: Message = ['update_may_still_arrive', 'the record has not changed yet, and the save may still arrive', ''];

/** there is a record, but its `{field}` differs or cannot be compared */
export const recordDiffers: Message = ['record_differs', 'there is a record, but its `{0}` differs or cannot be compared', ''];

/** there is a record, but it does not say when it was created or changed */
export const recordWithoutTime: Message = ['record_without_time', 'there is a record, but it does not say when it was created or changed', ''];

/** it was not found, but a search need not show every record */
export const searchIsNoProof: Message = ['search_is_no_proof', 'it was not found, but a search need not show every record', ''];

/** the resource has no `get` */
export const resourceWithoutGet: Message = ['resource_without_get', 'the resource has no `get`', ''];

/** saves of this resource cannot be looked up */
export const saveNotLookedUp: Message = ['save_not_looked_up', 'saves of this resource cannot be looked up', ''];

/** a save without `{field}` cannot be looked up */
export const saveWithoutKey: Message = ['save_without_key', 'a save without `{0}` cannot be looked up', ''];

/** the list shows other records, so it was not filtered */
export const listNotFiltered: Message = ['list_not_filtered', 'the list shows other records, so it was not filtered', ''];
