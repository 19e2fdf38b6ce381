// The package as it is installed in a folder.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What an entry of the package exports. Only a file inside that folder resolves it as a user's file would. */
export async function installed(folder, entry = 'jdy-wasm') {
  const file = join(folder, `${entry.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, `export * as exported from '${entry}';\n`);
  return (await import(pathToFileURL(file))).exported;
}

/** Puts beside the package what a user of `jdy-wasm/opentelemetry` installs. A copy: npm empties a link's target. */
export function installPeer(folder) {
  const peer = '@opentelemetry/api';
  const source = fileURLToPath(new URL(`../node_modules/${peer}`, import.meta.url));
  cpSync(source, join(folder, 'node_modules', peer), { recursive: true });
}
