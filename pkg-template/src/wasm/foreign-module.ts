/**
 * The module as one of this realm. `next start` runs the edge runtime in a context of its own and compiles outside it,
 * and wasm-bindgen's script asks `instanceof`. Instances can be made of it all the same.
 */
export function localModule(module: WebAssembly.Module): WebAssembly.Module {
  return module instanceof WebAssembly.Module ? module : Object.setPrototypeOf(module, WebAssembly.Module.prototype);
}
