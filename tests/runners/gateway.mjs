// A sandbox behind real HTTP, started by the command of the package: `jdy-wasm sandbox`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { LIMITS } from '../suite/gateways.mjs';

/** Starts the command that is installed in `folder`. Returns `{ url, credentials, close }`. */
export async function startGateway(folder, limited = LIMITS) {
  const limits = Object.entries(limited).flatMap(([name, limit]) => [`--${kebab(name)}`, String(limit)]);
  const command = join(folder, 'node_modules/.bin/jdy-wasm');
  const child = spawn(command, ['sandbox', '--port', '0', '--json', ...limits], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`jdy-wasm sandbox ended with ${code}`)));
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  ended.catch(() => {});
  return { ...JSON.parse(line), close: () => child.kill() };
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
