#!/usr/bin/env node
// `npx jdy-wasm <command>`: loads only the command that runs.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';

import { parse, refuseWords, unknown } from './arguments.js';
import { askedLanguage, isLanguage, systemLanguage } from './language.js';
import { endWhereOutputFails, print } from './print.js';
import { speaking, type Say } from './say.js';
import { UnwritableError } from './unwritable-error.js';
import { UsageError } from './usage-error.js';

const COMMANDS = {
  sandbox: async () => (await import('./sandbox-command.js')).sandboxCommand,
  verify: async () => (await import('./verify-command.js')).verifyCommand,
  doctor: async () => (await import('./doctor-command.js')).doctorCommand,
  call: async () => (await import('./call-command.js')).callCommand,
  miniprogram: async () => (await import('./miniprogram-command.js')).miniProgramCommand,
} as const;

/** Commands by the name of the function that does the same. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map([['diagnose', 'verify']]);

async function main(given: string[], say: Say): Promise<number> {
  const [name = '', ...rest] = given;
  if (Object.hasOwn(COMMANDS, name)) {
    const run = await COMMANDS[name as keyof typeof COMMANDS]();
    return run(rest, say);
  }
  if (name !== '' && !name.startsWith('-')) {
    throw unknown('arguments.command', name, Object.keys(COMMANDS), say, FUNCTIONS.get(name));
  }
  const { values, positionals } = parse(given, { version: { type: 'boolean', short: 'V' } }, say);
  refuseWords(positionals, say);
  await print(`${values.version ? `jdy-wasm ${version()}` : say('help')}\n`);
  return 0;
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

const given = argv.slice(2);
const command = Object.hasOwn(COMMANDS, given[0] ?? '') ? `jdy-wasm ${given[0]}` : 'jdy-wasm';
let say = speaking(systemLanguage());
endWhereOutputFails(command, () => say);
try {
  const asked = askedLanguage(given);
  if (asked !== undefined) {
    if (!isLanguage(asked)) throw new UsageError(say('arguments.language', { given: JSON.stringify(asked) }));
    say = speaking(asked);
  }
  process.exitCode = await main(given, say);
} catch (error) {
  const isUsage = error instanceof UsageError;
  if (!isUsage && !(error instanceof UnwritableError)) throw error;
  console.error(`${command}: ${error.message}${isUsage ? `\n\n${say('usage.help', { command })}` : ''}`);
  process.exitCode = isUsage ? 2 : 1;
}
