/**
 * For Cloudflare Workers: a relay that keeps the secrets and makes the calls of pages, a token and a rate limit that
 * all Workers of an account set share, a consumer for a queue of saves, and an entrypoint for other Workers.
 *
 * @module jdy-wasm/worker
 */

import '../entries/workerd.js';

export { createAccountSet } from './account/account-set.js';
export type { AccountSetClass } from './account/account-set.js';
export type { Accounts } from '../relay/accounts.js';
export type { JournalEntry, SaveBegin, SaveEnd, SaveKey } from './account/journal.js';
export type { Lease, LeaseRequest } from '../relay/lease.js';
export { shared } from './account/shared.js';
export type { Shared } from './account/shared.js';
export type { ObjectState, Sql } from './account/storage.js';
export type { AccountSetMethods, AccountSetNamespace, AccountSetStub } from './account/stub.js';
export { accessTo } from '../relay/access.js';
export type { AccountAccess, Session } from '../relay/access.js';
export { custom } from '../relay/authorize.js';
export type { Authorize, Decide, Grant, OfEnv } from '../relay/authorize.js';
export { bearer } from '../relay/bearer.js';
export type { BearerTokens } from '../relay/bearer.js';
export type { RelayLog } from '../relay/log.js';
export type { OperationName } from '../relay/operations.js';
export type { Operation } from '../relay/operations.js';
export type { KeptLetter, LetterQuery, LetterRetry } from './account/dead-letter-store.js';
export { createDeadLetterConsumer, deadLetters } from './queue/dead-letters.js';
export type { DeadLetterConsumerOptions, DeadLetters } from './queue/dead-letters.js';
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
export type { Relay } from './relay.js';
export type { RelaySettings } from '../relay/settings.js';
export { createEntrypoint } from './rpc.js';
export type {
  EntrypointClass,
  EntrypointMethods,
  EntrypointOptions,
  EntrypointProps,
  RemoteMethods,
  RemoteOptions,
} from './rpc.js';
