// Starts service.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Starts a service with so many customers. */
export async function startService(rows) {
  const script = new URL('../service.mjs', import.meta.url).pathname;
  const service = spawn(process.execPath, [script, String(rows)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [baseUrl] = await once(createInterface({ input: service.stdout }), 'line');
  return { baseUrl, stop: () => service.kill() };
}
