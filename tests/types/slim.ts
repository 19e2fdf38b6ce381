// The entry that needs a module. TypeScript knows WebAssembly only from the declarations of pages and Workers.
import { expectTypeOf } from 'expect-type';
import module from 'jdy-wasm/jdy.wasm';
import { createSigner, useModule, type Signer } from 'jdy-wasm/slim';

export async function slim(): Promise<void> {
  expectTypeOf(module).toEqualTypeOf<WebAssembly.Module>();
  useModule(module);
  useModule(Promise.resolve(module));
  // @ts-expect-error a module must be given
  useModule();
  expectTypeOf(await createSigner({ clientId: '1', clientSecret: '2' })).toEqualTypeOf<Signer>();
}
