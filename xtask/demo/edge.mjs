// What `cargo xtask demo --edge` shows: the template of worker/ in workerd, a sandbox as its upstream, and a page of
// another origin that calls through it. node24 edge.mjs <project where the package is installed> [--once]; SANDBOX
// holds { url, credentials }, as `jdy-wasm sandbox --json` prints it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { bundleTemplate, copyTemplate, startTemplate, TOKEN } from '../../tests/relay/template.mjs';
import { servePage } from '../../tests/runners/example-page.mjs';

const [project, once] = process.argv.slice(2);
// A file inside the project, because only there `jdy-wasm` resolves to the installed package.
const reexport = join(project, 'reexport.mjs');
writeFileSync(reexport, "export * from 'jdy-wasm';\n");
const { Client } = await import(pathToFileURL(reexport));

const copy = copyTemplate(project);
bundleTemplate(copy);
// The page is that of examples/page.
const example = fileURLToPath(new URL('../../examples/page/', import.meta.url));
const settings = join(project, 'settings.json');
const page = await servePage(example, project, settings);
const { origin } = new URL(page.url);
const { relay, close } = await startTemplate(copy, JSON.parse(process.env.SANDBOX), origin);
writeFileSync(settings, JSON.stringify({ relay, token: TOKEN }));
console.log(`\nThe template of worker/ runs in workerd at ${relay}, and pages of ${origin} may call it.\n`);

const asked = (from, token) => ({ headers: { Origin: from, ...(token && { Authorization: `Bearer ${token}` }) } });
const preflight = { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } };
const path = `${relay}/jdy/v2/bd/customer`;
for (const [name, expected, init] of [
  ['the preflight of that page', 204, preflight],
  ['a list for that page', 200, asked(origin, TOKEN)],
  ['without authorisation', 401, asked(origin)],
  ['for another page', 403, asked('https://evil.example', TOKEN)],
]) {
  const { status, headers } = await fetch(path, init);
  console.log(
    `  ${String(status).padEnd(5)}${name.padEnd(30)}Access-Control-Allow-Origin: ${headers.get('access-control-allow-origin') ?? '–'}`,
  );
  if (status !== expected) throw new Error(`${name}: ${status} instead of ${expected}`);
}
const jdy = new Client({ relay, authorization: () => TOKEN });
const number = `DEMO-${Date.now()}`;
const { ids } = await jdy.customers.save({ number, name: `演示客户 ${number}` });
const { data, response } = await jdy.customers.get({ number }).withResponse();
if (data.id !== ids[0]) throw new Error(`${data.id} is not ${ids[0]}`);
console.log(`\n  customers.save, customers.get: ${data.name}, request ${response.headers.get('x-relay-request-id')}\n`);

if (once) {
  page.close();
  await close();
} else {
  console.log(`The page is at ${page.url}. Ctrl-C ends.`);
}
