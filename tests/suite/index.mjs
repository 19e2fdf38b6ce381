// The suite that every runtime runs. A file is a function (QUnit, { jdy, data }): `jdy` is the package as that runtime
// resolved it, `data` what data.mjs prepared. Beside each stands how many tests it has; a runner fails at another number.
import independent from './independent.mjs';
import vectors from './vectors.mjs';

export const suite = [
  { run: vectors, tests: 26 },
  { run: independent, tests: 2 },
];
