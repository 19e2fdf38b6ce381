// Every public function has an @example. Each compiles under `strict`, and those that need no Worker run against the
// sandbox:
//   node doc-examples.mjs <folder with jdy-wasm installed>
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'ts5';

import { installPeer } from './installed.mjs';
import { reportChecks } from './report.mjs';

const FUNCTIONS = 49;
/** The number of examples that run: all but those for Workers. */
const RUN = 37;
/** Time limit of an example that only a signal ends. */
const SERVER_MS = 4_000;
/** Variables in addition to those of fromEnv. */
const ENVIRONMENT = {
  ...process.env,
  CLIENT_ID: '203421',
  CLIENT_SECRET: 'f2adcfef73369bfc4e1384677d38a0ff',
  INSTANCE_ID: '1',
  SHOP_TOKEN: 'shop-token-0123456789abcdef',
};
/** The names of overridden methods of promises, which need no example. */
const OWN = ['then', 'catch', 'finally'];

const installed = resolve(process.argv[2], 'node_modules/jdy-wasm');
const folder = resolve(process.argv[2], 'doc-examples');
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'node_modules/ioredis'), { recursive: true });
copyFileSync(new URL('docs-surroundings.mjs', import.meta.url), join(folder, 'service.mjs'));
// The sandbox also answers calls to the service's own address.
const jose = join(fileURLToPath(new URL('../../xtask/node_modules', import.meta.url)), 'jose');
const { exports: ofJose } = JSON.parse(readFileSync(join(jose, 'package.json'), 'utf8'));
// Users install jose beside the package if they need it. Here it is the copy of the build.
const entryOfJose = pathToFileURL(join(jose, ofJose['.'].default));
const loader = `export const resolve = (name, context, next) =>
  next(name === 'jose' ? '${entryOfJose}' : name, context);`;
const surroundings = `import { register } from 'node:module';
import './service.mjs';
register('data:text/javascript,${encodeURIComponent(loader).replaceAll("'", '%27')}');
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  return fetch(new Request(request.url.replace('https://api.kingdee.com', 'https://sandbox.example'), request));
};
`;
writeFileSync(join(folder, 'surroundings.mjs'), surroundings);
writeFileSync(
  join(folder, 'node_modules/ioredis/package.json'),
  '{ "name": "ioredis", "type": "module", "exports": "./index.mjs" }',
);
writeFileSync(join(folder, 'node_modules/ioredis/index.mjs'), 'export class Redis {}');
writeFileSync(
  join(folder, 'node_modules/ioredis/index.d.mts'),
  'export class Redis { constructor(url?: string); eval(script: string, count: number, ...rest: string[]): Promise<unknown> }',
);
installPeer(process.argv[2]);

/** The declarations that the examples assume, by name: a line of code each, which may use the lines before it. */
const GIVEN = {
  Env: 'type Env = any;',
  env: 'declare const env: any;',
  clientId: "const clientId = process.env['JDY_CLIENT_ID'] ?? '';",
  clientSecret: "const clientSecret = process.env['JDY_CLIENT_SECRET'] ?? '';",
  outerInstanceId: "const outerInstanceId = process.env['JDY_OUTER_INSTANCE_ID'] ?? '';",
  appKey: "const appKey = 'key';",
  appSecret: "const appSecret = 'an-app-secret';",
  session: "const session = { token: async () => 'the-token-of-a-session' };",
  account: 'const account = fromEnv();',
  accounts: 'const accounts = () => ({ main: account });',
  authorize: "const authorize = custom(() => ({ name: 'page' }));",
  relay: 'const relay = createRelay({ accounts: { main: account }, authorize });',
  signal: 'const { signal } = new AbortController();',
  jdy: 'const jdy = new Client(fromEnv());',
  client: 'const client = new Client(fromEnv());',
  id: 'const id = String((await jdy.customers.list().toArray({ limit: 1 }))[0]?.id);',
  ids: 'const ids = (await jdy.customers.list().toArray({ limit: 3 })).map(({ id }) => id);',
  pasted: "const pasted = 'https://api.kingdee.com/jdy/v2/bd/customer?page=1\\nX-Api-Nonce: 1';",
  request: "const request = { name: '深圳某某科技', number: 'KH700001' };",
  received: "const received = { method: 'GET', url: '/a', headers: {} };",
  stored:
    'const stored = JSON.stringify({ uncertainSince: Date.now() - 600_000, uncertainUntil: Date.now() - 500_000 });',
  store: "const store: any = { get: (key: string) => (key === 'cursor' ? 'null' : undefined), set() {}, put() {} };",
  receiver:
    'const receiver = createAuthorizationReceiver({ client: jdy, store, outerInstanceIds: [outerInstanceId] });',
  app: 'const app = { use(..._handlers: (string | ((context: any, response?: any) => unknown))[]) {} };',
  createServer: "import { createServer } from 'node:http';",
};

const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
// A name that is in several entries is imported from one that runs here, not from that of Workers.
const inWorker = ([entry]) => Number(entry.startsWith('./worker'));
const entries = Object.entries(exports)
  .filter(([, { types }]) => String(types).endsWith('.d.ts'))
  .sort((one, other) => inWorker(one) - inWorker(other));
