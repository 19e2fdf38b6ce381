// `npx jdy-wasm miniprogram`: puts the module into the code package of a mini-program.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse, refuseWords } from './arguments.js';
import { print } from './print.js';
import type { Say } from './say.js';
import { reasonOf } from './unwritable-error.js';
import { UsageError } from './usage-error.js';

const OPTIONS = { out: { type: 'string' }, plain: { type: 'boolean' } } as const;

/** Runs the command with the arguments behind its name. */
export async function miniProgramCommand(given: string[], say: Say): Promise<number> {
  const { values, positionals } = parse(given, OPTIONS, say);
  if (values.help) {
    await print(`${say('miniprogram.help')}\n`);
    return 0;
  }
  refuseWords(positionals, say);
  const { out, plain } = values;
  if (out === undefined) throw new UsageError(say('miniprogram.out'));
  const name = plain ? 'jdy_relay.wasm' : 'jdy_relay.wasm.br';
  const file = join(out, name);
  try {
    mkdirSync(out, { recursive: true });
    copyFileSync(fileURLToPath(new URL(`../miniprogram/${name}`, import.meta.url)), file);
  } catch (error) {
    console.error(`jdy-wasm miniprogram: ${say('miniprogram.unwritable', { file, reason: reasonOf(error, say) })}`);
    return 1;
  }
  await print(`${say('miniprogram.written', { file, name })}\n`);
  return 0;
}
