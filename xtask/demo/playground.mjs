// Serves the playground on this machine: node playground.mjs <folder>
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/** The preferred port. If it is taken, any free port. */
const PORT = 8080;
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const [folder] = process.argv.slice(2);
const server = createServer((request, response) => {
  // Not decoded, so an encoded slash or dot leads to no file outside the folder.
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = join(folder, pathname === '/' ? 'index.html' : pathname);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  // `no-store`: a reload must show the last build.
  response.writeHead(200, { 'content-type': TYPES[extname(file)], 'cache-control': 'no-store' });
  return createReadStream(file).pipe(response);
});
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`\nThe playground is at http://127.0.0.1:${server.address().port}. Ctrl-C ends.`);
});
server.listen(PORT, '127.0.0.1');