const files = new Map(entries.map(([entry, { types }]) => [entry.replace('.', 'jdy-wasm'), join(installed, types)]));
const OPTIONS = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, resolveJsonModule: true, target: ts.ScriptTarget.ES2022 },
  ...{
    module: ts.ModuleKind.NodeNext,
    typeRoots: [fileURLToPath(new URL('../node_modules/@types', import.meta.url))],
    types: ['node'],
  },
};

/** Each public function and method: its name, its first entry, and its examples. */
function functions() {
  const program = ts.createProgram([...files.values()], OPTIONS);
  const checker = program.getTypeChecker();
  const found = new Map();
  const owners = new Map();
  const add = (symbol, entry, name) => {
    if (found.has(symbol)) return;
    const tags = symbol.getJsDocTags(checker);
    const examples = tags.filter(({ name }) => name === 'example').map(({ text }) => ts.displayPartsToString(text));
    found.set(symbol, { name, entry, examples });
  };
  for (const [entry, file] of files) {
    for (let symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))) {
      if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
      if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class) && !owners.has(symbol.name))
        owners.set(symbol.name, entry);
      if (symbol.flags & ts.SymbolFlags.Function) add(symbol, entry, symbol.name);
      if (!(symbol.flags & ts.SymbolFlags.Class) || symbol.name.endsWith('Error')) continue;
      // Of a class that users construct.
      const constructors = symbol.members?.get('__constructor')?.declarations ?? [];
      const isPublic = (declaration) =>
        declaration.parameters.length > 0 &&
        !ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === 'internal');
      if (constructors.some(isPublic)) add(symbol, entry, symbol.name);
      for (const member of checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
        const isOwn = member.declarations?.[0]?.getSourceFile().fileName.startsWith(installed);
        if (
          member.flags & ts.SymbolFlags.Method &&
          isOwn &&
          !member.name.startsWith('__') &&
          !OWN.includes(member.name)
        ) {
          add(member, entry, `${symbol.name}.${member.name}`);
        }
      }
    }
  }
  return { found: [...found.values()], owners };
}

/**
 * The program of an example: the code of the example after the declarations that it assumes and its imports from the
 * package.
 */
function programOf(code, owners) {
  const own = code.match(/^import [^]*?;$/gm)?.join('\n') ?? '';
  // A property is not a use of a variable; a spread is.
  const uses = (text, name) => new RegExp(`(?<![\\w'/-])(?<!(?<!\\.\\.)\\.)${name}\\b(?!['-])`).test(text);
  const declared = [...code.matchAll(/\b(?:const|let) ([^=]*)=|\bimport \{([^}]*)\}/g)].map(
    ([, variables, imported]) => variables ?? imported,
  );
  const declares = (name) => declared.some((names) => new RegExp(`\\b${name}\\b`).test(names));
  const given = [];
  let text = code;
  for (const name of Object.keys(GIVEN).reverse()) {
    if (!uses(text, name) || declares(name)) continue;
    given.unshift(GIVEN[name]);
    text += GIVEN[name];
  }
  const imports = [...owners]
    .filter(([name]) => uses(text, name) && !uses(own, name))
    .map(([name, entry]) => `import { ${name} } from '${entry}';`);
  return [...imports, ...given, code, 'export {};\n']
    .join('\n')
    .replaceAll(/\b(?:port: |listen\()8080/g, (found) => found.replace('8080', '0'));
}

function run(file) {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', './surroundings.mjs', file],
      { cwd: folder, env: ENVIRONMENT },
      (error, _, stderr) => {
        clearTimeout(timer);
        done(error && !(ended && !stderr) ? stderr || error.message : undefined);
      },
    );
    let ended = false;
    const timer = setTimeout(() => (ended = child.kill('SIGTERM')), SERVER_MS);
  });
}

const outcome = { passed: 0, failures: [] };
const check = (failure) => void (failure ? outcome.failures.push(failure) : outcome.passed++);
const { found, owners } = functions();
const programs = new Map();
for (const { name, entry, examples } of found) {
  check(examples.length === 0 && `${name} of ${entry} has no @example`);
  for (const [index, example] of examples.entries()) {
    const code = example.replace(/^```ts\n|\n```$/g, '');
    const file = join(folder, `${entry}-${name}-${index}`.replaceAll(/[^\w.-]/g, '-'));
    const source = programOf(code, owners);
    writeFileSync(`${file}.mts`, source);
    writeFileSync(
      `${file}.mjs`,
      ts.transpile(source, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }),
    );
    programs.set(`${file}.mts`, { name, file: `${file}.mjs`, runs: !source.includes("'jdy-wasm/worker'") });
  }
}
for (const { file, messageText } of ts.getPreEmitDiagnostics(ts.createProgram([...programs.keys()], OPTIONS))) {
  const { name } = programs.get(file?.fileName ?? '') ?? {};
  outcome.failures.push(`${name} under strict: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
const runnable = [...programs.values()].filter(({ runs }) => runs);
await Promise.all(
  [0, 1].map(async (half) => {
    for (const { name, file } of runnable.filter((_, index) => index % 2 === half)) {
      const failure = await run(file);
      check(failure && `${name}: ${failure}`);
    }
  }),
);
reportChecks('examples of the functions', outcome, FUNCTIONS + RUN);
