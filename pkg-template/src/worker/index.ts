/**
 * For Cloudflare Workers: a relay that keeps the secrets and lets pages call, tokens and pace that all Workers of an
 * account set share, a queue of saves, an entrypoint for other Workers.
 *
 * @module jdy-wasm/worker
 */

import '../workerd.js';

export { createAccountSet } from './account/account-set.js';
export type { AccountSetClass } from './account/account-set.js';
export type { Accounts } from './accounts.js';
export type { JournalEntry } from './account/journal.js';
export type { Lease, LeaseRequest } from './account/places.js';
export { shared } from './account/shared.js';
export type { Shared } from './account/shared.js';
export type { ObjectState, Sql } from './account/storage.js';
export type {
  AccountSetMethods,
  AccountSetNamespace,
  AccountSetStub,
  SaveBegin,
  SaveEnd,
  SaveKey,
} from './account/stub.js';
export { accessTo } from './access.js';
export type { AccountAccess, Session } from './access.js';
export { custom } from './authorize.js';
export type { Authorize, Decide, Grant, OfEnv } from './authorize.js';
export { bearer } from './bearer.js';
export type { BearerTokens } from './bearer.js';
export type { RelayLog } from './log.js';
export type { OperationName } from '../generated/routes.js';
export type { Operation } from './operations.js';
export { createSaveConsumer } from './queue/consumer.js';
export type { SaveConsumerOptions } from './queue/consumer.js';
export type {
  DeadLetter,
  DeadLetterQueue,
  QueueBatch,
  QueueMessage,
  SaveMessage,
  SaveOperation,
} from './queue/messages.js';
export { createRelay } from './relay.js';
export type { Relay, RelaySettings } from './relay.js';
export { createEntrypoint } from './rpc.js';
export type { EntrypointClass, EntrypointMethods, EntrypointOptions, EntrypointProps } from './rpc.js';
