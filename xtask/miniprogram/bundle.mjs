// Makes the scripts of `jdy-wasm/miniprogram` from the compiled package: node bundle.mjs <dist> <output folder>
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';

import { withoutPrivateNames } from './private-names.mjs';

const [dist, output] = process.argv.slice(2);
const own = join(dist, 'miniprogram');
/** A script in this folder replaces the script of the package that has the same path. */
const replacements = join(own, 'replacements');

const plugin = {
  name: 'mini-program',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      const replacement = join(replacements, relative(dist, file));
      return { path: existsSync(replacement) ? replacement : file };
    });
    build.onLoad({ filter: /\.js$/ }, ({ path }) => ({
      contents: withoutPrivateNames(readFileSync(path, 'utf8')),
      // For `useDefineForClassFields`.
      loader: 'ts',
    }));
  },
};

const hasOwn = join(own, 'engine/has-own.js');
const shared = {
  bundle: true,
  minify: true,
  // An error shows a line of the script, not the whole of it.
  lineLimit: 200,
  target: 'es2018',
  charset: 'utf8',
  logLevel: 'warning',
  inject: [hasOwn],
  define: { 'Object.hasOwn': 'hasOwn' },
};
const client = {
  ...shared,
  plugins: [plugin],
  entryPoints: { index: join(own, 'index.js') },
  inject: [hasOwn, join(own, 'engine/globals.js')],
  // Fields are assigned: ES2018 has no fields, and to define them takes a function.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  define: {
    ...shared.define,
    setTimeout: 'setForegroundTimeout',
    clearTimeout: 'clearForegroundTimeout',
    platformSetTimeout: 'setTimeout',
    platformClearTimeout: 'clearTimeout',
  },
  // Names that `withoutPrivateNames` made, and those of wasm-bindgen's objects.
  mangleProps: /^(_\$|__wb|__wrap|__destroy)/,
};
const catalog = readdirSync(join(dist, 'generated/catalog'), { withFileTypes: true }).filter((one) =>
  one.isDirectory(),
);
const others = catalog.map(({ name }) => [name, join(dist, 'generated/catalog', name, 'index.js')]);
others.push(['zh', join(dist, 'zh/index.js')]);

await esbuild.build({ ...client, format: 'esm', outdir: output });
await esbuild.build({ ...client, format: 'cjs', outdir: join(output, 'npm') });
await esbuild.build({ ...shared, format: 'cjs', entryPoints: Object.fromEntries(others), outdir: join(output, 'npm') });
