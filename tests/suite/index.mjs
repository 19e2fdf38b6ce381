// The suite that every runtime runs. A file is a function (QUnit, { jdy, gateway, data }): `jdy` and `gateway` are the
// package and its sandbox as that runtime resolved them, `data` what data.mjs prepared. Beside each stands how many tests it has; a runner fails at another number.
import independent from './independent.mjs';
import sandbox from './sandbox.mjs';
import vectors from './vectors.mjs';

export const suite = [
  { run: vectors, tests: 26 },
  { run: independent, tests: 2 },
  { run: sandbox, tests: 4 },
];
