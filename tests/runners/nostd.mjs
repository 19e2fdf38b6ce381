// Proves no_std support: the module imports nothing and signs the published example.
//   node nostd.mjs <jdy_nostd_proof.wasm>
import { readFileSync } from 'node:fs';

const module = new WebAssembly.Module(readFileSync(process.argv[2]));
const { exports } = new WebAssembly.Instance(module, {});
const checks = [WebAssembly.Module.imports(module).length === 0, exports.official_example_holds() === 1];
const passed = checks.filter(Boolean).length;

console.log(`${passed} passed, ${checks.length - passed} failed`);
process.exitCode = passed === 2 ? 0 : 1;
