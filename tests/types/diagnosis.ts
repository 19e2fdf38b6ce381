// Diagnosing, and parsing a pasted request.
import { expectTypeOf } from 'expect-type';
import type { RejectionReason } from 'jdy-wasm';
import {
  diagnose,
  parseRequest,
  type Diagnosis,
  type Mistake,
  type MistakeCode,
  type ParsedRequest,
} from 'jdy-wasm/diagnose';

export async function diagnosis(): Promise<void> {
  const request = parseRequest('curl https://a');
  expectTypeOf(request).toEqualTypeOf<ParsedRequest>();
  const diagnosed = await diagnose({ ...request, clientSecret: '1', otherSecrets: { appSecret: '2' }, now: 1 });
  expectTypeOf(diagnosed).toEqualTypeOf<Diagnosis>();
  // @ts-expect-error a correct request has no mistakes
  void diagnosed.mistakes;
  if (diagnosed.ok) return;
  expectTypeOf(diagnosed.reason).toEqualTypeOf<RejectionReason>();
  expectTypeOf(diagnosed.mistakes).toEqualTypeOf<Mistake[]>();
  expectTypeOf(diagnosed.expected).toBeString();
  expectTypeOf(diagnosed.actual).toEqualTypeOf<string | undefined>();
  for (const { code, title, fix } of diagnosed.mistakes) {
    expectTypeOf(code).toEqualTypeOf<MistakeCode>();
    expectTypeOf([title.zh, fix.en]).toEqualTypeOf<string[]>();
    // @ts-expect-error no such mistake
    void (code === 'path_encoded_four_times');
  }
  // @ts-expect-error no secret
  await diagnose({ ...request });
}
