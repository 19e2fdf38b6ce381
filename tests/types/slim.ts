// The entry that is given its module. TypeScript knows WebAssembly from the declarations of pages or Workers only.
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
