import type { Call } from './call.js';
import { saveAll, type Inputs, type SaveAllOptions } from './bulk.js';
import { decrypting, type DecryptOptions } from './decrypt.js';
import { List } from './list.js';
import type { CallOptions } from './options.js';
import type { Caller } from './wasm/caller.js';
import { listWithoutPages } from './generated/messages/client.js';
import { noResource } from './generated/messages/input.js';
import { refusal } from './wasm/error-data.js';
import { withFields } from './wasm/json-text.js';
import { mustBeObjects } from './util/must-be.js';
import { nameOf } from './util/resource-path.js';

declare const methods: unique symbol;

/** An operation as text: its address, then the facts that WebAssembly reads. */
export type Table = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;

/** The paths of the sensitive fields (敏感字段) in the `data` of the answers of an operation. */
export function sensitiveOf(table: string): string[] {
  const [, facts = ''] = table.split('|');
  const [, paths] = /;secret=([^;]+)/.exec(facts) ?? [];
  return paths?.split(',') ?? [];
}

/**
 * A kind of record (资源) of the API: its operations as tables, by verb. The constants of `jdy-wasm/bd`, `jdy-wasm/scm`
 * and so on are such; `client.on(resource)` gives their methods.
 */
export type Resource<Methods = object, Verbs extends string = string> = Readonly<Record<Verbs, Table>> & {
  /** The type of its methods; there is no such property. */
  readonly [methods]?: Methods;
};

/** A resource whose list can be filtered by the time of the last change, for `sync` of `jdy-wasm/sync`. */
export type ChangingResource<Methods = object, Verbs extends string = string> = Resource<Methods, Verbs> & {
  /** The table of the list. */
  readonly list: `GET /${string};since=${string}`;
};

/** The records of an action, by `ids` or by `numbers`. */
export interface Operate {
  /** Ids of the records. （单据id） */
  ids?: readonly string[] | null | undefined;
  /** Numbers (codes) of the records. （编码） */
  numbers?: readonly string[] | null | undefined;
  /** Whether to ignore warnings. （是否忽略告警信息） */
  ignore_warn?: boolean | null | undefined;
}

/** The answer of an action. */
export interface Operated {
  /** Ids of the records. （单据id数组对象） */
  ids: string[];
  /** Number (code) by id. （id与编码map） */
  id_number_map?: Record<string, string> | null;
}

/** The operation that audits, deletes or closes records of any kind. （通用操作） */
const OPERATE: Table =
  'POST /jdy/v2/sys/common_operate|ab!;one=ids,numbers;proof=ids|entity_number!;operate_type!;ids:[i;numbers:[t;ignore_warn:b';

type Method = (request?: unknown, options?: DecryptOptions) => unknown;

/** The methods of a resource; `caller` makes their calls. */
export function methodsOf(caller: Caller, resource: Resource): object {
  const made: Record<string, Method> = {};
  mustBeObjects({ resource: Object(resource) });
  const tables: unknown[] = Object.values(Object(resource));
  if (!tables.length || tables.some((table) => typeof table !== 'string')) {
    throw refusal('invalid_request', 'resource', noResource);
  }
  const name = nameOf(resource);
  for (const [verb, table] of Object.entries(resource)) {
    if (verb === 'actions') addActions(made, caller, table, name);
    else made[verb] = methodOf(caller, table, `${name}.${verb}`);
  }
  const { save } = made;
  if (save) {
    const errorOf = (thrown: unknown) => caller.errorOf(thrown);
    made['saveAll'] = ((inputs: Inputs<unknown>, options?: SaveAllOptions) =>
      saveAll(inputs, save as (input: unknown, options?: CallOptions) => Call<object>, options, errorOf)) as Method;
  }
  return made;
}

function methodOf(caller: Caller, table: Table, operation: string): Method {
  const [, facts = ''] = table.split('|');
  const [, rows] = /;rows=(\w+)/.exec(facts) ?? [];
  const paths = sensitiveOf(table);
  const opened = (options: DecryptOptions | undefined): ReturnType<typeof decrypting> =>
    paths.length ? decrypting(options, paths) : [options];
  if (rows === undefined) {
    return (request = {}, options) => caller.call(table, operation, request, ...opened(options));
  }
  // All pages have their rows under one name, although the names of the service differ.
  for (const [index, path] of paths.entries()) paths[index] = path.replace(rows, 'rows');
  const [, field] = /;page=([^;]+)/.exec(facts) ?? [];
  return (request = {}, options) => {
    const [others, prepare] = opened(options);
    const open = (page?: number) => caller.pages(table, operation, at(request, field, page), others, prepare);
    return new List(open, others, (thrown) => caller.errorOf(thrown));
  };
}

/** The request of a list that begins with this page. */
function at(request: unknown, field: string | undefined, page: number | undefined): unknown {
  if (field !== undefined && page !== undefined) return withFields(request, { [field]: page });
  if (page === undefined || page === 1) return request;
  throw refusal('invalid_request', 'page', listWithoutPages);
}

/** `table` ends with the name of the kind of record and the actions that it has. */
function addActions(made: Record<string, Method>, caller: Caller, table: Table, name: string): void {
  const [entity_number, ...actions] = (table.split('|')[1] ?? '').split(' ');
  for (const operate_type of actions) {
    made[operate_type] = (request, options) =>
      caller.call(OPERATE, `${name}.${operate_type}`, request, options, undefined, { entity_number, operate_type });
  }
}
