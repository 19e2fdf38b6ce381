// All exports of `jdy-wasm`, the same for every entry.
export { appSignature } from '../app-signature.js';
export type { Inputs, Progress, SaveAllOptions, SaveResult, SaveResults } from '../bulk.js';
export { Client } from '../client.js';
export type { Answer, RouteParameters } from '../api-client.js';
export { decrypt } from '../decrypt.js';
export type { DecryptOptions } from '../decrypt.js';
export * from '../errors.js';
export type * from '../generated/catalog/bd/customer.js';
export type {
  CustomerMethods as Customers,
  CustomerSaveContactPerson as ContactPerson,
} from '../generated/catalog/bd/customer.js';
export type * from '../generated/catalog/cust/biz.js';
export type {
  BizMethods as Cust,
  BizSave as CustRecord,
  BizSaved as CustSaved,
} from '../generated/catalog/cust/biz.js';
export type * from '../generated/catalog/ls/member.js';
export type { MemberMethods as Members } from '../generated/catalog/ls/member.js';
export type { ChangingResource, Operate, Operated, Resource, Table } from '../resource.js';
export type { Call, ResponseDetails, WithResponse } from '../call.js';
export type {
  EndEvent,
  HookEvent,
  Hooks,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  StartEvent,
  WaitEvent,
  WaitReason,
  WarningEvent,
} from '../hooks.js';
export type {
  AuthorisedAccount,
  CallOptions,
  ClientOptions,
  CommonOptions,
  DirectOptions,
  KnownAccount,
  PermitEnd,
  RelayClientOptions,
  RelayOptions,
  RequestParameters,
  SharedOptions,
} from '../options.js';
export type { TokenStore } from '../token-store.js';
export type { List, Page } from '../list.js';
export { createSigner } from '../signer.js';
export type { Query, QueryValue, SignableRequest } from '../signable-request.js';
export type { SignedRequest, Signer, SignerOptions } from '../signer.js';
export { verify } from '../verify.js';
export type { ReceivedRequest, RejectionReason, Verification } from '../verify.js';
