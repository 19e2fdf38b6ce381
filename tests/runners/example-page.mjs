// Serves the page of examples/page, with the package from `project`, as a web server would.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { serve } from './serve.mjs';

/** `example` is the folder of the page, `settings` the file with the address of the relay and its token. */
export function servePage(example, project, settings) {
  const folders = {
    '/node_modules/': join(project, 'node_modules'),
    '/page.js': join(example, 'page.js'),
    '/settings.json': settings,
  };
  return serve(folders, readFileSync(join(example, 'index.html')));
}
