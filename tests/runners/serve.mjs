// Serves files over loopback, with the types that browsers require.
import { createReadStream, statSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves each folder under its prefix, and `page` as /. Other requests go to `upstream`, if given. */
export async function serve(folders, page, upstream) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    if (path === '/') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    if (!prefix && upstream) return forward(request, response, upstream);
    const file = prefix && join(folders[prefix], path.slice(prefix.length));
    if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export function forward(request, response, upstream) {
  const { method, rawHeaders, socket } = request;
  const sent = send(new URL(request.url, upstream), { method, headers: rawHeaders }, (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders).flushHeaders();
    answer.on('error', () => socket.destroySoon()).pipe(response);
  });
  // Without any byte of an answer, Chromium would send the call again by itself, even a POST.
  sent.on('error', () => socket.write('HTTP/1.1 100 Continue\r\n\r\n', () => socket.resetAndDestroy()));
  request.pipe(sent);
}
