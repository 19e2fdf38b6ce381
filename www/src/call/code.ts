// A call as code with the package.
import type { Operation } from '../models.js';
import { literal } from '../sign/code.js';
import { relay } from '../target.js';

export function codeOf({ group, name, paged }: Operation, request: unknown): string {
  const given = relay
    ? ['const jdy = new Client({', `  relay: ${literal(relay)},`, "  authorization: () => '<token>',", '});']
    : ['// From the environment, on a server: clientId, clientSecret, appKey, appSecret, routerAddr.', 'const jdy = new Client(options);'];
  const call = `jdy.${group}.${name}(${written(request)})`;
  const use = paged
    ? [`for await (const row of ${call}) {`, '  console.log(row.number, row.name);', '}']
    : [`const answer = await ${call};`];
  return ["import { Client } from 'jdy-wasm';", '', ...given, ...use].join('\n');
}

/** A value as a literal of JavaScript. */
function written(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return `[${value.map((each) => written(each, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([name, each]) => `${inner}${keyOf(name)}: ${written(each, inner)},\n`);
  return fields.length > 0 ? `{\n${fields.join('')}${indent}}` : '{}';
}

const keyOf = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name));
