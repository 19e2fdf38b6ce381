/**
 * Makes a module of another realm pass `instanceof`. `next start` runs the edge runtime in a context of its own and
 * compiles outside of it, and wasm-bindgen's script checks `instanceof`.
 */
export function localModule(module: WebAssembly.Module): WebAssembly.Module {
  return module instanceof WebAssembly.Module ? module : Object.setPrototypeOf(module, WebAssembly.Module.prototype);
}
