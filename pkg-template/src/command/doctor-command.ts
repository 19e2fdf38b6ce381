// `npx jdy-wasm doctor`: checks what a support engineer would check, in the same order.
import { writeFileSync } from 'node:fs';

import { JdyError } from '../entries/index.js';
import { parse, refuseWords } from './arguments.js';
import { Examination } from './doctor/examination.js';
import { finding, type Finding, type Status } from './doctor/finding.js';
import { clock, dns, node, tls, variables } from './doctor/machine.js';
import { probe } from './doctor/probe.js';
import { authorisation, customers, permissions, router, signature, token } from './doctor/service.js';
import { readEnvironment } from './env-file.js';
import { errorTexts } from './error-texts.js';
import { print } from './print.js';
import type { Say } from './say.js';
import { unwritable } from './unwritable-error.js';

type Run = (examination: Examination, say: Say, mayFetchTokens: boolean) => Finding | Promise<Finding>;

/** The steps, each with the steps that it depends on. */
const STEPS: readonly (readonly [name: StepName, run: Run, needs: readonly StepName[]])[] = [
  ['variables', variables, []],
  ['node', node, []],
  ['dns', dns, ['variables']],
  ['tls', tls, ['dns']],
  // The calls that follow are signed with the service's time.
  ['clock', clock, ['tls']],
  ['signature', signature, ['tls']],
  ['authorisation', authorisation, ['signature']],
  ['token', token, ['authorisation']],
  ['router', router, ['token']],
  ['customers', customers, ['router']],
  ['permissions', permissions, ['router']],
];

type StepName =
  | 'variables'
  | 'node'
  | 'dns'
  | 'tls'
  | 'clock'
  | 'signature'
  | 'authorisation'
  | 'token'
  | 'router'
  | 'customers'
  | 'permissions';

const MARKS: Readonly<Record<Status, string>> = { ok: '✓', warning: '!', failed: '✗', skipped: '–' };

/** The exit code if no step failed and some were skipped. */
const NOT_ALL_CHECKED = 3;

const PROBE_REPORT = 'jdy-probe.json';

/** Runs the command with the arguments behind its name, and gives its exit code. */
export async function doctorCommand(given: string[], say: Say): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const options = { yes: flag, json: flag, probe: flag, dotenv: { type: 'string' } } as const;
  const { values, positionals } = parse(given, options, say);
  if (values.help) {
    await print(`${say('doctor.help')}\n`);
    return 0;
  }
  refuseWords(positionals, say);
  const examination = new Examination(readEnvironment(values.dotenv, say));
  const ended = new Map<StepName, Status>();
  const steps: Record<string, string>[] = [];
  for (const [name, run, needs] of STEPS) {
    const cause = needs.find((need) => ['failed', 'skipped'].includes(ended.get(need) ?? ''));
    const found = cause
      ? finding('skipped', 'doctor.skipped', { step: say(`step.${cause}`) })
      : await tried(run, examination, say, values.yes);
    ended.set(name, found.status);
    const [saw = '', means = '', todo = ''] = examination.secrets.hide(say(found.text, found.values)).split('\n');
    steps.push({ step: name, status: found.status, saw, means, todo });
    if (!values.json) {
      const lines = [
        `${MARKS[found.status]} ${say(`step.${name}`)}${say('list.colon')}${saw}`,
        means && `    ${means}`,
        todo && `  → ${todo}`,
      ];
      await print(`${lines.filter(Boolean).join('\n')}\n`);
    }
  }
  const statuses = [...ended.values()];
  const code = statuses.includes('failed') ? 1 : statuses.includes('skipped') ? NOT_ALL_CHECKED : 0;
  if (values.json) await print(`${JSON.stringify({ ok: code === 0, steps }, undefined, 2)}\n`);
  if (values.probe) await writeProbe(examination, say);
  return code;
}

/** Runs a step. A step that throws has failed. */
async function tried(run: Run, examination: Examination, say: Say, mayFetchTokens: boolean): Promise<Finding> {
  try {
    return await run(examination, say, mayFetchTokens);
  } catch (error) {
    const { cause } = error as Error;
    const { message } = error instanceof JdyError ? errorTexts(error, say) : (error as Error);
    return finding('failed', 'doctor.broken', {
      message: [message, (cause as Error | undefined)?.message].filter(Boolean).join(say('list.colon')),
    });
  }
}

async function writeProbe(examination: Examination, say: Say): Promise<void> {
  if (!examination.session || examination.failure) {
    console.error(say('doctor.probe.none'));
    return;
  }
  const report = `${JSON.stringify(await probe(examination), undefined, 2)}\n`;
  try {
    writeFileSync(PROBE_REPORT, report);
  } catch (error) {
    throw unwritable(PROBE_REPORT, error, say);
  }
  console.error(say('doctor.probe.written', { file: PROBE_REPORT }));
}
