const { hasOwnProperty: has } = Object.prototype;

/** Replaces `Object.hasOwn`, which engines have since 2021. */
export function hasOwn(value: object, name: PropertyKey): boolean {
  return Reflect.apply(has, value, [name]);
}
