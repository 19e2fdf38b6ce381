// Every text of the commands. A finding of the doctor has up to three lines.
import { CALL } from './call.js';
import { DOCTOR } from './doctor.js';
import { FINDINGS_ACCOUNT } from './findings-account.js';
import { FINDINGS_MACHINE } from './findings-machine.js';
import { GENERAL } from './general.js';
import { MINIPROGRAM } from './miniprogram.js';
import { SANDBOX } from './sandbox.js';
import { VERIFY } from './verify.js';

export const TEXTS = {
  ...GENERAL,
  ...SANDBOX,
  ...MINIPROGRAM,
  ...VERIFY,
  ...DOCTOR,
  ...FINDINGS_MACHINE,
  ...FINDINGS_ACCOUNT,
  ...CALL,
} as const;
