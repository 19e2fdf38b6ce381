// A call as code that uses the package.
import { inLanguage } from '../language.js';
import { keyOf, type Operation } from '../operations.js';
import { literal } from '../sign/code.js';
import { relay } from '../target.js';

/** The resources that a client has as properties. */
const SHORT: Readonly<Record<string, string>> = {
  'bd.customer': 'customers',
  'ls.member': 'members',
  'cust.biz': 'cust',
};

export function codeOf(operation: Operation, request: Record<string, unknown>): string {
  const { module, resource, verb, lists } = operation;
  const short = SHORT[keyOf(operation).slice(0, -verb.length - 1)];
  const imports = [
    "import { Client } from 'jdy-wasm';",
    ...(relay ? [] : ["import { fromEnv } from 'jdy-wasm/env';"]),
    ...(short ? [] : [`import { ${resource} } from 'jdy-wasm/${module}';`]),
  ];
  const given = relay
    ? ['const jdy = new Client({', `  relay: ${literal(relay)},`, "  authorization: () => '<token>',", '});']
    : [
        `// ${inLanguage('在服务器上运行，凭据取自环境变量', 'On a server, with credentials from the environment')}`,
        'const jdy = new Client(fromEnv());',
      ];
  const parameter = Object.keys(request).length > 0 ? written(request) : '';
  const call = `jdy.${short ?? `on(${resource})`}.${verb}(${parameter})`;
  const use = lists
    ? [`for await (const row of ${call}) {`, '  console.log(row);', '}']
    : [`const answer = await ${call};`];
  return [...imports, '', ...given, ...use].join('\n');
}

/** A value as a literal of JavaScript. */
function written(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') return literal(value);
  if (value instanceof File) return `new File([bytes], ${literal(value.name)})`;
  if (Array.isArray(value)) return `[${value.map((each) => written(each, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(([name, each]) => `${inner}${nameOf(name)}: ${written(each, inner)},\n`);
  return fields.length > 0 ? `{\n${fields.join('')}${indent}}` : '{}';
}

const nameOf = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name));
