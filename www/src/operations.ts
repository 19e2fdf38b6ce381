// The operations of the API by name, and the search for one.
import index from './generated/operations.json';
import { inLanguage } from './language.js';

export interface Operation {
  module: Module['name'];
  /** The constant of its resource in the package. */
  resource: string;
  /** The method of that resource. */
  verb: string;
  method: string;
  path: string;
  chinese: string;
  english: string;
  effect: 'read' | 'save' | 'action';
  /** Whether the answer has rows. */
  lists: boolean;
}

export interface Module {
  name: 'bd' | 'scm' | 'arap' | 'fi' | 'ls' | 'pm' | 'sys' | 'cust';
  chinese: string;
  english: string;
}

export interface Group {
  module: Module;
  operations: readonly Operation[];
}

const MODULES = index.modules as readonly Module[];
export const OPERATIONS = index.operations as readonly Operation[];

/** The name of an operation in links: `bd.material.list`. */
export const keyOf = ({ module, resource, verb }: Operation) => `${module}.${resource}.${verb}`;
export const titleOf = ({ chinese, english }: Operation) => inLanguage(chinese, english);
export const moduleTitle = ({ chinese, english }: Module) => inLanguage(chinese, english);

const byKey = new Map(OPERATIONS.map((operation) => [keyOf(operation), operation]));
export const operationNamed = (key: string) => byKey.get(key);

/** An operation that the code of the page names, so it exists. */
export function known(key: string): Operation {
  const operation = operationNamed(key);
  if (!operation) throw new Error(`no operation ${key}`);
  return operation;
}

interface Entry {
  operation: Operation;
  /** The searchable texts, in lower case. */
  text: string;
  names: readonly string[];
}

const entries = OPERATIONS.map((operation): Entry => {
  const names = [operation.chinese, operation.english, operation.path, keyOf(operation)].map((name) =>
    name.toLowerCase(),
  );
  return { operation, names, text: [...names, operation.method.toLowerCase()].join('\n') };
});

/** The rank of a match, 0 for the best; undefined without a match. All words must match, in any order. */
function rankOf({ text, names }: Entry, typed: string, words: readonly string[]): number | undefined {
  if (names.includes(typed)) return 0;
  if (names.some((name) => name.startsWith(typed) || name.includes(`/${typed}`))) return 1;
  if (text.includes(typed)) return 2;
  if (words.every((word) => text.includes(word))) return 3;
  // 销售出库详情 finds 销售出库单详情.
  return /\p{Script=Han}/u.test(typed) && isWithin(typed.replace(/\s/g, ''), names[0] ?? '') ? 4 : undefined;
}

/** Whether the text contains all characters in this order. */
function isWithin(characters: string, text: string): boolean {
  let from = 0;
  for (const character of characters) {
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const lengthOf = ({ chinese, english }: Operation) => chinese.length + english.length;

/** The operations that match the typed text, by module; the module of the best match comes first. */
export function find(typed: string, among: readonly Operation[]): readonly Group[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const found = entries.flatMap((entry) => {
    const rank = among.includes(entry.operation) ? rankOf(entry, wanted, words) : undefined;
    return rank === undefined ? [] : [{ operation: entry.operation, rank }];
  });
  // Of two equal matches, the shorter title is closer to the typed text.
  if (wanted) found.sort((a, b) => a.rank - b.rank || lengthOf(a.operation) - lengthOf(b.operation));
  const best = new Map<string, number>();
  for (const [at, { operation }] of found.entries()) if (!best.has(operation.module)) best.set(operation.module, at);
  const modules = MODULES.filter(({ name }) => best.has(name));
  if (wanted) modules.sort((a, b) => (best.get(a.name) ?? 0) - (best.get(b.name) ?? 0));
  return modules.map((module) => ({
    module,
    operations: found.filter(({ operation }) => operation.module === module.name).map(({ operation }) => operation),
  }));
}
