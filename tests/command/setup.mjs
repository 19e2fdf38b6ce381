// Shared by the tests of the command: credentials of the sandbox, and a process of the command.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommand, serving } from '../runners/sandbox-process.mjs';

/** The application that every sandbox knows. */
export const APPLICATION = {
  JDY_CLIENT_ID: '290001',
  JDY_CLIENT_SECRET: 'sandbox0client0secret0not0real00',
};
/** The same, with the account set given by the id of the instance. */
export const INSTANCE = { ...APPLICATION, JDY_OUTER_INSTANCE_ID: 'outer-demo-1' };
/** The same, with the account set given by the app key. */
export const KNOWN = {
  ...APPLICATION,
  JDY_APP_KEY: 'SandboxKey1',
  JDY_APP_SECRET: 'sandbox0app0secret0number0one000',
  JDY_ROUTER_ADDR: 'https://tf.jdy.com',
};

export const folder = () => mkdtempSync(join(tmpdir(), 'jdy-wasm-'));

/** Runs the command in an empty folder, with no other variables and no terminal. */
export const run = (words, { cwd = folder(), ...options } = {}) => {
  const { env, ...others } = options;
  return runCommand(words, {
    cwd,
    ...others,
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: cwd, LANG: 'C.UTF-8', ...env },
  });
};

/** Serves a sandbox; `fault` adds faults to it. */
export const withSandbox = (options, use) =>
  serving(['--json', '--port', '0', ...options], async (line) => {
    const { url } = JSON.parse(line);
    const fault = (...list) => fetch(`${url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(list) });
    const journal = async () => (await fetch(`${url}/__sandbox/journal`)).json();
    await use({ url, fault, journal, env: { ...INSTANCE, JDY_BASE_URL: url } });
  });

/** The secrets that no output may contain. */
export const SECRET = /sandbox0client0secret|sandbox0app0secret|MARKER0/;

export const isTokenCall = ({ operation }) => operation === 'kingdee_auth_token';
