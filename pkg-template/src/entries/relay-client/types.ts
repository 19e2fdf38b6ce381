// The exports of all clients of a relay besides the client: errors and types.
export type { Inputs, Progress, SaveAllOptions, SaveResult, SaveResults } from '../../bulk.js';
export type { Call, ResponseDetails, WithResponse } from '../../call.js';
export type { DecryptOptions } from '../../decrypt.js';
export * from '../../errors.js';
export type { Answer, RouteParameters } from '../../api-client.js';
export type * from '../../generated/catalog/bd/customer.js';
export type {
  CustomerMethods as Customers,
  CustomerSaveContactPerson as ContactPerson,
} from '../../generated/catalog/bd/customer.js';
export type * from '../../generated/catalog/cust/biz.js';
export type {
  BizMethods as Cust,
  BizSave as CustRecord,
  BizSaved as CustSaved,
} from '../../generated/catalog/cust/biz.js';
export type * from '../../generated/catalog/ls/member.js';
export type { MemberMethods as Members } from '../../generated/catalog/ls/member.js';
export type { Operate, Operated, Resource, Table } from '../../resource.js';
export type {
  HookEvent,
  Hooks,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  WaitEvent,
  WaitReason,
  WarningEvent,
} from '../../hooks.js';
export type { List, Page } from '../../list.js';
export type { CallOptions, PermitEnd, RequestParameters, SharedOptions } from '../../options.js';
export type { Query, QueryValue } from '../../signable-request.js';
