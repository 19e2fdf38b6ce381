// A server of the tests in a process of another runtime.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
/** The command of each runtime for running a file. */
export const RUNTIMES = {
  node: ['node'],
  node24: [join(modules, 'node24/bin/node')],
  deno: [join(modules, '@deno/linux-x64-glibc/deno'), 'run', '--no-prompt', '--allow-net=127.0.0.1', '--allow-env'],
  bun: [join(modules, '@oven/bun-linux-x64/bin/bun')],
};

/** Bundles the program at the URL `entry` into `<folder>/<name>`. Returns its file. */
export async function bundleProgram(folder, entry, name) {
  const out = join(folder, name);
  rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: { program: fileURLToPath(entry) },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    // The clients of Redis are CommonJS.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    // Users install jose beside the package if they need it. Here it is the copy of the build.
    nodePaths: [
      join(folder, 'node_modules'),
      fileURLToPath(new URL('../../xtask/node_modules', import.meta.url)),
      modules,
    ],
  });
  return join(out, 'program.mjs');
}

/** Starts a program that prints its address first. Returns `{ url, lines, errors, child, ended, close }`. */
export async function startProgram(runtime, file, env = {}) {
  const [command, ...words] = RUNTIMES[runtime];
  const child = spawn(command, [...words, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [lines, errors] = [[], []];
  const ended = once(child, 'exit');
  createInterface(child.stderr).on('line', (line) => void errors.push(line));
  const output = createInterface(child.stdout);
  const first = await Promise.race([
    once(output, 'line'),
    ended.then(() => Promise.reject(new Error(errors.join('\n')))),
  ]);
  output.on('line', (line) => void lines.push(line));
  return { ...JSON.parse(first[0]), lines, errors, child, ended, close: () => child.kill('SIGKILL') && ended };
}
