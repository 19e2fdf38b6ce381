// Turns a new realm into that of a mini-program: an engine of 2018, and the documented functions of the platform.
// `program.mjs` evaluates this text in the realm and calls the function.
(host) => {
  const self = globalThis;
  const { WebAssembly } = self;
  const LANGUAGE = `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date
    Promise RegExp Error EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math ArrayBuffer
    Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Uint8ClampedArray Float32Array Float64Array
    DataView Map Set WeakMap WeakSet Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape
    unescape isFinite isNaN`;
  const kept = new Set(LANGUAGE.split(/\s+/));
  const TypedArray = Object.getPrototypeOf(Uint8Array);
  /** The additions since ES2018, by their owner. */
  const LATER = [
    [Array, 'fromAsync'],
    [Array.prototype, 'at flat flatMap findLast findLastIndex toReversed toSorted toSpliced with'],
    [TypedArray.prototype, 'at findLast findLastIndex toReversed toSorted with'],
    [ArrayBuffer.prototype, 'detached maxByteLength resizable resize transfer transferToFixedLength'],
    [Error, 'captureStackTrace isError'],
    [Map, 'groupBy'],
    [Object, 'fromEntries groupBy hasOwn'],
    [Promise, 'allSettled any try withResolvers'],
    [RegExp, 'escape'],
    [RegExp.prototype, 'hasIndices unicodeSets'],
    [Set.prototype, 'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union'],
    [String.prototype, 'at isWellFormed matchAll replaceAll toWellFormed trimEnd trimStart'],
    [Symbol, 'asyncDispose dispose matchAll'],
    [Symbol.prototype, 'description'],
    [Uint8Array.prototype, 'setFromBase64 setFromHex toBase64 toHex'],
  ];
  for (const [owner, names] of LATER) {
    for (const name of names.split(' ')) delete owner[name];
  }
  // The option `cause` of errors is newer.
  self.Error = new Proxy(Error, {
    construct: (target, [message], made) => Reflect.construct(target, message === undefined ? [] : [message], made),
  });
  for (const name of Object.getOwnPropertyNames(self)) {
    if (!kept.has(name)) delete self[name];
  }
  const api = host.platform({ WebAssembly, Promise, Error, parse: JSON.parse, Uint8Array });
  Object.assign(self, api);
  // Any other global is missing; its name is recorded.
  const beyond = {
    has(target, name) {
      if (!(name in target)) host.touched(String(name));
      return name in target;
    },
    get(target, name, receiver) {
      if (!(name in target)) host.touched(String(name));
      return Reflect.get(target, name, receiver);
    },
  };
  Object.setPrototypeOf(self, new Proxy(Object.prototype, beyond));
};
