// The package as it is installed in a folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an entry of the package exports. Only a file inside that folder resolves it as a user's file would. */
export async function installed(folder, entry = 'jdy-wasm') {
  const file = join(folder, `${entry.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, `export * from '${entry}';\n`);
  return import(pathToFileURL(file));
}
