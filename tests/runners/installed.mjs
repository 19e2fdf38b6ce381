// The package that is installed in a folder.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The exports of an entry of the package. Only a file inside the folder resolves it as a user's file does. */
export async function installed(folder, entry = 'jdy-wasm') {
  const file = join(folder, `${entry.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, `export * as exported from '${entry}';\n`);
  return (await import(pathToFileURL(file))).exported;
}

/** Copies the peer dependency of `jdy-wasm/opentelemetry` beside the package. npm would empty the target of a link. */
export function installPeer(folder) {
  const peer = '@opentelemetry/api';
  const source = fileURLToPath(new URL(`../node_modules/${peer}`, import.meta.url));
  cpSync(source, join(folder, 'node_modules', peer), { recursive: true });
}
