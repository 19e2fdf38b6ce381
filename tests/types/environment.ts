// A client from the environment, and a token store in a file: in Node, in a page's build, and in a Worker.
import { expectTypeOf } from 'expect-type';
import { Client, type DirectOptions, type TokenStore } from 'jdy-wasm';
import { fromEnv } from 'jdy-wasm/env';
import { fileTokenStore } from 'jdy-wasm/node';

interface Env {
  JDY_CLIENT_ID: string;
  CUSTOMERS: { get(key: string): Promise<string | null> };
}
declare const env: Env;

expectTypeOf(fromEnv()).toEqualTypeOf<DirectOptions>();
expectTypeOf(fileTokenStore()).toEqualTypeOf<TokenStore>();
new Client(fromEnv());
new Client(fromEnv(env));
new Client({
  ...fromEnv(env),
  tokenStore: fileTokenStore(new URL('file:///tokens.json')),
  onWait: ({ reason, waitedMs }) => void (reason === 'lock' && waitedMs.toFixed()),
});
// @ts-expect-error no environment
fromEnv('JDY_CLIENT_ID');
// @ts-expect-error no path
fileTokenStore(7);
