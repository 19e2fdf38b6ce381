// Sends a request as raw bytes that `fetch` would refuse.
import { connect } from 'node:net';

/** Returns status, headers and body of the answer; status 0 if the connection is closed without one. */
export function send(url, { method = 'GET', target, headers = [], body = '' }) {
  const { hostname, port, host } = new URL(url);
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers];
  if (body && !headers.some((line) => /^(content-length|transfer-encoding):/i.test(line)))
    lines.push(`Content-Length: ${body.length}`);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const read = (part) => {
      text += part;
      const [head, body] = text.split('\r\n\r\n', 2);
      const length = /^content-length: *(\d+)/im.exec(head)?.[1];
      if (body !== undefined && length !== undefined && body.length >= Number(length)) socket.destroy();
    };
    const end = () => {
      const [head = '', body = ''] = text.split('\r\n\r\n', 2);
      const [first = '', ...fields] = head.split('\r\n');
      const pairs = fields.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]);
      resolve({ status: Number(first.split(' ')[1] ?? 0), pairs, headers: new Headers(pairs), body });
    };
    // One character is one byte, both ways: a test can send bytes that are not UTF-8, and compare lengths.
    socket
      .setEncoding('latin1')
      .on('data', read)
      .on('close', end)
      .on('error', () => {});
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
  });
}
