// The entries beside the main one: the same types without the secrets.
import { expectTypeOf } from 'expect-type';
import type * as main from 'jdy-wasm';
import { Client, ConfigError, type Call, type Customer, type RelayClientOptions } from 'jdy-wasm/relay-client';
import { appSignature, createSigner, decrypt, verify, type Signer, type Verification } from 'jdy-wasm/signer';

export const jdy = new Client({ relay: 'https://relay.example', authorization: () => 'token', maxRetries: 0 });
new Client({ relay: new URL('https://relay.example'), onRequest: ({ attempt }) => void attempt.toFixed() });
// @ts-expect-error the relay is missing
new Client({});
// @ts-expect-error a secret
new Client({ relay: 'https://relay.example', clientSecret: '1' });
// @ts-expect-error the relay has it
new Client({ relay: 'https://relay.example', appKey: '1' });
// @ts-expect-error there is no secret in a page
new Client({ relay: 'https://relay.example', dangerouslyAllowBrowser: true });

export async function entries(): Promise<void> {
  expectTypeOf(jdy.customers.get({ id: '1' })).toEqualTypeOf<Call<Customer>>();
  expectTypeOf<keyof main.Client>().toEqualTypeOf<keyof Client>();
  expectTypeOf<typeof jdy.customers>().toEqualTypeOf<main.Client['customers']>();
  expectTypeOf(ConfigError).toEqualTypeOf<typeof main.ConfigError>();
  expectTypeOf<RelayClientOptions['relay']>().toEqualTypeOf<string | URL>();
  expectTypeOf(createSigner).toEqualTypeOf<typeof main.createSigner>();
  expectTypeOf(await createSigner({ clientId: '1', clientSecret: '2' })).toEqualTypeOf<Signer>();
  expectTypeOf(await appSignature('1', '2')).toBeString();
  expectTypeOf(await decrypt('1', '2')).toBeString();
  expectTypeOf(await verify({ method: 'GET', url: '/', headers: {}, clientSecret: '1' })).toEqualTypeOf<Verification>();
}
