// Signing, verifying, decrypting, the errors and the sandbox.
import { expectTypeOf } from 'expect-type';
import {
  appSignature,
  createSigner,
  decrypt,
  IncompleteError,
  JdyError,
  verify,
  type ErrorCode,
  type OutcomeUnknownError,
  type RejectionReason,
  type Responsible,
  type SignedRequest,
  type Signer,
} from 'jdy-wasm';
import { createSandbox, type SandboxCredentials, type SandboxFault } from 'jdy-wasm/sandbox';

import { jdy } from './client.js';

export async function functions(): Promise<void> {
  const signer = await createSigner({ clientId: '1', clientSecret: '2' });
  expectTypeOf(signer).toEqualTypeOf<Signer>();
  expectTypeOf(signer.sign({ method: 'GET', path: '/' })).toEqualTypeOf<SignedRequest>();
  expectTypeOf(signer.signature({ method: 'GET', path: '/', query: [['a', 1]], timestamp: 1 })).toBeString();
  // @ts-expect-error a nonce has more digits than a number
  signer.sign({ method: 'GET', path: '/', nonce: 1 });
  // @ts-expect-error no path
  signer.sign({ method: 'GET' });
  // @ts-expect-error no secret
  await createSigner({ clientId: '1' });

  const verified = await verify({ method: 'GET', url: new URL('https://a'), headers: { a: 'b' }, clientSecret: '2' });
  if (verified.ok) expectTypeOf(verified).toEqualTypeOf<{ ok: true }>();
  else expectTypeOf(verified.reason).toEqualTypeOf<RejectionReason>();
  // @ts-expect-error an accepted request has no reason
  void verified.reason;
  await verify({ method: 'GET', url: '/', headers: new Headers(), clientSecret: '2' });

  expectTypeOf(await appSignature('1', '2')).toBeString();
  expectTypeOf(await decrypt('1', '2')).toBeString();
}

export function errors(error: unknown): void {
  expectTypeOf<ErrorCode>().not.toBeAny();
  if (!(error instanceof JdyError)) return;
  expectTypeOf(error).toExtend<Error>();
  expectTypeOf(error.code).toEqualTypeOf<ErrorCode>();
  expectTypeOf(error.responsible).toEqualTypeOf<Responsible>();
  expectTypeOf(error.hint).toBeString();
  expectTypeOf(error.errcode).toEqualTypeOf<string | undefined>();
  // @ts-expect-error no such code
  void (error.code === 'outcome-unknown');
  // @ts-expect-error the properties of an error are readonly
  error.hint = '';
  expectTypeOf<OutcomeUnknownError['code']>().toEqualTypeOf<'outcome_unknown'>();
  expectTypeOf<IncompleteError['name']>().toEqualTypeOf<'IncompleteError'>();
  if (error instanceof IncompleteError) expectTypeOf(error).toEqualTypeOf<IncompleteError>();
  // @ts-expect-error only its subclasses can be constructed
  new JdyError(error);
}

export async function sandbox(): Promise<void> {
  const sandbox = createSandbox({ seed: 1, customers: 2 });
  expectTypeOf(sandbox.fetch).toExtend<(request: Request) => Promise<Response>>();
  expectTypeOf(await sandbox.demo()).toEqualTypeOf<SandboxCredentials>();
  expectTypeOf(await sandbox.faults([{ lose: 'answer', operation: 'customer_save' }])).toEqualTypeOf<SandboxFault[]>();
  // @ts-expect-error no such operation
  await sandbox.faults([{ operation: 'customer' }]);
  // @ts-expect-error no such option
  createSandbox({ sede: 1 });
}

// A missing export is an error, not `any`.
// @ts-expect-error no such group
void jdy.suppliers;
// @ts-expect-error no such export
export type { Nothing } from 'jdy-wasm';
