const { hasOwnProperty: has } = Object.prototype;

/** In the place of `Object.hasOwn`, which came in 2021. */
export function hasOwn(value: object, name: PropertyKey): boolean {
  return Reflect.apply(has, value, [name]);
}
