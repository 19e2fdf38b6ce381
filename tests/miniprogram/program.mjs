// A mini-program without a phone: a realm with exactly the documented functions of the platform, and a code package.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import vm from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

import { weChat } from './we-chat.mjs';

const MINI = new URL('realm.js', import.meta.url);

/**
 * Starts a program. `root` is the folder of its code package, `origins` are the allowed request domains.
 * `withGlobals: false` is iOS, which exports no globals. `instance: 'alone'` makes `instantiate` return an instance
 * alone, as its typings say. `without` lists the functions that another platform lacks. `login` is `wx.login`.
 * `isOfFramework` adds the rest of `wx`, which frameworks read, as functions that do nothing.
 */
export function startProgram({
  root,
  origins,
  withGlobals = true,
  instance = 'beside',
  without = [],
  login,
  isOfFramework = false,
}) {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const touched = new Set();
  const documented = {};
  const control = { paths: [], pages: [] };
  const file = (path) => {
    if (!path.startsWith('/')) throw new Error(`${path} is no path from the root of the code package`);
    return join(root, path);
  };
  const platform = (realm) => {
    const instantiate = async (path, imports) => {
      if (typeof path !== 'string') throw new realm.Error('WXWebAssembly.instantiate takes a path');
      const bytes = readFileSync(file(path));
      const module = new realm.WebAssembly.Module(path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes);
      const made = new realm.WebAssembly.Instance(module, imports);
      const values = Object.entries(made.exports).filter(
        ([, value]) => withGlobals || !(value instanceof realm.WebAssembly.Global),
      );
      control.paths.push(path);
      control.kinds = values.map(([, value]) => value.constructor.name);
      const shown = { exports: Object.fromEntries(values) };
      return instance === 'alone' ? shown : { instance: shown };
    };
    // Callbacks of the platform are asynchronous in the realm as well.
    const inRealm = (promise) =>
      new realm.Promise((resolve, reject) => promise.then(resolve, (error) => reject(new realm.Error(error.message))));
    Object.assign(documented, {
      ...weChat({ origins, realm, control, login, isOfFramework }),
      // Frameworks register pages here; `control` shows them.
      // An undocumented function of the platform, which uni-app looks for.
      ...(isOfFramework && { global: {} }),
      App: (options) => options.onLaunch?.({}),
      Page: (options) => void control.pages.push(options),
      Component: (options) => void control.pages.push(options),
      Behavior: (options) => options,
      getApp: () => undefined,
      getCurrentPages: () => [],
      WXWebAssembly: { instantiate: (path, imports) => inRealm(instantiate(path, imports)) },
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
    });
    return Object.fromEntries(Object.entries(documented).filter(([name]) => !without.includes(name)));
  };
  const run = (text, filename) => vm.runInContext(text, context, { filename });
  run(readFileSync(MINI, 'utf8'), 'realm.js')({ platform, touched: (name) => touched.add(name) });

  const modules = new Map();
  /** The `require` of the program: the exports of a file of the code package, required by the file `from`. */
  const load = (path) => {
    if (modules.has(path)) return modules.get(path).exports;
    const module = { exports: {} };
    modules.set(path, module);
    const body = readFileSync(file(path), 'utf8');
    // The platform wraps files in a function, whose parameters hide the globals of a page.
    const wrapped = run(
      `(function (require, module, exports, window, document, self, location, navigator, localStorage) {${body}\n})`,
      path,
    );
    wrapped((name) => load(resolve(root, path, name)), module, module.exports);
    return module.exports;
  };
  return { run, load, touched, control, platform: documented };
}

/** Resolves a required path in the code package: relative to the file, or among the packages of 构建 npm. */
function resolve(root, from, name) {
  const base = name.startsWith('.')
    ? posix.join(posix.dirname(from), name)
    : name.startsWith('/')
      ? name
      : `/miniprogram_npm/${name}`;
  const found = [base, `${base}.js`, `${base}/index.js`].find(
    (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile(),
  );
  if (!found) throw new Error(`${name} is not in the code package, required by ${from}`);
  return found;
}
