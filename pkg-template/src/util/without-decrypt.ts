/** Whether `decrypt` is set in the options of a call, and the other options. */
export function withoutDecrypt<Options extends object>(
  options: (Options & { readonly decrypt?: unknown }) | undefined,
): [isSet: boolean, others: Options | undefined] {
  // Options that are not an object, or that throw, are returned unchanged: the call reads and refuses them.
  try {
    if (typeof options === 'object' && options !== null) {
      const { decrypt, ...others } = options;
      // A value that is not a boolean stays in the options: the call refuses it.
      if (!decrypt || decrypt === true) return [Boolean(decrypt), others as unknown as Options];
    }
  } catch {}
  return [false, options];
}
